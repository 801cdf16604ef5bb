//! What has been published lately, and what has been changed? Releases and changes as Atom and as JSON Feed, in each language.

mod atom;
mod change;
mod entry;
mod json;

pub use change::said;
pub use entry::{Entry, entries};

use crate::model::Model;
use crate::period::Moment;
use crate::plan::Plan;
use crate::text::{Lang, Text};

/// A form of the feed.
pub struct Form {
    /// The name of its file: `feed.atom`.
    pub name: &'static str,
    /// Its media type.
    pub media_type: &'static str,
    /// What it is called.
    pub title: fn() -> Text,
    write: fn(&Feed) -> String,
}

/// Both forms of the feed of releases.
pub const FORMS: &[Form] = &[
    Form {
        name: "feed.atom",
        media_type: "application/atom+xml",
        title: || Text::both("新闻稿（Atom）", "Releases (Atom)"),
        write: atom::write,
    },
    Form {
        name: "feed.json",
        media_type: "application/feed+json",
        title: || Text::both("新闻稿（JSON Feed）", "Releases (JSON Feed)"),
        write: json::write,
    },
];

/// Both forms of the feed of changes.
pub const CHANGES: &[Form] = &[
    Form {
        name: "corrections.atom",
        media_type: "application/atom+xml",
        title: || Text::both("更正（Atom）", "Corrections (Atom)"),
        write: atom::write,
    },
    Form {
        name: "corrections.json",
        media_type: "application/feed+json",
        title: || Text::both("更正（JSON Feed）", "Corrections (JSON Feed)"),
        write: json::write,
    },
];

/// Where a feed stands, from the site's root.
pub fn path(form: &Form, lang: Lang) -> String {
    format!("{}{}", lang.prefix(), form.name)
}

/// A feed in one language, ready to be written.
struct Feed<'a> {
    title: &'a str,
    description: &'a str,
    lang: Lang,
    publisher: &'a str,
    rights: Option<String>,
    home: String,
    /// The feed's own address.
    address: String,
    updated: String,
    entries: &'a [Entry],
}

/// Every feed with its path.
pub fn feeds(model: &Model, plan: &Plan, at: &Moment) -> Vec<(String, String)> {
    let site = &model.site;
    let mut files = Vec::new();
    for lang in Lang::ALL {
        let title = site.title.get(lang);
        let corrections = lang.pick(format!("{title}：更正"), format!("{title}: corrections"));
        let releases = entries(model, plan, lang);
        let changes = change::entries(model, lang);
        for (forms, title, entries) in [(FORMS, title, &releases), (CHANGES, corrections.as_str(), &changes)] {
            // A feed without entries is as old as the newest release, and where there is none, as the site that says so.
            let newest = entries.first().or(releases.first());
            for form in forms {
                let path = path(form, lang);
                let feed = Feed {
                    title,
                    description: site.description.get(lang),
                    lang,
                    publisher: model[site.publisher].name.get(lang),
                    rights: site.licence.as_ref().map(|(name, url)| format!("{name} {url}")),
                    home: format!("{}{}", site.base_url, lang.prefix()),
                    address: format!("{}{path}", site.base_url),
                    updated: newest.map_or_else(|| at.start_of_day().rfc3339(), |newest| newest.date.clone()),
                    entries,
                };
                files.push((path, (form.write)(&feed)));
            }
        }
    }
    files
}
