//! Every link inside the site leads somewhere.

use std::collections::BTreeSet;

use super::problem::RenderProblem;
use crate::diag::Diagnostics;
use crate::files::Paths;
use crate::markdown::{Target, references};
use crate::plan::{Address, Page};
use crate::view::Material;

/// The dead links that were told where an author wrote them: each page with the address.
pub(super) type Told = BTreeSet<(String, String)>;

/// Follows the links of authors' texts, which have a place to point at.
pub(super) fn of_texts(material: Material, paths: &Paths) -> (Diagnostics, Told) {
    let mut faults = Diagnostics::new();
    // A dead link of an author is told once, where it was written, and not again for the page.
    let mut told = Told::new();
    let model = material.model;
    let releases = model.releases.iter().map(|r| (Page::Release(r.slug.clone()), r));
    let pages = model
        .pages
        .iter()
        .map(|p| (if p.slug == "methodology" { Page::Methodology } else { Page::Free(p.slug.clone()) }, p));
    for (page, text) in releases.chain(pages) {
        let here = page.address(model, text.lang);
        for reference in references(&text.body.value) {
            let Target::Address(address) = &reference.target else { continue };
            let from_root = address.strip_prefix('/').filter(|rest| !rest.starts_with('/'));
            let target = match from_root {
                Some(path) => Some(path.split(['#', '?']).next().unwrap_or_default().to_owned()),
                None => inside(&here, address, &model.site.base_url),
            };
            if target.is_some_and(|t| !exists(paths, &t)) {
                let href = from_root.map_or_else(|| address.clone(), |path| here.to(&Address::new(path)));
                told.insert((here.to_string(), href));
                faults
                    .push(RenderProblem::DeadLink { address: address.clone() }, text.body.span.within(reference.range));
            }
        }
    }
    (faults, told)
}

/// Tells the dead links of a page, but those that were told where their author wrote them.
pub(super) fn tell(here: &Address, dead: Vec<String>, told: &Told, faults: &mut Diagnostics) {
    for address in dead {
        let link = (here.to_string(), address);
        if !told.contains(&link) {
            faults.push(RenderProblem::DeadLinkOnPage { page: link.0, address: link.1 }, None);
        }
    }
}

/// The links of a page that lead nowhere.
pub(super) fn dead(here: &Address, html: &str, paths: &Paths, base_url: &str) -> Vec<String> {
    let mut links: Vec<String> = attributes(html).collect();
    links.sort_unstable();
    links.dedup();
    links.retain(|link| inside(here, link, base_url).is_some_and(|target| !exists(paths, &target)));
    links
}

/// The values of every `href` and `src` in the tags of a page.
fn attributes(html: &str) -> impl Iterator<Item = String> {
    html.split('<').skip(1).flat_map(|tag| {
        let tag = if tag.starts_with(|c: char| c.is_ascii_alphabetic()) { tag } else { "" };
        let mut rest = tag.find(|c: char| c.is_whitespace() || c == '>').map_or("", |n| &tag[n..]);
        std::iter::from_fn(move || attribute(&mut rest))
            .filter(|(name, _)| ["href", "src"].contains(name))
            .map(|(_, value)| value.replace("&amp;", "&"))
    })
}

/// The next attribute of a start tag; nothing at the tag's end. Words in the text behind it or inside a value are no attributes.
fn attribute<'a>(rest: &mut &'a str) -> Option<(&'a str, &'a str)> {
    let from = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '/');
    if from.is_empty() || from.starts_with('>') {
        return None;
    }
    let end = from.find(|c: char| c.is_whitespace() || c == '=' || c == '>').unwrap_or(from.len());
    let (name, behind) = from.split_at(end);
    let Some(value) = behind.strip_prefix('=') else {
        *rest = behind;
        return Some((name, ""));
    };
    let (value, behind) = match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..].split_once(quote).unwrap_or((&value[1..], "")),
        _ => value.split_at(value.find(|c: char| c.is_whitespace() || c == '>').unwrap_or(value.len())),
    };
    *rest = behind;
    Some((name, value))
}

/// The path inside the site that a link on that page leads to; nothing for addresses elsewhere.
fn inside(here: &Address, link: &str, base_url: &str) -> Option<String> {
    let link = link.split(['#', '?']).next().unwrap_or_default();
    if let Some(path) = link.strip_prefix(base_url) {
        return Some(path.to_owned());
    }
    // A colon before any slash is a scheme; two slashes name another host.
    let scheme = link.split('/').next().is_some_and(|first| first.contains(':'));
    if link.is_empty() || scheme || link.starts_with("//") {
        return None;
    }
    if let Some(path) = link.strip_prefix('/') {
        return Some(path.to_owned());
    }
    let mut parts: Vec<&str> = here.as_str().split('/').collect();
    parts.pop();
    let mut folder = link.ends_with('/');
    for part in link.split('/') {
        folder = matches!(part, "." | ".." | "");
        match part {
            "." | "" => {}
            // A way out of the site leads nowhere inside it.
            ".." => {
                if parts.pop().is_none() {
                    return Some("..".to_owned());
                }
            }
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    Some(if folder && !path.is_empty() { path + "/" } else { path })
}

fn exists(paths: &Paths, path: &str) -> bool {
    paths.contains(&Address::new(path).file())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_followed_from_their_page() {
        let here = Address::new("figures/a/b/");
        for (link, expected) in [
            ("../c/", Some("figures/a/c/")),
            ("../../../", Some("")),
            ("./", Some("figures/a/b/")),
            ("../../../data/figures.csv", Some("data/figures.csv")),
            ("#part", None),
            ("../c/#part", Some("figures/a/c/")),
            ("https://elsewhere.example/x", None),
            ("https://gongbao.example/places/", Some("places/")),
            ("mailto:a@b.example", None),
            ("../../../../x", Some("..")),
        ] {
            assert_eq!(inside(&here, link, "https://gongbao.example/").as_deref(), expected, "{link}");
        }
    }

    #[test]
    fn only_attributes_of_tags_are_links() {
        let html = "<p title='a > b src=c' lang=zh hidden> src=a &lt;img src=b <a class=x href=\"../b/?x=1&amp;y=2\">href=c</a><img src=d.png><a href='e'>";
        assert_eq!(attributes(html).collect::<Vec<_>>(), ["../b/?x=1&y=2", "d.png", "e"]);
    }
}
