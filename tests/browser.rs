//! The tests in a real browser are not Cargo's: `scripts/test` runs them. This says so, and keeps them whole.

use std::fs;
use std::path::Path;

fn folder() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/browser"))
}

/// Its name is what plain `cargo test` prints.
#[test]
fn left_out_here_and_run_by_scripts_test() {
    let tests = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let tests: Vec<String> = tests.filter(|name| name.ends_with(".test.mjs")).collect();
    println!("left out: tests/browser/{tests:?}; scripts/test runs them");
    assert!(tests.len() >= 3, "{tests:?}");
}

/// A lock with hosts in it ties the project to one registry; one without versions ties it to none.
#[test]
fn the_lock_names_versions_and_no_registry() {
    let lock = fs::read_to_string(folder().join("package-lock.json")).unwrap();
    assert!(!lock.contains("\"resolved\""), "install with --omit-lockfile-registry-resolved");
    let lock: serde_json::Value = serde_json::from_str(&lock).unwrap();
    for (name, package) in lock["packages"].as_object().unwrap().iter().filter(|(name, _)| !name.is_empty()) {
        assert!(package["integrity"].is_string() && package["version"].is_string(), "{name}");
    }
}
