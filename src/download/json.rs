//! `figures.json`: the rows of the table as objects, with what the file says of itself before them.

use serde_json::{Map, Value, json};

use super::edition::{both, licence, title};
use super::{COLUMNS, Edition};
use crate::model::{Figure, Model};
use crate::text::{Lang, Text};

/// A row of the table as an object: numbers are numbers, empty cells are `null`.
pub(super) fn row(model: &Model, figure: &Figure) -> Map<String, Value> {
    let cell = |column: &super::Column| {
        let cell = (column.cell)(model, figure);
        (column.name.to_owned(), column.datatype.read(&cell).to_json())
    };
    COLUMNS.iter().map(cell).collect()
}

/// The whole table, one row a line.
pub fn figures_json(model: &Model, edition: &Edition) -> String {
    let site = &model.site;
    let notes = Lang::ALL.map(|lang| super::notes(lang).join(lang.pick("", " ")));
    let head = [
        ("title", both(&title(model))),
        ("version", json!(edition.version)),
        ("created", json!(edition.at.start_of_day().rfc3339())),
        ("publisher", both(&model[site.publisher].name)),
        ("citation", both(&edition.citation)),
        ("licence", licence(model)),
        ("address", json!(format!("{}data/", site.base_url))),
        ("notes", both(&Text::both(&notes[0], &notes[1]))),
    ];
    let mut out = String::from("{\n");
    for (name, value) in head {
        out += &format!("\"{name}\": {value},\n");
    }
    out += "\"figures\": [";
    for (n, figure) in model.figures.iter().enumerate() {
        out += if n == 0 { "\n" } else { ",\n" };
        out += &Value::Object(row(model, figure)).to_string();
    }
    out + "\n]\n}\n"
}
