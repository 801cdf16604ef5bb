//! What do nested, dated, paired and panelled charts say in one sentence?

use std::collections::BTreeSet;

use super::arrange::{self, nested};
use super::finding;
use super::order;
use super::slope;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::words;
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
    let mut ways: Vec<String> = (2.min(parts.len())..=NAMED.min(parts.len())).rev().map(naming).collect();
    // The number of the whole is what the title cannot do without; its name is the first row's.
    let number = marks.first().map(|(mark, _)| words::shown(&mark.datum, &mark.wording, lang)).unwrap_or_default();
    let direct: Vec<Mark> = marks.iter().filter(|(_, depth)| *depth == 1).map(|(mark, _)| (*mark).clone()).collect();
    let most = order::sorted(&direct).into_iter().find(|ranked| ranked.rank == Some(1) && !ranked.tied);
    for whole in [whole, &words::capital(&number)] {
        ways.extend(most.iter().map(|ranked| match lang {
            Lang::Zh => format!("{whole}，列明各项中{}最多，{}", ranked.mark.label, ranked.mark.wording),
            Lang::En => format!("{whole}; largest part listed: {}, {}", ranked.mark.label, ranked.mark.wording),
        }));
        ways.push(match lang {
            Lang::Zh => format!("{whole}，列明其中{}项", parts.len()),
            Lang::En => format!("{whole}, with {} of its parts", parts.len()),
        });
    }
    finding::fitting(ways, lang)
}

/// The last known count: 截至1月31日，突破1.2亿次.
pub(super) fn latest(spec: &Spec) -> Option<String> {
    let lang = spec.lang();
    let arranged = arrange::arranged(spec);
    let result = |mark: &Mark| mark.datum.phase() == Some(MarkPhase::Result);
    let last = arranged.iter().rev().map(|ranked| ranked.mark).find(|mark| result(mark))?;
    Some(match lang {
        Lang::Zh => format!("截至{}，{}", last.label, last.wording),
        Lang::En => format!("{} by {}", words::capital(&last.wording), last.label),
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
        let said = match lang {
            Lang::Zh => format!("{first}{was}，{second}{is}"),
            Lang::En => format!("{} in {first}, {is} in {second}", words::capital(&was)),
        };
        let named = match lang {
            Lang::Zh => format!("{}：{said}", a.label),
            Lang::En => format!("{}: {was} in {first}, {is} in {second}", a.label),
        };
        return finding::fitting([named, said], lang);
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

/// What panels say: on one scale, what all of them say together; on scales of their own, each its own.
pub(super) fn panels(spec: &Spec, own_scales: bool) -> String {
    let lang = spec.lang();
    let panels = arrange::panels(spec);
    let of = |title: &str, label: &str| match (title, label) {
        ("", label) => label.to_owned(),
        (title, "") => title.to_owned(),
        (title, label) => format!("{title}{}{label}", words::say(lang, "", ": ")),
    };
    if !own_scales {
        let named = |mark: &Mark| Mark { label: of(arrange::title(mark), &mark.label), ..mark.clone() };
        let marks: Vec<Mark> = spec.marks().iter().map(named).collect();
        return finding::among(&marks, spec.unit(), lang);
    }
    let marks = || panels.iter().flat_map(|(_, ranked)| ranked).map(|ranked| ranked.mark);
    let single = marks().count() == panels.len();
    let distinct = marks().map(|mark| &mark.label).collect::<BTreeSet<_>>().len() == panels.len();
    let told = |named: &dyn Fn(&str, &str) -> String| {
        let said = panels.iter().map(|(title, ranked)| {
            let unit = ranked.first().and_then(|ranked| ranked.mark.panel.as_ref()?.unit.as_ref());
            let marks: Vec<Mark> = ranked.iter().map(|ranked| ranked.mark.clone()).collect();
            named(title, &finding::among(&marks, unit.unwrap_or(spec.unit()), lang))
        });
        said.collect::<Vec<_>>().join(words::say(lang, "；", "; "))
    };
    let mut ways = Vec::new();
    if single && distinct {
        // One mark a panel: the names tell the panels apart.
        ways.push(told(&|_, said| said.to_owned()));
    }
    ways.push(told(&|title, said| format!("{}{}{said}", words::capital(title), words::say(lang, "：", ": "))));
    if single {
        let numbers: Vec<String> = marks().map(|mark| words::shown(&mark.datum, &mark.wording, lang)).collect();
        let numbers = words::list(numbers.iter().map(String::as_str), lang);
        ways.push(match lang {
            Lang::Zh => format!("{numbers}，口径不同，不能相比"),
            Lang::En => format!("Not comparable: {numbers}"),
        });
    }
    let count = panels.len();
    ways.push(match lang {
        Lang::Zh => format!("{count}组数字口径不同，分列而不相比"),
        Lang::En => format!("{count} sets of figures, not comparable with each other"),
    });
    finding::fitting(ways, lang)
}

fn named(mark: &Mark, lang: Lang) -> String {
    let wording = words::shown(&mark.datum, &mark.wording, lang);
    match lang {
        Lang::Zh => format!("{}{wording}", mark.label),
        Lang::En => format!("{} {wording}", mark.label),
    }
}
