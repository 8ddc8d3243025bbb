//! Rings of land in the maps' frame: cut where the map is cut, projected, cropped.

use award_story_site::drawing::projection::{CENTRE, HEIGHT, WIDTH, frame_unwrapped};

/// A closed line: its last corner is joined to its first.
pub type Ring = Vec<[f64; 2]>;

/// How far beyond the frame land is still drawn, in user units: far enough that no edge of the crop is seen.
const BEYOND: f64 = 3.0;

/// A ring of degrees as rings of user units. There are several where the cut of the map runs through it, none where
/// it lies outside.
pub fn in_frame(ring: &Ring) -> Vec<Ring> {
    let turns = [-720.0, -360.0, 0.0, 360.0];
    turns.iter().map(|turn| cropped(projected(between_the_edges(ring, *turn)))).filter(|ring| ring.len() > 2).collect()
}

/// The part of a ring that lies on the map after so many degrees, in degrees east of the central meridian.
fn between_the_edges(ring: &Ring, turn: f64) -> Ring {
    let ring: Ring = ring.iter().map(|[longitude, latitude]| [longitude - CENTRE + turn, *latitude]).collect();
    clipped(&clipped(&ring, 0, -180.0, Side::Above), 0, 180.0, Side::Below)
}

fn projected(ring: Ring) -> Ring {
    ring.into_iter().map(|[longitude, latitude]| frame_unwrapped(longitude, latitude)).collect()
}

fn cropped(ring: Ring) -> Ring {
    let edges = [
        (0, -BEYOND, Side::Above),
        (0, WIDTH + BEYOND, Side::Below),
        (1, -BEYOND, Side::Above),
        (1, HEIGHT + BEYOND, Side::Below),
    ];
    edges.into_iter().fold(ring, |ring, (axis, edge, side)| clipped(&ring, axis, edge, side))
}

/// Whether a point of this ring lies on an edge of the crop, where it must stay.
pub fn is_on_edge([x, y]: [f64; 2]) -> bool {
    x <= -BEYOND || x >= WIDTH + BEYOND || y <= -BEYOND || y >= HEIGHT + BEYOND
}

#[derive(Clone, Copy)]
enum Side {
    Above,
    Below,
}

/// Sutherland and Hodgman's cut of a ring along one line: what lies on one side of it. Where the ring crosses several
/// times, its parts stay joined along the line, which a fill does not show.
fn clipped(ring: &Ring, axis: usize, edge: f64, side: Side) -> Ring {
    let along = |point: [f64; 2]| if axis == 0 { point[0] } else { point[1] };
    let inside = |point| match side {
        Side::Above => along(point) >= edge,
        Side::Below => along(point) <= edge,
    };
    let mut kept = Ring::new();
    let before = ring.last().into_iter().chain(ring.iter());
    for (&from, &to) in before.zip(ring.iter()) {
        if inside(from) != inside(to) {
            let part = (edge - along(from)) / (along(to) - along(from));
            let cross = [from[0] + part * (to[0] - from[0]), from[1] + part * (to[1] - from[1])];
            kept.push(if axis == 0 { [edge, cross[1]] } else { [cross[0], edge] });
        }
        if inside(to) {
            kept.push(to);
        }
    }
    kept
}

/// The area within a ring; its sign tells which way round the ring goes.
pub fn area(ring: &Ring) -> f64 {
    let after = ring.iter().cycle().skip(1);
    ring.iter().zip(after).map(|([x, y], [next_x, next_y])| x * next_y - next_x * y).sum::<f64>() / 2.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn square(left: f64, bottom: f64, side: f64) -> Ring {
        vec![[left, bottom], [left + side, bottom], [left + side, bottom + side], [left, bottom + side]]
    }

    #[test]
    fn a_cut_keeps_one_side_and_the_area_on_it() {
        let right = clipped(&square(0.0, 0.0, 4.0), 0, 1.0, Side::Above);
        assert_eq!(area(&right), 12.0);
        let lower = clipped(&right, 1, 3.0, Side::Below);
        assert_eq!(area(&lower), 9.0);
        assert!(clipped(&lower, 0, 0.5, Side::Below).is_empty());
    }

    #[test]
    fn land_on_the_cut_of_the_map_stands_at_both_sides() {
        let islands = in_frame(&square(-30.0, 0.0, 10.0));
        assert_eq!(islands.len(), 0, "the frame ends before the cut at the equator: {islands:?}");
        let parts = [-360.0, 0.0, 360.0].map(|turn| between_the_edges(&square(-30.0, 0.0, 10.0), turn));
        assert_eq!(parts.iter().map(area).sum::<f64>(), 100.0);
        assert_eq!(parts.iter().filter(|part| area(part) == 50.0).count(), 2);
    }

    #[test]
    fn what_lies_outside_the_frame_is_not_drawn() {
        assert!(in_frame(&square(100.0, -60.0, 10.0)).is_empty());
        assert_eq!(in_frame(&square(100.0, 30.0, 10.0)).len(), 1);
    }
}
