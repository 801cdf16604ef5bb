//! Charts: model to drawing, with the one table beside it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Maker, words};
use crate::chart::{Credit, Datum, Draft, Mark, MarkPhase, Unit};
use crate::model::{Campaign, Chart, ChartForm, Figure, Group, Id, Phase, Reported, Respect};
use crate::plan::Page;
use crate::resolve;
use crate::text::{Lang, Text};
use crate::view::{ChartFigure, ChartRow, ChartTable};

impl Maker<'_> {
    /// The charts of a campaign's page: bars of every column and of every chart that the author declared, and a map before the
    /// first of them whose figures cover provinces.
    pub(super) fn campaign_charts(&self, campaign: &Campaign) -> Vec<ChartFigure> {
        let mut charts = Vec::new();
        let mut mapped = false;
        for chart in campaign.charts.iter().filter(|c| !self.in_ballot(c)) {
            if !mapped && chart.form == ChartForm::Bars && self.covers_provinces(chart) {
                mapped = true;
                charts.extend(self.chart(chart, ChartForm::Map));
            }
            charts.extend(self.chart(chart, chart.form));
        }
        charts
    }

    /// Whether a map says more than a list would: at least eight provinces, one figure each.
    fn covers_provinces(&self, chart: &Chart) -> bool {
        let places: BTreeSet<_> = chart.figures.iter().filter_map(|id| self.model[*id].scope.single()).collect();
        places.len() >= 8 && places.len() == chart.figures.len() && places.iter().all(|p| p.grid().is_some())
    }

    /// The chart's part of an address on its page: `chart-2015-spring-festival-by-province-revenue`.
    pub(super) fn chart_id(&self, chart: &Chart) -> String {
        format!("chart-{}-{}", self.model[chart.campaign].slug, chart.key.replace('/', "-"))
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

    /// The chart drawn in that form; nothing when its figures do not bear it.
    pub(super) fn chart(&self, chart: &Chart, form: ChartForm) -> Option<ChartFigure> {
        let campaign = &self.model[chart.campaign];
        let chart = &resolve::with_form(self.model, chart, form).ok()?;
        // A picture in another form than the chart's own may stand on the same page.
        let own = campaign.charts.iter().find(|c| c.key == chart.key).map_or(ChartForm::Bars, |c| c.form);
        let suffix = if form == own { String::new() } else { format!("-{}", form.word()) };
        let id = format!("{}-{}{suffix}", campaign.slug, chart.key.replace('/', "-"));
        let address = Page::Campaign(chart.campaign).address(self.model, self.lang).absolute(&self.model.site.base_url);
        let mut drawn = self.drawn(id, chart, address)?;
        drawn.withheld = words::withheld(&chart.withheld, self.lang);
        Some(drawn)
    }

    /// Draws a chart whose figures bear its form.
    fn drawn(&self, id: String, chart: &Chart, address: String) -> Option<ChartFigure> {
        let (model, lang) = (self.model, self.lang);
        let figures = &chart.figures;
        let first = &model[*figures.first()?];
        let sources: Vec<_> = figures.iter().map(|id| model[*id].source).collect::<BTreeSet<_>>().into_iter().collect();
        let draft = Draft {
            id: id.clone(),
            lang,
            kind: self.chart_kind(chart),
            title: None,
            subtitle: self.chart_subtitle(chart),
            unit: self.chart_unit(first),
            marks: self.marks(chart),
            beside_results: false,
            credit: Credit { source_line: self.source_line(&sources), address, version: None },
            ground: self.ground(chart),
        };
        // The resolver lets only figures into a chart that may share an axis; what is left to refuse is a form they do not bear.
        let drawing = crate::chart::draw(&draft.check().ok()?);
        let ranked = drawing.table.iter().any(|r| r.rank.is_some());
        let noted = drawing.table.iter().any(|r| !r.note.is_empty());
        let by_key: BTreeMap<&str, Id<Figure>> = figures.iter().map(|id| (model[*id].id.as_str(), *id)).collect();
        let rows = drawing.table.into_iter().map(|row| {
            let id = by_key[row.key.as_str()];
            let place = model[id].scope.single().filter(|p| self.plan.places.contains(p));
            let missing = model[id].reported.quantity().is_none();
            ChartRow {
                // What was not published takes no part in the ranking; that is another thing than a rank nobody can decide.
                rank: if missing { Some("—".to_owned()) } else { row.rank.map(|r| r.to_string()) },
                label: row.label,
                label_href: place.map(|p| self.href(&Page::Place(p))),
                wording: row.wording,
                href: self.href(&Page::Figure(id)),
                missing,
                note: (!row.note.is_empty()).then(|| row.note.to_string()),
            }
        });
        Some(ChartFigure {
            id: format!("chart-{id}"),
            title: drawing.title,
            subtitle: drawing.subtitle.clone(),
            description: drawing.description,
            svg: drawing.wide.svg + &drawing.narrow.svg,
            key: Vec::new(),
            table: ChartTable {
                caption: drawing.subtitle,
                label_head: if figures.iter().all(|id| model[*id].scope.single().is_some()) {
                    lang.pick("地区", "Place").to_owned()
                } else {
                    lang.pick("名称", "Name").to_owned()
                },
                value_head: model[first.indicator].name.get(lang).to_owned(),
                ranked,
                noted,
                rows: rows.collect(),
            },
            caveats: self.chart_caveats(chart),
            sources: sources.iter().map(|s| self.link(model[*s].name(lang), &Page::Source(*s))).collect(),
            href: None,
            downloads: Vec::new(),
            withheld: None,
        })
    }

    pub(super) fn mark(&self, id: Id<Figure>, label: &str) -> Mark {
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
            Reported::Missing(reason) => {
                Datum::Missing { reason: reason.as_ref().map(|r| r.get(self.lang).to_owned()).unwrap_or_default() }
            }
        };
        Mark {
            place: figure.scope.single().map(|p| p.code()),
            href: Some(self.href(&Page::Figure(id))),
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
    fn source_line(&self, sources: &[Id<crate::model::Source>]) -> String {
        let (model, lang) = (self.model, self.lang);
        let one = |id: &Id<crate::model::Source>| {
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
