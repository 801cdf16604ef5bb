//! A figure: an observation with its bounds as what they are.

use serde_json::{Value, json};

use super::nodes::{self, absolute, node};
use super::{Subject, web_page};
use crate::model::{Figure, Id, Model, Phase, Reported, Revision, RevisionKind, phrases};
use crate::plan::Page;
use crate::quantity::{Decimal, Hedge, Quantity};
use crate::text::Lang;

pub(super) fn graph(subject: &Subject, id: Id<Figure>) -> Vec<Value> {
    let Subject { model, lang, .. } = *subject;
    let figure = &model[id];
    let mut page = web_page(subject, observation_id(model, id, lang));
    page["citation"] = nodes::source(model, figure.source, lang);
    if let Some((_, url)) = &model.site.licence {
        page["license"] = json!(url);
    }
    versions(&mut page, subject, id);
    vec![page, observation(model, id, lang), nodes::variable(model, figure.indicator, lang)]
}

/// Which version the page shows, since when, and what it was made of. Dates are those that the page shows.
fn versions(page: &mut Value, subject: &Subject, id: Id<Figure>) {
    let Subject { model, lang, .. } = *subject;
    let figure = &model[id];
    page["version"] = json!(figure.version);
    if let Some(first) = figure.first_published() {
        page["datePublished"] = json!(first.to_string());
    }
    let Some(last) = figure.revisions.last() else { return };
    page["dateModified"] = json!(last.date.to_string());
    page["isBasedOn"] = json!(absolute(model, &Page::Version(id, last.was.version), lang));
    if figure.is_withdrawn() {
        page["creativeWorkStatus"] = json!("Withdrawn");
    }
    let mended = figure.revisions.iter().filter(|change| change.kind != RevisionKind::Revision);
    let comment = |change: &Revision| {
        let (kind, reason) = (change.kind.name(lang), change.reason.get(lang));
        json!({
            "@type": "CorrectionComment", "datePublished": change.date.to_string(),
            "text": lang.pick(format!("{kind}：{reason}"), format!("{kind}: {reason}")),
        })
    };
    let comments: Vec<Value> = mended.map(comment).collect();
    if !comments.is_empty() {
        page["correction"] = json!(comments);
    }
}

fn observation_id(model: &Model, id: Id<Figure>, lang: Lang) -> String {
    format!("{}#observation", absolute(model, &Page::Figure(id), lang))
}

/// A figure as another page names it: its words, and where it stands.
pub(super) fn mention(model: &Model, id: Id<Figure>, lang: Lang) -> Value {
    let mut mention = node("Observation", &observation_id(model, id, lang));
    mention["name"] = json!(name(model, &model[id], lang));
    mention["url"] = json!(absolute(model, &Page::Figure(id), lang));
    mention
}

fn name(model: &Model, figure: &Figure, lang: Lang) -> String {
    let (label, wording) = (figure.label.get(lang), phrases::wording(model, figure, lang));
    lang.pick(format!("{label}：{wording}"), format!("{label}: {wording}"))
}

fn observation(model: &Model, id: Id<Figure>, lang: Lang) -> Value {
    let figure = &model[id];
    let indicator = &model[figure.indicator];
    let mut observation = mention(model, id, lang);
    observation["identifier"] = json!(figure.id);
    observation["variableMeasured"] = json!({ "@id": nodes::variable_id(model, figure.indicator, lang) });
    let mut about = vec![nodes::event_named(model, figure.campaign, lang)];
    match nodes::places(model, &figure.scope, lang) {
        Some(Value::Array(places)) => about.extend(places),
        place => about.extend(place),
    }
    observation["observationAbout"] = json!(about);
    if let Some(as_of) = figure.as_of {
        observation["observationDate"] = json!(as_of.to_string());
    } else if let Some(end) = figure.period.known().and_then(|p| p.end()).filter(|_| figure.phase == Phase::Outcome) {
        // Only a final result can be taken to hold at the end of its period.
        observation["observationDate"] = json!(end.to_string());
    }
    if let Some(days) = figure.period.known().and_then(|p| p.days()) {
        observation["observationPeriod"] = json!(format!("P{days}D"));
    }
    if let Some(basis) = figure.basis {
        observation["measurementTechnique"] = json!(indicator.basis(basis).name.get(lang));
    }
    let mut properties = vec![
        property("reported", json!(figure.wording)),
        property("qualifier", json!(figure.reported.quantity().map_or("missing", |q| q.hedge().code()))),
        property("phase", json!(figure.phase.word())),
        property("version", json!(figure.version)),
    ];
    properties.extend(status(figure).map(|code| property("obsStatus", json!(code))));
    if let Some(quantity) = figure.reported.quantity() {
        let bounds = bounds(quantity);
        for (name, value) in [("value", bounds.value), ("minValue", bounds.low), ("maxValue", bounds.high)] {
            if let Some(value) = value {
                observation[name] = number(value);
            }
        }
        if bounds.low.is_some() && quantity.hard().low.is_some_and(|b| b.open) {
            properties.push(property("minExclusive", json!(true)));
        }
        if bounds.high.is_some() && quantity.hard().high.is_some_and(|b| b.open) {
            properties.push(property("maxExclusive", json!(true)));
        }
    }
    if let Some(unit) = &figure.unit {
        observation["unitText"] = json!(unit);
    }
    observation["additionalProperty"] = json!(properties);
    observation
}

fn property(id: &str, value: Value) -> Value {
    json!({ "@type": "PropertyValue", "propertyID": id, "value": value })
}

fn number(value: Decimal) -> Value {
    serde_json::from_str(&value.normalize().to_string()).expect("a plain decimal is a JSON number")
}

/// The letter of SDMX that is certain from what is known; a target has none.
fn status(figure: &Figure) -> Option<&'static str> {
    Some(match (&figure.reported, figure.phase) {
        (Reported::Missing(_), _) => "O",
        (Reported::Withdrawn, _) => return None,
        (_, Phase::Outcome) => "A",
        (_, Phase::Interim) => "P",
        (_, Phase::Forecast) => "F",
        (_, Phase::Target | Phase::Planned | Phase::Definition) => return None,
    })
}

/// What may be said of a quantity in numbers.
struct Bounds {
    value: Option<Decimal>,
    low: Option<Decimal>,
    high: Option<Decimal>,
}

/// An unhedged number is a value. Everything else is what its words allow, and never a value; that a count cannot be below zero
/// is nothing the words say.
fn bounds(quantity: &Quantity) -> Bounds {
    let hard = quantity.hard();
    let (low, high) = (hard.low.map(|b| b.value), hard.high.map(|b| b.value));
    let stated = |bound: Option<Decimal>| bound.filter(|value| !value.is_zero());
    match quantity.hedge() {
        Hedge::Exact => Bounds { value: quantity.value(), low: None, high: None },
        Hedge::Under | Hedge::AtMost => Bounds { value: None, low: stated(low), high: stated(high) },
        _ => Bounds { value: None, low, high },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_an_unhedged_number_has_a_value() {
        for (wording, expected) in [
            ("664条", "664 - -"),
            ("1.2亿次", "120000000 - -"),
            ("突破1.2亿次", "- 120000000 -"),
            ("1000家以上", "- 1000 -"),
            ("近20万个", "- 100000 200000"),
            ("约970亿元", "- 48500000000 194000000000"),
            ("2170余万元", "- 21700000 21800000"),
            ("不足300人", "- - 300"),
            ("不超过300人", "- - 300"),
            ("3万至5万人", "- 30000 50000"),
            ("几万个", "- 20000 100000"),
            ("多场", "- 2 -"),
            ("下降7.5%", "-7.5 - -"),
            ("下降超过7%", "- - -7"),
        ] {
            let quantity: Quantity = wording.parse().unwrap();
            let bounds = bounds(&quantity);
            let show = |value: Option<Decimal>| value.map_or("-".to_owned(), |v| v.normalize().to_string());
            let found = format!("{} {} {}", show(bounds.value), show(bounds.low), show(bounds.high));
            assert_eq!(found, expected, "{wording}");
        }
    }
}
