//! What each code means: the text of `docs/diagnostics.md`, which is compiled in.

const DOC: &str = include_str!("../../docs/diagnostics.md");

/// The section of `docs/diagnostics.md` about that code (case does not matter), or nothing if there is no such code.
pub fn explain(code: &str) -> Option<String> {
    sections().find(|(c, _)| c.eq_ignore_ascii_case(code)).map(|(c, text)| format!("{c}: {}\n", text.trim()))
}

/// Every documented code, in the order of the document.
pub fn codes() -> impl Iterator<Item = &'static str> {
    sections().map(|(code, _)| code)
}

fn sections() -> impl Iterator<Item = (&'static str, &'static str)> {
    DOC.split("\n## ").skip(1).filter_map(|section| section.split_once(": "))
}
