//! A CSV file with a header, row by row.

use std::collections::BTreeMap;

/// The rows of a table as maps from the column's name to the cell.
pub struct CsvTable {
    pub columns: Vec<String>,
    pub rows: Vec<BTreeMap<String, String>>,
}

impl CsvTable {
    pub fn parse(text: &str) -> CsvTable {
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let columns: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = |record: csv::StringRecord| columns.iter().cloned().zip(record.iter().map(str::to_owned)).collect();
        let rows = reader.records().map(|record| row(record.unwrap())).collect();
        CsvTable { columns, rows }
    }

    /// The row whose first column is `key`.
    pub fn row(&self, key: &str) -> &BTreeMap<String, String> {
        let first = &self.columns[0];
        self.rows.iter().find(|row| row[first] == key).unwrap_or_else(|| panic!("no row `{key}`"))
    }
}
