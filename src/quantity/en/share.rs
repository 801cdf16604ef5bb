//! Which English ratios have words of their own? More than half, two-thirds, doubled, threefold.

use super::Number;
use super::numeral::{eat_words, numeral, word};
use crate::quantity::hedge::{Hedge, Size};
use crate::quantity::interval::{Bound, Interval};
use crate::quantity::numeral::{Amount, Numeral, Style};
use crate::quantity::reading::gap;
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::{Wording, exactly, rounded};
use rust_decimal::Decimal;

/// more than half, doubled, threefold, 3-fold.
pub(super) fn half_or_fold(s: &str, hedge: Option<Hedge>) -> Option<(Wording, &str)> {
    let made = |amount, unit: &str, rest| {
        let number = Number { amount, style: Style::Han, scaled: true, money: None, loose: false };
        let mut wording = number.wording(hedge, false);
        wording.unit = Some(unit.to_owned());
        wording.form.unit = Some(Kind::Ratio);
        Some((wording, rest))
    };
    let of_all = |rest: &&str| hedge.is_some() && eat_words(rest, "a").is_none() || eat_words(rest, "of").is_some();
    if let Some(rest) = eat_words(s, "half").filter(of_all) {
        let most = Interval::between(Bound::open(Decimal::from(50)), Bound::closed(Decimal::ONE_HUNDRED));
        let amount = if hedge == Some(Hedge::Over) { Amount::Span(most) } else { rounded(50, 10) };
        return made(amount, "%", rest);
    }
    for (name, times) in [("doubled", 2), ("tripled", 3), ("quadrupled", 4), ("doubling", 2), ("tripling", 3)] {
        if let Some(rest) = eat_words(s, name) {
            return made(rounded(times, 1), "倍", rest);
        }
    }
    // twice as many, twice its size; twice a week is how often
    if let Some(rest) = eat_words(s, "twice") {
        let often = ["a", "per", "every", "each", "in", "daily", "weekly", "during", "on", "before", "and"];
        let how_often = often.iter().any(|word| eat_words(rest, word).is_some());
        return if how_often || !rest.starts_with([' ', '\n']) { None } else { made(rounded(2, 1), "倍", rest) };
    }
    // almost double last year; alone the word is an adjective
    for (name, times) in [("double", 2), ("triple", 3)] {
        if let Some(rest) = eat_words(s, name).filter(|_| hedge.is_some()) {
            return made(rounded(times, 1), "倍", rest);
        }
    }
    if let Some(rest) = eat_words(s, "a factor of") {
        let (found, rest) = numeral(rest, false)?;
        return match found.amount {
            Amount::One(size) => made(Amount::One(Size { rounded: true, ..size }), "倍", rest),
            Amount::Span(_) => None,
        };
    }
    if let Some((share, rest)) = so_many_in(s) {
        return made(share, "%", rest);
    }
    const FOLDS: &[(&str, u64)] = &[
        ("twofold", 2),
        ("threefold", 3),
        ("fourfold", 4),
        ("fivefold", 5),
        ("sixfold", 6),
        ("sevenfold", 7),
        ("eightfold", 8),
        ("ninefold", 9),
        ("tenfold", 10),
    ];
    if let Some((rest, times)) = FOLDS.iter().find_map(|(name, times)| Some((eat_words(s, name)?, *times))) {
        return made(rounded(times, 1), "倍", rest);
    }
    const PARTS: &[(&str, u64)] = &[
        ("third", 3),
        ("thirds", 3),
        ("quarter", 4),
        ("quarters", 4),
        ("fifth", 5),
        ("fifths", 5),
        ("sixth", 6),
        ("sixths", 6),
        ("seventh", 7),
        ("sevenths", 7),
        ("eighth", 8),
        ("eighths", 8),
        ("ninth", 9),
        ("tenth", 10),
        ("tenths", 10),
    ];
    let (found, rest) = numeral(s, false).or_else(|| {
        let rest = eat_words(s, "a")?;
        if numeral(s, false).is_some() || eat_words(rest, "quarter of an hour").is_some() {
            return None;
        }
        // a quarter of all sales; a quarter alone is three months
        let share = word(rest).is_some_and(|(_, after)| eat_words(after, "of").is_some());
        (hedge.is_some() || share).then_some(())?;
        Some((Numeral { amount: rounded(1, 1), style: Style::Han, scaled: false, inner: None }, rest))
    })?;
    let joined = rest.strip_prefix('-').unwrap_or(rest);
    if let (Some((rest, parts)), Amount::One(size)) =
        (PARTS.iter().find_map(|(name, parts)| Some((eat_words(joined, name)?, *parts))), found.amount)
        && found.style == Style::Han
        && size.value < Decimal::from(parts)
    {
        // two-thirds: rough as a share in words is, hence to the point of a hundred
        let value = (size.value * Decimal::ONE_HUNDRED / Decimal::from(parts)).round_dp(2).normalize();
        return made(rounded(value, 1), "%", rest);
    }
    let rest = rest.strip_prefix("-fold").or_else(|| eat_words(rest, "fold"))?;
    match found.amount {
        Amount::One(size) => made(Amount::One(Size { rounded: true, ..size }), "倍", rest),
        Amount::Span(_) => None,
    }
}

/// half an hour, half a year, a year and a half, an hour and a half, a quarter of an hour.
pub(super) fn length(s: &str, hedge: Option<Hedge>) -> Option<(Wording, &str)> {
    let halves: [(&str, &str, Decimal); 3] = [
        ("half a", "", Decimal::new(5, 1)),
        ("a", "and a half", Decimal::new(15, 1)),
        ("a quarter of a", "", Decimal::new(25, 2)),
    ];
    for (lead, tail, value) in halves {
        let Some(rest) = eat_words(s, lead).or_else(|| eat_words(s, &format!("{lead}n"))) else { continue };
        let Some((unit, rest)) = unit::english(gap(rest)).filter(|(unit, _)| unit.kind == Kind::Time) else { continue };
        let Some(rest) = (if tail.is_empty() { Some(rest) } else { eat_words(rest, tail) }) else { continue };
        let number = Number { amount: exactly(value), style: Style::Han, scaled: false, money: None, loose: false };
        let mut wording = number.wording(hedge, false);
        (wording.unit, wording.form.unit) = (Some(unit.name.to_owned()), Some(unit.kind));
        return Some((wording, rest));
    }
    None
}

/// one in five, nine out of ten: a share, rough as words are.
fn so_many_in(s: &str) -> Option<(Amount, &str)> {
    let (part, rest) = numeral(s, false)?;
    let rest = eat_words(rest, "in").or_else(|| eat_words(rest, "out of"))?;
    let (whole, rest) = numeral(gap(rest), false)?;
    let (Amount::One(part), Amount::One(whole)) = (part.amount, whole.amount) else { return None };
    let length = unit::english(gap(rest)).is_some_and(|(unit, _)| unit.kind == Kind::Time);
    let share = part.value < whole.value && whole.value <= Decimal::TEN && !part.value.is_zero() && !length;
    let value = || (part.value * Decimal::ONE_HUNDRED / whole.value).round_dp(2).normalize();
    share.then(|| (rounded(value(), 1), rest))
}
