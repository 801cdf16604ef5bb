//! The lock as text, and what is added to it.

use super::{Lock, Record};
use crate::diag::Span;
use crate::model::Model;
use crate::period::Moment;

/// The first lines of the file.
pub(super) const HEAD: [&str; 2] = [
    "# gongbao published figures, format 1",
    "# Written by `gongbao build --accept`, never by hand: each block is one version of one figure as it was published.",
];

/// The whole file: blocks by id and version, each field on its own line.
pub fn write(lock: &Lock) -> String {
    let mut out = format!("{}\n{}\n", HEAD[0], HEAD[1]);
    for record in lock.records() {
        out.push('\n');
        out += &block(record);
    }
    out
}

fn block(record: &Record) -> String {
    let mut out = format!("{} v{}\n", record.id, record.version);
    let mut line = |field: &str, text: &str| out += &format!("  {field}: {text}\n");
    line("published", &record.published.to_string());
    if let Some(change) = &record.change {
        line("change", &format!("{} {}", change.kind.word(), change.date));
    }
    for (field, text) in record.meaning.iter().flat_map(|meaning| meaning.fields()) {
        line(field, text);
    }
    line("digest", &record.digest().to_string());
    out
}

/// The lock with every public version that it lacks, published at that moment. It must have been compared before: what
/// [`super::compare`] refuses is not made good here.
pub fn accept(model: &Model, lock: &Lock, at: &Moment) -> Lock {
    let mut lock = lock.clone();
    let nowhere = Span::file(super::PATH.into());
    for (_, figure) in model.figures() {
        let versions = lock.figures.entry(figure.id.clone()).or_default();
        let known = versions.len();
        for version in figure.versions().skip(known) {
            versions.push((Record::of(model, figure, version, at), nowhere.clone()));
        }
    }
    lock.figures.retain(|_, versions| !versions.is_empty());
    lock
}
