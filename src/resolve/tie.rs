//! The knots: figures get their places in the model, and everything that names a figure is tied to it.

use std::collections::BTreeSet;

use super::Audience;
use super::campaign::CampaignDraft;
use super::chart::{Manner, chart, find, manner, nested, unasked};
use super::figure::{Draft, Maker};
use super::names::Names;
use super::problem::{ResolveProblem, What};
use super::relation::Knot;
use super::revision_problem::RevisionProblem;
use super::rows::{BallotDraft, RowDraft, TableDraft};
use crate::diag::{At, Span};
use crate::load::{CampaignDoc, ChartDoc, Documents};
use crate::model::{
    Aspect, Ballot, Campaign, Chart, ChartForm, Entry, Figure, Group, Id, Indicator, Model, NotComparable, PlaceGroup,
    Scope, Table, TableRow, VoteLimit,
};

/// Fills campaigns and figures with what is public, and ties every reference between figures.
pub(super) fn figures(model: &mut Model, mut drafts: Vec<CampaignDraft>, audience: Audience, names: &Names) {
    let public = |withheld: &Option<_>| audience == Audience::Drafts || withheld.is_none();
    // Public campaigns close ranks: their ids are those of the shorter list.
    let mut kept = 0;
    let new_ids: Vec<Option<Id<Campaign>>> = drafts
        .iter()
        .map(|d| {
            let id = public(&d.campaign.withheld).then(|| Id::new(kept));
            kept += usize::from(id.is_some());
            id
        })
        .collect();
    let mut relations = Vec::new();
    let mut reserved = Named::default();
    for (draft, id) in drafts.iter_mut().zip(&new_ids) {
        let slug = &draft.campaign.slug;
        if id.is_none() {
            reserved.campaign(&draft.campaign);
        }
        model.broken.extend(draft.broken.iter().map(|key| format!("{slug}/{key}")));
        for Draft { mut figure, part_of, overlaps, not_comparable_with, relations: declared } in
            std::mem::take(&mut draft.drafts)
        {
            if model.figure_ids.contains_key(&figure.id) || model.withheld.contains_key(&figure.id) {
                let first = model.figure_ids.get(&figure.id).map(|id| &model[*id].span);
                names.same_id(figure.id.clone(), &figure.span, first);
                continue;
            }
            match id {
                Some(id) if public(&figure.withheld) => {
                    figure.campaign = *id;
                    model.figure_ids.insert(figure.id.clone(), Id::new(model.figures.len()));
                    relations.push((part_of, overlaps, not_comparable_with, declared));
                    model.figures.push(figure);
                }
                _ => {
                    reserved.figure(&figure);
                    model.withheld.insert(figure.id.clone(), figure.withheld);
                }
            }
        }
    }
    for (n, (part_of, overlaps, not_comparable, declared)) in relations.into_iter().enumerate() {
        let slug = drafts_slug(&model.figures[n].id).to_owned();
        let whole = part_of.and_then(|name| figure_named(model, &slug, &name, names));
        let overlaps = overlaps.iter().filter_map(|name| figure_named(model, &slug, name, names)).collect();
        let not_comparable = not_comparable.into_iter().filter_map(|(name, because)| {
            Some(NotComparable { figure: figure_named(model, &slug, &name, names)?, because: because.value })
        });
        let not_comparable = not_comparable.collect();
        let declared = Knot { model, names, slug: &slug, id: Id::new(n) }.relations(&declared);
        let figure = &mut model.figures[n];
        (figure.part_of, figure.overlaps, figure.not_comparable_with) = (whole, overlaps, not_comparable);
        figure.relations = declared;
    }
    circles_of_figures(model, names);
    let mut written = Vec::new();
    for (draft, id) in drafts.into_iter().zip(&new_ids) {
        let part_of_at = draft.doc.part_of.as_ref().map(|p| p.span.clone());
        let campaign = tied(model, draft, names);
        if id.is_some() {
            let part_of = campaign.part_of.and_then(|old| new_ids[old.index()]);
            model.campaigns.push(Campaign { part_of, ..campaign });
            written.push(part_of_at);
        }
    }
    circles_of_campaigns(model, &written, names);
    // What the public may know of is no secret, whoever else names it.
    let mut known = Named::default();
    model.figures.iter().for_each(|figure| known.figure(figure));
    model.campaigns.iter().for_each(|campaign| known.campaign(campaign));
    model.reserved_indicators = reserved.indicators.difference(&known.indicators).copied().collect();
    model.reserved_groups = reserved.groups.difference(&known.groups).copied().collect();
}

/// The indicators and groups of places that some things name.
#[derive(Default)]
struct Named {
    indicators: BTreeSet<Id<Indicator>>,
    groups: BTreeSet<Id<PlaceGroup>>,
}

impl Named {
    fn figure(&mut self, figure: &Figure) {
        for version in figure.versions() {
            self.indicators.insert(version.indicator);
            self.scope(&version.scope);
        }
    }

    fn campaign(&mut self, campaign: &Campaign) {
        self.scope(&campaign.scope);
        campaign.activities.iter().filter_map(|activity| activity.scope.as_ref()).for_each(|scope| self.scope(scope));
    }

    fn scope(&mut self, scope: &Scope) {
        if let Scope::Group(group) = scope {
            self.groups.insert(*group);
        }
    }
}

fn drafts_slug(id: &str) -> &str {
    id.split_once('/').map_or(id, |(slug, _)| slug)
}

/// The figure of that name, by key in the campaign or by full id. A figure that is withheld is no fault and no figure.
fn figure_named(model: &Model, slug: &str, name: &At<String>, names: &Names) -> Option<Id<Figure>> {
    let local = format!("{slug}/{}", name.value);
    let found = [&local, &name.value].into_iter().find_map(|id| model.figure_ids.get(id).copied());
    if found.is_none() && !model.withheld.contains_key(&local) && !model.withheld.contains_key(&name.value) {
        names.fault(unknown_figure(model, slug, &name.value), &name.span);
    }
    found
}

/// A fault that offers the nearest key of the campaign, or the nearest full id.
pub(super) fn unknown_figure(model: &Model, slug: &str, name: &str) -> ResolveProblem {
    let prefix = format!("{slug}/");
    let known = model.figure_ids.keys().map(|id| id.strip_prefix(&prefix).unwrap_or(id));
    ResolveProblem::unknown(What::Figure, name, known)
}

/// The campaign with its tables, ballots and lists of figures.
fn tied(model: &Model, draft: CampaignDraft, names: &Names) -> Campaign {
    let CampaignDraft { doc, mut campaign, tables, ballots, .. } = draft;
    let slug = campaign.slug.clone();
    let list = |keys: &[At<String>]| -> Vec<Id<Figure>> {
        keys.iter().filter_map(|name| figure_named(model, &slug, name, names)).collect()
    };
    for (activity, doc) in campaign.activities.iter_mut().zip(&doc.activities) {
        activity.figures = list(&doc.figures);
    }
    for (coupon, doc) in campaign.coupons.iter_mut().zip(&doc.coupons) {
        coupon.figures = list(&doc.figures);
    }
    campaign.headline = list(&doc.headline);
    for (id, name) in campaign.headline.iter().zip(&doc.headline) {
        headline_is_result(model, *id, name, names);
    }
    campaign.tables = tables.into_iter().filter_map(|t| table(model, &slug, t, names)).collect();
    let ballots = ballots.into_iter().zip(&doc.ballots);
    campaign.ballots = ballots.filter_map(|(b, doc)| ballot(model, &slug, b, doc, names)).collect();
    campaign
}

fn headline_is_result(model: &Model, id: Id<Figure>, name: &At<String>, names: &Names) {
    let figure = &model[id];
    let public = model.figure_ids.get(&figure.id) == Some(&id);
    if public && figure.is_withdrawn() {
        names.fault(RevisionProblem::Headline { figure: figure.id.clone() }, &name.span);
    } else if public && !figure.phase.is_result() {
        let problem = ResolveProblem::HeadlineNoResult { figure: figure.id.clone(), phase: figure.phase };
        names.fault(problem, &name.span);
    }
}

fn cell(model: &Model, slug: &str, key: &str) -> Option<Id<Figure>> {
    model.figure_ids.get(&format!("{slug}/{key}")).copied()
}

/// The table with its cells; nothing when none of them is public.
fn table(model: &Model, slug: &str, draft: TableDraft, names: &Names) -> Option<Table> {
    let row_keys: Vec<String> = draft.rows.iter().map(|row| row.slug.clone()).collect();
    let mut rows: Vec<TableRow> = draft
        .rows
        .into_iter()
        .map(|RowDraft { slug: row, label, place, cells }| TableRow {
            slug: row,
            label,
            place,
            cells: cells.iter().map(|key| cell(model, slug, key)).collect(),
        })
        .filter(|row| row.cells.iter().any(Option::is_some))
        .collect();
    let keys: Vec<String> = draft.columns.iter().map(|(key, ..)| key.clone()).collect();
    // A column of which no cell is public is withheld itself, and so is its name.
    let public: Vec<bool> =
        (0..keys.len()).map(|n| rows.iter().any(|row| row.cells.get(n).is_some_and(Option::is_some))).collect();
    for row in &mut rows {
        let mut column = public.iter();
        row.cells.retain(|_| column.next().copied().unwrap_or_default());
    }
    let columns = draft.columns.into_iter().zip(&public).filter(|(_, public)| **public);
    let columns = columns.filter_map(|((key, label, indicator), _)| {
        // A wrong name has been noted with the cells.
        let id: Id<Indicator> = *names.indicators.get(&indicator.value)?;
        Some((key, label, id))
    });
    let columns = columns.collect();
    let total = draft.total.and_then(|name| position(&name, What::Row, row_keys.iter().map(String::as_str), names));
    let total = total.and_then(|n| rows.iter().position(|row| row.slug == row_keys[n]));
    let ranked = draft.ranked.and_then(|name| position(&name, What::Column, keys.iter().map(String::as_str), names));
    let ranked = ranked.filter(|n| public[*n]).map(|n| public[..n].iter().filter(|public| **public).count());
    let top = draft.top.and_then(|top| names.whole(&top));
    (!rows.is_empty()).then_some(Table { key: draft.key, title: draft.title, columns, rows, total, ranked, top })
}

/// Where the name stands among those that there are; a place's name may stand for its slug.
fn position<'a>(name: &At<String>, what: What, known: impl Iterator<Item = &'a str>, names: &Names) -> Option<usize> {
    let known: Vec<&str> = known.collect();
    let slug = crate::place::resolve(&name.value).map_or(name.value.as_str(), |place| place.slug());
    let found = known.iter().position(|key| *key == name.value || *key == slug);
    if found.is_none() {
        names.fault(ResolveProblem::unknown(what, &name.value, known), &name.span);
    }
    found
}

/// The ballot with its figures; nothing when none of them is public.
fn ballot(
    model: &Model,
    slug: &str,
    draft: BallotDraft,
    doc: &crate::load::BallotDoc,
    names: &Names,
) -> Option<Ballot> {
    let aspect = |wanted: Aspect| {
        let key = draft.aspects.iter().find(|(aspect, _)| *aspect == wanted)?;
        cell(model, slug, &key.1)
    };
    let entries: Vec<Entry> = draft
        .entries
        .iter()
        .filter_map(|row| {
            let votes = cell(model, slug, row.cells.first()?)?;
            Some(Entry { label: row.label.clone(), place: row.place, votes })
        })
        .collect();
    let ballot = Ballot {
        seats: aspect(Aspect::Seats),
        nominations: aspect(Aspect::Nominations),
        total: aspect(Aspect::Total),
        voters: aspect(Aspect::Voters),
        limit: doc
            .limit
            .as_ref()
            .and_then(|(votes, per)| Some(VoteLimit { votes: names.whole(votes)?, per: per.value })),
        ranked: doc.ranked.as_ref().is_some_and(|r| r.value),
        top: doc.top.as_ref().and_then(|top| names.whole(top)),
        span: doc.key.span.clone(),
        opens: doc.opens.as_ref().and_then(|d| names.date(d)),
        closes: doc.closes.as_ref().and_then(|d| names.date(d)),
        key: draft.key,
        title: draft.title,
        entries,
    };
    let any = ballot.seats.or(ballot.nominations).or(ballot.total).is_some() || !ballot.entries.is_empty();
    any.then_some(ballot)
}

/// Charts: every column, every ballot and every whole by itself as far as its figures may share an axis, then those that the author
/// declared.
pub(super) fn charts(model: &mut Model, docs: &[&CampaignDoc], maker: &Maker, audience: Audience) {
    for doc in docs {
        let keys = doc.charts.iter().map(|chart| format!("{}/{}", doc.slug.value, chart.key.value));
        if model.campaign(&doc.slug.value).is_none() {
            model.withheld_charts.extend(keys);
        }
    }
    let wholes = model.figures.iter().filter_map(|figure| figure.part_of).collect();
    for n in 0..model.campaigns.len() {
        let id: Id<Campaign> = Id::new(n);
        let campaign = &model[id];
        let doc = docs.iter().find(|d| d.slug.value == campaign.slug).expect("a campaign was made of a document");
        let mut charts = unasked(model, id, &wholes);
        let mut withheld = Vec::new();
        for doc in &doc.charts {
            let asked = match declared(model, id, doc, maker) {
                Ok(Some(asked)) => asked,
                Ok(None) => {
                    withheld.push(format!("{}/{}", campaign.slug, doc.key.value));
                    continue;
                }
                Err(problem) => {
                    maker.names.fault(problem.value, &problem.span);
                    continue;
                }
            };
            if asked.withheld.is_some() && audience == Audience::Public {
                withheld.push(format!("{}/{}", campaign.slug, doc.key.value));
                continue;
            }
            match chart(model, asked) {
                Ok(made) if charts.iter().any(|c: &Chart| c.key == made.key) => {
                    maker.names.same_id(made.key, &doc.key.span, None);
                }
                Ok(made) => {
                    // The author's own words for a whole stand instead of ours.
                    let same = |c: &Chart| c.group == Group::Parts && c.figures[0] == made.figures[0];
                    charts.retain(|c| made.form != ChartForm::Nesting || !same(c));
                    charts.push(made);
                }
                Err(problem) => maker.names.fault(problem, &doc.span),
            }
        }
        model.withheld_charts.extend(withheld);
        model.campaigns[n].charts = charts;
    }
}

/// A chart as the author declares it, not yet looked at; nothing while one of its figures is not public: it would say less than is meant.
fn declared(
    model: &Model,
    campaign: Id<Campaign>,
    doc: &ChartDoc,
    maker: &Maker,
) -> Result<Option<Chart>, Box<At<ResolveProblem>>> {
    let (slug, names) = (&model[campaign].slug, maker.names);
    let Manner { form, split } = manner(doc)?;
    let named: Vec<_> = doc.figures.iter().filter_map(|name| figure_named(model, slug, name, names)).collect();
    let all = named.len() == doc.figures.len() || named.is_empty();
    let figures = match &doc.whole {
        None => named,
        Some(name) => match figure_named(model, slug, name, names) {
            Some(whole) => nested(model, whole, named),
            None => return Ok(None),
        },
    };
    Ok(all.then(|| Chart {
        campaign,
        key: doc.key.value.clone(),
        group: Group::Named,
        title: doc.title.as_ref().map(|t| t.value.clone()),
        figures,
        form,
        split,
        broken: doc.broken.as_ref().map(|t| t.value.clone()),
        marked: None,
        top: None,
        withheld: maker.withheld(&doc.withhold, &model[campaign].withheld),
    }))
}

/// What the home page shows first.
pub(super) fn front_page(model: &mut Model, documents: &Documents, names: &Names) {
    let Some(doc) = &documents.site else { return };
    let mut headline = Vec::new();
    for name in &doc.headline {
        if let Some(id) = figure_named(model, "", name, names) {
            headline_is_result(model, id, name, names);
            headline.push(id);
        }
    }
    let mut featured = Vec::new();
    for address in &doc.featured {
        match find(model, None, &address.value) {
            Ok(chart) => featured.push(chart),
            // It is shown once it is public.
            Err(_) if model.is_withheld(None, address.value.split('?').next().unwrap_or_default()) => {}
            Err(problem) => names.fault(problem, &address.span),
        }
    }
    (model.site.headline, model.site.featured) = (headline, featured);
}

/// Notes figures that are part of themselves, and cuts the circle.
fn circles_of_figures(model: &mut Model, names: &Names) {
    for n in 0..model.figures.len() {
        let way = way_round(n, |at| model.figures[at].part_of.map(Id::index));
        if let Some(way) = way {
            let way = way.into_iter().map(|at| model.figures[at].id.clone()).collect();
            names.fault(ResolveProblem::Circle { way }, &model.figures[n].span);
            model.figures[n].part_of = None;
        }
    }
}

/// The same for campaigns; `written` is where each says what it is part of.
fn circles_of_campaigns(model: &mut Model, written: &[Option<Span>], names: &Names) {
    for (n, written) in written.iter().enumerate() {
        let way = way_round(n, |at| model.campaigns[at].part_of.map(Id::index));
        if let Some(way) = way {
            let way = way.into_iter().map(|at| model.campaigns[at].slug.clone()).collect();
            names.faults.borrow_mut().push(ResolveProblem::Circle { way }, written.clone());
            model.campaigns[n].part_of = None;
        }
    }
}

/// The way from `start` back to itself, if following `next` leads there.
fn way_round(start: usize, next: impl Fn(usize) -> Option<usize>) -> Option<Vec<usize>> {
    let mut way = vec![start];
    let mut at = start;
    while let Some(to) = next(at) {
        way.push(to);
        if to == start {
            return Some(way);
        }
        // A circle further on that does not lead back here is found from one of its own members.
        if way[..way.len() - 1].contains(&to) {
            return None;
        }
        at = to;
    }
    None
}
