//! The 34 provincial-level units as tiles in their relative places: no borders, nothing to get
//! wrong, and nobody left out.
//!
//! A tile is tinted by its stated number, in at most five steps, and prints the number itself with
//! its hedge where it fits. Zero, *not published* and *not in this table* look different from each
//! other and from every tint. The legend stands in the free north-west corner.

use plotters::chart::ChartBuilder;

use super::axis::Scale;
use super::backend::{Area, Canvas, INFALLIBLE, paint};
use super::brief::brief;
use super::frame::{Ids, Panel, tenths};
use super::glyph;
use super::key::Sample;
use super::legend::Legend;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::svg::{Anchor, Path};
use super::tints::Tints;
use super::words::{self, say};
use super::{Width, width};
use crate::place::{Place, provinces};
use crate::quantity::Decimal;
use crate::text::Lang;

/// Columns and rows of the grid.
const GRID: (f64, f64) = (7.0, 8.0);
/// Outside of the outermost tiles, whose outline must not leave the picture.
const INSET: f64 = 0.5;
/// Between tiles.
const GAP: f64 = 4.0;
/// The size of a one-character name against that of a number; `chart.css` has the same.
const NAME: f64 = 1.4;
/// The size of a full English name against that of a number; `chart.css` has the same.
const FULL: f64 = 0.88;

/// A laid-out tile map.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    width: Width,
    cell: (f64, f64),
    tints: Tints,
    scale: Scale,
}

/// Lays out the tiles.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let room = f64::from(width.units());
    let high = match width {
        Width::Wide => 62.0,
        Width::Narrow => 52.0,
    };
    let mut numbers: Vec<Decimal> = stated(spec).collect();
    numbers.sort();
    // The middle number decides, so that most tiles read without many noughts.
    let middle = numbers.get(numbers.len() / 2).copied().unwrap_or_default();
    Plan {
        spec,
        width,
        cell: ((room - 2.0 * INSET + GAP) / GRID.0, high),
        tints: Tints::new(&numbers),
        scale: Scale::of(middle, spec.unit(), spec.lang()),
    }
}

fn stated(spec: &Spec) -> impl Iterator<Item = Decimal> {
    spec.marks().iter().filter_map(|mark| mark.datum.stated())
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.cell.1 * GRID.1 - GAP + 2.0 * INSET
    }

    fn samples(&self) -> Vec<Sample> {
        // A tile prints its hedge, and the legend explains what has no number.
        let phases = self.spec.marks().iter().filter_map(|mark| mark.datum.phase());
        let mut phases: Vec<MarkPhase> = phases.filter(|phase| *phase != MarkPhase::Result).collect();
        phases.sort();
        phases.dedup();
        phases.into_iter().map(Sample::Phase).collect()
    }

    fn hatches_missing(&self) -> bool {
        self.has(|datum| matches!(datum, Datum::Missing { .. }))
    }

    fn caption(&self) -> Option<String> {
        let caption = say(
            self.spec.lang(),
            "色块图仅示意省级行政单位相对位置，不表示行政区域界线、范围和面积。",
            "Tiles show only the relative position of provincial-level units, not their boundaries, extent or area.",
        );
        Some(caption.to_owned())
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        let chart = ChartBuilder::on(area)
            .build_cartesian_2d(0.0..f64::from(self.width.units()), self.height()..0.0)
            .expect(INFALLIBLE);
        let area = chart.plotting_area();
        let legend = self.legend();
        paint(area, vec![(0.0, 0.0)], |canvas, at| {
            legend.paint(canvas, ids, at[0]);
            let size = self.number_size().to_string();
            canvas.open("g", &[("class", "tiles"), ("text-anchor", "middle"), ("font-size", &size)]);
        });
        for place in provinces() {
            let (row, column) = place.grid().expect("each of the 34 has a cell");
            let x = INSET + f64::from(column) * self.cell.0;
            let y = INSET + f64::from(row) * self.cell.1;
            paint(area, vec![(x, y), (x + self.cell.0 - GAP, y + self.cell.1 - GAP)], |canvas, at| {
                self.tile(canvas, ids, place, (at[0], at[1]));
            });
        }
        paint(area, vec![(0.0, 0.0)], |canvas, _| canvas.close("g"));
    }
}

impl Plan<'_> {
    fn has(&self, wanted: impl Fn(&Datum) -> bool) -> bool {
        self.spec.marks().iter().any(|mark| wanted(&mark.datum))
    }

    fn legend(&self) -> Legend<'_> {
        Legend {
            tints: &self.tints,
            scale: self.scale,
            unit: self.spec.unit(),
            lang: self.spec.lang(),
            cell: self.cell,
            zero: stated(self.spec).any(|number| number.is_zero()),
            missing: self.hatches_missing(),
            withdrawn: self.has(|datum| *datum == Datum::Withdrawn),
            outside: self.spec.marks().len() < provinces().count(),
        }
    }

    fn number_size(&self) -> f64 {
        match self.width {
            Width::Wide => 13.0,
            Width::Narrow => 11.5,
        }
    }

    fn tile(&self, canvas: &mut Canvas<'_>, ids: &Ids, place: &Place, corners: ((i32, i32), (i32, i32))) {
        let mark = self.spec.marks().iter().find(|mark| mark.place == Some(place.code()));
        let class = match mark.map(|mark| &mark.datum) {
            None => "out",
            Some(Datum::Missing { .. }) => "void",
            Some(Datum::Withdrawn) => "gone",
            Some(datum) => self.tints.class(datum.stated().unwrap_or_default()),
        };
        let mut attributes = vec![("class", class)];
        attributes.extend(mark.and_then(|mark| mark.href.as_deref()).map(|href| ("href", href)));
        let element = if attributes.len() > 1 { "a" } else { "g" };
        canvas.open(element, &attributes);
        canvas.title(&self.tooltip(place, mark));
        let ((left, top), (right, bottom)) = corners;
        let hatch = (class == "void").then(|| ids.url("m"));
        canvas.filled("", hatch.as_deref(), &Path::block((left, top), (right, bottom)));
        if let Some(phase) = mark.and_then(|mark| mark.datum.phase())
            && phase != MarkPhase::Result
        {
            let inner = Path::block((left + 25, top + 25), (right - 25, bottom - 25));
            canvas.path(&format!("inner {}", glyph::class(phase)), &inner);
        }
        self.texts(canvas, place, mark, corners);
        canvas.close(element);
    }

    /// The name, and below it the number if it fits.
    fn texts(
        &self,
        canvas: &mut Canvas<'_>,
        place: &Place,
        mark: Option<&Mark>,
        ((left, top), (right, bottom)): ((i32, i32), (i32, i32)),
    ) {
        let (name, class, share) = self.name(place);
        let (middle, centre) = ((left + right) / 2, (top + bottom) / 2);
        let size = self.number_size();
        let room = f64::from(right - left) / 10.0 - 4.0;
        let number = mark.and_then(|mark| brief(mark, self.scale, self.spec.unit(), self.spec.lang()));
        let fitting = number.and_then(|number| {
            let sizes = [size, size - 1.0, size - 2.0];
            let fits = sizes.into_iter().find(|size| width::of(&number, *size) <= room);
            fits.map(|size| (number, size))
        });
        let Some((number, smaller)) = fitting else {
            canvas.text(class, Anchor::Start, (middle, centre + tenths(size * share * 0.36)), name);
            return;
        };
        canvas.text(class, Anchor::Start, (middle, centre - tenths(3.5)), name);
        let at = (middle, centre + tenths(size + 4.5));
        if smaller == size {
            canvas.text("", Anchor::Start, at, &number);
        } else {
            canvas.sized_text(smaller, at, &number);
        }
    }

    /// What the tile is called, its class, and its size against that of a number.
    fn name<'n>(&self, place: &'n Place) -> (&'n str, &'static str, f64) {
        match (self.spec.lang(), self.width) {
            (Lang::Zh, _) => (place.one_char().unwrap_or(place.short()), "name", NAME),
            (Lang::En, Width::Wide) => (place.english().unwrap_or(place.short()), "full", FULL),
            (Lang::En, Width::Narrow) => {
                let iso = place.iso().and_then(|iso| iso.split_once('-'));
                (iso.map_or(place.short(), |(_, letters)| letters), "name", NAME)
            }
        }
    }

    /// The whole name and wording; the picture's own texts are shorter.
    fn tooltip(&self, place: &Place, mark: Option<&Mark>) -> String {
        let lang = self.spec.lang();
        let name = match lang {
            Lang::Zh => place.short(),
            Lang::En => place.english().unwrap_or(place.short()),
        };
        let wording = mark.map_or_else(
            || say(lang, "不在此表", "not in this table").to_owned(),
            |mark| words::shown(&mark.datum, &mark.wording, lang),
        );
        format!("{name}{}{wording}", say(lang, "：", ": "))
    }
}
