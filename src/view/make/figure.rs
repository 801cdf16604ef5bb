//! The page of one figure.

use super::row::Said;
use super::{Maker, words};
use crate::chart::{self, Intervals};
use crate::check;
use crate::cite::{self, Reference};
use crate::download;
use crate::model::{Figure, Id, Reported, Scope, SideFormat};
use crate::plan::Page;
use crate::quantity::{Bound, Quantity};
use crate::text::Lang;
use crate::view::{Bounds, Citation, Download, FigureSource, FigureView, Link, NotComparable, Stated, Waiver};

impl Maker<'_> {
    pub(super) fn figure(&self, id: Id<Figure>) -> FigureView {
        let (model, lang) = (self.model, self.lang);
        let figure = &model[id];
        let index = &self.plan.index;
        let releases = index.releases_of_figure(id).iter().map(|n| &model.releases[*n]);
        let releases = releases.filter(|r| r.lang == lang).map(|r| self.link(&r.title, &Page::Release(r.slug.clone())));
        FigureView {
            part_of: figure.part_of.map(|whole| self.row(whole, Said { campaign: true, ..Said::default() })),
            parts: self.rows(index.parts(id).iter().copied(), Said { campaign: true, ..Said::default() }),
            table: self.table_of(id, figure),
            overlaps: self.rows(figure.overlaps.iter().copied(), Said::default()),
            not_comparable: figure
                .not_comparable_with
                .iter()
                .map(|other| NotComparable {
                    figure: self.row(other.figure, Said::default()),
                    because: other.because.get(lang).to_owned(),
                })
                .collect(),
            caveats: figure.notes.iter().map(|n| n.get(lang).to_owned()).collect(),
            waivers: figure.waivers.iter().map(|waiver| self.waiver(waiver)).collect(),
            charts: self.charts_of(id),
            releases: releases.collect(),
            version_line: Some(self.version_line(figure)),
            versions: self.versions(id),
            downloads: self.side_files(figure),
            ..self.version_by_itself(figure, &Page::Figure(id))
        }
    }

    /// One version for ever: what it said, and nothing that could change with what came after it.
    pub(super) fn version(&self, id: Id<Figure>, number: u32) -> FigureView {
        let figure = self.model[id].at_version(number).expect("the plan has only versions of the model");
        let today = self.lang.pick(
            "这一页的名称、指标定义和来源名目是网站现在的写法；随版本保存的是原文、上下限、单位、地区、期间、阶段、口径、平台和所据来源。",
            "Names, the definition of the indicator and the title of the source stand here as the site words them today; what each version keeps is wording, bounds, unit, place, period, phase, basis, platform and which source it was.",
        );
        let caveats = vec![today.to_owned()];
        FigureView { caveats, ..self.version_by_itself(figure, &Page::Version(id, number)) }
    }

    fn version_by_itself(&self, figure: &Figure, page: &Page) -> FigureView {
        let (model, lang) = (self.model, self.lang);
        let indicator = &model[figure.indicator];
        let campaign = &model[figure.campaign];
        let wording = self.wording(figure);
        let reference = Reference::version(model, figure, lang, page);
        FigureView {
            id: figure.id.clone(),
            label: figure.label.get(lang).to_owned(),
            as_printed: (wording != figure.wording).then(|| figure.wording.clone()),
            missing: figure.reported.quantity().is_none(),
            missing_reason: match &figure.reported {
                Reported::Missing(Some(reason)) => Some(reason.get(lang).to_owned()),
                _ => None,
            },
            hedge_note: self.hedge_note(figure),
            phase: self.phase(figure.phase),
            campaign: self.link(campaign.title.get(lang), &Page::Campaign(figure.campaign)),
            indicator: self.link(indicator.name.get(lang), &Page::Indicator(figure.indicator)),
            context: figure.context.then(|| {
                let text = lang.pick(
                    "来源引用它作为背景，它不是这项活动的成果",
                    "the source quotes it as background; it is no result of this campaign",
                );
                text.to_owned()
            }),
            says: self.says(figure),
            says_not: self.says_not(figure),
            places: self.scope(&figure.scope),
            period: self.period(figure),
            as_of: self.stated_or(figure.as_of.map(|d| d.display(lang))),
            basis: self.basis(figure),
            unit: self.unit(figure),
            platform: self.organisations(&figure.platforms),
            organisation: self.organisations(&figure.organisations),
            claimed_by: self.claimed_by(figure),
            source: self.figure_source(figure),
            bounds: figure.reported.quantity().map(|quantity| self.bounds(figure, quantity)),
            part_of: None,
            parts: Vec::new(),
            table: None,
            overlaps: Vec::new(),
            not_comparable: Vec::new(),
            caveats: Vec::new(),
            waivers: Vec::new(),
            charts: Vec::new(),
            releases: Vec::new(),
            citation: cite::sentence(&reference),
            citations: self.citations(&reference),
            version: Some(figure.version.to_string()),
            version_line: Some(self.version_number(figure)),
            versions: Vec::new(),
            permalink: page.address(model, lang).absolute(&model.site.base_url),
            downloads: Vec::new(),
            withheld: words::withheld(&figure.withheld, lang),
            wording,
        }
    }

    /// The two intervals in words, and drawn.
    fn bounds(&self, figure: &Figure, quantity: &Quantity) -> Bounds {
        let (lang, indicator, unit) = (self.lang, &self.model[figure.indicator], figure.unit.as_deref());
        let interval = |interval| words::interval(interval, unit, indicator, lang);
        let (hard, soft) = (interval(quantity.hard()), interval(quantity.soft()));
        let end = |bound: Option<Bound>| bound.map(|bound| words::amount(bound.value, unit, indicator, lang));
        let (low, high) = (end(quantity.hard().low), end(quantity.hard().high));
        let names = lang.pick(["字面允许", "通常理解"], ["Logically possible", "Usually understood"]);
        let colon = lang.pick("：", ": ");
        let description = [(names[0], &hard), (names[1], &soft)].map(|(name, words)| format!("{name}{colon}{words}"));
        let picture = chart::intervals(Intervals {
            hard: quantity.hard(),
            soft: quantity.soft(),
            value: quantity.value(),
            names,
            ends: [low.as_deref(), high.as_deref()],
            description: &description.join(lang.pick("；", "; ")),
        });
        Bounds { hard, soft, svg: picture.map(|picture| picture.svg) }
    }

    /// What the number says, in plain words.
    fn says(&self, figure: &Figure) -> Vec<String> {
        let lang = self.lang;
        let indicator = &self.model[figure.indicator];
        let stop = lang.pick("。", ".");
        let mut says = vec![sentence(indicator.definition.get(lang), lang)];
        if let Some(note) = self.hedge_note(figure) {
            says.push(lang.pick(format!("限定词的意思：{note}{stop}"), format!("What the hedge means: {note}{stop}")));
        }
        let phase = words::phase_note(figure.phase, lang);
        says.push(lang.pick(
            format!("阶段：{}，{phase}{stop}", figure.phase.name(lang)),
            format!("Phase: {}, {phase}{stop}", figure.phase.name(lang)),
        ));
        if let Some(claimed) = &figure.claimed_by {
            let claimed = claimed.get(lang);
            says.push(
                lang.pick(
                    format!("这个数字出自{claimed}之口{stop}"),
                    format!("The number is claimed by {claimed}{stop}"),
                ),
            );
        }
        says
    }

    /// What it does not say.
    fn says_not(&self, figure: &Figure) -> Vec<String> {
        let lang = self.lang;
        let indicator = &self.model[figure.indicator];
        let mut not: Vec<String> = indicator.not_counted.iter().map(|n| sentence(n.get(lang), lang)).collect();
        if figure.scope == Scope::National {
            not.push(
                lang.pick(
                    "这是全国的数字，不属于任何一个省份，也不能按省份分摊。",
                    "It is a figure of the whole country; it belongs to no province and cannot be shared out among them.",
                )
                .to_owned(),
            );
        }
        if figure.scope.places().len() > 1 {
            not.push(
                lang.pick(
                    "它由几地共有，原文没有分地数字。",
                    "It is shared by several places; the source does not divide it.",
                )
                .to_owned(),
            );
        }
        if !indicator.bases.is_empty() && figure.basis.is_none() {
            not.push(
                lang.pick(
                    "原文没有说明统计口径，与其他口径的数字不可比较。",
                    "The source does not say how it was counted, so it cannot be compared with others.",
                )
                .to_owned(),
            );
        }
        not
    }

    /// A rule that was set aside, with reason and date.
    fn waiver(&self, waiver: &crate::model::Waiver) -> Waiver {
        let lang = self.lang;
        let rule = check::RULES.iter().find(|rule| rule.code == waiver.rule);
        let (reason, date) = (waiver.reason.get(lang), waiver.date.display(lang));
        let by = waiver.by.as_ref().map(|by| by.get(lang).to_owned());
        let by = by.map(|by| format!("{by}{}", lang.pick("，", ", "))).unwrap_or_default();
        Waiver {
            rule: rule.map_or_else(|| waiver.rule.clone(), |rule| check::line(rule, lang)),
            reason: lang.pick(format!("{reason}（{by}{date}）"), format!("{reason} ({by}{date})")),
        }
    }

    fn unit(&self, figure: &Figure) -> Option<Stated> {
        let lang = self.lang;
        let Some(unit) = &figure.unit else { return Some(self.not_stated()) };
        let noun = self.model[figure.indicator].noun(unit, false, lang);
        let note = figure.unit_assumed.then(|| {
            let note = lang
                .pick("原文未写单位，这是编者按文意所补", "the source prints no unit; this is the editors' reading");
            note.to_owned()
        });
        Some(Stated { note, ..self.stated(noun) })
    }

    fn claimed_by(&self, figure: &Figure) -> Stated {
        let source = &self.model[figure.source];
        let publisher = source.origin.or(source.publisher).map(|id| self.organisation(id).to_owned());
        self.stated_or(figure.claimed_by.as_ref().map(|c| c.get(self.lang).to_owned()).or(publisher))
    }

    fn figure_source(&self, figure: &Figure) -> FigureSource {
        let source = &self.model[figure.source];
        FigureSource {
            title: self.source_title(source),
            href: self.href(&Page::Source(figure.source)),
            publisher: self.publisher(source),
            date: self.source_date(source),
            at: self.stated_or(words::locator(figure.at, self.lang)),
            address: source.url.as_ref().map(|url| Link { text: url.clone(), href: url.clone() }),
        }
    }

    /// The table or ballot that the figure is a cell of.
    fn table_of(&self, id: Id<Figure>, figure: &Figure) -> Option<Link> {
        let campaign = &self.model[figure.campaign];
        let page = self.href(&Page::Campaign(figure.campaign));
        let table = campaign.tables.iter().find(|t| t.rows.iter().any(|r| r.cells.contains(&Some(id))));
        if let Some(table) = table {
            let href = format!("{page}#table-{}", table.key);
            return Some(Link { text: table.title.get(self.lang).to_owned(), href });
        }
        let ballot = campaign.ballots.iter().find(|b| {
            [b.seats, b.nominations, b.total].contains(&Some(id)) || b.entries.iter().any(|e| e.votes == id)
        })?;
        let href = format!("{page}#ballot-{}", ballot.key);
        Some(Link { text: ballot.title.get(self.lang).to_owned(), href })
    }

    /// The pages of the charts in which the figure is drawn.
    fn charts_of(&self, id: Id<Figure>) -> Vec<Link> {
        let charts = self.plan.index.charts(self.model, id);
        let page = |chart: &crate::model::Chart| {
            let page = self.plan.chart(self.model, chart, chart.form)?;
            Some(self.link(self.chart_subject(chart), &Page::Chart(page)))
        };
        charts.into_iter().filter_map(page).collect()
    }

    /// The reference in every style but the plain sentence, which stands above them.
    pub(super) fn citations(&self, reference: &Reference) -> Vec<Citation> {
        let write = |style: &cite::Style| {
            let text = (style.write)(reference);
            let (before, after) = cite::parted(&text);
            Citation {
                style: (style.name)().get(self.lang).to_owned(),
                before: before.to_owned(),
                accessed: after.is_some().then(|| cite::ACCESSED.to_owned()),
                after: after.unwrap_or_default().to_owned(),
                lines: style.lines,
                text,
            }
        };
        cite::STYLES.iter().filter(|style| style.code != "plain").map(write).collect()
    }

    /// The files beside the page.
    fn side_files(&self, figure: &Figure) -> Vec<Download> {
        let file = |format: &SideFormat| Download {
            text: download::side_text(*format).get(self.lang).to_owned(),
            href: self.file(&download::side_file(figure, *format)),
            format: format.name(self.lang).to_owned(),
            size: None,
            note: None,
        };
        self.model.site.formats.iter().map(file).collect()
    }
}

/// The text as a sentence, with its full stop.
fn sentence(text: &str, lang: Lang) -> String {
    let ended = text.ends_with(['。', '！', '？', '.', '!', '?', '”', '）']);
    if ended { text.to_owned() } else { format!("{text}{}", lang.pick("。", ".")) }
}
