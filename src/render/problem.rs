//! The faults that printing can find.

use crate::diag::Problem;
use crate::files::OutputClash;
use crate::text::{Bilingual, Lang, say};

/// A fault that shows when the pages are made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RenderProblem {
    /// A mistake in the site's theme.
    Theme {
        /// What is wrong.
        message: Bilingual,
        /// A way out.
        hint: Option<Box<Bilingual>>,
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
        clash: OutputClash,
    },
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

    fn message(&self, lang: Lang) -> String {
        match self {
            RenderProblem::Theme { message, .. } => message.get(lang).to_owned(),
            RenderProblem::NoTheme { name } => say!(
                lang,
                "`themes/{name}` 中应有主题的文件，实则没有",
                "expected the files of a theme in `themes/{name}`, but found none"
            ),
            RenderProblem::DeadLink { address } => say!(
                lang,
                "链接应指向本站的页面，但没有 `{address}` 这一页",
                "expected a link to a page of this site, but found `{address}`"
            ),
            RenderProblem::DeadLinkOnPage { page, address } => say!(
                lang,
                "页面 `{page}` 链接到 `{address}`，而此处并无内容",
                "the page `{page}` links to `{address}`, which is not there"
            ),
            RenderProblem::AddressTaken { address } => say!(
                lang,
                "页面应有自己的地址，但 `{address}` 已属于另一页",
                "expected an address of its own, but `{address}` is another page's"
            ),
            RenderProblem::Clash { clash } => clash.message(lang),
        }
    }

    fn hint(&self, lang: Lang) -> Option<String> {
        Some(match self {
            RenderProblem::Theme { hint, .. } => hint.as_ref()?.get(lang).to_owned(),
            RenderProblem::NoTheme { .. } => {
                say!(lang, "`theme: bulletin` 是内置的主题", "`theme: bulletin` is built in")
            }
            RenderProblem::DeadLink { .. } => say!(
                lang,
                "站内地址以 `/` 开头，例如 `/campaigns/`；引用数字写作 `fig:<key>`",
                "addresses inside the site begin with `/`, such as `/campaigns/`; figures are linked as `fig:<key>`"
            ),
            RenderProblem::AddressTaken { .. } => say!(lang, "请给文件改名", "rename the file"),
            RenderProblem::DeadLinkOnPage { .. } | RenderProblem::Clash { .. } => return None,
        })
    }
}
