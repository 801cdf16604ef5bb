//! What is a draft, or waits for its moment, is in no byte of the site; and when its time has come, it is there.

use crate::support::Site;

/// The moment before which nothing may be seen, and a day behind it.
const MOMENT: &str = "2026-12-01T08:00:00+08:00";
const BEFORE: [&str; 2] = ["2026-12-01T07:59:59+08:00", "2026-11-30T23:59:00+00:00"];
const AFTER: [&str; 2] = ["2026-12-01T08:00:00+08:00", "2026-12-02"];

/// A site with these lines, `{withhold}` in them being the condition.
fn site(lines: &[(&str, &str)], condition: &str) -> Site {
    lines.iter().fold(Site::base(), |site, (path, lines)| {
        let lines = lines.replace("{withhold}", condition);
        match site.files.contains_key(*path) && !lines.starts_with("---") && !lines.starts_with("title:") {
            true => site.adding(path, &lines),
            false => site.with(path, lines),
        }
    })
}

/// Whether any path or byte of the site holds one of the secrets.
fn traces(site: &Site, secrets: &[&str]) -> Vec<String> {
    let made = site.compile();
    assert!(made.is_made(), "at {}:\n{}", site.at, made.told);
    let text = made.texts().filter(|(path, text)| secrets.iter().any(|s| path.contains(s) || text.contains(s)));
    let mut found: Vec<String> = text.map(|(path, _)| path.to_owned()).collect();
    // What is told on the terminal is the office's own, but a site without faults tells nothing.
    found.extend((!made.told.is_empty()).then(|| made.told.clone()));
    found
}

/// The secrets are nowhere before the moment and while it is a draft, each is there afterwards, and all are there and marked for the office.
#[track_caller]
fn held_back(lines: &[(&str, &str)], secrets: &[&str]) {
    let until = site(lines, &format!("publish_at: {MOMENT}"));
    for at in BEFORE {
        assert_eq!(traces(&until.clone().at(at), secrets), Vec::<String>::new(), "at {at}");
    }
    let draft = site(lines, "draft: true");
    assert_eq!(traces(&draft.clone().at("2030-01-01"), secrets), Vec::<String>::new(), "as a draft");
    for at in AFTER {
        let made = until.clone().at(at).compile();
        for secret in secrets {
            let there = made.texts().any(|(path, text)| path.contains(secret) || text.contains(secret));
            assert!(there, "`{secret}` is nowhere at {at}");
        }
    }
    assert!(!traces(&site(lines, "draft: false"), secrets).is_empty(), "`draft: false` hides nothing");
    let marks =
        [(draft.drafts(), ["草稿", "draft"]), (until.at(BEFORE[0]).drafts(), ["2026年12月1日", "1 December 2026"])];
    for (office, marks) in marks {
        let made = office.compile();
        for secret in secrets {
            let pages: Vec<_> = made.texts().filter(|(_, text)| text.contains(secret)).collect();
            assert!(!pages.is_empty(), "the office does not see `{secret}`");
            let marked = pages.iter().any(|(_, text)| marks.iter().any(|mark| text.contains(mark)));
            let paths: Vec<&str> = pages.iter().map(|page| page.0).collect();
            assert!(marked, "no page with `{secret}` is marked {marks:?}: {paths:?}");
        }
    }
}

const OTHER: &str = "data/campaigns/other.yaml";
const HEAD: &str = "title: 别的活动\nplace: 山东\nperiod: 2026-09\ndefaults: {source: notice, phase: outcome}\n";

#[test]
fn a_campaign_with_all_that_is_in_it() {
    let campaign = "\
title: {zh: 机密活动, en: Secret campaign}
{withhold}
place: 新泰
period: 2026-09
summary: 机密摘要
defaults: {source: secret-source, phase: outcome}
headline: [a]
figures: {a: {label: 机密标签, indicator: goods, value: 7654321件, platform: douyin}}
tables: {t: {title: 机密表, indicator: goods, columns: {c: {unit: 件}}, rows: {四川: 918273}}}
charts: {c: {title: 机密图, figures: [t/sichuan]}}
";
    let source = "secret-source: {title: 机密来源, publisher: office}\n";
    let secrets = [
        "机密活动",
        "Secret campaign",
        "机密摘要",
        "机密标签",
        "765.4321",
        "7654321",
        "918273",
        "机密图",
        "机密来源",
        "secret-source",
    ];
    // In Chinese numbers stand as printed, so 765.4321 is left out of what must appear.
    let appear: Vec<&str> = secrets.iter().copied().filter(|s| *s != "765.4321").collect();
    held_back(&[(OTHER, campaign), ("data/sources.yaml", source)], &appear);
}

#[test]
fn a_figure() {
    let campaign = format!(
        "{HEAD}figures:\n  open: {{label: 公开, indicator: goods, value: 3件}}\n  \
         a: {{label: 机密标签, indicator: goods, value: 7654321件, note: 机密说明, place: 新泰, overlaps: [open], {{withhold}}}}\n  \
         b: {{label: 部分, indicator: goods, value: 2件, place: 新泰, part_of: a}}\n"
    );
    held_back(&[(OTHER, &campaign)], &["机密标签", "机密说明", "7654321", "other/a"]);
}

#[test]
fn a_figure_among_the_headlines_and_in_lists() {
    let campaign = format!(
        "{HEAD}headline: [a]\nactivities: [{{title: 事, figures: [a]}}]\ncoupons: [{{title: 券, figures: [a]}}]\n\
         figures:\n  a: {{label: 机密标签, indicator: goods, value: 7654321件, {{withhold}}}}\n  \
         b: {{label: 公开, indicator: goods, value: 3件, not_comparable_with: [{{figure: a, because: 机密缘由}}]}}\n  \
         d: {{label: 也公开, indicator: goods, value: 4件}}\n\
         charts:\n  c: {{title: 机密图, figures: [a, d]}}\n"
    );
    held_back(&[(OTHER, &campaign)], &["机密标签", "7654321", "机密图", "机密缘由"]);
}

#[test]
fn a_cell_of_a_table() {
    let campaign = format!(
        "{HEAD}tables:\n  t:\n    title: 表\n    indicator: goods\n    columns: {{c: {{unit: 件}}}}\n    rows:\n      四川: 1\n      \
         广东: {{cells: [7654321], {{withhold}}}}\n      x: {{label: 机密行, cells: [918273], {{withhold}}}}\n"
    );
    held_back(&[(OTHER, &campaign)], &["7654321", "918273", "机密行", "t/guangdong"]);
}

#[test]
fn a_table() {
    let campaign = format!(
        "{HEAD}tables:\n  t:\n    title: 机密表\n    {{withhold}}\n    indicator: goods\n    columns: {{c: {{unit: 件, label: 机密列}}}}\n    \
         rows: {{四川: 7654321, 新泰: 918273}}\n"
    );
    held_back(&[(OTHER, &campaign)], &["机密表", "机密列", "7654321", "918273", "other/t"]);
}

#[test]
fn a_ballot() {
    let campaign = format!(
        "{HEAD}ballots:\n  v:\n    title: 机密评选\n    {{withhold}}\n    seats: 13款\n    nominations: {{value: 220余件}}\n    \
         total: {{value: 突破7654321票}}\n    entries: {{济南: 918273}}\n"
    );
    held_back(&[(OTHER, &campaign)], &["机密评选", "7654321", "918273", "other/v"]);
}

#[test]
fn a_chart() {
    let campaign = format!(
        "{HEAD}figures: {{a: {{label: 公开, indicator: goods, value: 3件}}}}\ncharts: {{secret-c: {{title: 机密图, figures: [a], {{withhold}}}}}}\n"
    );
    held_back(&[(OTHER, &campaign)], &["机密图", "secret-c"]);
}

#[test]
fn a_release_in_both_languages() {
    let release = "---\ntitle: 机密新闻\ndate: 2026-11-01\ncampaign: festival\nsummary: 机密摘要\n{withhold}\n---\n机密正文[](fig:sales)\n";
    let english = "---\ntitle: Secret news\ndate: 2026-11-01\ncampaign: festival\nsummary: Secret summary\n{withhold}\n---\nSecret text\n";
    held_back(
        &[("content/releases/secret-slug.md", release), ("content/releases/secret-slug.en.md", english)],
        &["机密新闻", "机密摘要", "机密正文", "Secret news", "Secret summary", "Secret text", "secret-slug"],
    );
}

#[test]
fn a_release_on_a_campaign_that_is_withheld() {
    let campaign = "title: 机密活动\n{withhold}\ndefaults: {source: notice, phase: outcome}\nfigures: {a: {label: 一, indicator: goods, value: 7654321件}}\n";
    let release = "---\ntitle: 机密新闻\ndate: 2026-11-01\ncampaign: other\n---\n机密正文[7654321件](fig:a)\n";
    held_back(
        &[(OTHER, campaign), ("content/releases/secret-slug.md", release)],
        &["机密新闻", "机密正文", "7654321", "secret-slug"],
    );
}

#[test]
fn a_free_page() {
    let page = "---\ntitle: 机密页面\n{withhold}\n---\n机密正文\n";
    held_back(&[("content/pages/secret-slug.md", page)], &["机密页面", "机密正文", "secret-slug"]);
}

#[test]
fn what_cannot_be_read_is_shown_to_nobody() {
    for lines in ["publish_at: soon", "publish_at: 2026-13-01", "draft: ja", "publish_at: [2026-01-01]"] {
        let release = format!("---\ntitle: 机密新闻\ndate: 2026-11-01\n{lines}\n---\n机密正文\n");
        let made = Site::base().with("content/releases/secret.md", release).compile();
        assert!(!made.is_made(), "`{lines}` gives a site");
    }
}
