//! R26: sales of a place on a platform say whose place it is.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R26",
    name: ["地区归属写明", "attribution to a place is stated"],
    explanation: [
        "一地在平台上的销售额，可以按卖家所在地、买家所在地或平台注册地统计，相差很大。说明里没有写明的，作为提示给出；官方统计按商户经营地。",
        "What was sold in a place on a platform may go by the place of sellers, of buyers or of the platform, with very different results. Where no note says which, it is told as a hint. Official statistics go by where the merchant works.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sold: {indicator: sales, value: 6000万元, place: 山东, platform: douyin}",
    clean: "figures:
  sold: {indicator: sales, value: 6000万元, place: 山东, platform: douyin, note: 按商户经营地统计。}",
};

/// Words by which a note says whose place it is.
const WORDS: [&str; 8] = ["经营地", "所在地", "注册地", "卖家", "买家", "收货地", "发货地", "商户"];

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures().filter(|(_, figure)| figure.is_result()) {
        let money = figure.unit.as_deref() == Some("元") && context.adds(id);
        if !money || figure.platforms.is_empty() || figure.scope.single().is_none() {
            continue;
        }
        let said = |text: &crate::text::Text| WORDS.iter().any(|word| text.get(crate::text::Lang::Zh).contains(word));
        let basis = figure.basis.and_then(|basis| context.indicator(id).basis(basis).definition.as_ref());
        if figure.notes.iter().chain(basis).any(said) {
            continue;
        }
        let finding = found.about(Severity::Hint, id, |lang| {
            let own = context.told(id, lang);
            say!(
                lang,
                "{own} 没有说明按卖家、买家还是平台所在地统计",
                "{own} does not say whether it goes by the place of sellers, buyers or the platform"
            )
        });
        found.add(finding.way_out(|lang| {
            say!(lang, "在 `note` 里写明，原文没有说的也写明", "say so in a `note`, or that the source does not say")
        }));
    }
}
