//! How a published figure has changed since: revised, corrected or withdrawn, dated and explained.

use super::{Figure, RevisionKind};
use crate::diag::Span;
use crate::period::Moment;
use crate::text::Text;

/// A change that made a new version of a figure.
#[derive(Clone, Debug)]
pub struct Revision {
    /// New information, a mistake mended, or the end of the figure.
    pub kind: RevisionKind,
    /// When it was made.
    pub date: Moment,
    /// Why.
    pub reason: Text,
    /// Who made it or asked for it, if that is told.
    pub by: Option<Text>,
    /// The version that it ended, whole, without revisions of its own.
    pub was: Box<Figure>,
    /// Where the author wrote it.
    pub span: Span,
}
