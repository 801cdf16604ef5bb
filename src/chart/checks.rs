//! Does a draft hold what its kind needs?

use std::collections::{BTreeMap, BTreeSet};

use super::refusal::Refusal;
use super::spec::{Ground, Mark, MarkPhase};
use crate::place::{PlaceCode, provinces};

/// No key twice.
pub(super) fn each_key_once(marks: &[Mark]) -> Result<(), Refusal> {
    let mut keys = BTreeSet::new();
    match marks.iter().find(|mark| !keys.insert(&mark.key)) {
        Some(mark) => Err(Refusal::SameKey { key: mark.key.clone() }),
        None => Ok(()),
    }
}

/// One phase on an axis; where panels have scales of their own, one in each.
pub(super) fn one_phase(marks: &[Mark], own_scales: bool) -> Result<(), Refusal> {
    let mut axes: BTreeMap<&str, BTreeMap<MarkPhase, Vec<String>>> = BTreeMap::new();
    for mark in marks {
        let panel = mark.panel.as_ref().filter(|_| own_scales).map_or("", |panel| &panel.title);
        if let Some(phase) = mark.datum.phase() {
            axes.entry(panel).or_default().entry(phase).or_default().push(mark.key.clone());
        }
    }
    match axes.into_values().find(|phases| phases.len() > 1) {
        Some(phases) => Err(Refusal::MixedPhases { phases: phases.into_iter().collect() }),
        None => Ok(()),
    }
}

/// A provincial-level unit for each mark, and each unit once.
pub(super) fn one_mark_a_tile(marks: &[Mark]) -> Result<(), Refusal> {
    let mut tiles: BTreeMap<PlaceCode, &str> = BTreeMap::new();
    for mark in marks {
        let code = mark.place.filter(|code| provinces().any(|place| place.code() == *code));
        let Some(code) = code else {
            return Err(Refusal::NoTile { key: mark.key.clone() });
        };
        if let Some(first) = tiles.insert(code, &mark.key) {
            return Err(Refusal::SameTile { first: first.to_owned(), second: mark.key.clone() });
        }
    }
    Ok(())
}

/// A map with its 审图号, and a shape on it for each mark.
pub(super) fn each_on_the_map(marks: &[Mark], ground: Option<&Ground>) -> Result<(), Refusal> {
    let Some(ground) = ground.filter(|ground| !ground.approval.trim().is_empty()) else {
        return Err(Refusal::NoGround);
    };
    let shown = |mark: &&Mark| mark.place.is_some_and(|code| ground.boundaries.has(code));
    match marks.iter().find(|mark| !shown(mark)) {
        Some(mark) => Err(Refusal::NoTile { key: mark.key.clone() }),
        None => Ok(()),
    }
}

/// One mark that is part of nothing, and all others parts of one that stands before them.
pub(super) fn one_whole(marks: &[Mark]) -> Result<(), Refusal> {
    let mut before: BTreeSet<&str> = BTreeSet::new();
    for mark in marks {
        let fits = match &mark.part_of {
            None => before.is_empty(),
            Some(whole) => before.contains(whole.as_str()),
        };
        if !fits {
            return Err(Refusal::NoWhole { key: mark.key.clone() });
        }
        before.insert(&mark.key);
    }
    Ok(())
}

/// A day for each mark, and each day once.
pub(super) fn one_mark_a_day(marks: &[Mark]) -> Result<(), Refusal> {
    let mut days = BTreeMap::new();
    for mark in marks {
        let Some(day) = mark.when else {
            return Err(Refusal::NoDay { key: mark.key.clone() });
        };
        if let Some(first) = days.insert(day, &mark.key) {
            return Err(Refusal::SameDay { first: first.clone(), second: mark.key.clone() });
        }
    }
    Ok(())
}

/// A panel for each mark.
pub(super) fn each_in_a_panel(marks: &[Mark]) -> Result<(), Refusal> {
    match marks.iter().find(|mark| mark.panel.is_none()) {
        Some(mark) => Err(Refusal::NoPanel { key: mark.key.clone() }),
        None => Ok(()),
    }
}

/// Two editions, and no name twice in one.
pub(super) fn two_editions(marks: &[Mark]) -> Result<(), Refusal> {
    each_in_a_panel(marks)?;
    let mut names: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for mark in marks {
        let edition = mark.panel.as_ref().map_or("", |panel| &panel.title);
        if !names.entry(edition).or_default().insert(&mark.label) {
            return Err(Refusal::SameKey { key: mark.key.clone() });
        }
    }
    match names.len() {
        2 => Ok(()),
        _ => Err(Refusal::Editions { found: names.into_keys().map(str::to_owned).collect() }),
    }
}
