//! How does a plan become files? Every page printed on all cores, the files for machines beside them, and every link followed.

mod delivery;
mod links;
mod machine;
mod pictures;
mod problem;

pub use pictures::Pictures;
pub use problem::RenderProblem;

use std::collections::BTreeSet;

use rayon::prelude::*;

use delivery::{AT_ONCE, Delivery};

use crate::chart;
use crate::diag::{Diagnostics, Span};
use crate::files::{FilePath, FileSet, Outputs, Sink};
use crate::model::Model;
use crate::plan::{Page, Planned};
use crate::text::Lang;
use crate::theme::{Site, Theme, ThemeError};
use crate::view::{self, Material};

/// The style sheet, to which the charts' own is added.
const STYLE: &str = "assets/bulletin.css";

/// The theme that is part of the program.
const BUILT_IN: &str = "bulletin";

/// Prints the whole site into memory. `files` are the author's, for the theme and for the places of faults.
pub fn render(material: Material, files: &FileSet, pictures: Pictures) -> (Outputs, Diagnostics) {
    let mut outputs = Outputs::new();
    let faults = render_into(material, files, pictures, &mut outputs);
    (outputs, faults)
}

/// Prints the whole site and hands its files to `sink` as they are made, the pages last; after a fault that is an error, no more of them.
pub fn render_into(material: Material, files: &FileSet, pictures: Pictures, sink: &mut dyn Sink) -> Diagnostics {
    let mut delivery = Delivery::new(sink);
    let model = material.model;
    let mut taken = BTreeSet::new();
    for planned in material.plan.clashes() {
        let span = text_span(model, planned);
        delivery.faults.push(RenderProblem::AddressTaken { address: planned.address.to_string() }, span);
        taken.insert(&planned.address);
    }
    let name = &model.site.theme.value;
    if name != BUILT_IN && files.folder(&format!("themes/{name}")).next().is_none() {
        delivery.faults.push(RenderProblem::NoTheme { name: name.clone() }, model.site.theme.span.clone());
        return delivery.faults;
    }
    let theme = match theme(files, name) {
        Ok(theme) => theme,
        Err(error) => {
            push_theme_error(&mut delivery.faults, files, name, error);
            return delivery.faults;
        }
    };
    // Which of two pages would stand at one address has no answer, and has been told.
    let pages: Vec<&Planned> = material.plan.pages.iter().filter(|page| !taken.contains(&page.address)).collect();
    let pages: Vec<(&Planned, FilePath)> =
        pages.into_iter().filter_map(|page| Some((page, delivery.announce(&page.address.file())?))).collect();
    delivery.put(theme.assets().map(|(path, bytes)| {
        let bytes = if path == STYLE { [bytes, chart::style().as_bytes()].concat() } else { bytes.to_vec() };
        (path.to_owned(), bytes)
    }));
    machine::put(material, &mut delivery);
    pictures::put(material, files, pictures, &mut delivery);
    let dead = print_all(material, files, &theme, &pages, &mut delivery);
    let mut faults = delivery.faults;
    // A page that could not be printed is not there: its links and those to it say nothing.
    if !faults.has_errors() {
        faults.extend(dead);
    }
    faults
}

/// Prints the pages, for which every other file must be there already, and follows their links.
fn print_all(
    material: Material,
    files: &FileSet,
    theme: &Theme,
    pages: &[(&Planned, FilePath)],
    delivery: &mut Delivery,
) -> Diagnostics {
    let sites = Lang::ALL.map(|lang| theme.site(&view::site_chrome(material, lang)));
    let (mut dead, told) = links::of_texts(material, &delivery.paths);
    for pages in pages.chunks(AT_ONCE) {
        let paths = &delivery.paths;
        let print = |(planned, _): &(&Planned, FilePath)| {
            let html = print(material, planned, theme, &sites[planned.lang.pick(0, 1)])?;
            let dead = links::dead(&planned.address, &html, paths, &material.model.site.base_url);
            Ok((html, dead))
        };
        let printed: Vec<Result<_, ThemeError>> = pages.par_iter().map(print).collect();
        let mut ready = Vec::with_capacity(pages.len());
        for ((planned, path), page) in pages.iter().zip(printed) {
            match page {
                Ok((html, links)) => {
                    links::tell(&planned.address, links, &told, &mut dead);
                    ready.push((path.clone(), html.into_bytes()));
                }
                Err(error) => push_theme_error(&mut delivery.faults, files, &material.model.site.theme.value, error),
            }
        }
        if dead.has_errors() {
            delivery.end();
        }
        delivery.hand(ready);
    }
    dead
}

fn print(material: Material, planned: &Planned, theme: &Theme, site: &Site) -> Result<String, ThemeError> {
    let page = view::page_chrome(material, planned);
    theme.render(&view::view(material, planned), &page, site)
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
