//! A campaign file.

use std::sync::Arc;

use super::documents::*;
use super::fields::{Faults, Fields};
use super::figure::{CsvReader, ballot, chart, figure, figure_fields, places, table, withhold};
use super::kind::Kind;
use super::yaml::Node;
use crate::diag::{At, Span};
use crate::model::{ActivityState, CampaignKind, OrganiserRole};

/// Reads the campaign of that slug.
pub(super) fn campaign(
    slug: &str,
    file: &Arc<str>,
    root: &Node,
    csv: CsvReader,
    faults: &Faults,
) -> Option<CampaignDoc> {
    let map = Fields::of(root, Kind::Campaign, faults)?;
    let defaults = map.node("defaults").and_then(|node| {
        let fields = Fields::of(node, Kind::Defaults, faults)?;
        let read = figure_fields(&fields, faults);
        fields.finish();
        Some(read)
    });
    let doc = CampaignDoc {
        slug: At::new(slug.to_owned(), Span::file(file.clone())),
        title: map.required_text("title").unwrap_or_else(|| At::new(Default::default(), map.span())),
        also_known_as: map.strings("also_known_as").unwrap_or_default(),
        kind: map.word("kind", &CampaignKind::WORDS),
        series: map.string("series"),
        part_of: map.string("part_of"),
        places: places(&map),
        period: map.string("period"),
        period_note: map.text("period_note"),
        theme: map.text("theme"),
        slogan: map.text("slogan"),
        summary: map.text("summary"),
        organisers: map.list("organisers", |node| organiser(node, faults)),
        areas: map.texts("areas").unwrap_or_default(),
        goals: map.texts("goals").unwrap_or_default(),
        activities: map.list("activities", |node| activity(node, faults)),
        coupons: map.list("coupons", |node| coupon(node, faults)),
        people: map.list("people", |node| person(node, faults)),
        facts: map.list("facts", |node| fact(node, faults)),
        not_stated: map.texts("not_stated").unwrap_or_default(),
        headline: map.strings("headline").unwrap_or_default(),
        defaults: defaults.unwrap_or_default(),
        figures: keyed(&map, "figures", Kind::Figure, faults, |key, node| figure(key, node, faults)),
        tables: keyed(&map, "tables", Kind::Table, faults, |key, node| table(key, node, csv, faults)),
        ballots: keyed(&map, "ballots", Kind::Ballot, faults, |key, node| ballot(key, node, faults)),
        charts: keyed(&map, "charts", Kind::Chart, faults, |key, node| chart(key, node, faults)),
        withhold: withhold(&map),
    };
    map.finish();
    Some(doc)
}

fn keyed<T>(
    map: &Fields,
    key: &'static str,
    what: Kind,
    faults: &Faults,
    read: impl Fn(&At<String>, &Node) -> Option<T>,
) -> Vec<T> {
    let Some(node) = map.node(key) else { return Vec::new() };
    faults.slugs(node, what).into_iter().filter_map(|(key, node)| read(key, node)).collect()
}

fn organiser(node: &Node, faults: &Faults) -> Option<(At<String>, At<OrganiserRole>)> {
    let map = Fields::of(node, Kind::Organiser, faults)?;
    let organisation = map.required_string("organisation");
    let role = map.word("role", &OrganiserRole::WORDS);
    let role = role.unwrap_or_else(|| At::new(OrganiserRole::Organises, map.span()));
    map.finish();
    Some((organisation?, role))
}

fn activity(node: &Node, faults: &Faults) -> Option<ActivityDoc> {
    let map = Fields::of(node, Kind::Activity, faults)?;
    let title = map.required_text("title");
    let doc = ActivityDoc {
        title: title.unwrap_or_else(|| At::new(Default::default(), map.span())),
        places: places(&map),
        period: map.string("period"),
        organisations: map.strings("organisations").unwrap_or_default(),
        platforms: map.strings("platforms").unwrap_or_default(),
        state: map.word("state", &ActivityState::WORDS),
        summary: map.text("summary"),
        figures: map.strings("figures").unwrap_or_default(),
    };
    map.finish();
    Some(doc)
}

fn coupon(node: &Node, faults: &Faults) -> Option<CouponDoc> {
    let map = Fields::of(node, Kind::Coupon, faults)?;
    let title = map.required_text("title");
    let doc = CouponDoc {
        title: title.unwrap_or_else(|| At::new(Default::default(), map.span())),
        issuer: map.string("issuer"),
        terms: map.text("terms"),
        usable_at: map.strings("usable_at").unwrap_or_default(),
        figures: map.strings("figures").unwrap_or_default(),
    };
    map.finish();
    Some(doc)
}

fn person(node: &Node, faults: &Faults) -> Option<PersonDoc> {
    let map = Fields::of(node, Kind::Person, faults)?;
    let name = map.required_text("name");
    let doc = PersonDoc {
        name: name.unwrap_or_else(|| At::new(Default::default(), map.span())),
        role: map.text("role"),
        organisation: map.string("organisation"),
        part: map.text("part"),
    };
    map.finish();
    Some(doc)
}

fn fact(node: &Node, faults: &Faults) -> Option<FactDoc> {
    let map = Fields::of(node, Kind::Fact, faults)?;
    let (title, text) = (map.required_text("title"), map.required_text("text"));
    let (source, at) = (map.string("source"), map.string("at"));
    map.finish();
    Some(FactDoc { title: title?, text: text?, source, at })
}
