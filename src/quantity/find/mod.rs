//! Which quantities does a running text state? Words, their place, and what is left alone.
//!
//! The text is walked once. At each place either something that counts nothing is passed over
//! ([`super::decoy`]), or a phrase is read and kept if running text means a count by it.

mod kept;
mod rate;
mod shared;

use std::collections::HashSet;
use std::sync::LazyLock;

use super::phase;
use super::reading::{Reading, is_han};
use super::unit::Kind;
use super::wording::Wording;
use super::{Lang, Quantity, decoy, en, zh};
use kept::kept;
use rate::{Last, rate_before};
use shared::shared;

/// A quantity found in a text.
#[derive(Clone, Debug, PartialEq)]
pub struct Found {
    /// The quantity.
    pub quantity: Quantity,
    /// Where its wording starts: a UTF-8 byte offset.
    pub start: usize,
    /// Where its wording ends: a UTF-8 byte offset, hedge and unit included.
    pub end: usize,
}

/// Finds the quantities of a running text, Chinese or English, also a damaged one.
///
/// ```
/// let text = "1月10日启动以来,30個(gè)部門參與,預計銷售額6000萬元。";
/// let found = gongbao::quantity::find(text);
/// let words: Vec<&str> = found.iter().map(|found| &text[found.start..found.end]).collect();
/// assert_eq!(words, ["30個", "6000萬元"]);
/// ```
pub fn find(text: &str) -> Vec<Found> {
    let reading = Reading::of(text);
    let plain = reading.plain.as_str();
    let chinese = plain.contains(is_han);
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    let (mut last, mut phase_from) = (Last::default(), 0);
    while let Some(c) = plain[at..].chars().next() {
        let (before, rest) = plain.split_at(at);
        if !may_start(c) {
            at += c.len_utf8();
            continue;
        }
        if let Some(length) = decoy::decoy(before, rest) {
            at += length.max(1);
            continue;
        }
        if let Some((lang, wording, left)) = best(before, rest)
            && let Some(mut wording) = kept(before, rest, left, wording.clone(), plain[..at].get(last.end..))
                .or_else(|| shared(before, left, wording))
        {
            counted_by_the_piece(&mut wording, &rest[..rest.len() - left.len()], before);
            let end = plain.len() - left.len();
            wording.phase = wording.phase.or_else(|| phase::before(&plain[phase_from..at]));
            rate_before(&mut wording, &plain[last.end..at], &last);
            let unit = wording.unit.clone();
            let length = wording.form.unit == Some(Kind::Time);
            // 27.8% is of the language around it.
            let lang = if chinese { lang } else { Lang::En };
            if let Some(quantity) = Quantity::of(text, &reading, at, end, lang, wording) {
                found.push(Found { quantity, start: reading.start(at), end: reading.end(end) });
                at = end;
                last = Last { end, unit };
                // 有望在三年内突破百亿元: a length of time does not use the phase up.
                phase_from = if length { phase_from } else { end };
                continue;
            }
        }
        at += skip(rest);
    }
    found
}

/// Whether a character can start a quantity or something to be passed over.
fn may_start(c: char) -> bool {
    static STARTS: LazyLock<HashSet<char>> = LazyLock::new(|| {
        let numerals = "一二三四五六七八九十百千万亿两〇零几数好多半若翻过破上第前双〔[【“";
        let hedges =
            "突冲超远逾多大高>至最起不≥将接逼直近约差≈~未低少小<≤下减降回缩锐骤负跌↓-▼每日月年周人户亩场件单时村店";
        let others = "¥$€£/#№§统唯惟专之另逐划合归同某任这那新又进再独初农正腊星有老附成倒无";
        [numerals, hedges, others].iter().flat_map(|text| text.chars()).collect()
    });
    c.is_ascii_alphanumeric() || STARTS.contains(&c)
}

/// 银幕9.1万块: 块 is money only where no flat thing was named.
fn counted_by_the_piece(wording: &mut Wording, written: &str, before: &str) {
    const FLAT: [&str; 9] = ["银幕", "屏", "牌", "玻璃", "电池", "板", "砖", "石", "田"];
    let clause = before.rsplit(phase::STOPS).next().unwrap_or("");
    if wording.form.unit == Some(Kind::Money)
        && written.ends_with('块')
        && FLAT.iter().any(|word| clause.contains(word))
    {
        (wording.unit, wording.form.unit) = (Some("块".to_owned()), Some(Kind::Count));
    }
}

/// The longer of the Chinese and the English reading.
fn best<'a>(before: &str, rest: &'a str) -> Option<(Lang, Wording, &'a str)> {
    let word_start = !before.ends_with(|c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '@' | '/'))
        || decoy::amount_behind_letters(before, rest);
    let starts_word = rest.starts_with(|c: char| c.is_ascii_alphanumeric());
    if starts_word && !word_start {
        return None;
    }
    let chinese = zh::phrase(rest);
    let english = en::phrase(rest).map(|(wording, left)| from_one_to_the_other(before, rest, wording, left));
    match (chinese, english) {
        (Some(zh), Some((en, left))) if left.len() < zh.1.len() || left.len() == zh.1.len() && en.form.counted => {
            Some((Lang::En, en, left))
        }
        (Some((zh, left)), _) => Some((Lang::Zh, zh, left)),
        (None, en) => en.map(|(en, left)| (Lang::En, en, left)),
    }
}

/// rose $1.12 to $83.4, from 3 million to 5 million: two numbers and no range.
fn from_one_to_the_other<'a>(before: &str, rest: &'a str, wording: Wording, left: &'a str) -> (Wording, &'a str) {
    const CHANGED: [&str; 23] = [
        "rose",
        "gained",
        "climbed",
        "jumped",
        "surged",
        "up",
        "added",
        "increased",
        "grew",
        "advanced",
        "soared",
        "edged",
        "fell",
        "down",
        "dropped",
        "lost",
        "declined",
        "slid",
        "slipped",
        "shed",
        "tumbled",
        "sank",
        "cut",
    ];
    const SPREAD: [&str; 8] = ["range", "ranges", "ranged", "ranging", "anywhere", "vary", "varies", "varying"];
    let mut words = before.split_ascii_whitespace().rev();
    let previous = words.next().unwrap_or("").to_ascii_lowercase();
    let change = CHANGED.contains(&previous.as_str())
        || previous == "from" && !SPREAD.contains(&words.next().unwrap_or("").to_ascii_lowercase().as_str());
    if !wording.range || !(change || wording.fall) {
        return (wording, left);
    }
    let written = &rest[..rest.len() - left.len()];
    let Some(first) = written.find(" to ") else { return (wording, left) };
    match en::phrase(&rest[..first]) {
        // rose 3 to 5 percent is a range
        Some((low, more))
            if more.is_empty()
                && low.form.unit.is_none()
                && wording.form.unit == Some(Kind::Ratio)
                && previous != "from" =>
        {
            (wording, left)
        }
        Some((mut low, "")) => {
            low.number_end = low.number_end.map(|end| end + rest.len() - first);
            (low, &rest[first..])
        }
        _ => (wording, left),
    }
}

/// How far to go on where nothing was found: past a word, a number or a character.
fn skip(rest: &str) -> usize {
    let word = rest.bytes().take_while(|b| b.is_ascii_alphabetic()).count();
    if word > 0 {
        return word;
    }
    // 百万 that was not kept is not read again as 万.
    let numeral: usize =
        rest.chars().take_while(|c| "一二两三四五六七八九十百千万亿零〇".contains(*c)).map(char::len_utf8).sum();
    if numeral > 0 {
        return numeral;
    }
    let number = rest.bytes().take_while(|b| b.is_ascii_digit() || matches!(b, b'.' | b',')).count();
    if number > 0 { number } else { rest.chars().next().map_or(1, char::len_utf8) }
}
