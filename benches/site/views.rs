//! What one view of the overview costs a host and its reader: the first one, and one by a reader who has been there before.
//!
//! Counted by nginx, with the headers that the build asks for: bytes of answers, their headers included, without what TLS
//! and TCP add.

use std::time::Duration;

use tokio::time::sleep;

use crate::Outcome;
use crate::browser::Browser;
use crate::figures::kilobytes;
use crate::server::{Answer, Server};
use crate::table::Table;

/// How long a page is looked at: all that is fetched ahead has come by then.
const LOOK: Duration = Duration::from_secs(8);

/// The kinds of files that a view asks for: what they are called, and what their paths end with.
const KINDS: [(&str, &[&str]); 4] = [
    ("the page", &["/"]),
    ("the app", &[".js", ".wasm"]),
    ("data, fetched ahead", &[".json"]),
    ("icon, land, what printers ask for", &[".svg", ".png", ".css"]),
];

/// The table of both views.
pub async fn table(browser: &Browser, server: &Server) -> Outcome<Table> {
    let first = view(browser, server).await?;
    let again = view(browser, server).await?;
    let note = "The overview, once by a reader who has nothing of the site, and once by one who has; answers with their \
                headers as nginx counts them.";
    let heads = ["what", "first: requests", "kB", "again: requests", "not changed", "kB"];
    let mut table = Table::new("One page view", note, &heads);
    for (what, endings) in KINDS {
        let of_kind = |answer: &&Answer| endings.iter().any(|ending| answer.path.ends_with(ending));
        let [first, again] = [&first, &again].map(|view| view.iter().filter(of_kind).collect::<Vec<_>>());
        row(&mut table, what, &first, &again);
    }
    row(&mut table, "in all", &first.iter().collect::<Vec<_>>(), &again.iter().collect::<Vec<_>>());
    Ok(table)
}

fn row(table: &mut Table, what: &str, first: &[&Answer], again: &[&Answer]) {
    let weight = |view: &[&Answer]| format!("{:.1}", kilobytes(view.iter().map(|answer| answer.bytes).sum()));
    let unchanged = again.iter().filter(|answer| answer.status == 304).count();
    table.row([
        what.to_owned(),
        first.len().to_string(),
        weight(first),
        again.len().to_string(),
        unchanged.to_string(),
        weight(again),
    ]);
}

/// Opens the overview, and gives what was asked for.
async fn view(browser: &Browser, server: &Server) -> Outcome<Vec<Answer>> {
    browser.goes_to("about:blank").await?;
    sleep(Duration::from_millis(500)).await;
    server.answers()?;
    browser.goes_to(&server.hosted()).await?;
    sleep(LOOK).await;
    let answers = server.answers()?;
    let is_whole = answers.first().is_some_and(|answer| answer.path == "/");
    is_whole.then_some(answers).ok_or_else(|| "the overview was not asked for".into())
}
