//! What is published, and what a second build does to the first.

use std::fs;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;
use std::process::Command;

use gongbao::publish::{Manifest, Report, Settings, Unseen, publish, publish_with};
use tempfile::TempDir;

use crate::folder::{fill, left_beside, number, quick, site, snapshot, snapshot_now};

fn counts(report: &Report) -> (usize, usize, usize, usize, bool) {
    let Report { written, reused, removed, carried, exchanged, .. } = report;
    (*written, *reused, *removed, *carried, *exchanged)
}

#[test]
fn the_first_build_makes_the_folder() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("made/on/the/way/public");
    let outputs = site(&[("index.html", "home"), ("data/figures.csv", "id")]);
    let report = publish(&outputs, &out, &[]).unwrap();
    assert_eq!(counts(&report), (3, 0, 0, 0, true));
    let found = snapshot(&out);
    assert_eq!(found.keys().collect::<Vec<_>>(), ["data", "data/figures.csv", "gongbao.sha256", "index.html"]);
    assert_eq!(fs::read(out.join(Manifest::PATH)).unwrap(), report.manifest.to_bytes());
    assert_eq!(left_beside(out.parent().unwrap()), [""; 0]);
}

#[test]
fn unchanged_files_stay_the_very_files_and_changed_ones_are_new() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    let old = [("a.html", "a"), ("b/index.html", "b"), ("c/index.html", "c"), ("d.html", "d")];
    publish(&site(&old), &out, &[]).unwrap();
    let (kept, changed) = (number(&out.join("b/index.html")), number(&out.join("a.html")));
    let reader = fs::File::open(out.join("a.html")).unwrap();

    let new = [("a.html", "A, longer"), ("b/index.html", "b"), ("d.html", "d"), ("e/f.html", "e")];
    let report = publish(&site(&new), &out, &[]).unwrap();
    assert_eq!(counts(&report), (3, 2, 1, 0, true));
    assert_eq!(number(&out.join("b/index.html")), kept);
    assert_ne!(number(&out.join("a.html")), changed);
    // Nothing was written through a link: who had the old page open reads the old page.
    assert_eq!(std::io::read_to_string(reader).unwrap(), "a");
    assert!(!out.join("c").exists());
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn the_same_site_touches_nothing() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    let outputs = site(&[("a.html", "a"), ("b/index.html", "b")]);
    publish(&outputs, &out, &[]).unwrap();
    let folder = number(&out);
    let report = publish(&outputs, &out, &[]).unwrap();
    assert_eq!(counts(&report), (0, 3, 0, 0, false));
    assert_eq!(number(&out), folder);
}

#[test]
fn a_page_that_somebody_edited_is_written_again() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    let outputs = site(&[("a.html", "right"), ("b.html", "b")]);
    publish(&outputs, &out, &[]).unwrap();
    fs::write(out.join("a.html"), "wrong").unwrap();
    fs::remove_file(out.join("b.html")).unwrap();
    let report = publish(&outputs, &out, &[]).unwrap();
    assert_eq!(counts(&report), (2, 1, 0, 0, true));
    assert_eq!(fs::read_to_string(out.join("a.html")).unwrap(), "right");
}

#[test]
fn a_folder_may_become_a_file_and_a_file_a_folder() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    publish(&site(&[("a", "file"), ("b/c/d", "deep")]), &out, &[]).unwrap();
    publish(&site(&[("a/b", "deep"), ("b", "file")]), &out, &[]).unwrap();
    let found: Vec<String> = snapshot_now(&out).into_keys().collect();
    assert_eq!(found, ["a", "a/b", "b", "gongbao.sha256"]);
}

#[test]
fn the_manifest_is_one_that_sha256sum_reads() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    publish(&site(&[("a b.html", "a"), ("数据/x.csv", "x")]), &out, &[]).unwrap();
    let check = || {
        let mut sum = Command::new("sha256sum");
        sum.args(["--check", "--strict", "--quiet", Manifest::PATH]).current_dir(&out).output()
    };
    // The tool is not on every system; where it is, it must agree.
    if let Ok(output) = check() {
        assert!(output.status.success(), "{output:?}");
        fs::write(out.join("a b.html"), "b").unwrap();
        assert!(!check().unwrap().status.success());
    }
}

#[test]
fn permissions_of_folders_stay() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    publish(&site(&[("a/b.html", "1"), ("c/d.html", "1")]), &out, &[]).unwrap();
    let mode = |path: &Path| path.metadata().unwrap().permissions().mode() & 0o7777;
    for (folder, bits) in [("", 0o2750), ("a", 0o700)] {
        fs::set_permissions(out.join(folder), fs::Permissions::from_mode(bits)).unwrap();
    }
    let other = mode(&out.join("c"));
    publish(&site(&[("a/b.html", "2"), ("c/d.html", "2")]), &out, &[]).unwrap();
    let found = ["", "a", "c"].map(|folder| mode(&out.join(folder)));
    assert_eq!(found, [0o2750, 0o700, other]);
}

#[test]
fn an_output_folder_that_is_a_link_stays_one() {
    let root = TempDir::new().unwrap();
    fill(root.path(), &["www/site/.gitkeep", "public -> www/site"]);
    let out = root.path().join("public");
    for text in ["1", "2"] {
        publish(&site(&[("index.html", text)]), &out, &[]).unwrap();
        assert!(out.is_symlink());
        assert_eq!(fs::read_to_string(root.path().join("www/site/index.html")).unwrap(), text);
    }
}

#[test]
fn two_renames_do_what_one_exchange_does() {
    let mut found = Vec::new();
    for indivisible in [true, false] {
        let root = TempDir::new().unwrap();
        let out = root.path().join("public");
        fill(&out, &[".git/HEAD", "CNAME", "a/notes/x.txt", "link -> CNAME"]);
        let git = number(&out.join(".git"));
        for text in ["1", "2"] {
            let outputs = site(&[("index.html", text), ("a/index.html", "same")]);
            let steps = &mut Unseen;
            publish_with(&outputs, &out, Settings { protected: &[], indivisible, steps }).unwrap();
        }
        assert_eq!(number(&out.join(".git")), git);
        assert_eq!(left_beside(root.path()), [""; 0]);
        found.push(snapshot_now(&out));
    }
    assert_eq!(found[0], found[1]);
    assert_eq!(found[0].len(), 10);
}

#[test]
fn two_builds_at_once_do_not_mix() {
    let root = quick();
    let out = root.path().join("public");
    let sites: Vec<_> = (0..4)
        .map(|number| {
            let text = number.to_string();
            let files: Vec<(String, &str)> =
                (0..30).map(|page| (format!("{page}/index.html"), text.as_str())).collect();
            let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), *text)).collect();
            site(&files)
        })
        .collect();
    publish(&sites[0], &out, &[]).unwrap();
    std::thread::scope(|scope| {
        for outputs in &sites {
            scope.spawn(|| {
                for _ in 0..10 {
                    if let Err(error) = publish(outputs, &out, &[]) {
                        let message = error.to_string();
                        assert!(message.starts_with("another build "), "{message}");
                    }
                }
            });
        }
    });
    // Whether one came after the other or was refused: the chain tells.
    let found = snapshot_now(&out);
    assert_eq!(found.len(), 61);
    let manifest = Manifest::parse(&fs::read(out.join(Manifest::PATH)).unwrap()).unwrap();
    assert!(sites.iter().any(|outputs| Manifest::of(outputs).site().eq(manifest.site())));
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn a_lock_that_a_dead_build_left_stops_nobody() {
    let root = TempDir::new().unwrap();
    fill(root.path(), &[".public.lock"]);
    publish(&site(&[("index.html", "1")]), &root.path().join("public"), &[]).unwrap();
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn a_link_to_a_lock_elsewhere_is_not_written_through_twice() {
    let root = TempDir::new().unwrap();
    fill(root.path(), &["precious"]);
    symlink("precious", root.path().join(".public.lock")).unwrap();
    let refused = publish(&site(&[("index.html", "1")]), &root.path().join("public"), &[]);
    assert!(refused.is_err());
    assert_eq!(fs::read_to_string(root.path().join("precious")).unwrap(), "precious");
}
