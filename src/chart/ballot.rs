//! The entries of a vote: bars with ranks where they are decided, ties said to be ties, and a line
//! below the last seat where no vote could move it.

use super::backend::Area;
use super::bars;
use super::fit::{Counted, Fit};
use super::frame::{Ids, Panel};
use super::key::{self, Sample};
use super::order::{self, Ranked};
use super::rows::{Lane, Rows};
use super::spec::{Datum, Spec};
use super::{Width, words};
use crate::text::Lang;

/// A laid-out leaderboard.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    rows: Rows<'p>,
    ranked: Vec<Ranked<'p>>,
}

/// Lays out the entries.
pub(super) fn plan<'p>(spec: &'p Spec, width: Width, seats: Option<u32>) -> Plan<'p> {
    let ranked = order::sorted(spec.marks());
    let lane = |ranked: &Ranked<'p>| Lane { rank: rank(ranked), ..bars::lane(ranked, spec.lang()) };
    let lanes: Vec<Lane<'_>> = ranked.iter().map(lane).collect();
    let fit = Fit::of(lanes.iter(), f64::from(width.units()), Counted { unit: spec.unit(), lang: spec.lang() });
    let mut rows = Rows::new(lanes, fit);
    if let Some(seats) = seats.filter(|seats| parted(&ranked, *seats as usize)) {
        let says = match spec.lang() {
            Lang::Zh => format!("以上为前{seats}"),
            Lang::En => format!("first {seats} above"),
        };
        rows = rows.ruled(seats as usize, says);
    }
    Plan { spec, rows, ranked }
}

/// `=2` for a tie, a dash where the rank cannot be told.
fn rank(ranked: &Ranked<'_>) -> String {
    match ranked.rank {
        Some(rank) if ranked.tied => format!("={rank}"),
        Some(rank) => rank.to_string(),
        None if ranked.undecided => words::UNDECIDED.to_owned(),
        None => String::new(),
    }
}

/// Whether each of the first `seats` entries is certainly above each of the rest.
fn parted(ranked: &[Ranked<'_>], seats: usize) -> bool {
    let hard = |ranked: &Ranked<'_>| match ranked.mark.datum {
        Datum::Known { hard, .. } if ranked.rank.is_some() || ranked.undecided => Some(hard),
        _ => None,
    };
    let known: Vec<_> = ranked.iter().map_while(hard).collect();
    let certain = |(first, rest): (&[_], &[_])| first.iter().all(|a| rest.iter().all(|b| order::above(a, b)));
    seats > 0 && known.split_at_checked(seats).is_some_and(|parts| !parts.1.is_empty() && certain(parts))
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.rows.height()
    }

    fn samples(&self) -> Vec<Sample> {
        let mut samples = key::of_bars(self.spec.marks(), [&self.rows]);
        if self.ranked.iter().any(|ranked| ranked.tied) {
            samples.push(Sample::Tied);
        }
        if self.ranked.iter().any(|ranked| ranked.undecided) {
            samples.push(Sample::Undecided);
        }
        samples
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        self.rows.draw(area, ids);
    }
}
