//! The registers, with what they refer to among themselves.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::sync::Arc;

use super::chart_problem::ChartProblem;
use super::names::{NOT_STATED, Names};
use super::problem::{ResolveProblem, What};
use super::relation;
use crate::diag::{At, Diagnostics};
use crate::load::{CreditDoc, Documents, MapDoc};
use crate::model::{
    Basis, BoundaryMap, Credit, Id, Indicator, Measure, Organisation, PlaceGroup, SideFormat, Site, Source, SourceDate,
    UnitNoun,
};
use crate::period::TimeZone;
use crate::place::Boundaries;
use crate::seal::PublicKey;
use crate::text::Text;

/// The zone of a site that names none.
pub(super) fn default_zone() -> TimeZone {
    TimeZone::parse("Asia/Shanghai").expect("the zone is part of the bundled table")
}

/// The ids of everything.
pub(super) fn names(documents: &Documents, zone: TimeZone) -> Names {
    fn ids<T, D>(docs: &[D], id: impl Fn(&D) -> &At<String>) -> BTreeMap<String, Id<T>> {
        docs.iter().enumerate().map(|(n, doc)| (id(doc).value.clone(), Id::new(n))).collect()
    }
    // Indicators and campaigns get their index from the order in which they are kept.
    let indicators = indicator_order(documents);
    let mut campaigns: Vec<&str> = documents.campaigns.iter().map(|c| c.slug.value.as_str()).collect();
    campaigns.sort_unstable();
    Names {
        groups: ids(&documents.groups, |g| &g.id),
        indicators: indicators
            .iter()
            .enumerate()
            .map(|(n, doc)| (documents.indicators[*doc].id.value.clone(), Id::new(n)))
            .collect(),
        organisations: ids(&documents.organisations, |o| &o.id),
        sources: ids(&documents.sources, |s| &s.id),
        campaigns: campaigns.into_iter().enumerate().map(|(n, slug)| (slug.to_owned(), Id::new(n))).collect(),
        zone,
        faults: RefCell::new(Diagnostics::new()),
    }
}

/// The indexes of the indicator documents in the order of `order`, then of their ids.
fn indicator_order(documents: &Documents) -> Vec<usize> {
    let mut order: Vec<usize> = (0..documents.indicators.len()).collect();
    order.sort_by_key(|n| {
        let doc = &documents.indicators[*n];
        let place: i32 = doc.order.as_ref().and_then(|o| o.value.parse().ok()).unwrap_or(i32::MAX);
        (place, doc.id.value.clone())
    });
    order
}

/// The indicators, in the order in which they are shown.
pub(super) fn indicators(documents: &Documents, names: &Names) -> Vec<Indicator> {
    let make = |n: usize| {
        let doc = &documents.indicators[n];
        let unit = |(unit, noun): &(At<String>, At<String>)| {
            let (one, many) = noun.value.split_once('|').unwrap_or((&noun.value, &noun.value));
            (unit.value.clone(), UnitNoun { one: one.to_owned(), many: many.to_owned() })
        };
        let basis = |b: &crate::load::BasisDoc| Basis {
            id: b.id.value.clone(),
            name: b.name.value.clone(),
            definition: b.definition.as_ref().map(|d| d.value.clone()),
        };
        Indicator {
            id: doc.id.value.clone(),
            name: doc.name.value.clone(),
            units: doc.units.iter().map(unit).collect(),
            definition: doc.definition.value.clone(),
            not_counted: text(&doc.not_counted),
            bases: doc.bases.iter().map(basis).collect(),
            order: doc.order.as_ref().and_then(|o| names.whole(o)).unwrap_or(i32::MAX),
            measure: doc.measure.as_ref().map_or(Measure::Flow, |m| m.value),
            not_below: doc.not_below.iter().filter_map(|name| names.indicator(name)).collect(),
            bands: relation::bands(&doc.bands, names),
        }
    };
    indicator_order(documents).into_iter().map(make).collect()
}

/// The groups of places.
pub(super) fn place_groups(documents: &Documents, names: &Names) -> Vec<PlaceGroup> {
    let make = |doc: &crate::load::GroupDoc| {
        let listed = doc.members.iter().filter(|m| m.value != NOT_STATED);
        let members: Vec<_> = listed.filter_map(|m| names.place(m)).collect();
        let size: Option<u32> = doc.size.as_ref().and_then(|s| names.whole(s));
        if let (Some(size), Some(at)) = (size, &doc.size)
            && !members.is_empty()
            && members.len() != size as usize
        {
            names.fault(ResolveProblem::GroupSize { size, members: members.len() }, &at.span);
        }
        PlaceGroup {
            id: doc.id.value.clone(),
            name: doc.name.value.clone(),
            within: doc.within.as_ref().and_then(|w| names.place(w)),
            size,
            members,
            note: text(&doc.note),
        }
    };
    documents.groups.iter().map(make).collect()
}

/// The organisations.
pub(super) fn organisations(documents: &Documents, names: &Names) -> Vec<Organisation> {
    let make = |doc: &crate::load::OrganisationDoc| Organisation {
        id: doc.id.value.clone(),
        name: doc.name.value.clone(),
        kind: doc.kind.as_ref().map(|k| k.value),
        aliases: doc.aliases.iter().map(|a| a.value.clone()).collect(),
        parent: doc.parent.as_ref().and_then(|p| names.organisation(p)),
        place: doc.place.as_ref().and_then(|p| names.place(p)),
    };
    documents.organisations.iter().map(make).collect()
}

/// The sources.
pub(super) fn sources(documents: &Documents, names: &Names) -> Vec<Source> {
    let make = |doc: &crate::load::SourceDoc| Source {
        id: doc.id.value.clone(),
        title: Some(doc.title.value.clone()).filter(|t| t != NOT_STATED && !t.is_empty()),
        title_en: doc.title_en.as_ref().map(|t| t.value.clone()),
        name: text(&doc.name),
        description: text(&doc.description),
        kind: doc.kind.as_ref().map(|k| k.value),
        publisher: doc.publisher.as_ref().filter(|p| p.value != NOT_STATED).and_then(|p| names.organisation(p)),
        origin: doc.origin.as_ref().and_then(|o| names.organisation(o)),
        authors: doc.authors.iter().map(credit).collect(),
        editors: doc.editors.iter().map(credit).collect(),
        date: source_date(doc, names),
        url: doc.url.as_ref().filter(|u| u.value != NOT_STATED).map(|u| u.value.clone()),
        language: doc.language.as_ref().map_or("zh-Hans", |l| &l.value).to_owned(),
        notes: doc.notes.iter().map(|n| n.value.clone()).collect(),
        span: doc.id.span.clone(),
    };
    documents.sources.iter().map(make).collect()
}

fn credit(doc: &CreditDoc) -> Credit {
    Credit { name: doc.name.value.clone(), role: text(&doc.role) }
}

fn source_date(doc: &crate::load::SourceDoc, names: &Names) -> SourceDate {
    let open = || SourceDate::NotStated {
        after: doc.not_before.as_ref().and_then(|d| names.date(d)),
        before: doc.not_after.as_ref().and_then(|d| names.date(d)),
    };
    match &doc.date {
        None => open(),
        Some(date) if date.value == NOT_STATED => open(),
        // A date with a time of day is a moment.
        Some(date) if date.value.contains(':') => names.moment(date).map_or_else(open, SourceDate::Moment),
        Some(date) => names.date(date).map_or_else(open, SourceDate::Date),
    }
}

/// The site, without what it shows first.
pub(super) fn site(documents: &Documents, names: &Names) -> Option<Site> {
    let doc = documents.site.as_ref()?;
    if let Some(zone) = &doc.timezone
        && TimeZone::parse(&zone.value).is_err()
    {
        names.fault(ResolveProblem::unknown(What::TimeZone, &zone.value, ["Asia/Shanghai"]), &zone.span);
    }
    let url = &doc.base_url.value;
    let host = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://"));
    let good = host.is_some_and(|h| h.len() > 1 && h.ends_with('/') && !h.contains(char::is_whitespace));
    if !good {
        names.fault(ResolveProblem::BaseUrl { found: url.clone() }, &doc.base_url.span);
    }
    Some(Site {
        title: doc.title.value.clone(),
        description: text(&doc.description).unwrap_or_default(),
        base_url: url.clone(),
        timezone: names.zone.clone(),
        theme: doc.theme.clone().unwrap_or_else(|| At::new("bulletin".to_owned(), doc.base_url.span.clone())),
        publisher: names.organisation(&doc.publisher)?,
        contact: doc.contact.as_ref().map(|c| c.value.clone()),
        licence: doc.licence.as_ref().map(|(name, url)| (name.value.clone(), url.value.clone())),
        font: doc.font.clone(),
        pictures: doc.pictures.as_ref().is_none_or(|p| p.value),
        public_key: doc.public_key.as_ref().and_then(|key| {
            let read = PublicKey::read(&key.value);
            if read.is_none() {
                names.fault(ResolveProblem::PublicKey, &key.span);
            }
            read
        }),
        headline: Vec::new(),
        featured: Vec::new(),
        formats: match &doc.formats {
            Some(formats) => SideFormat::ALL.into_iter().filter(|f| formats.iter().any(|at| at.value == *f)).collect(),
            None => SideFormat::ALL.to_vec(),
        },
        map: doc.map.as_ref().and_then(|map| boundary_map(map, names)),
    })
}

/// The owner's map, which is refused without its 审图号.
fn boundary_map(doc: &MapDoc, names: &Names) -> Option<BoundaryMap> {
    let file = doc.file.value.clone();
    let approval = doc.approval.as_ref().map(|approval| approval.value.trim());
    if !approval.is_some_and(is_approval) {
        let span = doc.approval.as_ref().map_or(&doc.file.span, |approval| &approval.span);
        names.fault(ChartProblem::NoApproval { found: approval.map(str::to_owned) }, span);
        return None;
    }
    let read = doc.text.as_ref().map(|text| Boundaries::parse(text));
    let boundaries = match read {
        Some(Ok(boundaries)) => boundaries,
        failed => {
            let error = failed.and_then(Result::err);
            names.fault(ChartProblem::Boundaries { file, error }, &doc.file.span);
            return None;
        }
    };
    let lacking: Vec<_> = boundaries.lacking().iter().map(|place| place.short()).collect();
    if !lacking.is_empty() {
        names.fault(ChartProblem::LackingShapes { lacking }, &doc.file.span);
    }
    Some(BoundaryMap {
        boundaries: Arc::new(boundaries),
        approval: approval.unwrap_or_default().to_owned(),
        source: text(&doc.source),
    })
}

/// Whether it looks like a 审图号: GS(2024)0650号, GS京(2022)1061号, 鲁SG(2021)026号.
fn is_approval(text: &str) -> bool {
    let Some((office, rest)) = text.split_once(['(', '（', '〔']) else { return false };
    let Some((year, number)) = rest.split_once([')', '）', '〕']) else { return false };
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let number = number.strip_suffix('号').unwrap_or_default();
    !office.is_empty() && year.len() == 4 && digits(year) && digits(number)
}

fn text(text: &Option<At<Text>>) -> Option<Text> {
    text.as_ref().map(|t| t.value.clone())
}
