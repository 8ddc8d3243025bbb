//! The diagnostics of a bundle as a page, so that an editor sees them where she looks for her words. Only `trunk serve` shows
//! it: every other build fails.

use leptos::prelude::*;

use super::File;
use super::style;
use super::template::Template;
use award_story_bundle::diagnostic::count;
use award_story_bundle::{Diagnostic, Diagnostics, Files};
use award_story_site::components;

const STYLE: &str = include_str!("diagnostics.css");

/// As much of a file as is searched for a diagnostic's line, in bytes.
const MOST: usize = 1 << 20;

/// How much of a line is shown before and after a diagnostic's place, in characters.
const AROUND: usize = 40;

/// The page of diagnostics at every address. `name` is what the bundle is called, `bundle` are its files, and `last` the paths of
/// the site's files as it was built last: their addresses are those that an editor may have open.
pub fn pages<'a>(
    diagnostics: &Diagnostics,
    name: &str,
    bundle: &dyn Files,
    template: &Template,
    last: impl IntoIterator<Item = &'a str>,
) -> Vec<File> {
    let html = page(diagnostics, name, bundle, template);
    let mut paths = vec!["index.html", "404.html"];
    paths.extend(last.into_iter().filter(|path| path.ends_with(".html")));
    let pages = paths.into_iter().map(|path| File::text(path, html.clone()));
    pages.chain(style::STYLE.files()).collect()
}

fn page(diagnostics: &Diagnostics, name: &str, bundle: &dyn Files, template: &Template) -> String {
    let errors = diagnostics.errors();
    let files: Vec<&[&Diagnostic]> = errors.chunk_by(|one, next| one.file == next.file).collect();
    let title = format!("{} in {}", count(errors.len(), "error"), count(files.len(), "file"));
    let sections: Vec<AnyView> = files.into_iter().map(|diagnostics| file(diagnostics, bundle)).collect();
    let head = components::html(view! { <title>{title.clone()}</title> }) + "<style>" + STYLE + "</style>";
    let body = view! {
        <main id="main" class="diagnostics">
            <h1>{title}</h1>
            <p>
                "To be fixed in "<code>{name.to_owned()}</code>
                ". When you save a file, this page checks again; when no errors are left, the site comes back by itself."
            </p>
            {sections}
        </main>
    };
    template.plain_document("en", "ltr", &head, &components::html(body)).0
}

/// One file's diagnostics, below its name.
fn file(diagnostics: &[&Diagnostic], bundle: &dyn Files) -> AnyView {
    let Some(name) = diagnostics.first().map(|diagnostic| diagnostic.file.clone()) else {
        return ().into_any();
    };
    let bytes = bundle.read(&name, MOST).and_then(Result::ok);
    let text = bytes.and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default();
    let entries: Vec<AnyView> = diagnostics.iter().map(|diagnostic| entry(diagnostic, &text)).collect();
    view! { <section><h2><code>{name}</code></h2><ol>{entries}</ol></section> }.into_any()
}

/// Where a diagnostic is, what it is, and the words at which it stands.
fn entry(diagnostic: &Diagnostic, text: &str) -> AnyView {
    let Diagnostic { line, column, field, message, .. } = diagnostic;
    let words = around(text, *line, *column).map(|(before, after)| {
        // Leptos would make a space of an empty text.
        let before = Some(before).filter(|before| !before.is_empty());
        view! { <pre dir="auto"><code>{before}<mark>{after}</mark></code></pre> }
    });
    view! {
        <li>
            <p class="place">{format!("Line {line}, column {column}: ")}<code>{field.clone()}</code></p>
            <p>{message.to_string()}</p>
            {words}
        </li>
    }
    .into_any()
}

/// What stands in a line before a column, and what begins there; nothing where the file has no such line.
fn around(text: &str, line: usize, column: usize) -> Option<(String, String)> {
    let letters: Vec<char> = text.lines().nth(line.checked_sub(1)?)?.chars().collect();
    let (before, after) = letters.split_at_checked(column.checked_sub(1)?)?;
    let from = before.len().saturating_sub(AROUND);
    let before: String = before.iter().skip(from).collect();
    let mut shown: String = after.iter().take(AROUND).collect();
    if after.len() > AROUND {
        shown.push('…');
    }
    let before = if from > 0 { format!("…{before}") } else { before.trim_start().to_owned() };
    Some((before, shown)).filter(|(before, after)| !before.is_empty() || !after.is_empty())
}
