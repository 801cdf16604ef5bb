//! Which time do the clocks of a place show?

use std::fmt;

use jiff::tz;

use super::PeriodError;

/// A time zone of the IANA database, of which the program carries its own copy.
///
/// ```
/// use gongbao::period::TimeZone;
///
/// assert_eq!(TimeZone::parse("asia/shanghai").unwrap().name(), "Asia/Shanghai");
/// let problem = TimeZone::parse("Shanghai").unwrap_err();
/// assert_eq!(problem.hint(gongbao::text::Lang::En).unwrap(), "did you mean `Asia/Shanghai`?");
/// ```
#[derive(Clone, PartialEq, Eq)]
pub struct TimeZone(pub(super) tz::TimeZone);

impl TimeZone {
    /// The zone of that name, whatever its case.
    ///
    /// # Errors
    /// [`PeriodError::NotATimeZone`].
    pub fn parse(name: &str) -> Result<TimeZone, PeriodError> {
        let unknown = || PeriodError::NotATimeZone { found: name.to_owned() };
        let zone = tz::TimeZone::get(name).map_err(|_| unknown())?;
        // Only zones with a name: what the database offers beside them ("Etc/Unknown") is none.
        match zone.iana_name().is_some() && !zone.is_unknown() {
            true => Ok(TimeZone(zone)),
            false => Err(unknown()),
        }
    }

    /// The name, as the database spells it.
    pub fn name(&self) -> &str {
        self.0.iana_name().expect("TimeZone::parse takes only zones that have a name")
    }
}

/// A zone whose city is called that: `Shanghai` is in `Asia/Shanghai`.
pub(super) fn of_city(city: &str) -> Option<String> {
    // All China keeps the time of Beijing; the database names it after Shanghai.
    let city = city.rsplit('/').next().unwrap_or(city).trim().replace(' ', "_");
    let city = if city.eq_ignore_ascii_case("beijing") { "shanghai" } else { &city };
    let in_city = |name: &str| name.rsplit('/').next().is_some_and(|last| last.eq_ignore_ascii_case(city));
    let mut names: Vec<String> = tz::db().available().map(|name| name.to_string()).collect();
    names.sort();
    names.into_iter().find(|name| name.contains('/') && in_city(name))
}

impl fmt::Debug for TimeZone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "TimeZone({})", self.name())
    }
}
