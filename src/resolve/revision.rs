//! What was a figure before it was revised? Each former version is made of the keys of the one after it, with those of `was` over them.

use super::figure::{Draft, Home, Maker};
use super::revision_problem::RevisionProblem;
use super::rows::cell_value;
use crate::diag::At;
use crate::load::{FigureFields, RevisionDoc};
use crate::model::{Figure, Reported, Revision, RevisionKind};
use crate::period::Moment;
use crate::quantity;
use crate::text::Text;

/// The changes of a figure as the author wrote them.
#[derive(Clone, Copy, Default)]
pub(super) struct Trail<'a> {
    /// The oldest first.
    pub revisions: &'a [RevisionDoc],
    /// What is put behind a bare number, in a table's column.
    pub unit: Option<&'a At<String>>,
}

impl Maker<'_> {
    /// Gives a figure its former versions. A fault in one of them leaves the figure as if it had none; the fault has been noted.
    pub fn revise(&self, home: &Home, draft: &mut Draft, fields: &FigureFields, trail: Trail) {
        let Some(dates) = self.dates(trail.revisions) else { return };
        let mut fields = fields.clone();
        let mut made = Vec::new();
        for (n, (doc, date)) in trail.revisions.iter().zip(dates).enumerate().rev() {
            fields = former(&fields, &doc.was, trail.unit);
            let figure = &draft.figure;
            let was = self.figure(home, figure.key.clone(), figure.label.clone(), &fields, &figure.span);
            let Some(was) = was else { return };
            made.push(Revision {
                kind: doc.kind.value,
                date,
                reason: doc.reason.value.clone(),
                by: doc.by.as_ref().map(|by| self.by(&by.value)),
                was: Box::new(Figure { version: number(n + 1), ..was.figure }),
                span: doc.span.clone(),
            });
        }
        made.reverse();
        let figure = &mut draft.figure;
        figure.version = made.last().map_or(1, |last| last.was.version + 1);
        figure.revisions = made;
        if trail.revisions.last().is_some_and(|last| last.kind.value == RevisionKind::Withdrawal) {
            figure.reported = Reported::Withdrawn;
            figure.wording = "已撤回".to_owned();
        }
    }

    /// The moments of the changes, if all are moments and stand in order.
    fn dates(&self, revisions: &[RevisionDoc]) -> Option<Vec<Moment>> {
        let mut dates: Vec<Moment> = Vec::new();
        let mut sound = true;
        for (n, doc) in revisions.iter().enumerate() {
            let date = self.names.moment(&doc.date)?;
            let found = doc.date.value.clone();
            if dates.last().is_some_and(|before| date < *before) {
                self.names.fault(RevisionProblem::OutOfOrder { found }, &doc.date.span);
                sound = false;
            } else if is_ahead(&date, self.at) {
                self.names.fault(RevisionProblem::Ahead { found, at: self.at.to_string() }, &doc.date.span);
                sound = false;
            }
            if doc.kind.value == RevisionKind::Withdrawal {
                if n + 1 < revisions.len() {
                    self.names.fault(RevisionProblem::AfterWithdrawal, &revisions[n + 1].span);
                    sound = false;
                }
                if let Some(was) = &doc.was_at {
                    self.names.fault(RevisionProblem::WithdrawalWas, was);
                    sound = false;
                }
            }
            dates.push(date);
        }
        sound.then_some(dates)
    }

    /// An organisation by its id, or whoever is named.
    fn by(&self, text: &Text) -> Text {
        let names = self.names;
        let organisation = text.english().is_none().then(|| text.get(crate::text::Lang::Zh));
        let known = organisation.and_then(|id| names.organisations.get(id));
        known.map_or_else(|| text.clone(), |id| self.organisations[id.index()].name.clone())
    }
}

/// A version's number.
fn number(n: usize) -> u32 {
    u32::try_from(n).expect("a figure has fewer than four billion versions")
}

/// Whether a change is dated after the moment for which the site is made; on the day itself it is not.
fn is_ahead(date: &Moment, at: &Moment) -> bool {
    if date.is_day_alone() { date.day() > at.day() && date > at } else { date > at }
}

/// The keys of the version before. A former `value` takes `wording` and, if its unit is printed, `unit_assumed` with it: they belong to one another.
fn former(later: &FigureFields, was: &FigureFields, unit: Option<&At<String>>) -> FigureFields {
    let mut was = was.clone();
    let mut later = later.clone();
    later.broken = false;
    if let Some(value) = was.value.take() {
        let value = cell_value(&value, unit);
        if quantity::parse(&value.value).is_ok_and(|(quantity, _)| quantity.unit().is_some()) {
            later.unit_assumed = None;
        }
        later.wording = None;
        was.value = Some(value);
    }
    was.or(&later)
}
