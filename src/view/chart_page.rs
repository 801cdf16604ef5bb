//! The page of one chart, and the same chart for the pages of others.

use super::{ChartFigure, Link};
use serde::Serialize;

/// The page of one chart.
#[derive(Debug, Clone, Serialize)]
pub struct ChartView {
    /// The chart; its title is the page's.
    pub chart: ChartFigure,
    /// The campaign it belongs to.
    pub campaign: Link,
    /// The indicator of its figures.
    pub indicator: Link,
    /// The forms in which it is drawn (bars, map), this one included; empty when there is only one.
    pub forms: Vec<ChartFormLink>,
    /// The chart as files: SVG, PNG, CSV.
    pub files: Vec<ChartFile>,
    /// How to cite the chart: sources, title, site, address, licence.
    pub citation: String,
    /// The address of the page, absolute.
    pub permalink: String,
    /// The markup that puts the chart into another page, as text to copy.
    pub embed_code: String,
    /// The page that the markup shows.
    pub embed_href: String,
    /// The description for sites that embed charts by themselves (oEmbed).
    pub oembed_href: String,
    /// The licence of the chart and its data.
    pub licence: Option<Link>,
}

/// A form in which a chart is drawn.
#[derive(Debug, Clone, Serialize)]
pub struct ChartFormLink {
    /// Its name: 条形图, 色块图.
    pub text: String,
    /// The page of the chart in this form.
    pub href: String,
    /// True for the page itself.
    pub current: bool,
}

/// A chart as a file.
#[derive(Debug, Clone, Serialize)]
pub struct ChartFile {
    /// Its format: SVG, PNG, CSV.
    pub format: String,
    /// Its address.
    pub href: String,
    /// The name under which it is saved: `2015-spring-festival-by-province-revenue.svg`.
    pub name: String,
    /// For what it is good.
    pub note: String,
}

/// A chart for the pages of others: nothing around it, no script, and where it comes from inside.
#[derive(Debug, Clone, Serialize)]
pub struct EmbedView {
    /// The chart.
    pub chart: ChartFigure,
    /// The chart's page, absolute, with the site's title: whose it is.
    pub page: Link,
    /// The licence of the chart and its data.
    pub licence: Option<Link>,
}
