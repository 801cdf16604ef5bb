//! Which keys does each map have, and what stands under them?
//!
//! One table for both sides: a reader that asks for a key which does not stand here, or leaves one unasked, stops every test,
//! and the schemas for editors are made from it.

mod campaign;
mod figure;
mod registry;

use super::kind::Kind;
use crate::text::Bilingual;

/// A key of a map.
#[derive(Clone, Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What it means.
    pub about: Bilingual,
}

/// What can stand under a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text in one language, a number, a date.
    Scalar,
    /// One of these or a list of them.
    Scalars,
    /// A text in two languages.
    Text,
    /// One of these or a list of them.
    Texts,
    /// `true` or `false`.
    Flag,
    /// One of some words.
    Word(Words),
    /// One of some words, or a list of them.
    Words(Words),
    /// A map with known keys.
    One(Kind),
    /// The scalar that matters most, or such a map.
    Brief(Kind),
    /// A list of such maps.
    List(Kind),
    /// Such maps, each under a key that the author chooses.
    Map(Kind),
    /// Lists of such maps, each under a key that the author chooses.
    Lists(Kind),
    /// A number as printed, or a figure with its keys.
    Figure,
    /// Figures, each under a key that the author chooses.
    Figures,
    /// Rows, each with its cells or as a map.
    Rows,
    /// A cell or a list of cells.
    Cells,
    /// Nouns, each under a unit as printed.
    Units,
}

/// Makes the words that stand under a key.
pub type Words = fn() -> Vec<&'static str>;

fn names<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}

const fn key(name: &'static str, shape: Shape, zh: &'static str, en: &'static str) -> Key {
    Key { name, shape, required: false, about: Bilingual::fixed(zh, en) }
}

const fn must(name: &'static str, shape: Shape, zh: &'static str, en: &'static str) -> Key {
    Key { name, shape, required: true, about: Bilingual::fixed(zh, en) }
}

use Shape::*;
use campaign::*;
use figure::*;
use registry::*;

impl Kind {
    /// Its keys, in the order of the manual.
    pub fn keys(self) -> impl Iterator<Item = &'static Key> {
        self.tables().iter().flat_map(|table| table.iter())
    }

    fn tables(self) -> &'static [&'static [Key]] {
        match self {
            Kind::Site => &[SITE],
            Kind::Licence => &[LICENCE],
            Kind::BoundaryMap => &[MAP],
            Kind::Places => &[PLACES],
            Kind::Group => &[GROUP],
            Kind::Indicator => &[INDICATOR],
            Kind::Basis => &[BASIS],
            Kind::Organisation => &[ORGANISATION],
            Kind::Source => &[SOURCE],
            Kind::Credit => &[CREDIT],
            Kind::Campaign => &[CAMPAIGN, PLACE, WITHHOLD],
            Kind::Defaults => &[FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Figure => &[FIGURE, RELATIONS, REVISED, PLACE, WITHHOLD],
            Kind::Organiser => &[ORGANISER],
            Kind::Activity => &[ACTIVITY, PLACE],
            Kind::Coupon => &[COUPON],
            Kind::Person => &[PERSON],
            Kind::Fact => &[FACT],
            Kind::NotComparable => &[NOT_COMPARABLE],
            Kind::Revision => &[REVISION],
            Kind::Was => &[WAS, PLACE],
            Kind::Waiver => &[WAIVER],
            Kind::Limit => &[LIMIT],
            Kind::RankOf => &[RANK_OF],
            Kind::GrowthOf => &[GROWTH_OF],
            Kind::RateOf => &[RATE_OF],
            Kind::ShareOf => &[SHARE_OF],
            Kind::Supersedes => &[SUPERSEDES],
            Kind::Bands => &[BANDS],
            Kind::Band => &[BAND],
            Kind::Table => &[TABLE, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Column => &[COLUMN, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Row => &[ROW, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Ballot => &[BALLOT, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Voting => &[VOTING],
            Kind::Chart => &[CHART, WITHHOLD],
            Kind::FrontMatter => &[FRONT_MATTER, WITHHOLD],
            Kind::Text => &[TEXT],
        }
    }
}

const TEXT: &[Key] = &[must("zh", Scalar, "中文", "in Chinese"), key("en", Scalar, "英文", "in English")];

const PLACE: &[Key] = &[
    key(
        "place",
        Scalars,
        "地区：名称、GB/T 2260 代码、全国、分组的标识或 `not_stated`",
        "the place: a name, a code of GB/T 2260, 全国, the id of a group, or `not_stated`",
    ),
    key("places", Scalars, "几个地区", "several places"),
];

const WITHHOLD: &[Key] = &[
    key("publish_at", Scalar, "在此时刻之前不公开", "withheld until this moment"),
    key("draft", Flag, "草稿：不公开", "a draft: withheld"),
];
