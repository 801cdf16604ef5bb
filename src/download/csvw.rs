//! `figures.csv-metadata.json`: CSV on the Web, at the address where its readers look for it.

use serde_json::{Value, json};

use super::edition::{description, title};
use super::{COLUMNS, Column, Datatype, Written};
use crate::text::{Lang, Text};

pub(super) fn write(w: &Written) -> Vec<u8> {
    let (model, edition) = (w.model, w.edition);
    let mut table = json!({
        "@context": ["http://www.w3.org/ns/csvw", { "@language": "zh" }],
        "url": w.files[0].file.name,
        "dc:title": tagged(&title(model)),
        "dc:description": tagged(&Text::both(description(model, Lang::Zh), description(model, Lang::En))),
        "dc:publisher": tagged(&model[model.site.publisher].name),
        "dc:bibliographicCitation": tagged(&edition.citation),
        "dc:modified": { "@value": edition.at.day().to_string(), "@type": "xsd:date" },
        "schema:version": edition.version,
    });
    if let Some((_, url)) = &model.site.licence {
        table["dc:license"] = json!({ "@id": url });
    }
    table["dialect"] = json!({ "encoding": "utf-8", "header": true });
    table["tableSchema"] = json!({
        "primaryKey": "id",
        "aboutUrl": "{+permalink}",
        "columns": COLUMNS.iter().map(column).collect::<Vec<_>>(),
    });
    let mut out = serde_json::to_vec_pretty(&table).expect("texts can always be written as JSON");
    out.push(b'\n');
    out
}

fn column(column: &Column) -> Value {
    let datatype = match column.datatype {
        Datatype::Text => json!("string"),
        Datatype::Code(codes) => json!({ "base": "string", "format": codes().join("|") }),
        Datatype::Date => json!({ "base": "string", "format": Datatype::DATE_PATTERN }),
        Datatype::Address => json!("anyURI"),
        Datatype::Integer => json!({ "base": "integer", "minimum": 1 }),
        Datatype::Number => json!("decimal"),
        Datatype::Boolean => json!("boolean"),
        Datatype::Day => json!("date"),
    };
    let mut object = json!({
        "name": column.name,
        "titles": column.name,
        "dc:description": tagged(&(column.meaning)()),
        "datatype": datatype,
    });
    if column.required {
        object["required"] = json!(true);
    }
    let property = match column.name {
        "unit" => Some("http://purl.org/linked-data/sdmx/2009/attribute#unitMeasure"),
        "place_code" => Some("http://purl.org/linked-data/sdmx/2009/dimension#refArea"),
        _ => None,
    };
    if let Some(property) = property {
        object["propertyUrl"] = json!(property);
    }
    object
}

/// A text in both languages, each with its tag.
fn tagged(text: &Text) -> Value {
    json!([
        { "@value": text.get(Lang::Zh), "@language": "zh" },
        { "@value": text.get(Lang::En), "@language": "en" },
    ])
}
