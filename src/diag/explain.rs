//! What each code means: the texts of `docs/diagnostics.md` and `docs/diagnostics.zh.md`, which are compiled in.

use crate::text::Lang;

const ENGLISH: &str = include_str!("../../docs/diagnostics.md");
const CHINESE: &str = include_str!("../../docs/diagnostics.zh.md");

/// The section about that code (case does not matter), or nothing if there is no such code.
pub fn explain(code: &str, lang: Lang) -> Option<String> {
    sections(lang).find(|(c, _)| c.eq_ignore_ascii_case(code)).map(|(c, text)| format!("{c}: {}\n", text.trim()))
}

/// Every documented code, in the order of the document.
pub fn codes() -> impl Iterator<Item = &'static str> {
    sections(Lang::En).map(|(code, _)| code)
}

fn sections(lang: Lang) -> impl Iterator<Item = (&'static str, &'static str)> {
    let document = lang.pick(CHINESE, ENGLISH);
    document.split("\n## ").skip(1).filter_map(|section| section.split_once(": "))
}
