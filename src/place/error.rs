//! What is wrong with the name of a place, and what could be written instead?

use std::fmt;

use super::{Place, is_national, resolve};
use crate::text::{Lang, say};

/// Why a name or code means no place. [`PlaceError::message`] says what is wrong, [`PlaceError::hint`] the way out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PlaceError {
    /// No place is called that.
    Unknown {
        /// What was written.
        input: String,
        /// Places whose name or code is nearly the same, the nearest first; at most three.
        near: Vec<&'static Place>,
    },
    /// Several places are called that, and none of them is the common reading.
    Ambiguous {
        /// What was written.
        input: String,
        /// All places of that name, in the order of their codes.
        candidates: Vec<&'static Place>,
    },
}

impl PlaceError {
    /// What is wrong: no full stop, the input in backticks.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            PlaceError::Unknown { input, .. } => say!(
                lang,
                "应为 GB/T 2260 中的地区，实为 `{input}`",
                "expected a place of GB/T 2260, but found `{input}`"
            ),
            PlaceError::Ambiguous { input, candidates } => {
                let n = candidates.len();
                say!(
                    lang,
                    "应为一个地区，而叫 `{input}` 的有 {n} 个",
                    "expected one place, but found `{input}`, a name of {n} places"
                )
            }
        }
    }

    /// What the author can write instead, if there is something to say.
    pub fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            PlaceError::Unknown { input, .. } if is_national(input) => say!(
                lang,
                "全国是范围，不是其中的一个地区；请写省、市或县的名称",
                "the whole country is a scope, not a place inside it; name a province, city or county"
            ),
            PlaceError::Unknown { near, .. } if near.is_empty() => say!(
                lang,
                "请写名称，例如 `山东`、`义乌` 或 `江苏徐州沛县`，或写六位代码",
                "write a name such as `山东`, `义乌` or `江苏徐州沛县`, or a six-digit code"
            ),
            PlaceError::Unknown { input, near } => {
                let by_code = input.trim().bytes().all(|b| b.is_ascii_digit());
                let offers = near.iter().map(|place| {
                    let (code, name) = (place.code(), place.name());
                    let whole = unmistakable(place);
                    match by_code {
                        true => say!(lang, "`{code}`（{name}）", "`{code}` ({name})"),
                        false => say!(lang, "`{whole}`（{code}）", "`{whole}` ({code})"),
                    }
                });
                let offers = either(offers, lang);
                say!(lang, "是否想写 {offers}？", "did you mean {offers}?")
            }
            PlaceError::Ambiguous { candidates, .. } => {
                let offers = either(candidates.iter().map(|place| format!("`{}`", place.path())), lang);
                say!(lang, "请写 {offers}", "write {offers}")
            }
        })
    }
}

/// The short name where it means this place alone, else the whole path.
fn unmistakable(place: &'static Place) -> &'static str {
    match resolve(place.short()) {
        Ok(found) if found == place => place.short(),
        _ => place.path(),
    }
}

/// "a", "a or b", "a, b or c".
fn either(offers: impl Iterator<Item = String>, lang: Lang) -> String {
    let mut offers: Vec<String> = offers.collect();
    match offers.pop() {
        Some(last) if !offers.is_empty() => {
            let first = offers.join(lang.pick("、", ", "));
            say!(lang, "{first} 或 {last}", "{first} or {last}")
        }
        Some(only) => only,
        None => String::new(),
    }
}

impl fmt::Display for PlaceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for PlaceError {}
