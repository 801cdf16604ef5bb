//! Which keys does each map have, and what stands under them?
//!
//! One table for both sides: a reader that asks for a key which does not stand here, or leaves one unasked, stops every test,
//! and the schemas for editors are made from it.

use super::kind::Kind;
use crate::model::{
    ActivityState, CampaignKind, ChartForm, GrowthBasis, Measure, OrganisationKind, OrganiserRole, Phase, RevisionKind,
    SideFormat, SourceKind, VotePer,
};
use crate::text::Bilingual;

/// A key of a map.
#[derive(Clone, Debug)]
pub struct Key {
    /// The key.
    pub name: &'static str,
    /// What stands under it.
    pub shape: Shape,
    /// Whether it must be there.
    pub required: bool,
    /// What it means.
    pub about: Bilingual,
}

/// What can stand under a key.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    /// A text in one language, a number, a date.
    Scalar,
    /// One of these or a list of them.
    Scalars,
    /// A text in two languages.
    Text,
    /// One of these or a list of them.
    Texts,
    /// `true` or `false`.
    Flag,
    /// One of some words.
    Word(Words),
    /// One of some words, or a list of them.
    Words(Words),
    /// A map with known keys.
    One(Kind),
    /// The scalar that matters most, or such a map.
    Brief(Kind),
    /// A list of such maps.
    List(Kind),
    /// Such maps, each under a key that the author chooses.
    Map(Kind),
    /// Lists of such maps, each under a key that the author chooses.
    Lists(Kind),
    /// A number as printed, or a figure with its keys.
    Figure,
    /// Figures, each under a key that the author chooses.
    Figures,
    /// Rows, each with its cells or as a map.
    Rows,
    /// A cell or a list of cells.
    Cells,
    /// Nouns, each under a unit as printed.
    Units,
}

/// Makes the words that stand under a key.
pub type Words = fn() -> Vec<&'static str>;

fn names<T>(words: &[(&'static str, T)]) -> Vec<&'static str> {
    words.iter().map(|(word, _)| *word).collect()
}

const fn key(name: &'static str, shape: Shape, zh: &'static str, en: &'static str) -> Key {
    Key { name, shape, required: false, about: Bilingual::fixed(zh, en) }
}

const fn must(name: &'static str, shape: Shape, zh: &'static str, en: &'static str) -> Key {
    Key { name, shape, required: true, about: Bilingual::fixed(zh, en) }
}

use Shape::*;

impl Kind {
    /// Its keys, in the order of the manual.
    pub fn keys(self) -> impl Iterator<Item = &'static Key> {
        self.tables().iter().flat_map(|table| table.iter())
    }

    fn tables(self) -> &'static [&'static [Key]] {
        match self {
            Kind::Site => &[SITE],
            Kind::Licence => &[LICENCE],
            Kind::BoundaryMap => &[MAP],
            Kind::Places => &[PLACES],
            Kind::Group => &[GROUP],
            Kind::Indicator => &[INDICATOR],
            Kind::Basis => &[BASIS],
            Kind::Organisation => &[ORGANISATION],
            Kind::Source => &[SOURCE],
            Kind::Credit => &[CREDIT],
            Kind::Campaign => &[CAMPAIGN, PLACE, WITHHOLD],
            Kind::Defaults => &[FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Figure => &[FIGURE, RELATIONS, REVISED, PLACE, WITHHOLD],
            Kind::Organiser => &[ORGANISER],
            Kind::Activity => &[ACTIVITY, PLACE],
            Kind::Coupon => &[COUPON],
            Kind::Person => &[PERSON],
            Kind::Fact => &[FACT],
            Kind::NotComparable => &[NOT_COMPARABLE],
            Kind::Revision => &[REVISION],
            Kind::Was => &[WAS, PLACE],
            Kind::Waiver => &[WAIVER],
            Kind::Limit => &[LIMIT],
            Kind::RankOf => &[RANK_OF],
            Kind::GrowthOf => &[GROWTH_OF],
            Kind::RateOf => &[RATE_OF],
            Kind::ShareOf => &[SHARE_OF],
            Kind::Supersedes => &[SUPERSEDES],
            Kind::Bands => &[BANDS],
            Kind::Band => &[BAND],
            Kind::Table => &[TABLE, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Column => &[COLUMN, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Row => &[ROW, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Ballot => &[BALLOT, FIGURE, RELATIONS, PLACE, WITHHOLD],
            Kind::Voting => &[VOTING],
            Kind::Chart => &[CHART, WITHHOLD],
            Kind::FrontMatter => &[FRONT_MATTER, WITHHOLD],
            Kind::Text => &[TEXT],
        }
    }
}

const TEXT: &[Key] = &[must("zh", Scalar, "中文", "in Chinese"), key("en", Scalar, "英文", "in English")];

const PLACE: &[Key] = &[
    key(
        "place",
        Scalars,
        "地区：名称、GB/T 2260 代码、全国、分组的标识或 `not_stated`",
        "the place: a name, a code of GB/T 2260, 全国, the id of a group, or `not_stated`",
    ),
    key("places", Scalars, "几个地区", "several places"),
];

const WITHHOLD: &[Key] = &[
    key("publish_at", Scalar, "在此时刻之前不公开", "withheld until this moment"),
    key("draft", Flag, "草稿：不公开", "a draft: withheld"),
];

const SITE: &[Key] = &[
    must("title", Text, "网站的名称", "the name of the site"),
    key("description", Text, "网站的简介", "what the site is"),
    must(
        "base_url",
        Scalar,
        "网站将来的网址，以斜杠结尾",
        "the address at which the site will stand, with a closing slash",
    ),
    key("timezone", Scalar, "时区，默认 `Asia/Shanghai`", "the time zone; default `Asia/Shanghai`"),
    key("theme", Scalar, "`themes/` 中的主题，默认 `bulletin`", "a folder of `themes/`; default `bulletin`"),
    must("publisher", Scalar, "发布机构的标识", "the organisation that publishes, by its id"),
    key("contact", Scalar, "提问和更正用的邮箱或网址", "an address for questions and corrections"),
    key("licence", One(Kind::Licence), "数据的许可", "the licence of the data"),
    key("font", Scalar, "图片用的字体文件", "a font file for pictures"),
    key("pictures", Flag, "是否生成图片（PNG），默认生成", "whether pictures (PNG) are made; default true"),
    key(
        "public_key",
        Scalar,
        "发布所用签名的Ed25519公钥：`keygen` 打印的，或64位十六进制",
        "the Ed25519 public key of what is published: as `keygen` prints it, or 64 hexadecimal digits",
    ),
    key("headline", Scalars, "首页最前的数字，只限结果", "the figures shown first on the home page; only results"),
    key("featured", Scalars, "首页的图表", "charts for the home page"),
    key(
        "formats",
        Words(|| names(&SideFormat::WORDS)),
        "每个数字的页面旁有哪些文件",
        "which files stand beside each figure's page",
    ),
    key(
        "map",
        One(Kind::BoundaryMap),
        "站点所有者提供的界线地图",
        "a map of boundaries that the site's owner supplies",
    ),
];

const LICENCE: &[Key] = &[
    must("name", Scalar, "许可的名称", "the licence's name"),
    must("url", Scalar, "许可的网址", "the licence's address"),
];

const MAP: &[Key] = &[
    must("file", Scalar, "`site.yaml` 旁的 GeoJSON 文件", "a GeoJSON file beside `site.yaml`"),
    key("approval", Scalar, "审图号", "the map's 审图号"),
    key("source", Text, "地图的来源", "where the map is from"),
];

const PLACES: &[Key] = &[key("groups", Map(Kind::Group), "地区分组", "groups of places")];

const GROUP: &[Key] = &[
    must("name", Text, "分组的名称", "the group's name"),
    key("within", Scalar, "分组所在的地区", "the place that holds it"),
    key("size", Scalar, "有几个地区", "how many places it has"),
    key("members", Scalars, "所含地区，或 `not_stated`", "its places, or `not_stated`"),
    key("note", Text, "说明", "a note"),
];

const INDICATOR: &[Key] = &[
    must("name", Text, "指标的名称", "the indicator's name"),
    must(
        "units",
        Units,
        "单位：原文所印的单位，及其英文名词；第一个是本来的单位",
        "units as printed, each with its English noun; the first is its own",
    ),
    must("definition", Text, "数的是什么", "what is counted"),
    key("not_counted", Text, "没有数什么", "what it does not count"),
    key("bases", Map(Kind::Basis), "口径", "how it can be counted"),
    key("order", Scalar, "在列表中的位置，整数", "its place in lists, a whole number"),
    key(
        "measure",
        Word(|| names(&Measure::WORDS)),
        "数的是流量、存量、水平还是地区",
        "whether it counts a flow, a stock, a level or places",
    ),
    key("not_below", Scalars, "不会小于哪些指标", "indicators than which it is never smaller"),
    key("bands", One(Kind::Bands), "常见的范围", "within which bounds it is plausible"),
];

const BASIS: &[Key] =
    &[must("name", Text, "口径的名称", "the basis's name"), key("definition", Text, "怎样数", "how it is counted")];

const ORGANISATION: &[Key] = &[
    must("name", Text, "机构的名称", "the organisation's name"),
    key("kind", Word(|| names(&OrganisationKind::WORDS)), "机构的种类", "what kind it is"),
    key("aliases", Scalars, "别名", "other names"),
    key("parent", Scalar, "上级机构的标识", "the organisation above it"),
    key("place", Scalar, "所在地区", "where it is"),
];

const SOURCE: &[Key] = &[
    must("title", Scalar, "题名，照原文；没有题名写 `not_stated`", "the title as printed, or `not_stated`"),
    key("title_en", Scalar, "题名的译文", "our translation of the title"),
    key("name", Text, "没有题名时的称呼", "what we call it when it has no title"),
    key("description", Text, "是什么样的文字，所知的情况", "what kind of text it is and what is known of it"),
    key("kind", Word(|| names(&SourceKind::WORDS)), "来源的种类", "what kind of document it is"),
    key("publisher", Scalar, "发布机构的标识，或 `not_stated`", "the organisation that published it, or `not_stated`"),
    key("origin", Scalar, "原发布机构的标识", "the original publisher when the copy is another's"),
    key("authors", List(Kind::Credit), "作者", "its authors"),
    key("editors", List(Kind::Credit), "编辑", "its editors"),
    key("date", Scalar, "日期或时刻，或 `not_stated`", "a date or moment, or `not_stated`"),
    key("not_before", Scalar, "不早于", "not earlier than"),
    key("not_after", Scalar, "不晚于", "not later than"),
    key("url", Scalar, "网址，或 `not_stated`", "its address, or `not_stated`"),
    key(
        "language",
        Scalar,
        "语言：`zh-Hans`（默认）、`zh-Hant` 或 `en`",
        "its language: `zh-Hans` (default), `zh-Hant` or `en`",
    ),
    key("notes", Texts, "抄本的缺陷，以及没有说明之处", "defects of the copy, and what it does not say"),
];

const CREDIT: &[Key] = &[must("name", Text, "姓名", "the name"), key("role", Text, "身份", "the role")];

const CAMPAIGN: &[Key] = &[
    must("title", Text, "活动的名称", "the campaign's name"),
    key("also_known_as", Scalars, "其他写法", "other spellings"),
    key("kind", Word(|| names(&CampaignKind::WORDS)), "活动的种类", "what kind it is"),
    key("series", Scalar, "历届共用的标识", "the id shared with the same festival in other years"),
    key("part_of", Scalar, "上级活动", "the campaign that contains it"),
    key("period", Scalar, "时段，例如 `2022-01-10/2022-02-07`", "when, such as `2022-01-10/2022-02-07`"),
    key("period_note", Text, "关于时段，来源没有说明之处", "what the source leaves open about the period"),
    key("theme", Text, "主题", "its theme"),
    key("slogan", Text, "口号", "its slogan"),
    key("summary", Text, "一两句话的简介", "a sentence or two"),
    key("organisers", List(Kind::Organiser), "主办、承办等机构", "who organises it"),
    key("areas", Texts, "专区", "its theme areas"),
    key("goals", Texts, "目的，不含数字", "its goals, without numbers"),
    key("activities", List(Kind::Activity), "子活动", "its activities"),
    key("coupons", List(Kind::Coupon), "消费券", "its coupons"),
    key("people", List(Kind::Person), "人物", "people who took part"),
    key("facts", List(Kind::Fact), "不是数字的事实：日期、名次、规则", "dates, ranks and rules that are no figures"),
    key("not_stated", Texts, "来源没有说明之处", "what the sources do not say"),
    key("headline", Scalars, "最前的数字，只限结果", "the figures shown first; only results"),
    key("defaults", One(Kind::Defaults), "本文件各数字共用的键", "keys for all figures of this file"),
    key("figures", Figures, "数字", "the figures"),
    key("tables", Map(Kind::Table), "表格", "the tables"),
    key("ballots", Map(Kind::Ballot), "评选", "the ballots"),
    key("charts", Map(Kind::Chart), "图表", "the charts"),
];

const ORGANISER: &[Key] = &[
    must("organisation", Scalar, "机构的标识", "the organisation's id"),
    key("role", Word(|| names(&OrganiserRole::WORDS)), "担任什么，默认主办", "what it does; default `organises`"),
];

const ACTIVITY: &[Key] = &[
    must("title", Text, "名称", "its name"),
    key("period", Scalar, "时段", "when"),
    key("organisations", Scalars, "机构的标识", "organisations by id"),
    key("platforms", Scalars, "平台的标识", "platforms by id"),
    key("state", Word(|| names(&ActivityState::WORDS)), "是否已举办", "whether it has taken place"),
    key("summary", Text, "简介", "a sentence or two"),
    key("figures", Scalars, "有关的数字", "keys of its figures"),
];

const COUPON: &[Key] = &[
    must("title", Text, "名称", "its name"),
    key("issuer", Scalar, "发券机构的标识", "who issues it, by id"),
    key("terms", Text, "使用规则", "its terms"),
    key("usable_at", Scalars, "可用的机构", "where it can be used, by id"),
    key("figures", Scalars, "有关的数字", "keys of its figures"),
];

const PERSON: &[Key] = &[
    must("name", Text, "姓名", "the name"),
    key("role", Text, "来源发布时的职务", "the role as of the source's date"),
    key("organisation", Scalar, "机构的标识", "the organisation by id"),
    key("part", Text, "在活动中做了什么", "what they did"),
];

const FACT: &[Key] = &[
    must("title", Text, "标题", "a title"),
    must("text", Text, "内容", "the text"),
    key("source", Scalar, "来源的标识", "the source by id"),
    key("at", Scalar, "在来源中的位置", "where in the source"),
];

const FIGURE: &[Key] = &[
    key("label", Text, "名称：数的是什么", "what was counted"),
    key("indicator", Scalar, "指标的标识", "the indicator by id"),
    key(
        "value",
        Scalar,
        "一个数，照原文连同限定词、量级和单位（`突破1.2亿次`），或 `未公布`",
        "one number as printed, with hedge, scale and unit (`突破1.2亿次`), or `未公布`",
    ),
    key("wording", Scalar, "原文的话，多于一个数时", "the words as printed, where they are more than a number"),
    key("missing_reason", Text, "为什么未公布", "why there is none"),
    key("unit_assumed", Scalar, "原文没有写的单位", "the unit when the source prints none"),
    key("period", Scalar, "时段，默认为活动的", "when; default the campaign's"),
    key("period_note", Text, "关于时段，来源没有说明之处", "what the source leaves open about the period"),
    key("as_of", Scalar, "截止日，默认 `not_stated`", "the day of the count; default `not_stated`"),
    key(
        "phase",
        Word(|| names(&Phase::WORDS)),
        "阶段：只有 `interim` 和 `outcome` 是结果",
        "the phase; only `interim` and `outcome` are results",
    ),
    key("basis", Scalar, "口径的标识，默认 `not_stated`", "a basis of the indicator; default `not_stated`"),
    key("platform", Scalars, "平台的标识", "the platform by id"),
    key("organisation", Scalars, "机构的标识", "the organisation by id"),
    key("source", Scalar, "来源的标识", "the source by id"),
    key(
        "at",
        Scalar,
        "在来源中的位置：`title` 或第几段",
        "where in the source: `title` or the number of the paragraph",
    ),
    key("claimed_by", Text, "谁说的，不是发布者时", "who says so, when it is not the publisher"),
    key("part_of", Scalar, "包含它的数字", "the figure that contains it"),
    key("overlaps", Scalars, "与之重复计算的数字，不可相加", "figures counted in both, never to be added"),
    key(
        "not_comparable_with",
        List(Kind::NotComparable),
        "不可与之比较的数字",
        "figures with which it cannot be compared",
    ),
    key("context", Flag, "来源引作背景，不是本活动的结果", "quoted as background, no result of this campaign"),
    key("note", Texts, "说明，印在页面上", "caveats, printed on the page"),
];

const NOT_COMPARABLE: &[Key] =
    &[must("figure", Scalar, "数字的标识", "the figure's id"), must("because", Text, "为什么", "why")];

const RELATIONS: &[Key] = &[
    key("disjoint", Scalars, "与之没有重复的数字", "figures that count nothing twice with it"),
    key("exhaustive", Flag, "以它为整体的各部分是否齐全", "whether the parts that name it are all there are"),
    key("rank_of", One(Kind::RankOf), "它是哪些数字中的第几名", "its place in a ranking"),
    key("growth_of", Brief(Kind::GrowthOf), "它是哪个数字的增长", "the figure whose growth it is"),
    key(
        "growth_basis",
        Word(|| names(&GrowthBasis::WORDS)),
        "增长怎样计算：增长与水平不合时，写明原因",
        "how the growth was counted, where it does not follow from the levels",
    ),
    key("rate_of", Brief(Kind::RateOf), "它是哪个总数的平均或峰值", "the total whose mean or peak rate it is"),
    key("share_of", One(Kind::ShareOf), "它是哪个数字占哪个数字的比重", "the part and the whole whose share it is"),
    key("forecast_of", Scalar, "它预计的是哪个数字", "the figure that it forecasts"),
    key("supersedes", Brief(Kind::Supersedes), "它取代的较早的数字", "the earlier count that it takes the place of"),
    key("waivers", List(Kind::Waiver), "不适用的规则，附理由和日期", "rules that do not apply, with reason and date"),
];

const REVISED: &[Key] = &[key(
    "revisions",
    List(Kind::Revision),
    "发布以后的变动，先后为序",
    "changes after publication, the oldest first",
)];

const REVISION: &[Key] = &[
    must(
        "kind",
        Word(|| names(&RevisionKind::WORDS)),
        "修订（有新情况）、更正（有错误）或撤回",
        "new information, a mistake mended, or a withdrawal",
    ),
    must("date", Scalar, "变动的日期", "the day of the change"),
    must("reason", Text, "为什么", "why"),
    key("by", Text, "由谁决定", "who decided it"),
    key("was", One(Kind::Was), "变动以前的键", "the keys that have changed, as they were"),
];

const WAS: &[Key] = &[
    key("indicator", Scalar, "原来的指标", "the former indicator"),
    key("value", Scalar, "原来的数，照当时所印", "the former number as it was printed"),
    key("wording", Scalar, "原来的话", "the former words"),
    key("unit_assumed", Scalar, "原来补的单位", "the former assumed unit"),
    key("period", Scalar, "原来的时段", "the former period"),
    key("as_of", Scalar, "原来的截止日", "the former day of the count"),
    key("phase", Word(|| names(&Phase::WORDS)), "原来的阶段", "the former phase"),
    key("basis", Scalar, "原来的口径", "the former basis"),
    key("platform", Scalars, "原来的平台", "the former platform"),
    key("organisation", Scalars, "原来的机构", "the former organisation"),
    key("source", Scalar, "原来的来源", "the former source"),
];

const WAIVER: &[Key] = &[
    must("rule", Scalar, "规则的编号，例如 `R06`", "the rule, such as `R06`"),
    must("reason", Text, "为什么不适用", "why it does not apply"),
    must("date", Scalar, "决定的日期", "the day of the decision"),
    key("by", Text, "由谁决定", "who decided it"),
];

const LIMIT: &[Key] = &[
    must("votes", Scalar, "几票", "how many votes"),
    must("per", Word(|| names(&VotePer::WORDS)), "每人每天，或每人共", "a day, or in all, for each voter"),
];

const RANK_OF: &[Key] =
    &[must("rank", Scalar, "第几名", "the place"), must("among", Scalars, "在哪些数字之中", "the figures among which")];

const GROWTH_OF: &[Key] = &[
    must("figure", Scalar, "增长后的数字", "the later level"),
    key("base", Scalar, "增长前的数字", "the earlier level"),
];

const RATE_OF: &[Key] = &[
    must("figure", Scalar, "总数", "the total"),
    key("over", Scalar, "除以哪个数字", "the figure by which it is divided"),
    key("peak", Flag, "是峰值，不是平均", "a peak and no mean"),
];

const SHARE_OF: &[Key] = &[must("part", Scalar, "部分", "the part"), must("whole", Scalar, "整体", "the whole")];

const SUPERSEDES: &[Key] =
    &[must("figure", Scalar, "较早的数字", "the earlier count"), key("because", Text, "为什么", "why")];

const BANDS: &[Key] = &[
    key("per", Map(Kind::Band), "与其他指标相除的常见范围", "what it comes to for one of another indicator"),
    key("peers", One(Kind::Band), "与同类数字之比的范围", "its ratio to comparable figures"),
    key("edition", One(Kind::Band), "与上一届之比的范围", "its ratio to the edition before"),
];

const BAND: &[Key] = &[
    must("soft", Scalars, "读者预期的范围，两个数", "what readers expect: two numbers"),
    must("hard", Scalars, "可能的范围，两个数", "what can be: two numbers"),
];

const TABLE: &[Key] = &[
    must("title", Text, "表格的标题", "the table's title"),
    must("columns", Map(Kind::Column), "各列", "its columns"),
    key("rows", Rows, "各行：地区或项目，及其各格", "its rows: a place or an item, and its cells"),
    key("file", Scalar, "同一文件夹中的 CSV 文件，代替 `rows`", "a CSV file beside this one, in place of `rows`"),
    key("total", Scalar, "合计是哪一行", "the row that is the sum of the others"),
    key("ranked", Scalar, "各行按哪一列排名", "the column by which the rows are ranked"),
    key("top", Scalar, "列出前几名", "how many of the highest it lists"),
    key("revisions", Lists(Kind::Revision), "各格发布以后的变动", "changes of its cells after publication"),
];

const COLUMN: &[Key] = &[key("unit", Scalar, "各格数字之后的单位", "put behind the number of each cell")];

const ROW: &[Key] = &[key("cells", Cells, "各格", "the cells")];

const BALLOT: &[Key] = &[
    must("title", Text, "评选的名称", "the ballot's name"),
    key("voting", One(Kind::Voting), "投票时间", "when votes are cast"),
    key("seats", Figure, "名额", "how many places there are to win"),
    key("nominations", Figure, "参选数", "how many stand"),
    key("total", Figure, "总票数", "how many votes were cast in all"),
    key("voters", Figure, "投票人数", "how many have voted"),
    key("limit", One(Kind::Limit), "每人可投几票", "how many votes each may cast"),
    key("ranked", Flag, "条目是否按票数排名", "whether the entries stand in the order of their votes"),
    key("top", Scalar, "列出前几名", "how many of the highest it lists"),
    key("entries", Rows, "各条目及其票数", "the entries with their votes"),
    key("revisions", Lists(Kind::Revision), "各条目发布以后的变动", "changes of its entries after publication"),
];

const VOTING: &[Key] =
    &[key("opens", Scalar, "开始", "when it opens"), key("closes", Scalar, "截止", "when it closes")];

const CHART: &[Key] = &[
    key("title", Text, "图表的主题", "the chart's subject"),
    key("figures", Scalars, "图中的数字", "its figures"),
    key("as", Word(|| names(&ChartForm::WORDS)), "图表形式，默认 `bars`", "the form; default `bars`"),
    key("whole", Scalar, "包含其他数字的那个数字", "the figure that contains the others"),
    key("by", Word(|| vec!["platform", "year", "place"]), "按什么分图", "by what panels are made"),
    key("side_by_side", Flag, "不能共用一轴的，各画一图并列", "panels of what may not share an axis"),
    key("break", Text, "口径变了什么", "what changed in the basis"),
];

const FRONT_MATTER: &[Key] = &[
    must("title", Scalar, "标题", "the title"),
    key("date", Scalar, "日期或时刻", "a date or a moment"),
    key("campaign", Scalar, "所属活动", "the campaign it is on"),
    key("summary", Scalar, "摘要", "a sentence or two"),
    key("contact", Scalar, "联系方式", "whom to ask"),
];
