//! What do all pictures share: size, names, head, key, foot?

use plotters::drawing::IntoDrawingArea;

use super::backend::{Area, Canvas, INFALLIBLE, Painted};
use super::describe;
use super::finding;
use super::form::End;
use super::glyph::{self, Bar};
use super::key::Sample;
use super::palette;
use super::spec::{Kind, MarkPhase, Spec};
use super::svg::{Anchor, Path, Svg};
use super::words::say;
use super::{Picture, Width, bars, tiles, width};
use crate::text::Lang;

/// The size of labels; the root of the picture carries it.
pub(super) const TEXT: f64 = 14.0;
/// The size of ticks, key and foot.
pub(super) const SMALL: f64 = 12.0;

/// What surrounds the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Dress {
    /// A page with title, description and stylesheet of its own.
    Page,
    /// Nothing: the file stands alone.
    Alone,
    /// Nothing, and the program knows no CSS variables.
    Literal,
}

/// The part of a picture that differs from kind to kind.
pub(super) trait Panel {
    /// Its height, in units.
    fn height(&self) -> f64;
    /// Draws it on an area of that height.
    fn draw(&self, area: &Area<'_>, ids: &Ids);
    /// The forms that the key explains.
    fn samples(&self) -> Vec<Sample>;
    /// Whether it needs the hatch of missing numbers.
    fn hatches_missing(&self) -> bool {
        self.samples().contains(&Sample::Missing)
    }
    /// A caption that the kind cannot go without.
    fn caption(&self) -> Option<&'static str> {
        None
    }
}

/// Each kind, and who lays it out.
fn panel<'p>(spec: &'p Spec, width: Width) -> Box<dyn Panel + 'p> {
    match spec.kind() {
        Kind::Bars => Box::new(bars::plan(spec, width)),
        Kind::Tiles => Box::new(tiles::plan(spec, width)),
        _ => Box::new(bars::plan(spec, width)),
    }
}

/// The ids of one picture, made from the spec's.
#[derive(Clone, Debug)]
pub(super) struct Ids(String);

impl Ids {
    fn new(spec: &Spec, width: Width) -> Ids {
        let narrow = match width {
            Width::Wide => "",
            Width::Narrow => "-n",
        };
        Ids(format!("c-{}{narrow}", spec.id()))
    }

    fn id(&self, part: &str) -> String {
        format!("{}-{part}", self.0)
    }

    /// A reference to a pattern or gradient.
    pub(super) fn url(&self, part: &str) -> String {
        format!("url(#{}-{part})", self.0)
    }
}

/// Units as tenths.
pub(super) fn tenths(units: f64) -> i32 {
    (units * 10.0).round() as i32
}

/// Lines of text, one class and size.
struct Block {
    class: &'static str,
    size: f64,
    leading: f64,
    lines: Vec<String>,
}

impl Block {
    fn new(class: &'static str, size: f64, leading: f64, text: &str, room: f64) -> Block {
        Block { class, size, leading, lines: width::wrap(text, size, room) }
    }

    fn height(&self) -> f64 {
        self.leading * self.lines.len() as f64
    }

    /// Draws it with its top at `y`; returns where it ends.
    fn draw(&self, area: &Area<'_>, y: f64) -> f64 {
        let element = Painted {
            corners: vec![(0, tenths(y))],
            paint: |canvas: &mut Canvas<'_>, at: &[(i32, i32)]| {
                let size = self.size.to_string();
                let mut attributes = vec![("class", self.class)];
                if self.size != TEXT {
                    attributes.push(("font-size", &size));
                }
                canvas.open("g", &attributes);
                for (index, line) in self.lines.iter().enumerate() {
                    let baseline = self.leading * index as f64 + (self.leading + self.size * 0.72) / 2.0;
                    canvas.text("", Anchor::Start, (at[0].0, at[0].1 + tenths(baseline)), line);
                }
                canvas.close("g");
            },
        };
        if !self.lines.is_empty() {
            area.draw(&element).expect(INFALLIBLE);
        }
        y + self.height()
    }
}

/// The samples of the key, set in lines.
struct KeyStrip {
    placed: Vec<(Sample, f64, f64, String)>,
    height: f64,
}

const KEY_LINE: f64 = 22.0;

/// How much room a form takes in miniature.
fn sample_width(sample: Sample) -> f64 {
    match sample {
        Sample::Zero => 4.0,
        Sample::Withdrawn => 12.0,
        Sample::Missing => 23.0,
        Sample::Hedge(..) | Sample::Phase(_) => 34.0,
    }
}

impl KeyStrip {
    fn new(samples: &[Sample], lang: Lang, room: f64) -> KeyStrip {
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

    fn draw(&self, area: &Area<'_>, y: f64, ids: &Ids) {
        let element = Painted {
            corners: vec![(0, tenths(y))],
            paint: |canvas: &mut Canvas<'_>, at: &[(i32, i32)]| {
                canvas.open("g", &[("class", "key"), ("font-size", "12")]);
                for (sample, x, y, text) in &self.placed {
                    let (x, y) = (at[0].0 + tenths(*x), at[0].1 + tenths(*y));
                    paint_sample(canvas, ids, *sample, x, y + 50);
                    let baseline =
                        (x + tenths(sample_width(*sample) + 7.0), y + tenths((KEY_LINE + SMALL * 0.72) / 2.0));
                    canvas.text("note", Anchor::Start, baseline, text);
                }
                canvas.close("g");
            },
        };
        if !self.placed.is_empty() {
            area.draw(&element).expect(INFALLIBLE);
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
        Sample::Missing => return glyph::missing(canvas, ids, x - 30, top, bottom),
        Sample::Withdrawn => return glyph::withdrawn(canvas, x - 40, top, bottom),
        Sample::Phase(phase) => Bar { phase, solid: x + 340, ..plain },
        Sample::Hedge(_, End::Flat) => plain,
        Sample::Hedge(_, end @ End::Arrow) => Bar { end, ..plain },
        Sample::Hedge(_, end) => Bar { solid: x + 180, veil: Some((x + 180, x + 330)), end, ..plain },
    };
    glyph::bar(canvas, ids, bar);
}

/// Draws a spec at a width.
pub(super) fn picture(spec: &Spec, width: Width, dress: Dress) -> Picture {
    let lang = spec.lang();
    let room = f64::from(width.units());
    let panel = panel(spec, width);
    let (mut head, mut pad) = (Vec::new(), 0);
    if dress != Dress::Page {
        let title = match width {
            Width::Wide => 20.0,
            Width::Narrow => 18.0,
        };
        head.push(Block::new("head", title, title * 1.35, &finding::title(spec), room));
        head.push(Block::new("sub", TEXT, TEXT * 1.45, spec.subtitle(), room));
        pad = 20;
    }
    let key = KeyStrip::new(&panel.samples(), lang, room);
    let foot: Vec<Block> =
        foot(spec, panel.caption()).iter().map(|line| Block::new("foot", SMALL, SMALL * 1.5, line, room)).collect();

    let gap = |present: bool, gap: f64| if present { gap } else { 0.0 };
    let head_ends = head.iter().map(Block::height).sum::<f64>() + gap(!head.is_empty(), 14.0);
    let panel_ends = head_ends + panel.height();
    let key_starts = panel_ends + gap(key.height > 0.0, 10.0);
    let foot_starts = key_starts + key.height + gap(!foot.is_empty(), 8.0);
    let height = (foot_starts + foot.iter().map(Block::height).sum::<f64>()).ceil() as u32;

    let ids = Ids::new(spec, width);
    let outer = (width.units() + 2 * pad, height + 2 * pad);
    let mut svg = Svg::default();
    open(&mut svg, spec, width, &ids, dress, (pad, outer));
    definitions(&mut svg, spec, &*panel, &ids);
    {
        let size = (width.units() * 10, height * 10);
        let canvas = Canvas::new(&mut svg, size).into_drawing_area();
        if dress != Dress::Page {
            paper(&canvas, pad, outer);
        }
        let mut y = 0.0;
        for block in &head {
            y = block.draw(&canvas, y);
        }
        let area = canvas.clone().shrink((0, tenths(head_ends)), (size.0 as i32, tenths(panel.height())));
        panel.draw(&area, &ids);
        key.draw(&canvas, key_starts, &ids);
        let mut y = foot_starts;
        for block in &foot {
            y = block.draw(&canvas, y);
        }
        canvas.present().expect(INFALLIBLE);
    }
    svg.raw("</svg>");
    Picture { svg: svg.finish(), width: outer.0, height: outer.1 }
}

/// The caption of the kind, the source, then version and address.
fn foot(spec: &Spec, caption: Option<&'static str>) -> Vec<String> {
    let credit = spec.credit();
    let version = credit.version.map(|version| match spec.lang() {
        Lang::Zh => format!("第{version}版"),
        Lang::En => format!("version {version}"),
    });
    let address: Vec<&str> =
        version.as_deref().into_iter().chain(Some(credit.address.as_str())).filter(|part| !part.is_empty()).collect();
    [caption.unwrap_or_default().to_owned(), credit.source_line.clone(), address.join(" · ")]
        .into_iter()
        .filter(|line| !line.is_empty())
        .collect()
}

/// The root element with its names; the title is its first child.
fn open(svg: &mut Svg, spec: &Spec, width: Width, ids: &Ids, dress: Dress, (pad, outer): (u32, (u32, u32))) {
    let lang = spec.lang();
    let linked = spec.marks().iter().any(|mark| mark.href.is_some());
    let shift = if pad == 0 { "0 0".to_owned() } else { format!("-{pad} -{pad}") };
    svg.raw("<svg");
    svg.attribute("xmlns", "http://www.w3.org/2000/svg");
    svg.attribute("class", &format!("chart {}", width.class()));
    svg.attribute("viewBox", &format!("{shift} {} {}", outer.0, outer.1));
    svg.attribute("lang", say(lang, "zh-Hans", "en"));
    // The links of an image would be hidden.
    svg.attribute("role", if linked { "graphics-document" } else { "img" });
    svg.attribute("aria-labelledby", &format!("{} {}", ids.id("t"), ids.id("d")));
    svg.attribute("font-size", &TEXT.to_string());
    svg.raw("><title");
    svg.attribute("id", &ids.id("t"));
    svg.raw(">");
    svg.text(&finding::title(spec));
    svg.raw("</title><desc");
    svg.attribute("id", &ids.id("d"));
    svg.raw(">");
    match dress {
        Dress::Page => svg.text(say(lang, "数值见表", "The figures are in the table")),
        Dress::Alone | Dress::Literal => {
            svg.text(spec.subtitle());
            svg.text(say(lang, "。", ". "));
            svg.text(&describe::description(spec));
        }
    }
    svg.raw("</desc>");
    let style = match dress {
        Dress::Page => return,
        Dress::Alone => palette::alone(),
        Dress::Literal => palette::literal(),
    };
    svg.raw("<style>");
    svg.raw(style);
    svg.raw("</style>");
}

/// The patterns and gradients that occur.
fn definitions(svg: &mut Svg, spec: &Spec, panel: &dyn Panel, ids: &Ids) {
    let samples = panel.samples();
    let falling = spec.marks().iter().any(|mark| mark.datum.stated().is_some_and(|stated| stated.is_sign_negative()));
    let fades = samples.iter().any(|sample| matches!(sample, Sample::Hedge(_, End::Fade)));
    let mut parts = String::new();
    let mut pattern = |part: &str, class: &str, size: u32, turn: i32| {
        parts += &format!(
            "<pattern id=\"{}\" width=\"{size}\" height=\"{size}\" patternUnits=\"userSpaceOnUse\" patternTransform=\"rotate({turn})\"><path class=\"{class}\" d=\"M0 0v{size}\"/></pattern>",
            ids.id(part)
        );
    };
    if samples.contains(&Sample::Phase(MarkPhase::Forecast)) {
        pattern("h", "hatch", 6, 45);
    }
    if panel.hatches_missing() {
        pattern("m", "gap", 5, -45);
    }
    let mut gradient = |part: &str, class: &str, turned: &str| {
        parts += &format!(
            "<linearGradient id=\"{}\" class=\"{class}\"{turned}><stop/><stop offset=\"1\" stop-opacity=\"0\"/></linearGradient>",
            ids.id(part)
        );
    };
    if fades {
        gradient("fr", "fade", "");
    }
    if fades && falling {
        gradient("fl", "fade fall", " x1=\"1\" x2=\"0\"");
    }
    if !parts.is_empty() {
        svg.raw("<defs>");
        svg.raw(&parts);
        svg.raw("</defs>");
    }
}

fn paper(canvas: &Area<'_>, pad: u32, (width, height): (u32, u32)) {
    let pad = -10 * pad as i32;
    let corner = (pad + 10 * width as i32, pad + 10 * height as i32);
    let element = Painted {
        corners: vec![(0, 0)],
        paint: |canvas: &mut Canvas<'_>, _: &[(i32, i32)]| {
            canvas.path("paper", &Path::block((pad, pad), corner));
        },
    };
    canvas.draw(&element).expect(INFALLIBLE);
}
