//! Reading a site from the disk, over real folders.

use std::ffi::OsStr;
use std::fs;
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{PermissionsExt, symlink};
use std::path::Path;

use gongbao::disk::read;
use gongbao::files::FileProblem;
use gongbao::text::Lang;
use tempfile::TempDir;

/// A root with `data` and `content`, filled by `fill`; what is read from it, as one text.
fn check(fill: impl FnOnce(&Path), expected: &[&str]) {
    let folder = TempDir::new().unwrap();
    let root = folder.path().join("site");
    fs::create_dir_all(root.join("data")).unwrap();
    fs::create_dir_all(root.join("content")).unwrap();
    fs::write(folder.path().join("secret"), "outside").unwrap();
    fill(&root);
    let (files, problems) = read(&root, &["data", "content", "themes"]).unwrap();
    let mut found: Vec<String> =
        files.iter().map(|(path, bytes)| format!("{path}: {}", String::from_utf8_lossy(bytes))).collect();
    found.extend(problems.iter().map(|problem| format!("{} ! {}", problem.path(), problem.message(Lang::En))));
    assert_eq!(found, expected);
}

#[test]
fn files_come_in_the_order_of_their_paths() {
    check(
        |root| {
            fs::create_dir_all(root.join("data/a/deep")).unwrap();
            for path in ["data/b.yaml", "data/a/deep/x.csv", "data/a.yaml", "content/年货节.md"] {
                fs::write(root.join(path), "x").unwrap();
            }
            fs::write(root.join("README.md"), "in no folder of ours").unwrap();
        },
        &["content/年货节.md: x", "data/a.yaml: x", "data/a/deep/x.csv: x", "data/b.yaml: x"],
    );
}

#[test]
fn hidden_files_and_leftovers_are_passed_over() {
    check(
        |root| {
            fs::create_dir_all(root.join("data/.git/objects")).unwrap();
            for path in ["data/.git/objects/x", "data/.DS_Store", "data/a.yaml~", "data/.a.swp"] {
                fs::write(root.join(path), "x").unwrap();
            }
            symlink("nobody@nowhere:1", root.join("data/.#a.yaml")).unwrap();
            fs::write(root.join("data/a.yaml"), "kept").unwrap();
        },
        &["data/a.yaml: kept"],
    );
}

#[test]
fn links_inside_the_root_are_followed_and_others_are_problems() {
    check(
        |root| {
            fs::write(root.join("README.md"), "readme").unwrap();
            fs::create_dir(root.join("shared")).unwrap();
            fs::write(root.join("shared/x.csv"), "shared").unwrap();
            symlink("../README.md", root.join("content/about.md")).unwrap();
            symlink("../shared", root.join("data/tables")).unwrap();
            symlink("../../secret", root.join("data/secret.yaml")).unwrap();
            symlink("/", root.join("data/all")).unwrap();
            symlink("gone.yaml", root.join("data/gone-link.yaml")).unwrap();
            symlink("..", root.join("data/up")).unwrap();
            symlink("self", root.join("data/self")).unwrap();
        },
        &[
            "content/about.md: readme",
            "data/tables/x.csv: shared",
            "data/all ! expected a link that stays inside the site, but found one to `/`",
            "data/gone-link.yaml ! expected a link to something that exists, but found one to `gone.yaml`",
            "data/secret.yaml ! expected a link that stays inside the site, but found one to `../../secret`",
            "data/self ! expected a link to something that exists, but found one to `self`",
            "data/up ! expected a link to another place, but found one to a folder it lies in, `..`",
        ],
    );
}

#[test]
fn links_that_form_a_loop_together_are_followed_once() {
    check(
        |root| {
            fs::create_dir(root.join("data/a")).unwrap();
            fs::create_dir(root.join("data/b")).unwrap();
            fs::write(root.join("data/a/x.csv"), "x").unwrap();
            symlink("../b", root.join("data/a/to-b")).unwrap();
            symlink("../a", root.join("data/b/to-a")).unwrap();
        },
        &[
            "data/a/x.csv: x",
            "data/b/to-a/x.csv: x",
            "data/a/to-b/to-a ! expected a link to another place, but found one to a folder it lies in, `../a`",
            "data/b/to-a/to-b ! expected a link to another place, but found one to a folder it lies in, `../b`",
        ],
    );
}

#[test]
fn a_folder_of_the_site_that_is_a_link_out_is_not_read() {
    check(
        |root| {
            fs::create_dir(root.parent().unwrap().join("elsewhere")).unwrap();
            fs::write(root.parent().unwrap().join("elsewhere/x.md"), "outside").unwrap();
            symlink("../elsewhere", root.join("themes")).unwrap();
        },
        &["themes ! expected a link that stays inside the site, but found one to `../elsewhere`"],
    );
}

#[test]
fn what_is_no_file_or_has_no_proper_name_is_a_problem() {
    check(
        |root| {
            fs::write(root.join(OsStr::from_bytes(b"data/\xd6\xd0.yaml")), "GBK name").unwrap();
            fs::create_dir(root.join(OsStr::from_bytes(b"data/\xff"))).unwrap();
            fs::write(root.join(OsStr::from_bytes(b"data/\xff/x.yaml")), "inside").unwrap();
            fs::write(root.join("data/a\\b.yaml"), "x").unwrap();
            fs::write(root.join("data/a\nb.yaml"), "x").unwrap();
            fs::write(root.join("themes"), "a file").unwrap();
            let _socket = std::os::unix::net::UnixListener::bind(root.join("data/socket")).unwrap();
        },
        &[
            "data/a\nb.yaml ! expected a file name that every system can write, but found `data/a\\nb.yaml`: it has a control character",
            "data/a\\b.yaml ! expected a file name that every system can write, but found `data/a\\\\b.yaml`: it has a backslash",
            "data/socket ! expected a file or a folder, but found a pipe, a socket or a device",
            "data/\u{FFFD} ! expected a file name in UTF-8, but found `data/\u{FFFD}`",
            "data/\u{FFFD}\u{FFFD}.yaml ! expected a file name in UTF-8, but found `data/\u{FFFD}\u{FFFD}.yaml`",
            "themes ! expected a folder, but found a file",
        ],
    );
}

#[test]
fn a_file_we_may_not_read_is_a_problem() {
    let folder = TempDir::new().unwrap();
    fs::create_dir(folder.path().join("data")).unwrap();
    let closed = folder.path().join("data/closed.yaml");
    fs::write(&closed, "x").unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o000)).unwrap();
    let (files, problems) = read(folder.path(), &["data"]).unwrap();
    // The superuser reads everything; for anybody else the file must be reported.
    match fs::read(&closed) {
        Ok(_) => assert_eq!((files.len(), problems.len()), (1, 0)),
        Err(error) => assert_eq!(
            problems,
            [FileProblem::Unreadable { path: "data/closed.yaml".to_owned(), reason: error.to_string() }]
        ),
    }
}

#[test]
fn a_root_that_is_no_folder_is_an_error() {
    let folder = TempDir::new().unwrap();
    let missing = folder.path().join("missing");
    let message = read(&missing, &["data"]).unwrap_err().to_string();
    let start = format!("could not read the site's folder `{}`: ", missing.display());
    assert!(message.starts_with(&start), "{message}");
    fs::write(&missing, "a file").unwrap();
    let message = read(&missing, &["data"]).unwrap_err().to_string();
    assert!(message.starts_with(&start), "{message}");
}
