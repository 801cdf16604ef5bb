//! How is a form painted as a horizontal bar?
//!
//! Lengths are those of the numbers, and so a number that is tiny beside the largest has a bar that
//! nobody sees. Its end has a size of its own and is always drawn whole: a dot for a plain number,
//! an arrow, arc or bracket that begins at zero, a fade around the number.

use super::backend::Canvas;
use super::form::End;
use super::frame::Ids;
use super::spec::MarkPhase;
use super::svg::Path;

/// The places of a bar on the picture, in tenths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Bar {
    pub(super) zero: i32,
    pub(super) solid: i32,
    pub(super) veil: Option<(i32, i32)>,
    pub(super) top: i32,
    pub(super) bottom: i32,
    pub(super) end: End,
    pub(super) falls: bool,
    pub(super) phase: MarkPhase,
}

/// A bar shorter than this cannot be seen, in tenths.
pub(super) const SHORT: i32 = 20;
/// The depth of an arc or bracket, in tenths.
pub(super) const LIP: i32 = 40;
/// The least half of a fade, in tenths.
const FADE: i32 = 50;

/// How far the end reaches past the number, in tenths.
pub(super) fn overshoot(end: End) -> i32 {
    match end {
        End::Arrow => 90,
        End::Arc | End::Bracket => 10,
        End::Flat | End::Fade => 0,
    }
}

/// Paints a bar.
pub(super) fn bar(canvas: &mut Canvas<'_>, ids: &Ids, bar: Bar) {
    let Bar { zero, solid, veil, top, bottom, end, falls, phase } = widened(bar);
    let outward = if falls { -1 } else { 1 };
    if phase == MarkPhase::Result {
        let class = if falls { "fall" } else { "" };
        if zero != solid {
            canvas.path(class, &Path::block((zero, top), (solid, bottom)));
        }
        if let Some((from, to)) = veil {
            match end {
                End::Fade => {
                    let side = if falls { "fl" } else { "fr" };
                    canvas.filled("", Some(&ids.url(side)), &Path::block((from, top), (to, bottom)));
                }
                _ => canvas.path("veil", &Path::block((from, top), (to, bottom))),
            }
        }
    } else {
        let outer = veil.map_or(solid, |(_, to)| to);
        let fill = (phase == MarkPhase::Forecast).then(|| ids.url("h"));
        // The outline stays open where the number is.
        let mut path = Path::new().to(outer, top).across(zero).down(bottom).across(outer);
        if matches!(end, End::Flat) {
            path = path.close();
        }
        canvas.filled(class(phase), fill.as_deref(), &path);
    }
    let tip = veil.map_or(solid, |(_, to)| to);
    if end == End::Flat && (tip - zero).abs() < SHORT {
        return dot(canvas, (phase, falls), (tip, (top + bottom) / 2));
    }
    let class = match phase {
        _ if falls => "end fall",
        // The outline that would say so is too short to be seen.
        phase if phase != MarkPhase::Result && (tip - zero).abs() < SHORT => &format!("end {}", class(phase)),
        _ => "end",
    };
    canvas.path(class, &ending(end, tip, (top, bottom), (zero, outward)));
}

/// The radius of the dot that stands for a short bar, in tenths.
const DOT: i32 = 35;

/// What stands for a bar that cannot be seen: hollow, with the strokes of its phase, where it is no result.
fn dot(canvas: &mut Canvas<'_>, (phase, falls): (MarkPhase, bool), at: (i32, i32)) {
    let class = match (phase, falls) {
        (MarkPhase::Result, false) => "dot",
        (MarkPhase::Result, true) => "dot fall",
        (phase, _) => return canvas.circle(&format!("dot open {}", class(phase)), at, DOT),
    };
    canvas.circle(class, at, DOT);
}

/// With a fade that can be seen, around the same number.
fn widened(bar: Bar) -> Bar {
    match (bar.end, bar.veil) {
        (End::Fade, Some((from, to))) if (to - from).abs() < 2 * FADE => {
            let (outward, middle) = (if bar.falls { -1 } else { 1 }, (from + to) / 2);
            // It begins at zero where there is no more room.
            let begins = FADE.min((middle - bar.zero).abs());
            let from = middle - outward * begins;
            Bar { solid: from, veil: Some((from, middle + outward * FADE)), ..bar }
        }
        _ => bar,
    }
}

/// The lips of an arc or bracket reach back from the tip, never past zero.
fn ending(end: End, tip: i32, (top, bottom): (i32, i32), (zero, outward): (i32, i32)) -> Path {
    let middle = (top + bottom) / 2;
    let tip = match end {
        End::Arc | End::Bracket if (tip - zero).abs() < LIP => zero + outward * LIP,
        _ => tip,
    };
    let back = |tenths: i32| tip - outward * tenths;
    match end {
        End::Flat | End::Fade => Path::new(),
        End::Arrow => Path::new().to(back(-10), top).line(back(-80), middle).line(back(-10), bottom),
        End::Arc => Path::new().to(back(LIP), top).curve((back(-LIP), middle), (back(LIP), bottom)),
        End::Bracket => Path::new().to(back(LIP), top).across(tip).down(bottom).across(back(LIP)),
    }
}

/// The class of a phase.
pub(super) fn class(phase: MarkPhase) -> &'static str {
    match phase {
        MarkPhase::Result => "",
        MarkPhase::Forecast => "forecast",
        MarkPhase::Target => "target",
        MarkPhase::Planned => "planned",
        MarkPhase::Definition => "definition",
    }
}

/// A number that is zero: a stroke, so that it does not look like nothing.
pub(super) fn nil(canvas: &mut Canvas<'_>, zero: i32, top: i32, bottom: i32) {
    canvas.path("nil", &Path::new().to(zero, top).down(bottom));
}

/// The width of the hatched stub of a missing number, in tenths.
pub(super) const STUB: i32 = 260;

/// A missing number: a hatched stub beside the axis, without an outline.
pub(super) fn missing(canvas: &mut Canvas<'_>, ids: &Ids, zero: i32, top: i32, bottom: i32) {
    canvas.filled("", Some(&ids.url("m")), &Path::block((zero + 30, top), (zero + STUB, bottom)));
}

/// A withdrawn number: a cross.
pub(super) fn withdrawn(canvas: &mut Canvas<'_>, zero: i32, top: i32, bottom: i32) {
    let (x, size) = (zero + 40, bottom - top);
    let cross = Path::new().to(x, top).line(x + size, bottom).to(x, bottom).line(x + size, top);
    canvas.path("nil", &cross);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bracket_never_reaches_past_zero() {
        assert_eq!(ending(End::Bracket, 90, (0, 10), (0, 1)).d(), "M5 0h4v1h-4");
        assert_eq!(ending(End::Bracket, 5, (0, 10), (0, 1)).d(), "M0 0h4v1h-4");
        assert_eq!(ending(End::Bracket, -5, (0, 10), (0, -1)).d(), "M0 0h-4v1h4");
    }

    #[test]
    fn a_fade_can_be_seen_and_stays_around_its_number() {
        let fade = |veil| {
            let bar = Bar {
                zero: 0,
                solid: 0,
                veil: Some(veil),
                top: 0,
                bottom: 160,
                end: End::Fade,
                falls: veil.1 < 0,
                phase: MarkPhase::Result,
            };
            widened(bar).veil
        };
        assert_eq!(fade((950, 1050)), Some((950, 1050)));
        assert_eq!(fade((190, 210)), Some((150, 250)));
        assert_eq!(fade((19, 21)), Some((0, 70)));
        assert_eq!(fade((-190, -210)), Some((-150, -250)));
    }
}
