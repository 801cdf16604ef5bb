//! Bars from zero, sorted by value, each with its name and its number as printed.

use super::axis;
use super::backend::{Area, Canvas};
use super::fit::{Counted, Fit, Reach};
use super::form::{End, Form};
use super::frame::{Ids, Panel};
use super::glyph::{self, Bar};
use super::key::{self, Sample};
use super::order::{self, Ranked};
use super::rows::{Lane, Rows};
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::{Width, words};
use crate::text::Lang;

/// A laid-out bar chart.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    rows: Rows<'p>,
}

/// Lays out the rows.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let sorted = order::sorted(spec.marks());
    let lanes: Vec<Lane<'_>> = sorted.iter().map(|ranked| lane(ranked, spec.lang())).collect();
    let counted = Counted { unit: spec.unit(), lang: spec.lang() };
    let fit = Fit::of(lanes.iter(), f64::from(width.units()), counted);
    Plan { spec, rows: Rows::new(lanes, fit) }
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.rows.height()
    }

    fn samples(&self) -> Vec<Sample> {
        key::of_bars(self.spec.marks(), [&self.rows])
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        self.rows.draw(area, ids);
    }
}

/// The row of a mark: its bar, and its number at the end of it.
pub(super) fn lane<'p>(ranked: &Ranked<'p>, lang: Lang) -> Lane<'p> {
    let mark = ranked.mark;
    let form = Form::of(&mark.datum);
    let (number, beyond, falls) = match form {
        Some(form) => (axis::place(form.reach()), glyph::overshoot(form.end), form.falls),
        None => (0.0, glyph::STUB, false),
    };
    let side = (number, f64::from(beyond) / 10.0);
    let none = (0.0, 0.0);
    let (falling, rising) = if falls { (side, none) } else { (none, side) };
    Lane {
        label: mark.label.clone(),
        indent: 0.0,
        number: words::shown(&mark.datum, &mark.wording, lang),
        rank: ranked.rank.map_or_else(String::new, |rank| rank.to_string()),
        href: mark.href.as_deref(),
        reach: Reach { falling, rising },
        corners: corners(form),
        tip: (if form.is_some() { 3 } else { 0 }, beyond, falls),
        plain: form.filter(|form| form.end == End::Flat).map(|_| number),
        paint: Box::new(move |canvas, ids, places, sides| paint(canvas, ids, mark, places, sides)),
    }
}

/// What plotters maps: zero, the end of the sure part, and the two ends of the possible part.
fn corners(form: Option<Form>) -> Vec<f64> {
    let mut corners = vec![0.0];
    if let Some(form) = form {
        let (from, to) = form.veil.unwrap_or((form.solid, form.solid));
        corners.extend([form.solid, from, to].map(axis::place));
    }
    corners
}

fn paint(canvas: &mut Canvas<'_>, ids: &Ids, mark: &Mark, places: &[i32], (top, bottom): (i32, i32)) {
    let zero = places[0];
    let Some(form) = Form::of(&mark.datum) else {
        return match mark.datum {
            Datum::Withdrawn => glyph::withdrawn(canvas, zero, top, bottom),
            _ => glyph::missing(canvas, ids, zero, top, bottom),
        };
    };
    if form.reach().is_zero() && form.end == End::Flat {
        return glyph::nil(canvas, zero, top, bottom);
    }
    let bar = Bar {
        zero,
        solid: places[1],
        veil: form.veil.map(|_| (places[2], places[3])),
        top,
        bottom,
        end: form.end,
        falls: form.falls,
        phase: mark.datum.phase().unwrap_or(MarkPhase::Result),
    };
    glyph::bar(canvas, ids, bar);
}
