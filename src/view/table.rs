//! A table of figures, as an author wrote it: rows and columns, each cell a link.

use super::{Download, Link, Phase};
use serde::Serialize;

/// A table with a caption, heads and cells.
#[derive(Debug, Clone, Serialize)]
pub struct DataTable {
    /// An id for the page, unique on it.
    pub id: String,
    /// What the table shows.
    pub title: String,
    /// Head of the first column.
    pub label_head: String,
    /// The columns after the first.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<TableRow>,
    /// The phase of all its figures, when they share one.
    pub phase: Option<Phase>,
    /// Period and as-of, in one line.
    pub period: Option<String>,
    /// Remarks on the table.
    pub caveats: Vec<String>,
    /// Its source.
    pub source: Option<Link>,
    /// Where in the source.
    pub source_at: Option<String>,
    /// Files of the table.
    pub downloads: Vec<Download>,
    /// Why it is not public yet (`serve --drafts` only).
    pub withheld: Option<String>,
}

/// The head of a column.
#[derive(Debug, Clone, Serialize)]
pub struct Column {
    /// What is counted.
    pub label: String,
    /// Its indicator's page, when the head should lead there.
    pub href: Option<String>,
    /// The unit, and the basis where there is one; in smaller type.
    pub note: Option<String>,
}

/// A row of a table.
#[derive(Debug, Clone, Serialize)]
pub struct TableRow {
    /// The place or item.
    pub label: String,
    /// Its page, when it has one.
    pub href: Option<String>,
    /// A remark on the row.
    pub note: Option<String>,
    /// One cell for each column.
    pub cells: Vec<Cell>,
}

/// A cell of a table.
#[derive(Debug, Clone, Serialize)]
pub struct Cell {
    /// The number as worded; 未公布 when missing.
    pub wording: String,
    /// The figure's page.
    pub href: String,
    /// True when there is no number.
    pub missing: bool,
    /// HTML: a small `<svg>` of how the count came to this, where a chart of steps ends with this figure.
    pub spark: Option<String>,
    /// A short remark: the phase where the table does not state one, the reason of a missing number.
    pub note: Option<String>,
}
