//! What does a text say in running words, and where does each of them stand in the file?

use std::ops::Range;

use crate::diag::Span;
use crate::markdown::{Block, Passage, passages};
use crate::model::Prose;
use crate::quantity::{self, Found};

/// A passage of a text with the quantities in it.
pub(super) struct Writing {
    /// The words.
    pub(super) passage: Passage,
    /// The quantities, in order.
    pub(super) quantities: Vec<Found>,
    /// Whether a link can be written here: in the body, outside headings.
    pub(super) takes_links: bool,
    /// What introduces the items of a list or the cells of a table: the paragraph or heading before it.
    pub(super) lead: String,
    within: Span,
    /// Where the passage's source starts in `within`; nothing when the two are not written alike (a folded scalar).
    from: Option<usize>,
}

impl Writing {
    /// Where a stretch of the passage's text stands in the file.
    pub(super) fn span(&self, words: &Range<usize>) -> Span {
        let source = self.passage.source(words);
        match self.from {
            Some(from) => self.within.within(from + source.start..from + source.end),
            None => self.within.clone(),
        }
    }

    /// The sentence, or the part of one between semicolons, around a stretch of the text.
    pub(super) fn sentence(&self, at: &Range<usize>) -> &str {
        let text = &self.passage.text;
        let start = ends(text, &['。', '！', '？', '；']).filter(|end| *end <= at.start).last().unwrap_or(0);
        let end = ends(text, &['。', '！', '？', '；']).find(|end| *end >= at.end).unwrap_or(text.len());
        &text[start..end]
    }

    /// The sentence around a stretch of the text, with the one before it and the one behind it.
    pub(super) fn sentences_around(&self, at: &Range<usize>) -> &str {
        let text = &self.passage.text;
        let mut before =
            ends(text, &['。', '！', '？']).filter(|end| *end <= at.start).collect::<Vec<_>>().into_iter().rev();
        let start = before.nth(1).unwrap_or(0);
        let end = ends(text, &['。', '！', '？']).filter(|end| *end >= at.end).nth(1).unwrap_or(text.len());
        &text[start..end]
    }
}

/// Where sentences end: behind one of the marks, or behind a full stop before a capital or a Han character.
fn ends<'a>(text: &'a str, marks: &'a [char]) -> impl Iterator<Item = usize> + 'a {
    text.char_indices().filter_map(|(n, c)| {
        let end = n + c.len_utf8();
        let latin = || {
            let rest = text[end..].strip_prefix([' ', '\n'])?;
            rest.starts_with(|c: char| c.is_uppercase() || !c.is_ascii()).then_some(())
        };
        (marks.contains(&c) || matches!(c, '.' | '!' | '?') && latin().is_some()).then_some(end)
    })
}

/// Title, summary and body of a text.
pub(super) fn writings(prose: &Prose) -> Vec<Writing> {
    let mut out = Vec::new();
    for (text, span) in
        [(Some(&prose.title), Some(&prose.title_span)), (prose.summary.as_ref(), prose.summary_span.as_ref())]
    {
        let (Some(text), Some(span)) = (text, span) else { continue };
        // A plain scalar stands in the file as it is, a quoted one behind its quote.
        let from =
            span.range().len().checked_sub(text.len()).filter(|extra| matches!(extra, 0 | 2)).map(|extra| extra / 2);
        out.push(Writing {
            quantities: quantity::find(text),
            passage: Passage::plain(text),
            takes_links: false,
            lead: String::new(),
            within: span.clone(),
            from,
        });
    }
    let mut lead = String::new();
    for passage in passages(&prose.body.value) {
        let part = matches!(passage.block, Block::Item | Block::Cell);
        if !part {
            lead.clone_from(&passage.text);
        }
        out.push(Writing {
            quantities: quantity::find(&passage.text),
            takes_links: passage.block != Block::Heading,
            lead: if part { lead.clone() } else { String::new() },
            passage,
            within: prose.body.span.clone(),
            from: Some(0),
        });
    }
    out
}
