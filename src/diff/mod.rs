//! What has changed between two states of the figures: two folders of data, two locks, two built sites, or one of each?
//!
//! A state is a [`State`]: what each figure means, field by field, as the lock has it. The table of a built site (`data/figures.json`) says
//! a little less, so two states are compared by what both of them say.

mod table;
mod told;

pub use table::{TableError, meaning_of_row, plain};
pub use told::{told, told_json};

use std::collections::BTreeMap;

use crate::lock::{Difference, Lock, Meaning};
use crate::model::{Figure, Model};

/// What figures there are and what they mean.
#[derive(Clone, Debug)]
pub struct State {
    figures: BTreeMap<String, Said>,
    /// Whether it is a table, which has no fields `value` and `unit_assumed` and names groups of places by their names.
    is_table: bool,
}

/// What a figure says.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The number of the version.
    pub version: u32,
    /// What it means; nothing once it is withdrawn.
    pub meaning: Option<Meaning>,
}

/// A figure that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Changed {
    /// A new figure.
    Added(Said),
    /// A figure that is no longer there.
    Gone(Said),
    /// A figure that was withdrawn.
    Withdrawn(Said),
    /// A figure that says something else.
    Other {
        /// The version before.
        old: u32,
        /// The version now; the same where nobody told of the change.
        new: u32,
        /// Each field that differs.
        differences: Vec<Difference>,
    },
}

impl State {
    /// The public figures of a site's data.
    pub fn of_model(model: &Model) -> State {
        let said = |figure: &Figure| Said { version: figure.version, meaning: Meaning::of(model, figure) };
        State { figures: model.figures.iter().map(|f| (f.id.clone(), said(f))).collect(), is_table: false }
    }

    /// The last version of each figure in a lock.
    pub fn of_lock(lock: &Lock) -> State {
        let said = lock
            .latest()
            .map(|record| (record.id.clone(), Said { version: record.version, meaning: record.meaning.clone() }));
        State { figures: said.collect(), is_table: false }
    }

    /// The rows of `data/figures.json` of a built site.
    ///
    /// # Errors
    /// A text that is no such file.
    pub fn of_table(text: &str) -> Result<State, TableError> {
        Ok(State { figures: table::rows(text)?, is_table: true })
    }

    /// How many figures there are.
    pub fn len(&self) -> usize {
        self.figures.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.figures.is_empty()
    }
}

/// Every figure that changed from the old state to the new one, by id.
pub fn compare(old: &State, new: &State) -> Vec<(String, Changed)> {
    let plain = old.is_table || new.is_table;
    let meaning = |said: &Said| said.meaning.as_ref().map(|m| if plain { table::plain(m) } else { m.clone() });
    let mut all = Vec::new();
    let ids: std::collections::BTreeSet<&String> = old.figures.keys().chain(new.figures.keys()).collect();
    for id in ids {
        let changed = match (old.figures.get(id), new.figures.get(id)) {
            (None, Some(new)) => Changed::Added(new.clone()),
            (Some(old), None) => Changed::Gone(old.clone()),
            (Some(old), Some(new)) => match (meaning(old), meaning(new)) {
                (Some(_), None) => Changed::Withdrawn(old.clone()),
                (None, None) => continue,
                (None, Some(_)) => Changed::Added(new.clone()),
                (Some(was), Some(is)) => {
                    let differences = was.differences(&is);
                    if differences.is_empty() && old.version == new.version {
                        continue;
                    }
                    Changed::Other { old: old.version, new: new.version, differences }
                }
            },
            (None, None) => continue,
        };
        all.push((id.clone(), changed));
    }
    all
}

#[cfg(test)]
mod tests;
