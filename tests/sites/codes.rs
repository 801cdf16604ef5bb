//! Every diagnostic has a code, a section in `docs/diagnostics.md`, and a test that provokes it.

use std::collections::BTreeSet;
use std::fs;

use gongbao::check::RULES;
use gongbao::text::Lang;

use crate::mistakes;
use crate::support::project;

/// Codes that no text file can provoke; the tests of `mistakes.rs` make them.
const BY_HAND: [&str; 2] = ["E0101", "E0109"];

/// Every `"E0123"`, `"W0123"`, `"H0123"` and `"R12"` in the sources, which is how `Problem::code` names them. Tests quote codes too; they do not count.
fn in_the_sources() -> BTreeSet<String> {
    let files = walkdir::WalkDir::new(project().join("src")).into_iter().map(Result::unwrap);
    let files = files.filter(|e| e.path().extension().is_some_and(|e| e == "rs") && e.file_name() != "tests.rs");
    let mut found = BTreeSet::new();
    for file in files {
        let text = fs::read_to_string(file.path()).unwrap();
        let code = text.split("#[cfg(test)]").next().unwrap();
        found.extend(code.split('"').filter(|word| is_code(word)).map(str::to_owned));
    }
    // The rules of the referee stand in `docs/rules.md`, and `tests/rules` trips each: here are those that are told of texts.
    let told: BTreeSet<&str> = gongbao::diag::codes().collect();
    found.retain(|code| told.contains(code.as_str()) || RULES.iter().all(|rule| rule.code != code));
    found
}

fn is_code(word: &str) -> bool {
    let digits = || word[1..].bytes().all(|b| b.is_ascii_digit());
    match word.len() {
        5 => word.starts_with(['E', 'W', 'H']) && digits(),
        3 => word.starts_with('R') && digits(),
        _ => false,
    }
}

fn documented() -> BTreeSet<String> {
    gongbao::diag::codes().map(str::to_owned).collect()
}

#[test]
fn every_code_is_documented_and_nothing_else_is() {
    let sources = in_the_sources();
    assert!(sources.len() > 40, "{sources:?}");
    let undocumented: Vec<_> = sources.difference(&documented()).cloned().collect();
    let unknown: Vec<_> = documented().difference(&sources).cloned().collect();
    assert!(
        undocumented.is_empty() && unknown.is_empty(),
        "without a section: {undocumented:?}; no longer told: {unknown:?}"
    );
}

#[test]
fn every_code_is_provoked_by_a_test() {
    let provoked: BTreeSet<String> = mistakes::codes().into_iter().chain(BY_HAND.map(str::to_owned)).collect();
    let sources = in_the_sources();
    let idle: Vec<_> = sources.difference(&provoked).collect();
    let gone: Vec<_> = provoked.difference(&sources).collect();
    assert!(idle.is_empty() && gone.is_empty(), "without a fixture: {idle:?}; only in fixtures: {gone:?}");
}

#[test]
fn codes_are_written_in_order_and_each_says_something() {
    let codes: Vec<&str> = gongbao::diag::codes().collect();
    let mut sorted = codes.clone();
    sorted.sort_by_key(|code| (code[1..].to_owned(), code[..1].to_owned()));
    sorted.dedup();
    assert_eq!(codes, sorted);
    for code in codes {
        for lang in Lang::ALL {
            let text = gongbao::diag::explain(code, lang)
                .unwrap_or_else(|| panic!("{code} has no section in {} of docs/diagnostics", lang.code()));
            assert!(text.lines().count() > 2, "{text}");
        }
    }
}
