//! In what must figures agree to share an axis?

use super::{Figure, Model};
use crate::text::Lang;

/// A respect in which two figures may differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Respect {
    /// What is counted.
    Indicator,
    /// The unit.
    Unit,
    /// How it was counted.
    Basis,
    /// What kind of statement it is.
    Phase,
    /// When.
    Period,
}

impl Respect {
    /// All of them, in the order in which a difference is told.
    pub const ALL: [Respect; 5] = [Respect::Indicator, Respect::Unit, Respect::Basis, Respect::Phase, Respect::Period];

    /// All but some.
    pub fn all_but(except: &[Respect]) -> Vec<Respect> {
        Respect::ALL.into_iter().filter(|respect| !except.contains(respect)).collect()
    }

    /// The English word.
    pub fn word(self) -> &'static str {
        match self {
            Respect::Indicator => "indicator",
            Respect::Unit => "unit",
            Respect::Basis => "basis",
            Respect::Phase => "phase",
            Respect::Period => "period",
        }
    }

    /// Whether two figures agree in it.
    pub fn same(self, one: &Figure, other: &Figure) -> bool {
        match self {
            Respect::Indicator => one.indicator == other.indicator,
            Respect::Unit => one.unit == other.unit,
            Respect::Basis => one.basis == other.basis,
            Respect::Phase => one.phase == other.phase,
            Respect::Period => one.period == other.period,
        }
    }

    /// What the figure says of it, for a message; what the source does not say is `not stated`.
    pub fn of(self, model: &Model, figure: &Figure) -> String {
        let indicator = &model[figure.indicator];
        let stated = match self {
            Respect::Indicator => Some(indicator.name.get(Lang::En).to_owned()),
            Respect::Unit => figure.unit.clone(),
            Respect::Basis => figure.basis.map(|id| indicator.basis(id).id.clone()),
            Respect::Phase => Some(figure.phase.word().to_owned()),
            Respect::Period => figure.period.known().map(ToString::to_string),
        };
        stated.unwrap_or_else(|| "not stated".to_owned())
    }
}
