//! Every kind of page with everything on it.

use super::Lang;
use super::parts::*;
use gongbao::view::*;

/// The full views by the names of their files.
pub fn views(lang: Lang) -> Vec<(&'static str, View)> {
    vec![
        ("home", View::Home(home(lang))),
        ("campaigns", View::Campaigns(CampaignsView { years: years(lang) })),
        ("campaign", View::Campaign(Box::new(campaign(lang)))),
        ("figure", View::Figure(Box::new(figure(lang)))),
        (
            "chart",
            View::Chart(ChartView {
                chart: chart(lang, "chart-a"),
                campaign: link(&lang.pick("2015年春节", "Spring Festival 2015"), "campaign.html"),
                indicator: link(&lang.pick("旅游收入", "Tourism revenue"), "indicator.html"),
                forms: vec![
                    ChartFormLink { text: lang.pick("条形图", "Bars"), href: "chart.html".into(), current: true },
                    ChartFormLink { text: lang.pick("色块图", "Tile map"), href: "map.html".into(), current: false },
                ],
                files: vec![ChartFile {
                    format: "SVG".into(),
                    href: "chart.svg".into(),
                    name: "a-b.svg".into(),
                    note: lang.pick("矢量图", "a drawing"),
                }],
                citation: lang
                    .pick("广东居首。来源：人民网。公报整理。", "Guangdong leads. Source: People's Daily Online."),
                permalink: "https://gongbao.example/charts/a/b/".into(),
                embed_code: "<iframe src=\"https://gongbao.example/charts/a/b/embed/\"></iframe>".into(),
                embed_href: "embed/".into(),
                oembed_href: "oembed.json".into(),
                licence: Some(link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")),
            }),
        ),
        (
            "embed",
            View::Embed(EmbedView {
                chart: chart(lang, "chart-a"),
                page: link(&lang.pick("公报", "Bulletin"), "https://gongbao.example/charts/a/b/"),
                licence: Some(link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")),
            }),
        ),
        (
            "places",
            View::Places(PlacesView {
                grid: tiles(lang),
                provinces: places(lang),
                groups: places(lang).split_off(3),
                national: background(lang),
                not_stated: ahead(lang),
            }),
        ),
        ("place", View::Place(place(lang))),
        ("indicators", View::Indicators(IndicatorsView { indicators: indicators(lang) })),
        ("indicator", View::Indicator(indicator(lang))),
        (
            "releases",
            View::Releases(ReleasesView {
                years: vec![ReleaseYear { year: lang.pick("2026年", "2026"), releases: releases(lang) }],
            }),
        ),
        ("release", View::Release(release(lang))),
        ("sources", View::Sources(SourcesView { sources: sources(lang) })),
        ("source", View::Source(source(lang))),
        ("methodology", View::Methodology(methodology(lang))),
        ("corrections", View::Corrections(corrections(lang))),
        ("data", View::Data(data(lang))),
        (
            "free",
            View::Free(FreeView {
                title: lang.pick("关于本站", "About"),
                summary: Some(lang.pick("一个示例编辑部。", "An example desk.")),
                body: body(lang),
            }),
        ),
        (
            "404",
            View::NotFound(NotFoundView {
                links: vec![
                    link(&lang.pick("首页", "Home"), "./"),
                    link(&lang.pick("活动", "Campaigns"), "campaigns/"),
                ],
            }),
        ),
    ]
}

fn years(lang: Lang) -> Vec<CampaignYear> {
    vec![
        CampaignYear { year: lang.pick("2022年", "2022"), campaigns: campaigns(lang) },
        CampaignYear { year: lang.pick("2015年", "2015"), campaigns: campaigns(lang).split_off(1) },
    ]
}

fn home(lang: Lang) -> HomeView {
    let mut headline: Vec<FigureRow> = results(lang).into_iter().take(3).collect();
    headline.insert(0, plays(lang));
    headline.push(row(
        lang,
        ("新春行动采购与帮助销售", "Bought or helped to sell in the New Spring action"),
        ("约970亿元", "about 97 billion yuan"),
        "outcome",
    ));
    headline.push(row(
        lang,
        ("徐州直播场次", "Livestreams in Xuzhou"),
        ("近21.5万场次", "nearly 215,000 livestreams"),
        "outcome",
    ));
    HomeView {
        headline,
        charts: vec![chart(lang, "chart-a"), ChartFigure { withheld: None, ..chart(lang, "chart-b") }],
        releases: releases(lang),
        years: years(lang),
        grid: tiles(lang),
        holdings: lang
            .pick("本站共有261个数字，来自7份来源，涉及15次活动。", "261 figures from 7 sources on 15 campaigns."),
        corrections: lang.pick("至今没有修订或更正。", "So far there is no revision and no correction."),
    }
}

fn campaign(lang: Lang) -> CampaignView {
    CampaignView {
        title: lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"),
        also_known_as: vec![lang.pick("好品山东嘉味年货", "Haopin Shandong"), "Jiawei Nianhuo".into()],
        kind: Some(lang.pick("节庆", "Festival")),
        parent: Some(link(&lang.pick("2022全国网上年货节", "National Online New Year Goods Festival 2022"), "campaign.html")),
        children: campaigns(lang),
        series: vec![link("2021", "campaign.html"), link("2023", "campaign.html")],
        period: noted(&lang.pick("2022-01-10至2022-02-07", "10 January – 7 February 2022"), &lang.pick("结束日期来自另一份来源", "the end comes from another source")),
        places: vec![linked(&lang.pick("山东", "Shandong"), "place.html"), linked(&lang.pick("新泰", "Xintai"), "place.html")],
        organisers: vec![
            Organiser { role: lang.pick("组织", "Organised by"), names: vec![lang.pick("山东省商务厅", "Shandong Department of Commerce")] },
            Organiser { role: lang.pick("参与", "Took part"), names: vec![lang.pick("抖音", "Douyin"), lang.pick("京东", "JD"), lang.pick("银联云闪付", "UnionPay")] },
        ],
        theme: Some(lang.pick("浙货迎新岁 浙里享共富", "Goods for the New Year")),
        slogan: Some(lang.pick("逛百城好物，享家乡年味", "A hundred cities")),
        summary: Some(lang.pick("全国网上年货节的山东部分。来源写于活动结束前一周，所以这里的结果都是阶段性的。", "The Shandong part of the national festival. The source was written a week before the end, so that all results are interim.")),
        areas: ["新年新装", "新年新味", "新年畅饮", "源头好物"].map(String::from).to_vec(),
        goals: vec![lang.pick("助力一季度消费开门红（没有给出数字）", "A good start for consumption in the first quarter (no number given)")],
        headline: results(lang).into_iter().take(3).collect(),
        charts: vec![chart(lang, "chart-a")],
        results: results(lang),
        ahead: ahead(lang),
        rules: rules(lang),
        background: background(lang),
        tables: vec![table(lang, "table-by-province")],
        ballots: vec![ballot(lang, true), ballot(lang, false)],
        activities: vec![Activity {
            title: lang.pick("“冬天的济南”嗨Go节抖音挑战赛", "Douyin challenge in Jinan"),
            state: Some("unclear".into()),
            state_name: Some(lang.pick("是否举办未说明", "not said whether it was held")),
            places: vec![linked(&lang.pick("济南", "Jinan"), "place.html"), unstated(lang)],
            period: Some("2022-01".into()),
            organisations: Some(lang.pick("济南市商务局", "Jinan")),
            platforms: Some(lang.pick("抖音", "Douyin")),
            summary: Some(lang.pick("与平台合办的短视频挑战。", "A challenge with the platform.")),
            figures: results(lang),
        }],
        coupons: vec![Coupon {
            title: lang.pick("线上鲁惠券", "Luhui coupon"),
            issuer: Some(lang.pick("银联云闪付", "UnionPay")),
            terms: Some(lang.pick("花1元购得，可抵5元或10元；门槛和数量没有说明。", "Bought for 1 yuan, worth 5 or 10; minimum and number are not said.")),
            usable_at: Some(lang.pick("京东、拼多多、唯品会", "JD, Pinduoduo, Vipshop")),
            figures: rules(lang),
        }],
        people: vec![Person { name: lang.pick("李新", "Li Xin"), role: Some(lang.pick("副处长", "deputy head of division")), organisation: Some(lang.pick("浙江省商务厅", "Zhejiang Department of Commerce")), part: Some(lang.pick("回答了全部问题。", "Answered all questions.")) }],
        facts: vec![Fact { title: Some(lang.pick("通知", "Notice")), text: lang.pick("2021年12月向各市印发通知。", "Sent to the cities in December 2021."), source: Some(link(&lang.pick("“网上年货节”打造消费新方式", "A new way to consume"), "source.html")), source_at: Some(lang.pick("正文第3段", "paragraph 3")) }],
        not_stated: vec![lang.pick("全省实际销售额", "Realised sales in the province"), lang.pick("谁投了票、投了几次", "Who voted, and how often")],
        releases: releases(lang),
        sources: sources(lang),
    }
}

fn ballot(lang: Lang, entries: bool) -> Ballot {
    Ballot {
        id: if entries { "ballot-cities" } else { "ballot-must-buy-100" }.into(),
        title: lang.pick("必买100款山东好年货", "The 100 Shandong goods to buy"),
        seats: Some(row(lang, ("名额", "Places"), ("100款", "100 goods"), "definition")),
        nominations: Some(row(lang, ("报送参评商品", "Nominated"), ("220余件", "220-odd goods"), "interim")),
        votes: Some(row(lang, ("投票总数", "Votes"), ("突破1亿票", "more than 100 million votes"), "interim")),
        voting: Some(lang.pick("投票截至2008-10-31", "Voting closed on 31 October 2008")),
        running: Some(
            lang.pick("统计时投票还没有结束，票数不是最终结果。", "The vote was still open when these were counted."),
        ),
        chart: entries.then(|| ChartFigure { key: vec![], ..chart(lang, "chart-cities") }),
        no_entries: (!entries).then(|| {
            lang.pick("入选名单和各商品得票没有公布。", "The list and the votes for each were not published.")
        }),
        caveats: vec![
            lang.pick("1亿后面没有单位，“票”是我们补上的。", "The source prints no unit; “votes” is our reading."),
        ],
        source: Some(link(&lang.pick("“网上年货节”打造消费新方式", "A new way to consume"), "source.html")),
        source_at: Some(lang.pick("正文第21段", "paragraph 21")),
        withheld: Some(lang.pick("草稿", "draft")),
    }
}

fn figure(lang: Lang) -> FigureView {
    FigureView {
        id: "2022-shandong-new-year-goods/contest-views".into(),
        label: lang.pick("抖音短视频大赛作品播放量", "Plays of the Douyin short-video contest"),
        wording: lang.pick("突破1.2亿次", "more than 120 million plays"),
        as_printed: Some("突破1.2亿次".into()),
        missing: false,
        missing_reason: Some(lang.pick("原表没有列出。", "The list leaves it out.")),
        hedge_note: Some(lang.pick("“突破”：比1.2亿多，没有说多多少。", "“More than”: by how much is not said.")),
        phase: phase(lang, "interim"),
        campaign: link(&lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"), "campaign.html"),
        indicator: link(&lang.pick("播放量", "Views"), "indicator.html"),
        context: Some(lang.pick("来源把它当作背景引用，不是本活动的结果。", "Quoted as background; no result of this campaign.")),
        says: vec![lang.pick("抖音上这次大赛的作品合计被播放了1.2亿多次。", "The works of this contest were played more than 120 million times on Douyin."), lang.pick("统计到2022-01-31发表前，活动还没有结束。", "Counted before 31 January 2022, when the festival was still running.")],
        says_not: vec![lang.pick("不是观看的人数：同一人重复播放会重复计算。", "Not people: repeated plays count again."), lang.pick("不是全省活动的全部播放量，只是这一项大赛。", "Not all plays of the festival, only of this contest.")],
        places: vec![linked(&lang.pick("山东", "Shandong"), "place.html")],
        period: stated(&lang.pick("2022-01-10至2022-02-07", "10 January – 7 February 2022")),
        as_of: Stated { note: Some(lang.pick("截至目前；不晚于2022-01-31 09:46", "“so far”; not after 31 January 2022")), ..unstated(lang) },
        basis: Some(unstated(lang)),
        unit: Some(noted(&lang.pick("次", "plays"), &lang.pick("原文没有单位，按上文推断", "our reading"))),
        platform: Some(lang.pick("抖音", "Douyin")),
        organisation: Some(lang.pick("山东省商务厅", "Shandong Department of Commerce")),
        claimed_by: stated(&lang.pick("大众日报", "Dazhong Daily")),
        source: FigureSource {
            title: noted(&lang.pick("“网上年货节”打造消费新方式", "「网上年货节」打造消费新方式"), &lang.pick("转载", "copy")),
            href: "source.html".into(),
            publisher: stated(&lang.pick("大众日报", "Dazhong Daily")),
            date: stated("2022-01-31 09:46"),
            at: stated(&lang.pick("正文第21段", "paragraph 21 of the body")),
            address: Some(link("finews.example", "https://finews.example/NewsShare.html?infoCode=NW202201312266951987")),
        },
        bounds: Some(Bounds { hard: lang.pick("大于1.2亿次，没有上限", "above 120 million, without limit"), soft: lang.pick("大于1.2亿次，不超过1.3亿次", "above 120 million, at most 130 million"), svg: Some("<svg viewBox=\"0 0 480 40\" aria-hidden=\"true\"><path d=\"M20 20H460\" stroke=\"var(--rule)\"/><path d=\"M120 20H440l-8-6m8 6l-8 6\" stroke=\"var(--mark)\" stroke-width=\"2\" fill=\"none\"/><circle cx=\"120\" cy=\"20\" r=\"5\" fill=\"var(--paper)\" stroke=\"var(--mark)\" stroke-width=\"2\"/></svg>".into()) }),
        part_of: Some(plays(lang)),
        parts: results(lang),
        table: Some(link(&lang.pick("各省春节旅游收入与游客", "Revenue by province"), "campaign.html#table")),
        overlaps: ahead(lang),
        not_comparable: vec![NotComparable { figure: row(lang, ("话题阅读量", "Reads of a topic"), ("3.5亿次", "350 million reads"), "outcome"), because: lang.pick("阅读和播放不是一回事。", "Reads are not plays.") }],
        caveats: vec![lang.pick("原文只说“截至目前”，没有日期。", "The source says “so far” without a date."), lang.pick("不要与投票数相加。", "Never add it to the votes.")],
        waivers: vec![Waiver { rule: lang.pick("R25 口径未声明", "R25 basis not declared"), reason: lang.pick("平台没有公布口径。", "The platform published none.") }],
        charts: vec![link(&lang.pick("两地组织的商家", "Merchants in two cities"), "campaign.html#chart")],
        releases: vec![link(&lang.pick("山东网上年货节：作品播放量突破1.2亿次", "More than 120 million plays"), "release.html")],
        citation: lang.pick("据大众日报2022年1月31日报道，截至目前（日期未注明），好品山东·嘉味年货的抖音短视频大赛作品播放量突破1.2亿次（阶段性，非最终结果）。公报，https://gongbao.example/figures/2022-shandong-new-year-goods/contest-views/，第1版。", "According to Dazhong Daily of 31 January 2022, the works of the Douyin contest had more than 120 million plays so far (interim). Bulletin, https://gongbao.example/en/figures/2022-shandong-new-year-goods/contest-views/, version 1."),
        citations: vec![
            Citation {
                style: "GB/T 7714—2025".into(),
                text: "公报示例编辑部. 抖音短视频大赛作品播放量突破1.2亿次[EB/OL].（2026-11-20）[YYYY-MM-DD]. https://gongbao.example/.".into(),
                before: "公报示例编辑部. 抖音短视频大赛作品播放量突破1.2亿次[EB/OL].（2026-11-20）[".into(),
                accessed: Some("YYYY-MM-DD".into()),
                after: "]. https://gongbao.example/.".into(),
                lines: false,
            },
            Citation { style: "RIS".into(), text: "TY  - ELEC\nER  - ".into(), before: "TY  - ELEC\nER  - ".into(), accessed: None, after: String::new(), lines: true },
        ],
        version: Some("1".into()),
        version_line: Some(lang.pick("第1版，2026-11-20首次发布；没有修订或更正。", "Version 1, first published on 20 November 2026.")),
        versions: vec![
            VersionRow { number: "2".into(), href: None, date: "2026-11-21".into(), kind: lang.pick("更正", "Correction"), wording: "突破1.2亿次".into(), reason: Some(lang.pick("单位误写", "wrong unit")) },
            VersionRow { number: "1".into(), href: Some("v/1/".into()), date: "2026-11-20".into(), kind: lang.pick("首次发布", "First published"), wording: "突破1.2亿人次".into(), reason: None },
        ],
        permalink: "https://gongbao.example/figures/2022-shandong-new-year-goods/contest-views/".into(),
        downloads: vec![download(lang)],
        withheld: Some(lang.pick("2026-12-01 09:00发布", "until 1 December 2026, 09:00")),
    }
}

fn place(lang: Lang) -> PlaceView {
    PlaceView {
        name: lang.pick("山东", "Shandong"),
        full_name: lang.pick("山东省", "Shandong Province"),
        level: lang.pick("省", "Province"),
        code: Some("370000".into()),
        path: vec![
            link(&lang.pick("全国", "China"), "places.html"),
            link(&lang.pick("山东", "Shandong"), "place.html"),
        ],
        headline: results(lang).into_iter().take(2).collect(),
        charts: vec![chart(lang, "chart-a")],
        campaigns: vec![CampaignFigures {
            campaign: link(&lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"), "campaign.html"),
            period: stated(&lang.pick("2022-01-10至2022-02-07", "10 January – 7 February 2022")),
            results: results(lang),
            ahead: ahead(lang),
            rules: rules(lang),
            background: background(lang),
        }],
        shared: vec![at_place(
            lang,
            ("两地直播销售额", "Sales of two places"),
            ("超过300万元", "more than 3 million yuan"),
            "outcome",
            ("柳州、十堰", "Liuzhou and Shiyan"),
        )],
        inside: places(lang),
        empty: Some(lang.pick("本站还没有这个地区的数字。", "There are no figures for this place yet.")),
        national: Some(link(&lang.pick("全国的数字", "national figures"), "places.html#national")),
        notes: vec![lang.pick("临安的代码2017年由330185变为330112。", "The code of Lin'an changed in 2017.")],
    }
}

fn indicators(lang: Lang) -> Vec<IndicatorRow> {
    let row = |zh: &str, en: &str| IndicatorRow {
        name: lang.pick(zh, en),
        href: "indicator.html".into(),
        definition: lang.pick("平台记录的播放次数。", "How often something was played, as counted by the platform."),
        units: lang.pick("次、人次", "plays, visits"),
        count: lang.pick("3个数字", "3 figures"),
    };
    vec![row("销售额", "Sales"), row("播放量", "Views"), row("票数", "Votes")]
}

fn indicator(lang: Lang) -> IndicatorView {
    let group = |zh: &str, en: &str, code: &str, reason: Option<String>, figures: Vec<FigureRow>| ComparableGroup {
        title: lang.pick(zh, en),
        unit: stated(&lang.pick("元", "yuan")),
        basis: Some(unstated(lang)),
        phase: phase(lang, code),
        reason,
        figures,
    };
    IndicatorView {
        name: lang.pick("销售额", "Sales"),
        units: lang.pick("元", "yuan"),
        definition: lang.pick(
            "卖出商品的金额，口径以各数字所注为准。",
            "The value of goods sold, on the basis that each figure states.",
        ),
        not_counted: Some(lang.pick(
            "下单金额含未付款、取消和退货，不等于销售额；预计销售额不是销售额。",
            "Orders placed include unpaid, cancelled and returned goods.",
        )),
        bases: vec![
            BasisRow {
                name: lang.pick("下单金额", "Value of orders placed"),
                definition: Some(lang.pick("含未付款、取消和退货。", "Unpaid, cancelled and returned goods included.")),
            },
            BasisRow { name: lang.pick("零售额", "Retail sales"), definition: None },
        ],
        charts: vec![chart(lang, "chart-a")],
        groups: vec![
            group(
                "零售额 · 元 · 结果",
                "Retail sales · yuan · result",
                "outcome",
                Some(
                    lang.pick("口径相同，但时间范围不同，不作排名。", "One basis, but different periods: not ranked."),
                ),
                vec![plays(lang), FigureRow { withheld: None, ..plays(lang) }],
            ),
            group("口径未注明 · 元 · 预计", "Basis not stated · yuan · forecast", "forecast", None, ahead(lang)),
        ],
    }
}

fn body(lang: Lang) -> Vec<Block> {
    vec![
        Block::html(lang.pick(
            "<p>山东参展商品的短视频<a href=\"figure.html\">播放量突破1.2亿次</a>，<a href=\"figure.html\">664条</a>作品参赛。这是活动结束前一周的统计，来源写的是“截至目前”，没有给出日期。</p><h2>还没有的数字</h2><p>全省实际销售额没有公布。新泰市<a href=\"figure.html\">预计销售额6000万元</a>，是预计，不是结果。</p><blockquote><p>引文。</p></blockquote><ul><li>一</li><li>二</li></ul>",
            "<p>The short videos of Shandong's goods were played <a href=\"figure.html\">more than 120 million times</a>. This was counted a week before the end; the source says “so far” and gives no date.</p><h2>What is missing</h2><p>Sales in the province were not published. Xintai <a href=\"figure.html\">expected 60 million yuan</a>, which is a forecast.</p><blockquote><p>A quotation.</p></blockquote><ul><li>one</li><li>two</li></ul>",
        )),
        Block::chart(ChartFigure { withheld: None, ..chart(lang, "chart-text") }),
        Block::html(lang.pick("<p>各省的口径可能不同，原文没有说明。</p>", "<p>Provinces may count differently.</p>")),
        Block::table(DataTable { withheld: None, ..table(lang, "table-text") }),
    ]
}

fn release(lang: Lang) -> ReleaseView {
    ReleaseView {
        title: lang.pick(
            "山东网上年货节：作品播放量突破1.2亿次，销售额尚未公布",
            "Shandong's online New Year goods: more than 120 million plays, no sales published",
        ),
        date: lang.pick("2026年11月20日", "20 November 2026"),
        date_iso: "2026-11-20".into(),
        campaign: Some(link(&lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"), "campaign.html")),
        summary: Some(lang.pick(
            "一周后才结束的活动，已经报了哪些数字，又有哪些只是预计。",
            "What was reported a week before the end, and what was only expected.",
        )),
        contact: Some(link("editor@gongbao.example", "mailto:editor@gongbao.example")),
        body: body(lang),
        figures: results(lang),
        sources: sources(lang),
        older: Some(link(&lang.pick("2015年春节各省旅游收入一览", "Tourism revenue by province"), "release.html")),
        newer: Some(link(&lang.pick("2008年青年喜爱的城市", "Cities that the young liked in 2008"), "release.html")),
    }
}

fn source(lang: Lang) -> SourceView {
    let read = |at: Stated, figure: FigureRow| SourceFigure { at, figure };
    SourceView {
        title: stated("“网上年货节”打造消费新方式"),
        title_translated: Some("The Online New Year Goods Festival, a new way to consume".into()),
        description: Some(lang.pick(
            "报纸报道的转载，活动结束前一周发表。",
            "A copy of a newspaper report, published a week before the end.",
        )),
        kind: lang.pick("新闻", "News"),
        publisher: stated(&lang.pick("大众日报", "Dazhong Daily")),
        origin: Some(lang.pick("央广网", "CNR")),
        authors: vec![
            Credit { name: "尚天宇".into(), role: Some(lang.pick("见习记者", "trainee reporter")) },
            Credit { name: "俞安懿".into(), role: None },
        ],
        editors: vec![Credit { name: "Rex_01".into(), role: Some(lang.pick("编辑", "editor")) }],
        date: noted("2022-01-31 09:46", &lang.pick("转载时间", "of the copy")),
        language: lang.pick("简体中文", "Chinese (Simplified)"),
        address: Some(link(
            "finews.example/NewsShare.html",
            "https://finews.example/NewsShare.html?infoCode=NW202201312266951987",
        )),
        notes: vec![
            lang.pick("没有记者署名。", "No reporter is named."),
            lang.pick("全文只在一行里，是HTML。", "The whole body is one line of HTML."),
        ],
        campaigns: vec![link(&lang.pick("好品山东·嘉味年货", "Shandong New Year Goods"), "campaign.html")],
        figures: vec![
            read(stated(&lang.pick("标题", "title")), plays(lang)),
            read(unstated(lang), results(lang).remove(4)),
            read(stated(&lang.pick("正文第12段", "paragraph 12")), ahead(lang).remove(0)),
        ],
    }
}

fn methodology(lang: Lang) -> MethodologyView {
    let wording =
        |words: (&str, &str), code: &str, example: (&str, &str), hard: (&str, &str), soft: (&str, &str)| WordingRow {
            words: lang.pick(words.0, words.1),
            code: code.into(),
            example: lang.pick(example.0, example.1),
            hard: lang.pick(hard.0, hard.1),
            soft: lang.pick(soft.0, soft.1),
        };
    MethodologyView {
        title: lang.pick("数字是怎样读的", "How numbers are read"),
        body: body(lang),
        wordings: vec![
            wording(
                ("突破、超、超过、逾、多于", "more than, over"),
                "over",
                ("突破1.2亿次", "more than 120 million plays"),
                ("大于1.2亿次", "above 120 million"),
                ("大于1.2亿次，不超过1.3亿次", "above 120 million, at most 130 million"),
            ),
            wording(
                ("近、将近、接近", "nearly, almost"),
                "nearly",
                ("近20万款", "nearly 200,000 goods"),
                ("10万款以上，不到20万款", "from 100,000, below 200,000"),
                ("18万款以上，不到20万款", "from 180,000, below 200,000"),
            ),
        ],
        phases: ["target", "forecast", "planned", "definition", "interim", "outcome"]
            .map(|code| PhaseRow {
                phase: phase(lang, code),
                meaning: lang.pick("不计入任何合计或排名。", "Enters no total and no ranking."),
            })
            .to_vec(),
        public_key: Some("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a".into()),
    }
}

fn corrections(lang: Lang) -> CorrectionsView {
    CorrectionsView {
        entries: vec![CorrectionRow {
            date: lang.pick("2026年11月21日", "21 November 2026"),
            date_iso: "2026-11-21".into(),
            kind: "correction".into(),
            kind_name: lang.pick("更正", "Correction"),
            figure: link(&lang.pick("抖音短视频大赛作品播放量", "Plays of the contest"), "figure.html"),
            before: lang.pick("突破1.2亿人次", "more than 120 million visits"),
            after: Some(lang.pick("突破1.2亿次", "more than 120 million plays")),
            reason: lang.pick("单位误写", "wrong unit"),
            by: Some(lang.pick("编辑部", "the desk")),
        }],
        revisions: vec![CorrectionRow {
            date: lang.pick("2026年11月22日", "22 November 2026"),
            date_iso: "2026-11-22".into(),
            kind: "revision".into(),
            kind_name: lang.pick("修订", "Revision"),
            figure: link(&lang.pick("参展商品", "Goods shown"), "figure.html"),
            before: lang.pick("近20万个", "nearly 200,000 products"),
            after: Some(lang.pick("超20万个", "more than 200,000 products")),
            reason: lang.pick("有了新的统计", "a newer count"),
            by: None,
        }],
        feeds: vec![link("Atom", "corrections.atom")],
    }
}

fn data(lang: Lang) -> DataView {
    let column = |name: &str, zh: &str, en: &str| DataColumn { name: name.into(), meaning: lang.pick(zh, en) };
    DataView {
        downloads: vec![
            download(lang),
            Download {
                text: lang.pick("全部数字（Excel用）", "All figures for Excel"),
                format: "CSV".into(),
                href: "figures-excel.csv".into(),
                size: None,
                note: None,
            },
        ],
        columns: vec![
            column("id", "数字的编号：活动/键", "the figure's id: campaign/key"),
            column("soft_low", "通常理解的下界", "lower end as usually understood"),
            column("place_code", "地区代码，GB/T 2260；几个地区以分号隔开", "code of GB/T 2260"),
        ],
        citation: lang.pick(
            "公报示例编辑部. 公报数据[DS/OL].（2026-11-21）. https://gongbao.example/data/.",
            "Gongbao example desk. Bulletin: data. 21 November 2026. https://gongbao.example/en/data/.",
        ),
        citations: figure(lang).citations,
        notes: vec![lang.pick("同一输入、同一日期，生成的文件逐字节相同。", "The same inputs give the same bytes.")],
    }
}
