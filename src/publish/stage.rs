//! Is the new site, with everything of others in it, whole and right before anybody sees it?

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::FilePath;

use super::error::{PublishError, While};
use super::journal::Journal;
use super::manifest::Manifest;
use super::parallel;
use super::steps::{Step, Steps};
use super::survey::Survey;
use super::system::{Identity, match_folder, sync_files};
use super::target::Target;
use super::tree::{self, entries};

/// A folder beside the output folder that holds the new site, verified.
pub(super) struct Stage {
    pub(super) identity: Identity,
    /// Each foreign entry with the identity of what stands for it here.
    pub(super) foreign: Vec<(PathBuf, Identity)>,
}

/// A folder beside the output folder that is being filled with the new site.
pub(super) struct Filling {
    root: PathBuf,
    identity: Identity,
    /// The folders that are there.
    folders: BTreeSet<PathBuf>,
    /// The files that were written anew.
    written: Vec<FilePath>,
}

impl Filling {
    /// Makes the staging folder. Should we be interrupted before the journal names it, it is empty.
    pub(super) fn begin(target: &Target, steps: &mut dyn Steps) -> Result<Filling, PublishError> {
        let root = target.staging();
        steps.before(Step::Note, &root);
        match fs::create_dir(&root) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
                return Err(PublishError::InTheWay { path: root });
            }
            made => made.doing("make the folder", &root)?,
        }
        let identity = Identity::of(&root.symlink_metadata().doing("look at", &root)?);
        steps.before(Step::Note, &target.journal());
        Journal::Stage { stage: identity }.write(target)?;
        Ok(Filling { root, identity, folders: BTreeSet::new(), written: Vec::new() })
    }

    /// Which folder it is.
    pub(super) fn identity(&self) -> Identity {
        self.identity
    }

    /// Writes a file of the site.
    pub(super) fn write(&mut self, path: &FilePath, bytes: &[u8], steps: &mut dyn Steps) -> Result<(), PublishError> {
        let place = path.under(&self.root);
        make_folders(&self.root, &place, &mut self.folders)?;
        self.write_at(path, &place, bytes, steps)
    }

    fn write_at(
        &mut self,
        path: &FilePath,
        place: &Path,
        bytes: &[u8],
        steps: &mut dyn Steps,
    ) -> Result<(), PublishError> {
        steps.before(Step::Write, place);
        write_new(place, bytes).doing("write", place)?;
        self.written.push(path.clone());
        Ok(())
    }

    /// Links a file of the site to the old site's, which holds the same; where the file system cannot link, it is copied.
    pub(super) fn reuse(
        &mut self,
        target: &Target,
        path: &FilePath,
        steps: &mut dyn Steps,
    ) -> Result<(), PublishError> {
        self.link(&path.under(target.out()), path, steps)
    }

    /// Links a file of the site to that of the old site which lies at `old`.
    pub(super) fn link(&mut self, old: &Path, path: &FilePath, steps: &mut dyn Steps) -> Result<(), PublishError> {
        let place = path.under(&self.root);
        make_folders(&self.root, &place, &mut self.folders)?;
        steps.before(Step::Reuse, &place);
        if fs::hard_link(old, &place).is_ok() {
            return Ok(());
        }
        let bytes = fs::read(old).doing("read", old)?;
        self.write_at(path, &place, &bytes, steps)
    }

    /// Adds everything foreign, and reads the whole again. The files of `site` are here, and with them `unlisted`: the list itself and its signature.
    pub(super) fn finish(
        mut self,
        target: &Target,
        site: &Manifest,
        unlisted: &[(FilePath, Vec<u8>)],
        survey: &Survey,
        steps: &mut dyn Steps,
    ) -> Result<Stage, PublishError> {
        let root = self.root.clone();
        let foreign = self.carry(target, survey, steps)?;
        // Last, for a folder may be one that its owner does not let anybody write into; the innermost first.
        for (folder, meta) in survey.shared.iter().rev() {
            let new = root.join(folder);
            if new.is_dir() {
                match_folder(&new, meta).doing("set the permissions of", &new)?;
            }
        }
        sync_files(self.written.iter().map(|path| path.under(&root)), &root).doing("sync", &root)?;
        verify(&root, site, unlisted, &foreign, steps)?;
        Ok(Stage { identity: self.identity, foreign })
    }

    fn carry(
        &mut self,
        target: &Target,
        survey: &Survey,
        steps: &mut dyn Steps,
    ) -> Result<Vec<(PathBuf, Identity)>, PublishError> {
        let mut carried = Vec::new();
        for foreign in &survey.foreign {
            let (from, to) = (target.out().join(&foreign.path), self.root.join(&foreign.path));
            make_folders(&self.root, &to, &mut self.folders)?;
            tree::mirror(&from, &to, &foreign.meta, steps)?;
            let link = to.symlink_metadata().doing("look at", &to)?;
            carried.push((foreign.path.clone(), Identity::of(&link)));
        }
        Ok(carried)
    }

    /// Removes what was filled in. Should this fail, the journal tells the next start what to remove.
    pub(super) fn discard(self, target: &Target, steps: &mut dyn Steps) -> Result<(), PublishError> {
        discard(target, self.identity, steps)
    }
}

/// Removes a stage that is not to be published.
pub(super) fn discard(target: &Target, stage: Identity, steps: &mut dyn Steps) -> Result<(), PublishError> {
    let root = target.staging();
    if Identity::at(&root).doing("look at", &root)? == Some(stage) {
        tree::remove(&root, steps)?;
    }
    steps.before(Step::Note, &target.journal());
    Journal::remove(target)
}

/// Makes the folders between `root` and `place`; `made` remembers those that are there.
fn make_folders(root: &Path, place: &Path, made: &mut BTreeSet<PathBuf>) -> Result<(), PublishError> {
    let folder = place.parent().expect("a place below the root lies in a folder");
    if folder != root && made.insert(folder.to_path_buf()) {
        make_folders(root, folder, made)?;
        fs::create_dir(folder).doing("make the folder", folder)?;
    }
    Ok(())
}

/// Never into a file that exists: it could be linked to one of the old site.
fn write_new(place: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = OpenOptions::new().write(true).create_new(true).open(place)?;
    file.write_all(bytes)
}

/// Reads the stage again: every file of the site with its bytes, everything foreign, and nothing else.
fn verify(
    root: &Path,
    site: &Manifest,
    unlisted: &[(FilePath, Vec<u8>)],
    foreign: &[(PathBuf, Identity)],
    steps: &mut dyn Steps,
) -> Result<(), PublishError> {
    steps.before(Step::Verify, root);
    let foreign: BTreeSet<PathBuf> = foreign.iter().map(|(path, _)| root.join(path)).collect();
    let mut found = 0;
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in entries(&folder)? {
            if foreign.contains(&entry) {
                continue;
            }
            let meta = entry.symlink_metadata().doing("look at", &entry)?;
            let path = entry.strip_prefix(root).ok().and_then(Path::to_str);
            if meta.is_dir() {
                folders.push(entry);
            } else if path.is_some_and(|path| site.lists(path) || unlisted.iter().any(|(p, _)| p.as_str() == path)) {
                found += 1;
            } else {
                return Err(not_as_staged(entry, "is a file that nobody put there"));
            }
        }
    }
    if found < site.len() + unlisted.len() {
        let places = site.files().map(|(path, _)| path.under(root));
        let missing = places.into_iter().find(|place| !place.symlink_metadata().is_ok_and(|meta| meta.is_file()));
        let path = missing.unwrap_or_else(|| root.to_path_buf());
        return Err(not_as_staged(path, "is missing; do two files differ in case only?"));
    }
    let files: Vec<(&FilePath, &Sha256)> = site.files().collect();
    let same = |(path, digest): &(&FilePath, &Sha256)| -> Result<bool, PublishError> {
        let place = path.under(root);
        let is_file = place.symlink_metadata().doing("look at", &place)?.is_file();
        Ok(is_file && Sha256::of(&fs::read(&place).doing("read", &place)?) == **digest)
    };
    for ((path, _), same) in files.iter().zip(parallel::map(&files, same)) {
        if !same? {
            return Err(not_as_staged(path.under(root), "does not hold what was written to it"));
        }
    }
    for (path, bytes) in unlisted {
        let place = path.under(root);
        if !holds(&place, bytes).doing("read", &place)? {
            return Err(not_as_staged(place, "does not hold what was written to it"));
        }
    }
    Ok(())
}

fn not_as_staged(path: PathBuf, because: &'static str) -> PublishError {
    PublishError::NotAsStaged { path, because }
}

/// Whether the regular file at `place`, if there is one, holds exactly `bytes`.
pub(super) fn holds(place: &Path, bytes: &[u8]) -> io::Result<bool> {
    let meta = match place.symlink_metadata() {
        Err(error) if [io::ErrorKind::NotFound, io::ErrorKind::NotADirectory].contains(&error.kind()) => {
            return Ok(false);
        }
        meta => meta?,
    };
    Ok(meta.is_file() && meta.len() == bytes.len() as u64 && fs::read(place)? == bytes)
}
