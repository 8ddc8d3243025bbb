//! What a pattern cannot say about a small value: whether a date exists, a tag is well formed, an address has a host.

use oxilangtag::LanguageTag;
use time::{Date, Month};

use award_story_message::{Message, message, quoted};
use award_story_pages::routes::LONGEST_WORD;

/// What is wrong with a value whose definition has this name, and which matches its pattern already.
pub fn problem(definition: &str, value: &str) -> Option<Message> {
    if matches!(definition, "Slug" | "LanguageTag") && value.len() > LONGEST_WORD {
        let value = quoted(value);
        return Some(message!("is {}, which is too long, expected at most {} characters", value, LONGEST_WORD));
    }
    match definition {
        "Date" | "Day" if !exists(value) => {
            Some(message!("is {}, which does not exist, expected a date of the calendar", quoted(value)))
        }
        "LanguageTag" if LanguageTag::parse(value).is_err() => Some(message!(
            "is {}, which is not well formed, expected a BCP 47 language tag like en or zh-Hans",
            quoted(value)
        )),
        "Https" if !has_host(value) => Some(message!(
            "is {}, which names no public host, expected an address like https://example.org/page",
            quoted(value)
        )),
        _ => None,
    }
}

fn exists(date: &str) -> bool {
    let mut parts = date.split('-');
    let year = parts.next().and_then(|year| year.parse().ok()).filter(|year| *year > 0);
    let mut part = || parts.next().map_or(Some(1), |part| part.parse::<u8>().ok());
    let (month, day) = (part().and_then(|month| Month::try_from(month).ok()), part());
    let day = year.zip(month).zip(day).map(|((year, month), day)| Date::from_calendar_date(year, month, day));
    day.is_some_and(|day| day.is_ok())
}

/// A name of letters, digits and hyphens with a dot in it, perhaps a port, and neither a user nor a password: what every
/// browser can go to. No number: a host that is one has no name that a reader could know.
fn has_host(address: &str) -> bool {
    let after = address.strip_prefix("https://").unwrap_or_default();
    let host = after.split(['/', '?', '#']).next().unwrap_or_default();
    let (name, port) = host.split_once(':').map_or((host, "443"), |(name, port)| (name, port));
    let is_letter = |letter: char| letter.is_alphabetic() || letter.is_ascii_digit() || letter == '-';
    let (last, others) = name.rsplit_once('.').map_or(("", name), |(others, last)| (last, others));
    let is_port = port.bytes().all(|byte| byte.is_ascii_digit()) && port.parse::<u16>().is_ok();
    is_port
        && last.starts_with(char::is_alphabetic)
        && others.split('.').chain([last]).all(|label| !label.is_empty() && label.chars().all(is_letter))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_dates_of_the_calendar_exist() {
        for date in ["2022", "2022-12", "2022-12-31", "2024-02-29", "2000-02-29"] {
            assert!(exists(date), "{date}");
        }
        for date in ["0000", "2022-00", "2022-13", "2022-02-30", "2023-02-29", "1900-02-29", "2022-04-31", "2022-01-00"]
        {
            assert!(!exists(date), "{date}");
        }
    }

    #[test]
    fn language_tags_are_well_formed() {
        for tag in ["en", "zh-Hans", "zh-Hans-CN", "sl-rozaj", "de-1996", "en-x-plain"] {
            assert_eq!(problem("LanguageTag", tag), None, "{tag}");
        }
        for tag in ["en-a", "en-Hans-Hant-Hans", "zh-", "abcdefghi"] {
            assert!(problem("LanguageTag", tag).is_some(), "{tag}");
        }
    }

    #[test]
    fn a_word_of_an_address_is_short_enough_for_a_file_s_name() {
        for name in ["Slug", "LanguageTag"] {
            assert_eq!(problem(name, &format!("en-x{}", "-abcdefg".repeat(12))), None, "{name}");
            let message = problem(name, &format!("en-x{}", "-abcdefg".repeat(13))).unwrap().to_string();
            assert!(message.ends_with("which is too long, expected at most 100 characters"), "{message}");
        }
    }

    #[test]
    fn an_address_has_a_host_and_no_password() {
        for address in ["https://example.org", "https://a.b/?c=d#e", "https://a.b:443/c@d", "https://例え.jp/"] {
            assert_eq!(problem("Https", address), None, "{address}");
        }
        for address in [
            "https:///a",
            "https://.",
            "https://a:b@c.d/",
            "https://localhost/",
            "https://?a.b",
            "https://a\"b.c/",
            "https://a%b.c/",
            "https://[a.b/",
            "https://1.2.3.4/",
            "https://a.0x7/",
            "https://a.b:/",
            "https://a.b:+1/",
            "https://a.b:65536/",
        ] {
            assert!(problem("Https", address).is_some(), "{address}");
        }
    }
}
