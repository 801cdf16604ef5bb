//! Where and when a figure holds.

use super::{Id, PlaceGroup};
use crate::period::Period;
use crate::place::Place;

/// The places a figure speaks of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Scope {
    /// The whole country: on no place's page, on no map.
    National,
    /// One division, or several that share the figure and do not divide it.
    Places(Vec<&'static Place>),
    /// A named group of places.
    Group(Id<PlaceGroup>),
    /// The source does not say.
    NotStated,
}

impl Scope {
    /// The one place, when there is exactly one.
    pub fn single(&self) -> Option<&'static Place> {
        match self {
            Scope::Places(places) if places.len() == 1 => Some(places[0]),
            _ => None,
        }
    }

    /// The divisions named, none for the country, a group or an open scope.
    pub fn places(&self) -> &[&'static Place] {
        match self {
            Scope::Places(places) => places,
            _ => &[],
        }
    }
}

/// The time a figure speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum When {
    /// A period with its first day, and its last if that is known.
    Known(Period),
    /// The source does not say.
    NotStated,
}

impl When {
    /// The period, if there is one.
    pub fn known(&self) -> Option<&Period> {
        match self {
            When::Known(period) => Some(period),
            When::NotStated => None,
        }
    }
}
