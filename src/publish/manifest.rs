//! Which files did we publish, what should they hold, and what was published before them?
//!
//! The manifest lies in the output folder as [`Manifest::PATH`]. It has the form that `sha256sum --check` reads, so
//! that anybody can test a copy of the site without gongbao, and it tells the next build which files are ours. Each
//! manifest names the digest of the one before it, which stays in the folder [`Manifest::CHAIN`]:
//!
//! ```
//! use gongbao::files::{FilePath, Outputs};
//! use gongbao::publish::Manifest;
//!
//! let mut site = Outputs::new();
//! site.insert(FilePath::parse("index.html").unwrap(), &b"<p>"[..]).unwrap();
//! let text = String::from_utf8(Manifest::of(&site).to_bytes()).unwrap();
//! let (text, _) = text.rsplit_once("# lines above: ").unwrap();
//! assert_eq!(
//!     text,
//!     "# gongbao manifest 2: sha256sum --check gongbao.sha256\n\
//!      \x23 number: 1, made: not stated, previous: none\n\
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
    pub(super) link: Link,
    files: BTreeMap<FilePath, Sha256>,
    bytes: u64,
}

/// The place of a manifest in the chain of all that were published into one folder.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// Its number, counted from 1; 0 for a manifest of before there were chains.
    pub number: u64,
    /// The moment for which the site was made, as the author's clock or `--at` said.
    pub made: Option<String>,
    /// The digest of the manifest before it.
    pub previous: Option<Sha256>,
}

impl Link {
    /// The beginning of a chain.
    pub(super) fn first(made: Option<String>) -> Link {
        Link { number: 1, made, previous: None }
    }

    /// The link behind this one, which is that of a manifest with that digest.
    pub(super) fn next(&self, made: Option<String>, digest: Sha256) -> Link {
        Link { number: self.number + 1, made, previous: Some(digest) }
    }
}

/// A line that is not one of a manifest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ManifestError {
    /// The line, counted from 1.
    pub line: usize,
    /// What we expected there.
    pub expected: &'static str,
}

const TITLE: &str = "# gongbao manifest 2: sha256sum --check gongbao.sha256";

/// The title of before there were chains.
const OLD_TITLE: &str = "# gongbao manifest 1: sha256sum --check gongbao.sha256";

/// What stands in the last line, before the digest of all lines above it: a byte that was lost on the way shows without any key.
const END: &str = "# lines above: ";

/// What stands for a moment that nobody told.
const NO_MOMENT: &str = "not stated";

impl Manifest {
    /// Where the manifest lies in the output folder.
    pub const PATH: &'static str = "gongbao.sha256";

    /// Where its signature lies, if it is signed.
    pub const SIGNATURE: &'static str = "gongbao.sha256.sig";

    /// Where the key lies by which the signature can be tested.
    pub const KEY: &'static str = "gongbao.pem";

    /// The folder of the manifests before it.
    pub const CHAIN: &'static str = "gongbao.manifests";

    /// Where the manifest of that number lies once there is another one behind it.
    pub fn earlier(number: u64) -> String {
        format!("{}/{number}.sha256", Manifest::CHAIN)
    }

    /// The manifest of a site without files.
    pub fn empty() -> Manifest {
        Manifest { link: Link::first(None), files: BTreeMap::new(), bytes: 0 }
    }

    /// The manifest of a site.
    pub fn of(outputs: &Outputs) -> Manifest {
        let mut manifest = Manifest::empty();
        for (path, bytes) in outputs.iter() {
            manifest.add(path.clone(), Sha256::of(bytes), bytes.len() as u64);
        }
        manifest
    }

    /// Lists a file that is not listed yet.
    pub(super) fn add(&mut self, path: FilePath, digest: Sha256, bytes: u64) {
        self.files.insert(path, digest);
        self.bytes += bytes;
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

    /// Its place in the chain.
    pub fn link(&self) -> &Link {
        &self.link
    }

    /// The files of the site itself, without the manifests before this one.
    pub fn site(&self) -> impl Iterator<Item = (&FilePath, &Sha256)> {
        self.files.iter().filter(|(path, _)| !is_earlier(path))
    }

    /// The manifests before this one that are still there, and their signatures.
    pub(super) fn chain(&self) -> impl Iterator<Item = (&FilePath, &Sha256)> {
        self.files.iter().filter(|(path, _)| is_earlier(path))
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
        let Link { number, made, previous } = &self.link;
        let made = made.as_deref().unwrap_or(NO_MOMENT);
        let previous = previous.map_or_else(|| "none".to_owned(), |digest| digest.to_string());
        let mut text = format!("{TITLE}\n# number: {number}, made: {made}, previous: {previous}\n");
        writeln!(text, "# files: {}, bytes: {}", self.files.len(), self.bytes).expect("strings grow");
        for (path, digest) in &self.files {
            writeln!(text, "{digest}  {path}").expect("writing to a string does not fail");
        }
        let digest = Sha256::of(text.as_bytes());
        writeln!(text, "{END}{digest}").expect("writing to a string does not fail");
        text.into_bytes()
    }

    /// Reads what [`Manifest::to_bytes`] wrote.
    pub fn parse(bytes: &[u8]) -> Result<Manifest, ManifestError> {
        let error = |line, expected| ManifestError { line, expected };
        let text = std::str::from_utf8(bytes).map_err(|fault| {
            let line = 1 + bytes[..fault.valid_up_to()].iter().filter(|byte| **byte == b'\n').count();
            error(line, "UTF-8")
        })?;
        let whole = text;
        let (above, last) = text.trim_end_matches('\n').rsplit_once('\n').unwrap_or(("", ""));
        let text = if last.starts_with(END) { above } else { text };
        let mut lines = (1..).zip(text.lines());
        let mut next = || lines.next().map_or((text.lines().count() + 1, ""), |(number, line)| (number, line));
        let link = match next() {
            (_, TITLE) => {
                let (number, line) = next();
                link(line).ok_or(error(number, "the number of the manifest, its moment and the one before it"))?
            }
            (_, OLD_TITLE) => Link { number: 0, made: None, previous: None },
            (number, _) => return Err(error(number, "the title of a gongbao manifest")),
        };
        let (total, line) = next();
        let (count, bytes) = totals(line).ok_or(error(total, "the number of files and bytes"))?;
        let ends = text.len() + 1 + last.len() + 1 == whole.len() && whole.ends_with('\n');
        let digest = last.strip_prefix(END).and_then(Sha256::parse);
        let sealed = ends && digest.is_some_and(|digest| digest == Sha256::of(&whole.as_bytes()[..text.len() + 1]));
        let mut files = BTreeMap::new();
        for (number, line) in lines {
            let (path, digest) = entry(line).ok_or(error(number, "a digest and a path"))?;
            files.insert(path, digest);
        }
        match files.len() == count {
            true if link.number > 0 && !sealed => Err(error(whole.lines().count(), "the digest of the lines above")),
            true => Ok(Manifest { link, files, bytes }),
            false => Err(error(total, "the number of files that are listed")),
        }
    }
}

fn is_earlier(path: &FilePath) -> bool {
    path.folder() == Some(Manifest::CHAIN)
}

fn link(line: &str) -> Option<Link> {
    let (number, rest) = line.strip_prefix("# number: ")?.split_once(", made: ")?;
    let (made, previous) = rest.split_once(", previous: ")?;
    let previous = match previous {
        "none" => None,
        digest => Some(Sha256::parse(digest)?),
    };
    Some(Link { number: number.parse().ok()?, made: (made != NO_MOMENT).then(|| made.to_owned()), previous })
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
        let mut manifest = Manifest::of(&outputs);
        assert_eq!(Manifest::parse(&manifest.to_bytes()), Ok(manifest.clone()));
        manifest.link = manifest.link.next(Some("2026-11-20T00:00:00+08:00".to_owned()), Sha256::of(b""));
        assert_eq!(Manifest::parse(&manifest.to_bytes()), Ok(manifest.clone()));
        // As it was written before there were chains.
        let old = String::from_utf8(manifest.to_bytes()).unwrap().replacen(TITLE, OLD_TITLE, 1);
        let old: Vec<&str> =
            old.lines().filter(|line| !line.starts_with("# number") && !line.starts_with(END)).collect();
        let old = Manifest::parse(old.join("\n").as_bytes()).unwrap();
        assert_eq!((old.link.number, old.files), (0, manifest.files));
    }

    #[test]
    fn a_damaged_manifest_says_in_which_line() {
        let digest = Sha256::of(b"").to_string();
        let head = format!("{TITLE}\n# number: 1, made: not stated, previous: none");
        let one = format!("{head}\n# files: 1, bytes: 0\n{digest}");
        for (text, line) in [
            ("".to_owned(), 1),
            ("<<<<<<< HEAD\n".to_owned(), 1),
            (TITLE.to_owned(), 2),
            (format!("{TITLE}\n# number: 1, made: not stated, previous: 12\n"), 2),
            (head.clone(), 3),
            (format!("{head}\n# one file\n"), 3),
            (format!("{head}\n# files: 2, bytes: 0\n{digest}  a\n"), 3),
            (format!("{one}  ../a\n"), 4),
            (format!("{one} a\n"), 4),
            (format!("{one}  a\n=======\n"), 5),
            (format!("{one}  a\n"), 4),
            (format!("{one}  a\n{END}{digest}\n"), 5),
            (format!("{OLD_TITLE}\n# files: 2, bytes: 0\n{digest}  a\n"), 2),
        ] {
            let found = Manifest::parse(text.as_bytes()).map_err(|error| error.line);
            assert_eq!(found, Err(line), "{text}");
        }
        let error = Manifest::parse(b"# gongbao\n\xff").unwrap_err();
        assert_eq!((error.line, error.expected), (2, "UTF-8"));
    }
}
