//! What quantity does an English phrase state? Hedges, numerals, units and rates of English.
//!
//! `more than 120 million plays`, `about ¥97 billion`, `21.7 million-odd`, `16 parcels a second`.

mod behind;
mod front;
mod numeral;
mod share;

use super::decoy::is_month;
use super::hedge::{Hedge, Size};
use super::interval::{Bound, Interval};
use super::numeral::{Amount, Style};
use super::phase::{self, Phase};
use super::reading::{gap, is_han};
use super::unit::Kind;
use super::wording::{Form, Wording, exactly, range};
use behind::finish;
use front::{CURRENCY, front};
use numeral::{eat_words, numeral, word};
use rust_decimal::Decimal;
use share::{half_or_fold, length};

const NEUTRAL: &[&str] = &[
    "a total of",
    "total",
    "as many as",
    "as much as",
    "reached",
    "reaching",
    "totalled",
    "totaled",
    "totalling",
    "hit",
    "amounted to",
    "stood at",
    "rose",
    "rose by",
    "up",
    "up by",
    "grew",
    "grew by",
    "to",
    "reach",
    "be",
    "of",
];

/// The quantity phrase at the start of a plain text, and what is left.
pub(super) fn phrase(s: &str) -> Option<(Wording, &str)> {
    // Chinese text is not worth a copy.
    if s.starts_with(is_han) {
        return None;
    }
    let mut cut = s.len().min(160);
    while !s.is_char_boundary(cut) {
        cut -= 1;
    }
    let lower = s[..cut].to_ascii_lowercase();
    let (mut wording, rest) = lower_phrase(&lower)?;
    // Offsets count from the end of the whole text.
    wording.number_end = wording.number_end.map(|left| s.len() - lower.len() + left);
    Some((wording, &s[lower.len() - rest.len()..]))
}

/// Neutral and phase words that an author may write before the phrase.
pub(super) fn lead(s: &str) -> (Option<Phase>, &str) {
    let (mut found, mut rest) = (None, gap(s));
    while phrase(rest).is_none() {
        let lower = rest.get(..30.min(rest.len())).unwrap_or("").to_ascii_lowercase();
        let neutral = NEUTRAL.iter().filter_map(|words| eat_words(&lower, words)).min_by_key(|rest| rest.len());
        match (phase::word(rest), neutral) {
            (Some((phase, after)), _) => (found, rest) = (Some(phase), gap(after)),
            (None, Some(after)) => rest = gap(&rest[lower.len() - after.len()..]),
            (None, None) => break,
        }
    }
    (found, rest)
}

fn lower_phrase(s: &str) -> Option<(Wording, &str)> {
    let (hedge, fall, rest) = front(s);
    if let Some((wording, rest)) = length(rest, hedge) {
        return Some((wording, rest));
    }
    if let Some((wording, rest)) = half_or_fold(rest, hedge) {
        return Some((wording, rest));
    }
    if let Some((wording, rest)) = eat_words(rest, "between").and_then(|rest| span(rest, "and", hedge, fall)) {
        return Some((wording, rest));
    }
    let (number, rest) = number(rest)?;
    let mut wording = number.wording(hedge, fall);
    if let Some((high, after)) = upper_end(&number, rest, hedge) {
        let (number, rest) = (high.0, after);
        wording.amount = high.1;
        wording.range = high.2;
        wording.form.scaled |= number.scaled;
        if number.money.is_some() {
            wording.unit = number.money.map(str::to_owned);
        }
        return Some(finish(wording, rest));
    }
    Some(finish(wording, rest))
}

/// A numeral with its currency sign.
struct Number {
    amount: Amount,
    style: Style,
    scaled: bool,
    money: Option<&'static str>,
    /// The number word "one", which running text uses as a pronoun.
    loose: bool,
}

impl Number {
    fn wording(&self, hedge: Option<Hedge>, fall: bool) -> Wording {
        Wording {
            amount: self.amount,
            range: false,
            hedge,
            fall,
            unit: self.money.map(str::to_owned),
            number_end: None,
            phase: None,
            form: Form {
                style: self.style,
                scaled: self.scaled,
                unit: self.money.map(|_| Kind::Money),
                hedged: hedge.is_some(),
                loose: self.loose,
                framed: fall,
                counted: false,
            },
        }
    }
}

fn number(s: &str) -> Option<(Number, &str)> {
    let s = gap(s);
    let money = CURRENCY
        .iter()
        .filter_map(|(sign, name)| Some((*name, s.strip_prefix(sign)?)))
        .min_by_key(|(_, rest)| rest.len());
    let (money, s) = match money {
        Some((name, rest)) => (Some(name), gap(rest)),
        None => (None, s),
    };
    let (found, rest) = numeral(s, money.is_some())?;
    let loose = s.starts_with("one") && !found.scaled && found.amount == exactly(1);
    let amount = match found.amount {
        Amount::One(size) if money.is_some() && !found.scaled => Amount::One(Size { rounded: false, ..size }),
        other => other,
    };
    Some((Number { amount, style: found.style, scaled: found.scaled, money, loose }, rest))
}

/// The upper end of a range, with the amount of the whole and whether it is a plain range.
fn upper_end<'a>(low: &Number, rest: &'a str, hedge: Option<Hedge>) -> Option<((Number, Amount, bool), &'a str)> {
    let s = gap(rest);
    let after = ["–", "—", "-", "~"].iter().find_map(|mark| s.strip_prefix(mark)).or_else(|| eat_words(s, "to"));
    let either = eat_words(s, "or");
    let up_to = eat_words(s, "and up to");
    let (under, after) = match after.and_then(|after| eat_words(after, "just under")) {
        Some(after) => (true, Some(after)),
        None => (false, up_to.or(either).or(after)),
    };
    let (high, rest) = number(after?)?;
    let month = word(rest).is_some_and(|(name, _)| is_month(name));
    if month || rest.starts_with('-') || matches!(high.amount, Amount::Span(_)) || high.loose {
        return None;
    }
    let amount = range(shared_scale(low, &high), high.amount)?;
    let Amount::Span(Interval { low: Some(from), high: Some(to) }) = amount else {
        return None;
    };
    let span = |low, high| Amount::Span(Interval::between(low, high));
    let whole = if under {
        span(from, Bound::open(to.value))
    } else if up_to.is_some() {
        // above 50 and up to 100
        span(Bound::open(from.value), to)
    } else {
        amount
    };
    let plain = !under && up_to.is_none() && either.is_none();
    let fits = up_to.is_none() || hedge == Some(Hedge::Over);
    fits.then_some(((high, whole, plain), rest))
}

/// 3–5 million is 3 million to 5 million.
fn shared_scale(low: &Number, high: &Number) -> Amount {
    let (Amount::One(a), Amount::One(b)) = (low.amount, high.amount) else {
        return low.amount;
    };
    if low.scaled || !high.scaled {
        return low.amount;
    }
    for zeros in [12u32, 9, 6, 3] {
        let factor = Decimal::from(10u64.pow(zeros));
        if b.value >= factor && a.value < b.value / factor {
            return low.amount.scaled(factor);
        }
    }
    low.amount
}

/// between 3,000 and 5,000
fn span<'a>(s: &'a str, joint: &str, hedge: Option<Hedge>, fall: bool) -> Option<(Wording, &'a str)> {
    let (low, rest) = number(s)?;
    // between 20% and 30%
    let rest = ["%", "percent", "per cent", "yuan"].iter().find_map(|unit| eat_words(rest, unit)).unwrap_or(rest);
    let (high, rest) = number(eat_words(rest, joint)?)?;
    let mut wording = low.wording(hedge, fall);
    wording.amount = range(shared_scale(&low, &high), high.amount)?;
    wording.range = true;
    wording.form.hedged = true;
    wording.form.scaled |= high.scaled;
    Some(finish(wording, rest))
}
