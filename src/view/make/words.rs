//! Phrases that are made of data: numbers with their nouns, intervals, hedges, phases, places, periods.

pub use crate::model::phrases::{
    locator, not_stated, place_in_province, place_name, scope, source_date, when, wording,
};
use crate::model::{Indicator, Phase, Withheld};
use crate::period::Moment;
use crate::place::{Level, Place};
use crate::quantity::{Bound, Decimal, Hedge, Interval, Quantity, scaled};
use crate::text::Lang;

/// A plain value with its unit: 1.2亿次, 120 million plays.
pub fn amount(value: Decimal, unit: Option<&str>, indicator: &Indicator, lang: Lang) -> String {
    let number = scaled(value, lang);
    match unit {
        None => number,
        Some("%") => format!("{number}%"),
        Some(unit) => {
            let noun = indicator.noun(unit, value == Decimal::ONE, lang);
            lang.pick(format!("{number}{noun}"), format!("{number} {noun}"))
        }
    }
}

/// An interval in words: 大于1.2亿次，没有上限.
pub fn interval(interval: &Interval, unit: Option<&str>, indicator: &Indicator, lang: Lang) -> String {
    let amount = |b: Bound| amount(b.value, unit, indicator, lang);
    match (interval.low, interval.high) {
        (Some(low), Some(high)) if low.value == high.value => {
            lang.pick(format!("正好{}", amount(low)), format!("exactly {}", amount(low)))
        }
        (Some(low), Some(high)) => {
            let from = if low.open { lang.pick("大于", "more than ") } else { lang.pick("不少于", "at least ") };
            let to = if high.open { lang.pick("小于", "less than ") } else { lang.pick("不超过", "at most ") };
            format!("{from}{}{}{to}{}", amount(low), lang.pick("，", ", "), amount(high))
        }
        (Some(low), None) => {
            let from = if low.open { lang.pick("大于", "more than ") } else { lang.pick("不少于", "at least ") };
            format!("{from}{}{}", amount(low), lang.pick("，没有上限", ", with no upper bound"))
        }
        (None, Some(high)) => {
            let to = if high.open { lang.pick("小于", "less than ") } else { lang.pick("不超过", "at most ") };
            format!("{to}{}{}", amount(high), lang.pick("，没有下限", ", with no lower bound"))
        }
        (None, None) => lang.pick("不限", "anything").to_owned(),
    }
}

/// What a hedge means to a reader, in a few words; nothing for an exact number.
pub fn hedge_note(quantity: &Quantity, unit: Option<&str>, indicator: &Indicator, lang: Lang) -> Option<String> {
    let (low, high) = (quantity.hard().low, quantity.hard().high);
    let value = |v: Decimal| amount(v, unit, indicator, lang);
    let named = quantity.value().or(low.map(|b| b.value)).or(high.map(|b| b.value))?;
    let named = value(named);
    let range = || {
        let (low, high) = (low.map(|b| value(b.value)), high.map(|b| value(b.value)));
        match (low, high) {
            (Some(low), Some(high)) => lang.pick(format!("在{low}与{high}之间"), format!("between {low} and {high}")),
            (Some(low), None) => {
                lang.pick(format!("{low}或更多，没有说多少"), format!("{low} or more, not said how many"))
            }
            _ => named.clone(),
        }
    };
    Some(match quantity.hedge() {
        Hedge::Exact => return None,
        Hedge::Over => {
            lang.pick(format!("多于{named}，没有说多多少"), format!("more than {named}; by how much is not said"))
        }
        Hedge::AtLeast => lang.pick(format!("{named}或更多"), format!("{named} or more")),
        Hedge::Nearly => lang.pick(format!("不到{named}，接近这个数"), format!("less than {named}, but close to it")),
        Hedge::About => {
            lang.pick(format!("大约{named}，可能略多或略少"), format!("roughly {named}, a little more or less"))
        }
        Hedge::Odd => range(),
        Hedge::Under => lang.pick(format!("少于{named}"), format!("less than {named}")),
        Hedge::AtMost => lang.pick(format!("{named}或更少"), format!("{named} or less")),
        Hedge::Range => range(),
        Hedge::Several => lang.pick(format!("概数：{}", range()), format!("a vague number: {}", range())),
    })
}

/// What a phase means to a reader.
pub fn phase_note(phase: Phase, lang: Lang) -> &'static str {
    match phase {
        Phase::Target => lang.pick("努力的目标，不是结果", "what is aimed at, not a result"),
        Phase::Forecast => lang.pick("预计数，不是结果", "a forecast, not a result"),
        Phase::Planned => {
            lang.pick("已作安排，是否完成原文没有说", "arranged; the source does not say whether it was done")
        }
        Phase::Definition => lang.pick(
            "规则、价格、名额或范围的大小，不是成绩",
            "a rule, a price, a quota or the size of a scope, not an achievement",
        ),
        Phase::Interim => {
            lang.pick("活动尚未结束时的统计，不是最终结果", "counted while the campaign was going on, not final")
        }
        Phase::Outcome => lang.pick("来源所报告的结果", "a result as the source reports it"),
    }
}

/// What a phase means for totals and rankings.
pub fn phase_meaning(phase: Phase, lang: Lang) -> &'static str {
    match phase {
        Phase::Interim => lang.pick(
            "可与同为阶段性的数字比较，不与最终结果同列",
            "may be compared with other interim results, never beside final ones",
        ),
        Phase::Outcome => {
            lang.pick("口径、单位、期间相同时可以排列", "may be ranked where basis, unit and period are the same")
        }
        _ => lang.pick("不计入任何合计，也不参加任何排名", "enters no total and no ranking"),
    }
}

/// The level of a place.
pub fn level(place: &Place, lang: Lang) -> &'static str {
    match place.level() {
        Level::Country => lang.pick("国家", "country"),
        Level::Province => lang.pick("省级行政区", "province-level division"),
        Level::Prefecture => lang.pick("地级行政区", "prefecture-level division"),
        Level::County => lang.pick("县级行政区", "county-level division"),
    }
}

/// Why something is not public yet.
pub fn withheld(withheld: &Option<Withheld>, lang: Lang) -> Option<String> {
    Some(match withheld.as_ref()? {
        Withheld::Draft => lang.pick("草稿", "draft").to_owned(),
        Withheld::Until(moment) => {
            let moment = moment.value.display(lang);
            lang.pick(format!("{moment}起发布"), format!("withheld until {moment}"))
        }
    })
}

/// A day in words and for machines.
pub fn day(moment: &Moment, lang: Lang) -> (String, String) {
    let day = crate::period::Date::of_day(moment.day());
    (day.display(lang), day.to_string())
}

/// 33个数字.
pub fn count(figures: usize, lang: Lang) -> String {
    match (lang, figures) {
        (Lang::Zh, n) => format!("{n}个数字"),
        (Lang::En, 1) => "1 figure".to_owned(),
        (Lang::En, n) => format!("{n} figures"),
    }
}

/// Names in one string, or nothing.
pub fn joined(names: impl IntoIterator<Item = String>, lang: Lang) -> Option<String> {
    let names: Vec<String> = names.into_iter().collect();
    (!names.is_empty()).then(|| names.join(lang.pick("、", ", ")))
}

/// The name of a language in a language.
pub fn language(tag: &str, lang: Lang) -> String {
    match tag {
        "zh-Hans" => lang.pick("简体中文", "Chinese (simplified)"),
        "zh-Hant" => lang.pick("繁体中文", "Chinese (traditional)"),
        "en" => lang.pick("英文", "English"),
        other => other,
    }
    .to_owned()
}
