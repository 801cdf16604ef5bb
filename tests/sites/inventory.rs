//! Every number of the five seed documents is published as it was found: value, words, bounds, unit, place and kind.
//!
//! `tests/inventory.csv` says which figure is which line of the inventory (`seeds/figures.jsonl`), a list that was made by hand before this
//! program existed. It lies beside the project and not in it; a clone checks what it can.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use serde_json::Value;

use crate::support::{example, project, shared};

/// How many figures the inventory holds: lines with a number, less two ranks.
const FIGURES: usize = 113;

/// Ranks: facts of their campaign, no figures.
const RANKS: [&str; 2] = ["s1-gx-first-edition", "s4-sasac-first"];

/// The inventory's units in English and ours as printed. `""` where the source prints none and none can be known.
const UNITS: [(&str, &[&str]); 50] = [
    ("CNY", &["元"]),
    ("CNY_per_2_cans", &["元/2罐"]),
    ("CNY_per_can", &["元/罐"]),
    // The source writes 百元之上 of one fish; the label says so.
    ("CNY_per_fish", &["元", "元/条"]),
    ("administrative_villages", &["个"]),
    ("brands", &["个"]),
    ("cities", &["个"]),
    ("cities_and_counties", &["个"]),
    ("counties", &["个", "县"]),
    ("countries", &["个"]),
    ("followers", &["人"]),
    ("gift_packs", &["份"]),
    ("government_departments", &["个"]),
    ("hours", &["小时"]),
    ("industry_belts", &["个"]),
    ("items", &["件"]),
    ("likes", &["次"]),
    ("livestream_bases", &["个"]),
    ("livestream_rooms", &["个"]),
    ("merchants", &["家"]),
    ("months", &["个月"]),
    ("mu", &["亩"]),
    ("orders", &["单"]),
    ("organisations", &["家"]),
    ("outlets", &["个"]),
    ("parcels_per_second", &["件/秒"]),
    ("people", &["人", "位", "名"]),
    ("percent", &["%"]),
    ("platforms", &["个"]),
    ("prefecture_level_cities", &["个", "市"]),
    ("product_categories", &["个"]),
    ("products", &["个", "件", "款", "种"]),
    ("products_per_county", &["个"]),
    ("programmes", &["项"]),
    ("provinces", &["省"]),
    ("rounds", &["轮"]),
    ("search_results", &["条"]),
    ("sessions", &["场", "场次"]),
    ("shops", &["个"]),
    ("themes", &["个"]),
    ("tonnes", &["吨"]),
    ("townships", &["个"]),
    ("townships_and_subdistricts", &["个"]),
    ("traffic_undefined", &[""]),
    ("vending_cabinets", &["台"]),
    ("venues", &["个"]),
    ("views", &["次", "人次"]),
    ("votes", &["票"]),
    ("works", &["件", "条"]),
    ("years", &["年"]),
];

/// `tests/inventory.csv`: inventory id to figure id.
fn pairs() -> Vec<(String, String)> {
    let text = fs::read_to_string(project().join("tests/inventory.csv")).unwrap();
    let mut lines = text.lines();
    assert_eq!(lines.next(), Some("inventory_id,figure_id"));
    lines.map(|line| line.split_once(',').unwrap()).map(|(a, b)| (a.to_owned(), b.to_owned())).collect()
}

/// The inventory's figures, by id; nothing in a clone without the seeds.
fn inventory() -> Option<BTreeMap<String, Value>> {
    let Some(text) = shared("seeds/figures.jsonl") else {
        println!("left out: ../shared/seeds/figures.jsonl is not here, so nothing can be compared with it");
        return None;
    };
    let lines = text.lines().map(|line| serde_json::from_str::<Value>(line).unwrap());
    let numeric = |v: &Value| ["value", "lower", "upper"].iter().any(|key| !v[*key].is_null());
    let figures = lines.filter(numeric).map(|v| (v["id"].as_str().unwrap().to_owned(), v));
    Some(figures.filter(|(id, _)| !RANKS.contains(&id.as_str())).collect())
}

/// Compares every figure of the inventory with its row of figures.csv: `expected` gives some columns of it.
fn compare(expected: impl Fn(&str, &Value) -> Vec<(&'static str, Vec<String>)>) {
    let Some(inventory) = inventory() else { return };
    let (table, mut wrong) = (example().figures(), Vec::new());
    for (id, figure) in pairs() {
        let row = table.row(&figure);
        for (column, allowed) in expected(&id, &inventory[&id]) {
            if !allowed.contains(&row[column]) {
                wrong.push(format!("{figure} ({id}): {column} is `{}`, expected {allowed:?}", row[column]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Numbers in thousandths, exact.
type Milli = i128;

fn milli(number: &Value) -> Option<Milli> {
    let text = number.as_number()?.to_string();
    let (whole, part) = text.split_once('.').unwrap_or((&text, ""));
    assert!(part.len() <= 3 && !text.contains('e'), "{text}");
    Some(format!("{whole}{part:0<3}").parse().unwrap())
}

/// A plain decimal, as in the table.
fn plain(milli: Option<Milli>) -> String {
    let Some(milli) = milli else { return String::new() };
    let text = format!("{}.{:03}", milli / 1000, milli % 1000);
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// The place of the last digit that is not zero.
fn step(value: Milli) -> Milli {
    let mut step = 1;
    while value % (step * 10) == 0 {
        step *= 10;
    }
    step
}

/// One unit of the last digit written, where the number is rounded: with a scale word, a decimal point or a per-cent sign.
fn last_digit(reported: &str) -> Option<Milli> {
    let start = reported.find(|c: char| c.is_ascii_digit())?;
    let number = &reported[start..];
    let end = number.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(number.len());
    let decimals = number[..end].split_once('.').map_or(0, |(_, part)| part.len());
    let scales = [("万亿", 1_000_000_000_000), ("亿", 100_000_000), ("万", 10_000), ("%", 1)];
    let scale = scales.iter().find(|(word, _)| number[end..].starts_with(word)).map(|(_, scale)| *scale);
    let rounded = scale.is_some() || decimals > 0;
    rounded.then(|| scale.unwrap_or(1) * 1000 / 10i128.pow(decimals as u32))
}

/// An interval: low, high, whether they are open.
type Ends = (Option<Milli>, Option<Milli>, bool, bool);

/// The bounds of DESIGN, section 3, worked out anew from the words: hard and soft.
fn bounds(line: &Value) -> (Ends, Ends) {
    let (reported, hedge) = (line["reported"].as_str().unwrap(), line["hedge"].as_str().unwrap());
    let exactly = |low, high| (Some(low), Some(high), false, false);
    let Some(v) = milli(&line["value"]) else {
        // Vague words have the range of the word.
        let (low, high) = (milli(&line["lower"]), milli(&line["upper"]));
        let range = (low, high, false, true);
        return (range, range);
    };
    let u = last_digit(reported);
    match hedge {
        "exact" => match u {
            Some(u) => {
                let rounded = (Some(v - u / 2), Some(v + u), false, true);
                (rounded, rounded)
            }
            None => (exactly(v, v), exactly(v, v)),
        },
        "over" => ((Some(v), None, true, true), (Some(v), Some(v + step(v)), true, false)),
        "at_least" => ((Some(v), None, false, true), exactly(v, v + step(v))),
        "nearly" | "projected_plus_hedge" => {
            ((Some(v / 2), Some(v), false, true), (Some(v * 9 / 10), Some(v), false, true))
        }
        "about" => {
            let tolerance = (u.unwrap_or(0) / 2).max(v / 20);
            (exactly(v / 2, v * 2), exactly(v - tolerance, v + tolerance))
        }
        "odd" => {
            let range = (Some(v), Some(v + step(v)), true, true);
            (range, range)
        }
        other => panic!("no hedge `{other}`"),
    }
}

#[test]
fn the_map_is_one_to_one() {
    let pairs = pairs();
    let ids: BTreeSet<&String> = pairs.iter().map(|(id, _)| id).collect();
    let figures: BTreeSet<&String> = pairs.iter().map(|(_, figure)| figure).collect();
    assert_eq!((pairs.len(), ids.len(), figures.len()), (FIGURES, FIGURES, FIGURES));
    let table = example().figures();
    figures.iter().for_each(|figure| assert_eq!(&table.row(figure)["id"], *figure));
    if let Some(inventory) = inventory() {
        assert_eq!(ids, inventory.keys().collect::<BTreeSet<_>>());
    }
}

#[test]
fn values_are_the_inventorys() {
    compare(|_, line| vec![("value", vec![plain(milli(&line["value"]))])]);
}

#[test]
fn words_are_as_printed() {
    compare(|_, line| {
        let reported = line["reported"].as_str().unwrap();
        // 预计 may stand in the phase instead, and a rate in full where the inventory has its number only.
        vec![("reported", vec![reported.to_owned(), reported.replace("预计", ""), format!("每秒{reported}")])]
    });
    let table = example().figures();
    assert_eq!(table.row("2023-xuzhou-livestreaming/parcel-rate")["reported"], "每秒16件");
}

#[test]
fn hedges_are_the_inventorys() {
    compare(|_, line| {
        let hedge = match line["hedge"].as_str().unwrap() {
            "order_of_magnitude" => "several",
            "projected_plus_hedge" => "nearly",
            hedge => hedge,
        };
        vec![("hedge", vec![hedge.to_owned()])]
    });
}

#[test]
fn bounds_are_what_the_words_allow() {
    compare(|_, line| {
        let (hard, soft) = bounds(line);
        vec![
            ("low", vec![plain(hard.0)]),
            ("high", vec![plain(hard.1)]),
            ("low_open", vec![hard.2.to_string()]),
            ("high_open", vec![hard.3.to_string()]),
            ("soft_low", vec![plain(soft.0)]),
            ("soft_high", vec![plain(soft.1)]),
        ]
    });
}

#[test]
fn units_are_the_inventorys() {
    let units: BTreeMap<&str, &[&str]> = UNITS.into_iter().collect();
    compare(|_, line| {
        let unit = line["unit"].as_str().unwrap();
        let ours = units.get(unit).unwrap_or_else(|| panic!("no unit of ours for `{unit}`"));
        vec![("unit", ours.iter().map(|unit| (*unit).to_owned()).collect())]
    });
}

#[test]
fn places_are_the_inventorys() {
    compare(|_, line| {
        let place = line["place"].as_str().unwrap();
        if place.starts_with("national") {
            return vec![("place", vec!["全国".to_owned()]), ("place_code", vec![String::new()])];
        }
        if place.starts_with("not stated") {
            return vec![("place", vec![String::new()]), ("place_code", vec![String::new()])];
        }
        let codes: Vec<&str> = place.split('(').skip(1).map(|rest| rest.split(')').next().unwrap()).collect();
        let names: Vec<&str> =
            place.split(" (").map(|part| part.rsplit("; ").next().unwrap()).take(codes.len()).collect();
        vec![("place_code", vec![codes.join(";")]), ("place", vec![names.join(";")])]
    });
}

#[test]
fn no_forecast_plan_or_rule_is_a_result() {
    compare(|id, line| {
        let phase = match line["status"].as_str().unwrap() {
            "projection" => "forecast",
            "event_schedule" => "planned",
            // The festival of the second seed went on when it was written.
            "outcome" if id.starts_with("s1-") => "interim",
            status => status,
        };
        vec![("phase", vec![phase.to_owned()])]
    });
}

/// Every figure, not only the inventory's: what holds of any row.
#[test]
fn every_row_is_sound() {
    let table = example().figures();
    let columns = "id, version, campaign, indicator, label_zh, label_en, reported, hedge, value, low, high, low_open, high_open, \
        soft_low, soft_high, unit, place_code, place, place_level, platform, organisation, period_start, period_end, as_of, \
        phase, basis, part_of, source, source_url, first_published, permalink";
    assert_eq!(table.columns.join(", "), columns);
    let ids: BTreeSet<&String> = table.rows.iter().map(|row| &row["id"]).collect();
    assert_eq!(ids.len(), table.rows.len(), "ids are unique");
    for row in &table.rows {
        let id = &row["id"];
        for column in ["label_zh", "label_en", "reported", "source", "phase", "indicator"] {
            assert!(!row[column].is_empty(), "{id} has no {column}");
        }
        assert!(row["permalink"].ends_with(&format!("/figures/{id}/")), "{id}: {}", row["permalink"]);
        if row["hedge"] == "missing" {
            assert_eq!((row["reported"].as_str(), row["value"].as_str()), ("未公布", ""), "{id}");
            assert_eq!((row["low"].as_str(), row["high"].as_str()), ("", ""), "{id}");
            continue;
        }
        let number = |column: &str| row[column].parse::<f64>().ok();
        let contained =
            number("low") <= number("soft_low") && number("soft_high") <= number("high").or(Some(f64::INFINITY));
        assert!(contained || number("soft_high").is_none(), "{id}: the soft interval leaves the hard one: {row:?}");
        assert!(!row["value"].contains('e'), "{id}: {}", row["value"]);
    }
}

/// The rows `- [1, x, 'y', …]` of a table handed over as YAML; nothing in a clone without it.
fn rows_of(path: &str) -> Vec<Vec<String>> {
    let Some(text) = shared(path) else {
        println!("left out: ../shared/{path} is not here, so nothing can be compared with it");
        return Vec::new();
    };
    let rows = text.lines().filter_map(|line| line.trim().strip_prefix("- [")?.strip_suffix(']').map(str::to_owned));
    rows.map(|row| row.split(", ").map(|cell| cell.trim_matches('\'').to_owned()).collect()).collect()
}

#[test]
fn the_provinces_of_2015_are_as_printed() {
    let table = example().figures();
    let of_2015 = |row: &&BTreeMap<String, String>| row["id"].starts_with("2015-spring-festival/by-province/");
    let published: Vec<_> = table.rows.iter().filter(of_2015).collect();
    // The four that the source leaves out stand in the table without a number.
    let known = published.iter().filter(|row| row["hedge"] != "missing");
    assert_eq!(known.map(|row| &row["place_code"]).collect::<BTreeSet<_>>().len(), 27);
    let value = |code: &str, indicator: &str| {
        let row = published.iter().find(|row| row["place_code"] == code && row["id"].ends_with(indicator));
        row.unwrap_or_else(|| panic!("no {indicator} of {code}"))["value"].clone()
    };
    // rank, code, place, revenue as printed, revenue, growth, visitors as printed, visitors, …
    for row in rows_of("more/2015-spring-festival.yaml").iter().filter(|row| row.len() >= 10 && row[1].len() == 6) {
        let number = |cell: &String| if cell == "null" { String::new() } else { cell.clone() };
        assert_eq!(value(&row[1], "/revenue"), number(&row[4]), "{row:?}");
        assert_eq!(value(&row[1], "/visitors"), number(&row[7]), "{row:?}");
    }
}

#[test]
fn the_votes_of_2008_are_as_printed_and_interim() {
    let table = example().figures();
    let of_2008 = |row: &&BTreeMap<String, String>| {
        row["id"].starts_with("2008-youth-destinations/") && row["indicator"] == "votes"
    };
    let votes: Vec<_> = table.rows.iter().filter(of_2008).collect();
    assert_eq!(votes.len(), 100);
    for row in &votes {
        assert_eq!((row["phase"].as_str(), row["as_of"].as_str()), ("interim", "2008-10-15"), "{}", row["id"]);
    }
    // rank, name, votes
    for row in rows_of("more/2008-youth-destinations.yaml").iter().filter(|row| row.len() >= 3) {
        let same = |vote: &&&BTreeMap<String, String>| vote["value"] == *row.last().unwrap();
        let named = votes.iter().filter(same).filter(|vote| vote["label_zh"].starts_with(&row[1])).count();
        assert_eq!(named, 1, "{row:?}");
    }
}
