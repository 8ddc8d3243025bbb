//! On no screen, from the narrowest that counts, must anything be scrolled sideways but what scrolls by itself; and lines
//! break where their readers expect it, with nothing on them.

use serde::Serialize;
use serde_json::json;

use crate::session::Session;

tests![
    no_line_breaks_before_a_sign_and_nothing_sticks_out_or_is_under_the_way_out,
    nothing_sticks_out_or_is_under_the_way_out_in_other_fonts,
    nothing_sticks_out_or_is_under_the_way_out_with_text_twice_as_large,
];

/// The widths of screens, in pixels: the narrowest that counts, a phone's, a tablet's, a laptop's.
const WIDTHS: [u32; 4] = [320, 360, 768, 1280];
/// The widths of phones, whose screens hold few lines.
const PHONES: [u32; 3] = [320, 360, 412];

/// Every width at which a layout may change, and many between.
fn all_widths(step: usize) -> Vec<u32> {
    (320..=1600).step_by(step).collect()
}

/// What readers have set: fonts that are on their machine, for this site's words and for quoted ones, and how large a text is.
#[derive(Clone, Copy, Serialize)]
pub(super) struct Letters {
    own: &'static str,
    quoted: &'static str,
    percent: u32,
}

/// Fonts that are on many machines where none of those that the style names is: the widest, the narrowest, and what the pictures
/// of the pages are made with. The tests' set-up installs them.
const FONTS: [(&str, &str); 3] =
    [("DejaVu Sans", "DejaVu Serif"), ("Liberation Sans", "Liberation Serif"), ("Noto Sans", "Noto Serif")];

impl Letters {
    /// Each of the fonts, in this size.
    pub(super) fn of_size(percent: u32) -> Vec<Letters> {
        FONTS.into_iter().map(|(own, quoted)| Letters { own, quoted, percent }).collect()
    }
}

/// Shows a page in a frame, since not every engine makes a window so narrow, in each of these letters, or in its own where there are
/// none; in each as wide as each of the `looks` wants it, and hands on what they find. Most of the time goes into loading and into
/// changing the width, so that all look at once.
const IN_A_FRAME: &str = "
    const [address, allWidths, allLetters, done] = arguments;
    const frame = document.createElement('iframe');
    frame.height = 640;
    frame.width = allWidths[0][0];
    frame.src = address;
    const set = (page, { own, quoted, percent }) => {
        // A font that is not on this machine is as wide as whatever stands in its place.
        const isThere = (font) => {
            const [one, other] = ['monospace', 'sans-serif'].map((instead) => {
                const probe = page.createElement('span');
                probe.textContent = 'What is as wide as this?';
                probe.style.cssText = `position: absolute; font: 40px '${font}', ${instead}`;
                page.body.append(probe);
                const { width } = probe.getBoundingClientRect();
                probe.remove();
                return width;
            });
            return one === other;
        };
        const missing = [own, quoted].filter((font) => !isThere(font));
        if (missing.length > 0) throw new Error(`not on this machine: ${missing}`);
        page.documentElement.style.setProperty('font-size', `${percent}%`, 'important');
        const family = (element) => page.defaultView.getComputedStyle(element).fontFamily;
        voices ??= voicesOf(page);
        for (const [element, quotes] of voices) {
            const fonts = quotes ? `'${quoted}', 'Noto Serif CJK SC', serif` : `'${own}', 'Noto Sans CJK SC', sans-serif`;
            element.style.setProperty('font-family', fonts, 'important');
        }
        const shown = [page.body, page.querySelector('h1')].map(family);
        if (![own, quoted].every((font, index) => shown[index].includes(font))) throw new Error(`shown in ${shown}`);
        return `${own}, ${percent} %`;
    };
    // Each element by the kind of font that the style gives it, whatever the style calls its fonts. Asked only where letters are
    // changed: asking lays out what is closed, too.
    let voices;
    const voicesOf = (page) => [page.body, ...page.body.querySelectorAll('*')].map((element) =>
        [element, !/sans-serif$/.test(page.defaultView.getComputedStyle(element).fontFamily)]);
    const widths = [...new Set(allWidths.flat())].sort((one, other) => one - other);
    const found = (page, name) => widths.flatMap((width) => {
        frame.width = width;
        const wanted = looks.filter((_, index) => allWidths[index].includes(width));
        return wanted.flatMap((look) => look(page)).map((what) => `at ${width} in ${name}: ${what}`);
    });
    frame.onload = () => {
        try {
            const page = frame.contentDocument;
            done(allLetters.length === 0
                ? found(page, 'its own letters')
                : allLetters.flatMap((letters) => found(page, set(page, letters))));
        } catch (error) {
            done([String(error)]);
        }
        frame.remove();
    };
    document.body.append(frame);";

/// What sticks out of a page: where the page could be scrolled, and at the side where it could not, words that begin
/// beyond its edge.
const STICKS_OUT: &str = "
    const named = (element) => `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
    const look = (page) => {
        const { scrollWidth, clientWidth } = page.documentElement;
        // What stands in a line that is scrolled by itself is not lost.
        const scrolls = (element) => element !== null && (/auto|scroll/.test(page.defaultView.getComputedStyle(element).overflowX)
            || element.localName !== 'body' && scrolls(element.parentElement));
        const isOut = (element) => {
            const { left, right } = element.getBoundingClientRect();
            return (left < -1 || right > clientWidth + 1) && !scrolls(element.parentElement);
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

/// Where a line breaks between a box in it and a sign: the last letter before the box or the first behind it is a sign that belongs
/// to the word in the box, and stands on another line.
const TORN_FROM_A_BOX: &str = "
    const closes = /^[,.;:!?)\\]}»”’%…、。，．：；！？）］｝〕〉》」』】〗،؛؟]/;
    const opens = /[(\\[{«“‘（［｛〔〈《「『【〖]$/;
    const block = (node) => node.parentElement.closest('p, dd, dt, li, td, th, figcaption, summary, h1, h2, h3');
    const box = (page, node, at) => {
        const letter = page.createRange();
        letter.setStart(node, at);
        letter.setEnd(node, at + 1);
        return letter.getClientRects()[0];
    };
    const look = (page) => {
        const texts = page.createTreeWalker(page.querySelector('main'), NodeFilter.SHOW_TEXT);
        const torn = [];
        let before = null;
        while (texts.nextNode()) {
            const node = texts.currentNode;
            if (node.data.trim() === '' || node.parentElement.closest('svg')) continue;
            if (before !== null && block(before) !== null && block(before) === block(node) &&
                (closes.test(node.data) || opens.test(before.data))) {
                const [end, start] = [box(page, before, before.data.length - 1), box(page, node, 0)];
                if (end && start && start.top >= end.bottom - 1) torn.push(`“${before.data.slice(-20)}” | “${node.data.slice(0, 20)}”`);
            }
            before = node;
        }
        return torn;
    };";

/// In how many lines the navigation and the choice of languages stand, where they are more than two: so many of a small screen's lines
/// are left for what the page says.
const FILLS_LINES: &str = "
    const look = (page) => {
        const links = [...page.querySelectorAll('header nav a')].map((link) => link.getBoundingClientRect());
        let lines = 0, bottom = -Infinity;
        for (const { top, bottom: end } of links.sort((one, other) => one.top - other.top)) {
            if (top >= bottom - 2) lines += 1;
            bottom = Math.max(bottom, end);
        }
        return lines > 2 ? [`${lines} lines`] : [];
    };";

/// Something to look for, and the widths at which it is looked for.
type Look<'a> = (&'a str, &'a [u32]);

/// Looks at every page of the site, and fails with all that is found.
pub(super) async fn finds_nothing(session: Session, looks: &[Look<'_>], letters: &[Letters]) {
    let Session { reader, server, site, .. } = &session;
    server.behave(|conduct| conduct.without_script = true);
    // The site's own pages let nothing be framed within them.
    reader.loads(&server.url(&format!("{}robots.txt", site.base))).await;
    let functions: String = looks.iter().map(|(look, _)| format!("(() => {{ {look} return look; }})(),")).collect();
    let script = format!("const looks = [{functions}];{IN_A_FRAME}");
    let widths: Vec<&[u32]> = looks.iter().map(|(_, widths)| *widths).collect();
    for address in site.pages.iter().map(|page| &page.address).chain([&format!("{}404.html", site.base)]) {
        let found: Vec<String> = reader.runs_and_waits(&script, json!([address, widths, letters])).await;
        assert!(found.is_empty(), "{address}: {}", found.join("\n"));
    }
}

async fn no_line_breaks_before_a_sign_and_nothing_sticks_out_or_is_under_the_way_out(session: Session) {
    let looks: [Look; 5] = [
        (BEGINS_WITH_A_SIGN, &WIDTHS[..1]),
        (TORN_FROM_A_BOX, &all_widths(20)),
        (STICKS_OUT, &WIDTHS),
        (LIES_ON_WORDS, &WIDTHS),
        (FILLS_LINES, &PHONES),
    ];
    finds_nothing(session, &looks, &[]).await;
}

/// In other letters: at every width, whatever font a machine has.
async fn finds_nothing_in(session: Session, letters: &[Letters]) {
    let widths = all_widths(64);
    finds_nothing(session, &[(STICKS_OUT, &widths), (LIES_ON_WORDS, &widths), (FILLS_LINES, &PHONES)], letters).await;
}

async fn nothing_sticks_out_or_is_under_the_way_out_in_other_fonts(session: Session) {
    finds_nothing_in(session, &Letters::of_size(100)).await;
}

async fn nothing_sticks_out_or_is_under_the_way_out_with_text_twice_as_large(session: Session) {
    finds_nothing_in(session, &Letters::of_size(200)).await;
}
