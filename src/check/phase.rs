//! A forecast or a target must be called one where it is quoted: 预计 dropped turns it into a result.

use std::ops::Range;

use crate::model::{Figure, Phase};

/// Words by which a paragraph says that something has not come about yet.
const AHEAD: [&str; 34] = [
    "预计",
    "预期",
    "预测",
    "预报",
    "预估",
    "估计",
    "有望",
    "将",
    "料",
    "目标",
    "力争",
    "争取",
    "计划",
    "规划",
    "尚未",
    "还没",
    "拟",
    "expect",
    "forecast",
    "predict",
    "projected",
    "projection",
    "estimate",
    "anticipat",
    "will ",
    "would ",
    "target",
    "aim",
    "goal",
    "plan",
    "not yet",
    "were to",
    "was to",
    "is to ",
];

/// Whether the paragraph around a quoted figure lets a forecast or a target pass for a result.
pub(super) fn passes_for_a_result(figure: &Figure, markdown: &str, quoted: &Range<usize>) -> bool {
    if !matches!(figure.phase, Phase::Forecast | Phase::Target) {
        return false;
    }
    let paragraph = paragraph(markdown, quoted).to_lowercase();
    !AHEAD.iter().any(|word| paragraph.contains(word))
}

/// The paragraph in which the stretch stands: up to the blank lines around it.
fn paragraph<'a>(markdown: &'a str, at: &Range<usize>) -> &'a str {
    let start = markdown[..at.start].rfind("\n\n").map_or(0, |n| n + 2);
    let end = markdown[at.end..].find("\n\n").map_or(markdown.len(), |n| at.end + n);
    &markdown[start..end]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_paragraph_ends_at_a_blank_line() {
        let text = "甲。\n\n乙预计[6000万元](x)。\n丙。\n\n丁";
        let start = text.find('[').unwrap();
        assert_eq!(paragraph(text, &(start..start + 1)), "乙预计[6000万元](x)。\n丙。");
    }
}
