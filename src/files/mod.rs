//! Which files does a build take in, and which does it give out?
//!
//! [`FileSet`] is what [`crate::disk`] read, [`Outputs`] is what [`crate::publish`] writes. Both are
//! plain values: a [`FilePath`] that exists is relative, normalised and stays inside its root, so
//! that no stage between reading and publishing has to ask.
//!
//! ```
//! use gongbao::files::{FilePath, FileSet};
//!
//! let mut files = FileSet::new();
//! files.insert(FilePath::parse("data/site.yaml").unwrap(), &b"title: x"[..]);
//! assert_eq!(files.get("data/site.yaml"), Some(&b"title: x"[..]));
//! assert!(FilePath::parse("../site.yaml").is_err());
//! ```

use std::collections::BTreeMap;
use std::ops::Bound;
use std::sync::Arc;

mod outputs;
mod path;
mod problem;

pub use outputs::{Nowhere, OutputClash, Outputs, Paths, Sink};
pub use path::{FilePath, FilePathError, PathFault};
pub use problem::FileProblem;

/// The author's files: each path with its bytes, in the order of their paths.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct FileSet(BTreeMap<FilePath, Arc<[u8]>>);

impl FileSet {
    /// A set without files.
    pub fn new() -> FileSet {
        FileSet::default()
    }

    /// Puts a file in; returns the bytes that stood there before.
    pub fn insert(&mut self, path: FilePath, bytes: impl Into<Arc<[u8]>>) -> Option<Arc<[u8]>> {
        self.0.insert(path, bytes.into())
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&[u8]> {
        self.0.get(path).map(|bytes| &bytes[..])
    }

    /// Whether there is a file of this path.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&FilePath, &Arc<[u8]>)> {
        self.0.iter()
    }

    /// The files anywhere below a folder (`data/campaigns`), in the order of their paths.
    pub fn folder(&self, folder: &str) -> impl Iterator<Item = (&FilePath, &Arc<[u8]>)> {
        below(&self.0, folder)
    }

    /// How many files there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Whether there is no file.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<B: Into<Arc<[u8]>>> FromIterator<(FilePath, B)> for FileSet {
    fn from_iter<I: IntoIterator<Item = (FilePath, B)>>(files: I) -> FileSet {
        FileSet(files.into_iter().map(|(p, b)| (p, b.into())).collect())
    }
}

/// The entries of a map of files that lie below `folder`: `/` is followed by `0` in ASCII, so they are one range.
fn below<'a, T>(
    files: &'a BTreeMap<FilePath, T>,
    folder: &str,
) -> impl Iterator<Item = (&'a FilePath, &'a T)> + use<'a, T> {
    let (first, past) = (format!("{folder}/"), format!("{folder}0"));
    files.range::<str, _>((Bound::Included(first.as_str()), Bound::Excluded(past.as_str())))
}

/// Whether a file or folder of this name is nobody's content: hidden (`.git`, `.DS_Store`) or left behind by an
/// editor or a file manager (`x.md~`, `x.swp`, `#x#`, `Thumbs.db`). Such names are neither read nor watched.
pub fn is_passed_over(name: &str) -> bool {
    name.starts_with('.')
        || name.ends_with('~')
        || name.ends_with(".swp")
        || (name.len() > 1 && name.starts_with('#') && name.ends_with('#'))
        || ["thumbs.db", "desktop.ini"].contains(&name.to_ascii_lowercase().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_gives_what_lies_below_it_and_no_neighbour() {
        let paths = ["data-old/a.yaml", "data.yaml", "data/a.yaml", "data/b/c.yaml", "data0/a.yaml", "数据/a.yaml"];
        let files: FileSet = paths.iter().map(|path| (FilePath::parse(path).unwrap(), Vec::new())).collect();
        let found: Vec<&str> = files.folder("data").map(|(path, _)| path.as_str()).collect();
        assert_eq!(found, ["data/a.yaml", "data/b/c.yaml"]);
        assert_eq!(files.folder("dat").count(), 0);
    }

    #[test]
    fn names_of_nobodys_content_are_passed_over() {
        for (name, expected) in [
            (".git", true),
            (".DS_Store", true),
            ("x.md~", true),
            ("x.md.swp", true),
            ("#x.md#", true),
            ("Thumbs.db", true),
            ("x.md", false),
            ("#", false),
            ("~x.md", false),
            ("公报.md", false),
        ] {
            assert_eq!(is_passed_over(name), expected, "{name}");
        }
    }
}
