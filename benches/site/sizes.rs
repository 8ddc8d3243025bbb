//! What every file of the built site weighs: as it is, after gzip, after Brotli.

use std::fs;
use std::ops::Add;
use std::path::Path;

use award_story_publish::precompress;

use crate::Outcome;
use crate::budget::{self, Budget};
use crate::figures::kilobytes;
use crate::table::Table;

/// What a file weighs, in kB.
#[derive(Clone, Copy, Default)]
struct Weight {
    raw: f64,
    gzip: f64,
    brotli: f64,
}

impl Add for Weight {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { raw: self.raw + other.raw, gzip: self.gzip + other.gzip, brotli: self.brotli + other.brotli }
    }
}

/// Every file, the pages first, and what goes together.
pub fn table(site: &Path) -> Outcome<Table> {
    let mut table = Table::new(
        "Sizes",
        "The built site, in kB of 1,000 bytes: gzip -9, Brotli 11. The budgets are for Brotli.",
        &["file", "raw", "gzip", "Brotli", "budget"],
    );
    let (mut app, mut overview) = (Weight::default(), Weight::default());
    for path in files(site)? {
        let weight = weight(&fs::read(site.join(&path))?)?;
        row(&mut table, &path, weight, budget_of(&path));
        if path.ends_with(".wasm") || path.ends_with(".js") {
            app = app + weight;
        }
        if path == "index.html" {
            overview = weight;
        }
    }
    row(&mut table, "WebAssembly and glue", app, Some(budget::APP));
    row(&mut table, "first load of /: HTML, WebAssembly, glue", overview + app, Some(budget::FIRST_LOAD));
    Ok(table)
}

fn row(table: &mut Table, what: &str, weight: Weight, budget: Option<Budget>) {
    let [raw, gzip, brotli] = [weight.raw, weight.gzip, weight.brotli].map(|figure| format!("{figure:.2}"));
    let verdict = budget.map(|budget| budget.verdict(weight.brotli)).unwrap_or_default();
    table.row([what.to_owned(), raw, gzip, brotli, verdict]);
}

fn weight(bytes: &[u8]) -> Outcome<Weight> {
    Ok(Weight {
        raw: kilobytes(bytes.len()),
        gzip: kilobytes(precompress::gzip(bytes)?.len()),
        brotli: kilobytes(precompress::brotli(bytes, precompress::BEST)?.len()),
    })
}

fn budget_of(path: &str) -> Option<Budget> {
    if path.ends_with(".html") {
        Some(budget::PAGE)
    } else if path.starts_with("data/") {
        Some(budget::DATA)
    } else {
        None
    }
}

/// The paths of all files below a folder: pages, data, then the rest. Not those that were compressed beforehand.
pub fn files(folder: &Path) -> Outcome<Vec<String>> {
    let mut paths = Vec::new();
    collect(folder, "", &mut paths)?;
    paths.sort_by_cached_key(|path| (!path.ends_with(".html"), !path.starts_with("data/"), path.clone()));
    Ok(paths)
}

fn collect(folder: &Path, below: &str, paths: &mut Vec<String>) -> Outcome<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let path = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            collect(&entry.path(), &format!("{path}/"), paths)?;
        } else if !path.ends_with(".br") && !path.ends_with(".gz") {
            paths.push(path);
        }
    }
    Ok(())
}
