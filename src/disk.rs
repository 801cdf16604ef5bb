//! What has the author written?
//!
//! [`read`] takes the folders of a site into a [`FileSet`]. It reads every file below them, in any depth; hidden
//! files and editors' leftovers ([`files::is_passed_over`]) are passed over, and whatever else cannot be read is a
//! [`FileProblem`]. A symbolic link is followed as long as it stays inside the root.

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

use walkdir::{DirEntry, WalkDir};

use crate::files::{self, FilePath, FileProblem, FileSet};

/// The root itself could not be read.
#[derive(Debug)]
pub struct DiskError {
    /// The root, as it was given.
    pub root: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl fmt::Display for DiskError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let root = self.root.display();
        write!(f, "could not read the site's folder `{root}`: {}", self.source)
    }
}

impl std::error::Error for DiskError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Reads the `folders` of the site at `root`. A folder that does not exist has no files. The problems are sorted by
/// path. Fails when the root is not a folder that we may read.
pub fn read(root: &Path, folders: &[&str]) -> Result<(FileSet, Vec<FileProblem>), DiskError> {
    let real_root = real_folder(root).map_err(|source| DiskError { root: root.to_path_buf(), source })?;
    let mut reading = Reading { root, real_root, files: FileSet::new(), problems: Vec::new() };
    for folder in folders {
        reading.folder(&root.join(folder));
    }
    let Reading { files, mut problems, .. } = reading;
    problems.sort_by(|a, b| a.path().cmp(b.path()));
    Ok((files, problems))
}

fn real_folder(root: &Path) -> io::Result<PathBuf> {
    let real = root.canonicalize()?;
    match real.is_dir() {
        true => Ok(real),
        false => Err(io::ErrorKind::NotADirectory.into()),
    }
}

struct Reading<'a> {
    root: &'a Path,
    real_root: PathBuf,
    files: FileSet,
    problems: Vec<FileProblem>,
}

impl Reading<'_> {
    fn folder(&mut self, folder: &Path) {
        match folder.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return,
            Err(error) => return self.unreadable(folder, &error),
            Ok(meta) if meta.is_file() => {
                let path = self.shown(folder);
                return self.problems.push(FileProblem::NotAFolder { path });
            }
            Ok(_) => {}
        }
        let mut entries = WalkDir::new(folder).follow_links(true).sort_by_file_name().into_iter();
        while let Some(entry) = entries.next() {
            match entry {
                Err(error) => self.failed(folder, &error),
                Ok(entry) if self.is_to_be_read(&entry) => {
                    if entry.file_type().is_file() {
                        self.file(entry.path());
                    }
                }
                Ok(entry) if entry.file_type().is_dir() => entries.skip_current_dir(),
                Ok(_) => {}
            }
        }
    }

    /// Whether to read this file, or to go into this folder; if not, and it is not one to pass over, says why.
    fn is_to_be_read(&mut self, entry: &DirEntry) -> bool {
        let Some(name) = entry.file_name().to_str() else {
            let path = self.shown(entry.path());
            self.problems.push(FileProblem::NameNotUtf8 { path });
            return false;
        };
        if entry.depth() > 0 && files::is_passed_over(name) {
            return false;
        }
        if entry.path_is_symlink()
            && let Some(problem) = self.problem_of_link(entry.path())
        {
            self.problems.push(problem);
            return false;
        }
        if !entry.file_type().is_file() && !entry.file_type().is_dir() {
            let path = self.shown(entry.path());
            self.problems.push(FileProblem::NotAFile { path });
            return false;
        }
        true
    }

    fn problem_of_link(&self, link: &Path) -> Option<FileProblem> {
        let (path, target) = (self.shown(link), target_of(link));
        let Ok(real) = link.canonicalize() else {
            return Some(FileProblem::LinkLeadsNowhere { path, target });
        };
        let lies_in = link.parent().and_then(|folder| folder.canonicalize().ok());
        if !real.starts_with(&self.real_root) {
            Some(FileProblem::LinkLeavesRoot { path, target })
        } else if lies_in.is_some_and(|folder| folder.starts_with(&real)) {
            Some(FileProblem::LinkLoop { path, target })
        } else {
            None
        }
    }

    fn file(&mut self, path: &Path) {
        let shown = self.shown(path);
        match FilePath::parse(&shown) {
            Err(error) => self.problems.push(FileProblem::AwkwardName { path: shown, fault: error.fault }),
            Ok(file) => match std::fs::read(path) {
                Ok(bytes) => {
                    self.files.insert(file, bytes);
                }
                Err(error) => self.unreadable(path, &error),
            },
        }
    }

    fn failed(&mut self, folder: &Path, error: &walkdir::Error) {
        let at = error.path().unwrap_or(folder);
        let name = at.file_name().and_then(|name| name.to_str());
        if at != folder && name.is_some_and(files::is_passed_over) {
            return;
        }
        let path = self.shown(at);
        if error.loop_ancestor().is_some() {
            let target = target_of(at);
            self.problems.push(FileProblem::LinkLoop { path, target });
        } else if let Some(io) = error.io_error() {
            // walkdir could not look at where a link leads to; links that lead in a circle are among these.
            let problem = at.is_symlink().then(|| self.problem_of_link(at)).flatten();
            match problem {
                Some(problem) => self.problems.push(problem),
                None => self.unreadable(at, io),
            }
        }
    }

    fn unreadable(&mut self, path: &Path, error: &io::Error) {
        let (path, reason) = (self.shown(path), error.to_string());
        self.problems.push(FileProblem::Unreadable { path, reason });
    }

    /// The path below the root, parted by `/`.
    fn shown(&self, path: &Path) -> String {
        let inside = path.strip_prefix(self.root).unwrap_or(path);
        let segments: Vec<_> = inside.iter().map(|segment| segment.to_string_lossy()).collect();
        segments.join("/")
    }
}

fn target_of(link: &Path) -> String {
    let target = std::fs::read_link(link);
    target.map_or_else(|error| error.to_string(), |target| target.display().to_string())
}

/// A file that could not be written for an author.
#[derive(Debug)]
pub struct WriteError {
    /// The file.
    pub path: PathBuf,
    /// What the system said.
    pub source: io::Error,
}

impl fmt::Display for WriteError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = self.path.display();
        if self.source.kind() == io::ErrorKind::AlreadyExists {
            return write!(f, "`{path}` is there already and is left as it is");
        }
        write!(f, "could not write `{path}`: {}", self.source)
    }
}

impl std::error::Error for WriteError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        Some(&self.source)
    }
}

/// Writes files that the program keeps, below `folder`, which is made if it is not there. What stands at their paths is replaced.
pub fn write_over(folder: &Path, files: &[(String, String)]) -> Result<(), WriteError> {
    let error = |path: PathBuf| |source| WriteError { path, source };
    std::fs::create_dir_all(folder).map_err(error(folder.to_path_buf()))?;
    for (name, text) in files {
        let path = folder.join(name);
        std::fs::write(&path, text).map_err(error(path))?;
    }
    Ok(())
}

/// Writes files that are not there yet, below `root`, with the folders they need. Nothing is written when one of them exists.
pub fn write_new(root: &Path, files: &[(String, String)]) -> Result<(), WriteError> {
    let paths: Vec<PathBuf> = files.iter().map(|(path, _)| root.join(path)).collect();
    let error = |path: &Path, source| WriteError { path: path.to_path_buf(), source };
    if let Some(path) = paths.iter().find(|path| path.symlink_metadata().is_ok()) {
        return Err(error(path, io::ErrorKind::AlreadyExists.into()));
    }
    for (path, (_, text)) in paths.iter().zip(files) {
        if let Some(folder) = path.parent() {
            std::fs::create_dir_all(folder).map_err(|source| error(folder, source))?;
        }
        let written =
            std::fs::File::create_new(path).and_then(|mut file| io::Write::write_all(&mut file, text.as_bytes()));
        written.map_err(|source| error(path, source))?;
    }
    Ok(())
}

/// Puts the text in place of the file at `path` below `root`, which need not be there yet, all at once: a reader sees the old text or the
/// new one. Links are followed, and a file that was there keeps its permissions.
pub fn replace(root: &Path, path: &str, text: &str) -> Result<(), WriteError> {
    let path = root.join(path);
    // What is not there has no other name.
    let real = path.canonicalize().unwrap_or_else(|_| path.clone());
    exchange(&real, text).map_err(|source| WriteError { path, source })
}

/// The same for a file that was read before. One that has changed since is left as it is.
pub fn rewrite(root: &Path, file: &str, read: &[u8], text: &str) -> Result<(), WriteError> {
    let path = root.join(file);
    let write = || {
        let real = path.canonicalize()?;
        if std::fs::read(&real)? != read {
            return Err(io::Error::other("the file was changed meanwhile"));
        }
        exchange(&real, text)
    };
    write().map_err(|source| WriteError { path: path.clone(), source })
}

/// Writes the text beside the file and gives it the file's name.
fn exchange(file: &Path, text: &str) -> io::Result<()> {
    let name = file.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    // Hidden files are never read as the author's.
    let beside = file.with_file_name(format!(".{name}.{}", std::process::id()));
    let made = std::fs::write(&beside, text)
        .and_then(|()| match file.metadata() {
            Ok(old) => std::fs::set_permissions(&beside, old.permissions()),
            Err(_) => Ok(()),
        })
        .and_then(|()| std::fs::File::open(&beside)?.sync_all())
        .and_then(|()| std::fs::rename(&beside, file));
    if made.is_err() {
        // The fault that is told is the first one.
        let _ = std::fs::remove_file(&beside);
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::{PermissionsExt, symlink};

    #[test]
    fn a_file_is_replaced_where_it_really_lies_and_only_if_it_is_as_it_was_read() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.md"), folder.path().join("link.md"));
        std::fs::write(&real, "old").unwrap();
        std::fs::set_permissions(&real, std::fs::Permissions::from_mode(0o640)).unwrap();
        symlink(&real, &link).unwrap();
        rewrite(folder.path(), "link.md", b"old", "new").unwrap();
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "new");
        assert!(link.is_symlink());
        assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
        assert!(
            rewrite(folder.path(), "real.md", b"old", "newer").unwrap_err().to_string().contains("changed meanwhile")
        );
        assert_eq!(std::fs::read_to_string(&real).unwrap(), "new");
        replace(folder.path(), "link.md", "newest").unwrap();
        replace(folder.path(), "made.md", "made").unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        assert_eq!((read("real.md").as_str(), read("made.md").as_str()), ("newest", "made"));
        assert!(link.is_symlink());
        assert_eq!(real.metadata().unwrap().permissions().mode() & 0o777, 0o640);
        assert!(replace(folder.path(), "nowhere/made.md", "made").is_err());
        assert_eq!(folder.path().read_dir().unwrap().count(), 3);
    }
}
