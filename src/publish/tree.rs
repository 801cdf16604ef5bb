//! How is a whole folder linked, compared and removed?

use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use super::error::{PublishError, While};
use super::steps::{Step, Steps};
use super::system::copy_link;

/// Makes `to` stand for `from`, a file, a link or a folder with all it holds, without copying bytes where the file
/// system can link. Fails when something cannot be linked or copied, so that nothing is left out.
pub(super) fn mirror(from: &Path, to: &Path, meta: &Metadata, steps: &mut dyn Steps) -> Result<(), PublishError> {
    steps.before(Step::Carry, from);
    if !meta.is_dir() {
        return link_or_copy(from, to, meta).doing("carry over", from);
    }
    fs::create_dir(to).doing("make the folder", to)?;
    for entry in entries(from)? {
        let meta = entry.symlink_metadata().doing("look at", &entry)?;
        let name = entry.file_name().expect("an entry of a folder has a name");
        mirror(&entry, &to.join(name), &meta, steps)?;
    }
    Ok(())
}

/// Links a file; copies it where the file system or its rules do not allow that.
fn link_or_copy(from: &Path, to: &Path, meta: &Metadata) -> io::Result<()> {
    let refused = match fs::hard_link(from, to) {
        Ok(()) => return Ok(()),
        Err(refused) => refused,
    };
    if meta.is_symlink() {
        copy_link(from, to)
    } else if meta.is_file() {
        fs::copy(from, to).map(|_| ())
    } else {
        Err(refused)
    }
}

/// The entries of a folder, sorted by name.
pub(super) fn entries(folder: &Path) -> Result<Vec<PathBuf>, PublishError> {
    let list = || fs::read_dir(folder)?.map(|entry| entry.map(|entry| entry.path())).collect();
    let mut entries: Vec<PathBuf> = Result::<_, io::Error>::doing(list(), "list", folder)?;
    entries.sort();
    Ok(entries)
}

/// Removes a file, a link or a folder with all it holds; links are not followed. What does not exist is removed already.
pub(super) fn remove(path: &Path, steps: &mut dyn Steps) -> Result<(), PublishError> {
    let meta = match path.symlink_metadata() {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        meta => meta.doing("look at", path)?,
    };
    if !meta.is_dir() {
        steps.before(Step::Remove, path);
        return fs::remove_file(path).doing("remove", path);
    }
    make_writable(path, meta);
    for entry in entries(path)? {
        remove(&entry, steps)?;
    }
    steps.before(Step::Remove, path);
    fs::remove_dir(path).doing("remove the folder", path)
}

/// The folders we remove are ours, but their permissions may be copies of stricter ones. If we may not change them,
/// removing what they hold will say so.
#[cfg(unix)]
fn make_writable(folder: &Path, meta: Metadata) {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = meta.permissions();
    if permissions.mode() & 0o700 != 0o700 {
        permissions.set_mode(permissions.mode() | 0o700);
        let _ = fs::set_permissions(folder, permissions);
    }
}

#[cfg(not(unix))]
fn make_writable(_folder: &Path, _meta: Metadata) {}
