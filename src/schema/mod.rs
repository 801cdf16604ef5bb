//! What may stand in the files of an author, for the editor in which they are written?
//!
//! A JSON Schema (2020-12) for each kind of file, made from the tables that the loader reads by. An editor with a YAML language
//! server offers the keys, explains them and marks what is unknown, before `gongbao check` is asked.
//!
//! ```
//! use gongbao::schema::FILES;
//! use gongbao::text::Lang;
//!
//! let site: serde_json::Value = serde_json::from_str(&FILES[0].to_json(Lang::En)).unwrap();
//! assert_eq!(site["required"], serde_json::json!(["title", "base_url", "publisher"]));
//! ```

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use crate::load::{Key, Kind, Shape};
use crate::text::{Bilingual, Lang};

/// A kind of file with a schema.
#[derive(Clone, Debug)]
pub struct File {
    /// The schema's file name.
    pub name: &'static str,
    /// The author's file or files.
    pub path: &'static str,
    /// What the file is.
    about: Bilingual,
    root: Root,
}

/// What the whole of a file is.
#[derive(Clone, Copy, Debug)]
enum Root {
    /// A map with known keys.
    One(Kind),
    /// Such maps, each under a key that the author chooses.
    Map(Kind),
}

const fn file(name: &'static str, path: &'static str, root: Root, zh: &'static str, en: &'static str) -> File {
    File { name, path, root, about: Bilingual::fixed(zh, en) }
}

/// Every kind of file.
pub static FILES: [File; 7] = [
    file("site.json", "data/site.yaml", Root::One(Kind::Site), "网站", "the site"),
    file("indicators.json", "data/indicators.yaml", Root::Map(Kind::Indicator), "指标", "the indicators"),
    file("sources.json", "data/sources.yaml", Root::Map(Kind::Source), "来源", "the sources"),
    file("organisations.json", "data/organisations.yaml", Root::Map(Kind::Organisation), "机构", "the organisations"),
    file("places.json", "data/places.yaml", Root::One(Kind::Places), "地区分组", "groups of places"),
    file("campaign.json", "data/campaigns/<slug>.yaml", Root::One(Kind::Campaign), "活动", "a campaign"),
    file("front-matter.json", "content/**/<slug>.md", Root::One(Kind::FrontMatter), "卷首信息", "front matter"),
];

/// The folder in which the schemas stand, beside `data`.
pub const FOLDER: &str = ".schema";

/// The line by which a YAML file names its schema to an editor, if it is one that has a schema. `path` is counted from the site's folder.
pub fn modeline(path: &str) -> Option<String> {
    let folder = path.rsplit_once('/')?.0;
    let file = FILES.iter().find(|file| {
        file.path == path
            || path.ends_with(".yaml")
                && file.path.rsplit_once('/').is_some_and(|(f, n)| f == folder && n == "<slug>.yaml")
    })?;
    let up = "../".repeat(path.matches('/').count());
    Some(format!("# yaml-language-server: $schema={up}{FOLDER}/{}", file.name))
}

impl File {
    /// The schema, with its explanations in that language.
    pub fn to_json(&self, lang: Lang) -> String {
        let mut defs = Defs { lang, made: BTreeMap::new() };
        let mut schema = Map::new();
        schema.insert("$schema".to_owned(), json!("https://json-schema.org/draft/2020-12/schema"));
        schema.insert("title".to_owned(), json!(self.path));
        schema.insert("description".to_owned(), json!(self.about.get(lang)));
        let root = match self.root {
            Root::One(kind) => defs.object(kind),
            Root::Map(kind) => defs.map(kind),
        };
        schema.extend(root);
        let defs: Map<String, Value> = defs.made.into_iter().map(|(name, def)| (name.to_owned(), def)).collect();
        schema.insert("$defs".to_owned(), Value::Object(defs));
        format!("{:#}\n", Value::Object(schema))
    }
}

/// The definitions to which a schema refers.
struct Defs {
    lang: Lang,
    made: BTreeMap<&'static str, Value>,
}

impl Defs {
    /// A map with known keys.
    fn object(&mut self, kind: Kind) -> Map<String, Value> {
        let mut properties = Map::new();
        for key in kind.keys() {
            properties.insert(key.name.to_owned(), self.key(key));
        }
        let required: Vec<&str> = kind.keys().filter(|key| key.required).map(|key| key.name).collect();
        let mut object = Map::new();
        object.insert("type".to_owned(), json!("object"));
        object.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            object.insert("required".to_owned(), json!(required));
        }
        object.insert("additionalProperties".to_owned(), json!(false));
        object
    }

    fn key(&mut self, key: &Key) -> Value {
        let mut schema = self.shape(key.shape);
        schema["description"] = json!(key.about.get(self.lang));
        schema
    }

    fn shape(&mut self, shape: Shape) -> Value {
        match shape {
            Shape::Scalar => scalar(),
            Shape::Scalars => some_of(scalar()),
            Shape::Text => self.text(),
            Shape::Texts => {
                let text = self.text();
                some_of(text)
            }
            Shape::Flag => json!({"type": "boolean"}),
            Shape::Word(words) => json!({"enum": words()}),
            Shape::Words(words) => some_of(json!({"enum": words()})),
            Shape::One(kind) => self.refer(kind),
            Shape::List(kind) => json!({"type": "array", "items": self.refer(kind)}),
            Shape::Map(kind) => Value::Object(self.map(kind)),
            Shape::Figure => self.figure(),
            Shape::Figures => json!({"type": "object", "propertyNames": slug(), "additionalProperties": self.figure()}),
            Shape::Cells => cells(),
            Shape::Rows => {
                let row = json!({"anyOf": [cells(), self.refer(Kind::Row)]});
                json!({"type": "object", "additionalProperties": row})
            }
            Shape::CellRevisions => {
                let list = self.shape(Shape::List(Kind::Revision));
                json!({"type": "object", "additionalProperties": list})
            }
            Shape::Units => json!({"type": "object", "minProperties": 1, "additionalProperties": scalar()}),
        }
    }

    fn text(&mut self) -> Value {
        json!({"anyOf": [scalar(), self.refer(Kind::Text)]})
    }

    fn figure(&mut self) -> Value {
        json!({"anyOf": [scalar(), self.refer(Kind::Figure)]})
    }

    fn map(&mut self, kind: Kind) -> Map<String, Value> {
        let Value::Object(map) =
            json!({"type": "object", "propertyNames": slug(), "additionalProperties": self.refer(kind)})
        else {
            unreachable!("an object was written")
        };
        map
    }

    fn refer(&mut self, kind: Kind) -> Value {
        let name = kind.name(Lang::En);
        let name = name.trim_start_matches("an ").trim_start_matches("a ").trim_matches('`');
        if !self.made.contains_key(name) {
            // A map may hold maps of its own kind.
            self.made.insert(name, Value::Null);
            let object = Value::Object(self.object(kind));
            self.made.insert(name, object);
        }
        json!({"$ref": format!("#/$defs/{}", name.replace(' ', "%20"))})
    }
}

/// What YAML writes without brackets: we read its characters, whatever type they look like.
fn scalar() -> Value {
    json!({"type": ["string", "number", "boolean"]})
}

fn some_of(one: Value) -> Value {
    json!({"anyOf": [one, {"type": "array", "items": one}]})
}

fn cells() -> Value {
    let cell = json!({"type": ["string", "number", "null"]});
    json!({"anyOf": [cell, {"type": "array", "items": cell}]})
}

fn slug() -> Value {
    json!({"pattern": "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$", "maxLength": 80})
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_find_their_schema() {
        for (path, schema) in [
            ("data/site.yaml", Some("../.schema/site.json")),
            ("data/campaigns/2026-spring.yaml", Some("../../.schema/campaign.json")),
            ("data/campaigns/by-city.csv", None),
            ("data/other.yaml", None),
        ] {
            let line = schema.map(|schema| format!("# yaml-language-server: $schema={schema}"));
            assert_eq!(modeline(path), line, "{path}");
        }
    }

    #[test]
    fn every_reference_has_its_definition() {
        for file in &FILES {
            let text = file.to_json(Lang::Zh);
            let schema: Value = serde_json::from_str(&text).unwrap();
            for rest in text.split("#/$defs/").skip(1) {
                let name = rest.split('"').next().unwrap().replace("%20", " ");
                assert!(schema["$defs"][&name].is_object(), "{}: {name}", file.name);
            }
        }
    }

    #[test]
    fn names_are_explained_in_both_languages() {
        for lang in Lang::ALL {
            let campaign = FILES[5].to_json(lang);
            assert!(campaign.contains(lang.pick("\"活动的名称\"", "\"the campaign's name\"")), "{campaign}");
            assert!(campaign.contains("\"forecast\""), "{campaign}");
        }
    }
}
