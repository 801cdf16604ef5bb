//! What does "突破1.2亿次" mean? Reported quantities: read, found in running text, compared, printed.
//!
//! A quantity keeps its words and becomes two intervals of exact decimals: *hard*, what the words
//! logically allow, and *soft*, how readers take them. All wordings stand in
//! `docs/quantities.md`, whose tables run as a test.
//!
//! ```
//! use gongbao::quantity::{self, Hedge, Quantity};
//!
//! let plays: Quantity = "突破1.2亿次".parse()?;
//! assert_eq!(plays.hedge(), Hedge::Over);
//! assert_eq!(plays.value(), Some(120_000_000.into()));
//! assert_eq!(plays.hard().to_string(), "(120000000, ∞)");
//! assert_eq!(plays.unit(), Some("次"));
//!
//! let found = quantity::find("抖音短视频大赛上传作品664条，播放量突破1.2亿次。");
//! let texts: Vec<&str> = found.iter().map(|found| found.quantity.text()).collect();
//! assert_eq!(texts, ["664条", "突破1.2亿次"]);
//! # Ok::<(), quantity::QuantityError>(())
//! ```

use std::fmt;
use std::str::FromStr;

pub use rust_decimal::Decimal;

use crate::text::Lang;

mod agreement;
mod decoy;
mod en;
mod error;
mod find;
mod hedge;
mod interval;
mod numeral;
mod phase;
mod print;
mod reading;
#[cfg(test)]
mod tests;
mod unit;
mod wording;
mod zh;

pub use agreement::Agreement;
pub use error::QuantityError;
pub use find::{Found, find};
pub use hedge::Hedge;
pub use interval::{Bound, Interval};
pub use phase::{Phase, phase_in};
pub use print::scaled;

use reading::Reading;
use wording::Wording;

/// A reported quantity: its words, and what they mean.
#[derive(Clone, Debug, PartialEq)]
pub struct Quantity {
    text: String,
    /// The length of `text` without its unit, if the unit simply follows the number.
    number: Option<usize>,
    lang: Lang,
    hedge: Hedge,
    value: Option<Decimal>,
    hard: Interval,
    soft: Interval,
    unit: Option<String>,
    phase: Option<Phase>,
}

impl Quantity {
    /// The wording as printed: hedge, number and unit.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The hedge of the wording.
    pub fn hedge(&self) -> Hedge {
        self.hedge
    }

    /// The number named, in base units; `None` for a range and for words like 几万.
    pub fn value(&self) -> Option<Decimal> {
        self.value
    }

    /// What the words logically allow, in base units.
    pub fn hard(&self) -> &Interval {
        &self.hard
    }

    /// How readers take the words, in base units; inside the hard interval.
    pub fn soft(&self) -> &Interval {
        &self.soft
    }

    /// The canonical Chinese unit (元, 次, 人次, %, 件/秒); `None` if none was written.
    pub fn unit(&self) -> Option<&str> {
        self.unit.as_deref()
    }

    /// The phase word at the quantity (预计, 力争, 安排), if there is one.
    pub fn phase(&self) -> Option<Phase> {
        self.phase
    }

    /// The language of the wording.
    pub fn lang(&self) -> Lang {
        self.lang
    }

    /// The quantity with a unit that its author assumes (`unit_assumed`); the words stay as printed.
    pub fn with_unit(mut self, unit: &str) -> Quantity {
        self.unit = Some(unit::canonical(unit).into_owned());
        self
    }

    /// A wording that stands in `reading` from `start` to `end` (offsets of the plain text).
    fn of(source: &str, reading: &Reading, start: usize, end: usize, lang: Lang, wording: Wording) -> Option<Quantity> {
        let (hedge, value, hard, soft) = wording.meaning()?;
        let from = reading.start(start);
        let text = source[from..reading.end(end)].to_owned();
        let number = wording.number_end.map(|left| reading.end(reading.plain.len() - left) - from);
        Some(Quantity { text, number, lang, hedge, value, hard, soft, unit: wording.unit, phase: wording.phase })
    }
}

impl fmt::Display for Quantity {
    /// The wording as printed.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

/// Reads one quantity at the start of a text, and returns what follows it.
///
/// Leading words that change nothing (达, 共, 累计) and phase words (预计, 力争) are passed over; a
/// phase word is reported in [`Quantity::phase`].
///
/// ```
/// let (quantity, rest) = gongbao::quantity::parse("6万余家商家")?;
/// assert_eq!((quantity.text(), rest), ("6万余家", "商家"));
/// # Ok::<(), gongbao::quantity::QuantityError>(())
/// ```
pub fn parse(input: &str) -> Result<(Quantity, &str), QuantityError> {
    let reading = Reading::of(input);
    let plain = reading.plain.as_str();
    if plain.trim().is_empty() {
        return Err(QuantityError::Empty);
    }
    if let Some(word) = missing(plain) {
        return Err(QuantityError::Missing { word: word.to_owned() });
    }
    if let Some(length) = decoy::uncounted(reading::gap(plain)) {
        let from = plain.len() - reading::gap(plain).len();
        let found = input[reading.start(from)..reading.end(from + length)].to_owned();
        return Err(QuantityError::NotCounted { found });
    }
    let chinese = {
        let (phase, start) = zh::lead(plain);
        zh::phrase(start).map(|(mut word, rest)| {
            word.phase = word.phase.or(phase);
            (word, start, rest)
        })
    };
    let english = {
        let (phase, start) = en::lead(plain);
        en::phrase(start).map(|(mut word, rest)| {
            word.phase = word.phase.or(phase);
            (word, start, rest)
        })
    };
    // Both grammars read "300"; the one that reads further has understood more.
    let best = match (chinese, english) {
        (Some(zh), Some(en)) if en.2.len() < zh.2.len() => Some((Lang::En, en)),
        (Some(zh), _) => Some((Lang::Zh, zh)),
        (None, en) => en.map(|en| (Lang::En, en)),
    };
    let quantity = best.and_then(|(lang, (word, start, rest))| {
        let (start, end) = (plain.len() - start.len(), plain.len() - rest.len());
        Some((Quantity::of(input, &reading, start, end, lang, word)?, &input[reading.end(end)..]))
    });
    quantity.ok_or_else(|| {
        let found = excerpt(input.trim());
        let digits = plain.trim().bytes().take_while(|b| b.is_ascii_digit() || *b == b'.').count();
        if digits > 18 { QuantityError::TooLong { found } } else { QuantityError::Expected { found } }
    })
}

/// The word for a missing value that makes up all of a text.
fn missing(plain: &str) -> Option<&str> {
    const WORDS: [&str; 14] =
        ["未公布", "未公开", "未统计", "不详", "暂无", "无", "缺", "/", "-", "—", "——", "–", "n/a", "N/A"];
    let word = plain.trim();
    WORDS.contains(&word).then_some(word)
}

/// The start of a text, short enough for a message.
fn excerpt(text: &str) -> String {
    let short: String = text.chars().take(20).collect();
    if short.len() < text.len() { short + "…" } else { short }
}

impl FromStr for Quantity {
    type Err = QuantityError;

    /// Reads a whole text as one quantity; blanks around it are passed over.
    fn from_str(input: &str) -> Result<Quantity, QuantityError> {
        let input = input.trim();
        let (quantity, rest) = parse(input)?;
        if rest.trim().is_empty() {
            return Ok(quantity);
        }
        // 九大分会场: 大 counts nothing without its noun, and the noun has no measure word to end at.
        let noun = quantity.text.ends_with('大') && rest.chars().all(reading::is_han) && rest.chars().count() <= 8;
        if noun {
            return Ok(Quantity { text: input.to_owned(), number: None, ..quantity });
        }
        Err(QuantityError::Trailing { read: quantity.text, found: excerpt(rest.trim()) })
    }
}
