//! Which number do Chinese digits write? 一百二十万三千, 两千多万, 十几万, 三四百, 三点五亿.

use super::{Amount, Numeral, Style, inside, numeral, scale};
use crate::quantity::hedge::{Hedge, Size};
use crate::quantity::interval::{Bound, Interval};
use crate::quantity::reading::{eat, gap, is_han};
use crate::quantity::unit;
use rust_decimal::Decimal;

/// The value of a Chinese digit.
pub(in crate::quantity) fn han_digit(c: char) -> Option<u64> {
    Some(match c {
        '〇' | '零' => 0,
        '一' => 1,
        '二' | '两' => 2,
        '三' => 3,
        '四' => 4,
        '五' => 5,
        '六' => 6,
        '七' => 7,
        '八' => 8,
        '九' => 9,
        _ => return None,
    })
}

/// Whether a pause mark parts two neighbouring digits, and no more of them.
fn either_or(first: Option<(u64, u64)>, after: &str) -> bool {
    let mut next = after.chars();
    let digit = next.next().and_then(han_digit);
    matches!((first, digit), (Some((a, b)), Some(digit)) if a == b && a > 0 && digit == a + 1)
        && next.next() != Some('、')
}

pub(super) fn han(s: &str) -> Option<(Numeral, &str)> {
    let mut sum =
        Sum { total: (0, 0), section: (0, 0), last: 1, vague: Vague::No, scaled: false, digits: false, inner: None };
    let mut rest = eat(s, "好几").map_or(s, |_| &s[3..]);
    let mut pending: Option<(u64, u64)> = None;
    let mut smallest = u64::MAX; // the last place named, for 三百五 and 一万二
    let mut started = false;
    while let Some(c) = rest.chars().next() {
        let after = &rest[c.len_utf8()..];
        if let Some(digit) = han_digit(c) {
            pending = match pending {
                None => Some((digit, digit)),
                // 三四百, 七八个, 三五百: one or the other
                Some((a, b))
                    if a == b && a > 0 && (digit == a + 1 || (a, digit) == (3, 5)) && sum.vague == Vague::No =>
                {
                    sum.vague = Vague::Either;
                    Some((a, digit))
                }
                Some((0, 0)) => Some((digit, digit)),
                _ => return None, // digits in a row: a year, a number of a list
            };
            sum.digits = true;
        } else if c == '、' && either_or(pending, after) && sum.vague == Vague::No {
            // 三、四个月: one or the other
        } else if c == '几' || (c == '数' && !started) {
            if pending.is_some() || sum.vague != Vague::No {
                return None;
            }
            // 几十 starts with two at least; 十几 goes on with one at least.
            pending = Some((if sum.section == (0, 0) { 2 } else { 1 }, 10));
            sum.vague = Vague::Some;
            sum.digits = true;
        } else if let Some(place) = match c {
            '十' => Some(10),
            '百' => Some(100),
            '千' => Some(1000),
            _ => None,
        } {
            if unit::chinese(rest).is_some()
                || rest.starts_with("百分") && !rest.starts_with("百分钟")
                || place >= smallest
            {
                break;
            }
            let digit = pending.take().filter(|d| *d != (0, 0)).unwrap_or((1, 1));
            sum.digits |= place == 10;
            sum.add(digit, place);
            smallest = place;
        } else if c == '万' || c == '亿' {
            if let Some(digit) = pending.take() {
                sum.add(digit, 1);
            }
            sum.scale(if c == '万' { 10_000 } else { 100_000_000 })?;
            smallest = if c == '万' { 10_000 } else { 100_000_000 };
        } else if let Some((hedge, after)) = inside(rest).filter(|_| started && sum.inner.is_none()) {
            sum.inner = Some(hedge);
            if let Some(digit) = pending.take() {
                sum.add(digit, 1);
            }
            rest = after;
            if !gap(rest).starts_with(['万', '亿']) {
                break;
            }
            rest = gap(rest);
            continue;
        } else {
            break;
        }
        started = true;
        rest = after;
    }
    if !started || rest.len() == s.len() {
        return None;
    }
    if let Some(digit) = pending {
        // 三百五 is 350, 一万二 is 12,000; 一百零五 is 105.
        let zero = s[..s.len() - rest.len()].contains('零');
        let colloquial = smallest != u64::MAX && smallest > 10 && !zero && sum.vague == Vague::No;
        let place = if colloquial { smallest / 10 } else { 1 };
        if sum.scaled && sum.section == (0, 0) && !colloquial && !zero && digit.0 > 0 {
            return None;
        }
        sum.add(digit, place);
    }
    let low = sum.total.0.checked_add(sum.section.0)?;
    let high = sum.total.1.checked_add(sum.section.1)?;
    let low_value = Decimal::from(low);
    let style = if sum.digits { Style::Han } else { Style::Lone };
    let amount = match sum.vague {
        Vague::No => {
            let digit = if sum.scaled { Decimal::from(sum.last) } else { Decimal::ONE };
            Amount::One(Size { value: low_value, digit, rounded: sum.scaled })
        }
        Vague::Some => Amount::Span(Interval::between(Bound::closed(low_value), Bound::open(Decimal::from(high)))),
        Vague::Either => Amount::Span(Interval::between(Bound::closed(low_value), Bound::closed(Decimal::from(high)))),
    };
    if let Some((value, after)) = decimal_point(low, &sum, rest) {
        return Some((value, after));
    }
    Some((Numeral { amount, style, scaled: sum.scaled, inner: sum.inner }, rest))
}

/// How a digit is known: exactly, as "some" (几, 数), or as one of two neighbours (三四).
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Vague {
    No,
    Some,
    Either,
}

/// A Chinese numeral being added up, as a low and a high end.
pub(super) struct Sum {
    pub(super) total: (u64, u64),
    pub(super) section: (u64, u64),
    /// Place of the last non-zero digit.
    pub(super) last: u64,
    pub(super) vague: Vague,
    /// Whether 万 or 亿 was written.
    pub(super) scaled: bool,
    /// Whether any digit was written.
    pub(super) digits: bool,
    pub(super) inner: Option<Hedge>,
}

impl Sum {
    pub(super) fn add(&mut self, digit: (u64, u64), place: u64) {
        self.section.0 += digit.0 * place;
        self.section.1 += digit.1 * place;
        if digit.0 > 0 {
            self.last = place;
        }
    }

    /// Closes the section below 万 or 亿.
    pub(super) fn scale(&mut self, factor: u64) -> Option<()> {
        let whole = factor == 100_000_000;
        let base = if whole { (self.total.0 + self.section.0, self.total.1 + self.section.1) } else { self.section };
        let base = if base == (0, 0) { (1, 1) } else { base };
        let scaled = (base.0.checked_mul(factor)?, base.1.checked_mul(factor)?);
        self.total =
            if whole { scaled } else { (self.total.0.checked_add(scaled.0)?, self.total.1.checked_add(scaled.1)?) };
        self.section = (0, 0);
        self.last = self.last.max(1).checked_mul(factor)?;
        self.scaled = true;
        (self.total.1 < 10u64.pow(17)).then_some(())
    }
}

/// 三点五亿, 一点二倍: a Chinese decimal, told from 三点 (three o'clock) by what follows.
pub(super) fn decimal_point<'a>(whole: u64, sum: &Sum, rest: &'a str) -> Option<(Numeral, &'a str)> {
    if sum.scaled || sum.vague != Vague::No || sum.inner.is_some() {
        return None;
    }
    let mut after = eat(rest, "点")?;
    let mut text = format!("{whole}.");
    while let Some(c) = after.chars().next().filter(|c| han_digit(*c).is_some()) {
        text.push_str(&han_digit(c)?.to_string());
        after = &after[c.len_utf8()..];
    }
    let decimals = text.len() - text.find('.')? - 1;
    let telling = scale(after).is_some()
        || ["倍", "%", "个百分点", "元", "公斤", "吨", "公里"].iter().any(|word| after.starts_with(word))
        || !after.starts_with(|c: char| is_han(c));
    if decimals == 0 || decimals > 6 || !telling {
        return None;
    }
    let size = Size { value: text.parse().ok()?, digit: Decimal::new(1, decimals as u32), rounded: true };
    let (mut amount, mut rest, mut scaled) = (Amount::One(size), after, false);
    if let Some((factor, after)) = scale(after) {
        (amount, rest, scaled) = (amount.scaled(factor), after, true);
    }
    let mut inner = None;
    if let Some((hedge, after)) = inside(rest) {
        (inner, rest) = (Some(hedge), after);
    }
    Some((Numeral { amount, style: Style::Han, scaled, inner }, rest))
}

/// The number behind 百分之 and 千分之: always rounded to its last digit, 点 always a decimal point.
pub(in crate::quantity) fn share(s: &str) -> Option<(Numeral, &str)> {
    let (mut number, mut rest) = numeral(gap(s))?;
    if let (Amount::One(size), Some(after)) = (number.amount, eat(rest, "点")) {
        let mut text = format!("{}.", size.value);
        let mut tail = after;
        while let Some(digit) = tail.chars().next().and_then(han_digit) {
            text.push_str(&digit.to_string());
            tail = &tail[3..];
        }
        let decimals = after.len().saturating_sub(tail.len()) / 3;
        if (1..=6).contains(&decimals) {
            let digit = Decimal::new(1, decimals as u32);
            number.amount = Amount::One(Size { value: text.parse().ok()?, digit, rounded: true });
            rest = tail;
        }
    }
    if let Amount::One(size) = &mut number.amount {
        size.rounded = true;
    }
    Some((number, rest))
}
