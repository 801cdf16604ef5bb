//! Into which steps of a tint do numbers fall?

use crate::quantity::Decimal;

/// The limits of at most five steps above zero and two below; zero is a step of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Tints {
    /// Between the steps above zero, ascending.
    pub(super) above: Vec<Decimal>,
    /// Between the steps below zero, as magnitudes.
    pub(super) below: Vec<Decimal>,
    rises: bool,
    falls: bool,
}

/// Which of the five tints `n` steps take.
const TINTS: [&[&str]; 6] =
    [&[], &["t3"], &["t2", "t4"], &["t1", "t3", "t5"], &["t1", "t2", "t4", "t5"], &["t1", "t2", "t3", "t4", "t5"]];

impl Tints {
    /// Tints for `numbers`, which are sorted: about as many numbers in each, with round limits.
    pub(super) fn new(numbers: &[Decimal]) -> Tints {
        let above: Vec<Decimal> = numbers.iter().copied().filter(|n| *n > Decimal::ZERO).collect();
        let mut below: Vec<Decimal> = numbers.iter().map(|n| -n).filter(|n| *n > Decimal::ZERO).collect();
        below.sort();
        Tints { rises: !above.is_empty(), falls: !below.is_empty(), above: limits(&above, 5), below: limits(&below, 2) }
    }

    /// The class of a number.
    pub(super) fn class(&self, number: Decimal) -> &'static str {
        if number.is_zero() {
            return "t0";
        }
        let step = |limits: &[Decimal]| limits.iter().filter(|limit| number.abs() >= **limit).count();
        if number < Decimal::ZERO {
            return ["n1", "n2"][step(&self.below)];
        }
        TINTS[self.above.len() + 1][step(&self.above)]
    }

    /// All steps from low to high, each with the limit at its lower end, where it has one.
    pub(super) fn legend(&self) -> Vec<(&'static str, Option<Decimal>)> {
        let mut steps = Vec::new();
        if self.falls {
            let mut lower: Option<Decimal> = None;
            for (index, class) in ["n1", "n2"].iter().take(self.below.len() + 1).enumerate().rev() {
                steps.push((*class, lower));
                lower = index.checked_sub(1).map(|before| -self.below[before]);
            }
        }
        if self.rises {
            for (index, class) in TINTS[self.above.len() + 1].iter().enumerate() {
                let zero = self.falls.then_some(Decimal::ZERO);
                let lower = index.checked_sub(1).map_or(zero, |before| Some(self.above[before]));
                steps.push((*class, lower));
            }
        }
        steps
    }
}

/// Round limits that split `numbers`, sorted and positive, into at most `most` steps, none empty.
fn limits(numbers: &[Decimal], most: usize) -> Vec<Decimal> {
    let mut limits: Vec<Decimal> = Vec::new();
    for part in 1..most {
        let Some(cut) = numbers.get(numbers.len() * part / most) else {
            break;
        };
        let limit = round(*cut);
        let from = limits.last().copied().unwrap_or_default();
        let fills = |low: Decimal, high: Option<Decimal>| {
            numbers.iter().any(|n| *n >= low && high.is_none_or(|high| *n < high))
        };
        if limit > from && fills(from, Some(limit)) && fills(limit, None) {
            limits.push(limit);
        }
    }
    limits
}

/// The nearest round number.
fn round(number: Decimal) -> Decimal {
    let mut power = Decimal::ONE;
    while power * Decimal::TEN <= number {
        power *= Decimal::TEN;
    }
    while power > number {
        power /= Decimal::TEN;
    }
    let rounds = [10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100];
    let candidates = rounds.map(|tenths| (power * Decimal::from(tenths) / Decimal::TEN).normalize());
    let nearest = candidates.into_iter().min_by_key(|candidate| (*candidate - number).abs());
    nearest.expect("there are candidates")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(numbers: &[i64]) -> Tints {
        let mut numbers: Vec<Decimal> = numbers.iter().copied().map(Decimal::from).collect();
        numbers.sort();
        Tints::new(&numbers)
    }

    #[test]
    fn limits_are_round_and_no_step_is_empty() {
        let check = |numbers: &[i64], above: &[i64], below: &[i64]| {
            let steps = steps(numbers);
            let plain = |limits: &[Decimal]| limits.iter().map(ToString::to_string).collect::<Vec<_>>();
            let wanted = |limits: &[i64]| limits.iter().map(ToString::to_string).collect::<Vec<_>>();
            assert_eq!((plain(&steps.above), plain(&steps.below)), (wanted(above), wanted(below)), "{numbers:?}");
        };
        check(&[276, 225, 179, 121, 116, 104, 95, 94, 50, 47, 38, 37, 12, 11, 5], &[40, 50, 100, 200], &[]);
        check(&[7], &[], &[]);
        check(&[7, 7, 7], &[], &[]);
        check(&[0, 0], &[], &[]);
        check(&[-8, -3, -1, 5, 9], &[8], &[3]);
        check(&[1, 1_000_000_000_000], &[1_000_000_000_000], &[]);
    }

    #[test]
    fn zero_falls_and_rises_have_classes_of_their_own() {
        let steps = steps(&[-8, -3, 0, 5, 9, 20]);
        let class = |n: i64| steps.class(Decimal::from(n));
        assert_eq!([class(0), class(-1), class(-9)], ["t0", "n1", "n2"]);
        assert_ne!(class(5), class(20));
        assert_eq!(steps.legend().iter().filter(|(_, limit)| *limit == Some(Decimal::ZERO)).count(), 1);
    }
}
