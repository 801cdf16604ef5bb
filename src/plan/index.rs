//! What belongs to what: the ways back along every reference, made once, so that no page has to look through all figures.

use std::collections::BTreeMap;
use std::ops::Range;

use crate::markdown::{Target, references};
use crate::model::{Campaign, Chart, Figure, Id, Indicator, Model, Source};
use crate::place::Place;

/// The ways back.
#[derive(Debug)]
pub struct Index {
    figures_of_campaign: Vec<Range<usize>>,
    figures_of_place: BTreeMap<&'static Place, Vec<Id<Figure>>>,
    figures_of_source: BTreeMap<Id<Source>, Vec<Id<Figure>>>,
    figures_of_indicator: BTreeMap<Id<Indicator>, Vec<Id<Figure>>>,
    parts: BTreeMap<Id<Figure>, Vec<Id<Figure>>>,
    charts: BTreeMap<Id<Figure>, Vec<(Id<Campaign>, usize)>>,
    releases_of_figure: BTreeMap<Id<Figure>, Vec<usize>>,
    releases_of_campaign: BTreeMap<Id<Campaign>, Vec<usize>>,
    figures_of_release: Vec<Vec<Id<Figure>>>,
}

impl Index {
    /// Walks the model once.
    pub fn new(model: &Model) -> Index {
        let mut index = Index {
            figures_of_campaign: campaigns(model),
            figures_of_place: BTreeMap::new(),
            figures_of_source: BTreeMap::new(),
            figures_of_indicator: BTreeMap::new(),
            parts: BTreeMap::new(),
            charts: BTreeMap::new(),
            releases_of_figure: BTreeMap::new(),
            releases_of_campaign: BTreeMap::new(),
            figures_of_release: Vec::new(),
        };
        for (id, figure) in model.figures() {
            for place in figure.scope.places() {
                index.figures_of_place.entry(place).or_default().push(id);
            }
            index.figures_of_source.entry(figure.source).or_default().push(id);
            // The page of a former version links to the source that it had.
            for former in figure.versions() {
                index.figures_of_source.entry(former.source).or_default();
            }
            index.figures_of_indicator.entry(figure.indicator).or_default().push(id);
            if let Some(whole) = figure.part_of {
                index.parts.entry(whole).or_default().push(id);
            }
        }
        for (id, campaign) in model.campaigns() {
            for (n, chart) in campaign.charts.iter().enumerate() {
                for figure in &chart.figures {
                    index.charts.entry(*figure).or_default().push((id, n));
                }
            }
            // A source of facts alone has a page as well.
            for source in campaign.facts.iter().filter_map(|f| f.source) {
                index.figures_of_source.entry(source).or_default();
            }
        }
        for (n, release) in model.releases.iter().enumerate() {
            let mut quoted: Vec<Id<Figure>> = Vec::new();
            for reference in references(&release.body.value) {
                if let Target::Figure(address) = &reference.target
                    && let Some(id) = model.figure(release.campaign, address)
                    && !quoted.contains(&id)
                {
                    quoted.push(id);
                    index.releases_of_figure.entry(id).or_default().push(n);
                }
            }
            index.figures_of_release.push(quoted);
            if let Some(campaign) = release.campaign {
                index.releases_of_campaign.entry(campaign).or_default().push(n);
            }
        }
        index
    }

    /// The figures of a campaign, in the author's order.
    pub fn figures_of_campaign(&self, id: Id<Campaign>) -> impl Iterator<Item = Id<Figure>> + use<> {
        self.figures_of_campaign[id.index()].clone().map(Id::new)
    }

    /// The figures of a place, those that it shares with others included, in the model's order.
    pub fn figures_of_place(&self, place: &'static Place) -> &[Id<Figure>] {
        self.figures_of_place.get(place).map_or(&[], Vec::as_slice)
    }

    /// The places that have figures, by code.
    pub fn places(&self) -> impl Iterator<Item = &'static Place> {
        self.figures_of_place.keys().copied()
    }

    /// The figures read from a source, in the model's order.
    pub fn figures_of_source(&self, source: Id<Source>) -> &[Id<Figure>] {
        self.figures_of_source.get(&source).map_or(&[], Vec::as_slice)
    }

    /// The sources that something was read from.
    pub fn sources(&self) -> impl Iterator<Item = Id<Source>> {
        self.figures_of_source.keys().copied()
    }

    /// The figures of an indicator, in the model's order.
    pub fn figures_of_indicator(&self, indicator: Id<Indicator>) -> &[Id<Figure>] {
        self.figures_of_indicator.get(&indicator).map_or(&[], Vec::as_slice)
    }

    /// The figures that declare this one as their whole.
    pub fn parts(&self, whole: Id<Figure>) -> &[Id<Figure>] {
        self.parts.get(&whole).map_or(&[], Vec::as_slice)
    }

    /// The charts in which a figure is drawn.
    pub fn charts<'m>(&self, model: &'m Model, figure: Id<Figure>) -> Vec<&'m Chart> {
        let found = self.charts.get(&figure).map_or(&[][..], Vec::as_slice);
        found.iter().map(|(campaign, n)| &model[*campaign].charts[*n]).collect()
    }

    /// The indexes of the releases that quote a figure, the newest first, in all languages.
    pub fn releases_of_figure(&self, figure: Id<Figure>) -> &[usize] {
        self.releases_of_figure.get(&figure).map_or(&[], Vec::as_slice)
    }

    /// The indexes of the releases on a campaign, the newest first, in all languages.
    pub fn releases_of_campaign(&self, campaign: Id<Campaign>) -> &[usize] {
        self.releases_of_campaign.get(&campaign).map_or(&[], Vec::as_slice)
    }

    /// The figures that the release of that index quotes, in order of appearance.
    pub fn figures_of_release(&self, release: usize) -> &[Id<Figure>] {
        &self.figures_of_release[release]
    }
}

/// The model keeps the figures campaign by campaign: each has a range of them.
fn campaigns(model: &Model) -> Vec<Range<usize>> {
    let mut ranges = Vec::with_capacity(model.campaigns.len());
    let mut start = 0;
    for (id, _) in model.campaigns() {
        let length = model.figures[start..].iter().take_while(|f| f.campaign == id).count();
        ranges.push(start..start + length);
        start += length;
    }
    ranges
}
