//! What is wrong with a theme, and where?

use std::fmt;

use crate::text::{Bilingual, Lang};

/// A mistake in a theme's file, ready to become a diagnostic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ThemeError {
    /// The file, relative to the theme's folder: `templates/home.html`. Absent when no one file is to blame.
    pub file: Option<String>,
    /// The line, counted from 1.
    pub line: Option<usize>,
    /// The column, counted from 1 in characters.
    pub column: Option<usize>,
    /// What is wrong: lower case, no full stop.
    pub message: Bilingual,
    /// A way out, when there is one.
    pub hint: Option<Box<Bilingual>>,
}

impl ThemeError {
    /// A mistake of the theme as a whole.
    pub(super) fn whole(message: Bilingual) -> ThemeError {
        ThemeError { file: None, line: None, column: None, message, hint: None }
    }

    /// A mistake in a file as a whole.
    pub(super) fn in_file(file: &str, message: Bilingual) -> ThemeError {
        ThemeError { file: Some(file.to_owned()), ..ThemeError::whole(message) }
    }

    /// A mistake at a byte of a file's text.
    pub(super) fn at(file: &str, text: &str, byte: usize, message: Bilingual) -> ThemeError {
        let (line, column) = position(text, byte);
        ThemeError { line: Some(line), column: Some(column), ..ThemeError::in_file(file, message) }
    }

    /// The same with a way out.
    pub(super) fn hint(mut self, hint: Bilingual) -> ThemeError {
        self.hint = Some(Box::new(hint));
        self
    }
}

impl fmt::Display for ThemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(file) = &self.file {
            write!(f, "{file}:")?;
            if let (Some(line), Some(column)) = (self.line, self.column) {
                write!(f, "{line}:{column}:")?;
            }
            write!(f, " ")?;
        }
        f.write_str(self.message.get(Lang::En))?;
        match &self.hint {
            Some(hint) => write!(f, " ({})", hint.get(Lang::En)),
            None => Ok(()),
        }
    }
}

impl std::error::Error for ThemeError {}

/// Line and column (in characters), both from 1, of a byte of a text.
fn position(text: &str, byte: usize) -> (usize, usize) {
    let byte = (0..=byte.min(text.len())).rev().find(|b| text.is_char_boundary(*b)).unwrap_or(0);
    let before = &text[..byte];
    let line_start = before.rfind('\n').map_or(0, |newline| newline + 1);
    (before.matches('\n').count() + 1, before[line_start..].chars().count() + 1)
}
