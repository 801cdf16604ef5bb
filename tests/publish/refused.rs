//! Where the site is not published, and what is said about it.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use gongbao::publish::{Manifest, publish, recover};
use tempfile::TempDir;

use crate::folder::{fill, left_beside, site, snapshot};

fn author(root: &Path) -> Vec<PathBuf> {
    ["content", "data", "themes", "src"].map(|folder| root.join(folder)).to_vec()
}

#[test]
fn folders_of_the_author_are_never_published_into() {
    let root = TempDir::new().unwrap();
    let root = root.path();
    fill(root, &["content/a.md", "data/a.yaml", "themes/a/b.html", "public/", "to-data -> data", "to-root -> ."]);
    let before = snapshot(root);
    for (out, folder, relation) in [
        ("content", "content", "is"),
        ("data/", "data", "is"),
        ("Data", "data", "is"),
        ("data/public", "data", "lies inside"),
        ("themes/a/../b", "themes", "lies inside"),
        ("src/site", "src", "lies inside"),
        (".", "content", "holds"),
        ("public/..", "content", "holds"),
        ("..", "content", "holds"),
        ("to-data", "data", "is"),
        ("to-data/new", "data", "lies inside"),
        ("to-root/content", "content", "is"),
        ("to-root", "content", "holds"),
        ("/", "content", "holds"),
    ] {
        let out = root.join(out);
        let error = publish(&site(&[("index.html", "1")]), &out, &author(root)).unwrap_err();
        let expected = format!(
            "the output folder `{}` {relation} `{}`, which belongs to the author; choose another folder with `--out`",
            out.display(),
            root.join(folder).display()
        );
        assert_eq!(error.to_string(), expected);
        assert!(error.is_wrong_usage());
        assert_eq!(snapshot(root), before, "{}", out.display());
    }
}

#[test]
fn a_folder_that_only_looks_like_one_of_the_authors_is_published_into() {
    let root = TempDir::new().unwrap();
    fill(root.path(), &["data/a.yaml", "elsewhere/data/"]);
    for out in ["database", "data-public", "elsewhere/data", "data/../public"] {
        publish(&site(&[("index.html", "1")]), &root.path().join(out), &author(root.path())).unwrap();
        assert!(root.path().join(out).join("index.html").exists());
    }
}

#[test]
fn a_place_that_cannot_be_a_folder_is_refused() {
    let root = TempDir::new().unwrap();
    fill(root.path(), &["file", "nowhere -> gone"]);
    for (out, expected) in [
        ("file", "it is not a folder"),
        ("file/public", "could not follow"),
        ("nowhere", "could not follow"),
        ("/", "it is the root of a file system"),
        ("/proc", "it is a file system of its own"),
    ] {
        let message = publish(&site(&[]), &root.path().join(out), &[]).unwrap_err().to_string();
        assert!(message.contains(expected), "{out}: {message}");
    }
}

#[test]
fn a_damaged_list_of_our_files_stops_the_build() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    fill(&out, &["index.html"]);
    fs::write(out.join(Manifest::PATH), "<<<<<<< HEAD\n").unwrap();
    let before = snapshot(&out);
    let message = publish(&site(&[("index.html", "1")]), &out, &[]).unwrap_err().to_string();
    let expected = format!(
        "could not read `{}`: expected the title of a gongbao manifest in line 1; \
         put back the file as gongbao wrote it, or move its folder away",
        out.canonicalize().unwrap().join(Manifest::PATH).display()
    );
    assert_eq!(message, expected);
    assert_eq!(snapshot(&out), before);
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn the_name_of_the_manifest_is_reserved() {
    let root = TempDir::new().unwrap();
    let error = publish(&site(&[(Manifest::PATH, "mine")]), &root.path().join("public"), &[]).unwrap_err();
    assert_eq!(
        error.to_string(),
        "the site has a file `gongbao.sha256`, where gongbao lists the files that it published"
    );
    assert!(!root.path().join("public").exists());
}

#[test]
fn a_staging_folder_that_we_did_not_make_is_not_touched() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    fill(root.path(), &[".public.staging/precious"]);
    assert_eq!(recover(&out).unwrap(), None);
    let message = publish(&site(&[("index.html", "1")]), &out, &[]).unwrap_err().to_string();
    assert!(message.contains("gongbao did not put it there; move it away"), "{message}");
    assert!(root.path().join(".public.staging/precious").exists());
    assert_eq!(left_beside(root.path()), [".public.staging"]);
}

#[test]
fn a_site_that_cannot_be_written_leaves_the_old_one() {
    let root = TempDir::new().unwrap();
    let out = root.path().join("public");
    publish(&site(&[("index.html", "old")]), &out, &[]).unwrap();
    let before = snapshot(&out);
    // No file system takes a name of 300 bytes: the stage fails in its middle.
    let long = format!("b/{}", "x".repeat(300));
    let outputs = site(&[("a.html", "new"), (long.as_str(), "new"), ("index.html", "new")]);
    let message = publish(&outputs, &out, &[]).unwrap_err().to_string();
    assert!(message.starts_with("could not write `"), "{message}");
    assert_eq!(snapshot(&out), before);
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn a_relative_output_folder_lies_in_the_current_one() {
    let here = env::current_dir().unwrap();
    let error = publish(&site(&[]), Path::new("./no/../src"), &[here.join("src")]).unwrap_err();
    assert!(error.is_wrong_usage(), "{error}");
}
