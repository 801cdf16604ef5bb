//! From any number on the site its figure is one click away, and from there its source. The numbers are found in the text of the pages by
//! the wordings of `data/figures.json` and of the files beside each figure, whatever the markup around them says of itself.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use gongbao::text::Lang;
use serde_json::Value;

use crate::support::{Element, Node, example};

/// Every figure's wording in that language with the figures that have it, if nothing else is likely to be worded so: 2个 may count anything.
fn wordings(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let all: Value = serde_json::from_str(example().text("data/figures.json")).unwrap();
    let mut wordings: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in all["figures"].as_array().unwrap().iter().filter(|row| row["hedge"] != "missing") {
        let id = row["id"].as_str().unwrap();
        let one: Value = serde_json::from_str(example().text(&format!("figures/{id}/figure.json"))).unwrap();
        let wording = one["wording"][lang.code()].as_str().unwrap();
        let han = wording.chars().filter(|c| "一二三四五六七八九十百千万亿两".contains(*c)).count();
        if wording.chars().filter(char::is_ascii_digit).count() >= 2 || han >= 3 {
            wordings.entry(wording.to_owned()).or_default().insert(id.to_owned());
        }
    }
    wordings
}

/// Names and sentences of the authors that stand on pages as they wrote them, and can hold no links: 浙江山区26县 is a name. Where they speak
/// of a figure of the page, its number stands there too.
fn texts_of_authors() -> Vec<String> {
    let model = example().model();
    let mut bilingual: Vec<&gongbao::text::Text> = Vec::new();
    for figure in &model.figures {
        bilingual.push(&figure.label);
        bilingual.extend(&figure.notes);
    }
    for campaign in &model.campaigns {
        bilingual.extend([&campaign.title].into_iter().chain(&campaign.summary));
        bilingual.extend(campaign.not_stated.iter().chain(&campaign.goals).chain(&campaign.areas));
        bilingual.extend(campaign.tables.iter().map(|table| &table.title));
        bilingual.extend(campaign.ballots.iter().map(|ballot| &ballot.title));
        bilingual.extend(campaign.facts.iter().flat_map(|fact| [&fact.title, &fact.text]));
        bilingual.extend(campaign.activities.iter().flat_map(|a| std::iter::once(&a.title).chain(&a.summary)));
        bilingual.extend(campaign.coupons.iter().flat_map(|c| std::iter::once(&c.title).chain(&c.terms)));
    }
    bilingual.extend(model.place_groups.iter().map(|group| &group.name));
    bilingual.extend(model.sources.iter().flat_map(|source| &source.notes));
    let mut texts: Vec<String> =
        bilingual.into_iter().flat_map(|text| Lang::ALL.map(|lang| text.get(lang).to_owned())).collect();
    for source in &model.sources {
        texts.extend(Lang::ALL.map(|lang| source.name(lang).to_owned()));
        texts.extend(source.title.clone());
    }
    texts.retain(|text| text.chars().any(|c| c.is_ascii_digit() || "一二三四五六七八九十".contains(c)));
    // The longest first: a name may stand in a sentence.
    texts.sort_by_key(|text| std::cmp::Reverse(text.len()));
    texts.dedup();
    texts
}

/// The wordings that stand in a text, the longest at each place, where no digit goes before or behind.
fn found(text: &str, wordings: &BTreeMap<String, BTreeSet<String>>, authors: &[String]) -> Vec<String> {
    if !wordings.keys().any(|wording| text.contains(wording.as_str())) {
        return Vec::new();
    }
    let mut text = text.to_owned();
    let length = text.len();
    for author in authors.iter().filter(|author| author.len() <= length) {
        while let Some(at) = text.find(author.as_str()) {
            text.replace_range(at..at + author.len(), &"\0".repeat(author.len()));
        }
    }
    let mut places: Vec<(usize, &str)> = Vec::new();
    for wording in wordings.keys() {
        for (at, _) in text.match_indices(wording.as_str()) {
            let before = text[..at].chars().next_back();
            let after = text[at + wording.len()..].chars().next();
            let parted = !before.is_some_and(|c| c.is_ascii_digit() || c == '.' || c == ',')
                && !after.is_some_and(|c| c.is_ascii_digit());
            // 30个数字 counts figures, and is none.
            let counts_figures = text[at + wording.len()..].starts_with("数字");
            if parted && !counts_figures {
                places.push((at, wording));
            }
        }
    }
    let inside = |(at, wording): &(usize, &str)| {
        places.iter().any(|(other, longer)| {
            longer.len() > wording.len() && other <= at && at + wording.len() <= other + longer.len()
        })
    };
    places.iter().filter(|place| !inside(place)).map(|(_, wording)| (*wording).to_owned()).collect()
}

/// Every text of a page with the elements that it stands in, the outermost first.
fn texts<'p>(element: &'p Element, trail: &mut Vec<&'p Element>, see: &mut dyn FnMut(&'p str, &[&'p Element])) {
    for node in &element.children {
        match node {
            Node::Text(text) => see(text, trail),
            Node::Element(inner) if ["script", "style", "head"].contains(&inner.name.as_str()) => {}
            Node::Element(inner) => {
                trail.push(inner);
                texts(inner, trail, see);
                trail.pop();
            }
        }
    }
}

/// The figures to which links in an element lead, itself included.
fn led_to(path: &str, element: &Element) -> BTreeSet<String> {
    let inner = element.all();
    let links = inner.into_iter().chain([element]).filter(|e| e.name == "a").filter_map(|a| a.get("href"));
    links.filter_map(|href| figure_at(path, href)).collect()
}

/// The figure whose page a link leads to, in either language.
fn figure_at(path: &str, href: &str) -> Option<String> {
    let at = match href.strip_prefix("https://gongbao.example/") {
        Some(absolute) => absolute.to_owned(),
        None if href.contains(':') => return None,
        None => {
            let mut folder: Vec<&str> = path.split('/').collect();
            folder.pop();
            for part in href.split(['#', '?']).next().unwrap().split('/') {
                match part {
                    "" | "." => {}
                    ".." => drop(folder.pop()),
                    name => folder.push(name),
                }
            }
            folder.join("/")
        }
    };
    let at = at.strip_prefix("en/").unwrap_or(&at);
    Some(at.strip_prefix("figures/")?.trim_end_matches('/').to_owned())
}

/// Where a number stands without a link of its own, and why that is enough; nothing where it is not.
fn excused(path: &str, page: &Element, trail: &[&Element], figures: &BTreeSet<String>) -> Option<&'static str> {
    let inside = |class: &str| trail.iter().rev().find(|e| e.has_class(class)).copied();
    let links = |element: &Element| !led_to(path, element).is_disjoint(figures);
    if let Some(chart) = inside("chart-figure") {
        return links(chart)
            .then_some("a chart's title and description are of the marks and the table below, which lead there");
    }
    let within = |name: &str, value: &str| trail.iter().any(|e| e.get(name) == Some(value));
    let is_on = |kind: &str| path.strip_prefix("en/").unwrap_or(path).starts_with(kind);
    if inside("cite").is_some() || trail.iter().any(|e| e.name == "textarea") {
        return Some("a text to be copied");
    }
    if is_on("methodology/") {
        return Some("an example of a wording, and no figure");
    }
    if is_on("figures/")
        && (within("aria-labelledby", "bounds") || inside("says").is_some() || inside("hedge").is_some())
    {
        return Some("the end of what the page's own figure may mean");
    }
    if is_on("charts/") && trail.iter().any(|e| e.name == "h1") {
        return links(page).then_some("the title of the chart that stands below");
    }
    if inside("hedge").is_some() {
        let item = trail.iter().rev().find(|e| e.name == "li")?;
        return (!led_to(path, item).is_empty())
            .then_some("what a hedge means, below the number itself, which is a link");
    }
    None
}

/// What was found on pages.
#[derive(Default)]
struct Walk {
    /// What stands in a text of that language, since most texts stand on many pages.
    known: HashMap<(bool, String), Vec<String>>,
    linked: usize,
    excuses: BTreeMap<&'static str, usize>,
    faults: Vec<String>,
}

impl Walk {
    fn page(&mut self, path: &str, page: &Element, of: &[BTreeMap<String, BTreeSet<String>>; 2], authors: &[String]) {
        let english = path.starts_with("en/");
        let wordings = &of[usize::from(english)];
        let own = path.strip_prefix("en/").unwrap_or(path).strip_prefix("figures/");
        let own = own.and_then(|rest| rest.strip_suffix("/index.html")).map(|rest| rest.split("/v/").next().unwrap());
        texts(page, &mut Vec::new(), &mut |text, trail| {
            let numbers =
                self.known.entry((english, text.to_owned())).or_insert_with(|| found(text, wordings, authors));
            for wording in numbers.iter() {
                let figures = &wordings[wording];
                if own.is_some_and(|own| figures.contains(own)) {
                    continue;
                }
                let leads = |a: &&Element| {
                    a.get("href").and_then(|href| figure_at(path, href)).is_some_and(|id| figures.contains(&id))
                };
                if trail.iter().any(leads) {
                    self.linked += 1;
                } else if let Some(why) = excused(path, page, trail, figures) {
                    *self.excuses.entry(why).or_insert(0) += 1;
                } else {
                    let way: Vec<&str> = trail.iter().map(|e| e.name.as_str()).collect();
                    self.faults.push(format!("{path}: `{wording}` in {} of `{}`", way.join(" "), text.trim()));
                }
            }
        });
    }
}

#[test]
fn from_any_number_its_figure_is_one_click_away() {
    let (of, authors) = (Lang::ALL.map(wordings), texts_of_authors());
    let mut walk = Walk::default();
    for (path, page) in example().pages() {
        walk.page(path, page, &of, &authors);
    }
    let Walk { linked, excuses, faults, .. } = walk;
    assert!(faults.is_empty(), "{} numbers lead to no figure:\n{}", faults.len(), faults.join("\n"));
    assert!(linked > 15_000, "{linked} numbers were found in links, {excuses:?}");
    assert_eq!(excuses.len(), 6, "{excuses:?}");
    // Pages whose links are taken away show that it would be noticed.
    for path in
        ["index.html", "en/index.html", "releases/2015-spring-festival/index.html", "places/shandong/index.html"]
    {
        let html = example().text(path).replace("<a ", "<b ").replace("</a>", "</b>");
        let mut walk = Walk::default();
        walk.page(path, &Element::parse(&html), &of, &authors);
        assert!(walk.faults.len() > 5, "{path}: {:?}", walk.faults);
    }
}

#[test]
fn from_a_figure_and_from_each_of_its_versions_the_source_is_one_click_away() {
    let model = example().model();
    for figure in &model.figures {
        for version in figure.versions() {
            for (prefix, tail) in [("", String::new()), ("en/", String::new()), ("", format!("v/{}/", version.version))]
            {
                let path = format!("{prefix}figures/{}/{tail}index.html", figure.id);
                let source = &model[if tail.is_empty() { figure.source } else { version.source }];
                let to = format!("sources/{}/", source.id);
                let links: Vec<&str> = example().page(&path).named("a").iter().filter_map(|a| a.get("href")).collect();
                assert!(links.iter().any(|href| href.ends_with(&to)), "{path} does not link to {to}");
                if let Some(address) = &source.url {
                    assert!(links.contains(&address.as_str()), "{path} does not link to {address}");
                }
            }
        }
    }
}
