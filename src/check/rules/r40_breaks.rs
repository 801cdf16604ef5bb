//! R40: no growth is told across a break.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R40",
    name: ["口径变动后不算增速", "no growth across a break"],
    explanation: [
        "`growth_of` 的现值与基数要同指标、同口径、同地区、同阶段，且没有声明不可比；口径变了就写 `growth_basis` 并加说明。图中口径变动处断线（`break`），否则由 E0230 拒绝。",
        "The two levels of a `growth_of` have one indicator, basis, scope and phase, and are not declared not to be comparable; where the basis changed, `growth_basis` and a note say so. A slope is cut at a `break`, or refused by E0230.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  now: {indicator: trade, value: 1.3万亿元, basis: retail}
  before: {indicator: trade, value: 6000亿元, basis: orders, period: 2026-08-01/2026-08-30}
  growth: {indicator: growth, value: 117%, growth_of: {figure: now, base: before}}",
    clean: "figures:
  now: {indicator: trade, value: 1.3万亿元, basis: retail}
  before: {indicator: trade, value: 6000亿元, basis: retail, period: 2026-08-01/2026-08-30}
  growth: {indicator: growth, value: 117%, growth_of: {figure: now, base: before}}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(growth) = &figure.relations.growth else { continue };
        let Some(base_id) = growth.base else { continue };
        let (now, base) = (&context.model[growth.current], &context.model[base_id]);
        let apart = now.not_comparable_with.iter().any(|n| n.figure == base_id)
            || base.not_comparable_with.iter().any(|n| n.figure == growth.current);
        let differ: Option<[&str; 2]> = if apart {
            Some(["声明了不可比", "they are declared not to be comparable"])
        } else if now.indicator != base.indicator {
            Some(["指标不同", "their indicators differ"])
        } else if now.phase.is_result() != base.phase.is_result() {
            Some(["一个是结果，一个不是", "one of them is a result and the other is not"])
        } else if now.scope != base.scope {
            Some(["地区不同", "their places differ"])
        } else if now.basis != base.basis && growth.basis.is_none() {
            Some(["口径不同", "their bases differ"])
        } else {
            None
        };
        let Some([zh, en]) = differ else { continue };
        let finding = found.about(Severity::Error, id, |lang| {
            let (now, base) = (context.told(growth.current, lang), context.told(base_id, lang));
            let (own, why) = (context.told(id, lang), lang.pick(zh, en));
            say!(
                lang,
                "{own} 不能由 {base} 到 {now} 得出：{why}",
                "{own} cannot be the growth from {base} to {now}: {why}"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "换一个可比的基数，或去掉 `growth_of`；口径变动写 `growth_basis`",
                "choose a base that can be compared, or take `growth_of` away; a change of basis is told with `growth_basis`"
            )
        });
        found.add(finding.beside(context, growth.current).beside(context, base_id));
    }
}
