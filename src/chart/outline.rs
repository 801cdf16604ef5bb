//! How do boundaries become small paths of a picture?
//!
//! Albers' equal-area conic projection with the standard parallels 25° and 47° north and the central
//! meridian 105° east, as usual for maps of China. Points are put on a grid of a tenth of a unit;
//! what lies within a tenth of a straight line is left out. No island vanishes: one that falls into
//! a single point stays as a dot.

use super::svg::Path;
use crate::place::{Boundaries, Line, Point};

/// A line of a shape in the picture, in tenths.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Outline {
    pub(super) points: Vec<(i32, i32)>,
    pub(super) closed: bool,
}

/// All shapes of a map, laid into a width.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Laid {
    /// The outlines of each shape, in the map's order.
    pub(super) shapes: Vec<Vec<Outline>>,
    /// The height that they take, in tenths.
    pub(super) height: i32,
}

/// Lays a map into a width of `room` tenths, at most `most` tenths high.
pub(super) fn lay(boundaries: &Boundaries, (room, most): (i32, i32)) -> Laid {
    let all = || boundaries.shapes().iter().flat_map(|shape| &shape.lines).flat_map(|line| &line.points);
    let around = all().map(|point| project(*point)).fold(None, |around: Option<[f64; 4]>, (x, y)| {
        let [left, low, right, high] = around.unwrap_or([x, y, x, y]);
        Some([left.min(x), low.min(y), right.max(x), high.max(y)])
    });
    let [left, low, right, high] = around.unwrap_or_default();
    let (width, height) = ((right - left).max(1e-9), (high - low).max(1e-9));
    let scale = (f64::from(room) / width).min(f64::from(most) / height);
    // A map that is too high for the width stands in its middle.
    let margin = (f64::from(room) - width * scale) / 2.0;
    let place = |point: Point| {
        let (x, y) = project(point);
        ((margin + (x - left) * scale).round() as i32, ((high - y) * scale).round() as i32)
    };
    let outline = |line: &Line| {
        let mut points: Vec<(i32, i32)> = line.points.iter().map(|point| place(*point)).collect();
        points.dedup();
        Outline { points: simplified(points, line.closed), closed: line.closed }
    };
    let shapes = boundaries.shapes().iter().map(|shape| shape.lines.iter().map(outline).collect());
    Laid { shapes: shapes.collect(), height: (height * scale).round() as i32 }
}

/// One path of all outlines.
pub(super) fn path(outlines: &[Outline]) -> Path {
    let mut path = Path::new();
    for outline in outlines {
        let Some(((x, y), rest)) = outline.points.split_first() else { continue };
        path = path.to(*x, *y);
        if rest.is_empty() {
            path = path.across(x + 2).down(y + 2);
        }
        for (x, y) in rest {
            path = path.line(*x, *y);
        }
        if outline.closed {
            path = path.close();
        }
    }
    path
}

/// Longitude and latitude as a place on the plane, in radii of the earth; y grows to the north.
fn project((longitude, latitude): Point) -> (f64, f64) {
    let radians = |millionths: i32| (f64::from(millionths) / 1e6).to_radians();
    let (first, second, middle) = (25_f64.to_radians(), 47_f64.to_radians(), 105_f64.to_radians());
    let n = f64::midpoint(first.sin(), second.sin());
    let c = first.cos().powi(2) + 2.0 * n * first.sin();
    let radius = (c - 2.0 * n * radians(latitude).sin()).max(0.0).sqrt() / n;
    let angle = n * (radians(longitude) - middle);
    (radius * angle.sin(), -radius * angle.cos())
}

/// Leaves out the points within a tenth of the line between their neighbours (Douglas and Peucker).
fn simplified(points: Vec<(i32, i32)>, closed: bool) -> Vec<(i32, i32)> {
    let mut points = points;
    if closed {
        // A ring is cut where it begins.
        points.extend(points.first().copied());
        points.dedup();
    }
    let mut kept = vec![false; points.len()];
    let mut open = vec![(0, points.len().saturating_sub(1))];
    for end in [0, points.len().saturating_sub(1)] {
        kept.iter_mut().skip(end).take(1).for_each(|kept| *kept = true);
    }
    while let Some((from, to)) = open.pop() {
        let within = from + 1..to;
        let far =
            within.map(|at| (distance(points[at], points[from], points[to]), at)).max_by(|a, b| a.0.total_cmp(&b.0));
        if let Some((distance, at)) = far
            && distance > 1.0
        {
            kept[at] = true;
            open.extend([(from, at), (at, to)]);
        }
    }
    let mut kept = kept.into_iter();
    points.retain(|_| kept.next().unwrap_or(false));
    if closed && points.len() > 1 {
        points.pop();
    }
    points
}

/// How far a point lies from the line between two others.
fn distance((x, y): (i32, i32), (ax, ay): (i32, i32), (bx, by): (i32, i32)) -> f64 {
    let [x, y, ax, ay, bx, by] = [x, y, ax, ay, bx, by].map(f64::from);
    let length = (bx - ax).hypot(by - ay);
    if length == 0.0 {
        return (x - ax).hypot(y - ay);
    }
    let along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / (length * length);
    let along = along.clamp(0.0, 1.0);
    (x - ax - along * (bx - ax)).hypot(y - ay - along * (by - ay))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Coordinates of nowhere in particular.
    fn map(coordinates: &str, geometry: &str) -> Boundaries {
        let text = format!(
            r#"{{"type":"FeatureCollection","features":[{{"type":"Feature","properties":null,"geometry":{{"type":"{geometry}","coordinates":{coordinates}}}}}]}}"#
        );
        Boundaries::parse(&text).unwrap()
    }

    #[test]
    fn equal_areas_stay_equal() {
        // A small box at that latitude, as a share of its area on the globe.
        let share = |south: i32| {
            let (west, east, north) = (104_000_000, 104_010_000, south + 10_000);
            let [a, b, c] = [(west, south), (east, south), (west, north)].map(project);
            let on_the_map = ((b.0 - a.0) * (c.1 - a.1) - (b.1 - a.1) * (c.0 - a.0)).abs();
            let sine = |latitude: i32| (f64::from(latitude) / 1e6).to_radians().sin();
            on_the_map / (0.01_f64.to_radians() * (sine(north) - sine(south)))
        };
        for south in [10_000_000, 20_000_000, 35_000_000, 53_000_000] {
            assert!((share(south) - 1.0).abs() < 1e-3, "{south}: {}", share(south));
        }
    }

    #[test]
    fn north_is_up_and_east_is_right() {
        let laid = lay(&map("[[[100,30],[110,30],[110,40],[100,40]]]", "Polygon"), (1000, 5000));
        let points = &laid.shapes[0][0].points;
        let (south_west, north_east) = (points[0], points[2]);
        assert!(south_west.0 < north_east.0 && south_west.1 > north_east.1, "{points:?}");
        assert!(points.iter().all(|(x, y)| (0..=1000).contains(x) && (0..=laid.height).contains(y)), "{points:?}");
    }

    #[test]
    fn points_on_a_line_are_left_out_and_no_island_is() {
        let dense: Vec<String> = (0..=100).map(|n| format!("[{},30]", 100.0 + f64::from(n) / 1000.0)).collect();
        let map = map(
            &format!(
                "[[[{}]],[[[100,30],[110,30],[110,40],[100,40]]],[[[105,35],[105.0001,35],[105,35.0001]]]]",
                dense.join("],[").replace("[[", "[").replace("]]", "]")
            ),
            "MultiPolygon",
        );
        let laid = lay(&map, (1000, 1000));
        let counts: Vec<usize> = laid.shapes[0].iter().map(|outline| outline.points.len()).collect();
        assert!(counts[0] <= 2 && counts[1] == 4 && counts[2] == 1, "{counts:?}");
        assert_eq!(path(&laid.shapes[0]).d().matches('M').count(), 3);
    }
}
