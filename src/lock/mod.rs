//! What has been published, and does it still say what it said?
//!
//! `data/published.lock` holds one block for each version of each figure: its id and number, when it was first published, why there is a
//! new version, what it meant, and a digest over all of that. [`read`] takes it, [`mark`] tells the model what it holds, [`compare`] finds
//! whatever has changed in silence, and [`accept`] adds what is new. Nothing here writes a file, and nothing overrides a refusal.
//!
//! What a published figure means is its [`Meaning`]: the words as printed and their bounds, indicator, unit, place, period, as-of, phase,
//! basis, platform, organisation and source. Its label, notes, relations, and where and how it is written, are not part of it.

mod compare;
mod damage;
mod meaning;
mod paste;
mod problem;
mod read;
mod record;
mod write;

pub use compare::{Standing, compare, mark};
pub use damage::Damage;
pub use meaning::{Difference, FIELDS, Meaning, name};
pub use problem::LockProblem;
pub use read::{parse, read};
pub use record::{Change, Record};
pub use write::{accept, write};

use std::collections::BTreeMap;

use crate::diag::Span;

pub use crate::load::LOCK as PATH;

/// The record of what was published: each figure with its versions, the first one first, and where each stands in the file.
#[derive(Clone, Debug, Default)]
pub struct Lock {
    figures: BTreeMap<String, Vec<(Record, Span)>>,
}

impl Lock {
    /// The versions of a figure, the first one first; none if it was never locked.
    pub fn versions(&self, id: &str) -> impl Iterator<Item = &Record> {
        self.of(id).iter().map(|(record, _)| record)
    }

    /// Every version of every figure, by id and number.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.figures.values().flatten().map(|(record, _)| record)
    }

    /// The last version of every figure, by id.
    pub fn latest(&self) -> impl Iterator<Item = &Record> {
        self.figures.values().filter_map(|versions| versions.last()).map(|(record, _)| record)
    }

    /// How many versions it holds.
    pub fn len(&self) -> usize {
        self.figures.values().map(Vec::len).sum()
    }

    /// Whether it holds none.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }

    fn of(&self, id: &str) -> &[(Record, Span)] {
        self.figures.get(id).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests;
