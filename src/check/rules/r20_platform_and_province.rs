//! R20: parts by platform and parts by place are not added to one total.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Figure, Scope};

pub(super) const RULE: Rule = Rule {
    code: "R20",
    name: ["平台与地区不重复相加", "no sum over platforms and places"],
    explanation: [
        "一个合计的各部分要么按平台分，要么按地区分。既有按平台分的、又有按地区分的，同一笔就计了两次。只在相加时查。",
        "The parts of a total are told apart by platform or by place. Where some are of one platform everywhere and others of all platforms in one place, the same yuan is counted twice. It is only looked at where parts are added.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 1亿元, disjoint: [douyin, jinan]}
  douyin: {indicator: sales, value: 4000万元, part_of: total, platform: douyin}
  jinan: {indicator: sales, value: 3000万元, part_of: total, place: 济南}",
    clean: "figures:
  total: {indicator: sales, value: 1亿元, disjoint: [jinan, qingdao]}
  jinan: {indicator: sales, value: 3000万元, part_of: total, place: 济南}
  qingdao: {indicator: sales, value: 4000万元, part_of: total, place: 青岛}",
};

/// Whether the part is narrower than the whole by its place.
fn by_place(part: &Figure, whole: &Figure) -> bool {
    part.scope != whole.scope && matches!(part.scope, Scope::Places(_) | Scope::Group(_))
}

/// Whether the part is narrower than the whole by its platform.
fn by_platform(part: &Figure, whole: &Figure) -> bool {
    part.platforms != whole.platforms && !part.platforms.is_empty()
}

fn look(context: &Context, found: &mut Findings) {
    for sum in context.sums.iter().filter(|sum| sum.disjoint) {
        let whole = &context.model[sum.whole];
        let only = |place: bool| {
            sum.parts.iter().find(|id| {
                let part = &context.model[**id];
                by_place(part, whole) == place && by_platform(part, whole) != place
            })
        };
        let (Some(place), Some(platform)) = (only(true), only(false)) else { continue };
        let finding = found.about(Severity::Error, *platform, |lang| {
            let (one, other) = (context.told(*platform, lang), context.told(*place, lang));
            let total = &whole.key;
            say!(
                lang,
                "{one} 按平台分，{other} 按地区分，一起加进 `{total}` 会重复计算",
                "{one} is a part by platform and {other} one by place; added up to `{total}` they count the same twice"
            )
        });
        let finding = finding.way_out(|lang| say!(lang, "合计只用一种分法", "divide a total in one way only"));
        found.add(finding.beside(context, *place).beside(context, sum.whole));
    }
}
