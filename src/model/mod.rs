//! What is true once the files are understood: campaigns, figures, places, sources, and how they belong together.
//!
//! Everything here is valid by construction: an index points at something, a figure has a source, a phase and an indicator whose
//! unit it has. The model knows no files' formats (no serde) and no pages.

mod axis;
mod campaign;
mod chart;
mod figure;
pub mod phrases;
mod registry;
mod relation;
mod revision;
mod scope;
mod words;

pub use axis::Respect;
pub use campaign::{Activity, Ballot, Campaign, Coupon, Entry, Fact, Group, Person, Prose, Table, TableRow};
pub use chart::{Chart, ChartForm, Split};
pub use figure::{Figure, Locator, NotComparable, Reported, Withheld};
pub use registry::{
    Band, Bands, Basis, BoundaryMap, Credit, Indicator, Organisation, PlaceGroup, Site, Source, SourceDate, UnitNoun,
};
pub use relation::{
    Growth, GrowthBasis, Measure, Rank, Rate, Relations, Share, Supersedes, VoteLimit, VotePer, Waiver,
};
pub use revision::Revision;
pub use scope::{Scope, When};
pub use words::{
    ActivityState, Aspect, CampaignKind, OrganisationKind, OrganiserRole, Phase, RevisionKind, SideFormat, SourceKind,
};

use std::collections::{BTreeMap, BTreeSet};
use std::marker::PhantomData;

use crate::diag::At;
use crate::period::Moment;

/// A place in one of the model's lists. It can only be made by the resolver, which knows that it points at something.
pub struct Id<T> {
    index: u32,
    of: PhantomData<fn() -> T>,
}

impl<T> Id<T> {
    /// The id of the element at that index of its list.
    pub fn new(index: usize) -> Id<T> {
        Id { index: u32::try_from(index).expect("a site has fewer than four billion things"), of: PhantomData }
    }

    /// The index in its list.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

impl<T> Clone for Id<T> {
    fn clone(&self) -> Id<T> {
        *self
    }
}

impl<T> Copy for Id<T> {}

impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Id<T>) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Id<T> {}

impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Id<T>) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Id<T>) -> std::cmp::Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> std::fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "#{}", self.index)
    }
}

/// Everything that may be published now.
#[derive(Debug)]
pub struct Model {
    /// The site.
    pub site: Site,
    /// Groups of places, by id.
    pub place_groups: Vec<PlaceGroup>,
    /// Indicators, in the order in which they are shown.
    pub indicators: Vec<Indicator>,
    /// Organisations, by id.
    pub organisations: Vec<Organisation>,
    /// Sources, by id.
    pub sources: Vec<Source>,
    /// Campaigns, by slug.
    pub campaigns: Vec<Campaign>,
    /// Figures, campaign by campaign in the author's order: single figures, then tables, then ballots.
    pub figures: Vec<Figure>,
    /// Releases, the newest first, each language by itself.
    pub releases: Vec<Prose>,
    /// Free pages, by slug.
    pub pages: Vec<Prose>,
    /// Full figure ids.
    pub figure_ids: BTreeMap<String, Id<Figure>>,
    /// Ids of figures that exist and are not public now, for messages to the author only.
    pub withheld: BTreeMap<String, Option<Withheld>>,
    /// `<campaign>/<key>` of declared charts that exist and are not public now, for messages to the author only.
    pub withheld_charts: BTreeSet<String>,
    /// Indicators that only figures name which are not public now: they have no page and are in no list.
    pub reserved_indicators: BTreeSet<Id<Indicator>>,
    /// Groups of places of which the same holds.
    pub reserved_groups: BTreeSet<Id<PlaceGroup>>,
    /// The first moment after the one for which the model was made at which something appears, and where it is written.
    pub next: Option<At<Moment>>,
    /// Ids of figures that exist and could not be understood, for messages to the author only.
    pub broken: BTreeSet<String>,
}

macro_rules! lists {
    ($($list:ident: $thing:ty),*) => {
        $(impl std::ops::Index<Id<$thing>> for Model {
            type Output = $thing;

            fn index(&self, id: Id<$thing>) -> &$thing {
                &self.$list[id.index()]
            }
        })*
    };
}

lists! {
    place_groups: PlaceGroup, indicators: Indicator, organisations: Organisation, sources: Source, campaigns: Campaign,
    figures: Figure
}

impl Model {
    /// Every figure with its id.
    pub fn figures(&self) -> impl Iterator<Item = (Id<Figure>, &Figure)> {
        self.figures.iter().enumerate().map(|(n, f)| (Id::new(n), f))
    }

    /// Every campaign with its id.
    pub fn campaigns(&self) -> impl Iterator<Item = (Id<Campaign>, &Campaign)> {
        self.campaigns.iter().enumerate().map(|(n, c)| (Id::new(n), c))
    }

    /// The indicators that readers may know of, in the order in which they are shown.
    pub fn shown_indicators(&self) -> impl Iterator<Item = (Id<Indicator>, &Indicator)> {
        let all = self.indicators.iter().enumerate().map(|(n, indicator)| (Id::new(n), indicator));
        all.filter(|(id, _)| !self.reserved_indicators.contains(id))
    }

    /// The groups of places that readers may know of.
    pub fn shown_groups(&self) -> impl Iterator<Item = (Id<PlaceGroup>, &PlaceGroup)> {
        let all = self.place_groups.iter().enumerate().map(|(n, group)| (Id::new(n), group));
        all.filter(|(id, _)| !self.reserved_groups.contains(id))
    }

    /// Whether there is a chart or a table at that address, in that campaign or with its full id, which is not public now: it is declared
    /// so, or some of its figures are.
    pub fn is_withheld(&self, campaign: Option<Id<Campaign>>, address: &str) -> bool {
        let below = |group: &str| {
            let start = format!("{group}/");
            let ids = self.withheld.range(start.clone()..).map(|(id, _)| id.as_str());
            ids.take_while(move |id| id.starts_with(&start))
        };
        let local = campaign.map(|c| format!("{}/{address}", self[c].slug));
        local.iter().map(String::as_str).chain([address]).any(|id| {
            let Some((head, tail)) = id.rsplit_once('/') else { return false };
            // A figure of a column is `<table>/<row>/<column>`, and `<figure>/parts` draws a figure with its parts.
            let column = head.contains('/') && below(head).any(|figure| figure.ends_with(&format!("/{tail}")));
            let parts = tail == "parts" && self.withheld.contains_key(head);
            self.withheld_charts.contains(id) || column || parts || below(id).next().is_some()
        })
    }

    /// The figures of a campaign, in the author's order.
    pub fn figures_of(&self, campaign: Id<Campaign>) -> impl Iterator<Item = (Id<Figure>, &Figure)> {
        self.figures().filter(move |(_, f)| f.campaign == campaign)
    }

    /// The campaigns that are part of this one.
    pub fn children_of(&self, campaign: Id<Campaign>) -> impl Iterator<Item = (Id<Campaign>, &Campaign)> {
        self.campaigns().filter(move |(_, c)| c.part_of == Some(campaign))
    }

    /// The figures that declare this one as their whole.
    pub fn parts_of(&self, whole: Id<Figure>) -> impl Iterator<Item = (Id<Figure>, &Figure)> {
        self.figures().filter(move |(_, f)| f.part_of == Some(whole))
    }

    /// The figure with that key in that campaign, or else with that full id.
    pub fn figure(&self, campaign: Option<Id<Campaign>>, address: &str) -> Option<Id<Figure>> {
        let local = campaign.and_then(|c| self.figure_ids.get(&format!("{}/{address}", self[c].slug)));
        local.or_else(|| self.figure_ids.get(address)).copied()
    }

    /// The table with that key in that campaign, or else with `<campaign>/<key>`.
    pub fn table(&self, campaign: Option<Id<Campaign>>, address: &str) -> Option<(Id<Campaign>, &Table)> {
        let named = |id: Id<Campaign>, key: &str| Some((id, self[id].tables.iter().find(|t| t.key == key)?));
        campaign.and_then(|id| named(id, address)).or_else(|| {
            let (slug, key) = address.split_once('/')?;
            named(self.campaign(slug)?, key)
        })
    }

    /// Every change of a published figure with the number of the version that it made, the newest first.
    pub fn changes(&self) -> Vec<(Id<Figure>, u32, &Revision)> {
        let mut all = Vec::new();
        for (id, figure) in self.figures() {
            all.extend(figure.revisions.iter().map(|revision| (id, revision.was.version + 1, revision)));
        }
        all.sort_by(|a, b| (&b.2.date, &self[a.0].id, b.1).cmp(&(&a.2.date, &self[b.0].id, a.1)));
        all
    }

    /// The campaign with that slug.
    pub fn campaign(&self, slug: &str) -> Option<Id<Campaign>> {
        self.campaigns.binary_search_by(|c| c.slug.as_str().cmp(slug)).ok().map(Id::new)
    }
}
