//! Does a sentence say of a figure what the figure says? Words in prose against a published wording.

use super::Quantity;
use super::hedge::Hedge;

/// How words in prose stand to the published figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Agreement {
    /// The same number, and nothing claimed beyond it.
    Agrees,
    /// Another number.
    OtherValue,
    /// Another unit.
    OtherUnit,
    /// The figure has a hedge, the prose has none.
    HedgeDropped,
    /// The prose claims more than the figure: 突破 for 以上.
    HedgeHardened,
    /// The prose claims something else: 近 for 突破.
    HedgeChanged,
}

impl Quantity {
    /// How these words in prose stand to a published figure.
    ///
    /// The phase is not compared: the words of a forecast often stand far from its number, and only
    /// the caller knows the figure's phase. Compare [`Quantity::phase`] with it.
    ///
    /// ```
    /// use gongbao::quantity::{Agreement, Quantity};
    /// let published: Quantity = "突破1.2亿次".parse()?;
    /// let says = |prose: &str| prose.parse::<Quantity>().map(|q| q.agrees_with(&published));
    /// assert_eq!(says("more than 120 million plays")?, Agreement::Agrees);
    /// assert_eq!(says("1.2亿次以上")?, Agreement::Agrees); // claims less
    /// assert_eq!(says("1.2亿次")?, Agreement::HedgeDropped);
    /// assert_eq!(says("突破1.3亿次")?, Agreement::OtherValue);
    /// assert_eq!(says("突破1.2亿人次")?, Agreement::OtherUnit);
    /// # Ok::<(), gongbao::quantity::QuantityError>(())
    /// ```
    pub fn agrees_with(&self, published: &Quantity) -> Agreement {
        let same_value = match (self.value(), published.value()) {
            (Some(a), Some(b)) => a == b,
            // Neither has a value of its own: the wider claim is the weaker one.
            (None, None) => self.hard().contains(published.hard()),
            _ => false,
        };
        if !same_value {
            return Agreement::OtherValue;
        }
        if matches!((self.unit(), published.unit()), (Some(a), Some(b)) if a != b) {
            return Agreement::OtherUnit;
        }
        // 6万家 may be rounded and so allows what 6万余家 says, but the hedge was printed and is gone.
        if self.hedge() == Hedge::Exact && published.hedge() != Hedge::Exact {
            return Agreement::HedgeDropped;
        }
        let weaker = self.hard().contains(published.hard());
        if self.hedge() == published.hedge() || weaker {
            Agreement::Agrees
        } else if published.hard().contains(self.hard()) {
            Agreement::HedgeHardened
        } else {
            Agreement::HedgeChanged
        }
    }
}
