//! One figure: its fields, with the defaults already merged in, become a valid [`Figure`].

use std::cell::RefCell;

use super::names::{NOT_STATED, Names};
use super::problem::{ResolveProblem, What};
use super::relation;
use crate::diag::{At, Span};
use crate::load::{FigureFields, RelationFields, WithholdDoc};
use crate::model::{
    Basis, Campaign, Figure, Id, Indicator, Organisation, Phase, Relations, Reported, Scope, When, Withheld,
};
use crate::period::Moment;
use crate::quantity::{self, Quantity};
use crate::text::Text;

/// A figure whose references to other figures are not looked up yet.
pub(super) struct Draft {
    pub figure: Figure,
    pub part_of: Option<At<String>>,
    pub overlaps: Vec<At<String>>,
    pub not_comparable_with: Vec<(At<String>, At<Text>)>,
    pub relations: RelationFields,
}

/// What a figure inherits from its campaign.
pub(super) struct Home<'a> {
    pub campaign: Id<Campaign>,
    pub slug: &'a str,
    pub scope: &'a Scope,
    pub period: &'a When,
    pub withheld: &'a Option<Withheld>,
}

/// What has to be known to make figures.
pub(super) struct Maker<'a> {
    pub names: &'a Names,
    pub indicators: &'a [Indicator],
    pub organisations: &'a [Organisation],
    pub at: &'a Moment,
    /// The first moment after `at` at which something appears.
    pub next: RefCell<Option<At<Moment>>>,
}

/// Ways of writing that there is no number.
fn is_missing(value: &str) -> bool {
    matches!(value.trim(), "" | "/" | "—" | "——" | "－" | "-" | "未公布")
}

impl Maker<'_> {
    /// The figure `key` at `span`. Every fault is noted; nothing comes back if one of them leaves no figure.
    pub fn figure(&self, home: &Home, key: String, label: Text, fields: &FigureFields, span: &Span) -> Option<Draft> {
        let names = self.names;
        let missing = |key| {
            // What could not be read is not missing.
            if !fields.broken {
                names.fault(ResolveProblem::Missing { key }, span);
            }
        };
        let indicator = match &fields.indicator {
            Some(name) => names.indicator(name),
            None => {
                missing("indicator");
                None
            }
        };
        let source = match &fields.source {
            Some(name) => names.source(name),
            None => {
                missing("source");
                None
            }
        };
        if fields.phase.is_none() {
            missing("phase");
        }
        let value = fields.value.as_ref().or_else(|| {
            missing("value");
            None
        });
        let reported = value.and_then(|value| self.reported(value, fields, indicator));
        let phase = fields.phase.as_ref().map(|p| p.value);
        if let (Some(phase), Some(value), Some((reported, ..))) = (phase, value, &reported) {
            self.check_phase(phase, reported, fields.wording.as_ref().unwrap_or(value));
        }
        let scope = fields.places.as_ref().map(|places| names.scope(places));
        let period = fields.period.as_ref().map(|period| names.when(period));
        let as_of = fields.as_of.as_ref().and_then(|date| names.date(date));
        let basis = indicator.zip(fields.basis.as_ref()).and_then(|(id, basis)| self.basis(id, basis));
        let platforms = names.organisations(fields.platforms.as_deref().unwrap_or_default());
        let organisations = names.organisations(fields.organisations.as_deref().unwrap_or_default());
        let at = fields.at.as_ref().and_then(|at| names.locator(at));
        let withheld = self.withheld(&fields.withhold, home.withheld);
        let (reported, unit, unit_assumed) = reported?;
        let figure = Figure {
            campaign: home.campaign,
            id: format!("{}/{key}", home.slug),
            key,
            label,
            indicator: indicator?,
            wording: wording(fields, &reported),
            reported,
            unit,
            unit_assumed,
            scope: scope.unwrap_or_else(|| Some(home.scope.clone()))?,
            period: period.unwrap_or_else(|| Some(home.period.clone()))?,
            period_note: fields.period_note.as_ref().map(|n| n.value.clone()),
            as_of,
            phase: phase?,
            basis,
            basis_given: fields.basis.is_some(),
            platforms,
            organisations,
            source: source?,
            at,
            claimed_by: fields.claimed_by.as_ref().map(|c| c.value.clone()),
            part_of: None,
            overlaps: Vec::new(),
            not_comparable_with: Vec::new(),
            relations: Relations::default(),
            waivers: relation::waivers(fields.waivers.as_deref().unwrap_or_default(), names),
            context: fields.context.as_ref().is_some_and(|c| c.value),
            notes: fields.notes.iter().flatten().map(|n| n.value.clone()).collect(),
            version: 1,
            revisions: Vec::new(),
            published: None,
            withheld,
            span: span.clone(),
        };
        Some(Draft {
            figure,
            part_of: fields.part_of.clone(),
            overlaps: fields.overlaps.clone().unwrap_or_default(),
            not_comparable_with: fields.not_comparable_with.clone().unwrap_or_default(),
            relations: fields.relations.clone(),
        })
    }

    /// The quantity with its unit, checked against the indicator; the flag says that the unit is assumed.
    fn reported(
        &self,
        value: &At<String>,
        fields: &FigureFields,
        indicator: Option<Id<Indicator>>,
    ) -> Option<(Reported, Option<String>, bool)> {
        if is_missing(&value.value) {
            let reason = fields.missing_reason.as_ref().map(|r| r.value.clone());
            let unit = indicator.and_then(|id| self.indicators[id.index()].units.first()).map(|(unit, _)| unit.clone());
            return Some((Reported::Missing(reason), unit.filter(|u| u != NOT_STATED), false));
        }
        let quantity = match quantity::parse(value.value.trim()) {
            Ok((quantity, "")) => quantity,
            Ok((_, rest)) => {
                let problem = ResolveProblem::Trailing { value: value.value.clone(), rest: rest.to_owned() };
                self.names.fault(problem, &value.span);
                return None;
            }
            Err(error) => {
                self.names.fault(ResolveProblem::Value { value: value.value.clone(), error }, &value.span);
                return None;
            }
        };
        let indicator = &self.indicators[indicator?.index()];
        let allowed = |unit: &str| indicator.units.iter().any(|(u, _)| u == unit);
        let units = || indicator.units.iter().map(|(u, _)| u.clone()).filter(|u| u != NOT_STATED).collect();
        let printed = quantity.unit().map(str::to_owned);
        let (unit, assumed) = match (printed, &fields.unit_assumed) {
            (Some(printed), Some(assumed)) if printed != assumed.value => {
                let problem = ResolveProblem::UnitPrinted { printed, assumed: assumed.value.clone() };
                self.names.fault(problem, &assumed.span);
                return None;
            }
            (Some(printed), _) => (printed, None),
            (None, Some(assumed)) => (assumed.value.clone(), Some(assumed)),
            (None, None) => {
                let problem = ResolveProblem::NoUnit { indicator: indicator.id.clone(), units: units() };
                self.names.fault(problem, &value.span);
                return None;
            }
        };
        if !allowed(&unit) {
            let span = assumed.map_or(&value.span, |a| &a.span);
            let problem = ResolveProblem::Unit { unit, indicator: indicator.id.clone(), units: units() };
            self.names.fault(problem, span);
            return None;
        }
        if unit == NOT_STATED {
            return Some((Reported::Known(quantity), None, true));
        }
        let quantity = if assumed.is_some() { quantity.with_unit(&unit) } else { quantity };
        Some((Reported::Known(quantity), Some(unit), assumed.is_some()))
    }

    /// A word for a forecast in the wording must not stand on a result.
    fn check_phase(&self, phase: Phase, reported: &Reported, wording: &At<String>) {
        let spoken = reported
            .quantity()
            .and_then(Quantity::phase)
            .or_else(|| quantity::find(&wording.value).iter().find_map(|f| f.quantity.phase()));
        let Some(spoken) = spoken.filter(|_| phase.is_result()) else { return };
        let problem =
            ResolveProblem::PhaseWord { wording: wording.value.clone(), means: spoken.code(), given: phase.word() };
        self.names.fault(problem, &wording.span);
    }

    fn basis(&self, indicator: Id<Indicator>, name: &At<String>) -> Option<Id<Basis>> {
        if name.value == NOT_STATED {
            return None;
        }
        let bases = &self.indicators[indicator.index()].bases;
        let found = bases.iter().position(|b| b.id == name.value);
        if found.is_none() {
            let known = bases.iter().map(|b| b.id.as_str());
            self.names.fault(ResolveProblem::unknown(What::Basis, &name.value, known), &name.span);
        }
        found.map(Id::new)
    }

    /// Why something is not public now, if it is not: by itself or by what it belongs to.
    pub fn withheld(&self, own: &WithholdDoc, outer: &Option<Withheld>) -> Option<Withheld> {
        if own.draft.as_ref().is_some_and(|d| d.value) {
            return Some(Withheld::Draft);
        }
        let until = own.publish_at.as_ref().and_then(|text| match self.names.moment(text) {
            Some(moment) if moment <= *self.at => None,
            Some(moment) => Some(Withheld::Until(At::new(moment, text.span.clone()))),
            // A moment that cannot be read has been noted; until it is mended nothing is shown.
            None => Some(Withheld::Draft),
        });
        let withheld = Withheld::both(until, outer.clone());
        if let Some(moment) = withheld.as_ref().and_then(Withheld::until) {
            let mut next = self.next.borrow_mut();
            if next.as_ref().is_none_or(|next| moment.value < next.value) {
                *next = Some(moment.clone());
            }
        }
        withheld
    }
}

/// The words as printed.
fn wording(fields: &FigureFields, reported: &Reported) -> String {
    match (&fields.wording, reported) {
        (Some(wording), _) => wording.value.clone(),
        (None, Reported::Known(quantity)) => quantity.text().to_owned(),
        (None, Reported::Missing(_) | Reported::Withdrawn) => "未公布".to_owned(),
    }
}
