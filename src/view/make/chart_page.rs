//! The page of one chart, its embedded form, and its files.

use super::chart::{Asked, Links};
use super::{Maker, Material};
use crate::chart::{self, Picture, Width};
use crate::download::{self, ChartRecord, OEmbed};
use crate::model::{Chart, ChartForm};
use crate::plan::{ChartPage, Page, Planned};
use crate::text::{Lang, escape_html};
use crate::view::{ChartFile, ChartFormLink, ChartView, EmbedView, Link};

/// The room that an embedded chart needs beside its picture: title, subtitle, description, foot.
const AROUND: u32 = 330;
/// How wide an embedded chart is at most.
const EMBED_WIDTH: u32 = 680;

/// The files that stand beside the page of a chart.
#[derive(Debug, Clone)]
pub struct ChartFiles {
    /// `chart.svg`: the picture by itself, light and dark.
    pub svg: String,
    /// `chart.csv`: what is drawn, each row with where it comes from.
    pub csv: String,
    /// `oembed.json`.
    pub oembed: String,
    /// What `chart.png` is drawn from.
    pub literal: Picture,
    /// What is written into the PNG: keyword and text.
    pub notes: Vec<(&'static str, String)>,
}

/// The files of a chart's page; nothing for other pages.
pub fn chart_files(material: Material, planned: &Planned) -> Option<ChartFiles> {
    let Page::Chart(page) = &planned.page else { return None };
    let maker = Maker::new(material, planned);
    let asked = maker.asked_for(*page, Links::Absolute);
    let title = chart::finding::title(&asked.plain);
    let citation = maker.chart_citation(&title, &asked);
    let licence = material.model.site.licence.as_ref().map(|(name, url)| format!("{name} {url}"));
    let mut notes = vec![("Title", title.clone()), ("Source", citation.clone())];
    notes.extend(licence.clone().map(|licence| ("Copyright", licence)));
    Some(ChartFiles {
        svg: chart::alone(&asked.drawn, Width::Wide).svg,
        csv: maker.chart_csv(&asked, &citation, licence.as_deref().unwrap_or_default()),
        oembed: maker.oembed_json(*page, &asked, title),
        literal: chart::literal(&asked.drawn, Width::Wide),
        notes,
    })
}

impl Maker<'_> {
    fn asked_for(&self, page: ChartPage, links: Links) -> Asked {
        let asked = self.asked(page.of(self.model), page.form, links);
        asked.expect("a chart is planned only in forms that its figures bear")
    }

    /// Title and description of the page.
    pub(super) fn chart_words(&self, page: ChartPage) -> (String, String) {
        let asked = self.asked_for(page, Links::FromHere);
        let source = self.source_line(&asked.sources);
        let (subtitle, lang) = (asked.plain.subtitle(), self.lang);
        let description = lang.pick(format!("{subtitle}。{source}。"), format!("{subtitle}. {source}."));
        let title = chart::finding::title(&asked.plain);
        // The same finding in another form is another page.
        let title = if page.form == page.of(self.model).form {
            title
        } else {
            let form = form_name(page.form, lang);
            lang.pick(format!("{title}（{form}）"), format!("{title} ({})", form.to_lowercase()))
        };
        (title, description)
    }

    pub(super) fn chart_page(&self, page: ChartPage) -> ChartView {
        let (model, lang) = (self.model, self.lang);
        let chart = page.of(model);
        let figure = self.chart(chart, page.form).expect("a chart is planned only in forms that its figures bear");
        let forms: Vec<ChartFormLink> = self
            .plan
            .charts
            .iter()
            .filter(|other| (other.campaign, other.chart) == (page.campaign, page.chart))
            .map(|other| ChartFormLink {
                text: form_name(other.form, lang).to_owned(),
                href: self.href(&Page::Chart(*other)),
                current: *other == page,
            })
            .collect();
        let indicator = model[chart.figures[0]].indicator;
        let asked = self.asked_for(page, Links::FromHere);
        ChartView {
            campaign: self.campaign_link(page.campaign),
            indicator: self.link(model[indicator].name.get(lang), &Page::Indicator(indicator)),
            forms: if forms.len() > 1 { forms } else { Vec::new() },
            files: self.chart_file_links(chart, page.form),
            citation: self.chart_citation(&figure.title, &asked),
            permalink: self.here.absolute(&model.site.base_url),
            embed_code: self.embed_code(page, &asked, &figure.title),
            embed_href: self.href(&Page::Embed(page)),
            oembed_href: self.file(&format!("{}oembed.json", self.here)),
            licence: self.licence(),
            chart: figure,
        }
    }

    pub(super) fn embed(&self, page: ChartPage) -> EmbedView {
        let mut chart =
            self.chart(page.of(self.model), page.form).expect("a chart is planned only in forms that its figures bear");
        let address = Page::Chart(page).address(self.model, self.lang).absolute(&self.model.site.base_url);
        chart.href = Some(address.clone());
        let page = Link { text: self.model.site.title.get(self.lang).to_owned(), href: address };
        EmbedView { chart, page, licence: self.licence() }
    }

    fn licence(&self) -> Option<Link> {
        let licence = self.model.site.licence.as_ref();
        licence.map(|(name, url)| Link { text: name.clone(), href: url.clone() })
    }

    fn chart_file_links(&self, chart: &Chart, form: ChartForm) -> Vec<ChartFile> {
        let lang = self.lang;
        let own = if form == chart.form { String::new() } else { format!("-{}", form.word()) };
        let english = lang.pick("", "-en");
        let name = format!("{}-{}{own}{english}", self.model[chart.campaign].slug, chart.key.replace('/', "-"));
        let file = |extension: &str, zh: &str, en: &str| ChartFile {
            format: extension.to_uppercase(),
            href: self.file(&format!("{}chart.{extension}", self.here)),
            name: format!("{name}.{extension}"),
            note: lang.pick(zh, en).to_owned(),
        };
        let mut files = vec![file("svg", "矢量图，任意放大都清楚", "a drawing that stays sharp at any size")];
        if self.pictures {
            files.push(file(
                "png",
                "双倍分辨率，可用于幻灯片和社交媒体",
                "twice the resolution, for slides and social media",
            ));
        }
        files.push(file("csv", "图中的数字，每行附来源", "the numbers of the chart, each row with its source"));
        files
    }

    /// Whose figures, which chart, where: the producers stand before the site that drew them.
    fn chart_citation(&self, title: &str, asked: &Asked) -> String {
        let (lang, site) = (self.lang, &self.model.site);
        let (name, source) = (site.title.get(lang), self.source_line(&asked.sources));
        let address = &asked.plain.credit().address;
        let subtitle = asked.plain.subtitle();
        let licence = site.licence.as_ref().map(|(name, _)| name.as_str());
        match lang {
            Lang::Zh => {
                let licence = licence.map(|l| format!("，{l}")).unwrap_or_default();
                format!("{title}（{subtitle}）。{source}。{name}整理，{address}{licence}")
            }
            Lang::En => {
                let licence = licence.map(|l| format!(", {l}")).unwrap_or_default();
                format!("{title} ({subtitle}). {source}. Compiled by {name}, {address}{licence}")
            }
        }
    }

    fn chart_csv(&self, asked: &Asked, citation: &str, licence: &str) -> String {
        let table = chart::draw(&asked.plain).table;
        let figure = |key: &str| asked.figures.iter().copied().find(|id| self.model[*id].id == key);
        let records = table.into_iter().filter_map(|row| {
            let figure = &self.model[figure(&row.key)?];
            Some(ChartRecord { rank: row.rank, label: row.label, wording: row.wording, note: row.note, figure })
        });
        download::chart_csv(self.model, records, citation, licence)
    }

    /// The height that holds the chart at any width without a scroll bar: no script measures it there.
    fn embed_height(&self, asked: &Asked) -> u32 {
        let height = |width| chart::svg(&asked.drawn, width).height;
        height(Width::Wide).max(height(Width::Narrow)) + AROUND
    }

    fn embed_code(&self, page: ChartPage, asked: &Asked, title: &str) -> String {
        let address = Page::Embed(page).address(self.model, self.lang).absolute(&self.model.site.base_url);
        format!(
            "<iframe src=\"{address}\" title=\"{}\" lang=\"{}\" width=\"100%\" height=\"{}\" style=\"border:0;max-width:{EMBED_WIDTH}px\" loading=\"lazy\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>",
            escape_html(title),
            self.lang.tag(),
            self.embed_height(asked)
        )
    }

    fn oembed_json(&self, page: ChartPage, asked: &Asked, title: String) -> String {
        let site = &self.model.site;
        let picture = chart::literal(&asked.drawn, Width::Wide);
        download::oembed(&OEmbed {
            html: self.embed_code(page, asked, &title),
            title,
            width: EMBED_WIDTH,
            height: self.embed_height(asked),
            author_name: self.organisation(site.publisher).to_owned(),
            provider_name: site.title.get(self.lang).to_owned(),
            provider_url: Page::Home.address(self.model, self.lang).absolute(&site.base_url),
            thumbnail: self.pictures.then(|| {
                let address = format!("{}chart.png", Page::Chart(page).address(self.model, self.lang));
                (crate::plan::Address::new(address).absolute(&site.base_url), picture.width * 2, picture.height * 2)
            }),
        })
    }
}

fn form_name(form: ChartForm, lang: Lang) -> &'static str {
    match form {
        ChartForm::Bars => lang.pick("条形图", "Bars"),
        ChartForm::Map => lang.pick("色块图", "Tile map"),
        ChartForm::Borders => lang.pick("行政区域图", "Map"),
        ChartForm::Dots => lang.pick("区间图", "Dots"),
        ChartForm::Ballot => lang.pick("投票榜", "Leaderboard"),
        ChartForm::Nesting => lang.pick("其中图", "Whole and parts"),
        ChartForm::Steps => lang.pick("阶梯图", "Steps"),
        ChartForm::Slope => lang.pick("斜率图", "Two editions"),
        ChartForm::Panels => lang.pick("分栏条形图", "Panels"),
    }
}
