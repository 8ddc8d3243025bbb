//! `make bench`: how fast, how small and how quick to be interactive the site and the desk are, as tables, beside the budgets.
//!
//! It holds nobody to the figures: a slow number is printed, and only what keeps it from measuring is an error. The
//! site and the desk that it measures are the release builds in the folders that `AWARD_STORY_SITE` and `AWARD_STORY_DESK` name.

mod browser;
mod budget;
mod busy;
mod desk;
mod figures;
mod growth;
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
mod variants;
mod views;

use std::error::Error;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use award_story_fixtures::{invented, with_app};
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
    let arguments: Vec<_> = std::env::args_os().skip(1).collect();
    if let [command, bundle, folder] = arguments.as_slice()
        && command == growth::COMMAND
    {
        return growth::measure(Path::new(bundle), Path::new(folder));
    }
    let scratch = tempfile::Builder::new().prefix("award-story-bench").tempdir()?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async {
        tokio::select! {
            biased;
            stopped = stopped() => stopped,
            measured = tables(scratch.path()) => measured,
        }
    })
}

/// Prints all tables, or those that `make bench ONLY=…` asks for.
async fn tables(scratch: &Path) -> Outcome<()> {
    println!("{}", machine::statement()?);
    let only = std::env::var("AWARD_STORY_BENCH_ONLY").unwrap_or_default();
    if only != "desk" {
        of_site(&site()?, scratch, only.is_empty()).await?;
    }
    if only != "loads" {
        desk::print(scratch).await?;
    }
    Ok(())
}

/// Prints what is measured of the site: all of it, or its loads and moves in a browser.
async fn of_site(site: &Path, scratch: &Path, is_whole: bool) -> Outcome<()> {
    let bundles = if is_whole { without_browser(site, scratch)? } else { Vec::new() };
    let variants = variants::prepare(site, scratch)?;
    let mut folders = variants.iter().map(|(variant, folder)| (variant.as_str().to_owned(), folder.clone())).collect();
    let many = among_many(site, scratch, &bundles, &mut folders)?;
    let server = server::Server::start(scratch, &folders).await?;
    let browser = browser::Browser::start(scratch, &server.key, &browser::PHONE).await?;
    println!("# What the reader waits for\n\n{}", browser.statement(&browser::PHONE).await?);
    let variants: Vec<_> = variants.into_iter().map(|(variant, _)| variant).collect();
    let loads = loads::measure(&browser, &server, &variants).await?;
    println!("{}\n{}", loads::table(&loads), moves::table(&browser, &server, &loads.first_moves()).await?);
    println!("{}", busy::table(scratch, &server, &variants).await?);
    if is_whole {
        println!("{}", moves::among_many(&browser, &server, &many).await?);
        println!("{}", views::table(&browser, &server).await?);
    }
    browser.close().await;
    Ok(())
}

/// Prints what is measured without a browser. Gives the bundles of many people: how many, and their folders.
fn without_browser(site: &Path, scratch: &Path) -> Outcome<Vec<(usize, PathBuf)>> {
    println!("{}", publishing::table(scratch)?);
    let bundles = growth::bundles(scratch)?;
    let [speed, weights] = growth::tables(&bundles, scratch)?;
    println!("{speed}\n{weights}");
    println!("{}", hostile::table(scratch)?);
    println!("{}", sizes::table(site)?);
    Ok(bundles)
}

/// The built app over each of the bundles, to be served as well: how many people, and the name of the host.
fn among_many(
    site: &Path,
    scratch: &Path,
    bundles: &[(usize, PathBuf)],
    folders: &mut Vec<(String, PathBuf)>,
) -> Outcome<Vec<(usize, String)>> {
    let mut sites = Vec::new();
    for (people, bundle) in bundles {
        let (name, folder) = (format!("people{people}"), scratch.join(format!("site-{people}")));
        with_app::publish(site, bundle, &folder, "")?;
        folders.push((name.clone(), folder));
        sites.push((*people, name));
    }
    Ok(sites)
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
