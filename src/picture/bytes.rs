//! The bytes of a PNG: a palette where the colours allow it, which halves the file, and notes that say whose it is.

use std::collections::BTreeMap;

use png::{BitDepth, ColorType, Compression, Encoder, Filter};
use resvg::tiny_skia::Pixmap;

/// How many colours a palette holds.
const COLOURS: usize = 256;

/// Encodes an opaque picture. Where there are more than the 256 colours that a palette holds, shades that are nearly alike become one.
pub(super) fn encode(pixels: &Pixmap, notes: &[(&str, String)]) -> Vec<u8> {
    let rgba = pixels.data();
    let mut out = Vec::new();
    let mut encoder = Encoder::new(&mut out, pixels.width(), pixels.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    for (keyword, text) in notes {
        encoder.add_itxt_chunk((*keyword).to_owned(), text.clone()).expect("keywords are short and Latin");
    }
    let runs: Vec<Run> = runs(rgba).collect();
    let written = match [8, 5, 4].into_iter().find_map(|bits| palette(&runs, bits)) {
        Some((palette, indexes)) => {
            encoder.set_color(ColorType::Indexed);
            encoder.set_palette(palette);
            encoder.set_filter(Filter::NoFilter);
            encoder.write_header().and_then(|mut writer| writer.write_image_data(&indexes))
        }
        None => {
            let rgb: Vec<u8> = rgba.chunks_exact(4).flat_map(|p| [p[0], p[1], p[2]]).collect();
            encoder.set_color(ColorType::Rgb);
            encoder.write_header().and_then(|mut writer| writer.write_image_data(&rgb))
        }
    };
    written.expect("a vector takes all bytes, and there are as many as the picture has pixels");
    out
}

/// The colours of a palette, and each pixel's index in it; nothing where there are too many with that many bits a channel. Colours
/// that differ only in lower bits become one, that of most pixels: areas keep theirs, and shades at the edges of letters give way.
fn palette(runs: &[Run], bits: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let kept = 0xff_u32 >> (8 - bits) << (8 - bits);
    let mask = kept << 16 | kept << 8 | kept;
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for (colour, length) in runs {
        *counts.entry(*colour).or_default() += length;
    }
    // The cell of a colour, its index, and how many pixels have the colour that stands for it.
    let mut cells: BTreeMap<u32, (u8, usize)> = BTreeMap::new();
    let mut palette: Vec<u32> = Vec::new();
    for (colour, count) in &counts {
        let cell = colour & mask;
        match cells.get_mut(&cell) {
            Some((index, most)) if *most < *count => {
                *most = *count;
                palette[usize::from(*index)] = *colour;
            }
            Some(_) => {}
            None if palette.len() == COLOURS => return None,
            None => {
                cells.insert(cell, (u8::try_from(palette.len()).expect("a palette has 256 colours"), *count));
                palette.push(*colour);
            }
        }
    }
    let mut indexes = Vec::with_capacity(runs.iter().map(|(_, length)| length).sum());
    for (colour, length) in runs {
        let (index, _) = cells[&(colour & mask)];
        indexes.resize(indexes.len() + length, index);
    }
    Some((palette.into_iter().flat_map(channels).collect(), indexes))
}

/// A colour as `0xrrggbb`, and how many pixels have it one after another.
type Run = (u32, usize);

/// Red, green and blue.
fn channels(colour: u32) -> [u8; 3] {
    let [_, red, green, blue] = colour.to_be_bytes();
    [red, green, blue]
}

/// The picture's pixels by runs. Most of them are paper: what is the same is skipped in blocks, which compare as a whole.
fn runs(rgba: &[u8]) -> impl Iterator<Item = Run> {
    const BLOCK: usize = 64 * 4;
    let mut rest = rgba;
    std::iter::from_fn(move || {
        let pixel = rest.first_chunk::<4>()?;
        let block: [[u8; 4]; BLOCK / 4] = [*pixel; BLOCK / 4];
        let mut length = 4;
        while rest[length..].starts_with(block.as_flattened()) {
            length += BLOCK;
        }
        while rest[length..].starts_with(pixel) {
            length += 4;
        }
        let colour = u32::from_be_bytes([0, pixel[0], pixel[1], pixel[2]]);
        rest = &rest[length..];
        Some((colour, length / 4))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_keep_their_colour_and_edges_give_way() {
        let paper = [253, 252, 250, 255].repeat(900);
        let edges: Vec<u8> = (0..=255_u8).flat_map(|g| [g, g / 2, 255 - g, 255]).collect();
        let rgba = [paper, edges].concat();
        let runs: Vec<Run> = runs(&rgba).collect();
        assert_eq!((palette(&runs, 8), runs[0]), (None, (0xfd_fcfa, 900)));
        let (colours, indexes) = palette(&runs, 5).unwrap();
        let first = usize::from(indexes[0]) * 3;
        assert_eq!((&colours[first..first + 3], indexes.len()), (&[253, 252, 250][..], 900 + 256));
    }

    #[test]
    fn few_colours_are_all_kept() {
        let grey: Vec<u8> = (0..=255_u8).flat_map(|g| [g, g, 255 - g, 255]).collect();
        let runs: Vec<Run> = runs(&grey).collect();
        assert_eq!(palette(&runs, 8).map(|(colours, indexes)| (colours.len(), indexes.len())), Some((768, 256)));
    }
}
