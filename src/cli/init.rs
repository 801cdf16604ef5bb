//! `gongbao init`: a small site that builds, to start from.

use std::path::Path;
use std::process::ExitCode;

use super::{Failure, output};
use crate::disk;

/// The files of the starter site. The theme is part of the program and need not be copied.
const FILES: [(&str, &str); 8] = [
    ("data/site.yaml", include_str!("starter/site.yaml")),
    ("data/indicators.yaml", include_str!("starter/indicators.yaml")),
    ("data/organisations.yaml", include_str!("starter/organisations.yaml")),
    ("data/sources.yaml", include_str!("starter/sources.yaml")),
    ("data/campaigns/2026-harvest-festival.yaml", include_str!("starter/harvest.yaml")),
    ("content/releases/2026-harvest-festival.md", include_str!("starter/release.md")),
    ("content/releases/2026-harvest-festival.en.md", include_str!("starter/release.en.md")),
    (".gitignore", include_str!("starter/gitignore")),
];

pub(super) fn run(folder: &Path) -> Result<ExitCode, Failure> {
    let files = FILES.map(|(path, text)| (path.to_owned(), text.to_owned()));
    disk::write_new(folder, &files).map_err(Failure::environment)?;
    output::line(format!("a site to start from is in {}: `gongbao serve` there shows it", folder.display()))?;
    Ok(ExitCode::SUCCESS)
}
