//! How does a printed text read once its damage is set aside? A plain copy that remembers offsets.
//!
//! The parsers see one spelling only: Simplified characters, half-width digits and signs, no pinyin
//! notes (`30個(gè)部門`), no invisible characters. Every place in the copy knows where it stood.

mod damage;

use std::collections::HashMap;
use std::sync::LazyLock;

/// A plain copy of a text.
pub(super) struct Reading {
    /// The text as the parsers see it.
    pub plain: String,
    /// For each character of `plain`: its offset there, and its first and last offset in the source.
    marks: Vec<(usize, usize, usize)>,
    source_len: usize,
}

impl Reading {
    /// Reads a text.
    pub fn of(source: &str) -> Reading {
        let mut reading = Reading {
            plain: String::with_capacity(source.len()),
            marks: Vec::with_capacity(source.len() / 2),
            source_len: source.len(),
        };
        let mut at = 0;
        while let Some(written) = source[at..].chars().next() {
            let end = at + written.len_utf8();
            let length = pinyin_note(&source[at..]);
            if length > 0 && reading.plain.chars().next_back().is_some_and(is_han) {
                at += length;
                continue;
            }
            if let Some((length, plain)) = remains(&source[at..]) {
                if let Some(plain) = plain {
                    reading.marks.push((reading.plain.len(), at, at + length));
                    reading.plain.push(plain);
                }
                at += length;
                continue;
            }
            if let Some(plain) = plain(written, &source[..at], &source[end..]) {
                reading.marks.push((reading.plain.len(), at, end));
                reading.plain.push(plain);
            }
            at = end;
        }
        reading
    }

    /// Where the character at `offset` of the plain copy starts in the source.
    pub fn start(&self, offset: usize) -> usize {
        match self.marks.binary_search_by_key(&offset, |mark| mark.0) {
            Ok(index) => self.marks[index].1,
            Err(_) => self.source_len,
        }
    }

    /// Where the character before `offset` of the plain copy ends in the source.
    pub fn end(&self, offset: usize) -> usize {
        match self.marks.partition_point(|mark| mark.0 < offset) {
            0 => 0,
            index => self.marks[index - 1].2,
        }
    }
}

/// Whether a character is Han (or the Han zero).
pub(super) fn is_han(c: char) -> bool {
    matches!(c, '\u{3400}'..='\u{9fff}' | '〇' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{2ffff}')
}

/// What is left of `s` after a gap as damaged text has it: blanks and at most one line break.
pub(super) fn gap(s: &str) -> &str {
    let rest = s.trim_start_matches([' ', '\n']);
    let skipped = &s[..s.len() - rest.len()];
    if skipped.len() > 6 || skipped.matches('\n').count() > 1 { s } else { rest }
}

/// What is left of `s` after a word, if it starts with it.
pub(super) fn eat<'a>(s: &'a str, word: &str) -> Option<&'a str> {
    s.strip_prefix(word)
}

/// The longest word of a table at the start of `s`, its meaning and what is left.
pub(super) fn longest<'a, T: Copy>(s: &'a str, table: &[(&str, T)]) -> Option<(T, &'a str)> {
    table
        .iter()
        .filter(|(word, _)| s.starts_with(word))
        .max_by_key(|(word, _)| word.len())
        .map(|(word, meaning)| (*meaning, &s[word.len()..]))
}

/// The length of a pinyin note such as `(gè)` at the start of `s`, or 0.
fn pinyin_note(s: &str) -> usize {
    let Some(inner) = s.strip_prefix(['(', '（']) else {
        return 0;
    };
    let letters: usize = inner
        .chars()
        .take_while(|&c| c.is_ascii_lowercase() || "āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜü".contains(c))
        .map(char::len_utf8)
        .sum();
    if letters == 0 || letters > 9 {
        return 0;
    }
    match inner[letters..].chars().next() {
        Some(close @ (')' | '）')) => s.len() - inner.len() + letters + close.len_utf8(),
        _ => 0,
    }
}

/// What is left of HTML at the start of a text: its length, and the blank or line break it stands for.
fn remains(s: &str) -> Option<(usize, Option<char>)> {
    const ENTITIES: [&str; 5] = ["&nbsp;", "&ensp;", "&emsp;", "&thinsp;", "&#160;"];
    if let Some(entity) = ENTITIES.iter().find(|entity| s.starts_with(**entity)) {
        return Some((entity.len(), Some(' ')));
    }
    let tag = s.strip_prefix('<')?;
    let (tag, _) = tag.split_once('>').filter(|(tag, _)| tag.len() < 60)?;
    let name = tag.trim_start_matches('/').split([' ', '/']).next()?.to_ascii_lowercase();
    let length = tag.len() + "<>".len();
    match name.as_str() {
        "br" | "p" | "div" | "li" | "td" => Some((length, Some('\n'))),
        "b" | "strong" | "em" | "i" | "u" | "span" | "font" | "sup" | "sub" => Some((length, None)),
        _ => None,
    }
}

/// The plain form of a character, or `None` for an invisible one.
fn plain(c: char, before: &str, after: &str) -> Option<char> {
    let wide_digit = |c: char| ('０'..='９').contains(&c);
    Some(match c {
        '\u{200b}'..='\u{200f}' | '\u{feff}' | '\u{ad}' | '\u{2060}' | '\r' | '\u{fe0f}' => {
            return None;
        }
        ' ' | '\n' | '\u{3000}' | '\u{a0}'
            if damage::inside_number(before, after)
                || damage::behind_a_comma(before, after)
                || damage::inside_unit(before, after) =>
        {
            return None;
        }
        '\t' | '\u{a0}' | '\u{2000}'..='\u{200a}' | '\u{202f}' | '\u{3000}' => ' ',
        '，' if before.chars().next_back().is_some_and(wide_digit) && after.chars().next().is_some_and(wide_digit) => {
            ','
        }
        '，' if thousands(before, after) => ',',
        '，' => '，',
        '忆' if before.ends_with(|c: char| c.is_ascii_digit() || wide_digit(c)) => '亿',
        '-' | '\n' if hyphenated(c, before, after) => return None,
        'l' | 'I' | 'O' | 'o' if damage::digit(c, before, after) => {
            if matches!(c, 'l' | 'I') {
                '1'
            } else {
                '0'
            }
        }
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(c as u32 - 0xfee0).unwrap_or(c),
        '￥' => '¥',
        '−' => '-',
        '〜' | '∼' => '~',
        '○' => '〇',
        'A'..='Z' | 'a'..='z' | '0'..='9' => c,
        _ => capital(c, before, after).unwrap_or_else(|| simplified(c)),
    })
}

/// The plain form of a numeral as cheques have it: 壹佰万元. Alone such a character is a name (陆, 伍, 柒牌).
fn capital(c: char, before: &str, after: &str) -> Option<char> {
    const CAPITALS: &str = "壹一贰二貳二叁三參三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千";
    let of = |c: char| {
        let mut pairs = CAPITALS.chars();
        while let (Some(capital), Some(plain)) = (pairs.next(), pairs.next()) {
            if capital == c {
                return Some(plain);
            }
        }
        None
    };
    let plain = of(c)?;
    let joined = |c: char| of(c).is_some() || "万萬亿億".contains(c);
    let money = after.starts_with(['元', '圆', '圓']);
    let beside = before.chars().next_back().is_some_and(joined) || after.chars().next().is_some_and(joined);
    (beside || money).then_some(plain)
}

/// Whether a wide comma between half-width digits divides thousands: 1，286个, also 4，2 0 0名.
fn thousands(before: &str, after: &str) -> bool {
    let led = before.bytes().rev().take_while(u8::is_ascii_digit).count();
    let number = before[..before.len() - led].ends_with([',', '.', '，']);
    let mut follow = after.bytes().take_while(u8::is_ascii_digit).count();
    let mut rest = &after[follow..];
    while follow < 3 && rest.starts_with(' ') && rest[1..].starts_with(|c: char| c.is_ascii_digit()) {
        let more = rest[1..].bytes().take_while(u8::is_ascii_digit).count();
        (follow, rest) = (follow + more, &rest[1 + more..]);
    }
    // 1，286.5 万亩
    let decimals = rest.strip_prefix('.').map(|rest| rest.trim_start_matches(|c: char| c.is_ascii_digit()));
    let rest = decimals.unwrap_or(rest).trim_start_matches(' ');
    let counted = rest.chars().next().is_some_and(|c| is_han(c) || c == '，');
    (1..=3).contains(&led) && !number && follow == 3 && counted && !rest.starts_with(['年', '月', '日'])
}

/// Whether a hyphen and the line break behind it part a word: mil-\nlion.
fn hyphenated(c: char, before: &str, after: &str) -> bool {
    let (word, rest) = match c {
        '-' => (Some(before), after.strip_prefix('\n')),
        _ => (before.strip_suffix('-'), Some(after)),
    };
    let letter = |c: char| c.is_ascii_lowercase();
    word.is_some_and(|word| word.ends_with(letter)) && rest.is_some_and(|rest| rest.starts_with(letter))
}

/// The Simplified form of the Traditional characters that occur in wordings of quantities.
pub(super) fn simplified(c: char) -> char {
    const PAIRS: &str = "億亿萬万約约餘余兩两幾几數数個个條条噸吨臺台單单戶户種种場场過过將将達达計计總总\
        預预標标劃划爭争點点漲涨減减長长塊块錢钱圓元圆元張张輛辆間间項项隻只頭头顆颗冊册輪轮趟趟節节\
        門门處处畝亩頃顷時时鐘钟鍾钟週周歲岁縣县區区鄉乡鎮镇國国筆笔層层棟栋樓楼雙双對对組组隊队類类\
        樣样級级號号線线際际強强遠远僅仅後后來来內内為为於于從从開开設设舉举辦办發发織织實实現现帶带\
        動动蓋盖們们員员會会體体業业產产務务車车電电網网題题賽赛農农書书記记戰战聯联進进還还連连續续\
        經经歷历參参與与評评選选獲获贈赠讚赞贊赞關关機机構构觀观視视頻频訂订購购買买賣卖銷销額额價价\
        補补貼贴資资費费優优惠惠劵券億亿貨货質质運运輸输課课師师學学習习訓训講讲團团隊队廠厂館馆園园\
        親亲萬万畫画鐵铁鋪铺舖铺鏈链龍龙鄰邻貧贫脫脱無无滿满權权歐欧韓韩鎊镑盧卢幣币塵尘劑剂隨随離离";
    static TABLE: LazyLock<HashMap<char, char>> = LazyLock::new(|| {
        let pairs: Vec<char> = PAIRS.chars().filter(|c| is_han(*c)).collect();
        pairs.chunks_exact(2).map(|pair| (pair[0], pair[1])).collect()
    });
    if c.is_ascii() { c } else { TABLE.get(&c).copied().unwrap_or(c) }
}
