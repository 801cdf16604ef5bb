//! The list of sources, and one source with all that was read from it.

use super::{FigureRow, Link, Stated};
use serde::Serialize;

/// The list of sources.
#[derive(Debug, Clone, Serialize)]
pub struct SourcesView {
    /// All sources, newest first, undated ones last.
    pub sources: Vec<SourceRow>,
}

/// A source in a list.
#[derive(Debug, Clone, Serialize)]
pub struct SourceRow {
    /// Its title, or what it is when it has none.
    pub title: Stated,
    /// Its page.
    pub href: String,
    /// What kind of text it is: 访谈, 新闻 …
    pub kind: String,
    /// Who published it.
    pub publisher: Stated,
    /// When.
    pub date: Stated,
    /// Its address outside; absent when there is none.
    pub address: Option<Link>,
    /// How many figures were read from it, as a phrase.
    pub count: String,
}

/// One source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceView {
    /// Its title as printed, or the words for "without a title".
    pub title: Stated,
    /// Our translation of the title.
    pub title_translated: Option<String>,
    /// What kind of text it is and what is known of it.
    pub description: Option<String>,
    /// Its kind: 访谈, 新闻 …
    pub kind: String,
    /// Who published it.
    pub publisher: Stated,
    /// Who published it first, when the copy read is another's.
    pub origin: Option<String>,
    /// Its authors.
    pub authors: Vec<Credit>,
    /// Its editors.
    pub editors: Vec<Credit>,
    /// When it was published; a note bounds it when it is not stated.
    pub date: Stated,
    /// Its language.
    pub language: String,
    /// Its address outside; absent when there is none, and the page says so.
    pub address: Option<Link>,
    /// Defects of the copy, and what it does not say.
    pub notes: Vec<String>,
    /// The campaigns it tells of.
    pub campaigns: Vec<Link>,
    /// Everything read from it, in the order of the text.
    pub figures: Vec<SourceFigure>,
}

/// An author or editor.
#[derive(Debug, Clone, Serialize)]
pub struct Credit {
    /// The name.
    pub name: String,
    /// The role: 见习记者.
    pub role: Option<String>,
}

/// A figure read from a source.
#[derive(Debug, Clone, Serialize)]
pub struct SourceFigure {
    /// Where in the source: 标题, 正文第21段.
    pub at: Stated,
    /// The figure.
    pub figure: FigureRow,
}
