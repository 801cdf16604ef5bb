//! The versions of a figure, what was changed after publication, and where that has to be said.

use super::{Maker, words};
use crate::feed;
use crate::markdown::{Target, references};
use crate::model::{Chart, Figure, Id, Revision, RevisionKind};
use crate::plan::Page;
use crate::resolve;
use crate::view::{Banner, CorrectionRow, CorrectionsView, Link, VersionRow};

/// For how many days lists, charts and texts say that one of their figures was corrected. Its own page says so for ever.
const NOTICE_DAYS: i64 = 90;

/// How many figures a notice names one by one.
const NAMED: usize = 3;

/// How many changes the front page names.
const NEWEST: usize = 3;

impl Maker<'_> {
    /// 第2版，2026年11月23日发布.
    pub(super) fn version_number(&self, figure: &Figure) -> String {
        let (n, lang) = (figure.version, self.lang);
        match &figure.published {
            None => lang.pick(format!("第{n}版"), format!("Version {n}")),
            Some(moment) => {
                let day = words::day(moment, lang).0;
                lang.pick(format!("第{n}版，{day}发布"), format!("Version {n}, published on {day}"))
            }
        }
    }

    /// The version and whether there were others.
    pub(super) fn version_line(&self, figure: &Figure) -> String {
        let version = self.version_number(figure);
        match figure.revisions.len() {
            0 => {
                self.lang.pick(format!("{version}；没有修订或更正。"), format!("{version}; no revision or correction."))
            }
            n => self
                .lang
                .pick(format!("{version}；此前有{n}版，见下。"), format!("{version}; {n} before it, see below.")),
        }
    }

    /// All versions, the newest first; none while there is only one.
    pub(super) fn versions(&self, id: Id<Figure>) -> Vec<VersionRow> {
        let (model, lang) = (self.model, self.lang);
        let figure = &model[id];
        if figure.revisions.is_empty() {
            return Vec::new();
        }
        let row = |version: &Figure| {
            let change = figure.revisions.iter().find(|revision| revision.was.version + 1 == version.version);
            let date = change.map(|change| &change.date).or(version.published.as_ref());
            VersionRow {
                number: lang.pick(format!("第{}版", version.version), format!("Version {}", version.version)),
                href: Some(self.href(&Page::Version(id, version.version))),
                date: date
                    .map_or_else(|| lang.pick("日期不详", "date unknown").to_owned(), |date| words::day(date, lang).0),
                kind: change.map_or_else(
                    || lang.pick("首次发布", "first published").to_owned(),
                    |change| change.kind.name(lang).to_owned(),
                ),
                wording: words::wording(model, version, lang),
                reason: change.map(|change| self.reason(change)),
            }
        };
        let mut rows: Vec<VersionRow> = figure.versions().map(row).collect();
        rows.reverse();
        rows
    }

    /// Why, with a full stop, and by whom.
    fn reason(&self, change: &Revision) -> String {
        let reason = change.reason.get(self.lang);
        match &change.by {
            None => reason.to_owned(),
            Some(by) => self
                .lang
                .pick(format!("{reason}（{}）", by.get(self.lang)), format!("{reason} ({})", by.get(self.lang))),
        }
    }

    /// What was changed after publication: mistakes mended and figures withdrawn, and apart from them what new information changed.
    pub(super) fn corrections(&self) -> CorrectionsView {
        let rows = |wanted: &dyn Fn(RevisionKind) -> bool| {
            let changes = self.model.changes().into_iter().filter(|(.., change)| wanted(change.kind));
            changes.map(|(id, version, change)| self.correction(id, version, change)).collect()
        };
        let feed = |form: &feed::Form| Link {
            text: (form.title)().get(self.lang).to_owned(),
            href: self.file(&feed::path(form, self.lang)),
        };
        CorrectionsView {
            entries: rows(&|kind| kind != RevisionKind::Revision),
            revisions: rows(&|kind| kind == RevisionKind::Revision),
            feeds: feed::CHANGES.iter().map(feed).collect(),
        }
    }

    fn correction(&self, id: Id<Figure>, version: u32, change: &Revision) -> CorrectionRow {
        let (model, lang) = (self.model, self.lang);
        let figure = &model[id];
        let (date, date_iso) = words::day(&change.date, lang);
        let after = figure.at_version(version).filter(|_| change.kind != RevisionKind::Withdrawal);
        CorrectionRow {
            date,
            date_iso,
            kind: change.kind.word().to_owned(),
            kind_name: change.kind.name(lang).to_owned(),
            figure: self.link(figure.label.get(lang), &Page::Figure(id)),
            before: crate::feed::said(model, &change.was, lang),
            after: after.map(|after| crate::feed::said(model, after, lang)),
            reason: change.reason.get(lang).to_owned(),
            by: change.by.as_ref().map(|by| by.get(lang).to_owned()),
        }
    }

    /// The newest changes, or that there is none, as a sentence.
    pub(super) fn newest_changes(&self) -> String {
        let (model, lang) = (self.model, self.lang);
        let changes = model.changes();
        if changes.is_empty() {
            return lang
                .pick("至今没有修订、更正或撤回。", "So far nothing has been revised, corrected or withdrawn.")
                .to_owned();
        }
        let one = |(id, _, change): &(Id<Figure>, u32, &Revision)| {
            let (label, kind) = (model[*id].label.get(lang), change.kind.name(lang));
            let day = words::day(&change.date, lang).0;
            lang.pick(format!("{label}（{day}{kind}）"), format!("{label} ({kind} of {day})"))
        };
        let named: Vec<String> = changes.iter().take(NEWEST).map(one).collect();
        let (named, count) = (named.join(lang.pick("、", "; ")), changes.len());
        lang.pick(format!("共{count}项，最近的是：{named}。"), format!("{count} in all, the newest: {named}."))
    }

    /// What must be said at the head of a page of what was changed on it.
    pub(super) fn change_banners(&self, page: &Page) -> Vec<Banner> {
        match page {
            Page::Figure(id) => self.own_banner(*id).into_iter().collect(),
            Page::Version(id, number) => self.superseded(*id, *number).into_iter().collect(),
            page => self.notice(page).into_iter().collect(),
        }
    }

    /// On the figure's own page: its last correction or withdrawal, for ever.
    fn own_banner(&self, id: Id<Figure>) -> Option<Banner> {
        let lang = self.lang;
        let change = self.model[id].revisions.iter().rev().find(|change| change.kind != RevisionKind::Revision)?;
        let (day, reason) = (words::day(&change.date, lang).0, self.reason(change));
        let withdrawn = change.kind == RevisionKind::Withdrawal;
        let text = match withdrawn {
            true => lang.pick(
                format!("这个数字已于{day}撤回，不再有效。原因：{reason}"),
                format!("This figure was withdrawn on {day} and no longer holds. Reason: {reason}"),
            ),
            false => lang.pick(
                format!("这个数字于{day}更正过。原因：{reason}"),
                format!("This figure was corrected on {day}. Reason: {reason}"),
            ),
        };
        let link = self.link(lang.pick("更正记录", "all corrections"), &Page::Corrections);
        Some(Banner { kind: if withdrawn { "withdrawn" } else { "corrected" }.to_owned(), text, link: Some(link) })
    }

    /// On the page of a version that is no longer the current one.
    fn superseded(&self, id: Id<Figure>, number: u32) -> Option<Banner> {
        let lang = self.lang;
        let figure = &self.model[id];
        let later = figure.revisions.iter().find(|change| change.was.version == number)?;
        let (day, kind) = (words::day(&later.date, lang).0, later.kind.name(lang));
        let text = lang.pick(
            format!("这是旧的第{number}版，{day}已{kind}。"),
            format!("This is the former version {number}; a {kind} of {day} superseded it."),
        );
        let link = self.link(lang.pick("现行版本", "the current version"), &Page::Figure(id));
        Some(Banner { kind: "superseded".to_owned(), text, link: Some(link) })
    }

    /// On every other page that shows a figure which was corrected or withdrawn of late.
    fn notice(&self, page: &Page) -> Option<Banner> {
        let (model, lang) = (self.model, self.lang);
        let now = self.at.unix_seconds();
        let recent = |change: &Revision| {
            let age = now - change.date.unix_seconds();
            change.kind != RevisionKind::Revision && age < NOTICE_DAYS * 86_400
        };
        let mut changed: Vec<Id<Figure>> = self.shown_figures(page);
        changed.retain(|id| model[*id].revisions.iter().any(recent));
        changed.sort_unstable();
        changed.dedup();
        if changed.is_empty() {
            return None;
        }
        let named = changed.iter().take(NAMED).map(|id| model[*id].label.get(lang));
        let mut named = named.collect::<Vec<_>>().join(lang.pick("、", "; "));
        if changed.len() > NAMED {
            named += &lang.pick(format!("等{}个", changed.len()), format!(" and {} more", changed.len() - NAMED));
        }
        let text = lang.pick(
            format!("本页的数字有更正或撤回：{named}。"),
            format!("Figures on this page were corrected or withdrawn: {named}."),
        );
        let link = self.link(lang.pick("更正记录", "corrections"), &Page::Corrections);
        Some(Banner { kind: "corrected".to_owned(), text, link: Some(link) })
    }

    /// The figures that a page shows.
    fn shown_figures(&self, page: &Page) -> Vec<Id<Figure>> {
        let (model, index) = (self.model, &self.plan.index);
        match page {
            Page::Home => {
                let featured = model.site.featured.iter().flat_map(|chart| chart.figures.iter().copied());
                model.site.headline.iter().copied().chain(featured).collect()
            }
            Page::Campaign(id) => index.figures_of_campaign(*id).collect(),
            Page::Chart(chart) | Page::Embed(chart) => chart.of(model).figures.clone(),
            Page::Place(place) => index.figures_of_place(place).to_vec(),
            Page::Indicator(id) => index.figures_of_indicator(*id).to_vec(),
            Page::Source(id) => index.figures_of_source(*id).to_vec(),
            Page::Release(slug) => self.figures_of_text(slug),
            _ => Vec::new(),
        }
    }

    /// The figures that a release names, and those of its charts and tables.
    fn figures_of_text(&self, slug: &str) -> Vec<Id<Figure>> {
        let model = self.model;
        let Some(n) = model.releases.iter().position(|r| r.slug == slug && r.lang == self.lang) else {
            return Vec::new();
        };
        let release = &model.releases[n];
        let mut figures = self.plan.index.figures_of_release(n).to_vec();
        for reference in references(&release.body.value) {
            match &reference.target {
                Target::Chart(address) => {
                    let chart: Option<Chart> = resolve::find_chart(model, release.campaign, address).ok();
                    figures.extend(chart.into_iter().flat_map(|chart| chart.figures));
                }
                Target::Table(key) => {
                    let table = model.table(release.campaign, key).map(|(_, table)| table);
                    let rows = table.into_iter().flat_map(|table| &table.rows);
                    figures.extend(rows.flat_map(|row| row.cells.iter().flatten().copied()));
                }
                Target::Figure(_) | Target::Address(_) => {}
            }
        }
        figures
    }
}
