//! One figure as it stands in a list, and the badge that tells its phase.

use super::{Link, Stated};
use serde::Serialize;

/// How far a figure is a result: told by words and by the shape of a badge, never by colour alone.
#[derive(Debug, Clone, Serialize)]
pub struct Phase {
    /// `target`, `forecast`, `planned`, `definition`, `interim` or `outcome`.
    pub code: String,
    /// The badge's word: 目标, 预计, 安排, 规则, 阶段性, 结果.
    pub name: String,
    /// One sentence that explains it to a reader: 预计数，不是结果.
    pub note: String,
    /// True for `interim` and `outcome`.
    pub is_result: bool,
}

/// One figure in a list, a group or a large headline. Its number is always a link.
#[derive(Debug, Clone, Serialize)]
pub struct FigureRow {
    /// What is counted, without the number.
    pub label: String,
    /// The number with hedge, scale and unit, in the page's language: 突破1.2亿次; 未公布 when missing.
    pub wording: String,
    /// The figure's own page, relative to this page.
    pub href: String,
    /// True when there is no number (未公布).
    pub missing: bool,
    /// What the hedge means, in a few words (“多于1.2亿，没有说多多少”); absent without a hedge.
    pub hedge_note: Option<String>,
    /// Its phase.
    pub phase: Phase,
    /// Where; absent where the page says it already.
    pub place: Option<Stated>,
    /// When, or the moment of the count; absent where the page says it already.
    pub period: Option<Stated>,
    /// How it was counted (口径); absent where the indicator has no bases.
    pub basis: Option<Stated>,
    /// The platform or platforms, in one string.
    pub platform: Option<String>,
    /// The organisation or organisations, in one string.
    pub organisation: Option<String>,
    /// Who says so, when it is not the source's publisher.
    pub claimed_by: Option<String>,
    /// Its campaign; absent where the page says it already.
    pub campaign: Option<Link>,
    /// Its source; absent where the page says it already.
    pub source: Option<Link>,
    /// Where in the source: 标题, 正文第21段.
    pub source_at: Option<String>,
    /// The caveats that must stand beside the number even in a list, short.
    pub caveats: Vec<String>,
    /// Why it is not public yet (`serve --drafts` only): 草稿, or the moment of publication.
    pub withheld: Option<String>,
}
