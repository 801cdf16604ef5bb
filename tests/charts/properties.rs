//! What holds for every chart, whatever its numbers.

use gongbao::chart::{self, Datum, End, Form, Kind, Mark, MarkPhase, PanelOf, Spec, Width, order};
use gongbao::period::Day;
use gongbao::place::provinces;
use gongbao::quantity::{Decimal, Hedge};
use gongbao::text::Lang;
use proptest::prelude::*;

use crate::cases;
use crate::reading::{is_well_formed, rows};

/// Any number of any hedge; phases other than results one time in five.
fn datum() -> impl Strategy<Value = Datum> {
    let hedges = prop::sample::select(vec![
        Hedge::Exact,
        Hedge::Over,
        Hedge::AtLeast,
        Hedge::Nearly,
        Hedge::About,
        Hedge::Odd,
        Hedge::Under,
        Hedge::AtMost,
        Hedge::Range,
        Hedge::Several,
    ]);
    // Few distinct numbers, so that bounds touch and numbers tie.
    let number = prop_oneof![1_i64..6, Just(100), 1_i64..1_000_000_000_000];
    let phases = prop_oneof![
        4 => Just(MarkPhase::Result),
        1 => prop::sample::select(vec![MarkPhase::Forecast, MarkPhase::Target, MarkPhase::Planned]),
    ];
    (hedges, number, 0_i64..4, phases, prop::bool::ANY).prop_map(|(hedge, number, step, phase, open)| {
        let datum = match hedge {
            Hedge::Range => cases::between(hedge, number, Some(number + step)),
            Hedge::Several => cases::between(hedge, number, (!open).then_some(number + step + 1)),
            Hedge::Odd => cases::hedged(hedge, number, step + 1),
            _ => cases::hedged(hedge, number, step),
        };
        cases::in_phase(datum, phase)
    })
}

fn marks() -> impl Strategy<Value = Vec<Mark>> {
    prop::collection::vec(datum(), 1..12).prop_map(|data| {
        let name = |index: usize| format!("k{index}");
        let mark = |(index, datum)| Mark::new(name(index), name(index), datum, "数");
        data.into_iter().enumerate().map(mark).collect()
    })
}

fn spec(marks: Vec<Mark>) -> Spec {
    let mut draft = cases::draft("p", Lang::Zh, Kind::Bars, cases::count("次"), marks);
    draft.beside_results = true;
    draft.check().unwrap()
}

/// The length of the block `M x y h length …`.
fn length(d: &str) -> f64 {
    let after = d.split_once('h').unwrap().1;
    after.split_once('v').unwrap().0.parse().unwrap()
}

fn hard(mark: &Mark) -> Option<&gongbao::quantity::Interval> {
    match &mark.datum {
        Datum::Known { hard, phase: MarkPhase::Result, .. } => Some(hard),
        _ => None,
    }
}

const KINDS: [Kind; 8] = [
    Kind::Bars,
    Kind::Tiles,
    Kind::Dots,
    Kind::Ballot { seats: Some(2) },
    Kind::Nesting,
    Kind::Steps,
    Kind::Slope { broken: false },
    Kind::Panels { own_scales: false },
];

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn bars_are_as_long_as_their_numbers(numbers in prop::collection::vec(-10_000_i64..1_000_000, 2..34)) {
        let mark = |(index, number): (usize, &i64)| {
            Mark::new(format!("k{index}"), number.to_string(), cases::exact(*number), "数")
        };
        let marks: Vec<Mark> = numbers.iter().enumerate().map(mark).collect();
        let longest = numbers.iter().map(|number| number.abs()).max().unwrap();
        prop_assume!(longest > 0);
        for width in [Width::Wide, Width::Narrow] {
            let svg = chart::alone(&spec(marks.clone()), width).svg;
            let lengths: Vec<(i64, f64)> = rows(&svg)
                .into_iter()
                .map(|(label, paths)| {
                    let bar = paths.iter().find(|(class, _)| class.is_empty() || class == "fall");
                    (label.parse().unwrap(), bar.map_or(0.0, |(_, d)| length(d)))
                })
                .collect();
            prop_assert_eq!(lengths.len(), numbers.len());
            let scale = lengths.iter().find(|(number, _)| number.abs() == longest).unwrap().1 / longest as f64;
            for (number, length) in lengths {
                let sign = if number < 0 { -1.0 } else { 1.0 };
                let wanted = scale.abs() * number as f64;
                // Coordinates have one decimal, and so has the longest bar.
                prop_assert!((length - wanted).abs() <= 0.25 && length * sign >= 0.0, "{number}: {length}, not {wanted}");
            }
        }
    }

    #[test]
    fn an_open_bound_never_has_a_closed_end(datum in datum()) {
        let Datum::Known { hard, hedge, .. } = &datum else { unreachable!() };
        let form = Form::of(&datum).unwrap();
        match (hedge, hard.high) {
            (Hedge::Exact, _) => prop_assert_eq!(form.end, End::Flat),
            (Hedge::About, _) => prop_assert_eq!(form.end, End::Fade),
            (_, None) => prop_assert_eq!(form.end, End::Arrow),
            (_, Some(high)) if high.open => prop_assert_eq!(form.end, End::Arc),
            (_, Some(_)) => prop_assert!(matches!(form.end, End::Flat | End::Bracket)),
        }
        // Nothing is drawn beyond what the words allow, nor less than they say.
        if let Some(high) = hard.high {
            prop_assert!(form.reach() <= high.value);
        }
        if let Some(low) = hard.low {
            prop_assert!(form.reach() >= low.value && form.solid >= Decimal::ZERO);
        }
        let mark = Mark::new("a", "a", datum.clone(), "数");
        let drawn = rows(&chart::alone(&spec(vec![mark]), Width::Wide).svg);
        let ends: Vec<&String> = drawn[0].1.iter().filter(|(class, _)| class == "end").map(|(_, d)| d).collect();
        match form.end {
            End::Flat | End::Fade => prop_assert!(ends.is_empty()),
            End::Arrow => prop_assert!(ends[0].contains('l') && !ends[0].contains(['v', 'z'])),
            End::Arc => prop_assert!(ends[0].contains('q') && !ends[0].contains(['v', 'z'])),
            End::Bracket => prop_assert!(ends[0].contains('v')),
        }
    }

    #[test]
    fn the_order_never_contradicts_disjoint_bounds(marks in marks()) {
        let sorted = order::sorted(&marks);
        prop_assert_eq!(sorted.len(), marks.len());
        for (index, upper) in sorted.iter().enumerate() {
            for lower in &sorted[index + 1..] {
                if let (Some(upper), Some(lower)) = (hard(upper.mark), hard(lower.mark)) {
                    prop_assert!(!order::above(lower, upper));
                }
            }
        }
    }

    #[test]
    fn a_rank_is_claimed_only_where_every_other_result_is_certain(marks in marks()) {
        let sorted = order::sorted(&marks);
        for ranked in &sorted {
            let Some(own) = hard(ranked.mark) else {
                prop_assert!(ranked.rank.is_none() && !ranked.undecided && !ranked.tied);
                continue;
            };
            let others: Vec<_> = marks.iter().filter(|mark| mark.key != ranked.mark.key).filter_map(hard).collect();
            let higher = others.iter().filter(|other| order::above(other, own)).count();
            let certain = others.iter().all(|other| {
                let same = other.low == own.low && other.high == own.high
                    && own.low.is_some_and(|low| own.high.is_some_and(|high| low.value == high.value));
                order::above(other, own) || order::above(own, other) || same
            });
            prop_assert_eq!(ranked.rank, (certain && !others.is_empty()).then_some(higher as u32 + 1));
            prop_assert_eq!(ranked.undecided, !certain);
        }
        let title = chart::finding::title(&spec(marks.clone()));
        let first = sorted.iter().any(|ranked| ranked.rank == Some(1));
        prop_assert_eq!(title.contains("居首"), first, "{}", title);
    }

    #[test]
    fn drawing_is_pure_and_every_number_is_in_the_table(marks in marks()) {
        let spec = spec(marks);
        let chart = chart::draw(&spec);
        prop_assert_eq!(&chart, &chart::draw(&spec));
        let labels: Vec<String> = rows(&chart.wide.svg).into_iter().map(|row| row.0).collect();
        let table: Vec<String> = chart.table.into_iter().map(|row| row.label).collect();
        prop_assert_eq!(labels, table);
    }

    #[test]
    fn every_kind_draws_whatever_it_is_given(
        data in prop::collection::vec((datum(), "[x-z 一-龥]{0,30}", prop::bool::ANY), 1..12),
        kind in prop::sample::select(KINDS.to_vec()),
        english in prop::bool::ANY,
    ) {
        let mut marks: Vec<Mark> = Vec::new();
        for (index, (datum, text, gone)) in data.into_iter().enumerate() {
            let datum = if gone { cases::missing() } else { datum };
            let mut mark = Mark::new(format!("k{index}"), format!("{text}{}", index / 2), datum, text.clone());
            mark.when = Day::new(2022, 1, index as u8 + 1);
            mark.place = provinces().nth(index).map(|place| place.code());
            mark.panel = Some(PanelOf { title: ["甲", "乙"][index % 2].to_owned(), unit: None });
            mark.part_of = (index > 0).then(|| format!("k{}", index / 2));
            marks.push(mark);
        }
        let lang = if english { Lang::En } else { Lang::Zh };
        let mut draft = cases::draft("p", lang, kind, cases::count("次"), marks);
        draft.beside_results = true;
        // A slope of one mark has one edition.
        if let Ok(spec) = draft.check() {
            let chart = chart::draw(&spec);
            prop_assert_eq!(chart.table.len(), spec.marks().len());
            for svg in [chart.wide.svg, chart.narrow.svg, chart::literal(&spec, Width::Wide).svg, chart::spark(&spec).svg] {
                prop_assert_eq!(is_well_formed(&svg), Ok(()));
                prop_assert!(!svg.contains("NaN") && !svg.contains("inf"));
            }
        }
    }
}
