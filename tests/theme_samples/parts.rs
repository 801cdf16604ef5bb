//! The pieces that sample views are made of.

use super::Lang;
use gongbao::view::*;

pub fn link(text: &str, href: &str) -> Link {
    Link { text: text.into(), href: href.into() }
}

pub fn stated(text: &str) -> Stated {
    Stated { text: text.into(), stated: true, href: None, note: None }
}

pub fn linked(text: &str, href: &str) -> Stated {
    Stated { href: Some(href.into()), ..stated(text) }
}

pub fn noted(text: &str, note: &str) -> Stated {
    Stated { note: Some(note.into()), ..stated(text) }
}

pub fn unstated(lang: Lang) -> Stated {
    Stated { stated: false, ..stated(&lang.pick("原文未注明", "not stated in the source")) }
}

pub fn phase(lang: Lang, code: &str) -> Phase {
    let (zh, en, zh_note, en_note) = match code {
        "forecast" => ("预计", "Forecast", "事前的估计，不是结果。", "An estimate made beforehand, not a result."),
        "target" => ("目标", "Target", "要努力达到的数，不是结果。", "Something to be reached, not a result."),
        "planned" => (
            "安排",
            "Planned",
            "已安排，来源没有说是否做了。",
            "Arranged; the source does not say whether it was done.",
        ),
        "definition" => {
            ("规则", "Rule", "规则或范围的大小，不是结果。", "A rule or the size of a scope, not a result.")
        }
        "interim" => {
            ("阶段性", "Interim", "活动尚未结束时的统计，不是最终结果。", "Counted before the end; not final.")
        }
        _ => ("结果", "Result", "来源作为结果报告。", "Reported by the source as a result."),
    };
    Phase {
        code: code.into(),
        name: lang.pick(zh, en),
        note: lang.pick(zh_note, en_note),
        is_result: matches!(code, "interim" | "outcome"),
    }
}

/// A row with nothing that may be absent.
pub fn row(lang: Lang, label: (&str, &str), wording: (&str, &str), code: &str) -> FigureRow {
    FigureRow {
        label: lang.pick(label.0, label.1),
        wording: lang.pick(wording.0, wording.1),
        href: "figure.html".into(),
        missing: false,
        hedge_note: None,
        phase: phase(lang, code),
        place: None,
        period: None,
        basis: None,
        platform: None,
        organisation: None,
        claimed_by: None,
        campaign: None,
        source: None,
        source_at: None,
        caveats: vec![],
        withheld: None,
    }
}

pub fn plays(lang: Lang) -> FigureRow {
    FigureRow {
        hedge_note: Some(lang.pick("多于1.2亿；没有说多多少", "more than 120 million; by how much is not said")),
        place: Some(linked(&lang.pick("山东", "Shandong"), "place.html")),
        period: Some(stated(&lang.pick("2022-01-10至2022-02-07", "10 January – 7 February 2022"))),
        basis: Some(unstated(lang)),
        platform: Some(lang.pick("抖音", "Douyin")),
        organisation: Some(lang.pick("山东省商务厅", "Shandong Department of Commerce")),
        claimed_by: Some(lang.pick("记者转述", "as told by the reporter")),
        campaign: Some(link(&lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"), "campaign.html")),
        source: Some(link(&lang.pick("“网上年货节”打造消费新方式", "A new way to consume"), "source.html")),
        source_at: Some(lang.pick("正文第21段", "paragraph 21")),
        caveats: vec![lang.pick("播放量包含重复播放，不等于人数。", "Repeated plays count; plays are not people.")],
        withheld: Some(lang.pick("2026-12-01 09:00发布", "until 1 December 2026, 09:00")),
        ..row(
            lang,
            ("抖音短视频大赛作品播放量", "Plays of the Douyin short-video contest"),
            ("突破1.2亿次", "more than 120 million plays"),
            "interim",
        )
    }
}

/// A row as it stands in most lists: place, and nothing else.
pub fn at_place(lang: Lang, label: (&str, &str), wording: (&str, &str), code: &str, place: (&str, &str)) -> FigureRow {
    FigureRow { place: Some(linked(&lang.pick(place.0, place.1), "place.html")), ..row(lang, label, wording, code) }
}

pub fn results(lang: Lang) -> Vec<FigureRow> {
    let plays = FigureRow { campaign: None, withheld: None, claimed_by: None, source: None, ..plays(lang) };
    vec![
        at_place(
            lang,
            ("参与的电商企业", "E-commerce firms that took part"),
            ("6万余家", "60,000-odd firms"),
            "interim",
            ("山东", "Shandong"),
        ),
        at_place(
            lang,
            ("山东产地好物", "Goods of Shandong origin"),
            ("近20万款", "nearly 200,000 goods"),
            "interim",
            ("山东", "Shandong"),
        ),
        plays,
        at_place(
            lang,
            ("“好品淄博·有淄有味”组织的商家", "Merchants brought together by Zibo"),
            ("40余家", "40-odd merchants"),
            "interim",
            ("淄博", "Zibo"),
        ),
        FigureRow {
            missing: true,
            ..at_place(
                lang,
                ("全省网上年货节实际销售额", "Realised sales in the province"),
                ("未公布", "not published"),
                "interim",
                ("山东", "Shandong"),
            )
        },
    ]
}

pub fn ahead(lang: Lang) -> Vec<FigureRow> {
    vec![
        FigureRow {
            caveats: vec![lang.pick("是预计，不是销售结果。", "A forecast, not what was sold.")],
            ..at_place(
                lang,
                ("新泰年货直播销售额", "Sales of Xintai's livestreams"),
                ("6000万元", "60 million yuan"),
                "forecast",
                ("新泰", "Xintai"),
            )
        },
        at_place(
            lang,
            ("青岛·上合示范区直播场次", "Livestreams of the SCO zone in Qingdao"),
            ("15场", "15 sessions"),
            "planned",
            ("青岛", "Qingdao"),
        ),
        at_place(
            lang,
            ("培训电商人才", "People to be trained"),
            ("力争超1000人", "more than 1,000 people"),
            "target",
            ("徐州", "Xuzhou"),
        ),
    ]
}

pub fn rules(lang: Lang) -> Vec<FigureRow> {
    vec![
        row(lang, ("必买100款山东好年货名额", "Places among the goods to buy"), ("100款", "100 goods"), "definition"),
        row(
            lang,
            ("线上鲁惠券抵扣额", "Value of the UnionPay coupon"),
            ("1元抵5元", "5 yuan off for 1 yuan"),
            "definition",
        ),
    ]
}

pub fn background(lang: Lang) -> Vec<FigureRow> {
    vec![row(
        lang,
        ("直播电商年交易规模", "Yearly volume of livestream commerce"),
        ("逼近6000亿元", "nearly 600 billion yuan"),
        "forecast",
    )]
}

pub fn download(lang: Lang) -> Download {
    Download {
        text: lang.pick("全部数字", "All figures"),
        href: "figures.csv".into(),
        format: "CSV".into(),
        size: Some(lang.pick("261行", "261 rows")),
        note: Some(lang.pick("UTF-8，无BOM；供程序使用。", "UTF-8 without BOM, for programs.")),
    }
}

const BARS: [(&str, &str, f64, &str, &str); 6] = [
    ("广东", "Guangdong", 276.0, "276亿元", "27.6 billion yuan"),
    ("四川", "Sichuan", 225.66, "225.66亿元", "22.566 billion yuan"),
    ("山东", "Shandong", 199.4, "199.4亿元", "19.94 billion yuan"),
    ("湖南", "Hunan", 125.0, "约125亿元", "about 12.5 billion yuan"),
    ("内蒙古", "Inner Mongolia", 23.2, "23.2亿元", "2.32 billion yuan"),
    ("浙江", "Zhejiang", 0.0, "未公布", "not published"),
];

pub fn chart(lang: Lang, id: &str) -> ChartFigure {
    let mut svg = String::from(
        "<svg viewBox=\"0 0 480 220\" aria-hidden=\"true\" focusable=\"false\" xmlns=\"http://www.w3.org/2000/svg\"><g font-size=\"14\" fill=\"currentColor\">",
    );
    for (i, (zh, en, value, zh_wording, en_wording)) in BARS.iter().enumerate() {
        let (y, width) = (i * 34 + 8, value);
        let (label, wording) = (lang.pick(zh, en), lang.pick(zh_wording, en_wording));
        svg += &format!(
            "<text x=\"108\" y=\"{}\" text-anchor=\"end\">{label}</text><rect x=\"116\" y=\"{y}\" width=\"{width}\" height=\"20\" fill=\"var(--mark)\"/><text x=\"{}\" y=\"{}\">{wording}</text>",
            y + 15,
            width + 122.0,
            y + 15
        );
    }
    svg += "</g></svg>";
    ChartFigure {
        id: id.into(),
        title: lang.pick("2015年春节旅游收入：广东276亿元，在已公布的27个省份中居首", "Tourism revenue at the Spring Festival of 2015: Guangdong leads the 27 provinces that published, with 27.6 billion yuan"),
        heading: lang.pick("2015年春节旅游收入：广东276亿元，在已公布的27个省份中居首", "Tourism revenue at the Spring Festival of 2015: Guangdong leads the 27 provinces that published, with 27.6 billion yuan"),
        subtitle: lang.pick("旅游总收入，亿元，2015年2月18日至24日", "Tourism revenue, yuan, 18–24 February 2015"),
        description: lang.pick("27个省份有数据，从广东的276亿元到内蒙古的23.2亿元；浙江、云南、西藏、宁夏未公布。", "27 provinces have data, from 27.6 billion yuan in Guangdong to 2.32 billion in Inner Mongolia; four published none."),
        svg,
        key: vec![ChartKey {
            sample: "<svg viewBox=\"0 0 28 16\" aria-hidden=\"true\"><rect width=\"28\" height=\"16\" fill=\"var(--mark)\"/></svg>".into(),
            text: lang.pick("结果", "result"),
        }],
        table: ChartTable {
            caption: lang.pick("2015年春节各省旅游收入", "Tourism revenue by province, Spring Festival 2015"),
            label_head: lang.pick("地区", "Place"),
            value_head: lang.pick("旅游总收入", "Tourism revenue"),
            ranked: true,
            noted: true,
            rows: BARS
                .iter()
                .enumerate()
                .map(|(i, (zh, en, value, zh_wording, en_wording))| ChartRow {
                    rank: (i < 2).then(|| (i + 1).to_string()),
                    label: lang.pick(zh, en),
                    label_href: (i != 3).then(|| "place.html".into()),
                    wording: lang.pick(zh_wording, en_wording),
                    href: "figure.html".into(),
                    missing: *value == 0.0,
                    marked: i == 1,
                    note: (*value == 0.0).then(|| lang.pick("原表未列", "not in the list")),
                })
                .collect(),
        },
        caveats: vec![lang.pick("各省口径可能不同，原文没有说明。", "Provinces may count differently; the source does not say.")],
        sources: vec![link(&lang.pick("27省份公布春节旅游收入", "27 provinces publish their revenue"), "source.html")],
        href: Some("chart.html".into()),
        downloads: vec![Download { note: None, size: None, text: "SVG".into(), format: "image".into(), href: "chart.svg".into() }, Download { note: None, size: None, text: "CSV".into(), format: "data".into(), href: "chart.csv".into() }],
        withheld: Some(lang.pick("草稿", "draft")),
    }
}

pub fn table(lang: Lang, id: &str) -> DataTable {
    let cell = |zh: &str, en: &str| Cell {
        wording: lang.pick(zh, en),
        href: "figure.html".into(),
        missing: false,
        spark: None,
        note: None,
    };
    let gone = || Cell {
        missing: true,
        note: Some(lang.pick("原表未列", "not in the list")),
        ..cell("未公布", "not published")
    };
    let row = |name: &str, cells| TableRow { label: name.into(), href: Some("place.html".into()), note: None, cells };
    DataTable {
        id: id.into(),
        title: lang.pick("各省春节旅游收入与游客", "Tourism revenue and visitors by province"),
        label_head: lang.pick("地区", "Place"),
        columns: vec![
            Column {
                label: lang.pick("旅游总收入", "Tourism revenue"),
                href: Some("indicator.html".into()),
                note: Some(lang.pick("元", "yuan")),
            },
            Column { label: lang.pick("收入增长", "Growth of revenue"), href: None, note: None },
            Column {
                label: lang.pick("接待游客", "Visitors"),
                href: Some("indicator.html".into()),
                note: Some(lang.pick("人次", "visits")),
            },
        ],
        rows: vec![
            row(
                &lang.pick("广东", "Guangdong"),
                vec![
                    cell("276亿元", "27.6 billion yuan"),
                    cell("15.3%", "15.3%"),
                    cell("3857.4万人次", "38.574 million visits"),
                ],
            ),
            row(
                &lang.pick("四川", "Sichuan"),
                vec![
                    cell("225.66亿元", "22.566 billion yuan"),
                    cell("−2.1%", "−2.1%"),
                    cell("5058.61万人次", "50.5861 million visits"),
                ],
            ),
            TableRow {
                note: Some(lang.pick("省外游客另计", "visitors from outside apart")),
                ..row(&lang.pick("浙江", "Zhejiang"), vec![gone(), gone(), gone()])
            },
        ],
        phase: Some(phase(lang, "outcome")),
        period: Some(lang.pick("2015-02-18至2015-02-24", "18–24 February 2015")),
        caveats: vec![lang.pick("人次不是人：同一人去两处算两次。", "Visits are not people.")],
        source: Some(link(&lang.pick("27省份公布春节旅游收入", "27 provinces publish their revenue"), "source.html")),
        source_at: Some(lang.pick("表", "table")),
        downloads: vec![download(lang)],
        withheld: Some(lang.pick("草稿", "draft")),
    }
}

pub fn tiles(lang: Lang) -> TileGrid {
    const GRID: [(&str, &str, &str, u8, u8); 34] = [
        ("黑", "HL", "黑龙江", 0, 6),
        ("蒙", "NM", "内蒙古", 1, 3),
        ("京", "BJ", "北京", 1, 4),
        ("辽", "LN", "辽宁", 1, 5),
        ("吉", "JL", "吉林", 1, 6),
        ("新", "XJ", "新疆", 2, 0),
        ("宁", "NX", "宁夏", 2, 2),
        ("晋", "SX", "山西", 2, 3),
        ("冀", "HE", "河北", 2, 4),
        ("津", "TJ", "天津", 2, 5),
        ("青", "QH", "青海", 3, 0),
        ("甘", "GS", "甘肃", 3, 1),
        ("陕", "SN", "陕西", 3, 2),
        ("豫", "HA", "河南", 3, 3),
        ("鲁", "SD", "山东", 3, 4),
        ("藏", "XZ", "西藏", 4, 0),
        ("川", "SC", "四川", 4, 1),
        ("渝", "CQ", "重庆", 4, 2),
        ("鄂", "HB", "湖北", 4, 3),
        ("皖", "AH", "安徽", 4, 4),
        ("苏", "JS", "江苏", 4, 5),
        ("沪", "SH", "上海", 4, 6),
        ("云", "YN", "云南", 5, 1),
        ("贵", "GZ", "贵州", 5, 2),
        ("湘", "HN", "湖南", 5, 3),
        ("赣", "JX", "江西", 5, 4),
        ("浙", "ZJ", "浙江", 5, 5),
        ("桂", "GX", "广西", 6, 2),
        ("粤", "GD", "广东", 6, 3),
        ("闽", "FJ", "福建", 6, 4),
        ("台", "TW", "台湾", 6, 5),
        ("琼", "HI", "海南", 7, 2),
        ("澳", "MO", "澳门", 7, 3),
        ("港", "HK", "香港", 7, 4),
    ];
    let tile = |(zh, en, name, row, column): (&str, &str, &str, u8, u8)| {
        let count = usize::from(row) * 7 + usize::from(column);
        let has = count % 3 != 0;
        Tile {
            short: lang.pick(zh, en),
            name: name.into(),
            href: "place.html".into(),
            row: row.to_string(),
            column: column.to_string(),
            count: has.then(|| lang.pick(&format!("{count}个数字"), &format!("{count} figures"))),
            figures: has.then(|| count.to_string()),
        }
    };
    TileGrid { tiles: GRID.into_iter().map(tile).collect() }
}

pub fn releases(lang: Lang) -> Vec<ReleaseRow> {
    let row = |zh: &str, en: &str, day: u8| ReleaseRow {
        title: lang.pick(zh, en),
        href: "release.html".into(),
        date: lang.pick(&format!("2026年11月{day}日"), &format!("{day} November 2026")),
        date_iso: format!("2026-11-{day:02}"),
        summary: Some(lang.pick(
            "一周后才结束的活动，已经报了哪些数字，又有哪些只是预计。",
            "What was reported a week before the end, and what was only expected.",
        )),
        campaign: Some(link(&lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"), "campaign.html")),
        withheld: (day == 20).then(|| lang.pick("草稿", "draft")),
    };
    vec![
        row(
            "山东网上年货节：作品播放量突破1.2亿次，销售额尚未公布",
            "Shandong's online New Year goods: more than 120 million plays, no sales published",
            20,
        ),
        row("2015年春节各省旅游收入一览", "Tourism revenue by province at the Spring Festival of 2015", 12),
    ]
}

pub fn sources(lang: Lang) -> Vec<SourceRow> {
    vec![
        SourceRow {
            title: stated(
                &lang.pick("“网上年货节”打造消费新方式", "The Online New Year Goods Festival, a new way to consume"),
            ),
            href: "source.html".into(),
            kind: lang.pick("新闻", "News"),
            publisher: stated(&lang.pick("大众日报", "Dazhong Daily")),
            date: stated("2022-01-31"),
            address: Some(link(
                "finews.example",
                "https://finews.example/NewsShare.html?infoCode=NW202201312266951987",
            )),
            count: lang.pick("33个数字", "33 figures"),
        },
        SourceRow {
            title: unstated(lang),
            href: "source.html".into(),
            kind: lang.pick("汇编", "Summary"),
            publisher: unstated(lang),
            date: Stated { note: Some(lang.pick("不早于2022-04-01", "not before 1 April 2022")), ..unstated(lang) },
            address: None,
            count: lang.pick("24个数字", "24 figures"),
        },
    ]
}

pub fn campaigns(lang: Lang) -> Vec<CampaignRow> {
    let row = |zh: &str, en: &str| CampaignRow {
        title: lang.pick(zh, en),
        href: "campaign.html".into(),
        kind: Some(lang.pick("节庆", "Festival")),
        period: stated(&lang.pick("2022-01-10至2022-02-07", "10 January – 7 February 2022")),
        place: linked(&lang.pick("山东", "Shandong"), "place.html"),
        summary: Some(
            lang.pick("全国网上年货节的山东部分，由山东省商务厅组织。", "The Shandong part of the national festival."),
        ),
        parent: Some(link(
            &lang.pick("2022全国网上年货节", "National Online New Year Goods Festival 2022"),
            "campaign.html",
        )),
        count: lang.pick("33个数字", "33 figures"),
        withheld: None,
    };
    vec![
        row("好品山东·嘉味年货", "Shandong New Year Goods"),
        CampaignRow {
            withheld: Some(lang.pick("草稿", "draft")),
            ..row("浙货迎新岁 浙里享共富——2022浙里国潮网上年货节", "Zhejiang Guochao")
        },
    ]
}

pub fn places(lang: Lang) -> Vec<PlaceRow> {
    let row = |zh: &str, en: &str, level: (&str, &str)| PlaceRow {
        name: lang.pick(zh, en),
        href: Some("place.html".into()),
        level: lang.pick(level.0, level.1),
        count: Some(lang.pick("6个数字", "6 figures")),
        note: None,
        inside: vec![],
    };
    let county = ("县级市", "county-level city");
    vec![
        PlaceRow {
            inside: vec![
                row("淄博", "Zibo", ("地级市", "prefecture")),
                row("新泰", "Xintai", county),
                row("青岛", "Qingdao", ("地级市", "prefecture")),
            ],
            ..row("山东", "Shandong", ("省", "province"))
        },
        PlaceRow { count: None, ..row("西藏", "Xizang", ("自治区", "autonomous region")) },
        PlaceRow {
            inside: vec![row("徐州", "Xuzhou", ("地级市", "prefecture"))],
            ..row("江苏", "Jiangsu", ("省", "province"))
        },
        PlaceRow {
            note: Some(lang.pick("原文未列出名单", "members not listed")),
            href: None,
            ..row("浙江山区26县", "26 mountain counties", ("组", "group"))
        },
    ]
}
