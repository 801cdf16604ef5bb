//! R31: nothing is more than it can be: people, per cent, hours.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::diag::Severity;
use crate::model::Measure;

pub(super) const RULE: Rule = Rule {
    code: "R31",
    name: ["不超过实际上限", "nothing is more than it can be"],
    explanation: [
        "一地的人数不超过全国人口（按15亿计）；占比不超过100%；持续时间不超过所在时期。人次、播放量不是人数，不在此列。",
        "People are no more than there are in the country (taken as 1.5 billion), shares no more than 100 per cent, and nothing lasts longer than the period around it. Visits and plays are not people and are not looked at.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  buyers: {indicator: buyers, value: 39亿人}",
    clean: "figures:
  buyers: {indicator: buyers, value: 390万人}",
};

/// More people than there are.
const PEOPLE: u64 = 1_500_000_000;

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(bounds) = context.bounds(id) else { continue };
        let days = figure.period.known().and_then(|period| period.days());
        let most = match figure.unit.as_deref().unwrap_or_default() {
            "人" | "名" | "位" => PEOPLE,
            "%" if figure.relations.share.is_some() => 100,
            "小时" if context.indicator(id).measure == Measure::Level => match days {
                Some(days) => u64::from(days) * 24,
                None => continue,
            },
            "天" if context.indicator(id).measure == Measure::Level => match days {
                Some(days) => u64::from(days),
                None => continue,
            },
            _ => continue,
        };
        if !bounds.hard.is_above(&Bounds::exactly(most).hard) {
            continue;
        }
        found.add(found.about(Severity::Error, id, |lang| {
            let own = context.told(id, lang);
            let (most, unit) = (crate::quantity::scaled(most.into(), lang), figure.unit.as_deref().unwrap_or_default());
            say!(lang, "{own} 超过可能的上限 {most}{unit}", "{own} is more than there can be, {most} {unit}")
        }));
    }
}
