//! Is this text the path of a file inside a root, and what are its parts?

use std::borrow::Borrow;
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::text::Lang;

/// The path of a file below some root: relative, UTF-8, parted by `/`, without `.`, `..`, empty segments,
/// backslashes or control characters. Paths are ordered by their bytes.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FilePath(Arc<str>);

impl FilePath {
    /// Reads a path; anything that could lead out of the root, or name one file in two ways, is refused.
    pub fn parse(text: &str) -> Result<FilePath, FilePathError> {
        match fault(text) {
            None => Ok(FilePath(text.into())),
            Some(fault) => Err(FilePathError { path: text.to_owned(), fault }),
        }
    }

    /// The path as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Its segments, the file's name last.
    pub fn segments(&self) -> impl DoubleEndedIterator<Item = &str> {
        self.0.split('/')
    }

    /// The folder it lies in; `None` for a file of the root.
    pub fn folder(&self) -> Option<&str> {
        self.0.rsplit_once('/').map(|(folder, _)| folder)
    }

    /// All folders it lies in, the innermost first.
    pub fn folders(&self) -> impl Iterator<Item = &str> {
        std::iter::successors(self.folder(), |folder| folder.rsplit_once('/').map(|(outer, _)| outer))
    }

    /// The file's name.
    pub fn name(&self) -> &str {
        self.0.rsplit('/').next().unwrap_or(&self.0)
    }

    /// What follows the last dot of the name, where something stands before that dot.
    pub fn extension(&self) -> Option<&str> {
        self.name().rsplit_once('.').filter(|(stem, _)| !stem.is_empty()).map(|(_, extension)| extension)
    }

    /// Where the file lies on the disk, for a root that lies at `root`.
    pub fn under(&self, root: &Path) -> PathBuf {
        let mut path = root.to_path_buf();
        path.extend(self.segments());
        path
    }
}

impl Borrow<str> for FilePath {
    fn borrow(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for FilePath {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

/// A text that is not the path of a file inside a root.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FilePathError {
    /// The text.
    pub path: String,
    /// What is wrong with it.
    pub fault: PathFault,
}

/// What keeps a text from being a [`FilePath`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PathFault {
    /// It is empty.
    Empty,
    /// It starts at the root of the machine, or at a drive.
    Absolute,
    /// Two slashes follow each other, or it ends with one.
    EmptySegment,
    /// A segment is `.` or `..`.
    DotSegment,
    /// It has a backslash, which parts folders on some systems and not on others.
    Backslash,
    /// It has a control character, such as NUL or a line break.
    Control,
}

fn fault(text: &str) -> Option<PathFault> {
    let drive = text.as_bytes().get(1) == Some(&b':') && text.as_bytes()[0].is_ascii_alphabetic();
    if text.is_empty() {
        Some(PathFault::Empty)
    } else if text.starts_with('/') || drive {
        Some(PathFault::Absolute)
    } else if text.chars().any(char::is_control) {
        Some(PathFault::Control)
    } else if text.contains('\\') {
        Some(PathFault::Backslash)
    } else if text.split('/').any(str::is_empty) {
        Some(PathFault::EmptySegment)
    } else if text.split('/').any(|segment| matches!(segment, "." | "..")) {
        Some(PathFault::DotSegment)
    } else {
        None
    }
}

impl PathFault {
    /// What is wrong, as a clause.
    pub fn words(self, lang: Lang) -> &'static str {
        match self {
            PathFault::Empty => lang.pick("路径为空", "it is empty"),
            PathFault::Absolute => lang.pick("不从站点的文件夹算起", "it does not start in the folder of the site"),
            PathFault::EmptySegment => lang.pick("其中有空的一段", "it has an empty segment"),
            PathFault::DotSegment => lang.pick("其中有一段是 `.` 或 `..`", "it has a segment `.` or `..`"),
            PathFault::Backslash => lang.pick("其中有反斜杠", "it has a backslash"),
            PathFault::Control => lang.pick("其中有控制字符", "it has a control character"),
        }
    }
}

impl fmt::Display for FilePathError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "expected a relative path, but found `{}`: {}", self.path.escape_debug(), self.fault.words(Lang::En))
    }
}

impl std::error::Error for FilePathError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_that_leave_the_root_or_have_two_names_are_refused() {
        use PathFault::*;
        for (text, expected) in [
            ("index.html", None),
            ("data/campaigns/年货节.yaml", None),
            ("a/...", None),
            (".gitkeep", None),
            ("", Some(Empty)),
            ("/etc/passwd", Some(Absolute)),
            ("C:x", Some(Absolute)),
            ("a//b", Some(EmptySegment)),
            ("a/", Some(EmptySegment)),
            ("..", Some(DotSegment)),
            ("a/../../b", Some(DotSegment)),
            ("./a", Some(DotSegment)),
            ("a\\b", Some(Backslash)),
            ("a\0b", Some(Control)),
            ("a\nb", Some(Control)),
        ] {
            let found = FilePath::parse(text).err().map(|error| error.fault);
            assert_eq!(found, expected, "{text:?}");
        }
        assert_eq!(
            FilePath::parse("a\n../b").unwrap_err().to_string(),
            "expected a relative path, but found `a\\n../b`: it has a control character"
        );
    }

    #[test]
    fn parts_of_a_path() {
        for (text, folder, name, extension) in [
            ("index.html", None, "index.html", Some("html")),
            ("en/a.b/c.tar.gz", Some("en/a.b"), "c.tar.gz", Some("gz")),
            ("en/.htaccess", Some("en"), ".htaccess", None),
            ("CNAME", None, "CNAME", None),
        ] {
            let path = FilePath::parse(text).unwrap();
            let parts = (path.folder(), path.name(), path.extension());
            assert_eq!(parts, (folder, name, extension), "{text}");
        }
        let path = FilePath::parse("a/b/c").unwrap();
        assert_eq!(path.folders().collect::<Vec<_>>(), ["a/b", "a"]);
        assert_eq!(path.under(Path::new("root")), Path::new("root/a/b/c"));
    }
}
