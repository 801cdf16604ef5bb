//! The front page.

use super::row::Said;
use super::{Maker, words};
use crate::text::Lang;
use crate::view::HomeView;

/// How many releases the front page names.
const RELEASES: usize = 6;

impl Maker<'_> {
    pub(super) fn home(&self) -> HomeView {
        let site = &self.model.site;
        HomeView {
            headline: self.rows(site.headline.iter().copied(), Said::default()),
            charts: site.featured.iter().filter_map(|chart| self.column_chart(chart, chart.form)).collect(),
            releases: self.shown_releases().take(RELEASES).map(|r| self.release_row(r)).collect(),
            years: self.years(),
            grid: self.grid(),
            holdings: self.holdings(),
            corrections: self.newest_changes(),
        }
    }

    /// What the site holds, as a sentence.
    fn holdings(&self) -> String {
        let figures = words::count(self.model.figures.len(), self.lang);
        let campaigns = self.model.campaigns.len();
        let sources = self.plan.index.sources().count();
        // The day stands here and not at the foot of every page: a build on another day changes one page and not all.
        let day = words::day(self.at, self.lang).0;
        match self.lang {
            Lang::Zh => format!(
                "截至{day}，本站共有{figures}，出自{campaigns}项活动的{sources}份来源。每个数字都有自己的页面。"
            ),
            Lang::En => format!(
                "As of {day} this site holds {figures} of {campaigns} campaigns, read from {sources} sources. Every figure has a page of its own."
            ),
        }
    }
}
