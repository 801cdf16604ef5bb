//! R15: a result lies before its publication, and a forecast before its time is over.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Phase, SourceDate};
use crate::period::Day;

pub(super) const RULE: Rule = Rule {
    code: "R15",
    name: ["时态与日期相符", "tense and date agree"],
    explanation: [
        "结果的时期要在来源发表之前结束，阶段性结果的时期要在发表之前开始，统计日期不能晚于发表；时期早已结束的预计作为提示给出。来源没有日期时不查。",
        "The period of a result ends before its source was published, that of an interim result begins before, and nothing is counted as of a later day. A forecast for a time that was over when it was published is told as a hint. Sources without a date are not looked at.",
    ],
    decided: Decided::Here(look),
    trips: "figures:
  sold: {indicator: sales, value: 6000万元, period: 2026-10-01/2026-10-31}",
    clean: "figures:
  sold: {indicator: sales, value: 6000万元, period: 2026-10-01/2026-10-31, phase: interim}",
};

/// The last day on which the source can have been published.
fn published(date: &SourceDate) -> Option<Day> {
    match date {
        SourceDate::Moment(moment) => Some(moment.day()),
        SourceDate::Date(date) => Some(date.last()),
        SourceDate::NotStated { before, .. } => before.map(|date| date.last()),
    }
}

fn look(context: &Context, found: &mut Findings) {
    for (id, figure) in context.model.figures() {
        let source = &context.model[figure.source];
        let (Some(published), period) = (published(&source.date), figure.period.known()) else { continue };
        let (start, end) = (period.map(|p| p.start()), period.and_then(|p| p.end()));
        let too_late = match figure.phase {
            Phase::Outcome => end.filter(|end| *end > published).or(start.filter(|start| *start > published)),
            Phase::Interim => start.filter(|start| *start > published),
            _ => None,
        };
        let counted = figure.as_of.map(|date| date.first()).filter(|day| *day > published);
        let stale =
            source.date.first_day().zip(end).filter(|(first, end)| figure.phase == Phase::Forecast && end < first);
        let own = |lang| context.told(id, lang);
        if let Some(day) = counted {
            found.add(found.about(Severity::Error, id, |lang| {
                let own = own(lang);
                say!(
                    lang,
                    "{own} 截至 {day}，晚于来源发表的 {published}",
                    "{own} is as of {day}, after its source was published on {published}"
                )
            }));
        } else if let Some(day) = too_late {
            let finding = found.about(Severity::Error, id, |lang| {
                let (own, phase) = (own(lang), figure.phase.name(lang));
                say!(
                    lang,
                    "{own} 的阶段是{phase}，时期到 {day}，晚于来源发表的 {published}",
                    "{own} is told as {phase}, but its period reaches {day}, after its source was published on {published}"
                )
            });
            found.add(finding.way_out(|lang| {
                say!(
                    lang,
                    "未到期的结果写 `phase: interim`，没有发生的写 `forecast` 或 `planned`；否则核对 `period`",
                    "a result before the end is `phase: interim`, what has not come about `forecast` or `planned`; or else look at `period`"
                )
            }));
        } else if let Some((first, end)) = stale {
            // A report may quote afterwards what was expected before.
            found.add(found.about(Severity::Hint, id, |lang| {
                let own = own(lang);
                say!(
                    lang,
                    "{own} 是预计，时期却在来源发表（{first}）之前的 {end} 已经结束",
                    "{own} is a forecast, but its time was over on {end}, before its source was published on {first}"
                )
            }));
        }
    }
}
