//! How is a figure, a release or the whole table cited? One reference, written in every style that readers ask for.
//!
//! A style is one file and one row of [`STYLES`]. Each names what is cited with its id, its version and its permanent address, and
//! shows a number only with its hedge. The day of access is the reader's: [`ACCESSED`] stands where it belongs, at most once.

mod apa;
mod bibtex;
mod chicago;
mod csl;
mod gbt;
mod plain;
mod reference;
mod ris;
mod wikipedia;

pub use csl::csl_json;
pub use reference::{Kind, Reference, data_version};

use crate::text::{Lang, Text};

/// The place of the day on which a reader looked, which no page can know.
pub const ACCESSED: &str = "YYYY-MM-DD";

/// A way of citing.
pub struct Style {
    /// What it is asked for by: `gb-t-7714-2025`.
    pub code: &'static str,
    /// What readers know it by.
    pub name: fn() -> Text,
    /// Writes the citation.
    pub write: fn(&Reference) -> String,
    /// Whether its lines must stay as they are.
    pub lines: bool,
}

/// Every style, the default first.
pub const STYLES: &[Style] = &[
    Style { code: "gb-t-7714-2025", name: || same("GB/T 7714—2025"), write: gbt::write_2025, lines: false },
    Style { code: "gb-t-7714-2015", name: || same("GB/T 7714—2015"), write: gbt::write_2015, lines: false },
    Style { code: "apa", name: || same("APA"), write: apa::write, lines: false },
    Style { code: "chicago", name: || same("Chicago"), write: chicago::write, lines: false },
    Style { code: "bibtex", name: || same("BibTeX"), write: bibtex::write, lines: true },
    Style { code: "ris", name: || same("RIS"), write: ris::write, lines: true },
    Style { code: "csl-json", name: || same("CSL-JSON"), write: csl::write, lines: true },
    Style {
        code: "wikipedia",
        name: || Text::both("维基百科模板", "Wikipedia template"),
        write: wikipedia::write,
        lines: true,
    },
    Style { code: "plain", name: || Text::both("一句话", "Plain sentence"), write: plain::write, lines: false },
];

/// The style of that code.
pub fn style(code: &str) -> Option<&'static Style> {
    STYLES.iter().find(|style| style.code == code)
}

/// The sentence to copy: number with hedge, phase, place, time, source, id, version and address.
pub fn sentence(reference: &Reference) -> String {
    plain::write(reference)
}

/// Parts a citation at the place of the day of access.
///
/// ```
/// assert_eq!(gongbao::cite::parted("a [YYYY-MM-DD]. b"), ("a [", Some("]. b")));
/// assert_eq!(gongbao::cite::parted("a"), ("a", None));
/// ```
pub fn parted(citation: &str) -> (&str, Option<&str>) {
    citation.split_once(ACCESSED).map_or((citation, None), |(before, after)| (before, Some(after)))
}

fn same(name: &str) -> Text {
    Text::both(name, name)
}

/// Names a language as reference managers do.
fn language(lang: Lang) -> &'static str {
    lang.pick("zh-CN", "en")
}
