//! How is a set of figures drawn so that the picture does not mislead?
//!
//! A [`Draft`] says what to show; [`Draft::check`] refuses what one axis cannot bear; [`draw`]
//! gives the two pictures of a page (for a wide and a narrow column), the title, the description,
//! the table and the key that go with them; [`alone`] and [`literal`] give files that stand alone.
//! plotters maps coordinates and draws the mesh, through a backend of ours (`backend.rs`).
//!
//! | kind | file |
//! | --- | --- |
//! | ranked bars | `bars.rs` |
//! | small multiples, side by side | `panels.rs` |
//! | ballot leaderboard | `ballot.rs` |
//! | interval dots | `dots.rs` |
//! | whole and parts (其中) | `nesting.rs` |
//! | snapshots by date | `snapshots.rs`, and `spark.rs` for table cells |
//! | two editions | `slope.rs` |
//! | tile map | `tiles.rs`, and `tinted.rs` for what both maps share |
//! | boundary map, from a file of the site's owner | `borders.rs`, and `outline.rs` for its paths |
//!
//! The two intervals of one number, for its page, are in `interval.rs`.
//!
//! A kind lays itself out for a width and draws on an area of plotters'; `frame.rs` sets head, key
//! and foot around it. Forms of hedges are decided in `form.rs` and painted in `glyph.rs`.

mod arrange;
mod axis;
mod backend;
mod ballot;
mod bars;
mod borders;
mod brief;
mod checks;
mod describe;
mod dots;
pub mod finding;
mod fit;
mod form;
mod frame;
mod glyph;
mod interval;
mod key;
mod legend;
mod nesting;
pub mod order;
mod outline;
pub mod palette;
mod panels;
mod refusal;
mod rows;
mod slope;
mod snapshots;
mod spark;
mod spec;
mod strip;
mod svg;
mod table;
mod tiles;
mod tinted;
mod tints;
mod told;
pub mod width;
mod words;

pub use axis::Scale;
pub use form::{End, Form};
pub use interval::{Intervals, intervals};
pub use key::KeyEntry;
pub use palette::style;
pub use refusal::Refusal;
pub use spark::spark;
pub use spec::{Credit, Datum, Draft, Ground, Kind, Mark, MarkPhase, PanelOf, Spec, Unit};
pub use table::TableRow;

use frame::Dress;

/// The widths for which a picture is laid out. Text is 14 units high in all, so that it stays
/// legible where the picture is about as wide as it was designed; none is shown much smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Width {
    /// 640 units: a text column.
    Wide,
    /// 440 units: one of two columns beside each other.
    Column,
    /// 286 units: the text column of the narrowest phone, 320 pixels wide.
    Narrow,
}

impl Width {
    /// The width of the drawing, in units.
    pub fn units(self) -> u32 {
        match self {
            Width::Wide => 640,
            Width::Column => 440,
            Width::Narrow => 286,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Width::Wide => "chart-wide",
            Width::Column => "chart-wide chart-column",
            Width::Narrow => "chart-narrow",
        }
    }
}

/// A drawn SVG.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    /// The markup, one `svg` element.
    pub svg: String,
    /// The width of its view box.
    pub width: u32,
    /// The height of its view box.
    pub height: u32,
}

/// All that a page shows of a chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Chart {
    /// The finding, for the heading: the pictures of a page do not repeat it in print.
    pub title: String,
    /// Indicator, basis, unit, period.
    pub subtitle: String,
    /// For a wide column, or one of two; the stylesheet shows the picture that fits.
    pub wide: Picture,
    /// For a phone.
    pub narrow: Picture,
    /// What a sighted reader sees, in words.
    pub description: String,
    /// Every number of the picture, in its order.
    pub table: Vec<TableRow>,
    /// The forms that occur; the pictures explain them too.
    pub key: Vec<KeyEntry>,
}

/// Draws a chart for a text column and for a phone.
pub fn draw(spec: &Spec) -> Chart {
    draw_up_to(Width::Wide, spec)
}

/// Draws a chart for a room that is at most so wide, and for a phone.
pub fn draw_up_to(widest: Width, spec: &Spec) -> Chart {
    Chart {
        title: finding::title(spec),
        subtitle: spec.subtitle().to_owned(),
        wide: svg(spec, widest),
        narrow: svg(spec, Width::Narrow),
        description: describe::description(spec),
        table: table::rows(spec),
        key: key::entries(spec),
    }
}

/// Draws one picture for a page, without the words that stand around it.
pub fn svg(spec: &Spec, width: Width) -> Picture {
    frame::picture(spec, width, Dress::Page)
}

/// Draws a file that stands alone: title, description and stylesheet (light and dark) inside.
pub fn alone(spec: &Spec, width: Width) -> Picture {
    frame::picture(spec, width, Dress::Alone)
}

/// Draws as [`alone`] does, in light colours and without CSS variables, for programs that know
/// none.
pub fn literal(spec: &Spec, width: Width) -> Picture {
    frame::picture(spec, width, Dress::Literal)
}
