//! Campaigns: what a campaign file says, with its names looked up.

use super::figure::{Draft, Home, Maker};
use super::names::{NOT_STATED, Names};
use super::revision::Trail;
use super::rows::{BallotDraft, TableDraft};
use crate::diag::{At, Span};
use crate::load::{CampaignDoc, FigureFields};
use crate::model::{Activity, Campaign, Coupon, Fact, Id, Person, Scope, When, Withheld};
use crate::text::Text;

/// Gathers the figures of one campaign.
pub(super) struct Collector<'a> {
    pub maker: &'a Maker<'a>,
    pub home: Home<'a>,
    pub drafts: Vec<Draft>,
    /// The keys of figures that could not be understood.
    pub broken: Vec<String>,
}

impl Collector<'_> {
    pub fn add(&mut self, key: String, label: Text, fields: &FigureFields, span: &Span, trail: Trail) {
        let Some(mut draft) = self.maker.figure(&self.home, key.clone(), label, fields, span) else {
            self.broken.push(key);
            return;
        };
        self.maker.revise(&self.home, &mut draft, fields, trail);
        self.drafts.push(draft);
    }
}

/// A campaign whose figures are still drafts, and whose lists of figures are still keys.
pub(super) struct CampaignDraft<'a> {
    pub doc: &'a CampaignDoc,
    pub campaign: Campaign,
    pub drafts: Vec<Draft>,
    pub broken: Vec<String>,
    pub tables: Vec<TableDraft>,
    pub ballots: Vec<BallotDraft>,
}

/// Looks up everything in a campaign but references to figures.
pub(super) fn campaign<'a>(doc: &'a CampaignDoc, id: Id<Campaign>, maker: &Maker) -> CampaignDraft<'a> {
    let names = maker.names;
    let scope = doc.places.as_ref().and_then(|p| names.scope(p)).unwrap_or(Scope::NotStated);
    let period = doc.period.as_ref().and_then(|p| names.when(p)).unwrap_or(When::NotStated);
    let withheld: Option<Withheld> = maker.withheld(&doc.withhold, &None);
    let home = Home { campaign: id, slug: &doc.slug.value, scope: &scope, period: &period, withheld: &withheld };
    let mut collector = Collector { maker, home, drafts: Vec::new(), broken: Vec::new() };
    for figure in &doc.figures {
        let fields = figure.fields.or(&doc.defaults);
        let label = match &fields.label {
            Some(label) => label.value.clone(),
            None => {
                names.fault(super::ResolveProblem::Missing { key: "label" }, &figure.span);
                collector.broken.push(figure.key.value.clone());
                continue;
            }
        };
        let trail = Trail { revisions: &figure.revisions, unit: None };
        collector.add(figure.key.value.clone(), label, &fields, &figure.span, trail);
    }
    let tables = doc.tables.iter().map(|t| collector.table(t, &doc.defaults)).collect();
    let ballots = doc.ballots.iter().map(|b| collector.ballot(b, &doc.defaults)).collect();
    let Collector { drafts, broken, .. } = collector;
    let organisers = doc.organisers.iter().filter_map(|(o, role)| Some((names.organisation(o)?, role.value))).collect();
    let campaign = Campaign {
        slug: doc.slug.value.clone(),
        title: doc.title.value.clone(),
        also_known_as: doc.also_known_as.iter().map(|a| a.value.clone()).collect(),
        kind: doc.kind.as_ref().map(|k| k.value),
        series: doc.series.as_ref().map(|s| s.value.clone()),
        part_of: doc.part_of.as_ref().and_then(|p| names.campaign(p)),
        scope,
        period,
        period_note: text(&doc.period_note),
        theme: text(&doc.theme),
        slogan: text(&doc.slogan),
        summary: text(&doc.summary),
        organisers,
        areas: texts(&doc.areas),
        goals: texts(&doc.goals),
        activities: doc.activities.iter().map(|a| activity(a, names)).collect(),
        coupons: doc.coupons.iter().map(|c| coupon(c, names)).collect(),
        people: doc.people.iter().map(|p| person(p, names)).collect(),
        facts: doc.facts.iter().map(|f| fact(f, names)).collect(),
        not_stated: texts(&doc.not_stated),
        headline: Vec::new(),
        tables: Vec::new(),
        ballots: Vec::new(),
        charts: Vec::new(),
        withheld,
    };
    CampaignDraft { doc, campaign, drafts, broken, tables, ballots }
}

fn text(text: &Option<At<Text>>) -> Option<Text> {
    text.as_ref().map(|t| t.value.clone())
}

fn texts(texts: &[At<Text>]) -> Vec<Text> {
    texts.iter().map(|t| t.value.clone()).collect()
}

fn activity(doc: &crate::load::ActivityDoc, names: &Names) -> Activity {
    Activity {
        title: doc.title.value.clone(),
        scope: doc.places.as_ref().and_then(|p| names.scope(p)),
        period: doc.period.as_ref().and_then(|p| names.when(p)),
        organisations: names.organisations(&doc.organisations),
        platforms: names.organisations(&doc.platforms),
        state: doc.state.as_ref().map(|s| s.value),
        summary: text(&doc.summary),
        figures: Vec::new(),
    }
}

fn coupon(doc: &crate::load::CouponDoc, names: &Names) -> Coupon {
    Coupon {
        title: doc.title.value.clone(),
        issuer: doc.issuer.as_ref().filter(|i| i.value != NOT_STATED).and_then(|i| names.organisation(i)),
        terms: text(&doc.terms),
        usable_at: names.organisations(&doc.usable_at),
        figures: Vec::new(),
    }
}

fn person(doc: &crate::load::PersonDoc, names: &Names) -> Person {
    Person {
        name: doc.name.value.clone(),
        role: text(&doc.role),
        organisation: doc.organisation.as_ref().and_then(|o| names.organisation(o)),
        part: text(&doc.part),
    }
}

fn fact(doc: &crate::load::FactDoc, names: &Names) -> Fact {
    Fact {
        title: doc.title.value.clone(),
        text: doc.text.value.clone(),
        source: doc.source.as_ref().and_then(|s| names.source(s)),
        at: doc.at.as_ref().and_then(|at| names.locator(at)),
    }
}
