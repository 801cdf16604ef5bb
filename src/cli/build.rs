//! `gongbao build`.

use std::path::PathBuf;
use std::process::ExitCode;

use super::site::wrong_at;
use super::{Failure, Format, SiteArguments};
use crate::compile;
use crate::diag;
use crate::publish::{self, PublishError};
use crate::resolve::Audience;
use crate::text::say;

/// What a site must never be published over or into.
const PROTECTED: [&str; 5] = ["content", "data", "themes", "src", ".git"];

pub(super) fn run(site: &SiteArguments) -> Result<ExitCode, Failure> {
    let out = site.out();
    let protected: Vec<PathBuf> = PROTECTED.iter().map(|folder| site.root.join(folder)).collect();
    publish::may_publish(&out, &protected).map_err(failure)?;
    let lang = site.lang();
    let (files, problems) = site.read()?;
    let made = compile::compile(&files, &problems, &|zone| site.clock(zone), Audience::Public).map_err(wrong_at)?;
    let code = site.tell(&made.diagnostics, &files)?;
    let Some(outputs) = made.outputs else {
        if site.format() == Format::Text {
            let (problems, out) = (diag::summary(&made.diagnostics, lang), out.display());
            eprintln!(
                "{}",
                say!(
                    lang,
                    "{problems}：未发布任何内容，{out} 保持原样",
                    "{problems}: nothing was published, {out} is as it was"
                )
            );
        }
        return Ok(code);
    };
    let report = publish::publish(&outputs, &out, &protected).map_err(failure)?;
    if site.format() == Format::Text {
        let figures = made.model.map_or(0, |m| m.figures.len());
        let (files, out) = (outputs.len(), out.display());
        let (written, reused, removed) = (report.written, report.reused, report.removed);
        eprintln!(
            "{}",
            say!(
                lang,
                "已将 {figures} 个数字、{files} 个文件发布到 {out}：写入 {written} 个，未变 {reused} 个，移除 {removed} 个",
                "published {figures} figures on {files} files into {out}: {written} written, {reused} unchanged, {removed} removed"
            )
        );
    }
    Ok(code)
}

/// Whose fault it is that a site cannot be published.
fn failure(error: PublishError) -> Failure {
    if error.is_wrong_usage() { Failure::usage(error) } else { Failure::environment(error) }
}
