//! Figures, tables, ballots and charts as a campaign file writes them.

use super::documents::*;
use super::fields::{Faults, Fields};
use super::kind::Kind;
use super::problem::LoadProblem;
use super::relation;
use super::revision;
use super::yaml::{Node, Value};
use crate::diag::At;
use crate::model::{Aspect, Phase, VotePer};
use crate::text::Bilingual;

/// Reads every key that a figure may have.
pub(super) fn figure_fields(fields: &Fields, faults: &Faults) -> FigureFields {
    let before = faults.count();
    let mut read = FigureFields {
        label: fields.text("label"),
        indicator: fields.string("indicator"),
        value: fields.string("value"),
        wording: fields.string("wording"),
        missing_reason: fields.text("missing_reason"),
        unit_assumed: fields.string("unit_assumed"),
        places: places(fields),
        period: fields.string("period"),
        period_note: fields.text("period_note"),
        as_of: fields.string("as_of"),
        phase: fields.word("phase", &Phase::WORDS),
        basis: fields.string("basis"),
        platforms: fields.strings("platform"),
        organisations: fields.strings("organisation"),
        source: fields.string("source"),
        at: fields.string("at"),
        claimed_by: fields.text("claimed_by"),
        part_of: fields.string("part_of"),
        overlaps: fields.strings("overlaps"),
        not_comparable_with: fields.node("not_comparable_with").map(|_| {
            fields.list("not_comparable_with", |node| {
                let pair = Fields::of(node, Kind::NotComparable, faults)?;
                let (figure, because) = (pair.required_string("figure"), pair.required_text("because"));
                pair.finish();
                Some((figure?, because?))
            })
        }),
        context: fields.bool("context"),
        notes: fields.texts("note"),
        withhold: withhold(fields),
        relations: relation::relations(fields, faults),
        waivers: relation::waivers(fields, faults),
        broken: false,
    };
    read.broken = faults.count() > before;
    read
}

/// `place` or `places`.
pub(super) fn places(fields: &Fields) -> Option<Vec<At<String>>> {
    let one = fields.strings("place");
    let several = fields.strings("places");
    one.or(several)
}

/// `publish_at` and `draft`.
pub(super) fn withhold(fields: &Fields) -> WithholdDoc {
    WithholdDoc { publish_at: fields.string("publish_at"), draft: fields.bool("draft") }
}

/// One figure: a map of keys, or its value alone.
pub(super) fn figure(key: &At<String>, node: &Node, faults: &Faults) -> Option<FigureDoc> {
    let (fields, revisions) = if let Value::Scalar(_) = node.value {
        let value = faults.string(node, Bilingual::fixed("数值", "a value"));
        (FigureFields { value, ..FigureFields::default() }, Vec::new())
    } else {
        let map = Fields::of(node, Kind::Figure, faults)?;
        let read = (figure_fields(&map, faults), revision::of_figure(&map, faults));
        map.finish();
        read
    };
    Some(FigureDoc { key: key.clone(), fields, revisions, span: key.span.clone() })
}

/// A CSV file beside the campaign file, by its name.
pub(super) type CsvReader<'a> = &'a dyn Fn(&At<String>, &[ColumnDoc], &Faults) -> Vec<RowDoc>;

/// One table, with its rows in the file or in a CSV file beside it.
pub(super) fn table(key: &At<String>, node: &Node, csv: CsvReader, faults: &Faults) -> Option<TableDoc> {
    let map = Fields::of(node, Kind::Table, faults)?;
    let title = map.required_text("title");
    let fields = figure_fields(&map, faults);
    let mut columns = Vec::new();
    if map.node("columns").is_none() {
        faults.push(LoadProblem::MissingKey { key: "columns", what: Kind::Table }, key.span.clone());
    }
    if let Some(node) = map.node("columns") {
        for (key, node) in faults.slugs(node, Kind::Column) {
            if let Some(column) = Fields::of(node, Kind::Column, faults) {
                let unit = column.string("unit");
                let fields = figure_fields(&column, faults);
                column.finish();
                columns.push(ColumnDoc { key: key.clone(), unit, fields });
            }
        }
    }
    let mut rows = map.node("rows").map(|node| rows(node, columns.len(), faults)).unwrap_or_default();
    if let Some(file) = map.string("file") {
        rows.extend(csv(&file, &columns, faults));
    }
    let (total, ranked, top) = (map.string("total"), map.string("ranked"), map.string("top"));
    let revisions = revision::of_cells(&map, faults);
    map.finish();
    Some(TableDoc { key: key.clone(), title: title?, fields, columns, rows, revisions, total, ranked, top })
}

/// Rows: the key, then the cells as a list, as one scalar, or in a map with keys of its own.
fn rows(node: &Node, columns: usize, faults: &Faults) -> Vec<RowDoc> {
    let mut out = Vec::new();
    for (key, node) in faults.entries(node, Kind::Row.map()) {
        let (item, cells) = match &node.value {
            Value::Map(_) => {
                let Some(map) = Fields::of(node, Kind::Row, faults) else { continue };
                let fields = figure_fields(&map, faults);
                let cells = match (map.node("cells"), &fields.value) {
                    (Some(node), _) => cells(node, faults),
                    (None, Some(value)) => vec![value.clone()],
                    (None, None) => {
                        faults.push(LoadProblem::MissingKey { key: "cells", what: Kind::Row }, key.span.clone());
                        continue;
                    }
                };
                map.finish();
                (Some(fields), cells)
            }
            _ => (None, cells(node, faults)),
        };
        if cells.len() == columns {
            out.push(RowDoc { key: key.clone(), item, cells });
        } else {
            let problem = LoadProblem::RowLength { row: key.value.clone(), columns, cells: cells.len() };
            faults.push(problem, key.span.clone());
        }
    }
    out
}

fn cells(node: &Node, faults: &Faults) -> Vec<At<String>> {
    let one = |node: &Node| match &node.value {
        Value::Null => Some(At::new(String::new(), node.span.clone())),
        _ => faults.string(node, Bilingual::fixed("单元格", "a cell")),
    };
    match &node.value {
        Value::List(items) => items.iter().filter_map(one).collect(),
        _ => one(node).into_iter().collect(),
    }
}

/// One ballot.
pub(super) fn ballot(key: &At<String>, node: &Node, faults: &Faults) -> Option<BallotDoc> {
    let map = Fields::of(node, Kind::Ballot, faults)?;
    let title = map.required_text("title");
    let fields = figure_fields(&map, faults);
    let (mut opens, mut closes) = (None, None);
    if let Some(node) = map.node("voting")
        && let Some(voting) = Fields::of(node, Kind::Voting, faults)
    {
        (opens, closes) = (voting.string("opens"), voting.string("closes"));
        voting.finish();
    }
    let mut aspects = Vec::new();
    for (word, aspect) in Aspect::WORDS {
        if let Some(node) = map.node(word) {
            let key = At::new(word.to_owned(), node.span.clone());
            aspects.extend(figure(&key, node, faults).map(|figure| (aspect, figure)));
        }
    }
    let entries = map.node("entries").map(|node| rows(node, 1, faults)).unwrap_or_default();
    let (ranked, top) = (map.bool("ranked"), map.string("top"));
    let limit = map.node("limit").and_then(|node| {
        let map = Fields::of(node, Kind::Limit, faults)?;
        let (votes, per) = (map.required_string("votes"), map.required("per", map.word("per", &VotePer::WORDS)));
        map.finish();
        Some((votes?, per?))
    });
    let revisions = revision::of_cells(&map, faults);
    map.finish();
    Some(BallotDoc {
        key: key.clone(),
        title: title?,
        opens,
        closes,
        ranked,
        top,
        limit,
        fields,
        aspects,
        entries,
        revisions,
    })
}

/// One declared chart.
pub(super) fn chart(key: &At<String>, node: &Node, faults: &Faults) -> Option<ChartDoc> {
    let map = Fields::of(node, Kind::Chart, faults)?;
    let doc = ChartDoc {
        key: key.clone(),
        title: map.text("title"),
        figures: map.strings("figures").unwrap_or_default(),
        form: map.string("as"),
        whole: map.string("whole"),
        by: map.string("by"),
        side_by_side: map.bool("side_by_side"),
        broken: map.text("break"),
        withhold: withhold(&map),
        span: key.span.clone(),
    };
    // The parts of a whole are found by what the figures say of themselves.
    let named = map.node("figures").is_some() || doc.whole.is_some();
    if !named {
        faults.push(LoadProblem::MissingKey { key: "figures", what: Kind::Chart }, key.span.clone());
    }
    map.finish();
    named.then_some(doc)
}
