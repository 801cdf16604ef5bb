//! `docs/check.md` shows mistakes as authors make them, and what the terminal says of each. It is made from `tests/terminal/`: a title,
//! some words, and files that are laid over the small site. `GONGBAO_UPDATE_DOCS=1` writes the page anew.

use std::fs;
use std::sync::LazyLock;

use rayon::prelude::*;

use crate::support::{Site, project};

const INTRO: &str = "\
# Twelve mistakes, and what `gongbao check` says of them

Each of these was made in a small site, and what the terminal showed is printed below it. A test makes them all again and
compares, so this page is true of the program it came with. (To add one, put a file into `tests/terminal/` and run
`GONGBAO_UPDATE_DOCS=1 cargo test --test sites terminal`.)

`gongbao build` tells the same, and an error stops it. What a code means is printed by `gongbao explain R28` and stands in
[diagnostics.md](diagnostics.md).

The campaign `festival` of the small site has these figures:

| key | figure | phase |
| --- | --- | --- |
| `sales` | 线上销售额 突破1.2亿元 | outcome |
| `plays` | 短视频播放量 突破1.2亿次 | outcome |
| `goods` | 参展商品 近20万件 | outcome |
| `hoped` | 预计销售额 6000万元, in 新泰 | forecast |
";

/// A fixture: its title, its words, and the files.
fn parts(text: &str) -> (&str, &str, Vec<(&str, &str)>) {
    let (title, rest) = text.split_once("\n\n").expect("a title and a blank line");
    let (about, files) = rest.split_once("==> ").expect("a file");
    let files = files.split("\n==> ").map(|file| file.split_once(" <==\n").expect("`==> path <==`"));
    (title, about.trim(), files.collect())
}

fn section(number: usize, text: &str) -> String {
    let (title, about, files) = parts(text);
    let mut out = format!("\n## {number}. {title}\n");
    if !about.is_empty() {
        out += &format!("\n{about}\n");
    }
    let mut site = Site::base();
    for (path, text) in files {
        let kind = if path.ends_with(".md") { "markdown" } else { "yaml" };
        out += &format!("\n`{path}`\n\n```{kind}\n{}\n```\n", text.trim_end());
        site = site.with(path, format!("{}\n", text.trim_end()));
    }
    static SOUND: LazyLock<String> = LazyLock::new(|| Site::base().on_disk().run(&["check"]).err);
    let run = site.on_disk().run(&["check"]);
    assert_ne!(run.err, *SOUND, "{title}: nothing was told");
    out + &format!("\n```text\n$ gongbao check\n{}\n```\n", run.err.trim_end())
}

#[test]
fn the_page_of_mistakes_shows_what_the_terminal_shows() {
    let mut paths: Vec<_> =
        fs::read_dir(project().join("tests/terminal")).unwrap().map(|e| e.unwrap().path()).collect();
    paths.sort();
    assert!(paths.len() >= 12, "the page promises twelve");
    let numbered = paths.par_iter().enumerate();
    let sections = numbered.map(|(n, path)| section(n + 1, &fs::read_to_string(path).unwrap()));
    let made = INTRO.to_owned() + &sections.collect::<Vec<_>>().concat();
    let page = project().join("docs/check.md");
    if std::env::var_os("GONGBAO_UPDATE_DOCS").is_some() {
        fs::write(&page, &made).unwrap();
    }
    let shown = fs::read_to_string(&page).unwrap_or_default();
    assert!(
        shown == made,
        "docs/check.md is out of date: run `GONGBAO_UPDATE_DOCS=1 cargo test --test sites terminal`\n{made}"
    );
}
