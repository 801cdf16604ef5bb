//! The faults that printing can find.

use std::fmt;

use crate::diag::Problem;

/// A fault that shows when the pages are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenderProblem {
    /// A mistake in the site's theme.
    Theme {
        /// What is wrong.
        message: String,
        /// A way out.
        hint: Option<String>,
    },
    /// A theme that is not there.
    NoTheme {
        /// Its name.
        name: String,
    },
    /// A link of an author to a page that is not there.
    DeadLink {
        /// The address as written.
        address: String,
    },
    /// A link on a page to something that is not there, by a theme or by us.
    DeadLinkOnPage {
        /// The page.
        page: String,
        /// The address as written.
        address: String,
    },
    /// A free page with a name that the site needs itself.
    AddressTaken {
        /// The address.
        address: String,
    },
    /// Two files at one path.
    Clash {
        /// Which.
        clash: String,
    },
}

impl fmt::Display for RenderProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            RenderProblem::Theme { message, .. } => f.write_str(message),
            RenderProblem::NoTheme { name } => {
                write!(f, "expected the files of a theme in `themes/{name}`, but found none")
            }
            RenderProblem::DeadLink { address } => {
                write!(f, "expected a link to a page of this site, but found `{address}`")
            }
            RenderProblem::DeadLinkOnPage { page, address } => {
                write!(f, "the page `{page}` links to `{address}`, which is not there")
            }
            RenderProblem::AddressTaken { address } => {
                write!(f, "expected an address of its own, but `{address}` is another page's")
            }
            RenderProblem::Clash { clash } => f.write_str(clash),
        }
    }
}

impl Problem for RenderProblem {
    fn code(&self) -> &'static str {
        match self {
            RenderProblem::Theme { .. } => "E0401",
            RenderProblem::NoTheme { .. } => "E0406",
            RenderProblem::DeadLink { .. } => "E0402",
            RenderProblem::DeadLinkOnPage { .. } => "E0403",
            RenderProblem::AddressTaken { .. } => "E0404",
            RenderProblem::Clash { .. } => "E0405",
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            RenderProblem::Theme { hint, .. } => hint.clone(),
            RenderProblem::NoTheme { .. } => Some("`theme: bulletin` is built in".to_owned()),
            RenderProblem::DeadLink { .. } => Some(
                "addresses inside the site begin with `/`, such as `/campaigns/`; figures are linked as `fig:<key>`"
                    .to_owned(),
            ),
            RenderProblem::AddressTaken { .. } => Some("rename the file".to_owned()),
            _ => None,
        }
    }
}
