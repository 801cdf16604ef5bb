//! The cases that have a golden, one or more a kind.

use gongbao::chart::{Datum, Draft, Ground, Kind, Mark, MarkPhase, PanelOf, Refusal};
use gongbao::period::Day;
use gongbao::place::{Boundaries, provinces};
use gongbao::quantity::Hedge;
use gongbao::text::Lang;

use crate::cases::{between, count, draft, exact, forms, growth, hedged, in_phase, missing, revenue};

fn mark(key: &str, label: &str, datum: Datum, wording: &str) -> Mark {
    Mark::new(key, label, datum, wording)
}

const WAN: i64 = 10_000;

/// Figures that overlap: nothing to rank.
fn dots(id: &str, lang: Lang) -> Draft {
    let mut draft = forms(id, lang);
    draft.kind = Kind::Dots;
    draft.marks.truncate(13);
    draft
}

/// Running votes with a tie, one count that is only about so much, and three seats.
fn ballot(id: &str) -> Draft {
    let marks = vec![
        mark("a", "泰山", exact(39_396), "39396票"),
        mark("b", "黄山", exact(31_200), "31200票"),
        mark("c", "鼓浪屿", exact(31_200), "31200票"),
        mark("d", "九寨沟", hedged(Hedge::Over, 12_000, 1_000), "超12000票"),
        mark("e", "婺源", exact(9_950), "9950票"),
        mark("f", "腾冲", exact(9_100), "9100票"),
    ];
    let mut marks = marks;
    marks[3] = mark("d", "九寨沟", hedged(Hedge::Odd, 9_000, 1_000), "9000余票");
    let mut draft = draft(id, Lang::Zh, Kind::Ballot { seats: Some(3) }, count("票"), marks);
    draft.subtitle = "得票，票，截至10月15日，投票尚未结束".to_owned();
    draft
}

fn nesting(id: &str) -> Draft {
    let part = |key: &str, label: &str, of: &str, datum, wording: &str| {
        let mut mark = mark(key, label, datum, wording);
        mark.part_of = Some(of.to_owned());
        mark
    };
    let marks = vec![
        mark("all", "全省", hedged(Hedge::Over, 12_000 * WAN, 1_000 * WAN), "突破1.2亿次"),
        part("a", "抖音", "all", exact(6_400 * WAN), "6400万次"),
        part("b", "青岛", "a", hedged(Hedge::Nearly, 2_000 * WAN, 0), "近2000万次"),
        part("c", "快手", "all", hedged(Hedge::About, 2_500 * WAN, 0), "约2500万次"),
        part("d", "微博", "all", missing(), ""),
    ];
    draft(id, Lang::Zh, Kind::Nesting, count("次"), marks)
}

fn snapshots(id: &str, lang: Lang) -> Draft {
    let zh = lang == Lang::Zh;
    let at = |month: u8, day: u8, datum, wording: &str, english: &str| {
        let names = ["January", "February"];
        let label = if zh { format!("{month}月{day}日") } else { format!("{day} {}", names[usize::from(month) - 1]) };
        let mut mark = mark(&format!("{month}-{day}"), &label, datum, if zh { wording } else { english });
        mark.when = Day::new(2022, month, day);
        mark
    };
    let marks = vec![
        at(1, 10, exact(0), "0次", "0"),
        at(1, 15, hedged(Hedge::About, 1_800 * WAN, 0), "约1800万次", "about 18 million"),
        at(1, 20, hedged(Hedge::Nearly, 5_000 * WAN, 0), "近5000万次", "nearly 50 million"),
        at(1, 24, missing(), "", ""),
        at(1, 31, hedged(Hedge::Over, 12_000 * WAN, 1_000 * WAN), "突破1.2亿次", "more than 120 million"),
        at(2, 7, in_phase(exact(15_000 * WAN), MarkPhase::Forecast), "1.5亿次", "150 million"),
    ];
    let mut draft = draft(id, lang, Kind::Steps, count(if zh { "次" } else { "plays" }), marks);
    draft.beside_results = true;
    draft
}

fn slope(id: &str, broken: bool) -> Draft {
    let of = |edition: &str, label: &str, datum, wording: &str| {
        let mut mark = mark(&format!("{edition}-{label}"), label, datum, wording);
        mark.panel = Some(PanelOf { title: edition.to_owned(), unit: None });
        mark
    };
    let marks = vec![
        of("2021年", "山东", exact(820 * WAN), "820万件"),
        of("2021年", "浙江", exact(790 * WAN), "790万件"),
        of("2021年", "广西", hedged(Hedge::About, 300 * WAN, 0), "约300万件"),
        of("2021年", "新疆生产建设兵团", exact(60 * WAN), "60万件"),
        of("2022年", "山东", hedged(Hedge::Over, 1_000 * WAN, 0), "突破1000万件"),
        of("2022年", "浙江", exact(640 * WAN), "640万件"),
        of("2022年", "广西", exact(310 * WAN), "310万件"),
        of("2022年", "新疆生产建设兵团", missing(), ""),
        of("2022年", "海南", exact(320 * WAN), "320万件"),
    ];
    draft(id, Lang::Zh, Kind::Slope { broken }, count("件"), marks)
}

fn panels(id: &str, own_scales: bool) -> Draft {
    let of = |panel: &str, label: &str, datum, wording: &str| {
        let unit = (own_scales && panel.contains("人次")).then(|| count("人次"));
        let mut mark = mark(&format!("{panel}-{label}"), label, datum, wording);
        mark.panel = Some(PanelOf { title: panel.to_owned(), unit });
        mark
    };
    let [first, second, third] = match own_scales {
        false => ["抖音", "快手", "微博"],
        true => ["零售额（元）", "下单金额（元）", "直播观看（人次）"],
    };
    let marks = vec![
        of(first, "年货", exact(3_600 * WAN), "3600万"),
        of(first, "非遗", hedged(Hedge::Over, 1_200 * WAN, 0), "超1200万"),
        of(first, "文旅", exact(800 * WAN), "800万"),
        of(second, "年货", hedged(Hedge::Nearly, 2_000 * WAN, 0), "近2000万"),
        of(second, "文旅", missing(), ""),
        of(third, "年货", exact(900 * WAN), "900万"),
        of(third, "非遗", exact(880 * WAN), "880万"),
        of(third, "文旅", exact(120 * WAN), "120万"),
    ];
    draft(id, Lang::Zh, Kind::Panels { own_scales }, count("次"), marks)
}

/// Growth on the map, with all that has no tint: zero, not published, withdrawn, not in the table.
fn growth_tiles(id: &str) -> Draft {
    let mut draft = growth(id, Kind::Tiles);
    for (name, datum) in [("云南", missing()), ("湖北", Datum::Withdrawn)] {
        let place = provinces().find(|place| place.short() == name).unwrap();
        let mut mark = mark(place.slug(), name, datum, "");
        mark.place = Some(place.code());
        draft.marks.push(mark);
    }
    draft
}

/// Every form beside a number so large that none of them has a bar to be seen.
fn tiny(id: &str) -> Draft {
    let mut draft = forms(id, Lang::Zh);
    draft.marks.insert(0, mark("all", "全网话题总阅读量", exact(987_654_321_012), "987654321012次"));
    draft.marks.push(mark("r", "回放", exact(3_000_000_000), "30亿次"));
    draft.marks.push(mark("s", "慢直播", hedged(Hedge::About, 30_000_000_000, 0), "约300亿次"));
    draft
}

/// Three made-up squares, a dash of a line and an island of no size: no boundary of anything.
fn squares(id: &str, lang: Lang) -> Draft {
    let map = r#"{"type":"FeatureCollection","features":[
        {"properties":{"code":"440000"},"geometry":{"type":"MultiPolygon","coordinates":[[[[100,20],[110,20],[110,30],[100,30],[100,20]]],[[[112,18],[112.00001,18],[112,18.00001]]]]}},
        {"properties":{"name":"四川"},"geometry":{"type":"Polygon","coordinates":[[[110,20],[120,20],[120,30],[110,30]]]}},
        {"properties":{"name":"浙江"},"geometry":{"type":"Polygon","coordinates":[[[105,30],[115,30],[115,40],[105,40]]]}},
        {"properties":{"name":"虚构的线"},"geometry":{"type":"LineString","coordinates":[[121,20],[122,30]]}}]}"#;
    let marks = [("440000", exact(276 * WAN), "276万次"), ("510000", hedged(Hedge::About, 90 * WAN, 0), "约90万次")];
    let mut marks: Vec<Mark> = marks.map(|(code, datum, wording)| mark(code, code, datum, wording)).into();
    marks.push(mark("330000", "330000", missing(), ""));
    for mark in &mut marks {
        let place = gongbao::place::get(mark.key.parse().unwrap());
        (mark.label, mark.place) = (place.short().to_owned(), Some(place.code()));
    }
    let ground = Ground {
        boundaries: Boundaries::parse(map).unwrap().into(),
        approval: "GS(2024)0000号".to_owned(),
        source: "虚构".to_owned(),
    };
    Draft { ground: Some(ground), ..draft(id, lang, Kind::Borders, count("次"), marks) }
}

#[test]
fn a_map_of_boundaries_is_refused_without_its_approval_and_prints_it() {
    let with = squares("squares", Lang::Zh);
    let svg = gongbao::chart::alone(&with.clone().check().unwrap(), gongbao::chart::Width::Wide).svg;
    assert!(svg.contains("审图号：GS(2024)0000号；底图来源：虚构"));
    let ground = with.ground.clone().map(|ground| Ground { approval: " ".to_owned(), ..ground });
    assert_eq!(Draft { ground, ..with.clone() }.check().unwrap_err(), Refusal::NoGround);
    assert_eq!(Draft { ground: None, ..with.clone() }.check().unwrap_err(), Refusal::NoGround);
    let mut strange = with;
    strange.marks[0].place = Some("350000".parse().unwrap());
    assert_eq!(strange.check().unwrap_err(), Refusal::NoTile { key: "440000".to_owned() });
}

/// All cases that have a golden, by id.
pub fn goldens() -> Vec<Draft> {
    use Hedge::*;
    let zh = |id: &str, marks: Vec<Mark>| draft(id, Lang::Zh, Kind::Bars, count("次"), marks);
    let one = |id: &str, datum: Datum, wording: &str| {
        zh(id, vec![mark("a", "短视频大赛", datum, wording), mark("b", "线上展厅", exact(50_000_000), "5000万次")])
    };
    let yi = 100_000_000;
    vec![
        one("exact", hedged(Exact, yi, yi / 10), "1亿次"),
        one("over", hedged(Over, yi, yi), "突破1亿次"),
        one("at-least", hedged(AtLeast, yi, yi), "1亿次以上"),
        one("nearly", hedged(Nearly, yi, 0), "近1亿次"),
        one("about", hedged(About, yi, 0), "约1亿次"),
        one("odd", hedged(Odd, yi, yi / 10), "1亿余次"),
        one("under", hedged(Under, yi, 0), "不足1亿次"),
        one("at-most", hedged(AtMost, yi, 0), "1亿次以内"),
        one("range", between(Range, yi / 2, Some(yi)), "5000万至1亿次"),
        one("several", between(Several, yi, None), "上亿次"),
        forms("forms", Lang::Zh),
        forms("forms-en", Lang::En),
        tiny("tiny"),
        growth("growth", Kind::Bars),
        growth_tiles("growth-tiles"),
        zh("all-missing", vec![mark("a", "山东", missing(), ""), mark("b", "浙江", missing(), "")]),
        zh("one-bar", vec![mark("a", "山东", hedged(Over, 120_000_000, 10_000_000), "突破1.2亿次")]),
        zh(
            "ties",
            vec![
                mark("a", "泰山", exact(39_396), "39396票"),
                mark("b", "黄山", exact(39_396), "39396票"),
                mark("c", "鼓浪屿", exact(28_000), "28000票"),
                mark("d", "九寨沟", hedged(About, 28_000, 0), "约28000票"),
            ],
        ),
        zh(
            "huge-and-tiny",
            vec![
                mark("a", "全网话题总阅读量", exact(987_654_321_012), "987654321012次"),
                mark("b", "县级融媒体中心慢直播回放", exact(12), "12次"),
                mark("c", "招募公告", exact(0), "0次"),
            ],
        ),
        zh(
            "long-names",
            vec![
                mark(
                    "a",
                    "黔东南苗族侗族自治州从江县丙妹镇非物质文化遗产工坊",
                    hedged(Over, 3_000_000, 0),
                    "超过三百万次（不含回放）",
                ),
                mark("b", "新疆维吾尔自治区克孜勒苏柯尔克孜自治州", exact(1_234_567), "1234567次"),
            ],
        ),
        revenue("provinces-34", Lang::Zh, Kind::Bars, true),
        revenue("provinces", Lang::En, Kind::Bars, false),
        revenue("tiles", Lang::Zh, Kind::Tiles, false),
        revenue("tiles-en", Lang::En, Kind::Tiles, false),
        dots("dots", Lang::Zh),
        dots("dots-en", Lang::En),
        ballot("ballot"),
        nesting("nesting"),
        snapshots("snapshots", Lang::Zh),
        snapshots("snapshots-en", Lang::En),
        squares("squares", Lang::Zh),
        slope("slope", false),
        slope("slope-cut", true),
        panels("panels", false),
        panels("side-by-side", true),
    ]
}
