//! R05: there are no fewer orders than buyers, no fewer plays than viewers, no fewer votes than voters.

use super::{Context, Decided, Findings, Rule, say};

pub(super) const RULE: Rule = Rule {
    code: "R05",
    name: ["次数不少于人数", "no fewer orders than buyers"],
    explanation: [
        "指标以 `not_below` 写明不会少于哪些指标：订单不少于下单人，件数不少于订单，票数不少于投票人。只比较同一活动、地区、平台、机构和时期的结果。",
        "An indicator says with `not_below` of which others there cannot be more: orders and buyers, items and orders, votes and voters. Results of one campaign, place, platform, organisation and period are held against each other.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  orders: {indicator: orders, value: 390万单}
  buyers: {indicator: buyers, value: 547.3万人}",
    clean: "figures:
  orders: {indicator: orders, value: 547.3万单}
  buyers: {indicator: buyers, value: 390万人}",
};

fn look(context: &Context, found: &mut Findings) {
    for group in &context.same_things {
        for more in group {
            let indicator = context.model[*more].indicator;
            for less in context.indicator(*more).not_below.iter().filter_map(|fewer| context.only(group, *fewer)) {
                let Some(more) = context.only(group, indicator) else { continue };
                let (Some(many), Some(few)) = (context.bounds(more), context.bounds(less)) else { continue };
                let Some(severity) = few.above(&many) else { continue };
                let finding = found.about(severity, more, |lang| {
                    let (more, less) = (context.told(more, lang), context.told(less, lang));
                    say!(lang, "{more} 少于 {less}，这不可能", "{more} are fewer than {less}, which cannot be")
                });
                let finding = finding.way_out(|lang| {
                    say!(
                        lang,
                        "两个数可能互换了；若统计范围不同，写明各自的 `period`、`platform` 或 `place`",
                        "the two may have been exchanged; if they count different things, give each its `period`, `platform` or `place`"
                    )
                });
                found.add(finding.beside(context, less));
            }
        }
    }
}
