//! Which day, month, quarter or year is it, and on which days does that begin and end?

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use jiff::civil;

use super::PeriodError;

/// A day of the calendar, between the years 1 and 9999.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(pub(super) civil::Date);

/// How much of a date is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// The year alone: `2020`.
    Year,
    /// Three months: `2022-Q1`.
    Quarter,
    /// A month: `2015-02`.
    Month,
    /// A day: `2022-01-10`.
    Day,
}

/// A date as precise as it was written. Ordered by first day, then by last.
///
/// ```
/// use gongbao::period::Date;
///
/// let quarter: Date = "2022-Q1".parse().unwrap();
/// assert_eq!(quarter.to_string(), "2022-Q1");
/// assert_eq!((quarter.first().to_string(), quarter.last().to_string()), ("2022-01-01".into(), "2022-03-31".into()));
///
/// let problem = "2022-13-01".parse::<Date>().unwrap_err();
/// assert_eq!(problem.to_string(), "expected a date such as `2022-01-31`, but found `2022-13-01`");
/// assert_eq!(problem.hint(gongbao::text::Lang::En).unwrap(), "months go from 01 to 12");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Date {
    first: Day,
    precision: Precision,
}

impl Day {
    /// The day, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let year = i16::try_from(year).ok().filter(|year| (1..=9999).contains(year))?;
        civil::Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok().map(Day)
    }

    /// The year, from 1 to 9999.
    pub fn year(self) -> u16 {
        self.0.year().unsigned_abs()
    }

    /// The month, from 1 to 12.
    pub fn month(self) -> u8 {
        self.0.month().unsigned_abs()
    }

    /// The day of the month, from 1 to 31.
    pub fn day(self) -> u8 {
        self.0.day().unsigned_abs()
    }

    /// The last day of its month.
    pub(super) fn end_of_month(self) -> Day {
        Day(self.0.last_of_month())
    }
}

impl Date {
    /// That day.
    pub fn of_day(day: Day) -> Date {
        Date { first: day, precision: Precision::Day }
    }

    /// That month, if the calendar has it.
    pub fn of_month(year: u16, month: u8) -> Option<Date> {
        Some(Date { first: Day::new(year, month, 1)?, precision: Precision::Month })
    }

    /// That quarter, from 1 to 4.
    pub fn of_quarter(year: u16, quarter: u8) -> Option<Date> {
        let first = (1..=4).contains(&quarter).then(|| Day::new(year, 3 * quarter - 2, 1)).flatten()?;
        Some(Date { first, precision: Precision::Quarter })
    }

    /// That year, from 1 to 9999.
    pub fn of_year(year: u16) -> Option<Date> {
        Some(Date { first: Day::new(year, 1, 1)?, precision: Precision::Year })
    }

    /// How much of it is known.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// The first day of it; a day is its own.
    pub fn first(self) -> Day {
        self.first
    }

    /// The last day of it; a day is its own.
    pub fn last(self) -> Day {
        let months = match self.precision {
            Precision::Day => return self.first,
            Precision::Month => 0,
            Precision::Quarter => 2,
            Precision::Year => 11,
        };
        Day::new(self.first.year(), self.first.month() + months, 1)
            .expect("the last month of a year or quarter is in the same year")
            .end_of_month()
    }

    /// The quarter its first day lies in, from 1 to 4.
    pub(super) fn quarter(self) -> u8 {
        self.first.month().div_ceil(3)
    }
}

impl FromStr for Day {
    type Err = PeriodError;

    /// Reads `2022-01-10`, and nothing less precise.
    fn from_str(text: &str) -> Result<Day, PeriodError> {
        match text.parse::<Date>()? {
            Date { first, precision: Precision::Day } => Ok(first),
            _ => Err(PeriodError::NotADate { found: text.to_owned() }),
        }
    }
}

impl FromStr for Date {
    type Err = PeriodError;

    /// Reads `2022`, `2022-Q1`, `2022-01` or `2022-01-10`, in exactly these forms.
    fn from_str(text: &str) -> Result<Date, PeriodError> {
        read(text).ok_or_else(|| PeriodError::NotADate { found: text.to_owned() })
    }
}

fn read(text: &str) -> Option<Date> {
    let (year, rest) = digits(text, 4)?;
    if rest.is_empty() {
        return Date::of_year(year);
    }
    let rest = rest.strip_prefix('-')?;
    if let Some(quarter) = rest.strip_prefix('Q') {
        let (quarter, rest) = digits(quarter, 1)?;
        return rest.is_empty().then(|| Date::of_quarter(year, quarter as u8)).flatten();
    }
    let (month, rest) = digits(rest, 2)?;
    if rest.is_empty() {
        return Date::of_month(year, month as u8);
    }
    let (day, rest) = digits(rest.strip_prefix('-')?, 2)?;
    rest.is_empty().then(|| Day::new(year, month as u8, day as u8)).flatten().map(Date::of_day)
}

/// A number of exactly so many digits (four at most), and the rest of the text.
pub(super) fn digits(text: &str, count: usize) -> Option<(u16, &str)> {
    let (number, rest) = text.split_at_checked(count)?;
    let more = rest.starts_with(|c: char| c.is_ascii_digit());
    let whole = !more && number.bytes().all(|b| b.is_ascii_digit());
    whole.then(|| number.parse().ok().map(|number| (number, rest))).flatten()
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first, self.last()).cmp(&(other.first, other.last()))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Day({self})")
    }
}

impl fmt::Display for Date {
    /// Prints what was read.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month) = (self.first.year(), self.first.month());
        match self.precision {
            Precision::Year => write!(f, "{year:04}"),
            Precision::Quarter => write!(f, "{year:04}-Q{}", self.quarter()),
            Precision::Month => write!(f, "{year:04}-{month:02}"),
            Precision::Day => write!(f, "{}", self.first),
        }
    }
}
