//! How does a view become a page?
//!
//! A theme is a folder: `templates/` and `components/` (Tera 2), `assets/` (copied as they are) and
//! `words.yaml`. The theme `bulletin` is compiled into the program; a site's own files of the same
//! names are laid over it, file by file, and `words.yaml` key by key. Markup is minified once, when
//! the theme is loaded, not over each page; drawings and Markdown pass through untouched.
//!
//! ```
//! use gongbao::theme::Theme;
//!
//! let theme = Theme::load([("templates/404.html", &b"<p>{{ t.not_found_title }}</p>"[..])]).unwrap();
//! assert!(theme.assets().any(|(path, _)| path == "assets/bulletin.css"));
//!
//! let error = Theme::load([("templates/404.html", &b"<p {% if a %}hidden{% endif %}></p>"[..])]).unwrap_err();
//! assert_eq!((error.line, error.column), (Some(1), Some(4)));
//! ```

mod embedded;
mod error;
mod markup;
mod templates;
#[cfg(test)]
mod tests;
mod words;

pub use error::ThemeError;

use crate::text::{Bilingual, say};
use crate::view::{PageChrome, SiteChrome, View};
use std::borrow::Cow;
use std::collections::BTreeMap;
use templates::Templates;
use tera::{Context, Value};
use words::Words;

/// The file of interface words.
const WORDS: &str = "words.yaml";

/// A theme, ready to render pages from any number of threads.
#[derive(Debug)]
pub struct Theme {
    templates: Templates,
    words: BTreeMap<&'static str, Value>,
    assets: BTreeMap<String, Cow<'static, [u8]>>,
}

/// What surrounds the pages of one language, made ready once and shared by all of them.
#[derive(Debug, Clone)]
pub struct Site(Value);

impl Theme {
    /// The theme that is compiled in, with a site's own files laid over it. Names are relative to the
    /// theme's folder (`templates/home.html`); what is no template, asset or `words.yaml` is left aside.
    ///
    /// # Errors
    /// The first mistake in a file, in the order of their names.
    pub fn load<'a>(overlay: impl IntoIterator<Item = (&'a str, &'a [u8])>) -> Result<Theme, ThemeError> {
        let mut templates = BTreeMap::new();
        let mut words = Words::default();
        let mut assets = BTreeMap::new();
        let own = embedded::FILES.iter().map(|(name, bytes)| (*name, Cow::Borrowed(*bytes)));
        let over: BTreeMap<&str, &[u8]> = overlay.into_iter().collect();
        let over = over.into_iter().map(|(name, bytes)| (name, Cow::Owned(bytes.to_vec())));
        for (name, bytes) in own.chain(over) {
            if name.starts_with("assets/") {
                assets.insert(name.to_owned(), bytes);
            } else if name == WORDS {
                words.overlay(name, utf8(name, &bytes)?)?;
            } else if name.ends_with(".html") && templates::FOLDERS.iter().any(|f| name.starts_with(f)) {
                templates.insert(name.to_owned(), utf8(name, &bytes)?.to_owned());
            }
        }
        let words = words::LANGUAGES
            .into_iter()
            .map(|language| (language, Value::from_serializable(&words.of(language))))
            .collect();
        Ok(Theme { templates: Templates::compile(&templates)?, words, assets })
    }

    /// Makes ready what surrounds the pages of one language.
    pub fn site(&self, chrome: &SiteChrome) -> Site {
        Site(Value::from_serializable(chrome))
    }

    /// Prints a page.
    ///
    /// # Errors
    /// A template that asks for a field or word which is not there, or a page in a language without words.
    pub fn render(&self, view: &View, page: &PageChrome, site: &Site) -> Result<String, ThemeError> {
        let Some(words) = self.words.get(page.lang.as_str()) else {
            let lang = &page.lang;
            let message = Bilingual::of(|to| {
                say!(to, "应有 `{lang}` 的界面用词，实则没有", "expected words in `{lang}`, but found none")
            });
            return Err(ThemeError::in_file(WORDS, message));
        };
        let mut context = Context::new();
        context.insert_value("site", site.0.clone());
        context.insert_value("t", words.clone());
        context.insert_value("page", Value::from_serializable(page));
        context.insert_value("view", Value::from_serializable(view));
        self.templates.render(view.template(), &context)
    }

    /// The files that go into the site as they are, by path (`assets/bulletin.css`), sorted.
    pub fn assets(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.assets.iter().map(|(path, bytes)| (path.as_str(), bytes.as_ref()))
    }
}

/// The text of a file that must be one.
fn utf8<'a>(name: &str, bytes: &'a [u8]) -> Result<&'a str, ThemeError> {
    std::str::from_utf8(bytes).map_err(|error| {
        let byte = error.valid_up_to();
        let valid = String::from_utf8_lossy(&bytes[..byte]).into_owned();
        let message = Bilingual::fixed("应为 UTF-8，实为别的编码", "expected UTF-8, but found another encoding");
        ThemeError::at(name, &valid, byte, message)
    })
}
