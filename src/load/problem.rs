//! The faults that reading files can find.

use super::kind::Kind;
use crate::diag::{Problem, did_you_mean};
use crate::files::FileProblem;
use crate::text::{Bilingual, Lang, say};

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
        what: Kind,
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
        expected: Bilingual,
        /// What stands there.
        found: Bilingual,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: &'static str,
        /// What it is missing in.
        what: Kind,
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
        what: Bilingual,
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

    fn message(&self, lang: Lang) -> String {
        match self {
            LoadProblem::File(problem) => problem.message(lang),
            LoadProblem::NotUtf8 { valid } => say!(
                lang,
                "文件应为 UTF-8 编码，但第 {valid} 字节之后不是",
                "expected a file in UTF-8, but found other bytes after the first {valid}"
            ),
            LoadProblem::BrokenYaml { message } => {
                say!(lang, "此处不是合格的 YAML，解析器报告：{message}", "expected YAML, but {message}")
            }
            LoadProblem::UnknownKey { key, what, .. } => {
                let what = what.name(lang);
                say!(lang, "{what}中没有 `{key}` 这个键", "unknown key `{key}` in {what}")
            }
            LoadProblem::RepeatedKey { key } => {
                say!(lang, "键 `{key}` 在此第二次出现", "the key `{key}` stands here a second time")
            }
            LoadProblem::Expected { expected, found } => {
                let (expected, found) = (expected.get(lang), found.get(lang));
                say!(lang, "应为{expected}，实为{found}", "expected {expected}, but found {found}")
            }
            LoadProblem::MissingKey { key, what } => {
                let what = what.name(lang);
                say!(lang, "{what}缺少键 `{key}`", "expected the key `{key}` in {what}")
            }
            LoadProblem::MissingFile { path } => {
                say!(lang, "缺少文件 `{path}`", "expected a file `{path}`, but there is none")
            }
            LoadProblem::NotASlug { name, what } => {
                let what = what.get(lang);
                say!(
                    lang,
                    "{what}应由小写字母、数字和连字符组成，实为 `{name}`",
                    "expected {what} of small letters, digits and dashes, but found `{name}`"
                )
            }
            LoadProblem::FrontMatter { opened: true } => {
                say!(lang, "卷首信息没有用单独一行 `---` 结束", "expected a line `---` that ends the front matter")
            }
            LoadProblem::FrontMatter { opened: false } => say!(
                lang,
                "文件开头应有卷首信息，写在两行 `---` 之间",
                "expected front matter between two lines `---` at the top of the file"
            ),
            LoadProblem::RowLength { row, columns, cells } => say!(
                lang,
                "行 `{row}` 应有 {columns} 格，实有 {cells} 格",
                "expected {columns} cells in the row `{row}`, but found {cells}"
            ),
            LoadProblem::CsvColumns { declared, found } => {
                let (declared, found) = (declared.join(","), found.join(","));
                say!(
                    lang,
                    "第一列之后应为 `{declared}` 各列，实为 `{found}`",
                    "expected the columns `{declared}` after the first, but found `{found}`"
                )
            }
            LoadProblem::NoSuchFile { path } => say!(
                lang,
                "本文件所在的文件夹中没有 `{path}`",
                "expected a file `{path}` beside this one, but there is none"
            ),
            LoadProblem::Ignored => {
                say!(lang, "此文件不属于站点，未予读取", "this file is no part of a site and is not read")
            }
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            LoadProblem::NotUtf8 { .. } => say!(
                lang,
                "请另存为 UTF-8 编码；编辑器的“编码”选项中可以选择",
                "save the file as UTF-8; editors offer it under `encoding`"
            ),
            LoadProblem::UnknownKey { key, known, .. } => match did_you_mean(key, known.iter().copied()) {
                Some(near) => say!(lang, "是否想写 `{near}`？", "did you mean `{near}`?"),
                None => {
                    let known = known.join(lang.pick("、", ", "));
                    say!(lang, "此处可用的键有：{known}", "the keys here are {known}")
                }
            },
            LoadProblem::RepeatedKey { .. } => say!(lang, "两处只留一处", "keep one of the two"),
            LoadProblem::MissingFile { .. } => {
                say!(lang, "`gongbao init` 可建立一个起步用的站点", "`gongbao init` makes a site to start from")
            }
            LoadProblem::NotASlug { .. } => {
                say!(lang, "例如 `2022-shandong-new-year-goods`", "such as `2022-shandong-new-year-goods`")
            }
            LoadProblem::Ignored => say!(
                lang,
                "data/ 中放 .yaml 和 .csv 文件，content/releases 和 content/pages 中放 .md 文件",
                "data/ holds .yaml and .csv files, content/releases and content/pages hold .md files"
            ),
            _ => return None,
        })
    }
}
