//! What does a page say of itself to machines? JSON-LD in the vocabulary of schema.org.
//!
//! An open bound is never a `value`: 突破1.2亿 has a `minValue` and no `value`. Only an unhedged number has one.

mod dataset;
mod figure;
mod nodes;

use serde_json::{Value, json};

use crate::model::{Campaign, Id, Indicator, Model, Prose};
use crate::period::Moment;
use crate::plan::{Page, Plan};
use crate::text::Lang;

pub use dataset::DataSet;
use nodes::{absolute, node, text_or};

/// What is said of a page.
pub struct Subject<'a> {
    /// What is public.
    pub model: &'a Model,
    /// Which pages there are.
    pub plan: &'a Plan,
    /// The moment for which the site is made.
    pub at: &'a Moment,
    /// The page.
    pub page: &'a Page,
    /// Its language.
    pub lang: Lang,
    /// Its title.
    pub title: &'a str,
    /// It in a sentence.
    pub description: &'a str,
    /// The table of all figures, on the page of the data.
    pub data: Option<&'a DataSet>,
    /// The names and addresses of the pages above it and of itself.
    pub way: &'a [(String, String)],
}

/// The JSON-LD of a page, made safe to stand in a script element; nothing for pages of which there is nothing to say.
pub fn json_ld(subject: &Subject) -> Option<String> {
    let Subject { model, page, lang, .. } = *subject;
    let mut graph = match page {
        Page::Home => home(subject),
        Page::Campaign(id) => vec![nodes::event(model, *id, lang), web_page(subject, campaign_id(subject, *id))],
        Page::Figure(id) => figure::graph(subject, *id),
        Page::Indicator(id) => indicator(subject, *id),
        Page::Release(slug) => release(subject, slug)?,
        Page::Data => dataset::graph(subject, subject.data?),
        _ => return None,
    };
    if subject.way.len() > 1 {
        graph.push(breadcrumbs(subject));
    }
    let document = json!({ "@context": "https://schema.org", "@graph": graph });
    // `<` would let a text end the script element.
    Some(document.to_string().replace('<', "\\u003c"))
}

fn campaign_id(subject: &Subject, id: Id<Campaign>) -> String {
    nodes::event_id(subject.model, id, subject.lang)
}

/// The page itself, about the thing of that id.
fn web_page(subject: &Subject, main: String) -> Value {
    let address = absolute(subject.model, subject.page, subject.lang);
    let mut page = json!({
        "@type": "WebPage",
        "@id": address,
        "url": address,
        "name": subject.title,
        "description": subject.description,
        "inLanguage": subject.lang.tag(),
        "isPartOf": { "@id": nodes::site_id(subject.model) },
        "publisher": nodes::publisher(subject.model, subject.lang),
        "mainEntity": { "@id": main },
    });
    if subject.way.len() > 1 {
        page["breadcrumb"] = json!({ "@id": format!("{address}#breadcrumbs") });
    }
    page
}

fn breadcrumbs(subject: &Subject) -> Value {
    let item = |(n, (name, address)): (usize, &(String, String))| json!({ "@type": "ListItem", "position": n + 1, "name": name, "item": address });
    json!({
        "@type": "BreadcrumbList",
        "@id": format!("{}#breadcrumbs", absolute(subject.model, subject.page, subject.lang)),
        "itemListElement": subject.way.iter().enumerate().map(item).collect::<Vec<_>>(),
    })
}

fn home(subject: &Subject) -> Vec<Value> {
    let Subject { model, lang, .. } = *subject;
    let mut publisher = nodes::publisher(model, lang);
    publisher["correctionsPolicy"] = json!(absolute(model, &Page::Corrections, lang));
    publisher["publishingPrinciples"] = json!(absolute(model, &Page::Methodology, lang));
    let site = json!({
        "@type": "WebSite",
        "@id": nodes::site_id(model),
        "url": model.site.base_url,
        "name": model.site.title.get(lang),
        "description": text_or(model.site.description.get(lang), subject.title),
        "inLanguage": Lang::ALL.map(Lang::tag),
        "publisher": { "@id": publisher["@id"] },
    });
    vec![site, publisher]
}

fn indicator(subject: &Subject, id: Id<Indicator>) -> Vec<Value> {
    let variable = nodes::variable(subject.model, id, subject.lang);
    let main = nodes::variable_id(subject.model, id, subject.lang);
    vec![web_page(subject, main), variable]
}

fn release(subject: &Subject, slug: &str) -> Option<Vec<Value>> {
    let Subject { model, plan, page, lang, .. } = *subject;
    let index = model.releases.iter().position(|r| r.slug == slug && r.lang == lang)?;
    let release: &Prose = &model.releases[index];
    let address = absolute(model, page, lang);
    let figures = plan.index.figures_of_release(index);
    let mut sources: Vec<_> = figures.iter().map(|id| model[*id].source).collect();
    sources.sort_unstable();
    sources.dedup();
    let mut article = node("NewsArticle", &format!("{address}#article"));
    article["url"] = json!(address);
    article["headline"] = json!(release.title);
    article["description"] = json!(subject.description);
    article["inLanguage"] = json!(lang.tag());
    if let Some(date) = &release.date {
        article["datePublished"] = json!(date.to_string());
    }
    article["author"] = nodes::publisher(model, lang);
    article["publisher"] = nodes::publisher(model, lang);
    article["isAccessibleForFree"] = json!(true);
    if let Some((_, url)) = &model.site.licence {
        article["license"] = json!(url);
    }
    if let Some(campaign) = release.campaign {
        article["about"] = nodes::event_named(model, campaign, lang);
    }
    let mentions: Vec<Value> = figures.iter().map(|id| figure::mention(model, *id, lang)).collect();
    if !mentions.is_empty() {
        article["mentions"] = json!(mentions);
        article["citation"] = sources.into_iter().map(|id| nodes::source(model, id, lang)).collect();
    }
    Some(vec![web_page(subject, format!("{address}#article")), article])
}
