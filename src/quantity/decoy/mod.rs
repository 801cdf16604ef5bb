//! What looks like a quantity and counts nothing? Dates, times, ordinals, telephone numbers, names, idioms.

mod code;
mod date;
mod name;

pub(super) use code::amount_behind_letters;
use code::{address, code};
use date::dated;
pub(super) use date::is_month;
use name::{idiom, name, ordinal, quoted_slogan};

/// A date, a time or a place in an order at the start of `s`: what an author may take for a value.
pub(super) fn uncounted(s: &str) -> Option<usize> {
    ordinal(s).or_else(|| dated(s))
}

/// The length of what counts nothing at the start of `s`, or `None`. `before` is the text before it.
pub(super) fn decoy(before: &str, s: &str) -> Option<usize> {
    ordinal(s)
        .or_else(|| idiom(s))
        .or_else(|| quoted_slogan(before, s))
        .or_else(|| dated(s))
        .or_else(|| address(s))
        .or_else(|| code(before, s))
        .or_else(|| name(s))
}
