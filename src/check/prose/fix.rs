//! Which links can be written into the texts without asking, and what is a text with them in it?

use std::ops::Range;

use super::free::{Fit, Match};
use super::writing::{Writing, writings};
use super::{Site, campaigns, free};
use crate::diag::Span;
use crate::model::{Model, Prose};

/// A link to write.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The number's place in its file.
    pub span: Span,
    /// What to write there.
    pub link: String,
    /// The figure's id.
    pub figure: String,
}

/// Every link that is sure: exactly one figure says the number in the same words and unit, and the sentence names no other place and no
/// other phase. In the order of the files and of the text.
pub fn fixes(model: &Model) -> Vec<Fix> {
    let site = Site::new(model);
    let mut all: Vec<Fix> = model.releases.iter().chain(&model.pages).flat_map(|text| of(&site, text)).collect();
    all.sort_by(|a, b| a.span.cmp(&b.span));
    all
}

fn of(site: &Site, prose: &Prose) -> Vec<Fix> {
    let writings = writings(prose);
    let campaigns = campaigns(site.model, prose, &writings);
    let mut out = Vec::new();
    for writing in writings.iter().filter(|writing| writing.takes_links) {
        for found in &writing.quantities {
            let at = found.start..found.end;
            if writing.passage.link_at(&at).is_some() {
                continue;
            }
            let matched = free::find(site, prose, &campaigns, writing, found);
            out.extend(matched.and_then(|matched| sure(site, prose, writing, &at, &matched)));
        }
    }
    out
}

/// The link to write at a number, if it can be written without asking.
pub(super) fn sure(site: &Site, prose: &Prose, writing: &Writing, at: &Range<usize>, matched: &Match) -> Option<Fix> {
    let words = &writing.passage.text[at.clone()];
    let writable = writing.passage.is_verbatim(at) && !words.contains(['[', ']', '|', '\\', '\n']);
    let figure = &site.model[matched.figure];
    // A public text must not speak of what is not public.
    let public = figure.withheld.is_none() || prose.withheld.is_some();
    let sure = writing.takes_links && writable && public && matched.fit == (Fit::Says { sure: true });
    sure.then(|| Fix {
        span: writing.span(at),
        link: site.link(prose, matched.figure, words),
        figure: figure.id.clone(),
    })
}

/// The text of a file with its links written; every other byte is kept. The fixes are of that file, in order.
pub fn apply(text: &str, fixes: &[Fix]) -> String {
    let mut out = String::with_capacity(text.len());
    let mut at = 0;
    for fix in fixes {
        let range = fix.span.range();
        out.push_str(&text[at..range.start]);
        out.push_str(&fix.link);
        at = range.end;
    }
    out.push_str(&text[at..]);
    out
}
