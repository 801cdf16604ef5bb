//! What stands before an English number? Hedges, words of fall, currency signs.

use super::numeral::eat_words;
use crate::quantity::hedge::Hedge;
use crate::quantity::reading::gap;

/// Hedges and words of fall before the number.
pub(super) fn front(s: &str) -> (Option<Hedge>, bool, &str) {
    let (mut hedge, mut fall, mut rest) = (None, false, gap(s));
    loop {
        let found = BEFORE
            .iter()
            .filter_map(|(words, hedge)| Some((*hedge, eat_words(rest, words)?, *words)))
            .min_by_key(|(_, rest, _)| rest.len());
        if let Some((found, after, words)) = found {
            hedge = hedge.or(Some(found));
            let past = matches!(words, "surpassed" | "passed" | "crossed" | "broke" | "topped" | "exceeded");
            let after = eat_words(after, "the").filter(|_| past).unwrap_or(after);
            rest = eat_words(after, "a total of").unwrap_or(after);
        } else if let Some(after) =
            FALLS.iter().filter(|_| !fall).filter_map(|words| eat_words(rest, words)).min_by_key(|rest| rest.len())
        {
            (fall, rest) = (true, after);
        } else {
            return (hedge, fall, gap(rest));
        }
    }
}

pub(super) const BEFORE: &[(&str, Hedge)] = &[
    ("more than", Hedge::Over),
    ("over", Hedge::Over),
    ("well over", Hedge::Over),
    ("just over", Hedge::Over),
    ("greater than", Hedge::Over),
    ("above", Hedge::Over),
    ("exceeding", Hedge::Over),
    ("exceeded", Hedge::Over),
    ("exceeds", Hedge::Over),
    ("exceed", Hedge::Over),
    ("in excess of", Hedge::Over),
    ("upwards of", Hedge::Over),
    ("upward of", Hedge::Over),
    ("topped", Hedge::Over),
    ("topping", Hedge::Over),
    ("tops", Hedge::Over),
    ("surpassed", Hedge::Over),
    ("surpassing", Hedge::Over),
    ("surpasses", Hedge::Over),
    ("surpass", Hedge::Over),
    ("passed", Hedge::Over),
    ("pass", Hedge::Over),
    ("passes", Hedge::Over),
    ("passing", Hedge::Over),
    ("top", Hedge::Over),
    ("crossed", Hedge::Over),
    ("crossing", Hedge::Over),
    ("broke", Hedge::Over),
    (">", Hedge::Over),
    ("at least", Hedge::AtLeast),
    ("no fewer than", Hedge::AtLeast),
    ("no less than", Hedge::AtLeast),
    ("not less than", Hedge::AtLeast),
    ("not fewer than", Hedge::AtLeast),
    ("a minimum of", Hedge::AtLeast),
    (">=", Hedge::AtLeast),
    ("≥", Hedge::AtLeast),
    ("nearly", Hedge::Nearly),
    ("almost", Hedge::Nearly),
    ("close to", Hedge::Nearly),
    ("just under", Hedge::Nearly),
    ("just short of", Hedge::Nearly),
    ("just shy of", Hedge::Nearly),
    ("shy of", Hedge::Nearly),
    ("short of", Hedge::Nearly),
    ("slightly under", Hedge::Nearly),
    ("just below", Hedge::Nearly),
    ("slightly below", Hedge::Nearly),
    ("virtually", Hedge::Nearly),
    ("slightly over", Hedge::Over),
    ("slightly more than", Hedge::Over),
    ("just more than", Hedge::Over),
    ("well above", Hedge::Over),
    ("just above", Hedge::Over),
    ("far more than", Hedge::Over),
    ("north of", Hedge::Over),
    ("beyond", Hedge::Over),
    ("slightly less than", Hedge::Under),
    ("just less than", Hedge::Under),
    ("well under", Hedge::Under),
    ("well below", Hedge::Under),
    ("south of", Hedge::Under),
    ("approaching", Hedge::Nearly),
    ("nearing", Hedge::Nearly),
    ("about", Hedge::About),
    ("around", Hedge::About),
    ("approximately", Hedge::About),
    ("approx.", Hedge::About),
    ("approx", Hedge::About),
    ("roughly", Hedge::About),
    ("some", Hedge::About),
    ("circa", Hedge::About),
    ("an estimated", Hedge::About),
    ("in the region of", Hedge::About),
    ("~", Hedge::About),
    ("≈", Hedge::About),
    ("under", Hedge::Under),
    ("below", Hedge::Under),
    ("fewer than", Hedge::Under),
    ("less than", Hedge::Under),
    ("<", Hedge::Under),
    ("at most", Hedge::AtMost),
    ("no more than", Hedge::AtMost),
    ("not more than", Hedge::AtMost),
    ("not exceeding", Hedge::AtMost),
    ("up to", Hedge::AtMost),
    ("a maximum of", Hedge::AtMost),
    ("not exceed", Hedge::AtMost),
    ("no higher than", Hedge::AtMost),
    ("capped at", Hedge::AtMost),
    ("<=", Hedge::AtMost),
    ("≤", Hedge::AtMost),
];

pub(super) const FALLS: &[&str] = &[
    "down by",
    "down",
    "fell by",
    "fell",
    "declined by",
    "declined",
    "dropped by",
    "dropped",
    "decreased by",
    "decreased",
    "shrank by",
    "slipped by",
    "slipped",
    "a decline of",
    "a drop of",
    "a fall of",
    "a decrease of",
    "decline of",
    "drop of",
    "fall of",
    "decrease of",
    "minus",
    "-",
    "↓",
];

pub(super) const CURRENCY: &[(&str, &str)] = &[
    ("us$", "美元"),
    ("a$", "澳元"),
    ("au$", "澳元"),
    ("c$", "加元"),
    ("ca$", "加元"),
    ("s$", "新元"),
    ("nt$", "新台币"),
    ("hk$", "港元"),
    ("$", "美元"),
    ("¥", "元"),
    ("rmb", "元"),
    ("cny", "元"),
    ("€", "欧元"),
    ("£", "英镑"),
    ("usd", "美元"),
    ("eur", "欧元"),
    ("gbp", "英镑"),
    ("hkd", "港元"),
];
