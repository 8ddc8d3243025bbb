//! Which journeys are named on the map itself. Where words would lie on one another, the later ones give way: every name
//! stands in the list beside the map, and a line says its own when it is pointed at.

use super::{Journey, Place};
use crate::drawing::map::course::{Course, wide};
use crate::drawing::projection::frame;

/// Of more journeys than this a map names the places alone, and leaves the people to the list.
pub const MANY: usize = 6;

/// The letters that the style sets on narrow maps, in user units, and how many lines of words: the person stands there only
/// where a map is not too narrow for it.
const NARROW: [(f64, u8); 3] = [(28.0, 1), (24.0, 1), (20.0, 2)];
/// The same on wide maps, the largest.
const WIDE: (f64, u8) = (16.0, 2);

/// Where a journey is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Named {
    /// On every map.
    Always,
    /// Where the map is wide.
    Wide,
    /// Nowhere: there is no room.
    Never,
}

impl Named {
    /// The class of its line.
    pub fn class(self) -> &'static str {
        match self {
            Self::Always => "journey",
            Self::Wide => "journey tight",
            Self::Never => "journey crowded",
        }
    }
}

/// Where each of these journeys is named, in the same order. The origin always is.
pub fn named(origin: Place, lines: &[(&Journey, &Course)]) -> Vec<Named> {
    let most = if lines.len() > MANY { 1 } else { 2 };
    let fit = |(letter, rows): (f64, u8), first: &[bool]| {
        fitting(&Area::of_origin(origin, letter), lines, (letter, rows.min(most)), first)
    };
    let none = vec![false; lines.len()];
    let narrow = NARROW.map(|size| fit(size, &none));
    let always: Vec<bool> =
        (0..lines.len()).map(|index| narrow.iter().all(|fits| fits.get(index).copied().unwrap_or_default())).collect();
    let wide = fit(WIDE, &always);
    let named = always.iter().zip(wide).map(|(always, wide)| match (always, wide) {
        (true, _) => Named::Always,
        (false, true) => Named::Wide,
        (false, false) => Named::Never,
    });
    named.collect()
}

/// Whose words find room at this size; those that come first take theirs before the others.
fn fitting(origin: &Area, lines: &[(&Journey, &Course)], size: (f64, u8), first: &[bool]) -> Vec<bool> {
    let areas: Vec<Area> = lines.iter().map(|(journey, course)| Area::of_words(journey, course, size)).collect();
    let mut taken = vec![*origin];
    let mut fits = vec![false; lines.len()];
    for turn in [true, false] {
        for ((area, fit), _) in areas.iter().zip(&mut fits).zip(first).filter(|(_, first)| **first == turn) {
            *fit = turn || !taken.iter().any(|other| area.meets(other));
            taken.extend(fit.then_some(*area));
        }
    }
    fits
}

/// The room that words take: from left to right, from top to bottom.
#[derive(Clone, Copy, Debug)]
struct Area {
    x: [f64; 2],
    y: [f64; 2],
}

impl Area {
    fn of_origin(origin: Place, letter: f64) -> Self {
        let [x, y] = frame(origin.longitude, origin.latitude);
        Self::around(x, letter * wide(origin.label), [y - 0.6 * letter, y + 0.6 * letter])
    }

    fn of_words(journey: &Journey, course: &Course, (letter, lines): (f64, u8)) -> Self {
        let [x, y] = course.label(journey.to.label);
        let words = if lines > 1 { wide(journey.to.label).max(wide(journey.person)) } else { wide(journey.to.label) };
        // As `super::word` sets them.
        let (near, far) = (0.1 * letter, (0.6 + 1.15 * f64::from(lines)) * letter);
        let rows = if course.is_named_above() { [y - far, y - near] } else { [y + near, y + far] };
        Self::around(x, letter * words, rows)
    }

    fn around(x: f64, width: f64, y: [f64; 2]) -> Self {
        Self { x: [x - width / 2.0, x + width / 2.0], y }
    }

    fn meets(&self, other: &Self) -> bool {
        let meet = |one: [f64; 2], other: [f64; 2]| one[0] < other[1] && other[0] < one[1];
        meet(self.x, other.x) && meet(self.y, other.y)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::drawing::map::course::courses;

    const ORIGIN: Place = Place { label: "Origin", longitude: 57.0, latitude: 22.0 };

    fn named_at(places: &[(&'static str, f64, f64)]) -> Vec<Named> {
        let journey = |&(label, longitude, latitude): &(&'static str, f64, f64)| Journey {
            to: Place { label, longitude, latitude },
            person: "Someone",
            name: "",
            href: "",
            faint: false,
        };
        let journeys: Vec<Journey> = places.iter().map(journey).collect();
        let courses = courses(ORIGIN, &journeys);
        named(ORIGIN, &journeys.iter().zip(&courses).collect::<Vec<_>>())
    }

    #[test]
    fn what_has_room_is_named_on_every_map() {
        assert_eq!(
            named_at(&[("Lakeside", -93.0, 45.0), ("Plains", -97.0, 33.0), ("Hills", 8.0, 47.0)]),
            [Named::Always; 3]
        );
    }

    #[test]
    fn where_words_would_lie_on_one_another_the_later_give_way() {
        let named = named_at(&[("Harbour", 140.0, 40.0), ("The same harbour", 140.0, 40.0), ("Far", -100.0, 40.0)]);
        assert_eq!(named[0], Named::Always);
        assert_ne!(named[1], Named::Always);
        assert_eq!(named[2], Named::Always);
    }

    #[test]
    fn of_many_at_one_place_most_are_not_named() {
        let named = named_at(&[("Harbour", 140.0, 40.0); 12]);
        assert!(named.iter().filter(|named| **named == Named::Never).count() >= 9, "{named:?}");
    }
}
