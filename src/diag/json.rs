//! Diagnostics for machines: one JSON object a line.

use serde_json::{Value, json};

use super::{Diagnostics, Sources, Span};
use crate::text::Lang;

/// One object a diagnostic, in the order of [`Diagnostics::sorted`], with the keys `code`, `severity`, `message`, `hint`,
/// `file`, `line`, `column`, `end_line`, `end_column` (lines and columns from 1, in characters; null where there is no place),
/// `related` (other places that belong to it: a list of objects with `message` and the keys of a place) and `fix` (the keys of a place
/// and the `text` that `check --fix` writes there; null where nothing is sure).
pub fn to_json_lines(diagnostics: &Diagnostics, sources: &dyn Sources, lang: Lang) -> String {
    let mut out = String::new();
    for d in diagnostics.sorted() {
        let mut object = json!({
            "code": d.code, "severity": d.severity.word(), "message": d.message.get(lang),
            "hint": d.hint.as_ref().map(|hint| hint.get(lang)),
        });
        place(&mut object, d.span.as_ref(), sources);
        let related = d.related.iter().map(|(span, word)| {
            let mut other = json!({"message": word.get(lang)});
            place(&mut other, Some(span), sources);
            other
        });
        object["related"] = related.collect();
        object["fix"] = d.fix.as_ref().map_or(Value::Null, |fix| {
            let mut written = json!({"text": fix.text});
            place(&mut written, Some(&fix.span), sources);
            written
        });
        out.push_str(&object.to_string());
        out.push('\n');
    }
    out
}

/// Writes where something stands into an object.
fn place(object: &mut Value, span: Option<&Span>, sources: &dyn Sources) {
    let at = span.and_then(|span| span.ends(sources));
    object["file"] = span.map(Span::path).into();
    object["line"] = at.map(|(start, _)| start.line).into();
    object["column"] = at.map(|(start, _)| start.column).into();
    object["end_line"] = at.map(|(_, end)| end.line).into();
    object["end_column"] = at.map(|(_, end)| end.column).into();
}
