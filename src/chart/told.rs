//! What do nested, dated, paired and panelled charts say in one sentence?

use std::collections::BTreeSet;

use super::arrange::{self, nested};
use super::finding;
use super::order;
use super::slope;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::{width, words};
use crate::text::Lang;

/// How many parts or panels a title names.
const NAMED: usize = 3;

/// A whole and its first parts: 全省突破1.2亿次，其中抖音8000万次.
pub(super) fn whole(spec: &Spec) -> String {
    let lang = spec.lang();
    let marks = nested(spec.marks());
    let direct = marks.iter().filter(|(_, depth)| *depth <= 1);
    let said: Vec<String> = direct.map(|(mark, _)| named(mark, lang)).collect();
    let Some((whole, parts)) = said.split_first() else {
        return String::new();
    };
    if parts.is_empty() {
        return whole.clone();
    }
    let naming = |count: usize| {
        let named = words::list(parts.iter().take(count).map(String::as_str), lang);
        let more = parts.len() > count;
        match lang {
            Lang::Zh => format!("{whole}，其中{named}{}", if more { "等" } else { "" }),
            Lang::En => format!("{whole}, of which {named}{}", if more { " and others" } else { "" }),
        }
    };
    let fitting = (1..=NAMED.min(parts.len())).rev().map(naming).find(|title| fits(title));
    fitting.unwrap_or_else(|| match lang {
        Lang::Zh => format!("{whole}，列明其中{}项", parts.len()),
        Lang::En => format!("{whole}, with {} of its parts", parts.len()),
    })
}

/// The last known count: 截至1月31日，突破1.2亿次.
pub(super) fn latest(spec: &Spec) -> Option<String> {
    let lang = spec.lang();
    let arranged = arrange::arranged(spec);
    let result = |mark: &Mark| mark.datum.phase() == Some(MarkPhase::Result);
    let last = arranged.iter().rev().map(|ranked| ranked.mark).find(|mark| result(mark))?;
    Some(match lang {
        Lang::Zh => format!("截至{}，{}", last.label, last.wording),
        Lang::En => format!("{} by {}", capital(&last.wording), last.label),
    })
}

/// What can be said of two editions.
pub(super) fn editions(spec: &Spec, broken: bool) -> String {
    let lang = spec.lang();
    let (first, second) = slope::editions(spec);
    if broken {
        return match lang {
            Lang::Zh => format!("口径有变，{first}与{second}不可直接比较"),
            Lang::En => format!("The basis changed: {first} and {second} cannot be compared"),
        };
    }
    let pairs: Vec<(&Mark, &Mark)> = spec
        .marks()
        .iter()
        .filter(|mark| arrange::title(mark) == first)
        .filter_map(|mark| Some((mark, slope::fellow(spec, mark, second)?)))
        .collect();
    if let [(a, b)] = pairs.as_slice() {
        let (was, is) = (words::shown(&a.datum, &a.wording, lang), words::shown(&b.datum, &b.wording, lang));
        return match lang {
            Lang::Zh => format!("{}：{first}{was}，{second}{is}", a.label),
            Lang::En => format!("{}: {was} in {first}, {is} in {second}", a.label),
        };
    }
    let hard = |mark: &Mark| match mark.datum {
        Datum::Known { hard, phase: MarkPhase::Result, .. } => Some(hard),
        _ => None,
    };
    let bounds = || pairs.iter().filter_map(|(a, b)| Some((hard(a)?, hard(b)?)));
    let rises = bounds().filter(|(a, b)| order::above(b, a)).count();
    let falls = bounds().filter(|(a, b)| order::above(a, b)).count();
    let open = pairs.len() - rises - falls;
    match lang {
        Lang::Zh => {
            let open = if open > 0 { format!("，{open}项不能断定") } else { String::new() };
            format!("{second}与{first}相比，{rises}项上升，{falls}项下降{open}")
        }
        Lang::En => {
            let open = if open > 0 { format!(", {open} undecided") } else { String::new() };
            format!("From {first} to {second}: {rises} up, {falls} down{open}")
        }
    }
}

/// The finding of each panel.
pub(super) fn panels(spec: &Spec) -> String {
    let lang = spec.lang();
    let panels = arrange::panels(spec);
    // One mark a panel, each with a name of its own: the names tell the panels apart.
    let labels: Vec<&str> =
        panels.iter().flat_map(|(_, ranked)| ranked).map(|ranked| ranked.mark.label.as_str()).collect();
    let distinct = labels.iter().collect::<BTreeSet<_>>().len();
    let plain = panels.len() == labels.len() && distinct == labels.len();
    let told = panels.iter().take(NAMED).map(|(title, ranked)| {
        let marks: Vec<Mark> = ranked.iter().map(|ranked| ranked.mark.clone()).collect();
        let unit = marks.first().and_then(|mark| mark.panel.as_ref()?.unit.as_ref()).unwrap_or(spec.unit());
        let said = finding::among(&marks, unit, lang);
        if plain { said } else { format!("{title}{}{said}", words::say(lang, "：", ": ")) }
    });
    let told: Vec<String> = told.collect();
    let telling = |count: usize| {
        let said = told[..count].join(words::say(lang, "；", "; "));
        let left = panels.len() - count;
        match (left, lang) {
            (0, _) => said,
            (_, Lang::Zh) => format!("{said}；另有{left}组"),
            (_, Lang::En) => format!("{said}; {left} more panels"),
        }
    };
    (1..=told.len()).rev().map(telling).find(|title| fits(title)).unwrap_or_else(|| telling(told.len().min(1)))
}

/// Whether a title is short enough for a heading.
fn fits(title: &str) -> bool {
    width::of(title, 1.0) <= finding::LONGEST
}

fn named(mark: &Mark, lang: Lang) -> String {
    let wording = words::shown(&mark.datum, &mark.wording, lang);
    match lang {
        Lang::Zh => format!("{}{wording}", mark.label),
        Lang::En => format!("{} {wording}", mark.label),
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
