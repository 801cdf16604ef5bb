//! What is a number for, where its rate stands some words before it?

use crate::quantity::phase;
use crate::quantity::unit::Kind;
use crate::quantity::wording::Wording;
use crate::quantity::zh;

/// The quantity found last: where it ends, and its unit.
#[derive(Default)]
pub(super) struct Last {
    /// An offset of the plain text.
    pub end: usize,
    pub unit: Option<String>,
}

/// What may stand between a number and the one that takes its place.
const CHANGES: [&str; 22] = [
    "提高到",
    "提高至",
    "提升到",
    "提升至",
    "增加到",
    "增加至",
    "增长到",
    "增至",
    "上升到",
    "上升至",
    "升至",
    "涨到",
    "涨至",
    "下降到",
    "下降至",
    "降到",
    "降至",
    "减少到",
    "减至",
    "跌至",
    "扩大到",
    "到",
];

/// Nothing, or when the other number was reached: 2019年的, 目前的.
fn of_a_time(rest: &str) -> bool {
    rest.is_empty() || rest.ends_with('的') && rest.chars().count() <= 8
}

/// 日均订单量达3万单: a rate named a few words before.
///
/// 亩产从800斤提高到1200斤: where a number takes another one's place, it has the same rate.
pub(super) fn rate_before(wording: &mut Wording, clause: &str, last: &Last) {
    let Some(unit) = wording.unit.as_mut().filter(|unit| !unit.contains('/')) else {
        return;
    };
    if matches!(wording.form.unit, Some(Kind::Ratio | Kind::Time)) {
        return;
    }
    if let Some((same, per)) = last.unit.as_deref().and_then(|unit| unit.split_once('/'))
        && same == unit
        && CHANGES.iter().any(|word| clause.trim().strip_prefix(word).is_some_and(of_a_time))
    {
        unit.push('/');
        unit.push_str(per);
        return;
    }
    let near = clause.rsplit(phase::STOPS).next().unwrap_or("");
    let reach = near.char_indices().rev().nth(15).map_or(0, |(at, _)| at);
    if let Some(per) = near[reach..].char_indices().find_map(|(at, _)| zh::rate(&near[reach + at..])) {
        unit.push('/');
        unit.push_str(per);
    }
}
