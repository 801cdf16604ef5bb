//! As what is a file sent?

use crate::files::FilePath;

/// The content type of a file, by the extension of its name. All text is UTF-8.
pub(super) fn of(path: &FilePath) -> &'static str {
    let extension = path.extension().unwrap_or_default().to_ascii_lowercase();
    let row = TYPES.iter().find(|(extensions, _)| extensions.contains(&extension.as_str()));
    row.map_or("application/octet-stream", |(_, content_type)| content_type)
}

const TYPES: &[(&[&str], &str)] = &[
    (&["html", "htm"], "text/html; charset=utf-8"),
    (&["css"], "text/css; charset=utf-8"),
    (&["js", "mjs"], "text/javascript; charset=utf-8"),
    (&["json", "map"], "application/json; charset=utf-8"),
    (&["geojson"], "application/geo+json; charset=utf-8"),
    (&["webmanifest"], "application/manifest+json; charset=utf-8"),
    (&["csv"], "text/csv; charset=utf-8"),
    (&["svg"], "image/svg+xml; charset=utf-8"),
    (&["txt", "sha256", "bib", "ris", "yaml", "yml"], "text/plain; charset=utf-8"),
    (&["xml"], "application/xml; charset=utf-8"),
    (&["atom"], "application/atom+xml; charset=utf-8"),
    (&["md"], "text/markdown; charset=utf-8"),
    (&["ics"], "text/calendar; charset=utf-8"),
    (&["png"], "image/png"),
    (&["jpg", "jpeg"], "image/jpeg"),
    (&["gif"], "image/gif"),
    (&["webp"], "image/webp"),
    (&["avif"], "image/avif"),
    (&["ico"], "image/x-icon"),
    (&["woff2"], "font/woff2"),
    (&["woff"], "font/woff"),
    (&["ttf"], "font/ttf"),
    (&["pdf"], "application/pdf"),
    (&["zip"], "application/zip"),
    (&["gz"], "application/gzip"),
    (&["xlsx"], "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_says_that_it_is_utf_8() {
        for (path, expected) in [
            ("index.html", "text/html; charset=utf-8"),
            ("data/figures.csv", "text/csv; charset=utf-8"),
            ("a/CHART.SVG", "image/svg+xml; charset=utf-8"),
            ("x.min.js", "text/javascript; charset=utf-8"),
            ("gongbao.sha256", "text/plain; charset=utf-8"),
            ("card.png", "image/png"),
            ("CNAME", "application/octet-stream"),
            (".html", "application/octet-stream"),
        ] {
            assert_eq!(of(&FilePath::parse(path).unwrap()), expected, "{path}");
        }
    }

    #[test]
    fn no_extension_has_two_types() {
        let mut extensions: Vec<&str> = TYPES.iter().flat_map(|(extensions, _)| *extensions).copied().collect();
        let count = extensions.len();
        extensions.sort();
        extensions.dedup();
        assert_eq!(extensions.len(), count);
    }
}
