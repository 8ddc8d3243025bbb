//! The award page's words stand complete and unaltered, in its order, marked as quoted.

use std::sync::LazyLock;

use scraper::ElementRef;

use super::document::{Document, QUOTED, parse, text};
use super::facts::{lang, words};
use super::languages::language;
use super::site::{Site, assert_no_faults, is_of_person, of_own_entry};

/// The text of the award page as it was read. Its first two lines are navigation.
const SOURCE: &str = include_str!("../fixtures/award-page.txt");

/// The page that is quoted.
pub const AWARD_PAGE: &str =
    "https://awards.journalists.org/entries/the-young-people-who-ran-out-of-china-are-their-dreams-coming-true/";

/// The award line.
pub const AWARD_LINE: &str = "2023 Digital Video Storytelling, Short Form, Small/Medium Newsroom winner";

/// The title.
pub const TITLE: &str = "The Young People Who “Ran” out of China, Are Their Dreams Coming True?";

/// The title of the report that the documentary is part of.
const REPORT: &str = "The Study of the Run Movement: Why So Many Chinese People Are Fleeing China’s Prosperity?";

/// The judges' words.
pub const JUDGES: &str = "This is urgent, important work. The judges appreciated the obstacles the filmmakers faced to \
    get it done and believe the story shines a light in a community we don’t usually get to hear from.";

/// The award page's lines, from the award line to the judges' last sentence.
static LINES: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let lines: Vec<_> = SOURCE.lines().filter(|line| !line.is_empty()).collect();
    assert_eq!(lines[..2], ["Top", "Navigation"]);
    lines[2..].to_vec()
});

/// The quoted lines of a document: each `q`, and each paragraph of each `blockquote`, in the document's order.
fn quoted(document: &Document) -> Vec<String> {
    let paragraphs = parse(":scope > *");
    let lines = |block: ElementRef| match block.value().name() {
        "blockquote" => block.select(&paragraphs).map(text).collect(),
        _ => vec![text(block)],
    };
    document.all(QUOTED).into_iter().flat_map(lines).collect()
}

/// Where a quoted line stands in the award page, if it is a whole line of it.
fn place(line: &String) -> Option<usize> {
    LINES.iter().position(|whole| whole == line)
}

/// The places of the whole lines that a page quotes, in the page's order.
fn places(site: &Site, file: &str) -> Vec<usize> {
    quoted(&Document::new(site, file, None)).iter().filter_map(place).collect()
}

#[test]
fn the_source_is_the_award_page_from_the_award_line_to_the_judges_last_sentence() {
    assert_eq!(LINES.len(), 9);
    assert_eq!([LINES[0], LINES[1], LINES[8]], [AWARD_LINE, TITLE, JUDGES]);
    assert_eq!([LINES[2], LINES[7]], ["About the Project", "Judges Comments"]);
}

#[test]
fn the_overview_quotes_the_award_line_the_title_and_the_judges_in_the_award_pages_order() {
    for site in of_own_entry() {
        assert_eq!(places(site, "index.html"), [0, 1, 7, 8], "{}", site.name);
    }
}

#[test]
fn the_documentary_quotes_its_description_whole_and_in_the_award_pages_order() {
    for site in of_own_entry() {
        assert_eq!(places(site, "documentary/index.html"), [2, 3, 4, 5, 6], "{}", site.name);
    }
}

#[test]
fn a_translation_has_all_of_the_award_page_beside_it() {
    for site in of_own_entry() {
        for folder in ["zh-hans", "zh-hant"] {
            assert_eq!(places(site, &format!("{folder}/index.html")), [1, 7, 8, 0], "{}", site.name);
            assert_eq!(places(site, &format!("{folder}/documentary/index.html")), [2, 3, 4, 5, 6], "{}", site.name);
            for slug in ["youxiang", "azure", "yiling"] {
                let [original, translated] = ["stories".to_owned(), format!("{folder}/stories")].map(|stories| {
                    let page = Document::new(site, &format!("{stories}/{slug}/index.html"), None);
                    page.all("main blockquote").into_iter().map(text).collect::<String>()
                });
                assert_eq!(original, translated, "{}", site.name);
            }
        }
    }
}

/// Where a part of a sentence is quoted, its translation still ends like one.
#[test]
fn every_paragraph_of_a_translation_ends_like_a_sentence() {
    let translated = of_own_entry().flat_map(Site::documents).filter(|page| lang(page) != "en");
    assert_no_faults(translated, |page| {
        let paragraphs = page.all(".translation > p").into_iter().map(text);
        paragraphs.filter(|words| !words.ends_with(['。', '？'])).collect()
    });
}

#[test]
fn a_translation_says_that_it_is_one_and_what_it_translates_opens_without_script() {
    let translated = of_own_entry().flat_map(Site::pages).filter(|page| lang(page) != "en");
    assert_no_faults(translated, |page| {
        let marks = &words(lang(page), "interface.json")["translation"];
        let marked = page.all(".translation").into_iter().map(|words| {
            let says = words.next_siblings().find_map(ElementRef::wrap).map(text);
            (says.as_deref() != marks["marked"].as_str()).then(|| format!("{says:?} below {}", words.html()))
        });
        let printed = page.all("blockquote").into_iter().map(|block| {
            let opened = block.ancestors().filter_map(ElementRef::wrap).find(|one| one.value().name() == "details");
            let opener = opened.and_then(|one| one.child_elements().next()).map(text);
            (opener.as_deref() != marks["original"].as_str()).then(|| format!("{opener:?} opens {}", block.html()))
        });
        let counts = [page.all(".translation").len(), page.all("blockquote").len()];
        let uneven = (counts[0] != counts[1]).then(|| format!("{counts:?} translations and quotations"));
        marked.chain(printed).flatten().chain(uneven).collect()
    });
}

#[test]
fn what_is_quoted_is_marked_as_english_where_the_page_is_not() {
    assert_no_faults(of_own_entry().flat_map(Site::pages), |page| {
        let quoted = page.words().into_iter().filter(|(element, words)| {
            let is_quoted = |one: &ElementRef| ["blockquote", "q"].contains(&one.value().name());
            let is_sign = |one: &ElementRef| one.value().name() == "sup";
            let above: Vec<_> =
                std::iter::once(*element).chain(element.ancestors().filter_map(ElementRef::wrap)).collect();
            !words.trim().is_empty() && above.iter().any(is_quoted) && !above.iter().any(is_sign)
        });
        quoted.filter(|(element, _)| language(element) != "en").map(|(_, words)| words.to_owned()).collect()
    });
}

#[test]
fn every_word_that_is_marked_as_quoted_is_the_award_pages_character_for_character() {
    assert_no_faults(of_own_entry().flat_map(Site::documents), |document| {
        let altered = |line: &String| line.is_empty() || !LINES.iter().any(|whole| whole.contains(line.as_str()));
        quoted(document).into_iter().filter(altered).collect()
    });
}

#[test]
fn nothing_stands_in_a_quotation_outside_its_paragraphs() {
    assert_no_faults(of_own_entry().flat_map(Site::documents), |document| {
        let blocks = document.all("blockquote").into_iter();
        blocks.filter(|block| text(*block) != block.child_elements().map(text).collect::<String>()).map(text).collect()
    });
}

#[test]
fn each_page_of_a_person_quotes_the_award_page_once() {
    let pages = of_own_entry().flat_map(Site::pages);
    assert_no_faults(pages.filter(|page| page.address.is_some_and(is_of_person)), |page| {
        let blocks = page.all("main blockquote").len();
        (blocks != 1).then(|| format!("{blocks} quotations")).into_iter().collect()
    });
}

#[test]
fn no_long_stretch_of_the_award_page_stands_outside_a_quotation() {
    let stretch = 12;
    let words: Vec<Vec<&str>> = LINES.iter().map(|line| line.split(' ').collect()).collect();
    let stretches: Vec<String> =
        words.iter().flat_map(|words| words.windows(stretch)).map(|words| words.join(" ")).collect();
    assert_no_faults(of_own_entry().flat_map(Site::documents), |document| {
        // A title is a name: naming a work is not quoting it.
        let nameless = |line: String| line.replace(TITLE, "").replace(REPORT, "");
        let copied = |line: &String| stretches.iter().any(|stretch| line.contains(stretch.as_str()));
        document.own_words().into_iter().map(nameless).filter(copied).collect()
    });
}
