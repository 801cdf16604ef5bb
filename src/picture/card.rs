//! The picture that a link to a page is shown with: 1200 × 630, light, legible at the width of a phone's message.

use crate::chart::width;
use crate::text::escape_html;
use crate::view::{Card, CardFigure};

/// The room left and right.
const MARGIN: f64 = 72.0;
/// The width between them.
const ROOM: f64 = 1200.0 - 2.0 * MARGIN;
// The colours of the theme `bulletin` by day; whoever shows the picture knows no night.
const PAPER: &str = "#fdfcfa";
/// Where the rule above the foot stands.
const FOOT: f64 = 542.0;
const INK: &str = "#1f1d1a";
const MUTED: &str = "#645e55";
const ACCENT: &str = "#a3281b";
const RULE: &str = "#dcd6cb";

/// Draws a card as an SVG with literal colours.
pub fn card(card: &Card) -> String {
    let mut svg = String::from(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1200 630\" width=\"1200\" height=\"630\">",
    );
    svg += &format!("<path fill=\"{PAPER}\" d=\"M0 0h1200v630H0z\"/>");
    svg += &format!("<path fill=\"{ACCENT}\" d=\"M0 0h1200v14H0z\"/>");
    text(&mut svg, MARGIN, 92.0, 28.0, MUTED, Weight::Plain, &cut(&card.kicker, 28.0, ROOM));
    let mut y = 108.0;
    let (size, lines) = title(&card.title);
    for line in lines {
        y += size * 1.22;
        text(&mut svg, MARGIN, y, size, INK, Weight::Heavy, &line);
    }
    if card.figures.is_empty() {
        y += 34.0;
        let room = ((FOOT - 20.0 - y) / 58.0) as usize;
        let size = if width::wrap(&card.text, 40.0, ROOM).len() <= room { 40.0 } else { 32.0 };
        let most = ((FOOT - 20.0 - y) / (size * 1.45)) as usize;
        for line in first_lines(&card.text, size, ROOM, most.max(1)) {
            y += size * 1.45;
            text(&mut svg, MARGIN, y, size, MUTED, Weight::Plain, &line);
        }
    } else {
        figures(&mut svg, &card.figures, y);
    }
    svg += &format!("<path fill=\"{RULE}\" d=\"M{MARGIN} {FOOT}h{ROOM}v2h-{ROOM}z\"/>");
    let site_width = width::of(&card.site, 28.0);
    let foot = cut(&card.foot, 23.0, ROOM - site_width - 40.0);
    text(&mut svg, MARGIN, 588.0, 23.0, MUTED, Weight::Plain, &foot);
    text(&mut svg, 1200.0 - MARGIN - site_width, 589.0, 28.0, ACCENT, Weight::Heavy, &card.site);
    svg + "</svg>"
}

/// The greatest size at which the title stands on two lines, and the lines.
fn title(words: &str) -> (f64, Vec<String>) {
    for size in [72.0, 64.0, 56.0] {
        let lines = balanced(words, size, ROOM);
        if lines.len() <= if size > 70.0 { 1 } else { 2 } {
            return (size, lines);
        }
    }
    (48.0, first_lines(words, 48.0, ROOM, 3))
}

/// Up to three figures side by side, standing on the rule at the foot.
fn figures(svg: &mut String, list: &[CardFigure], title_ends: f64) {
    let list = &list[..list.len().min(3)];
    let count = list.len() as f64;
    let gap = 44.0;
    let room = (ROOM - gap * (count - 1.0)) / count;
    // One size for all, so that a longer number does not look like a smaller one.
    let size = list.iter().map(|figure| fitting(&figure.wording, room)).fold(64.0, f64::min);
    let numbers: Vec<Vec<String>> = list.iter().map(|figure| width::wrap(&figure.wording, size, room)).collect();
    let rows = numbers.iter().map(Vec::len).max().unwrap_or(1) as f64;
    let most = FOOT - 20.0 - 38.0 - 36.0 - (rows - 1.0) * size * 1.12;
    let top = (title_ends + 52.0 + size * 0.8).max(360.0).min(most);
    let below = top + (rows - 1.0) * size * 1.12 + 8.0;
    let labels = (((FOOT - 20.0 - 38.0 - below) / 36.0) as usize).clamp(1, 3);
    for (n, (figure, number)) in list.iter().zip(numbers).enumerate() {
        let x = MARGIN + n as f64 * (room + gap);
        let colour = if figure.is_result { ACCENT } else { MUTED };
        for (row, line) in number.iter().enumerate() {
            text(svg, x, top + row as f64 * size * 1.12, size, colour, Weight::Heavy, line);
        }
        let mut y = below;
        for line in first_lines(&figure.label, 26.0, room, labels) {
            y += 36.0;
            text(svg, x, y, 26.0, INK, Weight::Plain, &line);
        }
        phase(svg, x, y + 38.0, figure);
    }
}

/// The greatest size at which a number stands in its column, on two lines rather than small. It is never cut.
fn fitting(wording: &str, room: f64) -> f64 {
    let sizes = [(64.0, 1), (56.0, 1), (50.0, 1), (50.0, 2), (44.0, 2), (38.0, 2), (32.0, 3)];
    let fits = |(size, most): &(f64, usize)| {
        let lines = width::wrap(wording, *size, room);
        lines.len() <= *most && lines.iter().all(|line| width::of(line, *size) <= room)
    };
    sizes.iter().find(|size| fits(size)).map_or(26.0, |(size, _)| *size)
}

/// The phase: in words, and in a dashed frame where it is no result.
fn phase(svg: &mut String, x: f64, y: f64, figure: &CardFigure) {
    let size = 22.0;
    if figure.phase.is_empty() {
        return;
    }
    if figure.is_result {
        text(svg, x, y, size, MUTED, Weight::Plain, &figure.phase);
        return;
    }
    let room = width::of(&figure.phase, size) + 24.0;
    *svg += &format!(
        "<rect x=\"{x}\" y=\"{}\" width=\"{room:.0}\" height=\"34\" rx=\"4\" fill=\"none\" stroke=\"{MUTED}\" stroke-width=\"2\" stroke-dasharray=\"7 4\"/>",
        y - 25.0
    );
    text(svg, x + 12.0, y, size, INK, Weight::Plain, &figure.phase);
}

/// How thick letters are. There is one face only: heavy ones get a fine outline of their own colour.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Weight {
    Plain,
    Heavy,
}

fn text(svg: &mut String, x: f64, y: f64, size: f64, colour: &str, weight: Weight, words: &str) {
    let outline = match weight {
        Weight::Plain => String::new(),
        Weight::Heavy => {
            format!(" stroke=\"{colour}\" stroke-width=\"{:.1}\" stroke-linejoin=\"round\"", size / 34.0)
        }
    };
    *svg += &format!(
        "<text x=\"{x:.0}\" y=\"{y:.0}\" font-size=\"{size}\" fill=\"{colour}\"{outline}>{}</text>",
        escape_html(words)
    );
}

/// As few lines as there is room for, and about equally long, so that no single character stands on the last.
fn balanced(words: &str, size: f64, room: f64) -> Vec<String> {
    let mut lines = width::wrap(words, size, room);
    let mut narrower = room - size / 2.0;
    while lines.len() > 1 && narrower > room / 2.0 {
        let tried = width::wrap(words, size, narrower);
        if tried.len() > lines.len() {
            break;
        }
        lines = tried;
        narrower -= size / 2.0;
    }
    lines
}

/// The first lines of a text; the last ends in an ellipsis where more would follow.
fn first_lines(words: &str, size: f64, room: f64, most: usize) -> Vec<String> {
    let mut lines = balanced(words, size, room);
    if lines.len() > most {
        lines = width::wrap(words, size, room);
        lines.truncate(most);
        let last = lines.last_mut().expect("there is room for a line");
        *last = cut(&format!("{last}{}", if words.is_ascii() { "......" } else { "……" }), size, room - size);
    }
    lines
}

/// The text as far as it fits, with an ellipsis where it does not.
fn cut(words: &str, size: f64, room: f64) -> String {
    if width::of(words, size) <= room {
        return words.to_owned();
    }
    // In the font of pictures the Chinese ellipsis stands in the middle of the line, where English has none.
    let rest = if words.is_ascii() { "..." } else { "…" };
    let mut kept = String::new();
    for c in words.chars().filter(|c| *c != '…') {
        if width::of(&format!("{kept}{c}{rest}"), size) > room {
            break;
        }
        kept.push(c);
    }
    format!("{}{rest}", kept.trim_end_matches(['，', '、', ' ', ',', '；', ';']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_cut_where_the_room_ends() {
        for (words, room, expected) in
            [("广东", 30.0, "广东"), ("广东省旅游收入", 50.0, "广东省旅…"), ("人民网，2015年", 45.0, "人民网…")]
        {
            assert_eq!(cut(words, 10.0, room), expected, "{words}");
        }
    }

    #[test]
    fn a_title_gets_smaller_the_longer_it_is() {
        for (words, size, lines) in
            [("江苏", 72.0, 1), ("好品山东·嘉味年货线上年货节，山东省", 64.0, 2), (&"长".repeat(99)[..], 48.0, 3)]
        {
            let made = title(words);
            assert_eq!((made.0, made.1.len()), (size, lines), "{words}: {:?}", made.1);
        }
    }

    #[test]
    fn a_forecast_is_framed_and_a_result_is_not() {
        let figure = |is_result| CardFigure {
            wording: "突破1.2亿次".into(),
            label: "播放量".into(),
            phase: "预计".into(),
            is_result,
        };
        let framed = |is_result| {
            let figures = vec![figure(is_result)];
            let drawn = card(&Card { figures, ..Card::default() });
            drawn.contains("stroke-dasharray")
        };
        assert_eq!((framed(false), framed(true)), (true, false));
    }
}
