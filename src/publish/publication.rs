//! How do the files of a site get into the stage as they are made?

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::{FilePath, Sink};

use super::error::{PublishError, While};
use super::exchange::Exchange;
use super::lock::Lock;
use super::manifest::Manifest;
use super::stage::{Filling, holds};
use super::steps::Steps;
use super::survey::{Survey, manifest_in};
use super::system::Identity;
use super::target::Target;
use super::{Recovered, Report, Settings, parallel};

/// A site on its way into the output folder. The disk is not touched before the first file comes; the stage is made when the first
/// one comes that is not in the old site already, so that a build that changes nothing writes nothing.
pub struct Publication<'a> {
    out: PathBuf,
    protected: &'a [PathBuf],
    indivisible: bool,
    steps: &'a mut dyn Steps,
    open: Option<Open>,
    error: Option<PublishError>,
}

impl<'a> Publication<'a> {
    /// A publication into the folder `out`.
    pub fn new(out: &Path, settings: Settings<'a>) -> Publication<'a> {
        let Settings { protected, indivisible, steps } = settings;
        Publication { out: out.to_path_buf(), protected, indivisible, steps, open: None, error: None }
    }

    /// Puts the files that were taken, which are the whole site, into the place of the old site.
    ///
    /// # Errors
    /// Why nothing was published, be it that a file could not be taken; see [`PublishError`] for what an error leaves.
    pub fn finish(mut self) -> Result<Report, PublishError> {
        if self.open.is_none() && self.error.is_none() {
            self.open();
        }
        let Some(mut open) = self.open.take().filter(|_| self.error.is_none()) else {
            return Err(self.error.expect("what cannot be opened says why"));
        };
        let (manifest, removed, foreign) = match open.complete(&self.out, self.steps) {
            Ok(completed) => completed,
            Err(error) => {
                open.discard(self.steps);
                return Err(error);
            }
        };
        let Open { target, recovered, reused, written, filling, .. } = &mut open;
        let report = Report {
            manifest,
            written: *written,
            reused: *reused,
            removed,
            carried: foreign.foreign.len(),
            recovered: *recovered,
            exchanged: filling.is_some(),
        };
        if let Some(filling) = filling.take() {
            let old = foreign.shared.first().map(|(_, meta)| Identity::of(meta));
            let listed = report.manifest.to_bytes();
            let identity = filling.identity();
            let stage = match filling.finish(target, &report.manifest, &listed, &foreign, self.steps) {
                Ok(stage) => stage,
                Err(error) => {
                    // Should this fail too, the journal tells the next start what to remove.
                    let _ = super::stage::discard(target, identity, self.steps);
                    return Err(error);
                }
            };
            Exchange { target, indivisible: self.indivisible, steps: self.steps }.publish(stage, old)?;
        }
        Ok(report)
    }

    /// Forgets the files that were taken; the output folder is as it was.
    pub fn abandon(mut self) {
        if let Some(mut open) = self.open.take() {
            open.discard(self.steps);
        }
    }

    fn open(&mut self) {
        match Open::new(&self.out, self.protected, self.indivisible, self.steps) {
            Ok(open) => self.open = Some(open),
            Err(error) => self.error = Some(error),
        }
    }
}

impl Sink for Publication<'_> {
    fn take(&mut self, files: Vec<(FilePath, Vec<u8>)>) -> ControlFlow<()> {
        if self.open.is_none() && self.error.is_none() {
            self.open();
        }
        let Some(open) = self.open.as_mut().filter(|_| self.error.is_none()) else { return ControlFlow::Break(()) };
        match open.take(&files, self.steps) {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                open.discard(self.steps);
                self.error = Some(error);
                ControlFlow::Break(())
            }
        }
    }
}

/// A publication that has begun: nobody else publishes into the folder.
struct Open {
    target: Target,
    _lock: Lock,
    recovered: Option<Recovered>,
    /// The files of the old site.
    old: Manifest,
    /// The files that were taken.
    new: Manifest,
    /// The stage, once a file came that is not in the old site. Until then all that were taken are.
    filling: Option<Filling>,
    written: usize,
    reused: usize,
}

impl Open {
    fn new(out: &Path, protected: &[PathBuf], indivisible: bool, steps: &mut dyn Steps) -> Result<Open, PublishError> {
        let target = Target::resolve(out, protected)?;
        fs::create_dir_all(target.parent()).doing("make the folder", target.parent())?;
        let lock = Lock::take(&target.lock())?;
        let recovered = Exchange { target: &target, indivisible, steps }.mend()?;
        let old = manifest_in(target.out())?;
        let new = Manifest::empty();
        Ok(Open { target, _lock: lock, recovered, old, new, filling: None, written: 0, reused: 0 })
    }

    fn take(&mut self, files: &[(FilePath, Vec<u8>)], steps: &mut dyn Steps) -> Result<(), PublishError> {
        let (target, old) = (&self.target, &self.old);
        let look = |(path, bytes): &(FilePath, Vec<u8>)| {
            let place = path.under(target.out());
            let same = old.lists(path.as_str()) && holds(&place, bytes).doing("read", &place)?;
            Ok((Sha256::of(bytes), same))
        };
        let looked = parallel::map(files, look);
        for ((path, bytes), looked) in files.iter().zip(looked) {
            let (digest, same) = looked?;
            if path.segments().next() == Some(Manifest::PATH) {
                return Err(PublishError::Reserved { path: Manifest::PATH });
            }
            self.put(path, bytes, same, steps)?;
            self.new.add(path.clone(), digest, bytes.len());
        }
        Ok(())
    }

    /// Puts a file into the stage; one that the old site has only if there is a stage.
    fn put(&mut self, path: &FilePath, bytes: &[u8], same: bool, steps: &mut dyn Steps) -> Result<(), PublishError> {
        if same {
            self.reused += 1;
            return match &mut self.filling {
                Some(filling) => filling.reuse(&self.target, path, steps),
                None => Ok(()),
            };
        }
        self.written += 1;
        self.stage(steps)?.write(path, bytes, steps)
    }

    /// The stage, with all that was taken in it.
    fn stage(&mut self, steps: &mut dyn Steps) -> Result<&mut Filling, PublishError> {
        if self.filling.is_none() {
            self.filling = Some(Filling::begin(&self.target, steps)?);
            let filling = self.filling.as_mut().expect("it was just made");
            for (path, _) in self.new.files() {
                filling.reuse(&self.target, path, steps)?;
            }
        }
        Ok(self.filling.as_mut().expect("it was made before or just now"))
    }

    /// Adds the list of the files. Returns it, the number of files that the new site has no more, and what lies in the output folder.
    fn complete(&mut self, out: &Path, steps: &mut dyn Steps) -> Result<(Manifest, usize, Survey), PublishError> {
        let survey = Survey::of(self.target.out(), &self.old, &self.new)?;
        let paths = survey.collisions(&self.new);
        if !paths.is_empty() {
            return Err(PublishError::Foreign { paths, out: out.to_path_buf() });
        }
        let stays = |path: &FilePath| path.as_str() == Manifest::PATH || self.new.lists(path.as_str());
        let removed = survey.ours.iter().filter(|path| !stays(path)).count();
        if removed > 0 {
            self.stage(steps)?;
        }
        let list = FilePath::parse(Manifest::PATH).expect("the name of the manifest is a path");
        let listed = self.new.to_bytes();
        let place = list.under(self.target.out());
        let same = survey.ours.contains(&list) && holds(&place, &listed).doing("read", &place)?;
        self.put(&list, &listed, same, steps)?;
        Ok((std::mem::replace(&mut self.new, Manifest::empty()), removed, survey))
    }

    fn discard(&mut self, steps: &mut dyn Steps) {
        if let Some(filling) = self.filling.take() {
            // Should this fail too, the journal tells the next start what to remove.
            let _ = filling.discard(&self.target, steps);
        }
    }
}
