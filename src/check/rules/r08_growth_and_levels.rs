//! R08: a growth agrees with the two levels between which it lies.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R08",
    name: ["增速与水平相符", "growth agrees with the levels"],
    explanation: [
        "以 `growth_of` 声明的增速要与现值除以基数再减一相符。基数常有修订，所以只作警告；写明 `growth_basis`（comparable、base_revised、deflated）并在 `note` 里说明就不再提示，没有说明仍会提示。",
        "A growth that is declared with `growth_of` must agree with the later level divided by the earlier, less one. Bases are often revised, so it is only a warning, and none where `growth_basis` (comparable, base_revised, deflated) is given and explained in a `note`.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  now: {indicator: sales, value: 120万元}
  before: {indicator: sales, value: 100万元, period: 2026-08-01/2026-08-30}
  growth: {indicator: growth, value: 27.8%, growth_of: {figure: now, base: before}}",
    clean: "figures:
  now: {indicator: sales, value: 127.8万元}
  before: {indicator: sales, value: 100万元, period: 2026-08-01/2026-08-30}
  growth: {indicator: growth, value: 27.8%, growth_of: {figure: now, base: before}}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(growth) = &figure.relations.growth else { continue };
        if growth.basis.is_some() {
            if figure.notes.is_empty() {
                let finding = found.about(Severity::Warning, id, |lang| {
                    let growth = context.told(id, lang);
                    say!(
                        lang,
                        "增速 {growth} 写了 `growth_basis`，却没有用 `note` 说明怎样计算",
                        "the growth {growth} has a `growth_basis`, but no `note` that says how it was reckoned"
                    )
                });
                found.add(finding);
            }
            continue;
        }
        let Some(base) = growth.base.filter(|_| figure.unit.as_deref() == Some("%")) else { continue };
        let (now, before) = (context.bounds(growth.current), context.bounds(base));
        let (Some(own), Some(now), Some(before)) = (context.bounds(id), now, before) else { continue };
        // The levels of a percentage differ by points, which is told by R10.
        if !context.adds(growth.current) {
            continue;
        }
        let change = now.over(&before).minus(&Bounds::exactly(1)).times(&Bounds::exactly(100));
        if own.apart(&change).is_none() {
            continue;
        }
        let finding = found.about(Severity::Warning, id, |lang| {
            let (growth, change) = (context.told(id, lang), stretch(&change.soft, lang));
            say!(
                lang,
                "增速 {growth} 与两个水平所得的 `{change}`% 不符",
                "the growth {growth} does not agree with the two levels, which make `{change}` %"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "核对三个数；若基数有修订或按可比口径、可比价计算，写 `growth_basis` 并在 `note` 里说明",
                "look at the three numbers again; if the base was revised, or scope or prices are others, say so with `growth_basis` and a `note`"
            )
        });
        found.add(finding.beside(context, growth.current).beside(context, base));
    }
}
