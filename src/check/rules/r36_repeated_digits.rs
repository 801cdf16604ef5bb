//! R36: the same digits do not come back by chance.

use std::collections::HashMap;

use super::r35_duplicates::digits;
use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Figure, Id, Indicator};

pub(super) const RULE: Rule = Rule {
    code: "R36",
    name: ["数字雷同", "repeated digits"],
    explanation: [
        "同一指标下，四位以上有效数字完全相同、只差数位或只换了地区、时期的两个数，可能是抄错，作为提示给出。",
        "Two figures of one indicator with the same four digits or more, in another place, time or size, may have been copied by mistake. It is told as a hint.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  jinan: {indicator: sales, value: 3857.4万元, place: 济南}
  qingdao: {indicator: sales, value: 385.74万元, place: 青岛}",
    clean: "figures:
  jinan: {indicator: sales, value: 3857.4万元, place: 济南}
  qingdao: {indicator: sales, value: 385.91万元, place: 青岛}",
};

fn look(context: &Context, found: &mut Findings) {
    let mut seen: HashMap<(Id<Indicator>, String), Id<Figure>> = HashMap::new();
    for (id, figure) in context.model.figures() {
        let Some(digits) = digits(context, id).filter(|digits| digits.len() > 3 && context.adds(id)) else { continue };
        let key = (figure.indicator, digits);
        let Some(first) = seen.get(&key).copied() else {
            seen.insert(key, id);
            continue;
        };
        let other = &context.model[first];
        // The very same figure is told by R35.
        if other.wording == figure.wording && other.scope == figure.scope && other.period == figure.period {
            continue;
        }
        let finding = found.about(Severity::Hint, id, |lang| {
            let (own, first) = (context.told(id, lang), context.told(first, lang));
            say!(lang, "{own} 与 {first} 的有效数字完全相同", "{own} and {first} have the very same digits")
        });
        found.add(finding.beside(context, first));
    }
}
