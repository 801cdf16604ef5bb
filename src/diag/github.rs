//! Diagnostics as workflow commands of GitHub Actions: each shows beside its line in a pull request.

use super::{Diagnostics, Severity, Sources};
use crate::text::Lang;

/// One line a diagnostic, in the order of [`Diagnostics::sorted`]: `::error file=…,line=…,col=…,title=E0203::sentence`. `folder` is put
/// before the paths; it leads from the root of the repository to the site's folder, and is empty or ends with a slash.
pub fn to_github(diagnostics: &Diagnostics, sources: &dyn Sources, lang: Lang, folder: &str) -> String {
    let mut out = String::new();
    for d in diagnostics.sorted() {
        let command = match d.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Hint => "notice",
        };
        let mut properties = Vec::new();
        if let Some(span) = &d.span {
            properties.push(("file", format!("{folder}{}", span.path())));
            if let Some((start, end)) = span.ends(sources) {
                properties.push(("line", start.line.to_string()));
                properties.push(("endLine", end.line.to_string()));
                properties.push(("col", start.column.to_string()));
                // Columns are read only where both are of one line.
                if start.line == end.line {
                    properties.push(("endColumn", end.column.to_string()));
                }
            }
        }
        properties.push(("title", d.code.to_owned()));
        let properties: Vec<String> =
            properties.iter().map(|(key, value)| format!("{key}={}", property(value))).collect();
        let hint = d.hint.as_ref().map(|hint| format!("\n{}: {}", Severity::Hint.name(lang), hint.get(lang)));
        let text = data(&format!("{}{}", d.message.get(lang), hint.unwrap_or_default()));
        out.push_str(&format!("::{command} {}::{text}\n", properties.join(",")));
    }
    out
}

/// What may stand behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// What may stand as the value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
