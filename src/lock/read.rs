//! The lock from its text: strict, so that an edit by hand or a careless merge is noticed.

use std::sync::Arc;

use super::write::HEAD;
use super::{Change, Damage, FIELDS, Lock, LockProblem, Meaning, Record};
use crate::diag::{Diagnostics, Span};
use crate::digest::Sha256;
use crate::files::FileSet;
use crate::model::RevisionKind;
use crate::period::{Moment, TimeZone};

/// The lock of a site; nothing where there is none, and nothing where it is damaged, which is told.
pub fn read(files: &FileSet, zone: &TimeZone) -> (Option<Lock>, Diagnostics) {
    let mut faults = Diagnostics::new();
    let Some(bytes) = files.get(super::PATH) else { return (None, faults) };
    let Ok(text) = std::str::from_utf8(bytes) else {
        faults.push(LockProblem::Damaged { damage: Damage::NotText }, Span::file(Arc::from(super::PATH)));
        return (None, faults);
    };
    match parse(text, super::PATH, zone) {
        Ok(lock) => (Some(lock), faults),
        Err((damage, span)) => {
            faults.push(LockProblem::Damaged { damage }, span);
            (None, faults)
        }
    }
}

/// Reads the text of the lock at that path.
///
/// # Errors
/// The first damage, with its line.
pub fn parse(text: &str, path: &str, zone: &TimeZone) -> Result<Lock, (Damage, Span)> {
    let file: Arc<str> = Arc::from(path);
    let mut at = 0;
    let mut lines = text.split_inclusive('\n').map(|line| {
        let start = at;
        at += line.len();
        let line = line.trim_end_matches(['\n', '\r']);
        (line, Span::new(file.clone(), start..start + line.len()))
    });
    let (head, span) = lines.next().unwrap_or(("", Span::file(file.clone())));
    if head != HEAD[0] {
        return Err((Damage::Head { found: head.to_owned() }, span));
    }
    let mut lock = Lock::default();
    let mut block: Option<Block> = None;
    let mut last = None;
    for (n, (line, span)) in lines.enumerate() {
        if n == 0 && line.starts_with('#') {
            continue;
        }
        if line.is_empty() {
            finish(block.take(), &mut lock, &mut last, zone)?;
            continue;
        }
        let unknown = || (Damage::Line { found: line.to_owned() }, span.clone());
        match (line.strip_prefix("  "), &mut block) {
            (Some(field), Some(block)) => {
                let (name, text) = field.split_once(": ").ok_or_else(unknown)?;
                block.fields.push((name.to_owned(), text.to_owned(), span));
            }
            (None, None) => {
                let (id, version) = line.rsplit_once(" v").ok_or_else(unknown)?;
                let version = version.parse().ok().filter(|v: &u32| v.to_string() == version && *v > 0);
                let (id, version) = (id.to_owned(), version.ok_or_else(unknown)?);
                block = Some(Block { id, version, span, fields: Vec::new() });
            }
            _ => return Err(unknown()),
        }
    }
    finish(block, &mut lock, &mut last, zone)?;
    Ok(lock)
}

/// The lines of one block.
struct Block {
    id: String,
    version: u32,
    span: Span,
    fields: Vec<(String, String, Span)>,
}

impl Block {
    fn name(&self) -> String {
        format!("{} v{}", self.id, self.version)
    }

    /// The record, if every line is known, in its place, and covered by the digest.
    fn record(&self, zone: &TimeZone) -> Result<Record, (Damage, Span)> {
        let mut fields = self.fields.iter().peekable();
        let line = |(name, text, span): &(String, String, Span)| {
            (Damage::Line { found: format!("{name}: {text}") }, span.clone())
        };
        let lacks = |field| (Damage::Lacks { field, block: self.name() }, self.span.clone());
        let moment = |text: &str| Moment::parse(text, zone).ok().filter(|moment| moment.to_string() == text);
        let published = fields.next_if(|(name, ..)| name == "published").ok_or_else(|| lacks("published"))?;
        let published = moment(&published.1).ok_or_else(|| line(published))?;
        let mut change = None;
        if let Some(written) = fields.next_if(|(name, ..)| name == "change") {
            let (kind, date) = written.1.split_once(' ').ok_or_else(|| line(written))?;
            let kind = RevisionKind::WORDS.iter().find(|(word, _)| *word == kind).map(|(_, kind)| *kind);
            let read = kind.zip(moment(date)).filter(|_| self.version > 1);
            change = Some(read.map(|(kind, date)| Change { kind, date }).ok_or_else(|| line(written))?);
        }
        if self.version > 1 && change.is_none() {
            return Err(lacks("change"));
        }
        let mut meaning = Vec::new();
        for field in FIELDS {
            meaning.extend(fields.next_if(|(name, ..)| name == field).map(|(_, text, _)| (field, text.clone())));
        }
        let digest = fields.next().ok_or_else(|| lacks("digest"))?;
        let written = Sha256::parse(&digest.1).filter(|_| digest.0 == "digest").ok_or_else(|| line(digest))?;
        if let Some(more) = fields.next() {
            return Err(line(more));
        }
        let withdrawn = change.as_ref().is_some_and(|change| change.kind == RevisionKind::Withdrawal);
        let meaning = (!withdrawn || !meaning.is_empty()).then(|| Meaning::new(meaning));
        let record = Record { id: self.id.clone(), version: self.version, published, change, meaning };
        if record.digest() != written {
            return Err((Damage::Digest { block: self.name() }, digest.2.clone()));
        }
        Ok(record)
    }
}

/// Puts the block that has come to its end into the lock, behind `last`.
fn finish(
    block: Option<Block>,
    lock: &mut Lock,
    last: &mut Option<(String, u32)>,
    zone: &TimeZone,
) -> Result<(), (Damage, Span)> {
    let Some(block) = block else { return Ok(()) };
    let record = block.record(zone)?;
    let key = (block.id.clone(), block.version);
    if let Some((id, version)) = last.as_ref().filter(|last| **last >= key) {
        return Err((Damage::Order { found: block.name(), above: format!("{id} v{version}") }, block.span));
    }
    let versions = lock.figures.entry(block.id.clone()).or_default();
    if block.version as usize != versions.len() + 1 {
        return Err((Damage::Gap { found: block.name() }, block.span));
    }
    versions.push((record, block.span));
    *last = Some(key);
    Ok(())
}
