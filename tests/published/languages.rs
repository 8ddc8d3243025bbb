//! Every page and every run of words says which language it is in.

use award_story_pages::routes::Address;
use scraper::ElementRef;

use super::document::Document;
use super::site::{Site, all, in_every_document, on_every_page};

fn is_han(character: char) -> bool {
    matches!(character, '\u{3005}' | '\u{3007}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{323af}')
}

/// The runs of Chinese characters in a text.
pub fn han(text: &str) -> impl Iterator<Item = &str> {
    text.split(|character| !is_han(character)).filter(|run| !run.is_empty())
}

/// Vowels that only pinyin writes: with the third tone's sign, and ü with any.
fn has_pinyin(text: &str) -> bool {
    text.contains(['ǎ', 'ě', 'ǐ', 'ǒ', 'ǔ', 'ǖ', 'ǘ', 'ǚ', 'ǜ'])
}

/// The language that an element's words are in; what is written for machines is in none.
pub fn language<'a>(element: &ElementRef<'a>) -> &'a str {
    if element.value().name() == "code" {
        return "";
    }
    let above = element.ancestors().filter_map(ElementRef::wrap);
    std::iter::once(*element).chain(above).find_map(|element| element.attr("lang")).unwrap_or_default()
}

/// What of a page's head its readers meet: in tabs, in search results, in previews of links.
const HEAD: &str = "meta[name=description], meta[property^='og:']:not([property$=type], \
    [property$=url], [property$=image], [property$=width], [property$=height])";

/// All words that are in the language of their page, shown and spoken.
pub fn in_the_pages_language(page: &Document) -> Vec<String> {
    let tag = page.value("html", "lang");
    let shown = page.words().into_iter().filter(|(element, _)| Some(language(element)) == tag);
    let labels = page.all("[aria-label]").into_iter().filter(|element| Some(language(element)) == tag);
    let labels = labels.filter_map(|element| element.attr("aria-label"));
    let heads = page.all(HEAD);
    let heads = heads.iter().filter_map(|meta| meta.attr("content"));
    shown.map(|(_, words)| words).chain(labels).chain(heads).map(str::to_owned).collect()
}

/// The words whose language is not the one that this expects, shown and spoken.
pub fn misnamed(document: &Document, concerns: impl Fn(&str) -> bool, is_right: impl Fn(&str) -> bool) -> Vec<String> {
    let attributes = ["aria-label", "alt", "title", "content"];
    let labels = attributes.iter().flat_map(|name| {
        let labelled = document.all(&format!("[{name}]"));
        labelled.into_iter().map(|element| (element, element.attr(name).unwrap()))
    });
    let words = document.words().into_iter().chain(labels);
    let wrong = words.filter(|(element, words)| concerns(words) && !is_right(language(element)));
    wrong.map(|(element, words)| format!("{:?} in {words:?}", language(&element))).collect()
}

#[test]
fn every_run_of_chinese_characters_is_marked_as_chinese() {
    in_every_document(|document| {
        let is_chinese = |lang: &str| lang == "zh" || lang.starts_with("zh-") && !lang.contains("Latn");
        misnamed(document, |words| han(words).next().is_some(), is_chinese)
    });
}

#[test]
fn every_run_of_pinyin_is_marked_as_pinyin() {
    in_every_document(|document| misnamed(document, has_pinyin, |lang| lang.starts_with("zh-Latn")));
}

#[test]
fn each_page_names_its_language_and_the_direction_of_its_script() {
    on_every_page(|page| {
        let Address { language, .. } = page.address.unwrap();
        let (lang, dir) = (page.value("html", "lang"), page.value("html", "dir"));
        let is_right = lang == Some(&page.site.languages[*language]) && matches!(dir, Some("ltr" | "rtl"));
        (!is_right).then(|| format!("lang {lang:?}, dir {dir:?}")).into_iter().collect()
    });
}

#[test]
fn each_page_leads_to_itself_in_every_language_of_the_site() {
    on_every_page(|page| {
        let Site { languages, routes, .. } = page.site;
        let here = page.address.unwrap();
        let versions = page.all("nav a[hreflang]");
        let found: Vec<_> = versions.iter().map(|link| (link.attr("hreflang"), link.attr("href"))).collect();
        let href = |language| routes.href(&Address { language, route: here.route.clone() });
        let hrefs: Vec<_> = (0..languages.len()).map(href).collect();
        let all = languages.iter().zip(&hrefs).map(|(lang, href)| (Some(lang.as_str()), Some(href.as_str())));
        let expected: Vec<_> = all.filter(|_| languages.len() > 1).collect();
        (found != expected).then(|| format!("{found:?} is not {expected:?}")).into_iter().collect()
    });
}

#[test]
fn every_lang_is_well_formed() {
    for site in all() {
        for document in site.documents() {
            for lang in document.values("lang").into_iter().chain(document.values("hreflang")) {
                let is_tag = lang == "x-default" || lang.split('-').all(|part| (1..=8).contains(&part.len()));
                assert!(is_tag && !lang.contains('_'), "{}: {}: {lang:?}", site.name, document.path);
            }
        }
    }
}

/// Which way words are written, by their first letter; `None` for words without letters.
fn written(words: &str) -> Option<&'static str> {
    let first = words.chars().find(|character| character.is_alphabetic())?;
    let is_from_the_right = matches!(first, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}');
    Some(if is_from_the_right { "rtl" } else { "ltr" })
}

#[test]
fn words_in_another_language_are_told_which_way_they_are_written() {
    let mut turned = 0;
    for site in all() {
        for page in site.pages() {
            for element in page.all("main [lang]") {
                let words = element.text().collect::<String>();
                let above = std::iter::once(element).chain(element.ancestors().filter_map(ElementRef::wrap));
                let told = above.filter_map(|element| element.attr("dir")).next();
                let told = written(&words).filter(|written| told != Some(*written));
                assert!(told.is_none(), "{}: {}: {}", site.name, page.path, element.html());
                turned += usize::from(element.attr("dir").is_some());
            }
        }
    }
    assert!(turned > 0, "no page has words that are written the other way");
}

#[test]
fn a_paragraph_in_another_language_begins_at_that_languages_side() {
    let mut seen = 0;
    for site in all() {
        for page in site.pages() {
            let dir = page.value("html", "dir");
            for paragraph in page.all("details blockquote p") {
                let words = paragraph.text().collect::<String>();
                let expected = written(&words).filter(|written| Some(*written) != dir);
                assert_eq!(paragraph.attr("dir"), expected, "{}: {}: {}", site.name, page.path, paragraph.html());
                seen += usize::from(expected.is_some());
            }
        }
    }
    assert!(seen > 0, "no page quotes a language that is written the other way");
}
