//! `figures.csv`: the contract for machines. Its columns and their order are fixed.

use super::Datatype;
use crate::model::{Figure, Model, Phase, Scope};
use crate::plan::Page;
use crate::quantity::{Bound, Decimal, Hedge, Interval};
use crate::text::{Lang, Text, csv_record};

/// A column of the table.
pub struct Column {
    /// Its name in the header.
    pub name: &'static str,
    /// What its cells are.
    pub datatype: Datatype,
    /// Whether no cell is empty.
    pub required: bool,
    /// What it holds.
    pub meaning: fn() -> Text,
    /// Its cell for a figure.
    pub cell: fn(&Model, &Figure) -> String,
}

/// The columns, in the order of the file.
pub const COLUMNS: &[Column] = &[
    Column {
        name: "id",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("数字的编号，永不改作他用", "the figure's id, never used for another"),
        cell: |_, f| f.id.clone(),
    },
    Column {
        name: "version",
        datatype: Datatype::Integer,
        required: true,
        meaning: || t("版本号", "number of the version"),
        cell: |_, f| f.version.to_string(),
    },
    Column {
        name: "campaign",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("活动的编号", "id of the campaign"),
        cell: |m, f| m[f.campaign].slug.clone(),
    },
    Column {
        name: "indicator",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("指标的编号", "id of the indicator"),
        cell: |m, f| m[f.indicator].id.clone(),
    },
    Column {
        name: "label_zh",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("名称（中文）", "what is counted, in Chinese"),
        cell: |_, f| f.label.get(Lang::Zh).to_owned(),
    },
    Column {
        name: "label_en",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("名称（英文）", "what is counted, in English"),
        cell: |_, f| f.label.get(Lang::En).to_owned(),
    },
    Column {
        name: "reported",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("来源中的原文，含限定词和单位", "the words as printed, with hedge and unit"),
        cell: |_, f| f.wording.clone(),
    },
    Column {
        name: "hedge",
        datatype: Datatype::Code(hedges),
        required: true,
        meaning: || {
            t(
                "限定词代码：exact over at_least nearly about odd under at_most range several missing",
                "code of the hedge: exact over at_least nearly about odd under at_most range several missing",
            )
        },
        cell: |_, f| f.reported.quantity().map_or("missing", |q| q.hedge().code()).to_owned(),
    },
    Column {
        name: "value",
        datatype: Datatype::Number,
        required: false,
        meaning: || {
            t(
                "所写的数，基本单位；区间和概数为空",
                "the number as written, in base units; empty for ranges and vague words",
            )
        },
        cell: |_, f| f.reported.quantity().and_then(|q| q.value()).map(plain).unwrap_or_default(),
    },
    Column {
        name: "low",
        datatype: Datatype::Number,
        required: false,
        meaning: || {
            t(
                "硬下限：原文在逻辑上允许的最小值；空为无下限",
                "hard lower bound: what the words logically allow; empty means unbounded",
            )
        },
        cell: |_, f| end(hard(f), low),
    },
    Column {
        name: "high",
        datatype: Datatype::Number,
        required: false,
        meaning: || t("硬上限；空为无上限", "hard upper bound; empty means unbounded"),
        cell: |_, f| end(hard(f), high),
    },
    Column {
        name: "low_open",
        datatype: Datatype::Boolean,
        required: false,
        meaning: || t("下限是否不含在内", "whether the lower bound itself is excluded"),
        cell: |_, f| open(hard(f), low),
    },
    Column {
        name: "high_open",
        datatype: Datatype::Boolean,
        required: false,
        meaning: || t("上限是否不含在内", "whether the upper bound itself is excluded"),
        cell: |_, f| open(hard(f), high),
    },
    Column {
        name: "soft_low",
        datatype: Datatype::Number,
        required: false,
        meaning: || t("软下限：读者通常的理解", "soft lower bound: how readers take the words"),
        cell: |_, f| end(soft(f), low),
    },
    Column {
        name: "soft_high",
        datatype: Datatype::Number,
        required: false,
        meaning: || t("软上限：读者通常的理解", "soft upper bound: how readers take the words"),
        cell: |_, f| end(soft(f), high),
    },
    Column {
        name: "unit",
        datatype: Datatype::Text,
        required: false,
        meaning: || {
            t("基本单位：元、次、票……；空为原文未注明", "base unit: 元, 次, 票 …; empty where the source states none")
        },
        cell: |_, f| f.unit.clone().unwrap_or_default(),
    },
    Column {
        name: "place_code",
        datatype: Datatype::Text,
        required: false,
        meaning: || {
            t(
                "GB/T 2260 代码；多地以分号相连；全国和未注明为空",
                "GB/T 2260 code; several joined by semicolons; empty for the whole country and where not stated",
            )
        },
        cell: |_, f| join(f.scope.places().iter().map(|p| p.code().to_string())),
    },
    Column {
        name: "place",
        datatype: Datatype::Text,
        required: false,
        meaning: || t("地区名称；空为原文未注明", "name of the place; empty where not stated"),
        cell: place,
    },
    Column {
        name: "place_level",
        datatype: Datatype::Text,
        required: false,
        meaning: || {
            t("级别：country province prefecture county group", "level: country province prefecture county group")
        },
        cell: place_level,
    },
    Column {
        name: "platform",
        datatype: Datatype::Text,
        required: false,
        meaning: || t("平台的编号", "ids of the platforms"),
        cell: |m, f| join(f.platforms.iter().map(|o| m[*o].id.clone())),
    },
    Column {
        name: "organisation",
        datatype: Datatype::Text,
        required: false,
        meaning: || t("机构的编号", "ids of the organisations"),
        cell: |m, f| join(f.organisations.iter().map(|o| m[*o].id.clone())),
    },
    Column {
        name: "period_start",
        datatype: Datatype::Day,
        required: false,
        meaning: || t("期间首日", "first day of the period"),
        cell: |_, f| f.period.known().map(|p| p.start().to_string()).unwrap_or_default(),
    },
    Column {
        name: "period_end",
        datatype: Datatype::Day,
        required: false,
        meaning: || t("期间末日；空为原文未注明", "last day of the period; empty where not stated"),
        cell: |_, f| f.period.known().and_then(|p| p.end()).map(|d| d.to_string()).unwrap_or_default(),
    },
    Column {
        name: "as_of",
        datatype: Datatype::Date,
        required: false,
        meaning: || t("统计截止时点", "moment of the count"),
        cell: |_, f| f.as_of.map(|d| d.to_string()).unwrap_or_default(),
    },
    Column {
        name: "phase",
        datatype: Datatype::Code(phases),
        required: true,
        meaning: || {
            t(
                "阶段：target forecast planned definition interim outcome；只有后两种是结果",
                "phase: target forecast planned definition interim outcome; only the last two are results",
            )
        },
        cell: |_, f| f.phase.word().to_owned(),
    },
    Column {
        name: "basis",
        datatype: Datatype::Text,
        required: false,
        meaning: || t("口径的编号", "id of the basis"),
        cell: |m, f| f.basis.map(|b| m[f.indicator].basis(b).id.clone()).unwrap_or_default(),
    },
    Column {
        name: "part_of",
        datatype: Datatype::Text,
        required: false,
        meaning: || t("包含本数字的数字", "id of the figure that contains this one"),
        cell: |m, f| f.part_of.map(|p| m[p].id.clone()).unwrap_or_default(),
    },
    Column {
        name: "source",
        datatype: Datatype::Text,
        required: true,
        meaning: || t("来源的编号", "id of the source"),
        cell: |m, f| m[f.source].id.clone(),
    },
    Column {
        name: "source_url",
        datatype: Datatype::Address,
        required: false,
        meaning: || t("来源的网址；空为没有网址", "address of the source; empty when there is none"),
        cell: |m, f| m[f.source].url.clone().unwrap_or_default(),
    },
    Column {
        name: "first_published",
        datatype: Datatype::Day,
        required: false,
        meaning: || {
            t("首次发布日期，取自发布锁；尚未入锁为空", "day of first publication, from the lock; empty before")
        },
        cell: |_, f| f.first_published().map(|moment| moment.day().to_string()).unwrap_or_default(),
    },
    Column {
        name: "permalink",
        datatype: Datatype::Address,
        required: true,
        meaning: || t("固定网址", "permanent address"),
        cell: |m, f| permalink(m, f),
    },
];

/// The whole table, in UTF-8 without a byte order mark, one record a figure in the model's order.
pub fn figures_csv(model: &Model) -> String {
    let mut out = csv_record(COLUMNS.iter().map(|c| c.name));
    for figure in &model.figures {
        let cells: Vec<String> = COLUMNS.iter().map(|c| (c.cell)(model, figure)).collect();
        out.push_str(&csv_record(cells.iter().map(String::as_str)));
    }
    out
}

/// The same with a byte order mark, by which Excel knows that it is UTF-8.
pub fn figures_csv_for_excel(model: &Model) -> String {
    format!("\u{feff}{}", figures_csv(model))
}

/// The codes of the column `hedge`.
fn hedges() -> Vec<&'static str> {
    Hedge::ALL.iter().map(|hedge| hedge.code()).chain(["missing"]).collect()
}

/// The codes of the column `phase`.
fn phases() -> Vec<&'static str> {
    Phase::WORDS.iter().map(|(word, _)| *word).collect()
}

fn t(zh: &str, en: &str) -> Text {
    Text::both(zh, en)
}

fn permalink(model: &Model, figure: &Figure) -> String {
    let id = model.figure_ids[&figure.id];
    Page::Figure(id).address(model, Lang::Zh).absolute(&model.site.base_url)
}

/// A plain decimal without an exponent and without zeros that say nothing.
fn plain(value: Decimal) -> String {
    value.normalize().to_string()
}

fn hard(figure: &Figure) -> Option<&Interval> {
    figure.reported.quantity().map(|q| q.hard())
}

fn soft(figure: &Figure) -> Option<&Interval> {
    figure.reported.quantity().map(|q| q.soft())
}

fn low(interval: &Interval) -> Option<Bound> {
    interval.low
}

fn high(interval: &Interval) -> Option<Bound> {
    interval.high
}

fn end(interval: Option<&Interval>, side: fn(&Interval) -> Option<Bound>) -> String {
    interval.and_then(side).map(|b| plain(b.value)).unwrap_or_default()
}

/// An unbounded end is open; a missing figure has no ends.
fn open(interval: Option<&Interval>, side: fn(&Interval) -> Option<Bound>) -> String {
    interval.map(|i| side(i).is_none_or(|b| b.open).to_string()).unwrap_or_default()
}

fn join(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(";")
}

fn place(model: &Model, figure: &Figure) -> String {
    match &figure.scope {
        Scope::National => "全国".to_owned(),
        Scope::Places(places) => join(places.iter().map(|p| p.path().to_owned())),
        Scope::Group(group) => model[*group].name.get(Lang::Zh).to_owned(),
        Scope::NotStated => String::new(),
    }
}

fn place_level(_: &Model, figure: &Figure) -> String {
    match &figure.scope {
        Scope::National => "country".to_owned(),
        Scope::Places(places) => join(places.iter().map(|p| p.level().code().to_owned())),
        Scope::Group(_) => "group".to_owned(),
        Scope::NotStated => String::new(),
    }
}
