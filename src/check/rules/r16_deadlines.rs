//! R16: a vote closes after it opens, and is final only when it has closed.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;
use crate::model::{Phase, SourceDate};

pub(super) const RULE: Rule = Rule {
    code: "R16",
    name: ["截止日期合理", "deadlines make sense"],
    explanation: [
        "投票的截止日不早于开始日；投票结束以前统计或发表的票数不是最终结果。",
        "A vote does not close before it opens, and votes counted or published before it closes are no outcome.",
    ],
    decided: Decided::Here(look),
    trips: "ballots:
  cities:
    title: 评选
    voting: {closes: 2026-10-31}
    entries: {北京: 32699, 成都: 32049}",
    clean: "ballots:
  cities:
    title: 评选
    voting: {closes: 2026-10-31}
    phase: interim
    as_of: 2026-10-09
    entries: {北京: 32699, 成都: 32049}",
};

fn look(context: &Context, found: &mut Findings) {
    for ballot in context.model.campaigns.iter().flat_map(|campaign| &campaign.ballots) {
        let (opens, closes) = (ballot.opens.map(|d| d.first()), ballot.closes.map(|d| d.last()));
        if let Some((opens, closes)) = opens.zip(closes).filter(|(opens, closes)| closes < opens) {
            found.add(found.at(Severity::Error, ballot.span.clone(), |lang| {
                let key = &ballot.key;
                say!(
                    lang,
                    "评选 `{key}` 的截止日 {closes} 早于开始日 {opens}",
                    "the vote `{key}` closes on {closes}, before it opens on {opens}"
                )
            }));
        }
        let Some(closes) = closes else { continue };
        let votes = ballot.entries.iter().map(|entry| entry.votes).chain(ballot.total);
        let early = votes.into_iter().find_map(|id| {
            let figure = &context.model[id];
            let told = match &context.model[figure.source].date {
                SourceDate::Moment(moment) => Some(moment.day()),
                SourceDate::Date(date) => Some(date.last()),
                SourceDate::NotStated { .. } => None,
            };
            let day = figure.as_of.map(|date| date.last()).or(told).filter(|day| *day < closes)?;
            (figure.phase == Phase::Outcome).then_some((id, day))
        });
        if let Some((id, day)) = early {
            let finding = found.about(Severity::Error, id, |lang| {
                let votes = context.told(id, lang);
                say!(
                    lang,
                    "{votes} 按结果发布，统计到 {day}，而投票 {closes} 才截止",
                    "{votes} is told as an outcome as of {day}, but the vote closes on {closes}"
                )
            });
            found.add(finding.way_out(|lang| say!(lang, "写 `phase: interim`", "write `phase: interim`")));
        }
    }
}
