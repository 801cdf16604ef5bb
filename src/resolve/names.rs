//! Names to things: what each id, place and date in the files means.

use std::cell::RefCell;
use std::collections::BTreeMap;

use super::problem::{ResolveProblem, What};
use crate::diag::{At, Diagnostic, Diagnostics, FIRST_HERE, Problem, Span};
use crate::model::{Campaign, Id, Indicator, Locator, Organisation, PlaceGroup, Scope, Source, When};
use crate::period::{Date, Moment, Period, TimeZone};
use crate::place;

/// The ids of all registers, and where faults are noted.
pub(super) struct Names {
    pub groups: BTreeMap<String, Id<PlaceGroup>>,
    pub indicators: BTreeMap<String, Id<Indicator>>,
    pub organisations: BTreeMap<String, Id<Organisation>>,
    pub sources: BTreeMap<String, Id<Source>>,
    pub campaigns: BTreeMap<String, Id<Campaign>>,
    pub zone: TimeZone,
    pub faults: RefCell<Diagnostics>,
}

/// The word for what a source does not say.
pub(super) const NOT_STATED: &str = "not_stated";

impl Names {
    pub fn fault(&self, problem: impl Problem, span: &Span) {
        self.faults.borrow_mut().push(problem, span.clone());
    }

    /// Notes an id that is given a second time.
    pub fn same_id(&self, id: String, span: &Span, first: Option<&Span>) {
        let mut fault = Diagnostic::new(ResolveProblem::SameId { id }, span.clone());
        if let Some(first) = first {
            fault = fault.with_related(first.clone(), FIRST_HERE);
        }
        self.faults.borrow_mut().add(fault);
    }

    fn look_up<T: Copy>(&self, names: &BTreeMap<String, T>, what: What, name: &At<String>) -> Option<T> {
        let found = names.get(&name.value).copied();
        if found.is_none() {
            self.fault(ResolveProblem::unknown(what, &name.value, names.keys().map(String::as_str)), &name.span);
        }
        found
    }

    pub fn indicator(&self, name: &At<String>) -> Option<Id<Indicator>> {
        self.look_up(&self.indicators, What::Indicator, name)
    }

    pub fn organisation(&self, name: &At<String>) -> Option<Id<Organisation>> {
        self.look_up(&self.organisations, What::Organisation, name)
    }

    pub fn organisations(&self, names: &[At<String>]) -> Vec<Id<Organisation>> {
        names.iter().filter_map(|name| self.organisation(name)).collect()
    }

    pub fn source(&self, name: &At<String>) -> Option<Id<Source>> {
        self.look_up(&self.sources, What::Source, name)
    }

    pub fn campaign(&self, name: &At<String>) -> Option<Id<Campaign>> {
        self.look_up(&self.campaigns, What::Campaign, name)
    }

    /// One division.
    pub fn place(&self, name: &At<String>) -> Option<&'static place::Place> {
        match place::resolve(&name.value) {
            Ok(place) => Some(place),
            Err(error) => {
                self.fault(ResolveProblem::Place(error), &name.span);
                None
            }
        }
    }

    /// `not_stated`, 全国, a group, or divisions; nothing where a name is wrong (that has been noted).
    pub fn scope(&self, names: &[At<String>]) -> Option<Scope> {
        if let [name] = names {
            if let Some(scope) = self.whole_scope(&name.value) {
                return Some(scope);
            }
        } else if let Some(word) = names.iter().find(|n| self.whole_scope(&n.value).is_some()) {
            self.fault(ResolveProblem::MixedPlaces { word: word.value.clone() }, &word.span);
            return None;
        }
        let places: Vec<_> = names.iter().filter_map(|name| self.place(name)).collect();
        (places.len() == names.len()).then_some(Scope::Places(places))
    }

    /// What stands alone: not a division.
    fn whole_scope(&self, name: &str) -> Option<Scope> {
        if name == NOT_STATED {
            Some(Scope::NotStated)
        } else if place::is_national(name) {
            Some(Scope::National)
        } else {
            self.groups.get(name).map(|id| Scope::Group(*id))
        }
    }

    pub fn when(&self, text: &At<String>) -> Option<When> {
        if text.value == NOT_STATED {
            return Some(When::NotStated);
        }
        self.parsed(text.value.parse::<Period>(), &text.span).map(When::Known)
    }

    /// A date; nothing for `not_stated`.
    pub fn date(&self, text: &At<String>) -> Option<Date> {
        if text.value == NOT_STATED {
            return None;
        }
        self.parsed(text.value.parse::<Date>(), &text.span)
    }

    pub fn moment(&self, text: &At<String>) -> Option<Moment> {
        self.parsed(Moment::parse(&text.value, &self.zone), &text.span)
    }

    fn parsed<T>(&self, parsed: Result<T, crate::period::PeriodError>, span: &Span) -> Option<T> {
        parsed.map_err(|error| self.fault(ResolveProblem::Period(error), span)).ok()
    }

    /// `title`, or the number of a paragraph.
    pub fn locator(&self, text: &At<String>) -> Option<Locator> {
        match text.value.as_str() {
            "title" => Some(Locator::Title),
            NOT_STATED => None,
            number => match number.parse::<u32>() {
                Ok(paragraph) if paragraph > 0 => Some(Locator::Paragraph(paragraph)),
                _ => {
                    self.fault(ResolveProblem::Locator { found: number.to_owned() }, &text.span);
                    None
                }
            },
        }
    }

    /// A whole number.
    pub fn whole<T: std::str::FromStr>(&self, text: &At<String>) -> Option<T> {
        let parsed = text.value.parse().ok();
        if parsed.is_none() {
            self.fault(ResolveProblem::Whole { found: text.value.clone() }, &text.span);
        }
        parsed
    }
}
