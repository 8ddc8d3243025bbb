//! Events on one line, drawn to scale: months below it, and above it the numbers under which a list tells the rest.
//!
//! The line begins with the first event's month and ends with the last one's, but stays open. Places along it are
//! percentages and heights are in em, so that the words keep the reader's size at every width.

use super::markup::{escaped, number, width};
use super::span::{Span, first_of, month_of};

/// The width, in em, for which room is reserved; the stylesheet sees to it that no drawing is narrower.
const NARROWEST: f64 = 20.0;
/// Where the first day and the last stand, in per cent.
const FIRST: f64 = 1.0;
const LAST: f64 = 94.0;
/// How far apart two numbers must be to stand side by side, and how far one above the other, in em.
const BESIDE: f64 = 1.3;
const ABOVE: f64 = 1.2;
/// What words may take of the page's margin on the narrowest screens, in em.
const MARGIN: f64 = 0.8;
/// Months between two labels: the fewest with which they do not touch.
const STEPS: [i32; 11] = [1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200];

/// A line of events.
pub struct Timeline<'a> {
    /// What the drawing is called, for those who do not see it.
    pub name: &'a str,
    /// The twelve months' short names, January first.
    pub months: &'a [String],
    /// A year as the language writes it: “2022”, “2022年”.
    pub year: &'a dyn Fn(i32) -> String,
    /// The events, the earliest first.
    pub events: &'a [Event<'a>],
}

/// Something on the line.
pub struct Event<'a> {
    /// The number under which the list has it.
    pub label: &'a str,
    /// When it was; more than a day is drawn as long as it lasted.
    pub span: Span,
    /// Whether the span's ends are exact; if not, it is drawn dashed.
    pub is_exact: bool,
}

/// The days that the line stands for.
#[derive(Clone, Copy)]
struct Scale {
    start: i32,
    end: i32,
}

impl Scale {
    fn of(events: &[Event]) -> Option<Self> {
        let start = events.iter().map(|event| event.span.start).min()?;
        let end = events.iter().map(|event| event.span.end).max()?;
        Some(Self { start: first_of(month_of(start)), end: first_of(month_of(end - 1) + 1) })
    }

    fn months(self) -> std::ops::Range<i32> {
        month_of(self.start)..month_of(self.end)
    }

    /// Per cent of the drawing's width.
    fn place(self, day: f64) -> f64 {
        FIRST + (LAST - FIRST) * (day - f64::from(self.start)) / f64::from(self.end - self.start)
    }
}

/// The events as an SVG element; nothing where there is none.
pub fn timeline(timeline: &Timeline) -> String {
    let Some(scale) = Scale::of(timeline.events) else { return String::new() };
    let lanes = lanes(timeline.events, scale);
    let height = lanes.iter().max().map_or(0.0, |&lane| (lane + 1) as f64 * ABOVE) + 0.7;
    let marks: String = timeline.events.iter().zip(&lanes).map(|(event, &lane)| mark(event, lane, scale)).collect();
    format!(
        r#"<svg class="chart events" role="img" aria-label="{}" height="{}em"><svg y="{}em" aria-hidden="true">{}<line x2="{LAST}%"/><svg x="{LAST}%"><line class="fade" x2="6%"/></svg>{marks}</svg></svg>"#,
        escaped(timeline.name),
        number(height + 3.2),
        number(height),
        ticks(timeline, scale),
    )
}

/// Where a mark stands: in the middle of its day, or at the beginning of what lasted. An inexact span has no known beginning:
/// its mark stands in its middle.
fn stem(event: &Event, scale: Scale) -> f64 {
    let days = f64::from(event.span.days());
    let middle = if event.is_exact && days > 1.0 { 0.0 } else { days / 2.0 };
    scale.place(f64::from(event.span.start) + middle)
}

/// How high each number stands. Numbers stand to the right of their stems; one that would meet the next is set above
/// it, so that no stem crosses a number.
fn lanes(events: &[Event], scale: Scale) -> Vec<usize> {
    let places: Vec<f64> = events.iter().map(|event| stem(event, scale)).collect();
    let mut lanes: Vec<usize> = Vec::new();
    for (index, event) in events.iter().enumerate().rev() {
        let room = (BESIDE - 1.0 + width(event.label).max(1.0)) / NARROWEST * 100.0;
        let place = stem(event, scale);
        let later = places.iter().skip(index + 1).zip(lanes.iter().rev());
        let highest = later.filter(|(other, _)| **other - place < room).map(|(_, lane)| lane + 1).max();
        lanes.push(highest.unwrap_or(0));
    }
    lanes.reverse();
    lanes
}

fn mark(event: &Event, lane: usize, scale: Scale) -> String {
    let y = number(-(lane as f64 + 1.0) * ABOVE);
    let lasted = if event.span.days() > 1 {
        let [from, to] = [event.span.start, event.span.end].map(|day| number(scale.place(f64::from(day))));
        let class = if event.is_exact { "lasted" } else { "lasted about" };
        format!(r#"<line class="{class}" x1="{from}%" x2="{to}%"/>"#)
    } else {
        String::new()
    };
    format!(
        r#"{lasted}<svg x="{}%"><line y1=".3em" y2="{y}em"/><text y="{y}em">{}</text></svg>"#,
        number(stem(event, scale)),
        escaped(event.label),
    )
}

/// The months' beginnings, as many of them named as there is room for; the year where it begins.
fn ticks(timeline: &Timeline, scale: Scale) -> String {
    let em_per_month = (LAST - FIRST) / 100.0 * NARROWEST / scale.months().len().max(1) as f64;
    let step = step(timeline, scale, em_per_month);
    let every = if em_per_month < 0.7 { step } else { 1 };
    let first = scale.months().find(|month| month % step == 0);
    let drawn = scale.months().filter(|month| month % every == 0).map(|month| {
        let year = (timeline.year)(month.div_euclid(12));
        let room = f64::from(12 - month % 12) * em_per_month > width(&year) + 0.6;
        let words = match step {
            _ if month % step != 0 => vec![],
            12.. => vec![year],
            _ if month % 12 == 0 || Some(month) == first && room => vec![name(timeline, month), year],
            _ => vec![name(timeline, month)],
        };
        tick(scale.place(f64::from(first_of(month))), &words)
    });
    format!(r#"<g class="ticks">{}</g>"#, drawn.collect::<String>())
}

/// A tick and the words below it, moved back where they would leave the drawing and the page's margin beside it.
fn tick(place: f64, words: &[String]) -> String {
    let widest = words.iter().map(|words| width(words)).fold(0.0, f64::max);
    let beyond = place / 100.0 * NARROWEST + 0.3 + widest - (NARROWEST + MARGIN);
    let back = if beyond > 0.0 { format!(r#" x="{}em""#, number(-beyond)) } else { String::new() };
    let lines = words.iter().zip(["1.1", "2.3"]);
    let lines: String = lines.map(|(words, y)| format!(r#"<text{back} y="{y}em">{}</text>"#, escaped(words))).collect();
    format!(r#"<svg x="{}%"><line y2=".6em"/>{lines}</svg>"#, number(place))
}

fn name(timeline: &Timeline, month: i32) -> String {
    let index = usize::try_from(month.rem_euclid(12)).ok();
    index.and_then(|index| timeline.months.get(index)).cloned().unwrap_or_default()
}

/// The fewest months between two labels with which they do not touch.
fn step(timeline: &Timeline, scale: Scale, em_per_month: f64) -> i32 {
    let months = timeline.months.iter().map(|name| width(name)).fold(0.0, f64::max);
    let last = scale.months().end.div_euclid(12);
    let years = width(&(timeline.year)(last));
    let fits = |step: &i32| f64::from(*step) * em_per_month > if *step < 12 { months } else { years } + 0.4;
    STEPS.into_iter().find(fits).unwrap_or(12_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

    fn drawn(events: &[(&str, Option<&str>)]) -> String {
        let read = |&(start, end)| Event { label: "7", span: Span::read(start, end).expect("a date"), is_exact: true };
        let events: Vec<Event> = events.iter().map(read).collect();
        drawing("A & B", &events)
    }

    fn drawing(name: &str, events: &[Event]) -> String {
        let months = MONTHS.map(str::to_owned);
        timeline(&Timeline { name, months: &months, year: &|year| year.to_string(), events })
    }

    fn labels(drawing: &str) -> Vec<&str> {
        let texts = drawing.split("<text").skip(1).filter_map(|rest| rest.split(['>', '<']).nth(1));
        texts.filter(|text| *text != "7").collect()
    }

    /// Where each number stands: the place of its stem, in em at the narrowest, and its height.
    fn numbers(drawing: &str) -> Vec<(f64, f64)> {
        let marks = drawing.split(r#"<svg x=""#).filter(|mark| mark.contains(">7<"));
        let marks = marks.map(|mark| {
            let x: f64 = mark.split('%').next().and_then(|x| x.parse().ok()).expect("a place");
            let y = mark.split(r#"<text y=""#).nth(1).and_then(|y| y.split("em").next()?.parse().ok());
            (x / 100.0 * NARROWEST, y.expect("a height"))
        });
        marks.collect()
    }

    #[test]
    fn no_event_draws_nothing() {
        assert_eq!(drawn(&[]), "");
    }

    #[test]
    fn the_name_is_escaped_and_the_drawing_is_one_picture() {
        assert!(drawn(&[("2022", None)]).contains(r#"role="img" aria-label="A &amp; B""#));
    }

    #[test]
    fn every_month_is_named_where_there_is_room_and_a_year_where_it_begins() {
        let three = drawn(&[("2022-11-24", None), ("2023-01-08", None)]);
        assert_eq!(labels(&three), ["Nov", "2022", "Dec", "Jan", "2023"]);
    }

    #[test]
    fn of_many_months_few_are_named_and_of_many_years_only_some() {
        let eleven = drawn(&[("2022-03-28", Some("2022-06-01")), ("2023-01-08", None)]);
        assert_eq!(labels(&eleven), ["Mar", "2022", "May", "July", "Sept", "Nov", "Jan", "2023"]);
        assert_eq!(eleven.matches(r#"y2=".6em""#).count(), 11);
        let decades = drawn(&[("1949-10-01", None), ("2022-11-24", None)]);
        assert_eq!(labels(&decades), ["1960", "1980", "2000", "2020"]);
    }

    #[test]
    fn places_are_to_scale() {
        let marks = numbers(&drawn(&[("2023-01-01", None), ("2023-01-11", None), ("2023-01-31", None)]));
        let [first, second, third] = [0, 1, 2].map(|index| marks[index].0);
        assert!(((third - first) / (second - first) - 3.0).abs() < 0.05, "{marks:?}");
    }

    #[test]
    fn what_lasted_is_as_long_as_it_lasted_and_a_day_is_a_point() {
        let drawing = drawn(&[("2023-01-01", Some("2023-01-31")), ("2023-01-05", None)]);
        assert!(drawing.contains(r#"<line class="lasted" x1="1%" x2="94%"/>"#), "{drawing}");
        assert_eq!(drawing.matches("lasted").count(), 1);
    }

    #[test]
    fn an_inexact_span_is_dashed_and_its_number_stands_in_its_middle() {
        let [exact, about] = [true, false].map(|is_exact| {
            let span = Span::read("2023-01-11", Some("2023-01-20")).expect("a span");
            let events = [Event { label: "7", span, is_exact }];
            drawing("A", &events)
        });
        assert!(exact.contains(r#"class="lasted""#) && about.contains(r#"class="lasted about""#), "{about}");
        let em_per_day = (LAST - FIRST) / 100.0 * NARROWEST / 31.0;
        let moved = numbers(&about)[0].0 - numbers(&exact)[0].0;
        assert!((moved - 5.0 * em_per_day).abs() < 0.02, "{moved}");
    }

    #[test]
    fn numbers_too_close_to_stand_side_by_side_stand_one_above_the_other() {
        let close =
            [("2022-11-24", None), ("2022-11-25", Some("2022-11-27")), ("2022-11-25", None), ("2023-03-01", None)];
        let marks = numbers(&drawn(&close));
        for (index, one) in marks.iter().enumerate() {
            for other in &marks[index + 1..] {
                assert!(other.0 - one.0 >= BESIDE || other.1 - one.1 >= ABOVE - 0.1, "{marks:?}");
            }
        }
        assert_eq!(marks[3].1, -ABOVE);
    }
}
