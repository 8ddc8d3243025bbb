//! The map of journeys: lines that leave one word and stay open where they arrive.
//!
//! A line is one calm curve. It is no route and pretends to be none: it knows where a journey began and where it led,
//! and nothing in between. Where other maps set a dot, it fades, leaves a gap, and goes on a little.
//!
//! The style gives colours, widths and text sizes by class: `style/components/map.css`.

mod course;
mod labels;

use super::projection::{HEIGHT, WIDTH};
use super::svg::{Element, Path, classed, element};
use course::{Course, courses};
use labels::{Labels, Room, Word, labels};

/// What a map shows.
#[derive(Clone, Copy, Debug)]
pub struct Map<'a> {
    /// What ids begin with, so that two maps on a page do not clash. A word of an id: letters, digits, hyphens.
    pub prefix: &'a str,
    /// What the map is called; read out, not seen.
    pub title: &'a str,
    /// The id of the element that says the same in words; empty where there is none.
    pub described_by: &'a str,
    /// The address of the land's outline, its fragment included: `/land.svg#land`.
    pub land: &'a str,
    /// Where every journey begins.
    pub origin: Place<'a>,
    /// The journeys, in reading order. Their lines keep their shape when some of them are faint.
    pub journeys: &'a [Journey<'a>],
}

/// A place with its word. The word itself marks the place; there is no dot.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    /// What stands on the map.
    pub label: &'a str,
    /// Degrees east.
    pub longitude: f64,
    /// Degrees north.
    pub latitude: f64,
}

/// A journey: one line, and what it leads to.
#[derive(Clone, Copy, Debug)]
pub struct Journey<'a> {
    /// Where it leads.
    pub to: Place<'a>,
    /// Whose journey it is; stands beside the place where the map has room for it.
    pub person: &'a str,
    /// What the link is called: the person's name and the place.
    pub name: &'a str,
    /// The address of the story; empty where the line is no link, as on the story's own page.
    pub href: &'a str,
    /// Whether it only stands behind the others: without label and link, and not read out.
    pub faint: bool,
}

/// The map as an `svg` element for a page.
pub fn journeys(map: &Map) -> String {
    let courses = courses(map.origin, map.journeys);
    let (faint, clear): (Vec<_>, Vec<_>) = map.journeys.iter().zip(&courses).partition(|(journey, _)| journey.faint);
    let labels = labels(map.origin, &clear);
    let has_links = clear.iter().any(|(journey, _)| !journey.href.is_empty());
    let mut svg = classed("svg", "journeys")
        .with("viewBox", format!("0 0 {WIDTH} {HEIGHT}"))
        // What is in an image is not reached; a group's links are.
        .with("role", if has_links { "group" } else { "img" })
        .with("aria-label", map.title);
    if !map.described_by.is_empty() {
        svg = svg.with("aria-describedby", map.described_by);
    }
    let lines = clear.iter().zip(&labels).enumerate();
    svg.holding(classed("use", "land").with("href", map.land))
        .holding_all(unseen(faint.into_iter().map(|(_, course)| course)))
        .holding_all(lines.map(|(index, (line, labels))| self::line(map.prefix, index, *line, labels)))
        .holding_all(labels.iter().filter(|labels| !labels.in_link).flat_map(words))
        // It stands over the lines' first part, and the style keeps that from showing through.
        .holding(word("origin", &labels::origin(map.origin)))
        .to_string()
}

/// All lines that only stand behind the others.
fn unseen<'a>(courses: impl Iterator<Item = &'a Course>) -> Option<Element> {
    let (route_lines, open_ends): (Vec<Path>, Vec<Path>) =
        courses.map(|course| (course.route_line(), course.open_end())).unzip();
    let group = || {
        classed("g", "journey faint").with("aria-hidden", "true").holding_all([
            bare("route-line").with("d", Path::all(&route_lines)),
            bare("open-end").with("d", Path::all(&open_ends)),
        ])
    };
    (!route_lines.is_empty()).then(group)
}

/// A journey's line with its words; a link where there is a story to go to.
fn line(prefix: &str, index: usize, (journey, course): (&Journey, &Course), labels: &Labels) -> Element {
    let [fade, leave] = ["fade", "leave"].map(|part| format!("{prefix}-{part}-{index}"));
    let group = match journey.href {
        "" => classed("g", "journey"),
        href => classed("a", "journey").with("href", href).with("aria-label", journey.name),
    };
    group
        .holding(vanishing(&fade, course.fade()))
        .holding(vanishing(&leave, course.leave()))
        // Not seen: as wide as a finger or an unsteady hand needs.
        .holding(bare("hit").with("d", course.whole()))
        .holding(bare("route-line").with("d", course.route_line()).with("stroke", format!("url(#{fade})")))
        .holding(bare("open-end").with("d", course.open_end()).with("stroke", format!("url(#{leave})")))
        .holding_all(Some(labels).filter(|labels| labels.in_link).into_iter().flat_map(words))
}

/// The words at a line's end.
fn words(labels: &Labels) -> impl Iterator<Item = Element> + use<> {
    let person = labels.person.map(|person| word("person", &person));
    person.into_iter().chain(labels.place.map(|place| word("place", &place)))
}

fn bare(class: &str) -> Element {
    classed("path", class).with("fill", "none")
}

/// A stroke that is whole up to the first point and gone at the second.
fn vanishing(id: &str, [[x1, y1], [x2, y2]]: [[f64; 2]; 2]) -> Element {
    element("linearGradient")
        .with("id", id)
        .with("gradientUnits", "userSpaceOnUse")
        .at("x1", x1)
        .at("y1", y1)
        .at("x2", x2)
        .at("y2", y2)
        .holding(element("stop"))
        .holding(element("stop").with("offset", "1").with("stop-opacity", "0"))
}

/// A word, which the style leaves off where the map has no room for it.
fn word(class: &str, word: &Word) -> Element {
    // Two decimals are enough for a fraction of a letter's size.
    let dy = format!("{:.2}em", word.dy);
    let class = match word.room {
        Room::Widest => format!("{class} widest"),
        // People are on no narrower map.
        Room::Wide if class == "place" => format!("{class} wide"),
        _ => class.to_owned(),
    };
    let [x, y] = word.at;
    classed("text", &class).at("x", x).at("y", y).with("dy", dy).with("text-anchor", "middle").saying(word.words)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ORIGIN: Place = Place { label: "Origin", longitude: 104.0, latitude: 35.0 };

    fn journey<'a>(person: &'a str, label: &'a str, longitude: f64, latitude: f64) -> Journey<'a> {
        Journey { to: Place { label, longitude, latitude }, person, name: person, href: "/stories/a/", faint: false }
    }

    fn three() -> [Journey<'static>; 3] {
        [journey("A", "Lakeside", -93.0, 45.0), journey("B", "Plains", -97.0, 33.0), journey("C", "Hills", 8.0, 47.0)]
    }

    fn drawn(journeys: &[Journey]) -> String {
        let map = Map {
            prefix: "map",
            title: "Three & more",
            described_by: "people",
            land: "/land.svg#land",
            origin: ORIGIN,
            journeys,
        };
        super::journeys(&map)
    }

    #[test]
    fn every_journey_is_a_link_with_a_name() {
        let svg = drawn(&three());
        assert_eq!(svg.matches("<a ").count(), 3);
        assert!(svg.contains(r#"<a class="journey" href="/stories/a/" aria-label="A">"#), "{svg}");
        assert!(svg.contains(r#"role="group" aria-label="Three &amp; more" aria-describedby="people""#), "{svg}");
    }

    #[test]
    fn a_map_without_links_is_an_image() {
        let alone = three().map(|journey| Journey { href: "", faint: journey.person != "A", ..journey });
        let svg = drawn(&alone);
        assert!(svg.contains(r#"role="img""#) && !svg.contains("<a "), "{svg}");
        let faint = svg.split(r#"<g class="journey faint" aria-hidden="true">"#).nth(1).unwrap();
        let way = faint.split(r#"<path class="open-end""#).next().unwrap();
        assert_eq!(way.matches('M').count(), 2, "{way}");
        assert!(svg.contains("Lakeside") && !svg.contains("Plains"), "{svg}");
    }

    #[test]
    fn a_line_keeps_its_shape_when_others_are_faint() {
        let alone = three().map(|journey| Journey { faint: journey.person != "A", ..journey });
        let with_all = drawn(&three());
        let faint = drawn(&alone);
        let faint = faint.split("aria-hidden").nth(1).unwrap();
        let ways = faint.split(" d=\"M").nth(1).unwrap().split('"').next().unwrap();
        for way in ways.split('M') {
            assert!(with_all.contains(&format!("\"M{way}\"")), "{way} is not in {with_all}");
        }
    }

    #[test]
    fn the_map_brings_no_colour_no_style_and_no_dot() {
        let svg = drawn(&three());
        for absent in ["style", "circle", "<script", "fill=\"#", "stroke=\"#", "font-size", "<title"] {
            assert!(!svg.contains(absent), "{absent} in {svg}");
        }
    }

    #[test]
    fn among_many_lines_words_stand_over_all_of_them() {
        let many: Vec<_> = (0..7_i32).map(|number| journey("A", "Place", f64::from(number * 40), 10.0)).collect();
        let svg = drawn(&many);
        let (lines, words) = svg.rsplit_once("</a>").unwrap();
        assert!(!lines.contains("<text") && words.matches("<text").count() > 2, "{svg}");
    }

    #[test]
    fn ids_begin_with_the_prefix_and_stand_once() {
        let svg = drawn(&three());
        let mut ids: Vec<&str> = svg.split(" id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
        let count = ids.len();
        assert!(ids.iter().all(|id| id.starts_with("map-")), "{ids:?}");
        ids.sort_unstable();
        ids.dedup();
        assert_eq!(ids.len(), count);
    }

    #[test]
    fn a_map_of_three_fits_a_quarter_of_the_first_round_trip() {
        assert!(drawn(&three()).len() < 3_500, "{}", drawn(&three()).len());
    }
}
