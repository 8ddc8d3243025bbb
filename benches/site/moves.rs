//! Moves from page to page: from a click on a link to the paint of the new page.

use std::time::Duration;

use serde::Deserialize;
use serde_json::{Value, json};
use tokio::time::sleep;

use crate::Outcome;
use crate::browser::Browser;
use crate::budget::{self, Budget};
use crate::figures::{median, spread};
use crate::server::Server;
use crate::table::Table;
use crate::variants::Variant;

/// How many later moves are counted.
const LATER: usize = 20;

/// How long one move took since the click, in milliseconds.
#[derive(Clone, Copy, Deserialize)]
pub struct Move {
    /// Until the new heading was in the document.
    drawn: f64,
    /// Until the frame after that.
    painted: f64,
}

#[derive(Deserialize)]
struct Point {
    x: f64,
    y: f64,
}

/// The links of the navigation.
pub const NAVIGATION: &str = "header nav a:not([hreflang])";
/// The link of a story to the next one.
const NEXT_STORY: &str = ".previous-and-next li:last-child a";

/// The data of the pages that the navigation leads to, by their addresses.
const PAGES: &str = "
    Promise.all([...document.querySelectorAll('header nav a:not([hreflang])')].map(async ({ pathname }) => {
        const file = pathname === '/' ? '/data/index.json' : `/data${pathname.slice(0, -1)}.json`;
        return [pathname, await (await fetch(file)).json()];
    })).then(Object.fromEntries)";

/// What the least script does for a move to one of `pages`, which it has already: no app does less for the same content.
const SAME_CONTENT: &str = "
    document.querySelector('header nav').addEventListener('click', (event) => {
        const page = pages[event.target.closest('a').pathname];
        event.preventDefault();
        history.pushState(null, '', page.address);
        const main = document.querySelector('main');
        [main.innerHTML, document.title] = [page.content, page.title];
        main.querySelector('h1').focus();
        scrollTo(0, 0);
    });";

/// A page with nothing on it but what a move needs, without an app and without style: no move on this machine takes less.
const BARE: &str = "
    document.body.innerHTML = '<main><h1>0</h1></main><a class=bare href=#>On</a>';
    const [heading, link] = document.querySelectorAll('h1, a');
    link.onclick = (event) => { event.preventDefault(); heading.textContent = Number(heading.textContent) + 1; };";

/// Clicks the next of the links that a selector finds, as a hand with a mouse would.
pub async fn click(browser: &Browser, links: &str) -> Outcome<Move> {
    let Point { x, y } = browser.evaluate(&format!("benchNext({})", json!(links))).await?;
    browser.tell("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y })).await?;
    sleep(Duration::from_millis(100)).await;
    for kind in ["mousePressed", "mouseReleased"] {
        let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        browser.tell("Input.dispatchMouseEvent", press).await?;
    }
    Ok(browser.evaluate("benchMoved").await.map_err(|error| format!("a move does not arrive: {error}"))?)
}

/// The first moves after the loads, and then later ones from the page that is on the screen.
pub async fn table(browser: &Browser, server: &Server, first: &[Move]) -> Outcome<Table> {
    let later = several(browser, NAVIGATION, LATER).await?;
    let note = format!(
        "Since the click, milliseconds; medians (least–most). The first move follows each of the {} cold loads when the \
         page is still; {LATER} later ones follow the last. The same content is that of the later moves, set by the least \
         script that changes address, title, content, focus and scroll: what an app adds is what it takes longer. What \
         is left until the paint is the browser's: style, layout and paint of the content. The bare \
         page is a heading, a link and three lines of script: the least that a move takes on this machine.",
        first.len()
    );
    let mut table = Table::new("Moving on", &note, &["move", "in the document", "painted", "budget until it is there"]);
    let same = same_content(browser, server).await?;
    let bare = bare(browser).await?;
    let kinds = [
        ("the first", first, None),
        ("later", &later, Some(budget::LATER_MOVE)),
        ("the same content, set by the least script", &same, None),
        ("on a bare page", &bare, None),
    ];
    for (what, moves, budget) in kinds {
        table.row(row(what, moves, budget));
    }
    Ok(table)
}

/// The later moves once more, on the same page without the app.
async fn same_content(browser: &Browser, server: &Server) -> Outcome<Vec<Move>> {
    let pages: Value = browser.evaluate(PAGES).await?;
    let address = server.address(Variant::Plain.as_str(), 0, "/");
    browser.goes_to(&address).await?;
    sleep(Duration::from_secs(3)).await;
    browser.evaluate::<Value>(&format!("{{ const pages = {pages}; {SAME_CONTENT} }}")).await?;
    several(browser, NAVIGATION, LATER).await
}

/// Moves on a page that has next to nothing to do for them: what a budget leaves for everything else on this machine.
async fn bare(browser: &Browser) -> Outcome<Vec<Move>> {
    browser.goes_to("about:blank").await?;
    browser.evaluate::<Value>(BARE).await?;
    several(browser, ".bare", LATER).await
}

/// So many moves, each from a page that has been still for a while.
async fn several(browser: &Browser, links: &str, count: usize) -> Outcome<Vec<Move>> {
    let mut moves = Vec::new();
    while moves.len() < count {
        sleep(Duration::from_millis(500)).await;
        moves.push(click(browser, links).await?);
    }
    Ok(moves)
}

/// From story to story, among so many people as each of these sites has.
pub async fn among_many(browser: &Browser, server: &Server, sites: &[(usize, String)]) -> Outcome<Table> {
    let note = "From a story to the next, since the click, milliseconds; medians (least–most) of twenty moves, of two among \
                three people. Nothing is compressed but the app; what is moved to was fetched ahead.";
    let mut table =
        Table::new("Moving among many", note, &["people", "in the document", "painted", "budget until it is there"]);
    for (people, name) in sites {
        let address = server.address(name, 0, "/stories/person-0/");
        browser.goes_to(&address).await?;
        while !browser.evaluate::<bool>("performance.getEntriesByName('interactive').length > 0").await.unwrap_or(false)
        {
            sleep(Duration::from_millis(200)).await;
        }
        let moves = several(browser, NEXT_STORY, LATER.min(people - 1)).await?;
        table.row(row(&people.to_string(), &moves, Some(budget::LATER_MOVE)));
    }
    Ok(table)
}

fn row(what: &str, moves: &[Move], budget: Option<Budget>) -> [String; 4] {
    let drawn: Vec<f64> = moves.iter().map(|one| one.drawn).collect();
    let painted: Vec<f64> = moves.iter().map(|one| one.painted).collect();
    let verdict = budget.map(|budget| budget.verdict(median(&drawn))).unwrap_or_default();
    [what.to_owned(), spread(&drawn, 1), spread(&painted, 1), verdict]
}
