//! The rows of a table in a CSV file beside its campaign.

use std::sync::Arc;

use super::documents::{ColumnDoc, RowDoc};
use super::fields::Faults;
use super::problem::LoadProblem;
use super::text_of;
use crate::diag::{At, Span};
use crate::files::FileSet;

/// Reads the file that a table names. The first column holds the row keys, the others are the table's, in any order.
pub(super) fn read(files: &FileSet, file: &At<String>, columns: &[ColumnDoc], faults: &Faults) -> Vec<RowDoc> {
    let path: Arc<str> = Arc::from(format!("data/campaigns/{}", file.value));
    if !files.contains(&path) {
        faults.push(LoadProblem::NoSuchFile { path: file.value.clone() }, file.span.clone());
        return Vec::new();
    }
    let Some(text) = text_of(files, &path, faults) else { return Vec::new() };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
    let mut records = reader.records().map_while(Result::ok).map(|record| {
        let start = record.position().map_or(0, |p| p.byte() as usize);
        cells(&path, text, start, &record)
    });
    let Some(header) = records.next() else { return Vec::new() };
    let Some(order) = order(&header, columns) else {
        let problem = LoadProblem::CsvColumns {
            declared: columns.iter().map(|c| c.key.value.clone()).collect(),
            found: header.iter().skip(1).map(|c| c.value.clone()).collect(),
        };
        faults.push(problem, header.first().map(|c| c.span.clone()));
        return Vec::new();
    };
    let mut rows = Vec::new();
    for record in records {
        let Some((key, cells)) = record.split_first() else { continue };
        if cells.len() == columns.len() {
            let cells = order.iter().map(|n| cells[*n].clone()).collect();
            rows.push(RowDoc { key: key.clone(), item: None, cells });
        } else {
            let problem = LoadProblem::RowLength { row: key.value.clone(), columns: columns.len(), cells: cells.len() };
            faults.push(problem, key.span.clone());
        }
    }
    rows
}

/// For each column of the table its index among the file's; nothing when they are not the same columns.
fn order(header: &[At<String>], columns: &[ColumnDoc]) -> Option<Vec<usize>> {
    let names = header.get(1..)?;
    if names.len() != columns.len() {
        return None;
    }
    columns.iter().map(|c| names.iter().position(|n| n.value.trim() == c.key.value)).collect()
}

/// The fields of a record with their places: each is looked for behind the one before.
fn cells(path: &Arc<str>, text: &str, start: usize, record: &csv::StringRecord) -> Vec<At<String>> {
    let mut from = start;
    record
        .iter()
        .map(|field| {
            let at = text[from..].find(field).map_or(from, |n| from + n);
            from = at + field.len();
            At::new(field.trim().to_owned(), Span::new(path.clone(), at..at + field.len()))
        })
        .collect()
}
