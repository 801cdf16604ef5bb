//! What is a rule, and what does it find?

use super::context::Context;
use crate::diag::{Diagnostic, Severity, Span};
use crate::model::{Figure, Id};
use crate::text::{Bilingual, Lang};

/// Words of ours: Chinese, then English.
pub type Words = [&'static str; 2];

/// A rule of the referee. `docs/rules.md` is made from these, and each example runs as a test.
pub struct Rule {
    /// `R01` to `R42`.
    pub code: &'static str,
    /// What it is called.
    pub name: Words,
    /// What it asks, in a few sentences.
    pub explanation: Words,
    /// Who decides it.
    pub decided: Decided,
    /// Lines of a campaign's file that trip it and nothing else; `==> path <==` begins another file.
    pub trips: &'static str,
    /// The same set right: nothing is found.
    pub clean: &'static str,
}

/// Who decides a rule.
pub enum Decided {
    /// A rule of this kind.
    Here(Look),
    /// Files that break it do not make a site: another code tells them.
    Refused(&'static [&'static str]),
    /// Another part of the program, or nobody.
    Elsewhere(Words),
}

/// How a rule looks at a site.
pub type Look = fn(&Context, &mut Findings);

/// Something that a rule has found.
#[derive(Clone, Debug)]
pub struct Finding {
    /// The rule's code.
    pub rule: &'static str,
    /// How much it weighs.
    pub severity: Severity,
    /// The figures that it speaks of, the one to look at first.
    pub about: Vec<Id<Figure>>,
    span: Span,
    message: Bilingual,
    hint: Option<Bilingual>,
    related: Vec<(Span, Bilingual)>,
}

impl Finding {
    /// The way out, in each language.
    pub fn way_out(mut self, words: impl Fn(Lang) -> String) -> Finding {
        self.hint = Some(Bilingual::of(words));
        self
    }

    /// The same with another figure that belongs to it.
    pub fn beside(mut self, context: &Context, other: Id<Figure>) -> Finding {
        let figure = &context.model[other];
        self.related.push((figure.span.clone(), Bilingual::of(|lang| context.told(other, lang))));
        self.about.push(other);
        self
    }

    /// As a diagnostic.
    pub fn told(self) -> Diagnostic {
        Diagnostic {
            code: self.rule,
            severity: self.severity,
            message: self.message,
            span: Some(self.span),
            related: self.related,
            hint: self.hint,
            fix: None,
        }
    }
}

/// What one rule has found so far.
pub struct Findings<'a> {
    context: &'a Context<'a>,
    rule: &'static str,
    list: Vec<Finding>,
}

impl<'a> Findings<'a> {
    /// Nothing yet.
    pub fn of(rule: &'static str, context: &'a Context<'a>) -> Findings<'a> {
        Findings { context, rule, list: Vec::new() }
    }

    /// A finding about a figure; it is noted with [`Findings::add`].
    pub fn about(&self, severity: Severity, figure: Id<Figure>, words: impl Fn(Lang) -> String) -> Finding {
        let span = self.context.model[figure].span.clone();
        Finding { about: vec![figure], ..self.at(severity, span, words) }
    }

    /// A finding about a place in a file.
    pub fn at(&self, severity: Severity, span: Span, words: impl Fn(Lang) -> String) -> Finding {
        Finding {
            rule: self.rule,
            severity,
            about: Vec::new(),
            span,
            message: Bilingual::of(words),
            hint: None,
            related: Vec::new(),
        }
    }

    /// Notes a finding.
    pub fn add(&mut self, finding: Finding) {
        self.list.push(finding);
    }

    /// All of them.
    pub fn into_list(self) -> Vec<Finding> {
        self.list
    }
}

/// Error where the hard intervals cannot satisfy the relation, warning where only the soft ones cannot, else nothing.
pub fn verdict(hard_holds: bool, soft_holds: bool) -> Option<Severity> {
    match (hard_holds, soft_holds) {
        (false, _) => Some(Severity::Error),
        (true, false) => Some(Severity::Warning),
        (true, true) => None,
    }
}
