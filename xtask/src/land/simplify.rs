//! Fewer corners: Visvalingam's method, then a grid.

use super::outline::{Ring, is_on_edge};

/// Takes away the corner that makes the smallest triangle with its neighbours, again and again, until all that are left
/// make triangles of at least this many square units. Corners on the edge of the crop stay.
pub fn smooth(mut ring: Ring, roughness: f64) -> Ring {
    while ring.len() > 3 {
        let least = (0..ring.len()).map(|index| (weight(&ring, index), index)).min_by(|a, b| a.0.total_cmp(&b.0));
        match least {
            Some((weight, index)) if weight < roughness => ring.remove(index),
            _ => break,
        };
    }
    ring
}

/// The triangle's area; without end where the corner must stay.
fn weight(ring: &Ring, index: usize) -> f64 {
    let count = ring.len();
    let neighbours = [(index + count - 1) % count, index, (index + 1) % count].map(|place| ring.get(place).copied());
    match neighbours {
        [Some(before), Some(corner), Some(after)] if !is_on_edge(corner) => triangle(before, corner, after),
        _ => f64::INFINITY,
    }
}

fn triangle([ax, ay]: [f64; 2], [bx, by]: [f64; 2], [cx, cy]: [f64; 2]) -> f64 {
    ((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)).abs() / 2.0
}

/// The corners in whole steps of the grid, without those that no longer make a corner.
pub fn on_grid(ring: &Ring) -> Vec<[i32; 2]> {
    // The frame is some hundred steps wide: every coordinate is an i32.
    #[allow(clippy::cast_possible_truncation)]
    let mut corners: Vec<[i32; 2]> = ring.iter().map(|point| point.map(|value| value.round() as i32)).collect();
    while let Some(index) = needless(&corners) {
        corners.remove(index);
    }
    corners
}

/// A corner that lies on the straight line between its neighbours, or on one of them.
fn needless(corners: &[[i32; 2]]) -> Option<usize> {
    let count = corners.len();
    (0..count).find(|&index| {
        let three = [(index + count - 1) % count, index, (index + 1) % count].map(|place| corners.get(place).copied());
        matches!(three, [Some([ax, ay]), Some([bx, by]), Some([cx, cy])]
            if (bx - ax) * (cy - ay) == (cx - ax) * (by - ay))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flattest_corners_go_first() {
        let ring = vec![[0.0, 0.0], [5.0, 0.2], [10.0, 0.0], [10.0, 10.0], [5.0, 14.0], [0.0, 10.0]];
        assert_eq!(smooth(ring, 2.0), [[0.0, 0.0], [10.0, 0.0], [10.0, 10.0], [5.0, 14.0], [0.0, 10.0]]);
    }

    #[test]
    fn a_ring_keeps_three_corners() {
        assert_eq!(smooth(vec![[0.0, 0.0], [1.0, 0.0], [1.0, 1.0], [0.0, 1.0]], 100.0).len(), 3);
    }

    #[test]
    fn corners_on_the_edge_of_the_crop_stay() {
        let ring = vec![[-3.0, 10.0], [-3.0, 11.0], [-3.0, 12.0], [10.0, 11.0], [9.9, 10.9]];
        assert_eq!(smooth(ring, 2.0).len(), 4);
    }

    #[test]
    fn the_grid_leaves_no_corner_that_is_none() {
        let ring = vec![[0.2, 0.1], [0.4, 0.3], [2.0, 0.0], [4.1, 0.2], [4.0, 3.9], [9.0, 4.0], [4.0, 4.1]];
        assert_eq!(on_grid(&ring), [[0, 0], [4, 0], [4, 4]]);
    }
}
