//! The two intervals of one number, one below the other: how wide its wording is.
//!
//! The thin line is the hard interval, the thick one the soft, as in `dots.rs`; a filled end belongs to it, a hollow one does not, and an
//! arrow leads where nothing bounds it. The dot is the number that the words name.

use super::Picture;
use super::axis;
use super::frame::TEXT;
use super::svg::{Path, Svg};
use super::width;
use crate::quantity::{Bound, Decimal, Interval};

/// What is drawn, and what is written beside it.
#[derive(Clone, Copy, Debug)]
pub struct Intervals<'a> {
    /// What the words logically allow.
    pub hard: &'a Interval,
    /// How readers take them.
    pub soft: &'a Interval,
    /// The number that the words name.
    pub value: Option<Decimal>,
    /// The names of the two intervals.
    pub names: [&'a str; 2],
    /// The ends of the hard interval in words; nothing where it has none.
    pub ends: [Option<&'a str>; 2],
    /// The whole picture in words.
    pub description: &'a str,
}

/// The width, in units: that of the narrowest phone less its margins.
const WIDTH: i32 = 288;
/// How far an end stands from the edge, and how far an arrow leads past the last number, in tenths.
const MARGIN: i32 = 60;
const ARROW: i32 = 300;
/// Where the lines and what is written above them lie, in tenths.
const ROWS: [(i32, i32); 2] = [(140, 280), (480, 620)];

/// Draws both intervals; nothing where each is one number, which leaves nothing to see.
pub fn intervals(of: Intervals<'_>) -> Option<Picture> {
    let Intervals { hard, soft, value, names, ends, description } = of;
    if hard.is_point() && soft.is_point() {
        return None;
    }
    let scale = Scale::of(hard, soft, value)?;
    let texts: Vec<f64> = ends.iter().flatten().map(|text| width::of(text, TEXT)).collect();
    let stacked = texts.iter().sum::<f64>() > f64::from(WIDTH - 20);
    let height = if stacked { 106 } else { 88 };
    let mut svg = Svg::default();
    svg.raw("<svg");
    svg.attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("class", "chart");
    svg.attribute("viewBox", &format!("0 0 {WIDTH} {height}"));
    svg.attribute("role", "img");
    svg.attribute("font-size", &TEXT.to_string());
    svg.raw("><title>");
    svg.text(description);
    svg.raw("</title>");
    let stated = value.map(|value| scale.place(value));
    for ((interval, name), (above, y)) in [hard, soft].into_iter().zip(names).zip(ROWS) {
        text(&mut svg, "note", (MARGIN / 2, above), "", name);
        let (from, to) = (scale.low(interval.low), scale.high(interval.high));
        path(&mut svg, "hard", &line((from, to), y, interval));
        if std::ptr::eq(interval, soft) && from != to {
            path(&mut svg, "soft", &Path::block((from, y - 30), (to, y + 30)));
        }
        for (bound, x) in [(interval.low, from), (interval.high, to)] {
            if let Some(bound) = bound {
                dot(&mut svg, if bound.open { "dot open" } else { "dot" }, x, y, 32);
            }
        }
        let at_end = |bound: Option<Bound>| bound.map(|bound| bound.value);
        if let (Some(value), Some(x)) = (value, stated)
            && at_end(interval.low) != Some(value)
            && at_end(interval.high) != Some(value)
        {
            dot(&mut svg, "dot", x, y, 45);
        }
    }
    let below = ROWS[1].1 + 200;
    if let Some(low) = ends[0] {
        text(&mut svg, "", (MARGIN / 2, below), "", low);
    }
    if let Some(high) = ends[1] {
        let y = if stacked { below + 180 } else { below };
        text(&mut svg, "", (WIDTH * 10 - MARGIN / 2, y), "end", high);
    }
    svg.raw("</svg>");
    Some(Picture { svg: svg.finish(), width: WIDTH as u32, height })
}

/// Where a number lies.
struct Scale {
    low: f64,
    high: f64,
    left: i32,
    right: i32,
}

impl Scale {
    /// A scale on which every end and the number have their place; nothing where there is no number at all.
    fn of(hard: &Interval, soft: &Interval, value: Option<Decimal>) -> Option<Scale> {
        let bounds = [hard.low, hard.high, soft.low, soft.high].into_iter().flatten();
        let mut corners: Vec<f64> = bounds.map(|bound| axis::place(bound.value)).collect();
        corners.extend(value.map(axis::place));
        let low = corners.iter().copied().reduce(f64::min)?;
        let high = corners.iter().copied().fold(low, f64::max);
        let open = |bound: fn(&Interval) -> Option<Bound>| [hard, soft].iter().any(|i| bound(i).is_none());
        let left = MARGIN + if open(|interval| interval.low) { ARROW } else { 0 };
        let right = WIDTH * 10 - MARGIN - if open(|interval| interval.high) { ARROW } else { 0 };
        Some(Scale { low, high, left, right })
    }

    fn place(&self, number: Decimal) -> i32 {
        let span = self.high - self.low;
        let share = if span > 0.0 { (axis::place(number) - self.low) / span } else { 0.0 };
        self.left + (share * f64::from(self.right - self.left)).round() as i32
    }

    fn low(&self, bound: Option<Bound>) -> i32 {
        bound.map_or(MARGIN, |bound| self.place(bound.value))
    }

    fn high(&self, bound: Option<Bound>) -> i32 {
        bound.map_or(WIDTH * 10 - MARGIN, |bound| self.place(bound.value))
    }
}

/// A line with an arrow at each end that nothing bounds.
fn line((from, to): (i32, i32), y: i32, interval: &Interval) -> Path {
    let mut line = Path::new().to(from, y).across(to);
    if interval.high.is_none() {
        line = line.to(to - 60, y - 50).line(to, y).line(to - 60, y + 50);
    }
    if interval.low.is_none() {
        line = line.to(from + 60, y - 50).line(from, y).line(from + 60, y + 50);
    }
    line
}

fn path(svg: &mut Svg, class: &str, path: &Path) {
    svg.raw("<path");
    svg.attribute("class", class);
    svg.attribute("d", path.d());
    svg.raw("/>");
}

fn dot(svg: &mut Svg, class: &str, x: i32, y: i32, radius: i32) {
    svg.raw("<circle");
    svg.attribute("class", class);
    svg.coordinate("cx", x);
    svg.coordinate("cy", y);
    svg.coordinate("r", radius);
    svg.raw("/>");
}

fn text(svg: &mut Svg, class: &str, (x, y): (i32, i32), anchor: &str, text: &str) {
    svg.raw("<text");
    for (name, value) in [("class", class), ("text-anchor", anchor)] {
        if !value.is_empty() {
            svg.attribute(name, value);
        }
    }
    svg.coordinate("x", x);
    svg.coordinate("y", y);
    svg.raw(">");
    svg.text(text);
    svg.raw("</text>");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::quantity;

    fn drawn(wording: &str, ends: [Option<&str>; 2]) -> Option<Picture> {
        let (quantity, _) = quantity::parse(wording).unwrap();
        intervals(Intervals {
            hard: quantity.hard(),
            soft: quantity.soft(),
            value: quantity.value(),
            names: ["allowed", "understood"],
            ends,
            description: "<both>",
        })
    }

    /// The dots, each with its x; a filled one has a point, a hollow one a ring. Arrows behind them.
    fn dots(wording: &str) -> String {
        let Some(Picture { svg, .. }) = drawn(wording, [None, None]) else { return "nothing".to_owned() };
        let dot = |circle: &str| {
            let sign = if circle.contains("open") { "○" } else { "●" };
            let x = circle.split("cx=\"").nth(1).unwrap().split('"').next().unwrap();
            format!("{sign}{x}")
        };
        let rows = svg.split("class=\"note\"").skip(1).map(|row| {
            let dots: Vec<String> = row.split("<circle ").skip(1).map(dot).collect();
            let hard = row.split("class=\"hard\" d=\"").nth(1).unwrap().split('"').next().unwrap();
            let arrow = if hard.matches('M').count() > 1 { " →" } else { "" };
            format!("{}{arrow}", dots.join(" "))
        });
        rows.collect::<Vec<_>>().join(" | ")
    }

    #[test]
    fn an_end_that_belongs_to_it_is_filled_and_where_nothing_bounds_it_is_an_arrow() {
        for (wording, expected) in [
            ("664条", "nothing"),
            ("1.2亿次", "●6 ○282 ●98 | ●6 ○282 ●98"),
            ("突破1.2亿次", "○6 → | ○6 ●252"),
            ("近20万个", "●6 ○282 | ●226.8 ○282"),
            ("约970亿元", "●6 ●282 ●98 | ●88.8 ●107.2 ●98"),
            ("不足5万", "●6 ○282 | ●254.4 ○282"),
            ("3万至5万", "●6 ●282 | ●6 ●282"),
            ("多场", "●6 → | ●6 →"),
        ] {
            assert_eq!(dots(wording), expected, "{wording}");
        }
    }

    #[test]
    fn ends_that_do_not_fit_on_one_line_stand_on_two() {
        let one = drawn("近20万个", [Some("10万个"), Some("20万个")]).unwrap();
        let two = drawn("近20万个", [Some("100,000 enterprises and households"), Some("200,000 enterprises")]).unwrap();
        assert_eq!((one.height, two.height), (88, 106));
        assert!(one.svg.contains("<title>&lt;both&gt;</title>") && one.svg.contains("role=\"img\""), "{}", one.svg);
    }
}
