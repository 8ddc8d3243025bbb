//! What a site says otherwise for its entry, and that all else would serve any.

use std::fs;

use award_story_cli::disk;
use award_story_fixtures::own_bundle;

use super::bundle::{Copy, assert_diagnostic};

#[test]
fn what_an_entry_says_stands_in_place_of_the_interfaces_words_and_nothing_else_does() {
    let bundle = Copy::new().write("en/overrides.json", br#"{"overview": {"labels": {"year": "Anno"}}}"#).sound();
    let words = &bundle.languages.first().unwrap().interface;
    assert_eq!(words.overview.labels.year.as_str(), "Anno");
    assert_eq!(words.overview.labels.result.as_str(), "Result");
    assert_eq!(words.overview.people.as_str(), "People");
}

#[test]
fn without_words_of_its_own_an_entry_has_those_of_the_interface_and_the_name_of_its_outlet() {
    let bundle = Copy::new().remove("en/overrides.json").sound();
    let words = &bundle.languages.first().unwrap().interface;
    assert_eq!(words.site.name.as_str(), "灯 | Lamp");
    assert!(words.site.independence.is_none());
}

#[test]
fn an_entry_has_the_fields_of_the_interface() {
    assert_diagnostic(
        "en/overrides.json",
        r#""name""#,
        r#""nmae""#,
        "en/overrides.json:4:5: site.nmae: is not a field, expected one of back, close, correction, derived, \
         independence, languages, name, navigation, note, notes, on_this_page, one_source, original, overview, project, \
         quoted_from, reason, rights, skip, source, sources, stories, top, two_sources",
    );
    assert_diagnostic(
        "en/overrides.json",
        r#""The Lamp""#,
        "7",
        "en/overrides.json:4:13: site.name: is a number, expected words on one line without a space at either end",
    );
}

#[test]
fn the_words_of_the_interface_name_nothing_of_the_entry() {
    let folder = own_bundle();
    let bundle = disk::read(&folder).unwrap().bundle;
    for language in &bundle.languages {
        let words =
            fs::read_to_string(folder.join(language.language.tag.as_str().to_lowercase()).join("interface.json"));
        let words = words.unwrap();
        let mut names = vec![language.interface.site.name.to_string()];
        names.extend(language.award.title.iter().map(ToString::to_string));
        names.extend(language.award.outlet.iter().flat_map(|outlet| {
            let outlet = outlet.plain();
            outlet.split(" | ").map(str::to_owned).collect::<Vec<_>>()
        }));
        names.extend(language.people.iter().map(|(_, person)| person.name.to_string()));
        let named: Vec<_> = names.iter().filter(|name| words.contains(name.as_str())).collect();
        assert!(named.is_empty(), "{}: {named:?}", language.language.tag);
    }
}
