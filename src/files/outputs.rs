//! Which files does the site consist of?

use std::collections::BTreeMap;
use std::fmt;
use std::ops::ControlFlow;
use std::sync::Arc;

use super::{FilePath, below};
use crate::text::{Lang, say};

/// The files of the site: each path with its bytes, in the order of their paths. No two have one path, and none
/// lies where another needs a folder, so they can always be written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outputs(BTreeMap<FilePath, Arc<[u8]>>);

impl Outputs {
    /// A site without files.
    pub fn new() -> Outputs {
        Outputs::default()
    }

    /// Puts a file in, unless another one is in its way; then nothing changes.
    pub fn insert(&mut self, path: FilePath, bytes: impl Into<Arc<[u8]>>) -> Result<(), OutputClash> {
        insert(&mut self.0, path, bytes.into())
    }

    /// The bytes of one file.
    pub fn get(&self, path: &str) -> Option<&Arc<[u8]>> {
        self.0.get(path)
    }

    /// Whether there is a file of this path.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }

    /// All files, in the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&FilePath, &Arc<[u8]>)> {
        self.0.iter()
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

/// Where the files of a site go as they are made, so that they need not all be in memory at once.
pub trait Sink {
    /// Takes the next files; no two files of a site have one path, and none lies where another needs a folder.
    /// A sink that can take no more breaks off: it knows why, and is handed nothing after that.
    fn take(&mut self, files: Vec<(FilePath, Vec<u8>)>) -> ControlFlow<()>;
}

/// The site in memory.
impl Sink for Outputs {
    fn take(&mut self, files: Vec<(FilePath, Vec<u8>)>) -> ControlFlow<()> {
        for (path, bytes) in files {
            self.insert(path, bytes).expect("those who hand on files keep them apart");
        }
        ControlFlow::Continue(())
    }
}

/// For those who want to know what is wrong and need no files.
pub struct Nowhere;

impl Sink for Nowhere {
    fn take(&mut self, _files: Vec<(FilePath, Vec<u8>)>) -> ControlFlow<()> {
        ControlFlow::Continue(())
    }
}

/// The paths of the files that were made already, kept apart as those of [`Outputs`].
#[derive(Clone, Debug, Default)]
pub struct Paths(BTreeMap<FilePath, ()>);

impl Paths {
    /// Puts a path in, unless that of another file is in its way; then nothing changes.
    pub fn insert(&mut self, path: FilePath) -> Result<(), OutputClash> {
        insert(&mut self.0, path, ())
    }

    /// Whether there is a file of this path.
    pub fn contains(&self, path: &str) -> bool {
        self.0.contains_key(path)
    }
}

fn insert<T>(files: &mut BTreeMap<FilePath, T>, path: FilePath, what: T) -> Result<(), OutputClash> {
    if files.contains_key(&path) {
        return Err(OutputClash::Twice { path });
    }
    let file = path.folders().find_map(|folder| files.get_key_value(folder)).map(|(file, _)| file.clone());
    if let Some(file) = file {
        return Err(OutputClash::FileAndFolder { file, inside: path });
    }
    let inside = below(files, path.as_str()).next();
    if let Some(inside) = inside.map(|(inside, _)| inside.clone()) {
        return Err(OutputClash::FileAndFolder { file: path, inside });
    }
    files.insert(path, what);
    Ok(())
}

/// Two files of the site that cannot both be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OutputClash {
    /// Two files have one path.
    Twice {
        /// The path.
        path: FilePath,
    },
    /// A file lies where another one needs a folder.
    FileAndFolder {
        /// The file that would have to be a folder.
        file: FilePath,
        /// The file inside that folder.
        inside: FilePath,
    },
}

impl OutputClash {
    /// The sentence of the diagnostic.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            OutputClash::Twice { path } => {
                say!(lang, "`{path}` 应只有一个文件，实有两个", "expected one file, but found two at `{path}`")
            }
            OutputClash::FileAndFolder { file, inside } => say!(
                lang,
                "`{inside}` 所在的 `{file}` 应为文件夹，实为文件",
                "expected a folder at `{file}`, where `{inside}` lies, but found a file"
            ),
        }
    }
}

impl fmt::Display for OutputClash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message(Lang::En))
    }
}

impl std::error::Error for OutputClash {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_cannot_both_be_written_are_refused() {
        for (first, second, expected) in [
            ("a", "b", None),
            ("a/b", "a/c", None),
            ("a", "a.html", None),
            ("a", "a-b/c", None),
            ("a", "a", Some("expected one file, but found two at `a`")),
            ("a", "a/b/c", Some("expected a folder at `a`, where `a/b/c` lies, but found a file")),
            ("a/b/c", "a", Some("expected a folder at `a`, where `a/b/c` lies, but found a file")),
        ] {
            let mut outputs = Outputs::new();
            outputs.insert(FilePath::parse(first).unwrap(), Vec::new()).unwrap();
            let before = outputs.clone();
            let clash = outputs.insert(FilePath::parse(second).unwrap(), Vec::new());
            let message = clash.err().map(|clash| clash.to_string());
            assert_eq!(message.as_deref(), expected, "{first} and {second}");
            assert_eq!(outputs == before, expected.is_some(), "{first} and {second}");
        }
    }
}
