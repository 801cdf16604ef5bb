//! One figure with all that belongs to it.

use super::{Download, FigureRow, Link, Phase, Stated};
use serde::Serialize;

/// The page of one figure.
#[derive(Debug, Clone, Serialize)]
pub struct FigureView {
    /// The full id: `2022-shandong-new-year-goods/contest-views`.
    pub id: String,
    /// What is counted, without the number.
    pub label: String,
    /// The number with hedge, scale and unit, in the page's language; 未公布 when missing.
    pub wording: String,
    /// The words as printed in the source, where they differ from `wording` (other language, or more than a number).
    pub as_printed: Option<String>,
    /// True when there is no number.
    pub missing: bool,
    /// Why there is none.
    pub missing_reason: Option<String>,
    /// What the hedge means, as a sentence.
    pub hedge_note: Option<String>,
    /// Its phase.
    pub phase: Phase,
    /// Its campaign.
    pub campaign: Link,
    /// Its indicator.
    pub indicator: Link,
    /// Said when the source quotes it as background, so that it is no result of the campaign.
    pub context: Option<String>,
    /// What the number says, in plain words, one sentence an entry.
    pub says: Vec<String>,
    /// What it does not say (播放量≠人数 …), one sentence an entry.
    pub says_not: Vec<String>,
    /// Where; several places one by one; never empty.
    pub places: Vec<Stated>,
    /// When.
    pub period: Stated,
    /// The moment of the count.
    pub as_of: Stated,
    /// How it was counted (口径); absent where the indicator has no bases.
    pub basis: Option<Stated>,
    /// The unit.
    pub unit: Option<Stated>,
    /// The platform or platforms.
    pub platform: Option<String>,
    /// The organisation or organisations.
    pub organisation: Option<String>,
    /// Who says so: the source's publisher unless the source names another.
    pub claimed_by: Stated,
    /// The source with the place in it.
    pub source: FigureSource,
    /// The two intervals; absent when missing.
    pub bounds: Option<Bounds>,
    /// The figure that contains this one.
    pub part_of: Option<FigureRow>,
    /// The figures that are parts of this one.
    pub parts: Vec<FigureRow>,
    /// The table or ballot that it is a cell of.
    pub table: Option<Link>,
    /// Figures that count some of the same things, never to be added.
    pub overlaps: Vec<FigureRow>,
    /// Figures that must not be compared with it, with the reason.
    pub not_comparable: Vec<NotComparable>,
    /// Remarks.
    pub caveats: Vec<String>,
    /// Rules of the referee that were waived for it.
    pub waivers: Vec<Waiver>,
    /// Charts in which it is drawn.
    pub charts: Vec<Link>,
    /// Releases that quote it.
    pub releases: Vec<Link>,
    /// The sentence to copy, with hedge, unit, scope, date, phase and address.
    pub citation: String,
    /// The citation in every style, the standard one first.
    pub citations: Vec<Citation>,
    /// The number of the version that this page shows: 1.
    pub version: Option<String>,
    /// One line on the version: 第1版，2026-11-20首次发布；尚无修订或更正.
    pub version_line: Option<String>,
    /// All versions, newest first, when there is more than one.
    pub versions: Vec<VersionRow>,
    /// The address to quote, absolute.
    pub permalink: String,
    /// Forms for machines (JSON, CSL-JSON, text).
    pub downloads: Vec<Download>,
    /// Why it is not public yet (`serve --drafts` only).
    pub withheld: Option<String>,
}

/// The source of a figure.
#[derive(Debug, Clone, Serialize)]
pub struct FigureSource {
    /// Its title.
    pub title: Stated,
    /// Its page.
    pub href: String,
    /// Who published it.
    pub publisher: Stated,
    /// When.
    pub date: Stated,
    /// Where in it: 标题, 正文第21段.
    pub at: Stated,
    /// Its address outside; absent when there is none, and the page says so.
    pub address: Option<Link>,
}

/// The two intervals of a figure, in words.
#[derive(Debug, Clone, Serialize)]
pub struct Bounds {
    /// What the words logically allow: 大于1.2亿次，没有上限.
    pub hard: String,
    /// How readers take them: 大于1.2亿次，不超过1.3亿次.
    pub soft: String,
    /// HTML: a small `<svg>` of both, with a title that says the same; absent where both are one number.
    pub svg: Option<String>,
}

/// A figure that must not be compared with this one.
#[derive(Debug, Clone, Serialize)]
pub struct NotComparable {
    /// The other figure.
    pub figure: FigureRow,
    /// Why not.
    pub because: String,
}

/// A rule that was waived.
#[derive(Debug, Clone, Serialize)]
pub struct Waiver {
    /// The rule, by number and name.
    pub rule: String,
    /// The reason given.
    pub reason: String,
}

/// One form of the citation.
#[derive(Debug, Clone, Serialize)]
pub struct Citation {
    /// The style's name: GB/T 7714—2025.
    pub style: String,
    /// The citation, with `YYYY-MM-DD` where the day of access belongs.
    pub text: String,
    /// What stands before the day of access; all of it where there is none.
    pub before: String,
    /// The place of the day of access: `YYYY-MM-DD`.
    pub accessed: Option<String>,
    /// What stands behind it.
    pub after: String,
    /// True when its line breaks count.
    pub lines: bool,
}

/// One version of a figure.
#[derive(Debug, Clone, Serialize)]
pub struct VersionRow {
    /// Its number: 第2版.
    pub number: String,
    /// Its own page.
    pub href: Option<String>,
    /// Since when.
    pub date: String,
    /// What it was: 首次发布, 修订, 更正, 撤回.
    pub kind: String,
    /// The wording then.
    pub wording: String,
    /// The reason of the change.
    pub reason: Option<String>,
}
