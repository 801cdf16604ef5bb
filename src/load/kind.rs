//! Which maps with keys are there in the author's files?

use crate::text::{Bilingual, Lang, say};

/// A map whose keys we know.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `data/site.yaml`.
    Site,
    /// Its `licence`.
    Licence,
    /// Its `map` of boundaries.
    BoundaryMap,
    /// `data/places.yaml`.
    Places,
    /// A group of places.
    Group,
    /// An indicator.
    Indicator,
    /// A basis.
    Basis,
    /// An organisation.
    Organisation,
    /// A source.
    Source,
    /// A credit.
    Credit,
    /// A campaign.
    Campaign,
    /// `defaults`.
    Defaults,
    /// An organiser.
    Organiser,
    /// An activity.
    Activity,
    /// A coupon.
    Coupon,
    /// A person.
    Person,
    /// A fact.
    Fact,
    /// A figure.
    Figure,
    /// An entry of `not_comparable_with`.
    NotComparable,
    /// A revision of a figure.
    Revision,
    /// Its `was`.
    Was,
    /// The revisions of a table or ballot.
    Cells,
    /// A table.
    Table,
    /// A column.
    Column,
    /// A row.
    Row,
    /// A ballot.
    Ballot,
    /// `voting`.
    Voting,
    /// A chart.
    Chart,
    /// A waiver.
    Waiver,
    /// `limit` of a ballot.
    Limit,
    /// `rank_of`.
    RankOf,
    /// `growth_of`.
    GrowthOf,
    /// `rate_of`.
    RateOf,
    /// `share_of`.
    ShareOf,
    /// `supersedes`.
    Supersedes,
    /// `bands` of an indicator.
    Bands,
    /// A band.
    Band,
    /// Front matter.
    FrontMatter,
    /// A text in two languages.
    Text,
}

impl Kind {
    /// How messages call it. The Chinese can be followed by a word at once.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Kind::Site => lang.pick("`site.yaml` ", "site.yaml"),
            Kind::Licence => lang.pick("`licence` ", "`licence`"),
            Kind::BoundaryMap => lang.pick("`map` ", "`map`"),
            Kind::Places => lang.pick("`places.yaml` ", "places.yaml"),
            Kind::Group => lang.pick("地区分组", "a group of places"),
            Kind::Indicator => lang.pick("指标", "an indicator"),
            Kind::Basis => lang.pick("口径", "a basis"),
            Kind::Organisation => lang.pick("机构", "an organisation"),
            Kind::Source => lang.pick("来源", "a source"),
            Kind::Credit => lang.pick("署名", "a credit"),
            Kind::Campaign => lang.pick("活动", "a campaign"),
            Kind::Defaults => lang.pick("`defaults` ", "`defaults`"),
            Kind::Organiser => lang.pick("主办方", "an organiser"),
            Kind::Activity => lang.pick("子活动", "an activity"),
            Kind::Coupon => lang.pick("消费券", "a coupon"),
            Kind::Person => lang.pick("人物", "a person"),
            Kind::Fact => lang.pick("事实", "a fact"),
            Kind::Figure => lang.pick("数字", "a figure"),
            Kind::NotComparable => lang.pick("`not_comparable_with` 的条目", "an entry of `not_comparable_with`"),
            Kind::Revision => lang.pick("修订", "a revision"),
            Kind::Was => lang.pick("`was` ", "`was`"),
            Kind::Cells => lang.pick("单元格的修订列表", "the list of its revisions"),
            Kind::Table => lang.pick("表格", "a table"),
            Kind::Column => lang.pick("列", "a column"),
            Kind::Row => lang.pick("行", "a row"),
            Kind::Ballot => lang.pick("评选", "a ballot"),
            Kind::Voting => lang.pick("`voting` ", "`voting`"),
            Kind::Chart => lang.pick("图表", "a chart"),
            Kind::Waiver => lang.pick("豁免", "a waiver"),
            Kind::Limit => lang.pick("`limit` ", "`limit`"),
            Kind::RankOf => lang.pick("`rank_of` ", "`rank_of`"),
            Kind::GrowthOf => lang.pick("`growth_of` ", "`growth_of`"),
            Kind::RateOf => lang.pick("`rate_of` ", "`rate_of`"),
            Kind::ShareOf => lang.pick("`share_of` ", "`share_of`"),
            Kind::Supersedes => lang.pick("`supersedes` ", "`supersedes`"),
            Kind::Bands => lang.pick("`bands` ", "`bands`"),
            Kind::Band => lang.pick("范围", "a band"),
            Kind::FrontMatter => lang.pick("卷首信息", "front matter"),
            Kind::Text => lang.pick("双语文字", "a text in two languages"),
        }
    }

    /// The name of one of them in a map.
    pub fn key(self) -> Bilingual {
        Bilingual::of(|lang| {
            let name = self.name(lang);
            say!(lang, "{name}的键", "the key of {name}")
        })
    }

    /// A map with one of them under each key.
    pub fn map(self) -> Bilingual {
        Bilingual::of(|lang| {
            let name = self.name(lang);
            say!(lang, "每个键之下为{name}的映射", "a map with {name} under each key")
        })
    }
}
