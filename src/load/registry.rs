//! The registers that campaigns refer to: the site, groups of places, indicators, organisations, sources.

use super::documents::*;
use super::fields::{Faults, Fields};
use super::kind::Kind;
use super::relation;
use super::yaml::Node;
use crate::diag::At;
use crate::files::FileSet;
use crate::model::{Measure, OrganisationKind, SideFormat, SourceKind};
use crate::text::Bilingual;

/// `data/site.yaml`.
pub(super) fn site(root: &Node, files: &FileSet, faults: &Faults) -> Option<SiteDoc> {
    let map = Fields::of(root, Kind::Site, faults)?;
    let title = map.required_text("title");
    let base_url = map.required_string("base_url");
    let publisher = map.required_string("publisher");
    let licence = map.node("licence").and_then(|node| {
        let licence = Fields::of(node, Kind::Licence, faults)?;
        let pair = (licence.required_string("name"), licence.required("url", licence.web_address("url")));
        licence.finish();
        Some((pair.0?, pair.1?))
    });
    let (description, timezone, theme) = (map.text("description"), map.string("timezone"), map.string("theme"));
    let (contact, headline) = (map.string("contact"), map.strings("headline").unwrap_or_default());
    let featured = map.strings("featured").unwrap_or_default();
    let formats = map.words("formats", &SideFormat::WORDS);
    let (font, pictures) = (map.string("font"), map.bool("pictures"));
    let public_key = map.string("public_key");
    let boundaries = map.node("map").and_then(|node| boundary_map(node, files, faults));
    map.finish();
    Some(SiteDoc {
        title: title?,
        description,
        base_url: base_url?,
        timezone,
        theme,
        publisher: publisher?,
        contact,
        licence,
        font,
        pictures,
        public_key,
        headline,
        featured,
        formats,
        map: boundaries,
    })
}

fn boundary_map(node: &Node, files: &FileSet, faults: &Faults) -> Option<MapDoc> {
    let map = Fields::of(node, Kind::BoundaryMap, faults)?;
    let (file, approval, source) = (map.required_string("file"), map.string("approval"), map.text("source"));
    map.finish();
    let file = file?;
    let bytes = files.get(&format!("data/{}", file.value));
    let text = bytes.and_then(|bytes| std::str::from_utf8(bytes).ok()).map(str::to_owned);
    Some(MapDoc { file, approval, source, text })
}

/// `data/places.yaml`.
pub(super) fn groups(root: &Node, faults: &Faults) -> Vec<GroupDoc> {
    let Some(map) = Fields::of(root, Kind::Places, faults) else { return Vec::new() };
    let entries = map.node("groups").map(|n| faults.slugs(n, Kind::Group));
    map.finish();
    let read = |(id, node): (&At<String>, &Node)| {
        let map = Fields::of(node, Kind::Group, faults)?;
        let name = map.required_text("name");
        let (within, size, note) = (map.string("within"), map.string("size"), map.text("note"));
        let members = map.strings("members").unwrap_or_default();
        map.finish();
        Some(GroupDoc { id: id.clone(), name: name?, within, size, members, note })
    };
    entries.unwrap_or_default().into_iter().filter_map(read).collect()
}

/// `data/indicators.yaml`.
pub(super) fn indicators(root: &Node, faults: &Faults) -> Vec<IndicatorDoc> {
    let read = |(id, node): (&At<String>, &Node)| {
        let map = Fields::of(node, Kind::Indicator, faults)?;
        let (name, definition) = (map.required_text("name"), map.required_text("definition"));
        let (not_counted, order) = (map.text("not_counted"), map.string("order"));
        let (measure, not_below) = (map.word("measure", &Measure::WORDS), map.strings("not_below").unwrap_or_default());
        let bands = map.node("bands").and_then(|node| relation::bands(node, faults)).unwrap_or_default();
        let units = map.node("units").map(|node| {
            let entries =
                faults.entries(node, Bilingual::fixed("由单位到名词的映射", "a map of units, each with its noun"));
            entries
                .into_iter()
                .filter_map(|(unit, noun)| {
                    Some((unit.clone(), faults.string(noun, Bilingual::fixed("名词", "a noun"))?))
                })
                .collect()
        });
        if units.is_none() {
            faults.push(super::LoadProblem::MissingKey { key: "units", what: Kind::Indicator }, id.span.clone());
        }
        let bases = map.node("bases").map(|node| {
            let entries = faults.slugs(node, Kind::Basis);
            entries.into_iter().filter_map(|(id, node)| basis(id, node, faults)).collect()
        });
        map.finish();
        Some(IndicatorDoc {
            id: id.clone(),
            name: name?,
            units: units?,
            definition: definition?,
            not_counted,
            bases: bases.unwrap_or_default(),
            order,
            measure,
            not_below,
            bands,
        })
    };
    faults.slugs(root, Kind::Indicator).into_iter().filter_map(read).collect()
}

fn basis(id: &At<String>, node: &Node, faults: &Faults) -> Option<BasisDoc> {
    let map = Fields::of(node, Kind::Basis, faults)?;
    let (name, definition) = (map.required_text("name"), map.text("definition"));
    map.finish();
    Some(BasisDoc { id: id.clone(), name: name?, definition })
}

/// `data/organisations.yaml`.
pub(super) fn organisations(root: &Node, faults: &Faults) -> Vec<OrganisationDoc> {
    let read = |(id, node): (&At<String>, &Node)| {
        let map = Fields::of(node, Kind::Organisation, faults)?;
        let name = map.required_text("name");
        let kind = map.word("kind", &OrganisationKind::WORDS);
        let aliases = map.strings("aliases").unwrap_or_default();
        let (parent, place) = (map.string("parent"), map.string("place"));
        map.finish();
        Some(OrganisationDoc { id: id.clone(), name: name?, kind, aliases, parent, place })
    };
    faults.slugs(root, Kind::Organisation).into_iter().filter_map(read).collect()
}

/// `data/sources.yaml`.
pub(super) fn sources(root: &Node, faults: &Faults) -> Vec<SourceDoc> {
    let read = |(id, node): (&At<String>, &Node)| {
        let map = Fields::of(node, Kind::Source, faults)?;
        let title = map.required_string("title");
        let credits = |key| map.list(key, |node| credit(node, faults));
        let doc = SourceDoc {
            id: id.clone(),
            title: title.unwrap_or_else(|| At::new(String::new(), map.span())),
            title_en: map.string("title_en"),
            name: map.text("name"),
            description: map.text("description"),
            kind: map.word("kind", &SourceKind::WORDS),
            publisher: map.string("publisher"),
            origin: map.string("origin"),
            authors: credits("authors"),
            editors: credits("editors"),
            date: map.string("date"),
            not_before: map.string("not_before"),
            not_after: map.string("not_after"),
            url: map.web_address("url"),
            language: map.string("language"),
            notes: map.texts("notes").unwrap_or_default(),
        };
        map.finish();
        Some(doc)
    };
    faults.slugs(root, Kind::Source).into_iter().filter_map(read).collect()
}

fn credit(node: &Node, faults: &Faults) -> Option<CreditDoc> {
    let map = Fields::of(node, Kind::Credit, faults)?;
    let (name, role) = (map.required_text("name"), map.text("role"));
    map.finish();
    Some(CreditDoc { name: name?, role })
}
