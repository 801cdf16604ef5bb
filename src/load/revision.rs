//! `revisions:` of a figure, a table or a ballot: what was changed after publication, and why.

use super::documents::{CellRevisions, FigureFields, RevisionDoc};
use super::fields::{Faults, Fields};
use super::figure::places;
use super::kind::Kind;
use super::yaml::Node;
use crate::model::{Phase, RevisionKind};
use crate::text::Bilingual;

/// The changes of one figure, the oldest first.
pub(super) fn of_figure(map: &Fields, faults: &Faults) -> Vec<RevisionDoc> {
    map.list("revisions", |node| revision(node, faults))
}

/// The changes of the cells of a table or a ballot.
pub(super) fn of_cells(map: &Fields, faults: &Faults) -> CellRevisions {
    let Some(node) = map.node("revisions") else { return Vec::new() };
    let entries = faults.entries(
        node,
        Bilingual::fixed("由单元格到修订列表的映射", "a map of cells, each with the list of its revisions"),
    );
    let read = |(key, node): (&crate::diag::At<String>, &Node)| {
        let entries = faults.items(node).iter().filter_map(|item| revision(item, faults));
        (key.clone(), entries.collect())
    };
    entries.into_iter().map(read).collect()
}

fn revision(node: &Node, faults: &Faults) -> Option<RevisionDoc> {
    let map = Fields::of(node, Kind::Revision, faults)?;
    let kind = map.required("kind", map.word("kind", &RevisionKind::WORDS));
    let date = map.required_string("date");
    let reason = map.required_text("reason");
    let by = map.text("by");
    let was_at = map.node("was").map(|node| node.span.clone());
    let was = map.node("was").and_then(|node| was(node, faults)).unwrap_or_default();
    let span = map.span();
    map.finish();
    Some(RevisionDoc { kind: kind?, date: date?, reason: reason?, by, was, was_at, span })
}

/// The keys that say what a published figure means; the others may change without a revision.
fn was(node: &Node, faults: &Faults) -> Option<FigureFields> {
    let map = Fields::of(node, Kind::Was, faults)?;
    let before = faults.count();
    let mut fields = FigureFields {
        indicator: map.string("indicator"),
        value: map.string("value"),
        wording: map.string("wording"),
        unit_assumed: map.string("unit_assumed"),
        places: places(&map),
        period: map.string("period"),
        as_of: map.string("as_of"),
        phase: map.word("phase", &Phase::WORDS),
        basis: map.string("basis"),
        platforms: map.strings("platform"),
        organisations: map.strings("organisation"),
        source: map.string("source"),
        ..FigureFields::default()
    };
    map.finish();
    fields.broken = faults.count() > before;
    Some(fields)
}
