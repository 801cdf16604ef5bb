//! `chart.csv`: what a chart shows, row by row as it is drawn, and in every row where it comes from, since rows get copied.

use super::COLUMNS;
use crate::model::{Figure, Model};
use crate::text::csv_record;

/// A row of a chart.
pub struct ChartRecord<'a> {
    /// The rank, where it can be decided.
    pub rank: Option<u32>,
    /// The name.
    pub label: String,
    /// The number as the chart prints it.
    pub wording: String,
    /// Why it has no rank, or shares one.
    pub note: &'a str,
    /// The figure behind it.
    pub figure: &'a Figure,
}

/// The columns that are those of `figures.csv`, of the same names.
const SHARED: [&str; 19] = [
    "id",
    "version",
    "reported",
    "hedge",
    "value",
    "low",
    "high",
    "low_open",
    "high_open",
    "unit",
    "place_code",
    "period_start",
    "period_end",
    "as_of",
    "phase",
    "basis",
    "source",
    "source_url",
    "permalink",
];

/// Writes the table: rank, label, what is drawn, the shared columns, then citation and licence.
pub fn chart_csv<'a>(
    model: &Model,
    records: impl Iterator<Item = ChartRecord<'a>>,
    citation: &str,
    licence: &str,
) -> String {
    let head = ["rank", "label", "shown", "note"].into_iter().chain(SHARED).chain(["citation", "licence"]);
    let mut out = csv_record(head);
    for record in records {
        let shared = SHARED.iter().map(|name| {
            let column = COLUMNS.iter().find(|column| column.name == *name);
            (column.expect("the shared columns are columns of the table").cell)(model, record.figure)
        });
        let own = [
            record.rank.map(|rank| rank.to_string()).unwrap_or_default(),
            record.label,
            record.wording,
            record.note.to_owned(),
        ];
        let cells: Vec<String> =
            own.into_iter().chain(shared).chain([citation.to_owned(), licence.to_owned()]).collect();
        out += &csv_record(cells.iter().map(String::as_str));
    }
    out
}
