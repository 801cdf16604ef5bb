//! R01: a part is no larger than its whole.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::slip;
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R01",
    name: ["部分不大于总体", "a part is no larger than its whole"],
    explanation: [
        "以 `part_of` 声明为部分的数字，不能比它所属的总体还大。两者单位、指标或阶段不同时只作警告，因为不能肯定可比。",
        "A figure that is declared `part_of` another cannot be larger than it. Where unit, indicator or phase differ it is only a warning, since the two are not certain to be comparable.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 约970亿元}
  part: {indicator: sales, value: 超143万亿元, part_of: total}",
    clean: "figures:
  total: {indicator: sales, value: 约970亿元}
  part: {indicator: sales, value: 超143亿元, part_of: total}",
};

fn look(context: &Context, found: &mut Findings) {
    for (part, figure) in context.model.figures() {
        let Some(whole) = figure.part_of.filter(|_| context.adds(part)) else { continue };
        let (Some(inner), Some(outer)) = (context.bounds(part), context.bounds(whole)) else { continue };
        let Some(severity) = inner.above(&outer) else { continue };
        let other = &context.model[whole];
        let alike = figure.unit == other.unit && figure.indicator == other.indicator;
        let alike = alike && (figure.phase == other.phase || figure.phase.is_result() && other.phase.is_result());
        // 款 and 个, or a plan and a result, are not certain to be counted alike.
        if !alike && severity != Severity::Error {
            continue;
        }
        let severity = if alike { severity } else { Severity::Warning };
        let finding = found.about(severity, part, |lang| {
            let (part, whole) = (context.told(part, lang), context.told(whole, lang));
            say!(lang, "部分 {part} 大于总体 {whole}", "the part {part} is larger than the whole {whole}")
        });
        let finding = finding.way_out(|lang| {
            slip::mended(context, part, lang, |part| !part.is_above(&outer.hard)).unwrap_or_else(|| {
                let (part, whole) = (&figure.key, &other.wording);
                say!(
                    lang,
                    "把 `{part}` 改到不超过 {whole}，或改总体，或去掉 `part_of`",
                    "bring `{part}` down to {whole} at most, correct the whole, or take `part_of` away"
                )
            })
        });
        found.add(finding.beside(context, whole));
    }
}
