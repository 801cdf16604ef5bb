//! What an author declares of two figures or more: what is added up, ranked, grown, promised, replaced.

use super::words::words;
use super::{Figure, Id};
use crate::diag::Span;
use crate::period::Date;
use crate::quantity::Quantity;
use crate::text::{Lang, Text};

/// All that a figure declares of others, `part_of` and `overlaps` aside.
#[derive(Clone, Debug, Default)]
pub struct Relations {
    /// Parts of this one that have nothing in common, so that they may be added.
    pub disjoint: Vec<Id<Figure>>,
    /// Whether its parts are all of it.
    pub exhaustive: bool,
    /// Its place in a ranking that the source prints.
    pub rank: Option<Rank>,
    /// Of what it is the growth.
    pub growth: Option<Growth>,
    /// Of what it is a rate.
    pub rate: Option<Rate>,
    /// Of what it is a share.
    pub share: Option<Share>,
    /// The result that this forecast or target spoke of.
    pub forecast_of: Option<Id<Figure>>,
    /// The earlier count that it takes the place of.
    pub supersedes: Option<Supersedes>,
}

/// A place in a ranking.
#[derive(Clone, Debug)]
pub struct Rank {
    /// From 1.
    pub rank: u32,
    /// The others in the ranking.
    pub among: Vec<Id<Figure>>,
}

/// The growth of one figure over another.
#[derive(Clone, Debug)]
pub struct Growth {
    /// The later level.
    pub current: Id<Figure>,
    /// The earlier level, where it is known.
    pub base: Option<Id<Figure>>,
    /// How the growth was reckoned, if not from the two levels as printed.
    pub basis: Option<GrowthBasis>,
}

/// A rate, and the total that it belongs to.
#[derive(Clone, Debug)]
pub struct Rate {
    /// The total.
    pub total: Id<Figure>,
    /// Over how long it was taken; the total's period where nothing is said.
    pub over: Option<Quantity>,
    /// Whether it is the highest rate and not the mean.
    pub peak: bool,
}

/// A share: the part in per cent of the whole.
#[derive(Clone, Debug)]
pub struct Share {
    /// The part.
    pub part: Id<Figure>,
    /// The whole.
    pub whole: Id<Figure>,
}

/// An earlier count of the same thing.
#[derive(Clone, Debug)]
pub struct Supersedes {
    /// The earlier one.
    pub figure: Id<Figure>,
    /// Why a running count may be lower now than it was.
    pub because: Option<Text>,
}

/// A rule of the referee that does not apply to a figure.
#[derive(Clone, Debug)]
pub struct Waiver {
    /// The rule's code.
    pub rule: String,
    /// Why.
    pub reason: Text,
    /// Since when.
    pub date: Date,
    /// Who decided it.
    pub by: Option<Text>,
    /// Where the author wrote it.
    pub span: Span,
}

/// How often one may vote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct VoteLimit {
    /// How many votes.
    pub votes: u32,
    /// In which time.
    pub per: VotePer,
}

words! {
    /// How a growth was reckoned, if not from the two levels as printed.
    GrowthBasis {
        /// From the same scope in both years (可比口径).
        Comparable = "comparable", "可比口径", "comparable scope";
        /// From a base that was revised afterwards.
        BaseRevised = "base_revised", "基数已修订", "revised base";
        /// In constant prices.
        Deflated = "deflated", "扣除价格因素", "constant prices";
    }
}

words! {
    /// The time for which a limit on votes holds.
    VotePer {
        /// Each day anew.
        Day = "day", "每天", "a day";
        /// Once and for all.
        Ballot = "ballot", "每次评选", "a ballot";
    }
}

words! {
    /// What kind of number an indicator has, and so what may be done with it.
    Measure {
        /// What comes about in a time: sales, orders, plays. It may be added, and a part of the time holds no more than the whole.
        Flow = "flow", "流量", "flow";
        /// What there is at a moment: followers, hosts, shops.
        Stock = "stock", "存量", "stock";
        /// A price, a rate, a share, a change: neither adds up nor nests.
        Level = "level", "比率或价格", "level";
        /// How many places there are in a scope.
        Places = "places", "地区数", "number of places";
    }
}
