//! The list of indicators, and one indicator.

use super::{ChartFigure, FigureRow, Phase, Stated};
use serde::Serialize;

/// The list of indicators.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorsView {
    /// All indicators, in the site's order.
    pub indicators: Vec<IndicatorRow>,
}

/// An indicator in a list.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorRow {
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// What it counts.
    pub definition: String,
    /// Its units, in one string.
    pub units: String,
    /// How many figures there are, as a phrase.
    pub count: String,
}

/// One indicator.
#[derive(Debug, Clone, Serialize)]
pub struct IndicatorView {
    /// Its name.
    pub name: String,
    /// Its units, in one string.
    pub units: String,
    /// What it counts.
    pub definition: String,
    /// What a reader might think it counts and it does not.
    pub not_counted: Option<String>,
    /// The ways of counting (口径).
    pub bases: Vec<BasisRow>,
    /// Comparable rankings and maps.
    pub charts: Vec<ChartFigure>,
    /// All figures; each group may be compared within itself and with no other.
    pub groups: Vec<ComparableGroup>,
}

/// A way of counting.
#[derive(Debug, Clone, Serialize)]
pub struct BasisRow {
    /// Its name.
    pub name: String,
    /// What it means.
    pub definition: Option<String>,
}

/// Figures of one unit, basis and phase.
#[derive(Debug, Clone, Serialize)]
pub struct ComparableGroup {
    /// A heading that names unit, basis and phase: 下单金额 · 元 · 结果.
    pub title: String,
    /// The unit.
    pub unit: Stated,
    /// The basis; absent where the indicator has none.
    pub basis: Option<Stated>,
    /// The phase.
    pub phase: Phase,
    /// Why they stand apart from the other groups, and what still forbids a ranking.
    pub reason: Option<String>,
    /// The figures.
    pub figures: Vec<FigureRow>,
}
