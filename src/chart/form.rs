//! What form does a reported number take on an axis?
//!
//! | hedge | solid up to | veil | end |
//! | --- | --- | --- | --- |
//! | exact | the value | | flat |
//! | over, at_least, an open several | the bound | | an open arrow |
//! | about | the low soft bound | to the high soft bound | fades |
//! | odd | the value | to the high bound | an arc: not reached |
//! | nearly, under | the low soft bound | to the bound | an arc: not reached |
//! | at_most | nothing | to the bound | a bracket: may be reached |
//! | range, several | the low bound | to the high bound | arc or bracket |
//!
//! A fall is the mirror image. Lengths are those of the numbers, from zero; nothing is added to a
//! bound.

use super::spec::Datum;
use crate::quantity::{Bound, Decimal, Hedge, Interval};

/// How the outer end looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum End {
    /// Cut off at the number.
    Flat,
    /// Open: the number is a floor.
    Arrow,
    /// A round bracket: not reached.
    Arc,
    /// A square bracket: reached at most.
    Bracket,
    /// Fades out around the number.
    Fade,
}

/// The geometry of a number, in base units.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Form {
    /// The sure part, from zero.
    pub solid: Decimal,
    /// The possible part: from and to, the outer end last.
    pub veil: Option<(Decimal, Decimal)>,
    /// The outer end.
    pub end: End,
    /// Whether it lies below zero.
    pub falls: bool,
}

impl Form {
    /// The form of a number; nothing for what has none.
    pub fn of(datum: &Datum) -> Option<Form> {
        let Datum::Known { value, hard, soft, hedge, .. } = datum else {
            return None;
        };
        let falls = match (value, hard.high) {
            (Some(value), _) => value.is_sign_negative() && !value.is_zero(),
            (None, Some(high)) => high.value <= Decimal::ZERO,
            (None, None) => false,
        };
        if !falls {
            return Some(rising(*value, hard, soft, *hedge));
        }
        let form = rising(value.map(|value| -value), &mirrored(hard), &mirrored(soft), *hedge);
        Some(Form { solid: -form.solid, veil: form.veil.map(|(from, to)| (-from, -to)), end: form.end, falls })
    }

    /// The outermost number that is drawn.
    pub fn reach(&self) -> Decimal {
        self.veil.map_or(self.solid, |(_, to)| to)
    }
}

fn rising(value: Option<Decimal>, hard: &Interval, soft: &Interval, hedge: Hedge) -> Form {
    let sure = |bound: Option<Bound>| bound.map_or(Decimal::ZERO, |bound| bound.value.max(Decimal::ZERO));
    let form = |solid, veil, end| Form { solid, veil, end, falls: false };
    if let (Hedge::Exact, Some(value)) = (hedge, value) {
        return form(value, None, End::Flat);
    }
    let low = sure(soft.low);
    match (hedge, hard.high, soft.high) {
        (_, None, _) => form(value.unwrap_or(low), None, End::Arrow),
        (Hedge::About, Some(_), Some(high)) => form(low, Some((low, high.value)), End::Fade),
        (_, Some(high), _) if high.value == low && !high.open => form(low, None, End::Flat),
        (_, Some(high), _) => {
            let end = if high.open { End::Arc } else { End::Bracket };
            form(low, Some((low, high.value)), end)
        }
    }
}

fn mirrored(interval: &Interval) -> Interval {
    let turn = |bound: Option<Bound>| bound.map(|bound| Bound { value: -bound.value, open: bound.open });
    Interval { low: turn(interval.high), high: turn(interval.low) }
}
