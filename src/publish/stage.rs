//! Is the new site, with everything of others in it, whole and right before anybody sees it?

use std::collections::BTreeSet;
use std::fs::{self, OpenOptions};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::files::{FilePath, Outputs};

use super::error::{PublishError, While};
use super::journal::Journal;
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

/// Fills the staging folder with `outputs`: those of `unchanged` are linked to the old site's, the others written,
/// and everything foreign is linked.
pub(super) fn fill(
    target: &Target,
    outputs: &Outputs,
    unchanged: &BTreeSet<FilePath>,
    survey: &Survey,
    steps: &mut dyn Steps,
) -> Result<Stage, PublishError> {
    let root = target.staging();
    let identity = make_root(target, &root, steps)?;
    let filled = fill_root(target, &root, outputs, unchanged, survey, steps);
    match filled {
        Ok(foreign) => Ok(Stage { identity, foreign }),
        Err(error) => {
            // Should this fail too, the journal tells the next start what to remove.
            let _ = discard(target, identity, steps);
            Err(error)
        }
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

fn fill_root(
    target: &Target,
    root: &Path,
    outputs: &Outputs,
    unchanged: &BTreeSet<FilePath>,
    survey: &Survey,
    steps: &mut dyn Steps,
) -> Result<Vec<(PathBuf, Identity)>, PublishError> {
    let mut folders = BTreeSet::new();
    let mut written = Vec::new();
    for (path, bytes) in outputs.iter() {
        let place = path.under(root);
        make_folders(root, &place, &mut folders)?;
        if unchanged.contains(path) {
            steps.before(Step::Reuse, &place);
            if fs::hard_link(path.under(target.out()), &place).is_ok() {
                continue;
            }
        }
        steps.before(Step::Write, &place);
        write_new(&place, bytes).doing("write", &place)?;
        written.push(place);
    }
    let foreign = carry(target, root, &mut folders, survey, steps)?;
    // Last, for a folder may be one that its owner does not let anybody write into; the innermost first.
    for (folder, meta) in survey.shared.iter().rev() {
        let new = root.join(folder);
        if new.is_dir() {
            match_folder(&new, meta).doing("set the permissions of", &new)?;
        }
    }
    sync_files(written.iter().map(PathBuf::as_path), root).doing("sync", root)?;
    verify(root, outputs, &foreign, steps)?;
    Ok(foreign)
}

/// Makes the staging folder. Should we be interrupted before the journal names it, it is empty.
fn make_root(target: &Target, root: &Path, steps: &mut dyn Steps) -> Result<Identity, PublishError> {
    steps.before(Step::Note, root);
    match fs::create_dir(root) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(PublishError::InTheWay { path: root.to_path_buf() });
        }
        made => made.doing("make the folder", root)?,
    }
    let stage = Identity::of(&root.symlink_metadata().doing("look at", root)?);
    steps.before(Step::Note, &target.journal());
    Journal::Stage { stage }.write(target)?;
    Ok(stage)
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

fn carry(
    target: &Target,
    root: &Path,
    folders: &mut BTreeSet<PathBuf>,
    survey: &Survey,
    steps: &mut dyn Steps,
) -> Result<Vec<(PathBuf, Identity)>, PublishError> {
    let mut carried = Vec::new();
    for foreign in &survey.foreign {
        let (from, to) = (target.out().join(&foreign.path), root.join(&foreign.path));
        make_folders(root, &to, folders)?;
        tree::mirror(&from, &to, &foreign.meta, steps)?;
        let link = to.symlink_metadata().doing("look at", &to)?;
        carried.push((foreign.path.clone(), Identity::of(&link)));
    }
    Ok(carried)
}

/// Reads the stage again: every file of the site with its bytes, everything foreign, and nothing else.
fn verify(
    root: &Path,
    outputs: &Outputs,
    foreign: &[(PathBuf, Identity)],
    steps: &mut dyn Steps,
) -> Result<(), PublishError> {
    steps.before(Step::Verify, root);
    let foreign: BTreeSet<PathBuf> = foreign.iter().map(|(path, _)| root.join(path)).collect();
    let mut missing: BTreeSet<PathBuf> = outputs.iter().map(|(path, _)| path.under(root)).collect();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in entries(&folder)? {
            if foreign.contains(&entry) {
                continue;
            }
            let meta = entry.symlink_metadata().doing("look at", &entry)?;
            if meta.is_dir() {
                folders.push(entry);
            } else if !missing.remove(&entry) {
                return Err(not_as_staged(entry, "is a file that nobody put there"));
            }
        }
    }
    if let Some(path) = missing.pop_first() {
        return Err(not_as_staged(path, "is missing; do two files differ in case only?"));
    }
    for (path, bytes) in outputs.iter() {
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

/// Whether the regular file at `place` holds exactly `bytes`.
fn holds(place: &Path, bytes: &[u8]) -> io::Result<bool> {
    let meta = place.symlink_metadata()?;
    Ok(meta.is_file() && meta.len() == bytes.len() as u64 && fs::read(place)? == bytes)
}

/// The files of `outputs` that the output folder holds already, byte for byte.
pub(super) fn unchanged(
    target: &Target,
    outputs: &Outputs,
    survey: &Survey,
) -> Result<BTreeSet<FilePath>, PublishError> {
    let mut same = BTreeSet::new();
    let is_ours = |(path, _): &(&FilePath, &Arc<[u8]>)| survey.ours.contains(*path);
    for (path, bytes) in outputs.iter().filter(is_ours) {
        let place = path.under(target.out());
        if holds(&place, bytes).doing("read", &place)? {
            same.insert(path.clone());
        }
    }
    Ok(same)
}
