//! Indicators: the list, and one with its figures in groups that may be compared.

use super::row::Said;
use super::{Maker, words};
use crate::model::{Basis, ChartForm, Figure, Id, Indicator, Phase};
use crate::plan::Page;
use crate::view::{BasisRow, ChartFigure, ComparableGroup, IndicatorRow, IndicatorView, IndicatorsView};

/// A ranking is drawn by itself from this many figures on.
const ENOUGH: usize = 3;

/// Figures of one unit, basis and phase.
type GroupKey = (bool, Phase, Option<Id<Basis>>, Option<String>);

impl Maker<'_> {
    pub(super) fn indicators(&self) -> IndicatorsView {
        let row = |(id, indicator): (Id<Indicator>, &Indicator)| IndicatorRow {
            name: indicator.name.get(self.lang).to_owned(),
            href: self.href(&Page::Indicator(id)),
            definition: indicator.definition.get(self.lang).to_owned(),
            units: self.units(indicator),
            count: words::count(self.plan.index.figures_of_indicator(id).len(), self.lang),
        };
        IndicatorsView { indicators: self.model.shown_indicators().map(row).collect() }
    }

    fn units(&self, indicator: &Indicator) -> String {
        let units = indicator.units.iter().map(|(unit, noun)| match unit.as_str() {
            "not_stated" => words::not_stated(self.lang).to_owned(),
            unit => self.lang.pick(unit, &noun.many).to_owned(),
        });
        words::joined(units, self.lang).unwrap_or_default()
    }

    pub(super) fn indicator(&self, id: Id<Indicator>) -> IndicatorView {
        let lang = self.lang;
        let indicator = &self.model[id];
        let groups = self.groups(id);
        IndicatorView {
            name: indicator.name.get(lang).to_owned(),
            units: self.units(indicator),
            definition: indicator.definition.get(lang).to_owned(),
            not_counted: indicator.not_counted.as_ref().map(|n| n.get(lang).to_owned()),
            bases: indicator
                .bases
                .iter()
                .map(|b| BasisRow {
                    name: b.name.get(lang).to_owned(),
                    definition: b.definition.as_ref().map(|d| d.get(lang).to_owned()),
                })
                .collect(),
            charts: self.indicator_charts(id),
            groups: groups.into_iter().map(|(key, figures)| self.group(indicator, key, figures)).collect(),
        }
    }

    /// Results first, then by basis and unit.
    fn groups(&self, id: Id<Indicator>) -> Vec<(GroupKey, Vec<Id<Figure>>)> {
        let mut groups: Vec<(GroupKey, Vec<Id<Figure>>)> = Vec::new();
        for figure in self.plan.index.figures_of_indicator(id) {
            let f = &self.model[*figure];
            let key = (!f.phase.is_result(), f.phase, f.basis, f.unit.clone());
            match groups.iter_mut().find(|(k, _)| *k == key) {
                Some((_, figures)) => figures.push(*figure),
                None => groups.push((key, vec![*figure])),
            }
        }
        groups.sort_by(|a, b| a.0.cmp(&b.0));
        groups
    }

    fn group(&self, indicator: &Indicator, key: GroupKey, figures: Vec<Id<Figure>>) -> ComparableGroup {
        let lang = self.lang;
        let (_, phase, basis, unit) = key;
        let noun = unit.as_deref().map(|u| indicator.noun(u, false, lang).to_owned());
        let basis_stated = (!indicator.bases.is_empty()).then(|| match basis {
            Some(basis) => self.stated(indicator.basis(basis).name.get(lang)),
            None => self.not_stated(),
        });
        let mut title: Vec<String> = Vec::new();
        title.extend(
            basis_stated.as_ref().map(|b| {
                if b.stated { b.text.clone() } else { lang.pick("口径未注明", "basis not stated").to_owned() }
            }),
        );
        title.push(noun.clone().unwrap_or_else(|| lang.pick("单位未注明", "unit not stated").to_owned()));
        title.push(phase.name(lang).to_owned());
        let reason = if !phase.is_result() {
            Some(words::phase_meaning(phase, lang).to_owned())
        } else if !indicator.bases.is_empty() && basis.is_none() {
            let reason = lang.pick(
                "原文没有说明口径，彼此也不可排序。",
                "The sources do not say how they counted, so these cannot be ranked among themselves.",
            );
            Some(reason.to_owned())
        } else {
            let reason = lang.pick(
                "期间和范围各不相同，同列于此是为了查找，不是排名。",
                "Periods and scopes differ: they stand together to be found, not to be ranked.",
            );
            (figures.len() > 1).then(|| reason.to_owned())
        };
        ComparableGroup {
            title: title.join(" · "),
            unit: self.stated_or(noun),
            basis: basis_stated,
            phase: self.phase(phase),
            reason,
            figures: self.rows(figures, Said::default()),
        }
    }

    /// The charts over this indicator that campaigns have anyway: their figures are comparable by construction.
    fn indicator_charts(&self, id: Id<Indicator>) -> Vec<ChartFigure> {
        let mut charts = Vec::new();
        for chart in self.model.campaigns.iter().flat_map(|c| &c.charts) {
            let figures = &chart.figures;
            // Nestings and panels may hold figures of different bases, which belong to their campaign's page.
            let one_axis = !matches!(chart.form, ChartForm::Nesting | ChartForm::Slope | ChartForm::Panels);
            if !one_axis || self.model[figures[0]].indicator != id || figures.len() < ENOUGH {
                continue;
            }
            if chart.form == ChartForm::Bars {
                charts.extend(self.column_chart(chart, ChartForm::Map).filter(|_| figures.len() >= 8));
            }
            charts.extend(self.column_chart(chart, chart.form));
        }
        charts
    }
}
