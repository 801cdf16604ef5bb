//! R03: only what is declared disjoint is added up.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R03",
    name: ["重叠的数不相加", "what overlaps is not added up"],
    explanation: [
        "声明 `overlaps`（重复计算）或 `not_comparable_with` 的两个数，或者一个包含另一个的数，不能出现在同一个合计里。",
        "Two figures that declare `overlaps` or `not_comparable_with` each other, or of which one contains the other, cannot be parts of one total.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 约970亿元, disjoint: [league, platform]}
  league: {indicator: sales, value: 6.67亿元, part_of: total, overlaps: platform}
  platform: {indicator: sales, value: 超143亿元, part_of: total}",
    clean: "figures:
  total: {indicator: sales, value: 约970亿元}
  league: {indicator: sales, value: 6.67亿元, part_of: total, overlaps: platform}
  platform: {indicator: sales, value: 超143亿元, part_of: total}",
};

fn look(context: &Context, found: &mut Findings) {
    for sum in context.sums.iter().filter(|sum| sum.disjoint) {
        for (n, one) in sum.parts.iter().enumerate() {
            let figure = &context.model[*one];
            // Most figures declare nothing; only those that do are held against the others.
            let declared = figure.overlaps.iter().chain(figure.part_of.iter());
            let declared = declared.chain(figure.not_comparable_with.iter().map(|other| &other.figure));
            for other in declared.filter(|other| sum.parts.contains(other)) {
                let twice = sum.parts[..n].contains(other) && context.model[*other].overlaps.contains(one);
                if twice {
                    continue;
                }
                let finding = found.about(Severity::Error, *one, |lang| {
                    let (whole, one, other) =
                        (&context.model[sum.whole].key, context.told(*one, lang), context.told(*other, lang));
                    say!(
                        lang,
                        "{one} 和 {other} 有重叠或不可比，不能一起加进 `{whole}`",
                        "{one} and {other} overlap or cannot be compared, so they cannot both be added up to `{whole}`"
                    )
                });
                let finding = finding.way_out(|lang| {
                    say!(
                        lang,
                        "从 `disjoint` 或表格的合计里去掉其中一个",
                        "take one of them out of `disjoint` or of the table's total"
                    )
                });
                found.add(finding.beside(context, *other).beside(context, sum.whole));
            }
        }
    }
}
