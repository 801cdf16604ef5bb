//! What does the server answer?
//!
//! The answer is a value made of a question and of what is shown, so that every rule here is tested without a socket.
//! Files come from memory by their exact path: there is no disk behind an address, and so nothing to escape to.

use std::hash::{DefaultHasher, Hash as _, Hasher as _};

use crate::files::{FilePath, Outputs};

use super::content_type;
use super::page::{self, OWN};
use super::shown::Shown;

/// What a browser asks.
pub(super) struct Question<'a> {
    pub(super) method: &'a str,
    /// The path as it was sent, percent signs and all.
    pub(super) path: &'a str,
    pub(super) query: Option<&'a str>,
    pub(super) host: Option<&'a str>,
    pub(super) if_none_match: Option<&'a str>,
}

#[derive(Debug, PartialEq, Eq)]
pub(super) enum Answer {
    /// A stream of [`Shown::to_events`].
    Events,
    Whole {
        status: u16,
        headers: Vec<(&'static str, String)>,
        body: Vec<u8>,
    },
}

/// Where the site lies on the server: `/`, or a path that begins and ends with `/`.
#[derive(Clone, Debug)]
pub(super) struct Base(String);

impl Base {
    /// `gongbao`, `/gongbao` and `/gongbao/` are one.
    pub(super) fn parse(text: &str) -> Base {
        match text.trim_matches('/') {
            "" => Base("/".to_owned()),
            path => Base(format!("/{path}/")),
        }
    }

    /// The path as part of an address.
    pub(super) fn url(&self) -> String {
        let mut url = String::new();
        for byte in self.0.bytes() {
            match byte {
                b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' | b'~' | b'/' => {
                    url.push(char::from(byte));
                }
                byte => url += &format!("%{byte:02X}"),
            }
        }
        url
    }
}

/// The answer to `question` where `shown` is up at `base`.
pub(super) fn answer(question: &Question<'_>, shown: &Shown, base: &Base) -> Answer {
    if !question.host.is_some_and(is_this_machine) {
        // A page of somebody else, whose name was made to lead to this machine, is not to read a draft.
        return text(421, "this server answers to localhost and 127.0.0.1 only");
    }
    if !matches!(question.method, "GET" | "HEAD") {
        let mut refused = text(405, "this server only gives");
        if let Answer::Whole { headers, .. } = &mut refused {
            headers.push(("allow", "GET, HEAD".to_owned()));
        }
        return refused;
    }
    let Some(path) = decode(question.path) else {
        return text(400, "the address is not percent-encoded UTF-8");
    };
    if let Some(own) = path.strip_prefix(OWN) {
        return match own {
            "events" => Answer::Events,
            "check" => html(question, 200, page::check(shown)),
            "reload.js" => file(question, 200, "text/javascript; charset=utf-8", page::RELOAD_SCRIPT.into()),
            "overlay.css" => file(question, 200, "text/css; charset=utf-8", page::OVERLAY_STYLE.into()),
            _ => text(404, "there is no such file of the server"),
        };
    }
    let Some(site) = shown.site() else {
        return html(question, 503, page::without_a_site(shown));
    };
    match path.strip_prefix(&base.0) {
        Some(inside) => within(question, shown, site, inside),
        None if path == "/" || format!("{path}/") == base.0 => redirect(&base.url(), question.query),
        None => text(404, &format!("the site lies under {}", base.0)),
    }
}

fn within(question: &Question<'_>, shown: &Shown, site: &Outputs, path: &str) -> Answer {
    let name = match path {
        "" => "index.html".to_owned(),
        folder if folder.ends_with('/') => format!("{folder}index.html"),
        file => file.to_owned(),
    };
    if let Some(bytes) = site.get(&name) {
        return site_file(question, 200, &name, bytes, shown);
    }
    if site.contains(&format!("{path}/index.html")) {
        return redirect(&format!("{}/", question.path), question.query);
    }
    // The page of the language, or else of the site.
    let outer = std::iter::successors(path.rsplit_once('/'), |(folder, _)| folder.rsplit_once('/'));
    let pages = outer.map(|(folder, _)| format!("{folder}/404.html")).chain(["404.html".to_owned()]);
    match pages.into_iter().find_map(|page| site.get(&page)) {
        Some(bytes) => site_file(question, 404, "404.html", bytes, shown),
        None => text(404, "there is no such page"),
    }
}

fn site_file(question: &Question<'_>, status: u16, name: &str, bytes: &[u8], shown: &Shown) -> Answer {
    let path = FilePath::parse(name).expect("a name that the site has is a path");
    match content_type::of(&path) {
        content_type if content_type.starts_with("text/html") => {
            html(question, status, page::for_the_author(bytes, shown))
        }
        content_type => file(question, status, content_type, bytes.to_vec()),
    }
}

fn html(question: &Question<'_>, status: u16, body: Vec<u8>) -> Answer {
    file(question, status, "text/html; charset=utf-8", body)
}

fn file(question: &Question<'_>, status: u16, content_type: &str, body: Vec<u8>) -> Answer {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    let tag = format!("\"{:016x}\"", hasher.finish());
    let known = question.if_none_match.is_some_and(|tags| {
        tags.split(',').map(str::trim).any(|known| known == "*" || known.trim_start_matches("W/") == tag)
    });
    let mut headers = headers();
    headers.push(("etag", tag));
    if known && status == 200 {
        return Answer::Whole { status: 304, headers, body: Vec::new() };
    }
    headers.push(("content-type", content_type.to_owned()));
    Answer::Whole { status, headers, body }
}

fn text(status: u16, message: &str) -> Answer {
    let mut headers = headers();
    headers.push(("content-type", "text/plain; charset=utf-8".to_owned()));
    Answer::Whole { status, headers, body: format!("{message}\n").into_bytes() }
}

fn redirect(to: &str, query: Option<&str>) -> Answer {
    let query = query.map_or(String::new(), |query| format!("?{query}"));
    let mut headers = headers();
    headers.push(("location", format!("{to}{query}")));
    Answer::Whole { status: 302, headers, body: Vec::new() }
}

fn headers() -> Vec<(&'static str, String)> {
    vec![("cache-control", "no-cache".to_owned()), ("x-content-type-options", "nosniff".to_owned())]
}

/// Whether a `Host` header names this machine, at whatever port.
fn is_this_machine(host: &str) -> bool {
    let name = match host.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => host.split(':').next().unwrap_or_default(),
    };
    let name = name.to_ascii_lowercase();
    matches!(name.as_str(), "localhost" | "127.0.0.1" | "::1") || name.ends_with(".localhost")
}

/// The path with its percent signs read; `None` when one is followed by something else than two hexadecimal digits,
/// or when the whole is not UTF-8.
fn decode(path: &str) -> Option<String> {
    let mut parts = path.split('%');
    let mut bytes = parts.next()?.as_bytes().to_vec();
    for part in parts {
        let digits = part.get(..2).filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        bytes.extend_from_slice(&part.as_bytes()[2..]);
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
#[path = "answer_tests.rs"]
mod tests;
