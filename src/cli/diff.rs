//! `gongbao diff`.

use std::path::Path;
use std::process::ExitCode;

use super::site::{FOLDERS, wrong_at};
use super::{Failure, Format, SiteArguments, output};
use crate::compile;
use crate::diff::{self, State};
use crate::disk;
use crate::lock;
use crate::period::TimeZone;
use crate::resolve::Audience;
use crate::text::{Lang, say};

pub(super) fn run(site: &SiteArguments, old: &Path, new: &Path) -> Result<ExitCode, Failure> {
    let lang = site.lang();
    let mut states = Vec::new();
    for path in [old, new] {
        match state(site, path)? {
            Ok(state) => states.push(state),
            Err(code) => return Ok(code),
        }
    }
    let changes = diff::compare(&states[0], &states[1]);
    for (id, changed) in &changes {
        match site.format() == Format::Json {
            true => output::line(diff::told_json(id, changed))?,
            false => output::line(diff::told(id, changed, lang))?,
        }
    }
    if site.format() != Format::Json {
        let (count, old, new) = (changes.len(), states[0].len(), states[1].len());
        eprintln!(
            "{}",
            say!(
                lang,
                "{old} 个数字与 {new} 个数字相比，有 {count} 个不同",
                "of {old} figures before and {new} now, {count} differ"
            )
        );
    }
    Ok(ExitCode::SUCCESS)
}

/// The state at a path: a lock, the table of a built site, the folder of a built site, or that of a site's data. A folder of data with
/// faults has been told, and gives the exit code.
fn state(site: &SiteArguments, path: &Path) -> Result<Result<State, ExitCode>, Failure> {
    let table = path.join("data/figures.json");
    if path.join("data/site.yaml").is_file() {
        return data(site, path);
    }
    if table.is_file() {
        return of_table(&table).map(Ok);
    }
    match path.extension().and_then(|e| e.to_str()) {
        Some("lock") => {
            let zone = TimeZone::parse("Asia/Shanghai").expect("the zone is part of the bundled table");
            let read = lock::parse(&text(path)?, &path.display().to_string(), &zone);
            let lock = read.map_err(|(damage, _)| named(path, damage.say(Lang::En)))?;
            Ok(Ok(State::of_lock(&lock)))
        }
        Some("json") => of_table(path).map(Ok),
        _ => Err(named(
            path,
            "expected the folder of a site or of a built site, a lock (published.lock), or a table (figures.json)",
        )),
    }
}

fn of_table(path: &Path) -> Result<State, Failure> {
    State::of_table(&text(path)?).map_err(|error| named(path, error))
}

fn text(path: &Path) -> Result<String, Failure> {
    std::fs::read_to_string(path)
        .map_err(|error| Failure::environment(format!("could not read `{}`: {error}", path.display())))
}

fn named(path: &Path, why: impl std::fmt::Display) -> Failure {
    Failure::usage(format!("{}: {why}", path.display()))
}

fn data(site: &SiteArguments, root: &Path) -> Result<Result<State, ExitCode>, Failure> {
    let (files, problems) = disk::read(root, &FOLDERS).map_err(Failure::environment)?;
    let checked = compile::check(&files, &problems, &|zone| site.clock(zone), Audience::Public).map_err(wrong_at)?;
    match checked.model.filter(|_| !checked.diagnostics.has_errors()) {
        Some(model) => Ok(Ok(State::of_model(&model))),
        None => site.tell(&checked.diagnostics, &files).map(Err),
    }
}
