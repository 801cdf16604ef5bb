//! `gongbao check --at TIME --changes`: what appears and what vanishes until then.

use std::cell::Cell;
use std::time::SystemTime;

use super::site::wrong_at;
use super::{Failure, Format, SiteArguments, output};
use crate::compile;
use crate::diag::position;
use crate::embargo::{self, States};
use crate::files::{FileProblem, FileSet};
use crate::model::Model;
use crate::period::Moment;
use crate::resolve::Audience;
use crate::text::{Lang, say};

/// Wrong usage, told before anything is read.
pub(super) fn usage(site: &SiteArguments) -> Result<(), Failure> {
    let lang = site.lang();
    if site.at.is_none() {
        return Err(Failure::usage(say!(
            lang,
            "`--changes` 需要 `--at`：到什么时刻为止",
            "`--changes` needs `--at`: the moment until which changes are told"
        )));
    }
    if !matches!(site.format(), Format::Text | Format::Json) {
        return Err(Failure::usage(say!(
            lang,
            "`--changes` 只能与 `--format text` 或 `--format json` 一起使用",
            "`--changes` goes with `--format text` or `--format json` only"
        )));
    }
    Ok(())
}

/// Tells what changes between `from` (now, if nothing is said) and the moment of `--at`, for which `after` was made.
pub(super) fn run(
    site: &SiteArguments,
    from: Option<&str>,
    files: &FileSet,
    problems: &[FileProblem],
    after: &Model,
    until: &Moment,
) -> Result<(), Failure> {
    let lang = site.lang();
    let now = SystemTime::now();
    let first = Cell::new(None);
    let model = |audience| {
        let clock = |zone: &_| match from {
            Some(text) => Moment::parse(text, zone),
            None => Ok(Moment::from_system(now, zone)),
        };
        let checked = compile::check(files, problems, &clock, audience)
            .map_err(|error| Failure::usage(wrong_at(error).message.replacen("--at", "--from", 1)))?;
        first.set(Some(checked.at));
        Ok(checked.model)
    };
    let (before, all) = (model(Audience::Public)?, model(Audience::Drafts)?);
    let (Some(before), Some(all), Some(first)) = (before, all, first.take()) else { return Ok(()) };
    if first > *until {
        return Err(Failure::usage(say!(
            lang,
            "`--at` 应不早于 {first}，却是 {until}",
            "--at: expected a moment not before {first}, but found {until}"
        )));
    }
    let changes = embargo::changes(States { before: &before, after, all: &all });
    for change in &changes {
        match site.format() {
            Format::Json => output::line(embargo::told_json(change, files, lang))?,
            _ => output::line(embargo::told(change, files, lang))?,
        }
    }
    if site.format() == Format::Text {
        let appear = changes.iter().filter(|change| change.appears).count();
        let vanish = changes.len() - appear;
        let (first, until) = (first.rfc3339(), until.rfc3339());
        eprintln!(
            "{}",
            say!(
                lang,
                "{first} 至 {until}：出现 {appear} 项，消失 {vanish} 项",
                "from {first} to {until}: {appear} appear, {vanish} vanish"
            )
        );
    }
    Ok(())
}

/// When a site must be built again, since more of it becomes public then; nothing when nothing waits.
pub(super) fn next(model: &Model, files: &FileSet, lang: Lang) -> Option<String> {
    let next = model.next.as_ref()?;
    let (moment, path) = (next.value.rfc3339(), next.span.path());
    let line = files.get(path).and_then(|bytes| std::str::from_utf8(bytes).ok());
    let line = line.map_or(1, |text| position(text, next.span.range().start).line);
    Some(say!(
        lang,
        "到 {moment} 须再次生成：届时将有新内容公开（{path}:{line}）",
        "build again at {moment}: more becomes public then ({path}:{line})"
    ))
}
