//! Which place does an author mean by this text?
//!
//! | written | read as |
//! | --- | --- |
//! | `370000`, `330185` | the code, in force or former (临安市, now 临安区 330112) |
//! | `江苏省`, `沛县`, `临安市`, `延边州` | the full name, a former one, or how an autonomous division is called in speech |
//! | `山东`, `鲁`, `申`, `陝西`, `Tibet` | any name of the 34 |
//! | `义乌`, `延边`, `鼓楼` | the name without its kind, if it means one place: see `names` for the common reading |
//! | `江苏徐州沛县`, `江苏省/徐州市`, `吉林汪清` | a path from the outside in; steps may be left out |

use std::collections::BTreeSet;

use super::names::{Bearer, common_reading};
use super::table::TABLE;
use super::{Level, Place, PlaceCode, PlaceError, get, near};

/// What may stand between the steps of a path.
const SEPARATORS: [char; 5] = ['/', '·', '>', ' ', '\u{3000}'];

/// No name in the table has more characters.
const LONGEST_NAME: usize = 15;

/// The place that `input` means: a code, any of its names, or a path such as `江苏徐州沛县`.
///
/// # Errors
/// [`PlaceError::Unknown`] with near matches, or [`PlaceError::Ambiguous`] with all that it may mean.
///
/// ```
/// use gongbao::place::resolve;
///
/// assert_eq!(resolve("陝西").unwrap().slug(), "shaanxi");
/// let problem = resolve("大理").unwrap_err();
/// assert_eq!(problem.hint(gongbao::text::Lang::En).unwrap(), "write `云南省大理白族自治州` or `云南省大理白族自治州大理市`");
/// ```
pub fn resolve(input: &str) -> Result<&'static Place, PlaceError> {
    let text = input.trim();
    if let Some(place) = by_code_in_force(text).or_else(|| TABLE.by_former_code(text)) {
        return Ok(place);
    }
    let mut meant = TABLE.names().find(text);
    if meant.is_empty() {
        meant = by_path(text);
    }
    match meant[..] {
        [code] => Ok(get(code)),
        [] => Err(PlaceError::Unknown { input: input.to_owned(), near: near::places(text) }),
        _ => Err(PlaceError::Ambiguous { input: input.to_owned(), candidates: meant.into_iter().map(get).collect() }),
    }
}

/// Whether the text means the whole country, which is a scope and no place: 全国, 中国, national …
pub fn is_national(text: &str) -> bool {
    const CHINESE: [&str; 5] = ["全国", "中国", "全國", "中國", "中华人民共和国"];
    const ENGLISH: [&str; 3] = ["national", "nationwide", "china"];
    let text = text.trim();
    CHINESE.contains(&text) || ENGLISH.iter().any(|name| name.eq_ignore_ascii_case(text))
}

/// The place with this code; former codes are not in force.
pub(super) fn by_code_in_force(text: &str) -> Option<&'static Place> {
    let digits = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten().and_then(|code| TABLE.by_code(code))
}

/// The places at the end of a path. Every way to cut the text into names is tried.
pub(super) fn by_path(text: &str) -> Vec<PlaceCode> {
    let mut ends = BTreeSet::new();
    walk(None, text, &mut ends);
    common_reading(ends.into_iter().collect()).into_iter().map(|bearer| bearer.code).collect()
}

fn walk(outer: Option<Bearer>, text: &str, ends: &mut BTreeSet<Bearer>) {
    let text = text.trim_start_matches(SEPARATORS);
    if text.is_empty() {
        ends.extend(outer);
        return;
    }
    // A step has two characters at least: one-character names would cut 苏州 into 苏 and 州.
    for (end, _) in text.char_indices().map(|(at, c)| (at + c.len_utf8(), c)).take(LONGEST_NAME).skip(1) {
        for bearer in TABLE.names().bearers(&text[..end]) {
            if begins_or_lies_inside(bearer.code, outer) {
                walk(Some(bearer), &text[end..], ends);
            }
        }
    }
}

/// Whether a path may step from `outer` to `code`. It cannot begin with a county: nothing lies inside.
fn begins_or_lies_inside(code: PlaceCode, outer: Option<Bearer>) -> bool {
    match outer {
        None => code.level() != Level::County,
        Some(outer) => outer.code != code && get(outer.code).contains(get(code)),
    }
}
