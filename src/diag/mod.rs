//! What is wrong in the author's files, where, and what is the way out?
//!
//! A [`Diagnostic`] is about the author's files: we collect all of them and go on. (An error about the machine, a full disk say,
//! is a `Result` and stops the run.) Each module that finds faults has an enum of them that implements [`Problem`]; the sentence
//! stands once, in its `Display`.

mod explain;
mod json;
mod render;
mod span;

pub use explain::{codes, explain};
pub use json::to_json_lines;
pub use render::{Sources, render, summary};
pub use span::{At, Position, Span, position};

use std::fmt::Display;

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; somebody should look.
    Warning,
}

impl Severity {
    /// The word in messages and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Severity::Error => "error",
            Severity::Warning => "warning",
        }
    }
}

/// A fault that a module can find. `Display` is the sentence: lower case, no full stop, the input in backticks.
pub trait Problem: Display {
    /// The code, documented in `docs/diagnostics.md`: `E…` is an error, `W…` a warning.
    fn code(&self) -> &'static str;

    /// The way out, when we know one.
    fn hint(&self) -> Option<String> {
        None
    }
}

/// One fault in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code, such as `E0203`.
    pub code: &'static str,
    /// Error or warning, by the code's letter.
    pub severity: Severity,
    /// The sentence.
    pub message: String,
    /// Where, if it is in a file.
    pub span: Option<Span>,
    /// Other places that belong to it, each with a word.
    pub related: Vec<(Span, String)>,
    /// The way out.
    pub hint: Option<String>,
}

impl Diagnostic {
    /// The fault at that place.
    pub fn new(problem: impl Problem, span: impl Into<Option<Span>>) -> Diagnostic {
        let code = problem.code();
        let severity = if code.starts_with('W') { Severity::Warning } else { Severity::Error };
        Diagnostic {
            code,
            severity,
            message: problem.to_string(),
            span: span.into(),
            related: Vec::new(),
            hint: problem.hint(),
        }
    }

    /// The same with another place that belongs to it.
    pub fn with_related(mut self, span: Span, word: impl Into<String>) -> Diagnostic {
        self.related.push((span, word.into()));
        self
    }
}

/// All faults of a run so far.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
}

impl Diagnostics {
    /// None yet.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Notes a fault.
    pub fn push(&mut self, problem: impl Problem, span: impl Into<Option<Span>>) {
        self.list.push(Diagnostic::new(problem, span));
    }

    /// Notes a fault that is already made out.
    pub fn add(&mut self, diagnostic: Diagnostic) {
        self.list.push(diagnostic);
    }

    /// Takes over all of another list.
    pub fn extend(&mut self, other: Diagnostics) {
        self.list.extend(other.list);
    }

    /// Whether one of them stops the build.
    pub fn has_errors(&self) -> bool {
        self.list.iter().any(|d| d.severity == Severity::Error)
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.list.len()
    }

    /// Whether there are none at all.
    pub fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    /// How many there are of that weight.
    pub fn count(&self, severity: Severity) -> usize {
        self.list.iter().filter(|d| d.severity == severity).count()
    }

    /// Errors first, then by file and place, the same fault once.
    pub fn sorted(&self) -> Vec<&Diagnostic> {
        let mut list: Vec<&Diagnostic> = self.list.iter().collect();
        list.sort_by_key(|d| (d.severity, d.span.clone(), d.code, d.message.clone()));
        list.dedup();
        list
    }
}

/// The entry of `known` that is nearest to a misspelt `input`, if one is near enough to be meant.
pub fn did_you_mean<'a>(input: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let most = input.chars().count().div_ceil(3).max(1);
    known
        .into_iter()
        .map(|k| (strsim::damerau_levenshtein(input, k), k))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, k)| (*distance, *k))
        .map(|(_, k)| k)
}

#[cfg(test)]
mod tests;
