//! What do the two maps share: the tint of a province, its words, and what the legend explains?

use super::axis::Scale;
use super::backend::Canvas;
use super::brief::brief;
use super::frame::Ids;
use super::glyph;
use super::key::Sample;
use super::legend::Legend;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::svg::Path;
use super::tints::Tints;
use super::words::{self, say};
use crate::place::Place;
use crate::quantity::Decimal;
use crate::text::Lang;

/// Provinces tinted by their stated numbers.
pub(super) struct Tinted<'p> {
    spec: &'p Spec,
    tints: Tints,
    scale: Scale,
}

impl<'p> Tinted<'p> {
    /// The tints and the scale that the numbers of a chart ask for.
    pub(super) fn new(spec: &'p Spec) -> Tinted<'p> {
        let mut numbers: Vec<Decimal> = stated(spec).collect();
        numbers.sort();
        // The middle number decides, so that most places read without many noughts.
        let middle = numbers.get(numbers.len() / 2).copied().unwrap_or_default();
        Tinted { spec, tints: Tints::new(&numbers), scale: Scale::of(middle, spec.unit(), spec.lang()) }
    }

    /// What is known of a place; nothing where it is not in the table.
    pub(super) fn mark(&self, place: &Place) -> Option<&'p Mark> {
        self.spec.marks().iter().find(|mark| mark.place == Some(place.code()))
    }

    /// The class that carries ground and ink.
    pub(super) fn class(&self, place: &Place) -> &'static str {
        match self.mark(place).map(|mark| &mark.datum) {
            None => "out",
            Some(Datum::Missing { .. }) => "void",
            Some(Datum::Withdrawn) => "gone",
            Some(datum) => self.tints.class(datum.stated().unwrap_or_default()),
        }
    }

    /// The number as a map prints it.
    pub(super) fn number(&self, place: &Place) -> Option<String> {
        self.mark(place).and_then(|mark| brief(mark, self.scale, self.spec.lang()))
    }

    /// Opens the element of a place and paints its ground, and `inner` where its number is no result.
    /// Gives the element's name, for closing it.
    pub(super) fn open(
        &self,
        canvas: &mut Canvas<'_>,
        ids: &Ids,
        place: &Place,
        (ground, inner): (&Path, &Path),
    ) -> &'static str {
        let mark = self.mark(place);
        let class = self.class(place);
        let href = mark.and_then(|mark| mark.href.as_deref());
        let element = if href.is_some() { "a" } else { "g" };
        let mut attributes = vec![("class", class)];
        attributes.extend(href.map(|href| ("href", href)));
        canvas.open(element, &attributes);
        canvas.title(&self.tooltip(place));
        let hatch = (class == "void").then(|| ids.url("m"));
        canvas.filled("", hatch.as_deref(), ground);
        if let Some(phase) = mark.and_then(|mark| mark.datum.phase())
            && phase != MarkPhase::Result
        {
            canvas.path(&format!("inner {}", glyph::class(phase)), inner);
        }
        element
    }

    /// The whole name and wording; the picture's own texts are shorter.
    fn tooltip(&self, place: &Place) -> String {
        let lang = self.spec.lang();
        let wording = self.mark(place).map_or_else(
            || say(lang, "不在此表", "not in this table").to_owned(),
            |mark| words::shown(&mark.datum, &mark.wording, lang),
        );
        format!("{}{}{wording}", name(place, lang), say(lang, "：", ": "))
    }

    /// The forms that the key explains: a place prints its hedge, and the legend explains what has no
    /// number.
    pub(super) fn samples(&self) -> Vec<Sample> {
        let phases = self.spec.marks().iter().filter_map(|mark| mark.datum.phase());
        let mut phases: Vec<MarkPhase> = phases.filter(|phase| *phase != MarkPhase::Result).collect();
        phases.sort();
        phases.dedup();
        phases.into_iter().map(Sample::Phase).collect()
    }

    /// Whether a number is not published.
    pub(super) fn hatches_missing(&self) -> bool {
        self.has(|datum| matches!(datum, Datum::Missing { .. }))
    }

    /// The legend, for cells of this size; `outside`: a place that is drawn has no mark.
    pub(super) fn legend(&self, cell: (f64, f64), outside: bool) -> Legend<'_> {
        Legend {
            tints: &self.tints,
            scale: self.scale,
            unit: self.spec.unit(),
            lang: self.spec.lang(),
            cell,
            zero: stated(self.spec).any(|number| number.is_zero()),
            missing: self.hatches_missing(),
            withdrawn: self.has(|datum| *datum == Datum::Withdrawn),
            outside,
        }
    }

    fn has(&self, wanted: impl Fn(&Datum) -> bool) -> bool {
        self.spec.marks().iter().any(|mark| wanted(&mark.datum))
    }
}

/// The name of a place where there is room for it.
pub(super) fn name(place: &Place, lang: Lang) -> &str {
    match lang {
        Lang::Zh => place.short(),
        Lang::En => place.english().unwrap_or(place.short()),
    }
}

fn stated(spec: &Spec) -> impl Iterator<Item = Decimal> {
    spec.marks().iter().filter_map(|mark| mark.datum.stated())
}
