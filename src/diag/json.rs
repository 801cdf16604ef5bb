//! Diagnostics for machines: one JSON object a line.

use serde_json::json;

use super::{Diagnostics, Sources};
use crate::text::Lang;

/// One object a diagnostic, in the order of [`Diagnostics::sorted`], with the keys `code`, `severity`, `message`, `hint`,
/// `file`, `line`, `column`, `end_line`, `end_column` (lines and columns from 1, in characters; null where there is no place).
pub fn to_json_lines(diagnostics: &Diagnostics, sources: &dyn Sources, lang: Lang) -> String {
    let mut out = String::new();
    for d in diagnostics.sorted() {
        let file = d.span.as_ref().map(|s| s.path());
        let at = d.span.as_ref().and_then(|span| span.ends(sources));
        let object = json!({
            "code": d.code, "severity": d.severity.word(), "message": d.message.get(lang),
            "hint": d.hint.as_ref().map(|hint| hint.get(lang)), "file": file,
            "line": at.map(|(s, _)| s.line), "column": at.map(|(s, _)| s.column),
            "end_line": at.map(|(_, e)| e.line), "end_column": at.map(|(_, e)| e.column),
        });
        out.push_str(&object.to_string());
        out.push('\n');
    }
    out
}
