//! Why is this no quantity? Errors that say what was expected and what stood there.

use std::fmt;

use crate::text::{Lang, say};

/// Why a text could not be read as one quantity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuantityError {
    /// There was nothing to read.
    Empty,
    /// A word for a missing value: 未公布, /, —.
    Missing {
        /// The word.
        word: String,
    },
    /// No quantity starts here.
    Expected {
        /// What stood there.
        found: String,
    },
    /// A quantity was read, and something follows it.
    Trailing {
        /// The quantity.
        read: String,
        /// What follows.
        found: String,
    },
    /// A date, an ordinal number, a telephone number or a name with a number in it.
    NotCounted {
        /// What stood there.
        found: String,
    },
    /// A number beyond what is exact here (18 digits, 6 decimals).
    TooLong {
        /// The digits.
        found: String,
    },
}

impl QuantityError {
    /// What is wrong: no full stop, the input in backticks.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            QuantityError::Empty => say!(
                lang,
                "应为 `突破1.2亿次` 这样的数量，实则为空",
                "expected a quantity such as `突破1.2亿次`, but found nothing"
            ),
            QuantityError::Missing { word } => say!(
                lang,
                "应为数量，而 `{word}` 表示没有数值",
                "expected a quantity, but found `{word}`, which marks a missing value"
            ),
            QuantityError::Expected { found } => say!(
                lang,
                "应为 `突破1.2亿次` 这样的数量，实为 `{found}`",
                "expected a quantity such as `突破1.2亿次`, but found `{found}`"
            ),
            QuantityError::Trailing { read, found } => say!(
                lang,
                "数量应在 `{read}` 之后结束，后面却还有 `{found}`",
                "expected the end of the quantity after `{read}`, but found `{found}`"
            ),
            QuantityError::NotCounted { found } => say!(
                lang,
                "应为数量，而 `{found}` 并不计数",
                "expected a quantity, but found `{found}`, which counts nothing"
            ),
            QuantityError::TooLong { found } => say!(
                lang,
                "最多 18 位数字、6 位小数，实为 `{found}`",
                "expected at most 18 digits and 6 decimals, but found `{found}`"
            ),
        }
    }

    /// A way out, where there is one.
    pub fn hint(&self, lang: Lang) -> Option<&'static str> {
        Some(match self {
            QuantityError::Empty | QuantityError::Expected { .. } => lang.pick(
                "请照原文写限定词、数字和单位，例如 `近20万个` 或 `about 97 billion yuan`",
                "write hedge, number and unit as printed, such as `近20万个` or `about 97 billion yuan`",
            ),
            QuantityError::Missing { .. } => lang.pick(
                "没有数值不等于 0；请写明缺失及其原因",
                "a missing value is never 0; state it as missing, with its reason",
            ),
            QuantityError::Trailing { .. } => lang.pick(
                "数值写到单位为止；数的是什么，写在 `label` 中",
                "end the value after its unit; what was counted belongs in the label",
            ),
            QuantityError::NotCounted { .. } => lang.pick(
                "日期写在 `period` 或 `as_of` 中，名次和名称写在正文中",
                "a date belongs in `period` or `as_of`, a rank or name in the text",
            ),
            QuantityError::TooLong { .. } => {
                lang.pick("请用万、亿等表示量级的字", "use a scale word such as 万, 亿 or million")
            }
        })
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for QuantityError {}
