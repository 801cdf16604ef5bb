//! What is a draft, or waits for its moment, is in no byte of the site; and when its time has come, it is there.

use std::io::Read;

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

/// Eighteen things of every kind in one site, each with words or an address and, where it has one, a number that nothing else has.
const EVERYTHING: &str = "\
title: 别的活动
place: 山东
period: 2026-09
defaults: {source: notice, phase: outcome}
headline: [open, fig]
activities: [{title: 事, figures: [open, fig]}]
figures:
  open: {label: 公开的, indicator: goods, value: 31件, overlaps: [fig]}
  part: {label: 也公开的, indicator: goods, value: 30件, part_of: whole, not_comparable_with: [{figure: fig, because: 密缘由}]}
  fig: {label: 密数字, indicator: goods, value: 7000001件, note: 密备注, {withhold}}
  whole: {label: 密总数, indicator: goods, value: 7000002件, {withhold}}
  placed: {label: 密地数, indicator: goods, value: 7000003件, place: 沛县, {withhold}}
  grouped: {label: 密组数, indicator: goods, value: 7000004件, place: secret-group, {withhold}}
  sourced: {label: 密源数, indicator: goods, value: 7000005件, source: secret-source, {withhold}}
  indicated: {label: 密标数, indicator: secret-indicator, value: 7000006件, {withhold}}
  platformed: {label: 密平台数, indicator: goods, value: 7000007件, platform: secret-platform, {withhold}}
  revised:
    label: 密修数
    indicator: goods
    value: 7000008件
    revisions: [{kind: correction, date: 2026-11-02, reason: 密更正缘由, was: {value: 7000009件}}]
    {withhold}
charts:
  secret-chart: {title: 密图题, figures: [open], {withhold}}
  later-chart: {title: 密后图, figures: [open, fig]}
tables:
  t:
    title: 表
    indicator: goods
    columns: {a: {unit: 件, label: 甲}, secret-column: {unit: 件, label: 密列, {withhold}}}
    rows:
      四川: [1, 7000010]
      广东: {cells: [7000011, 7000012], {withhold}}
      secret-row: {label: 密行, cells: [7000013, 7000014], {withhold}}
  secret-table: {title: 密表题, {withhold}, indicator: goods, columns: {c: {unit: 件}}, rows: {四川: 7000015}}
ballots:
  v:
    title: 评选
    seats: 13款
    entries:
      济南: 5
      secret-entry: {label: 密参选, cells: [7000016], {withhold}}
  secret-ballot: {title: 密评选, {withhold}, seats: 13款, entries: {济南: 7000017}}
";

/// What must be nowhere before the moment, and somewhere behind it.
const SECRETS: [&str; 49] = [
    "密数字",
    "密备注",
    "密缘由",
    "密总数",
    "密地数",
    "密组数",
    "密源数",
    "密标数",
    "密平台数",
    "密修数",
    "密更正缘由",
    "密图题",
    "密后图",
    "密列",
    "密行",
    "密表题",
    "密参选",
    "密评选",
    "密活动",
    "密摘要",
    "密来源",
    "密指标",
    "密定义",
    "密组",
    "密平台",
    "密新闻",
    "密正文",
    "密页面",
    "7000001",
    "7000002",
    "7000003",
    "7000004",
    "7000005",
    "7000006",
    "7000007",
    "7000008",
    "7000009",
    "7000010",
    "7000011",
    "7000012",
    "7000013",
    "7000014",
    "7000015",
    "7000016",
    "7000017",
    "7000018",
    "places/320322/",
    "Secret news",
    "secret-",
];

/// The same with all that the campaigns name, in a public and in a withheld file.
fn everything() -> Site {
    let condition = format!("publish_at: {MOMENT}");
    let campaign = "title: 密活动\n{withhold}\nsummary: 密摘要\nplace: 山东\nperiod: 2026-09\n\
        defaults: {source: notice, phase: outcome}\nfigures: {a: {label: 一, indicator: goods, value: 7000018件}}\n";
    let text = |title: &str, body: &str| {
        format!("---\ntitle: {title}\ndate: 2026-11-01\ncampaign: other\n{condition}\n---\n{body}\n")
    };
    let base = Site::base()
        .with(OTHER, EVERYTHING.replace("{withhold}", &condition))
        .with("data/campaigns/secret-campaign.yaml", campaign.replace("{withhold}", &condition))
        .adding("data/sources.yaml", "secret-source: {title: 密来源, publisher: office}\n")
        .adding("data/organisations.yaml", "secret-platform: {name: {zh: 密平台, en: Hidden}, kind: platform}\n")
        .adding("data/places.yaml", "  secret-group: {name: {zh: 密组, en: Hidden}, members: [济南, 青岛]}\n")
        .adding(
            "data/indicators.yaml",
            "secret-indicator: {name: {zh: 密指标, en: Hidden}, units: {件: item|items}, definition: {zh: 密定义, en: Hidden}}\n",
        )
        .with("content/releases/secret-news.md", text("密新闻", "密正文[7000001件](fig:fig)，![](chart:secret-chart)"))
        .with("content/releases/secret-news.en.md", text("Secret news", "[](fig:fig)"))
        .with("content/pages/secret-page.md", format!("---\ntitle: 密页面\n{condition}\n---\n文\n"));
    base.replacing(
        "data/site.yaml",
        "headline: [festival/sales]",
        "headline: [festival/sales, other/fig]\nfeatured: [other/secret-chart]",
    )
}

/// Every path and every byte of a published folder, workbooks unpacked, as text as far as it is text.
fn published(folder: &std::path::Path) -> Vec<(String, String)> {
    let mut out = Vec::new();
    for entry in walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file()) {
        let name = entry.path().strip_prefix(folder).unwrap().display().to_string();
        let bytes = std::fs::read(entry.path()).unwrap();
        if name.ends_with(".xlsx") {
            let mut archive = zip::ZipArchive::new(std::io::Cursor::new(&bytes)).unwrap();
            for n in 0..archive.len() {
                let mut text = String::new();
                archive.by_index(n).unwrap().read_to_string(&mut text).unwrap();
                out.push((format!("{name}/{n}"), text));
            }
        }
        out.push((name, String::from_utf8_lossy(&bytes).into_owned()));
    }
    out
}

#[test]
fn things_of_every_kind_are_in_no_byte_that_is_published_and_all_of_them_afterwards() {
    let folder = everything().at(BEFORE[0]).on_disk_with_pictures();
    // Twice, so that there is a manifest before the last.
    folder.run(&["build"]).ends(0);
    folder.write("content/pages/more.md", "---\ntitle: 更多\n---\n文\n");
    let run = folder.run(&["build"]).ends(0);
    assert!(run.err.contains(&format!("build again at {MOMENT}: more becomes public then (data/")), "{}", run.err);
    let before = published(&folder.public());
    assert!(before.iter().any(|(path, _)| path.starts_with("gongbao.manifests/")));
    assert!(before.iter().any(|(path, bytes)| path.ends_with(".png") && bytes.contains("IEND")));
    for secret in SECRETS {
        let found: Vec<&str> = before
            .iter()
            .filter(|(path, text)| path.contains(secret) || text.contains(secret))
            .map(|f| f.0.as_str())
            .collect();
        assert_eq!(found, Vec::<&str>::new(), "`{secret}` is out before its moment");
    }
    let later = everything().at(AFTER[0]).on_disk_with_pictures();
    let run = later.run(&["build"]).ends(0);
    assert!(!run.err.contains("build again"), "{}", run.err);
    let after = published(&later.public());
    for secret in SECRETS {
        let there = after.iter().any(|(path, text)| path.contains(secret) || text.contains(secret));
        assert!(there, "`{secret}` is nowhere after its moment");
    }
}

#[test]
fn a_public_text_on_a_chart_or_table_that_is_withheld_is_refused() {
    for (link, what) in [
        ("![](chart:secret-chart)", "chart `secret-chart`"),
        ("![](chart:other/later-chart?as=dots)", "chart `other/later-chart`"),
        ("![](chart:secret-table)", "chart `secret-table`"),
        ("![](chart:t/secret-column)", "chart `t/secret-column`"),
        ("![](table:secret-table)", "table `secret-table`"),
        ("![](chart:secret-campaign/c)", "chart `secret-campaign/c`"),
    ] {
        let site = everything()
            .adding("data/campaigns/secret-campaign.yaml", "charts: {c: {title: 图, figures: [a]}}\n")
            .with(
                "content/releases/open.md",
                format!("---\ntitle: 新闻\ndate: 2026-11-01\ncampaign: other\n---\n{link}\n"),
            );
        let made = site.clone().at(BEFORE[0]).compile();
        assert!(!made.is_made(), "{link}");
        assert!(made.told.contains("error[E0306]") && made.told.contains(what), "{link}: {}", made.told);
        let later = site.at(AFTER[0]).compile();
        assert!(later.is_made(), "{link}: {}", later.told);
    }
}

/// What appears, vanishes and stays between two moments, with a chart that can no longer be drawn.
fn changing() -> Site {
    let campaign = "\
title: 别的活动
place: 山东
period: 2026-09
defaults: {source: notice, phase: outcome}
figures:
  open: {label: 公开的, indicator: goods, value: 31件}
  soon: {label: 不久, indicator: goods, value: 5件, publish_at: 2026-12-01}
  later: {label: 晚些, indicator: goods, value: 6件, place: 青岛, publish_at: 2026-12-02 09:30}
  never: {label: 草稿, indicator: goods, value: 7件, draft: true, publish_at: 2026-12-01}
  too-late: {label: 太晚, indicator: goods, value: 8件, publish_at: 2027-01-01}
charts:
  c: {title: 图, figures: [open, soon, later], publish_at: 2026-11-30}
tables:
  t:
    title: 表
    indicator: goods
    columns: {a: {unit: 件, label: 商品}}
    rows: {四川: 1, 广东: 2, 浙江: {cells: [3款], publish_at: 2026-12-01}}
";
    Site::base()
        .with(OTHER, campaign)
        .with("content/releases/x.md", "---\ntitle: 新闻\ndate: 2026-11-01\npublish_at: 2026-12-01 08:00\n---\n文\n")
        .at("2026-12-03")
}

#[test]
fn what_will_appear_and_vanish_is_told_with_its_line() {
    let folder = changing().on_disk();
    let run = folder.run(&["check", "--changes", "--from", "2026-11-20"]).ends(0);
    let expected = "\
+ 2026-12-01T00:00:00+08:00 figure other/soon: 不久 5件 (data/campaigns/other.yaml:7:62)
+ 2026-12-01T00:00:00+08:00 figure other/t/zhejiang: Zhejiang: 商品 3款 (data/campaigns/other.yaml:18:56)
- 2026-12-01T00:00:00+08:00 chart other/t: 别的活动 (data/campaigns/other.yaml:18:56)
+ 2026-12-01T08:00:00+08:00 release x (zh): 新闻 (content/releases/x.md:4:13)
+ 2026-12-02T09:30:00+08:00 figure other/later: 晚些 6件 (data/campaigns/other.yaml:8:74)
+ 2026-12-02T09:30:00+08:00 chart other/c: 图 (data/campaigns/other.yaml:8:74)
+ 2026-12-02T09:30:00+08:00 place 370200: Qingdao (data/campaigns/other.yaml:8:74)
";
    assert_eq!(run.out, expected);
    assert!(
        run.err.contains("from 2026-11-20T00:00:00+08:00 to 2026-12-03T00:00:00+08:00: 6 appear, 1 vanish"),
        "{}",
        run.err
    );
    let objects = folder.run(&["check", "--changes", "--from", "2026-12-02", "--json"]).ends(0).objects();
    let chart = serde_json::json!({
        "change": "appears", "kind": "chart", "id": "other/c", "lang": null, "name": "图", "at": "2026-12-02T09:30:00+08:00",
        "file": "data/campaigns/other.yaml", "line": 8, "column": 74,
    });
    assert!(objects.contains(&chart) && objects.len() == 3, "{objects:?}");
    let none = folder.run(&["check", "--changes", "--from", "2026-12-03"]).ends(0);
    assert!(none.out.is_empty() && none.err.contains("0 appear, 0 vanish"), "{}", none.err);
    for wrong in [
        &["check", "--changes", "--from", "2026-12-04"][..],
        &["check", "--from", "2026-12-01"],
        &["check", "--changes", "--from", "soon"],
        &["check", "--changes", "--format", "sarif"],
    ] {
        folder.run(wrong).ends(2);
    }
}

#[test]
fn a_build_says_when_it_must_run_again() {
    for (at, next) in [
        ("2026-11-20", Some("2026-12-01T00:00:00+08:00: more becomes public then (data/campaigns/other.yaml:7)")),
        ("2026-12-01", Some("2026-12-01T08:00:00+08:00: more becomes public then (content/releases/x.md:4)")),
        ("2026-12-03", Some("2027-01-01T00:00:00+08:00: more becomes public then (data/campaigns/other.yaml:10)")),
        ("2027-01-01", None),
    ] {
        let run = changing()
            .replacing("data/site.yaml", "publisher: office", "publisher: office\npictures: false")
            .at(at)
            .on_disk()
            .run(&["build"])
            .ends(0);
        match next {
            Some(next) => assert!(run.err.contains(&format!("build again at {next}")), "at {at}: {}", run.err),
            None => assert!(!run.err.contains("build again"), "at {at}: {}", run.err),
        }
    }
}
