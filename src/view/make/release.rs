//! Releases: the list by year, and one with its figures live.

use super::row::Said;
use super::{Maker, contact, words};
use crate::markdown::{self, Filled, Piece};
use crate::model::{Campaign, Id, Prose};
use crate::plan::{Address, Page};
use crate::resolve;
use crate::view::{Block, FreeView, Link, ReleaseRow, ReleaseView, ReleaseYear, ReleasesView};

impl Maker<'_> {
    /// Whether a list in this language names the release: its own, and the other language's where its own lacks it.
    pub(super) fn shows(&self, release: &Prose) -> bool {
        release.lang == self.lang || !self.plan.exists(&Page::Release(release.slug.clone()), self.lang)
    }

    /// The releases that lists in this language name, the newest first.
    pub(super) fn shown_releases(&self) -> impl Iterator<Item = &Prose> {
        self.model.releases.iter().filter(|r| self.shows(r))
    }

    pub(super) fn releases(&self) -> ReleasesView {
        let mut years: Vec<ReleaseYear> = Vec::new();
        for release in self.shown_releases() {
            let year = release.date.as_ref().map(|d| self.year(d.day().year())).unwrap_or_default();
            if years.last().is_none_or(|last| last.year != year) {
                years.push(ReleaseYear { year, releases: Vec::new() });
            }
            let row = self.release_row(release);
            years.last_mut().expect("a year was just pushed").releases.push(row);
        }
        ReleasesView { years }
    }

    pub(super) fn release_row(&self, release: &Prose) -> ReleaseRow {
        let (date, date_iso) = release.date.as_ref().map(|d| words::day(d, self.lang)).unwrap_or_default();
        ReleaseRow {
            title: release.title.clone(),
            href: self.href(&Page::Release(release.slug.clone())),
            date,
            date_iso,
            summary: release.summary.clone(),
            campaign: release.campaign.map(|c| self.campaign_link(c)),
            withheld: words::withheld(&release.withheld, self.lang),
        }
    }

    pub(super) fn release(&self, slug: &str) -> ReleaseView {
        let index = self.model.releases.iter().position(|r| r.slug == slug && r.lang == self.lang);
        let index = index.expect("the plan has only releases of the model");
        let release = &self.model.releases[index];
        let figures = self.plan.index.figures_of_release(index);
        let row = self.release_row(release);
        let shown: Vec<&Prose> = self.shown_releases().collect();
        let at = shown.iter().position(|r| std::ptr::eq(*r, release));
        let neighbour = |n: Option<usize>| {
            let release = shown.get(n?)?;
            Some(self.link(&release.title, &Page::Release(release.slug.clone())))
        };
        ReleaseView {
            title: row.title,
            date: row.date,
            date_iso: row.date_iso,
            campaign: row.campaign,
            summary: row.summary,
            contact: release.contact.as_deref().or(self.model.site.contact.as_deref()).map(contact),
            body: self.body(release),
            figures: self.rows(figures.iter().copied(), Said { campaign: true, ..Said::default() }),
            sources: self.source_rows(figures.iter().map(|id| self.model[*id].source)),
            older: neighbour(at.map(|n| n + 1)),
            newer: neighbour(at.and_then(|n| n.checked_sub(1))),
        }
    }

    pub(super) fn free(&self, slug: &str) -> FreeView {
        let page = self.model.pages.iter().find(|p| p.slug == slug && p.lang == self.lang);
        let page = page.expect("the plan has only pages of the model");
        FreeView { title: page.title.clone(), summary: page.summary.clone(), body: self.body(page) }
    }

    /// The text in pieces, with every figure a link and every chart drawn.
    pub(super) fn body(&self, text: &Prose) -> Vec<Block> {
        let figure = |address: &str| {
            let id = self.model.figure(text.campaign, address)?;
            Some(Filled { href: self.href(&Page::Figure(id)), words: self.wording(&self.model[id]) })
        };
        let address = |address: &str| self.own_address(address);
        let pieces = markdown::to_pieces(&text.body.value, figure, address);
        pieces.into_iter().filter_map(|piece| self.block(text.campaign, piece)).collect()
    }

    /// An address that begins with `/` is counted from the site's root, wherever the site stands.
    fn own_address(&self, address: &str) -> Option<String> {
        let path = address.strip_prefix('/').filter(|rest| !rest.starts_with('/'))?;
        let (path, anchor) = path.split_once('#').map_or((path, ""), |(path, anchor)| (path, anchor));
        let href = self.here.to(&Address::new(path));
        Some(if anchor.is_empty() { href } else { format!("{href}#{anchor}") })
    }

    fn block(&self, campaign: Option<Id<Campaign>>, piece: Piece) -> Option<Block> {
        match piece {
            Piece::Html(html) => Some(Block::html(html)),
            Piece::Chart(address) => {
                let chart = resolve::find_chart(self.model, campaign, &address).ok()?;
                self.chart(&chart, chart.form).map(Block::chart)
            }
            Piece::Table(key) => {
                let (_, table) = self.model.table(campaign, &key)?;
                Some(Block::table(self.data_table(table)))
            }
        }
    }

    /// Where to go on from a page that leads nowhere.
    pub(super) fn ways_on(&self) -> Vec<Link> {
        let link = |zh: &str, en: &str, page: Page| self.link(self.lang.pick(zh, en), &page);
        vec![
            link("首页", "Front page", Page::Home),
            link("活动", "Campaigns", Page::Campaigns),
            link("地区", "Places", Page::Places),
            link("数据下载", "Data", Page::Data),
        ]
    }
}
