//! Why is this no quantity? Errors that say what was expected and what stood there.

use std::fmt;

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
    /// A way out, where there is one.
    pub fn hint(&self) -> Option<&'static str> {
        match self {
            QuantityError::Empty | QuantityError::Expected { .. } => {
                Some("write hedge, number and unit as printed, such as `近20万个` or `about 97 billion yuan`")
            }
            QuantityError::Missing { .. } => Some("a missing value is never 0; state it as missing, with its reason"),
            QuantityError::Trailing { .. } => {
                Some("end the value after its unit; what was counted belongs in the label")
            }
            QuantityError::NotCounted { .. } => {
                Some("a date belongs in `period` or `as_of`, a rank or name in the text")
            }
            QuantityError::TooLong { .. } => Some("use a scale word such as 万, 亿 or million"),
        }
    }
}

impl fmt::Display for QuantityError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            QuantityError::Empty => f.write_str("expected a quantity such as `突破1.2亿次`, but found nothing"),
            QuantityError::Missing { word } => {
                write!(f, "expected a quantity, but found `{word}`, which marks a missing value")
            }
            QuantityError::Expected { found } => {
                write!(f, "expected a quantity such as `突破1.2亿次`, but found `{found}`")
            }
            QuantityError::Trailing { read, found } => {
                write!(f, "expected the end of the quantity after `{read}`, but found `{found}`")
            }
            QuantityError::NotCounted { found } => {
                write!(f, "expected a quantity, but found `{found}`, which counts nothing")
            }
            QuantityError::TooLong { found } => {
                write!(f, "expected at most 18 digits and 6 decimals, but found `{found}`")
            }
        }
    }
}

impl std::error::Error for QuantityError {}
