//! The 34 provincial-level units as tiles in their relative places: no borders, nothing to get
//! wrong, and nobody left out.
//!
//! A tile is tinted by its stated number, in at most five steps, and prints the number itself with
//! its hedge where it fits. Zero, *not published* and *not in this table* look different from each
//! other and from every tint. The legend stands in the free north-west corner.

use plotters::chart::ChartBuilder;

use super::backend::{Area, Canvas, INFALLIBLE, paint};
use super::frame::{Ids, Panel, tenths};
use super::key::Sample;
use super::spec::Spec;
use super::svg::{Anchor, Path};
use super::tinted::Tinted;
use super::words::say;
use super::{Width, width};
use crate::place::{Place, provinces};
use crate::text::Lang;

/// Columns and rows of the grid.
const GRID: (f64, f64) = (7.0, 8.0);
/// Outside of the outermost tiles, whose outline must not leave the picture.
const INSET: f64 = 0.5;
/// The size of a one-character name against that of a number; `chart.css` has the same.
const NAME: f64 = 1.4;
/// How much tighter than the widest font would have it a number may be set.
const TIGHT: f64 = 0.84;
/// The size of a full English name against that of a number; `chart.css` has the same.
const FULL: f64 = 0.93;

/// A laid-out tile map.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    width: Width,
    cell: (f64, f64),
    /// Between tiles.
    gap: f64,
    tinted: Tinted<'p>,
}

/// Lays out the tiles.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let room = f64::from(width.units());
    // On a phone every unit is needed for the numbers.
    let (high, gap) = match width {
        Width::Wide | Width::Column => (62.0, 4.0),
        Width::Narrow => (52.0, 1.0),
    };
    Plan { spec, width, cell: ((room - 2.0 * INSET + gap) / GRID.0, high), gap, tinted: Tinted::new(spec) }
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        self.cell.1 * GRID.1 - self.gap + 2.0 * INSET
    }

    fn samples(&self) -> Vec<Sample> {
        self.tinted.samples()
    }

    fn hatches_missing(&self) -> bool {
        self.tinted.hatches_missing()
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
        let legend = self.tinted.legend(self.cell, self.spec.marks().len() < provinces().count());
        paint(area, vec![(0.0, 0.0)], |canvas, at| {
            legend.paint(canvas, ids, at[0]);
            let size = self.number_size().to_string();
            canvas.open("g", &[("class", "tiles"), ("text-anchor", "middle"), ("font-size", &size)]);
        });
        for place in provinces() {
            let (row, column) = place.grid().expect("each of the 34 has a cell");
            let x = INSET + f64::from(column) * self.cell.0;
            let y = INSET + f64::from(row) * self.cell.1;
            paint(area, vec![(x, y), (x + self.cell.0 - self.gap, y + self.cell.1 - self.gap)], |canvas, at| {
                self.tile(canvas, ids, place, (at[0], at[1]));
            });
        }
        paint(area, vec![(0.0, 0.0)], |canvas, _| canvas.close("g"));
    }
}

impl Plan<'_> {
    fn number_size(&self) -> f64 {
        match self.width {
            Width::Wide | Width::Column => 13.0,
            Width::Narrow => 12.0,
        }
    }

    fn tile(&self, canvas: &mut Canvas<'_>, ids: &Ids, place: &Place, corners: ((i32, i32), (i32, i32))) {
        let ((left, top), (right, bottom)) = corners;
        let inner = Path::block((left + 25, top + 25), (right - 25, bottom - 25));
        let element = self.tinted.open(canvas, ids, place, (&Path::block(corners.0, corners.1), &inner));
        self.texts(canvas, place, corners);
        canvas.close(element);
    }

    /// The name, and below it the number if it fits.
    fn texts(&self, canvas: &mut Canvas<'_>, place: &Place, ((left, top), (right, bottom)): ((i32, i32), (i32, i32))) {
        let (name, class, share) = self.name(place);
        let (middle, centre) = ((left + right) / 2, (top + bottom) / 2);
        let size = self.number_size();
        let room = f64::from(right - left) / 10.0 - 1.0;
        let number = self.tinted.number(place);
        let fitting = number.and_then(|number| {
            // One unit smaller still reads, and set a little tighter; what needs less room than that is in the table.
            let mut sizes = (0..3).map(|halves| size - f64::from(halves) / 2.0);
            let fits = sizes.find(|size| width::of(&number, *size) <= room).map(|size| (size, None));
            let least = size - 1.0;
            let tight = || (width::of(&number, least) * TIGHT <= room).then_some((least, Some(room)));
            let (size, length) = fits.or_else(tight)?;
            Some((number, size, length))
        });
        let Some((number, smaller, length)) = fitting else {
            canvas.text(class, Anchor::Start, (middle, centre + tenths(size * share * 0.36)), name);
            return;
        };
        canvas.text(class, Anchor::Start, (middle, centre - tenths(3.5)), name);
        let at = (middle, centre + tenths(size + 4.5));
        if smaller == size {
            canvas.text("", Anchor::Start, at, &number);
        } else {
            canvas.sized_text(smaller, length.map(tenths), at, &number);
        }
    }

    /// What the tile is called, its class, and its size against that of a number.
    fn name<'n>(&self, place: &'n Place) -> (&'n str, &'static str, f64) {
        match (self.spec.lang(), self.width) {
            (Lang::Zh, _) => (place.one_char().unwrap_or(place.short()), "name", NAME),
            (Lang::En, Width::Wide) => (place.english().unwrap_or(place.short()), "full", FULL),
            (Lang::En, Width::Column | Width::Narrow) => {
                let iso = place.iso().and_then(|iso| iso.split_once('-'));
                (iso.map_or(place.short(), |(_, letters)| letters), "name", NAME)
            }
        }
    }
}
