//! Releases and free pages.

use super::Audience;
use super::figure::Maker;
use super::problem::ResolveProblem;
use crate::load::{Documents, ProseDoc};
use crate::model::{Id, Model, Prose, Withheld};

/// The releases that are public, the newest first.
pub(super) fn releases(model: &mut Model, documents: &Documents, maker: &Maker, audience: Audience) {
    let mut releases = Vec::new();
    for doc in &documents.releases {
        if doc.date.is_none() {
            maker.names.fault(ResolveProblem::NoDate, &doc.front);
        }
        let Some((prose, campaign_is_public)) = prose(doc, model, maker) else { continue };
        if audience == Audience::Drafts || (prose.withheld.is_none() && campaign_is_public) {
            releases.push(prose);
        }
    }
    releases.sort_by(|a, b| (&b.date, &a.slug, a.lang).cmp(&(&a.date, &b.slug, b.lang)));
    model.releases = releases;
}

/// The free pages that are public, by slug.
pub(super) fn pages(model: &mut Model, documents: &Documents, maker: &Maker, audience: Audience) {
    let mut pages: Vec<Prose> = documents
        .pages
        .iter()
        .filter_map(|doc| prose(doc, model, maker))
        .filter(|(page, campaign_is_public)| {
            audience == Audience::Drafts || (page.withheld.is_none() && *campaign_is_public)
        })
        .map(|(page, _)| page)
        .collect();
    pages.sort_by(|a, b| (&a.slug, a.lang).cmp(&(&b.slug, b.lang)));
    model.pages = pages;
}

/// The text with its names looked up, and whether its campaign (if it has one) is public.
fn prose(doc: &ProseDoc, model: &Model, maker: &Maker) -> Option<(Prose, bool)> {
    let names = maker.names;
    let named = match &doc.campaign {
        Some(name) => Some(names.campaign(name)?),
        None => None,
    };
    let campaign = doc.campaign.as_ref().and_then(|name| model.campaign(&name.value));
    let outer: Option<Withheld> = campaign.and_then(|c| model[c].withheld.clone());
    let prose = Prose {
        slug: doc.slug.value.clone(),
        lang: doc.lang,
        title: doc.title.value.clone(),
        title_span: doc.title.span.clone(),
        date: doc.date.as_ref().and_then(|date| names.moment(date)),
        campaign: campaign.map(|c| Id::new(c.index())),
        summary: doc.summary.as_ref().map(|s| s.value.clone()),
        summary_span: doc.summary.as_ref().map(|s| s.span.clone()),
        contact: doc.contact.as_ref().map(|c| c.value.clone()),
        body: doc.body.clone(),
        withheld: maker.withheld(&doc.withhold, &outer),
        front: doc.front.clone(),
    };
    Some((prose, named.is_none() || campaign.is_some()))
}
