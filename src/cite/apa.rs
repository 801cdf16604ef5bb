//! APA, seventh edition. In Chinese with the punctuation that Chinese journals give it.

use super::{ACCESSED, Kind, Reference};
use crate::period::Date;
use crate::text::Lang;

pub(super) fn write(r: &Reference) -> String {
    let (title, author, site, address) = (r.headed(), &r.author, &r.site, &r.address);
    match r.lang {
        Lang::Zh => {
            let date = r.published.map_or("日期不详".to_owned(), |day| Date::of_day(day).display(Lang::Zh));
            let named = r.named().map(|n| format!("（{n}）")).unwrap_or_default();
            let kind = if r.kind == Kind::Data { "［数据集］" } else { "" };
            format!("{author}（{date}）。{title}{named}{kind}。{site}。{ACCESSED}取自{address}")
        }
        Lang::En => {
            let date = r.american_date().map_or("n.d.".to_owned(), |(year, day)| format!("{year}, {day}"));
            let named = r.named().map(|n| format!(" ({})", capital(&n))).unwrap_or_default();
            let kind = if r.kind == Kind::Data { " [Data set]" } else { "" };
            format!("{author}. ({date}). {title}{named}{kind}. {site}. Retrieved {ACCESSED}, from {address}")
        }
    }
}

fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| first.to_uppercase().chain(chars).collect())
}
