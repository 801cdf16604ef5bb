//! What the view structs are, read from their source: names, fields, types and documentation.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// The type of a field, with `Option` and `Box` taken off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    Text,
    Flag,
    List(Box<Type>),
    Struct(String),
}

impl Type {
    /// Reads a type as the structs and the templates' comments write it.
    pub fn parse(text: &str) -> Type {
        let inner = |name: &str| text.strip_prefix(name).and_then(|rest| rest.strip_suffix('>'));
        match text {
            "String" => Type::Text,
            "bool" => Type::Flag,
            _ => match (inner("Option<").or(inner("Box<")), inner("Vec<")) {
                (Some(inner), _) => Type::parse(inner),
                (_, Some(inner)) => Type::List(Box::new(Type::parse(inner))),
                _ => Type::Struct(text.to_owned()),
            },
        }
    }
}

/// A field of a view struct.
#[derive(Debug, Clone)]
pub struct Field {
    pub name: String,
    pub written_type: String,
    pub doc: String,
}

/// A view struct.
#[derive(Debug, Clone, Default)]
pub struct Struct {
    pub name: String,
    pub doc: String,
    pub fields: Vec<Field>,
}

/// All view structs, and the struct that each template prints.
#[derive(Debug, Default)]
pub struct Schema {
    pub structs: Vec<Struct>,
    pub views: BTreeMap<String, String>,
}

impl Schema {
    /// Reads `src/view/`.
    pub fn read() -> Schema {
        let mut schema = Schema::default();
        for path in files(&root().join("src/view"), "rs") {
            schema.read_file(&fs::read_to_string(path).unwrap());
        }
        schema.structs.sort_by(|a, b| a.name.cmp(&b.name));
        schema
    }

    /// The struct of a name.
    pub fn get(&self, name: &str) -> Option<&Struct> {
        self.structs.iter().find(|s| s.name == name)
    }

    fn read_file(&mut self, source: &str) {
        let mut doc = String::new();
        let mut current: Option<Struct> = None;
        let mut variants: BTreeMap<String, String> = BTreeMap::new();
        for line in source.lines().map(str::trim) {
            if let Some(text) = line.strip_prefix("///") {
                doc = format!("{doc} {}", text.trim()).trim().to_owned();
                continue;
            }
            if let Some(name) = line.strip_prefix("pub struct ").and_then(|l| l.strip_suffix(" {")) {
                current = Some(Struct { name: name.to_owned(), doc: doc.clone(), fields: vec![] });
            } else if line == "}" {
                self.structs.extend(current.take());
            } else if let (Some(current), Some((name, written_type))) = (
                &mut current,
                line.strip_prefix("pub ").and_then(|l| l.strip_suffix(',')).and_then(|l| l.split_once(": ")),
            ) {
                current.fields.push(Field {
                    name: name.to_owned(),
                    written_type: written_type.to_owned(),
                    doc: doc.clone(),
                });
            } else if let Some((variant, template)) = line.strip_prefix("View::").and_then(|l| l.split_once("(_) => "))
            {
                let view = variants.get(variant).unwrap_or_else(|| panic!("no variant {variant}"));
                self.views.insert(template.trim_matches([',', '"']).to_owned(), view.clone());
            } else if let Some((variant, view)) = line.strip_suffix("),").and_then(|l| l.split_once('(')) {
                variants.insert(variant.to_owned(), view.trim_start_matches("Box<").trim_end_matches('>').to_owned());
            }
            if !line.starts_with("#[") {
                doc.clear();
            }
        }
    }
}

/// The project's folder.
pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a folder with an ending, sorted.
pub fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    paths.retain(|path| path.extension().is_some_and(|e| e == ending));
    paths.sort();
    paths
}
