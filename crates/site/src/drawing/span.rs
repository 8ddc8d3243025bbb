//! A stretch of time in days, read from dates as a bundle writes them: `2022`, `2022-11`, `2022-11-24`.

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
        let from = Date::read(start)?;
        let until = end.map_or(Some(from), Date::read)?;
        let span = Self { start: from.first_day(), end: until.day_after(), instant: end.is_none() };
        (span.start < span.end).then_some(span)
    }

    /// How many days it lasts.
    pub fn days(self) -> i32 {
        self.end - self.start
    }
}

/// A date as precise as it was written.
#[derive(Clone, Copy)]
struct Date {
    year: i32,
    month: Option<i32>,
    day: Option<i32>,
}

impl Date {
    fn read(date: &str) -> Option<Self> {
        let mut parts = date.split('-').map(str::parse::<i32>);
        let year = parts.next()?.ok().filter(|year| (0..=9999).contains(year))?;
        let month = parts.next().transpose().ok()?;
        let day = parts.next().transpose().ok()?;
        let valid =
            month.is_none_or(|month| (1..=12).contains(&month)) && day.is_none_or(|day| (1..=31).contains(&day));
        (valid && parts.next().is_none()).then_some(Self { year, month, day })
    }

    fn first_day(self) -> i32 {
        first_of(self.year * 12 + self.month.unwrap_or(1) - 1) + self.day.unwrap_or(1) - 1
    }

    fn day_after(self) -> i32 {
        match (self.month, self.day) {
            (Some(_), Some(_)) => self.first_day() + 1,
            (Some(month), _) => first_of(self.year * 12 + month),
            _ => first_of((self.year + 1) * 12),
        }
    }
}

/// The first day of a month; months are counted from January of the year 0.
pub(super) fn first_of(month: i32) -> i32 {
    // Years that begin in March keep the leap day at their end; 153 days are five months of 31 and 30 in turn.
    let (year, from_march) = ((month - 2).div_euclid(12), (month - 2).rem_euclid(12));
    let days = year * 365 + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400);
    days + (153 * from_march + 2) / 5 - 719_468
}

/// The month that a day lies in.
pub(super) fn month_of(day: i32) -> i32 {
    let near = (f64::from(day + 719_528) / 30.436_875) as i32;
    (near - 1..=near + 1).rev().find(|&month| first_of(month) <= day).unwrap_or(near)
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
        for (start, end) in
            [("", None), ("2022-13", None), ("2022-1-1-1", None), ("2023", Some("2022")), ("soon", None)]
        {
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
