//! The table of all figures as a data set that search engines for data can list.

use serde_json::{Value, json};

use super::nodes::{self, absolute, node, text_or};
use super::{Subject, web_page};
use crate::plan::Page;
use crate::text::Lang;

/// What is said of the files of the table.
pub struct DataSet {
    /// The version.
    pub version: String,
    /// How to cite it.
    pub citation: String,
    /// Title, path from the site's root and media type of each file that holds all figures.
    pub files: Vec<(String, String, &'static str)>,
}

/// Search engines take descriptions of at least this many characters.
const SHORTEST: usize = 50;

pub(super) fn graph(subject: &Subject, data: &DataSet) -> Vec<Value> {
    let Subject { model, at, lang, .. } = *subject;
    let site = &model.site;
    let address = absolute(model, &Page::Data, lang);
    let mut dataset = node("Dataset", &format!("{address}#dataset"));
    let title = site.title.get(lang);
    dataset["name"] = json!(lang.pick(format!("{title}全部数字"), format!("{title}: all figures")));
    dataset["description"] = json!(description(subject));
    dataset["url"] = json!(address);
    dataset["identifier"] = json!(address);
    dataset["inLanguage"] = json!(Lang::ALL.map(Lang::tag));
    dataset["version"] = json!(data.version);
    dataset["dateModified"] = json!(at.day().to_string());
    dataset["creator"] = nodes::publisher(model, lang);
    dataset["publisher"] = nodes::publisher(model, lang);
    dataset["isAccessibleForFree"] = json!(true);
    dataset["creditText"] = json!(data.citation);
    if let Some((_, url)) = &site.licence {
        dataset["license"] = json!(url);
    }
    if let Some(span) = span(subject) {
        dataset["temporalCoverage"] = json!(span);
    }
    dataset["spatialCoverage"] = json!({ "@type": "Country", "name": lang.pick("中国", "China"), "identifier": "CN" });
    let names: Vec<&str> = model.shown_indicators().map(|(_, i)| i.name.get(lang)).collect();
    dataset["keywords"] = json!(names);
    dataset["variableMeasured"] = model.shown_indicators().map(|(id, _)| nodes::variable(model, id, lang)).collect();
    let file = |(name, path, media_type): &(String, String, &str)| {
        json!({
            "@type": "DataDownload", "name": name, "contentUrl": format!("{}{path}", site.base_url),
            "encodingFormat": media_type,
        })
    };
    dataset["distribution"] = data.files.iter().map(file).collect();
    dataset["includedInDataCatalog"] = json!({
        "@type": "DataCatalog", "name": title, "url": format!("{}data/catalog.jsonld", site.base_url),
    });
    vec![web_page(subject, format!("{address}#dataset")), dataset]
}

fn description(subject: &Subject) -> String {
    let Subject { model, lang, .. } = *subject;
    let mut text = text_or(model.site.description.get(lang), subject.description).to_owned();
    if text.chars().count() < SHORTEST {
        text += lang.pick("", " ");
        text += lang.pick(
            "每个数字都保留原文的限定词，并注明指标、地区、期间、阶段、口径和来源；数值用基本单位，另附原文在逻辑上允许的上下限。",
            "Each figure keeps the hedge of its source and comes with indicator, place, period, phase, basis and source; numbers are in base units, with the bounds that the words allow.",
        );
    }
    text
}

/// From the first day of all periods to the last.
fn span(subject: &Subject) -> Option<String> {
    let periods = || subject.model.figures.iter().filter_map(|f| f.period.known());
    let first = periods().map(|p| p.start()).min()?;
    let last = periods().map(|p| p.end().unwrap_or_else(|| p.start())).max()?;
    Some(format!("{first}/{last}"))
}
