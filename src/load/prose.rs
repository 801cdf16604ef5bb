//! Markdown files: front matter between two lines `---`, then the body.

use std::sync::Arc;

use super::documents::{ProseDoc, WithholdDoc};
use super::fields::{Faults, Fields};
use super::figure::withhold;
use super::kind::Kind;
use super::problem::LoadProblem;
use super::yaml;
use crate::diag::{At, Span};
use crate::text::Lang;

/// `x.md` is Chinese, `x.en.md` English.
pub(super) fn stem_and_lang(name: &str) -> (&str, Lang) {
    let stem = name.trim_end_matches(".md");
    match stem.strip_suffix(".en") {
        Some(stem) => (stem, Lang::En),
        None => (stem, Lang::Zh),
    }
}

/// Reads front matter and body. Broken front matter gives no document at all: what may be withheld is not shown.
pub(super) fn read(slug: &str, lang: Lang, file: &Arc<str>, text: &str, faults: &Faults) -> Option<ProseDoc> {
    let first_line = Span::new(file.clone(), 0..text.find('\n').unwrap_or(text.len()));
    let Some(rest) = text.strip_prefix("---\n").or_else(|| text.strip_prefix("---\r\n")) else {
        faults.push(LoadProblem::FrontMatter { opened: false }, first_line);
        return None;
    };
    let start = text.len() - rest.len();
    let Some(length) = end_of_front_matter(rest) else {
        faults.push(LoadProblem::FrontMatter { opened: true }, first_line);
        return None;
    };
    let (front, body) = (&rest[..length.0], &rest[length.1..]);
    let root = match yaml::parse(file, front, start) {
        Ok(root) => root,
        Err(fault) => {
            faults.add(*fault);
            return None;
        }
    };
    let map = Fields::of(&root, Kind::FrontMatter, faults)?;
    let body_start = text.len() - body.len();
    let title = map.required_string("title");
    let doc = ProseDoc {
        slug: At::new(slug.to_owned(), Span::file(file.clone())),
        lang,
        title: title.unwrap_or_else(|| At::new(String::new(), map.span())),
        date: map.string("date"),
        campaign: map.string("campaign"),
        summary: map.string("summary"),
        contact: map.string("contact"),
        withhold: WithholdDoc { ..withhold(&map) },
        body: At::new(body.to_owned(), Span::new(file.clone(), body_start..text.len())),
        front: Span::new(file.clone(), start..start + front.trim_end().len()),
    };
    map.finish();
    Some(doc)
}

/// Where the closing `---` line begins and ends.
fn end_of_front_matter(rest: &str) -> Option<(usize, usize)> {
    let mut at = 0;
    for line in rest.split_inclusive('\n') {
        if line.trim_end() == "---" {
            return Some((at, at + line.len()));
        }
        at += line.len();
    }
    None
}
