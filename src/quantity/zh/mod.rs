//! What quantity does a Chinese phrase state? The grammar of hedges, numerals, units and rates.
//!
//! A phrase is `(fall | rate | hedge)* number unit? rate? (range)? hedge?`, and any two of its words
//! may have a gap between them, as damaged text has. Of two hedges (约1000多, 约…左右) the first
//! one holds: it is the one a reader hears, and in the usual pairs the weaker, so nothing hardens.

mod counted;
mod front;
mod parts;
mod share;

use super::hedge::Hedge;
use super::interval::Bound;
use super::numeral::{self, Amount, Style};
use super::phase::{self, Phase};
use super::reading::{eat, gap, longest};
use super::unit::Kind;
use super::wording::{Form, Wording, range};
use counted::{CURRENCY, Counted, counted, number_with_unit};
use front::front;
pub(super) use front::rate;
use rust_decimal::Decimal;

/// The quantity phrase at the start of a plain text, and what is left.
pub(super) fn phrase(s: &str) -> Option<(Wording, &str)> {
    let front = front(s)?;
    let (first, mut rest) = front.half().or_else(|| counted(front.rest))?;
    let mut word = Wording {
        amount: first.amount,
        range: false,
        hedge: front.hedge.or(first.inner),
        fall: front.fall,
        unit: first.unit,
        number_end: first.number_end,
        phase: front.phase,
        form: Form {
            hedged: front.hedge.is_some() || first.inner.is_some() || first.form.hedged,
            framed: front.per.is_some() || front.fall,
            ..first.form
        },
    };
    if let Some((end, after)) = upper_end(first.amount, &word, rest) {
        word.amount = end.amount;
        word.range = end.plain;
        word.unit = end.high.unit.or(word.unit);
        word.number_end = end.high.number_end.filter(|_| first.form.unit.is_none());
        word.form.unit = end.high.form.unit.or(word.form.unit);
        word.form.scaled |= end.high.form.scaled;
        word.form.loose = false;
        rest = after;
    }
    if let Some((hedge, after)) = hedge_behind(rest, &word) {
        word.hedge = word.hedge.or(Some(hedge));
        word.form.hedged = true;
        word.number_end = word.unit.is_none().then_some(after.len());
        rest = after;
    }
    if let Some(per) = front.per.filter(|_| !matches!(word.form.unit, Some(Kind::Ratio))) {
        word.number_end = None;
        word.unit = word.unit.map(|unit| format!("{unit}/{per}"));
    }
    if front.needs_place && word.form.style != Style::Lone {
        return None;
    }
    Some((word, rest))
}

/// Neutral and phase words that an author may write before the phrase: 预计达6000万元.
pub(super) fn lead(s: &str) -> (Option<Phase>, &str) {
    let (mut found, mut rest) = (None, gap(s));
    loop {
        if front(rest).is_some_and(|front| counted(front.rest).is_some()) {
            return (found, rest);
        }
        let neutral = NEUTRAL.iter().filter_map(|word| eat(rest, word)).min_by_key(|rest| rest.len());
        match (phase::word(rest), neutral) {
            (Some((phase, after)), _) => (found, rest) = (Some(phase), gap(after)),
            (None, Some(after)) => rest = gap(after),
            (None, None) => return (found, rest),
        }
    }
}

/// The upper end of a range: —5000, 至5万, ~5万.
fn upper_end<'a>(low: Amount, first: &Wording, rest: &'a str) -> Option<(UpperEnd, &'a str)> {
    let marks = ["——", "—", "–", "-", "~", "至不足", "至", "到", "或"];
    let s = gap(rest);
    let mark = marks.into_iter().find(|mark| s.starts_with(mark))?;
    let after = gap(&s[mark.len()..]);
    let after = longest(after, CURRENCY).map_or(after, |(_, rest)| gap(rest));
    let (high, rest) = number_with_unit(after)?;
    let dated = rest.starts_with(['月', '日', '号', '时', '点']);
    let named = high.form.style == Style::Lone || high.inner.is_some();
    if dated
        || named
        || high.form.unit == Some(Kind::Time)
            && high.unit.as_deref() == Some("年")
            && mark == "-"
            && high.amount.low() > Decimal::from(1900)
    {
        return None;
    }
    let units = (first.unit.as_deref(), high.unit.as_deref());
    if matches!(units, (Some(a), Some(b)) if a != b) || matches!(units, (Some(_), None)) {
        return None;
    }
    // 3~5万 is 3万 to 5万: the lower end borrows the scale.
    let low = match (low, high.amount) {
        (Amount::One(a), Amount::One(b))
            if !first.form.scaled && first.unit.is_none() && (high.form.scaled || high.form.style == Style::Han) =>
        {
            let factor = scale_of(&high, after);
            if a.value * factor < b.value { low.scaled(factor) } else { low }
        }
        _ => low,
    };
    let mut amount = range(low, high.amount)?;
    if let (Amount::Span(span), "至不足") = (&mut amount, mark) {
        span.high = span.high.map(|high| Bound::open(high.value));
    }
    Some((UpperEnd { amount, high, plain: !matches!(mark, "至不足" | "或") }, rest))
}

/// The whole of a range and its upper end; not `plain` if it is a vague number (200或300).
struct UpperEnd {
    amount: Amount,
    high: Counted,
    plain: bool,
}

/// The scale word that the upper end of a range was written with.
fn scale_of(high: &Counted, written: &str) -> Decimal {
    // 三到五百 and 两到三成 leave out as much as 3到500万 does.
    let digit = || written.chars().next().and_then(numeral::han_digit).map(Decimal::from);
    let round = |digit: &Decimal| matches!(high.amount, Amount::One(size) if !digit.is_zero() && (size.value / digit).normalize().mantissa().to_string().trim_end_matches('0') == "1");
    let plain = numeral::digits(written).map(|(value, ..)| value).or_else(|| digit().filter(round));
    match (plain, high.amount) {
        (Some(plain), Amount::One(size)) if !plain.is_zero() => size.value / plain,
        _ => Decimal::ONE,
    }
}

/// A hedge behind the number: 3000人以下, 1000+, 100元左右, 9.9元起.
fn hedge_behind<'a>(rest: &'a str, word: &Wording) -> Option<(Hedge, &'a str)> {
    let s = gap(rest);
    if let Some((hedge, after)) = longest(s, AFTER) {
        let sum = after.trim_start_matches(' ').starts_with(|c: char| c.is_ascii_digit()) && s.starts_with('+');
        return (!sum).then_some((hedge, after));
    }
    let price = word.form.unit == Some(Kind::Money) || word.unit.as_deref() == Some("折");
    let after = eat(rest, "起").filter(|_| price)?;
    let closed = after.chars().next().is_none_or(|c| !super::reading::is_han(c) || "的售".contains(c));
    closed.then_some((Hedge::AtLeast, after))
}

const AFTER: &[(&str, Hedge)] = &[
    ("之上", Hedge::Over),
    ("及以上", Hedge::AtLeast),
    ("以上", Hedge::AtLeast),
    ("+", Hedge::AtLeast),
    ("左右", Hedge::About),
    ("上下", Hedge::About),
    ("有余", Hedge::Odd),
    ("出头", Hedge::Odd),
    ("及以下", Hedge::AtMost),
    ("及以内", Hedge::AtMost),
    ("以下", Hedge::AtMost),
    ("之下", Hedge::AtMost),
    ("以内", Hedge::AtMost),
    ("之内", Hedge::AtMost),
];

/// Words that change nothing: 达, 共, 累计.
const NEUTRAL: &[&str] = &[
    "达到",
    "达",
    "高达",
    "多达",
    "共计",
    "共",
    "总计",
    "合计",
    "累计",
    "总共",
    "计",
    "已",
    "为",
    "约为",
    "↑",
    "▲",
    "增长",
    "上升",
    "增加",
    "提高",
    "上涨",
    "增至",
    "升至",
    "降至",
    "减至",
    "下降至",
    "下降到",
    "减少到",
    "减少至",
    "增长到",
    "增加到",
    "提高到",
    "有",
    "了",
    "人民币",
];
