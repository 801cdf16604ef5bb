//! Tables and ballots: each cell becomes a figure.

use std::collections::BTreeMap;

use super::campaign::Collector;
use super::problem::{ResolveProblem, What};
use super::revision::Trail;
use crate::diag::{At, Span};
use crate::load::{BallotDoc, CellRevisions, ColumnDoc, FigureFields, RevisionDoc, RowDoc, TableDoc};
use crate::model::{Aspect, Phase};
use crate::place::{self, Place};
use crate::quantity;
use crate::text::{Bilingual, Text, is_slug};

/// A table whose cells are positions in the list of drafts.
pub(super) struct TableDraft {
    pub key: String,
    pub title: Text,
    pub columns: Vec<(String, Text, At<String>)>,
    pub rows: Vec<RowDraft>,
    pub total: Option<At<String>>,
    pub ranked: Option<At<String>>,
    pub top: Option<At<String>>,
}

/// A row of it.
pub(super) struct RowDraft {
    pub slug: String,
    pub label: Text,
    pub place: Option<&'static Place>,
    /// The keys of the cells' figures.
    pub cells: Vec<String>,
}

/// A ballot whose figures are still keys.
pub(super) struct BallotDraft {
    pub key: String,
    pub title: Text,
    pub aspects: Vec<(Aspect, String)>,
    pub entries: Vec<RowDraft>,
}

impl Collector<'_> {
    /// The figures of a table.
    pub fn table(&mut self, table: &TableDoc, defaults: &FigureFields) -> TableDraft {
        let fields = table.fields.or(defaults);
        let key = &table.key.value;
        let first = self.drafts.len();
        let rows = self.rows(key, &table.rows, &table.columns, &fields, &table.revisions);
        self.revised_cells_exist(key, first, &table.revisions);
        let columns = table.columns.iter().filter_map(|column| {
            let fields = column.fields.or(&fields);
            let indicator = fields.indicator.clone()?;
            let label = column.fields.label.as_ref().map_or_else(|| table.title.value.clone(), |l| l.value.clone());
            Some((column.key.value.clone(), label, indicator))
        });
        TableDraft {
            key: table.key.value.clone(),
            title: table.title.value.clone(),
            columns: columns.collect(),
            rows,
            total: table.total.clone(),
            ranked: table.ranked.clone(),
            top: table.top.clone(),
        }
    }

    /// The figures of a ballot: what is said of it as a whole, then its entries.
    pub fn ballot(&mut self, ballot: &BallotDoc, defaults: &FigureFields) -> BallotDraft {
        let key = &ballot.key.value;
        let fields = ballot.fields.or(defaults);
        let first = self.drafts.len();
        let mut aspects = Vec::new();
        for (aspect, figure) in &ballot.aspects {
            let mut own = figure.fields.clone();
            let word = |word: &str| Some(At::new(word.to_owned(), figure.span.clone()));
            own.indicator = own.indicator.or_else(|| word(indicator(*aspect)));
            if *aspect == Aspect::Seats && own.phase.is_none() {
                own.phase = Some(At::new(Phase::Definition, figure.span.clone()));
            }
            let label =
                own.label.as_ref().map_or_else(|| aspect_label(*aspect, &ballot.title.value), |l| l.value.clone());
            let figure_key = format!("{key}/{}", aspect.word());
            let told = if figure.revisions.is_empty() {
                of_cell(&ballot.revisions, key, &figure_key)
            } else {
                &figure.revisions
            };
            let trail = Trail { revisions: told, unit: None };
            self.add(figure_key.clone(), label, &own.or(&fields), &figure.span, trail);
            aspects.push((*aspect, figure_key));
        }
        let mut votes = ballot.fields.clone();
        votes.label = Some(At::new(votes_label(), ballot.key.span.clone()));
        votes.indicator = votes.indicator.or_else(|| Some(At::new("votes".to_owned(), ballot.key.span.clone())));
        let column = ColumnDoc {
            key: At::new("votes".to_owned(), ballot.key.span.clone()),
            unit: Some(At::new("票".to_owned(), ballot.key.span.clone())),
            fields: votes,
        };
        let entries = self.rows(key, &ballot.entries, std::slice::from_ref(&column), &fields, &ballot.revisions);
        self.revised_cells_exist(key, first, &ballot.revisions);
        BallotDraft { key: key.clone(), title: ballot.title.value.clone(), aspects, entries }
    }

    fn rows(
        &mut self,
        table: &str,
        rows: &[RowDoc],
        columns: &[ColumnDoc],
        fields: &FigureFields,
        revisions: &CellRevisions,
    ) -> Vec<RowDraft> {
        let mut out: Vec<RowDraft> = Vec::new();
        let mut taken: BTreeMap<String, &Span> = BTreeMap::new();
        for row in rows {
            let item = row.item.clone().unwrap_or_default();
            let Some((slug, label, place)) = self.row_name(row, &item) else { continue };
            if let Some(first) = taken.get(&slug) {
                self.maker.names.same_id(format!("{table}/{slug}"), &row.key.span, Some(first));
                continue;
            }
            taken.insert(slug.clone(), &row.key.span);
            let mut cells = Vec::new();
            for (column, cell) in columns.iter().zip(&row.cells) {
                let key = match columns.len() {
                    1 => format!("{table}/{slug}"),
                    _ => format!("{table}/{slug}/{}", column.key.value),
                };
                let mut own = item.clone();
                own.label = None;
                own.value = Some(cell_value(cell, column.unit.as_ref()));
                if own.places.is_none() && place.is_some() {
                    own.places = Some(vec![row.key.clone()]);
                }
                let own = own.or(&column.fields).or(fields);
                let subject = own.label.as_ref().map(|l| l.value.clone()).unwrap_or_default();
                let trail = Trail { revisions: of_cell(revisions, table, &key), unit: column.unit.as_ref() };
                self.add(key.clone(), cell_label(&label, &subject), &own, &cell.span, trail);
                cells.push(key);
            }
            out.push(RowDraft { slug, label, place, cells });
        }
        out
    }

    /// Notes changes of cells that the table or ballot does not have; `first` is its first draft.
    fn revised_cells_exist(&self, table: &str, first: usize, revisions: &CellRevisions) {
        let cells = || self.drafts[first..].iter().filter_map(|d| d.figure.key.strip_prefix(table)?.strip_prefix('/'));
        for (cell, _) in revisions.iter().filter(|(cell, _)| !cells().any(|known| known == cell.value)) {
            self.maker.names.fault(ResolveProblem::unknown(What::Figure, &cell.value, cells()), &cell.span);
        }
    }

    /// A row's slug, name and place: an item by its own label, else a division by its name.
    fn row_name(&self, row: &RowDoc, item: &FigureFields) -> Option<(String, Text, Option<&'static Place>)> {
        let names = self.maker.names;
        if let Some(label) = &item.label {
            let place = item.places.as_ref().and_then(|p| names.scope(p)).and_then(|s| s.single());
            // A place may carry a label of its own; then its slug is still the place's.
            // Asked of names only: what is near to an unknown one takes long to find.
            if !is_slug(&row.key.value)
                && let Ok(own) = place::resolve(&row.key.value)
            {
                return Some((own.slug().to_owned(), label.value.clone(), place.or(Some(own))));
            }
            if !is_slug(&row.key.value) {
                let problem = crate::load::LoadProblem::NotASlug {
                    name: row.key.value.clone(),
                    what: Bilingual::fixed("不是地区的行键", "a row key that is a place or a slug"),
                };
                names.fault(problem, &row.key.span);
                return None;
            }
            return Some((row.key.value.clone(), label.value.clone(), place));
        }
        let place = names.place(&row.key)?;
        let name = Text::new(place.short(), place.english().map(str::to_owned));
        Some((place.slug().to_owned(), name, Some(place)))
    }
}

/// The changes of the cell of that key.
fn of_cell<'r>(revisions: &'r CellRevisions, table: &str, key: &str) -> &'r [RevisionDoc] {
    let cell = key.strip_prefix(table).and_then(|rest| rest.strip_prefix('/')).unwrap_or(key);
    revisions.iter().find(|(name, _)| name.value == cell).map_or(&[], |(_, list)| list)
}

/// The cell's words with the column's unit behind a bare number.
pub(super) fn cell_value(cell: &At<String>, unit: Option<&At<String>>) -> At<String> {
    let text = cell.value.trim();
    let bare = quantity::parse(text).is_ok_and(|(q, rest)| q.unit().is_none() && rest.is_empty());
    match unit {
        Some(unit) if bare => At::new(format!("{text}{}", unit.value), cell.span.clone()),
        _ => At::new(text.to_owned(), cell.span.clone()),
    }
}

/// 广东：旅游总收入.
fn cell_label(row: &Text, subject: &Text) -> Text {
    use crate::text::Lang::{En, Zh};
    Text::both(format!("{}：{}", row.get(Zh), subject.get(Zh)), format!("{}: {}", row.get(En), subject.get(En)))
}

fn indicator(aspect: Aspect) -> &'static str {
    match aspect {
        Aspect::Seats => "seats",
        Aspect::Nominations => "nominations",
        Aspect::Total => "votes",
        Aspect::Voters => "voters",
    }
}

fn aspect_label(aspect: Aspect, ballot: &Text) -> Text {
    use crate::text::Lang::{En, Zh};
    let (zh, en) = (aspect.name(Zh), aspect.name(En));
    Text::both(format!("{}：{zh}", ballot.get(Zh)), format!("{}: {en}", ballot.get(En)))
}

fn votes_label() -> Text {
    Text::both("得票数", "votes")
}
