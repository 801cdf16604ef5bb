//! The same files and the same day give the same bytes, wherever, whenever and however they are made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use crate::support::{Folder, Run, Site, snapshot};

/// The published files, without the times.
fn bytes(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    snapshot(folder).into_iter().map(|(path, (bytes, _))| (path, bytes)).collect()
}

/// Builds in surroundings that must not matter.
fn build(site: &Folder, surroundings: &[(&str, &str)]) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut command = site.command();
    command.args(["build", "--at", "2026-11-20"]).env_clear().envs(surroundings.iter().copied());
    Run::of(command).ends(0);
    bytes(&site.public())
}

/// The same site, with its files written in another order and with other times, in a folder of another name and depth.
fn elsewhere(site: &Site) -> Folder {
    let folder = Site::empty().on_disk();
    for (path, bytes) in site.files.iter().rev() {
        folder.write(path, bytes);
        let file = fs::File::options().write(true).open(folder.root().join(path)).unwrap();
        file.set_modified(std::time::UNIX_EPOCH).unwrap();
    }
    folder
}

#[track_caller]
fn same(one: &BTreeMap<PathBuf, Vec<u8>>, other: &BTreeMap<PathBuf, Vec<u8>>) {
    assert_eq!(one.keys().collect::<Vec<_>>(), other.keys().collect::<Vec<_>>());
    let differ: Vec<_> = one.iter().filter(|(path, bytes)| other[*path] != **bytes).map(|(path, _)| path).collect();
    assert!(differ.is_empty(), "{differ:?}");
}

#[test]
fn folder_zone_locale_threads_and_order_do_not_matter() {
    // The large site has every kind of page, the small one every kind of picture.
    same_in_any_surroundings(&Site::example().adding("data/site.yaml", "pictures: false\n"), 1000);
    same_in_any_surroundings(&Site::base(), 100);
}

#[track_caller]
fn same_in_any_surroundings(site: &Site, at_least: usize) {
    let one = build(
        &site.on_disk_with_pictures(),
        &[("TZ", "America/Los_Angeles"), ("LANG", "C"), ("LC_ALL", "C"), ("RAYON_NUM_THREADS", "1")],
    );
    let other = build(
        &elsewhere(site),
        &[("TZ", "Asia/Tokyo"), ("LANG", "zh_CN.UTF-8"), ("LC_ALL", "tr_TR.UTF-8"), ("RAYON_NUM_THREADS", "2")],
    );
    assert!(one.len() > at_least, "{}", one.len());
    same(&one, &other);
}

#[test]
fn a_second_build_writes_nothing_anew() {
    let site = Site::base().on_disk();
    site.run(&["build"]).ends(0);
    let before = snapshot(&site.public());
    let run = site.run(&["build"]).ends(0);
    assert!(run.err.contains(": 0 written, "), "{}", run.err);
    assert_eq!(snapshot(&site.public()), before);
}

#[test]
fn a_build_after_a_change_writes_what_changed_and_no_more() {
    let site = Site::base().on_disk();
    site.run(&["build"]).ends(0);
    let before = snapshot(&site.public());
    let news = "content/releases/news.md";
    let text = fs::read_to_string(site.root().join(news)).unwrap();
    site.write(news, text.replace("一句话。", "另一句话。"));
    site.run(&["build"]).ends(0);
    let after = snapshot(&site.public());
    let changed: Vec<&str> = after
        .iter()
        .filter(|(path, file)| before.get(*path) != Some(*file))
        .map(|(path, _)| path.to_str().unwrap())
        .collect();
    let summaries = [
        "gongbao.sha256",
        "gongbao.manifests/1.sha256",
        "index.html",
        "releases/index.html",
        "releases/news/index.html",
        "feed.atom",
        "feed.json",
    ];
    assert!(changed.contains(&"releases/news/index.html"), "{changed:?}");
    assert!(changed.iter().all(|path| summaries.contains(path) || path.starts_with("campaigns/")), "{changed:?}");
}

#[test]
fn the_day_is_the_only_clock() {
    let site = Site::base();
    let (today, later) = (site.clone().at("2026-11-20").compile(), site.at("2026-12-31").compile());
    // Nothing of this site waits for a day: all that differs is the day itself, which the foot of each page tells.
    let undated = |text: &str| text.replace("2026-12-31", "2026-11-20").replace("2026年12月31日", "2026年11月20日");
    let undated = |text: &str| undated(text).replace("31 December 2026", "20 November 2026");
    let undated = |text: &str| undated(text).replace("2026.12.31", "2026.11.20").replace("2026/12/31", "2026/11/20");
    let undated = |text: &str| {
        undated(text).replace("December 31", "November 20").replace("12,\n          31", "11,\n          20")
    };
    let undated = |text: &str| undated(text).replace("month = {12}", "month = {11}");
    for ((path, one), (_, other)) in today.texts().zip(later.texts()) {
        // The catalogue has the digests of files that tell the day.
        if path == "data/catalog.jsonld" {
            continue;
        }
        assert_eq!(one, undated(other), "{path}");
    }
    assert_eq!(today.outputs().len(), later.outputs().len());
}
