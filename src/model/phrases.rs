//! How are a figure's number, place, time and source put into words? What pages, citations, feeds and files say alike.

use super::{Figure, Indicator, Locator, Model, Reported, Scope, SourceDate, When};
use crate::place::Place;
use crate::quantity::{Decimal, Hedge, Quantity, scaled};
use crate::text::Lang;

/// 原文未注明.
pub fn not_stated(lang: Lang) -> &'static str {
    lang.pick("原文未注明", "not stated in the source")
}

/// The number with hedge, scale and unit in that language: what was printed in Chinese, its translation in English.
pub fn wording(model: &Model, figure: &Figure, lang: Lang) -> String {
    match (&figure.reported, lang) {
        (Reported::Missing(_), _) => lang.pick("未公布", "not published").to_owned(),
        (Reported::Withdrawn, _) => lang.pick("已撤回", "withdrawn").to_owned(),
        (Reported::Known(_), Lang::Zh) => figure.wording.clone(),
        (Reported::Known(quantity), Lang::En) => english(quantity, figure.unit.as_deref(), &model[figure.indicator]),
    }
}

fn english(quantity: &Quantity, unit: Option<&str>, indicator: &Indicator) -> String {
    let (low, high) = (quantity.hard().low, quantity.hard().high);
    let number = match (quantity.hedge(), low, high) {
        // “1-odd months” is no English: 一个多月 is between 1 and 2.
        (Hedge::Odd, Some(low), Some(high)) if high.value <= Decimal::TEN => {
            format!("between {} and {}", scaled(low.value, Lang::En), scaled(high.value, Lang::En))
        }
        _ => quantity.number_in(Lang::En),
    };
    let Some(unit) = unit else { return number };
    if unit == "%" {
        return if number.ends_with('%') { number } else { format!("{number}%") };
    }
    let one = quantity.value() == Some(Decimal::ONE) && quantity.hedge() == Hedge::Exact;
    let noun = indicator.noun(unit, one, Lang::En);
    // Tens of thousands of shops, but several sessions.
    let of = ["hundreds", "thousands", "millions", "billions", "dozens", "tens"];
    let joint = if of.iter().any(|word| number.ends_with(word)) { " of " } else { " " };
    format!("{number}{joint}{noun}")
}

/// The short name of a place.
pub fn place_name(place: &'static Place, lang: Lang) -> &'static str {
    lang.pick(place.short(), place.english().unwrap_or(place.short()))
}

/// A place with the division above it where that helps: 江苏徐州, Xuzhou, Jiangsu.
pub fn place_in_province(place: &'static Place, lang: Lang) -> String {
    let province = place.province();
    if province == place {
        return place_name(place, lang).to_owned();
    }
    let (outer, inner) = (place_name(province, lang), place_name(place, lang));
    lang.pick(format!("{outer}{inner}"), format!("{inner}, {outer}"))
}

/// The scope in one string.
pub fn scope(model: &Model, scope: &Scope, lang: Lang) -> String {
    match scope {
        Scope::National => lang.pick("全国", "nationwide").to_owned(),
        Scope::Places(places) => {
            let names: Vec<String> = places.iter().map(|p| place_in_province(p, lang)).collect();
            names.join(lang.pick("、", "; "))
        }
        Scope::Group(group) => model[*group].name.get(lang).to_owned(),
        Scope::NotStated => not_stated(lang).to_owned(),
    }
}

/// The period in one string.
pub fn when(when: &When, lang: Lang) -> String {
    when.known().map_or_else(|| not_stated(lang).to_owned(), |p| p.display(lang))
}

/// Where in a source.
pub fn locator(at: Option<Locator>, lang: Lang) -> Option<String> {
    Some(match at? {
        Locator::Title => lang.pick("标题", "title").to_owned(),
        Locator::Paragraph(n) => lang.pick(format!("正文第{n}段"), format!("paragraph {n}")),
    })
}

/// The date of a source, and what bounds it when it is not stated.
pub fn source_date(date: &SourceDate, lang: Lang) -> (Option<String>, Option<String>) {
    match date {
        SourceDate::Moment(moment) => (Some(moment.display(lang)), None),
        SourceDate::Date(date) => (Some(date.display(lang)), None),
        SourceDate::NotStated { after, before } => {
            let after = after.map(|d| {
                let d = d.display(lang);
                lang.pick(format!("据文意不早于{d}"), format!("by its wording not before {d}"))
            });
            let before = before.map(|d| {
                let d = d.display(lang);
                lang.pick(format!("不晚于{d}"), format!("not after {d}"))
            });
            let both: Vec<String> = [after, before].into_iter().flatten().collect();
            (None, (!both.is_empty()).then(|| both.join(lang.pick("，", ", "))))
        }
    }
}
