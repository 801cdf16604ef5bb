//! What does the table beside a picture hold?

use super::arrange::{self, arranged};
use super::order::Ranked;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::words::{self, say};
use crate::text::Lang;

/// One row: a mark, in the order in which it is drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TableRow {
    /// The key of the mark.
    pub key: String,
    /// The rank, where it can be decided.
    pub rank: Option<u32>,
    /// The name.
    pub label: String,
    /// The number as printed, or what stands in its place (未公布).
    pub wording: String,
    /// Why it has no rank, or shares one; empty for most.
    pub note: &'static str,
    /// The page behind it.
    pub href: Option<String>,
}

/// The rows of a chart's table.
pub(super) fn rows(spec: &Spec) -> Vec<TableRow> {
    arranged(spec)
        .iter()
        .map(|ranked| TableRow {
            key: ranked.mark.key.clone(),
            rank: ranked.rank,
            label: label(ranked.mark, spec.lang()),
            wording: words::shown(&ranked.mark.datum, &ranked.mark.wording, spec.lang()),
            note: note(ranked, spec.lang()),
            href: ranked.mark.href.clone(),
        })
        .collect()
}

/// The name, after its panel or edition where it has one.
fn label(mark: &Mark, lang: Lang) -> String {
    match arrange::title(mark) {
        "" => mark.label.clone(),
        title if mark.label.is_empty() => title.to_owned(),
        title => format!("{title}{}{}", say(lang, "：", ": "), mark.label),
    }
}

fn note(ranked: &Ranked<'_>, lang: Lang) -> &'static str {
    match ranked.mark.datum {
        Datum::Missing { .. } | Datum::Withdrawn => "",
        Datum::Known { .. } if ranked.undecided => say(lang, "不可排序", "cannot be ranked"),
        Datum::Known { .. } if ranked.tied => say(lang, "并列", "tied"),
        Datum::Known { phase, .. } if phase != MarkPhase::Result => {
            say(lang, "不是结果，不参加排序", "not a result, not ranked")
        }
        Datum::Known { .. } => "",
    }
}
