//! What appears on a site between two moments, what vanishes from it, and which line of the author's says when?
//!
//! Two models of the public are compared, thing by thing; the third, which has what is withheld too, says what it waits for.

mod told;

pub use told::{told, told_json};

use std::collections::{BTreeMap, BTreeSet};

use crate::diag::At;
use crate::model::{Model, Withheld};
use crate::period::Moment;
use crate::plan::Plan;
use crate::text::{Bilingual, Lang, Text};

/// Something that readers can find.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// A campaign.
    Campaign,
    /// A figure, a cell or an entry of a ballot.
    Figure,
    /// A version after the first.
    Version,
    /// A table with a cell that is public.
    Table,
    /// A ballot with a figure that is public.
    Ballot,
    /// A chart.
    Chart,
    /// A release in one language.
    Release,
    /// A free page in one language.
    Page,
    /// The page of a place.
    Place,
    /// The page of an indicator.
    Indicator,
    /// The page of a source.
    Source,
}

/// Something that appears or vanishes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// Whether it appears; else it vanishes.
    pub appears: bool,
    /// What it is.
    pub kind: Kind,
    /// Its id, key or slug.
    pub id: String,
    /// The language of a text.
    pub lang: Option<Lang>,
    /// Its name, with the number of a figure.
    pub name: Bilingual,
    /// When, and where that is written; nothing where it follows from no single line.
    pub rule: Option<At<Moment>>,
}

/// The states of a site that are compared.
#[derive(Clone, Copy, Debug)]
pub struct States<'a> {
    /// What is public at the first moment.
    pub before: &'a Model,
    /// What is public at the later one.
    pub after: &'a Model,
    /// Everything, as it is withheld at the first moment.
    pub all: &'a Model,
}

/// What appears and vanishes, in the order of the moments, then of kinds and ids.
pub fn changes(states: States) -> Vec<Change> {
    let (before, after) = (things(states.before), things(states.after));
    let rules = Rules::of(states);
    let mut all = Vec::new();
    for (key, name) in &after {
        // The versions of a figure come with it.
        let with_figure = key.kind == Kind::Version && !before.contains_key(&key.figure());
        if !before.contains_key(key) && !with_figure {
            all.push(key.change(true, name, rules.appears(key)));
        }
    }
    for (key, name) in before.iter().filter(|(key, _)| !after.contains_key(key)) {
        all.push(key.change(false, name, rules.vanishes(key)));
    }
    let moment = |change: &Change| change.rule.as_ref().map(|rule| rule.value.clone());
    all.sort_by(|a, b| {
        let key = |c: &Change| (moment(c), !c.appears, c.kind, c.id.clone(), c.lang);
        key(a).cmp(&key(b))
    });
    all
}

/// By what a thing is known in every state.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    kind: Kind,
    id: String,
    lang: Option<Lang>,
}

impl Key {
    fn new(kind: Kind, id: impl Into<String>) -> Key {
        Key { kind, id: id.into(), lang: None }
    }

    /// The figure that a version is of.
    fn figure(&self) -> Key {
        Key::new(Kind::Figure, self.id.split(' ').next().unwrap_or_default())
    }

    fn change(&self, appears: bool, name: &Bilingual, rule: Option<At<Moment>>) -> Change {
        let Key { kind, id, lang } = self.clone();
        Change { appears, kind, id, lang, name: name.clone(), rule }
    }
}

/// Everything in a model that readers can find, with its name.
fn things(model: &Model) -> BTreeMap<Key, Bilingual> {
    let plan = Plan::new(model);
    let mut things = BTreeMap::new();
    let mut put = |kind, id: String, name: Bilingual| things.insert(Key::new(kind, id), name);
    let both = |text: &Text| Bilingual::of(|lang| text.get(lang).to_owned());
    for figure in &model.figures {
        for version in figure.versions() {
            let name = Bilingual::of(|lang| format!("{} {}", figure.label.get(lang), version.wording));
            match version.version {
                1 => put(Kind::Figure, figure.id.clone(), name),
                n => put(Kind::Version, format!("{} v{n}", figure.id), name),
            };
        }
    }
    for campaign in &model.campaigns {
        let slug = &campaign.slug;
        put(Kind::Campaign, slug.clone(), both(&campaign.title));
        for table in &campaign.tables {
            put(Kind::Table, format!("{slug}/{}", table.key), both(&table.title));
        }
        for ballot in &campaign.ballots {
            put(Kind::Ballot, format!("{slug}/{}", ballot.key), both(&ballot.title));
        }
        for chart in &campaign.charts {
            let name = chart.title.as_ref().unwrap_or(&campaign.title);
            put(Kind::Chart, format!("{slug}/{}", chart.key), both(name));
        }
    }
    for place in &plan.places {
        let name = Bilingual::of(|lang| lang.pick(place.name(), place.english().unwrap_or(place.name())).to_owned());
        put(Kind::Place, place.slug().to_owned(), name);
    }
    for (_, indicator) in model.shown_indicators() {
        put(Kind::Indicator, indicator.id.clone(), both(&indicator.name));
    }
    for source in plan.index.sources().map(|id| &model[id]) {
        let title = source.title.clone().unwrap_or_else(|| source.id.clone());
        put(Kind::Source, source.id.clone(), Bilingual::of(|_| title.clone()));
    }
    let texts = model.releases.iter().map(|text| (Kind::Release, text));
    for (kind, text) in texts.chain(model.pages.iter().map(|text| (Kind::Page, text))) {
        let key = Key { kind, id: text.slug.clone(), lang: Some(text.lang) };
        things.insert(key, Bilingual::of(|_| text.title.clone()));
    }
    things
}

/// What each thing waits for.
struct Rules<'a> {
    states: States<'a>,
    /// The figures that appear, each with what it waited for.
    figures: BTreeMap<&'a str, Option<&'a At<Moment>>>,
}

fn until(withheld: &Option<Withheld>) -> Option<&At<Moment>> {
    withheld.as_ref().and_then(Withheld::until)
}

fn earliest<'m>(rules: impl Iterator<Item = &'m At<Moment>>) -> Option<At<Moment>> {
    rules.min_by(|a, b| a.value.cmp(&b.value)).cloned()
}

impl<'a> Rules<'a> {
    fn of(states: States<'a>) -> Rules<'a> {
        let States { before, after, all } = states;
        let known: BTreeSet<&str> = before.figures.iter().map(|figure| figure.id.as_str()).collect();
        let new = after.figures.iter().map(|figure| figure.id.as_str()).filter(|id| !known.contains(id));
        let rule = |id: &str| until(&all[*all.figure_ids.get(id)?].withheld);
        Rules { states, figures: new.map(|id| (id, rule(id))).collect() }
    }

    /// The first rule of the figures that appear and are of that kind.
    fn first(&self, is: impl Fn(&crate::model::Figure) -> bool) -> Option<At<Moment>> {
        let after = self.states.after;
        let of = self.figures.iter().filter(|(id, _)| is(&after[after.figure_ids[**id]]));
        earliest(of.filter_map(|(_, rule)| *rule))
    }

    fn appears(&self, key: &Key) -> Option<At<Moment>> {
        let States { after, all, .. } = self.states;
        let id = key.id.as_str();
        let within = format!("{id}/");
        match key.kind {
            Kind::Campaign => until(&all[all.campaign(id)?].withheld).cloned(),
            Kind::Figure => self.figures.get(id).copied().flatten().cloned(),
            Kind::Version => {
                let figure = &after[*after.figure_ids.get(key.figure().id.as_str())?];
                let made = |r: &&crate::model::Revision| format!("{} v{}", figure.id, r.was.version + 1) == id;
                let revision = figure.revisions.iter().find(made)?;
                Some(At::new(revision.date.clone(), revision.span.clone()))
            }
            Kind::Table | Kind::Ballot => self.first(|figure| figure.id.starts_with(&within)),
            Kind::Chart => self.chart(id),
            Kind::Release | Kind::Page => {
                let texts = if key.kind == Kind::Release { &all.releases } else { &all.pages };
                until(&texts.iter().find(|t| t.slug == id && Some(t.lang) == key.lang)?.withheld).cloned()
            }
            Kind::Place => self.first(|figure| figure.scope.places().iter().any(|place| place.slug() == id)),
            Kind::Indicator => self.first(|figure| after[figure.indicator].id == id),
            Kind::Source => self.first(|figure| after[figure.source].id == id),
        }
    }

    /// A declared chart waits for its own moment and for the last of its figures.
    fn chart(&self, id: &str) -> Option<At<Moment>> {
        let find = |model: &'a Model| {
            let (slug, key) = id.split_once('/')?;
            model[model.campaign(slug)?].charts.iter().find(|chart| chart.key == key)
        };
        let own = find(self.states.all).and_then(|chart| until(&chart.withheld));
        let figures = find(self.states.after)?.figures.iter().map(|figure| &self.states.after[*figure]);
        let rules = figures.filter_map(|figure| self.figures.get(figure.id.as_str()).copied().flatten());
        rules.chain(own).max_by(|a, b| a.value.cmp(&b.value)).cloned()
    }

    /// What vanishes gives way to figures of its table, or else of its campaign: a chart whose figures no longer share an axis.
    fn vanishes(&self, key: &Key) -> Option<At<Moment>> {
        let groups = std::iter::successors(Some(key.id.as_str()), |id| Some(id.rsplit_once('/')?.0));
        groups.map(|group| format!("{group}/")).find_map(|group| self.first(|figure| figure.id.starts_with(&group)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diag::Span;
    use crate::period::TimeZone;

    #[test]
    fn of_two_moments_the_later_counts_and_a_draft_has_none() {
        let zone = TimeZone::parse("Asia/Shanghai").unwrap();
        let until = |day: &str| {
            let moment = Moment::parse(day, &zone).unwrap();
            Some(Withheld::Until(At::new(moment, Span::file(day.into()))))
        };
        let [early, late] = ["2026-12-01", "2026-12-02"].map(until);
        for (own, outer, expected) in [
            (&early, &late, &late),
            (&late, &early, &late),
            (&early, &None, &early),
            (&None, &late, &late),
            (&None, &None, &None),
            (&early, &Some(Withheld::Draft), &Some(Withheld::Draft)),
            (&Some(Withheld::Draft), &late, &Some(Withheld::Draft)),
        ] {
            assert_eq!(Withheld::both(own.clone(), outer.clone()), *expected);
        }
    }
}
