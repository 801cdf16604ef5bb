//! Which figures of a campaign have nearly this number?
//!
//! Figures lie sorted by their digits, whatever their scale: a slip between 万 and 亿 then stands next to what was meant.

use crate::model::{Campaign, Figure, Id, Model};
use crate::quantity::{Decimal, Quantity};

/// The figures of all campaigns, sorted by campaign and digits.
pub(super) struct Nearby {
    rows: Vec<(Id<Campaign>, u64, Id<Figure>)>,
}

/// The digits of a number, and how many there are before the zeros at its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Digits {
    /// Set to eighteen places: 5.8亿 and 580 are 580000000000000000.
    aligned: u64,
    /// 2 for 5.8亿, 1 for 300.
    pub(super) count: u32,
}

const PLACES: u32 = 18;

impl Digits {
    /// The digits of a number; nothing for zero.
    pub(super) fn of(number: Decimal) -> Option<Digits> {
        let mut mantissa = number.mantissa().unsigned_abs();
        if mantissa == 0 {
            return None;
        }
        while mantissa.is_multiple_of(10) {
            mantissa /= 10;
        }
        let count = mantissa.ilog10() + 1;
        let aligned = mantissa.checked_mul(10u128.checked_pow(PLACES.checked_sub(count)?)?)?;
        Some(Digits { aligned: u64::try_from(aligned).ok()?, count })
    }

    /// One unit of the last digit.
    fn unit(self) -> u64 {
        10u64.pow(PLACES - self.count)
    }

    /// Whether this is the other with fewer digits, rounded or cut off: 58 of 579, 57 of 579.
    pub(super) fn rounds(self, other: Digits) -> bool {
        let (short, unit) = (self.aligned, self.unit());
        self.count < other.count && (short - unit / 2..short + unit).contains(&other.aligned)
    }

    /// The same with two digits that stand side by side exchanged: 579 for 597.
    fn transposed(self) -> impl Iterator<Item = u64> {
        (0..self.count.saturating_sub(1)).filter_map(move |n| {
            let (high, low) = (10u64.pow(PLACES - 1 - n), 10u64.pow(PLACES - 2 - n));
            let (a, b) = (self.aligned / high % 10, self.aligned / low % 10);
            (a != b).then(|| self.aligned - a * high - b * low + b * high + a * low)
        })
    }

    /// Whether the other has two digits exchanged that stand side by side.
    pub(super) fn swaps(self, other: Digits) -> bool {
        self.transposed().any(|swapped| swapped == other.aligned)
    }
}

/// The number by which a quantity is looked up: its value, or the lower end of a range or of 几万.
pub(super) fn anchor(quantity: &Quantity) -> Option<Decimal> {
    quantity.value().or_else(|| quantity.hard().low.map(|bound| bound.value))
}

impl Nearby {
    /// All figures with a number.
    pub(super) fn new(model: &Model) -> Nearby {
        let digits = |figure: &Figure| Digits::of(anchor(figure.reported.quantity()?)?);
        let mut rows: Vec<_> =
            model.figures().filter_map(|(id, f)| Some((f.campaign, digits(f)?.aligned, id))).collect();
        rows.sort_unstable();
        Nearby { rows }
    }

    /// The figures of that campaign whose digits are these, are rounded to these or from these, or have two of them exchanged.
    pub(super) fn of(&self, campaign: Id<Campaign>, digits: Digits) -> Vec<Id<Figure>> {
        let mut found: Vec<Id<Figure>> = Vec::new();
        let mut take = |from: u64, to: u64| {
            let start = self.rows.partition_point(|row| (row.0, row.1) < (campaign, from));
            let rows = self.rows[start..].iter().take_while(|row| row.0 == campaign && row.1 <= to);
            found.extend(rows.map(|row| row.2));
        };
        let Digits { aligned, count } = digits;
        take(aligned - digits.unit() / 2, aligned + (digits.unit() - 1));
        for fewer in 2..count {
            let unit = 10u64.pow(PLACES - fewer);
            let cut = aligned - aligned % unit;
            take(cut, cut);
            take(cut + unit, cut + unit);
        }
        digits.transposed().for_each(|swapped| take(swapped, swapped));
        found.sort_unstable();
        found.dedup();
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn digits(text: &str) -> Digits {
        Digits::of(text.parse().unwrap()).unwrap()
    }

    #[test]
    fn digits_forget_the_scale() {
        assert_eq!(digits("580000000"), digits("5.8"));
        assert_eq!((digits("300").count, digits("5.79").count), (1, 3));
        assert_eq!(Digits::of(Decimal::ZERO), None);
    }

    #[test]
    fn rounding_goes_up_and_down_but_keeps_the_number() {
        assert!(digits("5.8").rounds(digits("5.79")) && digits("5.7").rounds(digits("5.79")));
        assert!(!digits("5.6").rounds(digits("5.79")) && !digits("5.79").rounds(digits("5.8")));
    }

    #[test]
    fn neighbours_change_places() {
        assert!(digits("597").swaps(digits("579")) && digits("5.97").swaps(digits("579000")));
        assert!(!digits("957").swaps(digits("579")) && !digits("579").swaps(digits("579")));
    }
}
