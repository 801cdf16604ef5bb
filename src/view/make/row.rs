//! A figure as it stands in a list.

use super::{Maker, words};
use crate::model::{Figure, Id, Reported};
use crate::plan::Page;
use crate::view::{FigureRow, Phase, Stated};

/// What a page says already, so that its rows need not.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Said {
    pub place: bool,
    pub campaign: bool,
    pub source: bool,
}

impl Maker<'_> {
    pub(super) fn phase(&self, phase: crate::model::Phase) -> Phase {
        Phase {
            code: phase.word().to_owned(),
            name: phase.name(self.lang).to_owned(),
            note: words::phase_note(phase, self.lang).to_owned(),
            is_result: phase.is_result(),
        }
    }

    pub(super) fn wording(&self, figure: &Figure) -> String {
        words::wording(self.model, figure, self.lang)
    }

    pub(super) fn hedge_note(&self, figure: &Figure) -> Option<String> {
        let quantity = figure.reported.quantity()?;
        words::hedge_note(quantity, figure.unit.as_deref(), &self.model[figure.indicator], self.lang)
    }

    /// How it was counted; nothing where the indicator knows only one way.
    pub(super) fn basis(&self, figure: &Figure) -> Option<Stated> {
        let indicator = &self.model[figure.indicator];
        if indicator.bases.is_empty() {
            return None;
        }
        Some(match figure.basis {
            Some(basis) => {
                let basis = indicator.basis(basis);
                let note = basis.definition.as_ref().map(|d| d.get(self.lang).to_owned());
                Stated { note, ..self.stated(basis.name.get(self.lang)) }
            }
            None => self.not_stated(),
        })
    }

    /// When: the period, with what is left open.
    pub(super) fn period(&self, figure: &Figure) -> Stated {
        let note = figure.period_note.as_ref().map(|n| n.get(self.lang).to_owned());
        let period = figure.period.known().map(|p| p.display(self.lang));
        Stated { note, ..self.stated_or(period) }
    }

    pub(super) fn rows(&self, figures: impl IntoIterator<Item = Id<Figure>>, said: Said) -> Vec<FigureRow> {
        figures.into_iter().map(|id| self.row(id, said)).collect()
    }

    pub(super) fn row(&self, id: Id<Figure>, said: Said) -> FigureRow {
        let figure = &self.model[id];
        let source = &self.model[figure.source];
        let campaign = &self.model[figure.campaign];
        FigureRow {
            label: figure.label.get(self.lang).to_owned(),
            wording: self.wording(figure),
            href: self.href(&Page::Figure(id)),
            missing: figure.reported.quantity().is_none(),
            hedge_note: self.hedge_note(figure),
            phase: self.phase(figure.phase),
            place: (!said.place).then(|| self.scope_line(&figure.scope)),
            period: Some(self.period(figure)),
            basis: self.basis(figure).map(|basis| Stated { note: None, ..basis }),
            platform: self.organisations(&figure.platforms),
            organisation: self.organisations(&figure.organisations),
            claimed_by: figure.claimed_by.as_ref().map(|c| c.get(self.lang).to_owned()),
            campaign: (!said.campaign)
                .then(|| self.link(campaign.title.get(self.lang), &Page::Campaign(figure.campaign))),
            source: (!said.source).then(|| self.link(source.name(self.lang), &Page::Source(figure.source))),
            source_at: if said.source { None } else { words::locator(figure.at, self.lang) },
            caveats: self.short_caveats(figure),
            withheld: words::withheld(&figure.withheld, self.lang),
        }
    }

    /// What must stand beside a number even in a list.
    fn short_caveats(&self, figure: &Figure) -> Vec<String> {
        let mut caveats = Vec::new();
        if let Reported::Missing(Some(reason)) = &figure.reported {
            caveats.push(reason.get(self.lang).to_owned());
        }
        if figure.unit_assumed {
            let unit = figure.unit.as_deref().map(|u| self.model[figure.indicator].noun(u, false, self.lang));
            caveats.push(match unit {
                Some(unit) => {
                    self.lang.pick(format!("原文未写单位，按“{unit}”理解"), format!("no unit printed; read as {unit}"))
                }
                None => self.lang.pick("原文未写单位，无从判断", "no unit printed, and none can be known").to_owned(),
            });
        }
        caveats
    }
}
