//! Which digits tell when? Dates, times of day, years and periods.

use crate::quantity::numeral::{han_digit, numeral};
use crate::quantity::reading::{gap, is_han};

/// A date, a part of one, or a time of day, at the start: 2022年1月10日, 1至7月, 2023-08-25, 11:28:41, 24时.
pub(super) fn dated(s: &str) -> Option<usize> {
    numeric_date(s).or_else(|| worded_date(s)).or_else(|| english_date(s))
}

/// 2023-08-25, 2022/01/10, 2022.1.10, 11:28:41, 2022-02, 1.1.0.
pub(super) fn numeric_date(s: &str) -> Option<usize> {
    let (_, first) = run(s);
    if !s.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut length = first;
    let mut parts = 1;
    // 3·8, 6·18
    if let Some(day) = s[first..].strip_prefix('·').filter(|day| day.starts_with(|c: char| c.is_ascii_digit())) {
        return Some(s.len() - day.trim_start_matches(|c: char| c.is_ascii_digit()).len());
    }
    let mark = s[first..].chars().next().filter(|c| matches!(c, '-' | '/' | '.' | ':'))?;
    while s[length..].starts_with(mark) {
        let digits = s[length + 1..].bytes().take_while(u8::is_ascii_digit).count();
        if digits == 0 {
            break;
        }
        length += 1 + digits;
        parts += 1;
    }
    let year = first == 4 && (s.starts_with("19") || s.starts_with("20"));
    let dated = match (mark, parts) {
        (':', 2..) => true,
        (_, 3..) => true,
        ('-' | '/', 2) => year && length == 7 && s[5..7].parse::<u8>().is_ok_and(|month| (1..=12).contains(&month)),
        ('/', _) => parts > 1,
        _ => false,
    };
    // 5:1 is a score and 24/7 a service, but 2/3 is a share.
    if mark == '/'
        && parts == 2
        && crate::quantity::zh::phrase(s).is_some_and(|(_, rest)| rest.len() == s.len() - length)
    {
        return None;
    }
    let tail = s[length..].chars().next();
    let rate = mark == '/' && tail.is_some_and(is_han) && !dated;
    (dated && !rate).then(|| {
        let rest = &s[length..];
        let time = rest.strip_prefix('T').or_else(|| rest.strip_prefix(' ')).and_then(numeric_date);
        let end = length + time.map_or(0, |time| time + 1);
        // a time zone: +0800, +08:00
        let zone = s[end..].trim_start_matches(' ');
        let sign = zone.strip_prefix(['+', '-']).filter(|zone| mark == ':' || time.is_some() && zone.starts_with('0'));
        let left = sign.map(|zone| zone.trim_start_matches(|c: char| c.is_ascii_digit() || c == ':'));
        left.map_or(end, |left| s.len() - left.len())
    })
}

/// 2022年, 1月, 1至7月, 7日, 3号, 24时, 8点半, 80后, 90年代, 21世纪, 2022年一季度.
pub(super) fn worded_date(s: &str) -> Option<usize> {
    let (value, length) = run(s);
    let mut value = value?;
    let mut length = length;
    if length == 0 {
        return None;
    }
    let digits = if s.as_bytes()[0].is_ascii_digit() { length } else { length / 3 };
    let mut years = digits == 4 && (1900..=2100).contains(&value);
    // the other end of 1至7月, 2021—2025年, 3、4月
    let mut tail = gap(&s[length..]);
    for mark in ["——", "至", "到", "—", "–", "-", "~", "、", "和", "/"] {
        if let Some(after) = tail.strip_prefix(mark) {
            let (other, more) = run(gap(after));
            if let Some(other) = other.filter(|_| more > 0) {
                years &= other >= 1900 && more == 4 || other < 100 && more == 2;
                value = value.max(if years { value } else { other });
                length = s.len() - gap(after).len() + more;
                tail = gap(&s[length..]);
            }
            break;
        }
    }
    let unit = |word: &str| tail.strip_prefix(word).map(|rest| s.len() - rest.len());
    if years && let Some(end) = unit("年") {
        let part = part_of_year(&s[end..]);
        let day = worded_date(&s[end..]).filter(|_| part == 0 && run(&s[end..]).1 > 0);
        return Some(end + day.unwrap_or(part));
    }
    if digits == 2
        && value < 100
        && let Some(end) = unit("年代").or_else(|| unit("后").filter(|_| value % 5 == 0))
    {
        return Some(end);
    }
    if let Some(end) = unit("世纪") {
        return Some(end);
    }
    if (1..=12).contains(&value)
        && let Some(end) = unit("月份").or_else(|| unit("月"))
    {
        let day = gap(&s[end..]);
        return Some(match worded_date(day).filter(|_| day.starts_with(|c: char| is_han(c) || c.is_ascii_digit())) {
            Some(more) if s[end..].len() - day.len() < 3 && begins_day(day) => s.len() - day.len() + more,
            _ => end,
        });
    }
    if (1..=31).contains(&value)
        && let Some(end) = unit("日").or_else(|| unit("号"))
    {
        return Some(end);
    }
    if value <= 24 {
        let decimal = tail.starts_with('点') && numeral(s).is_some_and(|(_, rest)| rest.len() < tail.len());
        let o_clock = unit("时")
            .filter(|end| !s[*end..].starts_with(['代', '间', '空', '装', '尚', '长', '令', '速', '期', '段']));
        let point = unit("点").filter(|_| !decimal).filter(|end| {
            let rest = &s[*end..];
            !rest.starts_with(|c: char| "位击赞评燃亮名数面多建意要睛心滴".contains(c))
        });
        if let Some(end) = o_clock.or(point) {
            let (minutes, more) = run(&s[end..]);
            let minute = minutes.filter(|m| *m < 60).and_then(|_| s[end + more..].strip_prefix('分'));
            return Some(minute.map_or(end, |rest| s.len() - rest.len()));
        }
    }
    None
}

pub(super) fn begins_day(s: &str) -> bool {
    let (value, length) = run(s);
    value.is_some_and(|day| (1..=31).contains(&day))
        && s[length..].trim_start().starts_with(['日', '号', '—', '–', '-', '至', '~', '、'])
}

/// What may follow a year: 一季度, 第一季度, 上半年, 度.
pub(super) fn part_of_year(s: &str) -> usize {
    [
        "度",
        "初",
        "底",
        "末",
        "第一季度",
        "第二季度",
        "第三季度",
        "第四季度",
        "一季度",
        "二季度",
        "三季度",
        "四季度",
        "上半年",
        "下半年",
        "前三季度",
    ]
    .iter()
    .filter(|word| s.starts_with(**word))
    .map(|word| word.len())
    .max()
    .unwrap_or(0)
}

/// 10 January 2022, January 10, 8 pm, 127th, 1980s, 5 o'clock.
pub(super) fn english_date(s: &str) -> Option<usize> {
    if let Some(rest) = s.strip_prefix("first ") {
        // the first ten months of the year
        let number =
            rest.split_once(' ').filter(|(_, unit)| unit.starts_with("months") || unit.starts_with("quarters"));
        return number.filter(|(number, _)| number.len() < 7).map(|(number, _)| s.len() - rest.len() + number.len());
    }
    let digits = s.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        let name = s.bytes().take_while(u8::is_ascii_alphabetic).count();
        if name < 3 || !is_month(&s[..name].to_ascii_lowercase()) {
            return None;
        }
        let rest = s[name..].strip_prefix('.').unwrap_or(&s[name..]);
        let rest = rest.strip_prefix(' ')?;
        let day = rest.bytes().take_while(u8::is_ascii_digit).count();
        if day == 0
            || s.starts_with("may ")
            || rest[day..].starts_with(',') && rest[day + 1..].starts_with(|c: char| c.is_ascii_digit())
        {
            return None;
        }
        let mut end = s.len() - rest.len() + day;
        // January 10–15, 2022
        if let Some(after) = s[end..].strip_prefix(['-', '–', '—']) {
            end += s[end..].len() - after.len() + after.bytes().take_while(u8::is_ascii_digit).count();
        }
        if let Some(year) = s[end..].strip_prefix(", ").filter(|year| year.starts_with("19") || year.starts_with("20"))
        {
            end = s.len() - year.len() + year.bytes().take_while(u8::is_ascii_digit).count();
        }
        return Some(end);
    }
    let rest = &s[digits..];
    let lower: String = rest.chars().take(14).collect::<String>().to_ascii_lowercase();
    let whole = |word: &str| {
        lower.strip_prefix(word).is_some_and(|tail| !tail.starts_with(|c: char| c.is_ascii_alphanumeric()))
    };
    for word in ["st", "nd", "rd", "th", "s", "'s"] {
        if whole(word) && (digits == 4 || word.len() == 2 && !word.starts_with('\'')) {
            return Some(digits + word.len());
        }
    }
    for word in [" am", " pm", "am", "pm", " a.m", " p.m", " o'clock", " o’clock"] {
        if whole(word) {
            return Some(digits + word.len());
        }
    }
    let mut tail = rest;
    if let Some(after) = rest.strip_prefix(['-', '–', '—']).or_else(|| rest.strip_prefix(" to ")) {
        let more = after.bytes().take_while(u8::is_ascii_digit).count();
        if more > 0 && more <= 2 {
            tail = &after[more..];
        }
    }
    let tail = tail.strip_prefix(' ')?;
    let name = tail.bytes().take_while(u8::is_ascii_alphabetic).count();
    if digits > 2 || !is_month(&tail[..name].to_ascii_lowercase()) {
        return None;
    }
    let mut end = s.len() - tail.len() + name;
    if let Some(year) = s[end..].strip_prefix(' ').filter(|year| year.starts_with("19") || year.starts_with("20")) {
        end = s.len() - year.len() + year.bytes().take_while(u8::is_ascii_digit).count();
    }
    Some(end)
}

/// Whether a lower-case word is the name of a month, or its usual short form.
pub(in crate::quantity) fn is_month(word: &str) -> bool {
    const MONTHS: [&str; 12] = [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];
    MONTHS.contains(&word)
        || ["jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec"].contains(&word)
}

/// Digits at the start: Arabic, or Chinese digits one by one (二〇二二).
pub(super) fn run(s: &str) -> (Option<u64>, usize) {
    let arabic = s.bytes().take_while(u8::is_ascii_digit).count();
    if arabic > 0 {
        return (s[..arabic].parse().ok(), arabic);
    }
    let mut length = 0;
    let mut value = Some(0u64);
    let mut count = 0;
    for c in s.chars() {
        let Some(digit) = han_digit(c).filter(|_| c != '两') else {
            break;
        };
        value = value.and_then(|v| v.checked_mul(10)?.checked_add(digit));
        length += c.len_utf8();
        count += 1;
    }
    if count > 1 || count == 1 && !s[length..].starts_with('十') && !s.starts_with('十') {
        return (value, length);
    }
    // 十, 十二, 二十, 二十三 of dates
    let Some(at) = [0, length].into_iter().find(|at| s[*at..].starts_with('十')) else { return (None, 0) };
    let ten = if at == 0 { 1 } else { value.unwrap_or(1) };
    let rest = &s[at + 3..];
    match rest.chars().next().and_then(han_digit).filter(|d| *d > 0) {
        Some(one) => (Some(ten * 10 + one), at + 6),
        None => (Some(ten * 10), at + 3),
    }
}
