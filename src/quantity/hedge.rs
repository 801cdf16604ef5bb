//! How firm is a number? The hedge of a wording and what it allows.

use rust_decimal::Decimal;

use super::interval::{Bound, Interval};

/// The limiting word of a quantity. It is part of the number and never dropped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Hedge {
    /// No hedge: 664条, 达985万.
    Exact,
    /// More than: 突破, 超, 逾, …之上.
    Over,
    /// Not less than: 以上, 至少, 上万, 1000+.
    AtLeast,
    /// A little less than: 近, 将近, 逼近.
    Nearly,
    /// Somewhere around: 约, 左右, 上下.
    About,
    /// More, but less than the next step: 6万余, 2170余万.
    Odd,
    /// Less than: 不足, 不到, 低于.
    Under,
    /// Not more than: 以下, 以内, 至多.
    AtMost,
    /// From one number to another: 3000—5000.
    Range,
    /// A vague number: 几万, 数百, 多场, 千万级, 过半.
    Several,
}

impl Hedge {
    /// All hedges, in the order of DESIGN's table.
    pub const ALL: [Hedge; 10] = [
        Hedge::Exact,
        Hedge::Over,
        Hedge::AtLeast,
        Hedge::Nearly,
        Hedge::About,
        Hedge::Odd,
        Hedge::Under,
        Hedge::AtMost,
        Hedge::Range,
        Hedge::Several,
    ];

    /// The code used in data files.
    pub fn code(self) -> &'static str {
        match self {
            Hedge::Exact => "exact",
            Hedge::Over => "over",
            Hedge::AtLeast => "at_least",
            Hedge::Nearly => "nearly",
            Hedge::About => "about",
            Hedge::Odd => "odd",
            Hedge::Under => "under",
            Hedge::AtMost => "at_most",
            Hedge::Range => "range",
            Hedge::Several => "several",
        }
    }

    /// The hedge of a code, if there is one.
    pub fn from_code(code: &str) -> Option<Hedge> {
        Hedge::ALL.into_iter().find(|hedge| hedge.code() == code)
    }
}

/// A single number as written: how large, and to which digit.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Size {
    /// The number in base units, not negative.
    pub value: Decimal,
    /// One unit of the last written digit, in its 万/亿 scale.
    pub digit: Decimal,
    /// Whether the writing (scale word, decimal point, %, 倍, 成) implies rounding.
    pub rounded: bool,
}

impl Size {
    /// The place of the last non-zero digit: 100 for 300, 10万 for 2170万.
    pub fn step(&self) -> Decimal {
        let value = self.value.normalize();
        let mut mantissa = value.mantissa();
        if mantissa == 0 {
            return Decimal::ONE;
        }
        let mut step = Decimal::new(1, value.scale());
        while mantissa % 10 == 0 {
            mantissa /= 10;
            step *= Decimal::TEN;
        }
        step.normalize()
    }

    /// What the words logically allow (hard) and how readers take them (soft).
    /// `Range` and `Several` bring bounds of their own and are read as exact here.
    pub fn bounds(&self, hedge: Hedge) -> (Interval, Interval) {
        let (v, half) = (self.value, Decimal::new(5, 1));
        let end = v + self.step();
        let most = v * Decimal::new(9, 1);
        match hedge {
            Hedge::Exact | Hedge::Range | Hedge::Several => {
                let all = if self.rounded {
                    let low = (v - self.digit * half).max(Decimal::ZERO);
                    Interval::between(Bound::closed(low), Bound::open(v + self.digit))
                } else {
                    Interval::point(v)
                };
                (all, all)
            }
            Hedge::Over => (Interval::from(Bound::open(v)), Interval::between(Bound::open(v), Bound::closed(end))),
            Hedge::AtLeast => {
                (Interval::from(Bound::closed(v)), Interval::between(Bound::closed(v), Bound::closed(end)))
            }
            Hedge::Nearly => (
                Interval::between(Bound::closed(v * half), Bound::open(v)),
                Interval::between(Bound::closed(most), Bound::open(v)),
            ),
            Hedge::About => {
                let slack = (self.digit * half).max(v * Decimal::new(5, 2));
                let hard = (v * half, v * Decimal::TWO);
                (
                    Interval::between(Bound::closed(hard.0), Bound::closed(hard.1)),
                    Interval::between(Bound::closed((v - slack).max(hard.0)), Bound::closed((v + slack).min(hard.1))),
                )
            }
            Hedge::Odd => {
                let all = Interval::between(Bound::open(v), Bound::open(end));
                (all, all)
            }
            Hedge::Under => (
                Interval::between(Bound::closed(Decimal::ZERO), Bound::open(v)),
                Interval::between(Bound::closed(most), Bound::open(v)),
            ),
            Hedge::AtMost => {
                let all = Interval::between(Bound::closed(Decimal::ZERO), Bound::closed(v));
                (all, all)
            }
        }
    }
}
