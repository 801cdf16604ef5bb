//! R35: one figure does not stand under two ids.

use std::collections::HashMap;

use super::{Context, Decided, Findings, Rule, say};
use crate::check::context::{ScopeKey, scope_key};
use crate::diag::Severity;
use crate::model::{Figure, Id, Indicator, When};

pub(super) const RULE: Rule = Rule {
    code: "R35",
    name: ["同一个数不录两次", "one figure under one id"],
    explanation: [
        "指标、地区、时期和写法都相同、有三位以上有效数字的两个数，多半是同一个数录了两次，作为提示给出。",
        "Two figures of one indicator, place, period and wording with three digits or more are mostly one figure entered twice. It is told as a hint.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sold: {indicator: sales, value: 3857.4万元}
  again: {indicator: sales, value: 3857.4万元, label: 又一个}",
    clean: "figures:
  sold: {indicator: sales, value: 3857.4万元}
  again: {indicator: sales, value: 3857.9万元, label: 又一个}",
};

/// How many digits count in a number.
pub(super) fn digits(context: &Context, id: Id<Figure>) -> Option<String> {
    let value = context.quantity(id)?.value()?.abs().normalize();
    let mantissa = value.mantissa().to_string();
    let digits = mantissa.trim_end_matches('0');
    (digits.len() > 2).then(|| digits.to_owned())
}

fn look(context: &Context, found: &mut Findings) {
    let mut seen: HashMap<(Id<Indicator>, ScopeKey, When, &str), Id<Figure>> = HashMap::new();
    for (id, figure) in context.model.figures() {
        if digits(context, id).is_none() {
            continue;
        }
        let key = (figure.indicator, scope_key(&figure.scope), figure.period.clone(), figure.wording.as_str());
        let Some(first) = seen.get(&key) else {
            seen.insert(key, id);
            continue;
        };
        let first = *first;
        let finding = found.about(Severity::Hint, id, |lang| {
            let (own, first) = (context.told(id, lang), context.told(first, lang));
            say!(lang, "{own} 与 {first} 像是同一个数", "{own} and {first} look like one figure")
        });
        let finding = finding.way_out(|lang| say!(lang, "留下一个，在别处链接它", "keep one and link to it elsewhere"));
        found.add(finding.beside(context, first));
    }
}
