//! Charts: which figures may share an axis, and what an address asks to see of them.

use std::collections::BTreeSet;

use super::problem::{ResolveProblem, What};
use crate::model::{Campaign, Chart, ChartForm, Figure, Group, Id, Model, Phase, When, Withheld};
use crate::place;
use crate::text::{Lang, Text};

/// A chart that is valid, or why it cannot be drawn.
pub(super) fn chart(
    model: &Model,
    campaign: Id<Campaign>,
    (key, group, title): (String, Group, Option<Text>),
    figures: Vec<Id<Figure>>,
    form: ChartForm,
    withheld: Option<Withheld>,
) -> Result<Chart, ResolveProblem> {
    let Some((first, rest)) = figures.split_first() else { return Err(ResolveProblem::EmptyChart) };
    for (n, other) in rest.iter().enumerate() {
        if figures[..=n].contains(other) {
            return Err(ResolveProblem::SameId { id: model[*other].id.clone() });
        }
        if let Some(problem) = axis(model, *first, *other) {
            return Err(problem);
        }
    }
    let chart = Chart { campaign, key, group, title, figures, form, marked: None, top: None, withheld };
    with_form(model, &chart, form)
}

/// The same chart in another form, if its figures bear it.
pub fn with_form(model: &Model, chart: &Chart, form: ChartForm) -> Result<Chart, ResolveProblem> {
    if form == ChartForm::Map
        && let Some(id) = without_tile(model, &chart.figures)
    {
        return Err(ResolveProblem::NoMap { figure: model[id].id.clone() });
    }
    Ok(Chart { form, ..chart.clone() })
}

/// The first figure that has no tile of its own on a map: it is not of exactly one province, or another is of the same.
fn without_tile(model: &Model, figures: &[Id<Figure>]) -> Option<Id<Figure>> {
    let mut tiles = BTreeSet::new();
    figures.iter().copied().find(|id| {
        let province = model[*id].scope.single().filter(|p| p.grid().is_some());
        !province.is_some_and(|p| tiles.insert(p.code()))
    })
}

/// Why two figures may not share an axis, if they may not.
fn axis(model: &Model, one: Id<Figure>, other: Id<Figure>) -> Option<ResolveProblem> {
    let (a, b) = (&model[one], &model[other]);
    let differ = |differ, one: String, other: String| {
        Some(ResolveProblem::Axis { differ, one: (a.id.clone(), one), other: (b.id.clone(), other) })
    };
    let name = |figure: &Figure| model[figure.indicator].name.get(Lang::En).to_owned();
    if a.indicator != b.indicator {
        return differ("indicator", name(a), name(b));
    }
    if a.unit != b.unit {
        let unit = |figure: &Figure| figure.unit.clone().unwrap_or_else(|| "not stated".to_owned());
        return differ("unit", unit(a), unit(b));
    }
    if a.basis != b.basis {
        let basis = |figure: &Figure| {
            figure.basis.map_or("not stated".to_owned(), |id| model[figure.indicator].basis(id).id.clone())
        };
        return differ("basis", basis(a), basis(b));
    }
    if a.phase != b.phase {
        let word = |phase: Phase| phase.word().to_owned();
        return differ("phase", word(a.phase), word(b.phase));
    }
    if a.period != b.period {
        let period = |when: &When| when.known().map_or("not stated".to_owned(), ToString::to_string);
        return differ("period", period(&a.period), period(&b.period));
    }
    None
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

/// What the query of an address asks for: `as=map`, `place=江苏`, `top=10`, joined by `&`.
fn asked(model: &Model, chart: &Chart, query: &str) -> Result<Chart, ResolveProblem> {
    let mut out = chart.clone();
    for part in query.split('&').filter(|part| !part.is_empty()) {
        let wrong = || ResolveProblem::ChartQuery { found: part.to_owned() };
        match part.split_once('=').ok_or_else(wrong)? {
            ("as", word) => out = with_form(model, &out, form(word)?)?,
            ("place", name) => out.marked = Some(figure_of(model, chart, name)?),
            ("top", count) => out.top = Some(count.parse().ok().filter(|n| *n > 0).ok_or_else(wrong)?),
            _ => return Err(wrong()),
        }
    }
    if out.form == ChartForm::Map && out.top.is_some() {
        return Err(ResolveProblem::TopOfMap);
    }
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
pub(super) fn form(word: &str) -> Result<ChartForm, ResolveProblem> {
    let found = ChartForm::WORDS.iter().find(|(w, _)| *w == word);
    found
        .map(|(_, form)| *form)
        .ok_or_else(|| ResolveProblem::unknown(What::Form, word, ChartForm::WORDS.map(|(w, _)| w)))
}
