//! What the files say, before anything is looked up: strings with their places.

use crate::diag::{At, Span};
use crate::model::{
    ActivityState, Aspect, CampaignKind, GrowthBasis, Measure, OrganisationKind, OrganiserRole, Phase, RevisionKind,
    SideFormat, SourceKind, VotePer,
};
use crate::text::Text;

/// All files of a site.
#[derive(Debug, Default)]
pub struct Documents {
    /// `data/site.yaml`.
    pub site: Option<SiteDoc>,
    /// `data/places.yaml`.
    pub groups: Vec<GroupDoc>,
    /// `data/indicators.yaml`.
    pub indicators: Vec<IndicatorDoc>,
    /// `data/organisations.yaml`.
    pub organisations: Vec<OrganisationDoc>,
    /// `data/sources.yaml`.
    pub sources: Vec<SourceDoc>,
    /// `data/campaigns/*.yaml`, by slug.
    pub campaigns: Vec<CampaignDoc>,
    /// `content/releases/*.md`, by slug.
    pub releases: Vec<ProseDoc>,
    /// `content/pages/*.md`, by slug.
    pub pages: Vec<ProseDoc>,
}

/// The site itself.
#[derive(Debug)]
pub struct SiteDoc {
    pub title: At<Text>,
    pub description: Option<At<Text>>,
    pub base_url: At<String>,
    pub timezone: Option<At<String>>,
    pub theme: Option<At<String>>,
    pub publisher: At<String>,
    pub contact: Option<At<String>>,
    pub licence: Option<(At<String>, At<String>)>,
    pub font: Option<At<String>>,
    pub pictures: Option<At<bool>>,
    pub public_key: Option<At<String>>,
    pub headline: Vec<At<String>>,
    pub featured: Vec<At<String>>,
    pub formats: Option<Vec<At<SideFormat>>>,
    pub map: Option<MapDoc>,
}

/// A map of boundaries that the owner supplies.
#[derive(Debug)]
pub struct MapDoc {
    /// The name of a file beside `data/site.yaml`.
    pub file: At<String>,
    pub approval: Option<At<String>>,
    pub source: Option<At<Text>>,
    /// What stands in the file; nothing when there is none of that name, or it is no text.
    pub text: Option<String>,
}

/// A group of places.
#[derive(Debug)]
pub struct GroupDoc {
    pub id: At<String>,
    pub name: At<Text>,
    pub within: Option<At<String>>,
    pub size: Option<At<String>>,
    pub members: Vec<At<String>>,
    pub note: Option<At<Text>>,
}

/// An indicator.
#[derive(Debug)]
pub struct IndicatorDoc {
    pub id: At<String>,
    pub name: At<Text>,
    pub units: Vec<(At<String>, At<String>)>,
    pub definition: At<Text>,
    pub not_counted: Option<At<Text>>,
    pub bases: Vec<BasisDoc>,
    pub order: Option<At<String>>,
    pub measure: Option<At<Measure>>,
    pub not_below: Vec<At<String>>,
    pub bands: BandsDoc,
}

/// Where the numbers of an indicator are likely to lie.
#[derive(Debug, Default)]
pub struct BandsDoc {
    pub per: Vec<(At<String>, BandDoc)>,
    pub peers: Option<BandDoc>,
    pub edition: Option<BandDoc>,
}

/// A likely and a possible stretch, each with its two ends.
#[derive(Debug)]
pub struct BandDoc {
    pub soft: [At<String>; 2],
    pub hard: [At<String>; 2],
}

/// A way of counting.
#[derive(Debug)]
pub struct BasisDoc {
    pub id: At<String>,
    pub name: At<Text>,
    pub definition: Option<At<Text>>,
}

/// An organisation, a platform among them.
#[derive(Debug)]
pub struct OrganisationDoc {
    pub id: At<String>,
    pub name: At<Text>,
    pub kind: Option<At<OrganisationKind>>,
    pub aliases: Vec<At<String>>,
    pub parent: Option<At<String>>,
    pub place: Option<At<String>>,
}

/// A document that figures were read from.
#[derive(Debug)]
pub struct SourceDoc {
    pub id: At<String>,
    pub title: At<String>,
    pub title_en: Option<At<String>>,
    pub name: Option<At<Text>>,
    pub description: Option<At<Text>>,
    pub kind: Option<At<SourceKind>>,
    pub publisher: Option<At<String>>,
    pub origin: Option<At<String>>,
    pub authors: Vec<CreditDoc>,
    pub editors: Vec<CreditDoc>,
    pub date: Option<At<String>>,
    pub not_before: Option<At<String>>,
    pub not_after: Option<At<String>>,
    pub url: Option<At<String>>,
    pub language: Option<At<String>>,
    pub notes: Vec<At<Text>>,
}

/// Somebody who wrote or edited.
#[derive(Debug)]
pub struct CreditDoc {
    pub name: At<Text>,
    pub role: Option<At<Text>>,
}

/// A file of `data/campaigns`.
#[derive(Debug)]
pub struct CampaignDoc {
    pub slug: At<String>,
    pub title: At<Text>,
    pub also_known_as: Vec<At<String>>,
    pub kind: Option<At<CampaignKind>>,
    pub series: Option<At<String>>,
    pub part_of: Option<At<String>>,
    pub places: Option<Vec<At<String>>>,
    pub period: Option<At<String>>,
    pub period_note: Option<At<Text>>,
    pub theme: Option<At<Text>>,
    pub slogan: Option<At<Text>>,
    pub summary: Option<At<Text>>,
    pub organisers: Vec<(At<String>, At<OrganiserRole>)>,
    pub areas: Vec<At<Text>>,
    pub goals: Vec<At<Text>>,
    pub activities: Vec<ActivityDoc>,
    pub coupons: Vec<CouponDoc>,
    pub people: Vec<PersonDoc>,
    pub facts: Vec<FactDoc>,
    pub not_stated: Vec<At<Text>>,
    pub headline: Vec<At<String>>,
    pub defaults: FigureFields,
    pub figures: Vec<FigureDoc>,
    pub tables: Vec<TableDoc>,
    pub ballots: Vec<BallotDoc>,
    pub charts: Vec<ChartDoc>,
    pub withhold: WithholdDoc,
}

/// A sub-event or an action of a platform.
#[derive(Debug)]
pub struct ActivityDoc {
    pub title: At<Text>,
    pub places: Option<Vec<At<String>>>,
    pub period: Option<At<String>>,
    pub organisations: Vec<At<String>>,
    pub platforms: Vec<At<String>>,
    pub state: Option<At<ActivityState>>,
    pub summary: Option<At<Text>>,
    pub figures: Vec<At<String>>,
}

/// A coupon or another reduction.
#[derive(Debug)]
pub struct CouponDoc {
    pub title: At<Text>,
    pub issuer: Option<At<String>>,
    pub terms: Option<At<Text>>,
    pub usable_at: Vec<At<String>>,
    pub figures: Vec<At<String>>,
}

/// Somebody who is part of the story.
#[derive(Debug)]
pub struct PersonDoc {
    pub name: At<Text>,
    pub role: Option<At<Text>>,
    pub organisation: Option<At<String>>,
    pub part: Option<At<Text>>,
}

/// A date, a rank or a rule that is no figure.
#[derive(Debug)]
pub struct FactDoc {
    pub title: At<Text>,
    pub text: At<Text>,
    pub source: Option<At<String>>,
    pub at: Option<At<String>>,
}

/// `publish_at` and `draft`.
#[derive(Clone, Debug, Default)]
pub struct WithholdDoc {
    pub publish_at: Option<At<String>>,
    pub draft: Option<At<bool>>,
}

/// Every key that a figure may have; `None` where the author left it to the defaults.
#[derive(Clone, Debug, Default)]
pub struct FigureFields {
    pub label: Option<At<Text>>,
    pub indicator: Option<At<String>>,
    pub value: Option<At<String>>,
    pub wording: Option<At<String>>,
    pub missing_reason: Option<At<Text>>,
    pub unit_assumed: Option<At<String>>,
    pub places: Option<Vec<At<String>>>,
    pub period: Option<At<String>>,
    pub period_note: Option<At<Text>>,
    pub as_of: Option<At<String>>,
    pub phase: Option<At<Phase>>,
    pub basis: Option<At<String>>,
    pub platforms: Option<Vec<At<String>>>,
    pub organisations: Option<Vec<At<String>>>,
    pub source: Option<At<String>>,
    pub at: Option<At<String>>,
    pub claimed_by: Option<At<Text>>,
    pub part_of: Option<At<String>>,
    pub overlaps: Option<Vec<At<String>>>,
    pub not_comparable_with: Option<Vec<(At<String>, At<Text>)>>,
    pub context: Option<At<bool>>,
    pub notes: Option<Vec<At<Text>>>,
    pub withhold: WithholdDoc,
    pub relations: RelationFields,
    pub waivers: Option<Vec<WaiverDoc>>,
    /// Whether one of the keys could not be read, so that what lacks has been told.
    pub broken: bool,
}

impl FigureFields {
    /// These fields, and for what they leave open those of `defaults`.
    pub fn or(&self, defaults: &FigureFields) -> FigureFields {
        macro_rules! merge {
            ($($field:ident),*) => { FigureFields {
                $($field: self.$field.clone().or_else(|| defaults.$field.clone()),)*
                withhold: WithholdDoc {
                    publish_at: self.withhold.publish_at.clone().or_else(|| defaults.withhold.publish_at.clone()),
                    draft: self.withhold.draft.clone().or_else(|| defaults.withhold.draft.clone()),
                },
                relations: self.relations.or(&defaults.relations),
                broken: self.broken || defaults.broken,
            } };
        }
        merge!(
            label,
            indicator,
            value,
            wording,
            missing_reason,
            unit_assumed,
            places,
            period,
            period_note,
            as_of,
            phase,
            basis,
            platforms,
            organisations,
            source,
            at,
            claimed_by,
            part_of,
            overlaps,
            not_comparable_with,
            context,
            notes,
            waivers
        )
    }
}

/// A change of a figure after its publication.
#[derive(Debug)]
pub struct RevisionDoc {
    pub kind: At<RevisionKind>,
    pub date: At<String>,
    pub reason: At<Text>,
    pub by: Option<At<Text>>,
    /// The keys of the former version that have changed since.
    pub was: FigureFields,
    /// Where `was` stands, if it is there.
    pub was_at: Option<Span>,
    pub span: Span,
}

/// The changes of cells, by what stands in their ids behind the table or ballot: `guangdong/revenue`, `total`.
pub type CellRevisions = Vec<(At<String>, Vec<RevisionDoc>)>;
/// What a figure declares of others, `part_of` and `overlaps` aside.
#[derive(Clone, Debug, Default)]
pub struct RelationFields {
    pub disjoint: Option<Vec<At<String>>>,
    pub exhaustive: Option<At<bool>>,
    pub rank_of: Option<RankDoc>,
    pub growth_of: Option<GrowthDoc>,
    pub growth_basis: Option<At<GrowthBasis>>,
    pub rate_of: Option<RateDoc>,
    pub share_of: Option<ShareDoc>,
    pub forecast_of: Option<At<String>>,
    pub supersedes: Option<SupersedesDoc>,
}

impl RelationFields {
    /// These, and for what they leave open those of `defaults`.
    fn or(&self, defaults: &RelationFields) -> RelationFields {
        macro_rules! merge {
            ($($field:ident),*) => { RelationFields {
                $($field: self.$field.clone().or_else(|| defaults.$field.clone()),)*
            } };
        }
        merge!(disjoint, exhaustive, rank_of, growth_of, growth_basis, rate_of, share_of, forecast_of, supersedes)
    }
}

/// A place in a ranking.
#[derive(Clone, Debug)]
pub struct RankDoc {
    pub rank: At<String>,
    pub among: Vec<At<String>>,
}

/// The later level of a growth, and the earlier.
#[derive(Clone, Debug)]
pub struct GrowthDoc {
    pub figure: At<String>,
    pub base: Option<At<String>>,
}

/// The total of a rate.
#[derive(Clone, Debug)]
pub struct RateDoc {
    pub figure: At<String>,
    pub over: Option<At<String>>,
    pub peak: Option<At<bool>>,
}

/// The part and the whole of a share.
#[derive(Clone, Debug)]
pub struct ShareDoc {
    pub part: At<String>,
    pub whole: At<String>,
}

/// An earlier count.
#[derive(Clone, Debug)]
pub struct SupersedesDoc {
    pub figure: At<String>,
    pub because: Option<At<Text>>,
}

/// A rule that does not apply.
#[derive(Clone, Debug)]
pub struct WaiverDoc {
    pub rule: At<String>,
    pub reason: At<Text>,
    pub date: At<String>,
    pub by: Option<At<Text>>,
}

/// A figure.
#[derive(Debug)]
pub struct FigureDoc {
    pub key: At<String>,
    pub fields: FigureFields,
    pub revisions: Vec<RevisionDoc>,
    pub span: Span,
}

/// A table of figures.
#[derive(Debug)]
pub struct TableDoc {
    pub key: At<String>,
    pub title: At<Text>,
    pub fields: FigureFields,
    pub columns: Vec<ColumnDoc>,
    pub rows: Vec<RowDoc>,
    pub revisions: CellRevisions,
    /// The key of the row that is the sum of the others.
    pub total: Option<At<String>>,
    /// The key of the column by which the rows are ranked.
    pub ranked: Option<At<String>>,
    pub top: Option<At<String>>,
}

/// A column of a table.
#[derive(Debug)]
pub struct ColumnDoc {
    pub key: At<String>,
    /// What is put behind the number of each cell, such as 亿元.
    pub unit: Option<At<String>>,
    pub fields: FigureFields,
}

/// A row of a table or of a ballot.
#[derive(Debug)]
pub struct RowDoc {
    /// A place, or an item's slug.
    pub key: At<String>,
    /// The row's own name and keys; a plain row has none.
    pub item: Option<FigureFields>,
    /// One a column.
    pub cells: Vec<At<String>>,
}

/// A vote.
#[derive(Debug)]
pub struct BallotDoc {
    pub key: At<String>,
    pub title: At<Text>,
    pub opens: Option<At<String>>,
    pub closes: Option<At<String>>,
    pub fields: FigureFields,
    pub ranked: Option<At<bool>>,
    pub top: Option<At<String>>,
    /// How many votes, and in which time.
    pub limit: Option<(At<String>, At<VotePer>)>,
    /// `seats`, `nominations`, `total` and `voters`, as far as they are given.
    pub aspects: Vec<(Aspect, FigureDoc)>,
    pub entries: Vec<RowDoc>,
    pub revisions: CellRevisions,
}

/// A chart over named figures.
#[derive(Debug)]
pub struct ChartDoc {
    pub key: At<String>,
    pub title: Option<At<Text>>,
    pub figures: Vec<At<String>>,
    pub form: Option<At<String>>,
    pub whole: Option<At<String>>,
    pub by: Option<At<String>>,
    pub side_by_side: Option<At<bool>>,
    pub broken: Option<At<Text>>,
    pub withhold: WithholdDoc,
    pub span: Span,
}

/// A Markdown file: its front matter, and where its body begins.
#[derive(Debug)]
pub struct ProseDoc {
    pub slug: At<String>,
    pub lang: crate::text::Lang,
    pub title: At<String>,
    pub date: Option<At<String>>,
    pub campaign: Option<At<String>>,
    pub summary: Option<At<String>>,
    pub contact: Option<At<String>>,
    pub withhold: WithholdDoc,
    /// The whole body and its place; faults inside are counted from there.
    pub body: At<String>,
    /// The front matter's place, for what is missing in it.
    pub front: Span,
}
