//! Names that are safe in files, addresses and ids.

/// Whether the text is a slug: `[a-z0-9-]`, not empty, no dash at either end, at most 80 bytes.
///
/// ```
/// use gongbao::text::is_slug;
/// assert!(is_slug("2015-spring-festival"));
/// assert!(!is_slug("../etc") && !is_slug("春节") && !is_slug("") && !is_slug("-a"));
/// ```
pub fn is_slug(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 80
        && !text.starts_with('-')
        && !text.ends_with('-')
        && text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-')
}
