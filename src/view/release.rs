//! The list of releases, and one release.

use super::{Block, FigureRow, Link, SourceRow};
use serde::Serialize;

/// The list of releases.
#[derive(Debug, Clone, Serialize)]
pub struct ReleasesView {
    /// By year, newest first.
    pub years: Vec<ReleaseYear>,
}

/// The releases of a year.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseYear {
    /// The year, as printed.
    pub year: String,
    /// Its releases, newest first.
    pub releases: Vec<ReleaseRow>,
}

/// A release in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseRow {
    /// Its title.
    pub title: String,
    /// Its page.
    pub href: String,
    /// Its date, as printed.
    pub date: String,
    /// Its date for machines: 2026-11-20.
    pub date_iso: String,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Its campaign.
    pub campaign: Option<Link>,
    /// Why it is not public yet (`serve --drafts` only).
    pub withheld: Option<String>,
}

/// One release.
#[derive(Debug, Clone, Serialize)]
pub struct ReleaseView {
    /// Its title.
    pub title: String,
    /// Its date, as printed.
    pub date: String,
    /// Its date for machines.
    pub date_iso: String,
    /// Its campaign.
    pub campaign: Option<Link>,
    /// One or two sentences.
    pub summary: Option<String>,
    /// Whom to ask about it.
    pub contact: Option<Link>,
    /// Its text.
    pub body: Vec<Block>,
    /// The figures it quotes, in order of appearance.
    pub figures: Vec<FigureRow>,
    /// Their sources.
    pub sources: Vec<SourceRow>,
    /// The release before it.
    pub older: Option<Link>,
    /// The release after it.
    pub newer: Option<Link>,
}
