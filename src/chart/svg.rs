//! How is a drawing written as small, semantic SVG?
//!
//! Coordinates are tenths of a unit, as integers; they are printed with at most one decimal.

/// SVG text in the making. Elements are opened and closed in order.
#[derive(Debug, Default)]
pub(super) struct Svg {
    out: String,
}

/// Where a text hangs on its x.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

impl Anchor {
    /// The attribute, with its leading blank; the default is not written.
    pub(super) fn attribute(self) -> &'static str {
        match self {
            Anchor::Start => "",
            Anchor::Middle => " text-anchor=\"middle\"",
            Anchor::End => " text-anchor=\"end\"",
        }
    }
}

impl Svg {
    pub(super) fn raw(&mut self, markup: &str) {
        self.out.push_str(markup);
    }

    /// Text between tags.
    pub(super) fn text(&mut self, text: &str) {
        if !text.bytes().any(|byte| byte < b' ' || matches!(byte, b'&' | b'<' | b'>' | 0x7f | 0xc2)) {
            // Nothing to escape, as in nearly all texts; 0xc2 begins the other control characters.
            return self.out.push_str(text);
        }
        for c in text.chars() {
            match c {
                '&' => self.out.push_str("&amp;"),
                '<' => self.out.push_str("&lt;"),
                '>' => self.out.push_str("&gt;"),
                // XML 1.0 has no other control characters.
                c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') => self.out.push('\u{fffd}'),
                c => self.out.push(c),
            }
        }
    }

    /// An attribute with its leading blank.
    pub(super) fn attribute(&mut self, name: &str, value: &str) {
        self.out.push(' ');
        self.out.push_str(name);
        self.out.push_str("=\"");
        for part in value.split_inclusive('"') {
            let (plain, quote) = match part.strip_suffix('"') {
                Some(plain) => (plain, "&quot;"),
                None => (part, ""),
            };
            self.text(plain);
            self.out.push_str(quote);
        }
        self.out.push('"');
    }

    /// A number attribute in tenths; zero, the default, is not written.
    pub(super) fn coordinate(&mut self, name: &str, tenths: i32) {
        if tenths != 0 {
            self.raw(" ");
            self.raw(name);
            self.raw("=\"");
            push_tenths(&mut self.out, tenths);
            self.raw("\"");
        }
    }

    pub(super) fn finish(self) -> String {
        self.out
    }
}

/// Writes tenths as a decimal: `123` as `12.3`, `-5` as `-.5`.
fn push_tenths(out: &mut String, tenths: i32) {
    if tenths < 0 {
        out.push('-');
    }
    let (whole, rest) = (tenths.unsigned_abs() / 10, tenths.unsigned_abs() % 10);
    let digit = |number: u32| char::from(b'0' + (number % 10) as u8);
    let mut power = 1_000_000_000;
    while power > 0 {
        if whole >= power {
            out.push(digit(whole / power));
        }
        power /= 10;
    }
    match (whole, rest) {
        (0, 0) => out.push('0'),
        (_, 0) => {}
        (_, rest) => {
            out.push('.');
            out.push(digit(rest));
        }
    }
}

/// The `d` of a path, in tenths; moves are absolute, strokes relative.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Path {
    d: String,
    pen: (i32, i32),
}

impl Path {
    pub(super) fn new() -> Path {
        Path::default()
    }

    /// A closed box from one corner to the other.
    pub(super) fn block((x0, y0): (i32, i32), (x1, y1): (i32, i32)) -> Path {
        Path::new().to(x0, y0).across(x1).down(y1).across(x0).close()
    }

    pub(super) fn to(mut self, x: i32, y: i32) -> Path {
        self.push('M', &[x, y]);
        self.pen = (x, y);
        self
    }

    pub(super) fn across(mut self, x: i32) -> Path {
        self.push('h', &[x - self.pen.0]);
        self.pen.0 = x;
        self
    }

    pub(super) fn down(mut self, y: i32) -> Path {
        self.push('v', &[y - self.pen.1]);
        self.pen.1 = y;
        self
    }

    pub(super) fn line(mut self, x: i32, y: i32) -> Path {
        self.push('l', &[x - self.pen.0, y - self.pen.1]);
        self.pen = (x, y);
        self
    }

    /// A quadratic curve over `(cx, cy)`.
    pub(super) fn curve(mut self, (cx, cy): (i32, i32), (x, y): (i32, i32)) -> Path {
        let (px, py) = self.pen;
        self.push('q', &[cx - px, cy - py, x - px, y - py]);
        self.pen = (x, y);
        self
    }

    pub(super) fn close(mut self) -> Path {
        self.d.push('z');
        self
    }

    pub(super) fn is_empty(&self) -> bool {
        self.d.is_empty()
    }

    pub(super) fn d(&self) -> &str {
        &self.d
    }

    fn push(&mut self, command: char, numbers: &[i32]) {
        self.d.push(command);
        for (index, number) in numbers.iter().enumerate() {
            if index > 0 && *number >= 0 {
                self.d.push(' ');
            }
            push_tenths(&mut self.d, *number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_print_short() {
        let table = [
            (0, "0"),
            (120, "12"),
            (123, "12.3"),
            (5, ".5"),
            (-5, "-.5"),
            (-40, "-4"),
            (10_005, "1000.5"),
            (i32::MAX, "214748364.7"),
            (i32::MIN, "-214748364.8"),
        ];
        for (tenths, expected) in table {
            let mut out = String::new();
            push_tenths(&mut out, tenths);
            assert_eq!(out, expected);
        }
    }

    #[test]
    fn a_block_is_one_short_path() {
        assert_eq!(Path::block((900, 120), (5463, 270)).d(), "M90 12h456.3v15h-456.3z");
    }

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut svg = Svg::default();
        svg.attribute("href", "/a?b=\"<c>\"&d");
        svg.text("<script>\u{1}");
        assert_eq!(svg.finish(), " href=\"/a?b=&quot;&lt;c&gt;&quot;&amp;d\"&lt;script&gt;\u{fffd}");
    }
}
