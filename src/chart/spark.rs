//! Snapshots in a table cell: the same steps, without axis and words.

use plotters::drawing::IntoDrawingArea;

use super::backend::{Canvas, INFALLIBLE, paint};
use super::spec::{MarkPhase, Spec};
use super::svg::{Path, Svg};
use super::{Picture, arrange, axis, finding, snapshots};

/// The size of a sparkline, in units.
const SIZE: (u32, u32) = (96, 24);

/// Draws the dated results of a spec for a table cell; the number stands in the cell beside it.
/// Marks without a day are left out; with fewer than two results the picture is a dot.
pub fn spark(spec: &Spec) -> Picture {
    let marks = arrange::arranged(spec).into_iter().map(|ranked| ranked.mark);
    let points = marks.filter(|mark| mark.when.is_some() && mark.datum.phase() == Some(MarkPhase::Result));
    let points: Vec<(f64, f64)> =
        points.filter_map(|mark| Some((snapshots::day(mark), axis::place(mark.datum.stated()?)))).collect();
    let mut svg = Svg::default();
    svg.raw("<svg");
    svg.attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("class", "chart spark");
    svg.attribute("viewBox", &format!("0 0 {} {}", SIZE.0, SIZE.1));
    svg.attribute("role", "img");
    svg.raw("><title>");
    svg.text(&finding::title(spec));
    svg.raw("</title>");
    let ends = |pick: fn(&(f64, f64)) -> f64| {
        let low = points.iter().map(pick).fold(f64::INFINITY, f64::min);
        let high = points.iter().map(pick).fold(f64::NEG_INFINITY, f64::max);
        if high > low { (low, high) } else { (low - 1.0, low + 1.0) }
    };
    if !points.is_empty() {
        let (days, (low, high)) = (ends(|point| point.0), ends(|point| point.1));
        let canvas = Canvas::new(&mut svg, (SIZE.0 * 10, SIZE.1 * 10)).into_drawing_area();
        let plot = canvas.margin(30, 30, 30, 30);
        let plot = plot.apply_coord_spec(plotters::coord::cartesian::Cartesian2d::<
            plotters::coord::types::RangedCoordf64,
            plotters::coord::types::RangedCoordf64,
        >::new(days.0..days.1, high..low.min(0.0), plot.get_pixel_range()));
        paint(&plot, points, |canvas, at| {
            let mut path = Path::new();
            for (x, y) in at {
                path = if path.is_empty() { path.to(*x, *y) } else { path.across(*x).down(*y) };
            }
            canvas.path("step", &path);
            if let Some(last) = at.last() {
                canvas.circle("dot", *last, 20);
            }
        });
        canvas.present().expect(INFALLIBLE);
    }
    svg.raw("</svg>");
    Picture { svg: svg.finish(), width: SIZE.0, height: SIZE.1 }
}
