//! Links of releases and pages against the figures, charts and tables they name.

use std::ops::Range;

use super::phase;
use super::problem::{Nearness, ProseProblem};
use super::writing::Writing;
use crate::check::CheckProblem;
use crate::diag::{Diagnostics, Span};
use crate::markdown::{Linked, Target};
use crate::model::{Figure, Model, Phase, Prose, Reported};
use crate::quantity::{self, Agreement, Found, Quantity};
use crate::resolve::{ResolveProblem, What, find_chart};
use crate::text::Bilingual;

/// Everything that one passage refers to.
pub(super) fn check(model: &Model, text: &Prose, writing: &Writing, found: &mut Diagnostics) {
    for link in &writing.passage.links {
        let span = text.body.span.within(link.source.clone());
        match &link.target {
            Target::Figure(address) => figure(model, text, writing, link, address, &span, found),
            Target::Chart(address) => {
                if let Err(problem) = find_chart(model, text.campaign, address) {
                    let key = address.split('?').next().unwrap_or_default();
                    let withheld = model.is_withheld(text.campaign, key).then(|| withheld_chart(key));
                    found.push(withheld.unwrap_or(CheckProblem::Reference(problem)), span);
                }
            }
            Target::Table(key) => {
                if model.table(text.campaign, key).is_none() {
                    let (key, what) = (key.clone(), Bilingual::fixed("表格", "table"));
                    let problem = match model.is_withheld(text.campaign, &key) {
                        true => CheckProblem::WithheldDrawing { what, key },
                        false => CheckProblem::NoTable { key },
                    };
                    found.push(problem, span);
                }
            }
            Target::Address(_) => {}
        }
    }
}

fn withheld_chart(key: &str) -> CheckProblem {
    CheckProblem::WithheldDrawing { what: Bilingual::fixed("图表", "chart"), key: key.to_owned() }
}

fn figure(
    model: &Model,
    prose: &Prose,
    writing: &Writing,
    link: &Linked,
    address: &str,
    span: &Span,
    found: &mut Diagnostics,
) {
    let campaign = prose.campaign;
    let Some(id) = model.figure(campaign, address) else {
        let prefix = campaign.map(|c| format!("{}/", model[c].slug)).unwrap_or_default();
        let withheld = [format!("{prefix}{address}"), address.to_owned()];
        if let Some(figure) = withheld.into_iter().find(|id| model.withheld.contains_key(id)) {
            found.push(CheckProblem::Withheld { figure }, span.clone());
            return;
        }
        let known = model.figure_ids.keys().map(|id| id.strip_prefix(&prefix).unwrap_or(id));
        let problem = ResolveProblem::unknown(What::Figure, address, known);
        found.push(CheckProblem::Reference(problem), span.clone());
        return;
    };
    let figure = &model[id];
    let text = &writing.passage.text[link.words.clone()];
    let numbers = quantity::find(text);
    for number in &numbers {
        let at = link.words.start + number.start..link.words.start + number.end;
        let around = writing.quantities.iter().find(|q| q.start < at.end && at.start < q.end);
        if let Some(problem) = number_of(figure, writing, &at, &number.quantity, around) {
            found.push(problem, span.clone());
        } else if finer(number.quantity.text(), &figure.wording) {
            let (text, figure) = (number.quantity.text().to_owned(), figure.wording.clone());
            found.push(ProseProblem::FalsePrecision { text, figure }, span.clone());
        }
    }
    // An empty text is filled in with the number; words without a number claim nothing.
    let quoted = text.is_empty() || !numbers.is_empty();
    if quoted && phase::passes_for_a_result(figure, writing, &link.words) {
        let (wording, phase) = (figure.wording.clone(), figure.phase);
        match phase {
            // Whether an arrangement came about is often known to the writer; the table of a page without a campaign shows wordings.
            Phase::Planned if campaign.is_none() => {}
            Phase::Planned => {
                let text = if text.is_empty() { wording.clone() } else { text.to_owned() };
                let (link, nearness) = (format!("[{text}](fig:{address})"), Nearness::Phase(phase));
                found.push(ProseProblem::Near { text, wording, link, nearness }, span.clone());
            }
            _ => found.push(CheckProblem::PhaseDropped { figure: wording, phase }, span.clone()),
        }
    }
    let ahead = writing.quantities.iter().find(|q| q.start < link.words.end && link.words.start < q.end);
    if let Some(phase) = ahead.and_then(|q| q.quantity.phase()).filter(|_| figure.phase.is_result()) {
        found.push(ProseProblem::ResultAsForecast { figure: figure.wording.clone(), phase }, span.clone());
    }
}

/// What is wrong with a number in a link to that figure. The figure's own wording is right by definition, even where it is more than a
/// number (1元抵5元); a number that only ends in it (15件 for 5件, 超5件) is not it.
///
/// A hedge may stand before the link, and counts: 约[970亿元]. Else the link is read by itself too, since the words around it can lend its
/// number a rate that the figure's unit does not spell out (人均消费[386元]).
fn number_of(
    figure: &Figure,
    writing: &Writing,
    at: &Range<usize>,
    alone: &Quantity,
    around: Option<&Found>,
) -> Option<CheckProblem> {
    let reading = around.map_or(alone, |found| &found.quantity);
    let whole = around.map_or(at.clone(), |found| found.start..found.end);
    if stands_in_wording(figure, &writing.passage.text, &whole) {
        return None;
    }
    let Reported::Known(published) = &figure.reported else {
        return Some(CheckProblem::NumberForMissing { text: alone.text().to_owned() });
    };
    let (wide, close) = (reading.agrees_with(published), alone.agrees_with(published));
    let hedge =
        |agreement| matches!(agreement, Agreement::HedgeDropped | Agreement::HedgeHardened | Agreement::HedgeChanged);
    let (agreement, text) = match (wide, close) {
        (Agreement::Agrees, _) => return None,
        (wide, Agreement::Agrees) if !hedge(wide) => return None,
        (wide, _) if hedge(wide) => (wide, reading.text()),
        (_, close) => (close, alone.text()),
    };
    let (text, figure_text) = (text.to_owned(), figure.wording.clone());
    Some(match agreement {
        Agreement::Agrees => return None,
        Agreement::OtherValue => CheckProblem::OtherValue { text, figure: figure_text },
        Agreement::OtherUnit => {
            CheckProblem::OtherUnit { text, figure: figure_text, unit: figure.unit.clone().unwrap_or_default() }
        }
        Agreement::HedgeDropped => CheckProblem::HedgeDropped { text, figure: figure_text },
        Agreement::HedgeHardened | Agreement::HedgeChanged => CheckProblem::HedgeHardened { text, figure: figure_text },
    })
}

/// Whether a number is written with a decimal point and more digits than the figure has: 5.80亿 for 5.8亿. Zeros before the point are
/// no digits in that sense: 120 million says what 1.2亿 does.
fn finer(text: &str, wording: &str) -> bool {
    let digits = |text: &str| {
        let number: String = text
            .chars()
            .skip_while(|c| !c.is_ascii_digit())
            .take_while(|c| c.is_ascii_digit() || matches!(c, '.' | ','))
            .filter(|c| *c != ',')
            .collect();
        let point = number.contains('.');
        let plain = number.replace('.', "");
        let plain = plain.trim_start_matches('0');
        (point, if point { plain.len() } else { plain.trim_end_matches('0').len() })
    };
    let ((point, many), (_, few)) = (digits(text), digits(wording));
    point && few > 0 && many > few && text.trim_end_matches(|c: char| !c.is_ascii_digit()).ends_with('0')
}

/// Whether a stretch of the text lies inside the figure's own wording.
pub(super) fn stands_in_wording(figure: &Figure, text: &str, at: &Range<usize>) -> bool {
    let from = at.start.saturating_sub(figure.wording.len());
    let from = (from..=at.start).find(|n| text.is_char_boundary(*n)).unwrap_or(at.start);
    let mut wordings =
        text[from..].match_indices(&figure.wording).map(|(n, wording)| (from + n, from + n + wording.len()));
    wordings.any(|(start, end)| start <= at.start && at.end <= end)
}
