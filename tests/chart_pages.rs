//! Each chart has a page with files, and each page that is shared has a picture: all there, all sound, all saying where they come from.

use std::sync::LazyLock;

use gongbao::compile::{self, Compiled};
use gongbao::files::{FilePath, FileSet};
use gongbao::period::Moment;
use gongbao::render::Pictures;
use gongbao::resolve::Audience;
use gongbao::text::Lang;

/// A site of one table whose figures bear bars and a map. All of it is made up.
const FILES: [(&str, &str); 6] = [
    (
        "data/site.yaml",
        "title: {zh: 公报, en: Bulletin}\nbase_url: https://b.example/\npublisher: office\n\
         licence: {name: CC BY 4.0, url: \"https://l.example/by\"}\nheadline: [feast/by-province/guangdong]\n",
    ),
    (
        "data/indicators.yaml",
        "sales: {name: {zh: 销售额, en: Sales}, units: {元: yuan}, definition: {zh: 卖出的金额。, en: Money.}}\n",
    ),
    ("data/organisations.yaml", "office: {name: {zh: 新闻办, en: Press Office}, kind: department}\n"),
    (
        "data/sources.yaml",
        "notice: {title: 通报, title_en: Notice, kind: notice, publisher: office, date: 2026-10-10}\n",
    ),
    (
        "data/campaigns/feast.yaml",
        "title: {zh: 秋收节, en: Feast}\nplace: 全国\nperiod: 2026-09\ndefaults: {source: notice, phase: outcome}\n\
         tables:\n  by-province:\n    title: {zh: 各省销售额, en: Sales by province}\n    indicator: sales\n    \
         columns: {sales: {unit: 亿元, label: {zh: 销售额, en: Sales}}}\n    \
         rows: {广东: 2.5, 四川: 突破1.4, 江苏: 近2, 浙江: 未公布}\n",
    ),
    (
        "content/releases/news.md",
        "---\ntitle: 各省销售额\ndate: 2026-10-10\ncampaign: feast\nsummary: 一句话。\n---\n\
         广东[2.5亿元](fig:by-province/guangdong)。\n\n![图](chart:by-province?top=1&place=四川)\n",
    ),
];

fn made(change: impl Fn(&str, String) -> String, pictures: Pictures) -> Compiled {
    let file =
        |(path, text): &(&str, &str)| (FilePath::parse(path).unwrap(), change(path, (*text).to_owned()).into_bytes());
    let files: FileSet = FILES.iter().map(file).collect();
    let clock = |zone: &_| Moment::parse("2026-11-20", zone);
    compile::compile_with(&files, &[], &clock, Audience::Public, pictures).unwrap()
}

static SITE: LazyLock<Compiled> = LazyLock::new(|| made(|_, text| text, Pictures::Drawn));

fn bytes(path: &str) -> &'static [u8] {
    let outputs = SITE.outputs.as_ref().unwrap_or_else(|| panic!("no site: {:?}", SITE.diagnostics));
    outputs.get(path).unwrap_or_else(|| panic!("no file {path}"))
}

fn text(path: &str) -> &'static str {
    std::str::from_utf8(bytes(path)).unwrap()
}

/// The folders of the chart in both forms and languages.
const PAGES: [&str; 4] = [
    "charts/feast/by-province/",
    "charts/feast/by-province/map/",
    "en/charts/feast/by-province/",
    "en/charts/feast/by-province/map/",
];

#[test]
fn a_chart_has_a_page_in_each_form_that_its_figures_bear() {
    for page in PAGES {
        for file in ["index.html", "embed/index.html", "chart.svg", "chart.png", "chart.csv", "oembed.json"] {
            assert!(!bytes(&format!("{page}{file}")).is_empty(), "{page}{file}");
        }
    }
}

#[test]
fn the_page_names_files_form_citation_and_embed_code() {
    let html = text("charts/feast/by-province/index.html");
    for wanted in [
        "href=\"chart.svg\"",
        "download=\"feast-by-province.svg\"",
        "href=\"chart.png\"",
        "download=\"feast-by-province.png\"",
        "href=\"chart.csv\"",
        "download=\"feast-by-province.csv\"",
        "href=\"map/\"",
        "&lt;iframe src=&quot;https://b.example/charts/feast/by-province/embed/&quot;",
        "来源：新闻办，2026年10月10日",
        "content=\"https://b.example/charts/feast/by-province/chart.png\"",
        "href=\"https://b.example/charts/feast/by-province/oembed.json\"",
    ] {
        assert!(html.contains(wanted), "no `{wanted}` in\n{html}");
    }
    assert!(!html.contains("<script"), "{html}");
}

/// The table shows how its last count came about, and only that one.
#[test]
fn a_count_by_the_day_has_a_sparkline_in_its_table() {
    let counted = |path: &str, text: String| match path {
        "data/campaigns/feast.yaml" => {
            text.replace("indicator: sales\n", "indicator: sales\n    as_of: 2026-09-30\n")
                + "figures:\n  early: {label: {zh: 广东, en: Guangdong}, indicator: sales, value: 1亿元, place: 广东, as_of: 2026-09-10, phase: interim}\n\
                   charts:\n  so-far: {figures: [early, by-province/guangdong], as: steps}\n"
        }
        _ => text,
    };
    let site = made(counted, Pictures::LeftOut);
    let outputs = site.outputs.as_ref().unwrap_or_else(|| panic!("no site: {:?}", site.diagnostics));
    let page = std::str::from_utf8(outputs.get("campaigns/feast/index.html").unwrap()).unwrap();
    let table = page.split_once("data-table").unwrap().1.split_once("</table>").unwrap().0;
    let cells: Vec<&str> = table.split("<td").filter(|cell| cell.contains("<svg")).collect();
    assert_eq!(cells.len(), 1, "{table}");
    assert!(cells[0].contains("2.5亿元") && cells[0].contains("<title>截至9月30日，2.5亿元</title>"), "{}", cells[0]);
}

#[test]
fn a_drawing_is_xml_with_its_source_and_address_inside() {
    for page in PAGES {
        let svg = text(&format!("{page}chart.svg"));
        resvg::usvg::Tree::from_str(svg, &resvg::usvg::Options::default()).unwrap_or_else(|e| panic!("{page}: {e}"));
        assert!(svg.contains(&format!(">b.example/{page}<")), "{svg}");
        assert!(svg.contains("2026"), "{svg}");
        assert!(!svg.contains("href=\"../"), "links of a file that may lie anywhere are absolute\n{svg}");
    }
}

/// Width, height, and how many different bytes the pixels have.
fn decoded(path: &str) -> (u32, u32, usize) {
    let mut reader = png::Decoder::new(std::io::Cursor::new(bytes(path))).read_info().unwrap();
    let mut pixels = vec![0; reader.output_buffer_size().unwrap()];
    let info = reader.next_frame(&mut pixels).unwrap();
    let mut seen = pixels.clone();
    seen.sort_unstable();
    seen.dedup();
    (info.width, info.height, seen.len())
}

#[test]
fn pictures_have_their_size_and_are_not_blank() {
    for page in PAGES {
        let (width, height, shades) = decoded(&format!("{page}chart.png"));
        assert!(width == 1360 && height > 300 && shades > 8, "{page}: {width} × {height}, {shades}");
    }
    let cards = [
        "",
        "en/",
        "campaigns/feast/",
        "places/guangdong/",
        "places/zhejiang/",
        "en/indicators/sales/",
        "releases/news/",
    ];
    for page in cards {
        let (width, height, shades) = decoded(&format!("{page}card.png"));
        assert!((width, height) == (1200, 630) && shades > 8, "{page}: {width} × {height}, {shades}");
        let html = text(&format!("{page}index.html"));
        assert!(html.contains(&format!("content=\"https://b.example/{page}card.png\"")), "{page}");
    }
}

#[test]
fn the_table_as_a_file_holds_what_is_drawn_and_where_it_comes_from() {
    let csv = text("charts/feast/by-province/chart.csv");
    let rows: Vec<Vec<String>> = csv::Reader::from_reader(csv.as_bytes())
        .records()
        .map(|record| record.unwrap().iter().map(str::to_owned).collect())
        .collect();
    let firsts: Vec<_> = rows.iter().map(|row| (row[1].as_str(), row[2].as_str())).collect();
    assert_eq!(firsts, [("广东", "2.5亿元"), ("江苏", "近2亿元"), ("四川", "突破1.4亿元"), ("浙江", "未公布")]);
    for row in &rows {
        let [citation, licence] = &row[row.len() - 2..] else { panic!("{row:?}") };
        assert!(citation.contains("来源：新闻办") && citation.contains("https://b.example/charts/"), "{citation}");
        assert_eq!(licence, "CC BY 4.0 https://l.example/by");
    }
    let html = text("charts/feast/by-province/index.html");
    for (label, wording) in firsts {
        assert!(html.contains(&format!(">{label}<")) && html.contains(&format!(">{wording}<")), "{label} {wording}");
    }
}

#[test]
fn an_embedded_chart_runs_nothing_and_says_whose_it_is() {
    for page in PAGES {
        let html = text(&format!("{page}embed/index.html"));
        let policy = "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'";
        assert!(html.contains(&format!("content=\"{policy}\"")), "{html}");
        for unwanted in ["<nav", "<script", " style=", "<style", " onclick"] {
            assert!(!html.contains(unwanted), "{page}: {unwanted}\n{html}");
        }
        assert!(html.contains(&format!("https://b.example/{page}")) && html.contains("https://l.example/by"), "{html}");
    }
}

#[test]
fn oembed_has_what_the_format_asks_for() {
    let json: serde_json::Value = serde_json::from_str(text("en/charts/feast/by-province/oembed.json")).unwrap();
    assert_eq!((&json["type"], &json["version"]), (&"rich".into(), &"1.0".into()));
    assert_eq!(json["provider_name"], "Bulletin");
    assert!(json["html"].as_str().unwrap().contains("https://b.example/en/charts/feast/by-province/embed/"), "{json}");
    let (width, height, _) = decoded("en/charts/feast/by-province/chart.png");
    assert_eq!(
        (json["thumbnail_width"].as_u64(), json["thumbnail_height"].as_u64()),
        (Some(width.into()), Some(height.into()))
    );
    assert!(json["width"].is_u64() && json["height"].is_u64(), "{json}");
}

#[test]
fn top_keeps_what_may_be_among_the_highest_and_the_marked_place() {
    // 近2亿元 is certainly below 2.5亿元, 突破1.4亿元 may be above it.
    let html = text("releases/news/index.html");
    let table = &html[html.find("<tbody>").unwrap()..html.find("</tbody>").unwrap()];
    assert!(table.contains("广东") && table.contains("四川") && !table.contains("江苏"), "{table}");
    assert!(table.contains("class=\"marked\"") || table.contains("class=marked"), "{table}");
    assert!(html.contains("▶四川") && html.contains("4项中列2项"), "{html}");
}

#[test]
fn a_site_without_pictures_names_none() {
    let without = |path: &str, text: String| if path == "data/site.yaml" { text + "pictures: false\n" } else { text };
    for made in [made(without, Pictures::Drawn), made(|_, text| text, Pictures::LeftOut)] {
        let outputs = made.outputs.unwrap();
        assert!(outputs.iter().all(|(path, _)| !path.as_str().ends_with(".png")));
        let html = outputs.get("charts/feast/by-province/index.html").unwrap();
        assert!(!String::from_utf8_lossy(html).contains(".png"));
        assert!(outputs.contains("charts/feast/by-province/chart.svg"));
    }
}

#[test]
fn a_character_without_a_glyph_is_told_even_when_nothing_is_drawn() {
    let rare = |_: &str, text: String| text.replace("秋收节", "𬭳收节");
    for pictures in [Pictures::Drawn, Pictures::Checked] {
        let made = made(rare, pictures);
        let told: Vec<_> = made.diagnostics.sorted().iter().map(|d| (d.code, d.message.clone())).collect();
        assert_eq!(told.len(), 1, "{told:?}");
        assert!(told[0].0 == "W0502" && told[0].1.get(Lang::En).contains("`𬭳`"), "{told:?}");
        assert!(made.outputs.is_some());
    }
}
