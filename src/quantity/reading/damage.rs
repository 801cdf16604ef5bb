//! Which marks inside a number come from damage? Blanks between its digits, letters read for digits.
//!
//! What a scanner or a PDF leaves is mended only where a Chinese number is plain to see: something counted follows it.

use super::is_han;

/// Whether a blank stands inside a number: 1 2 44万人, 1 . 36 亿, 12.¶6%.
pub(super) fn inside_number(before: &str, after: &str) -> bool {
    let before = before.trim_end_matches(blank);
    let after = after.trim_start_matches(blank);
    if let Some(fraction) = after.strip_prefix(['.', '．']) {
        return before.ends_with(digit_sign) && fraction_ends(fraction.trim_start_matches(blank));
    }
    if let Some(whole) = before.strip_suffix(['.', '．']) {
        return whole.trim_end_matches(blank).ends_with(digit_sign) && fraction_ends(after);
    }
    before.ends_with(digit_sign) && after.starts_with(digit_sign) && spread(before, after)
}

/// Whether a blank stands behind the comma that divides thousands: 87, 215张.
pub(super) fn behind_a_comma(before: &str, after: &str) -> bool {
    let Some(whole) = before.strip_suffix(',') else { return false };
    let rest = whole.trim_end_matches(|c: char| c.is_ascii_digit());
    let (led, follow) = (whole.len() - rest.len(), after.bytes().take_while(u8::is_ascii_digit).count());
    let clean = rest.chars().next_back().is_none_or(|c| is_han(c) && !"第表图附注".contains(c));
    (1..=3).contains(&led) && follow == 3 && clean && counted(&after[follow..])
}

/// Whether digits parted by blanks are one number: one group is a single digit, none looks like a year.
fn spread(before: &str, after: &str) -> bool {
    let mut groups: Vec<usize> = Vec::new();
    let mut led = before;
    loop {
        let rest = led.trim_end_matches(digit_sign);
        let length = led[rest.len()..].chars().count();
        if length == 0 {
            break;
        }
        if year(&led[rest.len()..]) {
            return false;
        }
        groups.push(length);
        led = rest.strip_suffix(' ').or_else(|| rest.strip_suffix('\n')).unwrap_or(rest);
        if led.len() == rest.len() {
            break;
        }
    }
    let mut tail = after;
    loop {
        let rest = tail.trim_start_matches(digit_sign);
        let length = tail[..tail.len() - rest.len()].chars().count();
        if length == 0 {
            break;
        }
        if year(&tail[..tail.len() - rest.len()]) {
            return false;
        }
        groups.push(length);
        tail = rest;
        let next = rest.trim_start_matches(blank);
        if rest.len() == next.len() || !next.starts_with(digit_sign) {
            break;
        }
        tail = next;
    }
    // The last group before the blank is part of the first list; a decimal point may follow the digits.
    let point = tail.trim_start_matches(blank).strip_prefix(['.', '．']);
    let tail = point.map_or(tail, |rest| rest.trim_start_matches(blank).trim_start_matches(digit_sign));
    let clean = led
        .chars()
        .next_back()
        .is_none_or(|c| is_han(c) && !"第表图附注".contains(c) || " \n，。、；：（(".contains(c));
    let total: usize = groups.iter().sum();
    clean && groups.contains(&1) && !groups.iter().any(|n| *n > 4) && total <= 9 && counted(tail)
}

fn year(digits: &str) -> bool {
    digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"))
}

/// Whether decimals end as a reported number does: 36 亿, 6%.
fn fraction_ends(fraction: &str) -> bool {
    let rest = fraction.trim_start_matches(digit_sign);
    let digits = fraction[..fraction.len() - rest.len()].chars().count();
    let words = ["percent", "per cent", "million", "billion", "trillion"];
    let english = words.iter().any(|word| rest.trim_start_matches(blank).starts_with(word));
    (1..=2).contains(&digits) && english
        || (1..=2).contains(&digits)
            && rest.trim_start_matches(blank).starts_with(['万', '亿', '萬', '億', '%', '％', '倍', '个', '元', '吨'])
}

/// Whether something counted follows, and no part of a date.
fn counted(rest: &str) -> bool {
    let next = rest.trim_start_matches(blank).chars().next();
    next.is_some_and(|c| is_han(c) && !"年月日时分号点第届和至到与及".contains(c) || matches!(c, '%' | '％'))
}

/// Whether a letter was read for a digit: l.2亿, 4O多家.
pub(super) fn digit(letter: char, before: &str, after: &str) -> bool {
    let zero = |c: char| matches!(c, 'O' | 'o');
    let run = after.trim_start_matches(|c: char| digit_sign(c) || zero(c) || matches!(c, '.' | ','));
    let number = &after[..after.len() - run.len()];
    let behind = run.trim_start_matches(' ').chars().next();
    let han = behind.is_some_and(|c| is_han(c) && !"年月日时号".contains(c) || matches!(c, '%' | '％'));
    match letter {
        'l' | 'I' => {
            !before.ends_with(|c: char| c.is_ascii_alphanumeric())
                && number.contains(|c: char| c.is_ascii_digit())
                && han
        }
        _ => before.trim_end_matches(zero).ends_with(|c: char| c.is_ascii_digit()) && han,
    }
}

/// Whether a blank or a line break parts a unit of several characters: 公¶里, 人 次.
pub(super) fn inside_unit(before: &str, after: &str) -> bool {
    const UNITS: [&str; 24] = [
        "公里",
        "公斤",
        "公顷",
        "平方米",
        "立方米",
        "平方公里",
        "小时",
        "分钟",
        "千克",
        "千瓦",
        "千瓦时",
        "人次",
        "场次",
        "美元",
        "欧元",
        "万元",
        "亿元",
        "个月",
        "百分点",
        "个百分点",
        "万人",
        "工作日",
        "毫米",
        "毫升",
    ];
    UNITS.iter().any(|unit| {
        unit.char_indices().skip(1).any(|(at, _)| {
            let number = |rest: &str| {
                let last = rest.trim_end_matches(blank).chars().next_back();
                last.is_some_and(|c| digit_sign(c) || "万亿千百十余多几两一二三四五六七八九".contains(c))
            };
            after.starts_with(&unit[at..]) && before.strip_suffix(&unit[..at]).is_some_and(number)
        })
    })
}

fn digit_sign(c: char) -> bool {
    c.is_ascii_digit() || ('０'..='９').contains(&c)
}

fn blank(c: char) -> bool {
    matches!(c, ' ' | '\n' | '\u{3000}' | '\u{a0}')
}
