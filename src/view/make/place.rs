//! Places: the list, and one.

use super::row::Said;
use super::{Maker, words};
use crate::model::{Chart, ChartForm, Figure, Id, PlaceGroup, Scope};
use crate::place::{self, Level, Place};
use crate::plan::Page;
use crate::view::{CampaignFigures, ChartFigure, FigureRow, Link, PlaceRow, PlaceView, PlacesView, Tile, TileGrid};

/// How many figures stand first on a place's page.
const HEADLINE: usize = 6;
/// How many rankings are drawn there.
const CHARTS: usize = 2;
/// From how many figures on a ranking is drawn.
const DENSE: usize = 8;

impl Maker<'_> {
    pub(super) fn places(&self) -> PlacesView {
        let of = |wanted: Scope| {
            let figures = self.model.figures().filter(move |(_, f)| f.scope == wanted).map(|(id, _)| id);
            self.rows(figures, Said { place: true, ..Said::default() })
        };
        PlacesView {
            grid: self.grid(),
            provinces: place::provinces().map(|p| self.place_row(p, true)).collect(),
            groups: self.model.shown_groups().map(|(id, group)| self.group_row(id, group)).collect(),
            national: of(Scope::National),
            not_stated: of(Scope::NotStated),
        }
    }

    /// The 34 tiles, row by row.
    pub(super) fn grid(&self) -> TileGrid {
        let mut tiles: Vec<(u8, u8, &'static Place)> =
            place::provinces().filter_map(|p| p.grid().map(|(row, column)| (row, column, p))).collect();
        tiles.sort_by_key(|(row, column, _)| (*row, *column));
        let tile = |(row, column, place): (u8, u8, &'static Place)| {
            let figures = self.figures_inside(place).len();
            Tile {
                short: self
                    .lang
                    .pick(
                        place.one_char().unwrap_or_default(),
                        place.iso().map_or("", |iso| iso.trim_start_matches("CN-")),
                    )
                    .to_owned(),
                name: words::place_name(place, self.lang).to_owned(),
                href: self.href(&Page::Place(place)),
                row: row.to_string(),
                column: column.to_string(),
                count: (figures > 0).then(|| words::count(figures, self.lang)),
                figures: (figures > 0).then(|| figures.to_string()),
            }
        };
        TileGrid { tiles: tiles.into_iter().map(tile).collect() }
    }

    /// The figures of a place and of the places inside it.
    fn figures_inside(&self, place: &'static Place) -> Vec<Id<Figure>> {
        let places = self.plan.places.iter().filter(|p| place.contains(p));
        let mut figures: Vec<_> = places.flat_map(|p| self.plan.index.figures_of_place(p).iter().copied()).collect();
        figures.sort_unstable();
        figures.dedup();
        figures
    }

    fn place_row(&self, place: &'static Place, with_inside: bool) -> PlaceRow {
        let figures = self.plan.index.figures_of_place(place).len();
        PlaceRow {
            name: words::place_name(place, self.lang).to_owned(),
            href: Some(self.href(&Page::Place(place))),
            level: words::level(place, self.lang).to_owned(),
            count: (figures > 0).then(|| words::count(figures, self.lang)),
            note: None,
            inside: if with_inside { self.inside(place) } else { Vec::new() },
        }
    }

    /// The places inside that have figures, all on one level.
    fn inside(&self, place: &'static Place) -> Vec<PlaceRow> {
        let inside = self.plan.places.iter().filter(|p| **p != place && place.contains(p));
        inside.map(|p| self.place_row(p, false)).collect()
    }

    fn group_row(&self, id: Id<PlaceGroup>, group: &PlaceGroup) -> PlaceRow {
        let figures = self.model.figures().filter(|(_, f)| f.scope == Scope::Group(id)).count();
        PlaceRow {
            name: group.name.get(self.lang).to_owned(),
            href: None,
            level: self.lang.pick("地区组", "group of places").to_owned(),
            count: (figures > 0).then(|| words::count(figures, self.lang)),
            note: group.note.as_ref().map(|n| n.get(self.lang).to_owned()),
            inside: group
                .members
                .iter()
                .filter(|m| self.plan.places.contains(m))
                .map(|m| self.place_row(m, false))
                .collect(),
        }
    }

    pub(super) fn place(&self, place: &'static Place) -> PlaceView {
        let lang = self.lang;
        let figures = self.plan.index.figures_of_place(place);
        let alone = |id: &Id<Figure>| self.model[*id].scope.single().is_some();
        let own: Vec<Id<Figure>> = figures.iter().copied().filter(alone).collect();
        let shared: Vec<Id<Figure>> = figures.iter().copied().filter(|id| !alone(id)).collect();
        let said = Said { place: true, ..Said::default() };
        let headline = own.iter().copied().filter(|id| self.stands_first(*id)).take(HEADLINE);
        let path = std::iter::successors(place.parent(), |p| p.parent()).filter(|p| self.plan.places.contains(p));
        let mut path: Vec<Link> = path.map(|p| self.link(words::place_name(p, lang), &Page::Place(p))).collect();
        path.reverse();
        let national = self.model.figures.iter().any(|f| f.scope == Scope::National);
        PlaceView {
            name: words::place_name(place, lang).to_owned(),
            full_name: lang
                .pick(place.path().to_owned(), format!("{} ({})", words::place_in_province(place, lang), place.path())),
            level: words::level(place, lang).to_owned(),
            code: Some(place.code().to_string()),
            path,
            headline: self.rows(headline, said),
            charts: self.place_charts(place),
            campaigns: self.by_campaign(&own),
            shared: self.rows(shared.iter().copied(), said),
            inside: self.inside(place),
            empty: figures.is_empty().then(|| self.empty(place)),
            national: national.then(|| Link {
                text: lang.pick("全国的数字", "Figures of the whole country").to_owned(),
                href: format!("{}#national", self.href(&Page::Places)),
            }),
            notes: place.former().iter().map(|f| self.former(f)).collect(),
        }
    }

    /// The rankings in which the place stands, with its row marked: the newest first. A short list says as much as its picture.
    fn place_charts(&self, place: &'static Place) -> Vec<ChartFigure> {
        let mut charts = Vec::new();
        for chart in self.model.campaigns.iter().flat_map(|c| &c.charts) {
            let of_place = |id: &&Id<Figure>| self.model[**id].scope.single() == Some(place);
            let Some(own) = chart.figures.iter().find(of_place) else { continue };
            let published = self.model[*own].reported.quantity().is_some();
            if chart.form == ChartForm::Bars && chart.figures.len() >= DENSE && published {
                charts.push((chart, *own));
            }
        }
        charts
            .sort_by_key(|(chart, _)| std::cmp::Reverse(self.model[chart.campaign].period.known().map(|p| p.start())));
        charts.truncate(CHARTS);
        let marked = |(chart, own): (&Chart, Id<Figure>)| {
            self.column_chart(&Chart { marked: Some(own), ..chart.clone() }, chart.form)
        };
        charts.into_iter().filter_map(marked).collect()
    }

    /// Whether a figure may stand first on a page: a published result, and where it is a cell of a table, its first column.
    pub(super) fn stands_first(&self, id: Id<Figure>) -> bool {
        let figure = &self.model[id];
        if !figure.is_result() || figure.reported.quantity().is_none() {
            return false;
        }
        let campaign = &self.model[figure.campaign];
        let mut rows = campaign.tables.iter().flat_map(|t| &t.rows);
        rows.find(|r| r.cells.contains(&Some(id))).is_none_or(|r| r.cells.iter().flatten().next() == Some(&id))
    }

    pub(super) fn empty(&self, place: &'static Place) -> String {
        let name = words::place_name(place, self.lang);
        if self.figures_inside(place).is_empty() {
            self.lang.pick(
                format!("本站的来源没有报告{name}的数字。没有数字不等于零。"),
                format!("The sources of this site report no figure of {name}. No figure does not mean zero."),
            )
        } else {
            self.lang.pick(
                format!("来源没有报告{name}整体的数字，但有下列地方的数字；它们不能代表全{}。", unit(place)),
                format!("The sources report no figure of {name} as a whole, but they do of the places below, which do not stand for all of it."),
            )
        }
    }

    fn former(&self, former: &place::Former) -> String {
        self.lang.pick(
            format!("{}年以前名为{}，代码{}。", former.until(), former.name(), former.code()),
            format!("Until {} it was {} with the code {}.", former.until(), former.name(), former.code()),
        )
    }

    /// The figures of a place, campaign by campaign, the newest first.
    fn by_campaign(&self, figures: &[Id<Figure>]) -> Vec<CampaignFigures> {
        let mut campaigns: Vec<_> = figures.iter().map(|id| self.model[*id].campaign).collect();
        campaigns.dedup();
        campaigns.sort_by_key(|id| {
            let start = self.model[*id].period.known().map(|p| p.start());
            (std::cmp::Reverse(start), *id)
        });
        let said = Said { place: true, campaign: true, source: false };
        let one = |id| {
            let own = figures.iter().copied().filter(|f| self.model[*f].campaign == id).collect();
            let [results, ahead, rules, background]: [Vec<FigureRow>; 4] = self.sorted_rows(own, said);
            CampaignFigures {
                campaign: self.campaign_link(id),
                period: self.campaign_period(&self.model[id]),
                results,
                ahead,
                rules,
                background,
            }
        };
        campaigns.into_iter().map(one).collect()
    }
}

/// 省, 市, 县: what the whole of a place is called.
fn unit(place: &Place) -> &'static str {
    match place.level() {
        Level::County => "县",
        Level::Prefecture => "市",
        _ if place.name().ends_with('市') => "市",
        _ if place.name().ends_with('区') => "区",
        _ => "省",
    }
}
