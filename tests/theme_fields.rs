//! Templates use only what the views promise, and `docs/theme.md` lists all of it.
//!
//! The walk follows every path of every template through the types of `src/view/`: loops, parts
//! (Tera's components, whose comment names the type of each argument) and conditions, where Tera
//! itself would take a misspelt field for an absent one.

mod theme_schema;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use theme_schema::{Schema, Type, files, root};

/// What a name stands for in a template.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Known {
    Words,
    Value { kind: Type, html: bool },
}

fn value(kind: Type) -> Known {
    Known::Value { kind, html: false }
}

/// A part: its arguments and their types.
type Parts = BTreeMap<String, BTreeMap<String, Known>>;

struct Walk<'a> {
    schema: &'a Schema,
    words: &'a BTreeSet<String>,
    parts: &'a Parts,
    scope: Vec<(String, Known)>,
    used_words: BTreeSet<String>,
    problems: Vec<String>,
}

impl Walk<'_> {
    /// The type of a dotted path, or what is wrong with it.
    fn resolve(&mut self, path: &str) -> Result<Known, String> {
        let (mut steps, index) = match path.split_once('[') {
            Some((head, _)) => (head.split('.'), true),
            None => (path.split('.'), false),
        };
        let name = steps.next().unwrap_or_default();
        let found = self.scope.iter().rev().find(|(known, _)| known == name);
        let mut known =
            found.map(|(_, known)| known.clone()).ok_or_else(|| format!("no name `{name}` here (in `{path}`)"))?;
        for step in steps {
            known = match known {
                Known::Words if self.words.contains(step) => {
                    self.used_words.insert(step.to_owned());
                    value(Type::Text)
                }
                Known::Value { kind: Type::Struct(name), .. } => {
                    let fields =
                        self.schema.get(&name).map(|s| &s.fields).ok_or_else(|| format!("no struct `{name}`"))?;
                    let field = fields
                        .iter()
                        .find(|field| field.name == step)
                        .ok_or_else(|| format!("no field `{step}` in {name} (in `{path}`)"))?;
                    Known::Value { kind: Type::parse(&field.written_type), html: field.doc.starts_with("HTML") }
                }
                _ => return Err(format!("nothing `{step}` in `{path}`")),
            };
        }
        match (index, known) {
            (true, Known::Value { kind: Type::List(inner), .. }) => Ok(value(*inner)),
            (true, _) => Err(format!("`{path}` is no list")),
            (false, known) => Ok(known),
        }
    }

    fn check(&mut self, path: &str) -> Option<Known> {
        self.resolve(path).map_err(|problem| self.problems.push(problem)).ok()
    }

    /// The code between the braces of a part call, a printed value, or a condition.
    fn expression(&mut self, code: &str, printed: bool) {
        if let Some(call) = code.strip_prefix('<') {
            return self.call(call.trim_end_matches("/>").trim());
        }
        let safe = code.ends_with("| safe");
        for path in paths(code.trim_end_matches("| safe")) {
            let Some(known) = self.check(&path) else {
                continue;
            };
            let text = matches!(known, Known::Value { kind: Type::Text, .. });
            if printed && !text {
                self.problems.push(format!("`{path}` is printed, but is no text"));
            }
            let html = matches!(known, Known::Value { html: true, .. });
            if printed && safe != html {
                self.problems
                    .push(format!("`{path}` is {} HTML, but printed as if otherwise", if html { "" } else { "not" }));
            }
        }
    }

    fn call(&mut self, call: &str) {
        let (name, arguments) = call.split_once(' ').unwrap_or((call, ""));
        let Some(expected) = self.parts.get(name) else {
            return self.problems.push(format!("no part `{name}`"));
        };
        for argument in arguments.split("} ").filter(|argument| !argument.is_empty()) {
            let (parameter, path) =
                argument.trim_end_matches('}').split_once("={").expect("arguments are written as name={path}");
            let found = self.check(path);
            match expected.get(parameter) {
                None => self.problems.push(format!("`{name}` takes no `{parameter}`")),
                Some(Known::Value { kind, .. }) => {
                    if let Some(Known::Value { kind: found, .. }) =
                        found.filter(|f| !matches!(f, Known::Value { kind: k, .. } if k == kind))
                    {
                        self.problems
                            .push(format!("`{name}` expects `{parameter}` to be {kind:?}, but gets {found:?}"));
                    }
                }
                Some(Known::Words) => {}
            }
        }
    }

    /// Walks a template from its first to its last piece of code.
    fn template(&mut self, source: &str) {
        let base = self.scope.len();
        let mut depths = Vec::new();
        for code in pieces(source) {
            let (word, rest) = code.split_once([' ', '(']).unwrap_or((code.as_str(), ""));
            match word {
                "for" => {
                    let (name, list) = rest.split_once(" in ").expect("a loop names its list");
                    depths.push(self.scope.len());
                    match self.check(list.trim()) {
                        Some(Known::Value { kind: Type::List(inner), .. }) => {
                            self.scope.push((name.to_owned(), value(*inner)))
                        }
                        _ => self.problems.push(format!("`{list}` is no list")),
                    }
                }
                "component" => {
                    depths.push(self.scope.len());
                    let name = rest.split('(').next().unwrap_or_default();
                    self.scope.extend(self.parts[name].clone());
                }
                "endfor" | "endcomponent" => self.scope.truncate(depths.pop().expect("ends close what was opened")),
                "if" | "elif" => self.expression(rest, false),
                "extends" | "block" | "endblock" | "else" | "endif" | "#" => {}
                _ if code.starts_with("= ") => self.expression(&code[2..], true),
                _ => self.problems.push(format!("unknown code `{code}`")),
            }
        }
        assert_eq!(self.scope.len(), base, "everything that was opened is closed");
    }
}

/// The pieces of code of a template: printed ones begin with `= `, comments are `#`.
fn pieces(source: &str) -> Vec<String> {
    let mut pieces = Vec::new();
    let mut rest = source;
    while let Some(start) = ["{{", "{%", "{#"].iter().filter_map(|open| rest.find(open)).min() {
        let (open, close) = match &rest[start..start + 2] {
            "{{" => ("= ", "}}"),
            "{%" => ("", "%}"),
            _ => ("#", "#}"),
        };
        let end = start + rest[start..].find(close).expect("code is closed");
        let code = rest[start + 2..end].trim_matches('-').trim();
        pieces.push(if open == "#" { open.to_owned() } else { format!("{open}{code}") });
        rest = &rest[end + 2..];
    }
    pieces
}

/// The dotted paths in a condition or a printed value.
fn paths(code: &str) -> Vec<String> {
    let outside: String = code.split(['\'', '"']).step_by(2).collect::<Vec<_>>().join(" ");
    let not_path = |c: char| !(c.is_alphanumeric() || "._[]".contains(c));
    let words = outside.split(not_path).filter(|word| !["", "or", "and", "not", "==", "is"].contains(word));
    words.map(str::to_owned).collect()
}

/// All parts with the types of their arguments, from their heads and comments.
fn parts(sources: &[(String, String)]) -> Parts {
    let mut parts = Parts::new();
    for head in sources.iter().flat_map(|(_, source)| source.split("{% component ").skip(1)) {
        let (name, rest) = head.split_once('(').expect("a part has arguments");
        let (arguments, rest) = rest.split_once(") %}").expect("the head is closed");
        let comment =
            rest.strip_prefix("{# ").and_then(|rest| rest.split_once(" #}")).map_or("", |(comment, _)| comment);
        let types: BTreeMap<&str, &str> = comment.split("; ").filter_map(|pair| pair.split_once(": ")).collect();
        let mut known = BTreeMap::new();
        for argument in arguments.split(", ").map(|argument| argument.split([':', ' ']).next().unwrap_or_default()) {
            let kind = match (argument, types.get(argument)) {
                ("@t", _) => Known::Words,
                (_, Some(written)) => value(Type::parse(written)),
                (_, None) => value(Type::Text),
            };
            known.insert(argument.trim_start_matches('@').to_owned(), kind);
        }
        parts.insert(name.to_owned(), known);
    }
    parts
}

/// The files of a folder of the theme, by name.
fn sources(folder: &str) -> Vec<(String, String)> {
    let paths = files(&root().join("themes/bulletin").join(folder), "html");
    paths
        .iter()
        .map(|path| (path.file_name().unwrap().to_str().unwrap().to_owned(), fs::read_to_string(path).unwrap()))
        .collect()
}

#[test]
fn templates_use_only_what_the_views_promise() {
    let schema = Schema::read();
    let words = fs::read_to_string(root().join("themes/bulletin/words.yaml")).unwrap();
    let words: BTreeSet<String> = words
        .lines()
        .filter(|l| !l.starts_with([' ', '#']))
        .filter_map(|l| l.strip_suffix(':'))
        .map(str::to_owned)
        .collect();
    let (templates, components) = (sources("templates"), sources("components"));
    let parts = parts(&components);
    let mut walk = Walk {
        schema: &schema,
        words: &words,
        parts: &parts,
        scope: vec![],
        used_words: BTreeSet::new(),
        problems: vec![],
    };
    let mut problems = Vec::new();
    for (name, source) in components.iter().chain(&templates) {
        walk.scope.clear();
        if templates.iter().any(|(template, _)| template == name) {
            let of = |name: &str| value(Type::Struct(name.to_owned()));
            walk.scope =
                vec![("page".into(), of("PageChrome")), ("site".into(), of("SiteChrome")), ("t".into(), Known::Words)];
            walk.scope.extend(schema.views.get(name).map(|view| ("view".to_owned(), of(view))));
        }
        walk.template(source);
        problems.extend(walk.problems.drain(..).map(|problem| format!("{name}: {problem}")));
    }
    assert_eq!(problems, Vec::<String>::new());
    assert_eq!(
        walk.used_words.symmetric_difference(&words).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "words that no template uses"
    );
    let names: Vec<&String> = templates.iter().map(|(name, _)| name).filter(|name| *name != "base.html").collect();
    assert_eq!(names, schema.views.keys().collect::<Vec<_>>(), "a template for each view");
}

/// The lists of fields as `docs/theme.md` shows them.
fn field_lists(schema: &Schema) -> String {
    let mut text = String::new();
    let mut list = |name: &str| {
        let found = schema.get(name).unwrap_or_else(|| panic!("no struct `{name}`"));
        text += &format!("\n### {name}\n\n{}\n\n| field | type | meaning |\n| --- | --- | --- |\n", found.doc);
        for field in &found.fields {
            text += &format!("| `{}` | `{}` | {} |\n", field.name, field.written_type, field.doc.replace('|', "\\|"));
        }
    };
    let first = ["PageChrome".to_owned(), "SiteChrome".to_owned()];
    let pages: Vec<&String> = first.iter().chain(schema.views.values()).collect();
    pages.iter().for_each(|name| list(name));
    schema.structs.iter().filter(|s| !pages.contains(&&s.name)).for_each(|s| list(&s.name));
    text
}

#[test]
fn the_documentation_lists_every_field() {
    let schema = Schema::read();
    for field in schema.structs.iter().flat_map(|s| &s.fields) {
        assert!(
            field.doc.ends_with(['.', '?']) || field.doc.chars().count() > 3,
            "`{}` has no documentation",
            field.name
        );
    }
    let path = root().join("docs/theme.md");
    let written = fs::read_to_string(&path).unwrap();
    let marker = "<!-- From here on this page is made from src/view/ by tests/theme_fields.rs. -->\n";
    let (head, lists) = written.split_once(marker).expect("the page has its marker");
    let expected = field_lists(&schema);
    if lists != expected && std::env::var_os("GONGBAO_UPDATE_DOCS").is_some() {
        fs::write(&path, format!("{head}{marker}{expected}")).unwrap();
    } else {
        assert!(
            lists == expected,
            "docs/theme.md is out of date: run `GONGBAO_UPDATE_DOCS=1 cargo test --test theme_fields`"
        );
    }
}
