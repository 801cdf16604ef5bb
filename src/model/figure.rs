//! A figure: one reported quantity with all that makes it citable.

use super::{Basis, Campaign, Id, Indicator, Organisation, Phase, Relations, Revision, Scope, Source, Waiver, When};
use crate::diag::{At, Span};
use crate::period::{Date, Moment};
use crate::quantity::Quantity;
use crate::text::Text;

/// What a source reports.
#[derive(Clone, Debug, PartialEq)]
pub enum Reported {
    /// A quantity.
    Known(Quantity),
    /// No number: 未公布, with the reason if there is one. Never zero.
    Missing(Option<Text>),
    /// Once published and withdrawn since; what it was stands in the version before.
    Withdrawn,
}

impl Reported {
    /// The quantity, if there is one.
    pub fn quantity(&self) -> Option<&Quantity> {
        match self {
            Reported::Known(quantity) => Some(quantity),
            Reported::Missing(_) | Reported::Withdrawn => None,
        }
    }
}

/// Where in a source a figure stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Locator {
    /// In the title.
    Title,
    /// In that paragraph of the body, counted from 1.
    Paragraph(u32),
}

/// A figure that must not stand beside this one, and why.
#[derive(Clone, Debug)]
pub struct NotComparable {
    /// The other figure.
    pub figure: Id<Figure>,
    /// Why.
    pub because: Text,
}

/// Why something is not public yet. Only seen with drafts shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// It is a draft.
    Draft,
    /// It appears at that moment, which stands at that place.
    Until(At<Moment>),
}

impl Withheld {
    /// Why something is withheld that two things withhold: the later moment counts, and a draft has none.
    pub fn both(own: Option<Withheld>, outer: Option<Withheld>) -> Option<Withheld> {
        match (own, outer) {
            (Some(Withheld::Until(own)), Some(Withheld::Until(outer))) => {
                Some(Withheld::Until(if outer.value > own.value { outer } else { own }))
            }
            (Some(Withheld::Draft), _) | (_, Some(Withheld::Draft)) => Some(Withheld::Draft),
            (own, outer) => own.or(outer),
        }
    }

    /// The moment at which it appears, with its place; nothing for a draft.
    pub fn until(&self) -> Option<&At<Moment>> {
        match self {
            Withheld::Draft => None,
            Withheld::Until(moment) => Some(moment),
        }
    }
}

/// One reported quantity.
#[derive(Clone, Debug)]
pub struct Figure {
    /// The campaign it was reported of.
    pub campaign: Id<Campaign>,
    /// The key inside the campaign: `contest-views`, `by-province/guangdong/revenue`.
    pub key: String,
    /// `<campaign>/<key>`.
    pub id: String,
    /// What is counted, without the number.
    pub label: Text,
    /// The indicator.
    pub indicator: Id<Indicator>,
    /// What the source reports.
    pub reported: Reported,
    /// The words as printed, with unit: 突破1.2亿次, 1元抵5元.
    pub wording: String,
    /// The unit, as in the indicator's list; nothing when it cannot be known.
    pub unit: Option<String>,
    /// Whether the source prints no unit and this one is the editor's reading.
    pub unit_assumed: bool,
    /// Where.
    pub scope: Scope,
    /// When.
    pub period: When,
    /// What the source leaves open about the period.
    pub period_note: Option<Text>,
    /// The moment of the count; nothing when the source does not say.
    pub as_of: Option<Date>,
    /// What kind of statement it is.
    pub phase: Phase,
    /// How it was counted; nothing when the source does not say.
    pub basis: Option<Id<Basis>>,
    /// Whether the author has said so, or that the source does not say.
    pub basis_given: bool,
    /// The platforms it was counted on.
    pub platforms: Vec<Id<Organisation>>,
    /// The organisations it speaks of.
    pub organisations: Vec<Id<Organisation>>,
    /// The document it was read from.
    pub source: Id<Source>,
    /// Where in it.
    pub at: Option<Locator>,
    /// Who says so, when it is not the publisher.
    pub claimed_by: Option<Text>,
    /// The figure that contains this one.
    pub part_of: Option<Id<Figure>>,
    /// Figures that count some of the same things.
    pub overlaps: Vec<Id<Figure>>,
    /// Figures that must not stand beside this one.
    pub not_comparable_with: Vec<NotComparable>,
    /// What else it declares of others.
    pub relations: Relations,
    /// Rules of the referee that do not apply to it.
    pub waivers: Vec<Waiver>,
    /// Whether the source quotes it as background, so that it is no result of the campaign.
    pub context: bool,
    /// Caveats.
    pub notes: Vec<Text>,
    /// The number of this version, from 1.
    pub version: u32,
    /// The changes that led to it, the oldest first: one fewer than its number, and none in a former version.
    pub revisions: Vec<Revision>,
    /// When this version was first published, if the lock says so.
    pub published: Option<Moment>,
    /// Why it is not public yet.
    pub withheld: Option<Withheld>,
    /// Where the author wrote it.
    pub span: Span,
}

impl Figure {
    /// Whether it may enter a total, a ranking or a headline.
    pub fn is_result(&self) -> bool {
        self.phase.is_result() && !self.context && !self.is_withdrawn()
    }

    /// Whether it was published once and is no longer.
    pub fn is_withdrawn(&self) -> bool {
        self.reported == Reported::Withdrawn
    }

    /// Every version, the oldest first and this one last.
    pub fn versions(&self) -> impl Iterator<Item = &Figure> {
        self.revisions.iter().map(|revision| &*revision.was).chain([self])
    }

    /// The version of that number.
    pub fn at_version(&self, number: u32) -> Option<&Figure> {
        self.versions().find(|figure| figure.version == number)
    }

    /// When the figure was published for the first time, if the lock says so.
    pub fn first_published(&self) -> Option<&Moment> {
        self.versions().next().and_then(|first| first.published.as_ref())
    }
}
