//! The faults that the referee can find.

use crate::diag::Problem;
use crate::model::Phase;
use crate::resolve::ResolveProblem;
use crate::text::{Bilingual, Lang, say};

/// Prose that does not say what the data say.
#[derive(Clone, Debug, PartialEq)]
pub enum CheckProblem {
    /// A reference to a figure or chart that is not there.
    Reference(ResolveProblem),
    /// A number in a link that is not the figure's.
    OtherValue {
        /// The number in the text.
        text: String,
        /// The figure as published.
        figure: String,
    },
    /// A hedge that the text leaves out.
    HedgeDropped {
        /// The number in the text.
        text: String,
        /// The figure as published.
        figure: String,
    },
    /// A hedge that claims more than the figure's.
    HedgeHardened {
        /// The number in the text.
        text: String,
        /// The figure as published.
        figure: String,
    },
    /// A unit that is not the figure's.
    OtherUnit {
        /// The number in the text.
        text: String,
        /// The figure as published.
        figure: String,
        /// The figure's unit.
        unit: String,
    },
    /// A number where the figure has none.
    NumberForMissing {
        /// The number in the text.
        text: String,
    },
    /// A forecast or a target that the text tells like a result.
    PhaseDropped {
        /// The figure as published.
        figure: String,
        /// What it is.
        phase: Phase,
    },
    /// A figure that is not public yet in a text that is.
    Withheld {
        /// The figure.
        figure: String,
    },
    /// A chart or a table of which the same holds.
    WithheldDrawing {
        /// What it is.
        what: Bilingual,
        /// Its address.
        key: String,
    },
    /// A waiver of a rule that is not there.
    UnknownRule {
        /// What stands there.
        rule: String,
    },
    /// A waiver that sets nothing aside.
    IdleWaiver {
        /// The rule.
        rule: String,
    },
    /// A table that is not there.
    NoTable {
        /// Its key.
        key: String,
    },
}

impl Problem for CheckProblem {
    fn code(&self) -> &'static str {
        match self {
            CheckProblem::Reference(problem) => problem.code(),
            CheckProblem::OtherValue { .. } => "E0301",
            CheckProblem::HedgeDropped { .. } => "E0302",
            CheckProblem::HedgeHardened { .. } => "E0303",
            CheckProblem::OtherUnit { .. } => "E0304",
            CheckProblem::NumberForMissing { .. } => "E0305",
            CheckProblem::Withheld { .. } | CheckProblem::WithheldDrawing { .. } => "E0306",
            CheckProblem::NoTable { .. } => "E0307",
            CheckProblem::PhaseDropped { .. } => "E0308",
            CheckProblem::UnknownRule { .. } => "E0313",
            CheckProblem::IdleWaiver { .. } => "W0314",
        }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            CheckProblem::Reference(problem) => problem.message(lang),
            CheckProblem::OtherValue { text, figure } => say!(
                lang,
                "应写这个数字的 `{figure}`，文中却是 `{text}`",
                "expected the figure's number `{figure}`, but found `{text}`"
            ),
            CheckProblem::HedgeDropped { text, figure } => say!(
                lang,
                "应保留 `{figure}` 的限定词，文中的 `{text}` 丢了限定词",
                "expected the figure's hedge as in `{figure}`, but found `{text}` without it"
            ),
            CheckProblem::HedgeHardened { text, figure } => say!(
                lang,
                "所说不应超过 `{figure}`，文中却是 `{text}`",
                "expected no more than `{figure}` says, but found `{text}`"
            ),
            CheckProblem::OtherUnit { text, figure, unit } => say!(
                lang,
                "单位应为 `{unit}`，如 `{figure}`，文中却是 `{text}`",
                "expected the unit `{unit}` as in `{figure}`, but found `{text}`"
            ),
            CheckProblem::NumberForMissing { text } => say!(
                lang,
                "这个数字未公布，文中不应有数值，却写着 `{text}`",
                "expected no number, since the figure is not published, but found `{text}`"
            ),
            CheckProblem::PhaseDropped { figure, phase } => {
                let (word, zh) = (phase.word(), phase.name(Lang::Zh));
                say!(
                    lang,
                    "`{figure}` 的阶段是“{zh}”，附近却没有表明这一点的字眼",
                    "expected words that tell `{figure}` as a {word} ({zh}), but found none near it"
                )
            }
            CheckProblem::UnknownRule { rule } => {
                say!(
                    lang,
                    "应为 R01 至 R42 中的一条规则，实为 `{rule}`",
                    "expected a rule from R01 to R42, but found `{rule}`"
                )
            }
            CheckProblem::IdleWaiver { rule } => say!(
                lang,
                "对 {rule} 的豁免已不适用：这里没有发现该规则的问题",
                "the waiver of {rule} no longer applies: the rule finds nothing here"
            ),
            CheckProblem::Withheld { figure } => {
                say!(
                    lang,
                    "数字 `{figure}` 尚未公开，本文却已公开",
                    "this text is public before the figure `{figure}` is"
                )
            }
            CheckProblem::WithheldDrawing { what, key } => {
                let what = what.get(lang);
                say!(
                    lang,
                    "{what} `{key}` 尚未公开（或用到尚未公开的数字），本文却已公开",
                    "this text is public before the {what} `{key}` is, with all of its figures"
                )
            }
            CheckProblem::NoTable { key } => {
                say!(lang, "应为本活动的表格，实为 `{key}`", "expected a table of the campaign, but found `{key}`")
            }
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            CheckProblem::Reference(problem) => problem.hint(lang)?,
            CheckProblem::OtherValue { figure, .. }
            | CheckProblem::HedgeDropped { figure, .. }
            | CheckProblem::HedgeHardened { figure, .. } => say!(
                lang,
                "请写 `{figure}`，或把链接文字留空，由程序填入",
                "write `{figure}`, or leave the link's text empty and it is filled in"
            ),
            CheckProblem::UnknownRule { .. } => {
                say!(lang, "`gongbao explain` 列出全部规则", "`gongbao explain` lists them")
            }
            CheckProblem::IdleWaiver { .. } => say!(lang, "请去掉这条豁免", "take the waiver away"),
            CheckProblem::Withheld { .. } | CheckProblem::WithheldDrawing { .. } => say!(
                lang,
                "请给本文写上不早于它的 `publish_at`，或去掉这处链接",
                "give the text a `publish_at` that is not earlier, or take the link away"
            ),
            _ => return None,
        })
    }
}
