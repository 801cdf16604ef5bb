//! How does the site get into the output folder, so that no reader ever sees half of it?
//!
//! [`Publication`] takes the files as they are made into a folder beside the output folder, verifies the whole, and lets the
//! two change places in one step. Whenever it is interrupted, the output folder holds the old site or the new one, whole, and
//! everything that somebody else put there (`.git`, `CNAME`, notes); the next start mends the rest.
//!
//! Beside an output folder `public` there may lie, only while a build publishes or after one was interrupted:
//!
//! | name | what it is |
//! | --- | --- |
//! | `.public.staging` | the new site before the exchange, the old one after it |
//! | `.public.retired`, `.public.spare` | the old site, and a folder that stands for a foreign one, where the system cannot exchange |
//! | `.public.journal` | what the build was about to do |
//! | `.public.lock` | held by the build, so that no two publish at once |
//!
//! A program that works inside the output folder by a relative path at the very moment of the exchange finds itself in
//! the old site, which is about to be removed. What it finishes before that moment, or begins after it, is kept.

use std::fmt;
use std::path::{Path, PathBuf};

use crate::files::{Outputs, Sink as _};

mod chain;
mod error;
mod exchange;
mod journal;
mod lock;
mod manifest;
mod parallel;
mod publication;
mod stage;
mod steps;
mod survey;
mod system;
mod target;
mod tree;
mod verify;

pub use error::{PublishError, Relation};
pub use manifest::{Link, Manifest, ManifestError};
pub use publication::{Publication, Seal};
pub use steps::{Step, Steps, Unseen};
pub use verify::{Fault, Known, Signed, Verdict, verify};

use exchange::Exchange;
use lock::Lock;
use target::Target;

/// What was published. The counts include the manifest itself and its signature, but not the manifests before it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// The files of the site.
    pub manifest: Manifest,
    /// How many files are new or changed.
    pub written: usize,
    /// How many files are the very ones of the old site.
    pub reused: usize,
    /// How many files of the old site are in the new one no more.
    pub removed: usize,
    /// How many foreign files and folders were carried over; a folder counts once.
    pub carried: usize,
    /// What an earlier, interrupted build left, if one did.
    pub recovered: Option<Recovered>,
    /// Whether the output folder was replaced; it was not when it held the site already.
    pub exchanged: bool,
}

/// How an interrupted build was mended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Recovered {
    /// It had not come to the exchange: its stage was removed, and the old site is there.
    OldSite,
    /// It had come to the exchange: what it left undone was done, and the new site is there.
    NewSite,
}

impl fmt::Display for Recovered {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Recovered::OldSite => "a build was interrupted before it published; what it left was removed",
            Recovered::NewSite => "a build was interrupted while it published; what it left undone was done",
        })
    }
}

/// How to publish.
pub struct Settings<'a> {
    /// The author's folders, which the output folder must not be, hold or lie in. They need not exist.
    pub protected: &'a [PathBuf],
    /// Whether to ask the system for an indivisible exchange; without, or where there is none, it takes two renames.
    pub indivisible: bool,
    /// Who is told before each step.
    pub steps: &'a mut dyn Steps,
}

/// Makes the folder `out` hold the site `outputs`, its manifest, and what is foreign there, and nothing else. The
/// `protected` folders of the author are neither replaced nor published into. See [`PublishError`] for what an error
/// leaves.
pub fn publish(outputs: &Outputs, out: &Path, protected: &[PathBuf]) -> Result<Report, PublishError> {
    publish_with(outputs, out, Settings { protected, indivisible: true, steps: &mut Unseen })
}

/// As [`publish`], step by step.
pub fn publish_with(outputs: &Outputs, out: &Path, settings: Settings<'_>) -> Result<Report, PublishError> {
    let mut publication = Publication::new(out, settings);
    for (path, bytes) in outputs.iter() {
        if publication.take(vec![(path.clone(), bytes.to_vec())]).is_break() {
            break;
        }
    }
    publication.finish(&Seal::default())
}

/// Whether a site may be published into `out` at all, asked before it is made. Errors as in [`publish`].
pub fn may_publish(out: &Path, protected: &[PathBuf]) -> Result<(), PublishError> {
    Target::resolve(out, protected).map(drop)
}

/// Mends what an interrupted build left beside `out`, if one did. [`publish`] begins with it as well.
pub fn recover(out: &Path) -> Result<Option<Recovered>, PublishError> {
    recover_with(out, &mut Unseen)
}

/// As [`recover`], step by step.
pub fn recover_with(out: &Path, steps: &mut dyn Steps) -> Result<Option<Recovered>, PublishError> {
    let target = Target::resolve(out, &[])?;
    if !target.parent().is_dir() {
        return Ok(None);
    }
    let _lock = Lock::take(&target.lock())?;
    Exchange { target: &target, indivisible: true, steps }.mend()
}
