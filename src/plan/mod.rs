//! Which pages are there, where do they stand, and what belongs to what?

mod address;
mod index;
mod page;

pub use address::Address;
pub use index::Index;
pub use page::{ChartPage, Page};

use std::collections::BTreeSet;

use crate::model::{Chart, ChartForm, Model};
use crate::place::{self, Place};
use crate::resolve;
use crate::text::Lang;

/// One page in one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Planned {
    /// What it is.
    pub page: Page,
    /// In which language.
    pub lang: Lang,
    /// Where it stands.
    pub address: Address,
}

/// All pages of a site.
#[derive(Debug)]
pub struct Plan {
    /// Every page, by address.
    pub pages: Vec<Planned>,
    /// The places that have a page, by code: the 34, and the cities and counties that have figures.
    pub places: Vec<&'static Place>,
    /// The charts that have a page, by campaign, in each form that their figures bear.
    pub charts: Vec<ChartPage>,
    /// What belongs to what.
    pub index: Index,
    /// Releases and free pages, in the languages in which somebody wrote them.
    texts: BTreeSet<(Page, Lang)>,
}

impl Plan {
    /// Plans every page of the model.
    pub fn new(model: &Model) -> Plan {
        let index = Index::new(model);
        let mut places: BTreeSet<&'static Place> = place::provinces().collect();
        places.extend(index.places());
        let mut plan = Plan {
            pages: Vec::new(),
            places: places.into_iter().collect(),
            charts: charts(model),
            index,
            texts: texts(model),
        };
        for lang in Lang::ALL {
            let pages = plan.pages_in(model, lang);
            plan.pages.extend(pages);
        }
        plan.pages.sort_by(|a, b| a.address.cmp(&b.address));
        plan
    }

    fn pages_in(&self, model: &Model, lang: Lang) -> Vec<Planned> {
        let mut pages = vec![
            Page::Home,
            Page::Campaigns,
            Page::Places,
            Page::Indicators,
            Page::Releases,
            Page::Sources,
            Page::Methodology,
            Page::Corrections,
            Page::Data,
            Page::NotFound,
        ];
        pages.extend(model.campaigns().map(|(id, _)| Page::Campaign(id)));
        for (id, figure) in model.figures() {
            pages.push(Page::Figure(id));
            pages.extend(figure.versions().map(|version| Page::Version(id, version.version)));
        }
        pages.extend(self.charts.iter().flat_map(|chart| [Page::Chart(*chart), Page::Embed(*chart)]));
        pages.extend(self.places.iter().map(|place| Page::Place(place)));
        pages.extend(model.shown_indicators().map(|(id, _)| Page::Indicator(id)));
        pages.extend(self.index.sources().map(Page::Source));
        pages.extend(self.texts.iter().filter(|(_, l)| *l == lang).map(|(page, _)| page.clone()));
        pages.into_iter().map(|page| Planned { address: page.address(model, lang), page, lang }).collect()
    }

    /// The page of a chart in that form, whatever part of it is shown elsewhere; none for a form that it does not bear.
    pub fn chart(&self, model: &Model, chart: &Chart, form: ChartForm) -> Option<ChartPage> {
        let mut of_campaign = self.charts.iter().filter(|page| page.campaign == chart.campaign && page.form == form);
        of_campaign.find(|page| page.of(model).key == chart.key).copied()
    }

    /// Whether the page exists in that language: all do, but releases and free pages that nobody wrote in it.
    pub fn exists(&self, page: &Page, lang: Lang) -> bool {
        !page.is_text() || self.texts.contains(&(page.clone(), lang))
    }

    /// Two pages that would stand at one address: a free page with a name that is taken.
    pub fn clashes(&self) -> impl Iterator<Item = &Planned> {
        let twins = self.pages.windows(2).filter(|pair| pair[0].address == pair[1].address);
        twins.map(|pair| if pair[0].page.is_text() { &pair[0] } else { &pair[1] })
    }
}

/// Every chart in its own form first, then as bars and on the maps if it bears them.
fn charts(model: &Model) -> Vec<ChartPage> {
    let mut pages = Vec::new();
    for (campaign, of) in model.campaigns() {
        for (n, chart) in of.charts.iter().enumerate() {
            let others =
                [ChartForm::Bars, ChartForm::Map, ChartForm::Borders].into_iter().filter(|form| *form != chart.form);
            let bears = |form: &ChartForm| resolve::with_form(model, chart, *form).is_ok();
            pages.extend([chart.form].into_iter().chain(others).filter(bears).map(|form| ChartPage {
                campaign,
                chart: n,
                form,
            }));
        }
    }
    pages
}

/// The releases and free pages. The methodology is a page of its own that takes up the free page of that name.
fn texts(model: &Model) -> BTreeSet<(Page, Lang)> {
    let releases = model.releases.iter().map(|r| (Page::Release(r.slug.clone()), r.lang));
    let pages = model.pages.iter().filter(|p| p.slug != "methodology");
    releases.chain(pages.map(|p| (Page::Free(p.slug.clone()), p.lang))).collect()
}
