//! At which instant did it happen, or shall it?

use std::cmp::Ordering;
use std::fmt;
use std::time::SystemTime;

use jiff::{Timestamp, Zoned, civil, tz};

use super::date::digits;
use super::{Date, Day, PeriodError, TimeZone};
use crate::text::Lang;

/// An instant, to the second, with the zone in which it was written. A date alone is the start of that
/// day and is shown without an hour. Compared by the instant: two zones may write the same one.
///
/// ```
/// use gongbao::period::{Moment, PeriodError, TimeZone};
///
/// let zone = TimeZone::parse("Asia/Shanghai")?;
/// let published = Moment::parse("2022-01-31 09:46", &zone)?;
/// assert_eq!(published.to_string(), "2022-01-31T09:46:00+08:00");
/// assert_eq!(published, Moment::parse("2022-01-31T01:46:00Z", &zone)?);
/// assert!(Moment::parse("2022-01-31", &zone)? < published);
/// # Ok::<(), PeriodError>(())
/// ```
#[derive(Clone)]
pub struct Moment {
    at: Zoned,
    /// Whether only the day was written.
    day_alone: bool,
}

impl Moment {
    /// Reads `2022-01-31T09:46:59+08:00` (or with `Z`), or `2022-01-31 09:46`, or `2022-01-31`. Without
    /// an offset the clocks of `zone` count; an hour that they skip or show twice is read as the
    /// calendar standards do (the later, and the first).
    ///
    /// # Errors
    /// [`PeriodError::NotAMoment`].
    pub fn parse(text: &str, zone: &TimeZone) -> Result<Moment, PeriodError> {
        read(text, zone).ok_or_else(|| PeriodError::NotAMoment { found: text.to_owned() })
    }

    /// The instant a system clock shows, without the fraction of its second, in `zone`.
    pub fn from_system(time: SystemTime, zone: &TimeZone) -> Moment {
        let at = Timestamp::try_from(time).expect("a system clock shows a year between -9999 and 9999");
        let second = Timestamp::from_second(at.as_nanosecond().div_euclid(1_000_000_000) as i64);
        let second = second.expect("the whole second before an instant of that range is in it too");
        Moment { at: second.to_zoned(zone.0.clone()), day_alone: false }
    }

    /// The day the clocks of `zone` show at this instant.
    pub fn date_in(&self, zone: &TimeZone) -> Day {
        Day(self.at.with_time_zone(zone.0.clone()).date())
    }

    /// The day as it was written, in the moment's own zone.
    pub fn day(&self) -> Day {
        Day(self.at.date())
    }

    /// The start of the day as it was written.
    pub fn start_of_day(&self) -> Moment {
        let at = self.at.start_of_day().expect("the day of an instant of the range begins in it too");
        Moment { at, day_alone: true }
    }

    /// Whether only the day was written, and no hour.
    pub fn is_day_alone(&self) -> bool {
        self.day_alone
    }

    /// Seconds since the start of 1970 in UTC.
    pub fn unix_seconds(&self) -> i64 {
        self.at.timestamp().as_second()
    }

    /// The whole instant after RFC 3339, also for a day alone: `2022-01-31T00:00:00+08:00`.
    pub fn rfc3339(&self) -> String {
        let offset = self.at.offset().seconds();
        let sign = if offset < 0 { '-' } else { '+' };
        let minutes = offset.unsigned_abs() / 60;
        let time = self.at.time();
        let (hour, minute, second) = (time.hour(), time.minute(), time.second());
        format!("{}T{hour:02}:{minute:02}:{second:02}{sign}{:02}:{:02}", self.day(), minutes / 60, minutes % 60)
    }

    /// The whole instant as RSS wants it: `Mon, 31 Jan 2022 09:46:59 +0800`.
    pub fn rfc2822(&self) -> String {
        jiff::fmt::rfc2822::to_string(&self.at).expect("the years 1 to 9999 can be written so")
    }

    /// In words: `2022年1月31日 09:46`, `31 January 2022, 09:46`; without an hour for a day alone.
    pub fn display(&self, lang: Lang) -> String {
        let day = Date::of_day(self.day()).display(lang);
        let time = self.at.time();
        match (self.day_alone, lang) {
            (true, _) => day,
            (false, Lang::Zh) => format!("{day} {:02}:{:02}", time.hour(), time.minute()),
            (false, Lang::En) => format!("{day}, {:02}:{:02}", time.hour(), time.minute()),
        }
    }
}

fn read(text: &str, zone: &TimeZone) -> Option<Moment> {
    let Some((day, time)) = text.split_once(['T', ' ']) else {
        let midnight = text.parse::<Day>().ok()?.0.at(0, 0, 0, 0);
        return Some(Moment { at: midnight.to_zoned(zone.0.clone()).ok()?, day_alone: true });
    };
    let (hour, rest) = digits(time, 2)?;
    let (minute, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let (second, rest) = match rest.strip_prefix(':') {
        Some(rest) => digits(rest, 2)?,
        None => (0, rest),
    };
    let clock = civil::Time::new(hour as i8, minute as i8, second as i8, 0).ok()?;
    let zone = match rest {
        "" => zone.0.clone(),
        written => tz::TimeZone::fixed(offset(written)?),
    };
    let at = day.parse::<Day>().ok()?.0.to_datetime(clock).to_zoned(zone).ok()?;
    Some(Moment { at, day_alone: false })
}

/// `Z`, `+08:00` or `-03:30`.
fn offset(text: &str) -> Option<tz::Offset> {
    if text == "Z" {
        return Some(tz::Offset::UTC);
    }
    let (sign, rest) = match text.split_at_checked(1)? {
        ("+", rest) => (1, rest),
        ("-", rest) => (-1, rest),
        _ => return None,
    };
    let (hours, rest) = digits(rest, 2)?;
    let (minutes, rest) = digits(rest.strip_prefix(':')?, 2)?;
    let in_range = rest.is_empty() && hours < 24 && minutes < 60;
    in_range
        .then(|| tz::Offset::from_seconds(sign * (i32::from(hours) * 3600 + i32::from(minutes) * 60)).ok())
        .flatten()
}

impl fmt::Display for Moment {
    /// As precise as it was written: a day alone, or the instant after RFC 3339.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.day_alone {
            true => write!(f, "{}", self.day()),
            false => f.write_str(&self.rfc3339()),
        }
    }
}

impl fmt::Debug for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Moment({})", self.rfc3339())
    }
}

impl PartialEq for Moment {
    fn eq(&self, other: &Self) -> bool {
        self.at.timestamp() == other.at.timestamp()
    }
}

impl Eq for Moment {}

impl PartialOrd for Moment {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Moment {
    fn cmp(&self, other: &Self) -> Ordering {
        self.at.timestamp().cmp(&other.at.timestamp())
    }
}
