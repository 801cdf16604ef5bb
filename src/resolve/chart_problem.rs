//! What can be wrong with a chart, or with the map below it?

use std::fmt;

use super::problem::ResolveProblem;
use crate::diag::Problem;
use crate::place::BoundaryError;

/// A chart whose figures do not bear its form, or a map that cannot be shown. Figures are named by their ids.
#[derive(Clone, Debug, PartialEq)]
pub enum ChartProblem {
    /// A boundary map where the site has none.
    NoBorders,
    /// A figure whose province the boundary map does not show.
    NoShape {
        /// The figure.
        figure: String,
    },
    /// Figures that are declared not to be comparable.
    NotComparable {
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// A whole without parts.
    NoParts {
        /// The whole.
        whole: String,
    },
    /// A figure that is not declared to be part of the whole.
    NoPart {
        /// The whole.
        whole: String,
        /// The figure.
        figure: String,
    },
    /// A snapshot without a day.
    NoDay {
        /// The figure.
        figure: String,
    },
    /// Two snapshots of one day.
    SameDay {
        /// One of them.
        one: String,
        /// The other.
        other: String,
    },
    /// A slope between other than two periods.
    Editions {
        /// How many there are.
        found: usize,
        /// A figure and its period.
        one: (String, String),
        /// Another.
        other: (String, String),
    },
    /// A figure that stands in no ballot, or in another.
    NoEntry {
        /// The figure.
        figure: String,
    },
    /// A figure that belongs to no panel.
    NoPanel {
        /// The figure.
        figure: String,
        /// By what the panels are made.
        what: &'static str,
    },
    /// A key of a chart that its kind needs and lacks, or has and cannot use.
    ChartKey {
        /// The key.
        key: &'static str,
        /// The kind.
        form: &'static str,
        /// Whether it is needed.
        needed: bool,
    },
    /// A boundary map without its 审图号.
    NoApproval {
        /// What stands there.
        found: Option<String>,
    },
    /// A boundary map that cannot be read.
    Boundaries {
        /// The file.
        file: String,
        /// What is wrong; nothing when there is no such file.
        error: Option<BoundaryError>,
    },
    /// A boundary map without some of the provincial-level units.
    LackingShapes {
        /// Their names.
        lacking: Vec<&'static str>,
    },
}

impl From<ChartProblem> for ResolveProblem {
    fn from(problem: ChartProblem) -> ResolveProblem {
        ResolveProblem::Chart(problem)
    }
}

impl fmt::Display for ChartProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ChartProblem::NoBorders => f.write_str("expected a map of boundaries in `data/site.yaml`, but found none"),
            ChartProblem::NoShape { figure } => {
                write!(f, "the map of boundaries does not show the province of `{figure}`")
            }
            ChartProblem::NotComparable { one, other } => {
                write!(f, "`{one}` and `{other}` are declared not to be comparable, and cannot share an axis")
            }
            ChartProblem::NoParts { whole } => write!(f, "expected parts of `{whole}`, but found none"),
            ChartProblem::NoPart { whole, figure } => {
                write!(f, "`{figure}` is not declared to be part of `{whole}`")
            }
            ChartProblem::NoDay { figure } => {
                write!(f, "expected the day as of which each step holds, but `{figure}` has none")
            }
            ChartProblem::SameDay { one, other } => {
                write!(f, "expected one count a day, but `{one}` and `{other}` are as of the same")
            }
            ChartProblem::Editions { found: 1, one, .. } => {
                write!(f, "expected figures of two periods, but all are of one: `{}` ({})", one.0, one.1)
            }
            ChartProblem::Editions { found, one, other } => write!(
                f,
                "expected figures of two periods, but found {found}: `{}` ({}) … `{}` ({})",
                one.0, one.1, other.0, other.1
            ),
            ChartProblem::NoEntry { figure } => {
                write!(f, "expected the entries of one ballot, but `{figure}` is none of them")
            }
            ChartProblem::NoPanel { figure, what } => {
                write!(f, "expected one {what} for each figure, but `{figure}` has none")
            }
            ChartProblem::ChartKey { key, form, needed: true } => {
                write!(f, "expected the key `{key}` in a chart as `{form}`")
            }
            ChartProblem::ChartKey { key, form, needed: false } => {
                write!(f, "the key `{key}` does not go with `{form}`")
            }
            ChartProblem::NoApproval { found: None } => f.write_str("expected the map's 审图号 in `approval`"),
            ChartProblem::NoApproval { found: Some(found) } => {
                write!(f, "expected a 审图号 such as `GS(2024)0000号`, but found `{found}`")
            }
            ChartProblem::Boundaries { file, error: None } => {
                write!(f, "expected a map in the file `data/{file}`, but found none")
            }
            ChartProblem::Boundaries { file, error: Some(error) } => write!(f, "`data/{file}` is no map: {error}"),
            ChartProblem::LackingShapes { lacking } => {
                write!(
                    f,
                    "the map does not show {} of the 34 provincial-level units: {}",
                    lacking.len(),
                    lacking.join("、")
                )
            }
        }
    }
}

impl Problem for ChartProblem {
    fn code(&self) -> &'static str {
        match self {
            ChartProblem::NotComparable { .. } => "E0245",
            ChartProblem::NoParts { .. } | ChartProblem::NoPart { .. } => "E0246",
            ChartProblem::NoDay { .. } | ChartProblem::SameDay { .. } => "E0247",
            ChartProblem::Editions { .. } => "E0248",
            ChartProblem::NoEntry { .. } => "E0249",
            ChartProblem::ChartKey { .. } | ChartProblem::NoPanel { .. } => "E0250",
            ChartProblem::NoBorders | ChartProblem::NoShape { .. } => "E0251",
            ChartProblem::NoApproval { .. } => "E0252",
            ChartProblem::Boundaries { .. } => "E0253",
            ChartProblem::LackingShapes { .. } => "W0254",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            ChartProblem::NoBorders => "name the file and its 审图号 under `map` there, or draw tiles: `map`".to_owned(),
            ChartProblem::NoShape { .. } => "draw tiles: `map`".to_owned(),
            ChartProblem::NotComparable { .. } => "make a chart of each".to_owned(),
            ChartProblem::NoParts { whole } => format!("write `part_of: {whole}` on figures that the source counts in it"),
            ChartProblem::NoPart { whole, .. } => format!("write `part_of: {whole}` on it if the source says so, or draw bars"),
            ChartProblem::NoDay { .. } => "give it `as_of` with a day, or draw bars".to_owned(),
            ChartProblem::SameDay { .. } => "leave one of them out".to_owned(),
            ChartProblem::Editions { .. } => "choose two editions, or draw panels: `as: panels` with `by: year`".to_owned(),
            ChartProblem::NoEntry { .. } => "draw it as bars".to_owned(),
            ChartProblem::NoPanel { .. } => "leave it out, or draw bars".to_owned(),
            ChartProblem::ChartKey { key: "by", needed: true, .. } => "`by: platform`, `by: year` or `by: place`, or `side_by_side: true`".to_owned(),
            ChartProblem::ChartKey { key: "whole", needed: true, .. } => "name the figure that contains the others".to_owned(),
            ChartProblem::ChartKey { key, .. } => format!("take `{key}` away, or choose the kind that uses it"),
            ChartProblem::NoApproval { .. } => "copy it from the map; a map of boundaries without it may not be published".to_owned(),
            ChartProblem::Boundaries { .. } => "a GeoJSON FeatureCollection beside `site.yaml`, with a `code` or `name` in the properties of each province".to_owned(),
            ChartProblem::LackingShapes { .. } => "a map of the country shows all of them".to_owned(),
        })
    }
}
