//! One release in a feed: its text with absolute addresses, and the figures it quotes.

use crate::markdown::{self, Filled, Piece};
use crate::model::{Figure, Id, Model, Prose, phrases};
use crate::plan::{Address, Page, Plan};
use crate::text::{Lang, escape_html};

/// How many releases a feed holds, the newest first.
const MOST: usize = 50;

/// A release in a feed.
#[derive(Clone, Debug)]
pub struct Entry {
    /// A tag URI, which stays when the site moves within its host.
    pub id: String,
    /// The title.
    pub title: String,
    /// The address of its page.
    pub address: String,
    /// When it was published, after RFC 3339.
    pub date: String,
    /// A sentence or two.
    pub summary: Option<String>,
    /// The text as HTML.
    pub html: String,
    /// The language it is written in.
    pub lang: Lang,
    /// The name of a release's campaign; the kind of a change.
    pub category: Option<String>,
    /// The figures it quotes, in order of appearance; of a change the figure that was changed.
    pub figures: Vec<Quoted>,
    /// What a changed figure said before, and what it says now.
    pub changed: Option<(String, Option<String>)>,
}

/// A figure that a release quotes.
#[derive(Clone, Debug)]
pub struct Quoted {
    /// The id.
    pub id: String,
    /// The version.
    pub version: u32,
    /// What is counted.
    pub label: String,
    /// The number with its hedge.
    pub wording: String,
    /// The code of its hedge; nothing when the number is missing.
    pub hedge: Option<&'static str>,
    /// The word of its phase.
    pub phase: &'static str,
    /// The address of its page.
    pub address: String,
}

/// The newest releases, those of the other language where this one lacks them.
pub fn entries(model: &Model, plan: &Plan, lang: Lang) -> Vec<Entry> {
    let shown = |r: &Prose| r.lang == lang || !plan.exists(&Page::Release(r.slug.clone()), lang);
    let releases = model.releases.iter().enumerate().filter(|(_, release)| shown(release));
    releases.take(MOST).filter_map(|(n, release)| entry(model, plan, n, release)).collect()
}

fn entry(model: &Model, plan: &Plan, index: usize, release: &Prose) -> Option<Entry> {
    let date = release.date.as_ref()?;
    let lang = release.lang;
    let base = &model.site.base_url;
    let address = Page::Release(release.slug.clone()).address(model, lang).absolute(base);
    let host = host(model);
    Some(Entry {
        id: format!("tag:{host},{}:{}releases/{}", date.day(), lang.prefix(), release.slug),
        title: release.title.clone(),
        date: date.rfc3339(),
        summary: release.summary.clone(),
        html: html(model, release, &address),
        lang,
        category: release.campaign.map(|c| model[c].title.get(lang).to_owned()),
        figures: plan.index.figures_of_release(index).iter().map(|id| quoted(model, *id, lang)).collect(),
        changed: None,
        address,
    })
}

/// The name of the machine on which the site stands.
pub(super) fn host(model: &Model) -> &str {
    model.site.base_url.split('/').nth(2).unwrap_or_default().split(':').next().unwrap_or_default()
}

pub(super) fn quoted(model: &Model, id: Id<Figure>, lang: Lang) -> Quoted {
    let figure = &model[id];
    Quoted {
        id: figure.id.clone(),
        version: figure.version,
        label: figure.label.get(lang).to_owned(),
        wording: phrases::wording(model, figure, lang),
        hedge: figure.reported.quantity().map(|q| q.hedge().code()),
        phase: figure.phase.word(),
        address: Page::Figure(id).address(model, lang).absolute(&model.site.base_url),
    }
}

/// The text with absolute addresses. A chart or table becomes a link to the page that shows it.
fn html(model: &Model, release: &Prose, page: &str) -> String {
    let base = &model.site.base_url;
    let figure = |address: &str| {
        let id = model.figure(release.campaign, address)?;
        let href = Page::Figure(id).address(model, release.lang).absolute(base);
        Some(Filled { href, words: phrases::wording(model, &model[id], release.lang) })
    };
    let address = |address: &str| {
        if let Some(path) = address.strip_prefix('/').filter(|rest| !rest.starts_with('/')) {
            let (path, anchor) = path.split_at(path.find('#').unwrap_or(path.len()));
            return Some(Address::new(path).absolute(base) + anchor);
        }
        // An anchor, and an address that is counted from the page.
        let elsewhere = address.split('/').next().is_some_and(|first| first.contains(':')) || address.starts_with("//");
        (!elsewhere).then(|| format!("{page}{address}"))
    };
    let instead = |zh: &str, en: &str| {
        let words = release.lang.pick(zh, en);
        format!("<p><a href=\"{}\">{words}</a></p>\n", escape_html(page))
    };
    let show = |piece| match piece {
        Piece::Html(html) => html,
        Piece::Chart(_) => instead("图见网页", "See the chart on the page"),
        Piece::Table(_) => instead("表见网页", "See the table on the page"),
    };
    markdown::to_pieces(&release.body.value, figure, address).into_iter().map(show).collect()
}
