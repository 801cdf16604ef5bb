//! R06: what two figures imply for each one lies where it can: yuan an order, items an order.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::check::slip;
use crate::quantity::Interval;

pub(super) const RULE: Rule = Rule {
    code: "R06",
    name: ["推算的均价合理", "the implied mean is plausible"],
    explanation: [
        "指标以 `bands: per:` 写明除以另一指标所得平均数（每单多少元）的常见范围（`soft`）和可能范围（`hard`）。同一活动、地区、平台、机构和时期的两个结果相除：完全落在可能范围之外是错误，落在常见范围之外是警告。",
        "An indicator says with `bands: per:` where its mean by another (yuan an order) is likely to lie (`soft`) and can lie (`hard`). Two results of one campaign, place, platform, organisation and period are divided: wholly outside the hard band is an error, outside the soft one a warning.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sales: {indicator: sales, value: 25.5亿元}
  orders: {indicator: orders, value: 427单}",
    clean: "figures:
  sales: {indicator: sales, value: 25.5万元}
  orders: {indicator: orders, value: 427单}",
};

fn look(context: &Context, found: &mut Findings) {
    for group in &context.same_things {
        for amount in group {
            let indicator = context.model[*amount].indicator;
            for (per, band) in &context.indicator(*amount).bands.per {
                let (Some(amount), Some(count)) = (context.only(group, indicator), context.only(group, *per)) else {
                    continue;
                };
                let (Some(all), Some(by)) = (context.bounds(amount), context.bounds(count)) else { continue };
                let mean = all.over(&by);
                let Some(severity) = mean.apart(&Bounds { hard: band.hard, soft: band.soft }) else { continue };
                let finding = found.about(severity, amount, |lang| {
                    let (amount, count) = (context.told(amount, lang), context.told(count, lang));
                    let (mean, likely) = (stretch(&mean.soft, lang), stretch(&band.soft, lang));
                    say!(
                        lang,
                        "{amount} 除以 {count} 得 `{mean}`，不在常见的 `{likely}` 之内",
                        "{amount} divided by {count} makes `{mean}`, outside the usual `{likely}`"
                    )
                });
                let likely = |amount: &Interval| amount.over(&by.hard).intersects(&band.soft);
                let finding = finding.way_out(|lang| {
                    slip::mended(context, amount, lang, likely).unwrap_or_else(|| {
                        say!(
                            lang,
                            "核对两个数的单位；若确实如此，写一条 `waivers` 说明理由",
                            "look at the units of both; if it is so, say why in `waivers`"
                        )
                    })
                });
                found.add(finding.beside(context, count));
            }
        }
    }
}
