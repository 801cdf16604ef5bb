//! The list of places, one place, and the tile grid of the 34.

use super::{ChartFigure, FigureRow, Link, Stated};
use serde::Serialize;

/// The list of places.
#[derive(Debug, Clone, Serialize)]
pub struct PlacesView {
    /// The 34 provincial-level divisions.
    pub grid: TileGrid,
    /// All places with a page, grouped: first the 34, with their cities and counties that have figures.
    pub provinces: Vec<PlaceRow>,
    /// Groups of places (浙江山区26县).
    pub groups: Vec<PlaceRow>,
    /// Figures for the whole country.
    pub national: Vec<FigureRow>,
    /// Figures whose source does not say where; they are on no place page.
    pub not_stated: Vec<FigureRow>,
}

/// A place in a list.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceRow {
    /// Its name.
    pub name: String,
    /// Its page; absent for a group without one.
    pub href: Option<String>,
    /// Its level: 省, 地级市, 县 …
    pub level: String,
    /// How many figures there are, as a phrase; absent when none.
    pub count: Option<String>,
    /// A remark: that the source does not list a group's members.
    pub note: Option<String>,
    /// The places inside it that have figures.
    pub inside: Vec<PlaceRow>,
}

/// One place.
#[derive(Debug, Clone, Serialize)]
pub struct PlaceView {
    /// Its usual name: 山东.
    pub name: String,
    /// Its full name: 山东省.
    pub full_name: String,
    /// Its level: 省, 地级市, 县 …
    pub level: String,
    /// Its code in GB/T 2260; absent for the whole country and for groups.
    pub code: Option<String>,
    /// The divisions above it, the highest first.
    pub path: Vec<Link>,
    /// Its figures shown first, large; only results.
    pub headline: Vec<FigureRow>,
    /// Charts of this place.
    pub charts: Vec<ChartFigure>,
    /// Its figures, campaign by campaign.
    pub campaigns: Vec<CampaignFigures>,
    /// Figures counted for this place together with others, which cannot be split.
    pub shared: Vec<FigureRow>,
    /// The places inside it that have figures.
    pub inside: Vec<PlaceRow>,
    /// Said when the place itself has no figure.
    pub empty: Option<String>,
    /// The list of national figures, which are never listed here; absent on that list itself.
    pub national: Option<Link>,
    /// Remarks: that a code has changed, that a group's members are not listed.
    pub notes: Vec<String>,
}

/// The figures of one campaign on a page that is about something else.
#[derive(Debug, Clone, Serialize)]
pub struct CampaignFigures {
    /// The campaign.
    pub campaign: Link,
    /// When.
    pub period: Stated,
    /// Results.
    pub results: Vec<FigureRow>,
    /// Forecasts, targets and plans.
    pub ahead: Vec<FigureRow>,
    /// Rules, prices, quotas and sizes of a scope.
    pub rules: Vec<FigureRow>,
    /// Background that is no result of the campaign.
    pub background: Vec<FigureRow>,
}

/// The 34 provincial-level divisions as tiles: seven columns, eight rows, no borders.
#[derive(Debug, Clone, Serialize)]
pub struct TileGrid {
    /// The 34 tiles, row by row.
    pub tiles: Vec<Tile>,
}

/// A tile.
#[derive(Debug, Clone, Serialize)]
pub struct Tile {
    /// One character in Chinese (鲁), two letters in English (SD).
    pub short: String,
    /// The name: 山东.
    pub name: String,
    /// The place's page.
    pub href: String,
    /// The row, `0` to `7`.
    pub row: String,
    /// The column, `0` to `6`.
    pub column: String,
    /// How many figures there are, as a phrase: 27个数字; absent when none.
    pub count: Option<String>,
    /// The same as a bare number: 27; absent when none.
    pub figures: Option<String>,
}
