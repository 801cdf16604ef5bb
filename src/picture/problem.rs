//! What can be wrong with the fonts of pictures.

use crate::diag::Problem;
use crate::text::{Lang, say};

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

impl Problem for PictureProblem {
    fn code(&self) -> &'static str {
        match self {
            PictureProblem::NoFile { .. } | PictureProblem::NoFont => "E0501",
            PictureProblem::NoGlyph { .. } => "W0502",
        }
    }

    fn message(&self, lang: Lang) -> String {
        match self {
            PictureProblem::NoFile { path } => say!(
                lang,
                "应为 `data`、`content` 或 `themes` 中的字体，而 `{path}` 处没有文件",
                "expected a font in `data`, `content` or `themes`, but found nothing at `{path}`"
            ),
            PictureProblem::NoFont => say!(
                lang,
                "应为 TrueType 或 OpenType 字体，实为别的文件",
                "expected a TrueType or OpenType font, but found something else"
            ),
            PictureProblem::NoGlyph { character, picture } => say!(
                lang,
                "各字体都没有图片 `{picture}` 中的字符 `{character}`，只能画成 `〓`",
                "no font has the character `{character}` of the picture `{picture}`, so it is drawn as `〓`"
            ),
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            PictureProblem::NoFile { .. } => say!(
                lang,
                "路径从站点的根文件夹写起：`themes/fonts/name.ttf`",
                "write its path from the site's root: `themes/fonts/name.ttf`"
            ),
            PictureProblem::NoFont => say!(
                lang,
                "可读 `.ttf`、`.otf` 和 `.ttc`，不读网页字体（`.woff2`）",
                "`.ttf`, `.otf` and `.ttc` are read; fonts for the web (`.woff2`) are not"
            ),
            PictureProblem::NoGlyph { .. } => say!(
                lang,
                "请在 `data/site.yaml` 中指定有这个字的字体：`font: themes/fonts/name.ttf`",
                "name a font that has it in `data/site.yaml`: `font: themes/fonts/name.ttf`"
            ),
        })
    }
}
