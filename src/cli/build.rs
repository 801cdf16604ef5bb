//! `gongbao build`.

use std::path::PathBuf;
use std::process::ExitCode;

use super::accept;
use super::site::wrong_at;
use super::{Failure, Format, SiteArguments};
use crate::compile;
use crate::diag;
use crate::lock::{self, Standing};
use crate::publish::{self, Publication, PublishError, Settings, Unseen};
use crate::render::Pictures;
use crate::resolve::Audience;
use crate::text::{Lang, say};

/// What a site must never be published over or into.
const PROTECTED: [&str; 5] = ["content", "data", "themes", "src", ".git"];

pub(super) fn run(site: &SiteArguments, accept: bool) -> Result<ExitCode, Failure> {
    let out = site.out();
    let protected: Vec<PathBuf> = PROTECTED.iter().map(|folder| site.root.join(folder)).collect();
    publish::may_publish(&out, &protected).map_err(failure)?;
    let lang = site.lang();
    let (mut files, problems) = site.read()?;
    let accepted = if accept { accept::accept(site, &files, &problems)? } else { None };
    let clock = |zone: &_| match &accepted {
        // The pages say the moment that the lock says.
        Some(accepted) => Ok(accepted.at.clone()),
        None => site.clock(zone),
    };
    if let Some(accepted) = &accepted {
        files = accepted.files.clone();
    }
    let settings = Settings { protected: &protected, indivisible: true, steps: &mut Unseen };
    let mut publication = Publication::new(&out, settings);
    let made = compile::compile_into(&files, &problems, &clock, Audience::Public, Pictures::Drawn, &mut publication);
    let made = made.map_err(wrong_at)?;
    let code = site.tell(&made.diagnostics, &files)?;
    if !made.whole {
        publication.abandon();
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
    }
    // A version that is in the lock and not yet public does no harm; one that is public and not in the lock could change in silence.
    if let Some(accepted) = &accepted {
        accepted.write(site)?;
    }
    let report = publication.finish().map_err(failure)?;
    if site.format() == Format::Text {
        let figures = made.model.as_ref().map_or(0, |m| m.figures.len());
        let (files, out) = (report.manifest.len(), out.display());
        let (written, reused, removed) = (report.written, report.reused, report.removed);
        eprintln!(
            "{}",
            say!(
                lang,
                "已将 {figures} 个数字、{files} 个文件发布到 {out}：写入 {written} 个，未变 {reused} 个，移除 {removed} 个",
                "published {figures} figures on {files} files into {out}: {written} written, {reused} unchanged, {removed} removed"
            )
        );
        if let Some(added) = accepted.map(|accepted| accepted.added).filter(|added| *added > 0) {
            let path = lock::PATH;
            eprintln!("{}", say!(lang, "{path} 新增 {added} 个版本", "{path} has {added} more versions than before"));
        }
        let standing = made.model.map(|model| Standing::of(&model, &made.lock.unwrap_or_default()));
        if let Some(note) = standing.and_then(|standing| not_locked(standing, lang)) {
            eprintln!("{note}");
        }
    }
    Ok(code)
}

/// Whose fault it is that a site cannot be published.
fn failure(error: PublishError) -> Failure {
    if error.is_wrong_usage() { Failure::usage(error) } else { Failure::environment(error) }
}

/// How many public figures may still change in silence; nothing when there is none.
pub(super) fn not_locked(standing: Standing, lang: Lang) -> Option<String> {
    let (count, are) = match standing.open() {
        0 => return None,
        1 => (1, "figure is"),
        n => (n, "figures are"),
    };
    Some(say!(
        lang,
        "有 {count} 个已公开的数字尚未入锁：用 `gongbao build --accept` 锁定所发布的数字",
        "{count} public {are} not locked yet: `gongbao build --accept` locks what is published"
    ))
}
