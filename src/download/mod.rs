//! Which files can a machine read? The table of all figures, one row each, from which every format is written.

mod chart;
mod figures;
mod oembed;

pub use chart::{ChartRecord, chart_csv};
pub use figures::{COLUMNS, Column, figures_csv, figures_csv_for_excel};
pub use oembed::{OEmbed, oembed};
