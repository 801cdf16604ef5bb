//! Addresses inside a site, and the way from one to another.

use std::fmt;

use crate::text::percent_encode_path;

/// Where a page or file stands, counted from the site's root, without a leading slash: `figures/a/b/`, `data/figures.csv`; the home
/// page is empty. A page's address ends with a slash and its file is `index.html` there.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address(String);

impl Address {
    /// The address with these characters.
    pub fn new(path: impl Into<String>) -> Address {
        Address(path.into())
    }

    /// The characters.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The file that stands at this address.
    pub fn file(&self) -> String {
        if self.0.is_empty() || self.0.ends_with('/') { format!("{}index.html", self.0) } else { self.0.clone() }
    }

    /// The whole address under the site's.
    pub fn absolute(&self, base_url: &str) -> String {
        format!("{base_url}{}", percent_encode_path(&self.0))
    }

    /// From this page to the site's root: `./`, `../../`.
    pub fn root(&self) -> String {
        match self.0.matches('/').count() {
            0 => "./".to_owned(),
            depth => "../".repeat(depth),
        }
    }

    /// From this page to another address, as a relative reference.
    ///
    /// ```
    /// use gongbao::plan::Address;
    /// let figure = Address::new("figures/a/b/");
    /// assert_eq!(figure.to(&Address::new("figures/a/c/")), "../c/");
    /// assert_eq!(figure.to(&Address::new("")), "../../../");
    /// assert_eq!(figure.to(&figure), "./");
    /// assert_eq!(Address::new("").to(&figure), "figures/a/b/");
    /// ```
    pub fn to(&self, other: &Address) -> String {
        let from: Vec<&str> = self.0.split('/').collect();
        let to: Vec<&str> = other.0.split('/').collect();
        // The last part is a file's name, empty for a folder: it is never shared.
        let most = (from.len() - 1).min(to.len() - 1);
        let shared = (0..most).take_while(|n| from[*n] == to[*n]).count();
        let up = "../".repeat(from.len() - 1 - shared);
        let down = percent_encode_path(&to[shared..].join("/"));
        if up.is_empty() && down.is_empty() { "./".to_owned() } else { up + &down }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}
