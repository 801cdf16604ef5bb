//! The Chicago Manual of Style, notes and bibliography: an entry of the bibliography.

use super::{ACCESSED, Reference};
use crate::period::Date;
use crate::text::Lang;

pub(super) fn write(r: &Reference) -> String {
    let (title, author, site, address) = (r.headed(), &r.author, &r.site, &r.address);
    match r.lang {
        Lang::Zh => {
            let mut parts = vec![format!("{author}：《{title}》"), site.clone()];
            parts.extend(r.named());
            parts.extend(r.published.map(|day| format!("{}发布", Date::of_day(day).display(Lang::Zh))));
            parts.extend([format!("{ACCESSED}访问"), address.clone()]);
            parts.join("，") + "。"
        }
        Lang::En => {
            let mut parts = vec![author.clone(), format!("“{title}.” {site}")];
            parts.extend(r.named().map(|n| n[..1].to_uppercase() + &n[1..]));
            parts.extend(r.american_date().map(|(year, day)| format!("Published {day}, {year}")));
            parts.extend([format!("Accessed {ACCESSED}"), address.clone()]);
            parts.join(". ") + "."
        }
    }
}
