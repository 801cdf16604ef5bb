//! What was counted? Units and measure words of Chinese and English, with one canonical name each.

mod chinese;
mod english;

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::LazyLock;

use super::reading::simplified;
use chinese::ROWS;
use english::{ENGLISH, PIECES};

/// What kind of thing a unit measures; idioms differ by kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// 元, 美元: a printed price is exact.
    Money,
    /// %, ‰, 百分点, 倍: always rounded.
    Ratio,
    /// 年, 天, 小时.
    Time,
    /// 吨, 公里, 亩.
    Measure,
    /// 个, 家, 场: measure words of countable things.
    Count,
}

/// A unit as written.
#[derive(Clone, Copy, Debug)]
pub(super) struct Unit {
    /// The canonical Chinese name.
    pub name: &'static str,
    pub kind: Kind,
}

/// The unit at the start of a plain text, and what is left.
pub(super) fn chinese(s: &str) -> Option<(Unit, &str)> {
    static BY_FIRST: LazyLock<HashMap<char, Vec<&Row>>> = LazyLock::new(|| {
        let mut table: HashMap<char, Vec<&Row>> = HashMap::new();
        for row in ROWS {
            table.entry(row.0.chars().next().expect("a unit has a character")).or_default().push(row);
        }
        table.values_mut().for_each(|rows| rows.sort_by_key(|row| std::cmp::Reverse(row.0.len())));
        table
    });
    let rows = BY_FIRST.get(&s.chars().next()?)?;
    let &&(written, name, kind, not_before) = rows.iter().find(|row| s.starts_with(row.0))?;
    let rest = &s[written.len()..];
    let blocked = if not_before.contains(' ') {
        not_before.split(' ').any(|word| rest.starts_with(word))
    } else {
        rest.chars().next().is_some_and(|next| not_before.contains(next))
    };
    // Without its block list 块 is money; with one of these nouns it counts things: 3块金牌.
    let piece = Unit { name: "块", kind: Kind::Count };
    match (blocked, written) {
        (true, "块") => Some((piece, rest)),
        (blocked, _) => (!blocked).then_some((Unit { name, kind }, rest)),
    }
}

/// The canonical name of a unit that an author names.
pub(super) fn canonical(name: &str) -> Cow<'_, str> {
    let plain: String = name.trim().chars().map(simplified).collect();
    let row = ROWS.iter().find(|row| row.0 == plain);
    if let Some(row) = row {
        return Cow::Borrowed(row.1);
    }
    match english(&plain.to_lowercase()) {
        Some((unit, "")) => Cow::Borrowed(unit.name),
        _ => Cow::Owned(plain),
    }
}

/// The unit named by an English noun at the start of a lower-case text, and what is left.
pub(super) fn english(s: &str) -> Option<(Unit, &str)> {
    ENGLISH
        .iter()
        .filter(|(word, ..)| {
            s.strip_prefix(word).is_some_and(|rest| !rest.starts_with(|c: char| c.is_ascii_alphanumeric()))
        })
        .max_by_key(|(word, ..)| word.len())
        .map(|&(word, name, kind)| (Unit { name, kind }, &s[word.len()..]))
}

/// The Chinese name of a thing sold by the piece in English: `can` is 罐.
pub(super) fn english_piece(word: &str) -> Option<&'static str> {
    PIECES.iter().find(|(english, _)| *english == word).map(|(_, name)| *name)
}

/// Words a price can be for: 49块钱一罐, 3元/斤.
pub(super) fn is_piece(name: &str) -> bool {
    "罐瓶盒箱包袋桶杯碗筐捆斤公斤千克克吨升份个件只条串枚颗粒棵株朵张本套双副块片支根束对包听板提斤篮位人次亩平方米"
        .contains(name)
        || PIECES.iter().any(|(_, piece)| *piece == name)
}

/// Whether a measure word is so often part of a name or an idiom that a small Chinese numeral before it counts nothing by itself:
/// 三道, 五口, 四面.
pub(super) fn is_weak(name: &str) -> bool {
    "道口面片分把页门节局盘环回遍站桌席针剂车晚夜块根串束顶盏扇具期组股副对双队字级步".contains(name)
}

/// A unit: as written, its canonical name, its kind, and what shows that the characters are another word (家 before 乡 in 家乡): single
/// characters, or whole words where blanks divide them.
type Row = (&'static str, &'static str, Kind, &'static str);
