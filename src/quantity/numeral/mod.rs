//! Which number do these characters write? Arabic, Chinese and mixed numerals with 万 and 亿.
//!
//! `1.2亿`, `10余万`, `1亿2000万`, `一百二十万三千`, `两千多万`, `十几万`, `三四百`, `千万`.
//! A numeral is read up to its scale; units and hedges are the phrase's business.

mod han;

use super::hedge::{Hedge, Size};
use super::interval::Interval;
use super::reading::{eat, gap};
use han::han;
pub(super) use han::{han_digit, share};
use rust_decimal::Decimal;

/// One number, or the span of a vague one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Amount {
    One(Size),
    Span(Interval),
}

impl Amount {
    /// The amount in another scale.
    pub fn scaled(self, factor: Decimal) -> Amount {
        match self {
            Amount::One(size) => Amount::One(Size {
                value: (size.value * factor).normalize(),
                digit: (size.digit * factor).normalize(),
                ..size
            }),
            Amount::Span(span) => Amount::Span(span.scaled(factor)),
        }
    }

    /// Where the amount starts: its value, or the lower end of its span.
    pub fn low(&self) -> Decimal {
        match self {
            Amount::One(size) => size.value,
            Amount::Span(span) => span.low.map_or(Decimal::ZERO, |bound| bound.value),
        }
    }
}

/// How a numeral is written: what running text means by it depends on that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Style {
    /// 300, 32,699, 1.2
    Arabic { grouped: bool, decimal: bool, digits: usize },
    /// 十二, 两, 几十
    Han,
    /// A place alone: 百, 千万, 亿.
    Lone,
}

/// A numeral.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numeral {
    pub amount: Amount,
    pub style: Style,
    /// Whether a scale word (万, 亿; 千 and 百 after Arabic digits) was written.
    pub scaled: bool,
    /// A hedge inside the numeral: 10余万 is odd, 十来万 about.
    pub inner: Option<Hedge>,
}

/// The numeral at the start of a plain text, and what is left.
pub(super) fn numeral(s: &str) -> Option<(Numeral, &str)> {
    if s.starts_with(|c: char| c.is_ascii_digit()) { arabic(s) } else { han(s) }
}

/// Numbers from here on are refused: nothing reported is so large, and arithmetic stays exact.
fn in_range(value: Decimal) -> bool {
    value < Decimal::from(10u64.pow(18))
}

/// Plain Arabic digits: the number, its number of decimals, whether grouped, how many digits.
pub(super) fn digits(s: &str) -> Option<(Decimal, u32, Style, &str)> {
    let run = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    let mut length = run(s);
    if length == 0 {
        return None;
    }
    let mut grouped = false;
    if let Some(end) = spread(s) {
        let value: String = s[..end].chars().filter(char::is_ascii_digit).collect();
        let style = Style::Arabic { grouped: true, decimal: false, digits: value.len() };
        return Some((value.parse().ok()?, 0, style, &s[end..]));
    }
    if length <= 3 {
        while s[length..].starts_with(',') && run(&s[length + 1..]) == 3 {
            length += 4;
            grouped = true;
        }
    }
    if !grouped && length <= 3 {
        // 3 452家: blanks divide thousands only where something counted follows
        let blank = s[length..].starts_with(' ') && run(&s[length + 1..]) == 3;
        let counted = |s: &str| {
            super::unit::chinese(s).is_some()
                || super::unit::english(s).is_some()
                || s.starts_with(['万', '亿', '余', '多'])
        };
        if blank && counted(gap(&s[length + 4..])) {
            (length, grouped) = (length + 4, true);
        }
    }
    let whole: String = s[..length].chars().filter(char::is_ascii_digit).collect();
    let mut rest = &s[length..];
    let (mut decimals, mut fraction) = (0, "0");
    if let Some(after) = rest.strip_prefix('.') {
        decimals = run(after);
        fraction = if decimals == 0 { "0" } else { &after[..decimals] };
        rest = &rest[if decimals == 0 { 0 } else { 1 + decimals }..];
        // 1. 2亿: a gap behind the point, where a scale word shows that it is one
        let spaced = after.strip_prefix([' ', '\n']).unwrap_or("");
        let digits = run(spaced);
        if decimals == 0 && (1..=2).contains(&digits) && gap(&spaced[digits..]).starts_with(['万', '亿']) {
            (decimals, rest) = (digits, &spaced[digits..]);
            fraction = &spaced[..digits];
        }
    }
    if whole.len() > 18 || decimals > 6 {
        return None;
    }
    let value: Decimal = format!("{whole}.{fraction}").parse().ok()?;
    let style = Style::Arabic { grouped, decimal: decimals > 0, digits: whole.len() };
    Some((value.normalize(), decimals as u32, style, rest))
}

/// The end of digits that damage has spread out (1 2 0 0家): three or more, a blank between each two, and something counted behind.
fn spread(s: &str) -> Option<usize> {
    let bytes = s.as_bytes();
    let mut end = 1;
    while bytes.get(end) == Some(&b' ') && bytes.get(end + 1).is_some_and(u8::is_ascii_digit) {
        end += 2;
    }
    let counted = |s: &str| super::unit::chinese(s).is_some() || s.starts_with(['万', '亿', '余', '多']);
    (end >= 5 && !s.starts_with('0') && counted(gap(&s[end..]))).then_some(end)
}

fn arabic(s: &str) -> Option<(Numeral, &str)> {
    let (value, decimals, style, mut rest) = digits(s)?;
    let mut inner = None;
    let mut size = Size { value, digit: Decimal::new(1, decimals), rounded: decimals > 0 };
    let mut scaled = false;
    if let Some((hedge, after)) = inside(rest) {
        let places = scale(gap(after));
        if places.is_some() || !gap(after).starts_with(|c: char| c.is_ascii_digit()) {
            (inner, rest) = (Some(hedge), after);
        }
    }
    if let Some((sum, after)) = placed(rest, value).filter(|_| inner.is_none() && decimals == 0) {
        (size, scaled, rest) = (sum, true, after);
    } else if let Some((factor, after)) = scale(gap(rest)) {
        size = Size { value: (value * factor).normalize(), digit: size.digit * factor, rounded: true };
        (scaled, rest) = (true, after);
        if inner.is_none()
            && let Some((hedge, after)) = inside(gap(rest))
        {
            (inner, rest) = (Some(hedge), after);
        }
        if inner.is_none() && factor >= TEN_THOUSAND {
            (size, inner, rest) = lower_part(size, factor, rest);
        }
    }
    if !in_range(size.value) {
        return None;
    }
    size.digit = size.digit.normalize();
    Some((Numeral { amount: Amount::One(size), style, scaled, inner }, rest))
}

/// Arabic digits with places of their own: 3千4百万, 2百5十.
fn placed(s: &str, first: Decimal) -> Option<(Size, &str)> {
    let (mut sum, mut digit, mut last, mut rest) = (Decimal::ZERO, first, Decimal::from(10_000), s);
    let mut count = 0;
    loop {
        let place = match rest.chars().next()? {
            '千' => Decimal::ONE_THOUSAND,
            '百' => Decimal::ONE_HUNDRED,
            '十' => Decimal::TEN,
            _ => break,
        };
        if digit >= Decimal::TEN || place >= last {
            return None;
        }
        (sum, last, rest, count) = (sum + digit * place, place, &rest[3..], count + 1);
        let Some((next, 0, _, after)) = digits(rest) else {
            break;
        };
        (digit, rest) = (next, after);
    }
    let (factor, after) = scale(rest).filter(|(factor, _)| *factor >= TEN_THOUSAND).unwrap_or((Decimal::ONE, rest));
    let size = Size { value: (sum * factor).normalize(), digit: (last * factor).normalize(), rounded: true };
    (count > 1).then_some((size, after))
}

const TEN_THOUSAND: Decimal = Decimal::from_parts(10_000, 0, 0, false, 0);

/// The lower part of a mixed number, as 2000万 in 1亿2000万 or 3千 in 2万3千.
fn lower_part(size: Size, factor: Decimal, rest: &str) -> (Size, Option<Hedge>, &str) {
    let from = eat(rest, "零").unwrap_or(rest);
    let Some((low, after)) = numeral(from) else {
        return (size, None, rest);
    };
    let Amount::One(part) = low.amount else {
        return (size, None, rest);
    };
    let fits = part.value < factor && low.style != Style::Lone;
    // Without a scale of its own only a whole count fits: 1万2000元, not 1万2.
    let whole = low.scaled || matches!(low.style, Style::Arabic { decimal: false, digits: 4.., .. });
    let han = low.style == Style::Han && part.value >= Decimal::TEN;
    // A year or another date is not a lower part: 1.2万2023年.
    if !fits || !(whole || han) || after.starts_with(['年', '月', '日']) {
        return (size, None, rest);
    }
    (Size { value: size.value + part.value, digit: part.digit, rounded: true }, low.inner, after)
}

/// 余, 多 and their like behind digits.
fn inside(s: &str) -> Option<(Hedge, &str)> {
    let rest = gap(s);
    for (word, hedge) in [("余", Hedge::Odd), ("多", Hedge::Odd), ("几", Hedge::Odd), ("来", Hedge::About)] {
        if let Some(after) = eat(rest, word) {
            // 300几 and 300来 need something counted; 多 and 余 are clear by themselves.
            let clear = matches!(word, "余" | "多");
            let counted = super::unit::chinese(gap(after)).is_some() || scale(gap(after)).is_some();
            return (clear || counted).then_some((hedge, after));
        }
    }
    None
}

/// A scale word behind Arabic digits: 百, 千, 万, 百万, 亿, 万亿, 个亿, w.
fn scale(s: &str) -> Option<(Decimal, &str)> {
    let from = eat(s, "个").filter(|rest| rest.starts_with('亿')).unwrap_or(s);
    let letter = from.strip_prefix(['w', 'W']).map(|rest| (TEN_THOUSAND, rest));
    if let Some((factor, rest)) = letter.or_else(|| from.strip_prefix('k').map(|rest| (Decimal::ONE_THOUSAND, rest))) {
        let alone = !rest.starts_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.'));
        return alone.then_some((factor, rest));
    }
    let mut factor = Decimal::ONE;
    let mut rest = from;
    while let Some(place) = rest.chars().next().and_then(place) {
        // 千克, 千米, 千瓦时 and 百分点 are units.
        let unit = super::unit::chinese(rest).is_some() || rest.starts_with("百分之");
        if unit || (factor >= TEN_THOUSAND && place < TEN_THOUSAND) {
            break;
        }
        factor = factor.checked_mul(place).filter(|f| in_range(*f))?;
        rest = &rest[3..];
    }
    (rest.len() < from.len()).then_some((factor, rest))
}

fn place(c: char) -> Option<Decimal> {
    Some(Decimal::from(match c {
        '百' => 100u64,
        '千' => 1000,
        '万' => 10_000,
        '亿' => 100_000_000,
        _ => return None,
    }))
}
