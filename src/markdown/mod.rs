//! What does a Markdown text refer to, and how is it written as HTML?
//!
//! Home of pulldown-cmark, and of ammonia, which cleans what raw HTML authors paste: real posts are HTML inside Markdown.

mod html;
mod passages;
mod references;

pub use html::{Filled, Piece, to_pieces};
pub use passages::{Block, Linked, Passage, passages};
pub use references::{Reference, Target, references};

use pulldown_cmark::Options;

/// CommonMark with tables, footnotes and strikethrough. No smart punctuation: Chinese quotes are the author's.
fn options() -> Options {
    Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH
}
