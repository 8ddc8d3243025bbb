//! Which words stand at the lines' ends, and where: none overlaps another, none is cut off by the frame.
//!
//! Letters are larger on a narrow map, seen in the map's own units, and fewer words have room there. So each word tells
//! how wide a map must be for it; what has no room at all is left off, since the list beside the map has every name.

use super::course::Course;
use super::{Journey, Place};
use crate::drawing::projection::{HEIGHT, WIDTH, frame};

/// How much room a word needs, by the width of the map that the style measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    /// It stands on every map.
    Any,
    /// On all but a phone's: 34 em and more.
    Wide,
    /// On a wide page's: 56 em and more.
    Widest,
}

impl Room {
    /// What needs the least room first.
    const ALL: [Room; 3] = [Room::Any, Room::Wide, Room::Widest];

    /// The letters that the style sets on such maps and on wider ones, in user units.
    fn letters(self) -> &'static [f64] {
        match self {
            Room::Any => &[LETTER, 24.0, 20.0, 17.0, 16.0, 14.0, 11.0],
            Room::Wide => &[20.0, 17.0, 16.0, 14.0, 11.0],
            Room::Widest => &[14.0, 11.0],
        }
    }
}

/// The letter of a map on a small phone.
const LETTER: f64 = 28.0;
/// Where the first line of words above a line's end stands, and below it.
const ABOVE: f64 = -0.9;
const BELOW: f64 = 1.5;
/// From line to line.
const LINE: f64 = 1.15;

/// A word on the map.
#[derive(Clone, Copy, Debug)]
pub struct Word<'a> {
    /// What it says.
    pub words: &'a str,
    /// Its middle, where its line would be without `dy`.
    pub at: [f64; 2],
    /// How far its line is below that, in letters' sizes, so that it keeps clear at every size.
    pub dy: f64,
    /// How much room it needs.
    pub room: Room,
}

/// The words at one line's end.
#[derive(Clone, Copy, Debug, Default)]
pub struct Labels<'a> {
    /// The place's name; the first of several journeys to one place bears it for all of them.
    pub place: Option<Word<'a>>,
    /// The person's, where the place is one person's.
    pub person: Option<Word<'a>>,
    /// Whether they stand in the line's link. Not those of a place to which several lines lead; and not among many lines,
    /// which would be drawn over them.
    pub in_link: bool,
}

/// How many lines there may be for their words to stand in their links.
const FEW: usize = 6;

/// The words of these journeys, in the same order.
pub fn labels<'a>(origin: Place<'a>, journeys: &[(&Journey<'a>, &Course)]) -> Vec<Labels<'a>> {
    let is_few = journeys.len() <= FEW;
    let is_alone = |journey: &Journey| to(journeys, journey).count() == 1;
    let empty = |(journey, _): &(&Journey, _)| Labels { in_link: is_few && is_alone(journey), ..Labels::default() };
    let mut labels: Vec<Labels> = journeys.iter().map(empty).collect();
    let mut taken = vec![self::origin(origin)];
    for room in Room::ALL {
        for (label, &(journey, course)) in labels.iter_mut().zip(journeys) {
            let is_first = to(journeys, journey).next().is_some_and(|first| std::ptr::eq(first, journey));
            if label.place.is_none() && is_first {
                label.place = at_the_end(course, journey.to.label, room).find(|word| word.fits(&taken));
                taken.extend(label.place);
            }
        }
        for (label, (journey, _)) in labels.iter_mut().zip(journeys) {
            let beside = label.place.filter(|_| label.person.is_none() && is_alone(journey) && room != Room::Any);
            let person = beside.map(|place| Word { words: journey.person, room, ..place.next_row() });
            label.person = label.person.or(person.filter(|word| word.fits(&taken)));
            taken.extend(label.person.filter(|word| word.room == room));
        }
    }
    labels
}

/// The journeys that lead to the same place as this one, which is one of them.
fn to<'j, 'a>(
    journeys: &'j [(&'j Journey<'a>, &Course)],
    journey: &'j Journey<'a>,
) -> impl Iterator<Item = &'j Journey<'a>> {
    journeys.iter().map(|(other, _)| *other).filter(|other| other.to == journey.to)
}

/// The word that the lines leave: the place is its middle.
pub fn origin(place: Place) -> Word {
    Word { words: place.label, at: frame(place.longitude, place.latitude), dy: 0.35, room: Room::Any }
}

/// A word on the side to which the line bends, where most room is left, and on the other side; over the end, or as near as
/// the frame lets.
fn at_the_end<'a>(course: &Course, words: &'a str, room: Room) -> impl Iterator<Item = Word<'a>> {
    let [x, y] = course.end();
    let half = half_of(words, LETTER);
    let at = [x.clamp(half.min(WIDTH / 2.0), (WIDTH - half).max(WIDTH / 2.0)), y.clamp(LETTER, HEIGHT - LETTER)];
    let sides = if course.is_upper { [ABOVE, BELOW] } else { [BELOW, ABOVE] };
    sides.into_iter().map(move |dy| Word { words, at, dy, room })
}

impl Word<'_> {
    /// The same word a line further from the end.
    fn next_row(self) -> Self {
        Self { dy: self.dy + LINE.copysign(self.dy), ..self }
    }

    /// Whether it stands within the frame and clear of these words, in every letter that it is shown in. What is clear in
    /// large letters need not be in small ones: words move with them.
    fn fits(&self, taken: &[Word]) -> bool {
        self.room.letters().iter().all(|&letter| {
            let [left, top, right, bottom] = self.bounds(letter);
            let is_within = left >= 0.0 && top >= 0.0 && right <= WIDTH && bottom <= HEIGHT;
            let is_clear = |other: &Word| {
                let [l, t, r, b] = other.bounds(letter);
                right <= l || r <= left || bottom <= t || b <= top
            };
            is_within && taken.iter().all(is_clear)
        })
    }

    /// Its left, top, right and bottom edge in letters of this size.
    fn bounds(&self, letter: f64) -> [f64; 4] {
        let ([x, y], half) = (self.at, half_of(self.words, letter));
        let line = y + self.dy * letter;
        [x - half, line - 0.8 * letter, x + half, line + 0.3 * letter]
    }
}

/// Half of how wide words are in letters of this size.
fn half_of(words: &str, letter: f64) -> f64 {
    let wide = |letter: char| if letter > '\u{2e7f}' { 1.0 } else { 0.66 };
    letter * words.chars().map(wide).sum::<f64>() / 2.0
}

#[cfg(test)]
mod tests {
    use super::super::course::courses;
    use super::*;

    const ORIGIN: Place = Place { label: "Origin", longitude: 104.0, latitude: 35.0 };

    fn journey<'a>(person: &'a str, label: &'a str, longitude: f64, latitude: f64) -> Journey<'a> {
        Journey { to: Place { label, longitude, latitude }, person, name: person, href: "/", faint: false }
    }

    fn of<'a>(journeys: &[Journey<'a>]) -> Vec<Labels<'a>> {
        let courses = courses(ORIGIN, journeys);
        labels(ORIGIN, &journeys.iter().zip(&courses).collect::<Vec<_>>())
    }

    #[test]
    fn words_with_room_stand_on_every_map_and_people_on_all_but_a_phones() {
        let labels = of(&[journey("A", "Far away", -93.0, 45.0), journey("B", "Elsewhere", 8.0, 47.0)]);
        for label in labels {
            assert_eq!(label.place.unwrap().room, Room::Any);
            assert_eq!(label.person.unwrap().room, Room::Wide);
        }
    }

    #[test]
    fn a_place_to_which_several_went_is_named_once_and_nobody_with_it() {
        let labels = of(&[journey("A", "Far away", -93.0, 45.0), journey("B", "Far away", -93.0, 45.0)]);
        assert_eq!(labels.iter().filter(|label| label.place.is_some()).count(), 1);
        assert!(labels.iter().all(|label| !label.in_link && label.person.is_none()), "{labels:?}");
    }

    #[test]
    fn no_word_overlaps_another_or_the_frame_at_any_size() {
        let names: Vec<String> =
            (0..24_usize).map(|index| "Place ".repeat(1 + index % 3) + &index.to_string()).collect();
        let places = (0..24_i32).map(|index| (f64::from(index * 67 % 360 - 180), f64::from(index * 31 % 84 - 12)));
        let journeys: Vec<_> =
            names.iter().zip(places).map(|(name, (east, north))| journey(name, name, east, north)).collect();
        let labels = of(&journeys);
        let words: Vec<Word> = labels.iter().flat_map(|label| [label.place, label.person]).flatten().collect();
        assert!(words.len() > 24, "most have room on a wide map, but only {} are there", words.len());
        for letter in Room::Any.letters() {
            let mut seen = vec![origin(ORIGIN).bounds(*letter)];
            for word in words.iter().filter(|word| word.room.letters().contains(letter)) {
                let [left, top, right, bottom] = word.bounds(*letter);
                assert!(left >= 0.0 && top >= 0.0 && right <= WIDTH && bottom <= HEIGHT, "{word:?} at {letter}");
                let is_clear = |[l, t, r, b]: &[f64; 4]| right <= *l || *r <= left || bottom <= *t || *b <= top;
                assert!(seen.iter().all(is_clear), "{word:?} at {letter}");
                seen.push([left, top, right, bottom]);
            }
        }
    }

    #[test]
    fn a_word_that_is_wider_than_any_map_is_left_off() {
        let long = "Where nobody has ever been ".repeat(4);
        assert!(of(&[journey("A", &long, 8.0, 47.0)]).first().unwrap().place.is_none());
    }
}
