//! How do templates become pages?
//!
//! Templates are held twice: minified, which is what renders, and as written, which is what an
//! error is told about, since the minified ones have all their code on one line.

use super::{ThemeError, markup};
use crate::text::{Bilingual, say};
use std::collections::BTreeMap;
use tera::{Context, Error, ErrorKind, Tera};

/// The folders whose files are templates; a file's name in `templates/` is its name in `extends`.
pub(super) const FOLDERS: [&str; 2] = ["templates/", "components/"];

/// All templates of a theme, ready to render.
#[derive(Debug)]
pub(super) struct Templates {
    lean: Tera,
    written: Tera,
    sources: BTreeMap<String, String>,
}

impl Templates {
    /// Checks, minifies and compiles templates, given by file name (`templates/home.html`).
    pub(super) fn compile(files: &BTreeMap<String, String>) -> Result<Templates, ThemeError> {
        let mut lean = BTreeMap::new();
        for (file, source) in files {
            refuse_breach(file, source, source)?;
            let minified = markup::minified(source);
            refuse_breach(file, source, &minified)?;
            lean.insert(file.clone(), minified);
        }
        let compiled = |sources: &BTreeMap<String, String>| {
            let mut tera = Tera::new();
            let named = sources.iter().map(|(file, source)| (template_name(file), source));
            tera.add_raw_templates(named).map(|()| tera)
        };
        let written = compiled(files).map_err(|error| located(&error, files))?;
        let lean = compiled(&lean).map_err(|error| ThemeError::whole(broken_by_minifier(&error)))?;
        Ok(Templates { lean, written, sources: files.clone() })
    }

    /// Renders a template; an error is told about the template as written.
    pub(super) fn render(&self, name: &str, context: &Context) -> Result<String, ThemeError> {
        self.lean.render(name, context).map_err(|lean_error| match self.written.render(name, context) {
            Err(error) => located(&error, &self.sources),
            Ok(_) => ThemeError::whole(broken_by_minifier(&lean_error)),
        })
    }
}

/// An error at the first breach of the rules of markup in a template, as written or minified.
fn refuse_breach(file: &str, written: &str, checked: &str) -> Result<(), ThemeError> {
    let Some(breach) = markup::breach(checked) else {
        return Ok(());
    };
    let error = if written == checked {
        ThemeError::at(file, written, breach.byte, breach.message)
    } else {
        let end = checked.len().min(breach.byte + 40);
        let end = (breach.byte..=end).rev().find(|i| checked.is_char_boundary(*i)).unwrap_or(breach.byte);
        let there = &checked[breach.byte..end];
        let message = Bilingual::of(|lang| {
            let message = breach.message.get(lang);
            say!(lang, "{message}，见 `{there}`", "{message} at `{there}`")
        });
        ThemeError::in_file(file, message)
    };
    Err(error.hint(breach.hint))
}

/// The name by which templates call the one of a file.
fn template_name(file: &str) -> &str {
    file.strip_prefix(FOLDERS[0]).unwrap_or(file)
}

/// A Tera error with its file, line and column.
fn located(error: &Error, sources: &BTreeMap<String, String>) -> ThemeError {
    let file_of = |template: &str| sources.iter().find(|(file, _)| template_name(file) == template);
    match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let message = in_our_manner(report.message());
            match file_of(report.filename()) {
                Some((file, source)) => ThemeError::at(file, source, report.span().range.start, message),
                None => ThemeError::whole(message),
            }
        }
        other => {
            // Unknown filters, components and blocks come as finished reports, the first one first:
            // a line with the message, then ` --> file:line:column`.
            let text = other.to_string();
            let mut lines = text.lines();
            let message = in_our_manner(lines.next().unwrap_or_default().trim_start_matches("error: "));
            let place = lines.next().and_then(|line| line.trim_start().strip_prefix("--> "));
            let mut parts = place.unwrap_or_default().rsplitn(3, ':');
            let (column, line) = (parts.next().and_then(|n| n.parse().ok()), parts.next().and_then(|n| n.parse().ok()));
            match parts.next().and_then(file_of) {
                Some((file, _)) => ThemeError { line, column, ..ThemeError::in_file(file, message) },
                None => ThemeError::whole(message),
            }
        }
    }
}

/// Tera's sentence in our manner: lower case, no full stop. It speaks English; in Chinese we say who speaks.
fn in_our_manner(sentence: &str) -> Bilingual {
    let sentence = sentence.trim_end().trim_end_matches('.');
    let mut chars = sentence.chars();
    let sentence = chars.next().map_or_else(String::new, |first| first.to_lowercase().chain(chars).collect());
    Bilingual::of(|lang| say!(lang, "模板引擎报告：{sentence}", "{sentence}"))
}

/// A fault that is ours, not the author's.
fn broken_by_minifier(error: &Error) -> Bilingual {
    Bilingual::of(|lang| say!(lang, "压缩程序弄坏了模板：{error}", "the minifier broke a template: {error}"))
}
