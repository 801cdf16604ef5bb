//! Which keys have a figure, what it is related to, and what became of it?

use super::{Key, Shape::*, key, must, names};
use crate::load::kind::Kind;
use crate::model::{GrowthBasis, Phase, RevisionKind, VotePer};

pub(super) const FIGURE: &[Key] = &[
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

pub(super) const NOT_COMPARABLE: &[Key] =
    &[must("figure", Scalar, "数字的标识", "the figure's id"), must("because", Text, "为什么", "why")];

pub(super) const RELATIONS: &[Key] = &[
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

pub(super) const REVISED: &[Key] = &[key(
    "revisions",
    List(Kind::Revision),
    "发布以后的变动，先后为序",
    "changes after publication, the oldest first",
)];

pub(super) const REVISION: &[Key] = &[
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

pub(super) const WAS: &[Key] = &[
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

pub(super) const WAIVER: &[Key] = &[
    must("rule", Scalar, "规则的编号，例如 `R06`", "the rule, such as `R06`"),
    must("reason", Text, "为什么不适用", "why it does not apply"),
    must("date", Scalar, "决定的日期", "the day of the decision"),
    key("by", Text, "由谁决定", "who decided it"),
];

pub(super) const LIMIT: &[Key] = &[
    must("votes", Scalar, "几票", "how many votes"),
    must("per", Word(|| names(&VotePer::WORDS)), "每人每天，或每人共", "a day, or in all, for each voter"),
];

pub(super) const RANK_OF: &[Key] =
    &[must("rank", Scalar, "第几名", "the place"), must("among", Scalars, "在哪些数字之中", "the figures among which")];

pub(super) const GROWTH_OF: &[Key] = &[
    must("figure", Scalar, "增长后的数字", "the later level"),
    key("base", Scalar, "增长前的数字", "the earlier level"),
];

pub(super) const RATE_OF: &[Key] = &[
    must("figure", Scalar, "总数", "the total"),
    key("over", Scalar, "除以哪个数字", "the figure by which it is divided"),
    key("peak", Flag, "是峰值，不是平均", "a peak and no mean"),
];

pub(super) const SHARE_OF: &[Key] =
    &[must("part", Scalar, "部分", "the part"), must("whole", Scalar, "整体", "the whole")];

pub(super) const SUPERSEDES: &[Key] =
    &[must("figure", Scalar, "较早的数字", "the earlier count"), key("because", Text, "为什么", "why")];

pub(super) const BANDS: &[Key] = &[
    key("per", Map(Kind::Band), "与其他指标相除的常见范围", "what it comes to for one of another indicator"),
    key("peers", One(Kind::Band), "与同类数字之比的范围", "its ratio to comparable figures"),
    key("edition", One(Kind::Band), "与上一届之比的范围", "its ratio to the edition before"),
];

pub(super) const BAND: &[Key] = &[
    must("soft", Scalars, "读者预期的范围，两个数", "what readers expect: two numbers"),
    must("hard", Scalars, "可能的范围，两个数", "what can be: two numbers"),
];
