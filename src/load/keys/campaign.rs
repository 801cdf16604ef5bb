//! Which keys have campaigns, what stands in them beside single figures, and releases?

use super::{Key, Shape::*, key, must, names};
use crate::load::kind::Kind;
use crate::model::{ActivityState, CampaignKind, ChartForm, OrganiserRole};

pub(super) const CAMPAIGN: &[Key] = &[
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

pub(super) const ORGANISER: &[Key] = &[
    must("organisation", Scalar, "机构的标识", "the organisation's id"),
    key("role", Word(|| names(&OrganiserRole::WORDS)), "担任什么，默认主办", "what it does; default `organises`"),
];

pub(super) const ACTIVITY: &[Key] = &[
    must("title", Text, "名称", "its name"),
    key("period", Scalar, "时段", "when"),
    key("organisations", Scalars, "机构的标识", "organisations by id"),
    key("platforms", Scalars, "平台的标识", "platforms by id"),
    key("state", Word(|| names(&ActivityState::WORDS)), "是否已举办", "whether it has taken place"),
    key("summary", Text, "简介", "a sentence or two"),
    key("figures", Scalars, "有关的数字", "keys of its figures"),
];

pub(super) const COUPON: &[Key] = &[
    must("title", Text, "名称", "its name"),
    key("issuer", Scalar, "发券机构的标识", "who issues it, by id"),
    key("terms", Text, "使用规则", "its terms"),
    key("usable_at", Scalars, "可用的机构", "where it can be used, by id"),
    key("figures", Scalars, "有关的数字", "keys of its figures"),
];

pub(super) const PERSON: &[Key] = &[
    must("name", Text, "姓名", "the name"),
    key("role", Text, "来源发布时的职务", "the role as of the source's date"),
    key("organisation", Scalar, "机构的标识", "the organisation by id"),
    key("part", Text, "在活动中做了什么", "what they did"),
];

pub(super) const FACT: &[Key] = &[
    must("title", Text, "标题", "a title"),
    must("text", Text, "内容", "the text"),
    key("source", Scalar, "来源的标识", "the source by id"),
    key("at", Scalar, "在来源中的位置", "where in the source"),
];

pub(super) const TABLE: &[Key] = &[
    must("title", Text, "表格的标题", "the table's title"),
    must("columns", Map(Kind::Column), "各列", "its columns"),
    key("rows", Rows, "各行：地区或项目，及其各格", "its rows: a place or an item, and its cells"),
    key("file", Scalar, "同一文件夹中的 CSV 文件，代替 `rows`", "a CSV file beside this one, in place of `rows`"),
    key("total", Scalar, "合计是哪一行", "the row that is the sum of the others"),
    key("ranked", Scalar, "各行按哪一列排名", "the column by which the rows are ranked"),
    key("top", Scalar, "列出前几名", "how many of the highest it lists"),
    key("revisions", Lists(Kind::Revision), "各格发布以后的变动", "changes of its cells after publication"),
];

pub(super) const COLUMN: &[Key] = &[key("unit", Scalar, "各格数字之后的单位", "put behind the number of each cell")];

pub(super) const ROW: &[Key] = &[key("cells", Cells, "各格", "the cells")];

pub(super) const BALLOT: &[Key] = &[
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

pub(super) const VOTING: &[Key] =
    &[key("opens", Scalar, "开始", "when it opens"), key("closes", Scalar, "截止", "when it closes")];

pub(super) const CHART: &[Key] = &[
    key("title", Text, "图表的主题", "the chart's subject"),
    key("figures", Scalars, "图中的数字", "its figures"),
    key("as", Word(|| names(&ChartForm::WORDS)), "图表形式，默认 `bars`", "the form; default `bars`"),
    key("whole", Scalar, "包含其他数字的那个数字", "the figure that contains the others"),
    key("by", Word(|| vec!["platform", "year", "place"]), "按什么分图", "by what panels are made"),
    key("side_by_side", Flag, "不能共用一轴的，各画一图并列", "panels of what may not share an axis"),
    key("break", Text, "口径变了什么", "what changed in the basis"),
];

pub(super) const FRONT_MATTER: &[Key] = &[
    must("title", Scalar, "标题", "the title"),
    key("date", Scalar, "日期或时刻", "a date or a moment"),
    key("campaign", Scalar, "所属活动", "the campaign it is on"),
    key("summary", Scalar, "摘要", "a sentence or two"),
    key("contact", Scalar, "联系方式", "whom to ask"),
];
