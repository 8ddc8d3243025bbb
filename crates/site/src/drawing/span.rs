//! A stretch of time in days, read from dates as a bundle writes them: `2022`, `2022-11`, `2022-11-24`.

use time::{Date, Month, UtcDateTime};

/// A stretch of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    /// Its first day, counted from 1 January 1970.
    pub start: i32,
    /// The day after its last.
    pub end: i32,
    /// Whether it only says when, as of a stock counted at the end of a year, and not how long.
    pub instant: bool,
}

impl Span {
    /// The time from the first day of `start` to the last day of `end`; an instant where there is no end. None where a
    /// date is none, or the end lies before the start.
    pub fn read(start: &str, end: Option<&str>) -> Option<Self> {
        let (first, last) = days_of(start)?;
        let last = end.map_or(Some(last), |end| Some(days_of(end)?.1))?;
        let span = Self { start: number(first), end: number(last) + 1, instant: end.is_none() };
        (span.start < span.end).then_some(span)
    }

    /// How many days it lasts.
    pub fn days(self) -> i32 {
        self.end - self.start
    }
}

/// The first and the last day of a date as precise as it was written.
fn days_of(date: &str) -> Option<(Date, Date)> {
    let mut parts = date.split('-');
    let year: i32 = parts.next()?.parse().ok()?;
    let month = parts.next().map(|month| Month::try_from(month.parse::<u8>().ok()?).ok());
    let day = parts.next().map(|day| day.parse::<u8>().ok());
    let (from, until) =
        month.map_or(Some((Month::January, Month::December)), |month| month.map(|month| (month, month)))?;
    let (first, last) = day.map_or(Some((1, until.length(year))), |day| day.map(|day| (day, day)))?;
    if parts.next().is_some() {
        return None;
    }
    Some((Date::from_calendar_date(year, from, first).ok()?, Date::from_calendar_date(year, until, last).ok()?))
}

/// A day's number, counted from 1 January 1970.
fn number(day: Date) -> i32 {
    day.to_julian_day() - UtcDateTime::UNIX_EPOCH.to_julian_day()
}

/// The first day of a month; months are counted from January of the year 0. Beyond the calendar, which ends with the year
/// 9999, its last day.
pub(super) fn first_of(month: i32) -> i32 {
    // The day after the month before: so that the calendar's last month ends as well.
    let before = month - 1;
    let name = Month::January.nth_next(u8::try_from(before.rem_euclid(12)).unwrap_or_default());
    let year = before.div_euclid(12);
    number(Date::from_calendar_date(year, name, name.length(year)).unwrap_or(Date::MAX)) + 1
}

/// The month that a day lies in.
pub(super) fn month_of(day: i32) -> i32 {
    let date = Date::from_julian_day(day + UtcDateTime::UNIX_EPOCH.to_julian_day()).unwrap_or(Date::MAX);
    date.year() * 12 + i32::from(u8::from(date.month())) - 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(start: &str, end: Option<&str>) -> Option<i32> {
        Span::read(start, end).map(Span::days)
    }

    #[test]
    fn a_date_covers_what_it_names() {
        assert_eq!(days("2022", None), Some(365));
        assert_eq!(days("2024", None), Some(366));
        assert_eq!(days("2024-02", None), Some(29));
        assert_eq!(days("2022-11-24", None), Some(1));
        assert_eq!(days("2022-11-25", Some("2022-11-27")), Some(3));
        assert_eq!(days("2010", Some("2021")), Some(4383));
        assert_eq!(days("2024-01", Some("2024-08")), Some(244));
    }

    #[test]
    fn what_is_no_date_and_what_ends_before_it_begins_is_no_span() {
        for (start, end) in [
            ("", None),
            ("2022-13", None),
            ("2022-01-01-1", None),
            ("2022-02-30", None),
            ("2023", Some("2022")),
            ("soon", None),
        ] {
            assert_eq!(Span::read(start, end), None, "{start} {end:?}");
        }
    }

    #[test]
    fn days_are_counted_from_1970_and_lie_in_their_month() {
        assert_eq!(first_of(1970 * 12), 0);
        assert_eq!(first_of(2000 * 12 + 2), 11_017);
        for month in 0..9999 * 12 {
            let first = first_of(month);
            assert_eq!((month_of(first), month_of(first_of(month + 1) - 1)), (month, month));
        }
    }
}
