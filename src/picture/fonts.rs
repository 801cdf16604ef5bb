//! Which characters can be drawn, and the drawing itself.

use std::collections::BTreeSet;
use std::sync::Arc;

use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::{Database, ID, Source};
use resvg::usvg::{FontResolver, Options, Tree};
use skrifa::{FontRef, MetadataProvider};

use super::{PictureProblem, bytes};

/// Part of Noto Sans SC; `scripts/font` makes it.
static BUILT_IN: &[u8] = include_bytes!("font/NotoSansSC-gongbao.ttf");

/// What stands for a character that no font has: the printers' sign for a missing type.
const GETA: char = '〓';

/// The fonts of a site's pictures: its own, if it has one, and behind it the built-in one.
pub struct Fonts {
    faces: Vec<Face>,
    options: Options<'static>,
}

/// One face with the characters that it has.
#[derive(Clone)]
struct Face {
    id: ID,
    characters: Arc<BTreeSet<u32>>,
}

impl Face {
    fn has(&self, c: char) -> bool {
        self.characters.contains(&u32::from(c))
    }
}

impl Fonts {
    /// The built-in font, with the site's own before it.
    ///
    /// # Errors
    /// Bytes that are no font with outlines.
    pub fn new(own: Option<&[u8]>) -> Result<Fonts, PictureProblem> {
        let mut database = Database::new();
        let mut faces = Vec::new();
        if let Some(bytes) = own {
            faces.push(face(&mut database, Source::Binary(Arc::new(bytes.to_vec()))).ok_or(PictureProblem::NoFont)?);
        }
        let built_in = face(&mut database, Source::Binary(Arc::new(BUILT_IN)));
        faces.push(built_in.expect("the built-in font is one"));
        let first = faces[0].id;
        let behind = faces.clone();
        let options = Options {
            font_resolver: FontResolver {
                // Families are names and names lie: the faces are taken in their order.
                select_font: Box::new(move |_, _| Some(first)),
                select_fallback: Box::new(move |c, used, _| {
                    behind.iter().find(|face| face.has(c) && !used.contains(&face.id)).map(|face| face.id)
                }),
            },
            fontdb: Arc::new(database),
            ..Options::default()
        };
        Ok(Fonts { faces, options })
    }

    fn has(&self, c: char) -> bool {
        c.is_whitespace() || self.faces.iter().any(|face| face.has(c))
    }

    /// The characters of an SVG's texts that no font has.
    pub fn missing(&self, svg: &str) -> BTreeSet<char> {
        texts(svg).flat_map(str::chars).filter(|c| !self.has(*c)).collect()
    }

    /// The SVG as a PNG of that many pixels across. `notes` are keywords and texts that are written into the file.
    pub fn png(&self, svg: &str, width: u32, notes: &[(&str, String)]) -> Vec<u8> {
        let missing = self.missing(svg);
        let drawable: String = svg.chars().map(|c| if missing.contains(&c) { GETA } else { c }).collect();
        let tree = Tree::from_str(&drawable, &self.options).expect("we write well-formed SVG");
        let scale = width as f32 / tree.size().width();
        let height = (tree.size().height() * scale).ceil() as u32;
        let mut pixels = Pixmap::new(width, height).expect("a picture has a width and a height");
        resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
        bytes::encode(&pixels, notes)
    }
}

/// The face of a font's bytes; of a collection the one for simplified Chinese, or else the first.
fn face(database: &mut Database, source: Source) -> Option<Face> {
    let ids = database.load_font_source(source);
    let simplified = |id: &&ID| {
        let named = database.face(**id).map(|face| face.families.iter().any(|(name, _)| name.ends_with("SC")));
        named.unwrap_or(false)
    };
    let id = *ids.iter().find(simplified).or(ids.first())?;
    let characters = database.with_face_data(id, |bytes, index| {
        let font = FontRef::from_index(bytes, index).ok()?;
        Some(font.charmap().mappings().map(|(c, _)| c).collect::<BTreeSet<u32>>())
    })??;
    (!characters.is_empty()).then(|| Face { id, characters: Arc::new(characters) })
}

/// What stands between the tags, but for titles and descriptions, which are not drawn.
fn texts(svg: &str) -> impl Iterator<Item = &str> {
    svg.split('<').filter_map(|tag| {
        let (tag, text) = tag.split_once('>')?;
        let drawn = tag.starts_with("text") || tag.starts_with("tspan") || tag.starts_with("/tspan");
        drawn.then_some(text)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn svg(text: &str) -> String {
        format!(
            "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 200 40'><title>𫚖</title><path d='M0 0h200v40H0' fill='#fff'/><text y='30'>{text}</text></svg>"
        )
    }

    #[test]
    fn only_what_is_drawn_and_lacks_a_glyph_is_missing() {
        let fonts = Fonts::new(None).unwrap();
        for (text, missing) in [
            ("突破1.2亿次 (more than 120 million)", ""),
            ("呼伦贝尔、亳州、漯河、儋州、鄄城、瓯海、邛崃", ""),
            ("a &lt; b &amp; c", ""),
            ("龘和𠮷", "龘𠮷"),
        ] {
            assert_eq!(fonts.missing(&svg(text)).into_iter().collect::<String>(), missing, "{text}");
        }
    }

    #[test]
    fn a_missing_character_is_drawn_as_the_printers_sign() {
        let fonts = Fonts::new(None).unwrap();
        assert_eq!(fonts.png(&svg("龘"), 400, &[]), fonts.png(&svg("〓"), 400, &[]));
        assert_ne!(fonts.png(&svg("龘"), 400, &[]), fonts.png(&svg(""), 400, &[]));
    }

    #[test]
    fn the_font_of_the_site_comes_first() {
        assert_eq!(Fonts::new(Some(b"no font")).err(), Some(PictureProblem::NoFont));
        let fonts = Fonts::new(Some(BUILT_IN)).unwrap();
        assert_eq!(
            (fonts.faces.len(), fonts.png(&svg("公报"), 400, &[])),
            (2, Fonts::new(None).unwrap().png(&svg("公报"), 400, &[]))
        );
    }
}
