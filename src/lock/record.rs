//! One version of one figure as it was published.

use super::Meaning;
use super::meaning::canonical;
use crate::digest::Sha256;
use crate::model::{Figure, Model, Revision, RevisionKind};
use crate::period::Moment;

/// What the digest is over begins with this: another format of the lock gives other digests.
const DIGESTED: &str = "gongbao published figure, format 1";

/// Why there is a version after the first, and when it was made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Why.
    pub kind: RevisionKind,
    /// When, as the author wrote it.
    pub date: Moment,
}

impl Change {
    /// The change that the author tells.
    pub fn of(revision: &Revision) -> Change {
        Change { kind: revision.kind, date: revision.date.clone() }
    }
}

/// One version of one figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    /// The figure's id.
    pub id: String,
    /// The number of the version, from 1.
    pub version: u32,
    /// When it was first published.
    pub published: Moment,
    /// What made it; nothing for the first version.
    pub change: Option<Change>,
    /// What it means; nothing for a withdrawal.
    pub meaning: Option<Meaning>,
}

impl Record {
    /// The version `figure` of `current`, published at that moment.
    pub fn of(model: &Model, current: &Figure, figure: &Figure, published: &Moment) -> Record {
        let change = current.revisions.iter().find(|revision| revision.was.version + 1 == figure.version);
        Record {
            id: figure.id.clone(),
            version: figure.version,
            published: published.clone(),
            change: change.map(Change::of),
            meaning: Meaning::of(model, figure),
        }
    }

    /// The digest of the whole record: id, version, moment, change, and every field of the meaning, each on a line of its own in a fixed order.
    pub fn digest(&self) -> Sha256 {
        let mut text = format!("{DIGESTED}\nid: {}\nversion: {}\n", self.id, self.version);
        text += &format!("published: {}\n", self.published);
        if let Some(change) = &self.change {
            text += &format!("change: {} {}\n", change.kind.word(), change.date);
        }
        match &self.meaning {
            None => text += "withdrawn\n",
            Some(meaning) => {
                for (field, value) in meaning.fields() {
                    text += &format!("{field}: {}\n", canonical(field, value));
                }
            }
        }
        Sha256::of(text.as_bytes())
    }
}
