//! Relations between figures: what each declares of others, tied to the figures that are meant.

use super::names::Names;
use super::problem::ResolveProblem;
use super::tie::unknown_figure;
use crate::diag::At;
use crate::load::{BandDoc, BandsDoc, RelationFields, WaiverDoc};
use crate::model::{Band, Bands, Figure, Growth, Id, Model, Rank, Rate, Relations, Share, Supersedes, Waiver};
use crate::quantity::{self, Bound, Decimal, Interval, Quantity};

/// One figure whose relations are tied.
pub(super) struct Knot<'a> {
    pub model: &'a Model,
    pub names: &'a Names,
    /// The slug of its campaign.
    pub slug: &'a str,
    pub id: Id<Figure>,
}

impl Knot<'_> {
    /// The relations, as far as what they name is public.
    pub fn relations(&self, doc: &RelationFields) -> Relations {
        let disjoint = doc.disjoint.as_deref().unwrap_or_default();
        let parts = self.figures(disjoint);
        // A sum that lacks a part which is not public yet says nothing of the whole.
        let complete = parts.len() == disjoint.len();
        Relations {
            disjoint: parts,
            exhaustive: complete && doc.exhaustive.as_ref().is_some_and(|e| e.value),
            rank: doc.rank_of.as_ref().and_then(|rank| {
                let among = self.figures(&rank.among);
                let place: u32 = self.names.whole(&rank.rank)?;
                (among.len() == rank.among.len()).then_some(Rank { rank: place, among })
            }),
            growth: doc.growth_of.as_ref().and_then(|growth| {
                Some(Growth {
                    current: self.figure(&growth.figure)?,
                    base: growth.base.as_ref().and_then(|base| self.figure(base)),
                    basis: doc.growth_basis.as_ref().map(|basis| basis.value),
                })
            }),
            rate: doc.rate_of.as_ref().and_then(|rate| {
                Some(Rate {
                    total: self.figure(&rate.figure)?,
                    over: rate.over.as_ref().and_then(|over| self.length(over)),
                    peak: rate.peak.as_ref().is_some_and(|peak| peak.value),
                })
            }),
            share: doc
                .share_of
                .as_ref()
                .and_then(|share| Some(Share { part: self.figure(&share.part)?, whole: self.figure(&share.whole)? })),
            forecast_of: doc.forecast_of.as_ref().and_then(|name| self.figure(name)),
            supersedes: doc.supersedes.as_ref().and_then(|doc| {
                let because = doc.because.as_ref().map(|because| because.value.clone());
                Some(Supersedes { figure: self.figure(&doc.figure)?, because })
            }),
        }
    }

    fn figures(&self, names: &[At<String>]) -> Vec<Id<Figure>> {
        names.iter().filter_map(|name| self.figure(name)).collect()
    }

    /// The figure of that name: a key of the campaign, a full id, or for a cell the key of another column of its row. `{row}` stands
    /// for the cell's own row. A figure that is withheld is no fault and no figure; the figure itself is a fault.
    fn figure(&self, name: &At<String>) -> Option<Id<Figure>> {
        let key = &self.model[self.id].key;
        let row = key.split('/').nth(1).unwrap_or_default();
        let written = name.value.replace("{row}", row);
        let beside = key.rsplit_once('/').map(|(row, _)| format!("{}/{row}/{written}", self.slug));
        let ids = [Some(format!("{}/{written}", self.slug)), Some(written.clone()), beside];
        let found = ids.iter().flatten().find_map(|id| self.model.figure_ids.get(id).copied());
        if found == Some(self.id) {
            let id = self.model[self.id].id.clone();
            self.names.fault(ResolveProblem::Circle { way: vec![id.clone(), id] }, &name.span);
            return None;
        }
        if found.is_none() && !ids.iter().flatten().any(|id| self.model.withheld.contains_key(id)) {
            self.names.fault(unknown_figure(self.model, self.slug, &written), &name.span);
        }
        found
    }

    /// A length of time such as 2小时.
    fn length(&self, text: &At<String>) -> Option<Quantity> {
        let value = text.value.trim();
        match quantity::parse(value) {
            Ok((quantity, "")) => Some(quantity),
            Ok((_, rest)) => {
                let problem = ResolveProblem::Trailing { value: value.to_owned(), rest: rest.to_owned() };
                self.names.fault(problem, &text.span);
                None
            }
            Err(error) => {
                self.names.fault(ResolveProblem::Value { value: value.to_owned(), error }, &text.span);
                None
            }
        }
    }
}

/// The waivers of a figure.
pub(super) fn waivers(docs: &[WaiverDoc], names: &Names) -> Vec<Waiver> {
    let one = |doc: &WaiverDoc| {
        Some(Waiver {
            rule: doc.rule.value.clone(),
            reason: doc.reason.value.clone(),
            date: names.date(&doc.date)?,
            by: doc.by.as_ref().map(|by| by.value.clone()),
            span: doc.rule.span.clone(),
        })
    };
    docs.iter().filter_map(one).collect()
}

/// The bands of an indicator.
pub(super) fn bands(doc: &BandsDoc, names: &Names) -> Bands {
    let read = |doc: &BandDoc| Some(Band { soft: stretch(&doc.soft, names)?, hard: stretch(&doc.hard, names)? });
    Bands {
        per: doc.per.iter().filter_map(|(id, doc)| Some((names.indicator(id)?, read(doc)?))).collect(),
        peers: doc.peers.as_ref().and_then(read),
        edition: doc.edition.as_ref().and_then(read),
    }
}

/// Both ends included; the lower must not lie above the upper.
fn stretch([low, high]: &[At<String>; 2], names: &Names) -> Option<Interval> {
    let number = |text: &At<String>| {
        let parsed = text.value.parse::<Decimal>().ok().filter(|n| !n.is_sign_negative());
        if parsed.is_none() {
            names.fault(ResolveProblem::Whole { found: text.value.clone() }, &text.span);
        }
        parsed
    };
    let (first, last) = (number(low)?, number(high)?);
    if first > last {
        names.fault(ResolveProblem::Whole { found: format!("{first}, {last}") }, &low.span);
        return None;
    }
    Some(Interval::between(Bound::closed(first), Bound::closed(last)))
}
