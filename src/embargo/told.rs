//! A change in words, and for machines.

use serde_json::{Value, json};

use super::{Change, Kind};
use crate::diag::Sources;
use crate::text::{Lang, say};

impl Kind {
    /// A word for machines.
    fn word(self) -> &'static str {
        match self {
            Kind::Campaign => "campaign",
            Kind::Figure => "figure",
            Kind::Version => "version",
            Kind::Table => "table",
            Kind::Ballot => "ballot",
            Kind::Chart => "chart",
            Kind::Release => "release",
            Kind::Page => "page",
            Kind::Place => "place",
            Kind::Indicator => "indicator",
            Kind::Source => "source",
        }
    }

    /// What people call it.
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Kind::Campaign => lang.pick("活动", "campaign"),
            Kind::Figure => lang.pick("数字", "figure"),
            Kind::Version => lang.pick("版本", "version"),
            Kind::Table => lang.pick("表格", "table"),
            Kind::Ballot => lang.pick("评选", "ballot"),
            Kind::Chart => lang.pick("图表", "chart"),
            Kind::Release => lang.pick("新闻稿", "release"),
            Kind::Page => lang.pick("页面", "page"),
            Kind::Place => lang.pick("地区", "place"),
            Kind::Indicator => lang.pick("指标", "indicator"),
            Kind::Source => lang.pick("来源", "source"),
        }
    }
}

/// A change on one line: `+` for what appears, `-` for what vanishes.
pub fn told(change: &Change, sources: &dyn Sources, lang: Lang) -> String {
    let Change { appears, kind, id, lang: of, name, rule } = change;
    let (sign, kind, name) = (if *appears { '+' } else { '-' }, kind.name(lang), name.get(lang));
    let of = of.map(|of| format!(" ({})", of.code())).unwrap_or_default();
    let moment = rule.as_ref().map_or_else(|| "—".to_owned(), |rule| rule.value.rfc3339());
    let place = rule.as_ref().map(|rule| {
        let path = rule.span.path();
        match rule.span.ends(sources) {
            Some((start, _)) => format!("{path}:{}:{}", start.line, start.column),
            None => path.to_owned(),
        }
    });
    let place = place.unwrap_or_else(|| lang.pick("由其他内容而来", "it follows from the rest").to_owned());
    say!(
        lang,
        "{sign} {moment} {kind} {id}{of}：{name}（{place}）",
        "{sign} {moment} {kind} {id}{of}: {name} ({place})"
    )
}

/// A change as an object: `change` (`appears` or `vanishes`), `kind`, `id`, `lang`, `name`, and of the line that rules it `at`, `file`,
/// `line` and `column` (null where there is none).
pub fn told_json(change: &Change, sources: &dyn Sources, lang: Lang) -> Value {
    let Change { appears, kind, id, lang: of, name, rule } = change;
    let start = rule.as_ref().and_then(|rule| rule.span.ends(sources)).map(|(start, _)| start);
    json!({
        "change": if *appears { "appears" } else { "vanishes" }, "kind": kind.word(), "id": id,
        "lang": of.map(|of| of.code()), "name": name.get(lang), "at": rule.as_ref().map(|rule| rule.value.rfc3339()),
        "file": rule.as_ref().map(|rule| rule.span.path()),
        "line": start.map(|start| start.line), "column": start.map(|start| start.column),
    })
}
