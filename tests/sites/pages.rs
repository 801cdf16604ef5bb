//! The project's own site, page by page: what holds of each of them.

use std::collections::{BTreeMap, BTreeSet};

use gongbao::plan::Address;

use crate::support::{Element, Node, Site, example, words};

/// Fails with every complaint that `look` has about a page.
#[track_caller]
fn of_every_page(look: impl Fn(&str, &Element) -> Vec<String>) {
    let complaints: Vec<String> = example()
        .pages()
        .filter(|(path, _)| !is_embedded(path))
        .flat_map(|(path, page)| look(path, page).into_iter().map(move |c| format!("{path}: {c}")))
        .collect();
    assert!(complaints.is_empty(), "{} complaints\n{}", complaints.len(), complaints.join("\n"));
}

/// A chart inside somebody else's page: no page of its own.
fn is_embedded(path: &str) -> bool {
    path.ends_with("/embed/index.html")
}

fn is_english(path: &str) -> bool {
    path.starts_with("en/")
}

/// Where a relative link on that page leads, as a path of a file; nothing when it leaves the site.
fn target(path: &str, href: &str) -> Option<String> {
    let href = href.split(['#', '?']).next().unwrap_or_default();
    let href = href.strip_prefix("https://gongbao.example/").map_or(href.to_owned(), |rest| format!("/{rest}"));
    if href.is_empty() || href.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = if href.starts_with('/') { vec![] } else { path.split('/').collect() };
    parts.pop();
    for part in href.trim_start_matches('/').split('/') {
        match part {
            "." => {}
            ".." => drop(parts.pop()),
            part => parts.push(part),
        }
    }
    let path = parts.join("/");
    Some(if path.is_empty() || path.ends_with('/') { format!("{path}index.html") } else { path })
}

/// The files that the links inside an element lead to.
fn links(path: &str, element: &Element) -> BTreeSet<String> {
    element.named("a").iter().filter_map(|a| target(path, a.get("href")?)).collect()
}

#[test]
fn each_page_has_what_a_page_needs() {
    of_every_page(|path, page| {
        let mut complaints = Vec::new();
        let mut expect = |holds: bool, what: &str| {
            if !holds {
                complaints.push(format!("expected {what}"));
            }
        };
        let html = page.named("html");
        let lang = html.first().and_then(|h| h.get("lang"));
        expect(lang == Some(if is_english(path) { "en" } else { "zh-Hans" }), "the language of the page");
        expect(page.named("h1").len() == 1, "one h1");
        expect(page.named("h1").iter().all(|h| !h.text().trim().is_empty()), "words in the h1");
        expect(page.named("main").len() == 1, "one main");
        let title = page.named("title").into_iter().find(|t| !t.text().trim().is_empty());
        expect(title.is_some(), "a title");
        let meta = |name: &str| {
            page.named("meta").into_iter().find(|m| m.get("name") == Some(name) || m.get("property") == Some(name))
        };
        let content = |name: &str| meta(name).and_then(|m| m.get("content")).unwrap_or_default().to_owned();
        expect(!content("description").is_empty(), "a description");
        expect(!content("viewport").is_empty(), "a viewport");
        let canonical =
            page.named("link").into_iter().find(|l| l.get("rel") == Some("canonical")).and_then(|l| l.get("href"));
        let address = format!("https://gongbao.example/{}", path.trim_end_matches("index.html"));
        if path.ends_with("404.html") {
            expect(canonical.is_none() && content("robots") == "noindex", "no canonical address, and noindex");
        } else {
            expect(
                canonical == Some(address.as_str()),
                &format!("the canonical address {address}, but found {canonical:?}"),
            );
            expect(content("og:url") == address, "og:url");
        }
        expect(page.named("script").iter().all(|script| script.is_our_script()), "no script but ours");
        let ids: Vec<&str> = page.all().iter().filter_map(|e| e.get("id")).collect();
        expect(ids.len() == ids.iter().collect::<BTreeSet<_>>().len(), "each id once");
        let known: BTreeSet<&str> = ids.into_iter().collect();
        for element in page.all() {
            for name in ["aria-labelledby", "aria-describedby", "for"] {
                let named = element.get(name).unwrap_or_default().split_whitespace();
                named
                    .filter(|id| !known.contains(id))
                    .for_each(|id| expect(false, &format!("an id `{id}` for {name}")));
            }
        }
        complaints
    });
}

#[test]
fn an_embedded_chart_names_its_page_and_loads_nothing_of_others() {
    let embedded: Vec<_> = example().pages().filter(|(path, _)| is_embedded(path)).collect();
    assert!(embedded.len() > 20, "{}", embedded.len());
    for (path, page) in embedded {
        let of = |name: &str, rel: &str| {
            let link = page.named("link").into_iter().find(|l| l.get("rel") == Some(rel));
            link.and_then(|l| l.get(name)).unwrap_or_default().to_owned()
        };
        let address = format!("https://gongbao.example/{}", path.trim_end_matches("embed/index.html"));
        assert_eq!(of("href", "canonical"), address, "{path}");
        assert!(page.named("script").is_empty() && page.named("img").is_empty(), "{path}");
        assert!(!of("href", "stylesheet").contains(':'), "{path}");
        let policy = page.named("meta").into_iter().find(|m| m.get("http-equiv") == Some("Content-Security-Policy"));
        assert!(
            policy.is_some_and(|m| m.get("content").unwrap_or_default().starts_with("default-src 'none'")),
            "{path}"
        );
        assert_eq!((page.named("main").len(), page.named("table").len()), (1, 1), "{path}");
    }
}

#[test]
fn headings_skip_no_level() {
    of_every_page(|_, page| {
        let mut last = 1;
        let mut complaints = Vec::new();
        for heading in page.all().into_iter().filter(|e| e.name.len() == 2 && e.name.starts_with('h') && e.name != "hr")
        {
            let level: u32 = heading.name[1..].parse().unwrap();
            if level > last + 1 {
                complaints.push(format!("h{level} behind h{last}: {}", words(&heading.text())));
            }
            last = level;
        }
        complaints
    });
}

#[test]
fn titles_and_addresses_are_each_pages_own() {
    let mut titles: BTreeMap<(bool, String), Vec<&str>> = BTreeMap::new();
    for (path, page) in example().pages().filter(|(path, _)| !is_embedded(path)) {
        let title = page.named("title").first().map(|t| words(&t.text())).unwrap_or_default();
        titles.entry((is_english(path), title)).or_default().push(path);
    }
    let shared: Vec<_> = titles.iter().filter(|(_, paths)| paths.len() > 1).collect();
    assert!(shared.is_empty(), "{shared:#?}");
}

#[test]
fn every_page_is_there_in_both_languages_and_says_so() {
    let paths: BTreeSet<&str> = example().pages().map(|(path, _)| path).collect();
    for path in &paths {
        let other = path.strip_prefix("en/").map_or(format!("en/{path}"), str::to_owned);
        assert!(paths.contains(other.as_str()), "{path} has no {other}");
    }
    of_every_page(|path, page| {
        if path.ends_with("404.html") {
            return Vec::new();
        }
        let bare = path.strip_prefix("en/").unwrap_or(path).trim_end_matches("index.html");
        let alternates = page.named("link").into_iter().filter(|l| l.get("rel") == Some("alternate"));
        let found: BTreeSet<(&str, &str)> =
            alternates.filter_map(|l| Some((l.get("hreflang")?, l.get("href")?))).collect();
        let (zh, en) = (format!("https://gongbao.example/{bare}"), format!("https://gongbao.example/en/{bare}"));
        let expected: BTreeSet<(&str, &str)> = [("zh-Hans", zh.as_str()), ("en", en.as_str())].into();
        let missing = expected.difference(&found).map(|(lang, href)| format!("no alternate {lang} {href}"));
        let mut complaints: Vec<String> = missing.collect();
        let other =
            if is_english(path) { Address::new(bare).file() } else { format!("en/{}", Address::new(bare).file()) };
        if !links(path, page).contains(&other) {
            complaints.push(format!("no link to {other}"));
        }
        complaints
    });
}

#[test]
fn every_kind_of_page_is_there() {
    let made = example();
    let model = made.model();
    let mut expected: Vec<String> = ["index.html", "404.html"].map(str::to_owned).to_vec();
    expected.extend(
        ["campaigns", "places", "indicators", "releases", "sources", "methodology", "corrections", "data", "about"]
            .map(|folder| format!("{folder}/index.html")),
    );
    expected.extend(model.campaigns().map(|(_, c)| format!("campaigns/{}/index.html", c.slug)));
    expected.extend(model.figures().map(|(_, f)| format!("figures/{}/index.html", f.id)));
    expected.extend(gongbao::place::provinces().map(|p| format!("places/{}/index.html", p.slug())));
    expected.extend(model.indicators.iter().map(|i| format!("indicators/{}/index.html", i.id)));
    expected.extend(model.releases.iter().map(|r| format!("releases/{}/index.html", r.slug)));
    let missing: Vec<_> = expected.iter().filter(|path| !made.outputs().contains(path)).collect();
    assert!(missing.is_empty(), "{missing:?}");
    assert_eq!(gongbao::place::provinces().count(), 34);
    let scripts: Vec<_> = made.texts().map(|(path, _)| path).filter(|path| path.ends_with(".js")).collect();
    assert_eq!(scripts, ["assets/accessed.js"]);
    for (path, _) in made.texts() {
        let good = path.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-./".contains(c));
        assert!(good, "an address that must be escaped: {path}");
    }
}

/// Each campaign has at least one release in each language, with figures in it.
#[test]
fn every_campaign_has_a_release_in_both_languages() {
    for (id, campaign) in example().model().campaigns() {
        for (prefix, code) in [("", "zh"), ("en/", "en")] {
            let of_it = example().model().releases.iter().filter(|r| r.campaign == Some(id));
            let path = of_it
                .map(|r| format!("{prefix}releases/{}/index.html", r.slug))
                .find(|p| example().outputs().contains(p));
            let Some(path) = path else { panic!("{} has no release in {code}", campaign.slug) };
            let page = example().page(&path);
            assert!(page.named("a").iter().any(|a| a.has_class("fig")), "{path} links no figure");
        }
    }
}

#[test]
fn a_number_that_is_shown_links_to_its_figure() {
    of_every_page(|path, page| {
        let mut complaints = Vec::new();
        for trail in page.trails() {
            let element = trail.last().unwrap();
            let shows = ["row-number", "big-number"].iter().any(|class| element.has_class(class));
            let figure = |e: &&&Element| {
                e.name == "a" && e.get("href").and_then(|h| target(path, h)).is_some_and(|t| t.contains("figures/"))
            };
            if shows && !trail.iter().any(|e| figure(&e)) {
                complaints.push(format!("`{}` leads to no figure", words(&element.text())));
            }
            if element.name == "a" && element.has_class("fig") {
                let to = element.get("href").and_then(|href| target(path, href)).unwrap_or_default();
                if !to.contains("figures/") {
                    complaints.push(format!("a link to a figure leads to {to}"));
                }
            }
        }
        complaints
    });
}

#[test]
fn every_figure_page_shows_its_words_and_its_source() {
    let model = example().model();
    for (_, figure) in model.figures() {
        for prefix in ["", "en/"] {
            let path = format!("{prefix}figures/{}/index.html", figure.id);
            let page = example().page(&path);
            assert!(page.text().contains(&figure.wording), "{path} does not show `{}`", figure.wording);
            let source = format!("{prefix}sources/{}/index.html", model[figure.source].id);
            let campaign = format!("{prefix}campaigns/{}/index.html", model[figure.campaign].slug);
            let indicator = format!("{prefix}indicators/{}/index.html", model[figure.indicator].id);
            let found = links(&path, page);
            for expected in [source, campaign, indicator] {
                assert!(found.contains(&expected), "{path} does not link to {expected}");
            }
            let phase =
                figure.phase.name(if prefix.is_empty() { gongbao::text::Lang::Zh } else { gongbao::text::Lang::En });
            assert!(page.classed("phase").iter().any(|e| e.text() == phase), "{path} does not say `{phase}`");
        }
    }
}

#[test]
fn every_source_page_lists_what_was_read_from_it() {
    let model = example().model();
    for (_, figure) in model.figures() {
        let path = format!("sources/{}/index.html", model[figure.source].id);
        let expected = format!("figures/{}/index.html", figure.id);
        assert!(links(&path, example().page(&path)).contains(&expected), "{path} does not list {expected}");
    }
    for source in &model.sources {
        let path = format!("sources/{}/index.html", source.id);
        let (Some(text), None) = (example().outputs().get(&path), &source.url) else { continue };
        let text = String::from_utf8_lossy(text);
        assert!(
            text.contains("没有网址") || text.contains("没有给出网址") || text.contains("无网址"),
            "{path} does not say that it has no address"
        );
    }
}

/// The figure that a link leads to.
fn figure_of(file: &str) -> Option<&'static gongbao::model::Figure> {
    let id = file.strip_prefix("en/").unwrap_or(file).strip_prefix("figures/")?.strip_suffix("/index.html")?;
    example().model().figure_ids.get(id).map(|id| &example().model()[*id])
}

#[test]
fn headlines_are_results() {
    of_every_page(|path, page| {
        let big = page.named("a").into_iter().filter(|a| a.has_class("big"));
        let figures = big.filter_map(|a| figure_of(&target(path, a.get("href")?)?));
        figures.filter(|f| !f.is_result()).map(|f| format!("{} is {} and stands first", f.id, f.phase.word())).collect()
    });
}

/// In a list, table or section that bears the mark of results no forecast stands, and none without its own mark anywhere.
#[test]
fn what_is_no_result_is_marked_wherever_it_stands() {
    of_every_page(|path, page| {
        let mut complaints = Vec::new();
        for trail in page.trails() {
            let link = trail.last().unwrap();
            let shown = link.name == "a" && link.text().chars().any(|c| c.is_ascii_digit());
            let Some(figure) = link.get("href").filter(|_| shown).and_then(|href| figure_of(&target(path, href)?))
            else {
                continue;
            };
            let forecast = [gongbao::model::Phase::Forecast, gongbao::model::Phase::Target].contains(&figure.phase);
            if !forecast || trail.iter().any(|e| e.has_class("breadcrumbs") || e.has_class("citation")) {
                continue;
            }
            let around = trail.iter().rev().find(|e| ["li", "tr", "p", "section"].contains(&e.name.as_str()));
            let section = trail.iter().rev().find(|e| e.name == "section" || e.name == "article");
            let marks = ["预计", "预测", "目标", "有望", "forecast", "expected", "target", "projected"];
            let said = |e: Option<&&Element>| {
                let text = e.map(|e| e.text().to_lowercase()).unwrap_or_default();
                marks.iter().any(|mark| text.contains(mark))
            };
            if !said(around) && !said(section) {
                complaints.push(format!("{} stands without a mark", figure.id));
            }
        }
        complaints
    });
}

#[test]
fn national_figures_are_on_no_page_of_a_place() {
    of_every_page(|path, page| {
        let bare = path.strip_prefix("en/").unwrap_or(path);
        let Some(slug) = bare.strip_prefix("places/").and_then(|p| p.strip_suffix("/index.html")) else {
            return Vec::new();
        };
        let figures: Vec<_> = links(path, page).iter().filter_map(|file| figure_of(file)).collect();
        let elsewhere = figures.into_iter().filter(|f| f.scope.places().is_empty() && !slug.is_empty());
        elsewhere.map(|f| format!("{} is of no division", f.id)).collect()
    });
}

#[test]
fn charts_have_a_title_a_source_and_a_table() {
    let mut charts = 0;
    for (path, page) in example().pages() {
        for figure in page.named("figure") {
            let Some(svg) = figure.named("svg").into_iter().next() else { continue };
            charts += 1;
            let role = svg.get("role").unwrap_or_default();
            assert!(["img", "graphics-document"].contains(&role), "{path}: a picture with the role `{role}`");
            // Tiles have titles of their own, as tooltips.
            let titles = svg.children.iter().filter(|node| matches!(node, Node::Element(e) if e.name == "title"));
            assert!(titles.count() == 1 && !words(&svg.text()).is_empty(), "{path}: a picture without its title");
            assert!(!figure.named("table").is_empty(), "{path}: a chart without its table");
            let text = figure.text();
            assert!(["来源", "Source"].iter().any(|word| text.contains(word)), "{path}: a chart without its source");
        }
    }
    assert!(charts > 20, "{charts}");
}

#[test]
fn a_site_that_has_nothing_yet_still_has_its_pages() {
    let site = Site::base()
        .without("data/campaigns/festival.yaml")
        .without("content/releases/news.md")
        .without("content/releases/news.en.md")
        .replacing("data/site.yaml", "headline: [festival/sales]\n", "");
    let made = site.compile();
    assert_eq!(made.told, "");
    assert_eq!(made.pages().filter(|(path, _)| path.starts_with("places/")).count(), 35);
}
