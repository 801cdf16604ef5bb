//! Does the model still say what was published?

use std::collections::BTreeSet;

use super::{Change, Lock, LockProblem, Meaning, Record, paste};
use crate::diag::{Diagnostics, Span};
use crate::model::{Figure, Model, RevisionKind};
use crate::period::Moment;
use crate::text::{Lang, Text};

/// How the public figures stand to the lock.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// Public figures that were never locked.
    pub new: usize,
    /// Locked figures with a version that is not locked yet.
    pub revised: usize,
}

impl Standing {
    /// How many figures `--accept` would lock.
    pub fn open(self) -> usize {
        self.new + self.revised
    }

    /// How the figures of the model stand.
    pub fn of(model: &Model, lock: &Lock) -> Standing {
        let mut standing = Standing::default();
        for figure in &model.figures {
            match lock.of(&figure.id).len() {
                0 => standing.new += 1,
                known if known < figure.version as usize => standing.revised += 1,
                _ => {}
            }
        }
        standing
    }
}

/// Tells the model when its versions were published, as far as that is not after `at`.
pub fn mark(model: &mut Model, lock: &Lock, at: &Moment) {
    for figure in &mut model.figures {
        let Some(versions) = lock.figures.get(&figure.id) else { continue };
        let when = |version: u32| {
            let record = versions.iter().map(|(record, _)| record).find(|record| record.version == version);
            record.map(|record| record.published.clone()).filter(|published| published <= at)
        };
        for revision in &mut figure.revisions {
            revision.was.published = when(revision.was.version);
        }
        figure.published = when(figure.version);
    }
}

/// Finds what was published and says something else now, each in its place. `unread` are the campaigns whose files could not be read
/// whole: nothing of them is called lost, since a fault that is told already may hide it.
pub fn compare(model: &Model, lock: Option<&Lock>, at: &Moment, unread: &BTreeSet<String>) -> Diagnostics {
    let mut found = Diagnostics::new();
    for figure in &model.figures {
        changes_change(model, figure, &mut found);
        if let Some(lock) = lock {
            Comparison { model, figure, at, locked: lock.of(&figure.id), found: &mut found }.run();
        }
    }
    if let Some(lock) = lock {
        lost(model, lock, at, unread, &mut found);
    }
    found
}

/// Every revision and correction must change something.
fn changes_change(model: &Model, figure: &Figure, found: &mut Diagnostics) {
    for revision in figure.revisions.iter().filter(|r| r.kind != RevisionKind::Withdrawal) {
        let later = figure.at_version(revision.was.version + 1).expect("each revision leads to a version");
        if Meaning::of(model, &revision.was) == Meaning::of(model, later) {
            found.push(LockProblem::NothingChanged, revision.span.clone());
        }
    }
}

/// One figure against its locked versions.
struct Comparison<'a> {
    model: &'a Model,
    figure: &'a Figure,
    at: &'a Moment,
    locked: &'a [(Record, Span)],
    found: &'a mut Diagnostics,
}

impl Comparison<'_> {
    fn run(&mut self) {
        let figure = self.figure;
        if let Some((record, _)) = self.locked.get(figure.version as usize) {
            // All else that differs follows from that.
            let change = record.change.as_ref().map(change).unwrap_or_default();
            let problem = LockProblem::Vanished { id: figure.id.clone(), version: record.version, change };
            self.found.push(problem, figure.span.clone());
            return;
        }
        for (record, _) in self.locked {
            let version = figure.at_version(record.version).expect("the lock has no more versions than the figure");
            if version.version == figure.version {
                self.current(record);
            } else {
                self.former(record, version);
            }
            self.change(record);
        }
        // What follows the last locked version is one change that is not published yet.
        let last = self.locked.last().map(|(record, _)| record);
        let known = last.map_or(0, |record| record.version);
        if let (Some(record), Some(revision)) = (last, revision_to(figure, known + 1))
            && revision.date.day() < record.published.day()
        {
            let problem = LockProblem::BackDated {
                found: revision.date.to_string(),
                version: record.version,
                published: record.published.to_string(),
            };
            self.found.push(problem, revision.span.clone());
        }
        if let Some(revision) = revision_to(figure, known + 2) {
            let problem = LockProblem::NeverPublished { id: figure.id.clone(), version: known + 1 };
            self.found.push(problem, revision.span.clone());
        }
    }

    /// The version that is public now.
    fn current(&mut self, record: &Record) {
        let figure = self.figure;
        let (Some(was), Some(is)) = (&record.meaning, Meaning::of(self.model, figure)) else {
            // Only a withdrawal has no meaning, and whether there is one is told by the kind of the change.
            return;
        };
        let differences = was.differences(&is);
        if !differences.is_empty() {
            let paste = self.paste(was, &differences, figure);
            let problem = LockProblem::Changed {
                id: figure.id.clone(),
                version: record.version,
                published: record.published.to_string(),
                differences,
                paste,
            };
            self.found.push(problem, figure.span.clone());
        }
    }

    /// A version that a revision ended, as its `was` makes it.
    fn former(&mut self, record: &Record, version: &Figure) {
        let revision = revision_to(self.figure, version.version + 1).expect("a former version was ended by a revision");
        let (Some(was), Some(is)) = (&record.meaning, Meaning::of(self.model, version)) else { return };
        let mut differences = was.differences(&is);
        // The same words may have been read otherwise by an older program; nobody can write that into `was`.
        if differences.iter().all(|d| d.field == "bounds") {
            differences.clear();
        }
        if !differences.is_empty() {
            let later = self.figure.at_version(version.version + 1).expect("a former version has a later one");
            let changed = Meaning::of(self.model, later).map(|later| was.differences(&later)).unwrap_or_default();
            let problem = LockProblem::Was {
                id: self.figure.id.clone(),
                version: record.version,
                paste: self.paste(was, &changed, version),
                differences,
            };
            self.found.push(problem, revision.span.clone());
        }
    }

    /// Kind and date of a published change.
    fn change(&mut self, record: &Record) {
        let Some(revision) = revision_to(self.figure, record.version) else { return };
        let is = Change::of(revision);
        if let Some(was) = record.change.as_ref().filter(|was| **was != is) {
            let problem = LockProblem::ChangeChanged { version: record.version, was: change(was), is: change(&is) };
            self.found.push(problem, revision.span.clone());
        }
    }

    fn paste(&self, was: &Meaning, differences: &[super::Difference], figure: &Figure) -> Box<Text> {
        let [zh, en] = Lang::ALL.map(|lang| paste::revision(self.model, figure, was, differences, self.at, lang));
        Box::new(Text::both(zh, en))
    }
}

/// The revision that made the version of that number.
fn revision_to(figure: &Figure, version: u32) -> Option<&crate::model::Revision> {
    figure.revisions.iter().find(|revision| revision.was.version + 1 == version)
}

fn change(change: &Change) -> String {
    format!("{} {}", change.kind.word(), change.date)
}

/// Figures that were public by `at` and are not now.
fn lost(model: &Model, lock: &Lock, at: &Moment, unread: &BTreeSet<String>, found: &mut Diagnostics) {
    for (id, versions) in &lock.figures {
        let first = versions.first().filter(|(record, _)| record.published <= *at);
        let (Some((first, _)), Some((last, span))) = (first, versions.last()) else { continue };
        let campaign = id.split('/').next().unwrap_or_default();
        if model.figure_ids.contains_key(id) || model.broken.contains(id) || unread.contains(campaign) {
            continue;
        }
        let meaning = versions.iter().rev().find_map(|(record, _)| record.meaning.as_ref());
        let same = |figure: &&Figure| {
            let new = lock.of(&figure.id).is_empty();
            new && Meaning::of(model, figure)
                .as_ref()
                .zip(last.meaning.as_ref())
                .is_some_and(|(a, b)| a.differences(b).is_empty())
        };
        let [zh, en] = Lang::ALL.map(|lang| paste::withdrawal(at, lang));
        let problem = LockProblem::Lost {
            id: id.clone(),
            wording: meaning.map(|meaning| meaning.wording().to_owned()).unwrap_or_default(),
            published: first.published.to_string(),
            withheld: model.withheld.contains_key(id),
            renamed: model.figures.iter().find(same).map(|figure| figure.id.clone()),
            paste: Box::new(Text::both(zh, en)),
        };
        found.push(problem, span.clone());
    }
}
