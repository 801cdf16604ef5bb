//! The front page.

use super::{CampaignYear, ChartFigure, FigureRow, ReleaseRow, TileGrid};
use serde::Serialize;

/// The front page of the bulletin.
#[derive(Debug, Clone, Serialize)]
pub struct HomeView {
    /// Four to eight figures, large.
    pub headline: Vec<FigureRow>,
    /// Featured charts.
    pub charts: Vec<ChartFigure>,
    /// The newest releases.
    pub releases: Vec<ReleaseRow>,
    /// The campaigns by year, newest first.
    pub years: Vec<CampaignYear>,
    /// The 34 provincial-level divisions.
    pub grid: TileGrid,
    /// What the site holds, as a sentence: 本站共有261个数字，来自7份来源.
    pub holdings: String,
    /// The newest corrections, or that there is none, as a sentence.
    pub corrections: String,
}
