//! What a published figure means, field by field, in a form that does not depend on how it was written.

use crate::model::{Figure, Model, Organisation, Reported, Scope};
use crate::text::Lang;

/// The fields, in the order in which they are written.
pub const FIELDS: [&str; 14] = [
    "wording",
    "value",
    "bounds",
    "indicator",
    "unit",
    "unit_assumed",
    "place",
    "period",
    "as_of",
    "phase",
    "basis",
    "platform",
    "organisation",
    "source",
];

/// The fields of one version; what a source does not say is left out, but for place and period.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Meaning {
    fields: Vec<(&'static str, String)>,
}

/// A field that is not what it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference {
    /// The field.
    pub field: &'static str,
    /// What was published; nothing where the field was left out.
    pub was: Option<String>,
    /// What is said now.
    pub is: Option<String>,
}

impl Meaning {
    /// What a version of a figure means; nothing once it is withdrawn.
    pub fn of(model: &Model, figure: &Figure) -> Option<Meaning> {
        let mut fields = Vec::new();
        let mut put = |field, text: Option<String>| fields.extend(text.map(|text| (field, text)));
        let wording = one_line(&figure.wording);
        let quantity = match &figure.reported {
            Reported::Withdrawn => return None,
            Reported::Missing(_) => None,
            Reported::Known(quantity) => Some(quantity),
        };
        let value = quantity.map(|q| one_line(q.text())).filter(|value| *value != wording);
        let indicator = &model[figure.indicator];
        // A figure without a number has no unit of its own either.
        let unit = figure.unit.clone().filter(|_| quantity.is_some());
        let (unit, assumed) = match (figure.unit_assumed, quantity) {
            (true, Some(_)) => (None, Some(unit.unwrap_or_else(|| "not_stated".to_owned()))),
            _ => (unit, None),
        };
        put("wording", Some(wording));
        put("value", value);
        put("bounds", quantity.map(|q| q.hard().to_string()));
        put("indicator", Some(indicator.id.clone()));
        put("unit", unit);
        put("unit_assumed", assumed);
        put("place", Some(place(model, &figure.scope)));
        put("period", Some(figure.period.known().map_or_else(|| "not_stated".to_owned(), days)));
        put("as_of", figure.as_of.map(|date| date.to_string()));
        put("phase", Some(figure.phase.word().to_owned()));
        put("basis", figure.basis.map(|basis| indicator.basis(basis).id.clone()));
        put("platform", organisations(model, &figure.platforms));
        put("organisation", organisations(model, &figure.organisations));
        put("source", Some(model[figure.source].id.clone()));
        Some(Meaning { fields })
    }

    /// The meaning with these fields, in the order of [`FIELDS`].
    pub fn new(fields: Vec<(&'static str, String)>) -> Meaning {
        Meaning { fields }
    }

    /// The fields with their texts, in the order of [`FIELDS`].
    pub fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        self.fields.iter().map(|(field, text)| (*field, text.as_str()))
    }

    /// The text of a field.
    pub fn get(&self, field: &str) -> Option<&str> {
        self.fields().find(|(name, _)| *name == field).map(|(_, text)| text)
    }

    /// The words as printed.
    pub fn wording(&self) -> &str {
        self.get("wording").unwrap_or_default()
    }

    /// Where this meaning and a later one differ, in the order of [`FIELDS`].
    pub fn differences(&self, later: &Meaning) -> Vec<Difference> {
        let differs = |field: &&str| {
            let (was, is) = (self.get(field), later.get(field));
            was.map(|text| canonical(field, text)) != is.map(|text| canonical(field, text))
        };
        let fields = FIELDS.into_iter().filter(differs);
        let owned = |text: Option<&str>| text.map(str::to_owned);
        fields.map(|field| Difference { field, was: owned(self.get(field)), is: owned(later.get(field)) }).collect()
    }
}

/// What counts of a field's text: of a place its code, and not the name behind it, which is for people.
pub(super) fn canonical(field: &str, text: &str) -> String {
    if field != "place" {
        return text.to_owned();
    }
    let codes = text.split(", ").map(|place| place.split(' ').next().unwrap_or_default());
    codes.collect::<Vec<_>>().join(", ")
}

/// Codes with names behind them, in the order of the codes; 全国; the id of a group with its name.
fn place(model: &Model, scope: &Scope) -> String {
    match scope {
        Scope::National => "全国".to_owned(),
        Scope::NotStated => "not_stated".to_owned(),
        Scope::Group(group) => {
            format!("{} {}", model[*group].id, one_line(model[*group].name.get(Lang::Zh)))
        }
        Scope::Places(places) => {
            let mut places = places.clone();
            places.sort_unstable();
            places.dedup();
            places.iter().map(|p| format!("{} {}", p.code(), p.path())).collect::<Vec<_>>().join(", ")
        }
    }
}

/// The first and the last day, however the period was written.
fn days(period: &crate::period::Period) -> String {
    let end = period.end().map_or_else(|| "..".to_owned(), |day| day.to_string());
    format!("{}/{end}", period.start())
}

/// Ids in the order of the alphabet.
fn organisations(model: &Model, ids: &[crate::model::Id<Organisation>]) -> Option<String> {
    let mut names: Vec<&str> = ids.iter().map(|id| model[*id].id.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    (!names.is_empty()).then(|| names.join(", "))
}

/// What people call a field.
pub fn name(field: &'static str, lang: Lang) -> &'static str {
    let zh = match field {
        "wording" => "原文",
        "value" => "数值",
        "bounds" => "区间",
        "indicator" => "指标",
        "unit" => "单位",
        "unit_assumed" => "补写的单位",
        "place" => "地区",
        "period" => "期间",
        "as_of" => "统计截止",
        "phase" => "阶段",
        "basis" => "口径",
        "platform" => "平台",
        "organisation" => "机构",
        "source" => "来源",
        other => other,
    };
    lang.pick(zh, field)
}

/// The text in one line.
pub(super) fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
