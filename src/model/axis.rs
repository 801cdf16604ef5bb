//! In what must figures agree to share an axis?

use super::{Figure, Model};
use crate::text::{Bilingual, Lang};

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

    /// The word in messages.
    pub fn name(self, lang: Lang) -> &'static str {
        match self {
            Respect::Indicator => lang.pick("指标", "indicator"),
            Respect::Unit => lang.pick("单位", "unit"),
            Respect::Basis => lang.pick("口径", "basis"),
            Respect::Phase => lang.pick("阶段", "phase"),
            Respect::Period => lang.pick("时段", "period"),
        }
    }

    /// Whether two figures agree in it.
    pub fn same(self, one: &Figure, other: &Figure) -> bool {
        match self {
            Respect::Indicator => one.indicator == other.indicator,
            Respect::Unit => one.unit == other.unit,
            Respect::Basis => one.basis == other.basis,
            Respect::Phase => one.phase == other.phase,
            // What no source says is the same only within what one campaign or one source tells.
            Respect::Period => {
                let told_together = one.campaign == other.campaign || one.source == other.source;
                one.period == other.period && (one.period.known().is_some() || told_together)
            }
        }
    }

    /// What the figure says of it, for a message.
    pub fn of(self, model: &Model, figure: &Figure) -> Bilingual {
        let indicator = &model[figure.indicator];
        let stated = match self {
            Respect::Indicator => return Bilingual::of(|lang| indicator.name.get(lang).to_owned()),
            Respect::Phase => return Bilingual::of(|lang| figure.phase.name(lang).to_owned()),
            Respect::Unit => figure.unit.clone(),
            Respect::Basis => figure.basis.map(|id| indicator.basis(id).id.clone()),
            Respect::Period => figure.period.known().map(ToString::to_string),
        };
        match stated {
            Some(said) => Bilingual::of(|_| said.clone()),
            None => Bilingual::fixed("未注明", "not stated"),
        }
    }
}
