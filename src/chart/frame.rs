//! What do all pictures share: size, names, head, key, foot?

use plotters::drawing::IntoDrawingArea;

use super::backend::{Area, Canvas, INFALLIBLE, paint};
use super::describe;
use super::finding;
use super::form::End;
use super::key::Sample;
use super::palette;
use super::spec::{Kind, MarkPhase, Spec};
use super::strip::KeyStrip;
use super::svg::{Anchor, Path, Svg};
use super::words::say;
use super::{Picture, Width, ballot, bars, borders, dots, nesting, panels, slope, snapshots, tiles, width};
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
    /// Whether it hatches missing numbers that its key does not explain.
    fn hatches_missing(&self) -> bool {
        false
    }
    /// A caption that the kind cannot go without.
    fn caption(&self) -> Option<String> {
        None
    }
}

/// Each kind, and who lays it out.
fn panel<'p>(spec: &'p Spec, width: Width) -> Box<dyn Panel + 'p> {
    match spec.kind() {
        Kind::Bars => Box::new(bars::plan(spec, width)),
        Kind::Tiles => Box::new(tiles::plan(spec, width)),
        Kind::Borders => Box::new(borders::plan(spec, width)),
        Kind::Dots => Box::new(dots::plan(spec, width)),
        Kind::Ballot { seats } => Box::new(ballot::plan(spec, width, seats)),
        Kind::Nesting => Box::new(nesting::plan(spec, width)),
        Kind::Steps => Box::new(snapshots::plan(spec, width)),
        Kind::Slope { broken } => Box::new(slope::plan(spec, width, broken)),
        Kind::Panels { own_scales } => Box::new(panels::plan(spec, width, own_scales)),
    }
}

/// The forms that the key of a chart explains.
pub(super) fn samples(spec: &Spec) -> Vec<Sample> {
    panel(spec, Width::Wide).samples()
}

/// The ids of one picture, made from the spec's.
#[derive(Clone, Debug)]
pub(super) struct Ids(String);

impl Ids {
    fn new(spec: &Spec, width: Width) -> Ids {
        let narrow = match width {
            Width::Wide | Width::Column => "",
            Width::Narrow => "-n",
        };
        // A blank or a bracket would end a reference.
        let plain = |c: char| if c.is_alphanumeric() || "-_".contains(c) { c } else { '-' };
        let id: String = spec.id().chars().map(plain).collect();
        Ids(format!("c-{id}{narrow}"))
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
        if !self.lines.is_empty() {
            paint(area, vec![(0, tenths(y))], |canvas, at| {
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
            });
        }
        y + self.height()
    }
}

/// Draws a spec at a width.
pub(super) fn picture(spec: &Spec, width: Width, dress: Dress) -> Picture {
    let lang = spec.lang();
    let room = f64::from(width.units());
    let panel = panel(spec, width);
    let (mut head, mut pad) = (Vec::new(), 0);
    if dress != Dress::Page {
        let title = match width {
            Width::Wide | Width::Column => 20.0,
            Width::Narrow => 18.0,
        };
        head.push(Block::new("head", title, title * 1.35, &finding::title(spec), room));
        head.push(Block::new("sub", TEXT, TEXT * 1.45, spec.subtitle(), room));
        pad = 20;
    }
    let samples = panel.samples();
    // Fonts differ by a little from the width table, and a key that just fits would be cut.
    let key = KeyStrip::new(&samples, lang, room * 0.97);
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
    let hatched = samples.contains(&Sample::Missing) || panel.hatches_missing();
    definitions(&mut svg, spec, (&samples, hatched), &ids);
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
fn foot(spec: &Spec, caption: Option<String>) -> Vec<String> {
    let credit = spec.credit();
    let version = credit.version.map(|version| match spec.lang() {
        Lang::Zh => format!("第{version}版"),
        Lang::En => format!("version {version}"),
    });
    // Whoever types an address leaves the scheme out.
    let place = credit.address.trim_start_matches("https://");
    let address: Vec<&str> = version.as_deref().into_iter().chain([place]).filter(|part| !part.is_empty()).collect();
    [caption.unwrap_or_default(), credit.source_line.clone(), address.join(" · ")]
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
fn definitions(svg: &mut Svg, spec: &Spec, (samples, hatched): (&[Sample], bool), ids: &Ids) {
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
    if hatched {
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

    paint(canvas, vec![(0, 0)], |canvas, _| {
        canvas.path("paper", &Path::block((pad, pad), corner));
    });
}
