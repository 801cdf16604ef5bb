//! Wikipedia's templates, as the Chinese and the English Wikipedia both know them.

use super::{ACCESSED, Kind, Reference};
use crate::text::Lang;

pub(super) fn write(r: &Reference) -> String {
    let template = match r.kind {
        Kind::Release => "Cite press release",
        Kind::Figure | Kind::Data => "Cite web",
    };
    let mut fields = vec![("title", r.headed()), ("publisher", r.author.clone())];
    if r.kind != Kind::Release {
        fields.push(("website", r.site.clone()));
    }
    fields.extend(r.published.map(|day| ("date", day.to_string())));
    fields.push(("url", r.address.clone()));
    fields.push(("access-date", ACCESSED.to_owned()));
    fields.push(("language", if r.lang == Lang::Zh { "zh" } else { "en" }.to_owned()));
    fields.extend(r.named().map(|named| ("id", named)));
    let quote = r.claim.as_ref().map(|claim| match &r.phase {
        Some(phase) => r.lang.pick(format!("{claim}（{phase}）"), format!("{claim} ({phase})")),
        None => claim.clone(),
    });
    fields.extend(quote.map(|quote| ("quote", quote)));
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!(" |{name}={}", escaped(value))).collect();
    format!("{{{{{template}{}}}}}", fields.concat())
}

/// The text without what wiki markup takes for its own.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '|' => out.push_str("{{!}}"),
            '[' => out.push_str("&#91;"),
            ']' => out.push_str("&#93;"),
            '{' => out.push_str("&#123;"),
            '}' => out.push_str("&#125;"),
            '<' => out.push_str("&lt;"),
            c => out.push(c),
        }
    }
    out
}
