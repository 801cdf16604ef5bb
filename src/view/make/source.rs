//! Sources: the list, and one with all that was read from it.

use super::row::Said;
use super::{Maker, words};
use crate::model::{Id, Source};
use crate::plan::Page;
use crate::view::{Credit, Link, SourceFigure, SourceRow, SourceView, SourcesView, Stated};

impl Maker<'_> {
    pub(super) fn source_title(&self, source: &Source) -> Stated {
        match &source.title {
            Some(_) => self.stated(source.name(self.lang)),
            None => Stated { text: source.name(self.lang).to_owned(), ..self.not_stated() },
        }
    }

    pub(super) fn source_date(&self, source: &Source) -> Stated {
        let (date, bound) = words::source_date(&source.date, self.lang);
        Stated { note: bound, ..self.stated_or(date) }
    }

    /// Who published the copy that was read; a note names who published it first.
    pub(super) fn publisher(&self, source: &Source) -> Stated {
        let note = source.origin.filter(|o| Some(*o) != source.publisher).map(|origin| {
            let origin = self.organisation(origin);
            self.lang.pick(format!("原载{origin}"), format!("first published by {origin}"))
        });
        Stated { note, ..self.stated_or(source.publisher.map(|p| self.organisation(p).to_owned())) }
    }

    pub(super) fn sources(&self) -> SourcesView {
        let mut ids: Vec<Id<Source>> = self.plan.index.sources().collect();
        ids.sort_by_key(|id| {
            let source = &self.model[*id];
            (std::cmp::Reverse(source.date.first_day()), source.id.clone())
        });
        SourcesView { sources: ids.into_iter().map(|id| self.source_row(id)).collect() }
    }

    pub(super) fn source_row(&self, id: Id<Source>) -> SourceRow {
        let source = &self.model[id];
        SourceRow {
            title: self.source_title(source),
            href: self.href(&Page::Source(id)),
            kind: source.kind.map(|k| k.name(self.lang)).unwrap_or_default().to_owned(),
            publisher: self.publisher(source),
            date: self.source_date(source),
            address: address(source),
            count: words::count(self.plan.index.figures_of_source(id).len(), self.lang),
        }
    }

    /// The sources of these figures, each once, in the order in which they come up.
    pub(super) fn source_rows(&self, sources: impl IntoIterator<Item = Id<Source>>) -> Vec<SourceRow> {
        let mut seen: Vec<Id<Source>> = Vec::new();
        for id in sources {
            if !seen.contains(&id) {
                seen.push(id);
            }
        }
        seen.into_iter().map(|id| self.source_row(id)).collect()
    }

    pub(super) fn source(&self, id: Id<Source>) -> SourceView {
        let (model, lang) = (self.model, self.lang);
        let source = &model[id];
        let mut figures = self.plan.index.figures_of_source(id).to_vec();
        // In the order of the text; what has no place in it comes last.
        figures.sort_by_key(|f| (model[*f].at.is_none(), model[*f].at, *f));
        let mut campaigns: Vec<_> = figures.iter().map(|f| model[*f].campaign).collect();
        campaigns
            .extend(model.campaigns().filter(|(_, c)| c.facts.iter().any(|f| f.source == Some(id))).map(|(id, _)| id));
        campaigns.sort_unstable();
        campaigns.dedup();
        let credit = |c: &crate::model::Credit| Credit {
            name: c.name.get(lang).to_owned(),
            role: c.role.as_ref().map(|r| r.get(lang).to_owned()),
        };
        SourceView {
            title: match &source.title {
                Some(title) => self.stated(title),
                None => self.source_title(source),
            },
            title_translated: source.title_en.clone(),
            description: source.description.as_ref().map(|d| d.get(lang).to_owned()),
            kind: source.kind.map(|k| k.name(lang)).unwrap_or_default().to_owned(),
            publisher: self.stated_or(source.publisher.map(|p| self.organisation(p).to_owned())),
            origin: source.origin.map(|o| self.organisation(o).to_owned()),
            authors: source.authors.iter().map(credit).collect(),
            editors: source.editors.iter().map(credit).collect(),
            date: self.source_date(source),
            language: words::language(&source.language, lang),
            address: address(source),
            notes: source.notes.iter().map(|n| n.get(lang).to_owned()).collect(),
            campaigns: campaigns.into_iter().map(|c| self.link(model[c].title.get(lang), &Page::Campaign(c))).collect(),
            figures: figures
                .into_iter()
                .map(|f| SourceFigure {
                    at: self.stated_or(words::locator(model[f].at, lang)),
                    figure: self.row(f, Said { source: true, ..Said::default() }),
                })
                .collect(),
        }
    }
}

fn address(source: &Source) -> Option<Link> {
    source.url.as_ref().map(|url| Link { text: url.clone(), href: url.clone() })
}
