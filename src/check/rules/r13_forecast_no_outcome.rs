//! R13: a forecast is no result, neither in a total nor by its own name.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::Figure;
use crate::text::Lang;

pub(super) const RULE: Rule = Rule {
    code: "R13",
    name: ["预计不作结果", "a forecast is no result"],
    explanation: [
        "合计里不能既有结果又有目标、预计、安排或规则；名称或说明写着“预计”“规划”而阶段却是结果的，也要核对。图表里混用阶段由 E0230 拒绝，原文字样与阶段不符由 E0216 拒绝。",
        "A total does not add results to targets, forecasts, plans or rules, and a figure whose name or note calls it a forecast is no result. A chart of both is refused by E0230, a wording that speaks of another phase by E0216.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 1亿元, disjoint: [sold, hoped]}
  sold: {indicator: sales, value: 4000万元, part_of: total}
  hoped: {indicator: sales, value: 6000万元, phase: forecast, source: plan}",
    clean: "figures:
  total: {indicator: sales, value: 1亿元, disjoint: [sold, ordered]}
  sold: {indicator: sales, value: 4000万元, part_of: total}
  ordered: {indicator: sales, value: 6000万元, part_of: total}",
};

/// Words in a name that say that something has not come about.
const AHEAD: [&str; 15] = [
    "预计",
    "预测",
    "预期",
    "（规划）",
    "（目标）",
    "有望",
    "力争",
    "安排的",
    "将选出",
    "将决出",
    "计划同步",
    "计划历时",
    "计划举办",
    "计划开展",
    "计划投入",
];

/// Words in a note that say so.
const NOTED: [&str; 6] = ["是预计", "是计划", "是预测", "按预测", "是目标，", "不是统计结果"];

/// The word by which the author calls a figure a forecast.
fn called(figure: &Figure) -> Option<&'static str> {
    let name = figure.label.get(Lang::Zh);
    let named = AHEAD.into_iter().find(|word| name.contains(word));
    named.or_else(|| {
        let notes = figure.notes.iter().map(|note| note.get(Lang::Zh));
        notes.into_iter().find_map(|note| NOTED.into_iter().find(|word| note.contains(word)))
    })
}

fn look(context: &Context, found: &mut Findings) {
    for sum in &context.sums {
        let whole = &context.model[sum.whole];
        for part in sum.parts.iter().filter(|part| context.model[**part].phase.is_result() != whole.phase.is_result()) {
            let finding = found.about(Severity::Error, *part, |lang| {
                let (part, total) = (context.told(*part, lang), context.told(sum.whole, lang));
                let of = context.model[sum.whole].phase.name(lang);
                say!(
                    lang,
                    "{part} 不能加进 {total}：总体的阶段是{of}",
                    "{part} cannot be added up to {total}, whose phase is {of}"
                )
            });
            let finding = finding.way_out(|lang| say!(lang, "只把结果与结果相加", "add results to results only"));
            found.add(finding.beside(context, sum.whole));
        }
    }
    for (id, figure) in context.model.figures().filter(|(_, figure)| figure.phase.is_result()) {
        let Some(word) = called(figure) else { continue };
        let finding = found.about(Severity::Warning, id, |lang| {
            let (own, phase) = (context.told(id, lang), figure.phase.name(lang));
            say!(
                lang,
                "{own} 的名称或说明写着“{word}”，阶段却是{phase}",
                "the name or note of {own} says `{word}`, but its phase is {phase}"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(lang, "写 `phase: forecast`，或改名称", "write `phase: forecast`, or change the name")
        });
        found.add(finding);
    }
}
