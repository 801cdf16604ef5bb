//! What is wrong in the author's files, where, and what is the way out?
//!
//! A [`Diagnostic`] is about the author's files: we collect all of them and go on. (An error about the machine, a full disk say,
//! is a `Result` and stops the run.) Each module that finds faults has an enum of them that implements [`Problem`]; the sentence
//! stands once in each language, in its `message`.

mod explain;
mod github;
mod json;
mod render;
mod sarif;
mod span;

pub use explain::{codes, explain};
pub use github::to_github;
pub use json::to_json_lines;
pub use render::{Sources, render, summary};
pub use sarif::to_sarif;
pub use span::{At, Position, Span, position};

use crate::text::{Bilingual, Lang};

/// How much a diagnostic weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// The site is not built.
    Error,
    /// The site is built; somebody should look.
    Warning,
    /// Nothing is wrong; something could be better. Told on request, and never counted.
    Hint,
}

impl Severity {
    /// The word in JSON, the same in every language.
    pub fn word(self) -> &'static str {
        self.name(Lang::En)
    }

    /// The word in messages.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Severity::Error => lang.pick("错误", "error"),
            Severity::Warning => lang.pick("警告", "warning"),
            Severity::Hint => lang.pick("提示", "hint"),
        }
    }
}

/// A fault that a module can find.
pub trait Problem {
    /// The code, documented in `docs/diagnostics.md`.
    fn code(&self) -> &'static str;

    /// How much it weighs. `E…` is an error and `W…` a warning; a code with another letter says it here.
    fn severity(&self) -> Severity {
        if self.code().starts_with('W') { Severity::Warning } else { Severity::Error }
    }

    /// The sentence: no full stop, the input in backticks; English begins with a small letter.
    fn message(&self, lang: Lang) -> String;

    /// The way out, when we know one: in both languages or in none.
    fn hint(&self, lang: Lang) -> Option<String>;
}

/// One fault in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Diagnostic {
    /// The code, such as `E0203`.
    pub code: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The sentence.
    pub message: Bilingual,
    /// Where, if it is in a file.
    pub span: Option<Span>,
    /// Other places that belong to it, each with a word.
    pub related: Vec<(Span, Bilingual)>,
    /// The way out.
    pub hint: Option<Bilingual>,
    /// What a program may write there without asking, if that is sure.
    pub fix: Option<Fix>,
}

/// A text to write in place of a stretch of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fix {
    /// The stretch.
    pub span: Span,
    /// What to write there.
    pub text: String,
}

impl Diagnostic {
    /// The fault at that place.
    pub fn new(problem: impl Problem, span: impl Into<Option<Span>>) -> Diagnostic {
        let hints = Lang::ALL.map(|lang| problem.hint(lang));
        debug_assert_eq!(hints[0].is_some(), hints[1].is_some(), "{} has a hint in one language only", problem.code());
        let [zh, en] = hints.map(Option::unwrap_or_default);
        let hint = (!en.is_empty()).then(|| Bilingual::of(|lang| lang.pick(&zh, &en).clone()));
        Diagnostic {
            code: problem.code(),
            severity: problem.severity(),
            message: Bilingual::of(|lang| problem.message(lang)),
            span: span.into(),
            related: Vec::new(),
            hint,
            fix: None,
        }
    }

    /// The same with what a program may write.
    pub fn with_fix(mut self, fix: Fix) -> Diagnostic {
        self.fix = Some(fix);
        self
    }

    /// The same with another place that belongs to it.
    pub fn with_related(mut self, span: Span, word: Bilingual) -> Diagnostic {
        self.related.push((span, word));
        self
    }
}

/// The word at the first of two things of which there may be one.
pub const FIRST_HERE: Bilingual = Bilingual::fixed("第一次在此", "the first is here");

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

    /// The same without what is told on request only.
    pub fn without_hints(mut self) -> Diagnostics {
        self.list.retain(|d| d.severity != Severity::Hint);
        self
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

    /// Errors first, then warnings, then hints; of one weight by file and place, the same fault once.
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
