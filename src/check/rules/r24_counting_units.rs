//! R24: people and visits, orders and items are not mixed in one total or comparison.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Figure, Id};

pub(super) const RULE: Rule = Rule {
    code: "R24",
    name: ["量词不混用", "counting units are not mixed"],
    explanation: [
        "合计的各部分与总体的指标、单位要相同：票数与播放量、人与人次、家与户、件与单不能相加。部分与总体（`part_of`）之间混用易混的量词时警告。",
        "The parts of a total have its indicator and unit: votes and plays, people and visits, orders and items are not added. Units that are easily confused between a part and its whole (`part_of`) are a warning.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  attention: {indicator: views, value: 2.2亿次, disjoint: [votes, plays]}
  votes: {indicator: votes, value: 突破1亿票}
  plays: {indicator: views, value: 突破1.2亿次, part_of: attention}",
    clean: "figures:
  attention: {indicator: views, value: 超2.2亿次, disjoint: [lives, plays]}
  lives: {indicator: views, value: 突破1亿次, part_of: attention}
  plays: {indicator: views, value: 突破1.2亿次, part_of: attention}",
};

/// Units that are taken for each other.
const CONFUSED: [[&str; 2]; 7] =
    [["人", "人次"], ["次", "人"], ["次", "人次"], ["家", "户"], ["件", "单"], ["单", "笔"], ["件", "笔"]];

fn confused(one: &Figure, other: &Figure) -> bool {
    let (one, other) = (one.unit.as_deref().unwrap_or_default(), other.unit.as_deref().unwrap_or_default());
    CONFUSED.iter().any(|[a, b]| (one, other) == (a, b) || (one, other) == (b, a))
}

fn is_money(figure: &Figure) -> bool {
    figure.unit.as_deref().is_some_and(|unit| unit.ends_with('元'))
}

fn mixed(
    context: &Context,
    found: &Findings,
    severity: Severity,
    one: Id<Figure>,
    other: Id<Figure>,
) -> super::super::rule::Finding {
    let finding = found.about(severity, one, |lang| {
        let unit = |id: Id<Figure>| context.model[id].unit.clone().unwrap_or_default();
        let name = |id: Id<Figure>| context.indicator(id).name.get(lang).to_owned();
        let (one_told, other_told) = (context.told(one, lang), context.told(other, lang));
        let (a, b, u, v) = (name(one), name(other), unit(one), unit(other));
        say!(
            lang,
            "{one_told}（{a}，{u}）与 {other_told}（{b}，{v}）不是同一种计数，不能合在一起",
            "{one_told} ({a}, {u}) and {other_told} ({b}, {v}) are counted differently and cannot stand together"
        )
    });
    finding.beside(context, other)
}

fn look(context: &Context, found: &mut Findings) {
    for sum in &context.sums {
        let whole = &context.model[sum.whole];
        let differs = |part: &Figure| part.unit != whole.unit || part.indicator != whole.indicator;
        // Two currencies are told by R41.
        let strange = sum.parts.iter().find(|id| {
            let part = &context.model[**id];
            differs(part) && !(is_money(part) && is_money(whole))
        });
        if let Some(strange) = strange {
            let finding = mixed(context, found, Severity::Error, *strange, sum.whole);
            found.add(finding.way_out(|lang| {
                say!(lang, "只把同一指标、同一单位的数相加", "add figures of one indicator and unit only")
            }));
        }
    }
    for (part, figure) in context.model.figures() {
        if let Some(whole) = figure.part_of.filter(|whole| confused(figure, &context.model[*whole])) {
            let finding = mixed(context, found, Severity::Warning, part, whole);
            found.add(finding.way_out(|lang| say!(lang, "核对两个数的量词", "look at the measure words of both")));
        }
    }
}
