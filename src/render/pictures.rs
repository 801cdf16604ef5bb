//! The files of charts and the cards of pages.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::delivery::{AT_ONCE, Delivery};
use crate::diag::Diagnostics;
use crate::files::FileSet;
use crate::model::Model;
use crate::picture::{self, Fonts, PictureProblem};
use crate::plan::Planned;
use crate::view::{self, Material};

/// What becomes of pictures (PNG).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pictures {
    /// They are drawn.
    Drawn,
    /// Their characters are looked at and they stand as empty files: enough to find every mistake.
    Checked,
    /// There are none, and no page names one.
    LeftOut,
}

/// A picture that is still to be drawn.
struct Drawing {
    path: String,
    svg: String,
    width: u32,
    notes: Vec<(&'static str, String)>,
}

/// Hands on the files of every chart and the picture of every page.
pub(super) fn put(material: Material, files: &FileSet, pictures: Pictures, delivery: &mut Delivery) {
    let fonts = (pictures != Pictures::LeftOut).then(|| fonts(material.model, files, &mut delivery.faults));
    let mut missing = BTreeMap::new();
    for pages in material.plan.pages.chunks(AT_ONCE) {
        let made: Vec<_> = pages.par_iter().map(|page| files_of(material, page)).collect();
        let (texts, drawings): (Vec<_>, Vec<_>) = made.into_iter().unzip();
        delivery.put(texts.into_iter().flatten().map(|(path, text)| (path, text.into_bytes())));
        let Some(fonts) = &fonts else { continue };
        let drawings: Vec<Drawing> = drawings.into_iter().flatten().collect();
        find_missing(fonts, &drawings, &mut missing);
        let draw = |d: &Drawing| match pictures {
            Pictures::Drawn => fonts.png(&d.svg, d.width, &d.notes),
            Pictures::Checked | Pictures::LeftOut => Vec::new(),
        };
        let drawn: Vec<Vec<u8>> = drawings.par_iter().map(draw).collect();
        delivery.put(drawings.into_iter().map(|drawing| drawing.path).zip(drawn));
    }
    // One warning for each character that no font has, with the first picture that wants it.
    let span = material.model.site.font.as_ref().map(|font| font.span.clone());
    for (character, picture) in missing {
        delivery.faults.push(PictureProblem::NoGlyph { character, picture }, span.clone());
    }
}

/// The text files that stand beside a page, and its picture.
fn files_of(material: Material, page: &Planned) -> (Vec<(String, String)>, Option<Drawing>) {
    if let Some(chart) = view::chart_files(material, page) {
        let path = |name: &str| format!("{}{name}", page.address);
        let texts =
            vec![(path("chart.svg"), chart.svg), (path("chart.csv"), chart.csv), (path("oembed.json"), chart.oembed)];
        // Twice as many pixels as units: sharp on any screen.
        let width = chart.literal.width * 2;
        let drawing = Drawing { path: path("chart.png"), svg: chart.literal.svg, width, notes: chart.notes };
        return (texts, Some(drawing));
    }
    let drawing = view::card(material, page).map(|card| {
        let path = page.page.card(material.model, page.lang).expect("a card has an address");
        let notes = vec![("Title", card.title.clone()), ("Source", card.foot.clone())];
        Drawing { path: path.to_string(), svg: picture::card(&card), width: 1200, notes }
    });
    (Vec::new(), drawing)
}

/// The site's font before the built-in one; the built-in one alone where that is none.
fn fonts(model: &Model, files: &FileSet, faults: &mut Diagnostics) -> Fonts {
    let own = model.site.font.as_ref().and_then(|font| {
        let bytes = files.get(&font.value);
        if bytes.is_none() {
            faults.push(PictureProblem::NoFile { path: font.value.clone() }, font.span.clone());
        }
        Some((bytes?, &font.span))
    });
    let built_in = || Fonts::new(None).expect("the built-in font is one");
    match own {
        None => built_in(),
        Some((bytes, span)) => Fonts::new(Some(bytes)).unwrap_or_else(|problem| {
            faults.push(problem, span.clone());
            built_in()
        }),
    }
}

/// Adds the characters that no font has, each with the first picture that wants it.
fn find_missing(fonts: &Fonts, drawings: &[Drawing], first: &mut BTreeMap<char, String>) {
    let missing: Vec<_> = drawings.par_iter().map(|drawing| fonts.missing(&drawing.svg)).collect();
    for (drawing, missing) in drawings.iter().zip(missing) {
        for character in missing {
            first.entry(character).or_insert_with(|| drawing.path.clone());
        }
    }
}
