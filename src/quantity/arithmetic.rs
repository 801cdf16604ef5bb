//! What is the sum, the difference, the product or the quotient of numbers of which only bounds are known?
//!
//! The result holds every number that the operation can give, and no more than that as far as decimals can say it: an end that no
//! decimal can write down exactly is moved outwards, an end too large to write becomes unbounded. Open ends stay open.
//!
//! ```
//! use gongbao::quantity::Quantity;
//!
//! // 超970亿元 over 近6亿单: more than 161 yuan an order.
//! let sales: Quantity = "超970亿元".parse()?;
//! let orders: Quantity = "近6亿单".parse()?;
//! let mean = sales.hard().over(orders.hard());
//! assert!(!mean.contains_value(161.into()) && mean.contains_value(162.into()) && mean.high.is_none());
//! # Ok::<(), gongbao::quantity::QuantityError>(())
//! ```

use std::cmp::Ordering;

use rust_decimal::{Decimal, RoundingStrategy};

use super::interval::{Bound, Interval};

/// Digits behind the point that an inexact end keeps.
const PLACES: u32 = 12;

/// Which way an end that cannot be written exactly is moved.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Outwards {
    Down,
    Up,
}

/// An end of an interval, or an infinity.
#[derive(Clone, Copy)]
enum End {
    Below,
    At(Bound),
    Above,
}

impl Interval {
    /// Every number.
    pub const ALL: Interval = Interval { low: None, high: None };

    /// All numbers that are not negative.
    pub fn not_negative() -> Interval {
        Interval::from(Bound::closed(Decimal::ZERO))
    }

    /// Both intervals added.
    pub fn plus(&self, other: &Interval) -> Interval {
        let end = |a: Option<Bound>, b: Option<Bound>, way| {
            let (a, b) = (a?, b?);
            Some(Bound { value: sum(a.value, b.value, way)?, open: a.open || b.open })
        };
        Interval { low: end(self.low, other.low, Outwards::Down), high: end(self.high, other.high, Outwards::Up) }
    }

    /// What is left when the other is taken away.
    pub fn minus(&self, other: &Interval) -> Interval {
        self.plus(&other.mirrored())
    }

    /// Both intervals multiplied.
    pub fn times(&self, other: &Interval) -> Interval {
        self.corners(other, product)
    }

    /// This divided by the other. All numbers, if the other can be zero from both sides or is nothing but zero.
    pub fn over(&self, other: &Interval) -> Interval {
        let zero = Decimal::ZERO;
        let positive = other.low.is_some_and(|low| low.value >= zero);
        let negative = other.high.is_some_and(|high| high.value <= zero);
        match (positive, negative) {
            // Nothing can be divided by zero itself: an end at zero is the limit of what lies beside it.
            (true, false) => self.corners(&Interval { low: open_at_zero(other.low), ..*other }, quotient),
            (false, true) => self.mirrored().over(&other.mirrored()),
            _ => Interval::ALL,
        }
    }

    /// All values between those at the four corners.
    fn corners(&self, other: &Interval, at: fn(End, End, Outwards) -> End) -> Interval {
        let ends = |i: &Interval| [i.low.map_or(End::Below, End::At), i.high.map_or(End::Above, End::At)];
        let (mine, others) = (ends(self), ends(other));
        let corner = |way| mine.iter().flat_map(move |a| others.map(|b| at(*a, b, way)));
        let lowest = corner(Outwards::Down).min_by(|a, b| order(a, b, Outwards::Down));
        let highest = corner(Outwards::Up).max_by(|a, b| order(a, b, Outwards::Up));
        let bound = |end| match end {
            Some(End::At(bound)) => Some(bound),
            _ => None,
        };
        Interval { low: bound(lowest), high: bound(highest) }
    }

    /// Whether every number of this lies above every number of the other.
    pub fn is_above(&self, other: &Interval) -> bool {
        match (self.low, other.high) {
            (Some(low), Some(high)) => low.value > high.value || (low.value == high.value && (low.open || high.open)),
            _ => false,
        }
    }

    /// Whether no number of this lies above any number of the other.
    pub fn never_above(&self, other: &Interval) -> bool {
        matches!((self.high, other.low), (Some(high), Some(low)) if high.value <= low.value)
    }
}

/// The end with zero left out.
fn open_at_zero(end: Option<Bound>) -> Option<Bound> {
    end.map(|bound| if bound.value.is_zero() { Bound::open(bound.value) } else { bound })
}

/// Of two equal ends the closed one reaches further.
fn order(a: &End, b: &End, way: Outwards) -> Ordering {
    let rank = |end: &End| match end {
        End::Below => 0,
        End::At(_) => 1,
        End::Above => 2,
    };
    rank(a).cmp(&rank(b)).then_with(|| match (a, b) {
        (End::At(a), End::At(b)) => {
            let further = match way {
                Outwards::Down => a.open.cmp(&b.open),
                Outwards::Up => b.open.cmp(&a.open),
            };
            a.value.cmp(&b.value).then(further)
        }
        _ => Ordering::Equal,
    })
}

/// The product of two ends; nothing times an infinity is nothing, since the infinity itself is never reached.
fn product(a: End, b: End, way: Outwards) -> End {
    match (a, b) {
        (End::At(a), End::At(b)) => {
            let reached = |end: Bound| end.value.is_zero() && !end.open;
            let open = (a.open || b.open) && !reached(a) && !reached(b);
            multiplied(a.value, b.value, way)
                .map_or_else(|| infinity(a.value, b.value), |value| End::At(Bound { value, open }))
        }
        (End::At(end), infinite) | (infinite, End::At(end)) if end.value.is_zero() => {
            let _ = infinite;
            End::At(end)
        }
        _ => signed(sign(a) * sign(b)),
    }
}

/// The quotient of two ends, of which the second is not negative.
fn quotient(a: End, b: End, way: Outwards) -> End {
    match (a, b) {
        (End::At(a), End::At(b)) if !b.value.is_zero() => {
            let stays_nothing = a.value.is_zero() && !a.open;
            let open = (a.open || b.open) && !stays_nothing;
            divided(a.value, b.value, way)
                .map_or_else(|| infinity(a.value, b.value), |value| End::At(Bound { value, open }))
        }
        // Beside zero a quotient grows without end, and nothing stays nothing.
        (End::At(a), End::At(_)) if a.value.is_zero() => End::At(a),
        (a, End::At(_)) => signed(sign(a)),
        // Divided by ever more, everything comes down to zero without reaching it.
        (End::At(a), _) if a.value.is_zero() && !a.open => End::At(a),
        (_, _) => End::At(Bound::open(Decimal::ZERO)),
    }
}

fn sign(end: End) -> i8 {
    match end {
        End::Below => -1,
        End::Above => 1,
        End::At(bound) if bound.value.is_zero() => 0,
        End::At(bound) if bound.value.is_sign_negative() => -1,
        End::At(_) => 1,
    }
}

fn signed(sign: i8) -> End {
    if sign < 0 { End::Below } else { End::Above }
}

/// Where a result too large to write lies.
fn infinity(a: Decimal, b: Decimal) -> End {
    signed(if a.is_sign_negative() == b.is_sign_negative() { 1 } else { -1 })
}

/// The sum; nothing when it is too large to write.
fn sum(a: Decimal, b: Decimal, way: Outwards) -> Option<Decimal> {
    let value = a.checked_add(b)?;
    let exact = value.scale() >= a.scale().max(b.scale());
    Some(if exact { value } else { moved(value, way) })
}

fn multiplied(a: Decimal, b: Decimal, way: Outwards) -> Option<Decimal> {
    let (a, b) = (a.normalize(), b.normalize());
    let value = a.checked_mul(b)?;
    let exact =
        value.is_zero() == (a.is_zero() || b.is_zero()) && (value.is_zero() || value.scale() == a.scale() + b.scale());
    Some(if exact { value.normalize() } else { moved(value, way) })
}

fn divided(a: Decimal, b: Decimal, way: Outwards) -> Option<Decimal> {
    let value = a.checked_div(b)?.normalize();
    let (small, b) = (value.scale() <= PLACES, b.normalize());
    let back = value.checked_mul(b);
    let exact = small && back.is_some_and(|back| back == a && back.scale() == value.scale() + b.scale());
    Some(if exact || a.is_zero() { value } else { moved(value, way) })
}

/// The number moved outwards to one with few places, by more than any rounding before can have lost.
fn moved(value: Decimal, way: Outwards) -> Decimal {
    let step = Decimal::new(1, PLACES);
    let (strategy, step) = match way {
        Outwards::Down => (RoundingStrategy::ToNegativeInfinity, -step),
        Outwards::Up => (RoundingStrategy::ToPositiveInfinity, step),
    };
    // Where the digits leave no room for the step, the last of them is what was rounded.
    let value = value.round_dp_with_strategy(PLACES, strategy);
    let last = Decimal::new(1, value.scale().min(PLACES));
    let step = if step.is_sign_negative() { step.min(-last) } else { step.max(last) };
    (value + step).normalize()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn decimal() -> impl Strategy<Value = Decimal> {
        (-2_000_000i64..2_000_000, 0u32..4).prop_map(|(n, scale)| Decimal::new(n, scale))
    }

    /// An interval of any kind with a number in it.
    fn inside() -> impl Strategy<Value = (Interval, Decimal)> {
        let end = || (proptest::option::of(0i64..5_000_000), any::<bool>());
        (decimal(), end(), end()).prop_map(|(n, (below, low_open), (above, high_open))| {
            let bound = |by: Option<i64>, sign: i64, open: bool| {
                by.map(|by| Bound { value: n + Decimal::new(sign * by, 3), open: open && by > 0 })
            };
            (Interval { low: bound(below, -1, low_open), high: bound(above, 1, high_open) }, n)
        })
    }

    fn widened(i: &Interval, by: Decimal) -> Interval {
        let bound = |b: Bound, by: Decimal| Bound { value: b.value + by, open: b.open };
        Interval { low: i.low.map(|b| bound(b, -by)), high: i.high.map(|b| bound(b, by)) }
    }

    proptest! {
        #[test]
        fn every_result_of_members_lies_inside((a, x) in inside(), (b, y) in inside()) {
            prop_assert!(a.plus(&b).contains_value(x + y));
            prop_assert!(a.minus(&b).contains_value(x - y));
            prop_assert!(a.times(&b).contains_value(x * y), "{} × {} = {} lacks {}", a, b, a.times(&b), x * y);
            if !y.is_zero() {
                // The quotient of two decimals is mostly no decimal: the two neighbours of it that we can write frame it.
                let q = a.over(&b);
                let (near, step) = ((x / y).round_dp(20), Decimal::new(1, 20));
                prop_assert!(q.intersects(&Interval::between(Bound::closed(near - step), Bound::closed(near + step))), "{} / {} = {} lacks {}", a, b, q, near);
            }
        }

        #[test]
        fn wider_terms_give_no_narrower_results((a, _) in inside(), (b, _) in inside(), by in 0i64..1_000_000) {
            let wide = widened(&a, Decimal::new(by, 2));
            prop_assert!(wide.plus(&b).contains(&a.plus(&b)));
            prop_assert!(b.minus(&wide).contains(&b.minus(&a)));
            prop_assert!(wide.times(&b).contains(&a.times(&b)));
            prop_assert!(wide.over(&b).contains(&a.over(&b)) );
            // What could not be said to lie above cannot be said after widening.
            prop_assert!(a.is_above(&b) || !wide.is_above(&b));
        }

        #[test]
        fn scaling_all_units_together_changes_no_ratio_and_no_order((a, _) in inside(), (b, _) in inside(), zeros in 0u32..9) {
            let factor = Decimal::from(10u64.pow(zeros));
            let (wide_a, wide_b) = (a.scaled(factor), b.scaled(factor));
            prop_assert_eq!(a.is_above(&b), wide_a.is_above(&wide_b));
            prop_assert_eq!(a.intersects(&b), wide_a.intersects(&wide_b));
            prop_assert_eq!(a.plus(&b).scaled(factor).to_string(), wide_a.plus(&wide_b).to_string());
            prop_assert_eq!(a.over(&b).to_string(), wide_a.over(&wide_b).to_string());
        }
    }

    fn closed(low: i64, high: i64) -> Interval {
        Interval::between(Bound::closed(low.into()), Bound::closed(high.into()))
    }

    #[test]
    fn ends_in_a_table() {
        let open = Interval::between(Bound::open(0.into()), Bound::open(2.into()));
        let up = Interval::from(Bound::open(6.into()));
        for (found, expected) in [
            (closed(1, 2).plus(&open), "(1, 4)"),
            (up.minus(&closed(1, 2)), "(4, ∞)"),
            (closed(1, 2).minus(&up), "(-∞, -4)"),
            (closed(-2, 3).times(&closed(4, 5)), "[-10, 15]"),
            (open.times(&up), "(0, ∞)"),
            (closed(0, 1).times(&up), "[0, ∞)"),
            (up.over(&closed(2, 3)), "(2, ∞)"),
            (closed(6, 6).over(&open), "(3, ∞)"),
            (closed(6, 6).over(&up), "(0, 1)"),
            (closed(0, 6).over(&closed(0, 2)), "[0, ∞)"),
            (closed(1, 2).over(&closed(-1, 1)), "(-∞, ∞)"),
            (closed(1, 2).over(&closed(-4, -2)), "[-1, -0.25]"),
            (closed(2, 2).over(&closed(3, 3)), "[0.666666666665, 0.666666666668]"),
        ] {
            assert_eq!(found.to_string(), expected);
        }
        assert!(up.is_above(&closed(1, 6)) && !closed(6, 7).is_above(&closed(1, 6)));
    }

    #[test]
    fn what_is_too_large_to_write_is_unbounded() {
        let huge = Interval::point(Decimal::MAX);
        assert_eq!(huge.plus(&huge).high, None);
        assert_eq!(huge.times(&closed(2, 2)).high, None);
        assert!(huge.mirrored().times(&closed(2, 2)).low.is_none());
    }
}
