//! A series of numbers as strokes of the site's one line, each as long as its value.
//!
//! What kind of number it is shows in the stroke: a year's count is one solid stroke, several years counted together
//! are split lengthwise, a part of a year runs on unclosed, and a number at a point in time is a thin line up to a
//! level. “About” fades, “more than” points on. Lengths are percentages and heights are in em, so that the words keep
//! the reader's size at every width; the layout holds from [`NARROWEST`] up.

use super::markup::{escaped, lines, number, width};
use super::span::Span;

/// The width, in em, for which room is reserved; the stylesheet sees to it that no drawing is narrower.
const NARROWEST: f64 = 20.0;
/// Period labels up to this width, in em, stand beside the strokes; longer ones stand on them.
const BESIDE: f64 = 7.6;
/// From one stroke to the next, in em; what is added where words stand on the strokes; from one line of words to the next.
const ROW: f64 = 1.7;
const WORDS: f64 = 0.35;
const LINE: f64 = 1.25;
/// How much wider than other words the values are set, which are bold.
const BOLD: f64 = 1.15;
/// What sets a row apart that does not follow the one before as that one did, in em.
const APART: f64 = 0.6;

/// A series.
pub struct Bars<'a> {
    /// What the drawing is called, for those who do not see it.
    pub name: &'a str,
    /// Its rows, in the order in which they are shown.
    pub rows: &'a [Bar<'a>],
}

/// One value of a series.
pub struct Bar<'a> {
    /// The period as a reader reads it.
    pub period: &'a str,
    /// The value as a reader reads it, “about” and “more than” included.
    pub label: &'a str,
    /// How many.
    pub value: u64,
    /// Whether the value is exact.
    pub precision: Precision,
    /// The period.
    pub span: Span,
}

/// Whether a value is exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// The number as counted.
    Exact,
    /// “about”
    About,
    /// “more than”
    MoreThan,
}

/// How a period is drawn.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Year,
    Together,
    Part,
    Instant,
}

/// What stands at a stroke's end, and its width in em.
type End = (&'static str, f64);

const LEVEL: End = (r#"<g class="thin"><line y1="-.5em" y2=".5em"/></g>"#, 0.0);
const FADE: End = (r#"<line class="fade" x2="1.4em"/>"#, 1.4);
const BEYOND: End =
    (r#"<g class="thin"><line x1=".2em" y1="-.4em" x2=".6em"/><line x1=".2em" y1=".4em" x2=".6em"/></g>"#, 0.6);
const OPEN: End =
    (r#"<g class="thin open"><line y1="-.3em" x2="1.8em" y2="-.3em"/><line y1=".3em" x2="1.8em" y2=".3em"/></g>"#, 1.8);

/// The series as an SVG element; nothing where there is no row.
pub fn bars(series: &Bars) -> String {
    if series.rows.is_empty() {
        return String::new();
    }
    let beside = series.rows.iter().map(|row| width(row.period)).fold(0.0, f64::max);
    let beside = (beside <= BESIDE).then_some(beside + 0.6);
    let scale = scale(series.rows, beside.unwrap_or(0.0));
    let mut y = -0.9;
    let mut drawn = String::new();
    for (index, row) in series.rows.iter().enumerate() {
        y += if breaks_rhythm(series.rows, index) { ROW + APART } else { ROW };
        let (label, above) = if beside.is_some() { (beside_label(row), 0.0) } else { label_above(row) };
        y += above;
        drawn += &format!(r#"<svg y="{}em">{label}{}</svg>"#, number(y), stroke(row, scale));
    }
    let (class, x) = beside.map_or(("above", 0.0), |x| ("beside", x));
    format!(
        r#"<svg class="chart bars {class}" role="img" aria-label="{}" height="{}em"><svg x="{}em" aria-hidden="true">{drawn}</svg></svg>"#,
        escaped(series.name),
        number(y + 0.9),
        number(x),
    )
}

/// Per cent of the drawing's width for one unit of value: as long as the strokes can be, with all labels in sight.
fn scale(rows: &[Bar], beside: f64) -> f64 {
    let room = |row: &Bar| {
        let after: f64 = ends(row).iter().map(|end| end.1).sum::<f64>() + 0.5 + BOLD * width(row.label);
        (NARROWEST - beside - after).max(2.0) / NARROWEST * 100.0 / row.value as f64
    };
    rows.iter().filter(|row| row.value > 0).map(room).fold(f64::MAX, f64::min)
}

/// Whether a row's period is of another length than the one before, or follows it at another distance than before.
fn breaks_rhythm(rows: &[Bar], index: usize) -> bool {
    let before = |steps: usize| index.checked_sub(steps).and_then(|index| rows.get(index));
    let (Some(row), Some(last)) = (rows.get(index), before(1)) else { return false };
    let far = |one: &Bar, other: &Bar| (one.span.start - other.span.start) / 28;
    kind(row) != kind(last)
        || kind(row) == Kind::Instant
            && before(2).is_some_and(|earlier| (far(row, last) - far(last, earlier)).abs() > 1)
}

fn kind(row: &Bar) -> Kind {
    match row.span.days() {
        _ if row.span.instant => Kind::Instant,
        ..365 => Kind::Part,
        365..=366 => Kind::Year,
        _ => Kind::Together,
    }
}

fn beside_label(row: &Bar) -> String {
    format!("<text>{}</text>", escaped(row.period))
}

/// The label in as many lines as it needs, the last of them above the stroke, and how high it is, in em.
fn label_above(row: &Bar) -> (String, f64) {
    let lines = lines(row.period, NARROWEST);
    let height = lines.len() as f64 * LINE + WORDS;
    let placed = lines.iter().enumerate().map(|(index, line)| {
        format!(r#"<text y="{}em">{}</text>"#, number(index as f64 * LINE - height + 0.15), escaped(line))
    });
    (placed.collect(), height)
}

/// The stroke, what stands at its end, and the value.
fn stroke(row: &Bar, scale: f64) -> String {
    // What is not nothing is seen, be it ever so little.
    let length = if row.value == 0 { 0.0 } else { (row.value as f64 * scale).max(0.3) };
    let x = number(length);
    let line = format!(r#"<line x2="{x}%"/>"#);
    let body = match kind(row) {
        _ if row.value == 0 => LEVEL.0.to_owned(),
        Kind::Together => format!(r#"<g class="split">{}</g>"#, line.repeat(3)),
        Kind::Instant => format!(r#"<g class="level">{line}</g>"#),
        Kind::Year | Kind::Part => line,
    };
    let mut at = 0.0;
    let mut after = String::new();
    for (markup, width) in ends(row) {
        after += &if at > 0.0 { format!(r#"<svg x="{}em">{markup}</svg>"#, number(at)) } else { markup.to_owned() };
        at += width;
    }
    let place = if at > 0.0 { format!(r#" x="{}em""#, number(at)) } else { String::new() };
    format!(r#"{body}<svg x="{x}%">{after}<text class="value"{place}>{}</text></svg>"#, escaped(row.label))
}

fn ends(row: &Bar) -> Vec<End> {
    let precision = match row.precision {
        Precision::Exact => None,
        Precision::About => Some(FADE),
        Precision::MoreThan => Some(BEYOND),
    };
    let period = match kind(row) {
        Kind::Instant => Some(LEVEL),
        Kind::Part => Some(OPEN),
        Kind::Year | Kind::Together => None,
    };
    period.into_iter().chain(precision).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bar(value: u64, precision: Precision, start: &str, end: Option<&str>) -> Bar<'static> {
        Bar { period: "Then", label: "so many", value, precision, span: Span::read(start, end).expect("a date") }
    }

    fn year(value: u64) -> Bar<'static> {
        bar(value, Precision::Exact, "2022", Some("2022"))
    }

    fn drawn(rows: &[Bar]) -> String {
        bars(&Bars { name: "People", rows })
    }

    /// The length of every stroke that starts at the left, in per cent.
    fn lengths(drawing: &str) -> Vec<f64> {
        let strokes = drawing.split(r#"<line x2=""#).skip(1).filter_map(|rest| rest.split_once('%'));
        strokes.map(|(length, _)| length.parse().expect("a number")).collect()
    }

    #[test]
    fn no_row_draws_nothing() {
        assert_eq!(drawn(&[]), "");
    }

    #[test]
    fn every_word_is_escaped_and_the_drawing_is_one_picture() {
        let row = Bar { period: "<i>", label: "1 & 2", ..year(1) };
        let drawing = bars(&Bars { name: "\"A\"", rows: &[row] });
        assert!(drawing.contains(r#"role="img" aria-label="&quot;A&quot;""#), "{drawing}");
        assert!(drawing.contains("&lt;i&gt;") && drawing.contains("1 &amp; 2"), "{drawing}");
    }

    #[test]
    fn lengths_are_in_proportion_to_values() {
        let lengths = lengths(&drawn(&[year(1_000), year(500), year(250)]));
        assert!((lengths[0] / lengths[1] - 2.0).abs() < 0.02, "{lengths:?}");
        assert!((lengths[0] / lengths[2] - 4.0).abs() < 0.04, "{lengths:?}");
    }

    #[test]
    fn what_is_little_is_seen_and_what_is_nothing_has_no_length() {
        assert_eq!(lengths(&drawn(&[year(1_000_000), year(1), year(0)]))[1..], [0.3]);
    }

    #[test]
    fn a_series_of_nothing_is_drawn_without_length() {
        let drawing = drawn(&[year(0)]);
        assert!(lengths(&drawing).is_empty() && drawing.contains("so many"), "{drawing}");
    }

    #[test]
    fn the_greatest_number_leaves_room_for_its_label() {
        let label = "18,446,744,073,709,551,615";
        let lengths = lengths(&drawn(&[Bar { label, ..year(u64::MAX) }]));
        assert!(lengths[0] > 5.0 && lengths[0] / 100.0 * NARROWEST + width(label) < NARROWEST, "{lengths:?}");
    }

    #[test]
    fn about_and_more_than_do_not_look_like_exact() {
        let looks = [Precision::Exact, Precision::About, Precision::MoreThan].map(|precision| {
            let drawing = drawn(&[bar(5, precision, "2022", Some("2022"))]);
            (drawing.contains(FADE.0), drawing.contains(BEYOND.0))
        });
        assert_eq!(looks, [(false, false), (true, false), (false, true)]);
    }

    #[test]
    fn only_a_years_count_is_drawn_like_a_years_count() {
        let periods = [("2022", Some("2022")), ("2010", Some("2021")), ("2024-01", Some("2024-08")), ("2023-12", None)];
        let looks = periods.map(|(start, end)| {
            let drawing = drawn(&[bar(5, Precision::Exact, start, end)]);
            [drawing.contains("split"), drawing.contains("open"), drawing.contains("level")]
        });
        assert_eq!(looks, [[false; 3], [true, false, false], [false, true, false], [false, false, true]]);
    }

    #[test]
    fn a_row_that_breaks_the_rhythm_stands_apart() {
        let instant = |start| bar(5, Precision::Exact, start, None);
        let even = [instant("2021-12"), instant("2022-12"), instant("2023-12")];
        let uneven = [instant("2022-12"), instant("2023-12"), instant("2024-06")];
        let apart = |rows: &[Bar]| [1, 2].map(|index| breaks_rhythm(rows, index));
        assert_eq!((apart(&even), apart(&uneven)), ([false, false], [false, true]));
        assert!(breaks_rhythm(&[bar(5, Precision::Exact, "2010", Some("2021")), year(5)], 1));
    }

    #[test]
    fn long_labels_stand_on_the_strokes_in_as_many_lines_as_they_need() {
        let period = "The first eight months of the year, as far as they had been reported by then";
        let drawing = drawn(&[Bar { period, ..year(5) }]);
        assert!(drawing.contains("bars above"), "{drawing}");
        assert_eq!(drawing.matches("<text").count(), 4);
        assert!(drawn(&[year(5)]).contains("bars beside"));
    }
}
