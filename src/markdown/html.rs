//! Markdown as clean HTML, in pieces between which charts and tables stand.

use std::sync::LazyLock;

use ammonia::Builder;
use pulldown_cmark::{CowStr, Event, Parser, Tag, TagEnd, html};

use super::options;
use super::references::Target;
use crate::text::escape_html;

/// A stretch of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    /// Clean HTML.
    Html(String),
    /// A chart that stands in a paragraph of its own, by its address.
    Chart(String),
    /// A table that stands in a paragraph of its own, by its key.
    Table(String),
}

/// What a link to a figure becomes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Filled {
    /// The address of the figure's page.
    pub href: String,
    /// The words for a link without text.
    pub words: String,
}

/// Writes the text as HTML. `figure` says what a `fig:` address becomes; where it does not know, the link's text stays as text.
/// `address` says what becomes of any other address; where it does not know, the address stays.
pub fn to_pieces(
    markdown: &str,
    figure: impl Fn(&str) -> Option<Filled>,
    address: impl Fn(&str) -> Option<String>,
) -> Vec<Piece> {
    let flush = |pieces: &mut Vec<Piece>, events: &mut Vec<Event>| {
        if !events.is_empty() {
            let mut written = String::new();
            html::push_html(&mut written, with_figures(std::mem::take(events), &figure, &address).into_iter());
            pieces.push(Piece::Html(CLEANER.clean(&written).to_string()));
        }
    };
    let mut pieces = Vec::new();
    let mut block: Vec<Event> = Vec::new();
    let mut depth = 0;
    let mut rest: Vec<Event> = Vec::new();
    for event in Parser::new_ext(markdown, options()) {
        match event {
            Event::Start(_) => depth += 1,
            Event::End(_) => depth -= 1,
            _ => {}
        }
        block.push(event);
        if depth == 0 {
            match alone(&block) {
                Some(piece) => {
                    flush(&mut pieces, &mut rest);
                    pieces.push(piece);
                    block.clear();
                }
                None => rest.append(&mut block),
            }
        }
    }
    flush(&mut pieces, &mut rest);
    pieces
}

/// The chart or table that is all there is in the paragraph.
fn alone(block: &[Event]) -> Option<Piece> {
    let [
        Event::Start(Tag::Paragraph),
        Event::Start(Tag::Image { dest_url, .. }),
        inner @ ..,
        Event::End(_),
        Event::End(_),
    ] = block
    else {
        return None;
    };
    if inner.iter().any(|e| matches!(e, Event::Start(Tag::Image { .. }) | Event::SoftBreak)) {
        return None;
    }
    match Target::of(dest_url) {
        Target::Chart(address) => Some(Piece::Chart(address)),
        Target::Table(key) => Some(Piece::Table(key)),
        _ => None,
    }
}

/// The same events with every `fig:` link as a link to the figure's page, filled in where it has no text.
fn with_figures<'a>(
    events: Vec<Event<'a>>,
    figure: &impl Fn(&str) -> Option<Filled>,
    address: &impl Fn(&str) -> Option<String>,
) -> Vec<Event<'a>> {
    let mut out = Vec::with_capacity(events.len());
    let mut events = events.into_iter().peekable();
    // Whether each open link was a figure that nobody knows, whose brackets are left out.
    let mut dropped: Vec<bool> = Vec::new();
    while let Some(event) = events.next() {
        match event {
            Event::Start(Tag::Link { link_type, dest_url, title, id }) => {
                let Target::Figure(key) = Target::of(&dest_url) else {
                    dropped.push(false);
                    let dest_url = address(&dest_url).map_or(dest_url, CowStr::from);
                    out.push(Event::Start(Tag::Link { link_type, dest_url, title, id }));
                    continue;
                };
                let known = figure(&key);
                dropped.push(known.is_none());
                let Some(Filled { href, words }) = known else { continue };
                out.push(Event::InlineHtml(format!("<a class=\"fig\" href=\"{}\">", escape_html(&href)).into()));
                if matches!(events.peek(), Some(Event::End(TagEnd::Link))) {
                    out.push(Event::Text(CowStr::from(words)));
                }
                // The closing tag is written by the event that ends the link.
            }
            Event::End(TagEnd::Link) => {
                if dropped.pop() != Some(true) {
                    out.push(event);
                }
            }
            // A chart inside a line cannot be drawn there: its words stand for it.
            Event::Start(Tag::Image { ref dest_url, .. }) if !matches!(Target::of(dest_url), Target::Address(_)) => {
                out.push(Event::Start(Tag::Emphasis));
                skip_to_image_end(&mut events, &mut out);
                out.push(Event::End(TagEnd::Emphasis));
            }
            event => out.push(event),
        }
    }
    out
}

fn skip_to_image_end<'a>(events: &mut impl Iterator<Item = Event<'a>>, out: &mut Vec<Event<'a>>) {
    for event in events {
        match event {
            Event::End(TagEnd::Image) => return,
            event => out.push(event),
        }
    }
}

/// What may stand in a text: ammonia's list without pictures from elsewhere styled or scripted, with our class on figures and
/// the marks of footnotes and tables.
static CLEANER: LazyLock<Builder<'static>> = LazyLock::new(|| {
    let mut builder = Builder::default();
    builder
        .link_rel(Some("noopener"))
        .add_tag_attributes("a", ["id"])
        .add_allowed_classes("a", ["fig"])
        .add_tag_attributes("div", ["id"])
        .add_allowed_classes("div", ["footnote-definition"])
        .add_allowed_classes("sup", ["footnote-reference", "footnote-definition-label"])
        .add_tag_attributes("th", ["style"])
        .add_tag_attributes("td", ["style"])
        .filter_style_properties(["text-align"].into());
    builder
});

#[cfg(test)]
mod tests {
    use super::*;

    fn html(markdown: &str) -> String {
        let known = |key: &str| {
            (key == "views")
                .then(|| Filled { href: "../../figures/a/views/".to_owned(), words: "突破1.2亿次".to_owned() })
        };
        let show = |piece: Piece| match piece {
            Piece::Html(html) => html.trim().replace('\n', ""),
            Piece::Chart(address) => format!("[chart {address}]"),
            Piece::Table(key) => format!("[table {key}]"),
        };
        to_pieces(markdown, known, |_| None).into_iter().map(show).collect::<Vec<_>>().join("|")
    }

    #[test]
    fn texts_become_clean_html() {
        let link = "<a class=\"fig\" href=\"../../figures/a/views/\" rel=\"noopener\">突破1.2亿次</a>";
        for (markdown, expected) in [
            ("播放量[突破1.2亿次](fig:views)。", format!("<p>播放量{link}。</p>")),
            ("播放量[](fig:views)。", format!("<p>播放量{link}。</p>")),
            ("[一](fig:unknown)二", "<p>一二</p>".to_owned()),
            (
                "上\n\n![图](chart:by-province/revenue?as=map)\n\n下",
                "<p>上</p>|[chart by-province/revenue?as=map]|<p>下</p>".to_owned(),
            ),
            ("![表](table:t)", "[table t]".to_owned()),
            ("见![图](chart:x)", "<p>见<em>图</em></p>".to_owned()),
            ("<script>alert(1)</script>", String::new()),
            ("<b onclick=\"x()\">粗</b>", "<p><b>粗</b></p>".to_owned()),
            ("[坏](javascript:alert(1))", "<p><a rel=\"noopener\">坏</a></p>".to_owned()),
            ("<p class=\"em_media\">来源</p>", "<p>来源</p>".to_owned()),
            ("a < b & c", "<p>a &lt; b &amp; c</p>".to_owned()),
        ] {
            assert_eq!(html(markdown), expected, "{markdown}");
        }
    }

    #[test]
    fn tables_of_markdown_stay_tables() {
        assert!(html("|甲|乙|\n|-|-:|\n|1|2|\n").contains("<td style=\"text-align:right\">2</td>"));
    }
}
