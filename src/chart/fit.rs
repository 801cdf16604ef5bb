//! At which scale do rows, names and numbers fit into the width?

use super::axis::Axis;
use super::frame::{SMALL, TEXT};
use super::glyph;
use super::rows::{GAP, Lane};
use super::spec::Unit;
use super::width;
use crate::text::Lang;

/// How far a lane reaches from zero, on each side: a number, and units beyond its place.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Reach {
    pub(super) falling: (f64, f64),
    pub(super) rising: (f64, f64),
}

/// What rows of one scale share.
#[derive(Clone, Debug)]
pub(super) struct Fit {
    pub(super) axis: Axis,
    /// Units of the picture for one of what is counted.
    pub(super) scale: f64,
    /// Whether names and numbers stand above the lanes.
    pub(super) stacked: bool,
    /// The width of the column of ranks.
    pub(super) ranks: f64,
    /// The whole width.
    pub(super) room: f64,
}

/// What an axis counts, in which language.
#[derive(Clone, Copy, Debug)]
pub(super) struct Counted<'c> {
    pub(super) unit: &'c Unit,
    pub(super) lang: Lang,
}

/// The share of the width that the longest bar keeps beside names and numbers.
const LEAST: f64 = 0.3;

impl Fit {
    /// The largest scale at which all lanes and their texts fit into `room`.
    pub(super) fn of<'l, 'p: 'l>(
        lanes: impl Iterator<Item = &'l Lane<'p>> + Clone,
        room: f64,
        counted: Counted<'_>,
    ) -> Fit {
        let widest = |text: &dyn Fn(&Lane<'_>) -> f64| lanes.clone().map(text).fold(0.0, f64::max);
        let ranks = widest(&|lane| width::of(&lane.rank, SMALL));
        let ranks = if ranks > 0.0 { ranks + 8.0 } else { 0.0 };
        let labels = widest(&|lane| lane.indent + width::of(&lane.label, TEXT));
        let largest = lanes.clone().map(|lane| lane.reach.largest()).fold(0.0, f64::max);
        let laid = |stacked: bool| {
            // A tick label is centred on zero and must not leave the picture.
            let left = if stacked { ranks.max(5.0) } else { ranks + labels + 10.0 };
            let reaches: Vec<Reach> = lanes.clone().map(|lane| reach(lane, stacked, largest)).collect();
            let scale = scale(&reaches, room - left);
            (left, reaches, scale)
        };
        let beside = laid(false);
        let (falling, rising) = needed(&beside.1, beside.2);
        let roomy = largest == 0.0 || largest * beside.2 >= room * LEAST;
        let stacked = !roomy || beside.0 + falling + rising > room;
        let (left, reaches, scale) = if stacked { laid(true) } else { beside };
        let zero = left + needed(&reaches, scale).0;
        // The axis spans the whole width, so that zero lies where the rows have it.
        let span = (-zero / scale, (room - zero) / scale);
        let axis = ticked(span, (left, room, scale), &reaches, counted);
        Fit { axis, scale, stacked, ranks, room }
    }
}

impl Reach {
    fn largest(&self) -> f64 {
        self.falling.0.abs().max(self.rising.0.abs())
    }
}

/// The reach with the number, where that stands at the end: a little farther off where the bar may
/// be shorter than its end.
fn reach(lane: &Lane<'_>, stacked: bool, largest: f64) -> Reach {
    let mut reach = lane.reach;
    if !stacked {
        let short = if lane.reach.largest() < largest * 0.08 { f64::from(glyph::LIP) / 10.0 } else { 0.0 };
        let text = GAP + short + width::of(&lane.number, TEXT);
        let side = if lane.tip.2 { &mut reach.falling } else { &mut reach.rising };
        side.1 += text;
    }
    reach
}

/// The room that the falling and the rising side need at a scale.
fn needed(reaches: &[Reach], scale: f64) -> (f64, f64) {
    let most = |side: &dyn Fn(&Reach) -> (f64, f64)| {
        let needs = |reach: &Reach| {
            let (number, beyond) = side(reach);
            number.abs() * scale + beyond
        };
        reaches.iter().map(needs).fold(0.0, f64::max)
    };
    (most(&|reach| reach.falling), most(&|reach| reach.rising))
}

/// The largest scale at which both sides fit into `room`.
fn scale(reaches: &[Reach], room: f64) -> f64 {
    let largest = reaches.iter().map(Reach::largest).fold(0.0, f64::max);
    if largest == 0.0 {
        return 1.0;
    }
    let (mut fits, mut fails) = (0.0, room / largest);
    for _ in 0..50 {
        let middle = (fits + fails) / 2.0;
        let (falling, rising) = needed(reaches, middle);
        if falling + rising <= room {
            fits = middle;
        } else {
            fails = middle;
        }
    }
    if fits > 0.0 { fits } else { room * 0.2 / largest }
}

/// The axis with ticks that neither collide nor leave the room nor pass what is drawn.
fn ticked(
    (low, high): (f64, f64),
    (left, right, scale): (f64, f64, f64),
    reaches: &[Reach],
    counted: Counted<'_>,
) -> Axis {
    let least = reaches.iter().map(|reach| reach.falling.0).fold(0.0, f64::min);
    let most = reaches.iter().map(|reach| reach.rising.0).fold(0.0, f64::max);
    let place = |at: f64| (at - low) * scale;
    let half = |label: &str| width::of(label, SMALL) / 2.0;
    let ticks = |wanted: usize| {
        let mut axis = Axis::new(low, high, wanted, counted.unit, counted.lang);
        axis.retain(|at, label| {
            let (starts, ends) = (place(at) - half(label), place(at) + half(label));
            let drawn = at >= least * 1.001 && at <= most * 1.001 && least < most;
            drawn && (starts >= left - 8.0 || at == 0.0) && ends <= right
        });
        axis
    };
    let apart = |axis: &Axis| {
        let gap = |pair: &[(f64, String)]| place(pair[1].0) - half(&pair[1].1) - place(pair[0].0) - half(&pair[0].1);
        axis.ticks().windows(2).all(|pair| gap(pair) >= 10.0)
    };
    let fitting = (1..=6).rev().map(ticks).find(apart);
    fitting.unwrap_or_else(|| {
        let mut axis = ticks(1);
        axis.retain(|at, _| at == 0.0);
        axis
    })
}
