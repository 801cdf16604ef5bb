//! How is a number written where there is room for a few characters only?
//!
//! It loses its unit and scale word, which stand in the legend, and never its hedge.

use super::axis::Scale;
use super::spec::{Datum, Mark};
use super::words;
use crate::quantity::{Decimal, Hedge};
use crate::text::Lang;

/// The number in `scale` with its hedge; nothing where that cannot be said briefly.
pub(super) fn brief(mark: &Mark, scale: Scale, lang: Lang) -> Option<String> {
    let (value, hard, hedge) = match &mark.datum {
        Datum::Known { value, hard, hedge, .. } => (*value, hard, *hedge),
        Datum::Missing { .. } => return Some(words::not_published(lang).to_owned()),
        Datum::Withdrawn => return Some(words::withdrawn(lang).to_owned()),
    };
    let write = |number: Decimal| scale.count(number);
    let Some(value) = value else {
        let low = hard.low.map(|low| scale.count(low.value));
        return match (low, hard.high) {
            (Some(low), Some(high)) => Some(format!("{low}–{}", write(high.value))),
            (Some(low), None) => Some(at_least(&low, lang)),
            (None, _) => None,
        };
    };
    let exact = matches!(hedge, Hedge::Exact);
    let falls = value < Decimal::ZERO && !exact;
    let shown = if falls { -value } else { value };
    let number = as_printed(&write(shown), &mark.wording);
    let hedged = match (hedge, lang) {
        (Hedge::Exact | Hedge::Range | Hedge::Several, _) => number,
        (Hedge::AtLeast, _) => at_least(&number, lang),
        (Hedge::Over, Lang::Zh) => format!("超{number}"),
        (Hedge::Over, Lang::En) => format!("over {number}"),
        (Hedge::Nearly, Lang::Zh) => format!("近{number}"),
        (Hedge::Nearly, Lang::En) => format!("near {number}"),
        (Hedge::About, Lang::Zh) => format!("约{number}"),
        (Hedge::About, Lang::En) => format!("about {number}"),
        (Hedge::Odd, Lang::Zh) => format!("{number}余"),
        (Hedge::Odd, Lang::En) => format!("{number}-odd"),
        (Hedge::Under, Lang::Zh) => format!("不足{number}"),
        (Hedge::Under, Lang::En) => format!("under {number}"),
        (Hedge::AtMost, Lang::Zh) => format!("至多{number}"),
        (Hedge::AtMost, Lang::En) => format!("up to {number}"),
    };
    let down = if falls { words::say(lang, "降", "down ") } else { "" };
    Some(format!("{down}{hedged}"))
}

/// `91.2` as `91.20` where the wording has it so: noughts that were printed are kept.
fn as_printed(number: &str, wording: &str) -> String {
    let kept = wording.match_indices(number).find_map(|(at, _)| {
        let before = wording[..at].chars().next_back();
        let rest = &wording[at + number.len()..];
        let noughts = match (number.contains('.'), rest.strip_prefix('.')) {
            (true, _) => rest.chars().take_while(|c| *c == '0').count(),
            (false, Some(rest)) => 1 + rest.chars().take_while(|c| *c == '0').count(),
            (false, None) => 0,
        };
        let after = rest[noughts..].chars().next();
        let ends = |c: Option<char>| c.is_none_or(|c| !c.is_ascii_digit() && c != '.');
        (ends(before) && ends(after)).then(|| &rest[..noughts])
    });
    format!("{number}{}", kept.unwrap_or_default())
}

fn at_least(number: &str, lang: Lang) -> String {
    match lang {
        Lang::Zh => format!("{number}以上"),
        Lang::En => format!("≥{number}"),
    }
}

#[cfg(test)]
mod tests {
    use super::as_printed;

    #[test]
    fn noughts_that_were_printed_are_kept() {
        for (number, wording, expected) in [
            ("91.2", "91.20亿元", "91.20"),
            ("3", "3.0万人次", "3.0"),
            ("276", "276亿元", "276"),
            ("1.2", "突破11.20亿次", "1.2"),
            ("7.5", "下降7.50%", "7.50"),
            ("12", "120000次", "12"),
        ] {
            assert_eq!(as_printed(number, wording), expected, "{wording}");
        }
    }
}
