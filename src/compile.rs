//! How do a site's files become its pages? The whole chain between reading and publishing, pure from end to end.

use std::collections::BTreeSet;

use crate::check;
use crate::diag::{Diagnostics, Severity, Sources};
use crate::files::{FileProblem, FileSet, Outputs, Sink};
use crate::load::{self, Documents};
use crate::lock::{self, Lock};
use crate::model::Model;
use crate::period::{Moment, PeriodError, TimeZone};
use crate::plan::Plan;
use crate::render::{self, Pictures};
use crate::resolve::{self, Audience};
use crate::view::Material;

/// What a run of the checks found.
#[derive(Debug)]
pub struct Checked {
    /// What is public at that moment, as far as it could be understood.
    pub model: Option<Model>,
    /// All problems so far.
    pub diagnostics: Diagnostics,
    /// The moment for which it was made.
    pub at: Moment,
    /// What has been published before, if there is a record of it.
    pub lock: Option<Lock>,
}

/// What a whole run made.
#[derive(Debug)]
pub struct Compiled {
    /// The site, if there is no error.
    pub outputs: Option<Outputs>,
    /// What is public at that moment.
    pub model: Option<Model>,
    /// All problems.
    pub diagnostics: Diagnostics,
    /// What has been published before, if there is a record of it.
    pub lock: Option<Lock>,
}

/// Makes the moment for which a site is made, in the site's time zone: the only clock.
pub type Clock<'a> = &'a dyn Fn(&TimeZone) -> Result<Moment, PeriodError>;

/// Reads and checks a site. `problems` are the files that could not be taken.
///
/// # Errors
/// A moment that the clock cannot make.
pub fn check(
    files: &FileSet,
    problems: &[FileProblem],
    clock: Clock,
    audience: Audience,
) -> Result<Checked, PeriodError> {
    let (documents, mut diagnostics) = load::load(files, problems);
    let zone = resolve::time_zone(&documents);
    let at = clock(&zone)?;
    let unread = unread(&diagnostics, &documents);
    let (mut model, found) = resolve::resolve(&documents, &at, audience);
    diagnostics.extend(found);
    let (lock, found) = lock::read(files, &zone);
    diagnostics.extend(found);
    if let Some(model) = &mut model {
        diagnostics.extend(lock::compare(model, lock.as_ref(), &at, &unread));
        if let Some(lock) = &lock {
            lock::mark(model, lock, &at);
        }
        diagnostics.extend(check::check(model));
    }
    Ok(Checked { model, diagnostics, at, lock })
}

/// The campaigns whose files could not be read whole. A table's CSV file may belong to any.
fn unread(diagnostics: &Diagnostics, documents: &Documents) -> BTreeSet<String> {
    let errors = diagnostics.sorted().into_iter().filter(|d| d.severity == Severity::Error);
    let paths = errors.filter_map(|d| d.span.as_ref()?.path().strip_prefix("data/campaigns/"));
    let mut slugs = BTreeSet::new();
    for path in paths {
        match path.strip_suffix(".yaml") {
            Some(slug) => slugs.extend([slug.to_owned()]),
            None => slugs.extend(documents.campaigns.iter().map(|c| c.slug.value.clone())),
        }
    }
    slugs
}

/// Reads, checks and prints a site. An error anywhere leaves no outputs; the pages are not printed from a broken model.
///
/// # Errors
/// A moment that the clock cannot make.
pub fn compile(
    files: &FileSet,
    problems: &[FileProblem],
    clock: Clock,
    audience: Audience,
) -> Result<Compiled, PeriodError> {
    compile_with(files, problems, clock, audience, Pictures::Drawn)
}

/// The same with pictures (PNG) drawn, only looked at, or left out: they take longer than all the rest.
///
/// # Errors
/// A moment that the clock cannot make.
pub fn compile_with(
    files: &FileSet,
    problems: &[FileProblem],
    clock: Clock,
    audience: Audience,
    pictures: Pictures,
) -> Result<Compiled, PeriodError> {
    let mut outputs = Outputs::new();
    let printed = compile_into(files, problems, clock, audience, pictures, &mut outputs)?;
    let Printed { whole, model, diagnostics, lock, .. } = printed;
    Ok(Compiled { outputs: whole.then_some(outputs), model, diagnostics, lock })
}

/// What a whole run handed on.
#[derive(Debug)]
pub struct Printed {
    /// Whether the sink has the whole site. After an error it has nothing or a part, of which nothing may be published.
    pub whole: bool,
    /// What is public at that moment.
    pub model: Option<Model>,
    /// All problems.
    pub diagnostics: Diagnostics,
    /// What was published before; nothing when there is no lock file.
    pub lock: Option<Lock>,
    /// The moment for which it was made.
    pub at: Moment,
}

/// The same, with the files handed to `sink` as they are made: a site of any size goes through little memory.
///
/// # Errors
/// A moment that the clock cannot make.
pub fn compile_into(
    files: &FileSet,
    problems: &[FileProblem],
    clock: Clock,
    audience: Audience,
    pictures: Pictures,
    sink: &mut dyn Sink,
) -> Result<Printed, PeriodError> {
    let Checked { model, mut diagnostics, at, lock } = check(files, problems, clock, audience)?;
    let printable = model.as_ref().filter(|_| !diagnostics.has_errors());
    let whole = printable.is_some_and(|model| {
        let plan = Plan::new(model);
        let drafts = audience == Audience::Drafts;
        let pictures = if model.site.pictures { pictures } else { Pictures::LeftOut };
        let named = pictures != Pictures::LeftOut;
        let material = Material { model, plan: &plan, at: &at, drafts, pictures: named };
        let faults = render::render_into(material, files, pictures, sink);
        let sound = !faults.has_errors();
        diagnostics.extend(faults);
        sound
    });
    Ok(Printed { whole, model, diagnostics, lock, at })
}

impl Sources for FileSet {
    fn text(&self, path: &str) -> Option<&str> {
        std::str::from_utf8(self.get(path)?).ok()
    }
}
