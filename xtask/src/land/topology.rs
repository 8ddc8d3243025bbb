//! Reads TopoJSON: the rings of the object `land`, in degrees, each without a jump where it crosses 180°.

use serde::Deserialize;

use super::outline::Ring;

#[derive(Deserialize)]
struct Topology {
    objects: Objects,
    arcs: Vec<Vec<[f64; 2]>>,
    transform: Transform,
}

#[derive(Deserialize)]
struct Objects {
    land: Collection,
}

#[derive(Deserialize)]
struct Collection {
    geometries: Vec<MultiPolygon>,
}

/// Polygons of rings of arcs; an arc that is passed backwards is written as the complement of its number.
#[derive(Deserialize)]
struct MultiPolygon {
    arcs: Vec<Vec<Vec<i64>>>,
}

/// From whole steps to degrees.
#[derive(Deserialize)]
struct Transform {
    scale: [f64; 2],
    translate: [f64; 2],
}

/// Every ring of the land: longitude and latitude in degrees; the last corner is not the first one again.
///
/// # Errors
/// If the text is not TopoJSON with an object `land` of polygons.
pub fn rings(topojson: &str) -> Result<Vec<Ring>, serde_json::Error> {
    let topology: Topology = serde_json::from_str(topojson)?;
    let arcs: Vec<Ring> = topology.arcs.iter().map(|arc| degrees(arc, &topology.transform)).collect();
    let rings = topology.objects.land.geometries.iter().flat_map(|geometry| geometry.arcs.iter().flatten());
    Ok(rings.map(|ring| unwrapped(joined(ring, &arcs))).collect())
}

/// Each of an arc's points is written as its way from the one before.
fn degrees(arc: &[[f64; 2]], transform: &Transform) -> Ring {
    let [scale_x, scale_y] = transform.scale;
    let [left, bottom] = transform.translate;
    let mut pen = [0.0, 0.0];
    arc.iter()
        .map(|[dx, dy]| {
            pen = [pen[0] + dx, pen[1] + dy];
            [pen[0] * scale_x + left, pen[1] * scale_y + bottom]
        })
        .collect()
}

/// The arcs of a ring end to end. Each begins where the one before ends, and the last ends where the first begins.
fn joined(ring: &[i64], arcs: &[Ring]) -> Ring {
    let mut points = Ring::new();
    for &number in ring {
        let backwards = number < 0;
        let index = usize::try_from(if backwards { !number } else { number }).unwrap_or(usize::MAX);
        let mut arc = arcs.get(index).cloned().unwrap_or_default();
        if backwards {
            arc.reverse();
        }
        arc.pop();
        points.extend(arc);
    }
    points
}

/// Goes on counting where a ring crosses 180°, so that neighbours are neighbours.
fn unwrapped(mut ring: Ring) -> Ring {
    let mut before: Option<f64> = None;
    for [longitude, _] in &mut ring {
        if let Some(before) = before {
            *longitude -= 360.0 * ((*longitude - before) / 360.0).round();
        }
        before = Some(*longitude);
    }
    ring
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = r#"{"type": "Topology", "transform": {"scale": [10, 10], "translate": [-180, 0]},
        "arcs": [[[34, 0], [2, 0], [0, 1]], [[34, 0], [0, 1], [2, 0]]],
        "objects": {"land": {"type": "GeometryCollection", "geometries": [{"type": "MultiPolygon", "arcs": [[[0, -2]]]}]}}}"#;

    #[test]
    fn arcs_are_joined_forwards_and_backwards() {
        let rings = rings(SQUARE).unwrap();
        assert_eq!(rings, [[[160.0, 0.0], [180.0, 0.0], [180.0, 10.0], [160.0, 10.0]]]);
    }

    #[test]
    fn a_ring_that_crosses_180_degrees_goes_on_counting() {
        let ring = unwrapped(vec![[179.0, 0.0], [-179.0, 0.0], [-178.0, 1.0], [178.0, 1.0]]);
        assert_eq!(ring, [[179.0, 0.0], [181.0, 0.0], [182.0, 1.0], [178.0, 1.0]]);
    }

    #[test]
    fn what_is_no_topology_is_refused() {
        assert!(rings(r#"{"type": "FeatureCollection"}"#).is_err());
    }
}
