//! What is a chart asked to show?
//!
//! The caller fills a [`Draft`]; [`Draft::check`] turns it into a [`Spec`], which can always be
//! drawn. Unit, basis, period and indicator are the same for all marks of one chart: whoever makes
//! the draft sees to that (and names the figures that break it); phases are looked at here.

use std::sync::Arc;

use super::checks;
use super::refusal::Refusal;
use crate::period::Day;
use crate::place::{Boundaries, PlaceCode};
use crate::quantity::{Decimal, Hedge, Interval};
use crate::text::Lang;

/// What kind of picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// Horizontal bars from zero, sorted by value.
    Bars,
    /// The 34 provincial-level units as tiles.
    Tiles,
    /// Provincial-level units within the boundaries of [`Draft::ground`].
    Borders,
    /// Intervals around dots, for figures that may not be ranked.
    Dots,
    /// The entries of a vote, with ties; a line is drawn below the last seat where that is decided.
    Ballot {
        /// How many entries are chosen.
        seats: Option<u32>,
    },
    /// A whole and its parts (其中); what no part accounts for stays open.
    Nesting,
    /// Snapshots of one count by date, with steps between them.
    Steps,
    /// Two editions side by side, a line from each mark of the first to its fellow in the second.
    Slope {
        /// The basis changed in between: the lines are cut, and nothing is said of rise or fall.
        broken: bool,
    },
    /// Bars in several panels.
    Panels {
        /// Each panel has a scale, and may have a unit, basis or phase, of its own.
        own_scales: bool,
    },
}

/// What one axis counts, in the language of the chart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unit {
    /// Things that are counted in 万 and 亿: 元, 次, yuan, plays.
    Count(String),
    /// Per cent: never scaled, written next to the number.
    Percent,
    /// A ratio with its own word (倍, 百分点, times): never scaled.
    Ratio(String),
}

/// How far a number has come true.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum MarkPhase {
    /// Counted, finally or so far.
    Result,
    /// Expected (预计).
    Forecast,
    /// Aimed at (目标).
    Target,
    /// Arranged, not yet done (安排).
    Planned,
    /// A rule, a price, a quota or the size of a scope.
    Definition,
}

/// What is known about one mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Datum {
    /// A reported number with its bounds, in base units.
    Known {
        /// The number itself; a range and a word such as 几万 have none.
        value: Option<Decimal>,
        /// What the wording logically allows.
        hard: Interval,
        /// How readers take it.
        soft: Interval,
        /// The hedge of the wording.
        hedge: Hedge,
        /// How far it has come true.
        phase: MarkPhase,
    },
    /// Not published; the reason is shown (未公布).
    Missing {
        /// In the language of the chart; empty for the usual word.
        reason: String,
    },
    /// Once published, since withdrawn.
    Withdrawn,
}

/// One row, tile or point.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// What tells this mark from the others, e.g. `guangdong`.
    pub key: String,
    /// Its name in the language of the chart.
    pub label: String,
    /// Where it is, for maps.
    pub place: Option<PlaceCode>,
    /// What is known.
    pub datum: Datum,
    /// The number as the table shows it and the label prints it: 突破1.2亿次. Empty when missing.
    pub wording: String,
    /// The page behind it.
    pub href: Option<String>,
    /// The panel or edition it belongs to, for small multiples and slopes.
    pub panel: Option<PanelOf>,
    /// The day as of which it holds, for snapshots.
    pub when: Option<Day>,
    /// The key of the mark that it is part of, for nesting.
    pub part_of: Option<String>,
}

/// The panel of a small multiple, or the edition of a slope, to which a mark belongs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PanelOf {
    /// Its heading; where panels have scales of their own it names the basis too.
    pub title: String,
    /// What its axis counts, if that differs from the chart's.
    pub unit: Option<Unit>,
}

impl Mark {
    /// A mark without place, link, panel, date and whole.
    pub fn new(key: impl Into<String>, label: impl Into<String>, datum: Datum, wording: impl Into<String>) -> Mark {
        Mark {
            key: key.into(),
            label: label.into(),
            place: None,
            datum,
            wording: wording.into(),
            href: None,
            panel: None,
            when: None,
            part_of: None,
        }
    }
}

/// Who says so, and where: printed inside the picture.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Credit {
    /// The line that names the source, with its lead-in: 来源：人民网，2015年2月.
    pub source_line: String,
    /// The address of the chart or figure, as printed: `example.org/charts/…`.
    pub address: String,
    /// The version of what is shown.
    pub version: Option<u32>,
}

/// A map of boundaries that somebody else answers for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The shapes.
    pub boundaries: Arc<Boundaries>,
    /// The 审图号, printed below the map.
    pub approval: String,
    /// Where the map comes from, in the language of the chart; may be empty.
    pub source: String,
}

/// A chart as it is asked for, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    /// From content and unique on its page, e.g. `2015-spring-festival-by-province-revenue`.
    pub id: String,
    /// The language of every word in it.
    pub lang: Lang,
    /// The kind of picture.
    pub kind: Kind,
    /// A finding of the author's own; [`finding::title`](super::finding::title) makes one otherwise.
    pub title: Option<String>,
    /// Indicator, basis, unit, period.
    pub subtitle: String,
    /// What the axis counts.
    pub unit: Unit,
    /// What is shown, in the author's order.
    pub marks: Vec<Mark>,
    /// Whether forecasts, targets and plans may stand beside results, drawn as what they are.
    pub beside_results: bool,
    /// The lines at the foot.
    pub credit: Credit,
    /// What lies below [`Kind::Borders`]; no other kind looks at it.
    pub ground: Option<Ground>,
}

/// A chart that can be drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec(Draft);

impl Draft {
    /// Checks what one axis can bear.
    ///
    /// # Errors
    /// No marks, two marks of one key, place or day, a mark without what its kind needs, and phases
    /// side by side that were not asked for with [`beside_results`](Draft::beside_results).
    pub fn check(self) -> Result<Spec, Refusal> {
        if self.marks.is_empty() {
            return Err(Refusal::Empty);
        }
        checks::each_key_once(&self.marks)?;
        if !self.beside_results {
            let own_scales = self.kind == Kind::Panels { own_scales: true };
            checks::one_phase(&self.marks, own_scales)?;
        }
        match self.kind {
            Kind::Bars | Kind::Dots | Kind::Ballot { .. } => {}
            Kind::Tiles => checks::one_mark_a_tile(&self.marks)?,
            Kind::Borders => {
                checks::one_mark_a_tile(&self.marks)?;
                checks::each_on_the_map(&self.marks, self.ground.as_ref())?;
            }
            Kind::Nesting => checks::one_whole(&self.marks)?,
            Kind::Steps => checks::one_mark_a_day(&self.marks)?,
            Kind::Slope { .. } => checks::two_editions(&self.marks)?,
            Kind::Panels { .. } => checks::each_in_a_panel(&self.marks)?,
        }
        Ok(Spec(self))
    }
}

impl Datum {
    /// The phase, if there is a number.
    pub fn phase(&self) -> Option<MarkPhase> {
        match self {
            Datum::Known { phase, .. } => Some(*phase),
            Datum::Missing { .. } | Datum::Withdrawn => None,
        }
    }

    /// The number by which marks are sorted and coloured: the value, else the nearer bound.
    pub fn stated(&self) -> Option<Decimal> {
        match self {
            Datum::Known { value, hard, .. } => {
                value.or(hard.low.map(|low| low.value)).or(hard.high.map(|high| high.value))
            }
            Datum::Missing { .. } | Datum::Withdrawn => None,
        }
    }
}

impl Spec {
    /// The id, from content.
    pub fn id(&self) -> &str {
        &self.0.id
    }
    /// The language of every word in it.
    pub fn lang(&self) -> Lang {
        self.0.lang
    }
    /// The kind of picture.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }
    /// The author's own finding.
    pub fn own_title(&self) -> Option<&str> {
        self.0.title.as_deref()
    }
    /// Indicator, basis, unit, period.
    pub fn subtitle(&self) -> &str {
        &self.0.subtitle
    }
    /// What the axis counts.
    pub fn unit(&self) -> &Unit {
        &self.0.unit
    }
    /// What is shown, in the author's order.
    pub fn marks(&self) -> &[Mark] {
        &self.0.marks
    }
    /// The lines at the foot.
    pub fn credit(&self) -> &Credit {
        &self.0.credit
    }
    /// What lies below a map of boundaries.
    pub fn ground(&self) -> Option<&Ground> {
        self.0.ground.as_ref()
    }
}
