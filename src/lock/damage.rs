//! What can be wrong with the file of the lock.

use crate::text::Lang;

/// Why a lock cannot be trusted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Damage {
    /// It is no UTF-8.
    NotText,
    /// The first line is another: no lock, or one of another format.
    Head {
        /// The line.
        found: String,
    },
    /// A line that has no business where it stands.
    Line {
        /// The line.
        found: String,
    },
    /// A block that does not stand in the order of ids and versions.
    Order {
        /// Its id and version.
        found: String,
        /// Those of the block above it.
        above: String,
    },
    /// A version whose former ones are not there.
    Gap {
        /// Its id and version.
        found: String,
    },
    /// A block without something that each has.
    Lacks {
        /// What it lacks.
        field: &'static str,
        /// Its id and version.
        block: String,
    },
    /// A block that does not say what its digest says.
    Digest {
        /// Its id and version.
        block: String,
    },
}

impl Damage {
    /// What is wrong, as a clause.
    pub fn say(&self, lang: Lang) -> String {
        match self {
            Damage::NotText => lang.pick("文件不是UTF-8文本", "it is no text in UTF-8").to_owned(),
            Damage::Head { found } => lang.pick(
                format!("第一行应为`{}`，却是`{found}`", super::write::HEAD[0]),
                format!("its first line should be `{}`, but is `{found}`", super::write::HEAD[0]),
            ),
            Damage::Line { found } => {
                lang.pick(format!("这里不应有`{found}`"), format!("`{found}` has no business here"))
            }
            Damage::Order { found, above } => lang.pick(
                format!("`{found}`应排在`{above}`之前，或者重复了"),
                format!("`{found}` stands below `{above}`, out of order or twice"),
            ),
            Damage::Gap { found } => {
                lang.pick(format!("缺少`{found}`以前的版本"), format!("the versions before `{found}` are missing"))
            }
            Damage::Lacks { field, block } => {
                lang.pick(format!("`{block}`缺少`{field}`"), format!("`{block}` lacks its `{field}`"))
            }
            Damage::Digest { block } => lang.pick(
                format!("`{block}`的内容与摘要不符，有人改动过"),
                format!("`{block}` does not say what its digest says: somebody has edited it"),
            ),
        }
    }
}
