//! R11: a mean rate times its time makes the total, and a peak is no lower than the mean.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::diag::Severity;
use crate::model::{Figure, Id};
use crate::quantity::{Decimal, Quantity};

pub(super) const RULE: Rule = Rule {
    code: "R11",
    name: ["速度乘时间与总量相符", "rate times time agrees with the total"],
    explanation: [
        "以 `rate_of` 声明的平均速度乘以时间（`over`，或总量的时期）要与总量相符，两者地区相同；`peak: true` 的峰值不能低于平均。",
        "A mean rate that is declared with `rate_of` must make the total when multiplied by its time (`over`, or the total's period), and is of the same place. A rate with `peak: true` cannot be lower than the mean.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  parcels: {indicator: parcels, value: 6000万件}
  rate: {indicator: parcel-rate, value: 每秒16件, rate_of: parcels}",
    clean: "figures:
  parcels: {indicator: parcels, value: 约4100万件}
  rate: {indicator: parcel-rate, value: 每秒16件, rate_of: parcels}",
};

const DAY: u32 = 86_400;

/// The seconds of a unit of time.
fn seconds(unit: &str) -> Option<Decimal> {
    Some(Decimal::from(match unit {
        "秒" => 1,
        "分钟" | "分" => 60,
        "小时" => 3_600,
        "天" | "日" => DAY,
        "周" => 7 * DAY,
        _ => return None,
    }))
}

fn length(over: &Quantity) -> Option<Bounds> {
    let unit = Bounds::exactly(seconds(over.unit()?)?);
    Some(Bounds { hard: *over.hard(), soft: *over.soft() }.times(&unit))
}

/// How many units of the rate's time the total took.
fn time(context: &Context, id: Id<Figure>, total: Id<Figure>) -> Option<Bounds> {
    let rate = context.model[id].relations.rate.as_ref()?;
    let (_, per) = context.model[id].unit.as_deref()?.split_once('/')?;
    let all = match &rate.over {
        Some(over) => length(over)?,
        None => Bounds::exactly(context.model[total].period.known()?.days()? * DAY),
    };
    Some(all.over(&Bounds::exactly(seconds(per)?)))
}

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let Some(rate) = &figure.relations.rate else { continue };
        if figure.scope != context.model[rate.total].scope {
            let finding = found.about(Severity::Error, id, |lang| {
                let (own, all) = (context.told(id, lang), context.told(rate.total, lang));
                say!(
                    lang,
                    "速度 {own} 与总量 {all} 的地区不同",
                    "the rate {own} and the total {all} are of different places"
                )
            });
            found.add(finding.beside(context, rate.total));
            continue;
        }
        let (own, total) = (context.bounds(id), context.bounds(rate.total));
        let (Some(own), Some(total), Some(time)) = (own, total, time(context, id, rate.total)) else { continue };
        let mean = total.over(&time);
        let severity = if rate.peak { mean.above(&own) } else { own.times(&time).apart(&total) };
        let Some(severity) = severity else { continue };
        let finding = found.about(severity, id, |lang| {
            let (own, all) = (context.told(id, lang), context.told(rate.total, lang));
            let (mean, makes) = (stretch(&mean.soft, lang), stretch(&own_times(context, id, &time), lang));
            match rate.peak {
                true => say!(
                    lang,
                    "峰值 {own} 低于由总量 {all} 推算的平均 `{mean}`",
                    "the peak {own} is lower than the mean `{mean}` that the total {all} makes"
                ),
                false => say!(
                    lang,
                    "平均速度 {own} 乘以时间得 `{makes}`，与总量 {all} 不符",
                    "the mean rate {own} makes `{makes}` in its time, which does not agree with the total {all}"
                ),
            }
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "以 `over` 写明统计时长；峰值写 `peak: true`；两者范围不同就去掉 `rate_of`",
                "say with `over` how long it was counted, with `peak: true` that it is a peak; if the two count different things, take `rate_of` away"
            )
        });
        found.add(finding.beside(context, rate.total));
    }
}

fn own_times(context: &Context, id: Id<Figure>, time: &Bounds) -> crate::quantity::Interval {
    context.bounds(id).map_or(time.soft, |own| own.times(time).soft)
}
