//! What a chart's form makes of its figures: kind, marks, panels, and what must be said beside it.

use super::chart::Links;
use super::{Maker, words};
use crate::chart::{Ground, Kind, Mark, PanelOf};
use crate::model::{Chart, ChartForm, Figure, Group, Id, Respect, Split};
use crate::text::Lang;

impl Maker<'_> {
    pub(super) fn chart_kind(&self, chart: &Chart) -> Kind {
        match chart.form {
            ChartForm::Bars => Kind::Bars,
            ChartForm::Map => Kind::Tiles,
            ChartForm::Borders => Kind::Borders,
            ChartForm::Dots => Kind::Dots,
            ChartForm::Ballot => Kind::Ballot { seats: self.seats(chart) },
            ChartForm::Nesting => Kind::Nesting,
            ChartForm::Steps => Kind::Steps,
            ChartForm::Slope => Kind::Slope { broken: chart.broken.is_some() },
            ChartForm::Panels => Kind::Panels { own_scales: chart.split == Some(Split::SideBySide) },
        }
    }

    /// How many are chosen, where the votes are counted out: a running count decides no seat.
    fn seats(&self, chart: &Chart) -> Option<u32> {
        let Group::Ballot { ballot } = chart.group else { return None };
        let decided = chart.figures.iter().all(|id| self.model[*id].phase == crate::model::Phase::Outcome);
        let seats = self.model[chart.campaign].ballots[ballot].seats.filter(|_| decided)?;
        let value = self.model[seats].reported.quantity()?.value()?;
        value.to_string().parse().ok()
    }

    /// The map below a map of boundaries.
    pub(super) fn ground(&self, chart: &Chart) -> Option<Ground> {
        let map = self.model.site.map.as_ref().filter(|_| chart.form == ChartForm::Borders)?;
        Some(Ground {
            boundaries: map.boundaries.clone(),
            approval: map.approval.clone(),
            source: map.source.as_ref().map(|s| s.get(self.lang).to_owned()).unwrap_or_default(),
        })
    }

    /// The marks in the chart's order.
    pub(super) fn marks(&self, chart: &Chart, links: Links) -> Vec<Mark> {
        let labels = self.chart_labels(chart);
        let marks = chart.figures.iter().zip(&labels).map(|(id, label)| {
            let figure = &self.model[*id];
            let mut mark = self.mark(*id, label, links);
            match chart.form {
                ChartForm::Nesting => {
                    mark.part_of = self.whole_in(chart, *id).map(|whole| self.model[whole].id.clone())
                }
                ChartForm::Steps => mark.when = figure.as_of.map(|date| date.first()),
                ChartForm::Slope | ChartForm::Panels => mark.panel = Some(self.panel(chart, figure)),
                _ => {}
            }
            mark
        });
        let mut marks: Vec<Mark> = marks.collect();
        if chart.form == ChartForm::Slope {
            // The earlier edition stands first.
            let start = |id: &Id<Figure>| self.model[*id].period.known().map(|p| p.start());
            let mut order: Vec<(_, Mark)> = chart.figures.iter().map(start).zip(marks).collect();
            order.sort_by_key(|(start, _)| *start);
            marks = order.into_iter().map(|(_, mark)| mark).collect();
        }
        marks
    }

    /// What the figure is part of, among the figures of the chart.
    fn whole_in(&self, chart: &Chart, id: Id<Figure>) -> Option<Id<Figure>> {
        let up = |id: &Id<Figure>| self.model[*id].part_of;
        std::iter::successors(up(&id), up).find(|whole| chart.figures.contains(whole))
    }

    /// The name of each figure in the chart: of its row, its day, its place, or its own.
    fn chart_labels(&self, chart: &Chart) -> Vec<String> {
        let (model, lang) = (self.model, self.lang);
        let campaign = &model[chart.campaign];
        let row = |id: &Id<Figure>| match &chart.group {
            Group::Column { table, column } => {
                let rows = &campaign.tables[*table].rows;
                rows.iter().find(|r| r.cells.get(*column) == Some(&Some(*id))).map(|r| &r.label)
            }
            Group::Ballot { ballot } => {
                campaign.ballots[*ballot].entries.iter().find(|e| e.votes == *id).map(|e| &e.label)
            }
            Group::Parts | Group::Named => None,
        };
        let own = |id: &Id<Figure>| row(id).unwrap_or(&model[*id].label).get(lang).to_owned();
        match chart.form {
            ChartForm::Steps => chart.figures.iter().map(|id| self.day_label(chart, *id)).collect(),
            ChartForm::Slope => self.slope_labels(chart),
            _ => chart.figures.iter().map(own).collect(),
        }
    }

    /// The day of a step, without its year where all are of one.
    fn day_label(&self, chart: &Chart, id: Id<Figure>) -> String {
        let Some(date) = self.model[id].as_of else { return String::new() };
        let year = date.first().year();
        let one = |id: &Id<Figure>| self.model[*id].as_of.is_none_or(|d| d.first().year() == year);
        let shown = date.display(self.lang);
        if !chart.figures.iter().all(one) {
            return shown;
        }
        let year = year.to_string();
        let bare = match self.lang {
            Lang::Zh => shown.strip_prefix(&format!("{year}年")),
            Lang::En => shown.strip_suffix(&format!(" {year}")),
        };
        bare.unwrap_or(&shown).to_owned()
    }

    /// Fellows of two editions bear one name: the place's, or what is counted where each edition has one figure.
    fn slope_labels(&self, chart: &Chart) -> Vec<String> {
        let figures = chart.figures.iter().map(|id| &self.model[*id]);
        let places: Option<Vec<_>> = figures.clone().map(|figure| figure.scope.single()).collect();
        if chart.figures.len() == 2 {
            return vec![self.chart_subject(chart); 2];
        }
        let place =
            places.map(|places| places.into_iter().map(|p| words::place_name(p, self.lang).to_owned()).collect());
        place.unwrap_or_else(|| figures.map(|figure| figure.label.get(self.lang).to_owned()).collect())
    }

    /// The panel or edition of a figure.
    fn panel(&self, chart: &Chart, figure: &Figure) -> PanelOf {
        let lang = self.lang;
        let year = || figure.period.known().map(|p| self.year(p.start().year())).unwrap_or_default();
        let title = match (chart.form, chart.split) {
            (ChartForm::Slope, _) => {
                let starts = chart.figures.iter().filter_map(|id| self.model[*id].period.known());
                let years: std::collections::BTreeSet<u16> = starts.map(|p| p.start().year()).collect();
                if years.len() == 2 { year() } else { words::when(&figure.period, lang) }
            }
            (_, Some(Split::Platform)) => {
                figure.platforms.first().map(|id| self.organisation(*id).to_owned()).unwrap_or_default()
            }
            (_, Some(Split::Year)) => year(),
            (_, Some(Split::Place)) => {
                figure.scope.single().map(|p| words::place_name(p, lang).to_owned()).unwrap_or_default()
            }
            (_, Some(Split::SideBySide) | None) => self.apart(chart, figure),
        };
        PanelOf { title, unit: Some(self.chart_unit(figure)) }
    }

    /// In what the panels differ, written out for one of them.
    fn apart(&self, chart: &Chart, figure: &Figure) -> String {
        let differing = Respect::ALL.into_iter().filter(|respect| !self.agree(&chart.figures, *respect));
        let said = differing.filter_map(|respect| match (respect, self.basis(figure)) {
            (Respect::Basis, Some(basis)) if basis.stated => Some(basis.text),
            _ => self.said(respect, figure),
        });
        let said: Vec<String> = said.collect();
        said.join(self.lang.pick("，", ", "))
    }

    /// What a figure is in that respect, in the page's language. Its unit stands at its axis.
    fn said(&self, respect: Respect, figure: &Figure) -> Option<String> {
        let lang = self.lang;
        match respect {
            Respect::Indicator => Some(self.model[figure.indicator].name.get(lang).to_owned()),
            Respect::Unit => {
                figure.unit.as_deref().map(|unit| self.model[figure.indicator].noun(unit, false, lang).to_owned())
            }
            Respect::Basis => Some(match self.basis(figure) {
                Some(basis) if basis.stated => {
                    lang.pick(format!("口径：{}", basis.text), format!("basis: {}", basis.text))
                }
                _ => lang.pick("口径未注明", "basis not stated").to_owned(),
            }),
            Respect::Phase => Some(figure.phase.name(lang).to_owned()),
            Respect::Period => Some(match figure.period.known() {
                Some(period) => period.display(lang),
                None => lang.pick("时间未注明", "period not stated").to_owned(),
            }),
        }
    }

    /// Whether all figures agree in that respect.
    pub(super) fn agree(&self, figures: &[Id<Figure>], respect: Respect) -> bool {
        let first = &self.model[figures[0]];
        figures.iter().all(|id| respect.same(first, &self.model[*id]))
    }

    /// What must stand beside the chart: what changed, differing bases, overlaps, and what may not be compared.
    pub(super) fn chart_caveats(&self, chart: &Chart) -> Vec<String> {
        let (model, lang) = (self.model, self.lang);
        let name = |id: Id<Figure>| {
            lang.pick(format!("“{}”", model[id].label.get(lang)), format!("“{}”", model[id].label.get(lang)))
        };
        let list = |ids: &[Id<Figure>]| ids.iter().map(|id| name(*id)).collect::<Vec<_>>().join(lang.pick("、", ", "));
        let mut caveats: Vec<String> = chart.broken.iter().map(|text| text.get(lang).to_owned()).collect();
        if chart.form == ChartForm::Nesting && !self.agree(&chart.figures, Respect::Basis) {
            let mut bases: Vec<(String, Vec<Id<Figure>>)> = Vec::new();
            for id in &chart.figures {
                let said = self.said(Respect::Basis, &model[*id]).unwrap_or_default();
                match bases.iter_mut().find(|(basis, _)| *basis == said) {
                    Some((_, ids)) => ids.push(*id),
                    None => bases.push((said, vec![*id])),
                }
            }
            let said = bases.iter().map(|(basis, ids)| format!("{}{}{basis}", list(ids), lang.pick("，", ": ")));
            let said = said.collect::<Vec<_>>().join(lang.pick("；", "; "));
            caveats.push(lang.pick(format!("各项口径不同：{said}。"), format!("The bases differ. {said}.")));
        }
        for (one, others) in overlaps(chart, |id| &model[id].overlaps) {
            let (one, others) = (name(one), list(&others));
            caveats.push(lang.pick(
                format!("{one}与{others}互有重复，不可相加。"),
                format!("{one} overlaps with {others}: they must not be added."),
            ));
        }
        let mut told = Vec::new();
        for id in &chart.figures {
            for not in model[*id].not_comparable_with.iter().filter(|not| chart.figures.contains(&not.figure)) {
                let pair = (*id.min(&not.figure), *id.max(&not.figure));
                if !told.contains(&pair) {
                    told.push(pair);
                    let (one, other, because) = (name(*id), name(not.figure), not.because.get(lang));
                    caveats.push(lang.pick(
                        format!("{one}与{other}不可比较：{because}"),
                        format!("{one} and {other} cannot be compared: {because}"),
                    ));
                }
            }
        }
        caveats
    }
}

/// Each overlap once, told of the figure that has most of them.
fn overlaps<'m>(chart: &Chart, of: impl Fn(Id<Figure>) -> &'m Vec<Id<Figure>>) -> Vec<(Id<Figure>, Vec<Id<Figure>>)> {
    let figures = &chart.figures;
    let mut pairs: Vec<(Id<Figure>, Id<Figure>)> = Vec::new();
    for (n, one) in figures.iter().enumerate() {
        let with = |other: &&Id<Figure>| of(*one).contains(other) || of(**other).contains(one);
        pairs.extend(figures[n + 1..].iter().filter(with).map(|other| (*one, *other)));
    }
    let mut told = Vec::new();
    while !pairs.is_empty() {
        let count = |id: &Id<Figure>| pairs.iter().filter(|(a, b)| a == id || b == id).count();
        let most = figures.iter().rev().max_by_key(|id| count(id)).copied();
        let Some(most) = most else { break };
        let fellow = |(a, b): &(Id<Figure>, Id<Figure>)| match (*a == most, *b == most) {
            (true, _) => Some(*b),
            (_, true) => Some(*a),
            _ => None,
        };
        told.push((most, pairs.iter().filter_map(fellow).collect()));
        pairs.retain(|pair| fellow(pair).is_none());
    }
    told
}
