//! Diagnostics as SARIF 2.1.0, which code hosts and editors read.

use serde_json::{Value, json};

use super::{Diagnostic, Diagnostics, Severity, Sources, Span, explain};
use crate::text::{Bilingual, Lang, percent_encode_path};

/// One log with one run. Rules are the codes that occur, with their sections of `docs/diagnostics.md` or `docs/diagnostics.zh.md`; columns count characters.
/// `folder` is put before the paths, as in [`super::to_github`].
pub fn to_sarif(diagnostics: &Diagnostics, sources: &dyn Sources, lang: Lang, folder: &str) -> String {
    let found = diagnostics.sorted();
    let mut codes: Vec<(&str, Severity)> = found.iter().map(|d| (d.code, d.severity)).collect();
    codes.sort_unstable();
    codes.dedup_by_key(|(code, _)| *code);
    let paper = Paper { sources, lang, folder };
    let results: Vec<Value> = found
        .iter()
        .map(|d| paper.result(d, codes.iter().position(|(code, _)| *code == d.code).expect("every code is listed")))
        .collect();
    let log = json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": {"driver": {
                "name": "gongbao",
                "version": env!("CARGO_PKG_VERSION"),
                "language": lang.pick("zh-CN", "en"),
                "rules": codes.iter().map(|(code, severity)| rule(code, *severity, lang)).collect::<Vec<_>>(),
            }},
            "language": lang.pick("zh-CN", "en"),
            "columnKind": "unicodeCodePoints",
            "results": results,
        }],
    });
    format!("{log:#}\n")
}

fn rule(code: &str, severity: Severity, lang: Lang) -> Value {
    let mut rule = json!({"id": code, "defaultConfiguration": {"level": level(severity)}});
    if let Some(section) = explain(code, lang).or_else(|| explain(code, Lang::En)) {
        let (title, text) = section.split_once('\n').unwrap_or((&section, ""));
        let title = title.split_once(": ").map_or(title, |(_, title)| title);
        let first = text.trim().split("\n\n").next().unwrap_or_default().replace('\n', " ");
        rule["shortDescription"] = json!({"text": title});
        rule["fullDescription"] = json!({"text": first});
        rule["help"] = json!({"text": text.trim(), "markdown": text.trim()});
    }
    rule
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Hint => "note",
    }
}

/// What all results of a log are written with.
struct Paper<'a> {
    sources: &'a dyn Sources,
    lang: Lang,
    folder: &'a str,
}

impl Paper<'_> {
    fn result(&self, d: &Diagnostic, rule: usize) -> Value {
        let mut text = d.message.get(self.lang).to_owned();
        if let Some(hint) = &d.hint {
            text = format!("{text}\n{}: {}", Severity::Hint.name(self.lang), hint.get(self.lang));
        }
        let mut result = json!({
            "ruleId": d.code, "ruleIndex": rule, "level": level(d.severity), "message": {"text": text},
            "locations": d.span.iter().map(|span| self.location(span, None)).collect::<Vec<_>>(),
        });
        if !d.related.is_empty() {
            let related = d.related.iter().map(|(span, word)| self.location(span, Some(word)));
            result["relatedLocations"] = related.collect();
        }
        if let Some(fix) = &d.fix
            && let Some(region) = self.region(&fix.span)
        {
            let replacement = json!({"deletedRegion": region, "insertedContent": {"text": fix.text}});
            let change = json!({"artifactLocation": {"uri": self.uri(&fix.span)}, "replacements": [replacement]});
            result["fixes"] = json!([{"description": {"text": fix.text}, "artifactChanges": [change]}]);
        }
        result
    }

    fn uri(&self, span: &Span) -> String {
        percent_encode_path(&format!("{}{}", self.folder, span.path()))
    }

    fn region(&self, span: &Span) -> Option<Value> {
        let (start, end) = span.ends(self.sources)?;
        Some(json!({
            "startLine": start.line, "startColumn": start.column, "endLine": end.line, "endColumn": end.column,
        }))
    }

    fn location(&self, span: &Span, word: Option<&Bilingual>) -> Value {
        let mut location = json!({"physicalLocation": {"artifactLocation": {"uri": self.uri(span)}}});
        if let Some(region) = self.region(span) {
            location["physicalLocation"]["region"] = region;
        }
        if let Some(word) = word {
            location["message"] = json!({"text": word.get(self.lang)});
        }
        location
    }
}
