//! The site that the arguments name: read, understood, and its problems told.

use std::io::IsTerminal;
use std::path::PathBuf;
use std::process::ExitCode;
use std::time::SystemTime;

use super::{Failure, SiteArguments, output};
use crate::diag::{self, Diagnostics};
use crate::disk;
use crate::files::{FileProblem, FileSet};
use crate::period::{Moment, PeriodError, TimeZone};
use crate::text::Lang;

/// The folders that hold the author's files.
pub(super) const FOLDERS: [&str; 3] = ["content", "data", "themes"];

impl SiteArguments {
    /// Every file of the author.
    pub fn read(&self) -> Result<(FileSet, Vec<FileProblem>), Failure> {
        disk::read(&self.root, &FOLDERS).map_err(Failure::environment)
    }

    /// The moment of `--at`, or now.
    pub fn clock(&self, zone: &TimeZone) -> Result<Moment, PeriodError> {
        match &self.at {
            Some(text) => Moment::parse(text, zone),
            None => Ok(Moment::from_system(SystemTime::now(), zone)),
        }
    }

    /// Where the site is published.
    pub fn out(&self) -> PathBuf {
        self.out.clone().unwrap_or_else(|| self.root.join("public"))
    }

    /// The language of what is told. Chinese is the default language of every site, also of one that cannot be read.
    pub fn lang(&self) -> Lang {
        self.lang.unwrap_or(Lang::Zh)
    }

    /// Tells the problems: to people on the error stream, to machines as JSON on the output. The code is 1 if one stops the build.
    pub fn tell(&self, diagnostics: &Diagnostics, files: &FileSet) -> Result<ExitCode, Failure> {
        let told = self.asked(diagnostics);
        if self.json {
            output::write(&diag::to_json_lines(&told, files, self.lang()))?;
        } else {
            eprint!("{}", diag::render(&told, files, self.lang(), std::io::stderr().is_terminal()));
        }
        Ok(ExitCode::from(u8::from(diagnostics.has_errors())))
    }

    /// What of it the user asked to be told: hints on request only.
    pub fn asked(&self, diagnostics: &Diagnostics) -> Diagnostics {
        let all = diagnostics.clone();
        if self.hints { all } else { all.without_hints() }
    }
}

/// A wrong `--at`.
pub(super) fn wrong_at(error: PeriodError) -> Failure {
    Failure::usage(match error.hint(Lang::En) {
        Some(hint) => format!("--at: {error} ({hint})"),
        None => format!("--at: {error}"),
    })
}
