//! R12: a running total does not fall.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R12",
    name: ["累计数不减", "a running total does not fall"],
    explanation: [
        "以 `supersedes` 声明取代较早一次统计的数：指标、单位、口径、地区、平台相同，统计日期更晚，且不小于前数。确有更正时以 `because` 写明原因。",
        "A figure that `supersedes` an earlier count has its indicator, unit, basis, place and platform, is as of a later day, and is no lower. Where the earlier one was corrected, `because` says why.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  first: {indicator: votes, value: 32699票, as_of: 2026-09-15}
  second: {indicator: votes, value: 23699票, as_of: 2026-09-30, supersedes: first}",
    clean: "figures:
  first: {indicator: votes, value: 32699票, as_of: 2026-09-15}
  second: {indicator: votes, value: 33690票, as_of: 2026-09-30, supersedes: first}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(earlier) = &figure.relations.supersedes else { continue };
        let before = &context.model[earlier.figure];
        let alike = figure.indicator == before.indicator && figure.unit == before.unit && figure.basis == before.basis;
        let alike = alike && figure.scope == before.scope && figure.platforms == before.platforms;
        let in_order = match (before.as_of, figure.as_of) {
            (Some(first), Some(second)) => first.first() <= second.last(),
            _ => true,
        };
        let fell =
            context.bounds(earlier.figure).zip(context.bounds(id)).and_then(|(first, second)| first.above(&second));
        let problem = match (alike, in_order, fell) {
            (false, ..) => Some(Severity::Error),
            (true, false, _) => Some(Severity::Error),
            (true, true, fell) => fell.filter(|_| earlier.because.is_none()),
        };
        let Some(severity) = problem else { continue };
        let finding = found.about(severity, id, |lang| {
            let (now, before) = (context.told(id, lang), context.told(earlier.figure, lang));
            match (alike, in_order) {
                (false, _) => say!(
                    lang,
                    "{now} 与它取代的 {before} 不是同一种数：指标、单位、口径、地区或平台不同",
                    "{now} is no later count of {before}: indicator, unit, basis, place or platform differ"
                ),
                (_, false) => say!(
                    lang,
                    "{now} 的统计日期早于它取代的 {before}",
                    "{now} is as of an earlier day than {before}, which it supersedes"
                ),
                _ => say!(
                    lang,
                    "累计数 {now} 小于较早的 {before}",
                    "the running total {now} is lower than the earlier {before}"
                ),
            }
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "核对两个数和统计日期；前数有误时写 `supersedes: {{figure: …, because: …}}`",
                "look at both numbers and days again; if the earlier one was wrong, write `supersedes: {{figure: …, because: …}}`"
            )
        });
        found.add(finding.beside(context, earlier.figure));
    }
}
