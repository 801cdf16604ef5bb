//! The list of campaigns, and one campaign.

use super::{Ballot, ChartFigure, DataTable, FigureRow, Link, ReleaseRow, SourceRow, Stated};
use serde::Serialize;

/// The list of all campaigns.
#[derive(Debug, Clone, Serialize)]
pub struct CampaignsView {
    /// By year, newest first.
    pub years: Vec<CampaignYear>,
}

/// The campaigns of a year.
#[derive(Debug, Clone, Serialize)]
pub struct CampaignYear {
    /// The year, as printed: 2022年.
    pub year: String,
    /// Its campaigns, newest first.
    pub campaigns: Vec<CampaignRow>,
}

/// A campaign in a list.
#[derive(Debug, Clone, Serialize)]
pub struct CampaignRow {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// What kind it is: 购物节, 行动 …
    pub kind: Option<String>,
    /// When.
    pub period: Stated,
    /// Where.
    pub place: Stated,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Its parent campaign.
    pub parent: Option<Link>,
    /// How many figures there are, as a phrase: 33个数字.
    pub count: String,
    /// Why it is not public yet (`serve --drafts` only).
    pub withheld: Option<String>,
}

/// One campaign.
#[derive(Debug, Clone, Serialize)]
pub struct CampaignView {
    /// Its title.
    pub title: String,
    /// Other spellings of its name.
    pub also_known_as: Vec<String>,
    /// What kind it is: 购物节, 行动 …
    pub kind: Option<String>,
    /// The campaign of which it is a part.
    pub parent: Option<Link>,
    /// The campaigns that are parts of it.
    pub children: Vec<CampaignRow>,
    /// The same festival in other years.
    pub series: Vec<Link>,
    /// When.
    pub period: Stated,
    /// Where; several places one by one; never empty.
    pub places: Vec<Stated>,
    /// Who ran it, one entry a role.
    pub organisers: Vec<Organiser>,
    /// Its theme.
    pub theme: Option<String>,
    /// Its slogan.
    pub slogan: Option<String>,
    /// What it was, in a few sentences.
    pub summary: Option<String>,
    /// The theme areas.
    pub areas: Vec<String>,
    /// What it set out to do (without numbers).
    pub goals: Vec<String>,
    /// The figures shown first, large.
    pub headline: Vec<FigureRow>,
    /// Its charts.
    pub charts: Vec<ChartFigure>,
    /// Results: figures of the phases interim and outcome.
    pub results: Vec<FigureRow>,
    /// What lies ahead: forecasts, targets and plans. Never mixed with results.
    pub ahead: Vec<FigureRow>,
    /// Rules, prices, quotas and sizes of a scope.
    pub rules: Vec<FigureRow>,
    /// Figures that the sources quote as background and that are no result of this campaign.
    pub background: Vec<FigureRow>,
    /// Its tables.
    pub tables: Vec<DataTable>,
    /// Its ballots.
    pub ballots: Vec<Ballot>,
    /// What was done or planned.
    pub activities: Vec<Activity>,
    /// Coupons and their terms.
    pub coupons: Vec<Coupon>,
    /// People who are part of the story.
    pub people: Vec<Person>,
    /// Dates, ranks and rules that are no figures.
    pub facts: Vec<Fact>,
    /// What the sources do not say.
    pub not_stated: Vec<String>,
    /// Releases on it, newest first.
    pub releases: Vec<ReleaseRow>,
    /// The sources of its figures.
    pub sources: Vec<SourceRow>,
}

/// The organisations that had one role.
#[derive(Debug, Clone, Serialize)]
pub struct Organiser {
    /// The role: 主办, 指导 …
    pub role: String,
    /// Their names, in the source's order.
    pub names: Vec<String>,
}

/// Something done or planned within a campaign.
#[derive(Debug, Clone, Serialize)]
pub struct Activity {
    /// Its title.
    pub title: String,
    /// The code of its state: `planned`, `held` or `unclear`; absent when not given.
    pub state: Option<String>,
    /// The state in words: 计划, 已举办, 是否举办未说明.
    pub state_name: Option<String>,
    /// Where, one by one.
    pub places: Vec<Stated>,
    /// When.
    pub period: Option<String>,
    /// Who: organisations, in one string.
    pub organisations: Option<String>,
    /// On which platforms, in one string.
    pub platforms: Option<String>,
    /// What it was.
    pub summary: Option<String>,
    /// Its figures.
    pub figures: Vec<FigureRow>,
}

/// A coupon.
#[derive(Debug, Clone, Serialize)]
pub struct Coupon {
    /// Its name.
    pub title: String,
    /// Who issued it.
    pub issuer: Option<String>,
    /// Its terms.
    pub terms: Option<String>,
    /// Where it could be used, in one string.
    pub usable_at: Option<String>,
    /// Its figures.
    pub figures: Vec<FigureRow>,
}

/// A person who is part of the story.
#[derive(Debug, Clone, Serialize)]
pub struct Person {
    /// The name, or what the source calls the person.
    pub name: String,
    /// The role, as of the source's date.
    pub role: Option<String>,
    /// The organisation.
    pub organisation: Option<String>,
    /// The part in the campaign.
    pub part: Option<String>,
}

/// A fact that is no figure.
#[derive(Debug, Clone, Serialize)]
pub struct Fact {
    /// What it is about.
    pub title: Option<String>,
    /// The fact.
    pub text: String,
    /// Its source.
    pub source: Option<Link>,
    /// Where in the source.
    pub source_at: Option<String>,
}
