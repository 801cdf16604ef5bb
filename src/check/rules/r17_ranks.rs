//! R17: ranks agree with values.

use std::collections::BTreeMap;

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::diag::Severity;
use crate::model::{Figure, Id, Respect};

pub(super) const RULE: Rule = Rule {
    code: "R17",
    name: ["名次与数值相符", "ranks agree with values"],
    explanation: [
        "以 `rank_of` 声明的名次，以及写明 `ranked` 的表格和评选从上到下的次序，要与数值相符：排在前面的不能小于后面的。同一排名里的名次不重复（并列除外），排的都是可比的结果。",
        "A place that is declared with `rank_of`, and the order of the rows of a table or ballot that says `ranked`, agree with the values: who stands before is no smaller than who stands behind. No place is held twice, ties aside, and all that are ranked are comparable results.",
    ],
    decided: Decided::Here(look),
    trips: "ballots:
  cities:
    title: 评选
    ranked: true
    entries: {北京: 32699, 丽江: 30705, 成都: 32049, 洛阳: 29811}",
    clean: "ballots:
  cities:
    title: 评选
    ranked: true
    entries: {北京: 32699, 成都: 32049, 丽江: 30705, 洛阳: 29811}",
};

fn look(context: &Context, found: &mut Findings) {
    for campaign in &context.model.campaigns {
        for table in &campaign.tables {
            if let Some(column) = table.ranked {
                let rows = table.rows.iter().enumerate().filter(|(n, _)| Some(*n) != table.total);
                in_order(context, found, rows.filter_map(|(_, row)| row.cells.get(column).copied().flatten()));
            }
        }
        for ballot in campaign.ballots.iter().filter(|ballot| ballot.ranked) {
            in_order(context, found, ballot.entries.iter().map(|entry| entry.votes));
        }
    }
    for (id, figure) in context.model.figures() {
        if let Some(rank) = &figure.relations.rank {
            place(context, found, id, rank.rank, &rank.among);
        }
    }
}

/// Each is no smaller than the next; what is missing has no place.
fn in_order(context: &Context, found: &mut Findings, figures: impl Iterator<Item = Id<Figure>>) {
    let known: Vec<(Id<Figure>, Bounds)> = figures.filter_map(|id| Some((id, context.bounds(id)?))).collect();
    for pair in known.windows(2) {
        let [(before, first), (behind, second)] = pair else { continue };
        let Some(severity) = second.above(first) else { continue };
        let finding = found.about(severity, *behind, |lang| {
            let (before, behind) = (context.told(*before, lang), context.told(*behind, lang));
            say!(lang, "{behind} 排在 {before} 之后，却比它大", "{behind} stands behind {before}, but is larger")
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "核对两个数和次序；不是排名的去掉 `ranked`",
                "look at both numbers and their order; if it is no ranking, take `ranked` away"
            )
        });
        found.add(finding.beside(context, *before));
    }
}

/// No more others lie above than the place leaves room for, and no more below.
fn place(context: &Context, found: &mut Findings, id: Id<Figure>, rank: u32, among: &[Id<Figure>]) {
    let strange = among.iter().find_map(|other| {
        let (one, other_figure) = (&context.model[id], &context.model[*other]);
        let differ = Respect::ALL.into_iter().find(|respect| !respect.same(one, other_figure));
        let apart = one.not_comparable_with.iter().any(|n| n.figure == *other)
            || other_figure.not_comparable_with.iter().any(|n| n.figure == id);
        (differ.is_some() || apart || !one.phase.is_result()).then_some((*other, differ))
    });
    if let Some((other, differ)) = strange {
        let finding = found.about(Severity::Error, id, |lang| {
            let (own, other) = (context.told(id, lang), context.told(other, lang));
            let respect =
                differ.map_or(lang.pick("阶段或声明", "phase or declaration"), |respect| respect.name(lang));
            say!(
                lang,
                "{own} 与 {other} 不能排名：{respect}不可比",
                "{own} and {other} cannot be ranked: they are not comparable by {respect}"
            )
        });
        let finding = finding.way_out(|lang| {
            say!(
                lang,
                "只在同指标、同口径、同时期的结果之间排名",
                "rank results of one indicator, basis and period only"
            )
        });
        found.add(finding.beside(context, other));
        return;
    }
    let Some(own) = context.bounds(id) else { return };
    let others: Vec<(Id<Figure>, Bounds)> = among.iter().filter_map(|id| Some((*id, context.bounds(*id)?))).collect();
    let before = rank.saturating_sub(1) as usize;
    let behind = (among.len() + 1).saturating_sub(rank as usize);
    let mut sides: BTreeMap<bool, (Severity, Id<Figure>)> = BTreeMap::new();
    for (above, room) in [(true, before), (false, behind)] {
        let beyond = others.iter().filter_map(|(other, bounds)| {
            let severity = if above { bounds.above(&own) } else { own.above(bounds) };
            severity.map(|severity| (severity, *other))
        });
        let mut beyond: Vec<_> = beyond.collect();
        beyond.sort();
        if let Some(first_too_many) = beyond.get(room) {
            sides.insert(above, *first_too_many);
        }
    }
    for (above, (severity, other)) in sides {
        let finding = found.about(severity, id, |lang| {
            let (own, other) = (context.told(id, lang), context.told(other, lang));
            match above {
                true => say!(
                    lang,
                    "{own} 列第 {rank} 位，{other} 等却比它大，前面容不下",
                    "{own} holds place {rank}, but {other} and others are larger"
                ),
                false => say!(
                    lang,
                    "{own} 列第 {rank} 位，{other} 等却比它小，后面容不下",
                    "{own} holds place {rank}, but {other} and others are smaller"
                ),
            }
        });
        let finding = finding.way_out(|lang| say!(lang, "核对名次和各数", "look at the place and the numbers again"));
        found.add(finding.beside(context, other));
    }
    let same = |other: &&Id<Figure>| {
        let rank_of_other = context.model[**other].relations.rank.as_ref();
        **other > id && rank_of_other.is_some_and(|r| r.rank == rank && r.among.contains(&id))
    };
    if let Some(other) = among.iter().find(same) {
        let tied = context.bounds(*other).is_some_and(|other| other.apart(&own).is_none());
        if !tied {
            let finding = found.about(Severity::Error, id, |lang| {
                let (own, other) = (context.told(id, lang), context.told(*other, lang));
                say!(
                    lang,
                    "{own} 和 {other} 都列第 {rank} 位，数值却不同",
                    "{own} and {other} both hold place {rank}, but differ"
                )
            });
            found.add(finding.beside(context, *other));
        }
    }
}
