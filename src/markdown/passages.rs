//! The running text of a document: what a reader reads in one go, and where each word of it stands in the source.

use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::{Target, options};

/// What stands where something counts nothing: code, a tag, a note's mark. No number goes across it.
const GAP: char = '\u{fffc}';

/// A paragraph, a heading, an item of a list or a cell of a table, without marks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Passage {
    /// The words.
    pub text: String,
    /// The links and pictures in it, in order.
    pub links: Vec<Linked>,
    /// What kind of block it is.
    pub block: Block,
    /// Runs of the text: where each starts here and in the source, and whether it is written alike there.
    runs: Vec<(usize, usize, bool)>,
}

/// A kind of block.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Block {
    /// A paragraph.
    #[default]
    Paragraph,
    /// A heading.
    Heading,
    /// An item of a list.
    Item,
    /// A cell of a table.
    Cell,
}

/// A link or a picture in a passage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Linked {
    /// What it points at.
    pub target: Target,
    /// Its words, as a stretch of the passage's text; empty for `[](fig:…)`.
    pub words: Range<usize>,
    /// Where it stands in the source, brackets and all.
    pub source: Range<usize>,
}

impl Passage {
    /// A text without any marks.
    pub fn plain(text: &str) -> Passage {
        Passage { text: text.to_owned(), runs: vec![(0, 0, true)], ..Passage::default() }
    }

    /// Where a stretch of the text stands in the source.
    pub fn source(&self, words: &Range<usize>) -> Range<usize> {
        let at = |offset: usize| {
            let run = self.runs.partition_point(|run| run.0 <= offset).saturating_sub(1);
            let (start, source, alike) = self.runs.get(run).copied().unwrap_or((0, 0, false));
            source + if alike { offset - start } else { 0 }
        };
        let last = self.text[words.clone()].char_indices().next_back();
        let end = last.map_or(at(words.start), |(n, c)| at(words.start + n) + c.len_utf8());
        at(words.start)..end
    }

    /// Whether the source has a stretch of the text letter for letter, no marks between.
    pub fn is_verbatim(&self, words: &Range<usize>) -> bool {
        let inside = self.runs.iter().filter(|run| words.start < run.0 && run.0 < words.end);
        let first = self.runs.partition_point(|run| run.0 <= words.start).saturating_sub(1);
        let alike = self.runs.get(first).is_some_and(|run| run.2);
        alike && inside.count() == 0 && self.source(words).len() == words.len()
    }

    /// The link whose words a stretch of the text touches.
    pub fn link_at(&self, words: &Range<usize>) -> Option<&Linked> {
        self.links.iter().find(|link| link.words.start < words.end && words.start < link.words.end)
    }

    fn push(&mut self, text: &str, source: Range<usize>) {
        self.runs.push((self.text.len(), source.start, source.len() == text.len()));
        self.text.push_str(text);
    }
}

/// Every passage of a text, in order. Code blocks and raw HTML are none.
///
/// ```
/// use gongbao::markdown::passages;
/// let found = passages("播放量**突破[1.2亿次](fig:plays)**。");
/// assert_eq!(found[0].text, "播放量突破1.2亿次。");
/// assert_eq!(&found[0].text[found[0].links[0].words.clone()], "1.2亿次");
/// ```
pub fn passages(markdown: &str) -> Vec<Passage> {
    let mut out = Vec::new();
    let mut passage = Passage::default();
    let mut block = vec![Block::Paragraph];
    // Pictures may stand in links, so more than one can be open.
    let mut open: Vec<usize> = Vec::new();
    let mut code = false;
    let mut flush = |passage: &mut Passage, block: Block| {
        let done = std::mem::take(passage);
        if !done.runs.is_empty() || !done.links.is_empty() {
            out.push(Passage { block, ..done });
        }
    };
    for (event, range) in Parser::new_ext(markdown, options()).into_offset_iter() {
        let now = *block.last().unwrap_or(&Block::Paragraph);
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                let at = passage.text.len();
                open.push(passage.links.len());
                passage.links.push(Linked { target: Target::of(&dest_url), words: at..at, source: range });
            }
            Event::End(TagEnd::Link | TagEnd::Image) => {
                if let Some(link) = open.pop().and_then(|n| passage.links.get_mut(n)) {
                    link.words.end = passage.text.len();
                }
            }
            Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => {}
            Event::Start(tag) => {
                flush(&mut passage, now);
                code |= matches!(tag, Tag::CodeBlock(_) | Tag::HtmlBlock | Tag::MetadataBlock(_));
                block.push(match tag {
                    Tag::Heading { .. } => Block::Heading,
                    Tag::Item => Block::Item,
                    Tag::TableCell => Block::Cell,
                    // a paragraph of a loose list
                    _ => now,
                });
            }
            Event::End(_) => {
                flush(&mut passage, now);
                code = false;
                block.pop();
            }
            Event::Text(_) if code => {}
            Event::Text(text) => passage.push(&text, range),
            Event::Code(text) if !open.is_empty() => passage.push(&text, range),
            Event::SoftBreak | Event::HardBreak => passage.push("\n", range),
            Event::Code(_) | Event::InlineHtml(_) | Event::FootnoteReference(_) => {
                passage.push(GAP.encode_utf8(&mut [0; 3]), range);
            }
            _ => {}
        }
    }
    flush(&mut passage, Block::Paragraph);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_block_is_one_passage() {
        let text = "# 题 1\n\n甲**乙**丙\n丁\n\n- 一\n- 二\n\n| a | b |\n| - | - |\n| c | d |\n\n```\n5万\n```\n";
        let found: Vec<_> = passages(text).into_iter().map(|p| (p.block, p.text)).collect();
        let expected = [
            (Block::Heading, "题 1"),
            (Block::Paragraph, "甲乙丙\n丁"),
            (Block::Item, "一"),
            (Block::Item, "二"),
            (Block::Cell, "a"),
            (Block::Cell, "b"),
            (Block::Cell, "c"),
            (Block::Cell, "d"),
        ];
        assert_eq!(found, expected.map(|(block, text)| (block, text.to_owned())));
    }

    #[test]
    fn places_lead_back_to_the_source() {
        let text = "甲\\*乙&amp;丙 **5.8亿**元 `7万`";
        let passage = &passages(text)[0];
        assert_eq!(passage.text, "甲*乙&丙 5.8亿元 \u{fffc}");
        for (part, verbatim) in [("5.8亿", true), ("丙 ", true), ("5.8亿元", false), ("元", true)] {
            let at = passage.text.find(part).unwrap();
            let words = at..at + part.len();
            assert_eq!(passage.is_verbatim(&words), verbatim, "{part}");
            let source = &text[passage.source(&words)];
            assert_eq!(source.replace('*', ""), part);
        }
    }
}
