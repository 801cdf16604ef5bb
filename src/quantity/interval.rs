//! Between which numbers does a wording lie? Bounds and intervals of exact decimals.

use std::fmt;

use rust_decimal::Decimal;

/// One end of an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Bound {
    /// The number at the end, in base units.
    pub value: Decimal,
    /// Whether the number itself is outside.
    pub open: bool,
}

impl Bound {
    /// An end that belongs to the interval.
    pub fn closed(value: Decimal) -> Bound {
        Bound { value, open: false }
    }

    /// An end that does not belong to the interval.
    pub fn open(value: Decimal) -> Bound {
        Bound { value, open: true }
    }
}

/// All numbers between two bounds; `None` is an unbounded end.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Interval {
    /// The lower end.
    pub low: Option<Bound>,
    /// The upper end.
    pub high: Option<Bound>,
}

impl Interval {
    /// Exactly one number.
    pub fn point(value: Decimal) -> Interval {
        Interval::between(Bound::closed(value), Bound::closed(value))
    }

    /// From one bound to the other.
    pub fn between(low: Bound, high: Bound) -> Interval {
        Interval { low: Some(low), high: Some(high) }
    }

    /// From a bound upwards without end.
    pub fn from(low: Bound) -> Interval {
        Interval { low: Some(low), high: None }
    }

    /// Whether the interval is one number.
    pub fn is_point(&self) -> bool {
        matches!((self.low, self.high), (Some(low), Some(high)) if low == high && !low.open)
    }

    /// Whether `value` lies inside.
    pub fn contains_value(&self, value: Decimal) -> bool {
        let above = self.low.is_none_or(|b| value > b.value || (value == b.value && !b.open));
        let below = self.high.is_none_or(|b| value < b.value || (value == b.value && !b.open));
        above && below
    }

    /// Whether every number of `other` lies inside.
    pub fn contains(&self, other: &Interval) -> bool {
        let low = match (self.low, other.low) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => b.value > a.value || (b.value == a.value && (b.open || !a.open)),
        };
        let high = match (self.high, other.high) {
            (None, _) => true,
            (Some(_), None) => false,
            (Some(a), Some(b)) => b.value < a.value || (b.value == a.value && (b.open || !a.open)),
        };
        low && high
    }

    /// Whether some number lies in both.
    pub fn intersects(&self, other: &Interval) -> bool {
        fn reaches(low: Option<Bound>, high: Option<Bound>) -> bool {
            match (low, high) {
                (Some(low), Some(high)) => {
                    low.value < high.value || (low.value == high.value && !low.open && !high.open)
                }
                _ => true,
            }
        }
        reaches(self.low, other.high) && reaches(other.low, self.high)
    }

    /// The interval of the opposite numbers: a fall of 3 to 5 is a change of −5 to −3.
    pub fn mirrored(&self) -> Interval {
        fn flip(bound: Bound) -> Bound {
            Bound { value: -bound.value, open: bound.open }
        }
        Interval { low: self.high.map(flip), high: self.low.map(flip) }
    }

    /// The interval with both ends multiplied by a positive factor.
    pub fn scaled(&self, factor: Decimal) -> Interval {
        let times = |b: Bound| Bound { value: (b.value * factor).normalize(), open: b.open };
        Interval { low: self.low.map(times), high: self.high.map(times) }
    }
}

impl fmt::Display for Interval {
    /// Mathematical notation: `[200, 1000)`, `(120000000, ∞)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.low {
            Some(b) => write!(f, "{}{}", if b.open { '(' } else { '[' }, b.value.normalize())?,
            None => f.write_str("(-∞")?,
        }
        match self.high {
            Some(b) => write!(f, ", {}{}", b.value.normalize(), if b.open { ')' } else { ']' }),
            None => f.write_str(", ∞)"),
        }
    }
}
