//! R41: amounts of two currencies, or of two kinds of prices, do not stand together.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Figure, Id};

pub(super) const RULE: Rule = Rule {
    code: "R41",
    name: ["币种一致", "one currency"],
    explanation: [
        "人民币与美元等不同币种的金额，不能相加，不能一个作另一个的部分，也不能互为增速的现值与基数。",
        "Amounts in different currencies are not added, are no parts of each other, and no levels of one growth.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 100亿元}
  exports: {indicator: sales, value: 3亿美元, part_of: total}",
    clean: "figures:
  total: {indicator: sales, value: 100亿元}
  exports: {indicator: sales, value: 21亿元, part_of: total}",
};

fn currency(context: &Context, id: Id<Figure>) -> Option<&'static str> {
    let unit = context.model[id].unit.as_deref()?;
    ["美元", "欧元", "日元", "港元", "英镑", "卢布", "韩元", "元"].into_iter().find(|name| *name == unit)
}

fn look(context: &Context, found: &mut Findings) {
    let mut pairs: Vec<(Id<Figure>, Id<Figure>)> = Vec::new();
    for (id, figure) in context.model.figures() {
        pairs.extend(figure.part_of.map(|whole| (id, whole)));
        let growth = figure.relations.growth.as_ref();
        pairs.extend(growth.and_then(|growth| Some((growth.current, growth.base?))));
    }
    pairs.extend(context.sums.iter().flat_map(|sum| sum.parts.iter().map(|part| (*part, sum.whole))));
    pairs.sort();
    pairs.dedup();
    for (one, other) in pairs {
        let (Some(a), Some(b)) = (currency(context, one), currency(context, other)) else { continue };
        if a == b {
            continue;
        }
        let finding = found.about(Severity::Error, one, |lang| {
            let (one, other) = (context.told(one, lang), context.told(other, lang));
            say!(
                lang,
                "{one} 与 {other} 的币种不同（{a}、{b}）",
                "{one} and {other} are in different currencies ({a}, {b})"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(lang, "用来源给出的同一币种的数", "take the number that the source gives in the same currency")
        });
        found.add(finding.beside(context, other));
    }
}
