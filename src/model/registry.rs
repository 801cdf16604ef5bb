//! The registers: site, groups of places, indicators with their bases, organisations, sources.

use std::sync::Arc;

use super::{Figure, Id, Measure, OrganisationKind, SideFormat, SourceKind};
use crate::diag::{At, Span};
use crate::period::{Date, Day, Moment, TimeZone};
use crate::place::{Boundaries, Place};
use crate::quantity::Interval;
use crate::seal::PublicKey;
use crate::text::{Lang, Text};

/// The site itself.
#[derive(Clone, Debug)]
pub struct Site {
    /// Its name.
    pub title: Text,
    /// What it is, in a sentence.
    pub description: Text,
    /// The address at which it stands, with a closing slash.
    pub base_url: String,
    /// The zone in which dates without a zone are meant.
    pub timezone: TimeZone,
    /// The theme's folder.
    pub theme: At<String>,
    /// The office that publishes.
    pub publisher: Id<Organisation>,
    /// An address for questions and corrections.
    pub contact: Option<String>,
    /// The licence of the data: name and address.
    pub licence: Option<(String, String)>,
    /// The path of the font that pictures are drawn with before the built-in one, and where it is named.
    pub font: Option<At<String>>,
    /// Whether pictures (PNG) are made.
    pub pictures: bool,
    /// The key by which readers know what the site has signed.
    pub public_key: Option<PublicKey>,
    /// The figures shown first.
    pub headline: Vec<Id<Figure>>,
    /// Charts for the home page.
    pub featured: Vec<super::Chart>,
    /// The files for machines that stand beside each figure's page.
    pub formats: Vec<SideFormat>,
    /// The map of boundaries that the owner supplies, if there is one.
    pub map: Option<BoundaryMap>,
}

/// A map of the provincial-level units that the site's owner supplies: we ship none.
#[derive(Clone, Debug)]
pub struct BoundaryMap {
    /// The shapes.
    pub boundaries: Arc<Boundaries>,
    /// The 审图号 under which the map was approved, printed on every picture.
    pub approval: String,
    /// Where the map comes from.
    pub source: Option<Text>,
}

/// A group of places that has a name of its own.
#[derive(Clone, Debug)]
pub struct PlaceGroup {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The division it lies in.
    pub within: Option<&'static Place>,
    /// How many places it has, if that is known.
    pub size: Option<u32>,
    /// Its members, as far as they are known.
    pub members: Vec<&'static Place>,
    /// What is not known of it.
    pub note: Option<Text>,
}

/// The English noun of a unit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnitNoun {
    /// After 1.
    pub one: String,
    /// After all other numbers.
    pub many: String,
}

/// What is counted.
#[derive(Clone, Debug)]
pub struct Indicator {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The units a figure may have, the indicator's own first. The unit `not_stated` allows a figure without one.
    pub units: Vec<(String, UnitNoun)>,
    /// What is counted.
    pub definition: Text,
    /// What a reader might think it counts and it does not.
    pub not_counted: Option<Text>,
    /// The ways of counting.
    pub bases: Vec<Basis>,
    /// Its place in lists.
    pub order: i32,
    /// What kind of number it has.
    pub measure: Measure,
    /// Indicators of which there cannot be more over the same things: buyers for orders.
    pub not_below: Vec<Id<Indicator>>,
    /// Where its numbers are likely to lie.
    pub bands: Bands,
}

/// A stretch in which a number is likely, and one outside which it cannot be right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Band {
    /// Likely.
    pub soft: Interval,
    /// Possible.
    pub hard: Interval,
}

/// Where the numbers of an indicator are likely to lie.
#[derive(Clone, Debug, Default)]
pub struct Bands {
    /// This divided by another indicator over the same things, in base units: yuan an order.
    pub per: Vec<(Id<Indicator>, Band)>,
    /// This divided by the middle one of those it can be compared with.
    pub peers: Option<Band>,
    /// This divided by what the last edition of the series reported.
    pub edition: Option<Band>,
}

impl Indicator {
    /// The basis of that id.
    pub fn basis(&self, id: Id<Basis>) -> &Basis {
        &self.bases[id.index()]
    }

    /// What stands behind a number: the printed unit in Chinese, the noun in English.
    pub fn noun<'a>(&'a self, unit: &'a str, one: bool, lang: Lang) -> &'a str {
        match (lang, self.units.iter().find(|(u, _)| u == unit)) {
            (Lang::En, Some((_, noun))) if one => &noun.one,
            (Lang::En, Some((_, noun))) => &noun.many,
            _ => unit,
        }
    }
}

/// A way of counting (口径).
#[derive(Clone, Debug)]
pub struct Basis {
    /// The id inside its indicator.
    pub id: String,
    /// The name.
    pub name: Text,
    /// What it means.
    pub definition: Option<Text>,
}

/// An organisation, a platform among them.
#[derive(Clone, Debug)]
pub struct Organisation {
    /// The id.
    pub id: String,
    /// The name.
    pub name: Text,
    /// The kind.
    pub kind: Option<OrganisationKind>,
    /// Other names.
    pub aliases: Vec<String>,
    /// What it belongs to.
    pub parent: Option<Id<Organisation>>,
    /// Where it is.
    pub place: Option<&'static Place>,
}

/// When a source was published.
#[derive(Clone, Debug, PartialEq)]
pub enum SourceDate {
    /// To the minute.
    Moment(Moment),
    /// To the day, the month or the year.
    Date(Date),
    /// The source does not say; what bounds it.
    NotStated {
        /// Not before.
        after: Option<Date>,
        /// Not after.
        before: Option<Date>,
    },
}

impl SourceDate {
    /// The first day that the date can mean; nothing when it is not stated.
    pub fn first_day(&self) -> Option<Day> {
        match self {
            SourceDate::Moment(moment) => Some(moment.day()),
            SourceDate::Date(date) => Some(date.first()),
            SourceDate::NotStated { .. } => None,
        }
    }
}

/// Somebody who wrote or edited.
#[derive(Clone, Debug)]
pub struct Credit {
    /// The name.
    pub name: Text,
    /// As what.
    pub role: Option<Text>,
}

/// A document that figures were read from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The id.
    pub id: String,
    /// The title as printed; nothing when the copy has none.
    pub title: Option<String>,
    /// Our translation of the title.
    pub title_en: Option<String>,
    /// What we call it when it has no title.
    pub name: Option<Text>,
    /// What is known of the text.
    pub description: Option<Text>,
    /// The kind.
    pub kind: Option<SourceKind>,
    /// Who published the copy that was read; nothing when that is not known.
    pub publisher: Option<Id<Organisation>>,
    /// Who published it first.
    pub origin: Option<Id<Organisation>>,
    /// Who wrote it.
    pub authors: Vec<Credit>,
    /// Who edited it.
    pub editors: Vec<Credit>,
    /// When.
    pub date: SourceDate,
    /// Its address, if it has one.
    pub url: Option<String>,
    /// The BCP 47 tag of its language.
    pub language: String,
    /// Defects of the copy, and what it does not say.
    pub notes: Vec<Text>,
    /// Where the author wrote it.
    pub span: Span,
}

impl Source {
    /// The title in that language, or what we call it when it has none.
    pub fn name(&self, lang: Lang) -> &str {
        let english = self.title_en.as_deref().filter(|_| lang == Lang::En);
        let title = english.or(self.title.as_deref());
        title.or(self.name.as_ref().map(|n| n.get(lang))).unwrap_or(&self.id)
    }
}
