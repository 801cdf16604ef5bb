//! Bars in several panels: by platform, by year, or side by side because they may not share an axis.
//!
//! Panels that share a scale can be compared; panels with scales of their own say so by their
//! headings, which name the basis.

use super::arrange;
use super::backend::{Area, paint};
use super::bars;
use super::fit::{Counted, Fit};
use super::frame::{Ids, Panel, TEXT, tenths};
use super::key::{self, Sample};
use super::rows::{Lane, Rows};
use super::spec::Spec;
use super::svg::Anchor;
use super::{Width, width, words};

/// Between two panels beside each other.
const GUTTER: f64 = 28.0;
/// Between a panel and the next below.
const BELOW: f64 = 16.0;
/// A line of a heading.
const LINE: f64 = 21.0;

/// Laid-out panels.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    cells: Vec<Cell<'p>>,
    height: f64,
}

struct Cell<'p> {
    heading: Vec<String>,
    rows: Rows<'p>,
    at: (f64, f64),
    room: f64,
}

/// Lays out the panels, two beside each other where the width allows.
pub(super) fn plan(spec: &Spec, width: Width, own_scales: bool) -> Plan<'_> {
    let panels = arrange::panels(spec);
    let columns = if width == Width::Wide && panels.len() > 1 { 2 } else { 1 };
    let room = (f64::from(width.units()) - GUTTER * (columns - 1) as f64) / columns as f64;
    let lanes: Vec<(&str, Vec<Lane<'_>>)> = panels
        .iter()
        .map(|(title, ranked)| (*title, ranked.iter().map(|ranked| bars::lane(ranked, spec.lang())).collect()))
        .collect();
    let all = lanes.iter().flat_map(|(_, lanes)| lanes);
    let shared = Fit::of(all, room, Counted { unit: spec.unit(), lang: spec.lang() });
    let mut cells: Vec<Cell<'_>> = Vec::new();
    for ((title, lanes), (_, ranked)) in lanes.into_iter().zip(&panels) {
        let own = ranked.first().and_then(|ranked| ranked.mark.panel.as_ref()?.unit.as_ref());
        let counted = Counted { unit: own.unwrap_or(spec.unit()), lang: spec.lang() };
        let fit = if own_scales { Fit::of(lanes.iter(), room, counted) } else { shared.clone() };
        let heading = width::wrap(&words::capital(title), TEXT, room * 0.94);
        cells.push(Cell { heading, rows: Rows::new(lanes, fit), at: (0.0, 0.0), room });
    }
    let height = place(&mut cells, columns);
    Plan { spec, cells, height }
}

/// Gives each panel its corner, line by line; returns the height of all.
fn place(cells: &mut [Cell<'_>], columns: usize) -> f64 {
    let mut y = 0.0;
    for line in cells.chunks_mut(columns) {
        if y > 0.0 {
            y += BELOW;
        }
        let mut highest: f64 = 0.0;
        for (column, cell) in line.iter_mut().enumerate() {
            cell.at = ((cell.room + GUTTER) * column as f64, y);
            highest = highest.max(cell.height());
        }
        y += highest;
    }
    y
}

impl Cell<'_> {
    fn heading_height(&self) -> f64 {
        LINE * self.heading.len() as f64 + 2.0
    }

    fn height(&self) -> f64 {
        self.heading_height() + self.rows.height()
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        let (x, y) = (tenths(self.at.0), tenths(self.at.1));
        paint(area, vec![(x, y)], |canvas, at| {
            canvas.open("g", &[("class", "head")]);
            for (index, line) in self.heading.iter().enumerate() {
                let baseline = at[0].1 + tenths(LINE * index as f64 + 15.0);
                canvas.text("", Anchor::Start, (at[0].0, baseline), line);
            }
            canvas.close("g");
        });
        let top = y + tenths(self.heading_height());
        let inner = area.clone().shrink((x, top), (tenths(self.room), tenths(self.rows.height())));
        self.rows.draw(&inner, ids);
    }
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.height
    }

    fn samples(&self) -> Vec<Sample> {
        key::of_bars(self.spec.marks(), self.cells.iter().map(|cell| &cell.rows))
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        for cell in &self.cells {
            cell.draw(area, ids);
        }
    }
}
