//! Which digits are a code? Addresses, telephone and document numbers, models such as 1+9.

use crate::quantity::reading::{gap, is_han};

/// Web and mail addresses, and words glued from letters and digits (NW2022…, COVID-19, A4, V1.1.0, 5G).
pub(super) fn address(s: &str) -> Option<usize> {
    let glued = |c: char| c.is_ascii_alphanumeric() || "_-./:@#&?=%+~".contains(c);
    let length = s.bytes().take_while(|b| glued(*b as char)).count();
    let token = s[..length].trim_end_matches(['.', ':', '-', '?', '/', '%', '+', '~', '&', '=']);
    if token.contains("://") || token.contains("www.") || token.contains('@') && token.contains('.') {
        return Some(length);
    }
    if s.starts_with("//") {
        return Some(length);
    }
    if token.starts_with(|c: char| c.is_ascii_digit()) {
        return letters_behind_digits(s);
    }
    // A word of letters takes the digits glued to it along.
    let letters = token.bytes().take_while(u8::is_ascii_alphabetic).count();
    if letters == 0 || !token[letters..].contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let amount = amount_behind_letters(&token[..letters], &s[letters..]);
    let money = ["rmb", "cny", "usd", "us", "hk", "eur", "gbp", "hkd"]
        .contains(&token[..letters].to_ascii_lowercase().as_str());
    let joined = token[letters..].starts_with(|c: char| c.is_ascii_digit() || matches!(c, '-' | '_'));
    let word = token.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'.')).count();
    // K1432+600: a place on a road
    let metres = s[word..].strip_prefix('+').map_or(0, |rest| rest.bytes().take_while(u8::is_ascii_digit).count());
    let word = if metres > 0 { word + 1 + metres } else { word };
    (joined && !money && !amount).then_some(word)
}

/// GMV860亿元: digits glued to an abbreviation are an amount where 万 or 亿 follows.
pub(in crate::quantity) fn amount_behind_letters(before: &str, s: &str) -> bool {
    let letters = before.len() - before.trim_end_matches(|c: char| c.is_ascii_uppercase()).len();
    let whole = !before[..before.len() - letters].ends_with(|c: char| c.is_ascii_alphanumeric());
    let number = s.trim_start_matches(|c: char| c.is_ascii_digit() || c == '.');
    letters >= 2 && whole && number.len() < s.len() && number.starts_with(['万', '亿'])
}

/// 3C, 5G, 1080p, 4K: letters glued to digits, unless they are a scale or a unit.
pub(super) fn letters_behind_digits(s: &str) -> Option<usize> {
    let digits = s.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    let letters = s[digits..].bytes().take_while(u8::is_ascii_alphanumeric).count();
    let word = &s[digits..digits + letters];
    const MEANT: [&str; 37] = [
        "w", "W", "k", "m", "M", "b", "bn", "mn", "tn", "mln", "bln", "trn", "kg", "km", "yuan", "RMB", "CNY", "USD",
        "K", "B", "pct", "mu", "Bn", "BN", "GW", "MW", "kW", "KW", "kWh", "GWh", "MWh", "TEU", "TEUs", "GB", "TB",
        "PB", "MB",
    ];
    if letters == 0 || MEANT.contains(&word) && !matches!(word, "K" | "B") {
        return None;
    }
    Some(digits + letters)
}

/// Telephone numbers, 1+9, 7×24, 3:1, numbers of documents (〔2017〕47号), 京ICP备…号.
pub(super) fn code(before: &str, s: &str) -> Option<usize> {
    if let Some(rest) = s.strip_prefix(['〔', '[', '【']) {
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        let close = rest[digits..].strip_prefix(['〕', ']', '】']).filter(|_| digits == 4)?;
        let number = close.trim_start_matches(|c: char| c.is_ascii_digit());
        return Some(s.len() - number.strip_prefix('号').unwrap_or(number).len());
    }
    for word in ["ICP备", "公网安备", "许可证号", "邮编", "电话", "热线", "传真", "QQ群", "编号"] {
        if let Some(rest) = s.strip_prefix(word) {
            let tail = rest.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || "-—:： ()".contains(c));
            let any = rest.len() > tail.len() && rest[..rest.len() - tail.len()].contains(|c: char| c.is_ascii_digit());
            return any.then(|| s.len() - tail.strip_prefix('号').unwrap_or(tail).len());
        }
    }
    let digits = s.bytes().take_while(u8::is_ascii_digit).count();
    if digits == 0 {
        return None;
    }
    let rest = &s[digits..];
    let more = |s: &str| s.bytes().take_while(u8::is_ascii_digit).count();
    // 0531-1234567, 400-123-4567, 010-12345678-801
    if let Some(tail) = rest.strip_prefix(['-', ' ', ')']) {
        let second = more(tail);
        let long = s.starts_with('0') && matches!(digits, 3 | 4) && matches!(second, 7 | 8);
        let free = matches!(&s[..digits], "400" | "800") && tail[second..].starts_with('-')
            || digits == 3 && second == 4 && tail[second..].starts_with(['-', ' ']) && more(&tail[second + 1..]) == 4;
        if long || free {
            let after = tail[second..].trim_start_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
            return Some(s[..s.len() - after.len()].trim_end().len());
        }
    }
    let mobile = digits == 11 && s.starts_with('1') && !gap(rest).starts_with(is_han);
    if mobile || digits > 15 {
        return Some(digits);
    }
    // 1+9, 1+N+X, 7×24: models of organisation and hours of service
    if let Some(sign) = rest.chars().next().filter(|c| matches!(c, '+' | '×' | 'x' | 'X' | '*')) {
        let tail = &rest[sign.len_utf8()..];
        if tail.starts_with(|c: char| c.is_ascii_alphanumeric()) {
            let end = tail.trim_start_matches(|c: char| c.is_ascii_alphanumeric() || matches!(c, '+' | '×'));
            return Some(s.len() - end.strip_prefix("小时").unwrap_or(end).len());
        }
    }
    // "1. " and "2、" at the start of a line are list marks.
    let line_start = before.trim_end_matches(' ').is_empty() || before.trim_end_matches(' ').ends_with('\n');
    let mark = [". ", "、", ") "].iter().find(|mark| rest.starts_with(**mark))?;
    (line_start && digits <= 2).then(|| digits + mark.trim_end().len())
}
