//! `gongbao schema`.

use std::path::Path;
use std::process::ExitCode;

use super::{Failure, SiteArguments, output};
use crate::disk;
use crate::schema::{FILES, FOLDER};

/// Writes the schemas into that folder, over those of an older version.
pub(super) fn run(site: &SiteArguments, folder: Option<&Path>) -> Result<ExitCode, Failure> {
    let folder = folder.map_or_else(|| site.root.join(FOLDER), Path::to_path_buf);
    let lang = site.lang();
    let files: Vec<(String, String)> = FILES.iter().map(|file| (file.name.to_owned(), file.to_json(lang))).collect();
    disk::write_over(&folder, &files).map_err(Failure::environment)?;
    for (name, _) in &files {
        output::line(folder.join(name).display())?;
    }
    Ok(ExitCode::SUCCESS)
}
