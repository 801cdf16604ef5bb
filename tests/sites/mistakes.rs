//! Every mistake that an author can make is told in its place, ends with code 1, and leaves what is published as it was.
//!
//! A fixture of `tests/mistakes/` is one mistake: files laid over the small site of [`Site::base`], each behind a line
//! `==> path <==` (`==> path removed <==` takes one away), with what is expected written in a comment beside it:
//!
//! - `# error: E0203 words` about the line it stands on, or about the line above when it stands alone; the words, if there are any, must
//!   occur in the message or the hint. In Markdown `<!-- error: … -->`. `warning:` and `hint:` likewise;
//!   where a hint is expected, all of them are.
//! - `# error in the file: E0108` about the file as a whole, `# error nowhere: E0107` about no file, and
//!   `# error at data/campaigns/x.csv:3: E0111` about a file that cannot hold a comment.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::os::unix::fs::symlink;
use std::path::Path;

use rayon::prelude::*;
use serde_json::Value;

use gongbao::check::{Decided, RULES, Rule};
use gongbao::diag;
use gongbao::text::Lang;

use crate::support::{Folder, Site, project, snapshot};

/// What is expected, and what was found.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Told {
    file: Option<String>,
    line: Option<u64>,
    severity: String,
    code: String,
}

impl Told {
    fn of(object: &Value) -> Told {
        let text = |key: &str| object[key].as_str().map(str::to_owned);
        Told {
            file: text("file"),
            line: object["line"].as_u64(),
            severity: text("severity").unwrap(),
            code: text("code").unwrap(),
        }
    }
}

impl fmt::Display for Told {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let line = self.line.map(|line| format!(":{line}")).unwrap_or_default();
        write!(f, "{}{line} {}: {}", self.file.as_deref().unwrap_or("nowhere"), self.severity, self.code)
    }
}

fn list(told: &[Told]) -> String {
    told.iter().map(|t| format!("  {t}\n")).collect()
}

/// One expectation: what, and words that its message or hint must hold.
type Expected = (Told, String);

/// A fixture: the site with the mistake, and what is expected of it.
fn read(text: &str) -> (Site, Vec<Expected>) {
    let mut site = Site::base();
    let mut expected = Vec::new();
    let mut files: Vec<(&str, String)> = Vec::new();
    for line in text.split_inclusive('\n') {
        let heading = line.trim_end().strip_prefix("==> ").and_then(|l| l.strip_suffix(" <=="));
        match (heading, files.last_mut()) {
            (Some(path), _) => files.push((path, String::new())),
            (None, Some((_, text))) => text.push_str(line),
            (None, None) => {}
        }
    }
    for (path, text) in files {
        match path.strip_suffix(" removed") {
            Some(path) => {
                expected.extend(expectations(None, &text));
                site = site.without(path);
            }
            None => {
                expected.extend(expectations(Some(path), &text));
                site = site.with(path, text);
            }
        }
    }
    (site, expected)
}

fn expectations(path: Option<&str>, text: &str) -> Vec<Expected> {
    let mut out = Vec::new();
    let mut last_line = 0;
    for (n, line) in (1..).zip(text.lines()) {
        let Some((before, comment)) = ["# ", "<!-- "].iter().find_map(|mark| {
            let (before, comment) = line.split_once(mark)?;
            ["error", "warning", "hint"].iter().any(|word| comment.starts_with(word)).then_some((before, comment))
        }) else {
            last_line = n;
            continue;
        };
        if !before.trim().is_empty() {
            last_line = n;
        }
        let comment = comment.trim_end_matches("-->").trim();
        let (head, rest) = comment.split_once(": ").expect("a colon behind `error`");
        let (severity, head) = head.split_once(' ').unwrap_or((head, ""));
        let (code, words) = rest.split_once(' ').unwrap_or((rest, ""));
        let (file, line) = match head {
            "" => (path.map(str::to_owned), Some(last_line)),
            "in the file" => (path.map(str::to_owned), None),
            "nowhere" => (None, None),
            head => {
                let (file, line) = head.strip_prefix("at ").and_then(|at| at.split_once(':')).expect("`at file:line`");
                (Some(file.to_owned()), Some(line.parse().unwrap()))
            }
        };
        let told = Told { file, line, severity: severity.to_owned(), code: code.to_owned() };
        out.push((told, words.to_owned()));
    }
    out
}

/// Lays the mistake over something published, and sees what is told. Gives what went wrong.
fn prove(site: Folder, expected: &[Expected]) -> Result<(), String> {
    let before = stand_in(&site);
    let hints = expected.iter().any(|(told, _)| told.severity == "hint");
    let (found, files) = site.check();
    let found = if hints { found } else { found.without_hints() };
    let lines = diag::to_json_lines(&found, &files, Lang::En);
    let objects: Vec<Value> = lines.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    let mut wanted: Vec<Told> = expected.iter().map(|(told, _)| told.clone()).collect();
    let mut found: Vec<Told> = objects.iter().map(Told::of).filter(|told| !beside(told, &wanted)).collect();
    found.sort();
    wanted.sort();
    let all = || format!("as people read it:\n{}", site.run(&["check"]).err);
    if found != wanted {
        return Err(format!("expected\n{}but found\n{}{}", list(&wanted), list(&found), all()));
    }
    for (told, words) in expected {
        let says = |o: &&Value| Told::of(o) == *told && format!("{} {}", o["message"], o["hint"]).contains(words);
        if !objects.iter().any(|o| says(&o)) {
            return Err(format!("expected `{words}` in {told}\nbut found\n{}", all()));
        }
    }
    // The program itself says the same with its exit code. A site with warnings only is published, elsewhere than over the stand-in.
    let stops = i32::from(expected.iter().any(|(told, _)| told.severity == "error"));
    let site = if stops == 1 { site } else { site.without_pictures() };
    let build = if stops == 1 { site.run(&["build"]) } else { site.run(&["build", "--out", "made"]) };
    if build.code != Some(stops) {
        return Err(format!("expected the code {stops}, but found {:?}\n{}", build.code, build.err));
    }
    if let Some((told, _)) =
        expected.iter().find(|(told, _)| told.severity == "error" && !build.err.contains(&told.code))
    {
        return Err(format!("expected {told} of `build`, but found\n{}", build.err));
    }
    if stops == 1 && snapshot(&site.public()) != before {
        return Err("expected public/ as it was, but it has changed".to_owned());
    }
    Ok(())
}

/// What a rule over data finds in a mistake that is about something else; `tests/rules` looks at the rules.
fn beside(told: &Told, wanted: &[Told]) -> bool {
    let of_data = |rule: &Rule| rule.code == told.code && matches!(rule.decided, Decided::Here(_));
    RULES.iter().any(of_data) && !wanted.iter().any(|other| other.code == told.code)
}

/// Something published before: its bytes and times are compared afterwards.
fn stand_in(site: &Folder) -> BTreeMap<std::path::PathBuf, (Vec<u8>, std::time::SystemTime)> {
    site.write("public/index.html", "the site as it was");
    site.write("public/figures/a/index.html", "a figure as it was");
    site.write("public/CNAME", "bulletin.example");
    snapshot(&site.public())
}

fn fixtures() -> Vec<(String, String)> {
    let mut paths: Vec<_> =
        fs::read_dir(project().join("tests/mistakes")).unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let name = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    paths.into_iter().map(|path| (name(&path), fs::read_to_string(&path).unwrap())).collect()
}

/// Every site of a fixture, with its name.
pub fn sites() -> impl Iterator<Item = (String, Site)> {
    fixtures().into_iter().map(|(name, text)| (name, read(&text).0))
}

/// Every code that a fixture expects.
pub fn codes() -> Vec<String> {
    fixtures().iter().flat_map(|(_, text)| read(text).1).map(|(told, _)| told.code).collect()
}

#[test]
fn every_mistake_is_told_in_its_place_and_harms_nothing() {
    let failed: Vec<String> = fixtures()
        .into_par_iter()
        .filter_map(|(name, text)| {
            let (site, expected) = read(&text);
            assert!(!expected.is_empty(), "the fixture {name} expects nothing");
            prove(site.on_disk_with_pictures(), &expected).err().map(|why| format!("== {name}\n{why}\n"))
        })
        .collect();
    assert!(failed.is_empty(), "{} fixtures failed\n{}", failed.len(), failed.join("\n"));
}

/// `check` ends with the code that `build` ends with; each mistake above is held against the same run inside this process.
#[test]
fn check_ends_with_1_where_there_is_an_error_and_tells_it() {
    let wrong = Site::base().adding("data/sources.yaml", "x: {titel: 名}\n").on_disk();
    let run = wrong.run(&["check", "--json"]).ends(1);
    let (found, files) = wrong.check();
    assert_eq!(run.out, diag::to_json_lines(&found.without_hints(), &files, Lang::En));
    Site::base().on_disk().run(&["check", "--json"]).ends(0);
}

#[test]
fn the_small_site_itself_has_no_mistake() {
    let made = Site::base().compile();
    assert_eq!(made.told, "");
    assert!(made.is_made());
}

/// The same for mistakes that cannot be written down in a text file.
#[track_caller]
fn mistake(site: Site, fill: impl FnOnce(&Folder), expected: &[(Option<&str>, Option<u64>, &str)]) {
    let folder = site.on_disk_with_pictures();
    fill(&folder);
    let told = |(file, line, code): &(Option<&str>, Option<u64>, &str)| Told {
        file: file.map(str::to_owned),
        line: *line,
        severity: if code.starts_with('W') { "warning" } else { "error" }.to_owned(),
        code: (*code).to_owned(),
    };
    let expected: Vec<Expected> = expected.iter().map(|e| (told(e), String::new())).collect();
    prove(folder, &expected).unwrap_or_else(|why| panic!("{why}"));
}

#[test]
fn a_file_that_is_not_utf8() {
    let gbk = b"title: \xb9\xab\xb1\xa8\n";
    mistake(
        Site::base().with("data/campaigns/other.yaml", gbk).with("content/releases/x.md", b"---\ntitle: \xb9\n---\n"),
        |_| {},
        &[(Some("content/releases/x.md"), None, "E0101"), (Some("data/campaigns/other.yaml"), None, "E0101")],
    );
}

#[test]
fn a_table_that_is_not_utf8() {
    let site = Site::base().with("data/campaigns/t.csv", b"place,sales\n\xb9\xe3\xb6\xab,1\n");
    let table = "  more: {title: 表, indicator: sales, columns: {sales: {unit: 亿元}}, file: t.csv}\n";
    mistake(
        site.adding("data/campaigns/festival.yaml", table),
        |_| {},
        &[(Some("data/campaigns/t.csv"), None, "E0101")],
    );
}

#[test]
fn a_symlink_that_leaves_the_root() {
    mistake(
        Site::base(),
        |folder| {
            fs::write(folder.root().join("../outside.yaml"), "title: 外\n").unwrap();
            symlink("../../../outside.yaml", folder.root().join("data/campaigns/outside.yaml")).unwrap();
            symlink("/etc", folder.root().join("content/pages")).unwrap();
        },
        &[(Some("content/pages"), None, "E0109"), (Some("data/campaigns/outside.yaml"), None, "E0109")],
    );
}

#[test]
fn a_file_name_that_leads_out_of_its_folder() {
    let folders = "data/campaigns";
    mistake(
        Site::base(),
        |folder| {
            folder.write(&format!("{folders}/a..b.yaml"), "title: 名\n");
            folder.write(&format!("{folders}/a\\..\\..\\b.yaml"), "title: 名\n");
            folder.write(&format!("{folders}/%2e%2e%2fb.yaml"), "title: 名\n");
        },
        &[
            (Some("data/campaigns/%2e%2e%2fb.yaml"), None, "E0108"),
            (Some("data/campaigns/a..b.yaml"), None, "E0108"),
            (Some("data/campaigns/a\\..\\..\\b.yaml"), None, "E0109"),
        ],
    );
}

#[test]
fn ten_thousand_nested_aliases_are_refused() {
    let mut text = String::from("a0: &a0 [x, x]\n");
    for n in 1..10_000 {
        text.push_str(&format!("a{n}: &a{n} [*a{}, *a{}]\n", n - 1, n - 1));
    }
    // Expanded they would fill any memory.
    let folder = Site::base().with("data/campaigns/bomb.yaml", &text).on_disk();
    let told = folder.run(&["check", "--json"]).ends(1).objects();
    assert_eq!(told.len(), 1, "{told:?}");
    assert_eq!((told[0]["code"].as_str(), told[0]["file"].as_str()), (Some("E0102"), Some("data/campaigns/bomb.yaml")));
    assert!(told[0]["line"].as_u64().is_some(), "{told:?}");
    folder.run(&["build"]).ends(1);
    assert!(!folder.public().exists());
}

#[test]
fn ten_thousand_levels_of_brackets_are_refused() {
    let deep = format!("title: {}\n", "[".repeat(10_000));
    mistake(
        Site::base().with("data/campaigns/deep.yaml", deep),
        |_| {},
        &[(Some("data/campaigns/deep.yaml"), Some(1), "E0102")],
    );
}

#[test]
fn an_empty_folder_says_what_is_missing() {
    mistake(Site::empty(), |_| {}, &[(None, None, "E0107")]);
}

#[test]
fn a_folder_that_is_not_there_is_the_environments_fault() {
    let folder = Site::base().on_disk();
    let run = folder.run(&["build", "--root", "nowhere"]).ends(3);
    assert!(run.err.contains("nowhere"), "{}", run.err);
}
