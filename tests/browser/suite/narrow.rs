//! On no screen, from the narrowest that counts, must anything be scrolled sideways but what scrolls by itself; and lines
//! break where their readers expect it, with nothing on them.

use serde_json::json;

use crate::session::Session;

tests![
    no_page_is_wider_than_a_screen,
    no_line_begins_with_the_sign_of_a_source_or_a_note,
    the_way_out_lies_on_no_words_before_the_reader_scrolls,
];

/// The widths of screens, in pixels: the narrowest that counts, a phone's, a tablet's, a laptop's.
const WIDTHS: [u32; 4] = [320, 360, 768, 1280];

/// Shows a page in a frame of these widths, since not every engine makes a window so narrow, and hands on what is found
/// there.
const IN_A_FRAME: &str = "
    const [address, widths, done] = arguments;
    const frame = document.createElement('iframe');
    frame.height = 640;
    frame.width = widths[0];
    frame.src = address;
    frame.onload = () => {
        const found = widths.flatMap((width) => {
            frame.width = width;
            return look(frame.contentDocument).map((what) => `at ${width}: ${what}`);
        });
        frame.remove();
        done(found);
    };
    document.body.append(frame);";

/// What sticks out of a page: where the page could be scrolled, and at the side where it could not, words that begin
/// beyond its edge.
const STICKS_OUT: &str = "
    const named = (element) => `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
    const look = (page) => {
        const { scrollWidth, clientWidth } = page.documentElement;
        const isOut = (element) => {
            const { left, right } = element.getBoundingClientRect();
            return left < -1 || right > clientWidth + 1;
        };
        const out = [...page.querySelectorAll('main :is(p, li, h1, h2, h3, dt, dd, td, th, summary), .exit, .site-header *')];
        const lost = out.filter(isOut).map(named).slice(0, 8);
        if (scrollWidth > clientWidth) lost.unshift(`${scrollWidth} pixels`);
        return lost;
    };";

/// The signs that begin a line though no space is set before them: nothing as wide as a letter stands there.
const BEGINS_WITH_A_SIGN: &str = "
    const around = (sign) => sign.closest('p, dd, dt, li, td, th') ?? sign.parentElement;
    const joined = (sign) => !/\\s$/.test(sign.previousSibling?.textContent ?? ' ');
    const look = (page) => [...page.querySelectorAll('main sup')].filter(joined).filter((sign) => {
        const block = around(sign);
        const before = sign.getBoundingClientRect().left - block.getBoundingClientRect().left;
        return sign.getClientRects().length > 0 && before < parseFloat(getComputedStyle(block).fontSize) / 2;
    }).map((sign) => `${sign.textContent} in “${around(sign).textContent.slice(0, 60)}”`);";

/// The words that the way out lies on, or touches.
const LIES_ON_WORDS: &str = "
    const look = (page) => {
        const room = 4;
        const ways = [...page.querySelectorAll('.exit .exit-link')].map((way) => way.getBoundingClientRect());
        if (ways.length === 0) return ['no way out'];
        const isUnder = ({ left, right, top, bottom }) => ways.some((way) =>
            left < way.right + room && right > way.left - room && top < way.bottom + room && bottom > way.top - room);
        const found = [];
        const texts = page.createTreeWalker(page.body, NodeFilter.SHOW_TEXT);
        while (texts.nextNode()) {
            const text = texts.currentNode;
            const around = page.createRange();
            around.selectNodeContents(text);
            const isSeen = text.parentElement.closest('.exit, .skip, script') === null;
            if (isSeen && [...around.getClientRects()].some(isUnder)) found.push(text.data.slice(0, 40));
        }
        return found;
    };";

/// Looks at every page of the site, and fails with all that is found.
pub(super) async fn finds_nothing(session: Session, look: &str, widths: &[u32]) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    // The site's own pages let nothing be framed within them.
    reader.loads(&server.url(&format!("{}robots.txt", site.base))).await;
    let script = format!("{look}{IN_A_FRAME}");
    for address in site.pages.iter().map(|page| &page.address).chain([&format!("{}404.html", site.base)]) {
        let found: Vec<String> = reader.runs_and_waits(&script, json!([address, widths])).await;
        assert!(found.is_empty(), "{address}: {}", found.join("\n"));
    }
}

async fn no_page_is_wider_than_a_screen(session: Session) {
    finds_nothing(session, STICKS_OUT, &WIDTHS).await;
}

async fn no_line_begins_with_the_sign_of_a_source_or_a_note(session: Session) {
    finds_nothing(session, BEGINS_WITH_A_SIGN, &WIDTHS[..1]).await;
}

async fn the_way_out_lies_on_no_words_before_the_reader_scrolls(session: Session) {
    finds_nothing(session, LIES_ON_WORDS, &WIDTHS).await;
}
