//! Which colours stand behind the classes, in the light and in the dark?
//!
//! The rules are in `chart.css` and name colours only as `var(--chart-…)`. The values stand in one
//! table here, so that the page, the stand-alone file, the raster and the contrast test agree.

use std::sync::LazyLock;

/// The rules without the values.
const RULES: &str = include_str!("chart.css");

/// Name, light, dark.
#[rustfmt::skip]
pub const PALETTE: [(&str, &str, &str); 25] = [
    ("paper", "#ffffff", "#14181c"),
    ("ink",   "#1b2126", "#e9edf0"),
    ("muted", "#57626c", "#a4afb8"),
    ("grid",  "#dde2e6", "#30383f"),
    ("line",  "#6b7780", "#8a97a1"),
    ("bar",   "#1f5d7d", "#78bfe0"),
    ("veil",  "#6495b0", "#3b6e88"),
    ("hatch", "#6b7780", "#8a97a1"),
    ("zero",  "#f1f3f5", "#20262b"),
    // Tiles from low to high, each with the ink that is read on it.
    ("t1", "#e2eff5", "#1d323d"), ("i1", "#1b2126", "#e9edf0"),
    ("t2", "#b5d6e4", "#28495a"), ("i2", "#1b2126", "#e9edf0"),
    ("t3", "#83bbd1", "#3a6d86"), ("i3", "#1b2126", "#ffffff"),
    ("t4", "#2f7699", "#6cb1d1"), ("i4", "#ffffff", "#10161a"),
    ("t5", "#174a64", "#b4dcee"), ("i5", "#ffffff", "#10161a"),
    // Tiles below zero.
    ("n1", "#f6e6d8", "#3f2f22"), ("j1", "#1b2126", "#e9edf0"),
    ("n2", "#e2b487", "#7a5634"), ("j2", "#1b2126", "#ffffff"),
    ("edge", "#5d7f90", "#6f8f9f"),
    ("fall", "#a0622a", "#d99a5e"),
];

/// The stylesheet for all charts of a site; it belongs into the site's own, once.
pub fn style() -> &'static str {
    static STYLE: LazyLock<String> = LazyLock::new(|| {
        let (light, dark) = (values(|colour| colour.1), values(|colour| colour.2));
        format!(
            ".chart{{{light}}}\
             @media screen{{[data-theme=dark] .chart{{{dark}}}}}\
             @media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]) .chart{{{dark}}}}}\
             {}",
            lean(RULES)
        )
    });
    &STYLE
}

/// The stylesheet inside a stand-alone file: light, and dark where the reader's system is.
pub(super) fn alone() -> &'static str {
    static STYLE: LazyLock<String> = LazyLock::new(|| {
        let (light, dark) = (values(|colour| colour.1), values(|colour| colour.2));
        format!(
            ".chart{{{light}}}@media screen and (prefers-color-scheme:dark){{.chart{{{dark}}}}}{}",
            lean(drawing_rules())
        )
    });
    &STYLE
}

/// What stands in for a bold font where there is one weight only.
const HEAVY: &str = ".chart .head text{stroke:var(--chart-ink);stroke-width:.6px;stroke-linejoin:round}\
    .chart .t1 .name{stroke:var(--chart-i1)}.chart .t2 .name{stroke:var(--chart-i2)}\
    .chart .t3 .name{stroke:var(--chart-i3)}.chart .t4 .name{stroke:var(--chart-i4)}\
    .chart .t5 .name{stroke:var(--chart-i5)}.chart .n1 .name{stroke:var(--chart-j1)}\
    .chart .n2 .name{stroke:var(--chart-j2)}.chart .name{stroke-width:.5px}";

/// The light stylesheet with the colours themselves, for programs that know no `var()`.
pub(super) fn literal() -> &'static str {
    static STYLE: LazyLock<String> = LazyLock::new(|| {
        let mut rules = lean(drawing_rules()) + HEAVY;
        for (name, light, _) in PALETTE {
            rules = rules.replace(&format!("var(--chart-{name})"), light);
        }
        rules
    });
    &STYLE
}

/// The rules up to those that concern the page around a chart.
fn drawing_rules() -> &'static str {
    let (drawing, _) = RULES.split_once("/* The page around it").expect("chart.css has a part for the page");
    drawing
}

fn values(pick: impl Fn(&(&str, &'static str, &'static str)) -> &'static str) -> String {
    let value = |colour: &(&'static str, _, _)| format!("--chart-{}:{};", colour.0, pick(colour));
    PALETTE.iter().map(value).collect()
}

/// Without comments and indentation.
fn lean(css: &str) -> String {
    let mut out = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        out.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    out.push_str(rest);
    out.lines().map(str::trim).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn luminance(hex: &str) -> f64 {
        let channel = |at: usize| {
            let byte = u8::from_str_radix(&hex[at..at + 2], 16).unwrap();
            let c = f64::from(byte) / 255.0;
            if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * channel(1) + 0.7152 * channel(3) + 0.0722 * channel(5)
    }

    fn contrast(a: &str, b: &str) -> f64 {
        let (a, b) = (luminance(a), luminance(b));
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    #[test]
    fn labels_and_marks_stand_out_in_the_light_and_in_the_dark() {
        let pairs = [
            ("ink", "paper", 4.5),
            ("muted", "paper", 4.5),
            ("line", "paper", 3.0),
            ("bar", "paper", 3.0),
            ("veil", "paper", 3.0),
            ("bar", "veil", 2.2),
            ("hatch", "paper", 3.0),
            ("edge", "paper", 3.0),
            ("fall", "paper", 3.0),
            ("ink", "zero", 4.5),
            ("i1", "t1", 4.5),
            ("i2", "t2", 4.5),
            ("i3", "t3", 4.5),
            ("i4", "t4", 4.5),
            ("i5", "t5", 4.5),
            ("j1", "n1", 4.5),
            ("j2", "n2", 4.5),
        ];
        for (mark, ground, least) in pairs {
            let find = |name: &str| PALETTE.iter().find(|colour| colour.0 == name).unwrap();
            let (mark, ground) = (find(mark), find(ground));
            for (theme, ratio) in [("light", contrast(mark.1, ground.1)), ("dark", contrast(mark.2, ground.2))] {
                assert!(ratio >= least, "{} on {} in {theme}: {ratio:.2}", mark.0, ground.0);
            }
        }
    }

    #[test]
    fn every_colour_of_the_rules_is_in_the_palette() {
        for part in RULES.split("var(--chart-").skip(1) {
            let name = part.split(')').next().unwrap();
            assert!(PALETTE.iter().any(|colour| colour.0 == name), "`{name}`");
        }
        assert!(!literal().contains("var("));
    }
}
