//! JSON Feed 1.1, with the figures of each release in `_figures`.

use serde_json::{Value, json};

use super::{Entry, Feed};

pub(super) fn write(feed: &Feed) -> String {
    let mut object = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": feed.title,
        "home_page_url": feed.home,
        "feed_url": feed.address,
        "language": feed.lang.tag(),
        "authors": [{ "name": feed.publisher }],
        "_updated": feed.updated,
    });
    if !feed.description.is_empty() {
        object["description"] = json!(feed.description);
    }
    if let Some(rights) = &feed.rights {
        object["_rights"] = json!(rights);
    }
    object["items"] = feed.entries.iter().map(item).collect();
    serde_json::to_string_pretty(&object).expect("texts can always be written as JSON") + "\n"
}

fn item(entry: &Entry) -> Value {
    let mut object = json!({
        "id": entry.id,
        "url": entry.address,
        "title": entry.title,
        "content_html": entry.html,
        "date_published": entry.date,
        "language": entry.lang.tag(),
    });
    if let Some(summary) = &entry.summary {
        object["summary"] = json!(summary);
    }
    if let Some(category) = &entry.category {
        object["tags"] = json!([category]);
    }
    let figure = |f: &super::entry::Quoted| {
        json!({
            "id": f.id, "version": f.version, "label": f.label, "reported": f.wording, "hedge": f.hedge,
            "phase": f.phase, "permalink": f.address,
        })
    };
    object["_figures"] = entry.figures.iter().map(figure).collect();
    if let (Some((before, after)), Some(figure)) = (&entry.changed, entry.figures.first()) {
        object["_figure"] = json!({ "id": figure.id, "before": before, "after": after });
    }
    object
}
