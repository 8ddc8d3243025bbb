//! The app takes a published page over, and nobody notices.

use crate::stage::Stage;

tests![the_app_takes_every_page_over_and_changes_nothing];

async fn the_app_takes_every_page_over_and_changes_nothing(stage: Stage) {
    for page in &stage.site.pages {
        let address = &page.address;
        stage.opens(page).await;
        let sight = stage.shows(page).await;
        assert_eq!(sight.styled, 0, "style attributes on {address}");
        assert_eq!(sight.scroll, 0., "{address} was scrolled");
        assert!(!sight.heading_focused, "{address} took the focus without being asked");
        let differences = stage.reader.differences(true).await;
        assert!(differences.is_empty(), "taking {address} over changed it:\n{}", differences.join("\n"));
        stage.is_quiet().await;
    }
}
