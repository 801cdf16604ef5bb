//! What do the tints of a tile map mean?

use super::axis::Scale;
use super::backend::Canvas;
use super::frame::{Ids, SMALL, TEXT, tenths};
use super::spec::Unit;
use super::svg::{Anchor, Path};
use super::tints::Tints;
use super::width;
use super::words::{self, say};
use crate::text::Lang;

/// The legend, which stands in the north-west corner that the grid leaves free: six cells of the
/// first row for the tints, three of the second for what has none.
pub(super) struct Legend<'l> {
    pub(super) tints: &'l Tints,
    pub(super) scale: Scale,
    pub(super) unit: &'l Unit,
    pub(super) lang: Lang,
    pub(super) cell: (f64, f64),
    pub(super) zero: bool,
    pub(super) missing: bool,
    pub(super) withdrawn: bool,
    pub(super) outside: bool,
}

impl Legend<'_> {
    /// Paints it with its corner at `(x, y)`.
    pub(super) fn paint(&self, canvas: &mut Canvas<'_>, ids: &Ids, (x, y): (i32, i32)) {
        let size = SMALL.to_string();
        canvas.open("g", &[("class", "legend"), ("font-size", &size)]);
        let steps = self.tints.legend();
        if !steps.is_empty() {
            canvas.text("note", Anchor::Start, (x, y + tenths(SMALL)), &self.counted());
            self.tints(canvas, &steps, (x, y + tenths(20.0)));
        }
        self.others(canvas, ids, (x, y + tenths(self.cell.1 + 2.0)));
        canvas.close("g");
    }

    /// What the numbers in the tiles count.
    fn counted(&self) -> String {
        let word = self.scale.word;
        match (self.unit, self.lang) {
            (Unit::Percent, Lang::Zh) => "单位：%".to_owned(),
            (Unit::Percent, Lang::En) => "per cent".to_owned(),
            (Unit::Count(noun) | Unit::Ratio(noun), Lang::Zh) => format!("单位：{word}{noun}"),
            (Unit::Count(noun) | Unit::Ratio(noun), Lang::En) => format!("{word} {noun}").trim().to_owned(),
        }
    }

    fn tints(
        &self,
        canvas: &mut Canvas<'_>,
        steps: &[(&'static str, Option<crate::quantity::Decimal>)],
        (x, y): (i32, i32),
    ) {
        let each = (self.cell.0 * 5.8 / steps.len() as f64).min(64.0);
        let mut free = x;
        for (index, (class, limit)) in steps.iter().enumerate() {
            let left = x + tenths(each * index as f64);
            canvas.open("g", &[("class", class)]);
            canvas.path("", &Path::block((left, y), (left + tenths(each), y + tenths(11.0))));
            canvas.close("g");
            let text = limit.map(|limit| self.scale.count(limit)).unwrap_or_default();
            let half = tenths(width::of(&text, SMALL) / 2.0);
            if !text.is_empty() && left - half >= free {
                canvas.text("note", Anchor::Middle, (left, y + tenths(11.0 + SMALL + 1.0)), &text);
                free = left + half + 60;
            }
        }
    }

    /// Zero, missing, withdrawn, outside: one line each.
    fn others(&self, canvas: &mut Canvas<'_>, ids: &Ids, (x, mut y): (i32, i32)) {
        let entries = [
            (self.zero, "t0", say(self.lang, "零", "zero")),
            (self.missing, "void", words::not_published(self.lang)),
            (self.withdrawn, "gone", words::withdrawn(self.lang)),
            (self.outside, "out", say(self.lang, "不在此表", "not in this table")),
        ];
        // Three lines fit into the row of cells, and four that stand closer.
        let line = if entries.iter().all(|(occurs, _, _)| *occurs) { 13.0 } else { TEXT + 2.5 };
        for (_, class, text) in entries.iter().filter(|(occurs, _, _)| *occurs) {
            let block = Path::block((x + 5, y), (x + tenths(20.0), y + tenths(11.0)));
            canvas.open("g", &[("class", class)]);
            canvas.filled("", (*class == "void").then(|| ids.url("m")).as_deref(), &block);
            canvas.close("g");
            canvas.text("note", Anchor::Start, (x + tenths(27.0), y + tenths(10.0)), text);
            y += tenths(line);
        }
    }
}
