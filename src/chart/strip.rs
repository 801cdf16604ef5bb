//! How is the key set inside the picture, each form in miniature?

use super::backend::{Area, Canvas, paint};
use super::dots::{self, Part};
use super::form::End;
use super::frame::{Ids, SMALL, tenths};
use super::glyph::{self, Bar};
use super::key::Sample;
use super::spec::MarkPhase;
use super::svg::{Anchor, Path};
use super::{width, words};
use crate::text::Lang;

/// The samples of the key, set in lines.
pub(super) struct KeyStrip {
    placed: Vec<(Sample, f64, f64, String)>,
    pub(super) height: f64,
}

const KEY_LINE: f64 = 22.0;

/// How much room a form takes in miniature.
fn sample_width(sample: Sample) -> f64 {
    match sample {
        Sample::Zero => 4.0,
        Sample::Short => 11.0,
        Sample::Withdrawn => 12.0,
        Sample::Missing => 23.0,
        Sample::Hedge(..)
        | Sample::Phase(_)
        | Sample::Rest
        | Sample::Dot(Part::Soft | Part::Hard | Part::Unbounded) => 34.0,
        Sample::Dot(Part::Stated | Part::Excluded) | Sample::DotPhase(_) => 12.0,
        Sample::Tied | Sample::Undecided => 14.0,
    }
}

impl KeyStrip {
    /// Sets the samples in lines of at most `room`.
    pub(super) fn new(samples: &[Sample], lang: Lang, room: f64) -> KeyStrip {
        let (mut x, mut y) = (0.0, 0.0);
        let mut placed = Vec::new();
        for sample in samples {
            let text = sample.entry(lang).text;
            let wide = sample_width(*sample) + 7.0 + width::of(&text, SMALL);
            if x > 0.0 && x + wide > room {
                (x, y) = (0.0, y + KEY_LINE);
            }
            placed.push((*sample, x, y, text));
            x += wide + 18.0;
        }
        let height = if placed.is_empty() { 0.0 } else { y + KEY_LINE };
        KeyStrip { placed, height }
    }

    /// Draws them with their top at `y`.
    pub(super) fn draw(&self, area: &Area<'_>, y: f64, ids: &Ids) {
        if !self.placed.is_empty() {
            paint(area, vec![(0, tenths(y))], |canvas, at| {
                canvas.open("g", &[("class", "key"), ("font-size", "12")]);
                for (sample, x, y, text) in &self.placed {
                    let (x, y) = (at[0].0 + tenths(*x), at[0].1 + tenths(*y));
                    paint_sample(canvas, ids, *sample, x, y + 50);
                    let baseline =
                        (x + tenths(sample_width(*sample) + 7.0), y + tenths((KEY_LINE + SMALL * 0.72) / 2.0));
                    canvas.text("note", Anchor::Start, baseline, text);
                }
                canvas.close("g");
            });
        }
    }
}

/// A form in miniature.
fn paint_sample(canvas: &mut Canvas<'_>, ids: &Ids, sample: Sample, x: i32, top: i32) {
    let bottom = top + 120;
    let plain = Bar {
        zero: x,
        solid: x + 240,
        veil: None,
        top,
        bottom,
        end: End::Flat,
        falls: false,
        phase: MarkPhase::Result,
    };
    let bar = match sample {
        Sample::Zero => return glyph::nil(canvas, x + 20, top, bottom),
        Sample::Short => {
            let bar = Bar { zero: x + 50, solid: x + 50, ..plain };
            return glyph::bar(canvas, ids, bar);
        }
        Sample::Rest => return canvas.path("rest", &Path::block((x, top), (x + 340, bottom))),
        Sample::DotPhase(phase) => return dots::phase_sample(canvas, phase, x, (top, bottom)),
        Sample::Dot(part) => return dots::sample(canvas, part, x, (top, bottom)),
        Sample::Tied => return canvas.text("note", Anchor::Start, (x, top + 103), "=1"),
        Sample::Undecided => return canvas.text("note", Anchor::Start, (x, top + 103), words::UNDECIDED),
        Sample::Missing => return glyph::missing(canvas, ids, x - 30, top, bottom),
        Sample::Withdrawn => return glyph::withdrawn(canvas, x - 40, top, bottom),
        Sample::Phase(phase) => Bar { phase, solid: x + 340, ..plain },
        Sample::Hedge(_, End::Flat) => plain,
        Sample::Hedge(_, end @ End::Arrow) => Bar { end, ..plain },
        Sample::Hedge(_, end) => Bar { solid: x + 180, veil: Some((x + 180, x + 330)), end, ..plain },
    };
    glyph::bar(canvas, ids, bar);
}
