//! How is text written for people and for files? Languages, texts in two languages, escaping and slugs.

mod bilingual;
mod csv;
mod escape;
mod lang;
mod slug;

pub use bilingual::Bilingual;
pub(crate) use bilingual::say;
pub use csv::{csv_record, csv_records};
pub use escape::{escape_html, percent_encode_path};
pub use lang::{Lang, Text};
pub use slug::is_slug;
