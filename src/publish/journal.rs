//! What was a build about to do when it was interrupted?
//!
//! The journal lies beside the output folder while a build changes anything there. Folders are named in it by their
//! identity, which a rename does not change: the next start can tell the old site from the new one wherever they lie,
//! and removes nothing that the interrupted build did not make.

use std::ffi::OsString;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::error::{PublishError, While};
use super::system::{Identity, sync_folder};
use super::target::Target;

/// What a build is about to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Journal {
    /// It fills the folder `stage`.
    Stage {
        /// The folder that is being filled.
        stage: Identity,
    },
    /// It puts `stage`, which is whole, into the place of `old`, and then each foreign entry into that of its link.
    Exchange {
        stage: Identity,
        /// The output folder as it was; `None` when there was none.
        old: Option<Identity>,
        /// Each foreign entry with the identity of what stands for it in `stage`.
        foreign: Vec<(PathBuf, Identity)>,
    },
    /// It removes `tree`.
    Clean {
        /// The folder that is being removed.
        tree: Identity,
    },
}

const TITLE: &str = "gongbao journal 1";

impl Journal {
    /// Writes the journal to the disk, in the place of the one before.
    pub(super) fn write(&self, target: &Target) -> Result<(), PublishError> {
        let (path, draft) = (target.journal(), draft(target));
        let write = || {
            let mut file = File::create(&draft)?;
            file.write_all(self.to_text().as_bytes())?;
            file.sync_all()?;
            fs::rename(&draft, &path)?;
            sync_folder(target.parent())
        };
        write().doing("write the journal", &path)
    }

    /// Reads the journal; `None` when no build was interrupted.
    pub(super) fn read(target: &Target) -> Result<Option<Journal>, PublishError> {
        let path = target.journal();
        let text = match fs::read_to_string(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            text => text.doing("read the journal", &path)?,
        };
        let damaged =
            |line| PublishError::Damaged { path: path.clone(), line, expected: "an entry of a gongbao journal" };
        Journal::parse(&text).map(Some).map_err(damaged)
    }

    /// Removes the journal: nothing is left to mend.
    pub(super) fn remove(target: &Target) -> Result<(), PublishError> {
        for path in [target.journal(), draft(target)] {
            match fs::remove_file(&path) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                removed => removed.doing("remove the journal", &path)?,
            }
        }
        Ok(())
    }

    fn to_text(&self) -> String {
        let mut text = format!("{TITLE}\n");
        match self {
            Journal::Stage { stage } => writeln!(text, "fill {stage}"),
            Journal::Clean { tree } => writeln!(text, "remove {tree}"),
            Journal::Exchange { stage, old, foreign } => {
                let old = old.map_or("nothing".to_owned(), |old| old.to_string());
                let mut written = writeln!(text, "put {stage}\nfor {old}");
                for (path, link) in foreign {
                    written = written.and(writeln!(text, "carry {link} {}", escape(path)));
                }
                written
            }
        }
        .expect("writing to a string does not fail");
        text + "end\n"
    }

    /// Reads [`Journal::to_text`]; else the number of the line that is wrong.
    fn parse(text: &str) -> Result<Journal, usize> {
        let mut lines = (1..).zip(text.lines());
        let mut next = || lines.next().ok_or(text.lines().count() + 1);
        let identity = |line: usize, text: &str| Identity::parse(text).ok_or(line);
        let (line, title) = next()?;
        if title != TITLE {
            return Err(line);
        }
        let (line, verb) = next()?;
        let mut journal = match verb.split_once(' ').ok_or(line)? {
            ("fill", stage) => Journal::Stage { stage: identity(line, stage)? },
            ("remove", tree) => Journal::Clean { tree: identity(line, tree)? },
            ("put", stage) => {
                let stage = identity(line, stage)?;
                let (line, old) = next()?;
                let old = match old.strip_prefix("for ").ok_or(line)? {
                    "nothing" => None,
                    old => Some(identity(line, old)?),
                };
                let foreign = Vec::new();
                Journal::Exchange { stage, old, foreign }
            }
            _ => return Err(line),
        };
        loop {
            match (next()?, &mut journal) {
                ((_, "end"), _) => return Ok(journal),
                ((line, carry), Journal::Exchange { foreign, .. }) => {
                    let carry = carry.strip_prefix("carry ").and_then(|carry| carry.split_once(' '));
                    let (link, path) = carry.ok_or(line)?;
                    foreign.push((unescape(path).ok_or(line)?, identity(line, link)?));
                }
                ((line, _), _) => return Err(line),
            }
        }
    }
}

fn draft(target: &Target) -> PathBuf {
    target.journal().with_extension("journal-draft")
}

/// A path as one word of ASCII, whatever bytes its names have.
fn escape(path: &Path) -> String {
    let mut text = String::new();
    for byte in path.as_os_str().as_encoded_bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'/' => text.push(char::from(*byte)),
            byte => write!(text, "%{byte:02x}").expect("writing to a string does not fail"),
        }
    }
    text
}

fn unescape(text: &str) -> Option<PathBuf> {
    let mut parts = text.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        bytes.push(u8::from_str_radix(part.get(..2)?, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    #[cfg(unix)]
    let name = <OsString as std::os::unix::ffi::OsStringExt>::from_vec(bytes);
    #[cfg(not(unix))]
    let name = OsString::from(String::from_utf8(bytes).ok()?);
    Some(PathBuf::from(name))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(text: &str) -> Identity {
        Identity::parse(text).unwrap()
    }

    #[test]
    fn what_is_written_is_read_again() {
        let carried = vec![
            (PathBuf::from(".git"), id("5")),
            (PathBuf::from("notes/会议 记录%.txt"), id("6")),
            #[cfg(unix)]
            (unescape("%ff%0a%fe").unwrap(), id("7")),
        ];
        for journal in [
            Journal::Stage { stage: id("2") },
            Journal::Clean { tree: id("2") },
            Journal::Exchange { stage: id("2"), old: None, foreign: Vec::new() },
            Journal::Exchange { stage: id("2"), old: Some(id("3")), foreign: carried },
        ] {
            assert_eq!(Journal::parse(&journal.to_text()), Ok(journal));
        }
    }

    #[test]
    fn a_journal_that_is_cut_off_is_not_taken_for_a_whole_one() {
        let foreign = vec![(PathBuf::from(".git"), id("5"))];
        let whole = Journal::Exchange { stage: id("2"), old: Some(id("3")), foreign }.to_text();
        for length in 0..whole.len() - 1 {
            assert!(Journal::parse(&whole[..length]).is_err(), "{}", &whole[..length]);
        }
    }
}
