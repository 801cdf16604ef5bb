//! Does anything speak of a figure besides its own number? By the definition that the benchmark was asked for with.

use gongbao::model::{Figure, Id, Scope};

use crate::mutate::Kind;
use crate::site::{Site, Target};

/// What would show that the figure is wrong, if there is anything: a declared relation, a total, a ballot, a rank, a comparable figure in
/// its indicator's band, or a release that quotes it. That others are of one size with it shows a mistake of size only.
pub fn trace(site: &Site, target: &Target, kind: Kind) -> Option<&'static str> {
    let id = Id::new(target.index);
    if site.links(target).iter().any(|(path, range)| site.files[path][range.clone()].contains(|c: char| c.is_numeric()))
    {
        return Some("a release");
    }
    if related(site, id) {
        return Some("a relation");
    }
    for (_, campaign) in site.model.campaigns() {
        let in_table = campaign.tables.iter().any(|table| {
            let columns = table.rows.iter().flat_map(|row| row.cells.iter().enumerate());
            let column = columns.filter(|(_, cell)| **cell == Some(id)).map(|(column, _)| column).next();
            column.is_some_and(|column| table.total.is_some() || table.ranked == Some(column))
        });
        let in_ballot = campaign.ballots.iter().any(|b| {
            [b.seats, b.nominations, b.total, b.voters].contains(&Some(id)) || b.entries.iter().any(|e| e.votes == id)
        });
        if in_table || in_ballot {
            return Some(if in_table { "a table's total or ranking" } else { "a ballot" });
        }
    }
    (kind == Kind::Slip && has_peer(site, target)).then_some("a comparable figure")
}

/// Whether the figure declares a relation, or another declares one to it.
fn related(site: &Site, id: Id<Figure>) -> bool {
    let named = |figure: &Figure| {
        let r = &figure.relations;
        let mut named = r.disjoint.clone();
        named.extend(figure.part_of);
        named.extend(&figure.overlaps);
        named.extend(r.rank.iter().flat_map(|rank| rank.among.clone()));
        named.extend(r.growth.iter().flat_map(|growth| [Some(growth.current), growth.base]).flatten());
        named.extend(r.rate.iter().map(|rate| rate.total));
        named.extend(r.share.iter().flat_map(|share| [share.part, share.whole]));
        named.extend(r.forecast_of);
        named.extend(r.supersedes.iter().map(|earlier| earlier.figure));
        named
    };
    !named(&site.model[id]).is_empty() || site.model.figures().any(|(_, other)| named(other).contains(&id))
}

/// Whether there is a figure that it can be compared with, at a ratio inside its indicator's band.
pub fn has_peer(site: &Site, target: &Target) -> bool {
    let model = &site.model;
    let id: Id<Figure> = Id::new(target.index);
    let figure = &model[id];
    let Some(band) = model[figure.indicator].bands.peers else { return false };
    let level = |figure: &Figure| match &figure.scope {
        Scope::Places(places) if places.len() == 1 => Some(places[0].level()),
        _ => None,
    };
    let whole = |one: &Figure, other: Id<Figure>| one.part_of == Some(other);
    // A total stands among its rows, and is no equal of theirs.
    let is_total = |id: Id<Figure>| {
        let tables = model.campaigns().flat_map(|(_, c)| &c.tables);
        tables.filter_map(|t| t.total.map(|n| &t.rows[n])).any(|row| row.cells.contains(&Some(id)))
    };
    model.figures().any(|(other_id, other)| {
        let comparable = other_id != id
            && other.indicator == figure.indicator
            && other.unit == figure.unit
            && other.basis == figure.basis
            && other.phase == figure.phase
            && other.period == figure.period
            && level(other) == level(figure)
            && other.campaign == figure.campaign
            && !whole(figure, other_id)
            && !whole(other, id)
            && !is_total(id)
            && !is_total(other_id)
            && !other.relations.disjoint.contains(&id)
            && !figure.not_comparable_with.iter().any(|n| n.figure == other_id)
            && !other.not_comparable_with.iter().any(|n| n.figure == id);
        let value = |figure: &Figure| figure.reported.quantity().and_then(|q| q.value());
        match (value(figure), value(other)) {
            (Some(a), Some(b)) if comparable && !b.is_zero() => band.soft.contains_value(a / b),
            _ => false,
        }
    })
}
