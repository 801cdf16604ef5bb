//! What surrounds a page: its title, its languages, the way back.

use super::{Maker, Material, contact, words};
use crate::cite::{self, Reference};
use crate::download;
use crate::feed;
use crate::linked::{self, DataSet, Subject};
use crate::model::{Campaign, Id, Withheld};
use crate::place;
use crate::plan::{Address, Page, Planned};
use crate::text::Lang;
use crate::view::{Alternate, Banner, Feed, Link, PageChrome, SiteChrome, SitePage};

/// What is the same on all pages of one language.
pub fn site_chrome(material: Material, lang: Lang) -> SiteChrome {
    let site = &material.model.site;
    let pages = material.model.pages.iter().filter(|p| p.lang == lang && p.slug != "methodology");
    SiteChrome {
        title: site.title.get(lang).to_owned(),
        description: site.description.get(lang).to_owned(),
        publisher: Some(material.model[site.publisher].name.get(lang).to_owned()),
        contact: site.contact.as_deref().map(contact),
        licence: site.licence.as_ref().map(|(name, url)| Link { text: name.clone(), href: url.clone() }),
        generator: format!("gongbao {}", env!("CARGO_PKG_VERSION")),
        stylesheet: "assets/bulletin.css".to_owned(),
        feeds: feeds(lang),
        pages: pages.map(|p| SitePage { title: p.title.clone(), path: format!("{}/", p.slug) }).collect(),
        drafts: material.drafts,
    }
}

/// One page's place in the site.
pub fn page_chrome(material: Material, planned: &Planned) -> PageChrome {
    let model = material.model;
    let maker = Maker::new(material, planned);
    let lang = planned.lang;
    let not_found = planned.page == Page::NotFound;
    // The page for wrong addresses is shown at any depth: it cannot count its way to the root.
    let root = if not_found { model.site.base_url.clone() } else { planned.address.root() };
    let (title, description) = maker.title_and_description(&planned.page);
    let withheld = maker.page_withheld(&planned.page);
    let way = if not_found { Vec::new() } else { maker.way(&planned.page) };
    let json_ld = maker.json_ld(planned, &way, &title, &description);
    PageChrome {
        lang: lang.code().to_owned(),
        html_lang: lang.tag().to_owned(),
        title,
        description,
        kind: if matches!(planned.page, Page::Release(_)) { "article" } else { "website" }.to_owned(),
        home: format!("{root}{}", lang.prefix()),
        root,
        canonical: (!not_found).then(|| maker.canonical(&planned.page)),
        image: maker.image(&planned.page),
        oembed: maker.oembed(&planned.page),
        section: section(&planned.page).to_owned(),
        breadcrumbs: way.iter().map(|(name, page)| maker.link(name, page)).collect(),
        alternates: if not_found { Vec::new() } else { maker.alternates(&planned.page) },
        banners: {
            let withheld = withheld.into_iter().map(|w| maker.withheld_banner(&w));
            withheld.chain(maker.change_banners(&planned.page)).collect()
        },
        json_ld,
        noindex: not_found || material.drafts || matches!(planned.page, Page::Embed(_) | Page::Version(..)),
    }
}

/// The feeds of releases and of changes in one language.
fn feeds(lang: Lang) -> Vec<Feed> {
    let feed = |form: &feed::Form| Feed {
        title: (form.title)().get(lang).to_owned(),
        media_type: form.media_type.to_owned(),
        path: feed::path(form, lang),
    };
    feed::FORMS.iter().chain(feed::CHANGES).map(feed).collect()
}

/// The navigation entry that a page belongs to.
fn section(page: &Page) -> &'static str {
    match page {
        Page::Home => "home",
        Page::Campaigns | Page::Campaign(_) | Page::Figure(_) | Page::Version(..) | Page::Chart(_) | Page::Embed(_) => {
            "campaigns"
        }
        Page::Places | Page::Place(_) => "places",
        Page::Indicators | Page::Indicator(_) => "indicators",
        Page::Releases | Page::Release(_) => "releases",
        Page::Sources | Page::Source(_) => "sources",
        Page::Methodology => "methodology",
        Page::Corrections => "corrections",
        Page::Data => "data",
        Page::Free(_) | Page::NotFound => "",
    }
}

impl Maker<'_> {
    pub(super) fn title_and_description(&self, page: &Page) -> (String, String) {
        let (model, lang) = (self.model, self.lang);
        let site = || model.site.description.get(lang).to_owned();
        let named = |zh: &str, en: &str, zh_text: &str, en_text: &str| {
            (lang.pick(zh, en).to_owned(), lang.pick(zh_text, en_text).to_owned())
        };
        match page {
            Page::Home => (model.site.title.get(lang).to_owned(), site()),
            Page::Campaigns => named("活动", "Campaigns", "全部活动，按年份排列。", "All campaigns, by year."),
            Page::Campaign(id) => {
                let campaign = &model[*id];
                let text = campaign.summary.as_ref().map_or_else(site, |s| s.get(lang).to_owned());
                (campaign.title.get(lang).to_owned(), text)
            }
            Page::Version(id, number) => {
                let figure = model[*id].at_version(*number).expect("the plan has only versions of the model");
                let (label, wording) = (figure.label.get(lang), self.wording(figure));
                let title = lang.pick(
                    format!("{label}：{wording}（第{number}版）"),
                    format!("{label}: {wording} (version {number})"),
                );
                let campaign = model[figure.campaign].title.get(lang);
                let text = lang.pick(
                    format!("{campaign}：{label}{wording}，第{number}版。"),
                    format!("{campaign}: {label}, {wording}, version {number}."),
                );
                (title, text)
            }
            Page::Figure(id) => {
                let figure = &model[*id];
                let (label, wording) = (figure.label.get(lang), self.wording(figure));
                let campaign = model[figure.campaign].title.get(lang);
                let source = model[figure.source].name(lang);
                let phase = figure.phase.name(lang);
                let text = lang.pick(
                    format!("{campaign}：{label}{wording}（{phase}）。来源：{source}。"),
                    format!("{campaign}: {label}, {wording} ({phase}). Source: {source}."),
                );
                (lang.pick(format!("{label}：{wording}"), format!("{label}: {wording}")), text)
            }
            Page::Chart(chart) | Page::Embed(chart) => self.chart_words(*chart),
            Page::Places => named(
                "地区",
                "Places",
                "34个省级行政区，以及有数字的市和县。",
                "The 34 province-level divisions, and the cities and counties that have figures.",
            ),
            Page::Place(place) => {
                let name = words::place_name(place, lang);
                (
                    name.to_owned(),
                    lang.pick(
                        format!("{}的数字，逐条附来源。", place.path()),
                        format!("The figures of {name}, each with its source."),
                    ),
                )
            }
            Page::Indicators => named(
                "指标",
                "Indicators",
                "各项指标的定义，以及它们不包括什么。",
                "What each indicator counts, and what it does not.",
            ),
            Page::Indicator(id) => {
                let indicator = &model[*id];
                (indicator.name.get(lang).to_owned(), indicator.definition.get(lang).to_owned())
            }
            Page::Releases => named(
                "新闻稿",
                "Releases",
                "全部新闻稿，数字都链接到出处。",
                "All releases, each number linked to where it comes from.",
            ),
            Page::Release(slug) => {
                let release = model.releases.iter().find(|r| r.slug == *slug && r.lang == lang);
                let release = release.expect("the plan has only releases of the model");
                (release.title.clone(), release.summary.clone().unwrap_or_else(site))
            }
            Page::Sources => {
                named("来源", "Sources", "数字出自哪些文献。", "The documents from which the figures were read.")
            }
            Page::Source(id) => {
                let source = &model[*id];
                let text = source.description.as_ref().map_or_else(site, |d| d.get(lang).to_owned());
                (source.name(lang).to_owned(), text)
            }
            Page::Methodology => named(
                "数字怎么读",
                "How numbers are read",
                "限定词、区间、阶段和口径的读法。",
                "How hedges, intervals, phases and bases are read.",
            ),
            Page::Corrections => named(
                "更正",
                "Corrections",
                "修订、更正和撤回的记录。",
                "What was revised, corrected or withdrawn, and why.",
            ),
            Page::Data => named(
                "数据",
                "Data",
                "全部数字的下载文件、各列的意思和引用方法。",
                "All figures as files, what their columns mean, and how to cite them.",
            ),
            Page::Free(slug) => {
                let page = model.pages.iter().find(|p| p.slug == *slug && p.lang == lang);
                let page = page.expect("the plan has only pages of the model");
                (page.title.clone(), page.summary.clone().unwrap_or_else(site))
            }
            Page::NotFound => {
                named("没有这一页", "No such page", "这个地址没有页面。", "There is no page at this address.")
            }
        }
    }

    /// What the page says of itself to machines.
    fn json_ld(&self, planned: &Planned, way: &[(String, Page)], title: &str, description: &str) -> Option<String> {
        let (model, lang) = (self.model, self.lang);
        let absolute = |page: &Page| {
            let lang = if self.plan.exists(page, lang) { lang } else { lang.other() };
            page.address(model, lang).absolute(&model.site.base_url)
        };
        let here = (title.to_owned(), absolute(&planned.page));
        let way: Vec<(String, String)> =
            way.iter().map(|(name, page)| (name.clone(), absolute(page))).chain([here]).collect();
        let data = (planned.page == Page::Data).then(|| self.data_set());
        linked::json_ld(&Subject {
            model,
            plan: self.plan,
            at: self.at,
            page: &planned.page,
            lang,
            title,
            description,
            data: data.as_ref(),
            way: &way,
        })
    }

    fn data_set(&self) -> DataSet {
        let whole = download::FILES.iter().filter(|file| file.whole);
        DataSet {
            version: cite::data_version(self.at),
            citation: cite::sentence(&Reference::data(self.model, self.at, self.lang)),
            files: whole
                .map(|f| ((f.title)().get(self.lang).to_owned(), format!("data/{}", f.name), f.media_type))
                .collect(),
        }
    }

    /// The pages above this one, the front page first.
    fn way(&self, page: &Page) -> Vec<(String, Page)> {
        let (model, lang) = (self.model, self.lang);
        let list = |zh: &str, en: &str, page: Page| (lang.pick(zh, en).to_owned(), page);
        let campaign = |id: Id<Campaign>| (model[id].title.get(lang).to_owned(), Page::Campaign(id));
        let mut way = Vec::new();
        if *page != Page::Home {
            way.push(list("首页", "Front page", Page::Home));
        }
        match page {
            Page::Campaign(id) => {
                way.push(list("活动", "Campaigns", Page::Campaigns));
                way.extend(model[*id].part_of.map(campaign));
            }
            Page::Figure(id) => {
                way.push(list("活动", "Campaigns", Page::Campaigns));
                way.push(campaign(model[*id].campaign));
            }
            Page::Version(id, _) => {
                way.push(list("活动", "Campaigns", Page::Campaigns));
                way.push(campaign(model[*id].campaign));
                way.push((model[*id].label.get(lang).to_owned(), Page::Figure(*id)));
            }
            Page::Chart(chart) => {
                way.push(list("活动", "Campaigns", Page::Campaigns));
                way.push(campaign(chart.campaign));
            }
            Page::Place(place) => {
                way.push(list("地区", "Places", Page::Places));
                let above = std::iter::successors(place.parent(), |p: &&'static place::Place| p.parent());
                let mut above: Vec<(String, Page)> = above
                    .filter(|p| self.plan.places.contains(p))
                    .map(|p| (words::place_name(p, lang).to_owned(), Page::Place(p)))
                    .collect();
                above.reverse();
                way.extend(above);
            }
            Page::Indicator(_) => way.push(list("指标", "Indicators", Page::Indicators)),
            Page::Release(_) => way.push(list("新闻稿", "Releases", Page::Releases)),
            Page::Source(_) => way.push(list("来源", "Sources", Page::Sources)),
            _ => {}
        }
        way
    }

    /// The page's own address; that of the chart's page where it is shown elsewhere.
    fn canonical(&self, page: &Page) -> String {
        let page = match page {
            Page::Embed(chart) => &Page::Chart(*chart),
            page => page,
        };
        page.address(self.model, self.lang).absolute(&self.model.site.base_url)
    }

    /// The picture that a link to the page is shown with.
    fn image(&self, page: &Page) -> Option<String> {
        let address = match page {
            Page::Chart(_) => Some(Address::new(format!("{}chart.png", self.here))),
            page => page.card(self.model, self.lang),
        };
        address.filter(|_| self.pictures).map(|address| address.absolute(&self.model.site.base_url))
    }

    fn oembed(&self, page: &Page) -> Option<String> {
        let address = matches!(page, Page::Chart(_)).then(|| Address::new(format!("{}oembed.json", self.here)));
        address.map(|address| address.absolute(&self.model.site.base_url))
    }

    /// The page in every language in which it exists.
    fn alternates(&self, page: &Page) -> Vec<Alternate> {
        let exists = Lang::ALL.into_iter().filter(|lang| self.plan.exists(page, *lang));
        exists
            .map(|lang| {
                let address = page.address(self.model, lang);
                Alternate {
                    html_lang: lang.tag().to_owned(),
                    name: lang.pick("中文", "English").to_owned(),
                    href: self.here.to(&address),
                    address: address.absolute(&self.model.site.base_url),
                    current: lang == self.lang,
                }
            })
            .collect()
    }

    fn page_withheld(&self, page: &Page) -> Option<Withheld> {
        match page {
            Page::Campaign(id) => self.model[*id].withheld.clone(),
            Page::Figure(id) | Page::Version(id, _) => self.model[*id].withheld.clone(),
            Page::Chart(chart) | Page::Embed(chart) => chart.of(self.model).withheld.clone(),
            Page::Release(slug) => {
                let release = self.model.releases.iter().find(|r| r.slug == *slug && r.lang == self.lang)?;
                release.withheld.clone()
            }
            Page::Free(slug) => {
                self.model.pages.iter().find(|p| p.slug == *slug && p.lang == self.lang)?.withheld.clone()
            }
            _ => None,
        }
    }

    fn withheld_banner(&self, withheld: &Withheld) -> Banner {
        let lang = self.lang;
        let (kind, text) = match withheld {
            Withheld::Draft => ("draft", lang.pick("草稿，不会发布。", "A draft: it is not published.").to_owned()),
            Withheld::Until(moment) => {
                let moment = moment.value.display(lang);
                ("withheld", lang.pick(format!("{moment}以前不发布。"), format!("Not published before {moment}.")))
            }
        };
        Banner { kind: kind.to_owned(), text, link: None }
    }
}
