//! The program at the command line: exit codes, output for machines, and the commands that write for authors.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

use crate::support::{Folder, Run, Site, project, snapshot};

fn empty() -> Folder {
    Site::empty().on_disk()
}

/// The program without a site.
fn gongbao(arguments: &[&str]) -> Run {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(arguments).current_dir(std::env::temp_dir()).stdin(Stdio::null());
    Run::of(command)
}

#[test]
fn exit_codes_tell_whose_fault_it_is() {
    let (sound, broken) = (Site::base().on_disk(), Site::base().without("data/site.yaml").on_disk());
    sound.run(&["check"]).ends(0);
    sound.run(&["build"]).ends(0);
    broken.run(&["check"]).ends(1);
    broken.run(&["build"]).ends(1);
    sound.run(&["biuld"]).ends(2);
    sound.run(&["build", "--colour"]).ends(2);
    sound.run(&["build", "--root", "not/here"]).ends(3);
    sound.write("a-file", "");
    sound.run(&["build", "--root", "a-file"]).ends(3);
    sound.run(&["build", "--out", "a-file/public"]).ends(3);
    gongbao(&["--help"]).ends(0);
    gongbao(&["--version"]).ends(0);
    gongbao(&[]).ends(2);
}

#[test]
fn a_wrong_day_is_wrong_usage() {
    let site = Site::base().on_disk();
    for at in ["tomorrow", "2026-02-30", "20261120", "2026-11-20T25:00", ""] {
        for command in ["build", "check"] {
            let mut program = site.command();
            program.args([command, "--at", at]);
            let run = Run::of(program).ends(2);
            assert!(run.err.contains("--at"), "{}", run.err);
        }
    }
    assert!(!site.public().exists());
    for at in ["2026-11-20", "2026-11-20 09:30", "2026-11-20T09:30:00+08:00", "2026-11-20T01:30:00Z"] {
        let mut program = site.command();
        program.args(["check", "--at", at]);
        Run::of(program).ends(0);
    }
}

#[test]
fn the_site_is_never_published_over_its_own_files() {
    let site = Site::base().on_disk();
    site.write("src/main.rs", "fn main() {}");
    site.write("themes/own/words.yaml", "");
    let root = site.root();
    let absolute = root.join("data").display().to_string();
    let outs = [
        "content",
        "data",
        "themes",
        "src",
        "./data/",
        "data/public",
        "content/releases",
        "themes/own",
        "src/deep/er",
        ".",
        "..",
        "public/../data",
        "../site",
        "../site/content/x",
        &absolute,
    ];
    for out in outs {
        let before = snapshot(&root);
        let run = site.run(&["build", "--out", out]);
        assert_eq!(run.code, Some(2), "--out {out}: {}", run.err);
        assert_eq!(snapshot(&root), before, "--out {out} changed something");
    }
    std::os::unix::fs::symlink("data", root.join("link")).unwrap();
    site.run(&["build", "--out", "link"]).ends(2);
    site.run(&["build", "--out", "link/public"]).ends(2);
    site.run(&["build", "--out", "elsewhere/public"]).ends(0);
    assert!(root.join("elsewhere/public/index.html").exists() && !root.join("data/index.html").exists());
}

#[test]
fn out_is_counted_from_here_and_public_from_the_root() {
    let site = Site::base().on_disk();
    let above = |arguments: &[&str]| {
        let mut command = site.command();
        command.current_dir(site.root().join("..")).args(arguments).args(["--at", "2026-11-20"]);
        Run::of(command).ends(0)
    };
    above(&["build", "--root", "site"]);
    assert!(site.public().join("index.html").exists());
    above(&["build", "--root", "site", "--out", "made"]);
    assert!(site.root().join("../made/index.html").exists());
    assert_eq!(above(&["check", "--root", "site"]).out, "");
}

#[test]
fn diagnostics_for_machines_have_one_shape() {
    let site =
        Site::base().adding("data/sources.yaml", "x: {titel: 名}\n").without("content/releases/news.en.md").on_disk();
    let run = site.run(&["check", "--json"]).ends(1);
    let keys =
        ["code", "severity", "message", "hint", "file", "line", "column", "end_line", "end_column", "related", "fix"];
    for object in run.objects() {
        assert_eq!(object.as_object().unwrap().keys().collect::<Vec<_>>(), keys, "{object}");
    }
    let unknown = run.objects().into_iter().find(|o| o["code"] == "E0103").unwrap();
    assert_eq!(
        unknown,
        json!({
            "code": "E0103", "severity": "error", "message": "unknown key `titel` in a source", "hint": "did you mean `title`?",
            "file": "data/sources.yaml", "line": 2, "column": 5, "end_line": 2, "end_column": 10, "related": [], "fix": null
        })
    );
    assert_eq!(run.err, "", "nothing but JSON is said");
    let nowhere = empty().run(&["check", "--json"]).ends(1).objects();
    assert_eq!(
        (&nowhere[0]["file"], &nowhere[0]["line"], &nowhere[0]["hint"].is_string()),
        (&Value::Null, &Value::Null, &true)
    );
}

#[test]
fn diagnostics_are_printed_as_they_are_asked_for() {
    let site = Site::base().adding("data/sources.yaml", "x: {titel: 名}\n").on_disk();
    let run = |arguments: &[&str]| site.run(&[&["check"], arguments].concat()).ends(1);
    assert_eq!(run(&["--format", "json"]).out, run(&["--json"]).out);
    let github = run(&["--format", "github"]);
    assert!(github.out.starts_with("::error file=data/sources.yaml,line=2,endLine=2,col=5,"), "{}", github.out);
    let sarif: Value = serde_json::from_str(&run(&["--format", "sarif"]).out).unwrap();
    let results = sarif["runs"][0]["results"].as_array().unwrap();
    assert_eq!(results.len(), github.out.lines().count());
    assert!(results.iter().all(|r| r["locations"][0]["physicalLocation"]["region"]["startLine"].is_u64()));
    assert_eq!(github.err, "", "nothing else is said");
    // From the folder above, as a code host sees it.
    let mut above = site.command();
    above.current_dir(site.root().join("..")).args(["check", "--root", "./site", "--format", "github"]);
    assert!(Run::of(above).ends(1).out.starts_with("::error file=site/data/sources.yaml,"));
    assert!(!run(&[]).err.contains('\u{1b}') && !run(&["--color", "never"]).err.contains('\u{1b}'));
    assert!(run(&["--color", "always"]).err.contains('\u{1b}'));
    site.run(&["check", "--json", "--format", "sarif"]).ends(2);
}

#[test]
fn new_figure_writes_into_its_campaign_and_says_how_it_is_read() {
    let site = empty();
    site.run(&["init"]).ends(0);
    let path = site.root().join("data/campaigns/2026-harvest-festival.yaml");
    let before = std::fs::read_to_string(&path).unwrap();
    let figure = |key: &str, more: &[&str]| {
        let fixed =
            ["new", "figure", "--campaign", "2026-harvest-festival", "--indicator", "views", "--label-zh", "直播观看"];
        site.run(&[&fixed, &["--key", key][..], more].concat())
    };
    let run =
        figure("watched", &["--value", "突破1.2亿次", "--label-en", "Views of livestreams", "--at-paragraph", "5"])
            .ends(0);
    assert_eq!(run.out, "data/campaigns/2026-harvest-festival.yaml\n");
    assert!(run.err.contains("突破1.2亿次\tover\t"), "{}", run.err);
    let block = "  watched:\n    label: {zh: 直播观看, en: Views of livestreams}\n    indicator: views\n    value: 突破1.2亿次\n    at: 5\n";
    let after = std::fs::read_to_string(&path).unwrap();
    assert_eq!(after.replace(block, ""), before);
    assert!(after.contains(&format!("    at: 3\n{block}tables:\n")), "{after}");
    site.run(&["check"]).ends(0);
    // A key that is taken, a number that is none, and what is not given: nothing is written.
    figure("watched", &["--value", "5次"]).ends(2);
    let wrong = figure("other", &["--value", "许多"]).ends(1);
    assert!(wrong.err.contains("E0209"), "{}", wrong.err);
    figure("third", &[]).ends(2);
    site.run(&[
        "new",
        "figure",
        "--campaign",
        "no-such",
        "--key",
        "a",
        "--value",
        "5次",
        "--indicator",
        "views",
        "--label-zh",
        "一",
    ])
    .ends(2);
    assert_eq!(std::fs::read_to_string(&path).unwrap(), after);
}

#[test]
fn schema_writes_what_init_has_written() {
    let site = empty();
    site.run(&["init"]).ends(0);
    let before = std::fs::read_to_string(site.root().join(".schema/campaign.json")).unwrap();
    let files = site.run(&["schema", "--dir", "made"]).ends(0);
    assert_eq!(files.out.lines().count(), 7);
    assert_eq!(std::fs::read_to_string(site.root().join("made/campaign.json")).unwrap(), before);
    let campaign = std::fs::read_to_string(site.root().join("data/campaigns/2026-harvest-festival.yaml")).unwrap();
    assert!(campaign.starts_with("# yaml-language-server: $schema=../../.schema/campaign.json\n"), "{campaign}");
}

#[test]
fn diagnostics_for_people_point_at_the_place() {
    let site = Site::base().adding("data/sources.yaml", "x: {title: 名, publisher: 新闻办}\n").on_disk();
    let run = site.run(&["check"]).ends(1);
    assert!(run.err.contains("data/sources.yaml:2:26"), "{}", run.err);
    // Han characters are two columns wide: the mark is as wide as what it marks.
    let (line, mark) = (run.err.lines().find(|l| l.contains("新闻办}")), run.err.lines().find(|l| l.contains('━')));
    let width =
        |text: &str| text.chars().map(|c| if c.is_ascii() || "│╰╴━".contains(c) { 1 } else { 2 }).sum::<usize>();
    let (line, mark) = (line.unwrap(), mark.unwrap().trim_end());
    assert_eq!(width(&line[..line.find("新闻办}").unwrap()]), width(mark) - 6, "\n{line}\n{mark}");
    assert_eq!(mark.matches('━').count(), 6, "\n{line}\n{mark}");
}

#[test]
fn read_prints_one_object_a_quantity() {
    let run = gongbao(&[
        "read",
        "--json",
        "播放量突破1.2亿次，约970亿元，几万个，27.8%、三成，翻一番，每秒16件，预计6000万，3000—5000家",
    ])
    .ends(0);
    let keys = [
        "text",
        "value",
        "low",
        "high",
        "low_open",
        "high_open",
        "soft_low",
        "soft_high",
        "unit",
        "hedge",
        "phase",
        "start",
        "end",
    ];
    let objects = run.objects();
    for object in &objects {
        assert_eq!(object.as_object().unwrap().keys().collect::<Vec<_>>(), keys, "{object}");
    }
    assert_eq!(
        run.out.lines().next().unwrap(),
        r#"{"text":"突破1.2亿次","value":120000000,"low":120000000,"high":null,"low_open":true,"high_open":true,"soft_low":120000000,"soft_high":130000000,"unit":"次","hedge":"over","phase":null,"start":9,"end":24}"#
    );
    let brief: Vec<String> = objects
        .iter()
        .map(|o| {
            format!(
                "{} {} [{} {}] {} {} {}",
                o["text"], o["value"], o["low"], o["high"], o["unit"], o["hedge"], o["phase"]
            )
        })
        .map(|line| line.replace('"', ""))
        .collect();
    assert_eq!(
        brief,
        [
            "突破1.2亿次 120000000 [120000000 null] 次 over null",
            "约970亿元 97000000000 [48500000000 194000000000] 元 about null",
            "几万个 null [20000 100000] 个 several null",
            "27.8% 27.8 [27.75 27.9] % exact null",
            "三成 30 [25 40] % exact null",
            "翻一番 2 [1.5 3] 倍 exact null",
            "每秒16件 16 [16 16] 件/秒 exact null",
            "6000万 60000000 [59995000 60010000] null exact forecast",
            "3000—5000家 null [3000 5000] 家 range null",
        ]
    );
}

#[test]
fn read_takes_the_standard_input_and_leaves_alone_what_is_no_quantity() {
    let text =
        "第127届、618、832平台、“1+9”、二选一、3C，2022年1月31日，电话010-12345678，京ICP备05026218号\n共664条。";
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(["read", "--json", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(text.as_bytes()).unwrap();
    let output = child.wait_with_output().unwrap();
    let lines = String::from_utf8(output.stdout).unwrap();
    assert_eq!(lines.lines().count(), 1, "{lines}");
    let found: Value = serde_json::from_str(&lines).unwrap();
    let range = found["start"].as_u64().unwrap() as usize..found["end"].as_u64().unwrap() as usize;
    assert_eq!(&text[range], "664条");
}

#[test]
fn read_refuses_what_is_not_utf8() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(["read", "-"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().unwrap();
    child.stdin.take().unwrap().write_all(b"\xb9\xab").unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!((output.status.code(), output.stdout.len()), (Some(2), 0));
}

#[test]
fn explain_knows_every_code_and_says_so() {
    let list = gongbao(&["explain"]).ends(0);
    for line in list.out.lines() {
        let code = line.split(':').next().unwrap();
        let one = gongbao(&["explain", code]).ends(0);
        assert!(one.out.starts_with(line), "{code}: {}", one.out);
    }
    assert!(list.out.lines().count() > 40);
    let english = |code| gongbao(&["explain", code, "--lang", "en"]).ends(0).out;
    assert!(english("E0302").starts_with("E0302: a text that drops the hedge"));
    let both = english("R18");
    assert!(both.contains("Tripped by") && both.contains("In texts: called the first, and is not"), "{both}");
    assert!(list.out.contains("E0302: 正文丢了限定词"), "{}", list.out);
    assert_eq!(gongbao(&["explain", "e0302"]).ends(0).out, gongbao(&["explain", "E0302"]).ends(0).out);
    let unknown = gongbao(&["explain", "E9999"]).ends(2);
    assert!(unknown.err.contains("E9999"), "{}", unknown.err);
}

#[test]
fn init_writes_a_site_that_builds_without_a_warning() {
    let site = empty();
    site.run(&["init"]).ends(0);
    let check = site.run(&["check", "--json"]).ends(0);
    assert_eq!(check.out, "");
    let build = site.run(&["build"]).ends(0);
    assert!(build.err.starts_with("published 6 figures"), "{}", build.err);
    assert!(site.public().join("en/releases/2026-harvest-festival/index.html").exists());
    // A second time nothing is overwritten.
    site.write("data/site.yaml", "mine");
    let again = site.run(&["init"]).ends(3);
    assert!(again.err.contains("is there already"), "{}", again.err);
    assert_eq!(std::fs::read_to_string(site.root().join("data/site.yaml")).unwrap(), "mine");
}

#[test]
fn init_makes_the_folder_it_is_told() {
    let site = empty();
    site.run(&["init", "deep/new"]).ends(0);
    site.run(&["check", "--root", "deep/new"]).ends(0);
}

#[test]
fn new_writes_drafts_that_pass_the_checks() {
    let site = empty();
    site.run(&["init"]).ends(0);
    let campaign = site.run(&["new", "campaign", "2027-spring"]).ends(0);
    assert_eq!(campaign.out, "data/campaigns/2027-spring.yaml\n");
    let release = site.run(&["new", "release", "first-news", "--campaign", "2026-harvest-festival"]).ends(0);
    assert_eq!(release.out, "content/releases/first-news.md\ncontent/releases/first-news.en.md\n");
    site.run(&["check"]).ends(0);
    let text = std::fs::read_to_string(site.root().join("content/releases/first-news.md")).unwrap();
    assert!(text.contains("date: 2026-11-20\n") && text.contains("draft: true\n"), "{text}");
    // Drafts change nothing of what the public sees.
    site.run(&["build"]).ends(0);
    assert!(
        !site.public().join("releases/first-news").exists() && !site.public().join("campaigns/2027-spring").exists()
    );
    // Neither is overwritten, and no name leads out of its folder.
    site.run(&["new", "campaign", "2027-spring"]).ends(3);
    for name in ["../evil", "Großer", "a b", "", "a/b"] {
        site.run(&["new", "campaign", name]).ends(2);
        site.run(&["new", "release", name]).ends(2);
    }
}

#[test]
fn a_closed_input_and_no_home_do_not_matter() {
    let site = Site::base().on_disk();
    let mut command = Command::new("sh");
    command.args(["-c", "exec \"$0\" build --at 2026-11-20 <&-", env!("CARGO_BIN_EXE_gongbao")]);
    command.current_dir(site.root()).env_clear();
    Run::of(command).ends(0);
    assert!(site.public().join("index.html").exists());
}

#[test]
fn a_reader_that_goes_away_is_no_fault() {
    let mut command = Command::new("sh");
    command.args(["-c", "\"$0\" explain | head -n 1", env!("CARGO_BIN_EXE_gongbao")]);
    let run = Run::of(command).ends(0);
    assert_eq!((run.out.lines().count(), run.err.as_str()), (1, ""));
}

#[test]
fn a_folder_that_may_not_be_written_is_the_environments_fault() {
    let site = Site::base().on_disk();
    // /proc takes no folders from anybody, root included.
    let run = site.run(&["build", "--out", "/proc/gongbao-public"]).ends(3);
    assert!(run.err.contains("/proc/"), "{}", run.err);
    assert!(Path::new("/proc").exists() && !site.public().exists());
}

#[test]
fn the_projects_own_site_has_no_problem_at_all() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
    command.args(["check", "--json", "--at", "2026-11-20", "--root"]).arg(project());
    let run = Run::of(command).ends(0);
    assert_eq!((run.out.as_str(), run.err.as_str()), ("", ""));
}
