//! Would a number fit if its unit had slipped by a power of ten? 万 for 亿, 元 for 万元, a nought too many.

use super::context::Context;
use crate::model::{Figure, Id};
use crate::quantity::{Decimal, Interval, scaled};
use crate::text::{Lang, say};

/// Powers of ten by which numbers slip, the smallest change first.
const ZEROS: [u32; 5] = [1, 2, 3, 4, 8];

/// A slip: the number as it was probably meant, and how far it is from what stands there.
pub struct Slip {
    /// How many noughts there are too many, or too few.
    pub zeros: u32,
    /// Whether there are too many.
    pub too_large: bool,
}

impl Slip {
    /// What the number must be multiplied by.
    fn factor(&self) -> Decimal {
        let power = Decimal::from(10u64.pow(self.zeros));
        if self.too_large { Decimal::ONE / power } else { power }
    }
}

/// The smallest slip after which the number fits.
pub fn slip(number: &Interval, fits: impl Fn(&Interval) -> bool) -> Option<Slip> {
    let both = ZEROS.iter().flat_map(|zeros| [true, false].map(|too_large| Slip { zeros: *zeros, too_large }));
    both.into_iter().find(|slip| fits(&number.scaled(slip.factor())))
}

/// The way out where a slip of a figure's unit would explain what was found.
pub fn mended(context: &Context, id: Id<Figure>, lang: Lang, fits: impl Fn(&Interval) -> bool) -> Option<String> {
    let slip = slip(context.quantity(id)?.hard(), fits)?;
    Some(words(context, id, &slip, lang))
}

/// The words for a slip of a figure.
pub fn words(context: &Context, id: Id<Figure>, slip: &Slip, lang: Lang) -> String {
    let figure = &context.model[id];
    let quantity = context.quantity(id);
    let named = quantity.and_then(|q| q.value().or(q.hard().low.map(|b| b.value)));
    let value = scaled(named.unwrap_or_default() * slip.factor(), lang);
    let unit = figure.unit.as_deref().unwrap_or_default();
    let (key, wording, factor) = (&figure.key, &figure.wording, scaled(Decimal::from(10u64.pow(slip.zeros)), lang));
    if slip.too_large {
        say!(
            lang,
            "`{key}` 可能多了 {factor} 倍：若 {wording} 应为 {value}{unit} 就相符",
            "`{key}` may be {factor} times too large: with {value}{unit} instead of {wording} it would fit"
        )
    } else {
        say!(
            lang,
            "`{key}` 可能少了 {factor} 倍：若 {wording} 应为 {value}{unit} 就相符",
            "`{key}` may be {factor} times too small: with {value}{unit} instead of {wording} it would fit"
        )
    }
}
