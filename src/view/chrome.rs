//! What surrounds every page: the site and the page's place in it.

use super::Link;
use serde::Serialize;

/// What is the same on all pages of one language.
#[derive(Debug, Clone, Serialize)]
pub struct SiteChrome {
    /// The site's title.
    pub title: String,
    /// What the site is, in a sentence.
    pub description: String,
    /// The office that publishes.
    pub publisher: Option<String>,
    /// Where to ask and to report a mistake.
    pub contact: Option<Link>,
    /// The licence of the published data.
    pub licence: Option<Link>,
    /// The program and its version.
    pub generator: String,
    /// The style sheet's path from the site's root: `assets/bulletin.css`.
    pub stylesheet: String,
    /// Feeds, with paths from the site's root.
    pub feeds: Vec<Feed>,
    /// Further pages to name at the foot (关于本站).
    pub pages: Vec<SitePage>,
    /// True in `serve --drafts`: every page then says that it is a preview.
    pub drafts: bool,
}

/// A page that is named at the foot of every page.
#[derive(Debug, Clone, Serialize)]
pub struct SitePage {
    /// Its title.
    pub title: String,
    /// Its path from the home page of its language: `about/`.
    pub path: String,
}

/// A feed.
#[derive(Debug, Clone, Serialize)]
pub struct Feed {
    /// Its title.
    pub title: String,
    /// Its media type: `application/atom+xml`.
    pub media_type: String,
    /// Its path from the site's root.
    pub path: String,
}

/// One page's place in the site.
#[derive(Debug, Clone, Serialize)]
pub struct PageChrome {
    /// `zh` or `en`.
    pub lang: String,
    /// The language for the browser: `zh-Hans` or `en`.
    pub html_lang: String,
    /// The page's title without the site's.
    pub title: String,
    /// One sentence for search engines and previews.
    pub description: String,
    /// The page's kind for previews: `website` or `article`.
    pub kind: String,
    /// From the page to the site's root, with a closing slash: `./`, `../../`; absolute on the 404 page.
    pub root: String,
    /// From the page to the home page of its language, with a closing slash.
    pub home: String,
    /// The page's own address, absolute; absent on the 404 page.
    pub canonical: Option<String>,
    /// The picture for previews, absolute.
    pub image: Option<String>,
    /// The description of the page for sites that embed it (oEmbed), absolute; charts have one.
    pub oembed: Option<String>,
    /// The navigation entry it belongs to: `home campaigns places indicators releases data methodology sources corrections`, or empty.
    pub section: String,
    /// The pages above it, home first, without itself.
    pub breadcrumbs: Vec<Link>,
    /// The same page in all languages, itself included.
    pub alternates: Vec<Alternate>,
    /// What must be said before anything else: draft, withheld, corrected, superseded, withdrawn.
    pub banners: Vec<Banner>,
    /// HTML: JSON-LD with `<` escaped, for a script element of that type.
    pub json_ld: Option<String>,
    /// True when search engines should leave the page out.
    pub noindex: bool,
}

/// The same page in a language.
#[derive(Debug, Clone, Serialize)]
pub struct Alternate {
    /// The language for the browser: `zh-Hans`, `en`.
    pub html_lang: String,
    /// The language's own name: 中文, English.
    pub name: String,
    /// Relative to the page.
    pub href: String,
    /// Absolute, for search engines.
    pub address: String,
    /// True for the page itself.
    pub current: bool,
}

/// A notice at the head of a page.
#[derive(Debug, Clone, Serialize)]
pub struct Banner {
    /// `draft`, `withheld`, `corrected`, `superseded` or `withdrawn`.
    pub kind: String,
    /// The notice.
    pub text: String,
    /// Where one learns more.
    pub link: Option<Link>,
}
