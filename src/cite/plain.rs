//! The sentence to copy into a running text.

use super::{Kind, Reference};
use crate::text::Lang;

pub(super) fn write(r: &Reference) -> String {
    let (zh, title) = (r.lang == Lang::Zh, &r.title);
    let named = r.named();
    let mut out = match (r.kind, &r.claim) {
        (Kind::Figure, Some(claim)) if zh => format!("{title}：{claim}（{}）。", r.holds.join("；")),
        (Kind::Figure, Some(claim)) => format!("{title}: {claim} ({}). ", r.holds.join("; ")),
        _ if zh => format!("{}《{title}》。", r.author),
        _ => format!("{}, “{title}”. ", r.author),
    };
    if let Some(source) = &r.source {
        out += &r.lang.pick(format!("据{source}。"), format!("From {source}. "));
    }
    let date = r.published.map(|day| crate::period::Date::of_day(day).display(r.lang));
    let licence = r.licence.clone().filter(|_| r.kind == Kind::Data);
    let tail = [Some(r.site.clone()), date, named, Some(r.address.clone()), licence];
    let tail: Vec<String> = tail.into_iter().flatten().collect();
    out + &tail.join(r.lang.pick("，", ", "))
}
