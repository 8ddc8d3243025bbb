//! How a language writes numbers, days, months, lists and plural forms: from the Unicode CLDR, which the `icu` crates have
//! compiled in for every language. Reads nothing from the machine, so it is the same natively and in WebAssembly.

use std::fmt;

use icu_calendar::{Date, Gregorian};
use icu_datetime::FixedCalendarDateTimeFormatter as Dates;
use icu_datetime::fieldsets::{M, Y, YMD};
use icu_decimal::DecimalFormatter;
use icu_decimal::options::{DecimalFormatterOptions, GroupingStrategy};
use icu_list::ListFormatter;
use icu_list::options::ListFormatterOptions;
use icu_list::parts::ELEMENT;
use icu_locale_core::Locale as Tag;
pub use icu_plurals::PluralCategory;
use icu_plurals::PluralRules;
use writeable::{Part, PartsWrite, Writeable};

/// The formats of one language. A tag that no list knows has those of its nearest relative, and in the end the CLDR's
/// root formats.
pub struct Locale {
    numbers: Option<DecimalFormatter>,
    numerals: Option<DecimalFormatter>,
    days: Option<Dates<Gregorian, YMD>>,
    months: Option<Dates<Gregorian, M>>,
    years: Option<Dates<Gregorian, Y>>,
    lists: Option<ListFormatter>,
    plurals: Option<PluralRules>,
}

impl Locale {
    /// The formats of the language with a BCP 47 tag.
    pub fn of(tag: &str) -> Self {
        let tag: Tag = tag.parse().unwrap_or(Tag::UNKNOWN);
        let mut ungrouped = DecimalFormatterOptions::default();
        ungrouped.grouping_strategy = Some(GroupingStrategy::Never);
        // Compiled data has every format, and falls back by itself: an error here would be a fault of the data.
        Self {
            numbers: DecimalFormatter::try_new((&tag).into(), DecimalFormatterOptions::default()).ok(),
            numerals: DecimalFormatter::try_new((&tag).into(), ungrouped).ok(),
            days: Dates::try_new((&tag).into(), YMD::long()).ok(),
            months: Dates::try_new((&tag).into(), M::medium()).ok(),
            years: Dates::try_new((&tag).into(), Y::medium()).ok(),
            lists: ListFormatter::try_new_and((&tag).into(), ListFormatterOptions::default()).ok(),
            plurals: PluralRules::try_new_cardinal((&tag).into()).ok(),
        }
    }

    /// An amount: “41,200”, “41.200”, “12,34,567”.
    pub fn number(&self, value: u64) -> String {
        written(self.numbers.as_ref(), value)
    }

    /// A number that counts nothing, such as that of a page: in the language's digits, ungrouped.
    pub fn numeral(&self, value: usize) -> String {
        written(self.numerals.as_ref(), u64::try_from(value).unwrap_or(u64::MAX))
    }

    /// A day: “2022-11-24” is “November 24, 2022”. What is no day of the calendar stays as it is.
    pub fn day(&self, day: &str) -> String {
        let mut numbers = day.splitn(3, '-');
        let mut next = || numbers.next()?.parse::<u16>().ok();
        let numbers = next().zip(next()).zip(next());
        let date = numbers
            .and_then(|((year, month), day)| date(year.into(), u8::try_from(month).ok()?, u8::try_from(day).ok()?));
        match (&self.days, date) {
            (Some(days), Some(date)) => days.format(&date).to_string(),
            _ => day.to_owned(),
        }
    }

    /// The twelve months' short names, January first.
    pub fn months(&self) -> Vec<String> {
        let month = |number| Some(self.months.as_ref()?.format(&date(2000, number, 1)?).to_string());
        (1..=12).map(|number| month(number).unwrap_or_else(|| number.to_string())).collect()
    }

    /// A year by itself: “2022”, “2022年”.
    pub fn year(&self, year: i32) -> String {
        let formatted = self.years.as_ref().zip(date(year, 1, 1)).map(|(years, date)| years.format(&date).to_string());
        formatted.unwrap_or_else(|| year.to_string())
    }

    /// A list: “A, B, and C”, “A、B和C”.
    pub fn list(&self, items: &[&str]) -> String {
        self.parts(items).concat()
    }

    /// The same in its parts: what stands before the first item, the item, what stands behind it, the next item, and so on.
    /// Which words join the items may depend on the items: in Spanish “y” is “e” before an “i”.
    pub fn parts(&self, items: &[&str]) -> Vec<String> {
        let Some(lists) = &self.lists else {
            return items.iter().flat_map(|item| ["".to_owned(), (*item).to_owned()]).collect();
        };
        let mut parts = Parts { parts: vec![String::new()], is_element: false };
        // Writing to a string cannot fail.
        let _ = lists.format(items.iter()).write_to_parts(&mut parts);
        parts.parts
    }

    /// The plural form that a number takes.
    pub fn plural(&self, count: usize) -> PluralCategory {
        self.plurals.as_ref().map_or(PluralCategory::Other, |plurals| plurals.category_for(count))
    }

    /// The plural forms that the language has.
    pub fn plurals(&self) -> Vec<PluralCategory> {
        self.plurals.as_ref().map_or_else(|| vec![PluralCategory::Other], |plurals| plurals.categories().collect())
    }
}

fn written(numbers: Option<&DecimalFormatter>, value: u64) -> String {
    numbers.map_or_else(|| value.to_string(), |numbers| numbers.format(&value.into()).to_string())
}

fn date(year: i32, month: u8, day: u8) -> Option<Date<Gregorian>> {
    Date::try_new_gregorian(year, month, day).ok()
}

/// A list as it is written, items and what is between them by turns.
struct Parts {
    parts: Vec<String>,
    is_element: bool,
}

impl fmt::Write for Parts {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        if let Some(last) = self.parts.last_mut() {
            last.push_str(text);
        }
        Ok(())
    }
}

impl PartsWrite for Parts {
    type SubPartsWrite = Self;

    fn with_part(&mut self, part: Part, mut write: impl FnMut(&mut Self) -> fmt::Result) -> fmt::Result {
        if part != ELEMENT || self.is_element {
            return write(self);
        }
        self.is_element = true;
        self.parts.push(String::new());
        let written = write(self);
        self.parts.push(String::new());
        self.is_element = false;
        written
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_grouped_as_each_language_groups_them() {
        for (tag, four, five, seven) in [
            ("en", "4,120", "41,200", "1,234,567"),
            ("zh-Hans", "4,120", "41,200", "1,234,567"),
            ("zh-Hant", "4,120", "41,200", "1,234,567"),
            // Spain groups from five digits on.
            ("es", "4120", "41.200", "1.234.567"),
            ("es-MX", "4,120", "41,200", "1,234,567"),
            ("pt", "4.120", "41.200", "1.234.567"),
            ("pt-PT", "4120", "41\u{a0}200", "1\u{a0}234\u{a0}567"),
            ("de", "4.120", "41.200", "1.234.567"),
            // A narrow space that does not break.
            ("fr", "4\u{202f}120", "41\u{202f}200", "1\u{202f}234\u{202f}567"),
            ("ja", "4,120", "41,200", "1,234,567"),
            ("ko", "4,120", "41,200", "1,234,567"),
            ("ar", "4,120", "41,200", "1,234,567"),
            ("ar-EG", "٤٬١٢٠", "٤١٬٢٠٠", "١٬٢٣٤٬٥٦٧"),
            ("fa", "۴٬۱۲۰", "۴۱٬۲۰۰", "۱٬۲۳۴٬۵۶۷"),
            ("hi", "4,120", "41,200", "12,34,567"),
            ("bn", "৪,১২০", "৪১,২০০", "১২,৩৪,৫৬৭"),
        ] {
            let locale = Locale::of(tag);
            let written = [4_120, 41_200, 1_234_567].map(|value| locale.number(value));
            assert_eq!(written, [four, five, seven], "{tag}");
        }
        assert_eq!([0, 376].map(|value| Locale::of("en").number(value)), ["0", "376"]);
    }

    #[test]
    fn what_counts_nothing_is_not_grouped() {
        assert_eq!(Locale::of("en").numeral(12_345), "12345");
        assert_eq!(Locale::of("fa").numeral(12), "۱۲");
    }

    #[test]
    fn days_months_and_years_are_written_as_each_language_writes_them() {
        for (tag, day, november, year) in [
            ("en", "November 24, 2022", "Nov", "2022"),
            ("en-GB", "24 November 2022", "Nov", "2022"),
            ("zh-Hans", "2022年11月24日", "11月", "2022年"),
            ("zh-Hant", "2022年11月24日", "11月", "2022年"),
            ("es", "24 de noviembre de 2022", "nov", "2022"),
            ("pt", "24 de novembro de 2022", "nov.", "2022"),
            ("fr", "24 novembre 2022", "nov.", "2022"),
            ("de", "24. November 2022", "Nov", "2022"),
            ("ja", "2022年11月24日", "11月", "2022年"),
            ("ko", "2022년 11월 24일", "11월", "2022년"),
            ("ar", "24 نوفمبر 2022", "نوفمبر", "2022"),
        ] {
            let locale = Locale::of(tag);
            assert_eq!(locale.day("2022-11-24"), day, "{tag}");
            assert_eq!(locale.months().get(10).map(String::as_str), Some(november), "{tag}");
            assert_eq!(locale.year(2022), year, "{tag}");
        }
        assert_eq!(Locale::of("en").day("2022-11"), "2022-11");
    }

    #[test]
    fn lists_are_joined_as_each_language_joins_them() {
        for (tag, two, three) in [
            ("en", "A and B", "A, B, and C"),
            ("en-GB", "A and B", "A, B and C"),
            ("zh-Hans", "A和B", "A、B和C"),
            ("zh-Hant", "A和B", "A、B和C"),
            ("es", "A y B", "A, B y C"),
            ("de", "A und B", "A, B und C"),
            ("fr", "A et B", "A, B et C"),
            ("pt", "A e B", "A, B e C"),
            ("ja", "A、B", "A、B、C"),
            ("ko", "A 및 B", "A, B 및 C"),
            ("ar", "A وB", "A وB وC"),
        ] {
            let locale = Locale::of(tag);
            assert_eq!([locale.list(&["A", "B"]), locale.list(&["A", "B", "C"])], [two, three], "{tag}");
        }
        assert_eq!(Locale::of("es").parts(&["España", "Italia"]), ["", "España", " e ", "Italia", ""]);
        assert_eq!((Locale::of("en").list(&[]), Locale::of("en").list(&["A"])), (String::new(), "A".to_owned()));
    }

    #[test]
    fn numbers_take_the_plural_forms_of_each_language() {
        use PluralCategory::{Few, Many, One, Other, Two, Zero};
        let forms = |tag: &str, counts: &[usize]| -> Vec<_> {
            let locale = Locale::of(tag);
            counts.iter().map(|count| locale.plural(*count)).collect()
        };
        assert_eq!(forms("en", &[0, 1, 2, 21]), [Other, One, Other, Other]);
        assert_eq!(forms("fr", &[0, 1, 2]), [One, One, Other]);
        assert_eq!(forms("zh-Hant", &[0, 1, 2]), [Other, Other, Other]);
        assert_eq!(forms("ru", &[1, 3, 5, 21]), [One, Few, Many, One]);
        assert_eq!(forms("ar", &[0, 1, 2, 3, 11, 100]), [Zero, One, Two, Few, Many, Other]);
        assert_eq!(Locale::of("en").plurals(), [One, Other]);
        assert_eq!(Locale::of("ja").plurals(), [Other]);
    }

    #[test]
    fn a_language_that_no_list_knows_has_the_formats_of_the_root() {
        let locale = Locale::of("qaa");
        assert_eq!((locale.number(41_200), locale.plural(1)), ("41,200".to_owned(), PluralCategory::Other));
        assert_eq!(Locale::of("no tag").number(7), "7");
    }
}
