//! `gongbao build`.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use super::accept;
use super::changes;
use super::site::wrong_at;
use super::{Failure, Format, SiteArguments, verify};
use crate::compile;
use crate::diag;
use crate::lock::{self, Standing};
use crate::publish::{self, Publication, PublishError, Seal, Settings, Unseen};
use crate::render::Pictures;
use crate::resolve::Audience;
use crate::seal::SecretKey;
use crate::text::{Lang, say};

/// What a site must never be published over or into.
const PROTECTED: [&str; 5] = ["content", "data", "themes", "src", ".git"];

pub(super) fn run(site: &SiteArguments, accept: bool, sign: Option<&Path>) -> Result<ExitCode, Failure> {
    let out = site.out();
    let protected: Vec<PathBuf> = PROTECTED.iter().map(|folder| site.root.join(folder)).collect();
    publish::may_publish(&out, &protected).map_err(failure)?;
    let lang = site.lang();
    let key = sign.map(|file| secret_key(file, lang)).transpose()?;
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
    let named = made.model.as_ref().and_then(|model| model.site.public_key.as_ref());
    if let (Some(key), Some(named)) = (&key, named)
        && key.public() != *named
    {
        publication.abandon();
        let (found, named) = (key.public().to_hex(), named.to_hex());
        return Err(Failure::usage(say!(
            lang,
            "私钥与 data/site.yaml 的 `public_key` 不配：应为 {named} 的私钥，却是 {found} 的；未发布任何内容",
            "expected the secret key of `public_key` in data/site.yaml, {named}, but found that of {found}; nothing was published"
        )));
    }
    // A version that is in the lock and not yet public does no harm; one that is public and not in the lock could change in silence.
    if let Some(accepted) = &accepted
        && let Err(failure) = accepted.write(site)
    {
        publication.abandon();
        return Err(failure);
    }
    let seal = Seal { made: Some(made.at.rfc3339()), key: key.as_ref() };
    let report = publication.finish(&seal).map_err(failure)?;
    if site.format() == Format::Text {
        let figures = made.model.as_ref().map_or(0, |m| m.figures.len());
        let (listed, out) = (report.manifest.len(), out.display());
        let (written, reused, removed) = (report.written, report.reused, report.removed);
        eprintln!(
            "{}",
            say!(
                lang,
                "已将 {figures} 个数字、{listed} 个文件发布到 {out}：写入 {written} 个，未变 {reused} 个，移除 {removed} 个",
                "published {figures} figures on {listed} files into {out}: {written} written, {reused} unchanged, {removed} removed"
            )
        );
        if let Some(added) = accepted.map(|accepted| accepted.added).filter(|added| *added > 0) {
            let path = lock::PATH;
            eprintln!("{}", say!(lang, "{path} 新增 {added} 个版本", "{path} has {added} more versions than before"));
        }
        if let Some(model) = &made.model {
            let standing = Standing::of(model, &made.lock.unwrap_or_default());
            let unsigned = (model.site.public_key.is_some() && key.is_none()).then(|| {
                say!(
                    lang,
                    "data/site.yaml 写有 `public_key`，这次发布却没有签名：用 `gongbao build --sign FILE` 签名",
                    "data/site.yaml names a `public_key`, but this build is not signed: `gongbao build --sign FILE` signs it"
                )
            });
            let notes = [not_locked(standing, lang), unsigned, changes::next(model, &files, lang)];
            notes.into_iter().flatten().for_each(|note| eprintln!("{note}"));
        }
    }
    Ok(code)
}

fn secret_key(file: &Path, lang: Lang) -> Result<SecretKey, Failure> {
    let name = file.display();
    SecretKey::parse(&verify::read(file)?).ok_or_else(|| {
        Failure::usage(say!(
            lang,
            "应为Ed25519私钥（PEM），`{name}` 却不是",
            "expected an Ed25519 secret key in PEM, but `{name}` is none"
        ))
    })
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
