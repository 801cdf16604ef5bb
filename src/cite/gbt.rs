//! GB/T 7714: the national standard for references, in the editions of 2025 and 2015.
//!
//! | of | form |
//! | --- | --- |
//! | a page, both editions | author. title\[EB/OL\].(published)\[accessed\]. address. |
//! | data, 2025 | author. title\[DS/OL\]. version. platform(published)\[accessed\]. address. |
//! | data, 2015 | author. title\[DS/OL\]. (published)\[accessed\]. address. |
//!
//! A date that is not known is left out with its brackets. The edition of 2025 prints full-width brackets in Chinese, that of 2015
//! half-width ones; within one citation they are never mixed.

use super::{ACCESSED, Kind, Reference};
use crate::text::Lang;

pub(super) fn write_2025(r: &Reference) -> String {
    let open = match r.kind {
        Kind::Data => {
            let version = r.version.as_ref().map(|v| format!(" V{v}.")).unwrap_or_default();
            format!("{version} {}", r.site)
        }
        Kind::Figure | Kind::Release => String::new(),
    };
    let named = r.named().filter(|_| r.kind == Kind::Figure);
    entry(r, named, &open, r.lang == Lang::Zh)
}

pub(super) fn write_2015(r: &Reference) -> String {
    // Data have no place for their version in this edition: it stands with the title.
    entry(r, r.named(), if r.published.is_some() { " " } else { "" }, false)
}

/// `named` is id and version with the title; `before` stands between the mark of the kind and the date; `full` is the width of the brackets.
fn entry(r: &Reference, named: Option<String>, before: &str, full: bool) -> String {
    let (open, close, stop, colon) = if full { ("（", "）", "；", "：") } else { ("(", ")", "; ", ": ") };
    let mut title = r.title.clone();
    if let Some(claim) = &r.claim {
        title = format!("{title}{colon}{claim}");
    }
    let named = if full { named } else { named.map(|n| n.replace('，', ", ")) };
    let marks: Vec<String> = [r.phase.clone(), named].into_iter().flatten().collect();
    if !marks.is_empty() {
        // A half-width bracket parts itself from English words with a blank, from Han by its own shape.
        let gap = if r.lang == Lang::En { " " } else { "" };
        title = format!("{title}{gap}{open}{}{close}", marks.join(stop));
    }
    let code = if r.kind == Kind::Data { "DS/OL" } else { "EB/OL" };
    let date = r.published.map(|day| format!("{open}{day}{close}")).unwrap_or_default();
    format!("{}. {title}[{code}].{before}{date}[{ACCESSED}]. {}.", r.author, r.address)
}
