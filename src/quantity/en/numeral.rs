//! Which number do these English words write? `1.2 million`, `97bn`, `twenty-six`, `tens of thousands`.
//!
//! All functions take lower-case text.

use rust_decimal::Decimal;

use crate::quantity::hedge::Size;
use crate::quantity::interval::{Bound, Interval};
use crate::quantity::numeral::{Amount, Numeral, Style, digits};
use crate::quantity::reading::gap;
use crate::quantity::unit;
use crate::quantity::wording::exactly;

/// The letters at the start of a text, after a gap, and what is left.
pub(super) fn word(s: &str) -> Option<(&str, &str)> {
    let s = gap(s);
    let length = s.bytes().take_while(u8::is_ascii_alphabetic).count();
    (length > 0).then(|| s.split_at(length))
}

/// What is left after a phrase of whole words, with any gaps between them.
pub(super) fn eat_words<'a>(s: &'a str, phrase: &str) -> Option<&'a str> {
    // Most words fail at their first letter.
    let first = s.as_bytes().first()?;
    if *first != phrase.as_bytes()[0] && !first.is_ascii_whitespace() {
        return None;
    }
    let mut rest = s;
    for part in phrase.split(' ') {
        rest = gap(rest).strip_prefix(part)?;
    }
    let joined =
        phrase.ends_with(|c: char| c.is_ascii_alphabetic()) && rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    (!joined).then_some(rest)
}

/// The numeral at the start of a text; `money` allows ¥97m and $3k.
pub(super) fn numeral(s: &str, money: bool) -> Option<(Numeral, &str)> {
    vague(s).or_else(|| arabic(s, money)).or_else(|| words(s))
}

const SCALES: &[(&str, u64)] = &[
    ("hundred", 100),
    ("thousand", 1000),
    ("million", 1_000_000),
    ("billion", 1_000_000_000),
    ("trillion", 1_000_000_000_000),
];

const SHORT: &[(&str, u64, bool)] = &[
    ("k", 1000, false),
    ("m", 1_000_000, false),
    ("mn", 1_000_000, true),
    ("mln", 1_000_000, true),
    ("b", 1_000_000_000, false),
    ("bn", 1_000_000_000, true),
    ("bln", 1_000_000_000, true),
    ("tn", 1_000_000_000_000, true),
    ("trn", 1_000_000_000_000, true),
];

/// A scale word behind a number: million, -million, bn.
fn scale(s: &str, money: bool) -> Option<(u64, &str)> {
    let spaced = s.strip_prefix('-').unwrap_or(s);
    if let Some((name, rest)) = word(spaced) {
        if let Some((_, factor)) = SCALES.iter().find(|(scale, _)| *scale == name) {
            return Some((*factor, rest));
        }
        if let Some((_, factor, clear)) = SHORT.iter().find(|(scale, ..)| *scale == name) {
            let attached = !s.starts_with([' ', '\n', '-']) && !rest.starts_with(|c: char| c.is_ascii_digit());
            let counted = rest.starts_with('+')
                || counted(rest)
                || unit::english(gap(rest)).is_some_and(|(unit, _)| unit.kind != unit::Kind::Measure);
            // 2.3 mln yuan, 41.88 bln tonnes; 2.3 m is a length
            let named = *clear && unit::english(gap(rest)).is_some();
            return ((*clear && (attached || money || named)) || (attached && (money || counted)))
                .then_some((*factor, rest));
        }
    }
    None
}

fn arabic(s: &str, money: bool) -> Option<(Numeral, &str)> {
    let (value, decimals, style, mut rest) = digits(s)?;
    let mut size = Size { value, digit: Decimal::new(1, decimals), rounded: decimals > 0 };
    let mut scaled = false;
    if let Some((factor, after)) = scale(rest, money) {
        let factor = Decimal::from(factor);
        size = Size { value: value.checked_mul(factor)?.normalize(), digit: size.digit * factor, rounded: true };
        (scaled, rest) = (true, after);
    }
    (size.value < Decimal::from(10u64.pow(18)))
        .then_some((Numeral { amount: Amount::One(size), style, scaled, inner: None }, rest))
}

const ONES: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];
const TENS: [&str; 8] = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

/// twenty-six, two hundred and six, one and a half million, a dozen, half a million.
fn words(s: &str) -> Option<(Numeral, &str)> {
    let scaled_half = |s| {
        let (name, rest) = word(s)?;
        let (_, factor) = SCALES.iter().find(|(scale, _)| *scale == name)?;
        let value = Decimal::from(*factor) / Decimal::TWO;
        Some((Size { value, digit: value, rounded: true }, rest))
    };
    let number = |amount, scaled| Numeral { amount, style: Style::Han, scaled, inner: None };
    let quarter = |s| {
        scaled_half(s).map(|(size, rest)| {
            (Size { value: size.value / Decimal::TWO, digit: size.digit / Decimal::TWO, ..size }, rest)
        })
    };
    if let Some((size, rest)) = eat_words(s, "a quarter of a").and_then(quarter) {
        return Some((number(Amount::One(size), true), rest));
    }
    if let Some((size, rest)) = eat_words(s, "half a").and_then(scaled_half) {
        return Some((number(Amount::One(size), true), rest));
    }
    if let Some(rest) = eat_words(s, "half a dozen").or_else(|| eat_words(s, "half-a-dozen")) {
        return Some((number(exactly(6), true), rest));
    }
    if let Some((many, rest)) = several_dozen(s) {
        return Some((number(exactly(many), true), rest));
    }
    if let Some(rest) = eat_words(s, "a dozen").or_else(|| eat_words(s, "one dozen")) {
        return Some((number(exactly(12), true), rest));
    }
    let (mut total, mut section, mut last, mut scaled) = (0u64, 0u64, 1u64, false);
    let mut rest = s;
    let mut tens = false; // a word for tens may take one more digit
    let mut open = true; // whether the section may take a number below a hundred
    loop {
        let after_join = if rest.len() < s.len() {
            let joined = rest.strip_prefix('-').unwrap_or(rest);
            eat_words(joined, "and").filter(|_| section % 100 == 0 && (section > 0 || total > 0)).unwrap_or(joined)
        } else {
            rest
        };
        let Some((name, after)) = word(after_join) else {
            break;
        };
        let one = ONES.iter().position(|w| *w == name).map(|n| n as u64);
        let ten = TENS.iter().position(|w| *w == name).map(|n| n as u64 * 10 + 20);
        if let Some(n) = one.filter(|n| open || (tens && (1..10).contains(n))) {
            (section, last, open, tens) = (section + n, 1, false, false);
        } else if let Some(n) = ten.filter(|_| open) {
            (section, last, open, tens) = (section + n, 1, false, true);
        } else if matches!(name, "a" | "an") && rest.len() == s.len() {
            let (next, _) = word(after)?;
            SCALES.iter().find(|(scale, _)| *scale == next)?;
            (section, open) = (1, false);
        } else if let Some((_, factor)) = SCALES.iter().find(|(scale, _)| *scale == name) {
            if *factor == 100 {
                if section == 0 || section >= 100 {
                    break;
                }
                (section, open, tens) = (section * 100, true, false);
            } else if section > 0 {
                total = total.checked_add(section.checked_mul(*factor)?)?;
                last = last.checked_mul(if section % 100 == 0 { 100 * factor } else { *factor })?;
                (section, open, tens, scaled) = (0, true, false, true);
            } else {
                break;
            }
        } else {
            break;
        }
        rest = after;
    }
    if rest.len() == s.len() {
        return None;
    }
    let mut size = Size { value: Decimal::from(total + section), digit: Decimal::from(last), rounded: scaled };
    if let Some(after) = eat_words(rest, "and a half") {
        size.value += Decimal::new(5, 1);
        (size.digit, rest) = (Decimal::new(5, 1), after);
        if let Some((factor, after)) = scale(rest, false) {
            let factor = Decimal::from(factor);
            size = Size { value: size.value * factor, digit: size.digit * factor, rounded: true };
            (scaled, rest) = (true, after);
        }
    }
    size.value = size.value.normalize();
    (size.value < Decimal::from(10u64.pow(18))).then_some((number(Amount::One(size), scaled), rest))
}

/// two dozen, three score.
fn several_dozen(s: &str) -> Option<(u64, &str)> {
    let (name, rest) = word(s)?;
    let many = ONES.iter().position(|w| *w == name).filter(|many| (2..13).contains(many))?;
    Some((many as u64 * 12, eat_words(rest, "dozen")?))
}

/// several, several hundred, a few, dozens, hundreds of thousands.
fn vague(s: &str) -> Option<(Numeral, &str)> {
    const PLURALS: &[(&str, u64)] = &[
        ("dozens", 10),
        ("hundreds", 100),
        ("thousands", 1000),
        ("tens of thousands", 10_000),
        ("hundreds of thousands", 100_000),
        ("millions", 1_000_000),
        ("tens of millions", 10_000_000),
        ("hundreds of millions", 100_000_000),
        ("billions", 1_000_000_000),
        ("tens of billions", 10_000_000_000),
        ("hundreds of billions", 100_000_000_000),
        ("trillions", 1_000_000_000_000),
        ("tens of trillions", 10_000_000_000_000),
        ("hundreds of trillions", 100_000_000_000_000),
    ];
    let some = |place: u64| {
        let place = Decimal::from(place);
        Interval::between(Bound::closed(place * Decimal::TWO), Bound::open(place * Decimal::TEN))
    };
    let number = |span, scaled| Numeral { amount: Amount::Span(span), style: Style::Han, scaled, inner: None };
    let plural = PLURALS
        .iter()
        .filter_map(|(name, place)| Some((eat_words(s, name)?, *place)))
        .min_by_key(|(rest, _)| rest.len());
    if let Some((rest, place)) = plural {
        return Some((number(some(place), true), rest));
    }
    for (name, several) in [("several", true), ("a few", false), ("a couple of", false)] {
        let Some(rest) = eat_words(s, name) else {
            continue;
        };
        if let Some((factor, after)) = scale(rest, false) {
            return Some((number(some(factor), true), after));
        }
        if let Some(after) = eat_words(rest, "dozen") {
            return Some((number(some(10), true), after));
        }
        let span = if several { Interval::from(Bound::closed(Decimal::TWO)) } else { some(1) };
        return Some((number(span, false), rest));
    }
    None
}

/// Whether a noun in the plural follows, perhaps after an adjective or two.
pub(super) fn counted(rest: &str) -> bool {
    const STOPS: [&str; 34] = [
        "of", "in", "and", "to", "from", "for", "the", "with", "on", "by", "at", "or", "as", "is", "was", "were",
        "are", "has", "have", "had", "this", "that", "its", "it", "his", "their", "than", "after", "before", "but",
        "when", "while", "who", "which",
    ];
    let mut rest = rest;
    for _ in 0..4 {
        if !rest.starts_with([' ', '\n']) {
            return false;
        }
        let Some((name, after)) = word(rest) else {
            return false;
        };
        // an e-commerce company
        let after = after.strip_prefix('-').and_then(word).map_or(after, |(_, after)| after);
        if STOPS.contains(&name) {
            return false;
        }
        let plural = name.len() > 3 && name.ends_with('s') && !name.ends_with("ss") && !name.ends_with("us");
        if plural || ["people", "men", "women", "children", "staff"].contains(&name) {
            return true;
        }
        rest = after;
    }
    false
}
