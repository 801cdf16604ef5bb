//! What does a second, smaller unit behind the first one add? 一块二, 9块9, 1小时30分, 3分28秒, 一年零三个月.

use super::counted::Counted;
use crate::quantity::hedge::Size;
use crate::quantity::numeral::{self, Amount, Style};
use crate::quantity::reading::{eat, is_han, longest};
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::exactly;
use rust_decimal::Decimal;

/// 五毛钱, 8毛, 5角, 3分钱: parts of a yuan alone.
pub(super) fn small_money<'a>(found: &Counted, rest: &'a str) -> Option<(Counted, &'a str)> {
    const PARTS: &[(&str, i64)] = &[("毛钱", 10), ("角钱", 10), ("分钱", 100), ("毛", 10), ("角", 10)];
    if found.form.scaled || found.form.style == Style::Lone {
        return None;
    }
    let (parts, after) = longest(rest, PARTS)?;
    let arabic = matches!(found.form.style, Style::Arabic { .. });
    let closed = after.chars().next().is_none_or(|c| !is_han(c) || "一的左多以".contains(c));
    let clear =
        rest[..rest.len() - after.len()].ends_with('钱') || arabic && closed || rest.starts_with('毛') && closed;
    let part = Decimal::from(parts);
    let amount = match found.amount {
        Amount::One(size) => Amount::One(Size { value: size.value / part, digit: size.digit / part, rounded: false }),
        span => span.scaled(Decimal::ONE / part),
    };
    let mut money = Counted::new(amount, found.form.style, false).with_unit("元", Kind::Money);
    money.inner = found.inner;
    clear.then_some((money, after))
}

/// What follows 元 or 块 as its tenths: 二 in 一块二, 9 in 9块9, 五角 in 一元五角. `written` is the number's rest, from its unit on.
pub(super) fn tenths_of_a_yuan<'a>(found: &Counted, rest: &'a str, written: &str) -> Option<(Amount, &'a str)> {
    let Amount::One(size) = found.amount else { return None };
    if found.form.scaled || found.inner.is_some() || !size.value.is_integer() {
        return None;
    }
    let first = rest.chars().next()?;
    let digit = first.to_digit(10).map(u64::from).or_else(|| numeral::han_digit(first).filter(|_| first != '两'))?;
    let after = &rest[first.len_utf8()..];
    let tenths = |digit: u64| size.value + Decimal::new(digit as i64, 1);
    if let Some(after) = eat(after, "毛").or_else(|| eat(after, "角")) {
        let cents = after.chars().next().and_then(|c| {
            let digit = c.to_digit(10).map(u64::from).or_else(|| numeral::han_digit(c))?;
            Some((digit, eat(&after[c.len_utf8()..], "分")?))
        });
        let value = cents.map_or(tenths(digit), |(cents, _)| tenths(digit) + Decimal::new(cents as i64, 2));
        return Some((exactly(value), cents.map_or(after, |(_, rest)| rest)));
    }
    // 一块二; not 5块3斤, 一块二十, 3块2024年
    let colloquial = written.starts_with('块') && !written.starts_with("块钱");
    let goes_on = after.starts_with(|c: char| c.is_ascii_digit() || c == '.' || "十百千万亿几多余分成折点".contains(c))
        || unit::chinese(after).is_some_and(|(unit, _)| unit.kind != Kind::Count || unit.name != "包");
    (colloquial && digit > 0 && !goes_on).then(|| (exactly(tenths(digit)), after))
}

/// 3分28秒: minutes are clear only before seconds.
pub(super) fn minutes_and_seconds<'a>(found: &Counted, rest: &'a str) -> Option<(Counted, &'a str)> {
    let after = eat(rest, "分").filter(|_| !found.form.scaled)?;
    let (seconds, after) = numeral::numeral(eat(after, "零").unwrap_or(after))?;
    let after = eat(after, "秒")?;
    let amount = added(found.amount, 60, seconds.amount)?;
    Some((Counted::new(amount, found.form.style, false).with_unit("秒", Kind::Time), after))
}

/// 1小时30分, 一年零三个月, 2天6小时: a length in its smaller unit.
pub(super) fn smaller_part<'a>(found: &Counted, name: &str, rest: &'a str) -> Option<(Amount, &'static str, &'a str)> {
    let parts: &[(&str, (&'static str, u64))] = match name {
        "年" => &[("个月", ("个月", 12))],
        "周" => &[("天", ("天", 7))],
        "天" => &[("个小时", ("小时", 24)), ("小时", ("小时", 24))],
        "小时" => &[("分钟", ("分钟", 60)), ("分", ("分钟", 60))],
        "分钟" => &[("秒钟", ("秒", 60)), ("秒", ("秒", 60))],
        _ => return None,
    };
    if found.inner.is_some() || found.form.scaled {
        return None;
    }
    let (more, after) = numeral::numeral(["零", "又", "加"].iter().find_map(|word| eat(rest, word)).unwrap_or(rest))?;
    let ((unit, many), after) = longest(after, parts)?;
    let amount = added(found.amount, many, more.amount).filter(|_| more.inner.is_none() && !more.scaled)?;
    // 1小时5分之后 is clear, 1小时5分店 is not.
    let other = after.starts_with(['之', '店', '会', '公', '部']) && !after.starts_with("之后");
    if unit == "分钟"
        && let Some((seconds, tail)) = numeral::numeral(after)
        && let Some(tail) = eat(tail, "秒")
    {
        return Some((added(amount, 60, seconds.amount)?, "秒", tail));
    }
    (!other).then_some((amount, unit, after))
}

/// So many of a unit, and a smaller number of its parts.
fn added(whole: Amount, parts: u64, more: Amount) -> Option<Amount> {
    let (Amount::One(whole), Amount::One(more)) = (whole, more) else { return None };
    let parts = Decimal::from(parts);
    let fits = whole.value.is_integer() && more.value < parts;
    fits.then(|| {
        Amount::One(Size { value: whole.value * parts + more.value, digit: more.digit, rounded: more.rounded })
    })
}
