//! Charts: what a campaign declares, what it can chart without being asked, and what an address asks for.

use std::collections::BTreeSet;

use super::bears::{bears, fitting_parts, parts};
use super::chart_problem::ChartProblem;
use super::problem::{ResolveProblem, What};
use crate::diag::{At, Span};
use crate::load::ChartDoc;
use crate::model::{Campaign, Chart, ChartForm, Figure, Group, Id, Model, Split, Withheld};
use crate::place;

/// A chart that is valid, or why it cannot be drawn.
pub(super) fn chart(model: &Model, chart: Chart) -> Result<Chart, ResolveProblem> {
    bears(model, &chart)?;
    Ok(chart)
}

/// The same chart in another form, if its figures bear it.
pub fn with_form(model: &Model, asked: &Chart, form: ChartForm) -> Result<Chart, ResolveProblem> {
    chart(model, Chart { form, ..asked.clone() })
}

/// How the author wants a chart drawn.
pub(super) struct Manner {
    pub form: ChartForm,
    pub split: Option<Split>,
}

/// The form that a declared chart has: the one it names, or the one that its other keys are of.
pub(super) fn manner(doc: &ChartDoc) -> Result<Manner, Box<At<ResolveProblem>>> {
    let at = |problem: ResolveProblem, span: &Span| Box::new(At::new(problem, span.clone()));
    let named =
        doc.form.as_ref().map(|word| form(&word.value).map_err(|problem| at(problem, &word.span))).transpose()?;
    let by = doc.by.as_ref().map(|word| split(&word.value).map_err(|problem| at(problem, &word.span))).transpose()?;
    let apart = doc.side_by_side.as_ref().filter(|asked| asked.value);
    let keys = [
        ("whole", ChartForm::Nesting, doc.whole.as_ref().map(|key| &key.span)),
        ("by", ChartForm::Panels, doc.by.as_ref().map(|key| &key.span)),
        ("side_by_side", ChartForm::Panels, apart.map(|key| &key.span)),
        ("break", ChartForm::Slope, doc.broken.as_ref().map(|key| &key.span)),
    ];
    let mut given = keys.into_iter().filter_map(|(key, of, span)| Some((key, of, span?)));
    let meant = named.or(given.clone().next().map(|(_, of, _)| of)).unwrap_or(ChartForm::Bars);
    if let Some((key, _, span)) = given.find(|(_, of, _)| *of != meant) {
        return Err(at(ChartProblem::ChartKey { key, form: meant.word(), needed: false }.into(), span));
    }
    if meant == ChartForm::Nesting && doc.whole.is_none() {
        let problem = ChartProblem::ChartKey { key: "whole", form: meant.word(), needed: true };
        return Err(at(problem.into(), &doc.span));
    }
    if let (Some(by), Some(_)) = (&doc.by, apart) {
        return Err(at(ChartProblem::ChartKey { key: "by", form: "side_by_side", needed: false }.into(), &by.span));
    }
    Ok(Manner { form: meant, split: apart.map(|_| Split::SideBySide).or(by) })
}

/// The figures of a nesting: the whole, then the parts that are named, or all that fit on its axis.
pub(super) fn nested(model: &Model, whole: Id<Figure>, named: Vec<Id<Figure>>) -> Vec<Id<Figure>> {
    let mut found = vec![whole];
    if named.is_empty() {
        found.extend(parts(model, whole));
    } else {
        // Each after what it is part of, whatever the order in the file.
        let order = parts(model, whole);
        let mut named = named;
        named.sort_by_key(|id| order.iter().position(|part| part == id).unwrap_or(usize::MAX));
        found.extend(named);
    }
    found
}

/// What a campaign can chart without being asked: key, group and figures, with the form that suits them.
pub(super) fn unasked(model: &Model, id: Id<Campaign>, wholes: &BTreeSet<Id<Figure>>) -> Vec<Chart> {
    let campaign = &model[id];
    let mut charts = Vec::new();
    let mut push = |key: String, group: Group, form: ChartForm, figures: Vec<Id<Figure>>| {
        let withheld: Option<Withheld> = figures.iter().find_map(|f| model[*f].withheld.clone());
        let asked = Chart {
            campaign: id,
            key,
            group,
            title: None,
            figures,
            form,
            split: None,
            broken: None,
            marked: None,
            top: None,
            withheld,
        };
        charts.extend(chart(model, asked));
    };
    for (t, table) in campaign.tables.iter().enumerate() {
        for (c, (column, ..)) in table.columns.iter().enumerate() {
            let key = if table.columns.len() == 1 { table.key.clone() } else { format!("{}/{column}", table.key) };
            let figures = table.rows.iter().filter_map(|row| row.cells.get(c).copied().flatten()).collect();
            push(key, Group::Column { table: t, column: c }, ChartForm::Bars, figures);
        }
    }
    for (b, ballot) in campaign.ballots.iter().enumerate() {
        let figures = ballot.entries.iter().map(|e| e.votes).collect();
        push(ballot.key.clone(), Group::Ballot { ballot: b }, ChartForm::Ballot, figures);
    }
    for (whole, figure) in wholes.iter().map(|whole| (*whole, &model[*whole])) {
        if figure.campaign != id || figure.reported.quantity().is_none() {
            continue;
        }
        // One part alone says no more than its own page does.
        let parts = fitting_parts(model, whole);
        if parts.len() > 1 {
            let figures = std::iter::once(whole).chain(parts).collect();
            push(format!("{}/parts", figure.key), Group::Parts, ChartForm::Nesting, figures);
        }
    }
    charts
}

/// The chart at an address such as `by-province/revenue?as=map`: a key of the campaign, or `<campaign>/<key>`.
pub fn find(model: &Model, campaign: Option<Id<Campaign>>, address: &str) -> Result<Chart, ResolveProblem> {
    let (key, query) = address.split_once('?').unwrap_or((address, ""));
    let local = campaign.and_then(|c| model[c].charts.iter().find(|chart| chart.key == key));
    let found = local.or_else(|| {
        let (slug, key) = key.split_once('/')?;
        model[model.campaign(slug)?].charts.iter().find(|chart| chart.key == key)
    });
    let Some(chart) = found else {
        let known: Vec<&str> =
            campaign.iter().flat_map(|c| model[*c].charts.iter().map(|chart| chart.key.as_str())).collect();
        return Err(ResolveProblem::unknown(What::Chart, key, known));
    };
    asked(model, chart, query)
}

/// What the query of an address asks for: `as=map`, `by=platform`, `place=江苏`, `top=10`, joined by `&`.
fn asked(model: &Model, chart: &Chart, query: &str) -> Result<Chart, ResolveProblem> {
    let mut out = chart.clone();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let wrong = || ResolveProblem::ChartQuery { found: part.to_owned() };
        match part.split_once('=').ok_or_else(wrong)? {
            ("as", word) => out.form = form(word)?,
            ("by", word) => (out.form, out.split) = (ChartForm::Panels, Some(split(word)?)),
            ("place", name) => out.marked = Some(figure_of(model, chart, name)?),
            ("top", count) => out.top = Some(count.parse().ok().filter(|n| *n > 0).ok_or_else(wrong)?),
            _ => return Err(wrong()),
        }
    }
    if out.top.is_some() && !matches!(out.form, ChartForm::Bars | ChartForm::Dots | ChartForm::Ballot) {
        return Err(ResolveProblem::TopOfAll { form: out.form.word() });
    }
    bears(model, &out)?;
    Ok(out)
}

/// The figure of the chart that is of that place, and of no other.
fn figure_of(model: &Model, chart: &Chart, name: &str) -> Result<Id<Figure>, ResolveProblem> {
    let place = place::resolve(name).map_err(ResolveProblem::Place)?;
    let found = chart.figures.iter().find(|id| model[**id].scope.single() == Some(place));
    found.copied().ok_or_else(|| {
        let places = chart.figures.iter().filter_map(|id| model[*id].scope.single()).map(|p| p.short().to_owned());
        ResolveProblem::NotInChart { place: name.to_owned(), places: places.collect() }
    })
}

/// The form of that word.
fn form(word: &str) -> Result<ChartForm, ResolveProblem> {
    one_of(&ChartForm::WORDS, What::Form, word)
}

/// What panels are made by.
fn split(word: &str) -> Result<Split, ResolveProblem> {
    one_of(&Split::WORDS, What::Split, word)
}

fn one_of<T: Copy>(words: &[(&'static str, T)], what: What, word: &str) -> Result<T, ResolveProblem> {
    let found = words.iter().find(|(known, _)| *known == word).map(|(_, meant)| *meant);
    found.ok_or_else(|| ResolveProblem::unknown(what, word, words.iter().map(|(known, _)| *known)))
}
