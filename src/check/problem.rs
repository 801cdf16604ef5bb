//! The faults that the referee can find.

use std::fmt;

use crate::diag::Problem;
use crate::model::Phase;
use crate::resolve::ResolveProblem;
use crate::text::Lang;

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
    /// A table that is not there.
    NoTable {
        /// Its key.
        key: String,
    },
}

impl fmt::Display for CheckProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            CheckProblem::Reference(problem) => problem.fmt(f),
            CheckProblem::OtherValue { text, figure } => {
                write!(f, "expected the figure's number `{figure}`, but found `{text}`")
            }
            CheckProblem::HedgeDropped { text, figure } => {
                write!(f, "expected the figure's hedge as in `{figure}`, but found `{text}` without it")
            }
            CheckProblem::HedgeHardened { text, figure } => {
                write!(f, "expected no more than `{figure}` says, but found `{text}`")
            }
            CheckProblem::OtherUnit { text, figure, unit } => {
                write!(f, "expected the unit `{unit}` as in `{figure}`, but found `{text}`")
            }
            CheckProblem::NumberForMissing { text } => {
                write!(f, "expected no number, since the figure is not published, but found `{text}`")
            }
            CheckProblem::PhaseDropped { figure, phase } => {
                write!(
                    f,
                    "expected words that tell `{figure}` as a {} ({}), but found none in this paragraph",
                    phase.word(),
                    phase.name(Lang::Zh)
                )
            }
            CheckProblem::Withheld { figure } => write!(f, "this text is public before the figure `{figure}` is"),
            CheckProblem::NoTable { key } => write!(f, "expected a table of the campaign, but found `{key}`"),
        }
    }
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
            CheckProblem::Withheld { .. } => "E0306",
            CheckProblem::NoTable { .. } => "E0307",
            CheckProblem::PhaseDropped { .. } => "E0308",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            CheckProblem::Reference(problem) => problem.hint(),
            CheckProblem::OtherValue { figure, .. }
            | CheckProblem::HedgeDropped { figure, .. }
            | CheckProblem::HedgeHardened { figure, .. } => {
                Some(format!("write `{figure}`, or leave the link's text empty and it is filled in"))
            }
            CheckProblem::Withheld { .. } => {
                Some("give the text a `publish_at` that is not earlier, or take the link away".to_owned())
            }
            _ => None,
        }
    }
}
