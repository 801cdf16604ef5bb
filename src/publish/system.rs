//! What does the operating system offer for exchanging, recognising and syncing files?

use std::fmt;
use std::fs::{self, File, Metadata};
use std::io;
use std::path::{Path, PathBuf};

/// What makes a file or folder the same one after it was renamed, among those of one file system. The device is no
/// part of it, for its number may change when the machine starts again, between an interrupted build and the next.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Identity(u64);

impl Identity {
    #[cfg(unix)]
    pub(super) fn of(meta: &Metadata) -> Identity {
        Identity(std::os::unix::fs::MetadataExt::ino(meta))
    }

    /// Systems without numbers for files: the time of creation travels with a renamed file.
    #[cfg(not(unix))]
    pub(super) fn of(meta: &Metadata) -> Identity {
        let made = meta.created().ok();
        let since = made.and_then(|made| made.duration_since(std::time::UNIX_EPOCH).ok());
        Identity(since.map_or(0, |since| since.as_nanos() as u64))
    }

    /// The identity of what lies at `path`, links not followed; `None` when nothing does.
    pub(super) fn at(path: &Path) -> io::Result<Option<Identity>> {
        match path.symlink_metadata() {
            Ok(meta) => Ok(Some(Identity::of(&meta))),
            Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error),
        }
    }

    pub(super) fn parse(text: &str) -> Option<Identity> {
        text.parse().ok().map(Identity)
    }
}

/// Whether both lie on one file system, so that one can be renamed into the place of the other.
#[cfg(unix)]
pub(super) fn share_device(a: &Metadata, b: &Metadata) -> bool {
    use std::os::unix::fs::MetadataExt;
    a.dev() == b.dev()
}

#[cfg(not(unix))]
pub(super) fn share_device(_a: &Metadata, _b: &Metadata) -> bool {
    true
}

impl fmt::Display for Identity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", self.0)
    }
}

/// Lets `a` and `b`, which both exist, change places in one indivisible step. Fails with
/// [`io::ErrorKind::Unsupported`] where the system or the file system has no such step.
#[cfg(any(target_os = "linux", target_os = "android", target_vendor = "apple"))]
pub(super) fn exchange(a: &Path, b: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    use rustix::io::Errno;
    renameat_with(CWD, a, CWD, b, RenameFlags::EXCHANGE).map_err(|errno| match errno {
        Errno::INVAL | Errno::NOSYS | Errno::NOTSUP => io::ErrorKind::Unsupported.into(),
        errno => errno.into(),
    })
}

#[cfg(not(any(target_os = "linux", target_os = "android", target_vendor = "apple")))]
pub(super) fn exchange(_a: &Path, _b: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}

/// Writes to the disk what was written to these files, which all lie on the file system of `folder`.
pub(super) fn sync_files(files: impl ExactSizeIterator<Item = PathBuf>, folder: &Path) -> io::Result<()> {
    // A sync of the whole file system costs about as much as that of some dozens of files.
    #[cfg(any(target_os = "linux", target_os = "android"))]
    if files.len() > 32 {
        return Ok(rustix::fs::syncfs(File::open(folder)?)?);
    }
    let _ = folder;
    for file in files {
        File::open(file)?.sync_all()?;
    }
    Ok(())
}

/// Writes to the disk which names a folder has.
pub(super) fn sync_folder(folder: &Path) -> io::Result<()> {
    match cfg!(unix) {
        true => File::open(folder)?.sync_all(),
        false => Ok(()),
    }
}

/// Gives the folder `new` the permissions of `old` and, as far as we may, its owner and group.
pub(super) fn match_folder(new: &Path, old: &Metadata) -> io::Result<()> {
    #[cfg(unix)]
    {
        use std::os::unix::fs::{MetadataExt, chown};
        let now = new.symlink_metadata()?;
        if (now.uid(), now.gid()) != (old.uid(), old.gid()) {
            // Only the superuser may give a folder away; for anybody else the owner of the build owns the site.
            let _ = chown(new, Some(old.uid()), Some(old.gid())).or_else(|_| chown(new, None, Some(old.gid())));
        }
    }
    fs::set_permissions(new, old.permissions())
}

/// Makes the symbolic link `link` to where `from`, another link, leads.
#[cfg(unix)]
pub(super) fn copy_link(from: &Path, link: &Path) -> io::Result<()> {
    std::os::unix::fs::symlink(fs::read_link(from)?, link)
}

#[cfg(not(unix))]
pub(super) fn copy_link(_from: &Path, _link: &Path) -> io::Result<()> {
    Err(io::ErrorKind::Unsupported.into())
}
