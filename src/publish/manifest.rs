//! Which files did we publish, and what should they hold?
//!
//! The manifest lies in the output folder as [`Manifest::PATH`]. It has the form that `sha256sum --check` reads, so
//! that anybody can test a copy of the site without gongbao, and it tells the next build which files are ours:
//!
//! ```
//! use gongbao::files::{FilePath, Outputs};
//! use gongbao::publish::Manifest;
//!
//! let mut site = Outputs::new();
//! site.insert(FilePath::parse("index.html").unwrap(), &b"<p>"[..]).unwrap();
//! let text = String::from_utf8(Manifest::of(&site).to_bytes()).unwrap();
//! assert_eq!(
//!     text,
//!     "# gongbao manifest 1: sha256sum --check gongbao.sha256\n\
//!      \x23 files: 1, bytes: 3\n\
//!      33f2799467177287a29260780a107ac98ea63dd6165f67fcc0d74767d0a82090  index.html\n",
//! );
//! ```

use std::collections::BTreeMap;
use std::fmt::Write as _;

use crate::digest::Sha256;
use crate::files::{FilePath, Outputs};

/// The published files, each with its digest, in the order of their paths. The manifest does not list itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Manifest {
    files: BTreeMap<FilePath, Sha256>,
    bytes: u64,
}

/// A line that is not one of a manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ManifestError {
    /// The line, counted from 1.
    pub line: usize,
    /// What we expected there.
    pub expected: &'static str,
}

const TITLE: &str = "# gongbao manifest 1: sha256sum --check gongbao.sha256";

impl Manifest {
    /// Where the manifest lies in the output folder.
    pub const PATH: &'static str = "gongbao.sha256";

    /// The manifest of a site without files.
    pub fn empty() -> Manifest {
        Manifest { files: BTreeMap::new(), bytes: 0 }
    }

    /// The manifest of a site.
    pub fn of(outputs: &Outputs) -> Manifest {
        let mut manifest = Manifest::empty();
        for (path, bytes) in outputs.iter() {
            manifest.add(path.clone(), Sha256::of(bytes), bytes.len());
        }
        manifest
    }

    /// Lists a file that is not listed yet.
    pub(super) fn add(&mut self, path: FilePath, digest: Sha256, bytes: usize) {
        self.files.insert(path, digest);
        self.bytes += bytes as u64;
    }

    /// How many files are listed.
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether no file is listed.
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// The path of a file that is listed, as it stands in the list.
    pub(super) fn listed(&self, path: &str) -> Option<&FilePath> {
        self.files.get_key_value(path).map(|(path, _)| path)
    }

    /// The files with their digests.
    pub fn files(&self) -> impl Iterator<Item = (&FilePath, &Sha256)> {
        self.files.iter()
    }

    /// Whether a file is listed.
    pub fn lists(&self, path: &str) -> bool {
        self.files.contains_key(path)
    }

    /// How many bytes the files have together.
    pub fn total_bytes(&self) -> u64 {
        self.bytes
    }

    /// The manifest as it is written. The same site gives the same bytes.
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut text = format!("{TITLE}\n# files: {}, bytes: {}\n", self.files.len(), self.bytes);
        for (path, digest) in &self.files {
            writeln!(text, "{digest}  {path}").expect("writing to a string does not fail");
        }
        text.into_bytes()
    }

    /// Reads what [`Manifest::to_bytes`] wrote.
    pub fn parse(bytes: &[u8]) -> Result<Manifest, ManifestError> {
        let error = |line, expected| ManifestError { line, expected };
        let text = std::str::from_utf8(bytes).map_err(|fault| {
            let line = 1 + bytes[..fault.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            error(line, "UTF-8")
        })?;
        let mut lines = text.lines();
        if lines.next() != Some(TITLE) {
            return Err(error(1, "the title of a gongbao manifest"));
        }
        let (count, bytes) = lines.next().and_then(totals).ok_or_else(|| error(2, "the number of files and bytes"))?;
        let mut files = BTreeMap::new();
        for (number, line) in (3..).zip(lines) {
            let (path, digest) = entry(line).ok_or_else(|| error(number, "a digest and a path"))?;
            files.insert(path, digest);
        }
        match files.len() == count {
            true => Ok(Manifest { files, bytes }),
            false => Err(error(2, "the number of files that are listed")),
        }
    }
}

fn totals(line: &str) -> Option<(usize, u64)> {
    let (files, bytes) = line.strip_prefix("# files: ")?.split_once(", bytes: ")?;
    Some((files.parse().ok()?, bytes.parse().ok()?))
}

fn entry(line: &str) -> Option<(FilePath, Sha256)> {
    let (digest, path) = line.split_once("  ")?;
    Some((FilePath::parse(path).ok()?, Sha256::parse(digest)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let mut outputs = Outputs::new();
        for path in ["index.html", "data/figures.csv", "说明  两个空格.txt"] {
            outputs.insert(FilePath::parse(path).unwrap(), path.as_bytes()).unwrap();
        }
        let manifest = Manifest::of(&outputs);
        assert_eq!(Manifest::parse(&manifest.to_bytes()), Ok(manifest));
    }

    #[test]
    fn a_damaged_manifest_says_in_which_line() {
        let digest = Sha256::of(b"").to_string();
        let one = format!("{TITLE}\n# files: 1, bytes: 0\n{digest}");
        for (text, line) in [
            ("".to_owned(), 1),
            ("<<<<<<< HEAD\n".to_owned(), 1),
            (TITLE.to_owned(), 2),
            (format!("{TITLE}\n# one file\n"), 2),
            (format!("{TITLE}\n# files: 2, bytes: 0\n{digest}  a\n"), 2),
            (format!("{one}  ../a\n"), 3),
            (format!("{one} a\n"), 3),
            (format!("{one}  a\n=======\n"), 4),
        ] {
            let found = Manifest::parse(text.as_bytes()).map_err(|error| error.line);
            assert_eq!(found, Err(line), "{text}");
        }
        let error = Manifest::parse(b"# gongbao\n\xff").unwrap_err();
        assert_eq!((error.line, error.expected), (2, "UTF-8"));
    }
}
