//! How many of what? A number with its unit, a price, and what a rate is for.

use super::front::PER;
use super::parts::{minutes_and_seconds, small_money, smaller_part, tenths_of_a_yuan};
use super::share::{half_of_a_unit, ratio_words, tenths, vague_words};
use crate::quantity::hedge::{Hedge, Size};
use crate::quantity::interval::{Bound, Interval};
use crate::quantity::numeral::{self, Amount, Numeral, Style};
use crate::quantity::reading::{eat, gap, is_han, longest};
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::{Form, exactly};
use rust_decimal::Decimal;

/// A number with its unit.
pub(super) struct Counted {
    pub(super) amount: Amount,
    pub(super) inner: Option<Hedge>,
    pub(super) unit: Option<String>,
    pub(super) number_end: Option<usize>,
    pub(super) form: Form,
}

impl Counted {
    pub(super) fn new(amount: Amount, style: Style, scaled: bool) -> Counted {
        let form = Form { style, scaled, unit: None, hedged: false, loose: false, framed: false, counted: false };
        Counted { amount, inner: None, unit: None, number_end: None, form }
    }

    pub(super) fn with_unit(mut self, name: impl Into<String>, kind: Kind) -> Counted {
        self.unit = Some(name.into());
        self.form.unit = Some(kind);
        self
    }
}

pub(super) fn counted(s: &str) -> Option<(Counted, &str)> {
    ratio_words(s).or_else(|| vague_words(s)).or_else(|| half_of_a_unit(s)).or_else(|| number_with_unit(s))
}

pub(super) fn number_with_unit(s: &str) -> Option<(Counted, &str)> {
    let (money, s) = match longest(s, CURRENCY) {
        Some((name, rest)) => (Some(name), gap(rest)),
        None => (None, s),
    };
    let (number, rest) = numeral::numeral(s)?;
    let Numeral { amount, style, scaled, inner } = number;
    let mut found = Counted::new(amount, style, scaled);
    found.inner = inner;
    found.form.loose = style == Style::Han && !scaled && s.starts_with('一') && amount == exactly(1)
        || s.starts_with('二') && amount == exactly(2);
    if let Some(name) = money {
        found.amount = printed_price(amount, scaled);
        let rest = eat(rest, "元").unwrap_or(rest);
        return Some(price(found.with_unit(name, Kind::Money), rest));
    }
    let place = style == Style::Lone || style == Style::Han && scaled && is_a_place(amount);
    if place && let Some((span, unit, after)) = order_of_magnitude(amount, rest) {
        found.amount = span;
        found.form.scaled = true;
        found.form.hedged = true;
        if let Some(name) = unit {
            found = found.with_unit(name, Kind::Money);
        } else {
            found.number_end = Some(after.len());
        }
        return Some((found, after));
    }
    if let Some((found, rest)) = tenths(&found, rest) {
        return Some((found, rest));
    }
    if let Some((found, rest)) = small_money(&found, rest) {
        return Some(price(found, rest));
    }
    if let Some((found, rest)) = minutes_and_seconds(&found, rest) {
        return Some((found, rest));
    }
    // 千把块钱, 万把人
    let some = eat(rest, "把").filter(|after| style == Style::Lone && unit::chinese(after).is_some());
    if some.is_some() {
        found.inner = found.inner.or(Some(Hedge::About));
    }
    let rest = count_then_scale(&mut found, some.unwrap_or(rest));
    let after = gap(rest);
    let split = eat(after, "个多").or_else(|| eat(after, "个半"));
    if let Some(tail) = split {
        // 一个多月, 两个半小时, 3个多百分点
        let unit = [("月", "个月"), ("小时", "小时"), ("星期", "周"), ("钟头", "小时"), ("百分点", "百分点")];
        if let Some((name, rest)) = longest(tail, &unit) {
            if after.starts_with("个半") {
                found.amount = plus_half(found.amount);
            } else {
                found.inner = found.inner.or(Some(Hedge::Odd));
            }
            let kind = if name == "百分点" { Kind::Ratio } else { Kind::Time };
            return Some((found.with_unit(name, kind), rest));
        }
    }
    if let Some(tail) = great_things(&found, after) {
        return Some((found, tail));
    }
    let degrees = eat(after, "度").filter(|rest| {
        rest.starts_with('电') || scaled && !rest.starts_with(['假', '过', '数', '量', '日', '身', '蜜'])
    });
    if let Some(rest) = degrees {
        // 7200万度: kilowatt-hours
        found.number_end = Some(after.len());
        return Some(rate_behind(found.with_unit("度", Kind::Measure), rest));
    }
    let Some((unit, mut rest)) = unit::chinese(after) else {
        found.number_end = Some(rest.len());
        return Some((found, rest));
    };
    found.number_end = Some(after.len());
    found = found.with_unit(unit.name, unit.kind);
    match unit.kind {
        Kind::Money => found.amount = printed_price(found.amount, scaled),
        Kind::Ratio => found.amount = always_rounded(two_digit_discount(found.amount, unit.name)),
        _ => {}
    }
    if unit.kind == Kind::Money
        && let Some((amount, after)) = tenths_of_a_yuan(&found, rest, after)
    {
        (found.amount, found.number_end, rest) = (amount, None, after);
    }
    if unit.kind == Kind::Time
        && let Some((amount, name, after)) = smaller_part(&found, unit.name, rest)
    {
        (found.amount, found.unit, found.number_end) = (amount, Some(name.to_owned()), None);
        return Some((found, after));
    }
    if let Some(half) = eat(rest, "半").filter(|_| unit.kind != Kind::Count && unit.kind != Kind::Money) {
        let tail = half.chars().next();
        if tail.is_none_or(|c| !"价年天个小数".contains(c)) {
            found.amount = plus_half(found.amount);
            (found.number_end, rest) = (None, half);
        }
    }
    if let Some(after) = more_behind(rest, unit.kind) {
        found.inner = found.inner.or(Some(Hedge::Odd));
        (found.number_end, rest) = (None, after);
    }
    if unit.kind == Kind::Money {
        return Some(price(found, rest));
    }
    Some(rate_behind(found, rest))
}

/// 95折 is 9.5 折, as 8折 is 8.
fn two_digit_discount(amount: Amount, unit: &str) -> Amount {
    match amount {
        Amount::One(size) if unit == "折" && size.value > Decimal::TEN => amount.scaled(Decimal::new(1, 1)),
        _ => amount,
    }
}

/// 九大分会场, 12大类: 大 counts, and is no unit.
pub(super) fn great_things<'a>(found: &Counted, rest: &'a str) -> Option<&'a str> {
    let after = eat(rest, "大").filter(|_| found.form.style != Style::Lone && !found.form.scaled)?;
    let named = |next| !is_han(next) || "促于小幅半量多家赛会寒雪街道学厦桥洋海西豆米蒜葱熊象闸".contains(next);
    (!after.starts_with(named)).then_some(after)
}

pub(super) const CURRENCY: &[(&str, &str)] = &[
    ("¥", "元"),
    ("RMB", "元"),
    ("CNY", "元"),
    ("US$", "美元"),
    ("HK$", "港元"),
    ("$", "美元"),
    ("€", "欧元"),
    ("£", "英镑"),
];

/// A price without a scale word is exact: 29.9元.
pub(super) fn printed_price(amount: Amount, scaled: bool) -> Amount {
    match amount {
        Amount::One(size) if !scaled => Amount::One(Size { rounded: false, ..size }),
        other => other,
    }
}

pub(super) fn always_rounded(amount: Amount) -> Amount {
    match amount {
        Amount::One(size) => Amount::One(Size { rounded: true, ..size }),
        other => other,
    }
}

pub(super) fn plus_half(amount: Amount) -> Amount {
    match amount {
        Amount::One(size) => Amount::One(Size {
            value: size.value + size.digit * Decimal::new(5, 1),
            digit: size.digit * Decimal::new(5, 1),
            ..size
        }),
        other => other,
    }
}

/// 十亿, 百万: a one and noughts alone.
fn is_a_place(amount: Amount) -> bool {
    matches!(amount, Amount::One(size) if size.value.normalize().to_string().trim_end_matches('0') == "1")
}

/// 千万级, 亿元级: from that place up to the next.
pub(super) fn order_of_magnitude(amount: Amount, rest: &str) -> Option<(Amount, Option<&'static str>, &str)> {
    let Amount::One(size) = amount else {
        return None;
    };
    let span = Interval::between(Bound::closed(size.value), Bound::open(size.value * Decimal::TEN));
    if let Some(after) = eat(rest, "元级") {
        return Some((Amount::Span(span), Some("元"), after));
    }
    let after = eat(rest, "级")?;
    (!after.starts_with('别')).then_some((Amount::Span(span), None, after))
}

/// 3.5个亿, 两个多亿: 个 between a number and its scale.
pub(super) fn count_then_scale<'a>(found: &mut Counted, rest: &'a str) -> &'a str {
    let Some(after) = eat(rest, "个").filter(|_| !found.form.scaled) else {
        return rest;
    };
    let (odd, after) = match eat(after, "多").or_else(|| eat(after, "余")) {
        Some(after) => (true, after),
        None => (false, after),
    };
    let Some(after) = eat(after, "亿") else {
        return rest;
    };
    found.amount = always_rounded(found.amount).scaled(Decimal::from(100_000_000));
    found.form.scaled = true;
    found.form.loose = false;
    if odd {
        found.inner = found.inner.or(Some(Hedge::Odd));
    }
    after
}

/// 多 and 余 behind a unit: 三年多, 一倍多, 100元多; not 3家多平台.
pub(super) fn more_behind(rest: &str, kind: Kind) -> Option<&str> {
    if let Some(after) = eat(rest, "还多").filter(|_| matches!(kind, Kind::Ratio | Kind::Time)) {
        return Some(after);
    }
    let after = eat(rest, "多").or_else(|| eat(rest, "余")).filter(|_| kind != Kind::Count)?;
    let other =
        unit::chinese(after).is_some() || after.starts_with(['元', '样', '语', '功', '方', '平', '地', '渠', '于']);
    (!other).then_some(after)
}

/// 49元一罐, 59块钱两罐, 3元/斤, 3元每斤.
pub(super) fn price(mut found: Counted, rest: &str) -> (Counted, &str) {
    let rest = eat(rest, "钱").unwrap_or(rest);
    let name = found.unit.clone().unwrap_or_default();
    if let Some((number, after)) = numeral::numeral(gap(rest)).filter(|_| !found.form.scaled)
        && let Amount::One(size) = number.amount
        && size.value >= Decimal::ONE
        && size.value < Decimal::ONE_HUNDRED
        && number.inner.is_none()
        && !number.scaled
        && let Some((unit, after)) = unit::chinese(after).filter(|(unit, _)| unit::is_piece(unit.name))
        && matches!(unit.kind, Kind::Count | Kind::Measure)
        && !after.starts_with(['抵', '减'])
    {
        let many = if size.value == Decimal::ONE { String::new() } else { size.value.normalize().to_string() };
        found.unit = Some(format!("{name}/{many}{}", unit.name));
        return (found, after);
    }
    rate_behind(found, rest)
}

/// 16件/秒, 3元每斤.
pub(super) fn rate_behind(mut found: Counted, rest: &str) -> (Counted, &str) {
    let Some(name) = found.unit.clone() else {
        return (found, rest);
    };
    let after = eat(gap(rest), "/").or_else(|| eat(rest, "每"));
    if let Some((per, after)) = after.and_then(|after| longest(gap(after), PER))
        && found.form.unit != Some(Kind::Ratio)
        && !after.starts_with(|c: char| c.is_ascii_digit())
        && numeral::numeral(gap(after)).is_none()
    {
        found.unit = Some(format!("{name}/{per}"));
        return (found, after);
    }
    (found, rest)
}
