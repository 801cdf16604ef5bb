//! Where on the axis is a number, and which ticks does the axis carry?
//!
//! Ticks are exact decimals at 1, 2 or 5 times a power of ten, and one axis counts in one scale
//! word: 万, 亿, 万亿 in Chinese, thousand, million, billion, trillion in English. Floating point is
//! used only to find a place on the picture, never for a number that is printed.

use std::ops::Range;

use super::spec::Unit;
use crate::quantity::Decimal;
use crate::text::Lang;
use plotters::coord::ranged1d::{KeyPointHint, NoDefaultFormatting, Ranged, ValueFormatter};

/// A scale word and what it multiplies by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Scale {
    /// 亿, million; empty for ones.
    pub word: &'static str,
    /// Its factor.
    pub factor: Decimal,
}

const fn power(of_ten: i64) -> Decimal {
    Decimal::from_parts(of_ten as u32, (of_ten >> 32) as u32, 0, false, 0)
}

const ONES: Scale = Scale { word: "", factor: power(1) };

const ZH: [Scale; 3] = [
    Scale { word: "万亿", factor: power(1_000_000_000_000) },
    Scale { word: "亿", factor: power(100_000_000) },
    Scale { word: "万", factor: power(10_000) },
];

const EN: [Scale; 4] = [
    Scale { word: "trillion", factor: power(1_000_000_000_000) },
    Scale { word: "billion", factor: power(1_000_000_000) },
    Scale { word: "million", factor: power(1_000_000) },
    Scale { word: "thousand", factor: power(1_000) },
];

impl Scale {
    /// The scale in which `largest` is best counted.
    pub fn of(largest: Decimal, unit: &Unit, lang: Lang) -> Scale {
        let words: &[Scale] = match (unit, lang) {
            (Unit::Percent | Unit::Ratio(_), _) => &[],
            (Unit::Count(_), Lang::Zh) => &ZH,
            (Unit::Count(_), Lang::En) => &EN,
        };
        let largest = largest.abs();
        // A four-digit number is read as it stands in both languages.
        let fits = |scale: &&Scale| largest >= scale.factor && largest >= power(10_000);
        words.iter().find(fits).copied().unwrap_or(ONES)
    }

    /// The number in this scale, without its word: `225.66`.
    pub fn count(&self, number: Decimal) -> String {
        grouped(number / self.factor)
    }

    /// The number with the scale's word, or the per cent sign: `50亿`, `50 billion`, `10%`.
    pub fn write(&self, number: Decimal, unit: &Unit, lang: Lang) -> String {
        let count = self.count(number);
        match (unit, lang) {
            (Unit::Percent, _) => format!("{count}%"),
            _ if number.is_zero() || self.word.is_empty() => count,
            (_, Lang::Zh) => format!("{count}{}", self.word),
            (_, Lang::En) => format!("{count} {}", self.word),
        }
    }
}

/// A plain decimal with a true minus and, from five digits, thousands separators.
fn grouped(number: Decimal) -> String {
    let plain = number.normalize().abs().to_string();
    let (whole, rest) = match plain.split_once('.') {
        Some((whole, rest)) => (whole, Some(rest)),
        None => (plain.as_str(), None),
    };
    let mut text = String::new();
    if number < Decimal::ZERO {
        text.push('−');
    }
    for (index, digit) in whole.char_indices() {
        if index > 0 && whole.len() >= 5 && (whole.len() - index).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if let Some(rest) = rest {
        text.push('.');
        text.push_str(rest);
    }
    text
}

/// A linear axis; plotters maps by it and takes its ticks.
#[derive(Clone, Debug)]
pub(super) struct Axis {
    low: f64,
    high: f64,
    ticks: Vec<(f64, String)>,
}

impl Axis {
    /// An axis from `low` to `high` with at most `most` ticks, all of them inside.
    pub(super) fn new(low: f64, high: f64, most: usize, unit: &Unit, lang: Lang) -> Axis {
        let step = step(high - low, most);
        let scale = Scale::of(step_up(low, high, step), unit, lang);
        let mut ticks = Vec::new();
        let mut tick = multiple(low, step);
        while place(tick) <= high {
            if place(tick) >= low {
                ticks.push((place(tick), scale.write(tick, unit, lang)));
            }
            tick += step;
        }
        Axis { low, high, ticks }
    }

    /// The ticks: where, and what they say.
    pub(super) fn ticks(&self) -> &[(f64, String)] {
        &self.ticks
    }

    /// Keeps only the ticks that `keep` wants.
    pub(super) fn retain(&mut self, keep: impl Fn(f64, &str) -> bool) {
        self.ticks.retain(|(at, label)| keep(*at, label));
    }
}

/// A decimal as a place on the picture.
pub(super) fn place(number: Decimal) -> f64 {
    f64::try_from(number).expect("every decimal has a nearest double")
}

/// 1, 2 or 5 times a power of ten, so that at most `most` steps fit into `span`.
fn step(span: f64, most: usize) -> Decimal {
    let least = span / most.max(1) as f64;
    let mut power = Decimal::new(1, 6);
    let mut below = 1e-6;
    // Up in floating point, which is quick, and the last steps in decimals, which are exact.
    while below * 100.0 < least {
        below *= 10.0;
        power *= Decimal::TEN;
    }
    loop {
        for factor in [1, 2, 5] {
            let step = power * Decimal::from(factor);
            if place(step) >= least {
                return step;
            }
        }
        power *= Decimal::TEN;
    }
}

/// The largest tick, by which the scale word is chosen.
fn step_up(low: f64, high: f64, step: Decimal) -> Decimal {
    multiple(high, step).max(-multiple(low, step))
}

/// The multiple of `step` at or next below `number`.
fn multiple(number: f64, step: Decimal) -> Decimal {
    let count = (number / place(step)).floor();
    step * Decimal::from(count as i64)
}

impl Ranged for Axis {
    type FormatOption = NoDefaultFormatting;
    type ValueType = f64;

    fn map(&self, value: &f64, (start, end): (i32, i32)) -> i32 {
        let share = (value - self.low) / (self.high - self.low);
        start + (share * f64::from(end - start)).round() as i32
    }

    fn key_points<Hint: KeyPointHint>(&self, _: Hint) -> Vec<f64> {
        self.ticks.iter().map(|(at, _)| *at).collect()
    }

    fn range(&self) -> Range<f64> {
        self.low..self.high
    }
}

impl ValueFormatter<f64> for Axis {
    fn format_ext(&self, value: &f64) -> String {
        let tick = self.ticks.iter().find(|(at, _)| at == value);
        tick.map(|(_, label)| label.clone()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_count_in_the_scale_words_of_the_language() {
        let check = |low: f64, high: f64, unit: Unit, lang, expected: &[&str]| {
            let axis = Axis::new(low, high, 4, &unit, lang);
            let labels: Vec<_> = axis.ticks().iter().map(|(_, label)| label.as_str()).collect();
            assert_eq!(labels, expected, "{low}..{high}");
        };
        let yuan = || Unit::Count("元".to_owned());
        check(0.0, 2.76e10, yuan(), Lang::Zh, &["0", "100亿", "200亿"]);
        check(0.0, 2.76e10, yuan(), Lang::En, &["0", "10 billion", "20 billion"]);
        check(0.0, 1.7e8, yuan(), Lang::Zh, &["0", "0.5亿", "1亿", "1.5亿"]);
        check(0.0, 32_699.0, yuan(), Lang::Zh, &["0", "1万", "2万", "3万"]);
        check(0.0, 32_699.0, yuan(), Lang::En, &["0", "10 thousand", "20 thousand", "30 thousand"]);
        check(0.0, 9_000.0, yuan(), Lang::Zh, &["0", "5000"]);
        check(-7.5, 27.0, Unit::Percent, Lang::Zh, &["0%", "10%", "20%"]);
        check(-3e6, 1e6, yuan(), Lang::Zh, &["−300万", "−200万", "−100万", "0", "100万"]);
        check(0.0, 1.0, yuan(), Lang::Zh, &["0", "0.5", "1"]);
        check(0.0, 2e13, yuan(), Lang::Zh, &["0", "5万亿", "10万亿", "15万亿", "20万亿"]);
    }
}
