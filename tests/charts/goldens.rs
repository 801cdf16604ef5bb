//! Does each case draw the picture that was looked at and accepted?
//!
//! `tests/charts/<case>.svg` and `<case>-narrow.svg` are the accepted pictures. After a change that
//! is meant, run `ACCEPT_CHARTS=1 cargo test --test chart_pictures`, look at every picture that
//! changed beside its old one (that run writes a page with all of them, `charts.html`, below the
//! target folder and says where), and say in the commit why.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use gongbao::chart::{self, Spec, Width};

use crate::gallery;
use crate::reading::{is_well_formed, texts};

fn pictures(spec: &Spec) -> [(String, String); 2] {
    [
        (format!("{}.svg", spec.id()), chart::alone(spec, Width::Wide).svg),
        (format!("{}-narrow.svg", spec.id()), chart::alone(spec, Width::Narrow).svg),
    ]
}

#[test]
fn pictures_are_the_accepted_ones() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/charts");
    let accept = std::env::var_os("ACCEPT_CHARTS").is_some();
    let mut changed = Vec::new();
    let mut known = BTreeSet::new();
    if accept {
        gallery();
    }
    for draft in gallery::goldens() {
        let spec = draft.check().unwrap();
        for (name, svg) in pictures(&spec) {
            // The stylesheet is the same for all and tested on its own.
            let svg = without_style(&svg).replace("><", ">\n<") + "\n";
            let path = folder.join(&name);
            if accept {
                fs::write(&path, &svg).unwrap();
            } else if fs::read_to_string(&path).ok().as_deref() != Some(svg.as_str()) {
                changed.push(name.clone());
            }
            known.insert(name);
        }
    }
    assert!(changed.is_empty(), "changed: {changed:?}; see this file's head for how to accept");
    for entry in fs::read_dir(folder).unwrap() {
        let name = entry.unwrap().file_name().into_string().unwrap();
        assert!(!name.ends_with(".svg") || known.contains(&name), "no case draws {name}");
    }
}

/// Writes a page on which all cases can be looked at, light and dark.
fn gallery() {
    let mut page = format!(
        "<!doctype html><meta charset=utf-8><meta name=viewport content=\"width=device-width\">\
         <style>body{{max-width:40rem;margin:1rem auto;font-family:sans-serif}}\
         [data-theme=dark]{{background:#14181c;color:#e9edf0;padding:1rem}}{}</style>",
        chart::style()
    );
    for theme in ["light", "dark"] {
        page += &format!("<div data-theme={theme}>");
        for draft in gallery::goldens() {
            let chart = chart::draw(&draft.check().unwrap());
            page += &format!(
                "<h2>{}</h2><p>{}<p>{}{}{}",
                chart.title, chart.subtitle, chart.description, chart.wide.svg, chart.narrow.svg
            );
        }
        page += "</div>";
    }
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("charts.html");
    fs::write(&path, page).unwrap();
    println!("look at {}", path.display());
}

#[test]
fn pictures_are_well_formed() {
    for draft in gallery::goldens() {
        let spec = draft.check().unwrap();
        let chart = chart::draw(&spec);
        let literal = chart::literal(&spec, Width::Wide);
        let pictures = pictures(&spec).map(|(_, svg)| svg);
        for svg in pictures.iter().chain([&chart.wide.svg, &chart.narrow.svg, &literal.svg]) {
            is_well_formed(svg).unwrap_or_else(|problem| panic!("{}: {problem}\n{svg}", spec.id()));
        }
    }
}

#[test]
fn every_number_of_the_rows_is_in_the_table() {
    for draft in gallery::goldens() {
        let spec = draft.check().unwrap();
        let chart = chart::draw(&spec);
        let Some((_, rows)) = chart.wide.svg.split_once("<g class=\"rows\">") else {
            continue;
        };
        let rows = rows.split_once("<path class=\"zero\"").unwrap().0;
        for text in texts(rows) {
            let listed = chart.table.iter().any(|row| {
                row.label == text || row.label.ends_with(&format!("：{text}")) || row.wording.contains(&text)
            });
            assert!(listed, "{}: `{text}`", spec.id());
        }
    }
}

/// All 34 are on the map, whatever the table holds.
#[test]
fn every_map_has_34_tiles() {
    for draft in gallery::goldens().into_iter().filter(|draft| draft.kind == chart::Kind::Tiles) {
        let spec = draft.check().unwrap();
        let svg = chart::draw(&spec).narrow.svg;
        let tiles = svg.split_once("<g class=\"tiles\"").unwrap().1;
        assert_eq!(tiles.matches("<title>").count(), 34, "{}", spec.id());
    }
}

fn without_style(svg: &str) -> String {
    let (before, rest) = svg.split_once("<style>").unwrap();
    let (_, after) = rest.split_once("</style>").unwrap();
    format!("{before}{after}")
}
