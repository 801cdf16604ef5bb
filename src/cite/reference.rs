//! What is cited: the facts from which every style is written, in one language.

use super::language;
use crate::model::{Figure, Id, Model, Phase, Prose, Scope, phrases};
use crate::period::{Date, Day, Moment};
use crate::plan::Page;
use crate::text::Lang;

/// What kind of thing is cited.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// One figure on its page.
    Figure,
    /// A press release.
    Release,
    /// The table of all figures.
    Data,
}

/// One thing to cite. All texts are single lines in `lang`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// What kind of thing it is.
    pub kind: Kind,
    /// The language of its texts and its page.
    pub lang: Lang,
    /// `<campaign>/<key>` of a figure, `releases/<slug>`, `data`.
    pub id: String,
    /// The version: a figure's number, the day of the data; a release has none.
    pub version: Option<String>,
    /// The title; of a figure what is counted.
    pub title: String,
    /// A figure's number with its hedge, never without.
    pub claim: Option<String>,
    /// A figure's phase, where it is no final result: a forecast is cited as one.
    pub phase: Option<String>,
    /// Phase, place and time of a figure, for the plain sentence.
    pub holds: Vec<String>,
    /// The office that published it.
    pub author: String,
    /// The site it stands on.
    pub site: String,
    /// The first day on which it was public, if that is known.
    pub published: Option<Day>,
    /// The document that a figure was read from, with publisher and date.
    pub source: Option<String>,
    /// The name of the licence.
    pub licence: Option<String>,
    /// The permanent address.
    pub address: String,
}

impl Reference {
    /// A figure on its page.
    pub fn figure(model: &Model, id: Id<Figure>, lang: Lang) -> Reference {
        Reference::version(model, &model[id], lang, &Page::Figure(id))
    }

    /// A version of a figure on that page.
    pub fn version(model: &Model, figure: &Figure, lang: Lang, page: &Page) -> Reference {
        let phase = figure.phase.name(lang).to_owned();
        let place = phrases::scope(model, &figure.scope, lang);
        let place = if figure.scope == Scope::NotStated {
            lang.pick(format!("地区{place}"), format!("place {place}"))
        } else {
            place
        };
        let time = phrases::when(&figure.period, lang);
        let time = if figure.period.known().is_none() {
            lang.pick(format!("期间{time}"), format!("period {time}"))
        } else {
            time
        };
        Reference {
            id: figure.id.clone(),
            version: Some(figure.version.to_string()),
            claim: Some(one_line(&phrases::wording(model, figure, lang))),
            phase: (figure.phase != Phase::Outcome).then(|| phase.clone()),
            holds: vec![phase, one_line(&place), time],
            source: Some(source(model, figure, lang)),
            published: figure.published.as_ref().map(Moment::day),
            ..Reference::of(model, Kind::Figure, lang, figure.label.get(lang), page)
        }
    }

    /// A press release, in its own language.
    pub fn release(model: &Model, release: &Prose) -> Reference {
        let page = Page::Release(release.slug.clone());
        Reference {
            id: format!("releases/{}", release.slug),
            published: release.date.as_ref().map(Moment::day),
            ..Reference::of(model, Kind::Release, release.lang, &release.title, &page)
        }
    }

    /// The table of all figures as it is on that day.
    pub fn data(model: &Model, at: &Moment, lang: Lang) -> Reference {
        let site = model.site.title.get(lang);
        let title = lang.pick(format!("{site}全部数字"), format!("{site}: all figures"));
        Reference {
            id: "data".to_owned(),
            version: Some(data_version(at)),
            published: Some(at.day()),
            ..Reference::of(model, Kind::Data, lang, &title, &Page::Data)
        }
    }

    fn of(model: &Model, kind: Kind, lang: Lang, title: &str, page: &Page) -> Reference {
        let site = &model.site;
        Reference {
            kind,
            lang,
            id: String::new(),
            version: None,
            title: one_line(title),
            claim: None,
            phase: None,
            holds: Vec::new(),
            author: one_line(model[site.publisher].name.get(lang)),
            site: one_line(site.title.get(lang)),
            published: None,
            source: None,
            licence: site.licence.as_ref().map(|(name, _)| one_line(name)),
            address: page.address(model, lang).absolute(&site.base_url),
        }
    }

    /// The title with the number and, where it is no final result, its phase: `预计销售额：6000万元（预计）`.
    pub(super) fn headed(&self) -> String {
        let mut out = self.title.clone();
        if let Some(claim) = &self.claim {
            out += &self.lang.pick(format!("：{claim}"), format!(": {claim}"));
        }
        if let Some(phase) = &self.phase {
            out += &self.lang.pick(format!("（{phase}）"), format!(" ({phase})"));
        }
        out
    }

    /// Id and version in words; nothing for a release, whose address says it all.
    pub(super) fn named(&self) -> Option<String> {
        let (id, version) = (&self.id, self.version.as_ref()?);
        Some(match (self.kind, self.lang) {
            (Kind::Data, Lang::Zh) => format!("{version}版"),
            (Kind::Data, Lang::En) => format!("version {version}"),
            (_, Lang::Zh) => format!("编号{id}，第{version}版"),
            (_, Lang::En) => format!("figure {id}, version {version}"),
        })
    }

    /// A key for lists of references: `figure:2015-spring-festival:visitors:v1`.
    pub(super) fn key(&self) -> String {
        let kind = match self.kind {
            Kind::Figure => "figure:",
            Kind::Release | Kind::Data => "",
        };
        let version = self.version.as_ref().map(|v| format!(":v{v}")).unwrap_or_default();
        format!("{kind}{}{version}", self.id.replace('/', ":"))
    }

    /// The BCP 47 tag of its language.
    pub(super) fn language(&self) -> &'static str {
        language(self.lang)
    }

    /// Year and `February 20` of the first publication.
    pub(super) fn american_date(&self) -> Option<(u16, String)> {
        let day = self.published?;
        let words = Date::of_day(day).display(Lang::En);
        let month = words.split(' ').nth(1).expect("a day is printed as day, month and year");
        Some((day.year(), format!("{month} {}", day.day())))
    }
}

/// The version of the table of all figures: the day for which it was made, as `2026.1.5`, which grows as semantic versions do.
pub fn data_version(at: &Moment) -> String {
    let day = at.day();
    format!("{}.{}.{}", day.year(), day.month(), day.day())
}

/// Who said so, where and when: 据大众网《…》，2022年1月31日.
fn source(model: &Model, figure: &Figure, lang: Lang) -> String {
    let source = &model[figure.source];
    let (date, _) = phrases::source_date(&source.date, lang);
    let date = date.unwrap_or_else(|| lang.pick("日期未注明", "undated").to_owned());
    let publisher = source.origin.or(source.publisher).map(|id| model[id].name.get(lang));
    let publisher = publisher.unwrap_or_else(|| lang.pick("发布者未注明", "publisher not stated"));
    // Quotation marks inside quotation marks are single ones.
    let title = lang.pick(source.name(lang).to_owned(), source.name(lang).replace('“', "‘").replace('”', "’"));
    one_line(&lang.pick(format!("{publisher}《{title}》，{date}"), format!("{publisher}, “{title}”, {date}")))
}

/// The text without line breaks and without characters that no format can carry.
fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split(|c: char| c.is_whitespace() && c != '\u{3000}' || c.is_control()).collect();
    words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" ")
}
