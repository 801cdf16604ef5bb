//! What is wrong with a date, a period, a moment or a time zone, and what could be written instead?

use std::fmt;

use super::{Date, loose, zone};

/// Why a text is no date, period, moment or time zone. `Display` says what is wrong,
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
    /// What the author can write instead, if there is something to say.
    pub fn hint(&self) -> Option<String> {
        match self {
            PeriodError::NotADate { found } => loose::date_hint(found),
            PeriodError::NotAPeriod { found } if found.starts_with("..") || found.starts_with('/') => {
                Some("a period has a first day; where the source names none, write `not_stated`".to_owned())
            }
            PeriodError::NotAPeriod { found } => loose::period_hint(found),
            PeriodError::EndBeforeStart { start, end } => Some(format!("did you mean `{end}/{start}`?")),
            PeriodError::NotAMoment { found } => loose::date_hint(found),
            PeriodError::NotATimeZone { found } => match zone::of_city(found) {
                Some(name) => Some(format!("did you mean `{name}`?")),
                None => Some("write the name that the IANA time zone database has".to_owned()),
            },
        }
    }
}

impl fmt::Display for PeriodError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (expected, found) = match self {
            PeriodError::NotADate { found } => ("a date such as `2022-01-31`", found),
            PeriodError::NotAPeriod { found } => ("a period such as `2022-01-10/2022-02-07`", found),
            PeriodError::EndBeforeStart { start, end } => {
                return write!(f, "expected a period that does not end before it begins, but found `{start}/{end}`");
            }
            PeriodError::NotAMoment { found } => ("a date or a time such as `2022-01-31 09:46`", found),
            PeriodError::NotATimeZone { found } => ("a time zone such as `Asia/Shanghai`", found),
        };
        write!(f, "expected {expected}, but found `{found}`")
    }
}

impl std::error::Error for PeriodError {}
