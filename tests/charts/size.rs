//! How small is a chart, beside what plotters' own backend writes for the same?

use gongbao::chart::{self, Kind};
use gongbao::text::Lang;

use crate::cases;
use crate::peer::by_plotters;

#[test]
fn a_chart_of_34_bars_is_small() {
    let draft = cases::revenue("34", Lang::Zh, Kind::Bars, true);
    let chart = chart::draw(&draft.check().unwrap());
    let svg = &chart.wide.svg;
    let part = |start: &str, end: &str| {
        let from = svg.find(start).unwrap();
        from..from + svg[from..].find(end).unwrap() + end.len()
    };
    // Source line and description are as long as they are.
    let drawing = svg.len() - part("<desc", "</desc>").len() - part("<g class=\"foot\"", "</g>").len();
    let rows: Vec<(String, String, f64)> = chart
        .table
        .iter()
        .map(|row| {
            let number = row.wording.trim_end_matches("亿元").parse::<f64>().unwrap() * 1e8;
            (row.label.clone(), row.wording.clone(), number)
        })
        .collect();
    let theirs = by_plotters(&rows).len();
    println!("34 bars: {drawing} bytes, SVGBackend {theirs}");
    assert!(drawing <= 6_500, "{drawing} bytes");
    assert!(drawing * 2 < theirs, "{drawing} bytes, SVGBackend {theirs}");
}
