//! Dates, addresses, tags, characters, and what a person's file must never say.

use super::bundle::{Copy, assert_diagnostic};

#[test]
fn an_address_that_is_not_https_is_a_diagnostic() {
    assert_diagnostic(
        "en/sources.json",
        "https://lexicon.example/lamp",
        "http://lexicon.example/lamp",
        "en/sources.json:17:15: sources[1].href: is \"http://lexicon.example/lamp\", expected an address that begins with https://",
    );
    assert_diagnostic(
        "bundle.json",
        "https://award.example/",
        "https://user:word@award.example/",
        "bundle.json:7:17: award_page: is \"https://user:word@award.example/entries/the-lamp/\", which names no public host, expected an address like https://example.org/page",
    );
}

#[test]
fn an_e_mail_address_looks_like_one() {
    assert_diagnostic(
        "bundle.json",
        "editor@lamp.example",
        "editor at lamp",
        "bundle.json:10:24: contact.email: is \"editor at lamp\", expected an e-mail address",
    );
}

#[test]
fn a_piece_of_a_citation_names_only_what_there_is() {
    assert_diagnostic(
        "en/interface.json",
        "{page}, ",
        "{pages}, ",
        "en/interface.json:134:18: sharing.citation[0]: is \"{pages}, \", expected words with at most one of {page}, {site}, {title}, {outlet}, {award}, {modified} and {address}",
    );
}

#[test]
fn a_language_tag_is_well_formed() {
    assert_diagnostic(
        "en/sources.json",
        "en-GB",
        "en_GB",
        "en/sources.json:16:15: sources[1].lang: is \"en_GB\", expected a BCP 47 language tag like en or zh-Hans",
    );
    assert_diagnostic(
        "en/sources.json",
        "en-GB",
        "en-g",
        "en/sources.json:16:15: sources[1].lang: is \"en-g\", which is not well formed, expected a BCP 47 language tag like en or zh-Hans",
    );
}

#[test]
fn words_for_a_number_have_a_place_for_it() {
    assert_diagnostic(
        "en/interface.json",
        "All {count}",
        "All of them",
        "en/interface.json:78:12: stories.all: is \"All of them\", expected words on one line with {count} in them",
    );
    assert_diagnostic(
        "en/interface.json",
        "sheet {number} of {count}",
        "sheet {number}",
        "en/interface.json:79:54: stories.pagination.number: is \"sheet {number}\", expected words on one line with {number} and {count} in them",
    );
}

#[test]
fn a_date_exists_and_runs_forwards() {
    assert_diagnostic(
        "en/sources.json",
        "2001-01-02",
        "2001-02-29",
        "en/sources.json:18:19: sources[1].accessed: is \"2001-02-29\", which does not exist, expected a date of the calendar",
    );
    assert_diagnostic(
        "en/timeline.json",
        "2000-02-29",
        "2000-02-27",
        "en/timeline.json:7:14: events[0].end: is \"2000-02-27\", expected an end that is not before its start \"2000-02-28\"",
    );
    assert_diagnostic(
        "en/timeline.json",
        "2000-12\"",
        "1999\"",
        "en/timeline.json:17:16: events[1].start: is \"1999\", expected the earliest first, so not a date before \"2000-02-28\"",
    );
}

#[test]
fn what_cannot_be_seen_is_named_where_it_stands() {
    assert_diagnostic(
        "en/award.json",
        "The Lamp That",
        "The Lamp \u{202e}That",
        "en/award.json:8:22: title: has U+202E, which turns the direction of text, expected visible characters only",
    );
    assert_diagnostic(
        "en/award.json",
        "The Lamp That",
        r"The Lamp \u200bThat",
        "en/award.json:8:12: title: has U+200B, which has no width, expected visible characters only",
    );
    assert_diagnostic(
        "en/award.json",
        "The Lamp That",
        "The Lamp\nThat",
        "en/award.json:8:21: title: has U+000A, a line break, expected visible characters only",
    );
}

#[test]
fn a_text_of_a_book_s_length_is_a_diagnostic() {
    assert_diagnostic(
        "en/unknowns.json",
        "Who invented",
        &"Who ".repeat(3000),
        "en/unknowns.json:3:16: unknowns[0]: is longer than 10000 characters, expected one paragraph at most",
    );
}

#[test]
fn fields_about_a_person_s_life_are_refused_by_name() {
    for field in [
        "age",
        "surname",
        "birth_date",
        "portrait",
        "photo",
        "image",
        "coordinates",
        "latitude",
        "longitude",
        "address",
        "status",
        "asylum",
        "phone",
        "email",
        "social",
        "employer",
    ] {
        assert_diagnostic(
            "en/people/bo.json",
            r#""name": "Bo","#,
            &format!(r#""name": "Bo", "{field}": "x","#),
            &format!(
                "en/people/bo.json:3:17: {field}: is refused, expected no such field: this site adds nothing about \
                 a person's life to what the award page says"
            ),
        );
    }
}

#[test]
fn a_slug_is_a_word_that_no_address_uses() {
    let taken = "which the site's own addresses use, expected another word";
    for (from, to, line) in [
        ("\"film\"", "\"notes\"", format!("bundle.json:8:19: project_slug: is \"notes\", {taken}")),
        ("\"film\"", "\"en\"", format!("bundle.json:8:19: project_slug: is \"en\", {taken}")),
        ("\"bo\"", "\"page\"", format!("bundle.json:9:21: people[1]: is \"page\", {taken}")),
        ("\"bo\"", "\"film\"", format!("bundle.json:9:21: people[1]: is \"film\", {taken}")),
        (
            "\"bo\"",
            "\"../bo\"",
            "bundle.json:9:21: people[1]: is \"../bo\", expected lower-case Latin letters, digits and single hyphens"
                .to_owned(),
        ),
        ("\"bo\"", "\"ann\"", "bundle.json:9:21: people[1]: repeats \"ann\", expected each name once".to_owned()),
    ] {
        let diagnostics = Copy::new().replace("bundle.json", from, to).diagnostics();
        assert!(diagnostics.contains(&line), "{line}\n{diagnostics:#?}");
    }
}

#[test]
fn several_diagnostics_are_named_at_once_in_the_order_of_their_places() {
    let bundle = Copy::new()
        .replace("en/award.json", r#""2001""#, "1")
        .replace("en/award.json", "The Lamp That Nobody Lit", "")
        .replace("bundle.json", "https://award", "ftp://award")
        .replace("en/people/ann.json", "\"lexicon\"", "\"lexikon\"");
    let diagnostics = bundle.diagnostics();
    let places: Vec<_> = diagnostics.iter().map(|diagnostic| diagnostic.split(": is").next().unwrap()).collect();
    let expected = [
        "bundle.json:7:17: award_page",
        "en/award.json:5:32: parts[0].value",
        "en/award.json:8:12: title",
        "en/people/ann.json:12:19: statements[0].sources[0]",
    ];
    assert_eq!(places, expected);
}
