//! What is wrong with the name of a place, and what could be written instead?

use std::fmt;

use super::{Place, is_national, resolve};

/// Why a name or code means no place. `Display` says what is wrong, [`PlaceError::hint`] the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceError {
    /// No place is called that.
    Unknown {
        /// What was written.
        input: String,
        /// Places whose name or code is nearly the same, the nearest first; at most three.
        near: Vec<&'static Place>,
    },
    /// Several places are called that, and none of them is the common reading.
    Ambiguous {
        /// What was written.
        input: String,
        /// All places of that name, in the order of their codes.
        candidates: Vec<&'static Place>,
    },
}

impl PlaceError {
    /// What the author can write instead, if there is something to say.
    pub fn hint(&self) -> Option<String> {
        match self {
            PlaceError::Unknown { input, .. } if is_national(input) => {
                Some("the whole country is a scope, not a place inside it; name a province, city or county".to_owned())
            }
            PlaceError::Unknown { near, .. } if near.is_empty() => {
                Some("write a name such as `山东`, `义乌` or `江苏徐州沛县`, or a six-digit code".to_owned())
            }
            PlaceError::Unknown { input, near } => {
                let by_code = input.trim().bytes().all(|b| b.is_ascii_digit());
                let offers = near.iter().map(|place| match by_code {
                    true => format!("`{}` ({})", place.code(), place.name()),
                    false => format!("`{}` ({})", unmistakable(place), place.code()),
                });
                Some(format!("did you mean {}?", either(offers)))
            }
            PlaceError::Ambiguous { candidates, .. } => {
                let offers = candidates.iter().map(|place| format!("`{}`", place.path()));
                Some(format!("write {}", either(offers)))
            }
        }
    }
}

/// The short name where it means this place alone, else the whole path.
fn unmistakable(place: &'static Place) -> &'static str {
    match resolve(place.short()) {
        Ok(found) if found == place => place.short(),
        _ => place.path(),
    }
}

/// "a", "a or b", "a, b or c".
fn either(offers: impl Iterator<Item = String>) -> String {
    let mut offers: Vec<String> = offers.collect();
    match offers.pop() {
        Some(last) if !offers.is_empty() => format!("{} or {last}", offers.join(", ")),
        Some(only) => only,
        None => String::new(),
    }
}

impl fmt::Display for PlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PlaceError::Unknown { input, .. } => {
                write!(f, "expected a place of GB/T 2260, but found `{input}`")
            }
            PlaceError::Ambiguous { input, candidates } => {
                write!(f, "expected one place, but found `{input}`, a name of {} places", candidates.len())
            }
        }
    }
}

impl std::error::Error for PlaceError {}
