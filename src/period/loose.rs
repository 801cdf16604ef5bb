//! What date did the author mean who did not write it in our form?
//!
//! Only hints lean on this: `2022年1月10日至2月7日`, `2022/1/10` and `2022.01.10` are refused, with the
//! spelling that would be accepted.

use super::{Date, Day, Period, Precision};

/// What may stand between the ends of a period in prose.
const BETWEEN: [&str; 9] = ["至", "到", "——", "—", "–", "~", "～", " - ", " to "];

/// Why a text in nearly our form is no date of the calendar, or how to write it.
pub(super) fn date_hint(found: &str) -> Option<String> {
    // A date in our form is refused only where a day is wanted.
    if let Ok(date) = found.parse::<Date>() {
        return (date.precision() < Precision::Day).then(|| format!("write the day as well: `{}`", date.first()));
    }
    if let Some(date) = date(found, None) {
        return Some(format!("did you mean `{date}`?"));
    }
    match numbers(found)[..] {
        [Number { digits: 4, .. }, Number { value: 0 | 13.., digits: ..=2 }, ..] => {
            Some("months go from 01 to 12".to_owned())
        }
        [Number { value: year, digits: 4 }, Number { value: month, .. }, Number { .. }] => {
            let month = Date::of_month(year, u8::try_from(month).ok()?)?;
            Some(format!("{month} has {} days", month.last().day()))
        }
        [Number { digits: 1 | 2, .. }, Number { digits: 1 | 2, .. }] => Some("write the year as well".to_owned()),
        _ => None,
    }
}

/// How to write a period that is written in some other way.
pub(super) fn period_hint(found: &str) -> Option<String> {
    for between in BETWEEN {
        let Some((first, last)) = found.split_once(between) else { continue };
        let Some(first) = date(first, None) else { continue };
        let Some(last) = date(last, Some(first.first().year())) else { continue };
        return Period::between(first, last).ok().map(|period| format!("did you mean `{period}`?"));
    }
    date_hint(found)
}

/// A date in any usual form; `year` is the year where the text names none.
fn date(text: &str, year: Option<u16>) -> Option<Date> {
    let numbers = numbers(text);
    if text.contains(['Q', 'q']) {
        let [Number { value: year, digits: 4 }, Number { value: quarter, .. }] = numbers[..] else { return None };
        return Date::of_quarter(year, u8::try_from(quarter).ok()?);
    }
    let small = |number: &Number| u8::try_from(number.value).ok();
    match (&numbers[..], year) {
        ([Number { value, digits: 4 }], _) => Date::of_year(*value),
        ([Number { value, digits: 4 }, month], _) => Date::of_month(*value, small(month)?),
        ([Number { value, digits: 4 }, month, day], _) => {
            Day::new(*value, small(month)?, small(day)?).map(Date::of_day)
        }
        ([month, day], Some(year)) => Day::new(year, small(month)?, small(day)?).map(Date::of_day),
        ([month], Some(year)) if text.contains('月') => Date::of_month(year, small(month)?),
        _ => None,
    }
}

struct Number {
    value: u16,
    digits: usize,
}

fn numbers(text: &str) -> Vec<Number> {
    let runs = text.split(|c: char| !c.is_ascii_digit()).filter(|run| !run.is_empty());
    // A run too long for a year is kept as a number that is no part of any date.
    runs.map(|run| Number { value: run.parse().unwrap_or(u16::MAX), digits: run.len() }).collect()
}
