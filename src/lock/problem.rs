//! The faults that a lock can find: what was published and says something else now.

use super::{Damage, Difference};
use crate::diag::Problem;
use crate::text::{Lang, Text};

/// A break in the trail of a published figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LockProblem {
    /// A published figure that means something else, without a revision that says so.
    Changed {
        /// The figure.
        id: String,
        /// The version that was published.
        version: u32,
        /// The day of its first publication.
        published: String,
        /// What it was and what it is.
        differences: Vec<Difference>,
        /// The entry to write.
        paste: Box<Text>,
    },
    /// A published figure that is no longer there.
    Lost {
        /// The figure.
        id: String,
        /// Its words.
        wording: String,
        /// The day of its first publication.
        published: String,
        /// Whether the files have it and withhold it.
        withheld: bool,
        /// A figure that is not locked and means the same.
        renamed: Option<String>,
        /// The entry that withdraws it.
        paste: Box<Text>,
    },
    /// Former fields that are not what was published.
    Was {
        /// The figure.
        id: String,
        /// The version.
        version: u32,
        /// What was published, and what `was` makes of it.
        differences: Vec<Difference>,
        /// The entry to write.
        paste: Box<Text>,
    },
    /// A change dated before the publication of what it changes.
    BackDated {
        /// Its date.
        found: String,
        /// The figure's version.
        version: u32,
        /// When that was published.
        published: String,
    },
    /// A change after which the figure means what it meant.
    NothingChanged,
    /// A change that the lock knows and the files no longer tell.
    Vanished {
        /// The figure.
        id: String,
        /// The version that it made.
        version: u32,
        /// Its kind and date.
        change: String,
    },
    /// A change of something that was never published.
    NeverPublished {
        /// The figure.
        id: String,
        /// The version.
        version: u32,
    },
    /// A published change whose kind or date is another now.
    ChangeChanged {
        /// The version that it made.
        version: u32,
        /// What was published.
        was: String,
        /// What is said now.
        is: String,
    },
    /// A lock that cannot be trusted.
    Damaged {
        /// Why.
        damage: Damage,
    },
}

impl LockProblem {
    /// The sentence.
    fn say(&self, lang: Lang) -> String {
        match self {
            LockProblem::Changed { id, version, published, differences, .. } => {
                let told = told(differences, lang);
                lang.pick(
                    format!("`{id}`（第{version}版，{published}发布）改了，却没有说明：{told}"),
                    format!("`{id}`, version {version}, published on {published}, has changed in silence: {told}"),
                )
            }
            LockProblem::Lost { id, wording, published, withheld, .. } => match withheld {
                false => lang.pick(
                    format!("{published}发布过的`{id}`（{wording}）不见了"),
                    format!("`{id}` ({wording}), published on {published}, is gone"),
                ),
                true => lang.pick(
                    format!("{published}发布过的`{id}`（{wording}）现在被扣下不发"),
                    format!("`{id}` ({wording}), published on {published}, is withheld now"),
                ),
            },
            LockProblem::Was { id, version, differences, .. } => {
                let told = told(differences, lang);
                lang.pick(
                    format!("`was`与`{id}`第{version}版公布的不符：{told}"),
                    format!("`was` is not what version {version} of `{id}` said when it was published: {told}"),
                )
            }
            LockProblem::BackDated { found, version, published } => lang.pick(
                format!("这一条的日期`{found}`早于它所更改的第{version}版的发布日期`{published}`"),
                format!(
                    "expected a date not before `{published}`, when version {version} was published, but found `{found}`"
                ),
            ),
            LockProblem::NothingChanged => lang
                .pick(
                    "这一条没有改变任何已公布的内容",
                    "this entry changes nothing of what was published",
                )
                .to_owned(),
            LockProblem::Vanished { id, version, change } => lang.pick(
                format!("`{id}`第{version}版已经公布，说明它的一条（{change}）不见了"),
                format!("version {version} of `{id}` was published, but the entry that tells of it ({change}) is gone"),
            ),
            LockProblem::NeverPublished { id, version } => lang.pick(
                format!("`{id}`第{version}版从未入锁，无从更改"),
                format!("version {version} of `{id}` is not in the lock, so nothing can have changed it"),
            ),
            LockProblem::ChangeChanged { version, was, is } => lang.pick(
                format!("第{version}版公布时写的是“{was}”，现在写的是“{is}”"),
                format!("version {version} was published as `{was}`, but this says `{is}`"),
            ),
            LockProblem::Damaged { damage } => {
                let why = damage.say(lang);
                lang.pick(format!("发布锁损坏：{why}"), format!("the lock cannot be trusted: {why}"))
            }
        }
    }

    /// The way out.
    fn way(&self, lang: Lang) -> Option<String> {
        let way = match self {
            LockProblem::Changed { paste, .. } => lang.pick(
                format!("改回去，或者写明更改：\n{}", paste.get(lang)),
                format!("put it back, or tell of the change:\n{}", paste.get(lang)),
            ),
            LockProblem::Was { paste, .. } => lang.pick(
                format!("照当时公布的写：\n{}", paste.get(lang)),
                format!("write what was published:\n{}", paste.get(lang)),
            ),
            LockProblem::Lost { renamed: Some(other), .. } => lang.pick(
                format!("`{other}`说的是同一件事：编号不能改，请改回原来的编号"),
                format!("`{other}` says the same: an id cannot be changed, so give it its old one back"),
            ),
            LockProblem::Lost { paste, .. } => lang.pick(
                format!("放回原处；不再有效的，保留它并写明撤回：\n{}", paste.get(lang)),
                format!("put it back; if it no longer holds, keep it and withdraw it:\n{}", paste.get(lang)),
            ),
            LockProblem::BackDated { .. } => lang
                .pick("写明实际更改的日期", "write the day on which the change was made")
                .to_owned(),
            LockProblem::NothingChanged => lang
                .pick(
                    "在`was`中写出改动之前的字段；名称和备注的改动不用写",
                    "write the former fields into `was`; a label or a note may change without an entry",
                )
                .to_owned(),
            LockProblem::Vanished { .. } => lang
                .pick(
                    "放回这一条；再有更改，在它后面另加一条",
                    "put the entry back; a further change is an entry behind it",
                )
                .to_owned(),
            LockProblem::NeverPublished { .. } => lang
                .pick(
                    "未入锁的数字可以直接改，不写这一条；几次更改一起发布时，只写一条",
                    "what is not locked is simply changed, without an entry; changes that are published together are one entry",
                )
                .to_owned(),
            LockProblem::ChangeChanged { .. } => lang
                .pick("改回公布时的写法；原因的文字可以改", "put it back as it was published; the words of the reason may change")
                .to_owned(),
            LockProblem::Damaged { .. } => lang
                .pick(
                    "从版本库取回这个文件；合并时两边的块都要保留，按编号和版本排列",
                    "take the file back from your version control; in a merge keep the blocks of both sides, sorted by id and version",
                )
                .to_owned(),
        };
        Some(way)
    }
}

/// 突破1.2亿次 → 1.2亿次, field by field.
fn told(differences: &[Difference], lang: Lang) -> String {
    let text = |text: &Option<String>| {
        text.as_ref().map_or_else(|| lang.pick("未注明", "not stated").to_owned(), |text| format!("`{text}`"))
    };
    // The bounds follow from the words and are told where nothing else is.
    let told = differences.iter().filter(|d| d.field != "bounds" || differences.len() == 1);
    let told = told.map(|d| format!("{} {} → {}", super::meaning::name(d.field, lang), text(&d.was), text(&d.is)));
    told.collect::<Vec<_>>().join(lang.pick("；", "; "))
}

impl Problem for LockProblem {
    fn code(&self) -> &'static str {
        match self {
            LockProblem::Changed { .. } => "E0601",
            LockProblem::Lost { .. } => "E0602",
            LockProblem::Was { .. } => "E0603",
            LockProblem::BackDated { .. } => "E0604",
            LockProblem::NothingChanged => "E0605",
            LockProblem::Vanished { .. } => "E0606",
            LockProblem::NeverPublished { .. } => "E0607",
            LockProblem::Damaged { .. } => "E0608",
            LockProblem::ChangeChanged { .. } => "E0609",
        }
    }

    fn message(&self, lang: Lang) -> String {
        self.say(lang)
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        self.way(lang)
    }
}
