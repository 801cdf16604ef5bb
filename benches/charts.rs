//! How long does a chart of 34 bars take, beside plotters' own SVG backend, in the same run?
//!
//! `cargo bench --bench charts`; a number after `--` sets how many charts a round draws.

use std::hint::black_box;
use std::time::{Duration, Instant};

use gongbao::chart::{self, Credit, Datum, Draft, Kind, Mark, MarkPhase, Spec, Unit, Width};
use gongbao::quantity::{Bound, Decimal, Hedge, Interval};
use gongbao::text::Lang;

#[path = "../tests/charts/peer.rs"]
mod peer;

/// Many short rounds, in turns: the best of each is what the machine can do undisturbed.
const ROUNDS: usize = 60;

fn main() {
    let count = std::env::args().filter_map(|arg| arg.parse().ok()).next().unwrap_or(30);
    let numbers = numbers();
    let spec = spec(&numbers);
    let rows: Vec<(String, String, f64)> = numbers
        .iter()
        .enumerate()
        .map(|(index, number)| (name(index), format!("{number}元"), *number as f64))
        .collect();
    let (mut ours, mut theirs) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        ours = ours.min(time(count, || chart::svg(black_box(&spec), Width::Wide).svg));
        theirs = theirs.min(time(count, || peer::by_plotters(black_box(&rows))));
    }
    let (small, large) = (chart::svg(&spec, Width::Wide).svg.len(), peer::by_plotters(&rows).len());
    let ratio = |a: f64, b: f64| format!("{:.2}", a / b);
    println!("34 bars, best of {ROUNDS} rounds of {count}");
    println!("ours        {:>9.1?} a chart  {small:>6} bytes", ours / count as u32);
    println!("SVGBackend  {:>9.1?} a chart  {large:>6} bytes", theirs / count as u32);
    println!(
        "ratio       time {}  size {}",
        ratio(ours.as_secs_f64(), theirs.as_secs_f64()),
        ratio(small as f64, large as f64)
    );
}

fn time(count: usize, draw: impl Fn() -> String) -> Duration {
    let start = Instant::now();
    for _ in 0..count {
        black_box(draw());
    }
    start.elapsed()
}

/// 34 numbers from a seed.
fn numbers() -> Vec<i64> {
    let mut state: u64 = 2015;
    let mut next = || {
        state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        1_000_000_000 + ((state >> 33) % 27_000_000_000) as i64
    };
    (0..34).map(|_| next()).collect()
}

fn name(index: usize) -> String {
    format!("地区{index}")
}

fn spec(numbers: &[i64]) -> Spec {
    let mark = |(index, number): (usize, &i64)| {
        let bound = Some(Bound { value: Decimal::from(*number), open: false });
        let point = Interval { low: bound, high: bound };
        let datum = Datum::Known {
            value: Some(Decimal::from(*number)),
            hard: point,
            soft: point,
            hedge: Hedge::Exact,
            phase: MarkPhase::Result,
        };
        Mark::new(format!("k{index}"), name(index), datum, format!("{number}元"))
    };
    let draft = Draft {
        id: "bench".to_owned(),
        lang: Lang::Zh,
        kind: Kind::Bars,
        title: None,
        subtitle: String::new(),
        unit: Unit::Count("元".to_owned()),
        marks: numbers.iter().enumerate().map(mark).collect(),
        beside_results: false,
        ground: None,
        credit: Credit::default(),
    };
    draft.check().expect("34 results with keys of their own")
}
