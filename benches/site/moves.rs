//! Moves from page to page: from a click on a link of the navigation to the paint of the new page.

use std::time::Duration;

use serde::Deserialize;
use serde_json::json;
use tokio::time::sleep;

use crate::Outcome;
use crate::browser::Browser;
use crate::budget::{self, Budget};
use crate::figures::{median, spread};
use crate::loads::Loads;
use crate::table::Table;

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
struct Place {
    x: f64,
    y: f64,
}

/// Clicks the next link of the navigation, as a hand with a mouse would.
pub async fn click(browser: &Browser) -> Outcome<Move> {
    let Place { x, y } = browser.evaluate("benchNext()").await?;
    browser.tell("Input.dispatchMouseEvent", json!({ "type": "mouseMoved", "x": x, "y": y })).await?;
    sleep(Duration::from_millis(100)).await;
    for kind in ["mousePressed", "mouseReleased"] {
        let press = json!({ "type": kind, "x": x, "y": y, "button": "left", "clickCount": 1 });
        browser.tell("Input.dispatchMouseEvent", press).await?;
    }
    Ok(browser.evaluate("benchMoved").await.map_err(|error| format!("a move does not arrive: {error}"))?)
}

/// The first moves after the loads, and then later ones from the page that is on the screen.
pub async fn table(browser: &Browser, loads: &Loads) -> Outcome<Table> {
    let first: Vec<Move> = loads.each.iter().filter_map(|load| load.first_move).collect();
    let mut later = Vec::new();
    while later.len() < LATER {
        sleep(Duration::from_millis(500)).await;
        later.push(click(browser).await?);
    }
    let note = format!(
        "Since the click, milliseconds; medians (least–most). The first move follows each of the {} cold loads when the \
         page is still; {LATER} later ones follow the last.",
        first.len()
    );
    let mut table = Table::new("Moving on", &note, &["move", "in the document", "painted", "budget"]);
    for (what, moves, budget) in [("the first", &first, budget::FIRST_MOVE), ("later", &later, budget::LATER_MOVE)] {
        table.row(row(what, moves, budget));
    }
    Ok(table)
}

fn row(what: &str, moves: &[Move], budget: Budget) -> [String; 4] {
    let drawn: Vec<f64> = moves.iter().map(|one| one.drawn).collect();
    let painted: Vec<f64> = moves.iter().map(|one| one.painted).collect();
    [what.to_owned(), spread(&drawn, 1), spread(&painted, 1), budget.verdict(median(&painted))]
}
