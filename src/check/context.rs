//! What do the rules look at? The model, with what several of them would otherwise look up again and again.

use std::collections::HashMap;

use super::bounds::Bounds;
use super::sum::{self, Sum};
use crate::model::{Basis, Campaign, Figure, Id, Indicator, Measure, Model, Organisation, Phase, Scope, When};
use crate::quantity::{Bound, Interval, Quantity, scaled};
use crate::text::Lang;

/// The model, indexed.
pub struct Context<'a> {
    /// What is public.
    pub model: &'a Model,
    /// What is added up, and to what.
    pub sums: Vec<Sum>,
    /// The declared parts of each whole.
    pub parts: HashMap<Id<Figure>, Vec<Id<Figure>>>,
    /// Results that speak of the same things: one campaign, place, platform, organisation and period, and one row of a table.
    pub same_things: Vec<Vec<Id<Figure>>>,
    /// Figures that can be compared with each other.
    pub peers: Vec<Vec<Id<Figure>>>,
}

/// A scope that can be compared quickly.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum ScopeKey {
    /// The whole country.
    National,
    /// Divisions, by code.
    Places(Vec<u32>),
    /// A group, by number.
    Group(usize),
    /// Not said.
    NotStated,
}

/// The scope as a key.
pub fn scope_key(scope: &Scope) -> ScopeKey {
    match scope {
        Scope::National => ScopeKey::National,
        Scope::Places(places) => ScopeKey::Places(places.iter().map(|place| place.code().number()).collect()),
        Scope::Group(id) => ScopeKey::Group(id.index()),
        Scope::NotStated => ScopeKey::NotStated,
    }
}

type SameThings<'a> = (Id<Campaign>, &'a str, ScopeKey, When, &'a [Id<Organisation>], &'a [Id<Organisation>]);

/// In what figures must agree to be compared: a column of a table or a ballot, or else indicator, unit, basis, phase, level of place
/// and period, and where the period is not stated also the campaign.
#[derive(PartialEq, Eq, Hash)]
enum Peer<'a> {
    Column(Id<Campaign>, usize, usize),
    Ballot(Id<Campaign>, usize),
    Loose(Id<Indicator>, Option<&'a str>, Option<Id<Basis>>, Phase, u8, When, Option<Id<Campaign>>),
}

impl<'a> Context<'a> {
    /// Indexes the model.
    pub fn new(model: &'a Model) -> Context<'a> {
        let mut parts: HashMap<Id<Figure>, Vec<Id<Figure>>> = HashMap::new();
        let mut same: HashMap<SameThings, Vec<Id<Figure>>> = HashMap::new();
        for (id, figure) in model.figures() {
            if let Some(whole) = figure.part_of {
                parts.entry(whole).or_default().push(id);
            }
            if figure.is_result() {
                let key = (
                    figure.campaign,
                    row(&figure.key),
                    scope_key(&figure.scope),
                    figure.period.clone(),
                    &figure.platforms[..],
                    &figure.organisations[..],
                );
                same.entry(key).or_default().push(id);
            }
        }
        let several = |groups: Vec<Vec<Id<Figure>>>| {
            let mut groups: Vec<_> = groups.into_iter().filter(|group| group.len() > 1).collect();
            groups.sort_unstable();
            groups
        };
        let same_things = several(same.into_values().collect());
        let peers = several(peers(model).into_values().collect());
        Context { model, sums: sum::sums(model, &parts), parts, same_things, peers }
    }

    /// The number of a figure, if it has one.
    pub fn quantity(&self, id: Id<Figure>) -> Option<&'a Quantity> {
        self.model[id].reported.quantity()
    }

    /// Between what a figure lies, if it has a number.
    pub fn bounds(&self, id: Id<Figure>) -> Option<Bounds> {
        self.quantity(id).map(|quantity| Bounds { hard: *quantity.hard(), soft: *quantity.soft() })
    }

    /// The figure of a group that has that indicator, if it is the only one: of two, nobody knows which is meant.
    pub fn only(&self, group: &[Id<Figure>], indicator: Id<Indicator>) -> Option<Id<Figure>> {
        let mut found = group.iter().filter(|id| self.model[**id].indicator == indicator);
        found.next().copied().filter(|_| found.next().is_none())
    }

    /// The indicator of a figure.
    pub fn indicator(&self, id: Id<Figure>) -> &'a Indicator {
        &self.model[self.model[id].indicator]
    }

    /// Whether numbers like this one may be added, and whether a part of its scope holds no more than the whole.
    pub fn adds(&self, id: Id<Figure>) -> bool {
        let unit = self.model[id].unit.as_deref().unwrap_or_default();
        let level = ["%", "‰", "百分点", "倍"].contains(&unit) || unit.contains('/');
        !level && matches!(self.indicator(id).measure, Measure::Flow | Measure::Stock)
    }

    /// Whether one of the two contains the other, by what is declared.
    pub fn nested(&self, one: Id<Figure>, other: Id<Figure>) -> bool {
        let wholes = |id: Id<Figure>| std::iter::successors(self.model[id].part_of, |id| self.model[*id].part_of);
        wholes(one).any(|id| id == other) || wholes(other).any(|id| id == one)
    }

    /// Whether one of the two says that both count some of the same things.
    pub fn overlap(&self, one: Id<Figure>, other: Id<Figure>) -> bool {
        self.model[one].overlaps.contains(&other) || self.model[other].overlaps.contains(&one)
    }

    /// A figure for a message: its key, its words and what they allow.
    pub fn told(&self, id: Id<Figure>, lang: Lang) -> String {
        let figure = &self.model[id];
        match self.quantity(id).map(|q| *q.hard()).filter(|hard| !hard.is_point()) {
            Some(hard) => format!("`{}` {} `{}`", figure.key, figure.wording, stretch(&hard, lang)),
            None => format!("`{}` {}", figure.key, figure.wording),
        }
    }
}

/// The row of a table of several columns in which a figure of that key stands; nothing elsewhere.
fn row(key: &str) -> &str {
    key.rsplit_once('/').map(|(row, _)| row).filter(|row| row.contains('/')).unwrap_or_default()
}

fn peers(model: &Model) -> HashMap<Peer<'_>, Vec<Id<Figure>>> {
    let mut cells = HashMap::new();
    for (id, campaign) in model.campaigns() {
        for (t, table) in campaign.tables.iter().enumerate() {
            let rows = table.rows.iter().enumerate().filter(|(n, _)| Some(*n) != table.total);
            for (column, cell) in rows.flat_map(|(_, row)| row.cells.iter().enumerate()) {
                cells.extend(cell.map(|cell| (cell, Peer::Column(id, t, column))));
            }
            let total = table.total.map(|n| &table.rows[n]);
            // A total has no equal among its rows.
            cells.extend(
                total
                    .iter()
                    .flat_map(|row| row.cells.iter().flatten())
                    .map(|cell| (*cell, Peer::Ballot(id, usize::MAX))),
            );
        }
        for (n, ballot) in campaign.ballots.iter().enumerate() {
            cells.extend(ballot.entries.iter().map(|entry| (entry.votes, Peer::Ballot(id, n))));
        }
    }
    let mut groups: HashMap<Peer, Vec<Id<Figure>>> = HashMap::new();
    for (id, figure) in model.figures().filter(|(_, figure)| figure.reported.quantity().is_some()) {
        let key = cells.remove(&id).unwrap_or_else(|| {
            let level = figure.scope.single().map_or(0, |place| 1 + place.level() as u8);
            let home = figure.period.known().is_none().then_some(figure.campaign);
            Peer::Loose(
                figure.indicator,
                figure.unit.as_deref(),
                figure.basis,
                figure.phase,
                level,
                figure.period.clone(),
                home,
            )
        });
        if !matches!(key, Peer::Ballot(_, usize::MAX)) {
            groups.entry(key).or_default().push(id);
        }
    }
    groups
}

/// An interval for people: `[1.2亿, ∞)`.
pub fn stretch(interval: &Interval, lang: Lang) -> String {
    // What a division leaves behind the point is no news to anybody.
    let number = |bound: Bound| scaled(bound.value.round_dp(4), lang);
    let low = interval.low.map_or("(-∞".to_owned(), |b| format!("{}{}", if b.open { '(' } else { '[' }, number(b)));
    let high = interval.high.map_or("∞)".to_owned(), |b| format!("{}{}", number(b), if b.open { ')' } else { ']' }));
    format!("{low}, {high}")
}
