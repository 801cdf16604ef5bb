//! What an author has to write so that a change is told: lines of YAML to paste.

use super::{Difference, Meaning};
use crate::model::{Aspect, Figure, Model};
use crate::period::Moment;
use crate::text::Lang;

/// The `revisions:` entry for a figure that differs, with the former fields filled in.
pub(super) fn revision(
    model: &Model,
    figure: &Figure,
    was: &Meaning,
    differences: &[Difference],
    at: &Moment,
    lang: Lang,
) -> String {
    let was: Vec<String> = former(was, differences).into_iter().map(|(key, text)| format!("{key}: {text}")).collect();
    let kind = lang
        .pick("correction      # 有新信息时写 revision", "correction      # or revision, if new information came in");
    let lines = [
        format!("- kind: {kind}"),
        format!("  date: {}", at.day()),
        lang.pick("  reason: {zh: 为什么改, en: why}", "  reason: {zh: 为什么改, en: why it was changed}").to_owned(),
        format!("  was: {{{}}}", was.join(", ")),
    ];
    under_its_figure(model, figure, &lines)
}

/// The entry that withdraws a figure.
pub(super) fn withdrawal(at: &Moment, lang: Lang) -> String {
    let reason = lang.pick("{zh: 为什么撤回, en: why}", "{zh: 为什么撤回, en: why it is withdrawn}");
    format!("revisions:\n  - kind: withdrawal\n    date: {}\n    reason: {reason}", at.day())
}

/// The lines below `revisions:`, which stands on the figure, or on the table or ballot of a cell.
fn under_its_figure(model: &Model, figure: &Figure, lines: &[String]) -> String {
    let mut out = "revisions:\n".to_owned();
    let cell = cell(model, figure);
    if let Some(cell) = cell {
        out += &format!("  {cell}:\n");
    }
    let indent = if cell.is_some() { "    " } else { "  " };
    let lines: Vec<String> = lines.iter().map(|line| format!("{indent}{line}")).collect();
    out + &lines.join("\n")
}

/// What stands in a cell's id behind its table or ballot; nothing for a figure that stands by itself.
fn cell<'f>(model: &Model, figure: &'f Figure) -> Option<&'f str> {
    let (outer, cell) = figure.key.split_once('/')?;
    let campaign = &model[figure.campaign];
    let table = campaign.tables.iter().any(|table| table.key == outer);
    let aspect = Aspect::WORDS.iter().any(|(word, _)| *word == cell);
    (table || !aspect).then_some(cell)
}

/// The former fields as an author writes them.
fn former(was: &Meaning, differences: &[Difference]) -> Vec<(&'static str, String)> {
    let differs = |names: &[&str]| differences.iter().any(|d| names.contains(&d.field));
    let mut out = Vec::new();
    if differs(&["wording", "value", "bounds", "unit", "unit_assumed"]) {
        let wording = was.wording();
        out.push(("value", quoted(was.get("value").unwrap_or(wording))));
        if was.get("value").is_some() {
            out.push(("wording", quoted(wording)));
        }
        if let Some(unit) = was.get("unit_assumed") {
            out.push(("unit_assumed", quoted(unit)));
        }
    }
    for field in ["indicator", "place", "period", "as_of", "phase", "basis", "platform", "organisation", "source"] {
        if differs(&[field]) {
            out.push((field, written(field, was.get(field))));
        }
    }
    out
}

fn written(field: &str, text: Option<&str>) -> String {
    match (field, text) {
        ("platform" | "organisation", None) => "[]".to_owned(),
        ("platform" | "organisation", Some(ids)) if ids.contains(", ") => format!("[{ids}]"),
        (_, None) => "not_stated".to_owned(),
        ("place", Some(places)) => {
            let places = super::meaning::canonical("place", places);
            if places.contains(", ") { format!("[{places}]") } else { places }
        }
        (_, Some(text)) => quoted(text),
    }
}

/// A scalar of a flow map, between quotation marks where it needs them.
fn quoted(text: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '/' | ' ' | '+');
    let starts = text.starts_with(char::is_alphanumeric);
    if starts && text.chars().all(|c| plain(c) || c == '%') {
        text.to_owned()
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}
