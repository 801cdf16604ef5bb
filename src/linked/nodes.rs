//! The things that many pages name: the office, a campaign, an indicator, a place, a source.

use serde_json::{Value, json};

use crate::model::{Campaign, Id, Indicator, Model, Scope, Source, SourceDate};
use crate::place::{Level, Place};
use crate::plan::Page;
use crate::text::Lang;

/// A thing of that type with that id.
pub(super) fn node(kind: &str, id: &str) -> Value {
    json!({ "@type": kind, "@id": id })
}

pub(super) fn absolute(model: &Model, page: &Page, lang: Lang) -> String {
    page.address(model, lang).absolute(&model.site.base_url)
}

/// The text, or the other one where it is empty.
pub(super) fn text_or<'a>(text: &'a str, other: &'a str) -> &'a str {
    if text.is_empty() { other } else { text }
}

pub(super) fn site_id(model: &Model) -> String {
    format!("{}#site", model.site.base_url)
}

/// The office that publishes.
pub(super) fn publisher(model: &Model, lang: Lang) -> Value {
    let site = &model.site;
    json!({
        "@type": "Organization",
        "@id": format!("{}#publisher", site.base_url),
        "name": model[site.publisher].name.get(lang),
        "url": site.base_url,
    })
}

pub(super) fn variable_id(model: &Model, id: Id<Indicator>, lang: Lang) -> String {
    format!("{}#variable", absolute(model, &Page::Indicator(id), lang))
}

/// What is counted.
pub(super) fn variable(model: &Model, id: Id<Indicator>, lang: Lang) -> Value {
    let indicator = &model[id];
    let address = absolute(model, &Page::Indicator(id), lang);
    let mut description = indicator.definition.get(lang).to_owned();
    if let Some(not) = &indicator.not_counted {
        description += lang.pick("", " ");
        description += not.get(lang);
    }
    let mut variable = node("StatisticalVariable", &variable_id(model, id, lang));
    variable["name"] = json!(indicator.name.get(lang));
    variable["description"] = json!(description);
    variable["url"] = json!(address);
    variable["measuredProperty"] = json!({ "@type": "Property", "@id": address, "name": indicator.name.get(lang) });
    variable
}

pub(super) fn event_id(model: &Model, id: Id<Campaign>, lang: Lang) -> String {
    format!("{}#campaign", absolute(model, &Page::Campaign(id), lang))
}

/// A campaign as another page names it.
pub(super) fn event_named(model: &Model, id: Id<Campaign>, lang: Lang) -> Value {
    let mut event = node("Event", &event_id(model, id, lang));
    event["name"] = json!(model[id].title.get(lang));
    event
}

/// A campaign.
pub(super) fn event(model: &Model, id: Id<Campaign>, lang: Lang) -> Value {
    let campaign = &model[id];
    let mut event = event_named(model, id, lang);
    event["url"] = json!(absolute(model, &Page::Campaign(id), lang));
    if let Some(period) = campaign.period.known() {
        event["startDate"] = json!(period.start().to_string());
        if let Some(end) = period.end() {
            event["endDate"] = json!(end.to_string());
        }
    }
    if let Some(places) = places(model, &campaign.scope, lang) {
        event["location"] = places;
    }
    if let Some(summary) = &campaign.summary {
        event["description"] = json!(summary.get(lang));
    }
    event
}

/// The places of a scope: one, or a list; nothing where the source does not say.
pub(super) fn places(model: &Model, scope: &Scope, lang: Lang) -> Option<Value> {
    Some(match scope {
        Scope::National => json!({ "@type": "Country", "name": lang.pick("中国", "China"), "identifier": "CN" }),
        Scope::Places(places) if places.len() == 1 => place(places[0], lang),
        Scope::Places(places) => places.iter().map(|p| place(p, lang)).collect(),
        Scope::Group(group) => json!({ "@type": "Place", "name": model[*group].name.get(lang) }),
        Scope::NotStated => return None,
    })
}

fn place(place: &'static Place, lang: Lang) -> Value {
    let name = lang.pick(place.name(), place.english().unwrap_or(place.name()));
    if place.level() == Level::Country {
        return json!({ "@type": "Country", "name": name, "identifier": "CN" });
    }
    let code = json!({ "@type": "PropertyValue", "propertyID": "GB/T 2260", "value": place.code().to_string() });
    let identifier = place.iso().map_or(code.clone(), |iso| json!([iso, code]));
    json!({ "@type": "AdministrativeArea", "name": name, "identifier": identifier })
}

/// The document that a figure was read from.
pub(super) fn source(model: &Model, id: Id<Source>, lang: Lang) -> Value {
    let source = &model[id];
    let address = absolute(model, &Page::Source(id), lang);
    let mut work = node("CreativeWork", &format!("{address}#source"));
    work["name"] = json!(source.name(lang));
    work["inLanguage"] = json!(source.language);
    work["mainEntityOfPage"] = json!(address);
    if let Some(publisher) = source.origin.or(source.publisher) {
        work["publisher"] = json!({ "@type": "Organization", "name": model[publisher].name.get(lang) });
    }
    match &source.date {
        SourceDate::Moment(moment) => work["datePublished"] = json!(moment.to_string()),
        SourceDate::Date(date) if date.first() == date.last() => work["datePublished"] = json!(date.to_string()),
        // A month or a year is no day: better no date than a made-up one.
        SourceDate::Date(_) | SourceDate::NotStated { .. } => {}
    }
    if let Some(url) = &source.url {
        work["url"] = json!(url);
    }
    work
}
