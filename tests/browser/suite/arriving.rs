//! A page that comes in pieces, as on a slow line: what is there stays where it is while the rest comes.

use serde_json::json;

use crate::session::Session;

tests![what_is_there_stays_where_it_is_while_the_rest_comes];

/// Input a page to the browser's parser element by element, in a frame of each width and without scripts, and names what moves
/// on its first two screens, by where its lines begin: what stands directly in the body, in `main` or in a section of it.
/// Inside of that, while a paragraph or a list still comes, its lines and rows may break anew.
const COMES_IN_PIECES: &str = "
    const [address, widths, done] = arguments;
    const screen = 640;
    const named = (element) => `${element.localName} “${element.textContent.trim().slice(0, 30)}”`;
    const comes = (html, width) => {
        const frame = document.createElement('iframe');
        frame.width = width;
        frame.height = screen;
        document.body.append(frame);
        const page = frame.contentDocument;
        const places = new Map();
        const moved = [];
        const look = () => {
            for (const element of page.querySelectorAll(':is(body, main, main > section) > *')) {
                const { left, right, top } = element.getBoundingClientRect();
                const begins = element.matches(':dir(rtl)') ? right : left;
                const [x, y] = places.get(element) ?? [begins, top];
                if (Math.abs(begins - x) > 0.5 || Math.abs(top - y) > 0.5)
                    moved.push(`at ${width}: ${named(element)} from ${x}, ${y} to ${begins}, ${top}`);
                places.set(element, [begins, top]);
            }
        };
        const pieces = html.split(/(?<=<\\/[^>]*>)/);
        page.open();
        while (pieces.length > 0) {
            const isLong = page.documentElement?.scrollHeight > 2 * screen;
            page.write(pieces.splice(0, isLong ? Infinity : 1).join(''));
            look();
        }
        page.close();
        look();
        const isWhole = page.querySelector('footer') !== null && page.styleSheets.length > 0;
        frame.remove();
        return isWhole ? moved : [`at ${width}: the page did not come whole`];
    };
    fetch(address)
        .then((answer) => answer.text())
        .then((html) => html.replace(/<script[^]*?<\\/script>/g, ''))
        .then((html) => done(widths.flatMap((width) => comes(html, width))));";

async fn what_is_there_stays_where_it_is_while_the_rest_comes(session: Session) {
    let Session { reader, server, site, .. } = &session;
    // The site's own pages let nothing be framed within them.
    reader.loads(&server.url(&format!("{}robots.txt", site.base))).await;
    for page in &site.pages {
        let moved: Vec<String> = reader.runs_and_waits(COMES_IN_PIECES, json!([page.address, [360, 1280]])).await;
        assert!(moved.is_empty(), "{}: {}", page.address, moved.join("\n"));
    }
}
