//! Two editions of a series, a line from each mark of the first to its fellow in the second.
//!
//! Heights count from zero. Where the basis changed in between, the lines are cut and the heading
//! says that nothing is compared.

use plotters::chart::ChartBuilder;

use super::arrange;
use super::axis::{self, Axis};
use super::backend::{Area, Canvas, INFALLIBLE, paint};
use super::dots::{self, Part};
use super::frame::{Ids, Panel, SMALL, TEXT, tenths};
use super::key::Sample;
use super::spec::{Datum, Mark, Spec};
use super::svg::{Anchor, Path};
use super::{Width, width, words};

/// Above the plot, for the names of the editions.
const HEAD: f64 = 30.0;
/// The height of the plot, at least.
const PLOT: f64 = 200.0;
/// A line of a name.
const LINE: f64 = 15.0;
/// A line of a number.
const NUMBER: f64 = 18.0;
/// The most that texts take of the width on one side.
const SIDE: f64 = 0.37;
/// Between a text and its end of the line.
const GAP: f64 = 10.0;

/// Laid-out editions.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    broken: bool,
    sides: [Side<'p>; 2],
    axis: Axis,
    ends: (f64, f64),
    plot: f64,
}

/// One edition.
struct Side<'p> {
    title: &'p str,
    texts: Vec<Text<'p>>,
}

/// What stands at one end of a line.
struct Text<'p> {
    mark: &'p Mark,
    name: Vec<String>,
    number: Vec<String>,
}

impl Text<'_> {
    fn height(&self) -> f64 {
        LINE * self.name.len() as f64 + NUMBER * self.number.len() as f64 + 2.0
    }

    fn width(&self) -> f64 {
        let names = self.name.iter().map(|line| width::of(line, SMALL));
        names.chain(self.number.iter().map(|line| width::of(line, TEXT))).fold(0.0, f64::max)
    }
}

/// Lays out both editions.
pub(super) fn plan(spec: &Spec, width: Width, broken: bool) -> Plan<'_> {
    let room = f64::from(width.units());
    let (first, second) = editions(spec);
    let known = |mark: &Mark| mark.datum.phase().is_some();
    // A name stands at the left, and at the right where no line leads to it.
    let named = |mark: &Mark| !known(mark) || fellow(spec, mark, first).is_none_or(|fellow| !known(fellow));
    let names = |side: &str, mark: &Mark| side == first || named(mark);
    let side = |title| {
        let marks = spec.marks().iter().filter(|mark| arrange::title(mark) == title);
        let texts = marks.map(|mark| Text {
            mark,
            name: if names(title, mark) { width::wrap(&mark.label, SMALL, room * SIDE) } else { Vec::new() },
            number: width::wrap(&words::shown(&mark.datum, &mark.wording, spec.lang()), TEXT, room * SIDE),
        });
        Side { title, texts: texts.collect() }
    };
    let sides = [side(first), side(second)];
    let widest = |side: &Side<'_>| side.texts.iter().map(Text::width).fold(width::of(side.title, TEXT), f64::max);
    let ends = (widest(&sides[0]).min(room * SIDE) + GAP, room - widest(&sides[1]).min(room * SIDE) - GAP);
    let highest = spec.marks().iter().filter_map(|mark| mark.datum.stated()).map(axis::place);
    let (low, high) = highest.fold((0.0_f64, 0.0_f64), |(low, high), at| (low.min(at), high.max(at)));
    let high = if high > low { high } else { low + 1.0 };
    let needed = |side: &Side<'_>| side.texts.iter().map(Text::height).sum::<f64>();
    let plot = sides.iter().map(needed).fold(PLOT, f64::max);
    let axis = Axis::new(low, high, 1, spec.unit(), spec.lang());
    Plan { spec, broken, sides, axis, ends, plot }
}

/// The titles of the two editions, in the order given.
pub(super) fn editions(spec: &Spec) -> (&str, &str) {
    let first = spec.marks().first().map_or("", arrange::title);
    let second = spec.marks().iter().map(arrange::title).find(|title| *title != first);
    (first, second.unwrap_or_default())
}

/// The mark of the same name in an edition.
pub(super) fn fellow<'p>(spec: &'p Spec, mark: &Mark, edition: &str) -> Option<&'p Mark> {
    spec.marks().iter().find(|other| arrange::title(other) == edition && other.label == mark.label)
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        HEAD + self.plot + 14.0
    }

    fn samples(&self) -> Vec<Sample> {
        let mut samples = dots::samples(self.spec.marks());
        samples.retain(|sample| !matches!(sample, Sample::Dot(Part::Hard | Part::Stated | Part::Soft)));
        samples
    }

    fn draw(&self, area: &Area<'_>, _: &Ids) {
        let room = f64::from(area.dim_in_pixel().0) / 10.0;
        let chart = ChartBuilder::on(area)
            .margin_top(tenths(HEAD))
            .margin_bottom(tenths(14.0))
            .build_cartesian_2d(0.0..room, self.axis.clone())
            .expect(INFALLIBLE);
        let ends = [self.ends.0, self.ends.1];
        let corners = self.sides.iter().zip(ends).flat_map(|(side, x)| {
            side.texts.iter().map(move |text| (x, text.mark.datum.stated().map_or(0.0, axis::place)))
        });

        paint(chart.plotting_area(), corners.collect(), |canvas, at| {
            let (left, right) = at.split_at(self.sides[0].texts.len());
            self.titles(canvas, area.get_base_pixel());
            self.lines(canvas, left, right);
            canvas.open("g", &[("class", "halo")]);
            let top = area.get_base_pixel().1 + tenths(HEAD);
            self.texts(canvas, 0, left, top);
            self.texts(canvas, 1, right, top);
            canvas.close("g");
        });
    }
}

impl Plan<'_> {
    fn titles(&self, canvas: &mut Canvas<'_>, (x, y): (i32, i32)) {
        canvas.open("g", &[("class", "head")]);
        let y = y + 140;
        canvas.text("", Anchor::End, (x + tenths(self.ends.0), y), self.sides[0].title);
        canvas.text("", Anchor::Start, (x + tenths(self.ends.1), y), self.sides[1].title);
        canvas.close("g");
    }

    fn lines(&self, canvas: &mut Canvas<'_>, left: &[(i32, i32)], right: &[(i32, i32)]) {
        let class = if self.broken { "rise cut" } else { "rise" };
        for (index, text) in self.sides[0].texts.iter().enumerate() {
            let other = self.sides[1].texts.iter().position(|other| other.mark.label == text.mark.label);
            let Some(other) = other else {
                continue;
            };
            let known = |text: &Text<'_>| text.mark.datum.phase().is_some();
            if known(text) && known(&self.sides[1].texts[other]) {
                let (from, to) = (left[index], right[other]);
                canvas.path(class, &Path::new().to(from.0, from.1).line(to.0, to.1));
            }
        }
        for (side, points) in self.sides.iter().zip([left, right]) {
            for (text, at) in side.texts.iter().zip(points) {
                if let Datum::Known { .. } = text.mark.datum {
                    dots::upright(canvas, &text.mark.datum, *at, (at.1, at.1));
                }
            }
        }
    }

    /// The texts of one side, moved apart where they would meet.
    fn texts(&self, canvas: &mut Canvas<'_>, side: usize, points: &[(i32, i32)], top: i32) {
        let (anchor, outward) = [(Anchor::End, -1), (Anchor::Start, 1)][side];
        let texts = &self.sides[side].texts;
        let centres = apart(texts, points, (top - 100, top + tenths(self.plot + 12.0)));
        for ((text, (x, y)), centre) in texts.iter().zip(points).zip(centres) {
            let number = centre + tenths(LINE * text.name.len() as f64 / 2.0);
            if text.mark.datum.phase().is_some() && (number - y).abs() > 40 {
                canvas.path("lead", &Path::new().to(*x, *y).line(x + outward * 80, number));
            }
            let x = x + outward * tenths(GAP);
            let first = centre - tenths(text.height() / 2.0);
            for (index, line) in text.name.iter().enumerate() {
                let baseline = first + tenths(LINE * index as f64 + 12.0);
                canvas.small("note", anchor, (x, baseline), line);
            }
            let numbers = first + tenths(LINE * text.name.len() as f64 + 15.0);
            for (index, line) in text.number.iter().enumerate() {
                canvas.text("", anchor, (x, numbers + tenths(NUMBER * index as f64)), line);
            }
        }
    }
}

/// The middles of texts, as near to their points as they can stand without touching.
fn apart(texts: &[Text<'_>], points: &[(i32, i32)], (top, bottom): (i32, i32)) -> Vec<i32> {
    let mut order: Vec<usize> = (0..texts.len()).collect();
    order.sort_by_key(|index| points[*index].1);
    let mut centres = vec![0; texts.len()];
    let mut free = top;
    for index in &order {
        let half = tenths(texts[*index].height() / 2.0);
        // The number stands level with its point, and the name above it.
        let level = points[*index].1 - tenths(LINE * texts[*index].name.len() as f64 / 2.0);
        centres[*index] = level.max(free + half);
        free = centres[*index] + half;
    }
    let mut free = bottom;
    for index in order.iter().rev() {
        let half = tenths(texts[*index].height() / 2.0);
        centres[*index] = centres[*index].min(free - half);
        free = centres[*index] - half;
    }
    centres
}
