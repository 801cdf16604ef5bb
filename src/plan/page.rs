//! The kinds of pages.

use super::Address;
use crate::model::{Campaign, Figure, Id, Indicator, Model, Source};
use crate::place::Place;
use crate::text::Lang;

/// A page, whatever its language.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Page {
    /// The front page.
    Home,
    /// All campaigns.
    Campaigns,
    /// One campaign.
    Campaign(Id<Campaign>),
    /// One figure.
    Figure(Id<Figure>),
    /// All places.
    Places,
    /// One place.
    Place(&'static Place),
    /// All indicators.
    Indicators,
    /// One indicator.
    Indicator(Id<Indicator>),
    /// All releases.
    Releases,
    /// One release, by slug.
    Release(String),
    /// All sources.
    Sources,
    /// One source.
    Source(Id<Source>),
    /// How numbers are read.
    Methodology,
    /// What was changed and why.
    Corrections,
    /// The downloads.
    Data,
    /// A free page, by slug.
    Free(String),
    /// For addresses that lead nowhere.
    NotFound,
}

impl Page {
    /// Where it stands in that language.
    pub fn address(&self, model: &Model, lang: Lang) -> Address {
        let path = match self {
            Page::Home => String::new(),
            Page::Campaigns => "campaigns/".to_owned(),
            Page::Campaign(id) => format!("campaigns/{}/", model[*id].slug),
            Page::Figure(id) => format!("figures/{}/", model[*id].id),
            Page::Places => "places/".to_owned(),
            Page::Place(place) => format!("places/{}/", place.slug()),
            Page::Indicators => "indicators/".to_owned(),
            Page::Indicator(id) => format!("indicators/{}/", model[*id].id),
            Page::Releases => "releases/".to_owned(),
            Page::Release(slug) => format!("releases/{slug}/"),
            Page::Sources => "sources/".to_owned(),
            Page::Source(id) => format!("sources/{}/", model[*id].id),
            Page::Methodology => "methodology/".to_owned(),
            Page::Corrections => "corrections/".to_owned(),
            Page::Data => "data/".to_owned(),
            Page::Free(slug) => format!("{slug}/"),
            Page::NotFound => "404.html".to_owned(),
        };
        Address::new(format!("{}{path}", lang.prefix()))
    }

    /// Whether it is a text that may exist in one language only.
    pub fn is_text(&self) -> bool {
        matches!(self, Page::Release(_) | Page::Free(_))
    }
}
