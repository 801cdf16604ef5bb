//! Campaigns, and the tables, ballots, charts and releases that belong to them.

use super::chart::Chart;
use super::{
    ActivityState, CampaignKind, Figure, Id, Indicator, Locator, Organisation, OrganiserRole, Scope, Source, When,
    Withheld,
};
use crate::diag::{At, Span};
use crate::period::{Date, Moment};
use crate::place::Place;
use crate::text::{Lang, Text};

/// A festival, an action or a contest.
#[derive(Clone, Debug)]
pub struct Campaign {
    /// The slug.
    pub slug: String,
    /// The name.
    pub title: Text,
    /// Other spellings.
    pub also_known_as: Vec<String>,
    /// The kind.
    pub kind: Option<CampaignKind>,
    /// The id shared with other years.
    pub series: Option<String>,
    /// The campaign that contains it.
    pub part_of: Option<Id<Campaign>>,
    /// Where.
    pub scope: Scope,
    /// When.
    pub period: When,
    /// What the source leaves open about the period.
    pub period_note: Option<Text>,
    /// The theme.
    pub theme: Option<Text>,
    /// The slogan.
    pub slogan: Option<Text>,
    /// What it was, in a few sentences.
    pub summary: Option<Text>,
    /// Who does what.
    pub organisers: Vec<(Id<Organisation>, OrganiserRole)>,
    /// The theme areas.
    pub areas: Vec<Text>,
    /// The aims.
    pub goals: Vec<Text>,
    /// Sub-events and platforms' actions.
    pub activities: Vec<Activity>,
    /// Coupons.
    pub coupons: Vec<Coupon>,
    /// People who are part of the story.
    pub people: Vec<Person>,
    /// Dates, ranks and rules that are no figures.
    pub facts: Vec<Fact>,
    /// What the sources do not say.
    pub not_stated: Vec<Text>,
    /// The figures shown first.
    pub headline: Vec<Id<Figure>>,
    /// Tables.
    pub tables: Vec<Table>,
    /// Ballots.
    pub ballots: Vec<Ballot>,
    /// Charts, with those that tables and ballots make by themselves.
    pub charts: Vec<Chart>,
    /// Why it is not public yet.
    pub withheld: Option<Withheld>,
}

/// A sub-event or an action of a platform.
#[derive(Clone, Debug)]
pub struct Activity {
    /// The name.
    pub title: Text,
    /// Where; nothing when it is the campaign's.
    pub scope: Option<Scope>,
    /// When.
    pub period: Option<When>,
    /// Who.
    pub organisations: Vec<Id<Organisation>>,
    /// On which platforms.
    pub platforms: Vec<Id<Organisation>>,
    /// Whether it took place.
    pub state: Option<ActivityState>,
    /// What happened.
    pub summary: Option<Text>,
    /// The figures that speak of it.
    pub figures: Vec<Id<Figure>>,
}

/// A coupon or another reduction.
#[derive(Clone, Debug)]
pub struct Coupon {
    /// The name.
    pub title: Text,
    /// Who issues it.
    pub issuer: Option<Id<Organisation>>,
    /// Its terms.
    pub terms: Option<Text>,
    /// Where it can be used.
    pub usable_at: Vec<Id<Organisation>>,
    /// Price and face value.
    pub figures: Vec<Id<Figure>>,
}

/// Somebody who is part of the story.
#[derive(Clone, Debug)]
pub struct Person {
    /// The name.
    pub name: Text,
    /// The office held at the source's date.
    pub role: Option<Text>,
    /// Where.
    pub organisation: Option<Id<Organisation>>,
    /// What they did or said, in our words.
    pub part: Option<Text>,
}

/// A date, a rank or a rule that is no figure.
#[derive(Clone, Debug)]
pub struct Fact {
    /// What it is about.
    pub title: Text,
    /// What holds.
    pub text: Text,
    /// Where it was read.
    pub source: Option<Id<Source>>,
    /// Where in it.
    pub at: Option<Locator>,
}

/// A table of figures.
#[derive(Clone, Debug)]
pub struct Table {
    /// The key.
    pub key: String,
    /// The name.
    pub title: Text,
    /// Key, name and indicator of each column.
    pub columns: Vec<(String, Text, Id<Indicator>)>,
    /// The rows, in the author's order.
    pub rows: Vec<TableRow>,
}

/// A row of a table: a place or an item.
#[derive(Clone, Debug)]
pub struct TableRow {
    /// The slug that is part of the ids.
    pub slug: String,
    /// The name.
    pub label: Text,
    /// The place, if the row is one or lies in one.
    pub place: Option<&'static Place>,
    /// One figure a column; nothing for a cell that is withheld.
    pub cells: Vec<Option<Id<Figure>>>,
}

/// A vote.
#[derive(Clone, Debug)]
pub struct Ballot {
    /// The key.
    pub key: String,
    /// The name.
    pub title: Text,
    /// The first day of voting.
    pub opens: Option<Date>,
    /// The last.
    pub closes: Option<Date>,
    /// How many places there are to win.
    pub seats: Option<Id<Figure>>,
    /// How many stand.
    pub nominations: Option<Id<Figure>>,
    /// How many votes were cast in all.
    pub total: Option<Id<Figure>>,
    /// Who stands, with votes, in the author's order.
    pub entries: Vec<Entry>,
}

/// One who stands in a ballot.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The name.
    pub label: Text,
    /// The place.
    pub place: Option<&'static Place>,
    /// The votes.
    pub votes: Id<Figure>,
}

/// What a chart is built over, which is also its part in an address.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Group {
    /// One column of a table: `<table>/<column>`, or `<table>` when it has only one.
    Column {
        /// The table's index in the campaign.
        table: usize,
        /// The column's index in the table.
        column: usize,
    },
    /// The entries of a ballot.
    Ballot {
        /// The ballot's index in the campaign.
        ballot: usize,
    },
    /// A whole and what is declared to be part of it: `<figure>/parts`.
    Parts,
    /// Figures that the author named.
    Named,
}

/// A press release or a free page, in one language.
#[derive(Clone, Debug)]
pub struct Prose {
    /// The slug, shared by both languages.
    pub slug: String,
    /// The language.
    pub lang: Lang,
    /// The title.
    pub title: String,
    /// Where the title stands.
    pub title_span: Span,
    /// The day or moment of a release.
    pub date: Option<Moment>,
    /// The campaign of a release.
    pub campaign: Option<Id<Campaign>>,
    /// A sentence or two for lists.
    pub summary: Option<String>,
    /// Where the summary stands.
    pub summary_span: Option<Span>,
    /// For questions.
    pub contact: Option<String>,
    /// Markdown.
    pub body: At<String>,
    /// Why it is not public yet.
    pub withheld: Option<Withheld>,
    /// The front matter's place.
    pub front: Span,
}
