//! What was published is accepted once, cannot change in silence, and every version keeps its page.

use std::fs;

use crate::support::{Folder, Made, Site, snapshot};

const FESTIVAL: &str = "data/campaigns/festival.yaml";
const SALES: &str = "value: 突破1.2亿元, basis: orders}";

/// The small site with all of it locked on the first of November.
fn locked() -> Site {
    let site = Site::base().at("2026-11-01");
    let folder = site.on_disk();
    folder.run(&["build", "--accept"]).ends(0);
    let lock = fs::read(folder.root().join("data/published.lock")).unwrap();
    Site::base().with("data/published.lock", lock)
}

fn with_entry(site: Site, value: &str, entry: &str) -> Site {
    let site = site.replacing(FESTIVAL, SALES, &format!("value: {value}, basis: orders, revisions: [{{{entry}}}]}}"));
    // The texts quote the figure.
    site.replacing("content/releases/news.md", "[突破1.2亿元](fig:sales)", "[](fig:sales)").replacing(
        "content/releases/news.en.md",
        "[more than 120 million yuan](fig:sales)",
        "[](fig:sales)",
    )
}

fn corrected() -> Made {
    let entry = "kind: correction, date: 2026-11-10, reason: {zh: 抄录有误, en: copied wrongly}, by: office, was: {value: 突破1.2亿元}";
    with_entry(locked(), "突破1.3亿元", entry).compile()
}

fn lock_of(folder: &Folder) -> String {
    fs::read_to_string(folder.root().join("data/published.lock")).unwrap()
}

#[test]
fn a_plain_build_writes_nothing_into_the_data() {
    let folder = Site::base().on_disk();
    let before = snapshot(&folder.root().join("data"));
    let run = folder.run(&["build"]).ends(0);
    assert!(run.err.contains("8 public figures are not locked yet"), "{}", run.err);
    assert_eq!(snapshot(&folder.root().join("data")), before);
}

#[test]
fn what_is_accepted_is_recorded_once() {
    let folder = Site::base().on_disk();
    let run = folder.run(&["build", "--accept"]).ends(0);
    assert!(run.err.contains("8 more versions") && !run.err.contains("not locked"), "{}", run.err);
    let first = lock_of(&folder);
    assert!(first.contains("\nfestival/sales v1\n  published: 2026-11-20\n  wording: 突破1.2亿元\n"), "{first}");
    folder.run(&["build", "--accept", "--out", "again"]).ends(0);
    assert_eq!(lock_of(&folder), first);
    let table = fs::read_to_string(folder.root().join("public/data/figures.csv")).unwrap();
    assert!(table.lines().skip(1).all(|line| line.contains(",2026-11-20,https://")), "{table}");
}

#[test]
fn accepting_overrides_no_refusal_and_dates_nothing_back() {
    let folder = locked().replacing(FESTIVAL, SALES, "value: 突破1.2亿元}").on_disk();
    let before = lock_of(&folder);
    let run = folder.run(&["build", "--accept"]).ends(1);
    assert!(run.err.contains("E0601") && !folder.public().exists(), "{}", run.err);
    assert_eq!(lock_of(&folder), before);
    let early = locked().at("2026-10-31").on_disk();
    let run = early.run(&["build", "--accept"]).ends(2);
    assert!(run.err.contains("not before 2026-11-01"), "{}", run.err);
}

#[test]
fn a_revised_version_is_accepted_behind_the_first() {
    let entry = "kind: revision, date: 2026-11-10, reason: 新数, was: {value: 突破1.2亿元}";
    let folder = with_entry(locked(), "突破1.3亿元", entry).on_disk();
    let run = folder.run(&["build"]).ends(0);
    assert!(run.err.contains("1 public figure is not locked yet"), "{}", run.err);
    let before = lock_of(&folder);
    folder.run(&["build", "--accept"]).ends(0);
    let after = lock_of(&folder);
    let added = "festival/sales v2\n  published: 2026-11-20\n  change: revision 2026-11-10\n  wording: 突破1.3亿元\n";
    assert!(after.contains(added), "{after}");
    let at = after.find("festival/sales v2").unwrap();
    let end = at + after[at..].find("\n\n").unwrap() + 2;
    assert_eq!(format!("{}{}", &after[..at], &after[end..]), before, "one block is new and no other has changed");
}

#[test]
fn every_version_keeps_its_page() {
    let (before, after) = (locked().compile(), corrected());
    let old = "figures/festival/sales/v/1/index.html";
    let main = |made: &Made| {
        let text = made.text(old).to_owned();
        let start = text.find("<article>").unwrap();
        text[start..].to_owned()
    };
    assert_eq!(main(&before), main(&after), "what came after changes nothing of it");
    assert!(!before.text(old).contains("现行版本"));
    let page = after.page(old).text();
    assert!(page.contains("这是旧的第1版，2026年11月10日已更正。") && page.contains("突破1.2亿元"), "{page}");
    assert!(page.contains("第1版，2026年11月1日发布"), "{page}");
    assert!(after.page("figures/festival/sales/v/2/index.html").text().contains("突破1.3亿元"));
    let figure = after.page("figures/festival/sales/index.html").text();
    for said in ["这个数字于2026年11月10日更正过", "第2版", "第1版", "首次发布", "抄录有误（新闻办）", "突破1.2亿元"]
    {
        assert!(figure.contains(said), "no `{said}` in {figure}");
    }
}

#[test]
fn a_correction_is_told_wherever_the_figure_is_shown() {
    let made = corrected();
    for page in
        ["", "en/", "campaigns/festival/", "places/shandong/", "releases/news/", "sources/notice/", "indicators/sales/"]
    {
        let text = made.text(&format!("{page}index.html"));
        assert!(
            text.contains("corrections/") && (text.contains("更正或撤回") || text.contains("were corrected")),
            "{page}"
        );
    }
    let table = made.figures();
    let row = table.row("festival/sales");
    assert_eq!((row["version"].as_str(), row["first_published"].as_str()), ("2", "2026-11-01"));
    let page = made.page("corrections/index.html").text();
    for said in ["线上销售额", "突破1.2亿元", "突破1.3亿元", "抄录有误", "新闻办", "2026年11月10日"]
    {
        assert!(page.contains(said), "no `{said}` in {page}");
    }
    let feed = made.text("corrections.atom");
    for said in [
        "<id>tag:bulletin.example,2026-11-10:corrections/festival/sales/2</id>",
        "<category term=\"correction\"/>",
        "rel=\"related\" href=\"https://bulletin.example/figures/festival/sales/\"",
        "<updated>2026-11-10T00:00:00+08:00</updated>",
    ] {
        assert!(feed.contains(said), "no `{said}` in {feed}");
    }
    let json: serde_json::Value = serde_json::from_str(made.text("en/corrections.json")).unwrap();
    assert_eq!(json["items"][0]["_figure"]["id"], "festival/sales");
    assert!(json["items"][0]["_figure"]["before"].as_str().unwrap().starts_with("more than 120 million yuan"));
}

#[test]
fn a_notice_does_not_stand_for_ever() {
    let entry = "kind: correction, date: 2026-11-10, reason: 抄错, was: {value: 突破1.2亿元}";
    let site = with_entry(locked(), "突破1.3亿元", entry);
    let later = site.at("2027-03-01").compile();
    assert!(!later.text("campaigns/festival/index.html").contains("更正或撤回"));
    assert!(later.text("figures/festival/sales/index.html").contains("这个数字于2026年11月10日更正过"));
}

#[test]
fn a_withdrawn_figure_keeps_a_page_that_says_so() {
    let entry = "kind: withdrawal, date: 2026-11-10, reason: {zh: 来源撤稿, en: the source was withdrawn}";
    let site = with_entry(locked(), "突破1.2亿元", entry);
    let site = site.replacing(FESTIVAL, "headline: [sales]\n", "").replacing(
        "data/site.yaml",
        "headline: [festival/sales]\n",
        "",
    );
    let made = site.compile();
    let page = made.page("figures/festival/sales/index.html").text();
    assert!(page.contains("这个数字已于2026年11月10日撤回，不再有效。原因：来源撤稿"), "{page}");
    assert!(made.page("figures/festival/sales/v/1/index.html").text().contains("突破1.2亿元"));
    let table = made.figures();
    let row = table.row("festival/sales");
    assert_eq!((row["reported"].as_str(), row["value"].as_str(), row["low"].as_str()), ("已撤回", "", ""));
    assert!(made.page("corrections/index.html").text().contains("撤回"));
}

#[test]
fn cells_and_figures_of_ballots_are_revised_on_their_table() {
    let rows = "rows: {广东: 2.5, 四川: 1.4, 浙江: 未公布}\n";
    let revisions = "    revisions:\n      guangdong: [{kind: correction, date: 2026-11-10, reason: 抄错, was: {value: 2.6}}]\n      \
                     zhejiang: [{kind: revision, date: 2026-11-10, reason: 新数, was: {value: 未公布}}]\n";
    let lock = locked();
    let site = Site::base()
        .replacing(FESTIVAL, rows, "rows: {广东: 2.6, 四川: 1.4, 浙江: 未公布}\n")
        .at("2026-11-01")
        .on_disk();
    site.run(&["build", "--accept"]).ends(0);
    let lock = lock.with("data/published.lock", lock_of(&site));
    let site = lock.replacing(FESTIVAL, rows, &format!("rows: {{广东: 2.5, 四川: 1.4, 浙江: 0.8}}\n{revisions}"));
    let made = site.compile();
    assert!(made.page("figures/festival/by-province/guangdong/v/1/index.html").text().contains("2.6亿元"));
    assert!(made.page("figures/festival/by-province/zhejiang/v/1/index.html").text().contains("未公布"));
    assert_eq!(made.figures().row("festival/by-province/zhejiang")["version"], "2");
}

#[test]
fn a_difference_is_told_between_data_locks_and_sites() {
    let entry = "kind: correction, date: 2026-11-10, reason: 抄错, was: {value: 突破1.2亿元}";
    let (old, new) = (locked().on_disk(), with_entry(locked(), "突破1.3亿元", entry).on_disk());
    old.run(&["build"]).ends(0);
    new.run(&["build", "--accept"]).ends(0);
    let said = "~ festival/sales (version 1 → 2)\n    wording: 突破1.2亿元 → 突破1.3亿元\n    bounds: (120000000, ∞) → (130000000, ∞)\n";
    let path = |folder: &Folder, inner: &str| folder.root().join(inner).display().to_string();
    let forms = ["", "data/published.lock", "public", "public/data/figures.json"];
    for form in forms {
        for other in forms {
            let run = old.run(&["diff", &path(&old, form), &path(&new, other)]).ends(0);
            assert_eq!(run.out, said, "{form} against {other}");
        }
        let same = old.run(&["diff", &path(&old, form), &path(&old, form), "--json"]).ends(0);
        assert_eq!(same.out, "", "{form} against itself");
    }
    let run = old.run(&["diff", "--json", &path(&old, ""), &path(&new, "")]).ends(0);
    assert_eq!(run.objects()[0]["new"]["wording"], "突破1.3亿元");
    let chinese = old.run_in("zh", &["diff", &path(&old, ""), &path(&new, "")]).ends(0);
    assert!(chinese.out.starts_with("~ festival/sales（第1版 → 第2版）\n    原文："), "{}", chinese.out);
    old.run(&["diff", &path(&old, "content"), &path(&old, "")]).ends(2);
}
