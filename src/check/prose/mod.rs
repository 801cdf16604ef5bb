//! Does the running text say what the data say?
//!
//! Every quantity of a text is found, in title, summary and body. One that stands in a link to a figure is held against that figure
//! ([`linked`]); one without a link against all figures of the text's campaign and of those that its links name ([`free`]). How it is
//! written is looked at too ([`style`]).

mod context;
mod fix;
mod free;
mod linked;
mod nearby;
mod phase;
mod problem;
mod style;
mod superlative;
mod writing;

pub use fix::{Fix, apply, fixes};
pub use problem::{Nearness, ProseProblem};
pub use style::Fault;

use std::collections::HashMap;

use crate::diag::{self, Diagnostic, Diagnostics};
use crate::markdown::Target;
use crate::model::{Campaign, Figure, Id, Model, Prose};
use crate::place::Place;
use crate::quantity::Found;
use free::Fit;
use nearby::Nearby;
use writing::{Writing, writings};

/// What all texts are held against.
pub(super) struct Site<'a> {
    model: &'a Model,
    nearby: Nearby,
    /// The figures of each campaign.
    figures: Vec<Vec<Id<Figure>>>,
    /// Figures of which one can be said to be the first: rows of a table's column, entries of a ballot.
    rivals: HashMap<Id<Figure>, Vec<Id<Figure>>>,
    /// The places of each campaign's figures, but for the campaign's own, each once.
    places: Vec<Vec<&'static Place>>,
}

impl<'a> Site<'a> {
    pub(super) fn new(model: &'a Model) -> Site<'a> {
        let mut figures = vec![Vec::new(); model.campaigns.len()];
        let mut places = vec![Vec::new(); model.campaigns.len()];
        for (id, figure) in model.figures() {
            let campaign = figure.campaign.index();
            figures[campaign].push(id);
            let own = model.campaigns[campaign].scope.places();
            places[campaign].extend(figure.scope.places().iter().filter(|place| !own.contains(place)));
        }
        for places in &mut places {
            places.sort_unstable_by_key(|place: &&Place| place.code());
            places.dedup();
        }
        Site { model, nearby: Nearby::new(model), figures, rivals: rivals(model), places }
    }

    /// The figures that are listed with this one and are results as it is, itself among them.
    fn rivals(&self, id: Id<Figure>) -> Vec<Id<Figure>> {
        let result = |id: &Id<Figure>| self.model[*id].is_result();
        let listed = self.rivals.get(&id).filter(|_| result(&id));
        listed.into_iter().flatten().copied().filter(result).collect()
    }

    /// The figures of a campaign.
    fn figures_of(&self, campaign: Id<Campaign>) -> impl Iterator<Item = &'a Figure> + '_ {
        self.figures[campaign.index()].iter().map(|id| &self.model[*id])
    }

    /// What to write instead of a number so that it is linked to a figure.
    fn link(&self, prose: &Prose, figure: Id<Figure>, words: &str) -> String {
        let named = &self.model[figure];
        let near = self.model.figure(prose.campaign, &named.key) == Some(figure);
        format!("[{words}](fig:{})", if near { &named.key } else { &named.id })
    }
}

/// For each row of a table and each entry of a ballot those of its column, totals aside.
fn rivals(model: &Model) -> HashMap<Id<Figure>, Vec<Id<Figure>>> {
    let mut out = HashMap::new();
    for campaign in &model.campaigns {
        for table in &campaign.tables {
            let rows: Vec<_> = table.rows.iter().enumerate().filter(|(n, _)| Some(*n) != table.total).collect();
            let width = rows.iter().map(|(_, row)| row.cells.len()).max().unwrap_or(0);
            for column in 0..width {
                let cells = rows.iter().filter_map(|(_, row)| row.cells.get(column).copied().flatten());
                let cells: Vec<_> = cells.collect();
                out.extend(cells.iter().map(|cell| (*cell, cells.clone())));
            }
        }
        for ballot in &campaign.ballots {
            let votes: Vec<_> = ballot.entries.iter().map(|entry| entry.votes).collect();
            out.extend(votes.iter().map(|entry| (*entry, votes.clone())));
        }
    }
    out
}

/// Everything in one text.
pub(super) fn check(site: &Site, prose: &Prose) -> Diagnostics {
    let mut all = Diagnostics::new();
    let writings = writings(prose);
    let campaigns = campaigns(site.model, prose, &writings);
    for writing in &writings {
        linked::check(site.model, prose, writing, &mut all);
        superlative::check(site, prose, writing, &mut all);
        for found in writing.quantities.iter().filter(|found| !is_linked(writing, found)) {
            let at = found.start..found.end;
            let Some(matched) = free::find(site, prose, &campaigns, writing, found) else { continue };
            let text = found.quantity.text().to_owned();
            match &matched.fit {
                Fit::Nearly(problem) => all.push(problem.clone(), writing.span(&at)),
                Fit::Says { .. } if writing.takes_links && writing.passage.link_at(&at).is_none() => {
                    let link = site.link(prose, matched.figure, &text);
                    let sure = fix::sure(site, prose, writing, &at, &matched);
                    let problem = ProseProblem::Unlinked { text, link, several: matched.several };
                    let told = Diagnostic::new(problem, writing.span(&at));
                    all.add(match sure {
                        Some(Fix { span, link: text, .. }) => told.with_fix(diag::Fix { span, text }),
                        None => told,
                    });
                }
                Fit::Says { .. } => {}
            }
        }
        let quoted = |found: &Found| is_linked(writing, found) || is_a_wording(site, &campaigns, found);
        for (found, problem) in style::faults(writing, prose.lang, quoted) {
            all.push(problem, writing.span(&(found.start..found.end)));
        }
    }
    all
}

/// The campaign of a text and those whose figures it links to.
fn campaigns(model: &Model, prose: &Prose, writings: &[Writing]) -> Vec<Id<Campaign>> {
    let links = writings.iter().flat_map(|writing| &writing.passage.links);
    let linked = links.filter_map(|link| match &link.target {
        Target::Figure(address) => Some(model[model.figure(prose.campaign, address)?].campaign),
        _ => None,
    });
    let mut campaigns: Vec<_> = linked.chain(prose.campaign).collect();
    campaigns.sort_unstable();
    campaigns.dedup();
    campaigns
}

/// Whether a number stands in a link to a figure, which `linked` looks at.
fn is_linked(writing: &Writing, found: &Found) -> bool {
    let at = found.start..found.end;
    writing.passage.link_at(&at).is_some_and(|link| matches!(link.target, Target::Figure(_)))
}

/// Whether a figure of the campaigns is printed so by its source.
fn is_a_wording(site: &Site, campaigns: &[Id<Campaign>], found: &Found) -> bool {
    let text = found.quantity.text();
    campaigns.iter().any(|campaign| site.figures_of(*campaign).any(|figure| figure.wording.contains(text)))
}
