//! What does a sighted reader see, in words?

use super::arrange::{self, arranged};
use super::order::Ranked;
use super::spec::{Datum, Kind, Mark, MarkPhase, Spec};
use super::words::{self, say};
use crate::place::provinces;
use crate::text::Lang;

/// How many marks are named from the top.
const NAMED: usize = 3;

/// The description: what is shown, its top and bottom, what is missing or no result. Title and
/// subtitle stand beside it.
pub(super) fn description(spec: &Spec) -> String {
    let lang = spec.lang();
    let sorted = arranged(spec);
    let results: Vec<&Ranked<'_>> =
        sorted.iter().filter(|ranked| ranked.mark.datum.phase() == Some(MarkPhase::Result)).collect();
    let mut sentences = vec![shown(spec)];
    sentences.extend(ends(spec, &results));
    sentences.extend(undecided(&results, lang));
    for phase in [MarkPhase::Forecast, MarkPhase::Target, MarkPhase::Planned, MarkPhase::Definition] {
        let marks = spec.marks().iter().filter(|mark| mark.datum.phase() == Some(phase));
        sentences.extend(no_result(marks.collect(), phase, lang));
    }
    let missing = |mark: &&Mark| matches!(mark.datum, Datum::Missing { .. });
    let withdrawn = |mark: &&Mark| mark.datum == Datum::Withdrawn;
    let marks = spec.marks();
    sentences.extend(absent(marks.iter().filter(missing).collect(), words::not_published(lang), lang));
    sentences.extend(absent(marks.iter().filter(withdrawn).collect(), words::withdrawn(lang), lang));
    let stop = say(lang, "。", ". ");
    let text: String = sentences
        .iter()
        .filter(|sentence| !sentence.is_empty())
        .map(|sentence| format!("{}{stop}", sentence.trim_end_matches(['。', '.'])))
        .collect();
    text.trim_end().to_owned()
}

fn shown(spec: &Spec) -> String {
    let (all, known) = (spec.marks().len(), spec.marks().iter().filter(|mark| mark.datum.phase().is_some()).count());
    let counted = match spec.lang() {
        Lang::Zh if all == known => format!("共{all}项"),
        Lang::Zh => format!("共{all}项，{known}项有数字"),
        Lang::En if all == known => format!("{all} in all"),
        Lang::En => format!("{all} in all, {known} with a figure"),
    };
    if spec.kind() != Kind::Tiles {
        return counted;
    }
    let outside = provinces().count() - all;
    match (spec.lang(), outside) {
        (Lang::Zh, 0) => format!("34个省级单位均有图块，{counted}"),
        (Lang::Zh, _) => format!("34个省级单位均有图块，{counted}，{outside}个不在此表"),
        (Lang::En, 0) => format!("A tile for each of the 34 provincial-level units; {counted}"),
        (Lang::En, _) => {
            format!("A tile for each of the 34 provincial-level units; {counted}, {outside} not in this table")
        }
    }
}

/// The results: top and bottom of a long list, else all; a sentence for each panel.
fn ends(spec: &Spec, results: &[&Ranked<'_>]) -> Vec<String> {
    let lang = spec.lang();
    if results.len() < 2 {
        return Vec::new();
    }
    let written = |name: &str, mark: &Mark| format!("{name}{}{}", say(lang, "", " "), mark.wording);
    let names = |marks: &[String]| words::list(marks.iter().map(String::as_str), lang);
    let colon = say(lang, "：", ": ");
    if let Kind::Panels { .. } = spec.kind() {
        let told = arrange::panels(spec).into_iter().map(|(title, ranked)| {
            let results = ranked.iter().filter(|ranked| ranked.mark.datum.phase() == Some(MarkPhase::Result));
            let all: Vec<String> = results.map(|ranked| written(&ranked.mark.label, ranked.mark)).collect();
            (title, all)
        });
        let sentence = |(title, all): (&str, Vec<String>)| format!("{}{colon}{}", words::capital(title), names(&all));
        return told.filter(|(_, all)| !all.is_empty()).map(sentence).collect();
    }
    let all: Vec<String> = results.iter().map(|ranked| written(&named(ranked.mark, lang), ranked.mark)).collect();
    let by_size = matches!(spec.kind(), Kind::Bars | Kind::Tiles | Kind::Borders | Kind::Dots | Kind::Ballot { .. });
    let listed = match all.as_slice() {
        [top @ .., last] if by_size && all.len() > NAMED + 1 => match lang {
            Lang::Zh => format!("{}……{last}", names(&top[..NAMED])),
            Lang::En => format!("{} … {last}", names(&top[..NAMED])),
        },
        all => names(all),
    };
    let lead = match spec.kind() {
        Kind::Steps => say(lang, "按日期先后", "By date"),
        Kind::Nesting => say(lang, "整体及其中各项", "The whole and its parts"),
        Kind::Slope { .. } => say(lang, "前后两届", "Both editions"),
        _ => say(lang, "按所写数字从大到小", "From high to low as stated"),
    };
    vec![format!("{lead}{colon}{listed}")]
}

fn undecided(results: &[&Ranked<'_>], lang: Lang) -> Option<String> {
    let count = results.iter().filter(|ranked| ranked.undecided).count();
    (count > 0 && results.len() > 1).then(|| match lang {
        Lang::Zh => format!("其中{count}项的数字范围重叠，不可排序"),
        Lang::En => format!("{count} overlap and cannot be ranked"),
    })
}

fn no_result(marks: Vec<&Mark>, phase: MarkPhase, lang: Lang) -> Option<String> {
    let word = words::phase(phase, lang)?;
    let written = marks.iter().map(|mark| match lang {
        Lang::Zh => format!("{}{}", mark.label, mark.wording),
        Lang::En => format!("{} {}", mark.label, mark.wording),
    });
    let written: Vec<String> = written.collect();
    let list = words::list(written.iter().map(String::as_str), lang);
    (!marks.is_empty()).then(|| match lang {
        Lang::Zh => format!("{word}（不是结果）：{list}"),
        Lang::En => format!("{} (not a result): {list}", words::capital(word)),
    })
}

/// The name of a mark, after its panel or edition where it has one.
fn named(mark: &Mark, lang: Lang) -> String {
    match arrange::title(mark) {
        "" => mark.label.clone(),
        title => format!("{title}{}{}", say(lang, "", " "), mark.label),
    }
}

fn absent(marks: Vec<&Mark>, word: &str, lang: Lang) -> Option<String> {
    let names: Vec<String> = marks.iter().map(|mark| named(mark, lang)).collect();
    let list = words::list(names.iter().map(String::as_str), lang);
    (!marks.is_empty()).then(|| match lang {
        Lang::Zh => format!("{}项{word}：{list}", marks.len()),
        Lang::En => format!("{} {word}: {list}", marks.len()),
    })
}
