use super::*;
use std::fs;
use std::path::Path;

/// The error of a theme with one file laid over it.
fn error_of(name: &str, text: &str) -> String {
    Theme::load([(name, text.as_bytes())]).unwrap_err().to_string()
}

#[test]
fn every_file_of_the_theme_is_embedded() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("themes/bulletin");
    let mut found = Vec::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            match path.is_dir() {
                true => folders.push(path),
                false => found.push(path.strip_prefix(&root).unwrap().to_str().unwrap().to_owned()),
            }
        }
    }
    found.sort();
    let embedded: Vec<&str> = embedded::FILES.iter().map(|(name, _)| *name).collect();
    assert_eq!(embedded, found);
}

#[test]
fn mistakes_in_a_theme_are_told_with_file_line_and_column() {
    let table = [
        ("templates/a.html", "<p>\n中{{ a | nothing }}", "templates/a.html:2:9: "),
        ("templates/a.html", "<p>{% if a %}</p>", "templates/a.html:1:"),
        (
            "templates/a.html",
            "<p>\n<b {{ a }}>",
            "templates/a.html:2:4: expected template code only inside the value of an attribute",
        ),
        (
            "templates/a.html",
            "<a href=\"{{a}}\">x</a>",
            "templates/a.html: expected double quotes around a value with template code at `{{a}}>x</a>`",
        ),
        ("templates/a.html", "{% extends 'b.html' %}", "template 'a.html' is inheriting from 'b.html'"),
        ("words.yaml", "skip:\n  fr: x\n", "words.yaml:2:1: expected `zh` or `en`, but found `fr`"),
    ];
    for (name, text, expected) in table {
        let error = error_of(name, text);
        assert!(error.starts_with(expected), "{text}\nexpected {expected}\n   found {error}");
    }
    let error = Theme::load([("words.yaml", &b"skip:\n  zh: \xff"[..])]).unwrap_err();
    assert_eq!((error.line, error.column), (Some(2), Some(7)));
}

#[test]
fn a_site_lays_its_own_files_over_the_theme() {
    let css: &[u8] = b"body{}";
    let theme =
        Theme::load([("assets/bulletin.css", css), ("assets/seal.png", &[1, 2]), ("README.md", &[0xff])]).unwrap();
    let assets: Vec<_> =
        theme.assets().filter(|(path, _)| !["assets/accessed.js", "assets/icon.svg"].contains(path)).collect();
    assert_eq!(assets, [("assets/bulletin.css", css), ("assets/seal.png", &[1, 2][..])]);
}
