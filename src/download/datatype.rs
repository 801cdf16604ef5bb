//! What are the cells of a column? Their types, and a cell read as what it is.

use serde_json::Value;

/// The type of a column.
#[derive(Clone, Copy, Debug)]
pub enum Datatype {
    /// Text.
    Text,
    /// One of these codes.
    Code(fn() -> Vec<&'static str>),
    /// A whole number.
    Integer,
    /// A plain decimal.
    Number,
    /// `true` or `false`.
    Boolean,
    /// A day.
    Day,
    /// A year, a quarter, a month or a day: as precise as the source.
    Date,
    /// An address.
    Address,
}

/// A cell read as what its column holds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Cell<'a> {
    /// Nothing.
    Empty,
    /// Text, a code, a date or an address.
    Text(&'a str),
    /// The digits of a number.
    Number(&'a str),
    /// Yes or no.
    Boolean(bool),
}

impl Datatype {
    /// What a year, quarter, month or day looks like.
    pub const DATE_PATTERN: &'static str = "[0-9]{4}(-Q[1-4]|-[0-9]{2}(-[0-9]{2})?)?";

    /// Reads a cell of the CSV.
    pub fn read<'a>(&self, cell: &'a str) -> Cell<'a> {
        match self {
            _ if cell.is_empty() => Cell::Empty,
            Datatype::Integer | Datatype::Number => Cell::Number(cell),
            Datatype::Boolean => Cell::Boolean(cell == "true"),
            Datatype::Text | Datatype::Code(_) | Datatype::Day | Datatype::Date | Datatype::Address => Cell::Text(cell),
        }
    }
}

impl Cell<'_> {
    /// The cell as JSON: a number keeps its digits, nothing is `null`.
    pub fn to_json(&self) -> Value {
        match self {
            Cell::Empty => Value::Null,
            Cell::Text(text) => Value::from(*text),
            Cell::Number(digits) => serde_json::from_str(digits).expect("a plain decimal is a JSON number"),
            Cell::Boolean(value) => Value::from(*value),
        }
    }
}
