//! How is a form painted as a horizontal bar?

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
    let Bar { zero, solid, veil, top, bottom, end, falls, phase } = bar;
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
    let class = if falls { "end fall" } else { "end" };
    canvas.path(class, &ending(end, tip, (top, bottom), (outward, (tip - zero).abs().min(40))));
}

/// The lips of a bracket reach back by `lip`, never past zero.
fn ending(end: End, tip: i32, (top, bottom): (i32, i32), (outward, lip): (i32, i32)) -> Path {
    let middle = (top + bottom) / 2;
    let back = |tenths: i32| tip - outward * tenths;
    match end {
        End::Flat | End::Fade => Path::new(),
        End::Arrow => Path::new().to(back(-10), top).line(back(-80), middle).line(back(-10), bottom),
        End::Arc => Path::new().to(back(lip), top).curve((back(-40), middle), (back(lip), bottom)),
        End::Bracket => Path::new().to(back(lip), top).across(tip).down(bottom).across(back(lip)),
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
        assert_eq!(ending(End::Bracket, 5, (0, 10), (1, 5)).d(), "M0 0h.5v1h-.5");
    }
}
