//! How do people write a date or a period, in Chinese and in English?
//!
//! | read | Chinese | English |
//! | --- | --- | --- |
//! | `2022-01-10/2022-02-07` | 2022年1月10日—2月7日 | 10 January – 7 February 2022 |
//! | `2015-02` | 2015年2月 | February 2015 |
//! | `2022-Q1` | 2022年第一季度 | Q1 2022 |
//! | `2023-08-22/..` | 2023年8月22日起 | from 22 August 2023 |
//!
//! What the two ends share is written once: before the first in Chinese, after the last in English.

use super::span::Form;
use super::{Date, Period, Precision};
use crate::text::Lang;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];
const QUARTERS: [&str; 4] = ["一", "二", "三", "四"];

impl Date {
    /// In words: `2022年1月10日`, `2022年第一季度`; `10 January 2022`, `Q1 2022`.
    pub fn display(self, lang: Lang) -> String {
        match lang {
            Lang::Zh => chinese(self, Shared::Nothing),
            Lang::En => english(self, Shared::Nothing),
        }
    }
}

impl Period {
    /// In words, as the table of this module's source shows: `2023年1月—7月`, `January–July 2023`.
    pub fn display(&self, lang: Lang) -> String {
        match (self.0, lang) {
            (Form::Whole(date), _) => date.display(lang),
            (Form::Closed(first, last), _) if first == last => first.display(lang),
            (Form::Closed(first, last), Lang::Zh) => {
                format!("{}—{}", chinese(first, Shared::Nothing), chinese(last, shared(first, last)))
            }
            (Form::Closed(first, last), Lang::En) => {
                let shared = shared(first, last);
                let (first, last) = (english(first, shared), english(last, Shared::Nothing));
                // A dash between two single words stands close, between longer groups it has room.
                let dash = if first.contains(' ') { " – " } else { "–" };
                format!("{first}{dash}{last}")
            }
            (Form::Open(first), Lang::Zh) => format!("{}起", chinese(first, Shared::Nothing)),
            (Form::Open(first), Lang::En) => format!("from {}", english(first, Shared::Nothing)),
        }
    }
}

/// What one end of a period need not repeat.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shared {
    Nothing,
    Year,
    YearAndMonth,
}

/// Ends of different precision are written in full: "2022年—3月" would be a riddle.
fn shared(first: Date, last: Date) -> Shared {
    let (a, b) = (first.first(), last.first());
    let precision = first.precision();
    if precision != last.precision() || precision == Precision::Year || a.year() != b.year() {
        Shared::Nothing
    } else if precision == Precision::Day && a.month() == b.month() {
        Shared::YearAndMonth
    } else {
        Shared::Year
    }
}

fn chinese(date: Date, shared: Shared) -> String {
    let first = date.first();
    let year = if shared == Shared::Nothing { format!("{}年", first.year()) } else { String::new() };
    let month = if shared == Shared::YearAndMonth { String::new() } else { format!("{}月", first.month()) };
    match date.precision() {
        Precision::Year => year,
        Precision::Quarter => format!("{year}第{}季度", QUARTERS[usize::from(date.quarter()) - 1]),
        Precision::Month => format!("{year}{month}"),
        Precision::Day => format!("{year}{month}{}日", first.day()),
    }
}

fn english(date: Date, shared: Shared) -> String {
    let first = date.first();
    let year = if shared == Shared::Nothing { format!(" {}", first.year()) } else { String::new() };
    let month = MONTHS[usize::from(first.month()) - 1];
    match date.precision() {
        Precision::Year => first.year().to_string(),
        Precision::Quarter => format!("Q{}{year}", date.quarter()),
        Precision::Month => format!("{month}{year}"),
        Precision::Day if shared == Shared::YearAndMonth => first.day().to_string(),
        Precision::Day => format!("{} {month}{year}", first.day()),
    }
}
