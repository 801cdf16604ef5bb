//! Which folder is published into, may it be, and what lies beside it?

use std::ffi::OsString;
use std::io;
use std::path::{Component, Path, PathBuf};

use super::error::{PublishError, Relation, While};
use super::system::share_device;

/// An output folder that may be published into: its real place, with links, `.` and `..` followed.
#[derive(Debug)]
pub(super) struct Target {
    out: PathBuf,
    parent: PathBuf,
    name: OsString,
}

impl Target {
    /// Finds the real place of `out`; refuses one that is, holds or lies inside a protected folder, and one that
    /// cannot be exchanged for another folder. It need not exist.
    pub(super) fn resolve(out: &Path, protected: &[PathBuf]) -> Result<Target, PublishError> {
        let real = real_place(out)?;
        for folder in protected {
            if let Some(relation) = relation(&real, &real_place(folder)?) {
                return Err(PublishError::Protected { out: out.to_path_buf(), folder: folder.clone(), relation });
            }
        }
        let not_replaceable = |because| PublishError::NotReplaceable { out: out.to_path_buf(), because };
        let (Some(parent), Some(name)) = (real.parent(), real.file_name()) else {
            return Err(not_replaceable("it is the root of a file system"));
        };
        match real.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).doing("look at", &real),
            Ok(meta) if !meta.is_dir() => return Err(not_replaceable("it is not a folder")),
            Ok(meta) => {
                let around = parent.symlink_metadata().doing("look at", parent)?;
                if !share_device(&meta, &around) {
                    return Err(not_replaceable(
                        "it is a file system of its own, which cannot be exchanged; choose a folder inside it",
                    ));
                }
            }
        }
        Ok(Target { parent: parent.to_path_buf(), name: name.to_owned(), out: real })
    }

    /// The output folder.
    pub(super) fn out(&self) -> &Path {
        &self.out
    }

    /// The folder it lies in.
    pub(super) fn parent(&self) -> &Path {
        &self.parent
    }

    /// Where the new site is made, and where the old one lies after an exchange.
    pub(super) fn staging(&self) -> PathBuf {
        self.beside("staging")
    }

    /// Where the old site lies after two renames, on systems that cannot exchange.
    pub(super) fn retired(&self) -> PathBuf {
        self.beside("retired")
    }

    /// Where a link's folder lies for the moment between two renames.
    pub(super) fn spare(&self) -> PathBuf {
        self.beside("spare")
    }

    pub(super) fn journal(&self) -> PathBuf {
        self.beside("journal")
    }

    pub(super) fn lock(&self) -> PathBuf {
        self.beside("lock")
    }

    /// `public` → `.public.staging`: the names are fixed, so that the next start finds what this one left.
    fn beside(&self, what: &str) -> PathBuf {
        let mut name = OsString::from(".");
        name.push(&self.name);
        name.push(".");
        name.push(what);
        self.parent.join(name)
    }
}

/// The place of `path` with every link, `.` and `..` followed in the order in which the system would; the end of the
/// path need not exist.
fn real_place(path: &Path) -> Result<PathBuf, PublishError> {
    let here = std::env::current_dir().doing("find the current folder for", path)?;
    let mut real = PathBuf::new();
    for component in here.join(path).components() {
        match component {
            Component::Prefix(_) | Component::RootDir => real.push(component),
            Component::CurDir => {}
            Component::ParentDir => {
                real.pop();
            }
            Component::Normal(name) => {
                real.push(name);
                match real.canonicalize() {
                    Ok(followed) => real = followed,
                    Err(error) if error.kind() == io::ErrorKind::NotFound && !real.is_symlink() => {}
                    Err(error) => return Err(error).doing("follow", &real),
                }
            }
        }
    }
    Ok(real)
}

/// How `out` lies to `folder`. Case does not part them: on many systems `Data` is `data`.
fn relation(out: &Path, folder: &Path) -> Option<Relation> {
    let lower = |path: &Path| PathBuf::from(path.to_string_lossy().to_lowercase());
    let (out, folder) = (lower(out), lower(folder));
    if out == folder {
        Some(Relation::Is)
    } else if folder.starts_with(&out) {
        Some(Relation::Holds)
    } else if out.starts_with(&folder) {
        Some(Relation::LiesInside)
    } else {
        None
    }
}
