//! Where in a campaign's file does a new figure stand?

use std::sync::Arc;

use super::yaml::{self, Node, Value};
use crate::diag::Diagnostic;
use crate::text::{Lang, say};

/// Why no figure can be put into a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InsertError {
    /// The file cannot be read.
    Broken(Box<Diagnostic>),
    /// There is a figure of that key.
    Taken,
    /// The figures do not stand on lines of their own, or the file is written in a way that we do not change.
    Unusual,
}

impl InsertError {
    /// What is wrong, and the way out.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            InsertError::Broken(fault) => fault.message.get(lang).to_owned(),
            InsertError::Taken => say!(lang, "已有这个键的数字", "there is a figure of that key already"),
            InsertError::Unusual => say!(
                lang,
                "`figures` 之下应每行一个键，程序不改动别的写法",
                "expected `figures` with each key on a line of its own; other ways of writing are not touched"
            ),
        }
    }
}

/// The text of a campaign's file with one more figure behind the last. `lines` are its keys with their values, written as YAML. Every
/// other byte stays: comments, order, indentation.
///
/// # Errors
/// A file that cannot be read, a key that is taken, and figures that do not stand on lines of their own.
pub fn insert_figure(text: &str, key: &str, lines: &[String]) -> Result<String, InsertError> {
    let root = read(text)?;
    let Value::Map(entries) = &root.value else { return Err(InsertError::Unusual) };
    let end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let figures = entries.iter().find(|(name, _)| name.value == "figures");
    let (at, indent, heading) = match figures {
        None => (text.len(), 2, format!("figures:{end}")),
        Some((name, Node { value: Value::Null, .. })) => (end_of_line(text, name.span.range().end), 2, String::new()),
        Some((_, figures)) => {
            let Value::Map(keys) = &figures.value else { return Err(InsertError::Unusual) };
            if keys.iter().any(|(name, _)| name.value == key) {
                return Err(InsertError::Taken);
            }
            let (first, _) = keys.first().ok_or(InsertError::Unusual)?;
            let start = first.span.range().start;
            let before = &text[text[..start].rfind('\n').map_or(0, |n| n + 1)..start];
            if before.is_empty() || before.chars().any(|c| c != ' ') {
                return Err(InsertError::Unusual);
            }
            let (last, value) = keys.last().expect("a map with a first key has a last");
            (end_of_line(text, behind(value, text).max(last.span.range().end)), before.len(), String::new())
        }
    };
    let gap = if at > 0 && !text[..at].ends_with('\n') { end } else { "" };
    let pad = " ".repeat(indent);
    let block: String = lines.iter().map(|line| format!("{pad}  {line}{end}")).collect();
    let made = format!("{}{gap}{heading}{pad}{key}:{end}{block}{}", &text[..at], &text[at..]);
    // What stands there must still say the same, and the figure besides.
    let same = read(&made).is_ok_and(|root| {
        says(&root, key) == Some(lines.len()) && others(&root, key) == others(&read_again(text), key)
    });
    if same { Ok(made) } else { Err(InsertError::Unusual) }
}

fn read(text: &str) -> Result<Node, InsertError> {
    yaml::parse(&Arc::from(""), text, 0).map_err(InsertError::Broken)
}

fn read_again(text: &str) -> Node {
    read(text).expect("it was read before")
}

/// Behind the last character of a value.
fn behind(node: &Node, text: &str) -> usize {
    let own = node.span.range();
    let own = own.start + text[own].trim_end().len();
    let inside = match &node.value {
        Value::Null | Value::Scalar(_) => None,
        Value::List(items) => items.iter().map(|item| behind(item, text)).max(),
        Value::Map(entries) => entries.iter().map(|(_, value)| behind(value, text)).max(),
    };
    own.max(inside.unwrap_or(0))
}

/// Behind the line break of the line in which that byte stands.
fn end_of_line(text: &str, at: usize) -> usize {
    text[at..].find('\n').map_or(text.len(), |n| at + n + 1)
}

/// How many keys the figure of that key has.
fn says(root: &Node, key: &str) -> Option<usize> {
    let figures = child(root, "figures")?;
    match &child(figures, key)?.value {
        Value::Map(entries) => Some(entries.len()),
        _ => None,
    }
}

fn child<'a>(node: &'a Node, key: &str) -> Option<&'a Node> {
    let Value::Map(entries) = &node.value else { return None };
    entries.iter().find(|(name, _)| name.value == key).map(|(_, value)| value)
}

/// All that the file says but that figure, without places.
fn others(root: &Node, key: &str) -> String {
    fn write(node: &Node, path: &str, left_out: &str, out: &mut String) {
        match &node.value {
            Value::Null => {}
            Value::Scalar(text) => out.push_str(&format!("{path}={text:?}\n")),
            Value::List(items) => {
                items.iter().enumerate().for_each(|(n, item)| write(item, &format!("{path}[{n}]"), left_out, out));
            }
            Value::Map(entries) => {
                for (name, value) in entries {
                    let path = format!("{path}/{}", name.value);
                    if path != left_out {
                        write(value, &path, left_out, out);
                    }
                }
            }
        }
    }
    let mut out = String::new();
    write(root, "", &format!("/figures/{key}"), &mut out);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines() -> Vec<String> {
        ["label: {zh: 播放量}", "value: 突破1.2亿次"].map(str::to_owned).to_vec()
    }

    const BLOCK: &str = "views:\n    label: {zh: 播放量}\n    value: 突破1.2亿次\n";

    #[test]
    fn a_figure_stands_behind_the_last_and_all_else_stays() {
        for (before, after) in [
            ("# why\ntitle: 节 # t\nfigures: # the figures\n  sales: {value: 5元} # last\n", ""),
            (
                "title: 节\nfigures:\n  sales:\n    value: 5元\n    note:\n      - 一\n      - {zh: 二}\n",
                "# then\ntables: {}\n",
            ),
            ("figures:\n  sales:\n    note: >\n      多\n      行\n", "charts: {}\n"),
            ("title: 节\nfigures:\n", "tables: {}\n"),
            ("figures:\n  sales: 5元\n", "\n# a comment of what follows\ntables: {}\n"),
        ] {
            let made = insert_figure(&format!("{before}{after}"), "views", &lines());
            assert_eq!(made, Ok(format!("{before}  {BLOCK}{after}")), "{before}{after}");
        }
    }

    #[test]
    fn a_file_without_figures_gets_them_at_its_end() {
        assert_eq!(insert_figure("title: 节", "views", &lines()), Ok(format!("title: 节\nfigures:\n  {BLOCK}")));
    }

    #[test]
    fn windows_line_endings_stay() {
        let made = insert_figure("figures:\r\n  a: 5元\r\n", "views", &lines()).unwrap();
        assert_eq!(made, format!("figures:\r\n  a: 5元\r\n  {}", BLOCK.replace('\n', "\r\n")));
    }

    #[test]
    fn what_cannot_be_done_safely_is_refused() {
        for (text, error) in [
            ("figures:\n  views: 5次\n", InsertError::Taken),
            ("figures: {a: 5次}\n", InsertError::Unusual),
            ("figures: [a]\n", InsertError::Unusual),
            ("- a\n", InsertError::Unusual),
        ] {
            assert_eq!(insert_figure(text, "views", &lines()), Err(error), "{text}");
        }
        assert!(matches!(insert_figure("a: [1\n", "views", &lines()), Err(InsertError::Broken(_))));
    }
}
