//! Is a number written as GB/T 15835 and the news desks want it? Only our own words are looked at, never a quoted wording.

use super::problem::ProseProblem;
use super::writing::Writing;
use crate::quantity::{Decimal, Found, Hedge, Quantity};
use crate::text::Lang;

/// A way in which a number should not be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Two hedges: 约1000多, 约…左右.
    TwoHedges,
    /// 余 or 多 behind a decimal: 1.2万多.
    MoreThanDecimal,
    /// 十, 百 or 千 behind digits: 3千万, 2亿3千4百万.
    PlaceWord,
    /// A range whose lower end lacks its 万, 亿 or %: 3~5万.
    HalfRange,
    /// Full-width digits.
    WideDigits,
    /// A fall in times: 下降2倍.
    FallInTimes,
}

impl Fault {
    /// The sentence about a number that is written so.
    pub(super) fn message(self, text: &str, lang: Lang) -> String {
        let (zh, en) = match self {
            Fault::TwoHedges => ("用了两个限定词", "one hedge at a time"),
            Fault::MoreThanDecimal => ("在小数后用了“余”“多”", "no 余 or 多 behind a decimal"),
            Fault::PlaceWord => ("在阿拉伯数字后用了“十”“百”“千”", "no scale words but 万 and 亿 behind digits"),
            Fault::HalfRange => ("的前一个数缺少后一个数的单位", "both ends of the range with their scale or sign"),
            Fault::WideDigits => ("用了全角数字", "half-width digits"),
            Fault::FallInTimes => ("用倍数表示减少", "a fall in per cent, since nothing falls by more than all of it"),
        };
        lang.pick(format!("`{text}` {zh}"), format!("expected {en}, but found `{text}`"))
    }

    /// The way out.
    pub(super) fn way_out(self, text: &str, lang: Lang) -> String {
        let write = |better: String| lang.pick(format!("请写 `{better}`"), format!("write `{better}`"));
        let fixed = |zh: &str, en: &str| lang.pick(zh.to_owned(), en.to_owned());
        match self {
            Fault::TwoHedges => fixed("只留一个限定词", "keep the one that the source has"),
            Fault::MoreThanDecimal => fixed("去掉“余”“多”，或写成整数", "leave it out, or write a whole number"),
            Fault::PlaceWord => match text.parse::<Quantity>().ok().and_then(|q| q.value()) {
                Some(value) => write(with_scale(value)),
                None => fixed("只用“万”“亿”", "use 万 and 亿 only"),
            },
            Fault::HalfRange => halves(text).map_or_else(
                || fixed("两个数都写全", "write both in full"),
                |(low, end, mark, high)| write(format!("{low}{end}{mark}{high}")),
            ),
            Fault::WideDigits => write(text.chars().map(half_width).collect()),
            Fault::FallInTimes => fixed("写成百分之几或几分之一", "write a percentage or a fraction"),
        }
    }
}

/// What is wrong in the way a passage writes its numbers. `quoted` says of a number that its words are a source's.
pub(super) fn faults<'a>(
    writing: &'a Writing,
    lang: Lang,
    quoted: impl Fn(&Found) -> bool + 'a,
) -> impl Iterator<Item = (&'a Found, ProseProblem)> {
    writing.quantities.iter().enumerate().filter_map(move |(n, found)| {
        let text = found.quantity.text().to_owned();
        let problem = match fault(&found.quantity, lang) {
            Some(fault) => ProseProblem::Style { text, fault },
            None => ProseProblem::PointsAsPercent { text, between: points(writing, n)? },
        };
        let in_quotes = writing.passage.text[..found.start].rfind(['“', '「', '”', '」']);
        let in_quotes = in_quotes.is_some_and(|at| writing.passage.text[at..].starts_with(['“', '「']));
        (!in_quotes && !quoted(found)).then_some((found, problem))
    })
}

fn fault(quantity: &Quantity, lang: Lang) -> Option<Fault> {
    let text = quantity.text();
    let fall = quantity.hard().high.is_some_and(|high| high.value < Decimal::ZERO);
    if two_hedges(text) {
        return Some(Fault::TwoHedges);
    }
    if fall && quantity.unit() == Some("倍") {
        return Some(Fault::FallInTimes);
    }
    if text.contains(|c| half_width(c) != c) {
        return Some(Fault::WideDigits);
    }
    if lang == Lang::En {
        return None;
    }
    let number = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    if number.split(['余', '多']).next().is_some_and(|head| head.contains('.')) && number.contains(['余', '多']) {
        return Some(Fault::MoreThanDecimal);
    }
    if place_word(text) {
        return Some(Fault::PlaceWord);
    }
    (quantity.hedge() == Hedge::Range && halves(text).is_some()).then_some(Fault::HalfRange)
}

/// 约1000多, 近…左右, about … or so.
fn two_hedges(text: &str) -> bool {
    const BEFORE: [&str; 24] = [
        "约",
        "大约",
        "大概",
        "近",
        "将近",
        "接近",
        "超",
        "超过",
        "突破",
        "逾",
        "不足",
        "不到",
        "至少",
        "最多",
        "至多",
        "about ",
        "around ",
        "some ",
        "roughly ",
        "nearly ",
        "almost ",
        "over ",
        "more than ",
        "approximately ",
    ];
    const BEHIND: [&str; 14] =
        ["余", "多", "左右", "上下", "以上", "以下", "以内", "有余", "出头", "+", "or so", "-odd", "or more", "-plus"];
    let lower = text.to_lowercase();
    let Some(word) = BEFORE.iter().filter(|word| lower.starts_with(**word)).max_by_key(|word| word.len()) else {
        return false;
    };
    BEHIND.iter().any(|behind| lower[word.len()..].contains(behind))
}

/// 3千万, 5百家; not 5千克.
fn place_word(text: &str) -> bool {
    text.char_indices().any(|(n, c)| {
        let rest = &text[n + c.len_utf8()..];
        let place = rest.trim_start_matches(' ').strip_prefix(['十', '百', '千']);
        c.is_ascii_digit()
            && place.is_some_and(|unit| !unit.starts_with(['克', '米', '瓦', '卡', '焦', '伏', '帕', '分']))
    })
}

/// The parts of a range whose lower end lacks what the upper has: `3`, `万`, `~`, `5万`.
fn halves(text: &str) -> Option<(&str, &str, &str, &str)> {
    let (at, mark) =
        ["——", "—", "–", "-", "~", "～", "至", "到"].iter().filter_map(|m| Some((text.find(m)?, *m))).min()?;
    let (low, high) = (&text[..at], &text[at + mark.len()..]);
    let tail = high.trim_start_matches(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | ' '));
    let scale: usize = tail.chars().take_while(|c| "万亿%％".contains(*c)).map(char::len_utf8).sum();
    (scale > 0 && low.ends_with(|c: char| c.is_ascii_digit()) && tail.len() < high.len()).then_some((
        low,
        &tail[..scale],
        mark,
        high,
    ))
}

/// The two percentages before a third that is exactly their difference, and told as a rise or a fall.
fn points(writing: &Writing, n: usize) -> Option<(String, String)> {
    let [from, to, found] = writing.quantities.get(n.checked_sub(2)?..=n)? else { return None };
    let value = |found: &Found| found.quantity.value().filter(|_| found.quantity.unit() == Some("%"));
    let difference = (value(to)? - value(from)?).abs();
    let between = &writing.passage.text[to.end..found.start.max(to.end)];
    let text = format!("{between}{}", found.quantity.text());
    const CHANGES: [&str; 14] = [
        "提高", "上升", "提升", "增长", "增加", "下降", "回落", "降低", "减少", "up", "rise", "increase", "down",
        "fall",
    ];
    let told = !between.contains(['。', '；']) && CHANGES.iter().any(|word| text.contains(word));
    let same = value(found)?.abs() == difference && !difference.is_zero();
    (told && same).then(|| (from.quantity.text().to_owned(), to.quantity.text().to_owned()))
}

/// A number with 万 or 亿, and nothing smaller: 3000万, 2.34亿.
fn with_scale(value: Decimal) -> String {
    let scales = [(Decimal::from(100_000_000), "亿"), (Decimal::from(10_000), "万")];
    let (factor, word) = scales.into_iter().find(|(factor, _)| value >= *factor).unwrap_or((Decimal::ONE, ""));
    format!("{}{word}", (value / factor).normalize())
}

fn half_width(c: char) -> char {
    match c {
        '０'..='９' => char::from(b'0' + (c as u32 - '０' as u32) as u8),
        '．' => '.',
        _ => c,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Option<(Fault, &str)>) {
        let quantity: Quantity = text.parse().unwrap();
        let found = fault(&quantity, Lang::Zh);
        let shown = found.map(|fault| (fault, fault.way_out(text, Lang::En)));
        assert_eq!(shown.as_ref().map(|(fault, way)| (*fault, way.as_str())), expected, "{text}");
    }

    #[test]
    fn numbers_are_written_in_one_way() {
        let hedges = Some((Fault::TwoHedges, "keep the one that the source has"));
        for text in ["约1000多家", "约3000人左右", "超过500万元以上", "近万余名", "about 300 or so"] {
            check(text, hedges);
        }
        check("1.2万多件", Some((Fault::MoreThanDecimal, "leave it out, or write a whole number")));
        check("3千万元", Some((Fault::PlaceWord, "write `3000万`")));
        check("2亿3千4百万", Some((Fault::PlaceWord, "write `2.34亿`")));
        check("3~5万", Some((Fault::HalfRange, "write `3万~5万`")));
        check("63—68%", Some((Fault::HalfRange, "write `63%—68%`")));
        check("１２万人", Some((Fault::WideDigits, "write `12万人`")));
        check("下降2倍", Some((Fault::FallInTimes, "write a percentage or a fraction")));
        for text in [
            "约1000家",
            "1.2万件",
            "12万多件",
            "3000万元",
            "5千克",
            "3万~5万",
            "3—5天",
            "63%~68%",
            "2.5倍",
            "下降27.8%",
        ] {
            check(text, None);
        }
    }
}
