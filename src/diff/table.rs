//! The rows of `data/figures.json`, field by field as the lock has them.

use std::collections::BTreeMap;
use std::fmt;

use serde_json::Value;

use super::Said;
use crate::lock::Meaning;

/// A text that is no `figures.json`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TableError {
    /// It is no JSON.
    NotJson(String),
    /// It has no list `figures`.
    NoFigures,
    /// A row without id or version.
    Row(usize),
}

impl fmt::Display for TableError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            TableError::NotJson(why) => write!(f, "expected JSON, but {why}"),
            TableError::NoFigures => f.write_str("expected a list `figures`, but found none"),
            TableError::Row(n) => write!(f, "expected `id` and `version` in the row {n}, but found none"),
        }
    }
}

impl std::error::Error for TableError {}

pub(super) fn rows(text: &str) -> Result<BTreeMap<String, Said>, TableError> {
    let root: Value = serde_json::from_str(text).map_err(|error| TableError::NotJson(error.to_string()))?;
    let rows = root["figures"].as_array().ok_or(TableError::NoFigures)?;
    let read = |(n, row): (usize, &Value)| {
        let id = row["id"].as_str().ok_or(TableError::Row(n + 1))?;
        let version = row["version"].as_u64().and_then(|v| u32::try_from(v).ok()).ok_or(TableError::Row(n + 1))?;
        Ok((id.to_owned(), Said { version, meaning: meaning(row) }))
    };
    rows.iter().enumerate().map(read).collect()
}

fn meaning(row: &Value) -> Option<Meaning> {
    let text = |key: &str| match &row[key] {
        Value::Null => None,
        Value::String(text) if text.is_empty() => None,
        Value::String(text) => Some(text.clone()),
        other => Some(other.to_string()),
    };
    let missing = row["hedge"] == "missing";
    if missing && row["reported"] == "已撤回" {
        return None;
    }
    let list = |key: &str| text(key).map(|ids| sorted(&ids));
    let fields = [
        ("wording", text("reported")),
        ("bounds", (!missing).then(|| bounds(row, &text))),
        ("indicator", text("indicator")),
        ("unit", text("unit").filter(|_| !missing)),
        ("place", Some(text("place_code").map(|codes| sorted(&codes)).or(text("place")).unwrap_or(not_stated()))),
        ("period", Some(period(text("period_start"), text("period_end")))),
        ("as_of", text("as_of")),
        ("phase", text("phase")),
        ("basis", text("basis")),
        ("platform", list("platform")),
        ("organisation", list("organisation")),
        ("source", text("source")),
    ];
    Some(Meaning::new(fields.into_iter().filter_map(|(field, text)| Some((field, text?))).collect()))
}

fn not_stated() -> String {
    "not_stated".to_owned()
}

/// `a;b` of a cell as the lock writes it.
fn sorted(cell: &str) -> String {
    let mut parts: Vec<&str> = cell.split(';').collect();
    parts.sort_unstable();
    parts.join(", ")
}

fn bounds(row: &Value, text: &dyn Fn(&str) -> Option<String>) -> String {
    let open = |key: &str| row[key] == true;
    let low = text("low")
        .map_or_else(|| "(-∞".to_owned(), |low| format!("{}{low}", if open("low_open") { '(' } else { '[' }));
    let high = text("high")
        .map_or_else(|| "∞)".to_owned(), |high| format!("{high}{}", if open("high_open") { ')' } else { ']' }));
    format!("{low}, {high}")
}

fn period(start: Option<String>, end: Option<String>) -> String {
    match start {
        None => not_stated(),
        Some(start) => format!("{start}/{}", end.unwrap_or_else(|| "..".to_owned())),
    }
}

/// What a row of the table means whose cells are texts, as in the CSV; nothing for one that is withdrawn.
pub fn meaning_of_row(row: &BTreeMap<String, String>) -> Option<Meaning> {
    let cell = |text: &String| match text.as_str() {
        "true" => Value::Bool(true),
        "false" => Value::Bool(false),
        text => Value::from(text),
    };
    meaning(&row.iter().map(|(column, text)| (column.clone(), cell(text))).collect())
}

/// The meaning as far as a table tells it.
pub fn plain(meaning: &Meaning) -> Meaning {
    let mut fields = Vec::new();
    for (field, text) in meaning.fields() {
        match field {
            "value" => {}
            "unit_assumed" if text == "not_stated" => {}
            "unit_assumed" => fields.push(("unit", text.to_owned())),
            "place" => fields.push(("place", places(text))),
            field => fields.push((field, text.to_owned())),
        }
    }
    Meaning::new(fields)
}

/// Codes without names, and a group by its name.
fn places(text: &str) -> String {
    if text.starts_with(|c: char| c.is_ascii_digit()) {
        let codes = text.split(", ").map(|place| place.split(' ').next().unwrap_or_default());
        return codes.collect::<Vec<_>>().join(", ");
    }
    // 全国 and `not_stated` stand alone; a group has its id before its name.
    text.split_once(' ').map_or(text, |(_, name)| name).to_owned()
}
