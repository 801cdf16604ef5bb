//! How do the files of a site get into the stage as they are made?

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::{FilePath, Sink};
use crate::seal::SecretKey;

use super::chain::Chain;
use super::error::{PublishError, While};
use super::exchange::Exchange;
use super::lock::Lock;
use super::manifest::{Link, Manifest};
use super::stage::{self, Filling, holds};
use super::steps::Steps;
use super::survey::{Survey, manifest_with_digest};
use super::system::Identity;
use super::target::Target;
use super::{Recovered, Report, Settings, parallel};

/// What a publication says of itself.
#[derive(Debug, Default)]
pub struct Seal<'a> {
    /// The moment for which the site was made.
    pub made: Option<String>,
    /// The key with which the manifest is signed.
    pub key: Option<&'a SecretKey>,
}

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
    pub fn finish(mut self, seal: &Seal) -> Result<Report, PublishError> {
        if self.open.is_none() && self.error.is_none() {
            self.open();
        }
        let Some(mut open) = self.open.take().filter(|_| self.error.is_none()) else {
            return Err(self.error.expect("what cannot be opened says why"));
        };
        let whole = match open.complete(&self.out, seal, self.steps) {
            Ok(whole) => whole,
            Err(error) => {
                open.discard(self.steps);
                return Err(error);
            }
        };
        // The lock is held until the end.
        let Open { target, _lock, recovered, new, filling, written, reused, .. } = open;
        let Whole { survey, unlisted, removed } = whole;
        let report = Report {
            manifest: new,
            written,
            reused,
            removed,
            carried: survey.foreign.len(),
            recovered,
            exchanged: filling.is_some(),
        };
        if let Some(filling) = filling {
            let old = survey.shared.first().map(|(_, meta)| Identity::of(meta));
            let identity = filling.identity();
            let stage = match filling.finish(&target, &report.manifest, &unlisted, &survey, self.steps) {
                Ok(stage) => stage,
                Err(error) => {
                    // Should this fail too, the journal tells the next start what to remove.
                    let _ = stage::discard(&target, identity, self.steps);
                    return Err(error);
                }
            };
            Exchange { target: &target, indivisible: self.indivisible, steps: self.steps }.publish(stage, old)?;
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
        let taken = reserved(&files).map_or(Ok(()), Err).and_then(|()| open.take(&files, self.steps));
        match taken {
            Ok(()) => ControlFlow::Continue(()),
            Err(error) => {
                open.discard(self.steps);
                self.error = Some(error);
                ControlFlow::Break(())
            }
        }
    }
}

/// The names that we keep for ourselves must not be among a site's.
fn reserved(files: &[(FilePath, Vec<u8>)]) -> Option<PublishError> {
    let ours = [Manifest::PATH, Manifest::SIGNATURE, Manifest::KEY, Manifest::CHAIN];
    let mut first = files.iter().filter_map(|(path, _)| path.segments().next());
    let name = first.find_map(|first| ours.into_iter().find(|name| *name == first));
    name.map(|path| PublishError::Reserved { path })
}

/// A publication that has begun: nobody else publishes into the folder.
struct Open {
    target: Target,
    _lock: Lock,
    recovered: Option<Recovered>,
    /// The files of the old site, and the digest of their list; none where there is no old site of ours.
    old: Manifest,
    old_digest: Option<Sha256>,
    /// The files that were taken.
    new: Manifest,
    /// The stage, once a file came that is not in the old site. Until then all that were taken are.
    filling: Option<Filling>,
    written: usize,
    reused: usize,
}

/// What belongs to a site that is whole, beside its files.
struct Whole {
    survey: Survey,
    /// The list of the files, and its signature.
    unlisted: Vec<(FilePath, Vec<u8>)>,
    removed: usize,
}

impl Open {
    fn new(out: &Path, protected: &[PathBuf], indivisible: bool, steps: &mut dyn Steps) -> Result<Open, PublishError> {
        let target = Target::resolve(out, protected)?;
        fs::create_dir_all(target.parent()).doing("make the folder", target.parent())?;
        let lock = Lock::take(&target.lock())?;
        let recovered = Exchange { target: &target, indivisible, steps }.mend()?;
        let (old, old_digest) = match manifest_with_digest(target.out())? {
            Some((manifest, digest)) => (manifest, Some(digest)),
            None => (Manifest::empty(), None),
        };
        let new = Manifest::empty();
        Ok(Open { target, _lock: lock, recovered, old, old_digest, new, filling: None, written: 0, reused: 0 })
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
            self.put(path, bytes, same, steps)?;
            self.new.add(path.clone(), digest, bytes.len() as u64);
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

    /// Adds the list of the files, the lists before it, and the signature.
    fn complete(&mut self, out: &Path, seal: &Seal, steps: &mut dyn Steps) -> Result<Whole, PublishError> {
        if let Some(key) = seal.key {
            let path = FilePath::parse(Manifest::KEY).expect("the name of the key is a path");
            self.take(&[(path, key.public().to_pem().into_bytes())], steps)?;
        }
        // A site that is as it was adds nothing to the chain, whenever it was made.
        let same_site = self.old_digest.is_some() && self.old.link().number > 0 && self.old.site().eq(self.new.site());
        self.new.link = match self.old_digest {
            Some(_) if same_site => self.old.link().clone(),
            Some(digest) => self.old.link().next(seal.made.clone(), digest),
            None => Link::first(seal.made.clone()),
        };
        let chain = Chain::of(&self.target, &self.old, self.old_digest.filter(|_| !same_site))?;
        if !same_site {
            self.stage(steps)?;
        }
        let mut listed = self.new.clone();
        chain.list(&mut listed);
        let unlisted = self.unlisted(&listed, seal, same_site)?;
        let survey = Survey::of(self.target.out(), &self.old, &listed)?;
        let paths = survey.collisions(&listed);
        if !paths.is_empty() {
            return Err(PublishError::Foreign { paths, out: out.to_path_buf() });
        }
        for (path, bytes) in &unlisted {
            let place = path.under(self.target.out());
            let same = survey.ours.contains(path) && holds(&place, bytes).doing("read", &place)?;
            self.put(path, bytes, same, steps)?;
        }
        if let Some(filling) = &mut self.filling {
            chain.link(filling, steps)?;
        }
        let stays = |path: &FilePath| unlisted.iter().any(|(p, _)| p == path) || listed.lists(path.as_str());
        let removed = survey.ours.iter().filter(|path| !stays(path)).count();
        self.new = listed;
        Ok(Whole { survey, unlisted, removed })
    }

    /// The list of the files and, if there is a key or nothing was changed since it was signed, its signature.
    fn unlisted(
        &self,
        listed: &Manifest,
        seal: &Seal,
        same_site: bool,
    ) -> Result<Vec<(FilePath, Vec<u8>)>, PublishError> {
        let path = |name| FilePath::parse(name).expect("the names of our own files are paths");
        let bytes = listed.to_bytes();
        let signature = match seal.key {
            Some(key) => Some(key.sign(&bytes).to_vec()),
            None if same_site => super::chain::signature_in(self.target.out())?,
            None => None,
        };
        let mut unlisted = vec![(path(Manifest::PATH), bytes)];
        unlisted.extend(signature.map(|signature| (path(Manifest::SIGNATURE), signature)));
        Ok(unlisted)
    }

    fn discard(&mut self, steps: &mut dyn Steps) {
        if let Some(filling) = self.filling.take() {
            // Should this fail too, the journal tells the next start what to remove.
            let _ = filling.discard(&self.target, steps);
        }
    }
}
