//! Which findings has the author set aside, and which waivers set nothing aside any more?

use std::collections::BTreeMap;

use super::problem::CheckProblem;
use super::rule::Finding;
use super::rules::RULES;
use crate::diag::{Diagnostics, Span};
use crate::model::Model;

/// The findings that no figure waives, and what is wrong with the waivers.
pub(super) fn apply(model: &Model, findings: Vec<Finding>) -> Diagnostics {
    let mut told = Diagnostics::new();
    // A waiver in `defaults` or on a table stands on many figures: it is in use when one of them needs it.
    let mut in_use: BTreeMap<Span, (String, bool)> = BTreeMap::new();
    for waiver in model.figures.iter().flat_map(|figure| &figure.waivers) {
        match RULES.iter().any(|rule| rule.code == waiver.rule) {
            true => {
                in_use.insert(waiver.span.clone(), (waiver.rule.clone(), false));
            }
            false => told.push(CheckProblem::UnknownRule { rule: waiver.rule.clone() }, waiver.span.clone()),
        }
    }
    for finding in findings {
        let mut waived = false;
        for waiver in finding.about.iter().flat_map(|id| &model[*id].waivers).filter(|w| w.rule == finding.rule) {
            waived = true;
            if let Some((_, used)) = in_use.get_mut(&waiver.span) {
                *used = true;
            }
        }
        if !waived {
            told.add(finding.told());
        }
    }
    for (span, (rule, used)) in in_use {
        if !used {
            told.push(CheckProblem::IdleWaiver { rule }, span);
        }
    }
    told
}
