//! Is what a text calls the first, the most or a record so by the figures? R18, as far as the intervals decide it.
//!
//! A claim stands in the clause of the one number that it speaks of, or opens the clause behind it. It is held against the figures that
//! are ranked together with that number: the other rows of its table or ballot, and for records the same figure of earlier editions.

use std::ops::Range;

use super::problem::ProseProblem;
use super::writing::Writing;
use super::{Site, context};
use crate::check::bounds::Bounds;
use crate::diag::{Diagnostics, Severity};
use crate::markdown::{Linked, Target};
use crate::model::{Figure, Id, Prose};

/// Words that put a number before all others of its kind.
const FIRST: [&str; 26] = [
    "居首",
    "首位",
    "榜首",
    "排名第一",
    "位列第一",
    "位居第一",
    "名列第一",
    "排第一",
    "排在第一",
    "高居第一",
    "列第一位",
    "最多的",
    "最高的",
    "最大的",
    "最多，",
    "领跑",
    "led with",
    "led the ",
    "the highest",
    "the most ",
    "the largest",
    "topped the ",
    "ranked first",
    "came first",
    "ranked no. 1",
    "in first place",
];

/// Words that put a number above all earlier ones.
const RECORD: [&str; 8] =
    ["历史新高", "创新高", "首次突破", "历史最高", "历年最高", "record high", "all-time high", "for the first time"];

/// Words that narrow a claim, turn it round or speak of another time: it is left to the editor.
const NARROWED: [&str; 27] = [
    "之一",
    "仅次于",
    "不是",
    "并非",
    "除",
    "以外",
    "东部",
    "中部",
    "西部",
    "东北",
    "华东",
    "华南",
    "华北",
    "华中",
    "西南",
    "西北",
    "地区",
    "增速",
    "增幅",
    "曾",
    "one of",
    "second",
    "not ",
    "except",
    "excluding",
    "among the",
    "region",
];

/// Holds the claims of a passage against the figures.
pub(super) fn check(site: &Site, prose: &Prose, writing: &Writing, found: &mut Diagnostics) {
    let text = &writing.passage.text;
    let lower = text.to_lowercase();
    // A few characters change their length with their case; such a text is left alone.
    if lower.len() != text.len() || !FIRST.iter().chain(&RECORD).any(|word| lower.contains(word)) {
        return;
    }
    let clauses = clauses(&lower);
    for (n, clause) in clauses.iter().enumerate() {
        let words = &lower[clause.clone()];
        let claim = |list: &[&'static str]| list.iter().copied().find(|word| with_stop(&lower, clause).contains(word));
        let (first, record) = (claim(&FIRST), claim(&RECORD));
        let Some(word) = first.or(record) else { continue };
        let narrowed = NARROWED.iter().any(|word| words.contains(word)) || context::looks_back(words);
        let Some(link) = (match links(writing, clause)[..] {
            [link] => Some(link),
            [] if n > 0 && opens(words) => match links(writing, &clauses[n - 1])[..] {
                [link] => Some(link),
                _ => None,
            },
            _ => None,
        })
        .filter(|_| !narrowed) else {
            continue;
        };
        let Target::Figure(address) = &link.target else { continue };
        let Some(id) = site.model.figure(prose.campaign, address) else { continue };
        let others = if first.is_some() { site.rivals(id) } else { earlier(site, id) };
        if let Some((severity, other)) = above(site, id, &others) {
            let problem = ProseProblem::Superlative {
                claim: word.trim_matches([' ', '，']).to_owned(),
                figure: told(site, id),
                other: told(site, other),
                certain: severity == Severity::Error,
            };
            found.push(problem, prose.body.span.within(link.source.clone()));
        }
    }
}

/// Parts of a text between commas, full stops and line breaks; a comma in a number is none.
fn clauses(text: &str) -> Vec<Range<usize>> {
    let mut out = Vec::new();
    let mut start = 0;
    for (at, c) in text.char_indices() {
        let end = at + c.len_utf8();
        let latin = matches!(c, ',' | ';' | '.') && text[end..].starts_with([' ', '\n']);
        if "，。；！？、\n".contains(c) || latin {
            out.push(start..at);
            start = end;
        }
    }
    out.push(start..text.len());
    out
}

/// A clause with the comma behind it: 销量最多，…
fn with_stop<'a>(text: &'a str, clause: &Range<usize>) -> &'a str {
    let stop = text[clause.end..].chars().next().filter(|c| *c == '，').map_or(0, char::len_utf8);
    &text[clause.start..clause.end + stop]
}

/// The links to figures in a clause.
fn links<'a>(writing: &'a Writing, clause: &Range<usize>) -> Vec<&'a Linked> {
    let inside = |link: &&Linked| clause.start <= link.words.start && link.words.end <= clause.end;
    let figure = |link: &&Linked| matches!(link.target, Target::Figure(_));
    writing.passage.links.iter().filter(figure).filter(inside).collect()
}

/// Whether a clause goes on about the number before it: 居全国首位, ranking first.
fn opens(clause: &str) -> bool {
    const VERBS: [&str; 14] = [
        "居",
        "位居",
        "位列",
        "高居",
        "名列",
        "列",
        "排名",
        "排",
        "创",
        "均居",
        "再创",
        "the highest",
        "the largest",
        "a record",
    ];
    VERBS.iter().any(|verb| clause.trim_start().starts_with(verb))
}

/// The figure that lies above, the surest first.
fn above(site: &Site, id: Id<Figure>, others: &[Id<Figure>]) -> Option<(Severity, Id<Figure>)> {
    let bounds = |id: Id<Figure>| {
        let quantity = site.model[id].reported.quantity()?;
        Some(Bounds { hard: *quantity.hard(), soft: *quantity.soft() })
    };
    let own = bounds(id)?;
    others.iter().filter_map(|other| Some((bounds(*other)?.above(&own)?, *other))).min()
}

/// The same figure of earlier editions of its series.
fn earlier(site: &Site, id: Id<Figure>) -> Vec<Id<Figure>> {
    let figure = &site.model[id];
    let Some(series) = &site.model[figure.campaign].series else { return Vec::new() };
    let Some(start) = figure.period.known().map(|period| period.start()) else { return Vec::new() };
    let same = |other: &Figure| {
        other.is_result()
            && figure.is_result()
            && other.key == figure.key
            && (other.indicator, &other.unit, other.basis) == (figure.indicator, &figure.unit, figure.basis)
            && other.scope == figure.scope
            && other.campaign != figure.campaign
            && site.model[other.campaign].series.as_ref() == Some(series)
            && other.period.known().is_some_and(|period| period.end().is_some_and(|end| end < start))
    };
    site.model.figures().filter(|(_, other)| same(other)).map(|(id, _)| id).collect()
}

fn told(site: &Site, id: Id<Figure>) -> String {
    let figure = &site.model[id];
    format!("{} {}", figure.key, figure.wording)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clauses_end_at_commas_and_not_inside_numbers() {
        let text = "sales of 1,200 led with 3.5 m, the highest. 居首，第二";
        let parts: Vec<&str> = clauses(text).into_iter().map(|range| text[range].trim()).collect();
        assert_eq!(parts, ["sales of 1,200 led with 3.5 m", "the highest", "居首", "第二"]);
    }
}
