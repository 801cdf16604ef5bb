//! `gongbao check`.

use std::process::ExitCode;

use super::build::not_locked;
use super::site::wrong_at;
use super::{Failure, Format, SiteArguments};
use crate::compile;
use crate::diag;
use crate::files::Nowhere;
use crate::lock::Standing;
use crate::render::Pictures;
use crate::resolve::Audience;
use crate::text::say;

/// Tells what is wrong; with `fix`, after the links that are sure have been written; with `changes`, also what changes from that moment
/// (or now) on.
pub(super) fn run(site: &SiteArguments, fix: bool, changes: Option<Option<&str>>) -> Result<ExitCode, Failure> {
    if changes.is_some() {
        super::changes::usage(site)?;
    }
    if fix {
        super::fix::run(site)?;
    }
    let (files, problems) = site.read()?;
    let clock = |zone: &_| site.clock(zone);
    let checked = compile::compile_into(&files, &problems, &clock, Audience::Public, Pictures::Checked, &mut Nowhere);
    let checked = checked.map_err(wrong_at)?;
    let code = site.tell(&checked.diagnostics, &files)?;
    if let (Some(from), Some(model)) = (changes, &checked.model) {
        super::changes::run(site, from, &files, &problems, model, &checked.at)?;
    }
    if site.format() == Format::Text {
        let figures = checked.model.as_ref().map_or(0, |m| m.figures.len());
        let (lang, problems) = (site.lang(), diag::summary(&checked.diagnostics, site.lang()));
        eprintln!("{}", say!(lang, "已检查 {figures} 个数字：{problems}", "{figures} figures checked: {problems}"));
        let lock = checked.lock.unwrap_or_default();
        if let Some(note) = checked.model.and_then(|model| not_locked(Standing::of(&model, &lock), lang)) {
            eprintln!("{note}");
        }
    }
    Ok(code)
}
