//! What a chart says: titles, descriptions, tables, refusals.

use gongbao::chart::{self, Draft, Kind, Mark, MarkPhase, Refusal};
use gongbao::quantity::Hedge;
use gongbao::text::Lang;

use crate::cases::{self, count, exact, hedged, in_phase, missing};

fn zh(marks: Vec<Mark>) -> Draft {
    cases::draft("w", Lang::Zh, Kind::Bars, count("元"), marks)
}

fn mark(label: &str, datum: chart::Datum, wording: &str) -> Mark {
    Mark::new(label, label, datum, wording)
}

/// Two results and a forecast.
fn mixed() -> Draft {
    zh(vec![
        mark("新泰", in_phase(exact(60_000_000), MarkPhase::Forecast), "6000万元"),
        mark("滕州", exact(1_000_000), "100万元"),
        mark("冠县", exact(2_000_000), "200万元"),
    ])
}

#[test]
fn titles_claim_what_the_numbers_bear() {
    let mut beside = mixed();
    beside.beside_results = true;
    let forecast = |n: i64| in_phase(exact(n), MarkPhase::Forecast);
    let table: Vec<(&str, Draft)> = vec![
        ("已公布的27项中，广东居首，276亿元", cases::revenue("t", Lang::Zh, Kind::Tiles, false)),
        ("广东居首，276亿元", cases::revenue("t", Lang::Zh, Kind::Bars, true)),
        ("Of 27 published, Guangdong comes first: 27.6 billion yuan", cases::revenue("t", Lang::En, Kind::Bars, false)),
        ("江西最高，48.39%", cases::growth("t", Kind::Bars)),
        // The forecast is larger and leads nothing.
        ("冠县居首，200万元", beside),
        ("山东：预计6000万元", zh(vec![mark("山东", forecast(60_000_000), "6000万元")])),
        (
            "2项都是预计数字，不是结果，不作排序",
            zh(vec![mark("甲", forecast(1), "1元"), mark("乙", forecast(2), "2元")]),
        ),
        (
            "甲、乙并列居首，均为5票",
            zh(vec![mark("甲", exact(5), "5票"), mark("乙", exact(5), "5票"), mark("丙", exact(4), "4票")]),
        ),
        (
            "2项不可排序：甲（突破1.2亿次）、乙（超1亿次）",
            zh(vec![
                mark("乙", hedged(Hedge::Over, 100_000_000, 0), "超1亿次"),
                mark("甲", hedged(Hedge::Over, 120_000_000, 0), "突破1.2亿次"),
            ]),
        ),
        (
            "只有甲公布了数字：约5元",
            zh(vec![mark("甲", hedged(Hedge::About, 5, 0), "约5元"), mark("乙", missing(), "")]),
        ),
        ("数字均未公布", zh(vec![mark("甲", missing(), "")])),
    ];
    for (expected, draft) in table {
        assert_eq!(chart::finding::title(&draft.check().unwrap()), expected);
    }
}

#[test]
fn the_description_names_top_bottom_and_gaps() {
    let check = |draft: Draft, expected: &str| assert_eq!(chart::draw(&draft.check().unwrap()).description, expected);
    check(
        cases::revenue("d", Lang::Zh, Kind::Tiles, false),
        "34个省级单位均有图块，共31项，27项有数字，3个不在此表。按所写数字从大到小：广东276亿元、四川225.66亿元、江苏178.95亿元……青海4.66亿元。4项未公布：浙江、云南、西藏、宁夏。",
    );
    let mut beside = mixed();
    beside.beside_results = true;
    check(beside, "共3项。按所写数字从大到小：冠县200万元、滕州100万元。预计（不是结果）：新泰6000万元。");
}

#[test]
fn the_table_has_every_mark_with_rank_and_note() {
    let draft = cases::goldens().into_iter().find(|draft| draft.id == "ties").unwrap();
    let rows = chart::draw(&draft.check().unwrap()).table;
    let rows: Vec<_> = rows.iter().map(|row| (row.rank, row.wording.as_str(), row.note)).collect();
    let open = (None, "不可排序");
    assert_eq!(
        rows,
        [
            (open.0, "39396票", open.1),
            (open.0, "39396票", open.1),
            (open.0, "28000票", open.1),
            (open.0, "约28000票", open.1),
        ]
    );
    let mut beside = mixed();
    beside.beside_results = true;
    let rows = chart::draw(&beside.check().unwrap()).table;
    let rows: Vec<_> = rows.iter().map(|row| (row.rank, row.wording.as_str(), row.note)).collect();
    assert_eq!(
        rows,
        [(Some(1), "200万元", ""), (Some(2), "100万元", ""), (None, "预计6000万元", "不是结果，不参加排序"),]
    );
}

#[test]
fn what_one_axis_cannot_bear_is_refused() {
    let check = |draft: Draft, expected: &str| {
        let refusal = draft.check().unwrap_err();
        assert_eq!(refusal.to_string(), expected);
        assert!(!refusal.hint().is_empty());
    };
    check(mixed(), "expected figures of one phase, but found the result `滕州` and 1 more beside the forecast `新泰`");
    check(zh(vec![]), "expected at least one figure, but found none");
    check(
        zh(vec![mark("甲", exact(1), "1元"), mark("甲", exact(2), "2元")]),
        "expected each figure once, but found `甲` twice",
    );
    let mut map = cases::revenue("r", Lang::Zh, Kind::Tiles, false);
    let first = map.marks[0].place;
    map.marks[1].place = first;
    check(map, "expected one figure for each tile, but found `beijing` and `tianjin`");
    let mut map = cases::revenue("r", Lang::Zh, Kind::Tiles, false);
    map.marks[0].place = None;
    assert_eq!(map.check().unwrap_err(), Refusal::NoTile { key: "beijing".to_owned() });
}
