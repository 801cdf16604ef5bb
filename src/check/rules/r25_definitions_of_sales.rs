//! R25: sales say how they were counted, and are not added across ways of counting.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R25",
    name: ["口径写明且一致", "the basis is stated, and one"],
    explanation: [
        "指标有几种口径（下单金额、零售额……）时，每个结果都应写 `basis`，原文没有说的写 `not_stated`，没有写的作为提示给出；口径不同或不明的数相加要警告。不同口径同轴比较由 E0230 拒绝。",
        "Where an indicator has several bases (orders placed, retail sales …) each result should say its `basis`, or `not_stated` where the source does not say; one that says nothing is told as a hint. Adding figures of different or unknown basis is a warning; drawing them on one axis is refused by E0230.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sold: {indicator: trade, value: 6000万元}",
    clean: "figures:
  sold: {indicator: trade, value: 6000万元, basis: retail}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let open = figure.is_result() && !figure.basis_given && figure.reported.quantity().is_some();
        if open && !context.indicator(id).bases.is_empty() {
            let finding = found.about(Severity::Hint, id, |lang| {
                let own = context.told(id, lang);
                say!(lang, "{own} 没有写明口径", "{own} does not say how it was counted")
            });
            found.add(finding.way_out(|lang| {
                let bases: Vec<&str> = context.indicator(id).bases.iter().map(|basis| basis.id.as_str()).collect();
                let bases = bases.join(", ");
                say!(
                    lang,
                    "写 `basis`（{bases}），原文没有说的写 `not_stated`",
                    "give its `basis` ({bases}), or `not_stated` where the source does not say"
                )
            }));
        }
    }
    for sum in &context.sums {
        let bases = |id| &context.indicator(id).bases;
        let whole = &context.model[sum.whole];
        let strange = sum.parts.iter().find(|id| {
            let part = &context.model[**id];
            part.indicator == whole.indicator
                && !bases(**id).is_empty()
                && (part.basis != whole.basis || part.basis.is_none())
        });
        let Some(strange) = strange else { continue };
        let finding = found.about(Severity::Warning, *strange, |lang| {
            let (part, total) = (context.told(*strange, lang), context.told(sum.whole, lang));
            say!(
                lang,
                "{part} 与合计 {total} 的口径不同或不明",
                "the basis of {part} is not that of the total {total}, or is not known"
            )
        });
        found.add(finding.beside(context, sum.whole));
    }
}
