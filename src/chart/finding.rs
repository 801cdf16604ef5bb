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
/// How wide a title may grow by listing, in ems: about two lines of a page's heading.
pub(super) const LONGEST: f64 = 34.0;

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
        Kind::Panels { .. } => told::panels(spec),
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
        ([one], _) if silent > 0 => match lang {
            Lang::Zh => format!("只有{}公布了数字：{}", one.label, one.wording),
            Lang::En => format!("Only {} has published a figure: {}", one.label, one.wording),
        },
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
    match lang {
        Lang::Zh => format!("{}：{wording}", mark.label),
        Lang::En => format!("{}: {wording}", mark.label),
    }
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
    let among = match (scope, lang) {
        (None, _) => String::new(),
        (Some(count), Lang::Zh) => format!("已公布的{count}项中，"),
        (Some(count), Lang::En) => format!("Of {count} published, "),
    };
    match first.as_slice() {
        [] => undecided(marks, lang),
        [one] => {
            let (label, wording) = (&one.mark.label, &one.mark.wording);
            let place = first_place(unit, one.mark.datum.stated(), lang);
            match lang {
                Lang::Zh => format!("{among}{label}{place}，{wording}"),
                Lang::En => format!("{among}{label} {place}: {wording}"),
            }
        }
        many => {
            let names = shortened(many.iter().map(|ranked| ranked.mark.label.as_str()), lang);
            let wording = &many[0].mark.wording;
            match lang {
                Lang::Zh => format!("{among}{names}并列居首，均为{wording}"),
                Lang::En => format!("{among}{names} tie for first place: {wording} each"),
            }
        }
    }
}

fn first_place(unit: &Unit, stated: Option<Decimal>, lang: Lang) -> &'static str {
    let falls = stated.is_some_and(|stated| stated < Decimal::ZERO);
    match unit {
        Unit::Count(_) => words::say(lang, "居首", "comes first"),
        Unit::Percent | Unit::Ratio(_) if falls => words::say(lang, "降幅最小", "fell least"),
        Unit::Percent | Unit::Ratio(_) => words::say(lang, "最高", "is highest"),
    }
}

/// Dots are asked for where figures may not be ranked: no first place is told, even where it could be.
fn unranked(spec: &Spec) -> Option<String> {
    let (marks, lang) = (spec.marks(), spec.lang());
    let sorted = order::sorted(marks);
    let decided = sorted.iter().any(|ranked| ranked.rank == Some(1));
    let results = sorted.iter().map(|ranked| ranked.mark).filter(|m| m.datum.phase() == Some(MarkPhase::Result));
    let named: Vec<String> = results
        .map(|mark| match lang {
            Lang::Zh => format!("{}（{}）", mark.label, mark.wording),
            Lang::En => format!("{} ({})", mark.label, mark.wording),
        })
        .collect();
    let names = shortened(named.iter().map(String::as_str), lang);
    let count = named.len();
    (decided && count > 1).then(|| match lang {
        Lang::Zh => format!("{count}项不作排序：{names}"),
        Lang::En => format!("{count} figures, not ranked: {names}"),
    })
}

fn undecided(marks: &[Mark], lang: Lang) -> String {
    let sorted = order::sorted(marks);
    let results = sorted.iter().filter(|ranked| ranked.mark.datum.phase() == Some(MarkPhase::Result));
    let highest = order::highest(marks);
    let all = results.count() == highest.len();
    let named =
        sorted.iter().filter(|ranked| highest.iter().any(|mark| mark.key == ranked.mark.key)).map(
            |ranked| match lang {
                Lang::Zh => format!("{}（{}）", ranked.mark.label, ranked.mark.wording),
                Lang::En => format!("{} ({})", ranked.mark.label, ranked.mark.wording),
            },
        );
    let named: Vec<String> = named.collect();
    let names = shortened(named.iter().map(String::as_str), lang);
    let count = highest.len();
    match (lang, all) {
        (Lang::Zh, true) => format!("{count}项不可排序：{names}"),
        (Lang::Zh, false) => format!("最高的{count}项不可排序：{names}"),
        (Lang::En, true) => format!("{count} figures cannot be ranked: {names}"),
        (Lang::En, false) => format!("The {count} highest cannot be ranked: {names}"),
    }
}

/// At most [`LISTED`] names, and not more than fit, then 等.
fn shortened<'w>(names: impl Iterator<Item = &'w str>, lang: Lang) -> String {
    let names: Vec<&str> = names.collect();
    let listed = |count: usize| words::list(names.iter().take(count).copied(), lang);
    let fits = |count: &usize| width::of(&listed(*count), 1.0) <= LONGEST;
    let count = (1..=LISTED.min(names.len())).rev().find(fits).unwrap_or(1);
    let shown = listed(count);
    match (names.len() > count, lang) {
        (false, _) => shown,
        (true, Lang::Zh) => format!("{shown}等"),
        (true, Lang::En) => format!("{shown} and others"),
    }
}
