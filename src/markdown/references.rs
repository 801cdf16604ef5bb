//! The links and pictures of a text, with their places.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::options;

/// What an address in a text points at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target {
    /// `fig:` and a key or full id.
    Figure(String),
    /// `chart:` and a key, perhaps with `?as=map`.
    Chart(String),
    /// `table:` and a key.
    Table(String),
    /// Any other address.
    Address(String),
}

impl Target {
    /// Reads an address.
    pub fn of(address: &str) -> Target {
        match address.split_once(':') {
            Some(("fig", key)) => Target::Figure(key.to_owned()),
            Some(("chart", key)) => Target::Chart(key.to_owned()),
            Some(("table", key)) => Target::Table(key.to_owned()),
            _ => Target::Address(address.to_owned()),
        }
    }
}

/// A link or a picture.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What it points at.
    pub target: Target,
    /// Its text without marks; empty for `[](fig:…)`.
    pub text: String,
    /// Where it stands in the text, brackets and all.
    pub range: Range<usize>,
}

/// Every link and picture, in the order of the text.
///
/// ```
/// use gongbao::markdown::{Target, references};
/// let found = references("播放量[突破**1.2亿**次](fig:views)。");
/// assert_eq!((found[0].target.clone(), found[0].text.as_str()), (Target::Figure("views".into()), "突破1.2亿次"));
/// ```
pub fn references(markdown: &str) -> Vec<Reference> {
    let mut out: Vec<Reference> = Vec::new();
    // Pictures may stand in links, so more than one can be open.
    let mut open: Vec<usize> = Vec::new();
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                open.push(out.len());
                out.push(Reference { target: Target::of(&dest_url), text: String::new(), range });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                open.pop();
            }
            Event::Text(text) | Event::Code(text) => open.iter().for_each(|n| out[*n].text.push_str(&text)),
            Event::SoftBreak | Event::HardBreak => open.iter().for_each(|n| out[*n].text.push(' ')),
            _ => {}
        }
    }
    out
}
