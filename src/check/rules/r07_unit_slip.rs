//! R07: a number is of the size of those it can be compared with.

use std::collections::BTreeMap;

use super::{Context, Decided, Findings, Rule, say};
use crate::check::bounds::Bounds;
use crate::check::context::stretch;
use crate::check::slip;
use crate::model::{Figure, Id};
use crate::quantity::{Decimal, Interval};

pub(super) const RULE: Rule = Rule {
    code: "R07",
    name: ["万、亿没有写错", "no slip between 万 and 亿"],
    explanation: [
        "指标以 `bands: peers:` 写明一个数与可比各数的中位数之比的常见范围，以 `bands: edition:` 写明与同一系列上一届之比的范围。比值出了范围，而乘以或除以 10、100、1000、一万、一亿就回到范围之内，多半是单位写错。",
        "An indicator says with `bands: peers:` where the ratio of a number to the middle one of its peers is likely to lie, and with `bands: edition:` the ratio to the last edition of the series. A ratio outside that would fit ten, a hundred, a thousand, 10⁴ or 10⁸ times smaller or larger is mostly a slip of the unit.",
    ],
    decided: Decided::Here(look),
    trips: "tables:
  by-province:
    title: 各省
    columns: {sales: {indicator: sales, unit: 亿元}}
    rows: {广东: 276, 四川: 225.66, 江苏: 1789500, 山东: 120.7}",
    clean: "tables:
  by-province:
    title: 各省
    columns: {sales: {indicator: sales, unit: 亿元}}
    rows: {广东: 276, 四川: 225.66, 江苏: 178.95, 山东: 120.7}",
};

/// Above this many peers one figure does not move the middle.
const MANY: usize = 50;

fn look(context: &Context, found: &mut Findings) {
    for group in &context.peers {
        let Some(band) = context.indicator(group[0]).bands.peers.map(likely) else { continue };
        let mut sorted: Vec<(Decimal, Id<Figure>)> =
            group.iter().filter_map(|id| Some((size(context, *id)?, *id))).collect();
        sorted.sort();
        let mut told: Vec<Id<Figure>> = Vec::new();
        for (_, id) in &sorted {
            let Some(peer) = middle(context, &sorted, *id) else { continue };
            // Of two that stand alone one is told; the other is named beside it.
            if told.contains(&peer) {
                continue;
            }
            if against(context, found, *id, peer, &band) {
                told.push(*id);
            }
        }
    }
    editions(context, found);
}

/// A band as bounds.
fn likely(band: crate::model::Band) -> Bounds {
    Bounds { hard: band.hard, soft: band.soft }
}

/// The number by which a figure is ordered among its peers.
fn size(context: &Context, id: Id<Figure>) -> Option<Decimal> {
    let quantity = context.quantity(id)?;
    quantity.value().or(quantity.soft().low.map(|b| b.value)).filter(|size| *size > Decimal::ZERO)
}

/// The middle one of a figure's peers. What contains it, or is declared not to be comparable, is none.
fn middle(context: &Context, sorted: &[(Decimal, Id<Figure>)], id: Id<Figure>) -> Option<Id<Figure>> {
    let apart = |one: Id<Figure>, other: Id<Figure>| {
        context.model[one].not_comparable_with.iter().any(|other_one| other_one.figure == other)
    };
    let peer =
        |other: &Id<Figure>| *other != id && !context.nested(id, *other) && !apart(id, *other) && !apart(*other, id);
    if sorted.len() > MANY {
        let around = &sorted[sorted.len() / 2..];
        return around.iter().map(|(_, other)| *other).find(peer);
    }
    let peers: Vec<Id<Figure>> = sorted.iter().map(|(_, other)| *other).filter(peer).collect();
    peers.get(peers.len() / 2).copied()
}

/// Tells a ratio outside the band, and whether it did.
fn against(context: &Context, found: &mut Findings, id: Id<Figure>, other: Id<Figure>, band: &Bounds) -> bool {
    let (Some(own), Some(peer)) = (context.bounds(id), context.bounds(other)) else { return false };
    let ratio = own.over(&peer);
    let Some(severity) = ratio.apart(band) else { return false };
    let likely = |own: &Interval| own.over(&peer.soft).intersects(&band.soft);
    let slip = slip::slip(&own.soft, likely);
    let finding = found.about(severity, id, |lang| {
        let (one, other, ratio) = (context.told(id, lang), context.told(other, lang), stretch(&ratio.soft, lang));
        let band = stretch(&band.soft, lang);
        say!(
            lang,
            "{one} 是可比的 {other} 的 `{ratio}` 倍，不在常见的 `{band}` 倍之内",
            "{one} is `{ratio}` times the comparable {other}, outside the usual `{band}`"
        )
    });
    let finding = finding.way_out(|lang| match &slip {
        Some(slip) => slip::words(context, id, slip, lang),
        None => say!(
            lang,
            "核对单位；若确实如此，写一条 `waivers` 说明理由",
            "look at the unit; if it is so, say why in `waivers`"
        ),
    });
    found.add(finding.beside(context, other));
    true
}

/// Figures of one key in two editions of a series, each held against the one before.
fn editions(context: &Context, found: &mut Findings) {
    let mut series: BTreeMap<(&str, &str), Vec<Id<Figure>>> = BTreeMap::new();
    for (id, figure) in context.model.figures() {
        let name = context.model[figure.campaign].series.as_deref();
        if let (Some(name), Some(_)) = (name, context.indicator(id).bands.edition) {
            series.entry((name, &figure.key)).or_default().push(id);
        }
    }
    for mut figures in series.into_values() {
        figures.sort_by_key(|id| context.model[*id].period.known().map(|period| period.start()));
        for pair in figures.windows(2) {
            let (before, now) = (&context.model[pair[0]], &context.model[pair[1]]);
            let alike = before.indicator == now.indicator
                && before.unit == now.unit
                && before.basis == now.basis
                && before.scope == now.scope
                && before.phase.is_result() == now.phase.is_result();
            if let Some(band) = context.indicator(pair[1]).bands.edition.filter(|_| alike).map(likely) {
                against(context, found, pair[1], pair[0], &band);
            }
        }
    }
}
