//! Provinces within the boundaries of a map that the owner of the site supplies and answers for: its
//! 审图号 stands below it. We ship no boundaries.
//!
//! A province is tinted as a tile is, and prints its number where both name and number lie within its
//! outline and touch no other text.

use plotters::chart::ChartBuilder;

use super::backend::{Area, Canvas, INFALLIBLE, paint};
use super::frame::{Ids, Panel, tenths};
use super::key::Sample;
use super::legend::Legend;
use super::outline::{self, Laid, Outline};
use super::spec::Spec;
use super::svg::Anchor;
use super::tinted::{Tinted, name};
use super::words::say;
use super::{Width, width};
use crate::place::{Place, get};

/// Outside of the map, whose outline must not leave the picture.
const INSET: f64 = 1.0;
/// The legend's room below the map: a row of tints and the lines of what has none.
const LEGEND: f64 = 46.0;
/// A line of the legend.
const LINE: f64 = 16.5;
/// The size of names and numbers.
const SIZE: f64 = 12.0;
/// Between a name and its number.
const LEADING: f64 = 13.5;

/// A laid-out map.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    tinted: Tinted<'p>,
    laid: Laid,
    labels: Vec<Option<Label>>,
}

/// What a province prints, and where its middle lies, in tenths.
struct Label {
    at: (i32, i32),
    name: String,
    number: Option<String>,
}

/// Lays out the map.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let room = tenths(f64::from(width.units()) - 2.0 * INSET);
    let ground = spec.ground().expect("a spec of this kind has a map");
    let laid = outline::lay(&ground.boundaries, (room, room));
    let mut plan = Plan { spec, tinted: Tinted::new(spec), laid, labels: Vec::new() };
    plan.labels = plan.labelled();
    plan
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        let legend = self.legend();
        let others = [legend.zero, legend.missing, legend.withdrawn, legend.outside];
        let others = LINE * others.into_iter().filter(|occurs| *occurs).count() as f64;
        f64::from(self.laid.height) / 10.0 + 2.0 * INSET + 12.0 + LEGEND + others
    }

    fn samples(&self) -> Vec<Sample> {
        self.tinted.samples()
    }

    fn hatches_missing(&self) -> bool {
        self.tinted.hatches_missing()
    }

    fn caption(&self) -> Option<String> {
        let ground = self.spec.ground()?;
        let lang = self.spec.lang();
        let source = match ground.source.as_str() {
            "" => String::new(),
            source => format!("{}{source}", say(lang, "；底图来源：", "; base map: ")),
        };
        Some(format!("{}{}{source}", say(lang, "审图号：", "Map approval number: "), ground.approval))
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        let (width, height) = area.dim_in_pixel();
        let chart =
            ChartBuilder::on(area).build_cartesian_2d(0.0..f64::from(width), f64::from(height)..0.0).expect(INFALLIBLE);
        let area = chart.plotting_area();
        paint(area, vec![(0.0, 0.0)], |canvas, at| {
            let corner = (at[0].0 + tenths(INSET), at[0].1 + tenths(INSET));
            let size = SIZE.to_string();
            canvas.open("g", &[("class", "tiles borders"), ("text-anchor", "middle"), ("font-size", &size)]);
            let shapes = self.spec.ground().map_or(&[][..], |ground| ground.boundaries.shapes());
            for (shape, outlines) in shapes.iter().zip(&self.laid.shapes) {
                self.shape(canvas, ids, shape.place.map(get), &moved(outlines, corner));
            }
            // Texts come last, so that no neighbour covers them.
            for (shape, label) in shapes.iter().zip(&self.labels) {
                if let (Some(place), Some(label)) = (shape.place, label) {
                    self.label(canvas, get(place), label, corner);
                }
            }
            canvas.close("g");
            let below = corner.1 + self.laid.height + tenths(12.0);
            self.legend().paint(canvas, ids, (at[0].0, below));
        });
    }
}

fn moved(outlines: &[Outline], (x, y): (i32, i32)) -> Vec<Outline> {
    let points = |outline: &Outline| outline.points.iter().map(|at| (at.0 + x, at.1 + y)).collect();
    outlines.iter().map(|outline| Outline { points: points(outline), closed: outline.closed }).collect()
}

impl Plan<'_> {
    /// Whether the map shows a province that has no mark.
    fn outside(&self) -> bool {
        let shapes = self.spec.ground().map_or(&[][..], |ground| ground.boundaries.shapes());
        shapes.iter().filter_map(|shape| shape.place).any(|place| self.tinted.mark(get(place)).is_none())
    }

    fn legend(&self) -> Legend<'_> {
        self.tinted.legend((64.0, LEGEND), self.outside())
    }

    fn shape(&self, canvas: &mut Canvas<'_>, ids: &Ids, place: Option<&Place>, outlines: &[Outline]) {
        let path = outline::path(outlines);
        let Some(place) = place else {
            return canvas.path("line", &path);
        };
        let element = self.tinted.open(canvas, ids, place, (&path, &path));
        canvas.close(element);
    }

    fn label(&self, canvas: &mut Canvas<'_>, place: &Place, label: &Label, (x, y): (i32, i32)) {
        canvas.open("g", &[("class", self.tinted.class(place))]);
        let (x, y) = (x + label.at.0, y + label.at.1);
        match &label.number {
            None => canvas.text("", Anchor::Start, (x, y + tenths(SIZE * 0.36)), &label.name),
            Some(number) => {
                canvas.text("", Anchor::Start, (x, y - tenths(2.0)), &label.name);
                canvas.text("", Anchor::Start, (x, y - tenths(2.0) + tenths(LEADING)), number);
            }
        }
        canvas.close("g");
    }

    /// Where each shape prints its name, and its number with it where there is room.
    fn labelled(&self) -> Vec<Option<Label>> {
        let shapes = self.spec.ground().map_or(&[][..], |ground| ground.boundaries.shapes());
        let mut taken: Vec<[i32; 4]> = Vec::new();
        let mut labels = Vec::new();
        for (shape, outlines) in shapes.iter().zip(&self.laid.shapes) {
            let label = shape.place.map(get).and_then(|place| self.fitting(place, outlines, &taken));
            taken.extend(label.as_ref().map(|(_, room)| *room));
            labels.push(label.map(|(label, _)| label));
        }
        labels
    }

    fn fitting(&self, place: &Place, outlines: &[Outline], taken: &[[i32; 4]]) -> Option<(Label, [i32; 4])> {
        let lang = self.spec.lang();
        let number = self.tinted.number(place);
        let mut tries = vec![None];
        tries.extend(number.map(Some));
        tries.into_iter().rev().find_map(|number| {
            let texts = [Some(name(place, lang)), number.as_deref()];
            let wide = texts.into_iter().flatten().map(|text| width::of(text, SIZE)).fold(0.0, f64::max);
            let half = (tenths(wide / 2.0 + 2.0), tenths(if number.is_some() { LEADING } else { LEADING / 2.0 }));
            let at = middle(outlines, half)?;
            let room = [at.0 - half.0, at.1 - half.1, at.0 + half.0, at.1 + half.1];
            let apart = |other: &[i32; 4]| {
                room[2] <= other[0] || other[2] <= room[0] || room[3] <= other[1] || other[3] <= room[1]
            };
            let label = Label { at, name: name(place, lang).to_owned(), number };
            taken.iter().all(apart).then_some((label, room))
        })
    }
}

/// The place nearest to the middle where a box of these half sides lies within the outline.
fn middle(outlines: &[Outline], half: (i32, i32)) -> Option<(i32, i32)> {
    let largest = outlines.iter().filter(|outline| outline.closed).max_by_key(|outline| spread(outline))?;
    let (top, bottom) = ends(largest.points.iter().map(|at| at.1))?;
    let lines = (1..24).map(|step| top + (bottom - top) * step / 24);
    let roomy = lines.filter_map(|y| {
        let (left, right) = inside(outlines, [y - half.1, y, y + half.1])?;
        (right - left >= 2 * half.0).then_some(((y - (top + bottom) / 2).abs(), (left + right) / 2, y))
    });
    roomy.min().map(|(_, x, y)| (x, y))
}

fn spread(outline: &Outline) -> i64 {
    let size = |ends: Option<(i32, i32)>| ends.map_or(0, |(low, high)| i64::from(high - low));
    size(ends(outline.points.iter().map(|at| at.0))) * size(ends(outline.points.iter().map(|at| at.1)))
}

fn ends(numbers: impl Iterator<Item = i32>) -> Option<(i32, i32)> {
    numbers.fold(None, |ends, n| Some(ends.map_or((n, n), |(low, high): (i32, i32)| (low.min(n), high.max(n)))))
}

/// The longest stretch that is inside on all three lines.
fn inside(outlines: &[Outline], lines: [i32; 3]) -> Option<(i32, i32)> {
    let [above, at, below] = lines.map(|y| stretches(outlines, y));
    let mut found = Vec::new();
    for a in &above {
        for b in &at {
            for c in &below {
                found.push((a.0.max(b.0).max(c.0), a.1.min(b.1).min(c.1)));
            }
        }
    }
    found.into_iter().filter(|(left, right)| left < right).max_by_key(|(left, right)| (right - left, -left))
}

/// What lies inside on one line.
fn stretches(outlines: &[Outline], y: i32) -> Vec<(i32, i32)> {
    let mut crossed = Vec::new();
    for outline in outlines.iter().filter(|outline| outline.closed) {
        let next = outline.points.iter().cycle().skip(1);
        for (from, to) in outline.points.iter().zip(next) {
            if (from.1 <= y) != (to.1 <= y) {
                let share = f64::from(y - from.1) / f64::from(to.1 - from.1);
                crossed.push(from.0 + (share * f64::from(to.0 - from.0)).round() as i32);
            }
        }
    }
    crossed.sort_unstable();
    crossed.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
}
