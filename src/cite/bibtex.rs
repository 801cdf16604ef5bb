//! BibTeX: an entry that BibTeX and BibLaTeX both read.

use super::{ACCESSED, Kind, Reference};

pub(super) fn write(r: &Reference) -> String {
    let mut fields = vec![
        // Double braces keep an office in one piece, which BibTeX would take for first and last names.
        ("author", format!("{{{}}}", escaped(&r.author))),
        ("title", format!("{{{}}}", escaped(&r.headed()))),
    ];
    if let Some(day) = r.published {
        fields.push(("year", day.year().to_string()));
        fields.push(("month", day.month().to_string()));
        fields.push(("date", day.to_string()));
    }
    fields.push(("howpublished", escaped(&r.site)));
    if let Some(version) = &r.version {
        fields.push(("version", escaped(version)));
    }
    let source = r.source.as_ref().map(|s| r.lang.pick(format!("数据来源：{s}"), format!("source: {s}")));
    let note: Vec<String> = [r.named(), source].into_iter().flatten().collect();
    if !note.is_empty() {
        fields.push(("note", escaped(&note.join(r.lang.pick("；", "; ")))));
    }
    fields.push(("url", r.address.clone()));
    fields.push(("urldate", ACCESSED.to_owned()));
    fields.push(("language", r.lang.pick("chinese", "english").to_owned()));
    let kind = match r.kind {
        Kind::Figure | Kind::Release => "misc",
        Kind::Data => "dataset",
    };
    let fields: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
    format!("@{kind}{{{},\n{}\n}}", r.key(), fields.join(",\n"))
}

/// The text without what TeX takes for a command.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' | '%' | '$' | '#' | '_' | '{' | '}' => out.extend(['\\', c]),
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tex_reads_text_as_text() {
        assert_eq!(escaped("增长27.8% & {a_b}"), "增长27.8\\% \\& \\{a\\_b\\}");
    }
}
