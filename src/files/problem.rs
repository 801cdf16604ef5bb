//! Which of the author's files could not be taken, and why?

use std::fmt;

use super::PathFault;

/// A file or folder of the author that is not in the [`super::FileSet`]. Paths are relative to the root, parted by
/// `/`; what is not UTF-8 in them is replaced by `\u{FFFD}`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileProblem {
    /// Its name is not UTF-8.
    NameNotUtf8 {
        /// Where it lies.
        path: String,
    },
    /// Its name cannot be written the same way on every system.
    AwkwardName {
        /// Where it lies.
        path: String,
        /// What is wrong with its name.
        fault: PathFault,
    },
    /// A symbolic link that leads out of the root; what lies there was not read.
    LinkLeavesRoot {
        /// Where the link lies.
        path: String,
        /// Where it leads to, as written in it.
        target: String,
    },
    /// A symbolic link to a folder that holds the link itself.
    LinkLoop {
        /// Where the link lies.
        path: String,
        /// Where it leads to, as written in it.
        target: String,
    },
    /// A symbolic link to something that does not exist.
    LinkLeadsNowhere {
        /// Where the link lies.
        path: String,
        /// Where it leads to, as written in it.
        target: String,
    },
    /// A pipe, a socket or a device.
    NotAFile {
        /// Where it lies.
        path: String,
    },
    /// A file where one of the site's folders (`data`, `content`, `themes`) is expected.
    NotAFolder {
        /// Where it lies.
        path: String,
    },
    /// The system would not let us read it.
    Unreadable {
        /// Where it lies.
        path: String,
        /// What the system said.
        reason: String,
    },
}

impl FileProblem {
    /// Where it lies, relative to the root.
    pub fn path(&self) -> &str {
        match self {
            FileProblem::NameNotUtf8 { path }
            | FileProblem::AwkwardName { path, .. }
            | FileProblem::LinkLeavesRoot { path, .. }
            | FileProblem::LinkLoop { path, .. }
            | FileProblem::LinkLeadsNowhere { path, .. }
            | FileProblem::NotAFile { path }
            | FileProblem::NotAFolder { path }
            | FileProblem::Unreadable { path, .. } => path,
        }
    }
}

impl fmt::Display for FileProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            FileProblem::NameNotUtf8 { path } => {
                write!(f, "expected a file name in UTF-8, but found `{path}`")
            }
            FileProblem::AwkwardName { path, fault } => write!(
                f,
                "expected a file name that every system can write, but found `{}`: {fault}",
                path.escape_debug()
            ),
            FileProblem::LinkLeavesRoot { target, .. } => {
                write!(f, "expected a link that stays inside the site, but found one to `{target}`")
            }
            FileProblem::LinkLoop { target, .. } => {
                write!(f, "expected a link to another place, but found one to a folder it lies in, `{target}`")
            }
            FileProblem::LinkLeadsNowhere { target, .. } => {
                write!(f, "expected a link to something that exists, but found one to `{target}`")
            }
            FileProblem::NotAFile { .. } => {
                f.write_str("expected a file or a folder, but found a pipe, a socket or a device")
            }
            FileProblem::NotAFolder { .. } => f.write_str("expected a folder, but found a file"),
            FileProblem::Unreadable { reason, .. } => {
                write!(f, "expected a file we may read, but the system said `{reason}`")
            }
        }
    }
}
