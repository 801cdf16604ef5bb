//! Tables of figures.

use super::{Maker, words};
use crate::model::{Figure, Id, Table};
use crate::plan::Page;
use crate::view::{Cell, Column, DataTable, TableRow};

impl Maker<'_> {
    /// A table as its author wrote it. What all its figures share is said once.
    pub(super) fn data_table(&self, table: &Table) -> DataTable {
        let (model, lang) = (self.model, self.lang);
        let figures: Vec<&Figure> =
            table.rows.iter().flat_map(|r| r.cells.iter().flatten()).map(|id| &model[*id]).collect();
        let first = figures[0];
        let same = |same: &dyn Fn(&Figure) -> bool| figures.iter().all(|f| same(f));
        let phase = same(&|f| f.phase == first.phase).then(|| self.phase(first.phase));
        let source = same(&|f| f.source == first.source).then_some(first.source);
        let period = same(&|f| f.period == first.period).then(|| words::when(&first.period, lang));
        let notes = same(&|f| f.notes == first.notes).then_some(&first.notes);
        DataTable {
            id: format!("table-{}", table.key),
            title: table.title.get(lang).to_owned(),
            label_head: if table.rows.iter().all(|r| r.place.is_some()) {
                lang.pick("地区", "Place").to_owned()
            } else {
                lang.pick("项目", "Item").to_owned()
            },
            columns: table.columns.iter().enumerate().map(|(n, column)| self.column(table, n, column)).collect(),
            rows: table
                .rows
                .iter()
                .map(|row| TableRow {
                    label: row.label.get(lang).to_owned(),
                    href: row.place.filter(|p| self.plan.places.contains(p)).map(|p| self.href(&Page::Place(p))),
                    note: None,
                    cells: row.cells.iter().flatten().map(|id| self.cell(*id, phase.is_some())).collect(),
                })
                .collect(),
            period,
            caveats: notes.into_iter().flatten().map(|n| n.get(lang).to_owned()).collect(),
            source: source.map(|s| self.link(model[s].name(lang), &Page::Source(s))),
            source_at: if same(&|f| f.at == first.at) { words::locator(first.at, lang) } else { None },
            downloads: Vec::new(),
            withheld: words::withheld(&first.withheld, lang).filter(|_| same(&|f| f.withheld.is_some())),
            phase,
        }
    }

    fn column(
        &self,
        table: &Table,
        n: usize,
        (_, label, indicator): &(String, crate::text::Text, Id<crate::model::Indicator>),
    ) -> Column {
        let figures: Vec<&Figure> =
            table.rows.iter().filter_map(|r| r.cells.get(n).copied().flatten()).map(|id| &self.model[id]).collect();
        let basis = figures.first().and_then(|first| {
            figures.iter().all(|f| f.basis == first.basis).then(|| self.basis(first)).flatten().filter(|b| b.stated)
        });
        Column {
            label: label.get(self.lang).to_owned(),
            href: Some(self.href(&Page::Indicator(*indicator))),
            note: basis.map(|b| b.text),
        }
    }

    fn cell(&self, id: Id<Figure>, phase_is_said: bool) -> Cell {
        let figure = &self.model[id];
        let phase = (!phase_is_said).then(|| figure.phase.name(self.lang).to_owned());
        Cell {
            wording: self.wording(figure),
            href: self.href(&Page::Figure(id)),
            missing: figure.reported.quantity().is_none(),
            spark: self.spark(id),
            note: phase,
        }
    }
}
