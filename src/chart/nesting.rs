//! A whole and its parts (其中), all from one zero.
//!
//! Parts are not stacked: nobody declared that they do not overlap. Behind each part stands its
//! whole; what the part leaves of it is drawn as *not accounted for*, and no number is made of it.

use super::Width;
use super::arrange::nested;
use super::axis;
use super::backend::{Area, Canvas};
use super::bars;
use super::fit::{Counted, Fit};
use super::form::Form;
use super::frame::{Ids, Panel};
use super::key::{self, Sample};
use super::order::Ranked;
use super::rows::{Lane, Rows};
use super::spec::{Mark, Spec};
use super::svg::Path;
use super::words::say;

/// How far a part is set in, in units.
const INDENT: f64 = 14.0;

/// A laid-out whole.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    rows: Rows<'p>,
}

/// Lays out the whole and its parts.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let lanes: Vec<Lane<'_>> = nested(spec.marks()).into_iter().map(|(mark, depth)| lane(spec, mark, depth)).collect();
    let fit = Fit::of(lanes.iter(), f64::from(width.units()), Counted { unit: spec.unit(), lang: spec.lang() });
    Plan { spec, rows: Rows::new(lanes, fit) }
}

fn lane<'p>(spec: &'p Spec, mark: &'p Mark, depth: usize) -> Lane<'p> {
    let ranked = Ranked { mark, rank: None, tied: false, undecided: false };
    let mut lane = bars::lane(&ranked, spec.lang());
    lane.indent = INDENT * depth as f64;
    let whole = mark.part_of.as_ref().and_then(|key| spec.marks().iter().find(|mark| mark.key == *key));
    let Some(form) = whole.and_then(|whole| Form::of(&whole.datum)) else {
        return lane;
    };
    // The sure part of the whole is the ground; its own bar shows how it ends.
    let ground = axis::place(form.solid);
    let corner = lane.corners.len();
    lane.corners.push(ground);
    let paint = lane.paint;
    lane.paint = Box::new(move |canvas: &mut Canvas<'_>, ids, places: &[i32], (top, bottom)| {
        canvas.path("rest", &Path::block((places[0], top), (places[corner], bottom)));
        paint(canvas, ids, places, (top, bottom));
    });
    if ground > lane.reach.rising.0 {
        lane.reach.rising = (ground, 0.0);
        lane.tip = (corner, 0, false);
    }
    lane
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.rows.height()
    }

    fn samples(&self) -> Vec<Sample> {
        let mut samples = key::of_bars(self.spec.marks(), [&self.rows]);
        if self.spec.marks().len() > 1 {
            samples.insert(0, Sample::Rest);
        }
        samples
    }

    fn caption(&self) -> Option<String> {
        let caption = say(
            self.spec.lang(),
            "各部分可能互有重复，不可相加，也不能从整体中扣减。",
            "Parts may overlap: they can be neither added nor taken off the whole.",
        );
        (self.spec.marks().len() > 1).then(|| caption.to_owned())
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        self.rows.draw(area, ids);
    }
}
