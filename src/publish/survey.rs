//! What lies in the output folder now, and whose is it?
//!
//! Ours is a regular file that the manifest of the last build lists. A folder on the way to a file of ours, of the
//! last build or of this one, is shared. Everything else is foreign: a file, a link, or a folder as a whole.

use std::collections::BTreeSet;
use std::fs::{self, Metadata};
use std::io;
use std::path::{Path, PathBuf};

use crate::digest::Sha256;
use crate::files::FilePath;

use super::error::{PublishError, While};
use super::manifest::Manifest;

/// What lies in an output folder. All paths are relative to it and sorted.
#[derive(Debug, Default)]
pub(super) struct Survey {
    /// The files that the last build put there.
    pub(super) ours: BTreeSet<FilePath>,
    /// The folders that hold files of ours and may hold others, the output folder itself (an empty path) first.
    pub(super) shared: Vec<(PathBuf, Metadata)>,
    /// What somebody else put there.
    pub(super) foreign: Vec<Foreign>,
}

/// Something that is not ours.
#[derive(Debug)]
pub(super) struct Foreign {
    pub(super) path: PathBuf,
    pub(super) meta: Metadata,
}

impl Survey {
    /// Looks through `out`, which holds the files of `old`; those of `new` are to come, or are there already. A
    /// folder that does not exist is empty.
    pub(super) fn of(out: &Path, old: &Manifest, new: &Manifest) -> Result<Survey, PublishError> {
        let on_the_way = old.files().chain(new.files()).flat_map(|(path, _)| path.folders());
        let mut look = Look { out, old, ways: on_the_way.collect(), found: Survey::default() };
        match out.symlink_metadata() {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            Err(error) => return Err(error).doing("look at", out),
            Ok(meta) => look.folder(PathBuf::new(), meta)?,
        }
        let mut found = look.found;
        found.foreign.sort_by(|a, b| a.path.cmp(&b.path));
        found.shared.sort_by(|a, b| a.0.cmp(&b.0));
        Ok(found)
    }

    /// The foreign entries that lie where the files of `new` belong.
    pub(super) fn collisions(&self, new: &Manifest) -> Vec<PathBuf> {
        let folders: BTreeSet<&str> = new.files().flat_map(|(path, _)| path.folders()).collect();
        let belongs_to_us = |path: &Path| {
            let mut places = path.ancestors().filter_map(Path::to_str);
            places.any(|place| [Manifest::PATH, Manifest::SIGNATURE].contains(&place) || new.lists(place))
        };
        let needed_as_folder = |path: &Path| path.to_str().is_some_and(|path| folders.contains(path));
        let foreign = self.foreign.iter().map(|foreign| &foreign.path);
        foreign.filter(|path| belongs_to_us(path) || needed_as_folder(path)).cloned().collect()
    }
}

/// The manifest in an output folder; an empty one when there is none, or something that is no file.
pub(super) fn manifest_in(out: &Path) -> Result<Manifest, PublishError> {
    Ok(manifest_with_digest(out)?.map_or_else(Manifest::empty, |(manifest, _)| manifest))
}

/// The manifest in an output folder, if there is one, with its own digest.
pub(super) fn manifest_with_digest(out: &Path) -> Result<Option<(Manifest, Sha256)>, PublishError> {
    let path = out.join(Manifest::PATH);
    if !path.symlink_metadata().is_ok_and(|meta| meta.is_file()) {
        return Ok(None);
    }
    let bytes = fs::read(&path).doing("read", &path)?;
    match Manifest::parse(&bytes) {
        Ok(manifest) => Ok(Some((manifest, Sha256::of(&bytes)))),
        Err(error) => Err(PublishError::Damaged { path, line: error.line, expected: error.expected }),
    }
}

struct Look<'a> {
    out: &'a Path,
    old: &'a Manifest,
    ways: BTreeSet<&'a str>,
    found: Survey,
}

impl Look<'_> {
    fn folder(&mut self, folder: PathBuf, meta: Metadata) -> Result<(), PublishError> {
        let place = self.out.join(&folder);
        self.found.shared.push((folder.clone(), meta));
        for entry in fs::read_dir(&place).doing("list", &place)? {
            let entry = entry.doing("list", &place)?;
            let meta = entry.metadata().doing("look at", &entry.path())?;
            self.entry(folder.join(entry.file_name()), meta)?;
        }
        Ok(())
    }

    fn entry(&mut self, path: PathBuf, meta: Metadata) -> Result<(), PublishError> {
        let name = path.to_str().unwrap_or_default();
        if meta.is_dir() && self.ways.contains(name) {
            return self.folder(path, meta);
        }
        match self.listed(name).filter(|_| meta.is_file()) {
            Some(file) => drop(self.found.ours.insert(file)),
            None => self.found.foreign.push(Foreign { path, meta }),
        }
        Ok(())
    }

    /// The file of ours of that path. The manifest, which could be read, and its signature are ours.
    fn listed(&self, path: &str) -> Option<FilePath> {
        match path {
            Manifest::PATH | Manifest::SIGNATURE => FilePath::parse(path).ok(),
            path => self.old.listed(path).cloned(),
        }
    }
}
