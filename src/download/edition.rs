//! Which state of the data is it? What every download says of itself.

use serde_json::{Value, json};

use crate::model::Model;
use crate::period::Moment;
use crate::text::{Lang, Text};

/// The data as they are at a moment.
#[derive(Clone, Debug)]
pub struct Edition<'a> {
    /// The moment for which they were made.
    pub at: &'a Moment,
    /// Their version.
    pub version: String,
    /// How to cite them.
    pub citation: Text,
}

/// What a user of the files must know, one sentence an entry.
pub fn notes(lang: Lang) -> [&'static str; 3] {
    match lang {
        Lang::Zh => [
            "数值一律用基本单位（元、次、票……），不是万、亿。",
            "引用时请用 reported 一列的原文，不要只写 value：突破1.2亿不是1.2亿。",
            "phase 不是 interim 或 outcome 的行不是结果；不同口径、单位、期间的行不可相加。",
        ],
        Lang::En => [
            "Numbers are in base units (yuan, plays, votes …), never in 万 or 亿.",
            "Quote the words of the column “reported”, not “value” alone: more than 120 million is not 120 million.",
            "Rows whose phase is neither interim nor outcome are no results; rows of different basis, unit or period must not be added.",
        ],
    }
}

/// A text in both languages as JSON.
pub(super) fn both(text: &Text) -> Value {
    json!({ "zh": text.get(Lang::Zh), "en": text.get(Lang::En) })
}

/// The title of the table.
pub(super) fn title(model: &Model) -> Text {
    let site = &model.site.title;
    Text::both(format!("{}全部数字", site.get(Lang::Zh)), format!("{}: all figures", site.get(Lang::En)))
}

/// What the table holds, in a few sentences.
pub(super) fn description(model: &Model, lang: Lang) -> String {
    let mut parts = vec![model.site.description.get(lang)];
    parts.extend(notes(lang));
    parts.retain(|part| !part.is_empty());
    parts.join(lang.pick("", " "))
}

/// The licence as JSON; `null` where the site names none.
pub(super) fn licence(model: &Model) -> Value {
    model.site.licence.as_ref().map_or(Value::Null, |(name, url)| json!({ "name": name, "url": url }))
}

/// The first and the last day of all periods.
pub(super) fn span(model: &Model) -> Option<(String, String)> {
    let periods = || model.figures.iter().filter_map(|f| f.period.known());
    let first = periods().map(|p| p.start()).min()?;
    let last = periods().map(|p| p.end().unwrap_or_else(|| p.start())).max()?;
    Some((first.to_string(), last.to_string()))
}
