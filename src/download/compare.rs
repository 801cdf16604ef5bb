//! Is a row that somebody downloaded the one that was published?

use std::collections::BTreeMap;

use serde_json::Value;

use super::COLUMNS;
use crate::diff;
use crate::lock::{self, Lock};
use crate::text::{Bilingual, csv_records};

/// The cells of a row by column, as the CSV writes them.
pub type Row = BTreeMap<String, String>;

/// What a comparison found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Comparison {
    /// Every cell that the file has of the table's is the published one.
    Same,
    /// The figure was not published.
    NotPublished,
    /// The file does not have the figure.
    NotInFile,
    /// It is what was published as a version that another has followed since.
    Former {
        /// Its number.
        version: u32,
        /// The number of the last one.
        last: u32,
    },
    /// Cells that differ.
    Differs(Vec<Difference>),
}

/// A cell that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// Its column.
    pub column: &'static str,
    /// What was published.
    pub published: String,
    /// What the file has.
    pub found: String,
}

/// Why a file has no rows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotATable {
    /// It begins like JSON and is none.
    NotJson,
    /// It has no column `id`, or in JSON no figure.
    NoIds,
    /// It has no column of the table but `id`: nothing could be compared.
    NothingToCompare,
}

impl NotATable {
    /// What is wrong, in words.
    pub fn told(self, lang: crate::text::Lang) -> String {
        let words = match self {
            NotATable::NotJson => Bilingual::fixed("不是正确的JSON", "it is no valid JSON"),
            NotATable::NoIds => Bilingual::fixed("没有 `id` 一栏", "it has no column `id`"),
            NotATable::NothingToCompare => {
                Bilingual::fixed("除 `id` 外没有数据表的任何一栏", "it has no column of the table of figures but `id`")
            }
        };
        words.get(lang).to_owned()
    }
}

/// The row of a figure in a downloaded file: a CSV with a head, with or without byte order mark; a figure's own JSON; one of many figures;
/// or a figure's own text, which has fewer columns.
///
/// # Errors
/// A file that is no such table.
pub fn row_of(text: &str, id: &str) -> Result<Option<Row>, NotATable> {
    let text = text.trim_start_matches('\u{feff}');
    let rows = if text.trim_start().starts_with(['{', '[']) {
        json_rows(text)?
    } else {
        text_row(text).map_or_else(|| csv_rows(text), |row| vec![row])
    };
    if !rows.is_empty() && rows.iter().all(|row| !row.contains_key("id")) {
        return Err(NotATable::NoIds);
    }
    let row = rows.into_iter().find(|row| row.get("id").is_some_and(|found| found == id));
    let comparable = |row: &Row| COLUMNS.iter().any(|c| c.name != "id" && row.contains_key(c.name));
    if row.as_ref().is_some_and(|row| !comparable(row)) {
        return Err(NotATable::NothingToCompare);
    }
    Ok(row)
}

/// Compares a row with the one of that figure in the published `figures.csv`.
pub fn compare(published: &str, id: &str, found: Option<&Row>) -> Comparison {
    let published = csv_rows(published).into_iter().find(|row| row.get("id").is_some_and(|found| found == id));
    let Some(published) = published else { return Comparison::NotPublished };
    let Some(found) = found else { return Comparison::NotInFile };
    let differences = COLUMNS.iter().filter_map(|column| {
        let (published, found) = (published.get(column.name)?, found.get(column.name)?);
        (published != found).then(|| Difference {
            column: column.name,
            published: published.clone(),
            found: found.clone(),
        })
    });
    let differences: Vec<Difference> = differences.collect();
    if differences.is_empty() { Comparison::Same } else { Comparison::Differs(differences) }
}

/// Compares a row with the version of that figure which the lock holds: the one whose number the row has, or else the last. Only what the row
/// has is compared, field by field of the lock.
pub fn compare_with_lock(lock: &Lock, id: &str, found: Option<&Row>) -> Comparison {
    let versions: Vec<_> = lock.versions(id).collect();
    let Some(last) = versions.last() else { return Comparison::NotPublished };
    let Some(found) = found else { return Comparison::NotInFile };
    let number = found.get("version").and_then(|version| version.parse().ok()).unwrap_or(last.version);
    let Some(record) = versions.iter().find(|record| record.version == number) else {
        let (published, found) = (last.version.to_string(), number.to_string());
        return Comparison::Differs(vec![Difference { column: "version", published, found }]);
    };
    let differences: Vec<Difference> = match (&record.meaning, diff::meaning_of_row(found)) {
        (None, None) => Vec::new(),
        (Some(published), Some(found_meaning)) => {
            let differences = diff::plain(published).differences(&found_meaning).into_iter();
            let differences = differences.filter(|d| columns_of(d.field).iter().all(|name| found.contains_key(*name)));
            let text = |text: Option<String>| text.unwrap_or_default();
            let told = |d: lock::Difference| Difference { column: d.field, published: text(d.was), found: text(d.is) };
            differences.map(told).collect()
        }
        (published, found) => {
            let wording = |m: &Option<lock::Meaning>| m.as_ref().map_or("已撤回", |m| m.wording()).to_owned();
            vec![Difference { column: "wording", published: wording(published), found: wording(&found) }]
        }
    };
    if !differences.is_empty() {
        return Comparison::Differs(differences);
    }
    if number == last.version { Comparison::Same } else { Comparison::Former { version: number, last: last.version } }
}

/// The columns that say what a field of the lock says.
fn columns_of(field: &'static str) -> Vec<&'static str> {
    match field {
        "wording" => vec!["reported"],
        "bounds" => vec!["low", "high", "low_open", "high_open"],
        "unit" => vec!["unit", "hedge"],
        "place" => vec!["place_code", "place"],
        "period" => vec!["period_start", "period_end"],
        other => vec![other],
    }
}

/// What a figure's own text says in columns; nothing where it is none.
fn text_row(text: &str) -> Option<Row> {
    let fields = [
        ("id", ["编号：", "Id: "]),
        ("version", ["版本：", "Version: "]),
        ("reported", ["原文：", "As printed: "]),
        ("bounds", ["原文在逻辑上允许：", "The words allow: "]),
    ];
    let field = |names: [&str; 2]| {
        let mut lines = text.lines();
        lines.find_map(|line| names.iter().find_map(|name| line.strip_prefix(name)))
    };
    let mut row: Row =
        fields.iter().filter_map(|(column, names)| Some(((*column).to_owned(), field(*names)?.to_owned()))).collect();
    if !row.contains_key("id") || !row.contains_key("reported") {
        return None;
    }
    if let Some(bounds) = row.remove("bounds") {
        let (low, high) = bounds.split_once(", ")?;
        let mut put = |column: &str, end: &str, open: bool| {
            let number = end.trim_matches(['[', '(', ']', ')']);
            let number = if number.ends_with('∞') { "" } else { number };
            row.insert(column.to_owned(), number.to_owned());
            row.insert(format!("{column}_open"), open.to_string());
        };
        put("low", low, low.starts_with('('));
        put("high", high, high.ends_with(')'));
    }
    Some(row)
}

fn csv_rows(text: &str) -> Vec<Row> {
    let mut records = csv_records(text).into_iter();
    let head = records.next().unwrap_or_default();
    records.map(|record| head.iter().cloned().zip(record).collect()).collect()
}

fn json_rows(text: &str) -> Result<Vec<Row>, NotATable> {
    let value: Value = serde_json::from_str(text).map_err(|_| NotATable::NotJson)?;
    let objects = match &value {
        Value::Array(list) => list.iter().collect(),
        Value::Object(map) => match map.get("figures").and_then(Value::as_array) {
            Some(list) => list.iter().collect(),
            None => vec![&value],
        },
        _ => Vec::new(),
    };
    let cell = |(name, value): (&String, &Value)| {
        let text = match value {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        (name.clone(), text)
    };
    Ok(objects.into_iter().filter_map(Value::as_object).map(|object| object.iter().map(cell).collect()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const PUBLISHED: &str =
        "id,reported,low,low_open\r\na/b,突破1.2亿次,120000000,true\r\na/c,\"约1,000元\",900,false\r\n";

    #[test]
    fn rows_are_compared_whatever_file_they_are_in() {
        let differs = |column, published: &str, found: &str| {
            let (published, found) = (published.to_owned(), found.to_owned());
            Comparison::Differs(vec![Difference { column, published, found }])
        };
        for (file, id, expected) in [
            (PUBLISHED, "a/b", Comparison::Same),
            ("\u{feff}id,reported\na/c,\"约1,000元\"\n", "a/c", Comparison::Same),
            ("id,reported\na/b,超1.2亿次\n", "a/b", differs("reported", "突破1.2亿次", "超1.2亿次")),
            ("id,reported\na/b,突破1.2亿次\n", "a/c", Comparison::NotInFile),
            ("id,reported\nx,1次\n", "x", Comparison::NotPublished),
            (r#"{"id":"a/b","low":120000000,"low_open":true,"wording":{"zh":"x"}}"#, "a/b", Comparison::Same),
            (r#"{"figures":[{"id":"a/b","low":120000001}]}"#, "a/b", differs("low", "120000000", "120000001")),
            (r#"[{"id":"a/c","low_open":true}]"#, "a/c", differs("low_open", "false", "true")),
            (r#"{"id":"a/b","low":null}"#, "a/b", differs("low", "120000000", "")),
        ] {
            let row = row_of(file, id).unwrap();
            assert_eq!(compare(PUBLISHED, id, row.as_ref()), expected, "{id} in {file}");
        }
    }

    #[test]
    fn what_is_no_table_says_why() {
        for (file, expected) in [
            ("{", NotATable::NotJson),
            ("a,b\n1,2\n", NotATable::NoIds),
            (r#"{"figures":[{"x":1}]}"#, NotATable::NoIds),
            ("id,x\na/b,2\n", NotATable::NothingToCompare),
        ] {
            assert_eq!(row_of(file, "a/b"), Err(expected), "{file}");
        }
    }
}
