//! The files for machines: they agree with each other, and with what the site wants.

use serde_json::Value;

use super::support::{Made, Site, example};

fn json(made: &Made, path: &str) -> Value {
    serde_json::from_str(made.text(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// The JSON-LD of a page.
fn graph(made: &Made, path: &str) -> Vec<Value> {
    let page = made.page(path);
    let scripts = page.named("script").into_iter().filter(|s| s.get("type") == Some("application/ld+json"));
    let texts: Vec<String> = scripts.map(|script| script.text()).collect();
    let [text] = &texts[..] else { panic!("{path} has {} pieces of JSON-LD", texts.len()) };
    let document: Value = serde_json::from_str(text).unwrap();
    document["@graph"].as_array().unwrap().clone()
}

fn of_type<'a>(graph: &'a [Value], kind: &str) -> &'a Value {
    graph.iter().find(|node| node["@type"] == kind).unwrap_or_else(|| panic!("no {kind} in {graph:#?}"))
}

#[test]
fn the_rows_of_every_format_are_those_of_the_csv() {
    let made = example();
    let table = made.figures();
    let all = json(made, "data/figures.json");
    let figures = all["figures"].as_array().unwrap();
    assert_eq!(figures.len(), table.rows.len());
    for (row, figure) in table.rows.iter().zip(figures) {
        for column in &table.columns {
            let found = match &figure[column] {
                Value::Null => String::new(),
                Value::String(text) => text.clone(),
                other => other.to_string(),
            };
            assert_eq!(found, row[column], "{} {column}", row["id"]);
        }
        let one = json(made, &format!("figures/{}/figure.json", row["id"]));
        for column in &table.columns {
            assert_eq!(one[column], figure[column], "{} {column}", row["id"]);
        }
    }
    for path in ["data/datapackage.json", "data/figures.csv-metadata.json"] {
        let file = json(made, path);
        let fields = file["resources"][0]["schema"]["fields"].as_array();
        let fields = fields.or_else(|| file["tableSchema"]["columns"].as_array()).unwrap();
        let names: Vec<&str> = fields.iter().map(|field| field["name"].as_str().unwrap()).collect();
        assert_eq!(names, table.columns, "{path}");
    }
}

#[test]
fn every_description_of_a_file_has_its_digest() {
    let made = example();
    let csv = made.text("data/figures.csv").as_bytes();
    let digest = gongbao::digest::Sha256::of(csv).to_string();
    let package = json(made, "data/datapackage.json");
    assert_eq!(package["resources"][0]["hash"], format!("sha256:{digest}"));
    assert_eq!(package["resources"][0]["bytes"], csv.len());
    assert!(package.get("fieldsMatch").is_none() && package["resources"][0].get("fieldsMatch").is_none());
    assert!(made.text("data/catalog.jsonld").contains(&digest));
}

#[test]
fn an_open_bound_is_no_value() {
    let made = Site::base().compile();
    for (key, value, low, high) in [
        ("sales", None, Some("120000000"), None),
        ("goods", None, Some("100000"), Some("200000")),
        ("hoped", Some("60000000"), None, None),
        ("unsaid", None, None, None),
    ] {
        for lang in ["", "en/"] {
            let graph = graph(&made, &format!("{lang}figures/festival/{key}/index.html"));
            let node = of_type(&graph, "Observation");
            let number = |name: &str| node.get(name).map(Value::to_string);
            assert_eq!(number("value").as_deref(), value, "{key}");
            assert_eq!(number("minValue").as_deref(), low, "{key}");
            assert_eq!(number("maxValue").as_deref(), high, "{key}");
        }
    }
}

#[test]
fn pages_say_what_they_are() {
    let made = Site::base().compile();
    for (path, kinds) in [
        ("index.html", &["WebSite", "Organization"][..]),
        ("figures/festival/sales/index.html", &["WebPage", "Observation", "StatisticalVariable", "BreadcrumbList"]),
        ("indicators/sales/index.html", &["WebPage", "StatisticalVariable", "BreadcrumbList"]),
        ("data/index.html", &["WebPage", "Dataset", "BreadcrumbList"]),
        ("releases/news/index.html", &["WebPage", "NewsArticle", "BreadcrumbList"]),
        ("en/campaigns/festival/index.html", &["Event", "WebPage", "BreadcrumbList"]),
    ] {
        let graph = graph(&made, path);
        let found: Vec<&str> = graph.iter().map(|node| node["@type"].as_str().unwrap()).collect();
        assert_eq!(found, kinds, "{path}");
    }
    let way = graph(&made, "en/figures/festival/sales/index.html");
    let items = of_type(&way, "BreadcrumbList")["itemListElement"].as_array().unwrap();
    let items: Vec<&str> = items.iter().map(|item| item["item"].as_str().unwrap()).collect();
    let expected = ["en/", "en/campaigns/", "en/campaigns/festival/", "en/figures/festival/sales/"];
    assert_eq!(items, expected.map(|path| format!("https://bulletin.example/{path}")));
}

#[test]
fn a_script_in_a_label_stays_in_its_string() {
    let site = Site::base().replacing("data/campaigns/festival.yaml", "zh: 短视频播放量", "zh: \"</script><b>\"");
    let graph = graph(&site.compile(), "figures/festival/plays/index.html");
    assert_eq!(of_type(&graph, "Observation")["name"], "</script><b>：突破1.2亿次");
}

#[test]
fn side_files_are_written_as_the_site_wants() {
    for (formats, expected) in [
        (None, &["figure.csl.json", "figure.json", "figure.txt"][..]),
        (Some("[txt, json]"), &["figure.json", "figure.txt"]),
        (Some("csl"), &["figure.csl.json"]),
        (Some("[]"), &[]),
    ] {
        let site = formats
            .map_or_else(Site::base, |formats| Site::base().adding("data/site.yaml", &format!("formats: {formats}\n")));
        let made = site.compile();
        let folder = "figures/festival/sales/";
        let beside = made.texts().filter_map(|(path, _)| path.strip_prefix(folder));
        let found: Vec<&str> = beside.filter(|path| !path.starts_with("v/")).collect();
        let mut expected = expected.to_vec();
        expected.push("index.html");
        assert_eq!(found, expected, "{formats:?}");
        let page = made.page("figures/festival/sales/index.html");
        let links = page.named("a").into_iter().filter_map(|a| a.get("href")).filter(|href| href.contains("figure."));
        assert_eq!(links.count(), expected.len() - 1, "{formats:?}");
    }
}

#[test]
fn the_feeds_name_the_releases_with_their_figures() {
    let made = Site::base().compile();
    let feed = json(&made, "feed.json");
    assert_eq!(feed["version"], "https://jsonfeed.org/version/1.1");
    let [item] = &feed["items"].as_array().unwrap()[..] else { panic!("one release") };
    assert_eq!(item["id"], "tag:bulletin.example,2026-10-10:releases/news");
    let figures: Vec<(&Value, &Value)> =
        item["_figures"].as_array().unwrap().iter().map(|f| (&f["id"], &f["reported"])).collect();
    assert_eq!(
        figures,
        [
            (&Value::from("festival/sales"), &Value::from("突破1.2亿元")),
            (&Value::from("festival/plays"), &Value::from("突破1.2亿次")),
        ]
    );
    let html = item["content_html"].as_str().unwrap();
    assert!(html.contains("href=\"https://bulletin.example/figures/festival/sales/\""), "{html}");
    let atom = made.text("en/feed.atom");
    assert!(atom.contains("<title>Harvest festival sells for more than 120 million yuan</title>"), "{atom}");
    assert!(made.text("index.html").contains("feed.atom"));
}

#[test]
fn a_workbook_is_the_same_for_the_same_day() {
    let bytes = |at: &str| Site::base().at(at).compile().outputs().get("data/figures.xlsx").unwrap().clone();
    assert_eq!(bytes("2026-11-20"), bytes("2026-11-20"));
    assert_ne!(bytes("2026-11-20"), bytes("2026-11-21"), "it carries its day");
}

#[test]
fn cite_prints_what_the_page_shows() {
    let folder = Site::base().on_disk();
    let cited = folder.run_in("zh", &["cite", "festival/sales"]).ends(0);
    let made = Site::base().compile();
    let page = made.page("figures/festival/sales/index.html");
    let shown: Vec<String> = page.classed("citation").iter().map(|e| e.text()).collect();
    assert_eq!(cited.out.trim_end(), shown[1], "the first style below the sentence is the standard one");
    let object =
        &folder.run(&["cite", "festival/sales", "--style", "ris", "--lang", "en", "--json"]).ends(0).objects()[0];
    let keys: Vec<&String> = object.as_object().unwrap().keys().collect();
    assert_eq!(keys, ["id", "version", "address", "style", "lang", "text"]);
    for (arguments, message) in [
        (["cite", "festival/sale", "--style", "apa"], "did you mean `festival/sales`?"),
        (["cite", "festival/sales", "--style", "mla"], "expected a style"),
        (["cite", "festival/sales", "--lang", "fr"], "expected `zh` or `en`"),
    ] {
        let run = folder.run(&arguments).ends(2);
        assert!(run.err.contains(message), "{}", run.err);
    }
}
