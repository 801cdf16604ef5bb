//! A YAML map read key by key: every key that is asked for is known, every other one is a fault.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::kind::Kind;
use super::problem::LoadProblem;
use super::yaml::{Node, Value};
use crate::diag::{At, Diagnostic, Diagnostics, FIRST_HERE, Problem, Span, did_you_mean};
use crate::text::{Bilingual, Text, is_slug, say};

/// What most keys hold.
const TEXT: Bilingual = Bilingual::fixed("文字", "a text");

/// Where faults are noted while a file is read.
#[derive(Default)]
pub(super) struct Faults(RefCell<Diagnostics>);

impl Faults {
    pub fn push(&self, problem: impl Problem, span: impl Into<Option<Span>>) {
        self.0.borrow_mut().push(problem, span);
    }

    pub fn add(&self, diagnostic: Diagnostic) {
        self.0.borrow_mut().add(diagnostic);
    }

    /// How many have been noted so far.
    pub fn count(&self) -> usize {
        self.0.borrow().len()
    }

    pub fn into_inner(self) -> Diagnostics {
        self.0.into_inner()
    }

    fn expected(&self, expected: Bilingual, node: &Node) {
        let problem = LoadProblem::Expected { expected, found: node.value.kind() };
        self.push(problem, node.span.clone());
    }

    /// The scalar at that node.
    pub fn string(&self, node: &Node, expected: Bilingual) -> Option<At<String>> {
        match &node.value {
            Value::Scalar(text) => Some(At::new(text.clone(), node.span.clone())),
            _ => {
                self.expected(expected, node);
                None
            }
        }
    }

    /// One scalar, or a list of them.
    pub fn strings(&self, node: &Node) -> Vec<At<String>> {
        match &node.value {
            Value::List(items) => items.iter().filter_map(|item| self.string(item, TEXT)).collect(),
            _ => self
                .string(node, Bilingual::fixed("文字，或由文字组成的列表", "a text or a list of them"))
                .into_iter()
                .collect(),
        }
    }

    /// A text: `{zh: …, en: …}`, or a plain string in Chinese.
    pub fn text(&self, node: &Node) -> Option<At<Text>> {
        match &node.value {
            Value::Scalar(text) => Some(At::new(Text::new(text.clone(), None), node.span.clone())),
            Value::Map(_) => {
                let fields = Fields::of(node, Kind::Text, self)?;
                let (zh, en) = (fields.required_string("zh"), fields.string("en"));
                fields.finish();
                Some(At::new(Text::new(zh?.value, en.map(|e| e.value)), node.span.clone()))
            }
            _ => {
                self.expected(Bilingual::fixed("文字，或 `{zh: …, en: …}`", "a text, or `{zh: …, en: …}`"), node);
                None
            }
        }
    }

    /// One text, or a list of them.
    pub fn texts(&self, node: &Node) -> Vec<At<Text>> {
        match &node.value {
            Value::List(items) => items.iter().filter_map(|item| self.text(item)).collect(),
            _ => self.text(node).into_iter().collect(),
        }
    }

    /// The items of a list.
    pub fn items<'a>(&self, node: &'a Node) -> &'a [Node] {
        match &node.value {
            Value::List(items) => items,
            _ => {
                self.expected(Bilingual::fixed("列表", "a list"), node);
                &[]
            }
        }
    }

    /// The entries of a map whose keys the author chooses.
    pub fn entries<'a>(&self, node: &'a Node, what: Bilingual) -> Vec<(&'a At<String>, &'a Node)> {
        let Value::Map(entries) = &node.value else {
            if node.value != Value::Null {
                self.expected(what, node);
            }
            return Vec::new();
        };
        let mut out: Vec<(&At<String>, &Node)> = Vec::new();
        let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
        for (key, value) in entries {
            match seen.get(key.value.as_str()) {
                Some(first) => self.repeated(key, first),
                None => {
                    seen.insert(&key.value, &key.span);
                    out.push((key, value));
                }
            }
        }
        out
    }

    /// Notes a key that stands a second time.
    fn repeated(&self, key: &At<String>, first: &Span) {
        let fault = Diagnostic::new(LoadProblem::RepeatedKey { key: key.value.clone() }, key.span.clone());
        self.add(fault.with_related(first.clone(), FIRST_HERE));
    }

    /// The same, whose keys must be slugs; the others are noted and left out.
    pub fn slugs<'a>(&self, node: &'a Node, what: Kind) -> Vec<(&'a At<String>, &'a Node)> {
        let mut entries = self.entries(node, what.map());
        entries.retain(|(key, _)| self.is_slug(key, what));
        entries
    }

    /// Whether the key is a slug; notes it if not.
    pub fn is_slug(&self, key: &At<String>, what: Kind) -> bool {
        let good = is_slug(&key.value);
        if !good {
            self.push(LoadProblem::NotASlug { name: key.value.clone(), what: what.key() }, key.span.clone());
        }
        good
    }
}

/// The keys of one map.
pub(super) struct Fields<'a> {
    node: &'a Node,
    what: Kind,
    entries: &'a [(At<String>, Node)],
    asked: RefCell<Vec<&'static str>>,
    faults: &'a Faults,
}

impl<'a> Fields<'a> {
    /// The keys of a map, or a fault if the node is something else. `what` names it in messages.
    pub fn of(node: &'a Node, what: Kind, faults: &'a Faults) -> Option<Fields<'a>> {
        let entries: &[(At<String>, Node)] = match &node.value {
            Value::Map(entries) => entries,
            Value::Null => &[],
            _ => {
                let expected = Bilingual::of(|lang| {
                    let what = what.name(lang);
                    say!(lang, "{what}的各个键", "{what} with its keys")
                });
                faults.expected(expected, node);
                return None;
            }
        };
        Some(Fields { node, what, entries, asked: RefCell::default(), faults })
    }

    /// The whole map's place.
    pub fn span(&self) -> Span {
        self.node.span.clone()
    }

    /// The value of a key; nothing when it is absent or empty.
    pub fn node(&self, key: &'static str) -> Option<&'a Node> {
        debug_assert!(self.what.keys().any(|k| k.name == key), "`{key}` of {:?} is not in load/keys.rs", self.what);
        self.asked.borrow_mut().push(key);
        let (_, node) = self.entries.iter().find(|(k, _)| k.value == key)?;
        (node.value != Value::Null).then_some(node)
    }

    /// The value of a key that must be there; notes it if it is not.
    pub fn required<T>(&self, key: &'static str, value: Option<T>) -> Option<T> {
        let listed = self.what.keys().any(|k| k.name == key && k.required);
        debug_assert!(listed, "`{key}` of {:?} is required, and load/keys.rs does not say so", self.what);
        // A value of the wrong kind has been told already.
        if value.is_none() && !self.entries.iter().any(|(k, n)| k.value == key && n.value != Value::Null) {
            self.faults.push(LoadProblem::MissingKey { key, what: self.what }, self.span());
        }
        value
    }

    pub fn string(&self, key: &'static str) -> Option<At<String>> {
        self.faults.string(self.node(key)?, TEXT)
    }

    pub fn required_string(&self, key: &'static str) -> Option<At<String>> {
        self.required(key, self.string(key))
    }

    /// An address on the web, or `not_stated`. Anything else (`javascript:…`) must not become a link.
    pub fn web_address(&self, key: &'static str) -> Option<At<String>> {
        let found = self.string(key)?;
        if ["https://", "http://"].iter().any(|scheme| found.value.starts_with(scheme)) || found.value == "not_stated" {
            return Some(found);
        }
        let expected = Bilingual::fixed(
            "以 `https://` 或 `http://` 开头的网址",
            "an address that begins with `https://` or `http://`",
        );
        let problem = LoadProblem::Expected { expected, found: written(&found.value) };
        self.faults.push(problem, found.span);
        None
    }

    pub fn strings(&self, key: &'static str) -> Option<Vec<At<String>>> {
        Some(self.faults.strings(self.node(key)?))
    }

    pub fn text(&self, key: &'static str) -> Option<At<Text>> {
        self.faults.text(self.node(key)?)
    }

    pub fn required_text(&self, key: &'static str) -> Option<At<Text>> {
        self.required(key, self.text(key))
    }

    pub fn texts(&self, key: &'static str) -> Option<Vec<At<Text>>> {
        Some(self.faults.texts(self.node(key)?))
    }

    pub fn bool(&self, key: &'static str) -> Option<At<bool>> {
        let node = self.node(key)?;
        match &node.value {
            Value::Scalar(text) if text == "true" => Some(At::new(true, node.span.clone())),
            Value::Scalar(text) if text == "false" => Some(At::new(false, node.span.clone())),
            _ => {
                self.faults.expected(Bilingual::fixed("`true` 或 `false`", "`true` or `false`"), node);
                None
            }
        }
    }

    /// One of a fixed set of words.
    pub fn word<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Option<At<T>> {
        self.one_of(self.string(key)?, words)
    }

    /// Some of a fixed set of words: one, or a list of them.
    pub fn words<T: Copy>(&self, key: &'static str, words: &[(&'static str, T)]) -> Option<Vec<At<T>>> {
        let found = self.strings(key)?;
        Some(found.into_iter().filter_map(|word| self.one_of(word, words)).collect())
    }

    fn one_of<T: Copy>(&self, found: At<String>, words: &[(&'static str, T)]) -> Option<At<T>> {
        if let Some((_, value)) = words.iter().find(|(word, _)| *word == found.value) {
            return Some(At::new(*value, found.span));
        }
        let known: Vec<&str> = words.iter().map(|(w, _)| *w).collect();
        let near = did_you_mean(&found.value, known.iter().copied());
        let expected = Bilingual::of(|lang| {
            let known = known.join(lang.pick("、", ", "));
            match near {
                Some(near) => {
                    say!(lang, "{known} 之一（是否想写 `{near}`？）", "one of {known} (did you mean `{near}`?)")
                }
                None => say!(lang, "{known} 之一", "one of {known}"),
            }
        });
        let problem = LoadProblem::Expected { expected, found: written(&found.value) };
        self.faults.push(problem, found.span);
        None
    }

    /// Each item of a list, read by `read`.
    pub fn list<T>(&self, key: &'static str, read: impl Fn(&'a Node) -> Option<T>) -> Vec<T> {
        self.node(key).map(|node| self.faults.items(node)).unwrap_or_default().iter().filter_map(read).collect()
    }

    /// Notes every key that nobody asked for, and every key that stands twice.
    pub fn finish(self) {
        let unread = self.what.keys().find(|key| !self.asked.borrow().contains(&key.name));
        debug_assert!(unread.is_none(), "{unread:?} of {:?} stands in load/keys.rs, and nothing reads it", self.what);
        let asked = self.asked.into_inner();
        let mut seen: BTreeMap<&str, &Span> = BTreeMap::new();
        for (key, _) in self.entries {
            match seen.get(key.value.as_str()) {
                Some(first) => self.faults.repeated(key, first),
                None => {
                    seen.insert(&key.value, &key.span);
                }
            }
            if !asked.contains(&key.value.as_str()) {
                let mut known = asked.clone();
                known.sort_unstable();
                known.dedup();
                let problem = LoadProblem::UnknownKey { key: key.value.clone(), what: self.what, known };
                self.faults.push(problem, key.span.clone());
            }
        }
    }
}

/// What stands in the file, in a message.
fn written(text: &str) -> Bilingual {
    Bilingual::of(|_| format!("`{text}`"))
}
