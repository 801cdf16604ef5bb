//! CSL-JSON: what Zotero, Pandoc and citeproc take in. Its types are a closed list, so a figure is a web page with a genre.

use serde_json::{Map, Value, json};

use super::{ACCESSED, Kind, Reference};

pub(super) fn write(r: &Reference) -> String {
    let mut item = item(r);
    item.insert("accessed".to_owned(), json!({ "literal": ACCESSED }));
    text(item)
}

/// The same as a file: without a day of access, which the program that takes it in knows.
pub fn csl_json(r: &Reference) -> String {
    text(item(r)) + "\n"
}

fn text(item: Map<String, Value>) -> String {
    serde_json::to_string_pretty(&json!([item])).expect("texts can always be written as JSON")
}

fn item(r: &Reference) -> Map<String, Value> {
    let mut item = Map::new();
    let mut put = |name: &str, value: Value| item.insert(name.to_owned(), value);
    put("id", json!(r.key()));
    put("type", json!(if r.kind == Kind::Data { "dataset" } else { "webpage" }));
    let genre = match r.kind {
        Kind::Figure => Some(r.lang.pick("统计数字", "statistic")),
        Kind::Release => Some(r.lang.pick("新闻稿", "press release")),
        Kind::Data => None,
    };
    if let Some(genre) = genre {
        put("genre", json!(genre));
    }
    put("title", json!(r.headed()));
    put("author", json!([{ "literal": r.author }]));
    if let Some(day) = r.published {
        put("issued", json!({ "date-parts": [[day.year(), day.month(), day.day()]] }));
    }
    put("container-title", json!(r.site));
    put("publisher", json!(r.author));
    if let Some(version) = &r.version {
        put("version", json!(version));
    }
    if r.kind == Kind::Figure {
        put("number", json!(r.id));
    }
    let source = r.source.as_ref().map(|s| r.lang.pick(format!("数据来源：{s}"), format!("Source: {s}")));
    let note: Vec<String> = [r.named(), source].into_iter().flatten().collect();
    if !note.is_empty() {
        put("note", json!(note.join(r.lang.pick("；", "; "))));
    }
    put("URL", json!(r.address));
    put("language", json!(r.language()));
    item
}
