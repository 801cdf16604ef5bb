//! Charts: which figures may share an axis.

use std::collections::BTreeSet;

use super::problem::{ResolveProblem, What};
use crate::model::{Campaign, Chart, ChartForm, Figure, Group, Id, Model, Phase, When, Withheld};
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
    let chart = Chart { campaign, key, group, title, figures, form, withheld };
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
    match query.strip_prefix("as=") {
        None if query.is_empty() => Ok(chart.clone()),
        Some(word) => with_form(model, chart, form(word)?),
        None => Err(ResolveProblem::unknown(What::Form, query, [])),
    }
}

/// The form of that word.
pub(super) fn form(word: &str) -> Result<ChartForm, ResolveProblem> {
    let found = ChartForm::WORDS.iter().find(|(w, _)| *w == word);
    found
        .map(|(_, form)| *form)
        .ok_or_else(|| ResolveProblem::unknown(What::Form, word, ChartForm::WORDS.map(|(w, _)| w)))
}
