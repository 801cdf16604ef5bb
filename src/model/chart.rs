//! Charts: which figures, and how they are drawn.

use super::{Campaign, Figure, Group, Id, Withheld};
use crate::text::Text;

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ChartForm {
    /// Ranked bars.
    Bars,
    /// The tile map.
    Map,
    /// The boundary map, from a file of the site's owner.
    Borders,
    /// Intervals around dots, without ranks.
    Dots,
    /// The entries of a ballot.
    Ballot,
    /// A whole and its parts; the whole is the first of the figures.
    Nesting,
    /// Counts by the day as of which they hold.
    Steps,
    /// Two editions of a series.
    Slope,
    /// Bars in several panels.
    Panels,
}

impl ChartForm {
    /// Every form with the word that authors write.
    pub const WORDS: [(&'static str, ChartForm); 9] = [
        ("bars", ChartForm::Bars),
        ("map", ChartForm::Map),
        ("borders", ChartForm::Borders),
        ("dots", ChartForm::Dots),
        ("ballot", ChartForm::Ballot),
        ("nesting", ChartForm::Nesting),
        ("steps", ChartForm::Steps),
        ("slope", ChartForm::Slope),
        ("panels", ChartForm::Panels),
    ];

    /// The word that authors write.
    pub fn word(self) -> &'static str {
        let found = ChartForm::WORDS.iter().find(|(_, form)| *form == self);
        found.expect("every form has a word").0
    }
}

/// By what the panels of a chart differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Split {
    /// The platform; one scale for all panels.
    Platform,
    /// The year; one scale for all panels.
    Year,
    /// The place; one scale for all panels.
    Place,
    /// Whatever forbids a common axis: indicator, unit, basis, phase or period. Each panel has a scale of its own.
    SideBySide,
}

impl Split {
    /// What authors write behind `by`.
    pub const WORDS: [(&'static str, Split); 3] =
        [("platform", Split::Platform), ("year", Split::Year), ("place", Split::Place)];
}

/// A chart whose figures bear its form.
#[derive(Clone, Debug)]
pub struct Chart {
    /// The campaign.
    pub campaign: Id<Campaign>,
    /// The key: `by-province/revenue`, `cities`, `merchants`.
    pub key: String,
    /// What it is over.
    pub group: Group,
    /// The subject, if the author gave one.
    pub title: Option<Text>,
    /// The figures, in the author's order.
    pub figures: Vec<Id<Figure>>,
    /// How it is drawn.
    pub form: ChartForm,
    /// By what its panels differ, if it has panels.
    pub split: Option<Split>,
    /// What changed between the two editions of a slope, so that nothing is said of rise or fall.
    pub broken: Option<Text>,
    /// The figure to which the eye is led.
    pub marked: Option<Id<Figure>>,
    /// How many of the highest are shown; all where there is none.
    pub top: Option<usize>,
    /// Why it is not public yet.
    pub withheld: Option<Withheld>,
}
