//! `gongbao check --fix`: the links that are sure are written into the texts, and what was written is told.

use super::site::wrong_at;
use super::{Failure, SiteArguments};
use crate::check;
use crate::compile;
use crate::diag::{Sources, position};
use crate::disk;
use crate::resolve::Audience;
use crate::text::say;

/// Writes the links. Drafts are texts like others; a file whose front matter is broken is no text yet, and is left as it is.
pub(super) fn run(site: &SiteArguments) -> Result<(), Failure> {
    let lang = site.lang();
    let (files, problems) = site.read()?;
    let checked = compile::check(&files, &problems, &|zone| site.clock(zone), Audience::Drafts).map_err(wrong_at)?;
    let fixes = checked.model.as_ref().map(check::fixes).unwrap_or_default();
    for of_file in fixes.chunk_by(|a, b| a.span.path() == b.span.path()) {
        let path = of_file[0].span.path();
        let Some(text) = files.text(path) else { continue };
        let made = check::apply(text, of_file);
        disk::rewrite(&site.root, path, text.as_bytes(), &made).map_err(Failure::environment)?;
        for fix in of_file {
            let at = position(text, fix.span.range().start);
            let (line, column, link) = (at.line, at.column, &fix.link);
            eprintln!(
                "{}",
                say!(lang, "{path}:{line}:{column}: 已写入 {link}", "{path}:{line}:{column}: wrote {link}")
            );
        }
    }
    let done = match fixes.len() {
        0 => say!(lang, "没有把握十足的链接可写", "no link to write is sure"),
        1 => say!(lang, "已写入 1 处链接", "1 link written"),
        n => say!(lang, "已写入 {n} 处链接", "{n} links written"),
    };
    eprintln!("{done}");
    Ok(())
}
