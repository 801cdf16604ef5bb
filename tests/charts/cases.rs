//! Charts for the tests: one a case, small, of made-up or public numbers.

use gongbao::chart::{Credit, Datum, Draft, Kind, Mark, MarkPhase, Unit};
use gongbao::place::provinces;
use gongbao::quantity::{Bound, Decimal, Hedge, Interval};
use gongbao::text::Lang;

/// A number of `hedge` with its bounds as DESIGN, section 3, has them.
pub fn hedged(hedge: Hedge, value: i64, step: i64) -> Datum {
    let (v, u) = (Decimal::from(value), Decimal::from(step));
    let closed = |value| Some(Bound { value, open: false });
    let open = |value| Some(Bound { value, open: true });
    let two = Decimal::TWO;
    let tenth = Decimal::new(1, 1);
    let (hard, soft) = match hedge {
        Hedge::Exact if step == 0 => ((closed(v), closed(v)), (closed(v), closed(v))),
        Hedge::Exact => {
            let both = (closed(v - u / two), open(v + u / two));
            (both, both)
        }
        Hedge::Over => ((open(v), None), (open(v), closed(v + u))),
        Hedge::AtLeast => ((closed(v), None), (closed(v), closed(v + u))),
        Hedge::Nearly => ((closed(v / two), open(v)), (closed(v - v * tenth), open(v))),
        Hedge::About => {
            let around = v * Decimal::new(5, 2);
            ((closed(v / two), closed(v * two)), (closed(v - around), closed(v + around)))
        }
        Hedge::Odd => ((open(v), open(v + u)), (open(v), open(v + u))),
        Hedge::Under => ((closed(Decimal::ZERO), open(v)), (closed(v - v * tenth), open(v))),
        Hedge::AtMost => ((closed(Decimal::ZERO), closed(v)), (closed(Decimal::ZERO), closed(v))),
        Hedge::Range | Hedge::Several => unreachable!("use `between`"),
    };
    known(Some(v), hard, soft, hedge, MarkPhase::Result)
}

/// A range, closed, or a word such as 几万, open above.
pub fn between(hedge: Hedge, low: i64, high: Option<i64>) -> Datum {
    let bound = |value: i64, open| Bound { value: Decimal::from(value), open };
    let both = (Some(bound(low, false)), high.map(|high| bound(high, hedge == Hedge::Several)));
    known(None, both, both, hedge, MarkPhase::Result)
}

type Ends = (Option<Bound>, Option<Bound>);

fn known(value: Option<Decimal>, hard: Ends, soft: Ends, hedge: Hedge, phase: MarkPhase) -> Datum {
    let interval = |(low, high)| Interval { low, high };
    Datum::Known { value, hard: interval(hard), soft: interval(soft), hedge, phase }
}

/// The mirror image below zero, of an exact number or a floor.
pub fn fall(hedge: Hedge, hundredths: i64) -> Datum {
    let v = -Decimal::new(hundredths, 2);
    let bound = |open| Some(Bound { value: v, open });
    let both = match hedge {
        Hedge::Over => (None, bound(true)),
        _ => (bound(false), bound(false)),
    };
    known(Some(v), both, both, hedge, MarkPhase::Result)
}

/// An exact number in hundredths.
pub fn hundredths(value: i64) -> Datum {
    let v = Decimal::new(value, 2);
    let bound = Some(Bound { value: v, open: false });
    known(Some(v), (bound, bound), (bound, bound), Hedge::Exact, MarkPhase::Result)
}

pub fn exact(value: i64) -> Datum {
    hedged(Hedge::Exact, value, 0)
}

/// The same number in another phase.
pub fn in_phase(datum: Datum, phase: MarkPhase) -> Datum {
    match datum {
        Datum::Known { value, hard, soft, hedge, .. } => Datum::Known { value, hard, soft, hedge, phase },
        other => other,
    }
}

pub fn missing() -> Datum {
    Datum::Missing { reason: String::new() }
}

pub fn draft(id: &str, lang: Lang, kind: Kind, unit: Unit, marks: Vec<Mark>) -> Draft {
    let (subtitle, source_line) = match lang {
        Lang::Zh => ("播放量，次，2022年1月10日—2月7日", "来源：大众日报，2022年1月31日"),
        Lang::En => ("Plays, 10 January – 7 February 2022", "Source: Dazhong Daily, 31 January 2022"),
    };
    Draft {
        id: id.to_owned(),
        lang,
        kind,
        title: None,
        subtitle: subtitle.to_owned(),
        unit,
        marks,
        beside_results: false,
        credit: Credit {
            source_line: source_line.to_owned(),
            address: format!("example.org/charts/{id}/"),
            version: Some(1),
        },
        ground: None,
    }
}

pub fn count(noun: &str) -> Unit {
    Unit::Count(noun.to_owned())
}

/// Tourism revenue in the Spring Festival holiday of 2015, in units of 0.01亿元, by code; see
/// `README.md` beside this file.
const REVENUE: [(&str, i64, &str); 27] = [
    ("广东", 27600, "276"),
    ("四川", 22566, "225.66"),
    ("江苏", 17895, "178.95"),
    ("山东", 12070, "120.70"),
    ("安徽", 11607, "116.07"),
    ("辽宁", 10380, "103.80"),
    ("黑龙江", 9458, "94.58"),
    ("海南", 9434, "94.34"),
    ("陕西", 9120, "91.20"),
    ("福建", 8402, "84.02"),
    ("湖南", 8206, "82.06"),
    ("重庆", 7605, "76.05"),
    ("湖北", 6749, "67.49"),
    ("吉林", 6182, "61.82"),
    ("河南", 5755, "57.55"),
    ("江西", 5262, "52.62"),
    ("贵州", 5081, "50.81"),
    ("北京", 4783, "47.83"),
    ("广西", 3948, "39.48"),
    ("上海", 3749, "37.49"),
    ("天津", 3747, "37.47"),
    ("甘肃", 3266, "32.66"),
    ("河北", 3217, "32.17"),
    ("山西", 2823, "28.23"),
    ("内蒙古", 1293, "12.93"),
    ("新疆", 1109, "11.09"),
    ("青海", 466, "4.66"),
];

/// Revenue by province; four were not published, and the rest are filled in when `all` is asked.
pub fn revenue(id: &str, lang: Lang, kind: Kind, all: bool) -> Draft {
    let mut marks = Vec::new();
    for (index, place) in provinces().enumerate() {
        let row = REVENUE.iter().find(|row| row.0 == place.short());
        let silent = ["浙江", "云南", "西藏", "宁夏"].contains(&place.short());
        let (datum, wording) = match row {
            Some((_, hundredths, text)) => {
                let unit = if text.contains('.') { 1_000_000 } else { 100_000_000 };
                (hedged(Hedge::Exact, hundredths * 1_000_000, unit), zh_or_en(lang, text, *hundredths))
            }
            None if all => {
                let made_up = 300 + 97 * index as i64;
                let text = format!("{}.{:02}", made_up / 100, made_up % 100);
                (hedged(Hedge::Exact, made_up * 1_000_000, 1_000_000), zh_or_en(lang, &text, made_up))
            }
            None if silent => (missing(), String::new()),
            None => continue,
        };
        let label = match lang {
            Lang::Zh => place.short(),
            Lang::En => place.english().unwrap(),
        };
        let mut mark = Mark::new(place.slug(), label, datum, wording);
        mark.place = Some(place.code());
        mark.href = Some(format!("/places/{}/", place.slug()));
        marks.push(mark);
    }
    let mut draft = draft(id, lang, kind, count(if lang == Lang::Zh { "元" } else { "yuan" }), marks);
    (draft.subtitle, draft.credit.source_line) = match lang {
        Lang::Zh => ("各地旅游总收入，亿元，2015年春节假日".to_owned(), "来源：人民网，2015年2月".to_owned()),
        Lang::En => (
            "Tourism revenue by province, Spring Festival holiday of 2015".to_owned(),
            "Source: people.cn, February 2015".to_owned(),
        ),
    };
    draft
}

fn zh_or_en(lang: Lang, yi: &str, hundredths: i64) -> String {
    match lang {
        Lang::Zh => format!("{yi}亿元"),
        Lang::En => format!("{} billion yuan", Decimal::new(hundredths, 3).normalize()),
    }
}

fn mark(key: &str, label: &str, datum: Datum, wording: &str) -> Mark {
    Mark::new(key, label, datum, wording)
}

/// Every form a bar can take, in both languages' wording.
pub fn forms(id: &str, lang: Lang) -> Draft {
    use Hedge::*;
    const W: i64 = 10_000;
    let rows: [(&str, &str, &str, Datum, &str, &str); 16] = [
        (
            "a",
            "短视频大赛",
            "Short videos",
            hedged(Over, 12_000 * W, 1_000 * W),
            "突破1.2亿次",
            "more than 120 million",
        ),
        ("b", "直播专场", "Live shows", hedged(AtLeast, 11_000 * W, 1_000 * W), "1.1亿次以上", "at least 110 million"),
        ("c", "话题阅读", "Hashtags", hedged(Nearly, 10_000 * W, 0), "近1亿次", "nearly 100 million"),
        ("d", "开幕晚会", "Opening gala", hedged(About, 9_000 * W, 0), "约9000万次", "about 90 million"),
        ("e", "线上展厅", "Online halls", hedged(Odd, 8_000 * W, 1_000 * W), "8000余万次", "80 million-odd"),
        ("f", "达人探店", "Shop visits", hedged(Under, 7_000 * W, 0), "不足7000万次", "under 70 million"),
        ("g", "主题曲", "Theme song", hedged(AtMost, 6_000 * W, 0), "6000万次以内", "at most 60 million"),
        (
            "h",
            "年货地图",
            "Goods map",
            between(Range, 3_000 * W, Some(5_000 * W)),
            "3000万至5000万次",
            "30 to 50 million",
        ),
        (
            "i",
            "云游村庄",
            "Village tours",
            between(Several, 2_000 * W, Some(4_000 * W)),
            "两三千万次",
            "20 to 40 million",
        ),
        ("j", "非遗课堂", "Craft classes", between(Several, 2_000 * W, None), "数千万次", "tens of millions"),
        ("k", "网上灯会", "Lantern show", exact(3_456 * W), "3456万次", "34.56 million"),
        ("l", "招募公告", "Call for entries", exact(0), "0次", "0"),
        (
            "m",
            "元宵专场",
            "Lantern Festival",
            in_phase(hedged(Over, 9_500 * W, 0), MarkPhase::Forecast),
            "超9500万次",
            "more than 95 million",
        ),
        (
            "n",
            "全年目标",
            "Target of the year",
            in_phase(exact(8_000 * W), MarkPhase::Target),
            "8000万次",
            "80 million",
        ),
        ("o", "县域巡展", "County tour", in_phase(exact(4_000 * W), MarkPhase::Planned), "4000万次", "40 million"),
        ("p", "签到页", "Sign-in page", missing(), "", ""),
    ];
    let mut marks: Vec<Mark> = rows
        .into_iter()
        .map(|(key, zh, en, datum, wording, english)| match lang {
            Lang::Zh => mark(key, zh, datum, wording),
            Lang::En => mark(key, en, datum, english),
        })
        .collect();
    let gone = if lang == Lang::Zh { "抽奖页" } else { "Lottery page" };
    marks.push(mark("q", gone, Datum::Withdrawn, ""));
    let mut draft = draft(id, lang, Kind::Bars, count(if lang == Lang::Zh { "次" } else { "plays" }), marks);
    draft.beside_results = true;
    draft
}

/// Growth with a fall.
pub fn growth(id: &str, kind: Kind) -> Draft {
    let rows = [
        ("江西", hundredths(4839), "48.39%"),
        ("四川", hundredths(2720), "27.2%"),
        ("广东", hundredths(780), "7.8%"),
        ("青海", exact(0), "0"),
        ("天津", fall(Hedge::Exact, 310), "下降3.1%"),
        ("北京", fall(Hedge::Exact, 750), "下降7.50%"),
        ("辽宁", fall(Hedge::Over, 1200), "下降超12%"),
    ];
    let marks = rows.into_iter().map(|(label, datum, wording)| {
        let place = provinces().find(|place| place.short() == label).unwrap();
        let mut mark = mark(place.slug(), label, datum, wording);
        mark.place = Some(place.code());
        mark
    });
    let mut draft = draft(id, Lang::Zh, kind, Unit::Percent, marks.collect());
    draft.subtitle = "旅游总收入比上年增长，%，2015年春节假日".to_owned();
    draft
}
