//! Sample pages for the tests of the theme: every kind of page, full and bare, in Chinese and English.
//!
//! The full samples are shaped like the real content (long titles, missing numbers, forecasts, no
//! address) so that they can be looked at; the bare ones have every option absent and every list empty.

mod bare;
mod full;
mod parts;

use gongbao::view::{Alternate, Banner, Feed, Link, PageChrome, SiteChrome, SitePage, View};

/// A language of the samples.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lang {
    Zh,
    En,
}

impl Lang {
    /// The text of this language.
    pub fn pick(self, zh: &str, en: &str) -> String {
        match self {
            Lang::Zh => zh.to_owned(),
            Lang::En => en.to_owned(),
        }
    }
}

/// A sample page: a name for its file, the view, what surrounds it.
pub struct Sample {
    pub name: String,
    pub view: View,
    pub page: PageChrome,
    pub lang: Lang,
}

/// Every kind of page with everything on it.
pub fn full(lang: Lang) -> Vec<Sample> {
    full::views(lang).into_iter().map(|(name, view)| sample(lang, name, view, true)).collect()
}

/// Every kind of page with nothing on it that may be absent.
pub fn bare(lang: Lang) -> Vec<Sample> {
    bare::views().into_iter().map(|(name, view)| sample(lang, name, view, false)).collect()
}

fn sample(lang: Lang, name: &str, view: View, rich: bool) -> Sample {
    let code = lang.pick("zh", "en");
    let section = match name {
        "campaign" => "campaigns",
        "place" => "places",
        "indicator" => "indicators",
        "release" => "releases",
        other => other,
    };
    let other = |language: Lang| Alternate {
        html_lang: language.pick("zh-Hans", "en"),
        name: language.pick("中文", "English"),
        href: format!("{name}.{}.html", language.pick("zh", "en")),
        address: format!("https://gongbao.example/{}{name}/", language.pick("", "en/")),
        current: language == lang,
    };
    let page = PageChrome {
        lang: code.clone(),
        html_lang: lang.pick("zh-Hans", "en"),
        title: lang.pick("抖音短视频大赛作品播放量", "Plays of the Douyin short-video contest"),
        description: lang.pick("突破1.2亿次，阶段性结果。", "More than 120 million plays, interim."),
        kind: "article".into(),
        root: "./".into(),
        home: "./".into(),
        canonical: rich.then(|| "https://gongbao.example/".into()),
        image: rich.then(|| "https://gongbao.example/card.png".into()),
        oembed: rich.then(|| "https://gongbao.example/charts/a/b/oembed.json".into()),
        section: section.into(),
        breadcrumbs: if rich && name != "home" {
            vec![
                parts::link(&lang.pick("首页", "Home"), "./"),
                parts::link(&lang.pick("活动", "Campaigns"), "campaigns/"),
            ]
        } else {
            vec![]
        },
        alternates: if rich { vec![other(Lang::Zh), other(Lang::En)] } else { vec![] },
        banners: if rich && name == "source" {
            vec![Banner {
                kind: "withheld".into(),
                text: lang.pick("本页要到2026-12-01 09:00才发布。", "Withheld until 1 December 2026, 09:00."),
                link: Some(parts::link(&lang.pick("为什么", "Why"), "methodology/")),
            }]
        } else {
            vec![]
        },
        json_ld: rich.then(|| "{\"@type\":\"WebPage\"}".into()),
        noindex: rich && name == "404",
    };
    Sample { name: format!("{name}{}", if rich { "" } else { "-bare" }), view, page, lang }
}

/// What surrounds the samples of a language.
pub fn site(lang: Lang, rich: bool) -> SiteChrome {
    let link = |text: &str, href: &str| -> Option<Link> { rich.then(|| parts::link(text, href)) };
    SiteChrome {
        title: lang.pick("公报", "Bulletin"),
        description: lang.pick(
            "节庆与活动的公开数字：每个都有出处，每个都能核对。",
            "Public figures of festivals and campaigns, each with its source.",
        ),
        publisher: rich.then(|| lang.pick("公报示例编辑部", "Gongbao example desk")),
        contact: link("editor@gongbao.example", "mailto:editor@gongbao.example"),
        licence: link("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/"),
        generator: "gongbao 0.1.0".into(),
        stylesheet: "assets/bulletin.css".into(),
        feeds: if rich {
            vec![Feed {
                title: lang.pick("更正", "Corrections"),
                media_type: "application/atom+xml".into(),
                path: "corrections.atom".into(),
            }]
        } else {
            vec![]
        },
        pages: if rich {
            vec![SitePage { title: lang.pick("关于本站", "About"), path: "about/".into() }]
        } else {
            vec![]
        },
        drafts: false,
    }
}
