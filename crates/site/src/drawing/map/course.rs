//! The geometry of one journey's line, and how several lines keep apart.

use super::{Journey, Place};
use crate::drawing::projection::frame;
use crate::drawing::svg::Path;

/// How far a line bends away from the straight one, as a part of its length: the uppermost line to either side upwards,
/// the lowest of several a little downwards, so that lines to neighbouring places part early.
const BENDS: [f64; 2] = [0.08, -0.065];
/// Where along the straight line the bend stands: nearer to the origin, so that a line leaves steeply and arrives level, and
/// what goes on after two neighbouring places does not meet.
const LEAN: f64 = 0.32;
/// The last part of a line, in which it fades; user units.
const FADE: f64 = 70.0;
/// Half the gap where another map would set a dot.
const GAP: f64 = 9.0;
/// How far the line goes on after the gap.
const ONWARD: f64 = 36.0;

/// One line: from a word, bent towards a point, to a place.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    from: [f64; 2],
    bend: [f64; 2],
    to: [f64; 2],
    /// Whether it bends upwards; its words then stand above its end.
    pub is_upper: bool,
}

/// Every journey's line, in the same order. Those that leave to the same side share the room between them.
pub fn courses(origin: Place, journeys: &[Journey]) -> Vec<Course> {
    let from = frame(origin.longitude, origin.latitude);
    let ends: Vec<[f64; 2]> = journeys.iter().map(|journey| frame(journey.to.longitude, journey.to.latitude)).collect();
    let course = |(index, &to): (usize, &[f64; 2])| {
        let beside = |end: &&[f64; 2]| (end[0] < from[0]) == (to[0] < from[0]);
        let above = |(other, end): (usize, &[f64; 2])| (end[1], other) < (to[1], index);
        let count = ends.iter().filter(beside).count();
        let rank = ends.iter().enumerate().filter(|(_, end)| beside(end)).filter(|&pair| above(pair)).count();
        Course::new(from, to, share(rank, count))
    };
    ends.iter().enumerate().map(course).collect()
}

/// How much the line of this rank among so many bends.
fn share(rank: usize, count: usize) -> f64 {
    let [first, last] = BENDS;
    // A map has a list page's lines, two dozen.
    #[allow(clippy::cast_precision_loss)]
    let part = if count < 2 { 0.0 } else { rank as f64 / (count - 1) as f64 };
    first + part * (last - first)
}

impl Course {
    fn new(from: [f64; 2], to: [f64; 2], bend: f64) -> Self {
        let [dx, dy] = [to[0] - from[0], to[1] - from[1]];
        // The perpendicular that points up, whichever way the line goes.
        let side = if dx < 0.0 { -1.0 } else { 1.0 };
        let beside = [from[0] + LEAN * dx, from[1] + LEAN * dy];
        let bend_at = [beside[0] + 2.0 * bend * dy * side, beside[1] - 2.0 * bend * dx * side];
        Self { from, bend: bend_at, to, is_upper: bend >= 0.0 }
    }

    /// The line up to the gap.
    pub fn route_line(&self) -> Path {
        let before = self.along(-GAP);
        // A bend moved by the same step keeps the curve's direction at its end.
        let bend = [self.bend[0] + before[0] - self.to[0], self.bend[1] + before[1] - self.to[1]];
        Path::from(self.from[0], self.from[1]).bent_to(bend, before)
    }

    /// The line after the gap.
    pub fn open_end(&self) -> Path {
        let [[x, y], [end_x, end_y]] = self.leave();
        Path::from(x, y).to(end_x, end_y)
    }

    /// The line without fade and gap.
    pub fn whole(&self) -> Path {
        let [_, [x, y]] = self.leave();
        Path::from(self.from[0], self.from[1]).bent_to(self.bend, self.to).to(x, y)
    }

    /// From where to where it fades before the gap.
    pub fn fade(&self) -> [[f64; 2]; 2] {
        // A little of it is left at the gap: it does not die out, it is interrupted.
        [self.along(-FADE), self.along(GAP)]
    }

    /// From where to where it goes on, and fades.
    pub fn leave(&self) -> [[f64; 2]; 2] {
        [self.along(GAP), self.along(GAP + ONWARD)]
    }

    /// Where it ends: the place.
    pub fn end(&self) -> [f64; 2] {
        self.to
    }

    /// A point on the line's last direction, so far beyond the place.
    fn along(&self, beyond: f64) -> [f64; 2] {
        let [dx, dy] = [self.to[0] - self.bend[0], self.to[1] - self.bend[1]];
        let length = dx.hypot(dy).max(1.0);
        [self.to[0] + beyond * dx / length, self.to[1] + beyond * dy / length]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_alone_bends_upwards_whichever_way_it_goes() {
        for to in [[100.0, 50.0], [-100.0, 50.0]] {
            let course = Course::new([0.0, 50.0], to, share(0, 1));
            assert!(course.is_upper && course.bend[1] < 50.0, "{course:?}");
        }
    }

    #[test]
    fn of_two_lines_the_lower_one_bends_downwards() {
        assert!((share(0, 2) - BENDS[0]).abs() < 1e-9 && (share(1, 2) - BENDS[1]).abs() < 1e-9);
        assert!(!Course::new([0.0, 0.0], [100.0, 0.0], share(1, 2)).is_upper);
    }

    #[test]
    fn the_gap_lies_around_the_place() {
        let course = Course::new([0.0, 0.0], [100.0, 0.0], 0.0);
        assert_eq!(String::from(course.route_line()), "M0 0Q23 0 91 0");
        assert_eq!(String::from(course.open_end()), "M109 0L145 0");
    }
}
