//! How does a plan become files? Every page printed on all cores, the files for machines beside them, and every link followed.

mod links;
mod machine;
mod pictures;
mod problem;

pub use pictures::Pictures;
pub use problem::RenderProblem;

use std::collections::BTreeSet;

use rayon::prelude::*;

use crate::chart;
use crate::diag::{Diagnostics, Span};
use crate::files::{FilePath, FileSet, Outputs};
use crate::model::Model;
use crate::plan::{Page, Planned};
use crate::text::Lang;
use crate::theme::{Site, Theme, ThemeError};
use crate::view::{self, Material};

/// The style sheet, to which the charts' own is added.
const STYLE: &str = "assets/bulletin.css";

/// The theme that is part of the program.
const BUILT_IN: &str = "bulletin";

/// Prints the whole site. `files` are the author's, for the theme and for the places of faults.
pub fn render(material: Material, files: &FileSet, pictures: Pictures) -> (Outputs, Diagnostics) {
    let mut faults = Diagnostics::new();
    let mut outputs = Outputs::new();
    let model = material.model;
    let mut taken = BTreeSet::new();
    for planned in material.plan.clashes() {
        let span = text_span(model, planned);
        faults.push(RenderProblem::AddressTaken { address: planned.address.to_string() }, span);
        taken.insert(&planned.address);
    }
    let name = &model.site.theme.value;
    if name != BUILT_IN && files.folder(&format!("themes/{name}")).next().is_none() {
        faults.push(RenderProblem::NoTheme { name: name.clone() }, model.site.theme.span.clone());
        return (outputs, faults);
    }
    let theme = match theme(files, name) {
        Ok(theme) => theme,
        Err(error) => {
            push_theme_error(&mut faults, files, name, error);
            return (outputs, faults);
        }
    };
    let sites = Lang::ALL.map(|lang| theme.site(&view::site_chrome(material, lang)));
    let site = |lang: Lang| -> &Site { &sites[lang.pick(0, 1)] };
    let pages: Vec<_> =
        material.plan.pages.par_iter().map(|page| print(material, page, &theme, site(page.lang))).collect();
    for (planned, page) in material.plan.pages.iter().zip(pages) {
        match page {
            // Which of the two pages would stand there has no answer, and has been told.
            Ok(_) if taken.contains(&planned.address) => {}
            Ok(html) => put(&mut outputs, &mut faults, &planned.address.file(), html.into_bytes()),
            Err(error) => push_theme_error(&mut faults, files, name, error),
        }
    }
    for (path, bytes) in theme.assets() {
        let bytes = if path == STYLE { [bytes, chart::style().as_bytes()].concat() } else { bytes.to_vec() };
        put(&mut outputs, &mut faults, path, bytes);
    }
    for (path, bytes) in machine::files(material) {
        put(&mut outputs, &mut faults, &path, bytes);
    }
    pictures::put(material, files, pictures, &mut outputs, &mut faults);
    // A page that could not be printed is not there: its links and those to it say nothing.
    if !faults.has_errors() {
        faults.extend(links::check(material, &outputs));
    }
    (outputs, faults)
}

fn print(material: Material, planned: &Planned, theme: &Theme, site: &Site) -> Result<String, ThemeError> {
    let page = view::page_chrome(material, planned);
    theme.render(&view::view(material, planned), &page, site)
}

fn put(outputs: &mut Outputs, faults: &mut Diagnostics, path: &str, bytes: Vec<u8>) {
    let path = FilePath::parse(path).expect("addresses are made of slugs");
    if let Err(clash) = outputs.insert(path, bytes) {
        faults.push(RenderProblem::Clash { clash }, None);
    }
}

/// The theme of that name: the built-in one with the site's files over it.
fn theme(files: &FileSet, name: &str) -> Result<Theme, ThemeError> {
    let folder = format!("themes/{name}");
    let overlay = files.folder(&folder).map(|(path, bytes)| (&path.as_str()[folder.len() + 1..], &bytes[..]));
    Theme::load(overlay)
}

fn push_theme_error(faults: &mut Diagnostics, files: &FileSet, name: &str, error: ThemeError) {
    let path = error.file.as_ref().map(|file| format!("themes/{name}/{file}"));
    let span = path.map(|path| {
        let text = files.get(&path).and_then(|bytes| std::str::from_utf8(bytes).ok()).unwrap_or_default();
        let start = byte_at(text, error.line.unwrap_or(1), error.column.unwrap_or(1));
        let end = text[start..].chars().next().map_or(start, |c| start + c.len_utf8());
        Span::new(path.into(), start..end)
    });
    faults.push(RenderProblem::Theme { message: error.message, hint: error.hint }, span);
}

/// The byte of a line and column, both from 1.
fn byte_at(text: &str, line: usize, column: usize) -> usize {
    let start: usize = text.split_inclusive('\n').take(line - 1).map(str::len).sum();
    text[start..].char_indices().nth(column - 1).map_or(text.len(), |(n, _)| start + n)
}

/// The place of the release or page that a planned page is made from.
fn text_span(model: &Model, planned: &Planned) -> Option<Span> {
    let (list, slug) = match &planned.page {
        Page::Release(slug) => (&model.releases, slug),
        Page::Free(slug) => (&model.pages, slug),
        _ => return None,
    };
    list.iter().find(|p| p.slug == *slug && p.lang == planned.lang).map(|p| p.front.clone())
}
