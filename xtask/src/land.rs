//! The outline of the world's land, as small as it can be while it still looks like the world.
//!
//! From Natural Earth's land in TopoJSON to one SVG path in whole steps of a grid in the maps' frame. Nothing here runs when
//! a site is built: the file that the maps show is committed.

mod outline;
mod simplify;
mod topology;

use std::fmt::Write;

use award_story_site::drawing::projection;
use outline::Ring;

/// Where npm puts the data, in the project's folder.
pub const SOURCE: &str = ".tools/npm/node_modules/world-atlas/land-110m.json";
/// Where the outline stands, in the project's folder: published as `/land.svg`.
pub const FILE: &str = "public/land.svg";

/// How many steps of the grid that corners are put on make a user unit: on a wide screen a unit is almost two pixels,
/// and coasts on whole units look chiselled.
const STEPS: f64 = 2.0;
/// Below this many square units a corner of a coast is no more than roughness: the area of the triangle it makes with
/// its neighbours. A square unit is about 1,460 km².
const ROUGHNESS: f64 = 2.0;
/// Below this many square units an island is left out.
const ISLAND: f64 = 6.0;

/// What the file says of itself. In an XML comment, which ends at two hyphens: the command is `cargo run -p xtask -- land`.
const ABOUT: &str = "Land: Natural Earth 4.1.0, 1:110m, public domain, from npm world-atlas 2.0.2. \
    Equal Earth projection, centred on 155\u{b0} E. Written by xtask.";

/// The SVG file: one path with the id `land`, without colour, in the frame of [`projection`].
///
/// # Errors
/// If the text is not TopoJSON with an object `land` of polygons.
pub fn svg(topojson: &str) -> Result<String, serde_json::Error> {
    let rings = topology::rings(topojson)?;
    let mut rings: Vec<Vec<[i32; 2]>> = rings.iter().flat_map(outline::in_frame).filter_map(draw).collect();
    rings.sort_by_key(|ring| std::cmp::Reverse(ring.len()));
    let [width, height] = [projection::WIDTH, projection::HEIGHT];
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\"><!-- {ABOUT} -->\n\
         <path id=\"land\" transform=\"scale({})\" d=\"{}\"/></svg>\n",
        STEPS.recip(),
        path(&rings)
    ))
}

/// A ring as it is drawn: fewer corners, on the grid; nothing where it is too small to be seen.
fn draw(ring: Ring) -> Option<Vec<[i32; 2]>> {
    if outline::area(&ring).abs() < ISLAND {
        return None;
    }
    let ring = simplify::smooth(ring, ROUGHNESS);
    let ring = simplify::on_grid(&ring.into_iter().map(|point| point.map(|value| value * STEPS)).collect());
    (ring.len() > 2).then_some(ring)
}

/// Relative commands: `m` to each ring's first corner, from there to the next ones, `z`.
fn path(rings: &[Vec<[i32; 2]>]) -> String {
    let mut data = String::new();
    let mut pen = [0, 0];
    for ring in rings {
        for (index, &[x, y]) in ring.iter().enumerate() {
            let [dx, dy] = [x - pen[0], y - pen[1]];
            pen = [x, y];
            let lead = match index {
                0 => "m",
                _ if dx < 0 => "",
                _ => " ",
            };
            let gap = if dy < 0 { "" } else { " " };
            // Writing to a String cannot fail.
            let _ = write!(data, "{lead}{dx}{gap}{dy}");
        }
        data.push('z');
        if let Some(&first) = ring.first() {
            pen = first;
        }
    }
    data
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    const COMMITTED: &str = include_str!("../../public/land.svg");

    #[test]
    fn the_committed_file_is_what_the_command_makes() {
        let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("..").join(SOURCE);
        match std::fs::read_to_string(&source) {
            Ok(topojson) => {
                assert!(svg(&topojson).unwrap() == COMMITTED, "{FILE} is stale: run cargo run -p xtask land")
            }
            Err(error) => {
                award_story_fixtures::skipped(&format!("{SOURCE}: {error}; `bash scripts/setup land` fetches it"))
            }
        }
    }

    #[test]
    fn the_outline_is_small_enough_to_be_shared_by_every_map() {
        let mut small = Vec::new();
        let parameters = brotli::enc::BrotliEncoderParams { quality: 11, ..Default::default() };
        brotli::BrotliCompress(&mut COMMITTED.as_bytes(), &mut small, &parameters).unwrap();
        assert!(small.len() <= 3_072, "{} bytes", small.len());
    }

    #[test]
    fn the_file_is_one_path_without_colour_and_says_where_it_is_from() {
        assert_eq!(COMMITTED.matches("<path ").count(), 1);
        assert!(COMMITTED.contains("<path id=\"land\""));
        assert!(!COMMITTED.contains("fill") && !COMMITTED.contains("stroke") && !COMMITTED.contains("style"));
        assert!(COMMITTED.contains("Natural Earth") && COMMITTED.contains("public domain"));
    }

    #[test]
    fn the_comment_holds_no_two_hyphens_which_would_end_it() {
        // A browser that finds them refuses the whole file, and the maps have no land.
        assert!(!ABOUT.contains("--") && !ABOUT.ends_with('-'));
    }

    #[test]
    fn each_ring_starts_from_the_start_of_the_one_before() {
        let rings = [vec![[1, 1], [3, 1], [3, 4]], vec![[0, 0], [-2, 0], [-2, -2]]];
        assert_eq!(path(&rings), "m1 1 2 0 0 3zm-1-1-2 0 0-2z");
    }
}
