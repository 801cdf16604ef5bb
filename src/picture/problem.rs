//! What can be wrong with the fonts of pictures.

use std::fmt;

use crate::diag::Problem;

/// A fault that shows when pictures are drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PictureProblem {
    /// A font's path at which no file stands.
    NoFile {
        /// The path.
        path: String,
    },
    /// A file that is no font.
    NoFont,
    /// A character that no font has.
    NoGlyph {
        /// The character.
        character: char,
        /// The first picture in which it occurs.
        picture: String,
    },
}

impl fmt::Display for PictureProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            PictureProblem::NoFile { path } => {
                write!(f, "expected a font in `data`, `content` or `themes`, but found nothing at `{path}`")
            }
            PictureProblem::NoFont => f.write_str("expected a TrueType or OpenType font, but found something else"),
            PictureProblem::NoGlyph { character, picture } => {
                write!(f, "no font has the character `{character}` of the picture `{picture}`, so it is drawn as `〓`")
            }
        }
    }
}

impl Problem for PictureProblem {
    fn code(&self) -> &'static str {
        match self {
            PictureProblem::NoFile { .. } | PictureProblem::NoFont => "E0501",
            PictureProblem::NoGlyph { .. } => "W0502",
        }
    }

    fn hint(&self) -> Option<String> {
        Some(match self {
            PictureProblem::NoFile { .. } => "write its path from the site's root: `themes/fonts/name.ttf`".to_owned(),
            PictureProblem::NoFont => {
                "`.ttf`, `.otf` and `.ttc` are read; fonts for the web (`.woff2`) are not".to_owned()
            }
            PictureProblem::NoGlyph { .. } => {
                "name a font that has it in `data/site.yaml`: `font: themes/fonts/name.ttf`".to_owned()
            }
        })
    }
}
