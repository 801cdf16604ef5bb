//! R14: a forecast and what came of it are both kept, of one kind, and held against each other.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R14",
    name: ["预计与结果对照", "forecast and outcome are held together"],
    explanation: [
        "`forecast_of` 写在目标、预计或安排上，指向后来的结果；两者指标、单位、地区相同。结果是否落在预计之内作为提示给出。用结果悄悄覆盖预计，由发布锁（R38）拒绝。",
        "`forecast_of` stands on a target, a forecast or a plan and names the result; both have one indicator, unit and place. Whether the result came out as expected is told as a hint. To write a result over a forecast in silence is refused by the lock (R38).",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  hoped: {indicator: sales, value: 6000万元, forecast_of: sold}
  sold: {indicator: sales, value: 6000余万元}",
    clean: "figures:
  hoped: {indicator: sales, value: 约6000万元, phase: forecast, source: plan, forecast_of: sold}
  sold: {indicator: sales, value: 6000余万元}",
};

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(result) = figure.relations.forecast_of else { continue };
        let other = &context.model[result];
        let alike = figure.indicator == other.indicator && figure.unit == other.unit && figure.scope == other.scope;
        if figure.phase.is_result() || !other.phase.is_result() || !alike {
            let finding = found.about(Severity::Error, id, |lang| {
                let (own, result) = (context.told(id, lang), context.told(result, lang));
                match alike {
                    false => say!(
                        lang,
                        "{own} 不能是 {result} 的预计：指标、单位或地区不同",
                        "{own} cannot be the forecast of {result}: indicator, unit or place differ"
                    ),
                    true => say!(
                        lang,
                        "`forecast_of` 应由预计、目标或安排指向结果，{own} 与 {result} 不是这样",
                        "`forecast_of` leads from a forecast, target or plan to a result, which {own} and {result} are not"
                    ),
                }
            });
            let finding = finding.way_out(|lang| say!(lang, "核对两者的 `phase`", "look at the `phase` of both"));
            found.add(finding.beside(context, result));
            continue;
        }
        let (Some(hoped), Some(came)) = (context.bounds(id), context.bounds(result)) else { continue };
        if hoped.apart(&came).is_none() {
            continue;
        }
        let below = hoped.soft.is_above(&came.soft);
        let finding = found.about(Severity::Hint, id, |lang| {
            let (hoped, came) = (context.told(id, lang), context.told(result, lang));
            match below {
                true => {
                    say!(lang, "结果 {came} 低于预计 {hoped}", "the result {came} stayed below the forecast {hoped}")
                }
                false => {
                    say!(lang, "结果 {came} 高于预计 {hoped}", "the result {came} went beyond the forecast {hoped}")
                }
            }
        });
        found.add(finding.beside(context, result));
    }
}
