//! What grows with the bundle, and what must not: invented bundles of 3 to 10,000 people, checked, published and weighed, each
//! size in a process of its own, so that its peak of memory is its own.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use award_story_publish::precompress;
use serde::{Deserialize, Serialize};

use crate::figures::{kilobytes, median, spread};
use crate::publishing::{Took, finish, publish};
use crate::table::Table;
use crate::template::template;
use crate::{Outcome, budget, invented};

/// How many people.
pub const SIZES: [usize; 5] = [3, 30, 300, 1_000, 10_000];

/// What the command line says to have this program measure one bundle.
pub const COMMAND: &str = "measure-one-bundle";

const RUNS: usize = 5;
const SEED: u64 = 2023;

/// What a process of its own tells of one bundle.
#[derive(Serialize, Deserialize)]
struct Measured {
    runs: Vec<Took>,
    pages: usize,
    /// What it took to compress the first publication, in milliseconds.
    finished: f64,
    /// The peak of memory until that was done, in kB of 1,024; nothing where the kernel does not tell.
    peak: Option<f64>,
}

/// A bundle of each size, in folders of their own.
pub fn bundles(scratch: &Path) -> Outcome<Vec<(usize, PathBuf)>> {
    let bundle = |size: usize| {
        let folder = scratch.join(format!("bundle-{size}"));
        invented::bundle(&folder, size, SEED)?;
        Ok((size, folder))
    };
    SIZES.into_iter().map(bundle).collect()
}

/// Measures one bundle and says so on standard output: publishes it into folders below another one.
pub fn measure(bundle: &Path, scratch: &Path) -> Outcome<()> {
    let template = template();
    let folder = |run: usize| scratch.join(format!("run-{run}"));
    let (first, published) = publish(bundle, &template, &folder(0))?;
    let finished = finish(&folder(0), &published)?;
    let mut measured = Measured { runs: vec![first], pages: published.pages, finished, peak: peak() };
    for run in 1..RUNS {
        measured.runs.push(publish(bundle, &template, &folder(run))?.0);
    }
    println!("{}", serde_json::to_string(&measured)?);
    Ok(())
}

/// The most memory that this process has had so far.
fn peak() -> Option<f64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

/// What publishing each of the bundles takes, and what a reader is sent.
pub fn tables(bundles: &[(usize, PathBuf)], scratch: &Path) -> Outcome<[Table; 2]> {
    let note = format!(
        "Invented bundles in one language; read, checked and published {RUNS} times in one process each: medians \
         (least–most), milliseconds. Compressed once, on all cores, more than 1,000 pages at Brotli's quality {}. The peak of \
         memory is the process's after that.",
        precompress::OF_MANY
    );
    let heads = [
        "people",
        "pages",
        "read and check",
        "compose, draw and write",
        "in all",
        "in all, a page",
        "compress",
        "compress, a page",
        "peak, MB",
    ];
    let mut speed = Table::new("Growth", &note, &heads);
    let mut weights = Table::new(
        "What grows",
        "The same sites, in kB of 1,000 bytes, raw and with Brotli: HTML with style and data; the largest story of the first \
         list_page; the list of everybody is fetched by who wants to find somebody.",
        &["people", "overview", "a story", "the list's first list_page", "its last", "everybody", "budget of a page"],
    );
    for (size, bundle) in bundles {
        let folder = scratch.join(format!("published-{size}"));
        let measured = in_a_process(bundle, &folder)?;
        speed.row(row(*size, &measured));
        weights.row(weigh(*size, &folder.join("run-0"))?);
        fs::remove_dir_all(&folder)?;
    }
    Ok([speed, weights])
}

fn in_a_process(bundle: &Path, folder: &Path) -> Outcome<Measured> {
    let mut command = Command::new(std::env::current_exe()?);
    let output = command.arg(COMMAND).arg(bundle).arg(folder).output()?;
    if !output.status.success() {
        return Err(format!("{}: {}", bundle.display(), String::from_utf8_lossy(&output.stderr)).into());
    }
    Ok(serde_json::from_slice(&output.stdout)?)
}

fn row(size: usize, measured: &Measured) -> [String; 9] {
    let Measured { runs, pages, finished, peak } = measured;
    let part = |part: fn(Took) -> f64| runs.iter().copied().map(part).collect::<Vec<_>>();
    let in_all = part(Took::in_all);
    // A count and a size divide alike.
    let pages_counted = kilobytes(*pages) * 1000.0;
    let (share, compressed) = (median(&in_all) / pages_counted, finished / pages_counted);
    let verdict = if size == 1000 { format!("; {}", budget::THOUSAND.verdict(median(&in_all))) } else { String::new() };
    [
        size.to_string(),
        pages.to_string(),
        spread(&part(|took| took.read), 1),
        spread(&part(|took| took.publish), 1),
        format!("{}{verdict}", spread(&in_all, 1)),
        format!("{share:.2}; {}", budget::PUBLISHED.verdict(share)),
        format!("{finished:.0}"),
        format!("{compressed:.2}; {}", budget::COMPRESSED.verdict(compressed)),
        peak.map_or_else(
            || "–".to_owned(),
            |peak| {
                let megabytes = peak * 1.024 / 1000.0;
                format!("{megabytes:.0}; {}", budget::MEMORY.verdict(megabytes))
            },
        ),
    ]
}

fn weigh(size: usize, site: &Path) -> Outcome<[String; 7]> {
    let list_pages = size.div_ceil(award_story_pages::routes::PAGE_SIZE);
    let list = |number: usize| match number {
        1 => "stories/index.html".to_owned(),
        _ => format!("stories/page/{number}/index.html"),
    };
    let mut largest = (0, String::new());
    for person in 0..size.min(award_story_pages::routes::PAGE_SIZE) {
        let story = format!("stories/person-{person}/index.html");
        largest = largest.max((fs::metadata(site.join(&story))?.len(), story));
    }
    let mut heaviest = 0.0_f64;
    let mut weight = |path: &str| -> Outcome<String> {
        let path = site.join(path);
        if !path.is_file() {
            return Ok("–".to_owned());
        }
        let bytes = fs::read(&path)?;
        let brotli = kilobytes(precompress::brotli(&bytes, precompress::BEST)?.len());
        if path.extension().is_some_and(|ending| ending == "html") {
            heaviest = heaviest.max(brotli);
        }
        Ok(format!("{:.1} / {brotli:.2}", kilobytes(bytes.len())))
    };
    let pages = [
        size.to_string(),
        weight("index.html")?,
        weight(&largest.1)?,
        weight(&list(1))?,
        weight(&list(list_pages))?,
        weight("data/stories/page/all.json")?,
    ];
    let [size, overview, story, first, last, everybody] = pages;
    Ok([size, overview, story, first, last, everybody, budget::PAGE.verdict(heaviest)])
}
