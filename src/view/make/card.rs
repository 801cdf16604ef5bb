//! The cards of pages: title, the figures that stand first with hedge and phase, where they come from.

use std::collections::BTreeSet;

use super::{Maker, Material, words};
use crate::model::{Figure, Id, Reported};
use crate::plan::{Page, Planned};
use crate::text::Lang;
use crate::view::{Card, CardFigure};

/// How many figures have room.
const FIGURES: usize = 3;

/// The card of a page, for those that have one.
pub fn card(material: Material, planned: &Planned) -> Option<Card> {
    planned.page.card(material.model, planned.lang)?;
    Some(Maker::new(material, planned).card(&planned.page))
}

impl Maker<'_> {
    fn card(&self, page: &Page) -> Card {
        let (model, lang) = (self.model, self.lang);
        let (title, description) = self.title_and_description(page);
        let (kicker, figures, text) = match page {
            Page::Campaign(id) => {
                let campaign = &model[*id];
                let kind = campaign.kind.map_or(lang.pick("活动", "Campaign"), |kind| kind.name(lang));
                let period = campaign.period.known().map(|p| p.display(lang));
                let of = || self.plan.index.figures_of_campaign(*id);
                let results = of().filter(|id| self.stands_first(*id));
                let others = of().filter(|id| !model[*id].phase.is_result() && !model[*id].context);
                let own = campaign.headline.iter().copied().chain(results).chain(others);
                (joined([Some(kind.to_owned()), period], lang), self.shown(own), description)
            }
            Page::Place(place) => {
                let figures = self.plan.index.figures_of_place(place).iter().copied();
                let alone = figures.filter(|id| model[*id].scope.single().is_some());
                let (own, others): (Vec<_>, Vec<_>) = alone.partition(|id| self.stands_first(*id));
                let own = own.into_iter().chain(others);
                let text =
                    if self.plan.index.figures_of_place(place).is_empty() { self.empty(place) } else { description };
                (words::level(place, lang).to_owned(), self.shown(own), text)
            }
            Page::Indicator(_) => (lang.pick("指标", "Indicator").to_owned(), Vec::new(), description),
            Page::Release(slug) => {
                let n = model.releases.iter().position(|r| r.slug == *slug && r.lang == lang);
                let n = n.expect("the plan has only releases of the model");
                let date = model.releases[n].date.as_ref().map(|date| words::day(date, lang).0);
                let quoted = self.plan.index.figures_of_release(n).iter().copied();
                let (results, others): (Vec<_>, Vec<_>) = quoted.partition(|id| model[*id].phase.is_result());
                let kicker = joined([Some(lang.pick("新闻稿", "Release").to_owned()), date], lang);
                (kicker, self.shown(results.into_iter().chain(others)), description)
            }
            _ => {
                let publisher = self.organisation(model.site.publisher).to_owned();
                (publisher, self.shown(model.site.headline.iter().copied()), description)
            }
        };
        let sources: BTreeSet<_> = figures.iter().map(|id| model[*id].source).collect();
        let sources: Vec<_> = sources.into_iter().collect();
        let address = page.address(model, lang).absolute(&model.site.base_url);
        Card {
            kicker: capital(&kicker),
            title,
            foot: if sources.is_empty() { address } else { self.source_line(&sources) },
            figures: figures.into_iter().map(|id| self.card_figure(id)).collect(),
            text,
            site: model.site.title.get(lang).to_owned(),
        }
    }

    /// The first figures that have a number, each once; where none has, the first that were not published.
    fn shown(&self, figures: impl Iterator<Item = Id<Figure>>) -> Vec<Id<Figure>> {
        let mut seen = BTreeSet::new();
        let (mut known, mut missing): (Vec<_>, Vec<_>) = figures
            .filter(|id| seen.insert(*id))
            .partition(|id| matches!(self.model[*id].reported, Reported::Known(_)));
        known.truncate(FIGURES);
        missing.truncate(FIGURES);
        if known.is_empty() { missing } else { known }
    }

    fn card_figure(&self, id: Id<Figure>) -> CardFigure {
        let figure = &self.model[id];
        let known = matches!(figure.reported, Reported::Known(_));
        CardFigure {
            wording: self.wording(figure),
            label: figure.label.get(self.lang).to_owned(),
            // What was not published has not come true in any phase.
            phase: if known { figure.phase.name(self.lang).to_owned() } else { String::new() },
            is_result: known && figure.phase.is_result(),
        }
    }
}

fn joined(parts: [Option<String>; 2], lang: Lang) -> String {
    parts.into_iter().flatten().collect::<Vec<_>>().join(lang.pick(" · ", ", "))
}

/// The text with a capital at its beginning; Chinese has none.
fn capital(text: &str) -> String {
    let mut characters = text.chars();
    characters.next().map_or_else(String::new, |first| first.to_uppercase().chain(characters).collect())
}
