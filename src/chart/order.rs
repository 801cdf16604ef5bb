//! Which mark stands above which, and which may carry a rank?
//!
//! Marks are *sorted* by their stated number, so that a reader finds them. A *rank* is a claim, and
//! is made only where the hard intervals bear it: a result has rank *n* when every other result is
//! certainly above it, certainly below it, or certainly equal to it. Forecasts, targets, plans and
//! definitions never have one.
//!
//! ```
//! use gongbao::chart::{Datum, Mark, MarkPhase, order};
//! use gongbao::quantity::{Bound, Decimal, Hedge, Interval};
//!
//! let bound = |n: i64, open| Some(Bound { value: Decimal::from(n), open });
//! let exact = |n| Datum::Known {
//!     value: Some(Decimal::from(n)),
//!     hard: Interval { low: bound(n, false), high: bound(n, false) },
//!     soft: Interval { low: bound(n, false), high: bound(n, false) },
//!     hedge: Hedge::Exact,
//!     phase: MarkPhase::Result,
//! };
//! let marks = [Mark::new("a", "甲", exact(3), "3票"), Mark::new("b", "乙", exact(5), "5票")];
//! let sorted = order::sorted(&marks);
//! assert_eq!((sorted[0].mark.label.as_str(), sorted[0].rank), ("乙", Some(1)));
//! ```

use std::cmp::Ordering;

use super::spec::{Datum, Mark, MarkPhase};
use crate::quantity::{Decimal, Interval};

/// A mark in its place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ranked<'m> {
    /// The mark.
    pub mark: &'m Mark,
    /// Its rank among the results, where it can be decided.
    pub rank: Option<u32>,
    /// Whether another result has the same rank (并列).
    pub tied: bool,
    /// Whether it is a result among several whose rank cannot be told (不可排序).
    pub undecided: bool,
}

/// The marks from high to low: results, then what is no result, then missing, then withdrawn.
pub fn sorted(marks: &[Mark]) -> Vec<Ranked<'_>> {
    sorted_among(marks.iter())
}

/// The same of some marks, ranked among themselves.
pub(super) fn sorted_among<'m>(marks: impl Iterator<Item = &'m Mark> + Clone) -> Vec<Ranked<'m>> {
    let results = Results::of(marks.clone());
    let mut sorted: Vec<Ranked<'_>> = marks
        .map(|mark| {
            // One result alone has no rank.
            let hard = result(mark).filter(|_| results.count > 1);
            let standing = hard.and_then(|hard| results.standing(hard));
            Ranked {
                mark,
                rank: standing.map(|(above, _)| above + 1),
                tied: standing.is_some_and(|(_, equal)| equal > 1),
                undecided: hard.is_some() && standing.is_none(),
            }
        })
        .collect();
    sorted.sort_by(|a, b| compare(&a.mark.datum, &b.mark.datum));
    sorted
}

/// The results above which no other result certainly stands, in the order given.
pub fn highest(marks: &[Mark]) -> Vec<&Mark> {
    let results = Results::of(marks.iter());
    marks.iter().filter(|mark| result(mark).is_some_and(|hard| results.above(hard) == 0)).collect()
}

/// Whether every number that `a` allows is greater than every number that `b` allows.
pub fn above(a: &Interval, b: &Interval) -> bool {
    matches!((begins(a), ends(b)), (Some(begin), Some(end)) if begin >= end)
}

fn result(mark: &Mark) -> Option<&Interval> {
    match &mark.datum {
        Datum::Known { hard, phase, .. } if *phase == MarkPhase::Result => Some(hard),
        _ => None,
    }
}

/// A place between numbers: just before one, or just after it.
type Cut = (Decimal, bool);

/// Where the interval begins; nothing for an unbounded one.
fn begins(interval: &Interval) -> Option<Cut> {
    interval.low.map(|low| (low.value, low.open))
}

/// Where the interval ends.
fn ends(interval: &Interval) -> Option<Cut> {
    interval.high.map(|high| (high.value, !high.open))
}

/// All results, so that each can be placed among them: one stands above another when it begins
/// where the other ends, or later.
struct Results {
    begin: Vec<Cut>,
    end: Vec<Cut>,
    points: Vec<Decimal>,
    count: usize,
}

impl Results {
    fn of<'m>(marks: impl Iterator<Item = &'m Mark>) -> Results {
        let hard: Vec<&Interval> = marks.filter_map(result).collect();
        let mut begin: Vec<Cut> = hard.iter().filter_map(|hard| begins(hard)).collect();
        let mut end: Vec<Cut> = hard.iter().filter_map(|hard| ends(hard)).collect();
        let mut points: Vec<Decimal> = hard.iter().filter_map(|hard| point(hard)).collect();
        begin.sort();
        end.sort();
        points.sort();
        Results { begin, end, points, count: hard.len() }
    }

    /// How many stand certainly above.
    fn above(&self, hard: &Interval) -> usize {
        ends(hard).map_or(0, |end| self.begin.len() - self.begin.partition_point(|begin| *begin < end))
    }

    /// How many stand certainly below.
    fn below(&self, hard: &Interval) -> usize {
        begins(hard).map_or(0, |begin| self.end.partition_point(|end| *end <= begin))
    }

    /// How many are certainly equal, itself included: an interval is equal to itself alone.
    fn equal(&self, hard: &Interval) -> usize {
        point(hard).map_or(1, |point| {
            self.points.partition_point(|other| *other <= point) - self.points.partition_point(|other| *other < point)
        })
    }

    /// How many stand above and how many are equal; nothing when one is neither that nor below.
    fn standing(&self, hard: &Interval) -> Option<(u32, u32)> {
        let (above, equal) = (self.above(hard), self.equal(hard));
        (above + equal + self.below(hard) == self.count).then_some((above as u32, equal as u32))
    }
}

fn point(interval: &Interval) -> Option<Decimal> {
    match (interval.low, interval.high) {
        (Some(low), Some(high)) if low.value == high.value => Some(low.value),
        _ => None,
    }
}

/// High before low. Where stated numbers are equal the one that starts higher comes first, so that
/// the order never contradicts intervals that merely touch.
fn compare(a: &Datum, b: &Datum) -> Ordering {
    let group = |datum: &Datum| match datum {
        Datum::Known { phase, .. } => *phase as u8,
        Datum::Missing { .. } => 10,
        Datum::Withdrawn => 11,
    };
    let low = |datum: &Datum| match datum {
        Datum::Known { hard, .. } => hard.low.map(|low| (low.value, low.open)),
        _ => None,
    };
    (group(a).cmp(&group(b))).then_with(|| b.stated().cmp(&a.stated())).then_with(|| low(b).cmp(&low(a)))
}
