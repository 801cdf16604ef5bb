//! What do the files say? Bytes to documents: YAML, CSV and front matter with the place of every value, nothing looked up yet.

mod campaign;
mod documents;
mod fields;
mod figure;
mod insert;
mod keys;
mod kind;
mod problem;
mod prose;
mod registry;
mod revision;
mod rows;
mod yaml;

pub use documents::*;
pub use insert::{InsertError, insert_figure};
pub use keys::{Key, Shape};
pub use kind::Kind;
pub use problem::LoadProblem;

use std::sync::Arc;

use crate::diag::{Diagnostics, Span};
use crate::files::{FileProblem, FileSet};
use crate::text::{Bilingual, is_slug};
use fields::Faults;
use yaml::Node;

/// The record of what was published, which `lock` reads.
pub const LOCK: &str = "data/published.lock";

/// Reads every file of a site; `problems` are the files that could not be taken. A file with faults gives what can be read of it, so that all faults are told in one run.
pub fn load(files: &FileSet, problems: &[FileProblem]) -> (Documents, Diagnostics) {
    let faults = Faults::default();
    for problem in problems {
        let span = Span::file(Arc::from(problem.path()));
        faults.push(LoadProblem::File(problem.clone()), span);
    }
    let mut documents = Documents::default();
    for (path, _) in files.iter() {
        let path = path.as_str();
        let Some((folder, name)) = path.rsplit_once('/') else { continue };
        let source = File { files, path: Arc::from(path), faults: &faults };
        match (folder, name) {
            ("data", "site.yaml") => documents.site = source.yaml().and_then(|n| registry::site(&n, files, &faults)),
            ("data", "places.yaml") => {
                documents.groups = source.yaml().map(|n| registry::groups(&n, &faults)).unwrap_or_default();
            }
            ("data", "indicators.yaml") => {
                documents.indicators = source.yaml().map(|n| registry::indicators(&n, &faults)).unwrap_or_default();
            }
            ("data", "organisations.yaml") => {
                documents.organisations =
                    source.yaml().map(|n| registry::organisations(&n, &faults)).unwrap_or_default();
            }
            ("data", "sources.yaml") => {
                documents.sources = source.yaml().map(|n| registry::sources(&n, &faults)).unwrap_or_default();
            }
            ("data/campaigns", _) if name.ends_with(".yaml") => {
                documents.campaigns.extend(source.campaign(name.trim_end_matches(".yaml")));
            }
            ("content/releases", _) if name.ends_with(".md") => documents.releases.extend(source.prose(name)),
            ("content/pages", _) if name.ends_with(".md") => documents.pages.extend(source.prose(name)),
            _ => source.other(),
        }
    }
    if !files.contains("data/site.yaml") {
        faults.push(LoadProblem::MissingFile { path: "data/site.yaml" }, None);
    }
    (documents, faults.into_inner())
}

/// One file, with what its reader needs.
struct File<'a> {
    files: &'a FileSet,
    path: Arc<str>,
    faults: &'a Faults,
}

impl File<'_> {
    /// The text, without a byte order mark.
    fn text(&self) -> Option<&str> {
        text_of(self.files, &self.path, self.faults)
    }

    fn yaml(&self) -> Option<Node> {
        match yaml::parse(&self.path, self.text()?, 0) {
            Ok(node) => Some(node),
            Err(fault) => {
                self.faults.add(*fault);
                None
            }
        }
    }

    fn slug<'n>(&self, name: &'n str) -> Option<&'n str> {
        if is_slug(name) {
            return Some(name);
        }
        let what = Bilingual::fixed("文件名", "a file name");
        self.faults.push(LoadProblem::NotASlug { name: name.to_owned(), what }, Span::file(self.path.clone()));
        None
    }

    fn campaign(&self, name: &str) -> Option<CampaignDoc> {
        let slug = self.slug(name)?;
        let root = self.yaml()?;
        let csv = |file: &crate::diag::At<String>, columns: &[ColumnDoc], faults: &Faults| {
            rows::read(self.files, file, columns, faults)
        };
        campaign::campaign(slug, &self.path, &root, &csv, self.faults)
    }

    fn prose(&self, name: &str) -> Option<ProseDoc> {
        let (stem, lang) = prose::stem_and_lang(name);
        let slug = self.slug(stem)?;
        prose::read(slug, lang, &self.path, self.text()?, self.faults)
    }

    /// A file that none of the above reads: CSV files are read by the tables that name them, a map by the site, themes by the theme.
    fn other(&self) {
        let path = &*self.path;
        let read_elsewhere =
            path.starts_with("themes/") || (path.starts_with("data/campaigns/") && path.ends_with(".csv"));
        // A map that `data/site.yaml` does not name is told nothing of: it is the owner's to keep there.
        let read_elsewhere = read_elsewhere || path == LOCK;
        let read_elsewhere = read_elsewhere || (path.starts_with("data/") && path.ends_with(".geojson"));
        if !read_elsewhere {
            self.faults.push(LoadProblem::Ignored, Span::file(self.path.clone()));
        }
    }
}

/// A file's text in UTF-8, without a byte order mark; a fault if it is something else.
fn text_of<'a>(files: &'a FileSet, path: &Arc<str>, faults: &Faults) -> Option<&'a str> {
    match std::str::from_utf8(files.get(path)?) {
        Ok(text) => Some(text.strip_prefix('\u{feff}').unwrap_or(text)),
        Err(error) => {
            faults.push(LoadProblem::NotUtf8 { valid: error.valid_up_to() }, Span::file(path.clone()));
            None
        }
    }
}
