//! What is added up? Parts declared disjoint, the rows of a table with a total, the entries of a ballot.

use std::collections::{BTreeSet, HashMap};

use crate::model::{Figure, Id, Model};

/// A whole and what is added up to it.
#[derive(Clone, Debug)]
pub struct Sum {
    /// The whole.
    pub whole: Id<Figure>,
    /// The parts.
    pub parts: Vec<Id<Figure>>,
    /// Whether the parts have nothing in common, so that they may be added.
    pub disjoint: bool,
    /// Whether the parts are all of the whole.
    pub exhaustive: bool,
}

/// Every sum that the author declares.
pub fn sums(model: &Model, parts: &HashMap<Id<Figure>, Vec<Id<Figure>>>) -> Vec<Sum> {
    let mut all = Vec::new();
    for (whole, figure) in model.figures() {
        let relations = &figure.relations;
        if !relations.disjoint.is_empty() {
            let listed: BTreeSet<_> = relations.disjoint.iter().collect();
            let known = parts.get(&whole).map_or(&[][..], Vec::as_slice);
            // All of the whole are the parts that say so of themselves; the list may name only some of them.
            let complete = known.iter().all(|part| listed.contains(part));
            let exhaustive = relations.exhaustive && complete;
            all.push(Sum { whole, parts: relations.disjoint.clone(), disjoint: true, exhaustive });
        }
        if relations.exhaustive
            && let Some(known) = parts.get(&whole)
        {
            all.push(Sum { whole, parts: known.clone(), disjoint: false, exhaustive: true });
        }
    }
    for (_, campaign) in model.campaigns() {
        for table in &campaign.tables {
            let Some(total) = table.total else { continue };
            for (column, whole) in table.rows[total].cells.iter().enumerate() {
                let rows = table.rows.iter().enumerate().filter(|(n, _)| *n != total);
                let cells: Option<Vec<_>> = rows.map(|(_, row)| row.cells[column]).collect();
                if let (Some(whole), Some(parts)) = (*whole, cells) {
                    all.push(Sum { whole, parts, disjoint: true, exhaustive: true });
                }
            }
        }
        for ballot in &campaign.ballots {
            if let Some(whole) = ballot.total.filter(|_| !ballot.entries.is_empty()) {
                let parts = ballot.entries.iter().map(|entry| entry.votes).collect();
                let exhaustive = model[whole].relations.exhaustive;
                all.push(Sum { whole, parts, disjoint: true, exhaustive });
            }
        }
    }
    all
}
