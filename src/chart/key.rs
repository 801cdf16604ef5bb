//! Which forms occur in a chart, and what do they mean?

use super::dots::Part;
use super::form::{End, Form};
use super::rows::Rows;
use super::spec::{Datum, Mark, MarkPhase, Spec};
use super::words::say;
use crate::quantity::Hedge;
use crate::text::Lang;

/// One form that occurs, explained.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyEntry {
    /// The form's code: `over`, `forecast`, `missing` …
    pub form: &'static str,
    /// What it means, in the language of the chart.
    pub text: String,
}

/// The key of a chart, for its page.
pub(super) fn entries(spec: &Spec) -> Vec<KeyEntry> {
    let samples = super::frame::samples(spec);
    samples.iter().map(|sample| sample.entry(spec.lang())).collect()
}

/// A form as the key draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Sample {
    Hedge(Hedge, End),
    Phase(MarkPhase),
    Zero,
    /// A number whose bar is too short to be seen.
    Short,
    Missing,
    Withdrawn,
    /// What no part of a whole accounts for.
    Rest,
    /// A part of a dot's row.
    Dot(Part),
    /// A dot that is no result.
    DotPhase(MarkPhase),
    Tied,
    Undecided,
}

/// The forms that occur among rows of bars and are not plain, in a fixed order.
pub(super) fn of_bars<'r>(marks: &[Mark], rows: impl IntoIterator<Item = &'r Rows<'r>>) -> Vec<Sample> {
    let mut samples = samples(marks);
    if rows.into_iter().any(Rows::has_short) {
        samples.push(Sample::Short);
        samples.sort_by_key(|sample| sample.turn());
    }
    samples
}

/// The forms that occur and are not plain, in a fixed order.
pub(super) fn samples(marks: &[Mark]) -> Vec<Sample> {
    let mut samples: Vec<Sample> = marks.iter().flat_map(|mark| of(&mark.datum)).collect();
    samples.sort_by_key(|sample| sample.turn());
    samples.dedup();
    samples
}

fn of(datum: &Datum) -> Vec<Sample> {
    match datum {
        Datum::Missing { .. } => vec![Sample::Missing],
        Datum::Withdrawn => vec![Sample::Withdrawn],
        Datum::Known { hedge, phase, .. } => {
            let mut samples = Vec::new();
            if let Some(form) = Form::of(datum) {
                if form.reach().is_zero() && form.end == End::Flat {
                    samples.push(Sample::Zero);
                } else if form.end != End::Flat {
                    samples.push(Sample::Hedge(*hedge, form.end));
                }
            }
            if *phase != MarkPhase::Result {
                samples.push(Sample::Phase(*phase));
            }
            samples
        }
    }
}

impl Sample {
    /// Its place in the key.
    fn turn(self) -> (u8, u8, u8) {
        match self {
            Sample::Hedge(hedge, end) => (0, hedge as u8, end as u8),
            Sample::Phase(phase) => (1, phase as u8, 0),
            Sample::Zero => (2, 0, 0),
            Sample::Short => (2, 1, 0),
            Sample::Missing => (3, 0, 0),
            Sample::Withdrawn => (4, 0, 0),
            Sample::Rest => (5, 0, 0),
            Sample::Dot(part) => (6, part as u8, 0),
            Sample::DotPhase(phase) => (6, 9, phase as u8),
            Sample::Tied => (7, 0, 0),
            Sample::Undecided => (8, 0, 0),
        }
    }

    /// The entry for the page.
    pub(super) fn entry(self, lang: Lang) -> KeyEntry {
        let (form, zh, en) = match self {
            Sample::Hedge(hedge, end) => hedged(hedge, end),
            Sample::Phase(MarkPhase::Result) | Sample::DotPhase(MarkPhase::Result) => ("result", "结果", "a result"),
            Sample::Phase(MarkPhase::Forecast) | Sample::DotPhase(MarkPhase::Forecast) => {
                ("forecast", "预计，不是结果", "forecast, not a result")
            }
            Sample::Phase(MarkPhase::Target) | Sample::DotPhase(MarkPhase::Target) => {
                ("target", "目标，不是结果", "target, not a result")
            }
            Sample::Phase(MarkPhase::Planned) | Sample::DotPhase(MarkPhase::Planned) => {
                ("planned", "安排，尚未实现", "planned, not yet done")
            }
            Sample::Phase(MarkPhase::Definition) | Sample::DotPhase(MarkPhase::Definition) => {
                ("definition", "规定或规模，不是成果", "a rule or a size, not a result")
            }
            Sample::Zero => ("zero", "零", "zero"),
            Sample::Short => ("short", "很小，看不出柱长，但不是零", "too small for a bar, but not zero"),
            Sample::Missing => ("missing", "未公布，不是零", "not published: not zero"),
            Sample::Withdrawn => ("withdrawn", "已撤回", "withdrawn"),
            Sample::Rest => ("rest", "其余：来源未列明", "the rest: not accounted for"),
            Sample::Dot(Part::Stated) => ("stated", "实心：所写数字", "filled: the number as stated"),
            Sample::Dot(Part::Excluded) => {
                ("excluded", "空心：所写数字本身不算在内", "hollow: the number itself is excluded")
            }
            Sample::Dot(Part::Soft) => ("soft", "通常的理解", "as readers take it"),
            Sample::Dot(Part::Hard) => ("hard", "字面允许的范围", "what the words allow"),
            Sample::Dot(Part::Unbounded) => ("unbounded", "字面不设上限或下限", "not bounded by the words"),
            Sample::Tied => ("tied", "并列", "tied"),
            Sample::Undecided => ("undecided", "不可排序", "cannot be ranked"),
        };
        KeyEntry { form, text: say(lang, zh, en).to_owned() }
    }
}

fn hedged(hedge: Hedge, end: End) -> (&'static str, &'static str, &'static str) {
    match (hedge, end) {
        (Hedge::Exact, _) => ("exact", "确数", "as stated"),
        (Hedge::Over, _) => ("over", "突破、超：实际更多", "over: more than this"),
        (Hedge::AtLeast, _) => ("at_least", "以上：至少这些", "at least this"),
        (Hedge::Nearly, _) => ("nearly", "近：不到弧线处", "nearly: short of the arc"),
        (Hedge::About, _) => ("about", "约：在渐淡处上下", "about: around the fading end"),
        (Hedge::Odd, _) => ("odd", "余、多：在淡色段内", "and odd: within the faint part"),
        (Hedge::Under, _) => ("under", "不足：不到弧线处", "under: short of the arc"),
        (Hedge::AtMost, _) => ("at_most", "以内：至多到括号处", "at most: up to the bracket"),
        (Hedge::Range, _) => ("range", "范围：在淡色段内", "a range: within the faint part"),
        (Hedge::Several, End::Arrow) => ("several", "多、数：至少这些", "several: at least this"),
        (Hedge::Several, _) => ("several", "几、数：在淡色段内", "several: within the faint part"),
    }
}
