//! The text paragraph by paragraph: nothing of it is lost, and unchanged it gives what the text alone gives.

use std::fs;
use std::path::Path;

use award_story_bundle::files::Files;
use award_story_cli::disk::Folder;
use award_story_import::roles::{self, Paragraph, Role};
use award_story_import::{Given, Told, import};
use time::{Date, Month};

use super::texts::all;

fn given() -> Given {
    Given {
        day: Date::from_calendar_date(2026, Month::November, 29).unwrap(),
        address: None,
        outlet: None,
        told: Told::default(),
    }
}

fn model() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/content")
}

fn text(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/import").join(name)).unwrap()
}

fn letters(text: &str) -> Vec<char> {
    let mut letters: Vec<char> = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    letters.sort_unstable();
    letters
}

#[test]
fn the_award_page_is_recognized_to_its_last_paragraph() {
    let (paragraphs, tag) = roles::paragraphs(&text("award-page.txt"), &Told::default()).unwrap();
    assert_eq!(tag, "en");
    let of = |role| paragraphs.iter().filter(|it| it.role == role).count();
    assert_eq!([Role::AwardLine, Role::Title, Role::Heading, Role::Description].map(of), [1, 1, 2, 4]);
    assert!(of(Role::Judges) > 0);
    assert_eq!(
        letters(&text("award-page.txt")),
        letters(&paragraphs.iter().map(|it| it.text.as_str()).collect::<String>())
    );
}

#[test]
fn unchanged_paragraphs_give_the_bundle_that_the_text_gives() {
    let mut others = Vec::new();
    for (name, path) in all() {
        // What stands in a field is text.
        let Ok(text) = fs::read_to_string(&path) else { continue };
        let Ok(direct) = import(text.clone().into_bytes(), &given(), &Folder(&model())) else { continue };
        let (paragraphs, tag) = roles::paragraphs(&text, &Told::default()).unwrap();
        let made = roles::import(&paragraphs, &tag, &given(), &Folder(&model())).unwrap();
        let is_same = |(path, bytes): (&String, &Vec<u8>)| {
            made.files.read(path, usize::MAX).and_then(Result::ok).is_some_and(|made| made == *bytes)
        };
        let is_as_direct = direct.files.iter().all(is_same);
        if !is_as_direct {
            others.push(name);
        }
    }
    // A heading without a word under it is a paragraph there: no role says what would have stood under it.
    assert_eq!(others, ["empty-headings"]);
}

#[test]
fn a_title_stands_behind_its_label_as_it_is_printed() {
    for (name, printed) in
        [("zh-hant-labels.txt", "得獎作品:沒有人付錢的燈塔"), ("award-page.txt", "The Young People Who")]
    {
        let text = text(name);
        let (paragraphs, _) = roles::paragraphs(&text, &Told::default()).unwrap();
        let title = paragraphs.iter().find(|it| it.role == Role::Title).unwrap();
        assert!(title.text.starts_with(printed) && text.contains(&title.text), "{}", title.text);
    }
}

#[test]
fn a_title_is_known_by_its_label_wherever_it_stands() {
    let text = text("zh-hant-labels.txt");
    let (paragraphs, tag) = roles::paragraphs(&text, &Told::default()).unwrap();
    let labels = roles::title_labels(&paragraphs, &tag).unwrap();
    let labelled: Vec<_> = paragraphs.iter().zip(labels).filter(|(_, label)| !label.is_empty()).collect();
    let [(title, "得獎作品:")] = labelled.as_slice() else { panic!("{labelled:?}") };
    assert_eq!(title.role, Role::Title);
    assert!(roles::title_labels(&paragraphs, "no tag").is_err());
}

#[test]
fn what_a_person_says_of_a_paragraph_holds() {
    let paragraph = |role, text: &str| Paragraph { role, text: text.to_owned() };
    let paragraphs = [
        paragraph(Role::Title, "A Title"),
        paragraph(Role::Outlet, "An Outlet"),
        paragraph(Role::Heading, "What it is"),
        paragraph(Role::Description, "First."),
        paragraph(Role::LeftOut, "Share this page"),
        paragraph(Role::Judges, "They liked it."),
    ];
    let made = roles::import(&paragraphs, "en", &given(), &Folder(&model())).unwrap();
    let file = |path: &str| String::from_utf8(made.files.get(path).unwrap().clone()).unwrap();
    let award = file("en/award.json");
    for part in ["\"A Title\"", "\"An Outlet\"", "\"They liked it.\""] {
        assert!(award.contains(part), "{part} in {award}");
    }
    assert!(file("en/project.json").contains("\"What it is\"") && !award.contains("Share this page"));
}
