//! `gongbao build --accept`: what is published for the first time goes into the lock.

use super::site::wrong_at;
use super::{Failure, SiteArguments};
use crate::compile;
use crate::disk;
use crate::files::{FilePath, FileProblem, FileSet};
use crate::lock::{self, Lock};
use crate::period::Moment;
use crate::resolve::Audience;

/// The files with the lock as it will be, the moment for which it was made, and how many versions are new in it.
pub(super) struct Accepted {
    pub files: FileSet,
    pub at: Moment,
    pub added: usize,
    text: String,
}

/// Adds what is new to the lock, in memory. Nothing comes back where the files have errors: those are told by the build itself, and
/// nothing is added.
pub(super) fn accept(
    site: &SiteArguments,
    files: &FileSet,
    problems: &[FileProblem],
) -> Result<Option<Accepted>, Failure> {
    let checked = compile::check(files, problems, &|zone| site.clock(zone), Audience::Public).map_err(wrong_at)?;
    let Some(model) = checked.model.as_ref().filter(|_| !checked.diagnostics.has_errors()) else { return Ok(None) };
    let old = checked.lock.unwrap_or_default();
    not_before(&old, &checked.at)?;
    let new = lock::accept(model, &old, &checked.at);
    let added = new.len() - old.len();
    let text = lock::write(&new);
    let mut files = files.clone();
    files.insert(FilePath::parse(lock::PATH).expect("the lock has a path"), text.clone().into_bytes());
    Ok(Some(Accepted { files, at: checked.at, added, text }))
}

impl Accepted {
    /// Writes the lock, if there is something new in it.
    pub fn write(&self, site: &SiteArguments) -> Result<(), Failure> {
        if self.added == 0 {
            return Ok(());
        }
        disk::replace(&site.root, lock::PATH, &self.text).map_err(Failure::environment)
    }
}

/// Nothing is published before what was published already: `--at` must not date it back.
fn not_before(lock: &Lock, at: &Moment) -> Result<(), Failure> {
    let last = lock.records().map(|record| &record.published).max();
    match last.filter(|last| at.day() < last.day()) {
        None => Ok(()),
        Some(last) => Err(Failure::usage(format!(
            "--at: expected a moment not before {last}, when the lock was last added to, but found {at}"
        ))),
    }
}
