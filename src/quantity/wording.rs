//! What does a wording say, taken apart? The common result of the Chinese and the English parser.

use rust_decimal::Decimal;

use super::hedge::{Hedge, Size};
use super::interval::{Bound, Interval};
use super::numeral::{Amount, Style};
use super::phase::Phase;

/// A wording taken apart. Offsets count back from the end of the parsed text, as `rest.len()` does.
#[derive(Clone, Debug)]
pub(super) struct Wording {
    pub amount: Amount,
    /// A range brings its own bounds; `amount` is then its span.
    pub range: bool,
    pub hedge: Option<Hedge>,
    pub fall: bool,
    pub unit: Option<String>,
    /// Length of the rest where the unit started, if nothing but the unit follows the number.
    pub number_end: Option<usize>,
    pub phase: Option<Phase>,
    pub form: Form,
}

/// How a wording is written: what `find` needs to tell a quantity from an idiom.
#[derive(Clone, Copy, Debug)]
pub(super) struct Form {
    pub style: Style,
    /// 万, 亿, million or the like is written.
    pub scaled: bool,
    /// The kind of unit, if there is one.
    pub unit: Option<super::unit::Kind>,
    /// A hedge is written at the number.
    pub hedged: bool,
    /// A number that running text often uses without counting: 一个, 多种, "one".
    pub loose: bool,
    /// Rate or fall words in front: they make any number a quantity.
    pub framed: bool,
    /// The English noun behind looks like something counted.
    pub counted: bool,
}

impl Wording {
    /// Value, hard and soft interval; `None` if the words leave nothing (近0).
    pub fn meaning(&self) -> Option<(Hedge, Option<Decimal>, Interval, Interval)> {
        let (hedge, value, hard, soft) = match self.amount {
            Amount::One(size) => {
                let hedge = self.hedge.unwrap_or(Hedge::Exact);
                if size.value.is_zero() && matches!(hedge, Hedge::Nearly | Hedge::Under) {
                    return None;
                }
                let (hard, soft) = size.bounds(hedge);
                (hedge, Some(size.value.normalize()), hard, soft)
            }
            Amount::Span(span) if self.range => {
                (Hedge::Range, None, if self.hedge == Some(Hedge::About) { widened(span) } else { span }, span)
            }
            Amount::Span(span) => (Hedge::Several, None, span, span),
        };
        Some(if self.fall {
            (hedge, value.map(|v| -v), hard.mirrored(), soft.mirrored())
        } else {
            (hedge, value, hard, soft)
        })
    }
}

/// What 约 makes of a range: half the lower end to twice the upper.
fn widened(span: Interval) -> Interval {
    Interval {
        low: span.low.map(|b| Bound::closed(b.value / Decimal::TWO)),
        high: span.high.map(|b| Bound::closed(b.value * Decimal::TWO)),
    }
}

/// A closed range, if it runs upwards.
pub(super) fn range(low: Amount, high: Amount) -> Option<Amount> {
    match (low, high) {
        (Amount::One(a), Amount::One(b)) if a.value < b.value => {
            Some(Amount::Span(Interval::between(Bound::closed(a.value), Bound::closed(b.value))))
        }
        _ => None,
    }
}

/// A whole number written out.
pub(super) fn exactly(value: impl Into<Decimal>) -> Amount {
    Amount::One(Size { value: value.into(), digit: Decimal::ONE, rounded: false })
}

/// A number that its wording rounds to `digit`.
pub(super) fn rounded(value: impl Into<Decimal>, digit: impl Into<Decimal>) -> Amount {
    Amount::One(Size { value: value.into(), digit: digit.into(), rounded: true })
}
