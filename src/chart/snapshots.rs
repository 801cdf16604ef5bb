//! Snapshots of one count by date (截至…), with steps between them.
//!
//! A count is known on its days and on no other: the line stays level until the next known day and
//! no point is invented. What is no result is not joined to the line.

use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::style::IntoFont;

use super::arrange::arranged;
use super::axis::{self, Axis};
use super::backend::{Area, Canvas, INFALLIBLE, Ink, no_ink, paint};
use super::dots::{self, Part};
use super::frame::{Ids, Panel, SMALL, TEXT, tenths};
use super::glyph;
use super::key::Sample;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::svg::{Anchor, Path};
use super::{Width, width, words};
use crate::period::Day;

/// The height of the plot, and of the dates below it.
const PLOT: f64 = 210.0;
const DATES: f64 = 24.0;
/// Above the highest point, for its number.
const HEADROOM: f64 = 34.0;

/// Laid-out snapshots.
pub(super) struct Plan<'p> {
    spec: &'p Spec,
    marks: Vec<&'p Mark>,
    days: (f64, f64),
    axis: Axis,
    left: f64,
    room: f64,
}

/// Lays out the snapshots.
pub(super) fn plan(spec: &Spec, width: Width) -> Plan<'_> {
    let marks: Vec<&Mark> = arranged(spec).into_iter().map(|ranked| ranked.mark).collect();
    let room = f64::from(width.units());
    let highest = marks.iter().filter_map(|mark| highest(&mark.datum)).fold(0.0, f64::max);
    let lowest = marks.iter().filter_map(|mark| mark.datum.stated()).map(axis::place).fold(0.0, f64::min);
    let highest = if highest > lowest { highest } else { lowest + 1.0 };
    let top = lowest + (highest - lowest) * PLOT / (PLOT - HEADROOM);
    let axis = Axis::new(lowest, top, 4, spec.unit(), spec.lang());
    let labels = axis.ticks().iter().map(|(_, label)| width::of(label, SMALL)).fold(0.0, f64::max);
    let first = marks.first().map_or(0.0, |mark| day(mark));
    let last = marks.last().map_or(0.0, |mark| day(mark));
    let margin = ((last - first) * 0.04).max(0.5);
    Plan { spec, marks, days: (first - margin, last + margin), axis, left: labels + 8.0, room }
}

/// The outermost number that is drawn at a point.
fn highest(datum: &Datum) -> Option<f64> {
    let Datum::Known { soft, .. } = datum else {
        return None;
    };
    let stated = axis::place(datum.stated()?);
    Some(soft.high.map_or(stated, |high| axis::place(high.value).max(stated)))
}

/// The day of a mark, counted.
pub(super) fn day(mark: &Mark) -> f64 {
    mark.when.map_or(0.0, |day| f64::from(count(day)))
}

/// Days since 1 March of the year 0, in the Gregorian calendar.
fn count(day: Day) -> i32 {
    // The year begins in March, so that the leap day is its last.
    let (year, month) = (i32::from(day.year()), i32::from(day.month()));
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    year * 365 + year / 4 - year / 100 + year / 400 + (month * 153 + 2) / 5 + i32::from(day.day()) - 1
}

impl Panel for Plan<'_> {
    fn height(&self) -> f64 {
        PLOT + DATES
    }

    fn samples(&self) -> Vec<Sample> {
        let mut samples = dots::samples(self.spec.marks());
        samples.retain(|sample| !matches!(sample, Sample::Dot(Part::Hard | Part::Stated)));
        samples
    }

    fn draw(&self, area: &Area<'_>, ids: &Ids) {
        let bottom = area.get_base_pixel().1 + tenths(PLOT);
        let mut chart = ChartBuilder::on(area)
            .set_label_area_size(LabelAreaPosition::Left, tenths(self.left))
            .margin_bottom(tenths(DATES))
            .build_cartesian_2d(self.days.0..self.days.1, self.axis.clone())
            .expect(INFALLIBLE);
        chart
            .configure_mesh()
            .disable_x_mesh()
            .axis_style(no_ink())
            .light_line_style(no_ink())
            .bold_line_style(Ink::Grid.colour())
            .y_label_style(("sans-serif", SMALL * 10.0).into_font().color(&Ink::Ticks.colour()))
            .set_all_tick_mark_size(0)
            .draw()
            .expect(INFALLIBLE);
        let corners = self.marks.iter().map(|mark| (day(mark), self.height_of(mark)));
        let soft = self.marks.iter().flat_map(|mark| self.soft(mark).map(|number| (day(mark), number)));

        paint(chart.plotting_area(), corners.chain(soft).collect(), |canvas, at| {
            let (points, soft) = at.split_at(self.marks.len());
            self.paint(canvas, ids, points, soft, bottom);
        });
    }
}

impl Plan<'_> {
    fn height_of(&self, mark: &Mark) -> f64 {
        mark.datum.stated().map_or(0.0, axis::place)
    }

    /// The ends of the soft interval; both the point's own height where there is none.
    fn soft(&self, mark: &Mark) -> [f64; 2] {
        let stated = self.height_of(mark);
        match &mark.datum {
            Datum::Known { soft, .. } => {
                let place = |bound: Option<crate::quantity::Bound>| bound.map_or(stated, |b| axis::place(b.value));
                [place(soft.low), place(soft.high)]
            }
            _ => [stated, stated],
        }
    }

    fn paint(&self, canvas: &mut Canvas<'_>, ids: &Ids, points: &[(i32, i32)], soft: &[(i32, i32)], bottom: i32) {
        canvas.path("step", &self.steps(points));
        for (index, mark) in self.marks.iter().enumerate() {
            let (x, y) = points[index];
            match mark.datum {
                Datum::Missing { .. } => glyph::missing(canvas, ids, x - 145, bottom - 120, bottom),
                Datum::Withdrawn => glyph::withdrawn(canvas, x - 100, bottom - 120, bottom),
                Datum::Known { .. } => {
                    let (low, high) = (soft[index * 2].1, soft[index * 2 + 1].1);
                    dots::upright(canvas, &mark.datum, (x, y), (low, high));
                }
            }
        }
        canvas.open("g", &[("class", "halo")]);
        self.numbers(canvas, points, soft);
        canvas.close("g");
        canvas.open("g", &[("class", "ticks"), ("font-size", "12")]);
        self.dates(canvas, points, bottom);
        canvas.close("g");
    }

    /// Whose texts come first: the last, the first, the rest from the end; missing numbers after all.
    fn by_need(&self) -> Vec<usize> {
        let mut order = outside_in(self.marks.len());
        order.sort_by_key(|index| self.marks[*index].datum.phase().is_none());
        order
    }

    /// Level until the next known day, then up or down to its count.
    fn steps(&self, points: &[(i32, i32)]) -> Path {
        let results = self.marks.iter().zip(points).filter(|(mark, _)| mark.datum.phase() == Some(MarkPhase::Result));
        let mut path = Path::new();
        for (_, (x, y)) in results {
            path = if path.is_empty() { path.to(*x, *y) } else { path.across(*x).down(*y) };
        }
        path
    }

    /// The numbers above the points: the last, the first, then those between that have room.
    fn numbers(&self, canvas: &mut Canvas<'_>, points: &[(i32, i32)], soft: &[(i32, i32)]) {
        let mut taken: Vec<(i32, i32, i32)> = Vec::new();
        for index in self.by_need() {
            let mark = self.marks[index];
            let text = words::shown(&mark.datum, &mark.wording, self.spec.lang());
            let wide = tenths(width::of(&text, TEXT));
            let (x, y) = points[index];
            let known = mark.datum.phase().is_some();
            let aside = if known { 60 } else { wide / 2 };
            let (least, most) = (tenths(self.left) + wide, tenths(self.room));
            if least > most {
                // It has no room beside the ticks; the table has it.
                continue;
            }
            let right = (x + aside).clamp(least, most);
            let arrow = if dots::unbounded(&mark.datum) { 130 } else { 0 };
            // A missing number stands on the ground, above its hatch.
            let y = if known { (y - arrow).min(soft[index * 2 + 1].1) - 90 } else { y - 160 };
            let clear =
                |(from, to, other): &(i32, i32, i32)| right < *from || right - wide > *to || (y - other).abs() > 170;
            let off_points = points.iter().enumerate().all(|(other, (px, py))| {
                other == index || *px < right - wide - 60 || *px > right + 60 || *py < y - 200 || *py > y + 60
            });
            if taken.iter().all(clear) && off_points {
                canvas.text("", Anchor::End, (right, y), &text);
                taken.push((right - wide, right, y));
            }
        }
    }

    /// The dates below, in the same order of need.
    fn dates(&self, canvas: &mut Canvas<'_>, points: &[(i32, i32)], bottom: i32) {
        let mut taken: Vec<(i32, i32)> = Vec::new();
        for index in self.by_need() {
            let text = &self.marks[index].label;
            let wide = tenths(width::of(text, SMALL));
            let left = (points[index].0 - wide / 2).clamp(0, (tenths(self.room) - wide).max(0));
            if taken.iter().all(|(from, to)| left > to + 80 || left + wide + 80 < *from) {
                canvas.text("", Anchor::Start, (left, bottom + tenths(16.0)), text);
                taken.push((left, left + wide));
            }
        }
    }
}

/// The last, the first, and the rest from the end.
fn outside_in(count: usize) -> Vec<usize> {
    let mut order: Vec<usize> = (0..count).rev().collect();
    if count > 2 {
        let first = order.pop().expect("there are more than two");
        order.insert(1, first);
    }
    order
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_through_leap_years() {
        let day = |y, m, d| count(Day::new(y, m, d).unwrap());
        assert_eq!(day(2024, 3, 1) - day(2024, 2, 28), 2);
        assert_eq!(day(2023, 3, 1) - day(2023, 2, 28), 1);
        assert_eq!(day(2023, 1, 1) - day(2022, 1, 1), 365);
        assert_eq!(day(2022, 2, 7) - day(2022, 1, 10), 28);
    }

    #[test]
    fn ends_are_labelled_first() {
        assert_eq!(outside_in(5), [4, 0, 3, 2, 1]);
        assert_eq!(outside_in(1), [0]);
    }
}
