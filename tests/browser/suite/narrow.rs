//! On the narrowest screen that counts, 320 pixels wide, nothing must be scrolled sideways but what scrolls by itself.

use serde_json::json;

use crate::stage::Stage;

tests![no_page_is_wider_than_a_narrow_screen];

/// Looks at a page in a frame of that width, since not every engine makes a window so narrow, and says what sticks
/// out of it.
const STICKS_OUT: &str = "
    const [address, done] = arguments;
    const frame = document.createElement('iframe');
    frame.width = 320;
    frame.height = 640;
    frame.src = address;
    frame.onload = () => {
        const page = frame.contentDocument;
        const wide = page.documentElement.scrollWidth > page.documentElement.clientWidth;
        const out = [...page.querySelectorAll('body *')].filter((element) =>
            element.getBoundingClientRect().right > page.documentElement.clientWidth + 1);
        const names = out.map((element) => `${element.localName} “${element.textContent.trim().slice(0, 30)}”`);
        frame.remove();
        done(wide ? [`${address} is too wide`, ...names.slice(0, 8)] : []);
    };
    document.body.append(frame);";

async fn no_page_is_wider_than_a_narrow_screen(stage: Stage) {
    let Stage { reader, server, site, .. } = &stage;
    server.behave(|conduct| conduct.without_script = true);
    // The site's own pages let nothing be framed within them.
    reader.loads(&server.url(&format!("{}robots.txt", site.base))).await;
    for page in &site.pages {
        let out: Vec<String> = reader.runs_and_waits(STICKS_OUT, json!([page.address])).await;
        assert!(out.is_empty(), "{}", out.join("\n"));
    }
}
