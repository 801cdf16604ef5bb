//! The faults that reading files can find.

use std::fmt;

use crate::diag::{Problem, did_you_mean};
use crate::files::FileProblem;

/// A fault in the form of a file: its bytes, its YAML, its keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LoadProblem {
    /// A file that could not be taken at all.
    File(FileProblem),
    /// The bytes are not UTF-8.
    NotUtf8 {
        /// What stands before the first wrong byte, in bytes.
        valid: usize,
    },
    /// The YAML cannot be read.
    BrokenYaml {
        /// What the parser says.
        message: String,
    },
    /// A key that nothing reads.
    UnknownKey {
        /// The key.
        key: String,
        /// What it stands in.
        what: &'static str,
        /// The keys that are read there.
        known: Vec<&'static str>,
    },
    /// A key that stands twice in one map.
    RepeatedKey {
        /// The key.
        key: String,
    },
    /// A value of the wrong kind.
    Expected {
        /// What is expected.
        expected: String,
        /// What stands there.
        found: String,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: &'static str,
        /// What it is missing in.
        what: &'static str,
    },
    /// A file that every site must have.
    MissingFile {
        /// Its path.
        path: &'static str,
    },
    /// A name that cannot be part of an address.
    NotASlug {
        /// The name.
        name: String,
        /// What it names.
        what: &'static str,
    },
    /// Front matter that does not begin or does not end.
    FrontMatter {
        /// Whether the first `---` is there.
        opened: bool,
    },
    /// A row with more or fewer cells than there are columns.
    RowLength {
        /// The row.
        row: String,
        /// How many columns the table has.
        columns: usize,
        /// How many cells the row has.
        cells: usize,
    },
    /// A column of a CSV file that the table does not declare, or the other way round.
    CsvColumns {
        /// What the table declares.
        declared: Vec<String>,
        /// What the file has.
        found: Vec<String>,
    },
    /// A file of a table that is not there.
    NoSuchFile {
        /// Its path.
        path: String,
    },
    /// A file that is no part of a site.
    Ignored,
}

impl fmt::Display for LoadProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            LoadProblem::File(problem) => problem.fmt(f),
            LoadProblem::NotUtf8 { valid } => {
                write!(f, "expected a file in UTF-8, but found other bytes after the first {valid}")
            }
            LoadProblem::BrokenYaml { message } => write!(f, "expected YAML, but {message}"),
            LoadProblem::UnknownKey { key, what, .. } => write!(f, "unknown key `{key}` in {what}"),
            LoadProblem::RepeatedKey { key } => write!(f, "the key `{key}` stands here a second time"),
            LoadProblem::Expected { expected, found } => write!(f, "expected {expected}, but found {found}"),
            LoadProblem::MissingKey { key, what } => write!(f, "expected the key `{key}` in {what}"),
            LoadProblem::MissingFile { path } => write!(f, "expected a file `{path}`, but there is none"),
            LoadProblem::NotASlug { name, what } => {
                write!(f, "expected {what} of small letters, digits and dashes, but found `{name}`")
            }
            LoadProblem::FrontMatter { opened: true } => {
                f.write_str("expected a line `---` that ends the front matter")
            }
            LoadProblem::FrontMatter { opened: false } => {
                f.write_str("expected front matter between two lines `---` at the top of the file")
            }
            LoadProblem::RowLength { row, columns, cells } => {
                write!(f, "expected {columns} cells in the row `{row}`, but found {cells}")
            }
            LoadProblem::CsvColumns { declared, found } => {
                write!(
                    f,
                    "expected the columns `{}` after the first, but found `{}`",
                    declared.join(","),
                    found.join(",")
                )
            }
            LoadProblem::NoSuchFile { path } => {
                write!(f, "expected a file `{path}` beside this one, but there is none")
            }
            LoadProblem::Ignored => f.write_str("this file is no part of a site and is not read"),
        }
    }
}

impl Problem for LoadProblem {
    fn code(&self) -> &'static str {
        match self {
            LoadProblem::File(_) => "E0109",
            LoadProblem::NotUtf8 { .. } => "E0101",
            LoadProblem::BrokenYaml { .. } => "E0102",
            LoadProblem::UnknownKey { .. } => "E0103",
            LoadProblem::RepeatedKey { .. } => "E0104",
            LoadProblem::Expected { .. } => "E0105",
            LoadProblem::MissingKey { .. } => "E0106",
            LoadProblem::MissingFile { .. } => "E0107",
            LoadProblem::NotASlug { .. } => "E0108",
            LoadProblem::FrontMatter { .. } => "E0110",
            LoadProblem::RowLength { .. } => "E0111",
            LoadProblem::CsvColumns { .. } => "E0112",
            LoadProblem::NoSuchFile { .. } => "E0113",
            LoadProblem::Ignored => "W0114",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            LoadProblem::NotUtf8 { .. } => Some("save the file as UTF-8; editors offer it under `encoding`".to_owned()),
            LoadProblem::UnknownKey { key, known, .. } => Some(match did_you_mean(key, known.iter().copied()) {
                Some(near) => format!("did you mean `{near}`?"),
                None => format!("the keys here are {}", known.join(", ")),
            }),
            LoadProblem::RepeatedKey { .. } => Some("keep one of the two".to_owned()),
            LoadProblem::MissingFile { .. } => Some("`gongbao init` makes a site to start from".to_owned()),
            LoadProblem::NotASlug { .. } => Some("such as `2022-shandong-new-year-goods`".to_owned()),
            LoadProblem::Ignored => {
                Some("data/ holds .yaml and .csv files, content/releases and content/pages hold .md files".to_owned())
            }
            _ => None,
        }
    }
}
