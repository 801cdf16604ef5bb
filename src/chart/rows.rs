//! How are named rows laid out, each with a lane in which its kind draws?
//!
//! Names stand left of the lanes and numbers at the end of what is drawn. Where that leaves the
//! longest bar too little of the width, each row is stacked instead: name and number above,
//! lane below. Several groups of rows can share one [`Fit`], and so one scale.

use plotters::chart::{ChartBuilder, LabelAreaPosition};
use plotters::style::IntoFont;

use super::axis::Axis;
use super::backend::{Area, Canvas, INFALLIBLE, Ink, no_ink, paint};
use super::fit::{Fit, Reach};
use super::frame::{Ids, SMALL, TEXT, tenths};
use super::glyph;
use super::svg::{Anchor, Path};
use super::width;

/// The height of the tick labels above the lanes.
const TICKS: f64 = 22.0;
/// Between a mark and its number.
pub(super) const GAP: f64 = 6.0;
/// A line of text in a stacked row.
const LINE: f64 = 19.0;

/// The room of a line between rows, with its words.
const RULE: f64 = 19.0;

/// What a kind says about one row.
pub(super) struct Lane<'p> {
    pub(super) label: String,
    /// How far the name is set in, in units.
    pub(super) indent: f64,
    pub(super) number: String,
    /// What stands in the column of ranks.
    pub(super) rank: String,
    pub(super) href: Option<&'p str>,
    pub(super) reach: Reach,
    /// The numbers that plotters maps for `paint`; the first is zero.
    pub(super) corners: Vec<f64>,
    /// The corner beyond which the number stands, how far beyond in tenths, and on which side.
    pub(super) tip: (usize, i32, bool),
    /// A plain number, whose bar may be too short to be seen.
    pub(super) plain: Option<f64>,
    pub(super) paint: Paint<'p>,
}

/// Paints a lane: the corners' places, then its top and bottom.
pub(super) type Paint<'p> = Box<dyn Fn(&mut Canvas<'_>, &Ids, &[i32], (i32, i32)) + 'p>;

/// Rows in their places.
pub(super) struct Rows<'p> {
    rows: Vec<Row<'p>>,
    fit: Fit,
    depth: f64,
    /// A line below this row, and what it says.
    rule: Option<(usize, String)>,
}

struct Row<'p> {
    lane: Lane<'p>,
    label: Vec<String>,
    number: Vec<String>,
    top: f64,
    text_ends: f64,
}

impl<'p> Rows<'p> {
    /// Gives each lane its place.
    pub(super) fn new(lanes: Vec<Lane<'p>>, fit: Fit) -> Rows<'p> {
        let (mut rows, mut y) = (Vec::new(), 0.0);
        for lane in lanes {
            let (mut label, mut number) = (vec![lane.label.clone()], vec![lane.number.clone()]);
            let mut text_ends = y;
            let top = y;
            y += 24.0;
            if fit.stacked {
                let room = fit.room - fit.ranks - lane.indent;
                if width::of(&lane.label, TEXT) + 12.0 + width::of(&lane.number, TEXT) > room {
                    label = width::wrap(&lane.label, TEXT, room);
                    number = width::wrap(&lane.number, TEXT, room);
                    text_ends += LINE * (label.len() + number.len()) as f64;
                } else {
                    text_ends += LINE;
                }
                y = text_ends + 19.0;
            }
            rows.push(Row { lane, label, number, top, text_ends });
        }
        Rows { rows, fit, depth: y, rule: None }
    }

    /// Whether the bar of a plain number is too short to be seen.
    pub(super) fn has_short(&self) -> bool {
        let least = f64::from(glyph::SHORT) / 10.0 / self.fit.scale;
        self.rows.iter().filter_map(|row| row.lane.plain).any(|number| number != 0.0 && number.abs() < least)
    }

    /// Draws a line below the first `count` rows, and makes room for what it says.
    pub(super) fn ruled(mut self, count: usize, says: String) -> Rows<'p> {
        for row in self.rows.iter_mut().skip(count) {
            row.top += RULE;
            row.text_ends += RULE;
        }
        self.depth += RULE;
        self.rule = Some((count, says));
        self
    }

    pub(super) fn height(&self) -> f64 {
        self.head() + self.depth
    }

    /// The height above the rows: none where no number asks for an axis.
    fn head(&self) -> f64 {
        match self.fit.axis.ticks().is_empty() {
            true => 0.0,
            false if self.fit.stacked => TICKS + 9.0,
            false => TICKS,
        }
    }

    /// Draws the axis and the rows.
    pub(super) fn draw(&self, area: &Area<'_>, ids: &Ids) {
        let left = area.get_base_pixel().0;
        let mut chart = ChartBuilder::on(area)
            .set_label_area_size(LabelAreaPosition::Top, tenths(self.head()))
            .build_cartesian_2d(self.fit.axis.clone(), self.depth..0.0)
            .expect(INFALLIBLE);
        mesh(&mut chart);
        let area = chart.plotting_area();
        paint(area, vec![(0.0, 0.0)], |canvas, at| {
            self.ranks(canvas, (left, at[0].1));
            canvas.open("g", &[("class", "rows")]);
        });
        for row in &self.rows {
            let corners = row.lane.corners.iter().map(|number| (*number, row.top)).collect();
            paint(area, corners, |canvas, at| self.row(canvas, ids, row, left, at));
        }
        paint(area, vec![(0.0, 0.0), (0.0, self.depth)], |canvas, at| {
            canvas.close("g");
            self.zero(canvas, at);
            self.rule(canvas, left, at[0].1);
        });
    }

    /// The ranks, in a column of their own that a screen reader skips: the table has them.
    fn ranks(&self, canvas: &mut Canvas<'_>, (left, top): (i32, i32)) {
        if self.fit.ranks == 0.0 {
            return;
        }
        let size = SMALL.to_string();
        canvas.open("g", &[("class", "rank"), ("font-size", &size), ("aria-hidden", "true")]);
        for row in self.rows.iter().filter(|row| !row.lane.rank.is_empty()) {
            let baseline = top + tenths(self.baseline(row));
            canvas.text("", Anchor::Start, (left, baseline), &row.lane.rank);
        }
        canvas.close("g");
    }

    /// The first baseline of a row, from the top of the rows.
    fn baseline(&self, row: &Row<'_>) -> f64 {
        row.top + if self.fit.stacked { 14.0 } else { 17.0 }
    }

    /// The line at zero, which stops where a stacked row has its texts.
    fn zero(&self, canvas: &mut Canvas<'_>, at: &[(i32, i32)]) {
        let (x, top) = at[0];
        let mut path = Path::new();
        if self.fit.stacked {
            for row in &self.rows {
                path = path.to(x, top + tenths(row.text_ends)).down(top + tenths(row.text_ends + 12.0));
            }
        } else {
            path = path.to(x, top).down(at[1].1);
        }
        canvas.path("zero", &path);
    }

    fn rule(&self, canvas: &mut Canvas<'_>, left: i32, top: i32) {
        let Some((row, says)) = self.rule.as_ref().and_then(|(rows, says)| Some((self.rows.get(*rows)?, says))) else {
            return;
        };
        let y = top + tenths(row.top - 2.0);
        let right = left + tenths(self.fit.room);
        canvas.path("rule", &Path::new().to(left, y).across(right));
        canvas.open("g", &[("font-size", "12")]);
        canvas.text("note", Anchor::End, (right, y - 40), says);
        canvas.close("g");
    }

    fn row(&self, canvas: &mut Canvas<'_>, ids: &Ids, row: &Row<'_>, left: i32, at: &[(i32, i32)]) {
        let lane = &row.lane;
        let element = if lane.href.is_some() { "a" } else { "g" };
        let attributes: Vec<(&str, &str)> = lane.href.iter().map(|href| ("href", *href)).collect();
        canvas.open(element, &attributes);
        // plotters mapped the top of the row; the rest of it hangs from there.
        let y = |units: f64| at[0].1 + tenths(units - row.top);
        let (top, bottom) = match self.fit.stacked {
            true => (y(row.text_ends + 1.0), y(row.text_ends + 11.0)),
            false => (y(row.top + 4.0), y(row.top + 20.0)),
        };
        let first = y(self.baseline(row));
        let name = left + tenths(self.fit.ranks + lane.indent);
        let mut baseline = first;
        for (index, line) in row.label.iter().enumerate() {
            baseline = first + tenths(LINE) * index as i32;
            canvas.text("", Anchor::Start, (name, baseline), line);
        }
        if self.fit.stacked && row.text_ends - row.top > LINE * 1.5 {
            for line in &row.number {
                baseline += tenths(LINE);
                canvas.text("", Anchor::Start, (name, baseline), line);
            }
        } else if self.fit.stacked {
            canvas.text("", Anchor::End, (left + tenths(self.fit.room), baseline), &row.number[0]);
        }
        let places: Vec<i32> = at.iter().map(|corner| corner.0).collect();
        (lane.paint)(canvas, ids, &places, (top, bottom));
        if !self.fit.stacked {
            let (corner, beyond, falls) = lane.tip;
            // The end of a short bar is larger than the bar.
            let short = corner > 0 && (places[corner] - places[0]).abs() < glyph::LIP;
            let beyond = beyond + tenths(GAP) + if short { glyph::LIP } else { 0 };
            let (anchor, x) = match falls {
                true => (Anchor::End, places[corner] - beyond),
                false => (Anchor::Start, places[corner] + beyond),
            };
            canvas.text("", anchor, (x, first), &row.number[0]);
        }
        canvas.close(element);
    }
}

/// The grid and its labels, as plotters draws them.
fn mesh<'s, Y>(
    chart: &mut plotters::chart::ChartContext<'_, Canvas<'s>, plotters::coord::cartesian::Cartesian2d<Axis, Y>>,
) where
    Y: plotters::coord::ranged1d::Ranged<ValueType = f64> + plotters::coord::ranged1d::ValueFormatter<f64>,
{
    chart
        .configure_mesh()
        .disable_y_mesh()
        .axis_style(no_ink())
        .light_line_style(no_ink())
        .bold_line_style(Ink::Grid.colour())
        .x_label_style(("sans-serif", SMALL * 10.0).into_font().color(&Ink::Ticks.colour()))
        .set_all_tick_mark_size(0)
        .draw()
        .expect(INFALLIBLE);
}
