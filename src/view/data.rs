//! The downloads, and the list of corrections.

use super::{Citation, Link};
use serde::Serialize;

/// The page of all downloads.
#[derive(Debug, Clone, Serialize)]
pub struct DataView {
    /// The files.
    pub downloads: Vec<Download>,
    /// The columns of `figures.csv`.
    pub columns: Vec<DataColumn>,
    /// How to cite the data.
    pub citation: String,
    /// The same in every style of bibliographies.
    pub citations: Vec<Citation>,
    /// Anything more that a user of the files must know, one sentence an entry.
    pub notes: Vec<String>,
}

/// A file to download.
#[derive(Debug, Clone, Serialize)]
pub struct Download {
    /// What it is: 全部数字（CSV）.
    pub text: String,
    /// Its address.
    pub href: String,
    /// Its format: CSV.
    pub format: String,
    /// Its size or number of rows, as a phrase.
    pub size: Option<String>,
    /// For whom or what it is.
    pub note: Option<String>,
}

/// A column of `figures.csv`.
#[derive(Debug, Clone, Serialize)]
pub struct DataColumn {
    /// Its name.
    pub name: String,
    /// What it holds.
    pub meaning: String,
}

/// What was changed after publication, and why.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionsView {
    /// Corrections and withdrawals, newest first.
    pub entries: Vec<CorrectionRow>,
    /// Revisions: what new information changed, newest first.
    pub revisions: Vec<CorrectionRow>,
    /// Feeds of the changes.
    pub feeds: Vec<Link>,
}

/// One change.
#[derive(Debug, Clone, Serialize)]
pub struct CorrectionRow {
    /// The date, as printed.
    pub date: String,
    /// The date for machines.
    pub date_iso: String,
    /// Its code: `revision`, `correction` or `withdrawal`.
    pub kind: String,
    /// Its word: 修订, 更正, 撤回.
    pub kind_name: String,
    /// The figure.
    pub figure: Link,
    /// What was printed before.
    pub before: String,
    /// What is printed now; absent for a withdrawal.
    pub after: Option<String>,
    /// Why.
    pub reason: String,
    /// By whom.
    pub by: Option<String>,
}
