//! What may a template use?
//!
//! A view is a page's content made ready to print: strings in the page's language (numbers, dates
//! and intervals already worded, every `href` already relative to the page), flags, options and
//! lists. Templates place and label; they compute nothing. The model is elsewhere and is never
//! serialised; these structs are the promise to theme authors, listed in `docs/theme.md`, and a
//! test walks the templates and fails on a field that is not here.
//!
//! A template sees four names: `view` (one of the structs of [`View`]), `page` ([`PageChrome`]),
//! `site` ([`SiteChrome`]) and `t`, the interface words of the page's language from `words.yaml`.
//!
//! Every string is plain text and is escaped when printed, but for the few fields whose first
//! word in the documentation is "HTML".

mod ballot;
mod campaign;
mod card;
mod chart;
mod chart_page;
mod chrome;
mod data;
mod figure;
mod home;
mod indicator;
mod link;
mod make;
mod page;
mod place;
mod release;
mod row;
mod source;
mod table;

pub use ballot::Ballot;
pub use campaign::{Activity, CampaignRow, CampaignView, CampaignYear, CampaignsView, Coupon, Fact, Organiser, Person};
pub use card::{Card, CardFigure};
pub use chart::{ChartFigure, ChartKey, ChartRow, ChartTable};
pub use chart_page::{ChartFile, ChartFormLink, ChartView, EmbedView};
pub use chrome::{Alternate, Banner, Feed, PageChrome, SiteChrome, SitePage};
pub use data::{CorrectionRow, CorrectionsView, DataColumn, DataView, Download};
pub use figure::{Bounds, Citation, FigureSource, FigureView, NotComparable, VersionRow, Waiver};
pub use home::HomeView;
pub use indicator::{BasisRow, ComparableGroup, IndicatorRow, IndicatorView, IndicatorsView};
pub use link::{Link, Stated};
pub use make::{ChartFiles, Material, card, chart_files, page_chrome, site_chrome, view};
pub use page::{Block, FreeView, MethodologyView, NotFoundView, PhaseRow, WordingRow};
pub use place::{CampaignFigures, PlaceRow, PlaceView, PlacesView, Tile, TileGrid};
pub use release::{ReleaseRow, ReleaseView, ReleaseYear, ReleasesView};
pub use row::{FigureRow, Phase};
pub use source::{Credit, SourceFigure, SourceRow, SourceView, SourcesView};
pub use table::{Cell, Column, DataTable, TableRow};

use serde::Serialize;

/// One page's content, by kind of page.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum View {
    /// `/`.
    Home(HomeView),
    /// `/campaigns/`.
    Campaigns(CampaignsView),
    /// `/campaigns/<slug>/`.
    Campaign(Box<CampaignView>),
    /// `/figures/<campaign>/<key>/`.
    Figure(Box<FigureView>),
    /// `/charts/<campaign>/<key>/`.
    Chart(ChartView),
    /// `/charts/<campaign>/<key>/embed/`.
    Embed(EmbedView),
    /// `/places/`.
    Places(PlacesView),
    /// `/places/<slug>/`.
    Place(PlaceView),
    /// `/indicators/`.
    Indicators(IndicatorsView),
    /// `/indicators/<id>/`.
    Indicator(IndicatorView),
    /// `/releases/`.
    Releases(ReleasesView),
    /// `/releases/<slug>/`.
    Release(ReleaseView),
    /// `/sources/`.
    Sources(SourcesView),
    /// `/sources/<id>/`.
    Source(SourceView),
    /// `/methodology/`.
    Methodology(MethodologyView),
    /// `/corrections/`.
    Corrections(CorrectionsView),
    /// `/data/`.
    Data(DataView),
    /// A page of `content/pages/`.
    Free(FreeView),
    /// `/404.html`.
    NotFound(NotFoundView),
}

impl View {
    /// The name of the template that prints this kind of page.
    pub fn template(&self) -> &'static str {
        match self {
            View::Home(_) => "home.html",
            View::Campaigns(_) => "campaigns.html",
            View::Campaign(_) => "campaign.html",
            View::Figure(_) => "figure.html",
            View::Chart(_) => "chart.html",
            View::Embed(_) => "embed.html",
            View::Places(_) => "places.html",
            View::Place(_) => "place.html",
            View::Indicators(_) => "indicators.html",
            View::Indicator(_) => "indicator.html",
            View::Releases(_) => "releases.html",
            View::Release(_) => "release.html",
            View::Sources(_) => "sources.html",
            View::Source(_) => "source.html",
            View::Methodology(_) => "methodology.html",
            View::Corrections(_) => "corrections.html",
            View::Data(_) => "data.html",
            View::Free(_) => "free.html",
            View::NotFound(_) => "404.html",
        }
    }
}
