//! A chart as a figure of the page: title, drawing, description and the one table beside it.

use super::{Download, Link};
use serde::Serialize;

/// A chart with everything that belongs to it.
#[derive(Debug, Clone, Serialize)]
pub struct ChartFigure {
    /// An id for the page, unique on it: `chart-2015-spring-festival-by-province-revenue`.
    pub id: String,
    /// The finding, as a sentence.
    pub title: String,
    /// HTML: the same, each number with its unit in a `<span class="whole">`, so that a heading is not broken there.
    pub heading: String,
    /// Indicator, basis, unit and period.
    pub subtitle: String,
    /// The visible description, which a screen reader reads instead of the drawing.
    pub description: String,
    /// HTML: the drawing: one `<svg>` of the class `chart-wide` and one of `chart-narrow`, or a single one for any room. Where charts stand in columns the first is drawn for these and has the class `chart-column` too.
    pub svg: String,
    /// The key to the marks that occur.
    pub key: Vec<ChartKey>,
    /// The numbers of the chart.
    pub table: ChartTable,
    /// Remarks that must stand beside the chart.
    pub caveats: Vec<String>,
    /// The sources of its figures.
    pub sources: Vec<Link>,
    /// The chart's own page, when it has one.
    pub href: Option<String>,
    /// Files of the chart (SVG, CSV …).
    pub downloads: Vec<Download>,
    /// Why it is not public yet (`serve --drafts` only).
    pub withheld: Option<String>,
}

/// One entry of the key.
#[derive(Debug, Clone, Serialize)]
pub struct ChartKey {
    /// HTML: a small `<svg>` sample of the mark.
    pub sample: String,
    /// What it means.
    pub text: String,
}

/// The table of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartTable {
    /// The table's caption.
    pub caption: String,
    /// Head of the first column: 地区, 候选 …
    pub label_head: String,
    /// Head of the number's column, with the unit where it is not in the cells.
    pub value_head: String,
    /// True when the rows are ranked, so that there is a column of ranks.
    pub ranked: bool,
    /// True when a row has a note, so that there is a column of notes.
    pub noted: bool,
    /// The rows, sorted.
    pub rows: Vec<ChartRow>,
}

/// A row of the table of a chart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartRow {
    /// The rank, where the hard intervals decide it; the table prints 不可排序 where they do not. A dash where there is no number.
    pub rank: Option<String>,
    /// What the number belongs to.
    pub label: String,
    /// The page of the place or item, when there is one.
    pub label_href: Option<String>,
    /// The number as worded.
    pub wording: String,
    /// The figure's page.
    pub href: String,
    /// True when there is no number.
    pub missing: bool,
    /// True for the row to which the eye is led.
    pub marked: bool,
    /// A remark: the phase when it is no result, the reason of a missing number.
    pub note: Option<String>,
}
