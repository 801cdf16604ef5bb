//! The smallest site in which everything can go wrong that the tests want to go wrong.

/// Its files. All of it is made up.
pub const FILES: [(&str, &str); 8] = [
    ("data/site.yaml", SITE),
    ("data/indicators.yaml", INDICATORS),
    ("data/organisations.yaml", ORGANISATIONS),
    ("data/sources.yaml", SOURCES),
    ("data/places.yaml", PLACES),
    ("data/campaigns/festival.yaml", FESTIVAL),
    ("content/releases/news.md", NEWS),
    ("content/releases/news.en.md", NEWS_EN),
];

const SITE: &str = "\
title: {zh: 公报, en: Bulletin}
base_url: https://bulletin.example/
publisher: office
headline: [festival/sales]
";

const INDICATORS: &str = "\
sales:
  name: {zh: 销售额, en: Sales}
  units: {元: yuan}
  definition: {zh: 卖出的金额。, en: Money for which goods were sold.}
  bases:
    orders: {name: {zh: 下单金额, en: orders placed}}
    retail: {name: {zh: 零售额, en: retail sales}}
views: {name: {zh: 播放量, en: Plays}, units: {次: play|plays}, definition: {zh: 播放的次数。, en: How often played.}}
goods: {name: {zh: 商品, en: Goods}, units: {件: item|items, 款: kind|kinds}, definition: {zh: 商品的数量。, en: How many goods.}}
votes: {name: {zh: 得票数, en: Votes}, units: {票: vote|votes}, definition: {zh: 票数。, en: How many votes.}}
seats: {name: {zh: 名额, en: Places}, units: {款: place|places}, definition: {zh: 名额。, en: Places to win.}}
nominations: {name: {zh: 参选, en: Nominated}, units: {件: item|items}, definition: {zh: 参选。, en: How many stand.}}
";

const ORGANISATIONS: &str = "\
office: {name: {zh: 新闻办, en: Press Office}, kind: department}
douyin: {name: {zh: 抖音, en: Douyin}, kind: platform}
";

const SOURCES: &str = "\
notice: {title: 秋收节通报, title_en: Notice on the festival, kind: notice, publisher: office, date: 2026-10-10}
";

const PLACES: &str = "\
groups:
  two-cities: {name: {zh: 两市, en: the two cities}, size: 2, members: [济南, 青岛]}
";

const FESTIVAL: &str = "\
title: {zh: 秋收节, en: Harvest Festival}
place: 山东
period: 2026-09-01/2026-09-30
defaults: {source: notice, phase: outcome}
headline: [sales]
figures:
  sales: {label: {zh: 线上销售额, en: Online sales}, indicator: sales, value: 突破1.2亿元, basis: orders}
  plays: {label: {zh: 短视频播放量, en: Plays of videos}, indicator: views, value: 突破1.2亿次, platform: douyin}
  goods: {label: {zh: 参展商品, en: Goods shown}, indicator: goods, value: 近20万件}
  hoped: {label: {zh: 预计销售额, en: Expected sales}, indicator: sales, value: 6000万元, phase: forecast, place: 新泰, basis: orders}
  unsaid: {label: {zh: 退货额, en: Goods returned}, indicator: sales, value: 未公布}
tables:
  by-province:
    title: {zh: 各省销售额, en: Sales by province}
    indicator: sales
    basis: orders
    columns: {sales: {unit: 亿元, label: {zh: 销售额, en: Sales}}}
    rows: {广东: 2.5, 四川: 1.4, 浙江: 未公布}
";

const NEWS: &str = "\
---
title: 秋收节线上销售额突破1.2亿元
date: 2026-10-10
campaign: festival
summary: 一句话。
---
线上销售额[突破1.2亿元](fig:sales)，播放量[](fig:plays)。

![各省销售额](chart:by-province?as=map)
";

const NEWS_EN: &str = "\
---
title: Harvest festival sells for more than 120 million yuan
date: 2026-10-10
campaign: festival
summary: One sentence.
---
Online sales were [more than 120 million yuan](fig:sales).
";
