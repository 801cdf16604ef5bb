//! Between what does a number lie: by its words, and as readers take them?

use super::rule::verdict;
use crate::diag::Severity;
use crate::quantity::{Decimal, Interval};

/// A hard and a soft interval that go through every computation side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// What the words allow.
    pub hard: Interval,
    /// How readers take them.
    pub soft: Interval,
}

impl Bounds {
    /// Exactly one number.
    pub fn exactly(number: impl Into<Decimal>) -> Bounds {
        let point = Interval::point(number.into());
        Bounds { hard: point, soft: point }
    }

    /// The same computed from both intervals of both.
    pub fn with(&self, other: &Bounds, compute: impl Fn(&Interval, &Interval) -> Interval) -> Bounds {
        Bounds { hard: compute(&self.hard, &other.hard), soft: compute(&self.soft, &other.soft) }
    }

    /// This plus the other.
    pub fn plus(&self, other: &Bounds) -> Bounds {
        self.with(other, Interval::plus)
    }

    /// This less the other.
    pub fn minus(&self, other: &Bounds) -> Bounds {
        self.with(other, Interval::minus)
    }

    /// This times the other.
    pub fn times(&self, other: &Bounds) -> Bounds {
        self.with(other, Interval::times)
    }

    /// This divided by the other.
    pub fn over(&self, other: &Bounds) -> Bounds {
        self.with(other, Interval::over)
    }

    /// All of them added up.
    pub fn sum(terms: impl IntoIterator<Item = Bounds>) -> Bounds {
        terms.into_iter().fold(Bounds::exactly(0), |sum, term| sum.plus(&term))
    }

    /// How a relation between two numbers that should hold weighs when it does not.
    pub fn weigh(&self, other: &Bounds, holds: impl Fn(&Interval, &Interval) -> bool) -> Option<Severity> {
        verdict(holds(&self.hard, &other.hard), holds(&self.soft, &other.soft))
    }

    /// How it weighs that this should not lie above the other, and does.
    pub fn above(&self, other: &Bounds) -> Option<Severity> {
        self.weigh(other, |one, other| !one.is_above(other))
    }

    /// How it weighs that the two should meet, and do not.
    pub fn apart(&self, other: &Bounds) -> Option<Severity> {
        self.weigh(other, Interval::intersects)
    }
}
