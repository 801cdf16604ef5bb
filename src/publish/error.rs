//! Why could the site not be published?

use std::fmt;
use std::io;
use std::path::{Path, PathBuf};

/// Why nothing was published. The output folder is as it was, unless the variant says otherwise.
#[derive(Debug)]
pub enum PublishError {
    /// The output folder is, holds or lies inside a folder of the author.
    Protected {
        /// The output folder.
        out: PathBuf,
        /// The author's folder.
        folder: PathBuf,
        /// How the two lie to each other.
        relation: Relation,
    },
    /// The output folder cannot be replaced by another one.
    NotReplaceable {
        /// The output folder.
        out: PathBuf,
        /// Why not.
        because: &'static str,
    },
    /// Files of somebody else lie where files of the site belong.
    Foreign {
        /// The files of somebody else, relative to the output folder.
        paths: Vec<PathBuf>,
        /// The output folder.
        out: PathBuf,
    },
    /// Another build is publishing into the same folder.
    Busy {
        /// Its lock.
        lock: PathBuf,
        /// The number of its process, where the lock tells it.
        process: Option<u32>,
    },
    /// Something lies where we stage the site, and we did not put it there.
    InTheWay {
        /// Where it lies.
        path: PathBuf,
    },
    /// The site has a file of a name that we keep for ourselves.
    Reserved {
        /// The name.
        path: &'static str,
    },
    /// The list of our files in the output folder, or our journal beside it, cannot be read.
    Damaged {
        /// The list or the journal.
        path: PathBuf,
        /// The line, counted from 1.
        line: usize,
        /// What we expected there.
        expected: &'static str,
    },
    /// A manifest of an earlier publication is not there as it was.
    BrokenChain {
        /// Where it lies or should.
        path: PathBuf,
    },
    /// What we staged is not what we meant to stage.
    NotAsStaged {
        /// The file that differs, is missing, or is too many.
        path: PathBuf,
        /// How it differs.
        because: &'static str,
    },
    /// An interrupted exchange cannot be mended, since somebody replaced the folders since.
    Tangled {
        /// The output folder.
        out: PathBuf,
        /// What the interrupted build left beside it.
        left: PathBuf,
        /// The journal of the interrupted build.
        journal: PathBuf,
    },
    /// The system refused something.
    Io {
        /// What was tried, as in "could not …".
        doing: &'static str,
        /// On which path.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// How an output folder lies to a folder of the author.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// They are one.
    Is,
    /// The output folder holds the author's.
    Holds,
    /// The output folder lies inside the author's.
    LiesInside,
}

impl PublishError {
    /// Whether the caller named a folder that must not be published into, as against a fault of the environment.
    pub fn is_wrong_usage(&self) -> bool {
        matches!(self, PublishError::Protected { .. })
    }
}

impl fmt::Display for PublishError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PublishError::Protected { out, folder, relation } => {
                let relation = match relation {
                    Relation::Is => "is",
                    Relation::Holds => "holds",
                    Relation::LiesInside => "lies inside",
                };
                let (out, folder) = (out.display(), folder.display());
                write!(f, "the output folder `{out}` {relation} `{folder}`, which belongs to the author; ")?;
                f.write_str("choose another folder with `--out`")
            }
            PublishError::NotReplaceable { out, because } => {
                write!(f, "could not publish into `{}`: {because}", out.display())
            }
            PublishError::Foreign { paths, out } => {
                let (out, count) = (out.display(), paths.len());
                write!(f, "could not publish into `{out}`: the site needs the place of ")?;
                let shown = paths.iter().take(5).map(|path| format!("`{}`", path.display()));
                f.write_str(&shown.collect::<Vec<_>>().join(", "))?;
                if count > 5 {
                    write!(f, " and {} more", count - 5)?;
                }
                f.write_str(", which gongbao did not write; move that away, or choose another folder with `--out`")
            }
            PublishError::Busy { lock, process } => {
                f.write_str("another build")?;
                if let Some(process) = process {
                    write!(f, " (process {process})")?;
                }
                write!(f, " is publishing and holds `{}`; try again when it is done", lock.display())
            }
            PublishError::InTheWay { path } => {
                let path = path.display();
                write!(f, "could not stage the site: `{path}` exists, and gongbao did not put it there; move it away")
            }
            PublishError::Reserved { path } => {
                write!(f, "the site has a file `{path}`, where gongbao lists the files that it published")
            }
            PublishError::Damaged { path, line, expected } => {
                let path = path.display();
                write!(f, "could not read `{path}`: expected {expected} in line {line}; ")?;
                f.write_str("put back the file as gongbao wrote it, or move its folder away")
            }
            PublishError::BrokenChain { path } => {
                let path = path.display();
                write!(
                    f,
                    "could not go on with the record of what was published: `{path}` is missing or was changed; "
                )?;
                f.write_str("put it back, or publish into a new folder, where a new record begins")
            }
            PublishError::NotAsStaged { path, because } => {
                write!(f, "could not stage the site: `{}` {because}", path.display())
            }
            PublishError::Tangled { out, left, journal } => {
                let (out, left, journal) = (out.display(), left.display(), journal.display());
                write!(f, "a build was interrupted, and `{out}` was replaced since: ")?;
                write!(f, "see whether `{left}` holds files that you miss, then remove it and `{journal}`")
            }
            PublishError::Io { doing, path, source } => {
                write!(f, "could not {doing} `{}`: {source}", path.display())
            }
        }
    }
}

impl std::error::Error for PublishError {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        match self {
            PublishError::Io { source, .. } => Some(source),
            _ => None,
        }
    }
}

/// Says of a refusal by the system what was tried, and on which path.
pub(super) trait While<T> {
    /// `doing` completes "could not …".
    fn doing(self, doing: &'static str, path: &Path) -> Result<T, PublishError>;
}

impl<T> While<T> for io::Result<T> {
    fn doing(self, doing: &'static str, path: &Path) -> Result<T, PublishError> {
        self.map_err(|source| PublishError::Io { doing, path: path.to_path_buf(), source })
    }
}
