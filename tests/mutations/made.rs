//! Sites of any size, from a seed, in which everything agrees: tables with totals and rankings, ballots, parts, growth, rates, forecasts.

use std::fmt::Write;

use crate::site::{Files, Numbers};

const REGISTERS: [(&str, &str); 4] = [
    ("data/site.yaml", "title: 公报\nbase_url: https://bulletin.example/\npublisher: office\n"),
    ("data/organisations.yaml", "office: {name: 新闻办}\ndouyin: {name: 抖音, kind: platform}\n"),
    (
        "data/sources.yaml",
        "notice: {title: 通报, publisher: office, date: 2026-11-01}\nplan: {title: 方案, publisher: office, date: 2015-01-01}\n",
    ),
    (
        "data/indicators.yaml",
        "\
sales:
  name: 销售额
  units: {元: yuan}
  definition: 金额。
  bands:
    per: {orders: {soft: [5, 500], hard: [0.1, 1000000]}}
    peers: {soft: [0.02, 50], hard: [0.00001, 100000]}
orders: {name: 订单, units: {单: order}, definition: 笔数。, not_below: buyers, bands: {peers: {soft: [0.02, 50], hard: [0.00001, 100000]}}}
buyers: {name: 下单人数, units: {人: person}, definition: 人数。, bands: {peers: {soft: [0.02, 50], hard: [0.00001, 100000]}}}
parcels: {name: 快递, units: {件: parcel}, definition: 件数。}
parcel-rate: {name: 速度, units: {件/秒: parcel}, definition: 速度。, measure: level}
views: {name: 播放量, units: {次: play}, definition: 次数。, bands: {peers: {soft: [0.02, 50], hard: [0.00001, 100000]}}}
votes: {name: 票数, units: {票: vote}, definition: 票数。, bands: {peers: {soft: [0.02, 50], hard: [0.00001, 100000]}}}
growth: {name: 增速, units: {'%': per cent}, definition: 变化。}
",
    ),
];

/// The provinces that the tables list.
const PLACES: [&str; 24] = [
    "广东",
    "四川",
    "江苏",
    "山东",
    "安徽",
    "辽宁",
    "黑龙江",
    "海南",
    "陕西",
    "福建",
    "湖南",
    "重庆",
    "湖北",
    "河南",
    "江西",
    "贵州",
    "北京",
    "广西",
    "上海",
    "天津",
    "甘肃",
    "河北",
    "山西",
    "浙江",
];

/// A number of hundredths as it is written.
fn hundredths(n: u64) -> String {
    format!("{}.{:02}", n / 100, n % 100)
}

/// The files of a site with so many campaigns.
pub fn files(campaigns: usize, seed: u64) -> Files {
    let mut numbers = Numbers(seed | 1);
    let mut files: Files = REGISTERS.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
    for n in 0..campaigns {
        let (campaign, release) = campaign(n, &mut numbers);
        files.insert(format!("data/campaigns/festival-{n:03}.yaml"), campaign);
        files.insert(format!("content/releases/news-{n:03}.md"), release);
    }
    files
}

/// A campaign, and a release that quotes it.
fn campaign(n: usize, numbers: &mut Numbers) -> (String, String) {
    let year = 2015 + n % 11;
    let mut text = format!(
        "title: {{zh: 第{n}届秋收节, en: Festival {n}}}\nplace: 全国\nperiod: {year}-09-01/{year}-09-30\n\
         defaults: {{source: notice, phase: outcome}}\nfigures:\n"
    );
    let mut release =
        format!("---\ntitle: 秋收节\ndate: 2026-11-05\ncampaign: festival-{n:03}\n---\n各项结果如下。\n\n");
    let mut quote = |words: &str, value: &str, key: &str| {
        writeln!(release, "{words}[{value}](fig:{key})。\n").unwrap();
    };
    // Parts and their whole, all in hundredths of 亿元.
    let online = 10_000 + numbers.next(20_000);
    let shops = 10_000 + numbers.next(20_000);
    let before = (online + shops) * 100 / (105 + numbers.next(60));
    let growth = ((online + shops) * 10_000 + before / 2) / before - 10_000;
    let total = format!("{}亿元", hundredths(online + shops));
    let rate = 5 + numbers.next(40);
    let parcels = rate * 86_400 * 30;
    let lines = [
        ("total", format!("label: 零售总额, indicator: sales, value: {total}, disjoint: [online, shops], exhaustive: true")),
        ("online", format!("label: 线上零售额, indicator: sales, value: {}亿元, part_of: total", hundredths(online))),
        ("shops", format!("label: 线下零售额, indicator: sales, value: {}亿元, part_of: total", hundredths(shops))),
        (
            "before",
            format!(
                "label: 上届零售总额, indicator: sales, value: {}亿元, context: true, period: {}-09-01/{}-09-30",
                hundredths(before),
                year - 1,
                year - 1
            ),
        ),
        ("growth", format!("label: 零售总额增长, indicator: growth, value: {}%, growth_of: {{figure: total, base: before}}", hundredths(growth))),
        ("hoped", format!("label: 零售总额预计, indicator: sales, value: 约{}亿元, phase: forecast, source: plan, forecast_of: total", (online + shops) / 100)),
        ("parcels", format!("label: 寄出快递, indicator: parcels, value: 约{}万件", parcels / 10_000)),
        ("rate", format!("label: 平均每秒寄出, indicator: parcel-rate, value: 每秒{rate}件, rate_of: parcels")),
        ("plays", format!("label: 话题播放量, indicator: views, value: 突破{}亿次, platform: douyin", 2 + numbers.next(30))),
        ("first-count", format!("label: 报名件数, indicator: parcels, value: {}件, as_of: {year}-09-10, platform: douyin", 300 + numbers.next(300))),
        ("second-count", format!("label: 报名件数, indicator: parcels, value: {}余件, as_of: {year}-09-20, platform: douyin, supersedes: first-count", 7 + numbers.next(2)).replace("余", "00余")),
    ];
    for (key, fields) in &lines {
        writeln!(text, "  {key}: {{{fields}}}").unwrap();
        let value = fields.split("value: ").nth(1).unwrap();
        let value = value.split(", ").next().unwrap();
        let tense = if *key == "hoped" { "预计" } else { "" };
        quote(&format!("{tense}{}", ["统计为", "报告为"][n % 2]), value, key);
    }
    tables(&mut text, year, numbers, &mut quote);
    ballot(&mut text, numbers, &mut quote);
    (text, release)
}

/// Sales, orders and buyers by province, with a total, ranked by sales; and plays by province.
fn tables(text: &mut String, year: usize, numbers: &mut Numbers, quote: &mut dyn FnMut(&str, &str, &str)) {
    let mut sales: Vec<u64> = PLACES.iter().map(|_| 300 + numbers.next(5_000)).collect();
    sales.sort_unstable_by(|a, b| b.cmp(a));
    sales.dedup();
    let rows: Vec<[u64; 3]> = sales
        .iter()
        .map(|sold| {
            // Between 60 and 180 yuan an order, and fewer buyers than orders, both in 万.
            let orders = sold * 100 / (60 + numbers.next(120));
            [*sold, orders, orders * (50 + numbers.next(45)) / 100]
        })
        .collect();
    writeln!(
        text,
        "tables:\n  by-province:\n    title: 各省\n    total: all\n    ranked: sales\n    top: {}\n    columns:\n      \
         sales: {{indicator: sales, unit: 亿元, label: 销售额}}\n      orders: {{indicator: orders, unit: 万单, label: 订单}}\n      \
         buyers: {{indicator: buyers, unit: 万人, label: 下单人数}}\n    rows:",
        rows.len()
    )
    .unwrap();
    for (place, [sold, orders, buyers]) in PLACES.iter().zip(&rows) {
        writeln!(text, "      {place}: [{}, {orders}, {buyers}]", hundredths(*sold)).unwrap();
    }
    let sum = |n: usize| rows.iter().map(|row| row[n]).sum::<u64>();
    writeln!(text, "      all: {{label: 合计, place: 全国, cells: [{}, {}, {}]}}", hundredths(sum(0)), sum(1), sum(2))
        .unwrap();
    quote("各省合计", &format!("{}亿元", hundredths(sum(0))), "by-province/all/sales");
    quote("其中广东", &format!("{}亿元", hundredths(rows[0][0])), "by-province/guangdong/sales");
    writeln!(text, "  plays-by-province:\n    title: 各省播放量\n    period: {year}-09-01/{year}-09-30\n    columns:")
        .unwrap();
    for n in 0..4 {
        writeln!(text, "      batch-{n}: {{indicator: views, unit: 万次, label: 第{n}批播放量, platform: douyin}}")
            .unwrap();
    }
    writeln!(text, "    rows:").unwrap();
    for place in PLACES.iter().take(4) {
        let cells: Vec<String> = (0..4).map(|_| (1_000 + numbers.next(9_000)).to_string()).collect();
        writeln!(text, "      {place}: [{}]", cells.join(", ")).unwrap();
    }
}

/// Twelve that stand, in the order of their votes, which add up to all votes.
fn ballot(text: &mut String, numbers: &mut Numbers, quote: &mut dyn FnMut(&str, &str, &str)) {
    let mut votes: Vec<u64> = PLACES.iter().take(12).map(|_| 5_000 + numbers.next(60_000)).collect();
    votes.sort_unstable_by(|a, b| b.cmp(a));
    let total: u64 = votes.iter().sum();
    writeln!(
        text,
        "ballots:\n  favourites:\n    title: 最受欢迎\n    ranked: true\n    top: 12\n    total: {{value: {total}票, exhaustive: true}}\n    entries:"
    )
    .unwrap();
    for (place, votes) in PLACES.iter().take(12).zip(&votes) {
        writeln!(text, "      {place}: {votes}").unwrap();
    }
    quote("总票数", &format!("{total}票"), "favourites/total");
}
