//! What is wrong with a date, a period, a moment or a time zone, and what could be written instead?

use std::fmt;

use super::{Date, loose, zone};
use crate::text::{Lang, say};

/// Why a text is no date, period, moment or time zone. [`PeriodError::message`] says what is wrong,
/// [`PeriodError::hint`] the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PeriodError {
    /// No date in our form, or none of the calendar.
    NotADate {
        /// What was written.
        found: String,
    },
    /// Neither a date nor two dates with a `/` between them.
    NotAPeriod {
        /// What was written.
        found: String,
    },
    /// The last day lies before the first.
    EndBeforeStart {
        /// What was written first.
        start: Date,
        /// What was written second.
        end: Date,
    },
    /// Neither a day nor a day with a time.
    NotAMoment {
        /// What was written.
        found: String,
    },
    /// Not a name of the IANA time zone database.
    NotATimeZone {
        /// What was written.
        found: String,
    },
}

impl PeriodError {
    /// What is wrong: no full stop, the input in backticks.
    pub fn message(&self, lang: Lang) -> String {
        let (zh, en, found) = match self {
            PeriodError::NotADate { found } => ("日期，例如 `2022-01-31`", "a date such as `2022-01-31`", found),
            PeriodError::NotAPeriod { found } => {
                ("时段，例如 `2022-01-10/2022-02-07`", "a period such as `2022-01-10/2022-02-07`", found)
            }
            PeriodError::EndBeforeStart { start, end } => {
                return say!(
                    lang,
                    "时段的结束不应早于开始，实为 `{start}/{end}`",
                    "expected a period that does not end before it begins, but found `{start}/{end}`"
                );
            }
            PeriodError::NotAMoment { found } => {
                ("日期或时刻，例如 `2022-01-31 09:46`", "a date or a time such as `2022-01-31 09:46`", found)
            }
            PeriodError::NotATimeZone { found } => {
                ("时区，例如 `Asia/Shanghai`", "a time zone such as `Asia/Shanghai`", found)
            }
        };
        say!(lang, "应为{zh}；实为 `{found}`", "expected {en}, but found `{found}`")
    }

    /// What the author can write instead, if there is something to say.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        match self {
            PeriodError::NotADate { found } => loose::date_hint(found, lang),
            PeriodError::NotAPeriod { found } if found.starts_with("..") || found.starts_with('/') => Some(say!(
                lang,
                "时段要有第一天；来源没有写明的，请写 `not_stated`",
                "a period has a first day; where the source names none, write `not_stated`"
            )),
            PeriodError::NotAPeriod { found } => loose::period_hint(found, lang),
            PeriodError::EndBeforeStart { start, end } => {
                Some(say!(lang, "是否想写 `{end}/{start}`？", "did you mean `{end}/{start}`?"))
            }
            PeriodError::NotAMoment { found } => loose::date_hint(found, lang),
            PeriodError::NotATimeZone { found } => Some(match zone::of_city(found) {
                Some(name) => say!(lang, "是否想写 `{name}`？", "did you mean `{name}`?"),
                None => {
                    say!(lang, "请写 IANA 时区数据库中的名称", "write the name that the IANA time zone database has")
                }
            }),
        }
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for PeriodError {}
