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
    let written = match palette(rgba, 8).or_else(|| palette(rgba, 5)).or_else(|| palette(rgba, 4)) {
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
fn palette(rgba: &[u8], bits: u32) -> Option<(Vec<u8>, Vec<u8>)> {
    let mut counts: BTreeMap<[u8; 3], u32> = BTreeMap::new();
    for (colour, length) in runs(rgba) {
        *counts.entry(colour).or_default() += length;
    }
    // The cell of a colour, its index, and how many pixels have the colour that stands for it.
    let mut cells: BTreeMap<[u8; 3], (u8, u32)> = BTreeMap::new();
    let mut palette: Vec<[u8; 3]> = Vec::new();
    for (colour, count) in &counts {
        let cell = colour.map(|channel| channel >> (8 - bits));
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
    let mut indexes = Vec::with_capacity(rgba.len() / 4);
    for (colour, length) in runs(rgba) {
        let (index, _) = cells[&colour.map(|channel| channel >> (8 - bits))];
        indexes.resize(indexes.len() + length as usize, index);
    }
    Some((palette.concat(), indexes))
}

/// Each colour with the number of pixels that have it one after another.
fn runs(rgba: &[u8]) -> impl Iterator<Item = ([u8; 3], u32)> {
    let same = rgba.as_chunks::<4>().0.chunk_by(|a, b| a == b);
    same.map(|run| ([run[0][0], run[0][1], run[0][2]], u32::try_from(run.len()).expect("fewer pixels than that")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_keep_their_colour_and_edges_give_way() {
        let paper = [253, 252, 250, 255].repeat(900);
        let edges: Vec<u8> = (0..=255_u8).flat_map(|g| [g, g / 2, 255 - g, 255]).collect();
        let rgba = [paper, edges].concat();
        assert_eq!(palette(&rgba, 8), None);
        let (colours, indexes) = palette(&rgba, 5).unwrap();
        let first = usize::from(indexes[0]) * 3;
        assert_eq!((&colours[first..first + 3], indexes.len()), (&[253, 252, 250][..], 900 + 256));
    }

    #[test]
    fn few_colours_are_all_kept() {
        let grey: Vec<u8> = (0..=255_u8).flat_map(|g| [g, g, 255 - g, 255]).collect();
        assert_eq!(palette(&grey, 8).map(|(colours, indexes)| (colours.len(), indexes.len())), Some((768, 256)));
    }
}
