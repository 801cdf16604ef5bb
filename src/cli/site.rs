//! The site that the arguments name: read, understood, and its problems told.

use std::path::{Component, PathBuf};
use std::process::ExitCode;
use std::time::SystemTime;

use anstream::{AutoStream, ColorChoice};

use super::{Color, Failure, Format, SiteArguments, output};
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
        let (told, lang) = (self.asked(diagnostics), self.lang());
        match self.format() {
            Format::Text => eprint!("{}", diag::render(&told, files, lang, self.has_colors())),
            Format::Json => output::write(&diag::to_json_lines(&told, files, lang))?,
            Format::Sarif => output::write(&diag::to_sarif(&told, files, lang, &self.folder()))?,
            Format::Github => output::write(&diag::to_github(&told, files, lang, &self.folder()))?,
        }
        Ok(ExitCode::from(u8::from(diagnostics.has_errors())))
    }

    /// How what is found is printed.
    pub fn format(&self) -> Format {
        if self.json { Format::Json } else { self.format }
    }

    /// Whether the error stream has colours. NO_COLOR and CLICOLOR_FORCE are read as every program reads them.
    fn has_colors(&self) -> bool {
        match self.color {
            Color::Auto => AutoStream::choice(&std::io::stderr()) != ColorChoice::Never,
            Color::Always => true,
            Color::Never => false,
        }
    }

    /// What leads from here, where a code host has its root, to the site's folder: nothing, or a path with a slash at its end.
    fn folder(&self) -> String {
        let parts: Vec<&str> = self.root.components().filter_map(part).collect();
        if self.root.is_absolute() || parts.is_empty() { String::new() } else { parts.join("/") + "/" }
    }

    /// What of it the user asked to be told: hints on request only.
    pub fn asked(&self, diagnostics: &Diagnostics) -> Diagnostics {
        let all = diagnostics.clone();
        if self.hints { all } else { all.without_hints() }
    }
}

/// A part of a path but `.`, which leads nowhere.
fn part(component: Component<'_>) -> Option<&str> {
    if component == Component::CurDir { None } else { component.as_os_str().to_str() }
}

/// A wrong `--at`.
pub(super) fn wrong_at(error: PeriodError) -> Failure {
    Failure::usage(match error.hint(Lang::En) {
        Some(hint) => format!("--at: {error} ({hint})"),
        None => format!("--at: {error}"),
    })
}
