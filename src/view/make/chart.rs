//! Charts: model to drawing, with the one table beside it.

use std::collections::BTreeSet;

use super::{Maker, words};
use crate::chart::{self, Credit, Datum, Draft, Mark, MarkPhase, Unit, Width};
use crate::model::{Campaign, Chart, ChartForm, Figure, Group, Id, Phase, Reported, Respect, Source};
use crate::plan::Page;
use crate::resolve;
use crate::text::{Lang, Text, escape_html};
use crate::view::{ChartFigure, ChartRow, ChartTable};

/// Where the links of a drawing are counted from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Links {
    /// The page.
    FromHere,
    /// Nowhere: a file may lie anywhere.
    Absolute,
}

/// What a drawing is asked to show.
pub(super) struct Asked {
    /// For title, description and table.
    pub plain: chart::Spec,
    /// For the picture, in which one mark may be pointed at.
    pub drawn: chart::Spec,
    /// The figures of the chart, shown or not.
    pub figures: Vec<Id<Figure>>,
    /// Their sources.
    pub sources: Vec<Id<Source>>,
    /// The key of the mark that is pointed at.
    pub marked: Option<String>,
}

/// A finding as HTML whose numbers stay on one line.
fn heading(title: &str) -> String {
    let part = |part: &str| {
        let number = part.contains(|c: char| c.is_ascii_digit()) && !part.is_ascii();
        let html = escape_html(part);
        if number { format!("<span class=\"whole\">{html}</span>") } else { html }
    };
    chart::width::parts(title).into_iter().map(part).collect()
}

impl Maker<'_> {
    /// The charts of a campaign's page: bars of every column and of every chart that the author declared, and a map before the
    /// first of them whose figures cover provinces.
    pub(super) fn campaign_charts(&self, campaign: &Campaign) -> Vec<ChartFigure> {
        let mut charts = Vec::new();
        let mut mapped = false;
        for chart in campaign.charts.iter().filter(|c| !self.in_ballot(c)) {
            if !mapped && chart.form == ChartForm::Bars && self.covers_provinces(chart) {
                mapped = true;
                charts.extend(self.column_chart(chart, ChartForm::Map));
            }
            charts.extend(self.column_chart(chart, chart.form));
        }
        charts
    }

    /// Whether a map says more than a list would: at least eight provinces, one figure each.
    fn covers_provinces(&self, chart: &Chart) -> bool {
        let places: BTreeSet<_> = chart.figures.iter().filter_map(|id| self.model[*id].scope.single()).collect();
        places.len() >= 8 && places.len() == chart.figures.len() && places.iter().all(|p| p.grid().is_some())
    }

    /// What the chart is about: the author's words, the column's, the ballot's, or the indicator's name.
    pub(super) fn chart_subject(&self, chart: &Chart) -> String {
        let campaign = &self.model[chart.campaign];
        let subject: &Text = match (&chart.title, &chart.group) {
            (Some(title), _) => title,
            (None, Group::Column { table, column }) => &campaign.tables[*table].columns[*column].1,
            (None, Group::Ballot { ballot }) => &campaign.ballots[*ballot].title,
            (None, Group::Parts | Group::Named) => &self.model[self.model[chart.figures[0]].indicator].name,
        };
        subject.get(self.lang).to_owned()
    }

    /// The chart drawn in that form, for a text column of its own; nothing when its figures do not bear it.
    pub(super) fn chart(&self, chart: &Chart, form: ChartForm) -> Option<ChartFigure> {
        self.chart_up_to(Width::Wide, chart, form)
    }

    /// The same for one of several charts that stand in columns beside each other.
    pub(super) fn column_chart(&self, chart: &Chart, form: ChartForm) -> Option<ChartFigure> {
        self.chart_up_to(Width::Column, chart, form)
    }

    fn chart_up_to(&self, widest: Width, chart: &Chart, form: ChartForm) -> Option<ChartFigure> {
        let asked = self.asked(chart, form, Links::FromHere)?;
        let page = self.plan.chart(self.model, chart, form).map(Page::Chart);
        let mut figure = self.chart_figure(widest, &asked)?;
        figure.id = format!("chart-{}", asked.plain.id());
        figure.href =
            page.filter(|page| page.address(self.model, self.lang) != *self.here).map(|page| self.href(&page));
        figure.withheld = words::withheld(&chart.withheld, self.lang);
        figure.caveats = self.chart_caveats(chart);
        Some(figure)
    }

    /// What the drawing of a chart is asked to show.
    pub(super) fn asked(&self, chart: &Chart, form: ChartForm, links: Links) -> Option<Asked> {
        let (model, lang) = (self.model, self.lang);
        let campaign = &model[chart.campaign];
        let page = match self.plan.chart(model, chart, form) {
            Some(page) => Page::Chart(page),
            None => Page::Campaign(chart.campaign),
        };
        let chart = &resolve::with_form(model, chart, form).ok()?;
        let first = &model[*chart.figures.first()?];
        let sources: BTreeSet<_> = chart.figures.iter().map(|id| model[*id].source).collect();
        let sources: Vec<_> = sources.into_iter().collect();
        // A picture in another form than the chart's own may stand on the same page.
        let own = campaign.charts.iter().find(|c| c.key == chart.key).map_or(ChartForm::Bars, |c| c.form);
        let suffix = if form == own { String::new() } else { format!("-{}", form.word()) };
        let draft = Draft {
            id: format!("{}-{}{suffix}", campaign.slug, chart.key.replace('/', "-")),
            lang,
            kind: self.chart_kind(chart),
            title: None,
            subtitle: self.chart_subtitle(chart),
            unit: self.chart_unit(first),
            marks: self.marks(chart, links),
            beside_results: false,
            credit: Credit {
                source_line: self.source_line(&sources),
                address: page.address(model, lang).absolute(&model.site.base_url),
                version: None,
            },
            ground: self.ground(chart),
        };
        let whole = draft.clone().check().ok()?;
        let marked = chart.marked.map(|id| model[id].id.clone());
        Some(match (chart.top, &marked) {
            (None, None) => {
                Asked { plain: whole.clone(), drawn: whole, figures: chart.figures.clone(), sources, marked }
            }
            _ => {
                // What is found is found among all of them.
                let title = Some(chart::finding::title(&whole));
                let kept = self.kept(&draft, chart.top, marked.as_deref());
                let subtitle = self.shown_of(&draft, kept.len());
                let plain = Draft { title, subtitle, marks: kept, ..draft };
                let mut drawn = plain.clone();
                for mark in drawn.marks.iter_mut().filter(|mark| Some(&mark.key) == marked.as_ref()) {
                    mark.label = format!("▶{}", mark.label);
                }
                let (plain, drawn) = (plain.check().ok()?, drawn.check().ok()?);
                Asked { plain, drawn, figures: chart.figures.clone(), sources, marked }
            }
        })
    }

    /// The marks but those that certainly are not among the highest so many; a marked one stays in any case.
    fn kept(&self, draft: &Draft, top: Option<usize>, marked: Option<&str>) -> Vec<Mark> {
        let Some(top) = top else { return draft.marks.clone() };
        let hard = |mark: &Mark| match &mark.datum {
            Datum::Known { hard, .. } => Some(*hard),
            Datum::Missing { .. } | Datum::Withdrawn => None,
        };
        let all: Vec<_> = draft.marks.iter().filter_map(hard).collect();
        let stays = |mark: &&Mark| {
            let above = |own| all.iter().filter(|other| chart::order::above(other, &own)).count();
            hard(mark).is_some_and(|own| above(own) < top) || marked == Some(mark.key.as_str())
        };
        draft.marks.iter().filter(stays).cloned().collect()
    }

    /// The subtitle, which says so when not all are shown.
    fn shown_of(&self, draft: &Draft, shown: usize) -> String {
        let (all, subtitle) = (draft.marks.len(), &draft.subtitle);
        if shown == all {
            return subtitle.clone();
        }
        self.lang.pick(format!("{subtitle}，{all}项中列{shown}项"), format!("{subtitle}, {shown} of {all} shown"))
    }

    /// What a page shows of a chart.
    fn chart_figure(&self, widest: Width, asked: &Asked) -> Option<ChartFigure> {
        let (model, lang) = (self.model, self.lang);
        let of_key = |key: &str| asked.figures.iter().copied().find(|id| model[*id].id == key);
        let drawing = chart::draw_up_to(widest, &asked.plain);
        let svg = if asked.marked.is_some() {
            let drawn = |width| chart::svg(&asked.drawn, width).svg;
            drawn(widest) + &drawn(Width::Narrow)
        } else {
            drawing.wide.svg + &drawing.narrow.svg
        };
        let first = &model[*asked.figures.first()?];
        let ranked = drawing.table.iter().any(|r| r.rank.is_some());
        let noted = drawing.table.iter().any(|r| !r.note.is_empty());
        let rows = drawing.table.into_iter().map(|row| {
            let figure = of_key(&row.key);
            let place = figure.and_then(|id| model[id].scope.single()).filter(|p| self.plan.places.contains(p));
            let missing = figure.is_some_and(|id| model[id].reported.quantity().is_none());
            ChartRow {
                // What was not published takes no part in the ranking; that is another thing than a rank nobody can decide.
                rank: if missing { Some("—".to_owned()) } else { row.rank.map(|r| r.to_string()) },
                label: row.label,
                label_href: place.map(|p| self.href(&Page::Place(p))),
                wording: row.wording,
                href: figure.map(|id| self.href(&Page::Figure(id))).unwrap_or_default(),
                missing,
                marked: asked.marked.as_ref() == Some(&row.key),
                note: (!row.note.is_empty()).then(|| row.note.to_string()),
            }
        });
        Some(ChartFigure {
            id: String::new(),
            heading: heading(&drawing.title),
            title: drawing.title,
            subtitle: drawing.subtitle.clone(),
            description: drawing.description,
            svg,
            key: Vec::new(),
            table: ChartTable {
                caption: drawing.subtitle,
                label_head: if asked.figures.iter().all(|id| model[*id].scope.single().is_some()) {
                    lang.pick("地区", "Place").to_owned()
                } else {
                    lang.pick("名称", "Name").to_owned()
                },
                value_head: model[first.indicator].name.get(lang).to_owned(),
                ranked,
                noted,
                rows: rows.collect(),
            },
            caveats: Vec::new(),
            sources: asked.sources.iter().map(|s| self.link(model[*s].name(lang), &Page::Source(*s))).collect(),
            href: None,
            downloads: Vec::new(),
            withheld: None,
        })
    }

    /// How a count came to this figure, for a table cell: where it is the last result of a chart of steps.
    pub(super) fn spark(&self, id: Id<Figure>) -> Option<String> {
        let campaign = &self.model[self.model[id].campaign];
        let ends = |chart: &&Chart| {
            let results = chart.figures.iter().filter(|id| self.model[**id].phase.is_result());
            chart.form == ChartForm::Steps && results.max_by_key(|id| self.model[**id].as_of) == Some(&id)
        };
        let chart = campaign.charts.iter().find(ends).filter(|chart| chart.figures.len() > 1)?;
        let asked = self.asked(chart, ChartForm::Steps, Links::FromHere)?;
        Some(chart::spark(&asked.plain).svg)
    }

    pub(super) fn mark(&self, id: Id<Figure>, label: &str, links: Links) -> Mark {
        let figure = &self.model[id];
        let datum = match &figure.reported {
            Reported::Known(quantity) => Datum::Known {
                value: quantity.value(),
                hard: *quantity.hard(),
                soft: *quantity.soft(),
                hedge: quantity.hedge(),
                phase: match figure.phase {
                    Phase::Interim | Phase::Outcome => MarkPhase::Result,
                    Phase::Forecast => MarkPhase::Forecast,
                    Phase::Target => MarkPhase::Target,
                    Phase::Planned => MarkPhase::Planned,
                    Phase::Definition => MarkPhase::Definition,
                },
            },
            Reported::Withdrawn => Datum::Withdrawn,
            Reported::Missing(reason) => {
                Datum::Missing { reason: reason.as_ref().map(|r| r.get(self.lang).to_owned()).unwrap_or_default() }
            }
        };
        Mark {
            place: figure.scope.single().map(|p| p.code()),
            href: Some(match links {
                Links::FromHere => self.href(&Page::Figure(id)),
                Links::Absolute => Page::Figure(id).address(self.model, self.lang).absolute(&self.model.site.base_url),
            }),
            ..Mark::new(&figure.id, label, datum, self.wording(figure))
        }
    }

    pub(super) fn chart_unit(&self, figure: &Figure) -> Unit {
        let noun = |unit: &str| self.model[figure.indicator].noun(unit, false, self.lang).to_owned();
        match figure.unit.as_deref() {
            None => Unit::Count(String::new()),
            Some("%") => Unit::Percent,
            Some(unit @ ("倍" | "百分点")) => Unit::Ratio(noun(unit)),
            Some(unit) => Unit::Count(noun(unit)),
        }
    }

    /// Subject, basis, phase and period in one line, as far as they are the same for all figures.
    fn chart_subtitle(&self, chart: &Chart) -> String {
        let (lang, figure) = (self.lang, &self.model[chart.figures[0]]);
        let subject = self.chart_subject(chart);
        let common = |respect| self.agree(&chart.figures, respect);
        let mut parts = vec![subject.clone()];
        if common(Respect::Indicator) && common(Respect::Basis) {
            parts.extend(self.basis(figure).filter(|b| b.stated).map(|b| b.text).filter(|b| *b != subject));
        }
        if figure.phase != Phase::Outcome && common(Respect::Phase) {
            parts.push(figure.phase.name(lang).to_owned());
        }
        // A subject that names the day of the count need not be told it again.
        let same_day = chart.figures.iter().all(|id| self.model[*id].as_of == figure.as_of);
        let as_of =
            figure.as_of.filter(|_| same_day).map(|d| d.display(lang)).filter(|d| !subject.contains(d.as_str()));
        if common(Respect::Period) && (figure.period.known().is_some() || figure.as_of.is_none()) {
            parts.push(words::when(&figure.period, lang));
        }
        parts.extend(as_of.map(|d| lang.pick(format!("截至{d}"), format!("as of {d}"))));
        parts.join(lang.pick("，", ", "))
    }

    /// 来源：人民网，2015年2月.
    pub(super) fn source_line(&self, sources: &[Id<Source>]) -> String {
        let (model, lang) = (self.model, self.lang);
        let one = |id: &Id<Source>| {
            let source = &model[*id];
            let publisher = source.origin.or(source.publisher).map(|o| self.organisation(o));
            let publisher = publisher.unwrap_or_else(|| lang.pick("发布者未注明", "publisher not stated"));
            let date = words::source_date(&source.date, lang).0;
            let date = date.unwrap_or_else(|| lang.pick("日期未注明", "undated").to_owned());
            format!("{publisher}{}{date}", lang.pick("，", ", "))
        };
        let list: Vec<String> = sources.iter().map(one).collect();
        match lang {
            Lang::Zh => format!("来源：{}", list.join("；")),
            Lang::En => format!("Source: {}", list.join("; ")),
        }
    }
}
