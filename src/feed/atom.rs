//! Atom (RFC 4287).

use super::{Entry, Feed};
use crate::text::escape_html;

pub(super) fn write(feed: &Feed) -> String {
    let tag = feed.lang.tag();
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    out += &format!("<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"{tag}\">\n");
    out += &element("title", feed.title);
    if !feed.description.is_empty() {
        out += &element("subtitle", feed.description);
    }
    out += &element("id", &feed.address);
    out += &element("updated", &feed.updated);
    out += &format!("<author>{}</author>\n", element("name", feed.publisher).trim_end());
    out += &link("self", "application/atom+xml", &feed.address);
    out += &link("alternate", "text/html", &feed.home);
    if let Some(rights) = &feed.rights {
        out += &element("rights", rights);
    }
    for entry in feed.entries {
        out += &write_entry(entry);
    }
    out + "</feed>\n"
}

fn write_entry(entry: &Entry) -> String {
    let mut out = format!("<entry xml:lang=\"{}\">\n", entry.lang.tag());
    out += &element("id", &entry.id);
    out += &element("title", &entry.title);
    out += &element("published", &entry.date);
    out += &element("updated", &entry.date);
    out += &link("alternate", "text/html", &entry.address);
    for figure in &entry.figures {
        let title = format!("{} {}", figure.label, figure.wording);
        let (href, title) = (escaped(&figure.address), escaped(&title));
        out += &format!("<link rel=\"related\" href=\"{href}\" title=\"{title}\"/>\n");
    }
    if let Some(category) = &entry.category {
        out += &format!("<category term=\"{}\"/>\n", escaped(category));
    }
    if let Some(summary) = &entry.summary {
        out += &element("summary", summary);
    }
    out += &format!("<content type=\"html\">{}</content>\n", escaped(&entry.html));
    out + "</entry>\n"
}

fn element(name: &str, text: &str) -> String {
    format!("<{name}>{}</{name}>\n", escaped(text))
}

fn link(rel: &str, media_type: &str, href: &str) -> String {
    format!("<link rel=\"{rel}\" type=\"{media_type}\" href=\"{}\"/>\n", escaped(href))
}

/// Escaped, and without the control characters that XML cannot carry at all.
fn escaped(text: &str) -> String {
    let kept = |c: &char| matches!(c, '\t' | '\n') || !(c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}'));
    escape_html(&text.chars().filter(kept).collect::<String>())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_xml_cannot_carry_is_left_out() {
        assert_eq!(escaped("a\u{1}<b>\u{ffff}\n"), "a&lt;b&gt;\n");
    }
}
