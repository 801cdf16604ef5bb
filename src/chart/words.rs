//! Which words of its own does a chart print?

use super::spec::{Datum, MarkPhase};
use crate::text::Lang;

/// What stands in the column of ranks where none can be told.
pub(super) const UNDECIDED: &str = "–";

/// Chooses between the two languages.
pub(super) fn say<'w>(lang: Lang, zh: &'w str, en: &'w str) -> &'w str {
    match lang {
        Lang::Zh => zh,
        Lang::En => en,
    }
}

/// What stands where a number is missing.
pub(super) fn not_published(lang: Lang) -> &'static str {
    say(lang, "未公布", "not published")
}

/// What stands where a number was withdrawn.
pub(super) fn withdrawn(lang: Lang) -> &'static str {
    say(lang, "已撤回", "withdrawn")
}

/// The word that a number which is no result never goes without.
pub(super) fn phase(phase: MarkPhase, lang: Lang) -> Option<&'static str> {
    match phase {
        MarkPhase::Result => None,
        MarkPhase::Forecast => Some(say(lang, "预计", "forecast")),
        MarkPhase::Target => Some(say(lang, "目标", "target")),
        MarkPhase::Planned => Some(say(lang, "安排", "planned")),
        MarkPhase::Definition => Some(say(lang, "规定", "by definition")),
    }
}

/// The wording as shown: a forecast says that it is one, a missing number why.
pub(super) fn shown(datum: &Datum, wording: &str, lang: Lang) -> String {
    match datum {
        Datum::Missing { reason } if reason.is_empty() => not_published(lang).to_owned(),
        Datum::Missing { reason } => reason.clone(),
        Datum::Withdrawn => withdrawn(lang).to_owned(),
        Datum::Known { phase: of, .. } => match (phase(*of, lang), lang) {
            (Some(word), _) if wording.contains(word) => wording.to_owned(),
            (Some(word), Lang::Zh) => format!("{word}{wording}"),
            (Some(word), Lang::En) => format!("{wording} ({word})"),
            (None, _) => wording.to_owned(),
        },
    }
}

/// Names in a row: 广东、四川 or Guangdong, Sichuan.
pub(super) fn list<'w>(names: impl IntoIterator<Item = &'w str>, lang: Lang) -> String {
    let names: Vec<&str> = names.into_iter().collect();
    names.join(say(lang, "、", ", "))
}

/// With a capital at the head of a sentence.
pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
