//! What date did the author mean who did not write it in our form?
//!
//! Only hints lean on this: `2022年1月10日至2月7日`, `2022/1/10` and `2022.01.10` are refused, with the
//! spelling that would be accepted.

use super::{Date, Day, Period, Precision};
use crate::text::{Lang, say};

/// What may stand between the ends of a period in prose.
const BETWEEN: [&str; 9] = ["至", "到", "——", "—", "–", "~", "～", " - ", " to "];

/// Why a text in nearly our form is no date of the calendar, or how to write it.
pub(super) fn date_hint(found: &str, lang: Lang) -> Option<String> {
    // A date in our form is refused only where a day is wanted.
    if let Ok(date) = found.parse::<Date>() {
        let first = date.first();
        return (date.precision() < Precision::Day)
            .then(|| say!(lang, "请把日也写上：`{first}`", "write the day as well: `{first}`"));
    }
    if let Some(date) = date(found, None) {
        return Some(say!(lang, "是否想写 `{date}`？", "did you mean `{date}`?"));
    }
    match numbers(found)[..] {
        [Number { digits: 4, .. }, Number { value: 0 | 13.., digits: ..=2 }, ..] => {
            Some(say!(lang, "月份从 01 到 12", "months go from 01 to 12"))
        }
        [Number { value: year, digits: 4 }, Number { value: month, .. }, Number { .. }] => {
            let month = Date::of_month(year, u8::try_from(month).ok()?)?;
            let days = month.last().day();
            Some(say!(lang, "{month} 有 {days} 天", "{month} has {days} days"))
        }
        [Number { digits: 1 | 2, .. }, Number { digits: 1 | 2, .. }] => {
            Some(say!(lang, "请把年份也写上", "write the year as well"))
        }
        _ => None,
    }
}

/// How to write a period that is written in some other way.
pub(super) fn period_hint(found: &str, lang: Lang) -> Option<String> {
    for between in BETWEEN {
        let Some((first, last)) = found.split_once(between) else { continue };
        let Some(first) = date(first, None) else { continue };
        let Some(last) = date(last, Some(first.first().year())) else { continue };
        let period = Period::between(first, last).ok()?;
        return Some(say!(lang, "是否想写 `{period}`？", "did you mean `{period}`?"));
    }
    date_hint(found, lang)
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
