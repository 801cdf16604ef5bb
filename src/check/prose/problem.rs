//! The faults of running text that the referee can find.

use super::style::Fault;
use crate::diag::{Problem, Severity};
use crate::model::Phase;
use crate::quantity;
use crate::text::{Lang, say};

/// A number in running text that is not as it should be.
#[derive(Clone, Debug, PartialEq)]
pub enum ProseProblem {
    /// A number without a link that is nearly a figure's.
    Near {
        /// The number in the text.
        text: String,
        /// The figure as published.
        wording: String,
        /// The link to write if the figure is meant.
        link: String,
        /// In what they differ.
        nearness: Nearness,
    },
    /// A number without a link that is a figure's.
    Unlinked {
        /// The number in the text.
        text: String,
        /// The link to write.
        link: String,
        /// Whether other figures say the same.
        several: bool,
    },
    /// A result that the text tells like something to come.
    ResultAsForecast {
        /// The figure as published.
        figure: String,
        /// What the text makes of it.
        phase: quantity::Phase,
    },
    /// A number that is written against the rules for numerals.
    Style {
        /// The number in the text.
        text: String,
        /// What is wrong.
        fault: Fault,
    },
    /// A number that is called the first or a record, and is not.
    Superlative {
        /// The words that claim it.
        claim: String,
        /// The figure: its key and its words.
        figure: String,
        /// The figure that lies above.
        other: String,
        /// Whether the words of both leave no doubt.
        certain: bool,
    },
    /// A number with more digits than its figure's.
    FalsePrecision {
        /// The number in the text.
        text: String,
        /// The figure as published.
        figure: String,
    },
    /// A difference of two percentages that is written in per cent.
    PointsAsPercent {
        /// The difference in the text.
        text: String,
        /// The two percentages.
        between: (String, String),
    },
}

/// How a number nearly is a figure's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Nearness {
    /// The hedge is missing, or another one.
    Hedge {
        /// Whether it is missing.
        dropped: bool,
    },
    /// The unit is another one of the same kind.
    Unit,
    /// The words of a forecast, a target or a plan are missing.
    Phase(Phase),
    /// One is rounded from the other.
    Rounded,
    /// Two digits are exchanged.
    Transposed,
    /// It is off by so many powers of ten, above the figure if positive.
    Slip {
        /// The power.
        zeros: i32,
    },
}

impl ProseProblem {
    fn near(lang: Lang, text: &str, wording: &str, nearness: Nearness) -> String {
        match nearness {
            Nearness::Hedge { dropped: true } => say!(
                lang,
                "数据中是 `{wording}`，文中的 `{text}` 丢了限定词",
                "expected the hedge of `{wording}`, but found `{text}` without it"
            ),
            Nearness::Hedge { dropped: false } => say!(
                lang,
                "数据中是 `{wording}`，文中的 `{text}` 换了限定词",
                "expected the hedge of `{wording}`, but found another one in `{text}`"
            ),
            Nearness::Unit => say!(
                lang,
                "数据中是 `{wording}`，文中的 `{text}` 换了单位",
                "expected the unit of `{wording}`, but found another one in `{text}`"
            ),
            Nearness::Phase(phase) => {
                let (word, zh) = (phase.word(), phase.name(Lang::Zh));
                say!(
                    lang,
                    "数据中的 `{wording}` 属于“{zh}”，文中的 `{text}` 没有说明这一点",
                    "expected words that tell `{wording}` as a {word} ({zh}), but found `{text}` without them"
                )
            }
            Nearness::Rounded => say!(
                lang,
                "数据中是 `{wording}`，文中却是相近的 `{text}`",
                "expected `{wording}` as in the data, but found a rounder or a finer number in `{text}`"
            ),
            Nearness::Transposed => say!(
                lang,
                "数据中是 `{wording}`，文中的 `{text}` 有两位数字颠倒",
                "expected `{wording}` as in the data, but found two digits exchanged in `{text}`"
            ),
            Nearness::Slip { zeros } => {
                let times = 10u64.pow(zeros.unsigned_abs());
                let (zh, en) = match zeros > 0 {
                    true => (format!("{times}倍"), format!("{times} times as much")),
                    false => (format!("{times}分之一"), format!("a {times}th of it")),
                };
                say!(
                    lang,
                    "数据中是 `{wording}`，文中的 `{text}` 是它的{zh}",
                    "expected `{wording}` as in the data, but found `{text}`, which is {en}"
                )
            }
        }
    }
}

fn phase_name(phase: quantity::Phase, lang: Lang) -> &'static str {
    let phase = match phase {
        quantity::Phase::Forecast => Phase::Forecast,
        quantity::Phase::Target => Phase::Target,
        quantity::Phase::Planned => Phase::Planned,
    };
    match (phase, lang) {
        (Phase::Planned, Lang::En) => "plan",
        _ => phase.name(lang),
    }
}

impl Problem for ProseProblem {
    fn code(&self) -> &'static str {
        match self {
            ProseProblem::Near { nearness, .. } => match nearness {
                Nearness::Hedge { .. } => "R28",
                Nearness::Unit => "W0309",
                Nearness::Phase(_) => "W0310",
                Nearness::Rounded | Nearness::Transposed | Nearness::Slip { .. } => "R27",
            },
            ProseProblem::ResultAsForecast { .. } => "W0311",
            ProseProblem::Unlinked { .. } => "H0312",
            ProseProblem::PointsAsPercent { .. } => "R10",
            ProseProblem::Superlative { .. } => "R18",
            ProseProblem::FalsePrecision { .. } => "R34",
            ProseProblem::Style { .. } => "R37",
        }
    }

    fn severity(&self) -> Severity {
        match self {
            ProseProblem::Unlinked { .. } => Severity::Hint,
            ProseProblem::Superlative { certain: true, .. } => Severity::Error,
            _ => Severity::Warning,
        }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            ProseProblem::Near { text, wording, nearness, .. } => ProseProblem::near(lang, text, wording, *nearness),
            ProseProblem::Unlinked { text, several: false, .. } => say!(
                lang,
                "`{text}` 就是数据中的一个数字，却没有链接",
                "expected a link at `{text}`, which is a figure's number, but found none"
            ),
            ProseProblem::Unlinked { text, several: true, .. } => say!(
                lang,
                "`{text}` 与数据中几个数字相同，却没有链接",
                "expected a link at `{text}`, which is the number of several figures, but found none"
            ),
            ProseProblem::ResultAsForecast { figure, phase } => {
                let told = phase_name(*phase, lang);
                say!(
                    lang,
                    "`{figure}` 是已有的结果，文中却当作{told}来写",
                    "expected `{figure}` told as the result that it is, but found the words of a {told}"
                )
            }
            ProseProblem::Superlative { claim, figure, other, certain } => match certain {
                true => say!(
                    lang,
                    "文中以“{claim}”称 `{figure}`，而 `{other}` 比它大",
                    "expected `{claim}` of the largest, but found it of `{figure}`, which is smaller than `{other}`"
                ),
                false => say!(
                    lang,
                    "文中以“{claim}”称 `{figure}`，而 `{other}` 在读者看来比它大",
                    "expected `{claim}` of the largest, but found it of `{figure}`, which readers take for less than `{other}`"
                ),
            },
            ProseProblem::FalsePrecision { text, figure } => say!(
                lang,
                "数据中是 `{figure}`，文中的 `{text}` 多写了位数",
                "expected no more digits than `{figure}` has, but found `{text}`"
            ),
            ProseProblem::Style { text, fault } => fault.message(text, lang),
            ProseProblem::PointsAsPercent { text, between: (from, to) } => say!(
                lang,
                "{from}与{to}之差应以百分点计，文中却是 `{text}`",
                "expected the difference of {from} and {to} in percentage points, but found `{text}`"
            ),
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            ProseProblem::Near { link, .. } => say!(
                lang,
                "如果指的是这个数字，请写 `{link}`；如果是另一个数字，请为它建一条数据并链接到它",
                "write `{link}` if it is meant; if it is another number, make a figure of it and link to that"
            ),
            ProseProblem::Unlinked { link, several: false, .. } => say!(
                lang,
                "请写 `{link}`，或运行 `gongbao check --fix`，有把握时由程序填写",
                "write `{link}`, or run `gongbao check --fix`, which writes it where it is sure"
            ),
            ProseProblem::Unlinked { link, .. } => {
                say!(lang, "如果指的是这一个，请写 `{link}`", "write `{link}` if that one is meant")
            }
            ProseProblem::ResultAsForecast { .. } => say!(
                lang,
                "请去掉预计一类的字眼；如果原文确是预计，请改这个数字的 `phase`",
                "take those words away, or mend the figure's `phase` if the source expects it"
            ),
            ProseProblem::Superlative { .. } => say!(
                lang,
                "核对两个数字；若只在某个范围内居首，请写明范围",
                "look at both numbers; if it is the first of some only, say of which"
            ),
            ProseProblem::FalsePrecision { figure, .. } => {
                say!(lang, "照 `{figure}` 的位数写", "write it with the digits of `{figure}`")
            }
            ProseProblem::Style { text, fault } => fault.way_out(text, lang),
            ProseProblem::PointsAsPercent { text, .. } => {
                let points = text.replace(['%', '％'], "");
                let points = points.trim();
                say!(lang, "请写 `{points}个百分点`", "write `{points} percentage points` (`{points}个百分点`)")
            }
        })
    }
}
