//! What a chart says: titles, descriptions, tables, refusals.

use gongbao::chart::{self, Draft, Kind, Mark, MarkPhase, Refusal};
use gongbao::quantity::Hedge;
use gongbao::text::Lang;

use crate::cases::{self, count, exact, hedged, in_phase, missing};
use crate::gallery;

fn zh(marks: Vec<Mark>) -> Draft {
    cases::draft("w", Lang::Zh, Kind::Bars, count("元"), marks)
}

fn mark(label: &str, datum: chart::Datum, wording: &str) -> Mark {
    Mark::new(label, label, datum, wording)
}

/// A case of the gallery.
fn gallery(id: &str) -> Draft {
    gallery::goldens().into_iter().find(|draft| draft.id == id).unwrap()
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
    let mut long = gallery("nesting");
    for mark in &mut long.marks {
        mark.label += "组织采购和帮销的产品和服务";
    }
    let table: Vec<(&str, Draft)> = vec![
        // No part fits beside the whole into two lines.
        ("全省组织采购和帮销的产品和服务突破1.2亿次，列明其中3项", long),
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
        ("全省突破1.2亿次，其中抖音6400万次、快手约2500万次、微博未公布", gallery("nesting")),
        ("截至1月31日，突破1.2亿次", gallery("snapshots")),
        ("More than 120 million by 31 January", gallery("snapshots-en")),
        ("2022年与2021年相比，1项上升，1项下降，2项不能断定", gallery("slope")),
        ("口径有变，2021年与2022年不可直接比较", gallery("slope-cut")),
        ("抖音：最高的2项不可排序：年货（3600万）、非遗（超1200万）；另有2组", gallery("panels")),
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
    let rows = chart::draw(&gallery("ties").check().unwrap()).table;
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
    let refused = |mut draft: Draft, spoil: fn(&mut Draft), expected: &str| {
        spoil(&mut draft);
        check(draft, expected);
    };
    refused(
        gallery("nesting"),
        |draft| draft.marks[0].key = "x".to_owned(),
        "expected one whole and its parts, but found `a` without its whole",
    );
    refused(
        gallery("nesting"),
        |draft| draft.marks[3].part_of = None,
        "expected one whole and its parts, but found `c` without its whole",
    );
    refused(
        gallery("snapshots"),
        |draft| draft.marks[2].when = None,
        "expected a day for each snapshot, but found none for `1-20`",
    );
    refused(
        gallery("snapshots"),
        |draft| draft.marks[2].when = draft.marks[1].when,
        "expected one snapshot a day, but found `1-15` and `1-20`",
    );
    refused(gallery("slope"), |draft| draft.marks.truncate(4), "expected two editions, but found 1 (`2021年`)");
    refused(
        gallery("panels"),
        |draft| draft.marks[0].panel = None,
        "expected a panel for each figure, but found none for `抖音-年货`",
    );
}

/// Figures of two phases may stand in two panels with scales of their own, but not on one axis.
#[test]
fn side_by_side_bears_two_phases() {
    let spoiled = |id: &str| {
        let mut draft = gallery(id);
        for mark in &mut draft.marks[3..5] {
            mark.datum = in_phase(mark.datum.clone(), MarkPhase::Forecast);
        }
        draft.check()
    };
    assert!(spoiled("side-by-side").is_ok());
    assert!(matches!(spoiled("panels"), Err(Refusal::MixedPhases { .. })));
}

#[test]
fn a_sparkline_has_steps_and_no_invented_point() {
    let svg = chart::spark(&gallery("snapshots").check().unwrap()).svg;
    assert!(svg.contains("<title>截至1月31日，突破1.2亿次</title>"));
    let steps = svg.split_once("class=\"step\" d=\"").unwrap().1.split_once('"').unwrap().0;
    // Four results: three times across, three times up; the forecast and the missing day are not joined.
    assert_eq!((steps.matches('h').count(), steps.matches('v').count()), (3, 3), "{steps}");
}
