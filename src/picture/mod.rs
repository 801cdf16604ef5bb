//! How does a drawing become a PNG?
//!
//! resvg draws, with the fonts given and no other: the machine's are never asked, so that the same picture has the same bytes
//! everywhere. A character that no font has is told ([`Fonts::missing`]) and drawn as 〓, the printers' sign for a missing type:
//! never as an empty box. [`card`] lays out the picture that a link to a page is shown with.
//!
//! ```
//! use gongbao::picture::Fonts;
//! let fonts = Fonts::new(None).unwrap();
//! let svg = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 80 20'><text y='16'>突破𬭳</text></svg>";
//! assert!(fonts.missing(svg).into_iter().eq(['𬭳']));
//! let png = fonts.png(svg, 160, &[]);
//! assert_eq!(&png[..8], b"\x89PNG\r\n\x1a\n");
//! ```

mod bytes;
mod card;
mod fonts;

mod problem;

pub use card::card;
pub use fonts::Fonts;
pub use problem::PictureProblem;
