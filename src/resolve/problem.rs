//! The faults that looking things up can find.

use std::fmt;

use super::chart_problem::ChartProblem;
use crate::diag::{Problem, did_you_mean};
use crate::period::PeriodError;
use crate::place::PlaceError;
use crate::quantity::QuantityError;

/// A fault in what the files say: a name that means nothing, a value that does not hold, a promise that is not kept.
#[derive(Clone, Debug, PartialEq)]
pub enum ResolveProblem {
    /// A place that is not in GB/T 2260, or could be several.
    Place(PlaceError),
    /// A name that means nothing.
    Unknown {
        /// What it should be.
        what: What,
        /// The name.
        name: String,
        /// The nearest known one.
        near: Option<String>,
    },
    /// A value that is no quantity.
    Value {
        /// The value.
        value: String,
        /// What is wrong with it.
        error: QuantityError,
    },
    /// A quantity and then more.
    Trailing {
        /// The value.
        value: String,
        /// What stands behind the quantity.
        rest: String,
    },
    /// A unit that the indicator does not have.
    Unit {
        /// The unit.
        unit: String,
        /// The indicator.
        indicator: String,
        /// Its units.
        units: Vec<String>,
    },
    /// No unit where the indicator wants one.
    NoUnit {
        /// The indicator.
        indicator: String,
        /// Its units.
        units: Vec<String>,
    },
    /// A unit assumed where one is printed.
    UnitPrinted {
        /// The printed unit.
        printed: String,
        /// The assumed unit.
        assumed: String,
    },
    /// A key without which a figure cannot be published.
    Missing {
        /// The key.
        key: &'static str,
    },
    /// A date or period that cannot be read.
    Period(PeriodError),
    /// Two things with one id.
    SameId {
        /// The id.
        id: String,
    },
    /// A word for a forecast in the wording of a result.
    PhaseWord {
        /// The wording.
        wording: String,
        /// The phase its word means.
        means: &'static str,
        /// The phase the author gave.
        given: &'static str,
    },
    /// A number that should be a whole one.
    Whole {
        /// What stands there.
        found: String,
    },
    /// A place in a source that is neither `title` nor a paragraph's number.
    Locator {
        /// What stands there.
        found: String,
    },
    /// A thing that contains itself.
    Circle {
        /// The ids on the way round.
        way: Vec<String>,
    },
    /// A release without its date.
    NoDate,
    /// An address that is not `https://…/`.
    BaseUrl {
        /// What stands there.
        found: String,
    },
    /// Several places where one must stand alone.
    MixedPlaces {
        /// The word that cannot stand beside others.
        word: String,
    },
    /// Figures that may not share an axis.
    Axis {
        /// In what they differ.
        differ: &'static str,
        /// One side: its id and what it is.
        one: (String, String),
        /// The other side.
        other: (String, String),
    },
    /// A map of figures that are not of provinces.
    NoMap {
        /// The figure.
        figure: String,
    },
    /// A part of a chart's address that asks for nothing we know.
    ChartQuery {
        /// The part.
        found: String,
    },
    /// A chart in which the place that it should mark does not stand.
    NotInChart {
        /// The place as written.
        place: String,
        /// The places that do.
        places: Vec<String>,
    },
    /// The highest few of a chart that always shows all.
    TopOfAll {
        /// The chart's form, as authors write it.
        form: &'static str,
    },
    /// A chart that cannot be drawn as it is asked for.
    Chart(ChartProblem),
    /// A chart of nothing.
    EmptyChart,
    /// A figure that is no result among the headlines.
    HeadlineNoResult {
        /// The figure.
        figure: String,
        /// What it is.
        phase: &'static str,
    },
    /// A group that says how many it has and lists another number.
    GroupSize {
        /// What it says.
        size: u32,
        /// What it lists.
        members: usize,
    },
}

/// What a name should be the name of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    /// An indicator.
    Indicator,
    /// A basis of an indicator.
    Basis,
    /// A source.
    Source,
    /// An organisation.
    Organisation,
    /// A campaign.
    Campaign,
    /// A figure.
    Figure,
    /// A chart.
    Chart,
    /// A form of chart.
    Form,
    /// What panels are made by.
    Split,
    /// A time zone.
    TimeZone,
}

impl What {
    fn words(self) -> &'static str {
        match self {
            What::Indicator => "an indicator of `data/indicators.yaml`",
            What::Basis => "a basis of the figure's indicator",
            What::Source => "a source of `data/sources.yaml`",
            What::Organisation => "an organisation of `data/organisations.yaml`",
            What::Campaign => "a campaign of `data/campaigns`",
            What::Figure => "a figure",
            What::Chart => "a chart, a table's column or a ballot with entries",
            What::Form => "a form of chart such as `bars` or `map`",
            What::Split => "`platform`, `year` or `place`",
            What::TimeZone => "a time zone such as `Asia/Shanghai`",
        }
    }
}

impl ResolveProblem {
    /// A name that means nothing, with the nearest of those that do.
    pub fn unknown<'a>(what: What, name: &str, known: impl IntoIterator<Item = &'a str>) -> ResolveProblem {
        let near = did_you_mean(name, known).map(str::to_owned);
        ResolveProblem::Unknown { what, name: name.to_owned(), near }
    }
}

impl fmt::Display for ResolveProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            ResolveProblem::Place(error) => error.fmt(f),
            ResolveProblem::Unknown { what, name, .. } => write!(f, "expected {}, but found `{name}`", what.words()),
            ResolveProblem::Value { value, error } => write!(f, "`{value}` is no quantity: {error}"),
            ResolveProblem::Trailing { value, rest } => {
                write!(f, "expected one quantity, but found `{rest}` behind it in `{value}`")
            }
            ResolveProblem::Unit { unit, indicator, units } => {
                write!(f, "expected a unit of `{indicator}` ({}), but found `{unit}`", units.join(", "))
            }
            ResolveProblem::NoUnit { indicator, units } => {
                write!(f, "expected a unit of `{indicator}` ({}) behind the number, but found none", units.join(", "))
            }
            ResolveProblem::UnitPrinted { printed, assumed } => {
                write!(f, "the source prints the unit `{printed}`, so `{assumed}` cannot be assumed")
            }
            ResolveProblem::Missing { key } => write!(f, "expected the key `{key}` on this figure or in its defaults"),
            ResolveProblem::Period(error) => error.fmt(f),
            ResolveProblem::SameId { id } => write!(f, "the id `{id}` is given to two things"),
            ResolveProblem::PhaseWord { wording, means, given } => {
                write!(f, "the wording `{wording}` speaks of a {means}, but the phase is `{given}`")
            }
            ResolveProblem::Whole { found } => write!(f, "expected a whole number, but found `{found}`"),
            ResolveProblem::Locator { found } => {
                write!(f, "expected `title` or the number of a paragraph, but found `{found}`")
            }
            ResolveProblem::Circle { way } => write!(f, "this is part of itself: {}", way.join(" → ")),
            ResolveProblem::NoDate => f.write_str("expected the key `date` in the front matter of a release"),
            ResolveProblem::BaseUrl { found } => {
                write!(f, "expected an address such as `https://example.org/`, but found `{found}`")
            }
            ResolveProblem::MixedPlaces { word } => write!(f, "`{word}` cannot stand among other places"),
            ResolveProblem::Axis { differ, one, other } => write!(
                f,
                "figures of different {differ} cannot share an axis: `{}` ({}) and `{}` ({})",
                one.0, one.1, other.0, other.1
            ),
            ResolveProblem::NoMap { figure } => {
                write!(f, "a map shows one figure for each province, but `{figure}` has no province of its own")
            }
            ResolveProblem::ChartQuery { found } => {
                write!(f, "expected `as=…`, `place=…` or `top=…` behind the `?` of a chart, but found `{found}`")
            }
            ResolveProblem::NotInChart { place, .. } => {
                write!(f, "expected a place of this chart, but found `{place}`")
            }
            ResolveProblem::TopOfAll { form } => {
                write!(f, "a chart as `{form}` shows all its figures, so it has no `top`")
            }
            ResolveProblem::EmptyChart => f.write_str("expected at least one figure in a chart"),
            ResolveProblem::Chart(problem) => problem.fmt(f),
            ResolveProblem::HeadlineNoResult { figure, phase } => {
                write!(f, "expected a result among the headlines, but `{figure}` is a {phase}")
            }
            ResolveProblem::GroupSize { size, members } => {
                write!(f, "the group says it has {size} places, but lists {members}")
            }
        }
    }
}

impl Problem for ResolveProblem {
    fn code(&self) -> &'static str {
        match self {
            ResolveProblem::Place(PlaceError::Unknown { .. }) => "E0201",
            ResolveProblem::Place(PlaceError::Ambiguous { .. }) => "E0202",
            ResolveProblem::Unknown { what, .. } => match what {
                What::Indicator => "E0203",
                What::Source => "E0204",
                What::Organisation => "E0205",
                What::Figure => "E0206",
                What::Campaign => "E0207",
                What::Basis => "E0208",
                What::Chart => "E0232",
                What::Form | What::Split => "E0233",
                What::TimeZone => "E0220",
            },
            ResolveProblem::Value { .. } | ResolveProblem::Trailing { .. } => "E0209",
            ResolveProblem::Unit { .. } => "E0210",
            ResolveProblem::NoUnit { .. } => "E0211",
            ResolveProblem::UnitPrinted { .. } => "E0212",
            ResolveProblem::Missing { .. } => "E0213",
            ResolveProblem::Period(_) => "E0214",
            ResolveProblem::SameId { .. } => "E0215",
            ResolveProblem::PhaseWord { .. } => "E0216",
            ResolveProblem::Whole { .. } | ResolveProblem::Locator { .. } => "E0217",
            ResolveProblem::Circle { .. } => "E0218",
            ResolveProblem::NoDate => "E0219",
            ResolveProblem::BaseUrl { .. } => "E0221",
            ResolveProblem::MixedPlaces { .. } => "E0222",
            ResolveProblem::GroupSize { .. } => "E0223",
            ResolveProblem::HeadlineNoResult { .. } => "E0224",
            ResolveProblem::Axis { .. } => "E0230",
            ResolveProblem::NoMap { .. } => "E0231",
            ResolveProblem::ChartQuery { .. } | ResolveProblem::TopOfAll { .. } => "E0235",
            ResolveProblem::NotInChart { .. } => "E0236",
            ResolveProblem::EmptyChart => "E0234",
            ResolveProblem::Chart(problem) => problem.code(),
        }
    }

    fn hint(&self) -> Option<String> {
        match self {
            ResolveProblem::Place(error) => error.hint(),
            ResolveProblem::Unknown { near, .. } => near.as_ref().map(|near| format!("did you mean `{near}`?")),
            ResolveProblem::Period(error) => error.hint(),
            ResolveProblem::Value { .. } => Some(
                "write the number as printed, with hedge, scale and unit (`突破1.2亿次`), or `未公布`; longer words go into `wording`"
                    .to_owned(),
            ),
            ResolveProblem::Trailing { .. } => {
                Some("keep the number here and put all the words as printed into `wording`".to_owned())
            }
            ResolveProblem::Unit { .. } => {
                Some("correct the value, choose another indicator, or add the unit to the indicator's `units`".to_owned())
            }
            ResolveProblem::NoUnit { units, .. } => Some(match units.first() {
                Some(unit) => format!("if the source prints none, say so: `unit_assumed: {unit}`"),
                None => "give the indicator a unit".to_owned(),
            }),
            ResolveProblem::UnitPrinted { .. } => Some("take `unit_assumed` away".to_owned()),
            ResolveProblem::Missing { key: "phase" } => {
                Some("one of target, forecast, planned, definition, interim, outcome".to_owned())
            }
            ResolveProblem::Missing { .. } => None,
            ResolveProblem::SameId { .. } => Some("rename one of them; an id is an address and belongs to one figure for ever".to_owned()),
            ResolveProblem::PhaseWord { means, .. } => Some(format!("write `phase: {means}`")),
            ResolveProblem::NoDate => Some("such as `date: 2026-11-20`".to_owned()),
            ResolveProblem::TopOfAll { .. } => {
                Some("draw it as bars".to_owned())
            }
            ResolveProblem::ChartQuery { .. } => {
                Some("such as `?as=map`, `?place=江苏`, `?top=10`, or several joined by `&`".to_owned())
            }
            ResolveProblem::NotInChart { places, .. } => Some(match places.as_slice() {
                [] => "the rows of this chart are no places".to_owned(),
                places => format!("it has {}", places.join(", ")),
            }),
            ResolveProblem::Axis { differ: "basis", .. } => Some(
                "make a chart of each, or panels that write the bases out: `side_by_side: true`; a slope says what changed: `break`"
                    .to_owned(),
            ),
            ResolveProblem::Axis { .. } => Some("make a chart of each, or panels: `side_by_side: true`".to_owned()),
            ResolveProblem::Chart(problem) => problem.hint(),
            ResolveProblem::NoMap { .. } => Some("draw it as bars".to_owned()),
            ResolveProblem::HeadlineNoResult { .. } => {
                Some("only interim results and results stand first; a forecast must not look like one".to_owned())
            }
            _ => None,
        }
    }
}
