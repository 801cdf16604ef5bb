//! R10: percentages differ by points, not by per cent.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R10",
    name: ["百分比之差用百分点", "percentages differ by points"],
    explanation: [
        "两个百分比之间的增减以百分点计。`growth_of` 指向以 % 为单位的数时，差额的单位应为百分点。",
        "The difference of two percentages is in percentage points: a `growth_of` figures in % has the unit 百分点.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  now: {indicator: share, value: 52.6%}
  before: {indicator: share, value: 50.0%, period: 2026-08-01/2026-08-30}
  more: {indicator: growth, value: 2.6%, growth_of: {figure: now, base: before}}",
    clean: "figures:
  now: {indicator: share, value: 52.6%}
  before: {indicator: share, value: 50.0%, period: 2026-08-01/2026-08-30}
  more: {indicator: growth, value: 2.6个百分点, growth_of: {figure: now, base: before}}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(growth) = figure.relations.growth.as_ref().filter(|_| figure.unit.as_deref() == Some("%")) else {
            continue;
        };
        if context.model[growth.current].unit.as_deref() != Some("%") {
            continue;
        }
        let finding = found.about(Severity::Warning, id, |lang| {
            let own = context.told(id, lang);
            say!(
                lang,
                "{own} 是两个百分比之差，单位却写作 %",
                "{own} is the difference of two percentages, but its unit is %"
            )
        });
        let finding = finding.way_out(|lang| say!(lang, "单位写百分点", "write 百分点 (percentage points)"));
        found.add(finding.beside(context, growth.current));
    }
}
