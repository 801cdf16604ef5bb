//! Every rule is tripped by its example and by nothing else, is silent on the same set right, and stands in `docs/rules.md` as it is.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use gongbao::check::{self, Decided, RULES, Rule};
use gongbao::compile;
use gongbao::diag::Severity;
use gongbao::files::{FilePath, FileSet};
use gongbao::period::Moment;
use gongbao::resolve::Audience;
use gongbao::text::Lang;

const CAMPAIGN: &str = "data/campaigns/festival.yaml";

/// What stands before the lines of an example.
const HEAD: &str = "\
title: {zh: 秋收节, en: Harvest Festival}
place: 全国
period: not_stated
defaults: {source: notice, phase: outcome, period: 2026-09-01/2026-09-30, label: {zh: 数字, en: Figure}}
";

const REGISTERS: [(&str, &str); 4] = [
    ("data/site.yaml", "title: 公报\nbase_url: https://bulletin.example/\npublisher: office\n"),
    ("data/organisations.yaml", "office: {name: 新闻办}\ndouyin: {name: 抖音, kind: platform}\n"),
    (
        "data/sources.yaml",
        "notice: {title: 通报, publisher: office, date: 2026-10-10}\nplan: {title: 方案, publisher: office, date: 2026-08-01}\n",
    ),
    (
        "data/indicators.yaml",
        "\
sales:
  name: 销售额
  units: {元: yuan, 美元: dollars}
  definition: 金额。
  bands:
    per: {orders: {soft: [5, 2000], hard: [1, 100000]}}
    peers: {soft: [0.02, 50], hard: [0.00001, 100000]}
    edition: {soft: [0.1, 10], hard: [0.001, 1000]}
trade:
  name: 成交额
  units: {元: yuan}
  definition: 金额。
  bases: {orders: {name: 下单金额}, retail: {name: 零售额}}
orders: {name: 订单, units: {单: order}, definition: 笔数。, not_below: buyers}
buyers: {name: 下单人数, units: {人: person}, definition: 人数。}
parcels: {name: 快递, units: {件: parcel}, definition: 件数。}
parcel-rate: {name: 速度, units: {件/秒: parcel}, definition: 速度。}
views: {name: 播放量, units: {次: play}, definition: 次数。}
votes: {name: 票数, units: {票: vote}, definition: 票数。}
voters: {name: 投票人数, units: {人: person}, definition: 人数。}
share: {name: 占比, units: {'%': per cent}, definition: 占比。}
growth: {name: 增速, units: {'%': per cent, 百分点: point, 倍: times}, definition: 变化。}
",
    ),
];

/// Severity, code and message of all that is told about a site with these lines.
fn told(example: &str) -> Vec<(Severity, &'static str, String)> {
    let mut files: BTreeMap<String, String> = REGISTERS.map(|(path, text)| (path.to_owned(), text.to_owned())).into();
    let (mut path, mut text) = (CAMPAIGN, HEAD.to_owned());
    for line in example.lines() {
        match line.strip_prefix("==> ").and_then(|line| line.strip_suffix(" <==")) {
            Some(next) => {
                files.insert(path.to_owned(), std::mem::take(&mut text));
                path = next;
            }
            None => text += &format!("{line}\n"),
        }
    }
    files.insert(path.to_owned(), text);
    let files: FileSet = files.into_iter().map(|(p, t)| (FilePath::parse(&p).unwrap(), t.into_bytes())).collect();
    let clock = |zone: &_| Moment::parse("2026-11-20", zone);
    let checked = compile::check(&files, &[], &clock, Audience::Public).unwrap();
    checked.diagnostics.sorted().into_iter().map(|d| (d.severity, d.code, d.message.get(Lang::En).to_owned())).collect()
}

fn codes(example: &str) -> Vec<&'static str> {
    let mut codes: Vec<_> = told(example).into_iter().map(|(_, code, _)| code).collect();
    codes.dedup();
    codes
}

fn expected(rule: &Rule) -> Vec<&'static str> {
    match rule.decided {
        Decided::Here(_) => vec![rule.code],
        Decided::Refused(codes) => vec![codes[0]],
        Decided::Elsewhere(_) => Vec::new(),
    }
}

#[test]
fn each_example_trips_its_rule_and_no_other() {
    let wrong: Vec<String> = RULES
        .iter()
        .filter(|rule| codes(rule.trips) != expected(rule))
        .map(|rule| format!("{}: {:#?}", rule.code, told(rule.trips)))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn each_clean_example_is_clean() {
    let wrong: Vec<String> = RULES
        .iter()
        .filter(|rule| !codes(rule.clean).is_empty())
        .map(|rule| format!("{}: {:#?}", rule.code, told(rule.clean)))
        .collect();
    assert_eq!(wrong, Vec::<String>::new());
}

#[test]
fn there_are_forty_two_rules_and_those_decided_here_have_examples() {
    let numbers: Vec<String> = (1..=42).map(|n| format!("R{n:02}")).collect();
    assert_eq!(RULES.map(|rule| rule.code.to_owned()).to_vec(), numbers);
    for rule in &RULES {
        let has = !rule.trips.is_empty() && !rule.clean.is_empty();
        assert_eq!(has, !matches!(rule.decided, Decided::Elsewhere(_)), "{}", rule.code);
    }
}

#[test]
fn the_document_is_made_from_the_rules() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    if std::env::var_os("GONGBAO_UPDATE_DOCS").is_some() {
        fs::write(&path, check::document()).unwrap();
    }
    let text = fs::read_to_string(&path).unwrap();
    assert!(text == check::document(), "docs/rules.md is not what the rules say; GONGBAO_UPDATE_DOCS=1 makes it again");
}
