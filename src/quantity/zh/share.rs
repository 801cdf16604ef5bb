//! Which ratios and vague numbers have words of their own? 三成, 百分之三十, 翻一番, 过半, 多场, 半年.

use super::counted::{Counted, always_rounded, more_behind};
use crate::quantity::hedge::Hedge;
use crate::quantity::interval::{Bound, Interval};
use crate::quantity::numeral::{self, Amount, Style};
use crate::quantity::reading::{eat, gap};
use crate::quantity::unit::{self, Kind};
use crate::quantity::wording::{exactly, rounded};
use rust_decimal::Decimal;

/// 百分之三十, 三分之一, 翻一番, 过半: ratios in words of their own.
pub(super) fn ratio_words(s: &str) -> Option<(Counted, &str)> {
    let fixed = |amount, rest| Some((Counted::new(amount, Style::Han, true).with_unit("%", Kind::Ratio), rest));
    for (word, unit) in [("百分之", "%"), ("千分之", "‰")] {
        if let Some(rest) = eat(s, word) {
            let (number, rest) = numeral::share(rest)?;
            let mut found = Counted::new(number.amount, Style::Han, true).with_unit(unit, Kind::Ratio);
            found.inner = number.inner;
            return Some((found, rest));
        }
    }
    // 八五折 is 8.5 折
    let mut digits = s.chars().map_while(numeral::han_digit);
    if let (Some(whole @ 1..), Some(tenth @ 1..)) = (digits.next(), digits.next())
        && let Some(rest) = s.get(6..).and_then(|rest| eat(rest, "折"))
    {
        let amount = rounded(Decimal::new((whole * 10 + tenth) as i64, 1), Decimal::new(1, 1));
        let either = whole + 1 == tenth; // 七八折 is one or the other
        if !either {
            return Some((Counted::new(amount, Style::Han, true).with_unit("折", Kind::Ratio), rest));
        }
    }
    for word in ["一多半", "一大半", "大半"] {
        let length = |rest: &str| rest.starts_with(['年', '天', '个', '夜', '生', '辈', '月', '程', '路', '圈', '径']);
        if let Some(rest) = eat(s, word).filter(|rest| !length(rest)) {
            return fixed(more_than_half(), rest);
        }
    }
    for word in ["过半数", "过半"] {
        if let Some(rest) = eat(s, word).filter(|_| !s.starts_with("过半年") && !s.starts_with("过半个")) {
            return fixed(more_than_half(), rest);
        }
    }
    for word in ["一半", "半数"] {
        if let Some(rest) = eat(s, word) {
            return fixed(rounded(50, 10), rest);
        }
    }
    if let Some(rest) = eat(s, "翻") {
        let rest = eat(rest, "了").unwrap_or(rest);
        if let Some(rest) = eat(rest, "番").or_else(|| eat(rest, "倍")) {
            let mut found = Counted::new(rounded(2, 1), Style::Han, true).with_unit("倍", Kind::Ratio);
            // 翻了一番多, 翻番还多
            let more = more_behind(rest, Kind::Ratio);
            found.inner = more.map(|_| Hedge::Odd);
            return Some((found, more.unwrap_or(rest)));
        }
        let (number, rest) = numeral::numeral(rest)?;
        let rest = eat(gap(rest), "番")?;
        let Amount::One(times) = number.amount else {
            return None;
        };
        let times = u32::try_from(times.value.mantissa()).ok().filter(|n| times.value.scale() == 0 && *n < 20)?;
        let value = Decimal::from(2u64.pow(times));
        let mut found = Counted::new(rounded(value, 1), Style::Han, true).with_unit("倍", Kind::Ratio);
        let more = more_behind(rest, Kind::Ratio);
        found.inner = more.map(|_| Hedge::Odd);
        return Some((found, more.unwrap_or(rest)));
    }
    // 三分之一, 2/3: rough as a share in words is, hence to the point of a hundred
    let (first, rest) = numeral::numeral(s)?;
    let (parts, share, rest) = match eat(rest, "分之") {
        Some(rest) => {
            let (share, rest) = numeral::numeral(rest)?;
            (first, share, rest)
        }
        None => {
            let (parts, rest) = numeral::numeral(eat(rest, "/")?)?;
            let small = parts.amount.low() <= Decimal::TEN && first.amount.low() < parts.amount.low();
            let whole = small && !rest.starts_with(['/', '-', '.', ':']) && unit::chinese(rest).is_none();
            whole.then_some((parts, first, rest))?
        }
    };
    match (parts.amount, share.amount) {
        (Amount::One(parts), Amount::One(share)) if !parts.value.is_zero() => {
            let value = (share.value * Decimal::ONE_HUNDRED / parts.value).round_dp(6);
            // 万分之三 is finer than a point.
            let digit = (Decimal::ONE_HUNDRED / parts.value).min(Decimal::ONE).round_dp(6);
            let places = if digit < Decimal::ONE { 6 } else { 2 };
            fixed(rounded(value.round_dp(places).normalize(), digit.normalize()), rest)
        }
        _ => None,
    }
}

/// 多场, 若干家, 众多, 数以万计.
pub(super) fn vague_words(s: &str) -> Option<(Counted, &str)> {
    if let Some(rest) = eat(s, "数以") {
        let (number, rest) = numeral::numeral(rest)?;
        let rest = eat(rest, "计").filter(|_| number.style == Style::Lone)?;
        let mut found = Counted::new(number.amount, Style::Lone, true);
        found.inner = Some(Hedge::AtLeast);
        return Some((found, rest));
    }
    for (word, least) in [("成千上万", 1000), ("成百上千", 100)] {
        if let Some(rest) = eat(s, word) {
            let mut found = Counted::new(exactly(least), Style::Lone, true);
            found.inner = Some(Hedge::AtLeast);
            return Some(match unit::chinese(gap(rest)) {
                Some((unit, rest)) => (found.with_unit(unit.name, unit.kind), rest),
                None => (found, rest),
            });
        }
    }
    let several = Amount::Span(Interval::from(Bound::closed(Decimal::TWO)));
    if let Some(rest) = eat(s, "众多") {
        let mut found = Counted::new(several, Style::Han, false);
        found.form.loose = true;
        return Some((found, rest));
    }
    let after = eat(s, "多").or_else(|| eat(s, "若干"))?;
    let (unit, rest) = unit::chinese(gap(after)).filter(|(unit, _)| unit.kind == Kind::Count)?;
    let mut found = Counted::new(several, Style::Han, false).with_unit(unit.name, unit.kind);
    found.number_end = Some(after.len());
    found.form.loose = s.starts_with('多') && !"场个家名位项款轮件部座支台辆批".contains(unit.name);
    Some((found, rest))
}

/// 半年, 半个月, 半小时.
pub(super) fn half_of_a_unit(s: &str) -> Option<(Counted, &str)> {
    let after = eat(s, "半")?;
    let half = exactly(Decimal::new(5, 1));
    if let Some((unit, rest)) = unit::chinese(after).filter(|(unit, _)| matches!(unit.kind, Kind::Time | Kind::Measure))
    {
        let mut found = Counted::new(half, Style::Han, false).with_unit(unit.name, unit.kind);
        found.number_end = Some(after.len());
        if let Some(rest) = eat(rest, "多").or_else(|| eat(rest, "余")) {
            found.inner = Some(Hedge::Odd);
            found.number_end = None;
            return Some((found, rest));
        }
        return Some((found, rest));
    }
    for (word, unit) in [("个多月", "个月"), ("个多小时", "小时"), ("个多世纪", "个世纪")] {
        let Some(rest) = eat(after, word) else { continue };
        let mut found = Counted::new(half, Style::Han, false).with_unit(unit, Kind::Time);
        found.inner = Some(Hedge::Odd);
        return Some((found, rest));
    }
    None
}

/// 三成, 三成五, 三成半, 近九成: tenths are per cent.
pub(super) fn tenths<'a>(found: &Counted, rest: &'a str) -> Option<(Counted, &'a str)> {
    let after = eat(gap(rest), "成")?;
    let small = found.amount.low() <= Decimal::TEN && !found.form.scaled && found.form.style != Style::Lone;
    if !small || after.starts_with(|c: char| "员为立功果熟都分本长品交型效就语人绩因像群倍天片".contains(c))
    {
        return None;
    }
    let amount = always_rounded(found.amount).scaled(Decimal::TEN);
    let mut rest = after;
    let mut result = Counted::new(amount, Style::Han, true).with_unit("%", Kind::Ratio);
    result.inner = found.inner;
    if let Amount::One(size) = amount {
        let digit = after.chars().next().and_then(numeral::han_digit).filter(|d| *d > 0);
        if let Some(digit) = digit.filter(|_| unit::chinese(&after[3..]).is_none()) {
            (result.amount, rest) = (rounded(size.value + Decimal::from(digit), 1), &after[3..]);
        } else if let Some(half) = eat(after, "半") {
            (result.amount, rest) = (rounded(size.value + Decimal::from(5), 5), half);
        }
    }
    if let Some(more) = more_behind(rest, Kind::Ratio) {
        (result.inner, rest) = (result.inner.or(Some(Hedge::Odd)), more);
    }
    Some((result, rest))
}

pub(super) fn more_than_half() -> Amount {
    Amount::Span(Interval::between(Bound::open(Decimal::from(50)), Bound::closed(Decimal::ONE_HUNDRED)))
}
