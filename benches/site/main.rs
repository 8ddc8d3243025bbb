//! `make bench`: how fast, how small and how quick to come alive the site is, as tables, beside the budgets.
//!
//! It holds nobody to the figures: a slow number is printed, and only what keeps it from measuring is an error. The
//! site that it measures is the release build in the folder that `AWARD_STORY_SITE` names.

mod browser;
mod budget;
mod figures;
mod hostile;
mod loads;
mod machine;
mod moves;
mod process;
mod publishing;
mod server;
mod sizes;
mod table;
mod template;
mod thousand;
mod variants;
mod views;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tokio::signal::unix::{SignalKind, signal};

/// What can be measured, or why it cannot.
type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match bench() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("make bench: {error}");
            ExitCode::FAILURE
        }
    }
}

/// One folder holds all that is written, and goes at the end, whatever the end is.
fn bench() -> Outcome<()> {
    let site = site()?;
    let scratch = tempfile::Builder::new().prefix("award-story-bench").tempdir()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        tokio::select! {
            biased;
            stopped = stopped() => stopped,
            measured = tables(&site, scratch.path()) => measured,
        }
    })
}

async fn tables(site: &Path, scratch: &Path) -> Outcome<()> {
    println!("{}", machine::statement()?);
    println!("{}", publishing::table(scratch)?);
    println!("{}", thousand::table(scratch)?);
    println!("{}", hostile::table(scratch)?);
    println!("{}", sizes::table(site)?);
    let folders = variants::prepare(site, scratch)?;
    let server = server::Server::start(scratch, &folders).await?;
    let browser = browser::Browser::start(scratch).await?;
    println!("{}", browser.statement().await?);
    let loads = loads::measure(&browser, &server).await?;
    println!("{}\n{}", loads::table(&loads), moves::table(&browser, &loads).await?);
    println!("{}", views::table(&browser, &server).await?);
    browser.close().await;
    Ok(())
}

/// The folder of the built site.
fn site() -> Outcome<PathBuf> {
    let named = std::env::var_os("AWARD_STORY_SITE").ok_or("AWARD_STORY_SITE names no built site; run make bench")?;
    let folder = PathBuf::from(named);
    let built = folder.join("index.html").is_file();
    built.then_some(()).ok_or_else(|| format!("there is no index.html in {}", folder.display()))?;
    Ok(folder)
}

/// Waits for a signal that ends the bench, so that the server and the browser end with it.
async fn stopped() -> Outcome<()> {
    let (mut interrupt, mut terminate) = (signal(SignalKind::interrupt())?, signal(SignalKind::terminate())?);
    tokio::select! { _ = interrupt.recv() => {}, _ = terminate.recv() => {} }
    Err("stopped".into())
}
