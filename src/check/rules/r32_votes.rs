//! R32: no more votes than voters may cast, no more winners than candidates.

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::model::{Ballot, Figure, Id, VotePer};

pub(super) const RULE: Rule = Rule {
    code: "R32",
    name: ["票数合乎规则", "votes keep to the rules"],
    explanation: [
        "评选的总票数不超过投票人数（`voters`）× 每人票数（`limit`）× 天数（`voting`）；列出的票数都在总票数之内；名额不多于参选数，列出的也不多于参选数。",
        "In a ballot no more votes are cast than `voters` times their `limit` times the days of `voting`; no entry has more than all votes; there are no more places to win, and no more entries, than stand.",
    ],
    decided: Decided::Here(look),
    trips: "ballots:
  goods:
    title: 评选
    voting: {opens: 2026-09-01, closes: 2026-09-10}
    limit: {votes: 1, per: day}
    voters: 9万人
    total: 突破1亿票",
    clean: "ballots:
  goods:
    title: 评选
    voting: {opens: 2026-09-01, closes: 2026-09-10}
    limit: {votes: 3, per: day}
    voters: 超400万人
    total: 突破1亿票",
};

/// How many votes could be cast.
fn possible(context: &Context, ballot: &Ballot) -> Option<Bounds> {
    let (voters, limit) = (context.bounds(ballot.voters?)?, ballot.limit?);
    let days = match limit.per {
        VotePer::Ballot => 1,
        VotePer::Day => {
            let period = crate::period::Period::between(ballot.opens?, ballot.closes?).ok()?;
            period.days()?
        }
    };
    Some(voters.times(&Bounds::exactly(limit.votes)).times(&Bounds::exactly(days)))
}

fn look(context: &Context, found: &mut Findings) {
    for ballot in context.model.campaigns.iter().flat_map(|campaign| &campaign.ballots) {
        if let (Some(total), Some(possible)) = (ballot.total, possible(context, ballot))
            && let Some(severity) = context.bounds(total).and_then(|cast| cast.above(&possible))
        {
            let finding = found.about(severity, total, |lang| {
                let (cast, possible) = (context.told(total, lang), stretch(&possible.hard, lang));
                say!(
                    lang,
                    "总票数 {cast} 超过规则允许的 `{possible}`",
                    "{cast} is more than the `{possible}` votes that the rules allow"
                )
            });
            let finding = finding.way_out(|lang| {
                say!(lang, "核对 `limit`、`voters` 和 `voting`", "look at `limit`, `voters` and `voting`")
            });
            found.add(ballot.voters.into_iter().fold(finding, |finding, voters| finding.beside(context, voters)));
        }
        if let (Some(seats), Some(standing)) = (ballot.seats, ballot.nominations) {
            more(context, found, seats, standing);
        }
        if let Some(total) = ballot.total {
            ballot.entries.iter().for_each(|entry| more(context, found, entry.votes, total));
        }
        if let Some(standing) = ballot.nominations.filter(|_| !ballot.entries.is_empty())
            && let Some(bounds) = context.bounds(standing)
            && let Some(severity) = Bounds::exactly(ballot.entries.len() as u64).above(&bounds)
        {
            found.add(found.about(severity, standing, |lang| {
                let (standing, listed) = (context.told(standing, lang), ballot.entries.len());
                say!(
                    lang,
                    "列出 {listed} 个，多于参选的 {standing}",
                    "{listed} are listed, more than stand: {standing}"
                )
            }));
        }
    }
}

/// Tells that one number of a ballot is larger than the one that holds it.
fn more(context: &Context, found: &mut Findings, one: Id<Figure>, other: Id<Figure>) {
    let (Some(inner), Some(outer)) = (context.bounds(one), context.bounds(other)) else { return };
    // What is declared to be part of the other is told by R01.
    let Some(severity) = inner.above(&outer).filter(|_| context.model[one].part_of != Some(other)) else { return };
    let finding = found.about(severity, one, |lang| {
        let (one, other) = (context.told(one, lang), context.told(other, lang));
        say!(lang, "{one} 多于 {other}", "{one} is more than {other}")
    });
    found.add(finding.beside(context, other));
}
