//! Do the figures of a chart bear its form?

use std::collections::{BTreeMap, BTreeSet};

use super::chart_problem::ChartProblem;
use super::problem::ResolveProblem;
use crate::model::{Chart, ChartForm, Figure, Group, Id, Model, Respect, Scope, Split};
use crate::period::{Day, Precision};
use crate::text::Bilingual;

/// The first reason why they do not.
pub(super) fn bears(model: &Model, chart: &Chart) -> Result<(), ResolveProblem> {
    let figures = &chart.figures[..];
    if figures.is_empty() {
        return Err(ResolveProblem::EmptyChart);
    }
    for (n, figure) in figures.iter().enumerate() {
        if figures[..n].contains(figure) {
            return Err(ResolveProblem::SameId { id: model[*figure].id.clone() });
        }
    }
    match chart.form {
        ChartForm::Bars | ChartForm::Dots => axis(model, figures, &Respect::ALL),
        ChartForm::Map => axis(model, figures, &Respect::ALL).and_then(|()| tiles(model, figures)),
        ChartForm::Borders => {
            axis(model, figures, &Respect::ALL)?;
            tiles(model, figures)?;
            shapes(model, figures)
        }
        ChartForm::Ballot => ballot(model, chart).and_then(|()| axis(model, figures, &Respect::ALL)),
        ChartForm::Nesting => nesting(model, figures),
        ChartForm::Steps => steps(model, figures),
        ChartForm::Slope => slope(model, chart),
        ChartForm::Panels => panels(model, chart),
    }
}

/// Whether figures may share an axis, as far as `respects` go.
fn axis(model: &Model, figures: &[Id<Figure>], respects: &[Respect]) -> Result<(), ResolveProblem> {
    let Some((first, rest)) = figures.split_first() else { return Ok(()) };
    for other in rest {
        same(model, *first, *other, respects)?;
    }
    for (n, one) in figures.iter().enumerate() {
        for other in &figures[n + 1..] {
            comparable(model, *one, *other)?;
        }
    }
    Ok(())
}

fn same(model: &Model, one: Id<Figure>, other: Id<Figure>, respects: &[Respect]) -> Result<(), ResolveProblem> {
    let (a, b) = (&model[one], &model[other]);
    match respects.iter().find(|respect| !respect.same(a, b)) {
        None => Ok(()),
        Some(respect) => Err(ResolveProblem::Axis {
            differ: *respect,
            one: Box::new((a.id.clone(), respect.of(model, a))),
            other: Box::new((b.id.clone(), respect.of(model, b))),
        }),
    }
}

/// Whether neither of the two is declared not to be comparable with the other.
fn comparable(model: &Model, one: Id<Figure>, other: Id<Figure>) -> Result<(), ResolveProblem> {
    let says = |a: Id<Figure>, b: Id<Figure>| model[a].not_comparable_with.iter().any(|n| n.figure == b);
    if says(one, other) || says(other, one) {
        return Err(ChartProblem::NotComparable { one: model[one].id.clone(), other: model[other].id.clone() }.into());
    }
    Ok(())
}

/// A province for each figure, and each province once.
fn tiles(model: &Model, figures: &[Id<Figure>]) -> Result<(), ResolveProblem> {
    let mut tiles = BTreeSet::new();
    let without = figures.iter().find(|id| {
        let province = model[**id].scope.single().filter(|p| p.grid().is_some());
        !province.is_some_and(|p| tiles.insert(p.code()))
    });
    without.map_or(Ok(()), |id| Err(ResolveProblem::NoMap { figure: model[*id].id.clone() }))
}

/// A shape on the owner's map for each figure.
fn shapes(model: &Model, figures: &[Id<Figure>]) -> Result<(), ResolveProblem> {
    let Some(map) = &model.site.map else { return Err(ChartProblem::NoBorders.into()) };
    let shown = |id: &Id<Figure>| model[*id].scope.single().is_some_and(|p| map.boundaries.has(p.code()));
    match figures.iter().find(|id| !shown(id)) {
        None => Ok(()),
        Some(id) => Err(ChartProblem::NoShape { figure: model[*id].id.clone() }.into()),
    }
}

/// Entries of one ballot.
fn ballot(model: &Model, chart: &Chart) -> Result<(), ResolveProblem> {
    if matches!(chart.group, Group::Ballot { .. }) {
        return Ok(());
    }
    let ballots = &model[chart.campaign].ballots;
    let of = |id: &Id<Figure>| ballots.iter().position(|b| b.entries.iter().any(|entry| entry.votes == *id));
    let first = of(&chart.figures[0]);
    match chart.figures.iter().find(|id| of(id).is_none() || of(id) != first) {
        None => Ok(()),
        Some(id) => Err(ChartProblem::NoEntry { figure: model[*id].id.clone() }.into()),
    }
}

/// The first figure is the whole, and all others are declared to be part of it. Their bases may differ: that one contains the
/// other is what the author declared.
fn nesting(model: &Model, figures: &[Id<Figure>]) -> Result<(), ResolveProblem> {
    let whole = figures[0];
    if figures.len() < 2 {
        return Err(ChartProblem::NoParts { whole: model[whole].id.clone() }.into());
    }
    for part in &figures[1..] {
        if !is_part(model, *part, whole) {
            return Err(ChartProblem::NoPart { whole: model[whole].id.clone(), figure: model[*part].id.clone() }.into());
        }
        same(model, whole, *part, &Respect::all_but(&[Respect::Basis]))?;
    }
    Ok(())
}

/// Whether the figure is declared to be part of the whole, directly or through others.
fn is_part(model: &Model, figure: Id<Figure>, whole: Id<Figure>) -> bool {
    // Circles have been cut.
    std::iter::successors(model[figure].part_of, |id| model[*id].part_of).any(|id| id == whole)
}

/// The declared parts of a whole, each after what it is part of.
pub(super) fn parts(model: &Model, whole: Id<Figure>) -> Vec<Id<Figure>> {
    let mut found = Vec::new();
    for (id, _) in model.figures().filter(|(_, figure)| figure.part_of == Some(whole)) {
        found.push(id);
        found.extend(parts(model, id));
    }
    found
}

/// Those parts that can stand on the axis of their whole.
pub(super) fn fitting_parts(model: &Model, whole: Id<Figure>) -> Vec<Id<Figure>> {
    let mut parts = parts(model, whole);
    parts.retain(|part| nesting(model, &[whole, *part]).is_ok());
    parts
}

/// A day for each count, and each day once. An interim count may stand before the outcome.
fn steps(model: &Model, figures: &[Id<Figure>]) -> Result<(), ResolveProblem> {
    let results = figures.iter().all(|id| model[*id].phase.is_result());
    let respects = if results { Respect::all_but(&[Respect::Phase]) } else { Respect::ALL.to_vec() };
    axis(model, figures, &respects)?;
    let mut days: BTreeMap<Day, Id<Figure>> = BTreeMap::new();
    for id in figures {
        let day = model[*id].as_of.filter(|date| date.precision() == Precision::Day);
        let Some(day) = day else { return Err(ChartProblem::NoDay { figure: model[*id].id.clone() }.into()) };
        if let Some(other) = days.insert(day.first(), *id) {
            let (one, other) = (model[other].id.clone(), model[*id].id.clone());
            return Err(ChartProblem::SameDay { one, other }.into());
        }
    }
    Ok(())
}

/// Two editions of one count. The basis may differ only where the author says what changed.
fn slope(model: &Model, chart: &Chart) -> Result<(), ResolveProblem> {
    let mut free = vec![Respect::Period];
    if chart.broken.is_some() {
        free.push(Respect::Basis);
    }
    axis(model, &chart.figures, &Respect::all_but(&free))?;
    let first = &model[chart.figures[0]];
    let mut periods: Vec<&Figure> = Vec::new();
    for figure in chart.figures.iter().map(|id| &model[*id]) {
        if !periods.iter().any(|known| Respect::Period.same(known, figure)) {
            periods.push(figure);
        }
    }
    if periods.len() != 2 || periods.iter().any(|figure| figure.period.known().is_none()) {
        let last = periods.last().map_or(first, |figure| figure);
        let said = |figure: &Figure| Box::new((figure.id.clone(), Respect::Period.of(model, figure)));
        return Err(ChartProblem::Editions { found: periods.len(), one: said(first), other: said(last) }.into());
    }
    // Within an edition the basis is one: the break lies between the two.
    for period in periods {
        let mut edition = chart.figures.iter().filter(|id| Respect::Period.same(period, &model[**id]));
        let head = *edition.next().expect("the edition was found by one of its figures");
        for other in edition {
            same(model, head, *other, &[Respect::Basis])?;
        }
    }
    Ok(())
}

fn panels(model: &Model, chart: &Chart) -> Result<(), ResolveProblem> {
    let figures = &chart.figures;
    let none = |what: Bilingual, good: &dyn Fn(&Figure) -> bool| match figures.iter().find(|id| !good(&model[**id])) {
        None => Ok(()),
        Some(id) => Err(ChartProblem::NoPanel { figure: model[*id].id.clone(), what }.into()),
    };
    match chart.split {
        None => Err(ChartProblem::ChartKey { key: "by", form: ChartForm::Panels.word(), needed: true }.into()),
        Some(Split::Platform) => {
            axis(model, figures, &Respect::ALL)?;
            none(Bilingual::fixed("平台", "platform"), &|figure| figure.platforms.len() == 1)
        }
        Some(Split::Year) => {
            axis(model, figures, &Respect::all_but(&[Respect::Period]))?;
            none(Bilingual::fixed("年份", "year"), &|figure| figure.period.known().is_some())
        }
        Some(Split::Place) => {
            axis(model, figures, &Respect::ALL)?;
            none(Bilingual::fixed("地区", "place"), &|figure| {
                matches!(figure.scope, Scope::Places(_)) && figure.scope.single().is_some()
            })
        }
        Some(Split::SideBySide) => {
            // What stands in one panel shares its axis.
            for (n, one) in figures.iter().enumerate() {
                for other in &figures[n + 1..] {
                    if same(model, *one, *other, &Respect::ALL).is_ok() {
                        comparable(model, *one, *other)?;
                    }
                }
            }
            Ok(())
        }
    }
}
