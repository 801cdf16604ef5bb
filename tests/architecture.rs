//! The modules stand in ranks, and each crate from outside has its home: `ARCHITECTURE.md` says which, and the sources keep to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A row of the table of modules.
struct Row {
    rank: u32,
    module: String,
    crates: BTreeSet<String>,
}

/// The table `| rank | module | crates at home here | what it answers |` of ARCHITECTURE.md.
fn table() -> Vec<Row> {
    let text = read("ARCHITECTURE.md");
    let mut lines = text.lines().skip_while(|line| !line.starts_with("| rank |"));
    let head = lines.next().expect("the table of modules");
    assert_eq!(head, "| rank | module | crates at home here | what it answers |");
    let rows = lines.skip(1).take_while(|line| line.starts_with('|'));
    rows.map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [rank, module, crates, answer] = cells[..] else { panic!("four cells: {line}") };
        assert!(!answer.is_empty(), "{line}");
        let plain = |cell: &str| cell.trim_matches('`').to_owned();
        let crates = crates.split(", ").filter(|c| !c.is_empty()).map(plain).collect();
        Row { rank: rank.parse().unwrap(), module: plain(module), crates }
    })
    .collect()
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// The lines of a module's files that are code, with where they stand.
fn code(module: &str) -> Vec<(String, String)> {
    let source = root().join("src");
    let files: Vec<PathBuf> = match source.join(format!("{module}.rs")) {
        file if file.exists() => vec![file],
        _ => walkdir::WalkDir::new(source.join(module))
            .sort_by_file_name()
            .into_iter()
            .map(|e| e.unwrap().into_path())
            .collect(),
    };
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|e| e == "rs"));
    rust.flat_map(|path| {
        let place = path.strip_prefix(root()).unwrap().display().to_string();
        let text = read(&path);
        let lines =
            text.lines().enumerate().map(move |(n, line)| (format!("{place}:{}", n + 1), line.trim().to_owned()));
        lines.filter(|(_, line)| !line.starts_with("//")).collect::<Vec<_>>()
    })
    .collect()
}

/// The names that stand before `::` in a line and behind nothing that would make them part of a longer path.
fn heads(line: &str) -> Vec<&str> {
    let part_of_name = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let ends = line.match_indices("::").map(|(n, _)| n);
    ends.filter_map(|end| {
        let start =
            line[..end].rfind(|c| !part_of_name(c)).map_or(0, |n| n + line[n..].chars().next().unwrap().len_utf8());
        (start < end && !line[..start].ends_with("::")).then_some(&line[start..end])
    })
    .collect()
}

/// The modules of the crate that a line names as `crate::x`. (Lists `crate::{…}` are not our style, and refused.)
fn modules(line: &str) -> Vec<String> {
    let name = |text: &str| text.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect::<String>();
    let names =
        line.split("crate::").skip(1).inspect(|rest| assert!(!rest.starts_with('{'), "one line a module: {line}"));
    names.map(name).filter(|name| name.starts_with(|c: char| c.is_ascii_lowercase())).collect()
}

#[track_caller]
fn none(problems: Vec<String>) {
    assert!(problems.is_empty(), "{}", problems.join("\n"));
}

#[test]
fn every_module_has_a_row() {
    let library = read("src/lib.rs");
    let declared = library.lines().filter_map(|l| l.strip_prefix("pub mod ").or_else(|| l.strip_prefix("mod ")));
    let declared: BTreeSet<&str> = declared.map(|l| l.trim_end_matches(';')).collect();
    let rows = table();
    let listed: BTreeSet<&str> = rows.iter().map(|row| row.module.as_str()).collect();
    assert_eq!(declared, listed);
    assert_eq!(rows.len(), listed.len(), "each module has one row");
}

#[test]
fn imports_point_down() {
    let rows = table();
    let rank: BTreeMap<&str, u32> = rows.iter().map(|row| (row.module.as_str(), row.rank)).collect();
    let mut upward = Vec::new();
    for row in &rows {
        for (place, line) in code(&row.module) {
            for other in modules(&line).iter().filter(|other| **other != row.module) {
                match rank.get(other.as_str()) {
                    Some(theirs) if *theirs < row.rank => {}
                    Some(theirs) => upward.push(format!(
                        "{place}: `{}` (rank {}) imports `{other}` (rank {theirs}): {line}",
                        row.module, row.rank
                    )),
                    None => upward.push(format!("{place}: no module `{other}` in the table: {line}")),
                }
            }
        }
    }
    none(upward);
}

/// The crates under `[dependencies]` and `[target.….dependencies]` in Cargo.toml, as the sources name them.
fn dependencies() -> BTreeSet<String> {
    let text = read("Cargo.toml");
    let mut inside = false;
    let mut found = BTreeSet::new();
    for line in text.lines() {
        if let Some(section) = line.strip_prefix('[') {
            inside =
                section == "dependencies]" || (section.starts_with("target.") && section.ends_with(".dependencies]"));
        } else if let Some((name, _)) = line.split_once(" = ").filter(|_| inside && !line.starts_with('#')) {
            found.insert(name.to_owned());
        }
    }
    found
}

#[test]
fn crates_are_used_at_home_only() {
    let rows = table();
    let dependencies = dependencies();
    let at_home: BTreeSet<String> = rows.iter().flat_map(|row| row.crates.clone()).collect();
    assert_eq!(at_home, dependencies, "the crates of the table and those of Cargo.toml");
    let named = |name: &str| dependencies.iter().find(|dependency| dependency.replace('-', "_") == name);
    let mut problems = Vec::new();
    for row in &rows {
        let mut used = BTreeSet::new();
        for (place, line) in code(&row.module) {
            // A module inside may bear a crate's name: `text` has a file csv.rs.
            let inside = |name: &str| root().join(format!("src/{}/{name}.rs", row.module)).exists();
            for dependency in heads(&line).into_iter().filter(|name| !inside(name)).filter_map(named) {
                used.insert(dependency.clone());
                if !row.crates.contains(dependency) {
                    problems.push(format!("{place}: `{dependency}` is not at home in `{}`: {line}", row.module));
                }
            }
        }
        problems.extend(row.crates.difference(&used).map(|c| format!("`{}` does not use `{c}`", row.module)));
    }
    none(problems);
}

#[test]
fn only_the_edges_touch_files_clock_environment_and_network() {
    const EDGES: [&str; 4] = ["disk", "publish", "serve", "cli"];
    const OUTSIDE: [&str; 8] = [
        "std::fs",
        "std::net",
        "std::env",
        "env::var",
        "SystemTime::now",
        "Instant::now",
        "File::open",
        "std::process",
    ];
    let mut problems = Vec::new();
    for row in table().iter().filter(|row| !EDGES.contains(&row.module.as_str())) {
        // Tests of a module may read its own files.
        let tests = |place: &str| place.contains("tests.rs");
        for (place, line) in code(&row.module).into_iter().filter(|(place, _)| !tests(place)) {
            if let Some(word) = OUTSIDE.iter().find(|word| line.contains(**word)) {
                problems.push(format!("{place}: `{word}` in `{}`: {line}", row.module));
            }
        }
    }
    none(problems);
}

#[test]
fn what_the_reader_of_lines_sees() {
    assert_eq!(heads("use tera::{Context, Value};"), ["tera"]);
    assert_eq!(heads("let x = serde_json::to_string(&y).map(jiff::civil::Date::from);"), ["serde_json", "jiff"]);
    assert_eq!(heads("crate::tera::x"), ["crate"]);
    assert_eq!(modules("pub fn x(a: crate::model::Phase, b: &crate::Thing)"), ["model"]);
}
