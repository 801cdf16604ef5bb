//! How does the new site take the place of the old one, and how is that mended when it was interrupted?
//!
//! The stage holds everything foreign already, as links or copies, so that the exchange of the two folders, one
//! indivisible step, leaves nothing out. Then each foreign entry itself takes the place of what stood for it: a `.git`
//! that somebody wrote into meanwhile is the very folder it was. At last the old site is removed. The journal says
//! which of these was under way; every part may be done again.

use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use super::error::{PublishError, While};
use super::journal::Journal;
use super::stage::{Stage, discard};
use super::steps::{Step, Steps};
use super::survey::{Survey, manifest_in};
use super::system::{Identity, exchange, sync_folder};
use super::target::Target;
use super::{Recovered, tree};

/// The means of an exchange.
pub(super) struct Exchange<'a> {
    pub(super) target: &'a Target,
    /// Whether to ask the system for an indivisible exchange first.
    pub(super) indivisible: bool,
    pub(super) steps: &'a mut dyn Steps,
}

impl Exchange<'_> {
    /// Publishes a stage in the place of `old`. An error leaves the old site, or the new one once that is in place
    /// and only the removal of the old one failed.
    pub(super) fn publish(mut self, stage: Stage, old: Option<Identity>) -> Result<(), PublishError> {
        let target = self.target;
        self.steps.before(Step::Note, &target.journal());
        let Stage { identity, foreign } = stage;
        let journal = Journal::Exchange { stage: identity, old, foreign: foreign.clone() };
        journal.write(target)?;
        let swapped = match old {
            None => self.put_in_place(),
            Some(_) => self.swap(),
        };
        if let Err(error) = swapped {
            discard(target, identity, self.steps)?;
            return Err(error);
        }
        sync_folder(target.parent()).doing("sync", target.parent())?;
        let Some(old) = old else {
            self.steps.before(Step::Note, &target.journal());
            return Journal::remove(target);
        };
        let old_tree = self.find(old)?.expect("the exchange has just put the old site beside the new one");
        let mut moved = Vec::new();
        if let Err(error) = self.settle(&old_tree, &foreign, &mut moved) {
            self.roll_back(&old_tree, &foreign, &moved)?;
            discard(target, identity, self.steps)?;
            return Err(error);
        }
        self.clean(old)
    }

    /// Mends what an interrupted build left, if one did.
    pub(super) fn mend(mut self) -> Result<Option<Recovered>, PublishError> {
        let target = self.target;
        let Some(journal) = Journal::read(target)? else {
            // Interrupted before the journal was written, the stage is empty. What is not empty is not ours.
            let _ = fs::remove_dir(target.staging());
            Journal::remove(target)?;
            return Ok(None);
        };
        match journal {
            Journal::Stage { stage } => {
                discard(target, stage, self.steps)?;
                Ok(Some(Recovered::OldSite))
            }
            Journal::Clean { tree } => {
                self.sweep(tree)?;
                Ok(Some(Recovered::NewSite))
            }
            Journal::Exchange { stage, old, foreign } => self.mend_exchange(stage, old, &foreign).map(Some),
        }
    }

    fn mend_exchange(
        &mut self,
        stage: Identity,
        old: Option<Identity>,
        foreign: &[(PathBuf, Identity)],
    ) -> Result<Recovered, PublishError> {
        let target = self.target;
        let mut here = Identity::at(target.out()).doing("look at", target.out())?;
        if here == old {
            discard(target, stage, self.steps)?;
            return Ok(Recovered::OldSite);
        }
        let staging = target.staging();
        let is_staged = Identity::at(&staging).doing("look at", &staging)? == Some(stage);
        let old_tree = old.map(|old| self.find(old)).transpose()?.flatten();
        if here.is_none() && is_staged && old_tree.is_some() {
            // Between two renames. The stage was verified before the first of them.
            self.put_in_place()?;
            here = Some(stage);
        }
        if here != Some(stage) {
            return Err(PublishError::Tangled {
                out: target.out().to_path_buf(),
                left: old_tree.unwrap_or(staging),
                journal: target.journal(),
            });
        }
        if let (Some(old), Some(old_tree)) = (old, old_tree) {
            self.settle(&old_tree, foreign, &mut Vec::new())?;
            self.clean(old)?;
        } else {
            self.steps.before(Step::Note, &target.journal());
            Journal::remove(target)?;
        }
        Ok(Recovered::NewSite)
    }

    /// The folder beside the output folder that is `tree`.
    fn find(&self, tree: Identity) -> Result<Option<PathBuf>, PublishError> {
        for place in [self.target.staging(), self.target.retired()] {
            if Identity::at(&place).doing("look at", &place)? == Some(tree) {
                return Ok(Some(place));
            }
        }
        Ok(None)
    }

    fn put_in_place(&mut self) -> Result<(), PublishError> {
        let (staging, out) = (self.target.staging(), self.target.out());
        self.steps.before(Step::Exchange, &staging);
        fs::rename(&staging, out).doing("put the new site into", out)
    }

    /// Lets the stage and the output folder change places: in one step, or where there is none in two renames.
    fn swap(&mut self) -> Result<(), PublishError> {
        let (staging, retired, out) = (self.target.staging(), self.target.retired(), self.target.out());
        self.steps.before(Step::Exchange, out);
        if self.indivisible {
            match exchange(&staging, out) {
                Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
                swapped => return swapped.map_err(|error| self.not_exchanged(error)),
            }
        }
        fs::rename(out, &retired).map_err(|error| self.not_exchanged(error))?;
        let put = self.put_in_place();
        if put.is_err() {
            fs::rename(&retired, out).doing("put back the old site into", out)?;
        }
        put
    }

    fn not_exchanged(&self, source: io::Error) -> PublishError {
        let out = self.target.out().to_path_buf();
        let because = match source.kind() {
            io::ErrorKind::CrossesDevices => {
                "its file system does not let a folder be renamed, as with one that came with a container's image; \
                 choose a folder that does not exist yet"
            }
            io::ErrorKind::ResourceBusy => {
                "something is mounted on it, so that it cannot be exchanged; choose a folder inside it"
            }
            _ => {
                let doing = "put the new site into";
                return PublishError::Io { doing, path: out, source };
            }
        };
        PublishError::NotReplaceable { out, because }
    }

    /// Puts each foreign entry of the old site into the place of what stands for it, and everything after it that
    /// somebody added while the stage was made; `moved` collects the latter.
    fn settle(
        &mut self,
        old_tree: &Path,
        foreign: &[(PathBuf, Identity)],
        moved: &mut Vec<PathBuf>,
    ) -> Result<(), PublishError> {
        for (path, link) in foreign {
            self.reseat(&old_tree.join(path), &self.target.out().join(path), *link)?;
        }
        let known: BTreeSet<&Path> = foreign.iter().map(|(path, _)| path.as_path()).collect();
        let (old, new) = (manifest_in(old_tree)?, manifest_in(self.target.out())?);
        let late = Survey::of(old_tree, &old, &new)?.foreign;
        for path in late.into_iter().map(|late| late.path).filter(|path| !known.contains(path.as_path())) {
            let place = self.target.out().join(&path);
            if Identity::at(&place).doing("look at", &place)?.is_some() {
                let (paths, out) = (vec![path], old_tree.to_path_buf());
                return Err(PublishError::Foreign { paths, out });
            }
            self.steps.before(Step::Reseat, &place);
            let folder = place.parent().expect("a place in the output folder lies in a folder");
            fs::create_dir_all(folder).doing("make the folder", folder)?;
            fs::rename(old_tree.join(&path), &place).doing("carry over", &place)?;
            moved.push(path);
        }
        Ok(())
    }

    /// `link` stands at `place` for what is `original`; lets the original stand there. Whatever else is at `place`
    /// was put there by us before an interruption, or by somebody else since, and stays.
    fn reseat(&mut self, original: &Path, place: &Path, link: Identity) -> Result<(), PublishError> {
        let here = Identity::at(place).doing("look at", place)?;
        let there = Identity::at(original).doing("look at", original)?;
        if there.is_none() || there == Some(link) || here.is_some_and(|here| here != link) {
            return Ok(());
        }
        self.steps.before(Step::Reseat, place);
        if here.is_none() {
            return fs::rename(original, place).doing("carry over", place);
        }
        if self.indivisible {
            match exchange(original, place) {
                Err(error) if error.kind() == io::ErrorKind::Unsupported => {}
                swapped => return swapped.doing("carry over", place),
            }
        }
        if original.is_symlink() || !original.is_dir() {
            return fs::rename(original, place).doing("carry over", place);
        }
        let spare = self.target.spare();
        tree::remove(&spare, self.steps)?;
        fs::rename(place, &spare).doing("carry over", place)?;
        self.steps.before(Step::Reseat, &spare);
        fs::rename(original, place).doing("carry over", place)?;
        tree::remove(&spare, self.steps)
    }

    /// Undoes [`Exchange::settle`] as far as it came, and the exchange itself.
    fn roll_back(
        &mut self,
        old_tree: &Path,
        foreign: &[(PathBuf, Identity)],
        moved: &[PathBuf],
    ) -> Result<(), PublishError> {
        let out = self.target.out();
        for path in moved {
            fs::rename(out.join(path), old_tree.join(path)).doing("put back", &old_tree.join(path))?;
        }
        for (path, link) in foreign {
            let (place, original) = (out.join(path), old_tree.join(path));
            let is_original = Identity::at(&place).doing("look at", &place)?.is_some_and(|here| here != *link);
            if is_original && Identity::at(&original).doing("look at", &original)?.is_some() {
                exchange(&place, &original).doing("put back", &original)?;
            } else if is_original {
                fs::rename(&place, &original).doing("put back", &original)?;
            }
        }
        if old_tree == self.target.retired() {
            fs::rename(out, self.target.staging()).doing("take the new site from", out)?;
            fs::rename(old_tree, out).doing("put back the old site into", out)
        } else {
            exchange(old_tree, out).doing("put back the old site into", out)
        }
    }

    /// Removes the old site, which holds nothing but files of ours and links to what is in the new one.
    fn clean(&mut self, old: Identity) -> Result<(), PublishError> {
        self.steps.before(Step::Note, &self.target.journal());
        Journal::Clean { tree: old }.write(self.target)?;
        self.sweep(old)
    }

    /// Removes what [`Journal::Clean`] names, and the journal.
    fn sweep(&mut self, tree: Identity) -> Result<(), PublishError> {
        tree::remove(&self.target.spare(), self.steps)?;
        if let Some(old_tree) = self.find(tree)? {
            tree::remove(&old_tree, self.steps)?;
        }
        self.steps.before(Step::Note, &self.target.journal());
        Journal::remove(self.target)
    }
}
