//! Pages of text: the methodology, free pages, and the page for an address that leads nowhere.

use super::{ChartFigure, DataTable, Link, Phase};
use serde::Serialize;

/// A piece of a text: exactly one of the three is there.
#[derive(Debug, Clone, Serialize)]
pub struct Block {
    /// HTML: cleaned Markdown, with its figures already links.
    pub html: Option<String>,
    /// A chart.
    pub chart: Option<ChartFigure>,
    /// A table.
    pub table: Option<DataTable>,
}

impl Block {
    /// A piece of cleaned HTML.
    pub fn html(html: impl Into<String>) -> Block {
        Block { html: Some(html.into()), chart: None, table: None }
    }

    /// A chart between two paragraphs.
    pub fn chart(chart: ChartFigure) -> Block {
        Block { html: None, chart: Some(chart), table: None }
    }

    /// A table between two paragraphs.
    pub fn table(table: DataTable) -> Block {
        Block { html: None, chart: None, table: Some(table) }
    }
}

/// How numbers are read.
#[derive(Debug, Clone, Serialize)]
pub struct MethodologyView {
    /// The title.
    pub title: String,
    /// The text of `content/pages/methodology.md`.
    pub body: Vec<Block>,
    /// The wordings and their intervals.
    pub wordings: Vec<WordingRow>,
    /// The phases.
    pub phases: Vec<PhaseRow>,
    /// The public key by which readers know what is published, in hexadecimal digits; absent where the site names none.
    pub public_key: Option<String>,
}

/// A kind of wording and its intervals.
#[derive(Debug, Clone, Serialize)]
pub struct WordingRow {
    /// The words: 突破、超、超过、逾、多于.
    pub words: String,
    /// The code in the data files: `over`.
    pub code: String,
    /// An example: 突破1.2亿次.
    pub example: String,
    /// What the example logically allows.
    pub hard: String,
    /// How readers take it.
    pub soft: String,
}

/// A phase and what it means.
#[derive(Debug, Clone, Serialize)]
pub struct PhaseRow {
    /// The phase.
    pub phase: Phase,
    /// What it means for totals and rankings.
    pub meaning: String,
}

/// A page of `content/pages/`.
#[derive(Debug, Clone, Serialize)]
pub struct FreeView {
    /// The title.
    pub title: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// The text.
    pub body: Vec<Block>,
}

/// The page for an address that leads nowhere. It may be shown at any depth, so its `page.root` is absolute.
#[derive(Debug, Clone, Serialize)]
pub struct NotFoundView {
    /// Where to go on.
    pub links: Vec<Link>,
}
