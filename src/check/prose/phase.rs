//! A forecast, a target or a plan must be called one where it is quoted: 预计 dropped turns it into a result.

use super::writing::Writing;
use crate::model::{Figure, Phase};
use crate::quantity;
use std::ops::Range;

/// Words that say that something has not come about yet, beyond those that stand before a number.
const AHEAD: [&str; 23] = [
    "预报",
    "估计",
    "规划",
    "尚未",
    "还没",
    "目标",
    "计划",
    "安排",
    "即将",
    "打算",
    "筹备",
    "predict",
    "projection",
    "estimate",
    "anticipat",
    "would ",
    "target",
    "goal",
    "plan",
    "not yet",
    "were to",
    "was to",
    "is to ",
];

/// Whether a text lets a quoted forecast, target or plan pass for a result: neither its sentence says what it is, nor the one before or
/// behind it. In a list or a table the words that introduce it may say so.
pub(super) fn passes_for_a_result(figure: &Figure, writing: &Writing, quoted: &Range<usize>) -> bool {
    let words = matches!(figure.phase, Phase::Forecast | Phase::Target | Phase::Planned);
    words && !says_so(writing.sentences_around(quoted)) && !says_so(&writing.lead)
}

fn says_so(text: &str) -> bool {
    let text = &without_addresses(text);
    if quantity::phase_in(text).is_some() {
        return true;
    }
    let lower = text.to_lowercase();
    AHEAD.iter().any(|word| lower.contains(word))
}

/// A text without the addresses in it, whose words say nothing to a reader: `https://e.example/plan`, `fig:x/expected-sales`.
fn without_addresses(text: &str) -> String {
    let part = |c: char| c.is_ascii_alphanumeric() || "/:._-#?=&%@~+".contains(c);
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(part) {
        let (before, word) = rest.split_at(start);
        let (word, after) = word.split_at(word.find(|c| !part(c)).unwrap_or(word.len()));
        out.push_str(before);
        let address =
            word.contains("://") || word.starts_with("www.") || word.starts_with("fig:") || word.contains('@');
        out.push_str(if address { " " } else { word });
        rest = after;
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_what_is_to_come() {
        for text in
            ["预计销售额6000万元", "销售额将达6000万元", "it will reach 60 million", "the plan was 15", "数字只是目标"]
        {
            assert!(says_so(text), "{text}");
        }
        for text in [
            "销售额6000万元",
            "将百种产品推向全国",
            "原材料6000吨",
            "a willing buyer",
            "see https://e.example/expected-sales and fig:x/plan",
            "详见https://e.example/will/target",
        ] {
            assert!(!says_so(text), "{text}");
        }
    }
}
