//! R04: a share agrees with its part and whole, and disjoint shares make up no more than 100 %.

use std::collections::BTreeMap;

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::model::{Figure, Id};

pub(super) const RULE: Rule = Rule {
    code: "R04",
    name: ["占比与部分、总体相符", "shares agree with part and whole"],
    explanation: [
        "以 `share_of` 声明的占比要与部分除以总体相符；同一总体之下互不重叠的各部分，占比之和不超过 100%。",
        "A share that is declared with `share_of` must agree with the part divided by the whole, and the shares of parts that are disjoint make up no more than 100 per cent.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  total: {indicator: sales, value: 200万元}
  online: {indicator: sales, value: 50万元, part_of: total}
  share: {indicator: share, value: 52.5%, share_of: {part: online, whole: total}}",
    clean: "figures:
  total: {indicator: sales, value: 200万元}
  online: {indicator: sales, value: 50万元, part_of: total}
  share: {indicator: share, value: 25%, share_of: {part: online, whole: total}}",
};

/// A share and the part that it is of.
type Pair = (Id<Figure>, Id<Figure>);

fn look(context: &Context, found: &mut Findings) {
    let hundred = Bounds::exactly(100);
    let mut of_whole: BTreeMap<Id<Figure>, Vec<Pair>> = BTreeMap::new();
    for (id, figure) in context.model.figures() {
        let Some(share) = figure.relations.share.as_ref().filter(|_| figure.unit.as_deref() == Some("%")) else {
            continue;
        };
        of_whole.entry(share.whole).or_default().push((id, share.part));
        let (Some(part), Some(whole)) = (context.bounds(share.part), context.bounds(share.whole)) else { continue };
        let Some(own) = context.bounds(id) else { continue };
        let ratio = part.over(&whole).times(&hundred);
        let Some(severity) = own.apart(&ratio) else { continue };
        let finding = found.about(severity, id, |lang| {
            let (share, ratio) = (context.told(id, lang), stretch(&ratio.hard, lang));
            say!(
                lang,
                "占比 {share} 与部分除以总体所得的 `{ratio}`% 不符",
                "the share {share} does not agree with part divided by whole, `{ratio}` %"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "核对占比、部分和总体，三者之一有误",
                "look at the share, the part and the whole again: one of them is wrong"
            )
        });
        found.add(finding.beside(context, share.part).beside(context, share.whole));
    }
    for (whole, shares) in of_whole {
        let disjoint = &context.model[whole].relations.disjoint;
        let shares: Vec<_> = shares.into_iter().filter(|(_, part)| disjoint.contains(part)).collect();
        let Some((first, _)) = shares.first() else { continue };
        let added = Bounds::sum(shares.iter().filter_map(|(share, _)| context.bounds(*share)));
        let Some(severity) = added.above(&hundred) else { continue };
        let finding = found.about(severity, *first, |lang| {
            let (total, n) = (stretch(&added.hard, lang), shares.len());
            say!(
                lang,
                "{n} 个占比相加为 `{total}`%，超过 100%",
                "the {n} shares add up to `{total}` %, more than 100 %"
            )
        });
        found.add(shares[1..].iter().fold(finding, |finding, (share, _)| finding.beside(context, *share)));
    }
}
