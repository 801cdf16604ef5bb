//! YAML as a tree in which every key and every value knows its place, so that all mistakes of a file can be told in one run.

use std::fmt;
use std::sync::Arc;

use serde::de::{Deserialize, Deserializer, MapAccess, SeqAccess, Visitor};
use serde_yaml::options::{DuplicateKeyPolicy, Options};
use serde_yaml::{Location, Spanned};

use super::problem::LoadProblem;
use crate::diag::{At, Diagnostic, Span};
use crate::text::Bilingual;

/// A YAML value and where it stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Node {
    pub span: Span,
    pub value: Value,
}

/// What a node is. Scalars keep the author's characters (`1600.10`, `010`, `2015-02`), whatever type YAML sees in them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    Null,
    Scalar(String),
    List(Vec<Node>),
    Map(Vec<(At<String>, Node)>),
}

impl Value {
    /// What it is, in words of a message.
    pub fn kind(&self) -> Bilingual {
        match self {
            Value::Null => Bilingual::fixed("空值", "nothing"),
            Value::Scalar(text) => Bilingual::of(|_| format!("`{text}`")),
            Value::List(_) => Bilingual::fixed("列表", "a list"),
            Value::Map(_) => Bilingual::fixed("映射", "a map"),
        }
    }
}

/// Reads one document. `offset` is where `text` starts in the file (front matter does not start at 0).
pub(super) fn parse(file: &Arc<str>, text: &str, offset: usize) -> Result<Node, Box<Diagnostic>> {
    match serde_yaml::from_str_with_options::<Spanned<Raw>>(text, options()) {
        Ok(raw) => Ok(place(raw, &Source { file, text, offset })),
        Err(error) => {
            let error = error.without_snippet();
            let start = error.location().map_or(0, |l| byte_at(&l, text));
            // An empty stretch would hide the caret: show at least one character.
            let end = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
            let message = without_place(&first_line(&error.to_string()));
            let span = Span::new(file.clone(), start + offset..end + offset);
            Err(Box::new(Diagnostic::new(LoadProblem::BrokenYaml { message }, span)))
        }
    }
}

/// Where a fault begins. The parser gives bytes for what it understood, and only line and column for what it did not.
fn byte_at(location: &Location, text: &str) -> usize {
    if let Some(range) = byte_range(location, text).filter(|range| !range.is_empty()) {
        return range.start;
    }
    let (line, column) = (location.line().max(1) as usize, location.column().max(1) as usize);
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    let line = text[start..].split('\n').next().unwrap_or_default();
    start + line.char_indices().nth(column - 1).map_or(line.len(), |(n, _)| n)
}

/// The message without the place at its end, which the diagnostic says better: it knows where front matter starts.
fn without_place(message: &str) -> String {
    let place = message
        .rfind(" at line ")
        .filter(|n| message[n + " at line ".len()..].chars().all(|c| c.is_ascii_digit() || ", column".contains(c)));
    message[..place.unwrap_or(message.len())].to_owned()
}

/// The limits are far beyond what a press office writes (250,000 cells a file), and far below what harms a machine.
fn options() -> Options {
    serde_yaml::options! {
        duplicate_keys: DuplicateKeyPolicy::PassThrough,
        with_snippet: false,
        budget: serde_yaml::budget! {
            max_depth: 32,
            max_nodes: 5_000_000,
            max_events: 20_000_000,
            max_aliases: 1_000,
        },
        alias_limits: serde_yaml::alias_limits! {
            max_total_replayed_events: 200_000,
        },
    }
}

fn first_line(message: &str) -> String {
    let line = message.lines().next().unwrap_or("the file cannot be read");
    line.trim_start_matches("error: ").to_owned()
}

struct Source<'a> {
    file: &'a Arc<str>,
    text: &'a str,
    offset: usize,
}

impl Source<'_> {
    fn span(&self, location: &Location) -> Span {
        let range = byte_range(location, self.text).unwrap_or(0..0);
        Span::new(self.file.clone(), range.start + self.offset..range.end + self.offset)
    }
}

fn byte_range(location: &Location, text: &str) -> Option<std::ops::Range<usize>> {
    let span = location.span();
    let start = usize::try_from(span.byte_offset()?).ok()?.min(text.len());
    let length = usize::try_from(span.byte_len().unwrap_or(0)).ok()?;
    let end = (start + length).min(text.len());
    (text.is_char_boundary(start) && text.is_char_boundary(end)).then_some(start..end)
}

fn place(raw: Spanned<Raw>, source: &Source) -> Node {
    let mut span = source.span(&raw.referenced);
    let value = match raw.value {
        Raw::Null => Value::Null,
        Raw::Text(text) => Value::Scalar(text),
        Raw::Typed(fallback) => {
            // A number or a truth value: what counts is what the author wrote. Its definition holds the characters; an alias does not.
            let written = byte_range(&raw.defined, source.text).map(|r| source.text[r].trim().to_owned());
            Value::Scalar(written.filter(|w| !w.is_empty()).unwrap_or(fallback))
        }
        Raw::List(items) => Value::List(items.into_iter().map(|item| place(item, source)).collect()),
        Raw::Map(entries) => Value::Map(
            entries
                .into_iter()
                .map(|(key, value)| {
                    let key_span = source.span(&key.referenced);
                    (At::new(key.value, key_span), place(value, source))
                })
                .collect(),
        ),
    };
    if let Value::Map(entries) = &value
        && let (Some(first), Some(last)) = (entries.first(), entries.last())
    {
        span = Span::new(source.file.clone(), first.0.span.range().start..last.1.span.range().end);
    }
    Node { span, value }
}

/// What serde sees, before places are resolved.
enum Raw {
    Null,
    Text(String),
    /// A bool or a number, with serde's idea of it in case its place is not known.
    Typed(String),
    List(Vec<Spanned<Raw>>),
    Map(Vec<(Spanned<String>, Spanned<Raw>)>),
}

impl<'de> Deserialize<'de> for Raw {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(RawVisitor)
    }
}

struct RawVisitor;

impl<'de> Visitor<'de> for RawVisitor {
    type Value = Raw;

    fn expecting(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str("a YAML value")
    }

    fn visit_unit<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_none<E>(self) -> Result<Raw, E> {
        Ok(Raw::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Raw, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }

    fn visit_i128<E>(self, value: i128) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }

    fn visit_u128<E>(self, value: u128) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Raw, E> {
        Ok(Raw::Typed(value.to_string()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Raw, E> {
        Ok(Raw::Text(text.to_owned()))
    }

    fn visit_string<E>(self, text: String) -> Result<Raw, E> {
        Ok(Raw::Text(text))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Raw, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = seq.next_element()? {
            items.push(item);
        }
        Ok(Raw::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Raw, A::Error> {
        let mut entries = Vec::new();
        while let Some(entry) = map.next_entry()? {
            entries.push(entry);
        }
        Ok(Raw::Map(entries))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Lang;

    fn shown(node: &Node) -> String {
        match &node.value {
            Value::Null => "~".to_owned(),
            Value::Scalar(text) => text.clone(),
            Value::List(items) => format!("[{}]", items.iter().map(shown).collect::<Vec<_>>().join(" ")),
            Value::Map(entries) => {
                let entries: Vec<String> = entries.iter().map(|(k, v)| format!("{}={}", k.value, shown(v))).collect();
                format!("{{{}}}", entries.join(" "))
            }
        }
    }

    fn tree(text: &str) -> Result<Node, Box<Diagnostic>> {
        parse(&Arc::from("a.yaml"), text, 0)
    }

    #[test]
    fn scalars_keep_the_authors_characters() {
        let text = "{a: 1600.10, b: 010, c: 2015-02, d: yes, e: 1_000, f: ~, g: '/', h: 突破1.2亿次, i: -7.5, j: [1, ], k: 0x1F, l: 1e3, m: .5, n: +3}";
        assert_eq!(
            shown(&tree(text).unwrap()),
            "{a=1600.10 b=010 c=2015-02 d=yes e=1_000 f=~ g=/ h=突破1.2亿次 i=-7.5 j=[1] k=0x1F l=1e3 m=.5 n=+3}"
        );
    }

    #[test]
    fn every_value_knows_its_place() {
        let text = "地区:\n  - 山东\n  - 新泰 # why\n";
        let Value::Map(entries) = tree(text).unwrap().value else { panic!("a map") };
        let Value::List(items) = &entries[0].1.value else { panic!("a list") };
        let parts: Vec<&str> = items.iter().map(|i| &text[i.span.range()]).collect();
        assert_eq!((&text[entries[0].0.span.range()], parts), ("地区", vec!["山东", "新泰"]));
    }

    #[test]
    fn repeated_keys_are_all_there() {
        assert_eq!(shown(&tree("a: 1\na: 2\n").unwrap()), "{a=1 a=2}");
    }

    #[test]
    fn broken_yaml_says_where() {
        let text = "a: 1\nb: [1, 2\nc: 3\n";
        let found = *tree(text).unwrap_err();
        assert_eq!(found.code, "E0102");
        assert!(found.span.unwrap().range().start > 4, "{}", found.message.get(Lang::En));
    }

    #[test]
    fn nested_aliases_are_refused_quickly() {
        let mut text = String::from("a0: &a0 [x, x]\n");
        for n in 1..10_000 {
            text.push_str(&format!("a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1));
        }
        assert_eq!(tree(&text).unwrap_err().code, "E0102");
        let deep = "[".repeat(10_000);
        assert_eq!(tree(&deep).unwrap_err().code, "E0102");
    }
}
