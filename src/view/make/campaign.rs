//! Campaigns: the list by year, and one.

use super::row::Said;
use super::{Maker, words};
use crate::model::{Campaign, Figure, Id, Phase};
use crate::plan::Page;
use crate::text::{Lang, Text};
use crate::view::{
    Activity, CampaignRow, CampaignView, CampaignYear, CampaignsView, Coupon, Fact, FigureRow, Link, Organiser, Person,
    ReleaseRow, Stated,
};

/// Figures sorted by what they are, so that a forecast never stands among results.
pub(super) struct Sorted {
    pub results: Vec<Id<Figure>>,
    pub ahead: Vec<Id<Figure>>,
    pub rules: Vec<Id<Figure>>,
    pub background: Vec<Id<Figure>>,
}

impl Maker<'_> {
    pub(super) fn campaigns(&self) -> CampaignsView {
        CampaignsView { years: self.years() }
    }

    /// All campaigns by year, the newest first; those without a known period come last.
    pub(super) fn years(&self) -> Vec<CampaignYear> {
        let mut list: Vec<(Option<u16>, Id<Campaign>)> =
            self.model.campaigns().map(|(id, _)| (self.year_of(id), id)).collect();
        list.sort_by_key(|(year, id)| {
            let start = self.model[*id].period.known().map(|p| p.start());
            (std::cmp::Reverse(*year), std::cmp::Reverse(start), *id)
        });
        let mut years: Vec<(Option<u16>, CampaignYear)> = Vec::new();
        for (year, id) in list {
            if years.last().is_none_or(|(last, _)| *last != year) {
                let name = match year {
                    Some(year) => self.lang.pick(format!("{year}年"), year.to_string()),
                    None => words::not_stated(self.lang).to_owned(),
                };
                years.push((year, CampaignYear { year: name, campaigns: Vec::new() }));
            }
            let row = self.campaign_row(id);
            years.last_mut().expect("a year was just pushed").1.campaigns.push(row);
        }
        years.into_iter().map(|(_, year)| year).collect()
    }

    /// The year under which a campaign is listed: that of its first day, and where its sources do not say, that of the first of them.
    fn year_of(&self, id: Id<Campaign>) -> Option<u16> {
        let figures = self.plan.index.figures_of_campaign(id).map(|f| self.model[f].source);
        let facts = self.model[id].facts.iter().filter_map(|f| f.source);
        let told = || figures.chain(facts).filter_map(|s| self.model[s].date.first_day()).min();
        self.model[id].period.known().map(|p| p.start()).or_else(told).map(|day| day.year())
    }

    pub(super) fn campaign_row(&self, id: Id<Campaign>) -> CampaignRow {
        let campaign = &self.model[id];
        CampaignRow {
            title: campaign.title.get(self.lang).to_owned(),
            href: self.href(&Page::Campaign(id)),
            kind: campaign.kind.map(|k| k.name(self.lang).to_owned()),
            period: self.campaign_period(campaign),
            place: self.scope_line(&campaign.scope),
            summary: self.text(&campaign.summary),
            parent: campaign.part_of.map(|p| self.campaign_link(p)),
            count: words::count(self.plan.index.figures_of_campaign(id).count(), self.lang),
            withheld: words::withheld(&campaign.withheld, self.lang),
        }
    }

    pub(super) fn campaign_link(&self, id: Id<Campaign>) -> Link {
        self.link(self.model[id].title.get(self.lang), &Page::Campaign(id))
    }

    pub(super) fn campaign_period(&self, campaign: &Campaign) -> Stated {
        let period = campaign.period.known().map(|p| p.display(self.lang));
        Stated { note: self.text(&campaign.period_note), ..self.stated_or(period) }
    }

    fn text(&self, text: &Option<Text>) -> Option<String> {
        text.as_ref().map(|t| t.get(self.lang).to_owned())
    }

    fn texts(&self, texts: &[Text]) -> Vec<String> {
        texts.iter().map(|t| t.get(self.lang).to_owned()).collect()
    }

    /// Sorts figures by phase, background apart.
    pub(super) fn sorted(&self, figures: impl IntoIterator<Item = Id<Figure>>) -> Sorted {
        let mut sorted = Sorted { results: vec![], ahead: vec![], rules: vec![], background: vec![] };
        for id in figures {
            let figure = &self.model[id];
            let list = match figure.phase {
                _ if figure.context => &mut sorted.background,
                Phase::Interim | Phase::Outcome => &mut sorted.results,
                Phase::Definition => &mut sorted.rules,
                Phase::Forecast | Phase::Target | Phase::Planned => &mut sorted.ahead,
            };
            list.push(id);
        }
        sorted
    }

    pub(super) fn campaign(&self, id: Id<Campaign>) -> CampaignView {
        let (model, lang) = (self.model, self.lang);
        let campaign = &model[id];
        let index = &self.plan.index;
        let said = Said { campaign: true, ..Said::default() };
        let in_tables: Vec<Id<Figure>> = campaign
            .tables
            .iter()
            .flat_map(|t| t.rows.iter().flat_map(|r| r.cells.iter().flatten().copied()))
            .chain(campaign.ballots.iter().flat_map(|b| {
                [b.seats, b.nominations, b.total].into_iter().flatten().chain(b.entries.iter().map(|e| e.votes))
            }))
            .collect();
        let in_tables: std::collections::BTreeSet<_> = in_tables.into_iter().collect();
        let single = index.figures_of_campaign(id).filter(|f| !in_tables.contains(f));
        let Sorted { results, ahead, rules, background } = self.sorted(single);
        let sources = index.figures_of_campaign(id).map(|f| model[f].source);
        let sources = sources.chain(campaign.facts.iter().filter_map(|f| f.source));
        CampaignView {
            title: campaign.title.get(lang).to_owned(),
            also_known_as: campaign.also_known_as.clone(),
            kind: campaign.kind.map(|k| k.name(lang).to_owned()),
            parent: campaign.part_of.map(|p| self.campaign_link(p)),
            children: model.children_of(id).map(|(child, _)| self.campaign_row(child)).collect(),
            series: self.series(id),
            period: self.campaign_period(campaign),
            places: self.scope(&campaign.scope),
            organisers: self.organisers(campaign),
            theme: self.text(&campaign.theme),
            slogan: self.text(&campaign.slogan),
            summary: self.text(&campaign.summary),
            areas: self.texts(&campaign.areas),
            goals: self.texts(&campaign.goals),
            headline: self.rows(campaign.headline.iter().copied(), said),
            charts: self.campaign_charts(campaign),
            results: self.rows(results, said),
            ahead: self.rows(ahead, said),
            rules: self.rows(rules, said),
            background: self.rows(background, said),
            tables: campaign.tables.iter().map(|t| self.data_table(t)).collect(),
            ballots: campaign.ballots.iter().map(|b| self.ballot(campaign, b)).collect(),
            activities: campaign.activities.iter().map(|a| self.activity(a, said)).collect(),
            coupons: campaign.coupons.iter().map(|c| self.coupon(c, said)).collect(),
            people: campaign.people.iter().map(|p| self.person(p)).collect(),
            facts: campaign.facts.iter().map(|f| self.fact(f)).collect(),
            not_stated: self.texts(&campaign.not_stated),
            releases: self.releases_of(id),
            sources: self.source_rows(sources),
        }
    }

    /// The same festival in other years.
    fn series(&self, id: Id<Campaign>) -> Vec<Link> {
        let Some(series) = &self.model[id].series else { return Vec::new() };
        // Parts and siblings share the series; another edition began in another year.
        let year = |c: &Campaign| c.period.known().map(|p| p.start().year());
        let own = year(&self.model[id]);
        let others = self.model.campaigns().filter(|(other, c)| *other != id && c.series.as_ref() == Some(series));
        others.filter(|(_, c)| year(c) != own).map(|(other, _)| self.campaign_link(other)).collect()
    }

    fn organisers(&self, campaign: &Campaign) -> Vec<Organiser> {
        let mut out: Vec<Organiser> = Vec::new();
        for (organisation, role) in &campaign.organisers {
            let role = role.name(self.lang);
            let name = self.organisation(*organisation).to_owned();
            match out.iter_mut().find(|o| o.role == role) {
                Some(organiser) => organiser.names.push(name),
                None => out.push(Organiser { role: role.to_owned(), names: vec![name] }),
            }
        }
        out
    }

    fn activity(&self, activity: &crate::model::Activity, said: Said) -> Activity {
        Activity {
            title: activity.title.get(self.lang).to_owned(),
            state: activity.state.map(|s| s.word().to_owned()),
            state_name: activity.state.map(|s| s.name(self.lang).to_owned()),
            places: activity.scope.as_ref().map(|s| self.scope(s)).unwrap_or_default(),
            period: activity.period.as_ref().map(|p| words::when(p, self.lang)),
            organisations: self.organisations(&activity.organisations),
            platforms: self.organisations(&activity.platforms),
            summary: self.text(&activity.summary),
            figures: self.rows(activity.figures.iter().copied(), said),
        }
    }

    fn coupon(&self, coupon: &crate::model::Coupon, said: Said) -> Coupon {
        Coupon {
            title: coupon.title.get(self.lang).to_owned(),
            issuer: coupon.issuer.map(|i| self.organisation(i).to_owned()),
            terms: self.text(&coupon.terms),
            usable_at: self.organisations(&coupon.usable_at),
            figures: self.rows(coupon.figures.iter().copied(), said),
        }
    }

    fn person(&self, person: &crate::model::Person) -> Person {
        Person {
            name: person.name.get(self.lang).to_owned(),
            role: self.text(&person.role),
            organisation: person.organisation.map(|o| self.organisation(o).to_owned()),
            part: self.text(&person.part),
        }
    }

    fn fact(&self, fact: &crate::model::Fact) -> Fact {
        Fact {
            title: Some(fact.title.get(self.lang).to_owned()),
            text: fact.text.get(self.lang).to_owned(),
            source: fact.source.map(|s| self.link(self.model[s].name(self.lang), &Page::Source(s))),
            source_at: words::locator(fact.at, self.lang),
        }
    }

    /// Releases on a campaign: in this language, and in the other where this one lacks it.
    pub(super) fn releases_of(&self, id: Id<Campaign>) -> Vec<ReleaseRow> {
        let releases = self.plan.index.releases_of_campaign(id).iter().map(|n| &self.model.releases[*n]);
        releases.filter(|r| self.shows(r)).map(|r| self.release_row(r)).collect()
    }

    /// The figures of one campaign on another page, sorted by what they are.
    pub(super) fn sorted_rows(&self, figures: Vec<Id<Figure>>, said: Said) -> [Vec<FigureRow>; 4] {
        let Sorted { results, ahead, rules, background } = self.sorted(figures);
        [results, ahead, rules, background].map(|list| self.rows(list, said))
    }

    /// A year in words.
    pub(super) fn year(&self, year: u16) -> String {
        match self.lang {
            Lang::Zh => format!("{year}年"),
            Lang::En => year.to_string(),
        }
    }
}
