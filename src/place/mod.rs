//! Which places are there, and what does a name mean?
//!
//! The places are the divisions of GB/T 2260 from county level up: 34 provincial-level units, their
//! prefectures and their counties, from tables in this folder (README.md there names source, edition
//! and licence). A [`Place`] is borrowed from those tables, so one that exists is valid; [`resolve`]
//! reads what an author wrote. The whole country is no place but a scope: see [`is_national`].
//!
//! ```
//! use gongbao::place::{PlaceError, resolve};
//!
//! let yiwu = resolve("义乌")?;
//! assert_eq!(yiwu.code().to_string(), "330782");
//! assert_eq!(yiwu.path(), "浙江省金华市义乌市");
//! assert_eq!(yiwu.province().slug(), "zhejiang");
//!
//! let problem = resolve("鼓楼区").unwrap_err();
//! assert_eq!(problem.to_string(), "expected one place, but found `鼓楼区`, a name of 4 places");
//! # Ok::<(), PlaceError>(())
//! ```

mod boundaries;
mod error;
mod names;
mod near;
mod resolve;
mod table;
#[cfg(test)]
mod tests;

use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::str::FromStr;

pub use boundaries::{Boundaries, BoundaryError, Line, Point, Shape};
pub use error::PlaceError;
pub use resolve::{is_national, resolve};

use table::TABLE;

/// A six-digit code of GB/T 2260 that is in force and in our table.
///
/// ```
/// use gongbao::place::{Level, PlaceCode, get};
///
/// let code: PlaceCode = "370200".parse().unwrap();
/// assert_eq!(code.level(), Level::Prefecture);
/// assert_eq!(get(code).name(), "青岛市");
/// assert!("370299".parse::<PlaceCode>().is_err());
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PlaceCode(u32);

/// How high a division stands. The order goes from the whole to its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// The whole country: the level of the scope 全国. No [`Place`] has it.
    Country,
    /// Province, municipality (直辖市), autonomous region, special administrative region.
    Province,
    /// Prefecture-level city, region (地区), autonomous prefecture, league (盟).
    Prefecture,
    /// County, county-level city, district, banner.
    County,
}

/// A division of GB/T 2260. Compared, ordered and hashed by its code.
#[derive(Debug)]
pub struct Place {
    code: PlaceCode,
    name: &'static str,
    short: String,
    path: String,
    slug: String,
    parent: Option<PlaceCode>,
    english: Option<&'static str>,
    provincial: Option<Provincial>,
    former: Vec<Former>,
}

/// What only the 34 provincial-level units have.
#[derive(Debug)]
struct Provincial {
    one_char: &'static str,
    traditional: &'static str,
    iso: &'static str,
    grid: (u8, u8),
}

/// A code and name that a place had before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Former {
    code: &'static str,
    name: &'static str,
    until: u16,
}

/// The place that has this code.
pub fn get(code: PlaceCode) -> &'static Place {
    TABLE.by_code(code.0).expect("a PlaceCode is made only for codes of the table")
}

/// All places, in the order of their codes.
pub fn all() -> impl Iterator<Item = &'static Place> {
    TABLE.places().iter()
}

/// The 34 provincial-level units, in the order of GB/T 2260 (that of their codes).
pub fn provinces() -> impl Iterator<Item = &'static Place> {
    all().filter(|place| place.level() == Level::Province)
}

impl PlaceCode {
    /// The code as a number of six digits.
    pub fn number(self) -> u32 {
        self.0
    }

    /// The level, which the code tells: `370000`, `370200`, `370281`.
    pub fn level(self) -> Level {
        match self.0 {
            n if n % 10_000 == 0 => Level::Province,
            n if n % 100 == 0 => Level::Prefecture,
            _ => Level::County,
        }
    }
}

impl Level {
    /// The word for machines: `country`, `province`, `prefecture`, `county`.
    pub fn code(self) -> &'static str {
        match self {
            Level::Country => "country",
            Level::Province => "province",
            Level::Prefecture => "prefecture",
            Level::County => "county",
        }
    }
}

impl Place {
    /// The code.
    pub fn code(&self) -> PlaceCode {
        self.code
    }

    /// The full name: 山东省, 延边朝鲜族自治州, 沛县.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The shortest common name that [`resolve`] reads as this place (山东, 义乌, 延边, 大理州, 南昌县);
    /// districts keep their 区. Where several places share it (鼓楼区), it is still the full name.
    pub fn short(&self) -> &str {
        &self.short
    }

    /// The level: never [`Level::Country`].
    pub fn level(&self) -> Level {
        self.code.level()
    }

    /// The place it is a part of: none for the 34; the province for districts of a municipality and
    /// for counties that a province governs directly.
    pub fn parent(&self) -> Option<&'static Place> {
        self.parent.map(get)
    }

    /// The provincial-level unit it lies in; a province is its own.
    pub fn province(&self) -> &'static Place {
        get(PlaceCode(self.code.0 / 10_000 * 10_000))
    }

    /// The full names from the province down: 江苏省徐州市沛县. No two places have the same.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Whether `inner` is this place or lies inside it.
    pub fn contains(&self, inner: &Place) -> bool {
        let mut step = Some(inner);
        while let Some(place) = step {
            if place == self {
                return true;
            }
            step = place.parent();
        }
        false
    }

    /// The short name in Traditional characters: 臺灣, 廣東. Only the 34 have one here.
    pub fn traditional(&self) -> Option<&'static str> {
        self.provincial.as_ref().map(|unit| unit.traditional)
    }

    /// The English name: all 34, all prefectures, and the counties that the site's own texts name.
    pub fn english(&self) -> Option<&'static str> {
        self.english
    }

    /// The one-character name: 鲁. Only the 34 have one.
    pub fn one_char(&self) -> Option<&'static str> {
        self.provincial.as_ref().map(|unit| unit.one_char)
    }

    /// The code of ISO 3166-2: `CN-SD`. Only the 34 have one.
    pub fn iso(&self) -> Option<&'static str> {
        self.provincial.as_ref().map(|unit| unit.iso)
    }

    /// Row and column in the tile grid of 8 rows and 7 columns, both from zero. Only the 34 have one.
    pub fn grid(&self) -> Option<(u8, u8)> {
        self.provincial.as_ref().map(|unit| unit.grid)
    }

    /// The name in addresses: `shandong`, `inner-mongolia`, `xizang`; the six-digit code below the 34.
    pub fn slug(&self) -> &str {
        &self.slug
    }

    /// Codes and names it had before, as far as our sources use them (临安市 330185 until 2017).
    pub fn former(&self) -> &[Former] {
        &self.former
    }
}

impl Former {
    /// The former code, no longer in force: `330185`.
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The former full name: 临安市.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The year in which it ceased.
    pub fn until(&self) -> u16 {
        self.until
    }
}

impl fmt::Display for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:06}", self.0)
    }
}

impl fmt::Debug for PlaceCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "PlaceCode({self})")
    }
}

impl FromStr for PlaceCode {
    type Err = PlaceError;

    /// Reads a code in force. Former codes are an author's matter: [`resolve`] reads those too.
    fn from_str(text: &str) -> Result<Self, PlaceError> {
        resolve::by_code_in_force(text)
            .map(Place::code)
            .ok_or_else(|| PlaceError::Unknown { input: text.to_owned(), near: near::places(text) })
    }
}

impl PartialEq for Place {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Place {}

impl PartialOrd for Place {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Place {
    fn cmp(&self, other: &Self) -> Ordering {
        self.code.cmp(&other.code)
    }
}

impl Hash for Place {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
}
