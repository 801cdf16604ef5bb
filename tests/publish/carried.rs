//! What somebody else put into the output folder stays there, as it was.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

use gongbao::publish::{Settings, Step, Steps, publish, publish_with};
use tempfile::TempDir;

use crate::folder::{fill, left_beside, number, site, snapshot, snapshot_now};

#[test]
fn foreign_files_links_and_folders_stay_whatever_they_are() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    fill(
        &out,
        &[
            ".gitkeep",
            "CNAME",
            ".git/objects/ab/cdef",
            ".git/refs/heads/",
            "empty/",
            "latest -> releases/1",
            "gone -> nowhere",
            "releases/notes/x.txt",
        ],
    );
    fs::write(out.join(OsStr::from_bytes(b"\xff\n%41")), "no UTF-8").unwrap();
    let _socket = std::os::unix::net::UnixListener::bind(out.join(".git/ipc")).unwrap();
    fs::set_permissions(out.join(".git/objects/ab/cdef"), fs::Permissions::from_mode(0o444)).unwrap();
    fs::set_permissions(out.join(".git/objects/ab"), fs::Permissions::from_mode(0o555)).unwrap();
    fs::set_permissions(out.join("empty"), fs::Permissions::from_mode(0o711)).unwrap();
    fs::remove_file(out.join(".git/ipc")).unwrap();
    let before = snapshot(&out);

    let report = publish(&site(&[("releases/1/index.html", "1"), ("index.html", "1")]), &out, &[]).unwrap();
    assert_eq!(report.carried, 8);
    publish(&site(&[("releases/2/index.html", "2"), ("index.html", "2")]), &out, &[]).unwrap();
    // Without any page of ours beside them, the notes still keep their folder.
    publish(&site(&[("index.html", "3")]), &out, &[]).unwrap();
    let mut after = snapshot_now(&out);
    for ours in ["index.html", "gongbao.sha256"] {
        assert!(after.remove(ours).is_some());
    }
    assert_eq!(after, before);
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn a_socket_in_a_foreign_folder_is_carried_over() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    fill(&out, &[".git/HEAD"]);
    let _socket = std::os::unix::net::UnixListener::bind(out.join(".git/ipc")).unwrap();
    publish(&site(&[("index.html", "1")]), &out, &[]).unwrap();
    std::os::unix::net::UnixStream::connect(out.join(".git/ipc")).unwrap();
}

#[test]
fn foreign_entries_are_the_very_ones_they_were() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    fill(&out, &[".git/index", "CNAME", "a/b/notes.txt"]);
    let names = [".git", ".git/index", "CNAME", "a/b/notes.txt"];
    let before = names.map(|name| number(&out.join(name)));
    let log = fs::File::options().append(true).open(out.join("CNAME")).unwrap();
    publish(&site(&[("index.html", "1"), ("a/b/c.html", "1")]), &out, &[]).unwrap();
    assert_eq!(names.map(|name| number(&out.join(name))), before);
    std::io::Write::write_all(&mut &log, b", written later").unwrap();
    assert_eq!(fs::read_to_string(out.join("CNAME")).unwrap(), "CNAME, written later");
}

/// Does something at the moment of the exchange: what a program that works in the folder could do.
struct Meanwhile<F>(Option<F>);

impl<F: FnOnce()> Steps for Meanwhile<F> {
    fn before(&mut self, step: Step, _path: &Path) {
        if step == Step::Exchange
            && let Some(act) = self.0.take()
        {
            act();
        }
    }
}

fn publish_while(out: &Path, act: impl FnOnce()) -> Result<(), String> {
    let outputs = site(&[("index.html", "new"), ("new/index.html", "new")]);
    let steps = &mut Meanwhile(Some(act));
    let settings = Settings { protected: &[], indivisible: true, steps };
    publish_with(&outputs, out, settings).map(|_| ()).map_err(|error| error.to_string())
}

#[test]
fn what_is_written_while_the_site_is_staged_is_kept() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    publish(&site(&[("index.html", "old"), ("old/index.html", "old")]), &out, &[]).unwrap();
    fill(&out, &[".git/index", ".git/index.lock", "CNAME"]);
    publish_while(&out, || {
        fill(&out, &[".git/objects/ab/new", "late.txt", "old/late.txt"]);
        // As git does: a new file takes the place of the old one.
        fs::rename(out.join(".git/index.lock"), out.join(".git/index")).unwrap();
        fs::write(out.join("CNAME.new"), "new name").unwrap();
        fs::rename(out.join("CNAME.new"), out.join("CNAME")).unwrap();
    })
    .unwrap();
    let found: Vec<String> = snapshot_now(&out)
        .into_iter()
        .filter(|(_, holds)| !holds.ends_with("folder"))
        .map(|(path, holds)| format!("{path}: {}", &holds[4..]))
        .filter(|line| !line.starts_with("gongbao.sha256"))
        .collect();
    assert_eq!(
        found,
        [
            ".git/index: .git/index.lock",
            ".git/objects/ab/new: .git/objects/ab/new",
            "CNAME: new name",
            "index.html: new",
            "late.txt: late.txt",
            "new/index.html: new",
            "old/late.txt: old/late.txt",
        ]
    );
}

#[test]
fn a_foreign_file_that_comes_into_the_way_at_the_last_moment_stops_the_exchange() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    publish(&site(&[("index.html", "old")]), &out, &[]).unwrap();
    fill(&out, &[".git/index", "CNAME"]);
    let git = number(&out.join(".git"));
    let message = publish_while(&out, || fill(&out, &["new/index.html", "aside.txt"])).unwrap_err();
    assert!(message.contains("the site needs the place of `new"), "{message}");
    let found: Vec<String> = snapshot(&out).into_keys().collect();
    assert_eq!(
        found,
        [".git", ".git/index", "CNAME", "aside.txt", "gongbao.sha256", "index.html", "new", "new/index.html"]
    );
    assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "old");
    assert_eq!(fs::read_to_string(out.join("new/index.html")).unwrap(), "new/index.html");
    assert_eq!(number(&out.join(".git")), git);
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn a_foreign_file_in_the_way_is_named_and_nothing_happens() {
    let in_the_way = [
        ("index.html", "index.html"),
        ("data", "data"),
        ("data -> elsewhere", "data"),
        ("404.html/x", "404.html"),
        ("gongbao.sha256/x", "gongbao.sha256"),
        ("data/figures.csv/", "data/figures.csv"),
    ];
    for (entry, named) in in_the_way {
        let root = TempDir::new().unwrap();
        let out = root.path().join("public");
        fill(&out, &["CNAME", entry]);
        let before = snapshot(&out);
        let outputs = site(&[("index.html", "1"), ("data/figures.csv", "1"), ("404.html", "1")]);
        let message = publish(&outputs, &out, &[]).unwrap_err().to_string();
        let expected = format!(
            "could not publish into `{}`: the site needs the place of `{named}`, which gongbao did not write; \
             move that away, or choose another folder with `--out`",
            out.display()
        );
        assert_eq!(message, expected);
        assert_eq!(snapshot(&out), before);
        assert_eq!(left_beside(root.path()), [""; 0]);
    }
}

#[test]
fn a_file_of_ours_that_somebody_made_a_folder_is_not_removed() {
    let root = TempDir::new().unwrap();
    let out: PathBuf = root.path().join("public");
    publish(&site(&[("a.html", "1"), ("b.html", "1")]), &out, &[]).unwrap();
    fs::remove_file(out.join("a.html")).unwrap();
    fill(&out, &["a.html/precious"]);
    publish(&site(&[("b.html", "2")]), &out, &[]).unwrap();
    assert!(out.join("a.html/precious").exists());
    assert!(publish(&site(&[("a.html", "3")]), &out, &[]).is_err());
}
