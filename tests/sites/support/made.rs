//! What is made of a site: its files and what was said.

use std::sync::OnceLock;

use gongbao::compile::Compiled;
use gongbao::diag::{self, Diagnostics};
use gongbao::files::{FileSet, Outputs};
use gongbao::model::Model;
use gongbao::text::Lang;

use super::{CsvTable, Element};

/// The outputs, the model and the diagnostics of one run.
pub struct Made {
    outputs: Option<Outputs>,
    model: Option<Model>,
    pages: OnceLock<Vec<(String, Element)>>,
    /// What stands in the workbook, unpacked.
    workbook: String,
    /// The diagnostics as a person reads them.
    pub told: String,
    /// All of them.
    pub diagnostics: Diagnostics,
}

impl Made {
    pub fn new(made: Compiled, files: &FileSet) -> Made {
        // Hints are told on request only.
        let plain = made.diagnostics.clone().without_hints();
        let told = diag::render(&plain, files, Lang::En, false);
        let workbook = made.outputs.as_ref().and_then(|o| o.get("data/figures.xlsx")).map(|b| unpacked(b));
        Made {
            outputs: made.outputs,
            model: made.model,
            pages: OnceLock::new(),
            workbook: workbook.unwrap_or_default(),
            told,
            diagnostics: made.diagnostics,
        }
    }

    /// The site's files; there must be some.
    pub fn outputs(&self) -> &Outputs {
        self.outputs.as_ref().unwrap_or_else(|| panic!("no site was made:\n{}", self.told))
    }

    /// Whether there is a site.
    pub fn is_made(&self) -> bool {
        self.outputs.is_some()
    }

    /// What was understood.
    pub fn model(&self) -> &Model {
        self.model.as_ref().unwrap_or_else(|| panic!("no model was made:\n{}", self.told))
    }

    /// Every path with its text; everything we write is UTF-8, the parts of a workbook too.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.outputs().iter().map(|(path, bytes)| {
            if path.as_str().ends_with(".xlsx") {
                return (path.as_str(), self.workbook.as_str());
            }
            let text = std::str::from_utf8(bytes).unwrap_or_else(|e| panic!("{path} is not UTF-8: {e}"));
            (path.as_str(), text)
        })
    }

    /// Every page, read.
    pub fn pages(&self) -> impl Iterator<Item = (&str, &Element)> {
        let read = || {
            let pages = self.texts().filter(|(path, _)| path.ends_with(".html"));
            pages.map(|(path, text)| (path.to_owned(), Element::parse(text))).collect()
        };
        self.pages.get_or_init(read).iter().map(|(path, page)| (path.as_str(), page))
    }

    /// The text of one file; it must be there.
    pub fn text(&self, path: &str) -> &str {
        let bytes = self.outputs().get(path).unwrap_or_else(|| {
            let paths: Vec<&str> = self.outputs().iter().map(|(path, _)| path.as_str()).collect();
            panic!("no file {path} among\n{}", paths.join("\n"))
        });
        std::str::from_utf8(bytes).unwrap_or_else(|e| panic!("{path} is not UTF-8: {e}"))
    }

    /// One page, read; it must be there.
    pub fn page(&self, path: &str) -> &Element {
        let _ = self.pages();
        let pages = self.pages.get().expect("the pages have just been read");
        let at = pages.binary_search_by(|(p, _)| p.as_str().cmp(path));
        &pages[at.unwrap_or_else(|_| panic!("no page {path}: {:?}", self.outputs().get(path).map(|b| b.len())))].1
    }

    /// `data/figures.csv`.
    pub fn figures(&self) -> CsvTable {
        CsvTable::parse(self.text("data/figures.csv"))
    }
}

/// The parts of a workbook, one after the other.
fn unpacked(bytes: &[u8]) -> String {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(bytes)).expect("a workbook is a ZIP file");
    let mut text = String::new();
    for n in 0..archive.len() {
        std::io::Read::read_to_string(&mut archive.by_index(n).unwrap(), &mut text).expect("its parts are UTF-8");
    }
    text
}
