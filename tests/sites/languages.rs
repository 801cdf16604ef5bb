//! Everything that is told is told in Chinese and in English.

use std::collections::BTreeSet;
use std::sync::Arc;

use gongbao::diag::{self, Diagnostic, Severity, Span};
use gongbao::files::{FileProblem, PathFault};
use gongbao::load::LoadProblem;
use gongbao::text::{Bilingual, Lang};

use crate::mistakes;
use crate::support::Site;

/// One instance of each fault, and more of most.
fn all() -> Vec<Diagnostic> {
    let latin = Site::base().with("data/campaigns/other.yaml", b"title: \xb9\xab\n").compile();
    let mut all: Vec<Diagnostic> = latin.diagnostics.sorted().into_iter().cloned().collect();
    for (_, site) in mistakes::sites() {
        all.extend(site.compile().diagnostics.sorted().into_iter().cloned());
    }
    let (path, target) = (|| "data/x".to_owned(), || "../y".to_owned());
    let files = [
        FileProblem::NameNotUtf8 { path: path() },
        FileProblem::AwkwardName { path: path(), fault: PathFault::Backslash },
        FileProblem::LinkLeavesRoot { path: path(), target: target() },
        FileProblem::LinkLoop { path: path(), target: target() },
        FileProblem::LinkLeadsNowhere { path: path(), target: target() },
        FileProblem::NotAFile { path: path() },
        FileProblem::NotAFolder { path: path() },
        FileProblem::Unreadable { path: path(), reason: "permission denied".to_owned() },
    ];
    let span = Span::file(Arc::from("data/x"));
    all.extend(files.map(|problem| Diagnostic::new(LoadProblem::File(problem), span.clone())));
    all
}

/// The words of ours: what stands between backticks, in quotation marks or in brackets is the author's, or a name.
fn ours(text: &str) -> String {
    // What is to be pasted into a file is YAML.
    let text = text.split("\nrevisions:").next().unwrap_or(text);
    let mut out = String::new();
    let mut until: Option<char> = None;
    for c in text.chars() {
        match (until, c) {
            (Some(end), c) if c == end => until = None,
            (Some(_), _) => {}
            (None, '`') => until = Some('`'),
            (None, '“') => until = Some('”'),
            (None, '(') => until = Some(')'),
            (None, '（') => until = Some('）'),
            (None, c) => out.push(c),
        }
    }
    out
}

fn is_han(c: char) -> bool {
    ('\u{4e00}'..='\u{9fff}').contains(&c)
}

/// What is wrong with the two languages of a text.
fn fault(text: &Bilingual) -> Option<String> {
    let (zh, en) = (text.get(Lang::Zh), text.get(Lang::En));
    // What stands below the first line is there to be pasted.
    let first = |text: &str| text.lines().next().unwrap_or_default().to_owned();
    let (our_zh, our_en) = (ours(&first(zh)), ours(&first(en)));
    let mixed =
        our_zh.contains([',', ';', '?']) && !zh.contains("YAML") && !zh.contains("JSON") && !zh.contains("模板引擎");
    let why = if zh == en {
        "the same twice"
    } else if !our_zh.chars().any(is_han)
        && our_en.chars().any(|c| c.is_ascii_alphabetic())
        && !our_zh.trim().is_empty()
    {
        "no word in Chinese"
    } else if our_en.contains(['，', '。', '：', '；', '、', '？']) {
        "Chinese punctuation in English"
    } else if mixed {
        "English punctuation in Chinese"
    } else if zh.ends_with(['。', '！', '.']) || en.ends_with(['.', '!']) {
        "a full stop"
    } else {
        return None;
    };
    Some(format!("{why}:\n  {zh}\n  {en}"))
}

#[test]
fn every_code_is_told_in_both_languages() {
    let all = all();
    let mut wrong = BTreeSet::new();
    for diagnostic in &all {
        let related = diagnostic.related.iter().map(|(_, word)| word);
        for text in [&diagnostic.message].into_iter().chain(&diagnostic.hint).chain(related) {
            wrong.extend(fault(text).map(|why| format!("{} {why}", diagnostic.code)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.into_iter().collect::<Vec<_>>().join("\n"));
    let told: BTreeSet<&str> = all.iter().map(|d| d.code).collect();
    let untold: Vec<&str> = diag::codes().filter(|code| !told.contains(code)).collect();
    assert!(untold.is_empty(), "no fixture shows {untold:?}");
}

#[test]
fn the_severities_have_names_in_both_languages() {
    let names = |lang| [Severity::Error, Severity::Warning, Severity::Hint].map(|s| s.name(lang));
    assert_eq!(names(Lang::Zh), ["错误", "警告", "提示"]);
    assert_eq!(names(Lang::En), ["error", "warning", "hint"]);
}

#[test]
fn the_program_speaks_chinese_unless_told_otherwise() {
    let site = Site::base().adding("data/sources.yaml", "x: {titel: 名}\n").on_disk();
    let zh = site.run_in("zh", &["check"]).ends(1).err;
    assert!(zh.starts_with("错误[E0103]: 来源中没有 `titel` 这个键"), "{zh}");
    assert!(zh.contains("提示: 是否想写 `title`？") && zh.contains("个数字：2 个错误"), "{zh}");
    let mut command = site.command();
    command.args(["check", "--at", "2026-11-20"]);
    assert_eq!(crate::support::Run::of(command).ends(1).err, zh);
    let en = site.run(&["check"]).ends(1).err;
    assert!(en.starts_with("error[E0103]: unknown key `titel` in a source"), "{en}");
    let build = site.run_in("zh", &["build"]).ends(1).err;
    assert!(build.contains("2 个错误：未发布任何内容，"), "{build}");
    site.run_in("fr", &["check"]).ends(2);
    let nothing = Site::empty().on_disk().run_in("zh", &["check"]).ends(1).err;
    assert!(nothing.starts_with("错误[E0107]: 缺少文件 `data/site.yaml`"), "{nothing}");
}
