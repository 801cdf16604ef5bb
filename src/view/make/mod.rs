//! The makers of views: model and plan to what a template prints, one page at a time.

mod ballot;
mod campaign;
mod card;
mod chart;
mod chart_page;
mod chrome;
mod drawing;
mod figure;
mod home;
mod indicator;
mod page;
mod place;
mod release;
mod row;
mod source;
mod table;
mod version;
mod words;

use super::{Link, Stated, View};
use crate::model::{Id, Model, Organisation, Scope};
use crate::period::Moment;
use crate::place::Place;
use crate::plan::{Address, Page, Plan, Planned};
use crate::text::Lang;

/// What every page of a site is made from.
#[derive(Clone, Copy)]
pub struct Material<'a> {
    /// What is public.
    pub model: &'a Model,
    /// Which pages there are.
    pub plan: &'a Plan,
    /// The moment for which the site is made.
    pub at: &'a Moment,
    /// Whether drafts are shown, so that every page says that it is a preview.
    pub drafts: bool,
    /// Whether there are pictures (PNG) that a page may name.
    pub pictures: bool,
}

/// Makes the view of one page.
pub(super) struct Maker<'a> {
    model: &'a Model,
    plan: &'a Plan,
    at: &'a Moment,
    pictures: bool,
    lang: Lang,
    here: &'a Address,
}

impl<'a> Maker<'a> {
    fn new(material: Material<'a>, planned: &'a Planned) -> Maker<'a> {
        let Material { model, plan, at, pictures, .. } = material;
        Maker { model, plan, at, pictures, lang: planned.lang, here: &planned.address }
    }
}

/// What a page prints.
pub fn view(material: Material, planned: &Planned) -> View {
    let maker = Maker::new(material, planned);
    match &planned.page {
        Page::Home => View::Home(maker.home()),
        Page::Campaigns => View::Campaigns(maker.campaigns()),
        Page::Campaign(id) => View::Campaign(Box::new(maker.campaign(*id))),
        Page::Figure(id) => View::Figure(Box::new(maker.figure(*id))),
        Page::Version(id, number) => View::Figure(Box::new(maker.version(*id, *number))),
        Page::Chart(chart) => View::Chart(maker.chart_page(*chart)),
        Page::Embed(chart) => View::Embed(maker.embed(*chart)),
        Page::Places => View::Places(maker.places()),
        Page::Place(place) => View::Place(maker.place(place)),
        Page::Indicators => View::Indicators(maker.indicators()),
        Page::Indicator(id) => View::Indicator(maker.indicator(*id)),
        Page::Releases => View::Releases(maker.releases()),
        Page::Release(slug) => View::Release(maker.release(slug)),
        Page::Sources => View::Sources(maker.sources()),
        Page::Source(id) => View::Source(maker.source(*id)),
        Page::Methodology => View::Methodology(maker.methodology()),
        Page::Corrections => View::Corrections(maker.corrections()),
        Page::Data => View::Data(maker.data()),
        Page::Free(slug) => View::Free(maker.free(slug)),
        Page::NotFound => View::NotFound(maker.not_found()),
    }
}

pub use card::card;
pub use chart_page::{ChartFiles, chart_files};
pub use chrome::{page_chrome, site_chrome};

impl Maker<'_> {
    /// From this page to another in the same language; to the other language where it exists only there.
    fn href(&self, page: &Page) -> String {
        let lang = if self.plan.exists(page, self.lang) { self.lang } else { self.lang.other() };
        self.here.to(&page.address(self.model, lang))
    }

    /// From this page to a file, by its path from the root.
    fn file(&self, path: &str) -> String {
        self.here.to(&Address::new(path))
    }

    fn link(&self, text: impl Into<String>, page: &Page) -> Link {
        Link { text: text.into(), href: self.href(page) }
    }

    /// What the source says.
    fn stated(&self, text: impl Into<String>) -> Stated {
        Stated { text: text.into(), stated: true, href: None, note: None }
    }

    /// What it does not say.
    fn not_stated(&self) -> Stated {
        Stated { text: words::not_stated(self.lang).to_owned(), stated: false, href: None, note: None }
    }

    fn stated_or(&self, text: Option<String>) -> Stated {
        text.map_or_else(|| self.not_stated(), |text| self.stated(text))
    }

    fn organisation(&self, id: Id<Organisation>) -> &str {
        self.model[id].name.get(self.lang)
    }

    fn organisations(&self, ids: &[Id<Organisation>]) -> Option<String> {
        words::joined(ids.iter().map(|id| self.organisation(*id).to_owned()), self.lang)
    }

    fn place_stated(&self, place: &'static Place) -> Stated {
        let page = Page::Place(place);
        // Only places with figures have a page; a campaign may be somewhere that has none.
        let href = self.plan.places.contains(&place).then(|| self.href(&page));
        Stated { text: words::place_in_province(place, self.lang), stated: true, href, note: None }
    }

    /// The places of a scope, one by one.
    fn scope(&self, scope: &Scope) -> Vec<Stated> {
        match scope {
            Scope::Places(places) => places.iter().map(|place| self.place_stated(place)).collect(),
            Scope::NotStated => vec![self.not_stated()],
            Scope::Group(group) => {
                let group = &self.model[*group];
                let note = group.note.as_ref().map(|n| n.get(self.lang).to_owned());
                vec![Stated { note, ..self.stated(group.name.get(self.lang)) }]
            }
            Scope::National => vec![self.stated(words::scope(self.model, scope, self.lang))],
        }
    }

    /// The places of a scope in one line.
    fn scope_line(&self, scope: &Scope) -> Stated {
        match scope {
            Scope::Places(places) if places.len() == 1 => self.place_stated(places[0]),
            Scope::NotStated => self.not_stated(),
            _ => self.stated(words::scope(self.model, scope, self.lang)),
        }
    }
}

/// An address for questions as a link: e-mail or web.
fn contact(address: &str) -> Link {
    let web = address.starts_with("https://") || address.starts_with("http://");
    let href = if web { address.to_owned() } else { format!("mailto:{address}") };
    Link { text: address.to_owned(), href }
}
