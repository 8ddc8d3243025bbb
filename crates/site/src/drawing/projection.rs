//! The maps' projection: Equal Earth, centred on 155° E, cropped to a frame.
//!
//! Equal Earth (Bojan Šavrič, Tom Patterson and Bernhard Jenny, 2018) shows every country at its true size, with
//! parallels that are straight. At 155° E the Pacific is whole and the
//! map's cut runs through the Atlantic, between Greenland and Iceland. The frame
//! leaves out the seas where no land and no journey is, so that the rest is as large as a small screen allows.

/// The central meridian, in degrees east.
pub const CENTRE: f64 = 155.0;
/// The frame's width in user units.
pub const WIDTH: f64 = 720.0;
/// The frame's height in user units.
pub const HEIGHT: f64 = 264.0;

/// How many user units the earth's radius is long.
const SCALE: f64 = 167.0;
/// Where the crossing of the central meridian and the equator stands in the frame.
const ORIGIN: [f64; 2] = [379.0, 214.0];

/// The polynomial of the projection, as its authors published it.
const A: [f64; 4] = [1.340264, -0.081106, 0.000893, 0.003796];

/// Where a place stands in the frame: user units, from the frame's upper left corner. Longitude and latitude in degrees.
pub fn frame(longitude: f64, latitude: f64) -> [f64; 2] {
    let [x, y] = equal_earth(from_centre(longitude), latitude.clamp(-90.0, 90.0));
    place([x, y])
}

/// As [`frame`], for degrees east of the central meridian that are not wrapped: 180 and -180 are two sides of the map.
pub fn frame_unwrapped(east_of_centre: f64, latitude: f64) -> [f64; 2] {
    place(equal_earth(east_of_centre, latitude))
}

fn place([x, y]: [f64; 2]) -> [f64; 2] {
    let [left, equator] = ORIGIN;
    [left + SCALE * x, equator - SCALE * y]
}

/// Degrees east of the central meridian, from -180 to below 180.
fn from_centre(longitude: f64) -> f64 {
    (longitude - CENTRE + 180.0).rem_euclid(360.0) - 180.0
}

/// The projection of a sphere of radius 1; degrees from the central meridian and from the equator.
fn equal_earth(longitude: f64, latitude: f64) -> [f64; 2] {
    let [a1, a2, a3, a4] = A;
    let m = 3_f64.sqrt() / 2.0;
    let theta = (m * latitude.to_radians().sin()).asin();
    let square = theta * theta;
    let sixth = square * square * square;
    let slope = a1 + 3.0 * a2 * square + sixth * (7.0 * a3 + 9.0 * a4 * square);
    let x = longitude.to_radians() * theta.cos() / (m * slope);
    let y = theta * (a1 + a2 * square + sixth * (a3 + a4 * square));
    [x, y]
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The radius of the sphere that has the surface of the ellipsoid WGS 84, in metres.
    const AUTHALIC: f64 = 6_371_007.180_918;

    fn assert_near([x, y]: [f64; 2], [wanted_x, wanted_y]: [f64; 2], tolerance: f64) {
        assert!(
            (x - wanted_x).abs() < tolerance && (y - wanted_y).abs() < tolerance,
            "{x} {y}, not {wanted_x} {wanted_y}"
        );
    }

    #[test]
    fn the_corners_of_the_world_are_where_the_registry_of_projections_has_them() {
        // EPSG:8857 in metres: the equator's end, and the pole's end, which lies at the same latitude on sphere and ellipsoid.
        for (point, metres) in [([180.0, 0.0], [17_243_959.06, 0.0]), ([-180.0, 90.0], [-10_216_474.79, 8_392_927.60])]
        {
            let [longitude, latitude] = point;
            assert_near(equal_earth(longitude, latitude).map(|length| length * AUTHALIC), metres, 0.1);
        }
    }

    #[test]
    fn the_shape_is_the_one_its_authors_give() {
        // Šavrič, Patterson and Jenny: the poles' lines are 0.59247 times as long as the equator; width to height 2.05458.
        let [equator, _] = equal_earth(180.0, 0.0);
        let [pole, height] = equal_earth(180.0, 90.0);
        assert!((pole / equator - 0.59247).abs() < 1e-5, "{}", pole / equator);
        assert!((equator / height - 2.05458).abs() < 1e-5, "{}", equator / height);
    }

    #[test]
    fn areas_are_true_between_the_equator_and_every_parallel() {
        for parallel in [10.0, 35.0, 47.0, 72.0, 90.0_f64] {
            let steps = 2_000;
            let strips = (0..steps).map(|step| {
                let [low, high] = [step, step + 1].map(|edge| parallel * f64::from(edge) / f64::from(steps));
                let [width, _] = equal_earth(180.0, f64::midpoint(low, high));
                2.0 * width * (equal_earth(0.0, high)[1] - equal_earth(0.0, low)[1])
            });
            let on_the_globe = std::f64::consts::TAU * parallel.to_radians().sin();
            assert!((strips.sum::<f64>() - on_the_globe).abs() < 1e-5, "up to {parallel}°");
        }
    }

    #[test]
    fn a_longitude_counts_the_same_however_it_is_written() {
        assert_near(frame(-93.0, 45.0), frame(267.0, 45.0), 1e-9);
        assert_near(frame(CENTRE, 0.0), ORIGIN, 1e-9);
    }

    #[test]
    fn east_is_right_and_north_is_up() {
        let [origin, america] = [frame(104.0, 35.0), frame(-97.0, 33.0)];
        let europe = frame(8.0, 47.0);
        assert!(europe[0] < origin[0] && origin[0] < america[0] && europe[1] < origin[1]);
    }
}
