//! What a chart says: titles, descriptions, tables, refusals.

use gongbao::chart::{self, Draft, Kind, Mark, MarkPhase, PanelOf, Refusal};
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

/// Two results of names too long for a title.
fn long_names(kind: Kind) -> Draft {
    let marks = vec![
        mark(
            "各大短视频和电商平台组织的县长、县委书记和乡镇干部直播",
            cases::between(Hedge::Several, 200, Some(1000)),
            "数百场",
        ),
        mark("短视频平台扶贫计划的县长、县委书记直播", exact(154), "154场"),
    ];
    Draft { kind, ..zh(marks) }
}

/// One number in each of two panels of their own scales.
fn two_panels(first: &str, second: &str) -> Draft {
    let panel = |label: &str, basis: &str, datum, wording: &str| Mark {
        panel: Some(PanelOf { title: basis.to_owned(), unit: None }),
        ..mark(label, datum, wording)
    };
    let marks = vec![
        panel(first, "补贴", cases::between(Hedge::Several, 10_000_000, Some(100_000_000)), "千万级"),
        panel(second, "减免", exact(260_000_000), "2.6亿元"),
    ];
    Draft { kind: Kind::Panels { own_scales: true }, ..zh(marks) }
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
        // The names of the whole and of its parts would not fit into two lines of a phone.
        ("突破1.2亿次，列明其中3项", long),
        ("已公布的27项中，广东居首，276亿元", cases::revenue("t", Lang::Zh, Kind::Tiles, false)),
        ("广东居首，276亿元", cases::revenue("t", Lang::Zh, Kind::Bars, true)),
        ("Guangdong first of 27 published: 27.6 billion yuan", cases::revenue("t", Lang::En, Kind::Bars, false)),
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
            "2项不可排序：甲突破1.2亿次、乙超1亿次",
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
        ("全省突破1.2亿次，其中抖音6400万次、快手约2500万次等", gallery("nesting")),
        ("截至1月31日，突破1.2亿次", gallery("snapshots")),
        ("More than 120 million by 31 January", gallery("snapshots-en")),
        ("2022年与2021年相比，1项上升，1项下降，2项不能断定", gallery("slope")),
        ("口径有变，2021年与2022年不可直接比较", gallery("slope-cut")),
        ("最高的2项不可排序：抖音年货3600万、抖音非遗超1200万", gallery("panels")),
        ("3组数字口径不同，分列而不相比", gallery("side-by-side")),
        ("投入补贴：千万级；减免费用：2.6亿元", two_panels("投入补贴", "减免费用")),
        (
            "千万级、2.6亿元，口径不同，不能相比",
            two_panels("抖音电商平台投入的补贴总额", "铁路部门减免的运费等各项费用"),
        ),
        ("2项中最多：数百场", long_names(Kind::Bars)),
        ("2项不作排序：数百场、154场", long_names(Kind::Dots)),
    ];
    for (expected, draft) in table {
        assert_eq!(chart::finding::title(&draft.check().unwrap()), expected);
    }
}

/// Two lines of a phone in Chinese, three in English, whatever the names and numbers are.
#[test]
fn titles_of_all_kinds_are_short() {
    for draft in gallery::goldens() {
        let longest = if draft.lang == Lang::Zh { 27.0 } else { 41.0 };
        let title = chart::finding::title(&draft.check().unwrap());
        assert!(chart::width::of(&title, 1.0) <= longest, "{title}");
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
