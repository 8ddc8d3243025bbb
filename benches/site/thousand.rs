//! A thousand stories: the project's own bundle, its people told again and again under other names.

use std::fs;
use std::path::Path;

use award_story::publish::File;
use serde_json::{Value, json};

use crate::figures::kilobytes;
use crate::publishing::{Took, pages, publish};
use crate::table::Table;
use crate::template::{PROJECT, template};
use crate::{Outcome, budget};

const STORIES: usize = 1000;

/// The times of one publication, and what a story's page weighs among three and among a thousand.
pub fn table(scratch: &Path) -> Outcome<Table> {
    let (few, template) = (Path::new(PROJECT).join("public/content"), template()?);
    let many = scratch.join("thousand");
    copy(&few, &many)?;
    multiply(&many)?;
    let (_, few) = publish(&few, &template, &scratch.join("few"))?;
    let (took, many) = publish(&many, &template, &scratch.join("many"))?;
    let Took { read, draw, write } = took;
    let (story, among) = (largest_story(&few), largest_story(&many));
    let note = format!("{} pages with their data, one run. A story's page: the largest, uncompressed.", pages(&many));
    let mut table = Table::new("A thousand stories", &note, &["what", "figure", "budget"]);
    let mut row = |what: &str, figure: String, verdict: String| table.row([what.to_owned(), figure, verdict]);
    row("read and check, ms", format!("{read:.0}"), String::new());
    row("compose and draw, ms", format!("{draw:.0}"), String::new());
    row("write, ms", format!("{write:.0}"), String::new());
    row("in all, ms", format!("{:.0}", took.in_all()), budget::THOUSAND.verdict(took.in_all()));
    row("a story's page as the bundle is, kB", format!("{story:.2}"), String::new());
    // Longer slugs in the links to the neighbours weigh a few bytes.
    let verdict = budget::Budget::new(story * 1.01, "kB").verdict(among);
    row("a story's page among a thousand, kB", format!("{among:.2}"), verdict);
    Ok(table)
}

fn largest_story(files: &[File]) -> f64 {
    let stories = files.iter().filter(|file| file.path.contains("stories/") && file.path.ends_with("/index.html"));
    let stories = stories.filter(|file| !file.path.ends_with("stories/index.html"));
    kilobytes(stories.map(|file| file.bytes.len()).max().unwrap_or_default())
}

/// Tells the people of a bundle again until there are enough of them.
fn multiply(bundle: &Path) -> Outcome<()> {
    let path = bundle.join("bundle.json");
    let mut manifest: Value = serde_json::from_str(&fs::read_to_string(&path)?)?;
    let people = manifest.get_mut("people").and_then(Value::as_array_mut).ok_or("the bundle names no people")?;
    let told: Vec<String> = people.iter().filter_map(Value::as_str).map(str::to_owned).collect();
    for (number, slug) in told.iter().cycle().take(STORIES.saturating_sub(told.len())).enumerate() {
        let again = format!("person-{number}");
        for language in fs::read_dir(bundle)? {
            let people = language?.path().join("people");
            if people.is_dir() {
                fs::copy(people.join(format!("{slug}.json")), people.join(format!("{again}.json")))?;
            }
        }
        people.push(json!(again));
    }
    Ok(fs::write(path, manifest.to_string())?)
}

/// Copies a folder with all that is in it.
pub fn copy(from: &Path, to: &Path) -> Outcome<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let (from, to) = (entry.path(), to.join(entry.file_name()));
        if from.is_dir() {
            copy(&from, &to)?;
        } else {
            fs::copy(from, to)?;
        }
    }
    Ok(())
}
