//! R39: what is missing is not zero.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Figure, Id};
use crate::quantity::{Decimal, Hedge};

pub(super) const RULE: Rule = Rule {
    code: "R39",
    name: ["未公布不等于零", "missing is not zero"],
    explanation: [
        "未公布的数没有数值，图表、排名和合计都不把它当作零。若合计写明齐全，而已公布的各部分相加已经等于总数，未公布的就被当成了零，要核对。",
        "A missing figure has no number, and no chart, ranking or total takes it for zero. Where the known parts of a total that is said to be complete already make all of it, the missing ones were taken for zero.",
    ],
    decided: Decided::Here(look),
    trips: "tables:
  by-province:
    title: 各省
    total: all
    columns: {sales: {indicator: sales, unit: 万元}}
    rows: {广东: 276, 四川: 225, 浙江: 未公布, all: {label: 合计, place: 全国, cells: [501]}}",
    clean: "tables:
  by-province:
    title: 各省
    total: all
    columns: {sales: {indicator: sales, unit: 万元}}
    rows: {广东: 276, 四川: 225, 浙江: 未公布, all: {label: 合计, place: 全国, cells: [640]}}",
};

/// The number, where no hedge leaves anything open.
fn exact(context: &Context, id: Id<Figure>) -> Option<Decimal> {
    context.quantity(id).filter(|quantity| quantity.hedge() == Hedge::Exact)?.value()
}

fn look(context: &Context, found: &mut Findings) {
    for sum in context.sums.iter().filter(|sum| sum.exhaustive && sum.disjoint) {
        let missing: Vec<_> = sum.parts.iter().filter(|part| context.quantity(**part).is_none()).collect();
        let Some(first) = missing.first() else { continue };
        // Only numbers without a hedge leave no room: 约970亿 may hold what is missing.
        let known: Option<Vec<Decimal>> =
            sum.parts.iter().filter(|part| !missing.contains(part)).map(|part| exact(context, *part)).collect();
        let made = known.map(|known| known.into_iter().sum::<Decimal>());
        if made.is_none() || made != exact(context, sum.whole) {
            continue;
        }
        let finding = found.about(Severity::Warning, sum.whole, |lang| {
            let (whole, n) = (context.told(sum.whole, lang), missing.len());
            say!(
                lang,
                "已公布的部分相加正是 {whole}，{n} 个未公布的被当成了零",
                "the known parts make all of {whole}, so that {n} missing ones were taken for zero"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "总数若只含已公布的，就不写 `total` 或 `exhaustive`",
                "if the total holds the known ones only, do not declare `total` or `exhaustive`"
            )
        });
        found.add(finding.beside(context, **first));
    }
}
