//! The files beside a figure's page: all that is known of it, as JSON and as text.

use serde_json::{Value, json};

use super::edition::{both, licence};
use super::json::row;
use crate::model::{Figure, Id, Model, Organisation, Reported, SideFormat, SourceDate, phrases};
use crate::plan::Page;
use crate::text::{Lang, Text};

/// Where the file of that format stands, from the site's root. It is the same for both languages.
pub fn side_file(figure: &Figure, format: SideFormat) -> String {
    let name = match format {
        SideFormat::Json => "figure.json",
        SideFormat::Csl => "figure.csl.json",
        SideFormat::Txt => "figure.txt",
    };
    format!("figures/{}/{name}", figure.id)
}

/// What the file of that format is.
pub fn side_text(format: SideFormat) -> Text {
    match format {
        SideFormat::Json => Text::both("这个数字的全部信息", "All that is known of this figure"),
        SideFormat::Csl => Text::both("引文，供文献管理软件", "Its citation (in Chinese), for reference managers"),
        SideFormat::Txt => Text::both("文字说明，中英文", "The same in words, in both languages"),
    }
}

/// A figure with its row of the table and all that has no room in a row. `citation` is how to cite it.
pub fn figure_json(model: &Model, id: Id<Figure>, citation: &Text) -> String {
    let figure = &model[id];
    let source = &model[figure.source];
    let ids = |ids: &[Id<Figure>]| ids.iter().map(|id| model[*id].id.clone()).collect::<Vec<_>>();
    let publisher = |id: Option<Id<Organisation>>| id.map_or(Value::Null, |id| both(&model[id].name));
    let wording = Text::both(phrases::wording(model, figure, Lang::Zh), phrases::wording(model, figure, Lang::En));
    let mut object = row(model, figure);
    let more = json!({
        "wording": both(&wording),
        "unit_assumed": figure.unit_assumed,
        "missing_reason": match &figure.reported {
            Reported::Missing(Some(reason)) => both(reason),
            _ => Value::Null,
        },
        "indicator_detail": {
            "name": both(&model[figure.indicator].name),
            "definition": both(&model[figure.indicator].definition),
            "not_counted": model[figure.indicator].not_counted.as_ref().map(both),
            "address": address(model, &Page::Indicator(figure.indicator), Lang::Zh),
        },
        "source_detail": {
            "title": source.title,
            "name": both(&Text::both(source.name(Lang::Zh), source.name(Lang::En))),
            "publisher": publisher(source.publisher),
            "first_publisher": publisher(source.origin),
            "date": match &source.date {
                SourceDate::Moment(moment) => Some(moment.to_string()),
                SourceDate::Date(date) => Some(date.to_string()),
                SourceDate::NotStated { .. } => None,
            },
            "at": figure.at.map(|at| locator(Some(at))),
            "claimed_by": figure.claimed_by.as_ref().map(both),
            "url": source.url,
            "address": address(model, &Page::Source(figure.source), Lang::Zh),
        },
        "context": figure.context,
        "overlaps": ids(&figure.overlaps),
        "not_comparable_with": figure.not_comparable_with.iter()
            .map(|other| json!({ "id": model[other.figure].id, "because": both(&other.because) }))
            .collect::<Vec<_>>(),
        "notes": figure.notes.iter().map(both).collect::<Vec<_>>(),
        "versions": figure.versions().map(|version| edition(model, id, version)).collect::<Vec<_>>(),
        "permalink_en": address(model, &Page::Figure(id), Lang::En),
        "publisher": both(&model[model.site.publisher].name),
        "citation": both(citation),
        "licence": licence(model),
    });
    if let Value::Object(more) = more {
        object.extend(more);
    }
    serde_json::to_string_pretty(&Value::Object(object)).expect("texts can always be written as JSON") + "\n"
}

/// A version of a figure: what it said, since when, and what made it.
fn edition(model: &Model, id: Id<Figure>, version: &Figure) -> Value {
    let figure = &model[id];
    let change = figure.revisions.iter().find(|change| change.was.version + 1 == version.version);
    let page = Page::Version(id, version.version);
    let wording = Text::both(phrases::wording(model, version, Lang::Zh), phrases::wording(model, version, Lang::En));
    let mut object = json!({
        "version": version.version, "reported": version.wording, "wording": both(&wording),
        "published": version.published.as_ref().map(ToString::to_string),
        "permalink": address(model, &page, Lang::Zh), "permalink_en": address(model, &page, Lang::En),
    });
    if let Some(change) = change {
        object["change"] = json!({
            "kind": change.kind.word(), "date": change.date.to_string(), "reason": both(&change.reason),
            "by": change.by.as_ref().map(both),
        });
    }
    object
}

/// The same in words, in Chinese and then in English.
pub fn figure_txt(model: &Model, id: Id<Figure>, citation: &Text) -> String {
    let [zh, en] = Lang::ALL.map(|lang| words(model, id, citation, lang));
    format!("{zh}\n----\n\n{en}")
}

fn words(model: &Model, id: Id<Figure>, citation: &Text, lang: Lang) -> String {
    let figure = &model[id];
    let indicator = &model[figure.indicator];
    let source = &model[figure.source];
    let missing = || phrases::not_stated(lang).to_owned();
    let organisation = |id: Id<Organisation>| model[id].name.get(lang).to_owned();
    let publisher = source.publisher.map_or_else(missing, organisation);
    let date = phrases::source_date(&source.date, lang).0.unwrap_or_else(missing);
    let at = phrases::locator(figure.at, lang);
    let from = [Some(source.name(lang).to_owned()), Some(publisher), Some(date), at, source.url.clone()];
    let from: Vec<String> = from.into_iter().flatten().collect();
    let unit = figure.unit.as_deref().map(|u| indicator.noun(u, false, lang).to_owned());
    let quantity = figure.reported.quantity();
    let basis = (!indicator.bases.is_empty())
        .then(|| figure.basis.map_or_else(missing, |basis| indicator.basis(basis).name.get(lang).to_owned()));
    let list = lang.pick("、", ", ");
    let platforms: Vec<String> = figure.platforms.iter().map(|o| organisation(*o)).collect();
    let platforms = (!platforms.is_empty()).then(|| platforms.join(list));
    let lines = [
        ("编号", "Id", Some(figure.id.clone())),
        ("版本", "Version", Some(figure.version.to_string())),
        ("原文", "As printed", Some(figure.wording.clone())),
        ("阶段", "Phase", Some(figure.phase.name(lang).to_owned())),
        ("指标", "Indicator", Some(indicator.name.get(lang).to_owned())),
        ("口径", "Basis", basis),
        ("单位", "Unit", Some(unit.unwrap_or_else(missing))),
        ("原文在逻辑上允许", "The words allow", quantity.map(|q| q.hard().to_string())),
        ("读者通常的理解", "Readers take them as", quantity.map(|q| q.soft().to_string())),
        ("地区", "Place", Some(phrases::scope(model, &figure.scope, lang))),
        ("期间", "Period", Some(phrases::when(&figure.period, lang))),
        ("统计截止", "As of", Some(figure.as_of.map_or_else(missing, |d| d.display(lang)))),
        ("平台", "Platform", platforms),
        ("来源", "Source", Some(from.join(lang.pick("，", ", ")))),
        ("引用", "Citation", Some(citation.get(lang).to_owned())),
        ("许可", "Licence", model.site.licence.as_ref().map(|(name, url)| format!("{name} {url}"))),
        ("网址", "Address", Some(address(model, &Page::Figure(id), lang))),
    ];
    let wording = phrases::wording(model, figure, lang);
    let colon = lang.pick("：", ": ");
    let mut out = format!("{}{colon}{wording}\n\n", figure.label.get(lang));
    for (zh, en, value) in lines {
        if let Some(value) = value {
            out += &format!("{}{colon}{}\n", lang.pick(zh, en), value.replace('\n', " "));
        }
    }
    for note in &figure.notes {
        out += &format!("{}{colon}{}\n", lang.pick("注意", "Note"), note.get(lang).replace('\n', " "));
    }
    out
}

fn locator(at: Option<crate::model::Locator>) -> Value {
    let text = |lang| phrases::locator(at, lang).unwrap_or_default();
    both(&Text::both(text(Lang::Zh), text(Lang::En)))
}

fn address(model: &Model, page: &Page, lang: Lang) -> String {
    page.address(model, lang).absolute(&model.site.base_url)
}
