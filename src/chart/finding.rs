//! What does the chart say, in one sentence?
//!
//! The title is made from the data. It keeps every hedge, claims a first place only where the hard
//! intervals bear it, never for a forecast, and says so when some numbers were not published.

use super::order::{self, Ranked};
use super::spec::{Datum, Kind, Mark, MarkPhase, Spec, Unit};
use super::{told, width, words};
use crate::quantity::Decimal;
use crate::text::Lang;

/// How many names a title lists before it says 等.
const LISTED: usize = 3;

/// How wide a title may be, in ems: two lines of a Chinese heading on a phone, three of an English.
pub(super) fn longest(lang: Lang) -> f64 {
    match lang {
        Lang::Zh => 27.0,
        Lang::En => 41.0,
    }
}

/// The first of several ways to say it that is short enough, else the last.
pub(super) fn fitting(ways: impl IntoIterator<Item = String>, lang: Lang) -> String {
    let mut said = String::new();
    for way in ways {
        said = way;
        if width::of(&said, 1.0) <= longest(lang) {
            break;
        }
    }
    said
}

/// The title: the author's own, else the finding.
pub fn title(spec: &Spec) -> String {
    match spec.own_title() {
        Some(title) => title.to_owned(),
        None => finding(spec),
    }
}

fn finding(spec: &Spec) -> String {
    let plain = || among(spec.marks(), spec.unit(), spec.lang());
    match spec.kind() {
        Kind::Bars | Kind::Tiles | Kind::Borders | Kind::Ballot { .. } => plain(),
        Kind::Dots => unranked(spec).unwrap_or_else(plain),
        Kind::Nesting => told::whole(spec),
        Kind::Steps => told::latest(spec).unwrap_or_else(plain),
        Kind::Slope { broken } => told::editions(spec, broken),
        Kind::Panels { own_scales } => told::panels(spec, own_scales),
    }
}

/// What marks of one axis say.
pub(super) fn among(marks: &[Mark], unit: &Unit, lang: Lang) -> String {
    let results: Vec<&Mark> = of_phase(marks, |phase| phase == MarkPhase::Result);
    let others: Vec<&Mark> = of_phase(marks, |phase| phase != MarkPhase::Result);
    let silent = marks.iter().filter(|mark| matches!(mark.datum, Datum::Missing { .. })).count();
    match (results.as_slice(), others.as_slice()) {
        ([], []) => nothing(silent, marks.len(), lang),
        ([], [one]) => single(one, lang),
        ([], many) => no_results(many, lang),
        ([one], _) if silent > 0 => {
            let ways = match lang {
                Lang::Zh => [
                    format!("只有{}公布了数字：{}", one.label, one.wording),
                    format!("{}项中只公布了1项：{}", silent + 1, one.wording),
                ],
                Lang::En => [
                    format!("Only {} has published a figure: {}", one.label, one.wording),
                    format!("1 of {} published: {}", silent + 1, one.wording),
                ],
            };
            fitting(ways, lang)
        }
        ([one], _) => single(one, lang),
        (many, _) => {
            let scope = (silent > 0).then_some(many.len());
            leaders(marks, unit, lang, scope)
        }
    }
}

fn of_phase(marks: &[Mark], wanted: impl Fn(MarkPhase) -> bool) -> Vec<&Mark> {
    marks.iter().filter(|mark| mark.datum.phase().is_some_and(&wanted)).collect()
}

fn nothing(silent: usize, all: usize, lang: Lang) -> String {
    match (lang, silent == all) {
        (Lang::Zh, true) => "数字均未公布".to_owned(),
        (Lang::En, true) => "No figures have been published".to_owned(),
        (Lang::Zh, false) => "没有可用的数字".to_owned(),
        (Lang::En, false) => "There are no figures to show".to_owned(),
    }
}

fn single(mark: &Mark, lang: Lang) -> String {
    let wording = words::shown(&mark.datum, &mark.wording, lang);
    let named = format!("{}{}{wording}", mark.label, words::say(lang, "：", ": "));
    fitting([named, words::capital(&wording)], lang)
}

fn no_results(marks: &[&Mark], lang: Lang) -> String {
    let mut phases: Vec<MarkPhase> = marks.iter().filter_map(|mark| mark.datum.phase()).collect();
    phases.sort();
    phases.dedup();
    let names = words::list(phases.iter().filter_map(|phase| words::phase(*phase, lang)), lang);
    match lang {
        Lang::Zh => format!("{}项都是{names}数字，不是结果，不作排序", marks.len()),
        Lang::En => format!("{} figures, none of them a result ({names}): not ranked", marks.len()),
    }
}

/// Who comes first; `scope` is the number of published results when there are gaps.
fn leaders(marks: &[Mark], unit: &Unit, lang: Lang, scope: Option<usize>) -> String {
    let sorted = order::sorted(marks);
    let first: Vec<&Ranked<'_>> = sorted.iter().filter(|ranked| ranked.rank == Some(1)).collect();
    let Some(one) = first.first() else {
        return undecided(marks, lang);
    };
    let wording = &one.mark.wording;
    let (place, superlative) = first_place(unit, one.mark.datum.stated(), lang);
    let known = sorted.iter().filter(|ranked| ranked.mark.datum.phase() == Some(MarkPhase::Result)).count();
    let among = match (scope, lang) {
        (None, _) => String::new(),
        (Some(count), Lang::Zh) => format!("已公布的{count}项中，"),
        (Some(count), Lang::En) => format!(" of {count} published"),
    };
    if first.len() == 1 {
        let label = &one.mark.label;
        // A leader of too long a name is the first row of the picture; its number is the finding.
        let ways = match lang {
            Lang::Zh => [format!("{among}{label}{place}，{wording}"), format!("{known}项中{superlative}：{wording}")],
            Lang::En => [format!("{label} {place}{among}: {wording}"), format!("{superlative} of {known}: {wording}")],
        };
        return fitting(ways, lang);
    }
    let tying = if place.starts_with("fell") { "" } else { "tie for " };
    let names = first.iter().map(|ranked| ranked.mark.label.as_str()).collect();
    let tied = |names: &str| match lang {
        Lang::Zh => format!("{among}{names}并列{place}，均为{wording}"),
        Lang::En => format!("{names} {tying}{place}{among}: {wording} each"),
    };
    let count = first.len();
    let counted = match lang {
        Lang::Zh => format!("{among}{count}项并列{place}，均为{wording}"),
        Lang::En => format!("{count} {tying}{place}{among}: {wording} each"),
    };
    fitting(listings(names, lang).iter().map(|names| tied(names)).chain([counted]), lang)
}

/// How the first place is called: after a name, and before a number.
fn first_place(unit: &Unit, stated: Option<Decimal>, lang: Lang) -> (&'static str, &'static str) {
    let falls = stated.is_some_and(|stated| stated < Decimal::ZERO);
    match (unit, lang) {
        (Unit::Count(_), Lang::Zh) => ("居首", "最多"),
        (Unit::Count(_), Lang::En) => ("first", "Highest"),
        (Unit::Percent | Unit::Ratio(_), Lang::Zh) if falls => ("降幅最小", "降幅最小"),
        (Unit::Percent | Unit::Ratio(_), Lang::En) if falls => ("fell least", "Smallest fall"),
        (Unit::Percent | Unit::Ratio(_), Lang::Zh) => ("最高", "最高"),
        (Unit::Percent | Unit::Ratio(_), Lang::En) => ("highest", "Highest"),
    }
}

/// Dots are asked for where figures may not be ranked: no first place is told, even where it could be.
fn unranked(spec: &Spec) -> Option<String> {
    let (marks, lang) = (spec.marks(), spec.lang());
    let sorted = order::sorted(marks);
    let decided = sorted.iter().any(|ranked| ranked.rank == Some(1));
    let results: Vec<&Mark> =
        sorted.iter().map(|ranked| ranked.mark).filter(|m| m.datum.phase() == Some(MarkPhase::Result)).collect();
    let count = results.len();
    let lead = words::say(lang, "项不作排序", " figures, not ranked");
    (decided && count > 1).then(|| enumerated(&format!("{count}{lead}"), &results, lang))
}

fn undecided(marks: &[Mark], lang: Lang) -> String {
    let sorted = order::sorted(marks);
    let results = sorted.iter().filter(|ranked| ranked.mark.datum.phase() == Some(MarkPhase::Result)).count();
    let highest = order::highest(marks);
    let count = highest.len();
    let listed: Vec<&Mark> =
        sorted.iter().map(|ranked| ranked.mark).filter(|m| highest.iter().any(|high| high.key == m.key)).collect();
    let lead = match (lang, results == count) {
        (Lang::Zh, true) => format!("{count}项不可排序"),
        (Lang::Zh, false) => format!("最高的{count}项不可排序"),
        (Lang::En, true) => format!("{count} figures cannot be ranked"),
        (Lang::En, false) => format!("The {count} highest cannot be ranked"),
    };
    enumerated(&lead, &listed, lang)
}

/// Marks behind a lead: by name and number, else by name or number alone, else not at all.
fn enumerated(lead: &str, marks: &[&Mark], lang: Lang) -> String {
    let named = |mark: &&Mark| match lang {
        Lang::Zh if !mark.label.ends_with(|last: char| last.is_ascii_alphanumeric()) => {
            format!("{}{}", mark.label, mark.wording)
        }
        Lang::Zh => format!("{}（{}）", mark.label, mark.wording),
        Lang::En => format!("{} ({})", mark.label, mark.wording),
    };
    let named: Vec<String> = marks.iter().map(named).collect();
    let colon = words::say(lang, "：", ": ");
    let mut ways: Vec<String> = listings(named.iter().map(String::as_str).collect(), lang);
    ways.extend(listings(marks.iter().map(|mark| mark.label.as_str()).collect(), lang));
    ways.extend(listings(marks.iter().map(|mark| mark.wording.as_str()).collect(), lang));
    fitting(ways.iter().map(|list| format!("{lead}{colon}{list}")).chain([lead.to_owned()]), lang)
}

/// Up to [`LISTED`] names, and ever fewer of them, then 等.
fn listings(names: Vec<&str>, lang: Lang) -> Vec<String> {
    let listing = |count: usize| {
        let shown = words::list(names.iter().take(count).copied(), lang);
        match (names.len() > count, lang) {
            (false, _) => shown,
            (true, Lang::Zh) => format!("{shown}等"),
            (true, Lang::En) => format!("{shown} and others"),
        }
    };
    // One name of many says little; but it is better than none where it is the only one.
    let least = names.len().min(2);
    (least..=LISTED.min(names.len())).rev().map(listing).collect()
}
