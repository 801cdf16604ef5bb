//! Text made safe for HTML, XML and addresses.

/// Escapes `& < > " '` so that the text stands in HTML or XML, in an element or an attribute.
///
/// ```
/// assert_eq!(gongbao::text::escape_html("<b>1 & 2</b>"), "&lt;b&gt;1 &amp; 2&lt;/b&gt;");
/// ```
pub fn escape_html(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c => out.push(c),
        }
    }
    out
}

/// Percent-encodes what may not stand in the path of an address (RFC 3986); `/` stays.
///
/// ```
/// assert_eq!(gongbao::text::percent_encode_path("图/a b.csv"), "%E5%9B%BE/a%20b.csv");
/// ```
pub fn percent_encode_path(path: &str) -> String {
    let mut out = String::with_capacity(path.len());
    for byte in path.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => out.push(byte as char),
            byte => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}
