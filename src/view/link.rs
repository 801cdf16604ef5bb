//! The two smallest things a page prints: a link, and something a source may leave out.

use serde::Serialize;

/// A piece of text that leads somewhere.
#[derive(Debug, Clone, Serialize)]
pub struct Link {
    /// The words of the link.
    pub text: String,
    /// Where it leads, relative to the page (or an absolute address outside the site).
    pub href: String,
}

/// Something that a source may or may not say.
#[derive(Debug, Clone, Serialize)]
pub struct Stated {
    /// What the source says, or the words for "not stated in the source" (原文未注明).
    pub text: String,
    /// False when the source does not say it; the text is then set apart.
    pub stated: bool,
    /// Where the text leads, when it names a thing with a page.
    pub href: Option<String>,
    /// A remark in smaller type: that a unit is assumed, what a period leaves open.
    pub note: Option<String>,
}
