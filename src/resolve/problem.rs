//! The faults that looking things up can find.

use super::chart_problem::ChartProblem;
use crate::diag::{Problem, did_you_mean};
use crate::model::{Phase, Respect};
use crate::period::PeriodError;
use crate::place::PlaceError;
use crate::quantity::QuantityError;
use crate::text::{Bilingual, Lang, say};

/// A fault in what the files say: a name that means nothing, a value that does not hold, a promise that is not kept.
#[derive(Clone, Debug, PartialEq)]
pub enum ResolveProblem {
    /// A place that is not in GB/T 2260, or could be several.
    Place(PlaceError),
    /// A name that means nothing.
    Unknown {
        /// What it should be.
        what: What,
        /// The name.
        name: String,
        /// The nearest known one.
        near: Option<String>,
    },
    /// A value that is no quantity.
    Value {
        /// The value.
        value: String,
        /// What is wrong with it.
        error: QuantityError,
    },
    /// A quantity and then more.
    Trailing {
        /// The value.
        value: String,
        /// What stands behind the quantity.
        rest: String,
    },
    /// A unit that the indicator does not have.
    Unit {
        /// The unit.
        unit: String,
        /// The indicator.
        indicator: String,
        /// Its units.
        units: Vec<String>,
    },
    /// No unit where the indicator wants one.
    NoUnit {
        /// The indicator.
        indicator: String,
        /// Its units.
        units: Vec<String>,
    },
    /// A unit assumed where one is printed.
    UnitPrinted {
        /// The printed unit.
        printed: String,
        /// The assumed unit.
        assumed: String,
    },
    /// A key without which a figure cannot be published.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A date or period that cannot be read.
    Period(PeriodError),
    /// Two things with one id.
    SameId {
        /// The id.
        id: String,
    },
    /// A word for a forecast in the wording of a result.
    PhaseWord {
        /// The wording.
        wording: String,
        /// The phase its word means.
        means: &'static str,
        /// The phase the author gave.
        given: &'static str,
    },
    /// A number that should be a whole one.
    Whole {
        /// What stands there.
        found: String,
    },
    /// A place in a source that is neither `title` nor a paragraph's number.
    Locator {
        /// What stands there.
        found: String,
    },
    /// A thing that contains itself.
    Circle {
        /// The ids on the way round.
        way: Vec<String>,
    },
    /// A release without its date.
    NoDate,
    /// An address that is not `https://…/`.
    BaseUrl {
        /// What stands there.
        found: String,
    },
    /// No public key.
    PublicKey,
    /// Several places where one must stand alone.
    MixedPlaces {
        /// The word that cannot stand beside others.
        word: String,
    },
    /// Figures that may not share an axis.
    Axis {
        /// In what they differ.
        differ: Respect,
        /// One side: its id and what it is.
        one: Box<(String, Bilingual)>,
        /// The other side.
        other: Box<(String, Bilingual)>,
    },
    /// A map of figures that are not of provinces.
    NoMap {
        /// The figure.
        figure: String,
    },
    /// A part of a chart's address that asks for nothing we know.
    ChartQuery {
        /// The part.
        found: String,
    },
    /// A chart in which the place that it should mark does not stand.
    NotInChart {
        /// The place as written.
        place: String,
        /// The places that do.
        places: Vec<String>,
    },
    /// The highest few of a chart that always shows all.
    TopOfAll {
        /// The chart's form, as authors write it.
        form: &'static str,
    },
    /// A chart that cannot be drawn as it is asked for.
    Chart(ChartProblem),
    /// A chart of nothing.
    EmptyChart,
    /// A figure that is no result among the headlines.
    HeadlineNoResult {
        /// The figure.
        figure: String,
        /// What it is.
        phase: Phase,
    },
    /// A group that says how many it has and lists another number.
    GroupSize {
        /// What it says.
        size: u32,
        /// What it lists.
        members: usize,
    },
}

/// What a name should be the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An indicator.
    Indicator,
    /// A basis of an indicator.
    Basis,
    /// A source.
    Source,
    /// An organisation.
    Organisation,
    /// A campaign.
    Campaign,
    /// A figure.
    Figure,
    /// A chart.
    Chart,
    /// A row of the table.
    Row,
    /// A column of the table.
    Column,
    /// A form of chart.
    Form,
    /// What panels are made by.
    Split,
    /// A time zone.
    TimeZone,
}

impl What {
    fn words(self, lang: Lang) -> &'static str {
        match self {
            What::Indicator => lang.pick("`data/indicators.yaml` 中的指标", "an indicator of `data/indicators.yaml`"),
            What::Basis => lang.pick("该数字所用指标的口径", "a basis of the figure's indicator"),
            What::Source => lang.pick("`data/sources.yaml` 中的来源", "a source of `data/sources.yaml`"),
            What::Organisation => {
                lang.pick("`data/organisations.yaml` 中的机构", "an organisation of `data/organisations.yaml`")
            }
            What::Campaign => lang.pick("`data/campaigns` 中的活动", "a campaign of `data/campaigns`"),
            What::Figure => lang.pick("数字", "a figure"),
            What::Chart => {
                lang.pick("图表、表格的列或有条目的评选", "a chart, a table's column or a ballot with entries")
            }
            What::Row => lang.pick("该表格的行", "a row of this table"),
            What::Column => lang.pick("该表格的列", "a column of this table"),
            What::Form => lang.pick("图表形式，例如 `bars` 或 `map`", "a form of chart such as `bars` or `map`"),
            What::Split => lang.pick("`platform`、`year` 或 `place`", "`platform`, `year` or `place`"),
            What::TimeZone => lang.pick("时区，例如 `Asia/Shanghai`", "a time zone such as `Asia/Shanghai`"),
        }
    }
}

impl ResolveProblem {
    /// A name that means nothing, with the nearest of those that do.
    pub fn unknown<'a>(what: What, name: &str, known: impl IntoIterator<Item = &'a str>) -> ResolveProblem {
        let near = did_you_mean(name, known).map(str::to_owned);
        ResolveProblem::Unknown { what, name: name.to_owned(), near }
    }
}

impl Problem for ResolveProblem {
    fn code(&self) -> &'static str {
        match self {
            ResolveProblem::Place(PlaceError::Unknown { .. }) => "E0201",
            ResolveProblem::Place(PlaceError::Ambiguous { .. }) => "E0202",
            ResolveProblem::Unknown { what, .. } => match what {
                What::Indicator => "E0203",
                What::Source => "E0204",
                What::Organisation => "E0205",
                What::Figure => "E0206",
                What::Campaign => "E0207",
                What::Basis => "E0208",
                What::Chart => "E0232",
                What::Row | What::Column => "E0237",
                What::Form | What::Split => "E0233",
                What::TimeZone => "E0220",
            },
            ResolveProblem::Value { .. } | ResolveProblem::Trailing { .. } => "E0209",
            ResolveProblem::Unit { .. } => "E0210",
            ResolveProblem::NoUnit { .. } => "E0211",
            ResolveProblem::UnitPrinted { .. } => "E0212",
            ResolveProblem::Missing { .. } => "E0213",
            ResolveProblem::Period(_) => "E0214",
            ResolveProblem::SameId { .. } => "E0215",
            ResolveProblem::PhaseWord { .. } => "E0216",
            ResolveProblem::Whole { .. } | ResolveProblem::Locator { .. } => "E0217",
            ResolveProblem::Circle { .. } => "E0218",
            ResolveProblem::NoDate => "E0219",
            ResolveProblem::BaseUrl { .. } => "E0221",
            ResolveProblem::PublicKey => "E0225",
            ResolveProblem::MixedPlaces { .. } => "E0222",
            ResolveProblem::GroupSize { .. } => "E0223",
            ResolveProblem::HeadlineNoResult { .. } => "E0224",
            ResolveProblem::Axis { .. } => "E0230",
            ResolveProblem::NoMap { .. } => "E0231",
            ResolveProblem::ChartQuery { .. } | ResolveProblem::TopOfAll { .. } => "E0235",
            ResolveProblem::NotInChart { .. } => "E0236",
            ResolveProblem::EmptyChart => "E0234",
            ResolveProblem::Chart(problem) => problem.code(),
        }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            ResolveProblem::Place(error) => error.message(lang),
            ResolveProblem::Unknown { what, name, .. } => {
                let what = what.words(lang);
                say!(lang, "应为{what}；实为 `{name}`", "expected {what}, but found `{name}`")
            }
            ResolveProblem::Value { value, error } => {
                let error = error.message(lang);
                say!(lang, "`{value}` 不是数量：{error}", "`{value}` is no quantity: {error}")
            }
            ResolveProblem::Trailing { value, rest } => say!(
                lang,
                "应只有一个数量，而 `{value}` 中后面还有 `{rest}`",
                "expected one quantity, but found `{rest}` behind it in `{value}`"
            ),
            ResolveProblem::Unit { unit, indicator, units } => {
                let units = units.join(lang.pick("、", ", "));
                say!(
                    lang,
                    "应为指标 `{indicator}` 的单位（{units}），实为 `{unit}`",
                    "expected a unit of `{indicator}` ({units}), but found `{unit}`"
                )
            }
            ResolveProblem::NoUnit { indicator, units } => {
                let units = units.join(lang.pick("、", ", "));
                say!(
                    lang,
                    "数字之后应有指标 `{indicator}` 的单位（{units}），实则没有",
                    "expected a unit of `{indicator}` ({units}) behind the number, but found none"
                )
            }
            ResolveProblem::UnitPrinted { printed, assumed } => say!(
                lang,
                "来源已写明单位 `{printed}`，不能再假定为 `{assumed}`",
                "the source prints the unit `{printed}`, so `{assumed}` cannot be assumed"
            ),
            ResolveProblem::Missing { key } => say!(
                lang,
                "这个数字或其 `defaults` 中缺少键 `{key}`",
                "expected the key `{key}` on this figure or in its defaults"
            ),
            ResolveProblem::Period(error) => error.message(lang),
            ResolveProblem::SameId { id } => {
                say!(lang, "两处使用了同一个标识 `{id}`", "the id `{id}` is given to two things")
            }
            ResolveProblem::PhaseWord { wording, means, given } => say!(
                lang,
                "原文 `{wording}` 说的是 `{means}`，阶段却写作 `{given}`",
                "the wording `{wording}` speaks of a {means}, but the phase is `{given}`"
            ),
            ResolveProblem::Whole { found } => {
                say!(lang, "应为整数，实为 `{found}`", "expected a whole number, but found `{found}`")
            }
            ResolveProblem::Locator { found } => say!(
                lang,
                "应为 `title` 或段落的序号，实为 `{found}`",
                "expected `title` or the number of a paragraph, but found `{found}`"
            ),
            ResolveProblem::Circle { way } => {
                let way = way.join(" → ");
                say!(lang, "它成了自身的一部分：{way}", "this is part of itself: {way}")
            }
            ResolveProblem::NoDate => {
                say!(lang, "新闻稿的卷首信息缺少键 `date`", "expected the key `date` in the front matter of a release")
            }
            ResolveProblem::BaseUrl { found } => say!(
                lang,
                "应为 `https://example.org/` 这样的网址，实为 `{found}`",
                "expected an address such as `https://example.org/`, but found `{found}`"
            ),
            ResolveProblem::PublicKey => {
                say!(lang, "应为Ed25519公钥，此处却不是", "expected an Ed25519 public key, but this is none")
            }
            ResolveProblem::MixedPlaces { word } => {
                say!(lang, "`{word}` 不能与其他地区并列", "`{word}` cannot stand among other places")
            }
            ResolveProblem::Axis { differ, one, other } => {
                let differ = differ.name(lang);
                let [(one, this), (other, that)] = [one, other].map(|side| (&side.0, side.1.get(lang)));
                say!(
                    lang,
                    "{differ}不同的数字不能共用一轴：`{one}`（{this}）与 `{other}`（{that}）",
                    "figures of different {differ} cannot share an axis: `{one}` ({this}) and `{other}` ({that})"
                )
            }
            ResolveProblem::NoMap { figure } => say!(
                lang,
                "地图为每个省级单位显示一个数字，而 `{figure}` 不专属于某个省级单位",
                "a map shows one figure for each province, but `{figure}` has no province of its own"
            ),
            ResolveProblem::ChartQuery { found } => say!(
                lang,
                "图表的 `?` 之后应为 `as=…`、`place=…` 或 `top=…`，实为 `{found}`",
                "expected `as=…`, `place=…` or `top=…` behind the `?` of a chart, but found `{found}`"
            ),
            ResolveProblem::NotInChart { place, .. } => {
                say!(lang, "应为本图中的地区，实为 `{place}`", "expected a place of this chart, but found `{place}`")
            }
            ResolveProblem::TopOfAll { form } => say!(
                lang,
                "`{form}` 图表显示全部数字，因此不能用 `top`",
                "a chart as `{form}` shows all its figures, so it has no `top`"
            ),
            ResolveProblem::EmptyChart => {
                say!(lang, "图表中应至少有一个数字", "expected at least one figure in a chart")
            }
            ResolveProblem::Chart(problem) => problem.message(lang),
            ResolveProblem::HeadlineNoResult { figure, phase } => {
                let (word, zh) = (phase.word(), phase.name(lang));
                say!(
                    lang,
                    "`headline` 中应为结果，而 `{figure}` 的阶段是“{zh}”",
                    "expected a result among the headlines, but the phase of `{figure}` is `{word}`"
                )
            }
            ResolveProblem::GroupSize { size, members } => say!(
                lang,
                "这个分组说有 {size} 个地区，却列出 {members} 个",
                "the group says it has {size} places, but lists {members}"
            ),
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            ResolveProblem::Place(error) => error.hint(lang)?,
            ResolveProblem::Unknown { near, .. } => {
                let near = near.as_ref()?;
                say!(lang, "是否想写 `{near}`？", "did you mean `{near}`?")
            }
            ResolveProblem::Period(error) => error.hint(lang)?,
            ResolveProblem::Value { .. } => say!(
                lang,
                "请照原文写数字，连同限定词、量级和单位（`突破1.2亿次`），或写 `未公布`；更长的原话写入 `wording`",
                "write the number as printed, with hedge, scale and unit (`突破1.2亿次`), or `未公布`; longer words go into `wording`"
            ),
            ResolveProblem::Trailing { .. } => say!(
                lang,
                "此处只写数字，原文全句写入 `wording`",
                "keep the number here and put all the words as printed into `wording`"
            ),
            ResolveProblem::Unit { .. } => say!(
                lang,
                "请改正数值，或改用别的指标，或把单位加入该指标的 `units`",
                "correct the value, choose another indicator, or add the unit to the indicator's `units`"
            ),
            ResolveProblem::NoUnit { units, .. } => match units.first() {
                Some(unit) => say!(
                    lang,
                    "来源没有写单位的，请注明：`unit_assumed: {unit}`",
                    "if the source prints none, say so: `unit_assumed: {unit}`"
                ),
                None => say!(lang, "请给该指标写上单位", "give the indicator a unit"),
            },
            ResolveProblem::UnitPrinted { .. } => say!(lang, "请去掉 `unit_assumed`", "take `unit_assumed` away"),
            ResolveProblem::Missing { key: "phase" } => {
                let phases: Vec<&str> = Phase::WORDS.iter().map(|(word, _)| *word).collect();
                let phases = phases.join(lang.pick("、", ", "));
                say!(lang, "{phases} 之一", "one of {phases}")
            }
            ResolveProblem::SameId { .. } => say!(
                lang,
                "请给其中一个改名；标识就是地址，永远只属于一个数字",
                "rename one of them; an id is an address and belongs to one figure for ever"
            ),
            ResolveProblem::PhaseWord { means, .. } => {
                say!(lang, "请写 `phase: {means}`", "write `phase: {means}`")
            }
            ResolveProblem::NoDate => say!(lang, "例如 `date: 2026-11-20`", "such as `date: 2026-11-20`"),
            ResolveProblem::TopOfAll { .. } => say!(lang, "请画成条形图", "draw it as bars"),
            ResolveProblem::ChartQuery { .. } => say!(
                lang,
                "例如 `?as=map`、`?place=江苏`、`?top=10`，也可用 `&` 连写几项",
                "such as `?as=map`, `?place=江苏`, `?top=10`, or several joined by `&`"
            ),
            ResolveProblem::NotInChart { places, .. } => match places.as_slice() {
                [] => say!(lang, "本图的各行不是地区", "the rows of this chart are no places"),
                places => {
                    let places = places.join(lang.pick("、", ", "));
                    say!(lang, "图中有 {places}", "it has {places}")
                }
            },
            ResolveProblem::Axis { differ: Respect::Basis, .. } => say!(
                lang,
                "请各画一图，或用写明口径的分图：`side_by_side: true`；折线则用 `break` 写明变化",
                "make a chart of each, or panels that write the bases out: `side_by_side: true`; a slope says what changed: `break`"
            ),
            ResolveProblem::Axis { .. } => say!(
                lang,
                "请各画一图，或用分图：`side_by_side: true`",
                "make a chart of each, or panels: `side_by_side: true`"
            ),
            ResolveProblem::Chart(problem) => problem.hint(lang)?,
            ResolveProblem::NoMap { .. } => say!(lang, "请画成条形图", "draw it as bars"),
            ResolveProblem::HeadlineNoResult { .. } => say!(
                lang,
                "只有阶段性结果和结果可以放在最前；预计的数字不能看上去像结果",
                "only interim results and results stand first; a forecast must not look like one"
            ),
            ResolveProblem::Missing { .. }
            | ResolveProblem::Whole { .. }
            | ResolveProblem::Locator { .. }
            | ResolveProblem::Circle { .. }
            | ResolveProblem::BaseUrl { .. }
            | ResolveProblem::PublicKey
            | ResolveProblem::MixedPlaces { .. }
            | ResolveProblem::EmptyChart
            | ResolveProblem::GroupSize { .. } => return None,
        })
    }
}
