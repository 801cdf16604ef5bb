//! `datapackage.json`: a Data Package 2.0 over `figures.csv`.
//!
//! `fieldsMatch` is left out: the text of the standard and its profile disagree about its type, and its default is what we mean.

use serde_json::{Map, Value, json};

use super::edition::{description, title};
use super::{COLUMNS, Column, Datatype, Written};
use crate::model::Model;
use crate::text::Lang;

pub(super) fn write(w: &Written) -> Vec<u8> {
    let (model, edition) = (w.model, w.edition);
    let site = &model.site;
    let publisher = &model[site.publisher];
    let mut package = json!({
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "figures",
        "id": format!("{}data/", site.base_url),
        "title": title(model).get(Lang::Zh),
        "description": description(model, Lang::Zh),
        "homepage": format!("{}data/", site.base_url),
        "version": edition.version,
        "created": edition.at.start_of_day().rfc3339(),
        "contributors": [{ "title": publisher.name.get(Lang::Zh), "roles": ["publisher"] }],
        "citation": edition.citation.get(Lang::Zh),
        "sources": sources(model),
    });
    let package_map = package.as_object_mut().expect("an object was just made");
    if package_map["sources"].as_array().is_some_and(Vec::is_empty) {
        package_map.remove("sources");
    }
    if let Some((name, url)) = &site.licence {
        // A name must be one of Open Definition's, which have no blanks: CC-BY-4.0.
        let licence = json!({ "name": name.replace(' ', "-"), "title": name, "path": url });
        package_map.insert("licenses".to_owned(), json!([licence]));
    }
    let table = &w.files[0];
    let resource = json!({
        "name": "figures",
        "path": table.file.name,
        "type": "table",
        "format": "csv",
        "mediatype": table.file.media_type,
        "encoding": "utf-8",
        "bytes": table.bytes,
        "hash": format!("sha256:{}", table.digest),
        "schema": {
            "$schema": "https://datapackage.org/profiles/2.0/tableschema.json",
            "fields": COLUMNS.iter().map(field).collect::<Vec<_>>(),
            "primaryKey": ["id"],
            "missingValues": [""],
        },
    });
    package_map.insert("resources".to_owned(), json!([resource]));
    let mut out = serde_json::to_vec_pretty(&package).expect("texts can always be written as JSON");
    out.push(b'\n');
    out
}

fn field(column: &Column) -> Value {
    let mut field = Map::new();
    let mut constraints = Map::new();
    let (kind, format) = match column.datatype {
        Datatype::Text | Datatype::Code(_) | Datatype::Date => ("string", None),
        Datatype::Address => ("string", Some("uri")),
        Datatype::Integer => ("integer", None),
        Datatype::Number => ("number", None),
        Datatype::Boolean => ("boolean", None),
        Datatype::Day => ("date", None),
    };
    field.insert("name".to_owned(), json!(column.name));
    field.insert("type".to_owned(), json!(kind));
    if let Some(format) = format {
        field.insert("format".to_owned(), json!(format));
    }
    let meaning = (column.meaning)();
    field.insert("title".to_owned(), json!(meaning.get(Lang::Zh)));
    field.insert("description".to_owned(), json!(meaning.get(Lang::En)));
    if column.required {
        constraints.insert("required".to_owned(), json!(true));
    }
    match column.datatype {
        Datatype::Code(codes) => drop(constraints.insert("enum".to_owned(), json!(codes()))),
        Datatype::Date => drop(constraints.insert("pattern".to_owned(), json!(Datatype::DATE_PATTERN))),
        Datatype::Integer => drop(constraints.insert("minimum".to_owned(), json!(1))),
        _ => {}
    }
    if !constraints.is_empty() {
        field.insert("constraints".to_owned(), Value::Object(constraints));
    }
    Value::Object(field)
}

/// The documents that figures were read from.
fn sources(model: &Model) -> Vec<Value> {
    let used: std::collections::BTreeSet<_> = model.figures.iter().map(|f| f.source).collect();
    let source = |id| {
        let source: &crate::model::Source = &model[id];
        let mut object = json!({ "title": source.name(Lang::Zh) });
        if let Some(url) = &source.url {
            object["path"] = json!(url);
        }
        object
    };
    used.into_iter().map(source).collect()
}
