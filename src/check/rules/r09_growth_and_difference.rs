//! R09: an increase in yuan or in multiples agrees with the two levels between which it lies.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R09",
    name: ["增加额、倍数与水平相符", "increase and multiple agree with the levels"],
    explanation: [
        "以 `growth_of` 声明而单位与水平相同的数是增加额，要与现值减基数相符；单位为倍的，“增长X倍”与“是X倍”两种算法都算，都不符才警告，只有一种相符时提示写明是哪一种。",
        "A `growth_of` in the unit of the levels is an increase and must agree with the later level less the earlier. For 倍 both readings, so many times more and so many times as much, are computed: a warning if neither agrees, a hint which one does if only one.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  now: {indicator: sales, value: 150万元}
  before: {indicator: sales, value: 100万元, period: 2026-08-01/2026-08-30}
  more: {indicator: sales, value: 70万元, period: 2026-10-01, growth_of: {figure: now, base: before}}",
    clean: "figures:
  now: {indicator: sales, value: 150万元}
  before: {indicator: sales, value: 100万元, period: 2026-08-01/2026-08-30}
  more: {indicator: sales, value: 50万元, period: 2026-10-01, growth_of: {figure: now, base: before}}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(growth) = figure.relations.growth.as_ref().filter(|growth| growth.basis.is_none()) else { continue };
        let Some(base) = growth.base else { continue };
        let (now, before) = (context.bounds(growth.current), context.bounds(base));
        let (Some(own), Some(now), Some(before)) = (context.bounds(id), now, before) else { continue };
        let unit = figure.unit.as_deref();
        let (as_much, difference) = (now.over(&before), now.minus(&before));
        let more = as_much.minus(&Bounds::exactly(1));
        let expected = match unit {
            Some("倍") => {
                let (is, grew) = (own.apart(&as_much).is_none(), own.apart(&more).is_none());
                if is != grew {
                    found.add(found.about(Severity::Hint, id, |lang| {
                        let own = context.told(id, lang);
                        match is {
                            true => say!(
                                lang,
                                "{own} 是“是原来的几倍”，不是“增长几倍”",
                                "{own} says how many times as much, not how many times more"
                            ),
                            false => say!(
                                lang,
                                "{own} 是“增长几倍”，不是“是原来的几倍”",
                                "{own} says how many times more, not how many times as much"
                            ),
                        }
                    }));
                }
                if is || grew {
                    continue;
                }
                as_much
            }
            _ if unit == context.model[growth.current].unit.as_deref() && unit != Some("%") => {
                if own.apart(&difference).is_none() {
                    continue;
                }
                difference
            }
            _ => continue,
        };
        let finding = found.about(Severity::Warning, id, |lang| {
            let (own, expected) = (context.told(id, lang), stretch(&expected.soft, lang));
            say!(
                lang,
                "{own} 与两个水平所得的 `{expected}` 不符",
                "{own} does not agree with the two levels, which make `{expected}`"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "核对三个数；若基数有修订，写 `growth_basis` 并在 `note` 里说明",
                "look at the three numbers again; if the base was revised, say so with `growth_basis` and a `note`"
            )
        });
        found.add(finding.beside(context, growth.current).beside(context, base));
    }
}
