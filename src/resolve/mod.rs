//! What do the documents mean? Names are looked up, values parsed, references tied; what is not public now is left out.

mod bears;
mod campaign;
mod chart;
mod chart_problem;
mod figure;
mod names;
mod problem;
mod prose;
mod registry;
mod relation;
mod revision;
mod revision_problem;
mod rows;
mod tie;

pub use chart::{find as find_chart, with_form};
pub use chart_problem::ChartProblem;
pub use problem::{ResolveProblem, What};
pub use revision_problem::RevisionProblem;

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use crate::diag::Diagnostics;
use crate::load::Documents;
use crate::model::{Id, Model};
use crate::period::{Moment, TimeZone};
use figure::Maker;

/// For whom the model is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The public: drafts and what is withheld until later do not exist.
    Public,
    /// The office itself: everything, marked.
    Drafts,
}

/// The site's time zone, which `--at` is read in; Asia/Shanghai where none is given or the one given is unknown.
pub fn time_zone(documents: &Documents) -> TimeZone {
    let given = documents.site.as_ref().and_then(|s| s.timezone.as_ref());
    given.and_then(|zone| TimeZone::parse(&zone.value).ok()).unwrap_or_else(registry::default_zone)
}

/// Makes the model of what is public at that moment. There is none if the site itself has no valid description; with errors there may
/// be one that lacks what was wrong, so that later stages can look for more.
pub fn resolve(documents: &Documents, at: &Moment, audience: Audience) -> (Option<Model>, Diagnostics) {
    let names = registry::names(documents, time_zone(documents));
    let indicators = registry::indicators(documents, &names);
    let organisations = registry::organisations(documents, &names);
    let maker =
        Maker { names: &names, indicators: &indicators, organisations: &organisations, at, next: RefCell::new(None) };
    let mut docs: Vec<_> = documents.campaigns.iter().collect();
    docs.sort_by(|a, b| a.slug.value.cmp(&b.slug.value));
    let drafts = docs.iter().enumerate().map(|(n, doc)| campaign::campaign(doc, Id::new(n), &maker)).collect();
    let site = registry::site(documents, &names);
    let mut model = site.map(|site| Model {
        site,
        place_groups: registry::place_groups(documents, &names),
        organisations: organisations.clone(),
        sources: registry::sources(documents, &names),
        indicators: Vec::new(),
        campaigns: Vec::new(),
        figures: Vec::new(),
        releases: Vec::new(),
        pages: Vec::new(),
        figure_ids: BTreeMap::new(),
        withheld: BTreeMap::new(),
        withheld_charts: BTreeSet::new(),
        reserved_indicators: BTreeSet::new(),
        reserved_groups: BTreeSet::new(),
        next: None,
        broken: BTreeSet::new(),
    });
    if let Some(model) = &mut model {
        tie::figures(model, drafts, audience, &names);
        model.indicators.clone_from(&indicators);
        tie::charts(model, &docs, &maker, audience);
        tie::front_page(model, documents, &names);
        prose::releases(model, documents, &maker, audience);
        prose::pages(model, documents, &maker, audience);
        model.next = maker.next.take();
    }
    (model, names.faults.into_inner())
}

#[cfg(test)]
mod tests;
