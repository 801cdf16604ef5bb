//! Which of the author's files could not be taken, and why?

use super::PathFault;
use crate::text::{Lang, say};

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
    /// The sentence of the diagnostic.
    pub fn message(&self, lang: Lang) -> String {
        match self {
            FileProblem::NameNotUtf8 { path } => {
                say!(lang, "文件名应为 UTF-8 编码，实为 `{path}`", "expected a file name in UTF-8, but found `{path}`")
            }
            FileProblem::AwkwardName { path, fault } => {
                let (path, fault) = (path.escape_debug(), fault.words(lang));
                say!(
                    lang,
                    "文件名应在任何系统上都能写出，实为 `{path}`：{fault}",
                    "expected a file name that every system can write, but found `{path}`: {fault}"
                )
            }
            FileProblem::LinkLeavesRoot { target, .. } => say!(
                lang,
                "链接应留在站点之内，实则指向 `{target}`",
                "expected a link that stays inside the site, but found one to `{target}`"
            ),
            FileProblem::LinkLoop { target, .. } => say!(
                lang,
                "链接应指向别处，实则指向它自己所在的文件夹 `{target}`",
                "expected a link to another place, but found one to a folder it lies in, `{target}`"
            ),
            FileProblem::LinkLeadsNowhere { target, .. } => say!(
                lang,
                "链接所指的 `{target}` 并不存在",
                "expected a link to something that exists, but found one to `{target}`"
            ),
            FileProblem::NotAFile { .. } => say!(
                lang,
                "应为文件或文件夹，实为管道、套接字或设备",
                "expected a file or a folder, but found a pipe, a socket or a device"
            ),
            FileProblem::NotAFolder { .. } => {
                say!(lang, "应为文件夹，实为文件", "expected a folder, but found a file")
            }
            FileProblem::Unreadable { reason, .. } => say!(
                lang,
                "文件无法读取，系统报告：`{reason}`",
                "expected a file we may read, but the system said `{reason}`"
            ),
        }
    }
}
