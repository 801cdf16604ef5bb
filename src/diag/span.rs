//! Places in files, and how they are counted for people.

use std::ops::Range;
use std::sync::Arc;

use super::Sources;

/// A stretch of a file, in bytes. Cheap to clone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Span {
    file: Arc<str>,
    start: usize,
    end: usize,
}

impl Span {
    /// The stretch `range` of the file at `file`, a path inside the site's folder.
    pub fn new(file: Arc<str>, range: Range<usize>) -> Span {
        Span { file, start: range.start, end: range.end.max(range.start) }
    }

    /// The whole file, when no place in it is meant.
    pub fn file(file: Arc<str>) -> Span {
        Span { file, start: 0, end: 0 }
    }

    /// The file's path inside the site's folder.
    pub fn path(&self) -> &str {
        &self.file
    }

    /// The bytes.
    pub fn range(&self) -> Range<usize> {
        self.start..self.end
    }

    /// Where it begins and where it ends; nothing when the whole file is meant, or its text is not to be had.
    pub fn ends(&self, sources: &dyn Sources) -> Option<(Position, Position)> {
        let text = sources.text(&self.file).filter(|_| self.start < self.end)?;
        Some((position(text, self.start), position(text, self.end)))
    }

    /// A stretch inside this one, counted from its start.
    pub fn within(&self, range: Range<usize>) -> Span {
        Span { file: self.file.clone(), start: self.start + range.start, end: self.start + range.end }
    }
}

/// A place as people count it: both from 1, columns in characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The line and column of the byte at `offset`; the end of the text when that lies behind it.
pub fn position(text: &str, offset: usize) -> Position {
    let offset = floor_char_boundary(text, offset);
    let before = &text[..offset];
    let line_start = before.rfind('\n').map_or(0, |n| n + 1);
    Position { line: before.matches('\n').count() + 1, column: before[line_start..].chars().count() + 1 }
}

/// The greatest character boundary that is not behind `offset`.
pub(super) fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// A value with the place where the author wrote it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct At<T> {
    /// The value.
    pub value: T,
    /// The place.
    pub span: Span,
}

impl<T> At<T> {
    /// The value at that place.
    pub fn new(value: T, span: Span) -> At<T> {
        At { value, span }
    }

    /// Another value at the same place.
    pub fn map<U>(self, f: impl FnOnce(T) -> U) -> At<U> {
        At { value: f(self.value), span: self.span }
    }
}
