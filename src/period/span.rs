//! From which day to which day does something last?

use std::fmt;
use std::str::FromStr;

use super::{Date, Day, PeriodError};

/// Days from a first to a last, both included; the last may be unknown. Equal when written alike:
/// `2022-01` and `2022-01-01/2022-01-31` hold the same days and are two periods.
///
/// ```
/// use gongbao::period::Period;
///
/// let open: Period = "2023-08-22/..".parse().unwrap();
/// assert_eq!((open.end(), open.days()), (None, None));
/// assert!(open.contains("2023-09-30".parse().unwrap()));
/// assert_eq!(open.to_string(), "2023-08-22/..");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Period(pub(super) Form);

/// How it was written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub(super) enum Form {
    /// `2015-02`: all days of one date.
    Whole(Date),
    /// `2022-01-10/2022-02-07`: the last day of the second is not before the first day of the first.
    Closed(Date, Date),
    /// `2023-08-22/..`: it goes on, or nobody said until when.
    Open(Date),
}

impl Period {
    /// From `first` to `last`.
    ///
    /// # Errors
    /// [`PeriodError::EndBeforeStart`].
    pub fn between(first: Date, last: Date) -> Result<Period, PeriodError> {
        match last.last() < first.first() {
            true => Err(PeriodError::EndBeforeStart { start: first, end: last }),
            false => Ok(Period(Form::Closed(first, last))),
        }
    }

    /// From `first` on, with an unknown end.
    pub fn since(first: Date) -> Period {
        Period(Form::Open(first))
    }

    /// The first day.
    pub fn start(&self) -> Day {
        match self.0 {
            Form::Whole(date) | Form::Closed(date, _) | Form::Open(date) => date.first(),
        }
    }

    /// The last day, if it is known.
    pub fn end(&self) -> Option<Day> {
        match self.0 {
            Form::Whole(date) | Form::Closed(_, date) => Some(date.last()),
            Form::Open(_) => None,
        }
    }

    /// How many days, the first and the last included; none while the end is unknown.
    pub fn days(&self) -> Option<u32> {
        let between = self.start().0.until(self.end()?.0).expect("the calendar counts days between any two of its own");
        Some(between.get_days().unsigned_abs() + 1)
    }

    /// Whether the day is one of it. With an unknown end, every day after the start may be, and counts.
    pub fn contains(&self, day: Day) -> bool {
        self.start() <= day && self.end().is_none_or(|end| day <= end)
    }

    /// Whether the two share a day.
    pub fn overlaps(&self, other: &Period) -> bool {
        let latest_start = self.start().max(other.start());
        self.contains(latest_start) && other.contains(latest_start)
    }
}

impl From<Date> for Period {
    /// All days of the date.
    fn from(date: Date) -> Period {
        Period(Form::Whole(date))
    }
}

impl FromStr for Period {
    type Err = PeriodError;

    /// Reads a date, `first/last`, or `first/..`.
    fn from_str(text: &str) -> Result<Period, PeriodError> {
        match text.split_once('/') {
            None => text.parse().map(Form::Whole).map(Period).map_err(|_| not_a_period(text)),
            Some((_, last)) if last.contains('/') => Err(not_a_period(text)),
            Some(("" | "..", _)) => Err(not_a_period(text)),
            Some((first, "..")) => first.parse().map(Period::since),
            Some((first, last)) => Period::between(first.parse()?, last.parse()?),
        }
    }
}

fn not_a_period(text: &str) -> PeriodError {
    PeriodError::NotAPeriod { found: text.to_owned() }
}

impl fmt::Display for Period {
    /// Prints what was read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Form::Whole(date) => write!(f, "{date}"),
            Form::Closed(first, last) => write!(f, "{first}/{last}"),
            Form::Open(first) => write!(f, "{first}/.."),
        }
    }
}
