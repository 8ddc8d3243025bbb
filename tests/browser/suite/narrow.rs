//! On the narrowest screen that counts, 320 pixels wide, nothing must be scrolled sideways but what scrolls by itself, and
//! lines break where their readers expect it.

use serde_json::json;

use crate::stage::Stage;

tests![no_page_is_wider_than_a_narrow_screen, no_line_begins_with_the_sign_of_a_source_or_a_note];

/// Shows a page in a frame of that width, since not every engine makes a window so narrow, and hands on what is found
/// there.
const IN_A_FRAME: &str = "
    const [address, done] = arguments;
    const frame = document.createElement('iframe');
    frame.width = 320;
    frame.height = 640;
    frame.src = address;
    frame.onload = () => {
        const found = look(frame.contentDocument);
        frame.remove();
        done(found);
    };
    document.body.append(frame);";

/// What sticks out of a page.
const STICKS_OUT: &str = "
    const look = (page) => {
        const wide = page.documentElement.scrollWidth > page.documentElement.clientWidth;
        const out = [...page.querySelectorAll('body *')].filter((element) =>
            element.getBoundingClientRect().right > page.documentElement.clientWidth + 1);
        const names = out.map((element) => `${element.localName} “${element.textContent.trim().slice(0, 30)}”`);
        return wide ? ['it is too wide', ...names.slice(0, 8)] : [];
    };";

/// The signs that begin a line though no space is set before them: nothing as wide as a letter stands there.
const BEGINS_WITH_A_SIGN: &str = "
    const joined = (sign) => !/\\s$/.test(sign.previousSibling?.textContent ?? ' ');
    const look = (page) => [...page.querySelectorAll('main sup')].filter(joined).filter((sign) => {
        const block = sign.closest('p, dd, li');
        const before = sign.getBoundingClientRect().left - block.getBoundingClientRect().left;
        return sign.getClientRects().length > 0 && before < parseFloat(getComputedStyle(block).fontSize) / 2;
    }).map((sign) => `${sign.textContent} in “${sign.closest('p, dd, li').textContent.slice(0, 60)}”`);";

/// Looks at every page of the site, and fails with all that is found.
async fn finds_nothing(stage: Stage, look: &str) {
    let Stage { reader, server, site, .. } = &stage;
    server.behave(|conduct| conduct.without_script = true);
    // The site's own pages let nothing be framed within them.
    reader.loads(&server.url(&format!("{}robots.txt", site.base))).await;
    let script = format!("{look}{IN_A_FRAME}");
    for page in &site.pages {
        let found: Vec<String> = reader.runs_and_waits(&script, json!([page.address])).await;
        assert!(found.is_empty(), "{}: {}", page.address, found.join("\n"));
    }
}

async fn no_page_is_wider_than_a_narrow_screen(stage: Stage) {
    finds_nothing(stage, STICKS_OUT).await;
}

async fn no_line_begins_with_the_sign_of_a_source_or_a_note(stage: Stage) {
    finds_nothing(stage, BEGINS_WITH_A_SIGN).await;
}
