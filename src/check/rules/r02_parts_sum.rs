//! R02: disjoint parts add up to no more than the whole, and all of them to the whole.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::check::slip;
use crate::quantity::Interval;

pub(super) const RULE: Rule = Rule {
    code: "R02",
    name: ["各部分之和不超过总体", "parts add up to no more than the whole"],
    explanation: [
        "声明互不重叠（`disjoint`）的各部分相加不能超过总体；声明齐全（`exhaustive`，或表格的 `total` 行）时也不能少于总体。四舍五入已在每个数的区间之内。有部分未公布时只查是否超过。",
        "Parts that are declared `disjoint` cannot add up to more than the whole, and where they are all of it (`exhaustive`, or the `total` row of a table) not to less. Rounding is inside each number's interval. Where a part is not published, only more is looked for.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 100万元, disjoint: [online, shops], exhaustive: true}
  online: {indicator: sales, value: 60万元, part_of: total}
  shops: {indicator: sales, value: 35万元, part_of: total}",
    clean: "figures:
  total: {indicator: sales, value: 100万元, disjoint: [online, shops], exhaustive: true}
  online: {indicator: sales, value: 60万元, part_of: total}
  shops: {indicator: sales, value: 约40万元, part_of: total}",
};

fn look(context: &Context, found: &mut Findings) {
    for sum in &context.sums {
        let whole = &context.model[sum.whole];
        // What is of different kinds is told by R24.
        if !sum.parts.iter().all(|part| context.model[*part].unit == whole.unit && context.adds(*part)) {
            continue;
        }
        let Some(outer) = context.bounds(sum.whole) else { continue };
        let known: Vec<Bounds> = sum.parts.iter().filter_map(|part| context.bounds(*part)).collect();
        let complete = sum.exhaustive && known.len() == sum.parts.len();
        let added = Bounds::sum(known);
        let more = added.above(&outer).filter(|_| sum.disjoint);
        let less = outer.above(&added).filter(|_| complete);
        let Some(severity) = more.or(less) else { continue };
        let finding = found.about(severity, sum.whole, |lang| {
            let (whole, total, n) = (context.told(sum.whole, lang), stretch(&added.hard, lang), sum.parts.len());
            match more {
                Some(_) => say!(
                    lang,
                    "{n} 个部分相加为 `{total}`，超过总体 {whole}",
                    "the {n} parts add up to `{total}`, more than the whole {whole}"
                ),
                None => say!(
                    lang,
                    "{n} 个部分相加为 `{total}`，不到总体 {whole}",
                    "the {n} parts add up to `{total}`, less than the whole {whole}"
                ),
            }
        });
        let fits = |whole: &Interval| !(added.hard.is_above(whole) || complete && whole.is_above(&added.hard));
        let finding = finding.way_out(|lang| {
            slip::mended(context, sum.whole, lang, fits).unwrap_or_else(|| {
                let difference = if more.is_some() { added.minus(&outer) } else { outer.minus(&added) };
                let difference = stretch(&difference.hard, lang);
                say!(
                    lang,
                    "差额为 `{difference}`：核对各部分和总体，或去掉 `disjoint`、`exhaustive`",
                    "they differ by `{difference}`: look at the parts and the whole again, or take `disjoint` or `exhaustive` away"
                )
            })
        });
        // The largest parts are where to look.
        let mut parts = sum.parts.clone();
        parts.sort_by_key(|id| std::cmp::Reverse(context.bounds(*id).and_then(|b| b.hard.low).map(|b| b.value)));
        found.add(parts.into_iter().take(4).fold(finding, |finding, part| finding.beside(context, part)));
    }
}
