//! The kinds of pages.

use super::Address;
use crate::model::{Campaign, Chart, ChartForm, Figure, Id, Indicator, Model, Source};
use crate::place::Place;
use crate::text::Lang;

/// A chart in one of the forms that its figures bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct ChartPage {
    /// The campaign.
    pub campaign: Id<Campaign>,
    /// The chart's index in the campaign.
    pub chart: usize,
    /// The form.
    pub form: ChartForm,
}

impl ChartPage {
    /// The chart as the campaign has it, whose own form may be another.
    pub fn of(self, model: &Model) -> &Chart {
        &model[self.campaign].charts[self.chart]
    }

    /// The chart's folder below `charts/`: `<campaign>/<key>/`, and for a form that is not its own `<campaign>/<key>/<form>/`.
    fn folder(self, model: &Model) -> String {
        let chart = self.of(model);
        let form = if self.form == chart.form { String::new() } else { format!("{}/", self.form.word()) };
        format!("{}/{}/{form}", model[self.campaign].slug, chart.key)
    }
}

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
    /// One version of a figure, for ever.
    Version(Id<Figure>, u32),
    /// One chart.
    Chart(ChartPage),
    /// The same chart for the pages of others.
    Embed(ChartPage),
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
            Page::Version(id, version) => format!("figures/{}/v/{version}/", model[*id].id),
            Page::Chart(chart) => format!("charts/{}", chart.folder(model)),
            Page::Embed(chart) => format!("charts/{}embed/", chart.folder(model)),
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

    /// The picture that a link to the page is shown with, if it has one of its own.
    pub fn card(&self, model: &Model, lang: Lang) -> Option<Address> {
        let folder = match self {
            Page::Home | Page::Campaign(_) | Page::Place(_) | Page::Indicator(_) | Page::Release(_) => {
                self.address(model, lang)
            }
            _ => return None,
        };
        Some(Address::new(format!("{folder}card.png")))
    }

    /// Whether it is a text that may exist in one language only.
    pub fn is_text(&self) -> bool {
        matches!(self, Page::Release(_) | Page::Free(_))
    }
}
