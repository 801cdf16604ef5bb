//! Ten readings of the seed documents are wrong and look right. No page, chart, ranking or file states one, and who tries to, in a chart,
//! a headline or a release, is told.
//!
//! They are: the forecast of one city as the sales of Shandong; the national 970亿 as Zhejiang's; the national 1.3万亿 as Xuzhou's;
//! 970亿 less its parts; the sum of the parts; votes and plays added up; the two 1.16亿 as one; 6000亿 and 1.3万亿 as growth; sixteen
//! parcels a second as a total; and Zhejiang, which has no results, beside Shandong.

use crate::support::{Element, Site, example, words};

/// A number in a text: the words, with no digit, point or comma before them that would make them the end of another number.
fn states(text: &str, number: &str) -> bool {
    let part_of_another = |n: usize| text[..n].ends_with(|c: char| c.is_ascii_digit() || c == '.' || c == ',');
    text.match_indices(number).any(|(n, _)| !part_of_another(n))
}

/// The files whose text states one of the numbers. Style sheets and coordinates of drawings are no statements.
fn stating(numbers: &[&str]) -> Vec<String> {
    let tables = example().texts().filter(|(path, _)| path.ends_with(".csv"));
    let tables = tables.map(|(path, text)| (path.to_owned(), text.to_owned()));
    let pages = example().pages().map(|(path, page)| (path.to_owned(), said(page)));
    let found = tables.chain(pages).filter(|(_, text)| numbers.iter().any(|n| states(text, n)));
    found.map(|(path, _)| path).collect()
}

/// All that a page says: its text and what stands in attributes for readers.
fn said(page: &Element) -> String {
    let spoken = ["content", "title", "alt", "aria-label"];
    let attributes = page.all().into_iter().flat_map(|e| spoken.iter().filter_map(|name| e.get(name)));
    let attributes: Vec<&str> = attributes.collect();
    format!("{} {}", page.text(), attributes.join(" "))
}

/// The pages of a place, in both languages.
fn place_pages(slug: &str) -> String {
    let pages = [format!("places/{slug}/index.html"), format!("en/places/{slug}/index.html")];
    pages.iter().map(|path| said(example().page(path))).collect()
}

/// The codes that are told when these lines are added to a campaign's charts.
fn with_chart(campaign: &str, lines: &str) -> Vec<&'static str> {
    let path = format!("data/campaigns/{campaign}.yaml");
    let site = Site::example();
    let has_charts = String::from_utf8_lossy(&site.files[&path]).contains("\ncharts:\n");
    let site = match has_charts {
        true => site.replacing(&path, "\ncharts:\n", &format!("\ncharts:\n{lines}")),
        false => site.adding(&path, &format!("\ncharts:\n{lines}")),
    };
    site.codes()
}

/// The codes that are told when a release of that campaign says this.
fn with_release(campaign: &str, text: &str) -> Vec<&'static str> {
    let release = format!("---\ntitle: 试\ndate: 2026-11-20\ncampaign: {campaign}\n---\n{text}\n");
    Site::example().with("content/releases/attempt.md", release).codes()
}

/// The codes of errors that are told when these lines are added to a campaign's figures.
fn with_figure(campaign: &str, lines: &str) -> Vec<&'static str> {
    let path = format!("data/campaigns/{campaign}.yaml");
    Site::example().replacing(&path, "\nfigures:\n", &format!("\nfigures:\n{lines}")).codes()
}

/// The codes that are told when a figure of a campaign is ranked first among others.
fn with_rank(campaign: &str, key: &str, among: &str) -> Vec<&'static str> {
    let path = format!("data/campaigns/{campaign}.yaml");
    let (old, new) = (format!("\n  {key}:\n"), format!("\n  {key}:\n    rank_of: {{rank: 1, among: [{among}]}}\n"));
    Site::example().replacing(&path, &old, &new).codes()
}

/// Lists, tables and drawings in which things stand beside each other, as far as they state all of the numbers.
fn side_by_side(numbers: &[&[&str]]) -> Vec<String> {
    let mut found = Vec::new();
    for (path, page) in example().pages() {
        for element in page.all() {
            let compares = ["table", "svg", "ol"].contains(&element.name.as_str());
            let text = element.text();
            if compares && numbers.iter().all(|names| names.iter().any(|n| states(&text, n))) {
                found.push(format!("{path}: {}", words(&text)));
            }
        }
    }
    found
}

const NATIONAL_2023: [&str; 2] = ["1.3万亿", "1.3 trillion"];
const NATIONAL_2020: [&str; 2] = ["6000亿", "600 billion"];

#[test]
fn r01_the_forecast_of_one_city_is_no_sale_of_shandong() {
    let table = example().figures();
    let row = table.row("2022-shandong-new-year-goods/xintai-sales");
    assert_eq!((row["phase"].as_str(), row["place_code"].as_str()), ("forecast", "370982"));
    assert_eq!(stating(&["6000万元"]).iter().filter(|path| path.contains("places/shandong/")).count(), 0);
    let mut bare = Vec::new();
    for (path, page) in example().pages() {
        for trail in page.trails() {
            let link = trail.last().unwrap();
            let to_it = link.get("href").is_some_and(|href| href.contains("/xintai-sales/"));
            if !to_it || !["6000万", "60 million"].iter().any(|n| states(&link.text(), n)) {
                continue;
            }
            let around =
                trail.iter().rev().find(|e| ["li", "p", "section", "table", "figure"].contains(&e.name.as_str()));
            let text = around.map(|e| e.text()).unwrap_or_default();
            if !["预计", "forecast", "expected"].iter().any(|word| text.to_lowercase().contains(word)) {
                bare.push(format!("{path}: {}", words(&text)));
            }
        }
    }
    assert_eq!(bare, Vec::<String>::new(), "the forecast stands without its mark");
    // Nor can it be made a headline, or be drawn beside results.
    let headline = Site::example().replacing(
        "data/site.yaml",
        "headline:\n",
        "headline:\n  - 2022-shandong-new-year-goods/xintai-sales\n",
    );
    assert_eq!(headline.codes(), ["E0224"]);
    let chart = "  sales: {figures: [xintai-sales, 2023-jiangsu-livestream-festival/peixian-sales]}\n";
    assert!(with_chart("2022-shandong-new-year-goods", chart).contains(&"E0230"));
    assert_eq!(
        with_release("2022-shandong-new-year-goods", "山东卖出[超6000万元](fig:xintai-sales)。"),
        ["E0303", "E0308"]
    );
    assert_eq!(with_release("2022-shandong-new-year-goods", "山东卖出[6000万元](fig:xintai-sales)。"), ["E0308"]);
    // Nor be added up to results, or ranked among them.
    let total = "  sold: {label: 山东销售额, indicator: sales, basis: livestream-sales, value: 6000万元, disjoint: [xintai-sales]}\n";
    assert!(with_figure("2022-shandong-new-year-goods", total).contains(&"R13"));
    let first =
        with_rank("2022-shandong-new-year-goods", "xintai-sales", "2023-jiangsu-livestream-festival/peixian-sales");
    assert!(first.contains(&"R17"), "{first:?}");
}

#[test]
fn r02_the_national_total_is_not_zhejiangs() {
    assert_eq!(example().figures().row("2022-consumption-assistance/total")["place"], "全国");
    let said = place_pages("zhejiang");
    for number in ["970亿", "97 billion", "970"] {
        assert!(!states(&said, number), "Zhejiang's page states {number}");
    }
    // A chart can name the figure, and it cannot be a map: the figure is of no province.
    assert_eq!(with_chart("2022-consumption-assistance", "  z: {figures: [total], as: map}\n"), ["E0231"]);
    // Nor can it be part of what Zhejiang did, be told as Zhejiang's, or be ranked among provinces.
    let part = "  z: {label: 浙江采购和帮销, indicator: sales, basis: procurement-and-assisted, value: 约970亿元, place: 浙江, disjoint: [total]}\n";
    assert!(with_figure("2022-consumption-assistance", part).contains(&"R23"));
    let first = with_rank("2022-consumption-assistance", "total", "2022-shandong-new-year-goods/xintai-sales");
    assert!(first.contains(&"R17"), "{first:?}");
    assert_eq!(with_release("2022-consumption-assistance", "浙江[970亿元](fig:total)。"), ["E0302"]);
}

#[test]
fn r03_the_national_livestream_sales_are_not_xuzhous() {
    let figure = "2023-jiangsu-livestream-festival/national-livestream-sales";
    assert_eq!(example().figures().row(figure)["place"], "全国");
    for slug in ["320300", "jiangsu", "320322"] {
        for number in NATIONAL_2023 {
            assert!(!states(&place_pages(slug), number), "the page of {slug} states {number}");
        }
    }
    let chart = format!("  z: {{figures: [retail-618, {figure}]}}\n");
    assert_eq!(with_chart("2023-xuzhou-livestreaming", &chart), ["E0230"]);
    assert_eq!(with_release("2023-xuzhou-livestreaming", &format!("徐州[1.3万亿元](fig:{figure})。")), ["E0302"]);
    let part = format!(
        "  z: {{label: 徐州直播销售额, indicator: sales, basis: monitored-livestream-sales, value: 近1.3万亿元, disjoint: [{figure}]}}\n"
    );
    assert!(with_figure("2023-xuzhou-livestreaming", &part).contains(&"R23"));
    assert!(with_rank("2023-xuzhou-livestreaming", "retail-618", figure).contains(&"R17"));
}

#[test]
fn r04_the_total_less_its_parts_is_nowhere() {
    let rest = [
        "814亿",
        "814.5亿",
        "814.6亿",
        "814.57亿",
        "814.566亿",
        "81456600000",
        "81.4 billion",
        "81.5 billion",
        "81.457 billion",
    ];
    assert_eq!(stating(&rest), Vec::<String>::new());
    assert_eq!(with_release("2022-consumption-assistance", "其余[约814亿元](fig:total)。"), ["E0301"]);
    // That the parts are all of it, so that nothing is left, contradicts them.
    let exhaustive = Site::example().replacing(
        "data/campaigns/2022-consumption-assistance.yaml",
        "\n  total:\n",
        "\n  total:\n    exhaustive: true\n",
    );
    assert!(exhaustive.codes().contains(&"R02"));
    let rest = "  rest: {label: 其余, indicator: sales, basis: procurement-and-assisted, value: 约814亿元}\n";
    let whole = Site::example()
        .replacing("data/campaigns/2022-consumption-assistance.yaml", "\nfigures:\n", &format!("\nfigures:\n{rest}"))
        .replacing(
            "data/campaigns/2022-consumption-assistance.yaml",
            "\n  total:\n",
            "\n  total:\n    disjoint: [rest, tmall-sales, youth-league-sales]\n",
        );
    assert!(whole.codes().contains(&"R03"));
    let chart = "  z: {whole: total, figures: [rail-freight]}\n";
    assert_eq!(with_chart("2022-consumption-assistance", chart), ["E0246"]);
    assert!(with_rank("2022-consumption-assistance", "total", "tmall-sales").contains(&"R17"));
}

#[test]
fn r05_the_sum_of_the_parts_is_nowhere() {
    let sums = [
        "155亿",
        "155.4亿",
        "155.43亿",
        "155.434亿",
        "15543400000",
        "15.5 billion",
        "15.54 billion",
        "15.543 billion",
        "150.83亿",
        "7.83亿",
        "783000000",
        "783 million",
        "15083000000",
        "154.79亿",
    ];
    assert_eq!(stating(&sums), Vec::<String>::new());
    assert_eq!(with_release("2022-consumption-assistance", "合计[155.434亿元](fig:total)。"), ["E0301"]);
    let sum = "  z: {label: 各家合计, indicator: sales, basis: assisted-sales, value: 155.434亿元, disjoint: [youth-league-sales, tmall-sales, unicom-sales]}\n";
    assert!(with_figure("2022-consumption-assistance", sum).contains(&"R03"));
    let chart = "  z: {figures: [youth-league-sales, tmall-sales], as: bars}\n";
    assert_eq!(with_chart("2022-consumption-assistance", chart), ["E0230"]);
    assert!(with_rank("2022-consumption-assistance", "tmall-sales", "youth-league-sales").contains(&"R17"));
}

#[test]
fn r06_votes_and_plays_are_not_added_up() {
    assert_eq!(stating(&["2.2亿", "220000000", "220 million"]), Vec::<String>::new());
    let chart = "  z: {figures: [contest-plays, must-buy-100/total]}\n";
    assert_eq!(with_chart("2022-shandong-new-year-goods", chart), ["E0230"]);
    assert_eq!(with_release("2022-shandong-new-year-goods", "热度[突破2.2亿次](fig:contest-plays)。"), ["E0301"]);
    let sum = "  z: {label: 热度, indicator: views, basis: contest-plays, value: 突破2.2亿次, disjoint: [contest-plays, must-buy-100/total]}\n";
    assert!(with_figure("2022-shandong-new-year-goods", sum).contains(&"R24"));
    assert!(with_rank("2022-shandong-new-year-goods", "contest-plays", "must-buy-100/total").contains(&"R17"));
}

#[test]
fn r07_two_numbers_of_one_look_are_two_figures() {
    let table = example().figures();
    let same: Vec<&str> = table.rows.iter().filter(|r| r["value"] == "116000000").map(|r| r["unit"].as_str()).collect();
    assert_eq!(same.len(), 2);
    assert!(same.contains(&"元") && same.contains(&"吨"), "{same:?}");
    for (path, page) in example().pages() {
        let text = said(page);
        let mut numbers = text.match_indices("1.16亿");
        let bare = numbers.find(|(n, number)| {
            let behind = &text[n + number.len()..];
            !["元", "吨", "，单位是"].iter().any(|unit| behind.starts_with(unit))
        });
        assert_eq!(bare, None, "{path} states 1.16亿 without its unit");
    }
    let chart = "  z: {figures: [womens-federation-sales, rail-freight]}\n";
    assert_eq!(with_chart("2022-consumption-assistance", chart), ["E0230"]);
    assert_eq!(with_release("2022-consumption-assistance", "[1.16亿元](fig:rail-freight)。"), ["E0304"]);
    let sum = "  z: {label: 合计, indicator: sales, basis: assisted-sales, value: 2.32亿元, disjoint: [womens-federation-sales, rail-freight]}\n";
    assert!(with_figure("2022-consumption-assistance", sum).contains(&"R24"));
    assert!(with_rank("2022-consumption-assistance", "rail-freight", "womens-federation-sales").contains(&"R17"));
}

#[test]
fn r08_a_forecast_of_2020_and_a_figure_of_2023_are_no_growth() {
    assert_eq!(side_by_side(&[&NATIONAL_2020, &NATIONAL_2023]), Vec::<String>::new());
    let chart =
        "  z: {figures: [national-livestream-sales, 2020-officials-livestreaming/expected-transaction-volume]}\n";
    assert_eq!(with_chart("2023-jiangsu-livestream-festival", chart), ["E0230"]);
    let (now, before) = ("national-livestream-sales", "2020-officials-livestreaming/expected-transaction-volume");
    let growth = format!(
        "  z: {{label: 增长, indicator: retail-growth, value: 117%, growth_of: {{figure: {now}, base: {before}}}}}\n"
    );
    assert!(with_figure("2023-jiangsu-livestream-festival", &growth).contains(&"R40"));
    assert!(with_rank("2023-jiangsu-livestream-festival", now, before).contains(&"R17"));
    let said = with_release("2023-jiangsu-livestream-festival", &format!("比2020年增长[117%](fig:{now})。"));
    assert_eq!(said, ["E0301"]);
}

#[test]
fn r09_sixteen_parcels_a_second_are_no_total() {
    let table = example().figures();
    let row = table.row("2023-xuzhou-livestreaming/parcel-rate");
    assert_eq!((row["value"].as_str(), row["unit"].as_str()), ("16", "件/秒"));
    for (path, page) in example().pages() {
        let text = said(page);
        for (n, _) in text.match_indices("16件") {
            let digit_before = text[..n].ends_with(|c: char| c.is_ascii_digit());
            let rate = text[..n].ends_with("每秒") || text[n..].starts_with("16件/秒");
            assert!(digit_before || rate, "{path} states 16件 as a total");
        }
        for (n, number) in text.match_indices("16 parcels") {
            let digit_before = text[..n].ends_with(|c: char| c.is_ascii_digit());
            let rate = [" a second", " per second"].iter().any(|word| text[n + number.len()..].starts_with(word));
            assert!(digit_before || rate, "{path} states 16 parcels as a total");
        }
    }
    let chart = "  z: {figures: [parcel-rate, items-sold]}\n";
    assert_eq!(with_chart("2023-xuzhou-livestreaming", chart), ["E0230"]);
    assert_eq!(with_release("2023-xuzhou-livestreaming", "共发出[16件](fig:parcel-rate)。"), ["E0304"]);
    let site = Site::example().replacing(
        "data/campaigns/2023-xuzhou-livestreaming.yaml",
        "\n  parcel-rate:\n",
        "\n  parcel-rate:\n    rate_of: items-sold\n",
    );
    assert!(site.codes().contains(&"R11"));
    assert!(with_rank("2023-xuzhou-livestreaming", "parcel-rate", "items-sold").contains(&"R17"));
}

#[test]
fn r10_zhejiang_has_no_results_to_stand_beside_shandongs() {
    let results = |row: &&std::collections::BTreeMap<String, String>| {
        row["campaign"] == "2022-zhejiang-guochao" && ["interim", "outcome"].contains(&row["phase"].as_str())
    };
    // Trainings that had been held before the opening are all that had happened.
    let table = example().figures();
    let found: Vec<&str> = table.rows.iter().filter(results).map(|row| row["id"].as_str()).collect();
    assert_eq!(found, ["2022-zhejiang-guochao/training-sessions"]);
    let charts = example().model().campaigns().flat_map(|(_, campaign)| &campaign.charts);
    for chart in charts {
        let of = |slug: &str| chart.figures.iter().any(|id| example().model()[*id].id.starts_with(slug));
        assert!(!(of("2022-zhejiang-guochao/") && of("2022-shandong-new-year-goods/")), "{}", chart.key);
    }
    let chart = "  z: {figures: [yiwu-shops, 2022-shandong-new-year-goods/merchants]}\n";
    assert_eq!(with_chart("2022-zhejiang-guochao", chart), ["E0230"]);
    let sum = "  z: {label: 两省商家, indicator: merchants, value: 十几万个, place: 全国, phase: interim, basis: not_stated, disjoint: [yiwu-shops, 2022-shandong-new-year-goods/merchants]}\n";
    assert!(with_figure("2022-zhejiang-guochao", sum).contains(&"R13"));
    assert!(
        with_rank("2022-zhejiang-guochao", "yiwu-shops", "2022-shandong-new-year-goods/merchants").contains(&"R17")
    );
    assert_eq!(with_release("2022-zhejiang-guochao", "浙江[6万余家](fig:yiwu-shops)，多于山东。"), ["E0301", "W0310"]);
}
