//! R19: a list of the first n holds n, and they make up no more than the whole.

use super::{Context, Decided, Findings, Rule, say};
use crate::diag::Severity;

pub(super) const RULE: Rule = Rule {
    code: "R19",
    name: ["前若干名列全", "a list of the first n is complete"],
    explanation: [
        "表格或评选写明 `top: 50`（五十强）时，有数的行要正好五十个。每一个不小于下一个由 R17 查；相加不超过总数由 R02 查。",
        "A table or ballot that says `top: 50` lists fifty rows with a number. That each is no smaller than the next is looked at by R17, and that they make up no more than the whole by R02.",
    ],
    decided: Decided::Here(look),
    trips: "ballots:
  cities:
    title: 三强
    top: 3
    entries: {北京: 32699, 成都: 32049}",
    clean: "ballots:
  cities:
    title: 三强
    top: 3
    entries: {北京: 32699, 成都: 32049, 丽江: 30705}",
};

fn look(context: &Context, found: &mut Findings) {
    for campaign in &context.model.campaigns {
        for table in &campaign.tables {
            let (Some(top), Some(first)) = (table.top, table.rows.iter().flat_map(|r| &r.cells).find_map(|c| *c))
            else {
                continue;
            };
            let column = table.ranked.unwrap_or(0);
            let rows = table.rows.iter().enumerate().filter(|(n, _)| Some(*n) != table.total);
            let cells = rows.filter_map(|(_, row)| row.cells.get(column).copied().flatten());
            let listed = cells.filter(|id| context.quantity(*id).is_some()).count();
            listed_all(found, &table.key, top, listed, first);
        }
        for ballot in &campaign.ballots {
            let (Some(top), Some(first)) = (ballot.top, ballot.entries.first()) else { continue };
            let listed = ballot.entries.iter().filter(|entry| context.quantity(entry.votes).is_some()).count();
            listed_all(found, &ballot.key, top, listed, first.votes);
        }
    }
}

fn listed_all(found: &mut Findings, key: &str, top: u32, listed: usize, first: crate::model::Id<crate::model::Figure>) {
    if listed == top as usize {
        return;
    }
    let finding = found.about(Severity::Error, first, |lang| {
        say!(
            lang,
            "`{key}` 写明列出前 {top} 名，有数的却是 {listed} 行",
            "`{key}` says that it lists the first {top}, but {listed} rows have a number"
        )
    });
    found.add(
        finding
            .way_out(|lang| say!(lang, "补上漏掉的行，或改 `top`", "add the rows that are missing, or correct `top`")),
    );
}
