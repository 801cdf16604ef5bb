//! Numbers as dots within what their words allow: for figures that may not be ranked.
//!
//! The thin line is the hard interval, the thick one the soft; a dot that is not filled is a number
//! that the words exclude, and an arrow leads where nothing bounds it.

use super::axis;
use super::backend::{Area, Canvas};
use super::fit::{Counted, Fit, Reach};
use super::frame::{Ids, Panel};
use super::glyph;
use super::key::{self, Sample};
use super::order::{self, Ranked};
use super::rows::{Lane, Rows};
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::svg::Path;
use super::{Width, words};
use crate::quantity::{Bound, Decimal, Hedge, Interval};
use crate::text::Lang;

/// A laid-out chart of dots.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    rows: Rows<'p>,
}

/// How far an arrow leads past the last number, in tenths.
const ARROW: i32 = 160;
/// The radius of a dot, in tenths.
const DOT: i32 = 45;

/// Lays out the rows.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let lanes: Vec<Lane<'_>> = order::sorted(spec.marks()).iter().map(|ranked| lane(ranked, spec.lang())).collect();
    let fit = Fit::of(lanes.iter(), f64::from(width.units()), Counted { unit: spec.unit(), lang: spec.lang() });
    Plan { spec, rows: Rows::new(lanes, fit) }
}

/// A part of the drawing that the key explains.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Stated,
    Excluded,
    Soft,
    Hard,
    Unbounded,
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.rows.height()
    }

    fn samples(&self) -> Vec<Sample> {
        samples(self.spec.marks())
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        self.rows.draw(area, ids);
    }
}

/// The parts that occur, then what is no result or has no number.
pub(super) fn samples(marks: &[Mark]) -> Vec<Sample> {
    let occurs = |part: &Part| marks.iter().any(|mark| parts(&mark.datum).contains(part));
    let parts = [Part::Stated, Part::Excluded, Part::Soft, Part::Hard, Part::Unbounded];
    let mut samples: Vec<Sample> = parts.into_iter().filter(occurs).map(Sample::Dot).collect();
    let others = key::samples(marks).into_iter();
    samples.extend(others.filter_map(|sample| match sample {
        Sample::Hedge(..) | Sample::Zero => None,
        Sample::Phase(phase) => Some(Sample::DotPhase(phase)),
        other => Some(other),
    }));
    samples
}

/// Whether the words leave the number open above.
pub(super) fn unbounded(datum: &Datum) -> bool {
    matches!(datum, Datum::Known { hard, .. } if hard.high.is_none())
}

/// A number as a dot over time: its soft interval upright, an arrow up where nothing bounds it.
pub(super) fn upright(canvas: &mut Canvas<'_>, datum: &Datum, (x, y): (i32, i32), (low, high): (i32, i32)) {
    let Datum::Known { value, hard, phase, .. } = datum else {
        return;
    };
    if low != high {
        canvas.path("soft", &Path::block((x - 30, high), (x + 30, low)));
    }
    if hard.high.is_none() {
        let tip = y.min(high) - 110;
        let arrow = Path::new().to(x, y).down(tip).to(x - 40, tip + 45).line(x, tip).line(x + 40, tip + 45);
        canvas.path("hard", &arrow);
    }
    let excluded = value.is_some_and(|value| excluded(value, hard));
    dot(canvas, *phase, excluded, (x, y));
}

fn parts(datum: &Datum) -> Vec<Part> {
    let Datum::Known { value, hard, hedge, .. } = datum else {
        return Vec::new();
    };
    let mut parts = Vec::new();
    if let Some(value) = value {
        parts.push(if excluded(*value, hard) { Part::Excluded } else { Part::Stated });
    }
    if *hedge != Hedge::Exact {
        parts.push(Part::Soft);
        let bounded = hard.low.is_some() && hard.high.is_some();
        parts.push(if bounded { Part::Hard } else { Part::Unbounded });
    }
    parts
}

/// Whether the words exclude the number that they name.
fn excluded(value: Decimal, hard: &Interval) -> bool {
    let at = |bound: Option<Bound>| bound.is_some_and(|bound| bound.value == value && bound.open);
    at(hard.low) || at(hard.high)
}

fn lane<'p>(ranked: &Ranked<'p>, lang: Lang) -> Lane<'p> {
    let mark = ranked.mark;
    let mut corners = vec![0.0];
    let (mut least, mut most, mut beyond) = (0.0_f64, 0.0_f64, glyph::STUB);
    let mut falling = 0;
    if let Datum::Known { hard, soft, .. } = &mark.datum {
        let stated = mark.datum.stated().unwrap_or_default();
        let place = |bound: Option<Bound>| axis::place(bound.map_or(stated, |bound| bound.value));
        corners.extend([place(hard.low), place(hard.high), place(soft.low), place(soft.high), axis::place(stated)]);
        least = corners.iter().copied().fold(0.0, f64::min);
        most = corners.iter().copied().fold(0.0, f64::max);
        beyond = if hard.high.is_none() { ARROW + 20 } else { DOT + 20 };
        falling = if hard.low.is_none() { ARROW } else { DOT };
    }
    let last = corners.iter().position(|corner| *corner == most).unwrap_or_default();
    Lane {
        label: mark.label.clone(),
        indent: 0.0,
        number: words::shown(&mark.datum, &mark.wording, lang),
        rank: String::new(),
        href: mark.href.as_deref(),
        reach: Reach {
            falling: (least, if least < 0.0 { f64::from(falling) / 10.0 } else { 0.0 }),
            rising: (most, f64::from(beyond) / 10.0),
        },
        corners,
        tip: (last, beyond, false),
        plain: None,
        paint: Box::new(move |canvas, ids, places, (top, bottom)| match &mark.datum {
            Datum::Missing { .. } => glyph::missing(canvas, ids, places[0], top, bottom),
            Datum::Withdrawn => glyph::withdrawn(canvas, places[0], top, bottom),
            Datum::Known { value, hard, hedge, phase, .. } => {
                let y = (top + bottom) / 2;
                if *hedge != Hedge::Exact {
                    interval(canvas, hard, places, y);
                }
                if let Some(value) = value {
                    dot(canvas, *phase, excluded(*value, hard), (places[5], y));
                }
            }
        }),
    }
}

/// The hard interval as a thin line, the soft one as a thick.
fn interval(canvas: &mut Canvas<'_>, hard: &Interval, places: &[i32], y: i32) {
    let [low, high, soft_low, soft_high, stated] = [places[1], places[2], places[3], places[4], places[5]];
    let from = if hard.low.is_some() { low } else { stated.min(soft_low) - ARROW };
    let to = if hard.high.is_some() { high } else { stated.max(soft_high) + ARROW };
    let mut line = Path::new().to(from, y).across(to);
    if hard.high.is_none() {
        line = line.to(to - 50, y - 45).line(to, y).line(to - 50, y + 45);
    }
    if hard.low.is_none() {
        line = line.to(from + 50, y - 45).line(from, y).line(from + 50, y + 45);
    }
    canvas.path("hard", &line);
    canvas.path("soft", &Path::block((soft_low, y - 30), (soft_high, y + 30)));
}

fn dot(canvas: &mut Canvas<'_>, phase: MarkPhase, excluded: bool, at: (i32, i32)) {
    let class = match (phase, excluded) {
        (MarkPhase::Result, false) => "dot",
        (MarkPhase::Result, true) => "dot open",
        (phase, _) => return canvas.circle(&format!("dot open {}", glyph::class(phase)), at, DOT),
    };
    canvas.circle(class, at, DOT);
}

/// A dot that is no result, in miniature.
pub(super) fn phase_sample(canvas: &mut Canvas<'_>, phase: MarkPhase, x: i32, (top, bottom): (i32, i32)) {
    dot(canvas, phase, true, (x + 60, (top + bottom) / 2));
}

/// A part in miniature, 34 units wide.
pub(super) fn sample(canvas: &mut Canvas<'_>, part: Part, x: i32, (top, bottom): (i32, i32)) {
    let y = (top + bottom) / 2;
    match part {
        Part::Stated => dot(canvas, MarkPhase::Result, false, (x + 60, y)),
        Part::Excluded => dot(canvas, MarkPhase::Result, true, (x + 60, y)),
        Part::Soft => canvas.path("soft", &Path::block((x, y - 30), (x + 340, y + 30))),
        Part::Hard => canvas.path("hard", &Path::new().to(x, y).across(x + 340)),
        Part::Unbounded => {
            let line = Path::new().to(x, y).across(x + 340).to(x + 290, y - 45).line(x + 340, y).line(x + 290, y + 45);
            canvas.path("hard", &line);
        }
    }
}
