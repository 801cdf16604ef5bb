//! Links of releases and pages against the figures, charts and tables they name.

use super::phase;
use super::problem::CheckProblem;
use crate::diag::{Diagnostics, Span};
use crate::markdown::{Reference, Target, references};
use crate::model::{Figure, Model, Prose, Reported};
use crate::quantity::{self, Agreement, Found};
use crate::resolve::{ResolveProblem, What, find_chart};

/// Everything that one text refers to.
pub(super) fn check(model: &Model, text: &Prose) -> Diagnostics {
    let mut found = Diagnostics::new();
    for reference in references(&text.body.value) {
        let span = text.body.span.within(reference.range.clone());
        match &reference.target {
            Target::Figure(address) => figure(model, text, address, &reference, &span, &mut found),
            Target::Chart(address) => {
                if let Err(problem) = find_chart(model, text.campaign, address) {
                    found.push(CheckProblem::Reference(problem), span);
                }
            }
            Target::Table(key) => {
                if model.table(text.campaign, key).is_none() {
                    found.push(CheckProblem::NoTable { key: key.clone() }, span);
                }
            }
            Target::Address(_) => {}
        }
    }
    found
}

fn figure(model: &Model, prose: &Prose, address: &str, reference: &Reference, span: &Span, found: &mut Diagnostics) {
    let campaign = prose.campaign;
    let Some(id) = model.figure(campaign, address) else {
        let prefix = campaign.map(|c| format!("{}/", model[c].slug)).unwrap_or_default();
        let withheld = [format!("{prefix}{address}"), address.to_owned()];
        if let Some(figure) = withheld.into_iter().find(|id| model.withheld.contains_key(id)) {
            found.push(CheckProblem::Withheld { figure }, span.clone());
            return;
        }
        let known = model.figure_ids.keys().map(|id| id.strip_prefix(&prefix).unwrap_or(id));
        let problem = ResolveProblem::unknown(What::Figure, address, known);
        found.push(CheckProblem::Reference(problem), span.clone());
        return;
    };
    let figure = &model[id];
    for problem in words(figure, &reference.text) {
        found.push(problem, span.clone());
    }
    // An empty text is filled in with the number; words without a number claim nothing.
    let quoted = reference.text.is_empty() || !quantity::find(&reference.text).is_empty();
    if quoted && phase::passes_for_a_result(figure, &prose.body.value, &reference.range) {
        let problem = CheckProblem::PhaseDropped { figure: figure.wording.clone(), phase: figure.phase };
        found.push(problem, span.clone());
    }
}

/// What is wrong with the words of a link to that figure. Words without any number claim nothing, and the figure's own wording is
/// right by definition, even where it is more than a number (1元抵5元). A number that only ends in it (15件 for 5件, 超5件) is not it.
fn words(figure: &Figure, text: &str) -> Vec<CheckProblem> {
    let own = |found: &Found| {
        let mut wordings = text.match_indices(&figure.wording).map(|(n, wording)| n..n + wording.len());
        wordings.any(|wording| wording.start <= found.start && found.end <= wording.end)
    };
    let published = figure.wording.clone();
    quantity::find(text)
        .into_iter()
        .filter(|written| !own(written))
        .filter_map(|written| {
            let text = written.quantity.text().to_owned();
            let Reported::Known(quantity) = &figure.reported else {
                return Some(CheckProblem::NumberForMissing { text });
            };
            let figure_unit = || figure.unit.clone().unwrap_or_default();
            match written.quantity.agrees_with(quantity) {
                Agreement::Agrees => None,
                Agreement::OtherValue => Some(CheckProblem::OtherValue { text, figure: published.clone() }),
                Agreement::OtherUnit => {
                    Some(CheckProblem::OtherUnit { text, figure: published.clone(), unit: figure_unit() })
                }
                Agreement::HedgeDropped => Some(CheckProblem::HedgeDropped { text, figure: published.clone() }),
                Agreement::HedgeHardened | Agreement::HedgeChanged => {
                    Some(CheckProblem::HedgeHardened { text, figure: published.clone() })
                }
            }
        })
        .collect()
}
