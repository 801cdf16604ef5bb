//! `gongbao init`: a small site that builds, to start from.

use std::path::Path;
use std::process::ExitCode;

use super::{Failure, output};
use crate::disk;
use crate::schema;
use crate::text::{Lang, say};

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

pub(super) fn run(folder: &Path, lang: Lang) -> Result<ExitCode, Failure> {
    let mut files: Vec<(String, String)> =
        FILES.iter().map(|(path, text)| ((*path).to_owned(), with_schema(path, text))).collect();
    files.extend(schema::FILES.iter().map(|file| (format!("{}/{}", schema::FOLDER, file.name), file.to_json(lang))));
    disk::write_new(folder, &files).map_err(Failure::environment)?;
    let folder = folder.display();
    output::line(say!(
        lang,
        "起步用的站点已写入 {folder}：在其中运行 `gongbao serve` 即可查看",
        "a site to start from is in {folder}: `gongbao serve` there shows it"
    ))?;
    Ok(ExitCode::SUCCESS)
}

/// The text with the line that names its schema to an editor, where there is one.
pub(super) fn with_schema(path: &str, text: &str) -> String {
    schema::modeline(path).map_or_else(|| text.to_owned(), |line| format!("{line}\n{text}"))
}
