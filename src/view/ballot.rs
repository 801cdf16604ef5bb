//! A vote: seats, nominations, votes and what was cast for whom.

use super::{ChartFigure, FigureRow, Link};
use serde::Serialize;

/// A ballot of a campaign.
#[derive(Debug, Clone, Serialize)]
pub struct Ballot {
    /// An id for the page, unique on it.
    pub id: String,
    /// What was voted on.
    pub title: String,
    /// How many places there are to win.
    pub seats: Option<FigureRow>,
    /// How many were nominated.
    pub nominations: Option<FigureRow>,
    /// All votes together.
    pub votes: Option<FigureRow>,
    /// When one could vote, as a phrase.
    pub voting: Option<String>,
    /// Said when the counts are running and the vote is still open at their date.
    pub running: Option<String>,
    /// The entries as a chart with its table; ranks only where they are decided.
    pub chart: Option<ChartFigure>,
    /// Said instead of the chart when the entries or their votes were not published.
    pub no_entries: Option<String>,
    /// Remarks.
    pub caveats: Vec<String>,
    /// Its source.
    pub source: Option<Link>,
    /// Where in the source.
    pub source_at: Option<String>,
    /// Why it is not public yet (`serve --drafts` only).
    pub withheld: Option<String>,
}
