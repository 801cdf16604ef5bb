//! When was it?
//!
//! | type | question | written |
//! | --- | --- | --- |
//! | [`Date`] | which day, month, quarter or year? | `2022-01-10`, `2015-02`, `2022-Q1`, `2020` |
//! | [`Period`] | from which day to which? | a date, or `2022-01-10/2022-02-07`, `2023-01/2023-07`, `2023-08-22/..` |
//! | [`Moment`] | at which instant? | `2022-01-31T09:46:59+08:00`, `2022-01-31 09:46`, `2022-01-31` |
//!
//! Each keeps the author's precision: a month stays a month when it is printed. Nothing here reads a
//! clock; an edge of the program makes its only "now" with [`Moment::from_system`] and hands it down.
//! This is the home of the crate `jiff`, with its own copy of the time zone database, so that a zone
//! means the same on every machine.
//!
//! ```
//! use gongbao::period::{Period, PeriodError};
//! use gongbao::text::Lang;
//!
//! let festival: Period = "2022-01-10/2022-02-07".parse()?;
//! assert_eq!(festival.days(), Some(29));
//! assert_eq!(festival.display(Lang::Zh), "2022年1月10日—2月7日");
//! assert_eq!(festival.display(Lang::En), "10 January – 7 February 2022");
//!
//! let problem = "2022年1月10日至2月7日".parse::<Period>().unwrap_err();
//! assert_eq!(problem.hint(gongbao::text::Lang::En).unwrap(), "did you mean `2022-01-10/2022-02-07`?");
//! # Ok::<(), PeriodError>(())
//! ```

mod date;
mod error;
mod loose;
mod moment;
mod span;
#[cfg(test)]
mod tests;
mod words;
mod zone;

pub use date::{Date, Day, Precision};
pub use error::PeriodError;
pub use moment::Moment;
pub use span::Period;
pub use zone::TimeZone;
