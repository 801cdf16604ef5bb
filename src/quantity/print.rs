//! How is a number written for people? Plain decimals in 万 and 亿 or millions, hedges in both languages.

use rust_decimal::Decimal;

use super::hedge::Hedge;
use super::interval::Interval;
use super::{Lang, Quantity};

/// A plain decimal for people, without losing a digit.
///
/// Chinese counts in 万, 亿 and 万亿 from 10,000 up; English groups thousands below a million and
/// writes million, billion and trillion above.
///
/// ```
/// use gongbao::quantity::{Decimal, scaled};
/// use gongbao::text::Lang;
/// assert_eq!(scaled(Decimal::from(120_000_000), Lang::Zh), "1.2亿");
/// assert_eq!(scaled(Decimal::from(120_000_000), Lang::En), "120 million");
/// assert_eq!(scaled(Decimal::from(215_000), Lang::En), "215,000");
/// ```
pub fn scaled(value: Decimal, lang: Lang) -> String {
    if value.is_sign_negative() && !value.is_zero() {
        return format!("-{}", scaled(-value, lang));
    }
    let value = value.normalize();
    let steps: &[(u32, &str)] = match lang {
        Lang::Zh => &[(12, "万亿"), (8, "亿"), (4, "万")],
        Lang::En => &[(12, " trillion"), (9, " billion"), (6, " million")],
    };
    for (zeros, word) in steps {
        let unit = Decimal::from(10u64.pow(*zeros));
        if value >= unit {
            let count = value / unit;
            // A number like 120,345,678 stays legible with six decimals at most.
            if count * unit == value && count.normalize().scale() <= 6 {
                let count = count.normalize().to_string();
                return format!("{}{word}", if lang == Lang::En { grouped(&count) } else { count });
            }
        }
    }
    match lang {
        Lang::Zh => value.to_string(),
        Lang::En => grouped(&value.to_string()),
    }
}

/// Thousands separators in the whole part of a plain decimal.
fn grouped(plain: &str) -> String {
    let (whole, fraction) = plain.split_once('.').map_or((plain, None), |(a, b)| (a, Some(b)));
    let mut text = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index) % 3 == 0 {
            text.push(',');
        }
        text.push(digit);
    }
    fraction.map_or(text.clone(), |fraction| format!("{text}.{fraction}"))
}

impl Quantity {
    /// The number with its hedge and without its unit, in a language.
    ///
    /// In the language of the wording this is what was printed (突破1.2亿, 2170余万). In the other the
    /// hedge is translated so that it reads back as the same hedge.
    ///
    /// ```
    /// use gongbao::quantity::Quantity;
    /// use gongbao::text::Lang;
    /// let sales: Quantity = "2170余万元".parse()?;
    /// assert_eq!(sales.number_in(Lang::Zh), "2170余万");
    /// assert_eq!(sales.number_in(Lang::En), "21.7 million-odd");
    /// # Ok::<(), gongbao::quantity::QuantityError>(())
    /// ```
    pub fn number_in(&self, lang: Lang) -> String {
        if let Some(length) = self.number.filter(|_| lang == self.lang) {
            return self.text[..length].trim_end().to_owned();
        }
        let fall = self.is_fall();
        let span = if fall { self.soft.mirrored() } else { self.soft };
        let words = match self.value {
            Some(value) => hedged(&scaled(value.abs(), lang), self.hedge, lang),
            // 约3000—5000 keeps its 约
            None if self.soft != self.hard => hedged(&spanned(&span, self.hedge, lang), Hedge::About, lang),
            None => spanned(&span, self.hedge, lang),
        };
        match (fall, lang) {
            (false, _) => words,
            (true, Lang::Zh) => format!("下降{words}"),
            (true, Lang::En) => format!("down {words}"),
        }
    }

    fn is_fall(&self) -> bool {
        match self.value {
            Some(value) => value.is_sign_negative() && !value.is_zero(),
            None => self.hard.high.is_some_and(|high| high.value <= Decimal::ZERO),
        }
    }
}

fn hedged(number: &str, hedge: Hedge, lang: Lang) -> String {
    match lang {
        Lang::Zh => match hedge {
            Hedge::Exact | Hedge::Range | Hedge::Several => number.to_owned(),
            Hedge::Over => format!("超{number}"),
            Hedge::AtLeast => format!("至少{number}"),
            Hedge::Nearly => format!("近{number}"),
            Hedge::About => format!("约{number}"),
            Hedge::Odd => format!("{number}余"),
            Hedge::Under => format!("不足{number}"),
            Hedge::AtMost => format!("不超过{number}"),
        },
        Lang::En => match hedge {
            Hedge::Exact | Hedge::Range | Hedge::Several => number.to_owned(),
            Hedge::Over => format!("more than {number}"),
            Hedge::AtLeast => format!("at least {number}"),
            Hedge::Nearly => format!("nearly {number}"),
            Hedge::About => format!("about {number}"),
            Hedge::Odd => format!("{number}-odd"),
            Hedge::Under => format!("under {number}"),
            Hedge::AtMost => format!("at most {number}"),
        },
    }
}

/// A range, or a vague number as the words that mean just this span.
fn spanned(span: &Interval, hedge: Hedge, lang: Lang) -> String {
    let Some(low) = span.low else {
        return String::new();
    };
    let Some(high) = span.high else {
        return match (lang, low.value == Decimal::TWO) {
            (Lang::En, true) => "several".to_owned(),
            (Lang::Zh, true) => "若干".to_owned(),
            _ => hedged(&scaled(low.value, lang), Hedge::AtLeast, lang),
        };
    };
    let (from, to) = (scaled(low.value, lang), scaled(high.value, lang));
    if hedge == Hedge::Range {
        return match lang {
            Lang::Zh => format!("{from}至{to}"),
            Lang::En => format!("{from} to {to}"),
        };
    }
    let place = high.value / Decimal::TEN;
    let some = low.value == place * Decimal::TWO && high.open && is_power_of_ten(place);
    // 十几万 is 11 to just under 20 of its place.
    let teens = low.value * Decimal::from(20) == high.value * Decimal::from(11) && high.open;
    match lang {
        Lang::Zh if some => format!("几{}", scaled_place(place)),
        Lang::Zh if low.open => format!("过{from}"),
        Lang::Zh if teens => format!("十几{}", scaled_place(high.value / Decimal::from(20))),
        Lang::Zh if low.value * Decimal::TEN == high.value => {
            format!("{}级", scaled_place(low.value))
        }
        Lang::Zh if high.open => format!("{from}至不足{to}"),
        Lang::Zh => format!("{from}或{to}"),
        Lang::En if some => some_of(place),
        Lang::En if low.open => format!("above {from} and up to {to}"),
        Lang::En if high.open => format!("{from} to just under {to}"),
        Lang::En => format!("{from} or {to}"),
    }
}

fn is_power_of_ten(value: Decimal) -> bool {
    let plain = value.normalize().to_string();
    plain.starts_with('1') && plain[1..].bytes().all(|b| b == b'0')
}

/// 十, 百, 千, 万, 十万 … for a power of ten; nothing for one.
fn scaled_place(place: Decimal) -> String {
    let zeros = place.normalize().to_string().len() - 1;
    let scale = ["", "万", "亿", "万亿", "亿亿"][(zeros / 4).min(4)];
    format!("{}{scale}", ["", "十", "百", "千"][zeros % 4])
}

/// hundreds, tens of thousands, millions: 几百, 几万, 几百万.
fn some_of(place: Decimal) -> String {
    let zeros = place.normalize().to_string().len() - 1;
    let scale = ["", "thousands", "millions", "billions", "trillions"][(zeros / 3).min(4)];
    match (zeros, zeros % 3) {
        (0, _) => "a few".to_owned(),
        (1, _) => "dozens".to_owned(),
        (2, _) => "hundreds".to_owned(),
        (_, 0) => scale.to_owned(),
        (_, 1) => format!("tens of {scale}"),
        _ => format!("hundreds of {scale}"),
    }
}
