//! Does the prose agree with the data?
//!
//! And do the data agree among themselves? A link to a figure must say what the figure says: its number must agree, and its hedge must be
//! neither dropped nor hardened. Numbers are held against numbers by the rules R01 to R42, each one file of one shape in `rules`:
//! where the hard intervals cannot satisfy a relation it is an error, where only the soft ones cannot a warning, all else is silent.

mod bounds;
mod context;
mod document;
mod phase;
mod problem;
mod prose;
mod rule;
mod rules;
mod slip;
mod sum;
mod waiver;

pub use document::{document, explain, line};
pub use problem::CheckProblem;
pub use rule::{Decided, Rule, Words};
pub use rules::RULES;

use rayon::prelude::*;

use crate::diag::Diagnostics;
use crate::model::Model;
use context::Context;
use rule::{Finding, Findings};

/// Applies every rule.
pub fn check(model: &Model) -> Diagnostics {
    let mut all = waiver::apply(model, findings(model));
    all.extend(texts(model));
    all
}

/// What the rules over data find, waivers not looked at, in the order of the rules.
fn findings(model: &Model) -> Vec<Finding> {
    let context = Context::new(model);
    let found: Vec<Vec<Finding>> = RULES
        .par_iter()
        .map(|rule| {
            let mut found = Findings::of(rule.code, &context);
            if let Decided::Here(look) = rule.decided {
                look(&context, &mut found);
            }
            found.into_list()
        })
        .collect();
    found.into_iter().flatten().collect()
}

/// What the texts say against the data.
fn texts(model: &Model) -> Diagnostics {
    let texts: Vec<_> = model.releases.iter().chain(&model.pages).collect();
    let found: Vec<Diagnostics> = texts.par_iter().map(|text| prose::check(model, text)).collect();
    let mut all = Diagnostics::new();
    found.into_iter().for_each(|d| all.extend(d));
    all
}
