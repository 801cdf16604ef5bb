//! What stands behind an English number? Units, rates and hedges.

use super::numeral::{counted, eat_words, numeral, word};
use crate::quantity::hedge::{Hedge, Size};
use crate::quantity::numeral::Amount;
use crate::quantity::reading::gap;
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::Wording;
use rust_decimal::Decimal;

/// Units, rates and hedges behind the number.
pub(super) fn finish(mut wording: Wording, rest: &str) -> (Wording, &str) {
    let mut rest = hedge_behind(&mut wording, rest);
    if let Some((unit, after)) = unit_behind(&wording, rest) {
        let money_said = unit.kind == Kind::Money && wording.unit.is_some();
        if !money_said || wording.unit.as_deref() == Some(unit.name) {
            wording.number_end = Some(rest.len()).filter(|_| wording.unit.is_none());
            wording.unit = Some(unit.name.to_owned());
            wording.form.unit = Some(unit.kind);
            rest = after;
        }
        if let Amount::One(size) = wording.amount {
            let printed_price = unit.kind == Kind::Money && !wording.form.scaled;
            let rounded = !printed_price && (size.rounded || unit.kind == Kind::Ratio);
            wording.amount = Amount::One(Size { rounded, ..size });
        }
        let after = hedge_behind(&mut wording, rest);
        if after.len() < rest.len() {
            (wording.number_end, rest) = (None, after);
        }
    } else if wording.unit.is_none() {
        wording.number_end = Some(rest.len());
        wording.form.counted = counted(rest);
    }
    if let Some((per, after)) = rate_behind(rest).filter(|_| wording.form.unit != Some(Kind::Ratio)) {
        wording.unit = wording.unit.map(|unit| format!("{unit}/{per}"));
        if wording.unit.is_some() {
            rest = after;
        }
    }
    (wording, rest)
}

pub(super) fn hedge_behind<'a>(wording: &mut Wording, rest: &'a str) -> &'a str {
    let found = AFTER
        .iter()
        .filter_map(|(words, hedge)| Some((*hedge, eat_words(rest, words)?)))
        .min_by_key(|(_, rest)| rest.len());
    match found {
        Some((hedge, after)) if !after.starts_with(|c: char| c.is_ascii_digit()) => {
            wording.hedge = wording.hedge.or(Some(hedge));
            wording.form.hedged = true;
            after
        }
        _ => rest,
    }
}

/// `plays`, `-day`, `%`, `of shops`.
pub(super) fn unit_behind<'a>(wording: &Wording, rest: &'a str) -> Option<(unit::Unit, &'a str)> {
    if let Some(after) = gap(rest).strip_prefix('%') {
        return Some((unit::Unit { name: "%", kind: Kind::Ratio }, after));
    }
    let rest = match wording.amount {
        Amount::Span(_) if !wording.range => eat_words(rest, "of").unwrap_or(rest),
        _ => rest,
    };
    if let Some(after) = rest.strip_prefix('-') {
        // a three-day festival, an 18-year-old
        // 100-yuan vouchers, a 12.5-percent rise
        let (unit, tail) = unit::english(after).filter(|(unit, _)| unit.kind != Kind::Count)?;
        return Some(match tail.strip_prefix("-old") {
            Some(tail) => (unit::Unit { name: "岁", kind: Kind::Time }, tail),
            None => (unit, tail),
        });
    }
    let (unit, rest) = unit::english(gap(rest))?;
    // three times is a multiple, 1.44 billion times a count
    let often = unit.name == "倍"
        && (wording.form.scaled
            || rate_behind(rest).is_some()
            || ["in a row", "since"].iter().any(|words| eat_words(rest, words).is_some()));
    Some((if often { unit::Unit { name: "次", kind: Kind::Count } } else { unit }, rest))
}

/// a second, per day, daily, a can, for two cans.
pub(super) fn rate_behind(rest: &str) -> Option<(String, &str)> {
    for (name, per) in [("daily", "天"), ("hourly", "小时"), ("weekly", "周"), ("monthly", "月"), ("annually", "年")]
    {
        if let Some(after) = eat_words(rest, name) {
            return Some((per.to_owned(), after));
        }
    }
    if let Some(after) = eat_words(rest, "for") {
        let (many, after) = numeral(gap(after), false)?;
        let (name, after) = word(after)?;
        let piece = unit::english_piece(name)?;
        return match many.amount {
            Amount::One(size) if size.value > Decimal::ONE => Some((format!("{}{piece}", size.value), after)),
            Amount::One(_) => Some((piece.to_owned(), after)),
            Amount::Span(_) => None,
        };
    }
    let slash = rest.strip_prefix('/');
    let each = ["per", "a", "an", "every", "each"].iter().find_map(|word| eat_words(rest, word));
    let (name, after) = word(slash.or(each)?)?;
    // "76 yuan a year ago" is no rate
    let past = ["ago", "earlier", "before", "later"].iter().any(|word| eat_words(after, word).is_some());
    if past {
        return None;
    }
    Some((unit::english_piece(name)?.to_owned(), after))
}

pub(super) const AFTER: &[(&str, Hedge)] = &[
    ("or more", Hedge::AtLeast),
    ("and above", Hedge::AtLeast),
    ("or above", Hedge::AtLeast),
    ("-plus", Hedge::AtLeast),
    ("+", Hedge::AtLeast),
    ("or so", Hedge::About),
    ("-odd", Hedge::Odd),
    ("odd", Hedge::Odd),
    ("or less", Hedge::AtMost),
    ("or fewer", Hedge::AtMost),
];
