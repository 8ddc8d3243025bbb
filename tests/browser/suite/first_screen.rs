//! What a reader with a small phone sees before the first scroll: what won which award, and how the judges begin.

use super::narrow::{Letters, finds_nothing};
use crate::session::Session;

tests![a_phones_first_screen_holds_the_award_the_title_and_the_judges_first_line];

/// What of an overview does not fit on its first screen, of the width that is asked and 640 pixels. Other pages have no award line.
const BELOW: &str = "
    const look = (page) => {
        if (page.querySelector('#judges') === null) return []; // Not the overview.
        const firstLine = (element) => {
            const words = page.createRange();
            words.selectNodeContents(element);
            return words.getClientRects()[0];
        };
        const parts = ['main > .before', 'main > h1', '#judges + figure > :first-child p'].map((part) => page.querySelector(part));
        const [award, title, judges] = parts;
        if (parts.includes(null)) return [`not there: ${parts.map((part) => part?.localName)}`];
        const bottoms = [award.getBoundingClientRect().bottom, title.getBoundingClientRect().bottom, firstLine(judges).bottom];
        return bottoms.some((bottom) => bottom > 640) ? [`they end at ${bottoms}`] : [];
    };";

async fn a_phones_first_screen_holds_the_award_the_title_and_the_judges_first_line(session: Session) {
    assert!(session.site.has_judges(), "the overview has no judges' comments");
    finds_nothing(session.clone(), &[(BELOW, &[360])], &[]).await;
    finds_nothing(session, &[(BELOW, &[360])], &Letters::of_size(100)).await;
}
