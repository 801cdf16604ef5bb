//! Is another build publishing into the same folder?

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, Read as _, Write as _};
use std::path::{Path, PathBuf};

use super::error::{PublishError, While};
use super::system::Identity;

/// The right to publish into one folder. The system takes the lock from a process that dies, so that a stale lock
/// file stops nobody; the file is removed when the lock is dropped.
#[derive(Debug)]
pub(super) struct Lock {
    path: PathBuf,
    _file: File,
}

impl Lock {
    /// Takes the lock at `path`, or says who holds it.
    pub(super) fn take(path: &Path) -> Result<Lock, PublishError> {
        loop {
            let mut options = OpenOptions::new();
            options.read(true).write(true).create(true).truncate(false);
            let mut file = options.open(path).doing("open the lock", path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => {
                    let mut holder = String::new();
                    let process = file.read_to_string(&mut holder).ok().and_then(|_| holder.trim().parse().ok());
                    let lock = path.to_path_buf();
                    return Err(PublishError::Busy { lock, process });
                }
                Err(TryLockError::Error(error)) => return Err(error).doing("take the lock", path),
            }
            if is_still_at(&file, path).doing("look at the lock", path)? {
                note_process(&mut file).doing("write the lock", path)?;
                return Ok(Lock { path: path.to_path_buf(), _file: file });
            }
            // Its holder removed it between our opening and our locking: it locks nothing any more.
        }
    }
}

fn is_still_at(file: &File, path: &Path) -> io::Result<bool> {
    Ok(Identity::at(path)? == Some(Identity::of(&file.metadata()?)))
}

fn note_process(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    writeln!(file, "{}", std::process::id())
}

impl Drop for Lock {
    fn drop(&mut self) {
        // A lock file that stays is harmless: nobody holds it.
        let _ = fs::remove_file(&self.path);
    }
}
