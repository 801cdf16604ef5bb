//! R22: a week holds no more than the month around it, and a campaign's results lie in its time.

use std::collections::HashMap;

use super::{Context, Decided, Findings, Rule, say};
use crate::check::context::{ScopeKey, scope_key};
use crate::diag::Severity;
use crate::model::{Basis, Campaign, Figure, Id, Indicator, Measure, Organisation, Phase};
use crate::period::Period;

pub(super) const RULE: Rule = Rule {
    code: "R22",
    name: ["时期嵌套合理", "nested periods agree"],
    explanation: [
        "同名同类的数，较短时期的不能大于包含它的较长时期的；时期有交叠的数不能相加；活动的结果、安排和预计不能全在活动时期之外（时期未注明的，看文件名开头的年份；背景数字写 `context: true`）。",
        "Of two figures of one name and kind, that of the shorter period is no larger than that of the longer around it. Figures of overlapping, different periods are not added. A result, plan or forecast of a campaign does not lie wholly outside its time (or, where that is not stated, the year with which its slug begins; background is `context: true`).",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  week: {indicator: sales, value: 600万元, period: 2026-09-01/2026-09-07, label: 销售额}
  month: {indicator: sales, value: 500万元, label: 销售额}",
    clean: "figures:
  week: {indicator: sales, value: 100万元, period: 2026-09-01/2026-09-07, label: 销售额}
  month: {indicator: sales, value: 500万元, label: 销售额}",
};

/// In what figures of nested periods must agree: campaign, name, indicator, basis, scope, platforms and organisations.
type Kind<'a> =
    (Id<Campaign>, &'a str, Id<Indicator>, Option<Id<Basis>>, ScopeKey, &'a [Id<Organisation>], &'a [Id<Organisation>]);

/// Whether the inner period lies in the outer and is shorter.
fn inside(inner: &Period, outer: &Period) -> bool {
    let Some((end, outer_end)) = inner.end().zip(outer.end()) else { return false };
    let within = outer.start() <= inner.start() && end <= outer_end;
    within && (outer.start(), outer_end) != (inner.start(), end)
}

fn look(context: &Context, found: &mut Findings) {
    let mut kinds: HashMap<Kind, Vec<(Id<Figure>, &Period)>> = HashMap::new();
    for (id, figure) in context.model.figures().filter(|(_, figure)| !figure.context) {
        let Some(period) = figure.period.known() else { continue };
        // A rule or the size of a scope may hold long before.
        if figure.phase != Phase::Definition {
            outside(context, found, id, period);
        }
        if !figure.is_result() {
            continue;
        }
        if context.adds(id) && context.indicator(id).measure == Measure::Flow && figure.reported.quantity().is_some() {
            let label = figure.label.get(crate::text::Lang::Zh);
            let scope = scope_key(&figure.scope);
            let kind = (
                figure.campaign,
                label,
                figure.indicator,
                figure.basis,
                scope,
                &figure.platforms[..],
                &figure.organisations[..],
            );
            kinds.entry(kind).or_default().push((id, period));
        }
    }
    let mut kinds: Vec<_> = kinds.into_values().filter(|figures| figures.len() > 1).collect();
    kinds.sort_unstable_by_key(|figures| figures[0].0);
    for figures in kinds {
        for (inner, period) in &figures {
            for (outer, _) in figures.iter().filter(|(_, outer)| inside(period, outer)) {
                let (Some(short), Some(long)) = (context.bounds(*inner), context.bounds(*outer)) else { continue };
                let Some(severity) = short.above(&long) else { continue };
                let finding = found.about(severity, *inner, |lang| {
                    let (inner, outer) = (context.told(*inner, lang), context.told(*outer, lang));
                    say!(
                        lang,
                        "{inner} 的时期在 {outer} 的时期之内，却比它大",
                        "the period of {inner} lies in that of {outer}, but it is larger"
                    )
                });
                found.add(finding.beside(context, *outer));
            }
        }
    }
    sums(context, found);
}

/// The time of a campaign; where that is not stated, the year with which its slug begins.
fn time_of(campaign: &Campaign) -> Option<Period> {
    let year =
        || campaign.slug.get(..4)?.parse::<Period>().ok().filter(|_| campaign.slug.as_bytes().get(4) == Some(&b'-'));
    campaign.period.known().copied().or_else(year)
}

/// A result, a plan or a forecast whose time has nothing to do with its campaign's.
fn outside(context: &Context, found: &mut Findings, id: Id<Figure>, period: &Period) {
    let campaign = &context.model[context.model[id].campaign];
    let Some(of_campaign) = time_of(campaign).filter(|of_campaign| !of_campaign.overlaps(period)) else { return };
    let finding = found.about(Severity::Warning, id, |lang| {
        let own = context.told(id, lang);
        say!(
            lang,
            "{own} 的时期 {period} 全在活动时期 {of_campaign} 之外",
            "the period {period} of {own} lies wholly outside that of its campaign, {of_campaign}"
        )
    });
    found.add(finding.way_out(|lang| {
        say!(
            lang,
            "核对 `period`；背景数字写 `context: true`",
            "look at `period`; a figure quoted as background is `context: true`"
        )
    }));
}

/// Parts whose periods overlap without being the same.
fn sums(context: &Context, found: &mut Findings) {
    for sum in context.sums.iter().filter(|sum| sum.disjoint) {
        let mut parts: Vec<(Period, Id<Figure>)> =
            sum.parts.iter().filter_map(|id| Some((*context.model[*id].period.known()?, *id))).collect();
        parts.sort_by_key(|(period, id)| (period.start(), period.end(), *id));
        for pair in parts.windows(2) {
            let ((one, a), (other, b)) = (pair[0], pair[1]);
            let (first, second) = (&context.model[a], &context.model[b]);
            let same = first.scope == second.scope && first.platforms == second.platforms;
            let same = same && first.organisations == second.organisations && first.label == second.label;
            if !same || !one.overlaps(&other) || (one.start(), one.end()) == (other.start(), other.end()) {
                continue;
            }
            let finding = found.about(Severity::Error, b, |lang| {
                let (a, b) = (context.told(a, lang), context.told(b, lang));
                let total = &context.model[sum.whole].key;
                say!(
                    lang,
                    "{a} 与 {b} 的时期交叠，不能一起加进 `{total}`",
                    "the periods of {a} and {b} overlap, so they cannot both be added up to `{total}`"
                )
            });
            found.add(finding.beside(context, a).beside(context, sum.whole));
        }
    }
}
