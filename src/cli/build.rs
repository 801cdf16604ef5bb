//! `gongbao build`.

use std::path::PathBuf;
use std::process::ExitCode;

use super::site::wrong_at;
use super::{Failure, SiteArguments};
use crate::compile;
use crate::diag;
use crate::publish::{self, PublishError};
use crate::resolve::Audience;

/// What a site must never be published over or into.
const PROTECTED: [&str; 5] = ["content", "data", "themes", "src", ".git"];

pub(super) fn run(site: &SiteArguments) -> Result<ExitCode, Failure> {
    let out = site.out();
    let protected: Vec<PathBuf> = PROTECTED.iter().map(|folder| site.root.join(folder)).collect();
    publish::may_publish(&out, &protected).map_err(failure)?;
    let (files, problems) = site.read()?;
    let made = compile::compile(&files, &problems, &|zone| site.clock(zone), Audience::Public).map_err(wrong_at)?;
    let code = site.tell(&made.diagnostics, &files)?;
    let Some(outputs) = made.outputs else {
        if !site.json {
            let problems = diag::summary(&made.diagnostics);
            eprintln!("{problems}: nothing was published, {} is as it was", out.display());
        }
        return Ok(code);
    };
    let report = publish::publish(&outputs, &out, &protected).map_err(failure)?;
    if !site.json {
        let figures = made.model.map_or(0, |m| m.figures.len());
        eprintln!(
            "published {figures} figures on {} files into {}: {} written, {} unchanged, {} removed",
            outputs.len(),
            out.display(),
            report.written,
            report.reused,
            report.removed
        );
    }
    Ok(code)
}

/// Whose fault it is that a site cannot be published.
fn failure(error: PublishError) -> Failure {
    if error.is_wrong_usage() { Failure::usage(error) } else { Failure::environment(error) }
}
