//! Why can a chart not be drawn?

use std::error::Error;
use std::fmt;

use super::spec::MarkPhase;

/// What one axis cannot bear. Keys are those of the marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is nothing to draw.
    Empty,
    /// Two marks with one key.
    SameKey {
        /// The key.
        key: String,
    },
    /// Results beside forecasts, targets, plans or definitions.
    MixedPhases {
        /// Each phase with the keys of its marks.
        phases: Vec<(MarkPhase, Vec<String>)>,
    },
    /// A tile map with a mark outside the 34 provincial-level units.
    NoTile {
        /// The mark.
        key: String,
    },
    /// A map of boundaries without the map, or without its 审图号.
    NoGround,
    /// A part without its whole, or a second whole. A whole stands before its parts.
    NoWhole {
        /// The mark.
        key: String,
    },
    /// A snapshot without a day.
    NoDay {
        /// The mark.
        key: String,
    },
    /// Two snapshots of one day.
    SameDay {
        /// The first of them.
        first: String,
        /// The second.
        second: String,
    },
    /// A mark that belongs to no panel or edition.
    NoPanel {
        /// The mark.
        key: String,
    },
    /// A slope between other than two editions.
    Editions {
        /// Their names.
        found: Vec<String>,
    },
    /// Two marks for one tile.
    SameTile {
        /// The mark that had the tile.
        first: String,
        /// The mark that wants it too.
        second: String,
    },
}

impl Refusal {
    /// A way out, in the imperative.
    pub fn hint(&self) -> &'static str {
        match self {
            Refusal::Empty => "name a table column or figures that exist",
            Refusal::SameKey { .. } => "show each figure once",
            Refusal::MixedPhases { .. } => {
                "show one phase, or ask for the forecasts beside the results: they are drawn hatched and take no part in the ranking"
            }
            Refusal::NoTile { .. } => "draw bars, or leave out what is not a provincial-level unit",
            Refusal::NoGround => "supply a map with its 审图号, or draw tiles",
            Refusal::NoWhole { .. } => "name the whole first, and after it the parts with what they are part of",
            Refusal::NoDay { .. } => "give the day as of which the number holds, or draw bars",
            Refusal::SameDay { .. } => "keep one number a day",
            Refusal::NoPanel { .. } => "say to which platform, year or edition each figure belongs",
            Refusal::Editions { .. } => "choose two editions, or draw bars in panels",
            Refusal::SameTile { .. } => "keep one figure a place",
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Refusal::Empty => write!(f, "expected at least one figure, but found none"),
            Refusal::SameKey { key } => {
                write!(f, "expected each figure once, but found `{key}` twice")
            }
            Refusal::MixedPhases { phases } => {
                write!(f, "expected figures of one phase, but found ")?;
                for (index, (phase, keys)) in phases.iter().enumerate() {
                    let lead = if index == 0 { "" } else { " beside " };
                    write!(f, "{lead}{} `{}`", name(*phase), keys[0])?;
                    if keys.len() > 1 {
                        write!(f, " and {} more", keys.len() - 1)?;
                    }
                }
                Ok(())
            }
            Refusal::NoTile { key } => write!(f, "expected a provincial-level unit for each tile, but found `{key}`"),
            Refusal::NoGround => write!(f, "expected a map of boundaries with its 审图号, but found none"),
            Refusal::NoWhole { key } => {
                write!(f, "expected one whole and its parts, but found `{key}` without its whole")
            }
            Refusal::NoDay { key } => write!(f, "expected a day for each snapshot, but found none for `{key}`"),
            Refusal::SameDay { first, second } => {
                write!(f, "expected one snapshot a day, but found `{first}` and `{second}`")
            }
            Refusal::NoPanel { key } => write!(f, "expected a panel for each figure, but found none for `{key}`"),
            Refusal::Editions { found } => {
                write!(f, "expected two editions, but found {}", found.len())?;
                if !found.is_empty() {
                    write!(f, " (`{}`)", found.join("`, `"))?;
                }
                Ok(())
            }
            Refusal::SameTile { first, second } => {
                write!(f, "expected one figure for each tile, but found `{first}` and `{second}`")
            }
        }
    }
}

fn name(phase: MarkPhase) -> &'static str {
    match phase {
        MarkPhase::Result => "the result",
        MarkPhase::Forecast => "the forecast",
        MarkPhase::Target => "the target",
        MarkPhase::Planned => "the plan",
        MarkPhase::Definition => "the definition",
    }
}

impl Error for Refusal {}
