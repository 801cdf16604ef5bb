//! The faults that `revisions:` can have by themselves, without the lock.

use crate::diag::Problem;
use crate::text::Lang;

/// A change that cannot have been made so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RevisionProblem {
    /// A change that is dated before the one above it.
    OutOfOrder {
        /// Its date.
        found: String,
    },
    /// A change that is dated after the moment for which the site is made.
    Ahead {
        /// Its date.
        found: String,
        /// The moment.
        at: String,
    },
    /// A change after the figure was withdrawn.
    AfterWithdrawal,
    /// Former fields on a withdrawal, which changes none.
    WithdrawalWas,
    /// A withdrawn figure among the headlines.
    Headline {
        /// The figure.
        figure: String,
    },
}

impl RevisionProblem {
    /// The sentence.
    fn say(&self, lang: Lang) -> String {
        match self {
            RevisionProblem::OutOfOrder { found } => lang.pick(
                format!("这一条的日期`{found}`早于上一条"),
                format!("expected a date not before that of the entry above, but found `{found}`"),
            ),
            RevisionProblem::Ahead { found, at } => lang.pick(
                format!("这一条的日期`{found}`晚于本次生成的时刻`{at}`"),
                format!("expected a date not after the moment of this build, `{at}`, but found `{found}`"),
            ),
            RevisionProblem::AfterWithdrawal => {
                lang.pick("撤回以后不能再有修订或更正", "nothing follows a withdrawal").to_owned()
            }
            RevisionProblem::Headline { figure } => lang.pick(
                format!("`headline` 中的 `{figure}` 已经撤回"),
                format!("expected a result among the headlines, but `{figure}` is withdrawn"),
            ),
            RevisionProblem::WithdrawalWas => lang
                .pick("撤回不改变任何字段，不写`was`", "a withdrawal changes no field, so it has no `was`")
                .to_owned(),
        }
    }

    /// The way out.
    fn way(&self, lang: Lang) -> Option<String> {
        let way = match self {
            RevisionProblem::OutOfOrder { .. } => lang
                .pick("最早的写在最前面；新的一条加在末尾", "the oldest stands first; a new entry is added at the end"),
            RevisionProblem::Ahead { .. } => lang.pick(
                "写明实际更改的日期；更改从那一天起公布",
                "write the day on which the change was made; it is published from that day on",
            ),
            RevisionProblem::Headline { .. } => lang.pick("从 `headline` 中删去", "take it out of `headline`"),
            RevisionProblem::AfterWithdrawal => lang.pick(
                "重新发布要用新的编号，并在`note`中说明",
                "to publish the number again, give it a new key, and say so in `note`",
            ),
            RevisionProblem::WithdrawalWas => lang.pick(
                "删去`was`；数字的各项仍写在原处，页面只说它已撤回",
                "take `was` away; the figure keeps its keys, and its page says that it is withdrawn",
            ),
        };
        Some(way.to_owned())
    }
}

impl Problem for RevisionProblem {
    fn code(&self) -> &'static str {
        match self {
            RevisionProblem::OutOfOrder { .. } | RevisionProblem::Ahead { .. } => "E0604",
            RevisionProblem::AfterWithdrawal | RevisionProblem::WithdrawalWas => "E0610",
            RevisionProblem::Headline { .. } => "E0224",
        }
    }

    fn message(&self, lang: Lang) -> String {
        self.say(lang)
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        self.way(lang)
    }
}
