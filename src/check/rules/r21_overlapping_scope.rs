//! R21: what is added up does not cover the same ground twice.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Figure, Scope};

pub(super) const RULE: Rule = Rule {
    code: "R21",
    name: ["地区重叠不相加", "overlapping places are not added"],
    explanation: [
        "合计的各部分若平台、机构相同，地区就不能一个包含另一个：全省与省内的市、全国与任何一省不能相加。",
        "Of two parts of a total with the same platform and organisation, one cannot lie in the other: a province and a city in it, or the whole country and anything.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 10亿元, disjoint: [shandong, jinan]}
  shandong: {indicator: sales, value: 3亿元, part_of: total, place: 山东}
  jinan: {indicator: sales, value: 1亿元, part_of: total, place: 济南}",
    clean: "figures:
  total: {indicator: sales, value: 10亿元, disjoint: [shandong, henan]}
  shandong: {indicator: sales, value: 3亿元, part_of: total, place: 山东}
  henan: {indicator: sales, value: 1亿元, part_of: total, place: 河南}",
};

/// Whether one scope holds some of the other without being the same.
fn overlap(one: &Scope, other: &Scope) -> bool {
    match (one, other) {
        (Scope::National, Scope::Places(_) | Scope::Group(_))
        | (Scope::Places(_) | Scope::Group(_), Scope::National) => true,
        (Scope::Places(one), Scope::Places(others)) => {
            one != others
                && one.iter().any(|a| others.iter().any(|b| a.code() == b.code() || a.contains(b) || b.contains(a)))
        }
        _ => false,
    }
}

fn look(context: &Context, found: &mut Findings) {
    for sum in context.sums.iter().filter(|sum| sum.disjoint) {
        // Parts that differ in nothing but their place are many in a table; those of two levels are few.
        let mut parts: Vec<_> = sum.parts.iter().map(|id| (*id, &context.model[*id])).collect();
        parts.sort_by_key(|(_, part)| breadth(part));
        let Some(narrowest) = parts.last().map(|(_, part)| breadth(part)) else { continue };
        for (n, (one, a)) in parts.iter().enumerate().take_while(|(_, (_, part))| breadth(part) < narrowest) {
            let same = |b: &Figure| a.platforms == b.platforms && a.organisations == b.organisations;
            let Some((other, _)) = parts[n + 1..].iter().find(|(_, b)| same(b) && overlap(&a.scope, &b.scope)) else {
                continue;
            };
            let finding = found.about(Severity::Error, *other, |lang| {
                let (one, other, total) =
                    (context.told(*one, lang), context.told(*other, lang), &context.model[sum.whole].key);
                say!(
                    lang,
                    "{one} 与 {other} 的地区重叠，不能一起加进 `{total}`",
                    "the places of {one} and {other} overlap, so they cannot both be added up to `{total}`"
                )
            });
            let finding = finding.way_out(|lang| {
                say!(
                    lang,
                    "去掉其中一个，或以 `part_of` 写明包含关系",
                    "leave one of them out, or say with `part_of` which contains the other"
                )
            });
            found.add(finding.beside(context, *one).beside(context, sum.whole));
        }
    }
}

/// The wider a scope, the smaller: the country, several places, a province, a city, a county.
fn breadth(figure: &Figure) -> u8 {
    match &figure.scope {
        Scope::National => 0,
        Scope::Places(places) if places.len() > 1 => 1,
        Scope::Places(places) => 1 + places.first().map_or(0, |place| place.level() as u8),
        Scope::Group(_) => 1,
        Scope::NotStated => 9,
    }
}
