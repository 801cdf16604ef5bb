//! How does plotters write into our SVG?
//!
//! [`Canvas`] is the `DrawingBackend`. What plotters itself draws (grid lines, tick labels) comes
//! through that trait; an [`Ink`] hidden in the colour names its class, and neighbours of one ink
//! are merged into one path or group. What the trait cannot say (links, groups, titles, dashes)
//! has one seam: [`paint`], for which plotters maps corners to the picture and which then calls the
//! canvas's own methods.

use std::convert::Infallible;

use plotters::coord::{CoordTranslate, Shift};
use plotters::drawing::DrawingArea;
use plotters::element::{Drawable, PointCollection};
use plotters::style::text_anchor::{HPos, VPos};
use plotters::style::{Color, RGBColor};
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind};

use super::svg::{Anchor, Path, Svg};
use super::width;

/// An area of the picture, in tenths of a unit.
pub(super) type Area<'s> = DrawingArea<Canvas<'s>, Shift>;

/// Why drawing into a string cannot fail; for `expect`.
pub(super) const INFALLIBLE: &str = "writing into a string cannot fail, and areas are never empty";

/// What plotters' own lines and labels are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Ink {
    /// Grid lines.
    Grid,
    /// Tick labels.
    Ticks,
}

impl Ink {
    /// The colour that stands for this ink inside plotters.
    pub(super) fn colour(self) -> RGBColor {
        RGBColor(1, 0, self as u8)
    }

    fn of(colour: BackendColor) -> Option<Ink> {
        match colour.rgb {
            (1, 0, 0) if colour.alpha > 0.0 => Some(Ink::Grid),
            (1, 0, 1) if colour.alpha > 0.0 => Some(Ink::Ticks),
            _ => None,
        }
    }

    fn class(self) -> &'static str {
        match self {
            Ink::Grid => "grid",
            Ink::Ticks => "ticks",
        }
    }
}

/// Lines or texts of one ink that follow each other.
#[derive(Debug)]
enum Run {
    None,
    Lines(Ink, Path),
    Texts(Ink, Anchor),
}

/// The drawing backend: writes what plotters and our elements draw.
#[derive(Debug)]
pub(super) struct Canvas<'s> {
    svg: &'s mut Svg,
    size: (u32, u32),
    run: Run,
}

impl<'s> Canvas<'s> {
    /// A canvas of `size` tenths.
    pub(super) fn new(svg: &'s mut Svg, size: (u32, u32)) -> Canvas<'s> {
        Canvas { svg, size, run: Run::None }
    }

    /// Opens a group with attributes written by `attributes`.
    pub(super) fn open(&mut self, element: &str, attributes: &[(&str, &str)]) {
        self.end_run();
        self.svg.raw("<");
        self.svg.raw(element);
        for (name, value) in attributes {
            self.svg.attribute(name, value);
        }
        self.svg.raw(">");
    }

    /// Closes what [`open`](Canvas::open) opened.
    pub(super) fn close(&mut self, element: &str) {
        self.end_run();
        self.svg.raw("</");
        self.svg.raw(element);
        self.svg.raw(">");
    }

    /// A tooltip for the group that is open: an extra, never the only carrier.
    pub(super) fn title(&mut self, text: &str) {
        self.svg.raw("<title>");
        self.svg.text(text);
        self.svg.raw("</title>");
    }

    /// A path of a class; an empty class writes none, an empty path nothing.
    pub(super) fn path(&mut self, class: &str, path: &Path) {
        self.filled(class, None, path);
    }

    /// A path with a paint server of this picture (`url(#…)`).
    pub(super) fn filled(&mut self, class: &str, fill: Option<&str>, path: &Path) {
        if path.is_empty() {
            return;
        }
        self.end_run();
        self.svg.raw("<path");
        if !class.is_empty() {
            self.svg.attribute("class", class);
        }
        if let Some(fill) = fill {
            self.svg.attribute("fill", fill);
        }
        self.svg.attribute("d", path.d());
        self.svg.raw("/>");
    }

    /// A circle of a class.
    pub(super) fn circle(&mut self, class: &str, (x, y): (i32, i32), radius: i32) {
        self.end_run();
        self.svg.raw("<circle");
        self.svg.attribute("class", class);
        self.svg.coordinate("cx", x);
        self.svg.coordinate("cy", y);
        self.svg.coordinate("r", radius);
        self.svg.raw("/>");
    }

    /// A text whose baseline starts, is centred or ends at `(x, y)`.
    pub(super) fn text(&mut self, class: &str, anchor: Anchor, (x, y): (i32, i32), text: &str) {
        self.end_run();
        self.svg.raw("<text");
        if !class.is_empty() {
            self.svg.attribute("class", class);
        }
        self.svg.raw(anchor.attribute());
        self.place(x, y, text);
    }

    /// A text of the size of notes.
    pub(super) fn small(&mut self, class: &str, anchor: Anchor, (x, y): (i32, i32), text: &str) {
        self.end_run();
        self.svg.raw("<text font-size=\"12\"");
        self.svg.attribute("class", class);
        self.svg.raw(anchor.attribute());
        self.place(x, y, text);
    }

    /// A text of a size of its own, and of a length of its own if it must keep that.
    pub(super) fn sized_text(&mut self, size: f64, length: Option<i32>, (x, y): (i32, i32), text: &str) {
        self.end_run();
        self.svg.raw("<text");
        self.svg.attribute("font-size", &size.to_string());
        if let Some(length) = length {
            self.svg.coordinate("textLength", length);
            self.svg.attribute("lengthAdjust", "spacingAndGlyphs");
        }
        self.place(x, y, text);
    }

    fn place(&mut self, x: i32, y: i32, text: &str) {
        self.svg.coordinate("x", x);
        self.svg.coordinate("y", y);
        self.svg.raw(">");
        self.svg.text(text);
        self.svg.raw("</text>");
    }

    fn end_run(&mut self) {
        match std::mem::replace(&mut self.run, Run::None) {
            Run::None => {}
            Run::Lines(ink, path) => self.path(ink.class(), &path),
            Run::Texts(..) => self.svg.raw("</g>"),
        }
    }

    fn stroke(&mut self, ink: Ink, points: &[BackendCoord]) {
        let mut path = match std::mem::replace(&mut self.run, Run::None) {
            Run::Lines(last, path) if last == ink => path,
            other => {
                self.run = other;
                self.end_run();
                Path::new()
            }
        };
        for (index, (x, y)) in points.iter().enumerate() {
            let before = index.checked_sub(1).map(|before| points[before]);
            path = match before {
                None => path.to(*x, *y),
                Some((px, _)) if px == *x => path.down(*y),
                Some((_, py)) if py == *y => path.across(*x),
                Some(_) => path.line(*x, *y),
            };
        }
        self.run = Run::Lines(ink, path);
    }
}

impl DrawingBackend for Canvas<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn present(&mut self) -> Result<(), DrawingErrorKind<Infallible>> {
        self.end_run();
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Result<(), DrawingErrorKind<Infallible>> {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        self.draw_path([from, to], style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        if let Some(ink) = Ink::of(style.color()) {
            let points: Vec<_> = path.into_iter().collect();
            self.stroke(ink, &points);
        }
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let Some(ink) = Ink::of(style.color()) else {
            return Ok(());
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => Anchor::Start,
            HPos::Center => Anchor::Middle,
            HPos::Right => Anchor::End,
        };
        // From the side of the box to the baseline, in shares of the size.
        let shift = match style.anchor().v_pos {
            VPos::Top => 0.88,
            VPos::Center => 0.36,
            VPos::Bottom => -0.12,
        };
        if !matches!(self.run, Run::Texts(i, a) if (i, a) == (ink, anchor)) {
            self.end_run();
            self.svg.raw("<g");
            self.svg.attribute("class", ink.class());
            self.svg.raw(anchor.attribute());
            self.svg.coordinate("font-size", style.size().round() as i32);
            self.svg.raw(">");
            self.run = Run::Texts(ink, anchor);
        }
        self.svg.raw("<text");
        let y = y + (style.size() * shift).round() as i32;
        self.place(x, y, text);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(
        &self,
        text: &str,
        style: &S,
    ) -> Result<(u32, u32), DrawingErrorKind<Infallible>> {
        let size = style.size();
        Ok((width::of(text, size).ceil() as u32, size.ceil() as u32))
    }
}

/// An element whose corners plotters maps, and which then paints itself on our canvas.
struct Painted<P, F> {
    corners: Vec<P>,
    paint: F,
}

impl<'e, P, F> PointCollection<'e, P> for &'e Painted<P, F> {
    type Point = &'e P;
    type IntoIter = std::slice::Iter<'e, P>;

    fn point_iter(self) -> Self::IntoIter {
        self.corners.iter()
    }
}

impl<'s, P, F: Fn(&mut Canvas<'s>, &[BackendCoord])> Drawable<Canvas<'s>> for Painted<P, F> {
    fn draw<I: Iterator<Item = BackendCoord>>(
        &self,
        corners: I,
        canvas: &mut Canvas<'s>,
        _: (u32, u32),
    ) -> Result<(), DrawingErrorKind<Infallible>> {
        let corners: Vec<_> = corners.collect();
        (self.paint)(canvas, &corners);
        Ok(())
    }
}

/// Maps `corners` to the picture and lets `paint` draw there.
pub(super) fn paint<'s, C: CoordTranslate>(
    area: &DrawingArea<Canvas<'s>, C>,
    corners: Vec<C::From>,
    paint: impl Fn(&mut Canvas<'s>, &[BackendCoord]),
) {
    area.draw(&Painted { corners, paint }).expect(INFALLIBLE);
}

/// No ink at all, for what plotters draws and we do not want.
pub(super) fn no_ink() -> plotters::style::RGBAColor {
    RGBColor(0, 0, 0).mix(0.0)
}
