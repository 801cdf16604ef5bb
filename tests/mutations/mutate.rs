//! The mistakes: single edits of an author's text.

use std::ops::Range;

use gongbao::model::{Figure, Id, Phase};
use gongbao::quantity::Hedge;

use crate::site::{Edit, Numbers, Site, Target};

/// The twelve kinds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    Slip,
    Transposed,
    HedgeDropped,
    HedgeHardened,
    Relabelled,
    UnitSwapped,
    PlaceSwapped,
    PartRaised,
    TotalOff,
    RankSwapped,
    PeriodMoved,
    Copied,
}

impl Kind {
    pub const ALL: [Kind; 12] = [
        Kind::Slip,
        Kind::Transposed,
        Kind::HedgeDropped,
        Kind::HedgeHardened,
        Kind::Relabelled,
        Kind::UnitSwapped,
        Kind::PlaceSwapped,
        Kind::PartRaised,
        Kind::TotalOff,
        Kind::RankSwapped,
        Kind::PeriodMoved,
        Kind::Copied,
    ];

    pub fn name(self) -> &'static str {
        match self {
            Kind::Slip => "a slip by 10⁴",
            Kind::Transposed => "transposed digits",
            Kind::HedgeDropped => "a dropped hedge",
            Kind::HedgeHardened => "a hardened hedge",
            Kind::Relabelled => "a forecast relabelled outcome",
            Kind::UnitSwapped => "a swapped unit",
            Kind::PlaceSwapped => "a swapped place",
            Kind::PartRaised => "a part raised above its whole",
            Kind::TotalOff => "a total that is not the sum",
            Kind::RankSwapped => "swapped ranks",
            Kind::PeriodMoved => "a moved period",
            Kind::Copied => "a figure copied from another",
        }
    }
}

/// A mistake that was made.
pub struct Mutation {
    pub edits: Vec<Edit>,
    pub words: String,
    pub in_prose: bool,
}

/// The figure's campaign file.
struct Page<'a> {
    path: String,
    text: &'a str,
}

impl Page<'_> {
    /// The stretch that belongs to the figure: its line and all lines below that stand deeper; for a cell the cell.
    fn block(&self, target: &Target) -> (Range<usize>, bool) {
        let own = &self.text[target.span.clone()];
        if own != target.key.rsplit('/').next().unwrap_or_default() {
            return (target.span.clone(), false);
        }
        let start = self.text[..target.span.start].rfind('\n').map_or(0, |n| n + 1);
        let depth = |line: &str| line.len() - line.trim_start().len();
        let own_depth = target.span.start - start;
        let mut end = start;
        for (n, line) in self.text[start..].split_inclusive('\n').enumerate() {
            if n > 0 && !line.trim().is_empty() && depth(line) <= own_depth {
                break;
            }
            end += line.len();
        }
        (target.span.start..end, true)
    }

    /// Where the value of a key of the figure stands.
    fn value(&self, target: &Target, key: &str) -> Option<Range<usize>> {
        let (block, _) = self.block(target);
        let text = &self.text[block.clone()];
        let word = format!("{key}: ");
        let at = text
            .match_indices(&word)
            .map(|(n, _)| n)
            .find(|n| *n == 0 || !text[..*n].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == '-'))?;
        let start = at + word.len();
        let rest = &text[start..];
        let flow = text[..at].rfind('\n').map_or(text[..at].contains('{'), |n| text[n..at].contains('{'));
        let end = rest.find(|c| c == '\n' || c == '#' || (flow && (c == ',' || c == '}'))).unwrap_or(rest.len());
        let value = rest[..end].trim_end();
        let quoted = value.starts_with(['"', '\'']) && value.len() > 1;
        let (from, to) = if quoted { (1, value.len() - 1) } else { (0, value.len()) };
        (!value.is_empty()).then(|| block.start + start + from..block.start + start + to)
    }

    /// Where the figure's number stands.
    fn number(&self, target: &Target) -> Option<Range<usize>> {
        let (block, keyed) = self.block(target);
        if keyed || self.text[block.clone()].contains("value:") {
            return self.value(target, "value");
        }
        let text = &self.text[block.clone()];
        let bare = text.trim_matches(['"', '\'']);
        let from = text.find(bare)?;
        Some(block.start + from..block.start + from + bare.len())
    }

    fn edit(&self, range: Range<usize>, text: impl Into<String>) -> Edit {
        Edit { path: self.path.clone(), range, text: text.into() }
    }
}

/// The first run of digits and points in a text.
fn digits(text: &str) -> Option<Range<usize>> {
    let start = text.find(|c: char| c.is_ascii_digit())?;
    let length = text[start..].find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(text.len() - start);
    Some(start..start + length)
}

/// Makes a mistake of that kind about the figure, if one can be made.
pub fn mutate(site: &Site, target: &Target, kind: Kind, numbers: &mut Numbers) -> Option<Mutation> {
    let path = site.path(&target.campaign);
    let page = Page { text: site.files.get(&path)?, path };
    let one = |range: Range<usize>, text: String| {
        let before = page.text[range.clone()].trim().to_owned();
        (before != text).then(|| Mutation {
            words: format!("{before} → {}", text.trim()),
            edits: vec![page.edit(range, text)],
            in_prose: false,
        })
    };
    match kind {
        Kind::Slip => {
            let range = page.number(target)?;
            one(range.clone(), slipped(&page.text[range], numbers)?)
        }
        Kind::Transposed => {
            let range = page.number(target)?;
            one(range.clone(), transposed(&page.text[range], numbers)?)
        }
        Kind::HedgeDropped | Kind::HedgeHardened => hedge(site, &page, target, kind),
        Kind::Relabelled => {
            let ahead = matches!(target.phase, Phase::Forecast | Phase::Planned | Phase::Target);
            let range = page.value(target, "phase").filter(|_| ahead)?;
            one(range, "outcome".to_owned())
        }
        Kind::UnitSwapped => {
            let range = page.number(target)?;
            let value = &page.text[range.clone()];
            let unit = value.rfind(&target.unit).filter(|_| !target.unit.is_empty())?;
            let others = ["元", "人次", "人", "家", "单", "次", "户", "件"];
            let other = others[numbers.next(others.len() as u64) as usize];
            let swapped = format!("{}{other}{}", &value[..unit], &value[unit + target.unit.len()..]);
            (other != target.unit).then_some(())?;
            one(range, swapped)
        }
        Kind::PlaceSwapped => place(site, &page, target, numbers),
        Kind::PartRaised => {
            let whole = site.model[Id::<Figure>::new(target.index)].part_of?;
            let value = site.model[whole].reported.quantity()?.hard().high.or(site.model[whole]
                .reported
                .quantity()?
                .soft()
                .high)?;
            let raised = (value.value * gongbao::quantity::Decimal::from(3)).trunc();
            let range = page.number(target)?;
            one(range, format!("{}{}", raised.normalize(), target.unit))
        }
        Kind::TotalOff => {
            let id: Id<Figure> = Id::new(target.index);
            let figure = &site.model[id];
            let tables = site.model[figure.campaign].tables.iter();
            let total = tables.filter_map(|t| t.total.map(|n| &t.rows[n])).any(|row| row.cells.contains(&Some(id)));
            let total = total || figure.relations.exhaustive;
            let range = page.number(target).filter(|_| total)?;
            let value = &page.text[range.clone()];
            let at = digits(value)?;
            let first = value[at.clone()].chars().next()?.to_digit(10)?;
            let raised = if first == 9 { 7 } else { first + 1 };
            one(range, format!("{}{raised}{}", &value[..at.start], &value[at.start + 1..]))
        }
        Kind::RankSwapped => rank(site, &page, target),
        Kind::PeriodMoved => period(site, &page, target, numbers),
        Kind::Copied => {
            let others: Vec<&Target> =
                site.targets.iter().filter(|o| o.campaign == target.campaign && o.unit == target.unit).collect();
            let other = others[numbers.next(others.len() as u64) as usize];
            let (range, from) = (page.number(target)?, page.number(other)?);
            one(range, page.text[from].to_owned())
        }
    }
}

/// 万 for 亿, 亿 for 万, or a 万 where there is none; in a bare cell the point moves by four.
fn slipped(value: &str, numbers: &mut Numbers) -> Option<String> {
    let at = digits(value)?;
    let up = numbers.next(2) == 0;
    for (scale, larger, smaller) in [("万亿", "亿亿", "亿"), ("亿", "万亿", "万"), ("万", "亿", "")] {
        if value.contains(scale) {
            let other = if up && scale != "万亿" { larger } else { smaller };
            return Some(value.replacen(scale, other, 1));
        }
    }
    if at.len() == value.len() || value[at.end..].starts_with('%') {
        let shifted = shift(&value[at.clone()], if up { 4 } else { -4 });
        return Some(format!("{}{shifted}{}", &value[..at.start], &value[at.end..]));
    }
    let behind = &value[at.end..];
    // 300余家 becomes 300余万家, 664条 becomes 664万条.
    let hedge = behind.chars().next().filter(|c| ['余', '多'].contains(c)).map_or(0, char::len_utf8);
    Some(format!("{}万{}", &value[..at.end + hedge], &behind[hedge..]))
}

/// A plain decimal with its point moved.
fn shift(number: &str, places: i32) -> String {
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let all = format!("{whole}{fraction}");
    let point = whole.len() as i32 + places;
    if point <= 0 {
        return format!("0.{}{all}", "0".repeat(usize::try_from(-point).unwrap()));
    }
    let point = usize::try_from(point).unwrap();
    if point >= all.len() {
        format!("{all}{}", "0".repeat(point - all.len()))
    } else {
        format!("{}.{}", &all[..point], &all[point..])
    }
}

/// Two neighbouring digits exchanged.
fn transposed(value: &str, numbers: &mut Numbers) -> Option<String> {
    let at = digits(value)?;
    let bytes = value.as_bytes();
    let places: Vec<usize> = at.clone().filter(|n| bytes[*n] != b'.').collect();
    let pairs: Vec<(usize, usize)> = places
        .windows(2)
        .map(|pair| (pair[0], pair[1]))
        .filter(|(a, b)| bytes[*a] != bytes[*b] && !(*a == at.start && bytes[*b] == b'0'))
        .collect();
    let (a, b) = *pairs.get(numbers.next(pairs.len() as u64) as usize)?;
    let mut out = bytes.to_vec();
    out.swap(a, b);
    String::from_utf8(out).ok()
}

/// A hedge taken away or made stronger: in the words of a link where there is one, else in the data.
fn hedge(site: &Site, page: &Page, target: &Target, kind: Kind) -> Option<Mutation> {
    let changed = |words: &str| match (kind, target.hedge) {
        (Kind::HedgeDropped, hedge) => {
            let word = spelt(hedge)?.iter().find(|word| words.contains(**word))?;
            Some(words.replacen(word, "", 1))
        }
        (_, Hedge::Exact) => words.starts_with(|c: char| c.is_ascii_digit()).then(|| format!("超{words}")),
        (_, Hedge::Nearly | Hedge::About) => {
            let word = spelt(target.hedge)?.iter().find(|word| words.contains(**word))?;
            Some(words.replacen(word, "超", 1))
        }
        _ => None,
    };
    for (path, range) in site.links(target) {
        let words = &site.files[&path][range.clone()];
        if let Some(text) = changed(words) {
            return Some(Mutation {
                words: format!("{words} → {text}"),
                edits: vec![Edit { path, range, text }],
                in_prose: true,
            });
        }
    }
    // What has no hedge in the data has none to lose or to harden there.
    let range = page.number(target).filter(|_| target.hedge != Hedge::Exact)?;
    let text = changed(&page.text[range.clone()])?;
    Some(Mutation {
        words: format!("{} → {text} in the data", &page.text[range.clone()]),
        edits: vec![page.edit(range, text)],
        in_prose: false,
    })
}

/// How a hedge is spelt.
fn spelt(hedge: Hedge) -> Option<&'static [&'static str]> {
    Some(match hedge {
        Hedge::Over => &["突破", "超过", "超"],
        Hedge::Nearly => &["逼近", "近"],
        Hedge::About => &["约"],
        Hedge::Odd => &["余", "多"],
        _ => return None,
    })
}

/// Another place: on the figure itself, or for a row of places the key of the next one.
fn place(site: &Site, page: &Page, target: &Target, numbers: &mut Numbers) -> Option<Mutation> {
    let others = ["广东", "四川", "河南", "济南", "徐州", "青岛"];
    let other = others[numbers.next(others.len() as u64) as usize];
    let figure = &site.model[Id::<Figure>::new(target.index)];
    if figure.scope.places().iter().any(|place| place.short() == other) {
        return None;
    }
    let words = format!("place {other}");
    if let Some(range) = page.value(target, "place") {
        return Some(Mutation { words, edits: vec![page.edit(range, other)], in_prose: false });
    }
    let (block, keyed) = page.block(target);
    if keyed {
        let line_end = block.start + page.text[block.start..].find('\n')?;
        let line = &page.text[block.start..line_end];
        let edit = match line.find('{') {
            Some(brace) => page.edit(block.start + brace + 1..block.start + brace + 1, format!("place: {other}, ")),
            None => {
                let below = &page.text[line_end + 1..];
                let indent = below.len() - below.trim_start_matches(' ').len();
                page.edit(line_end..line_end, format!("\n{}place: {other}", " ".repeat(indent)))
            }
        };
        return Some(Mutation { words, edits: vec![edit], in_prose: false });
    }
    let row = |at: usize| {
        let start = page.text[..at].rfind('\n')? + 1;
        let line = page.text[start..].lines().next()?;
        let key = line.trim_start().split(':').next()?;
        let from = start + line.len() - line.trim_start().len();
        (!key.is_empty() && !key.is_ascii()).then_some((from..from + key.len(), start + line.len() + 1))
    };
    let (mine, next) = row(target.span.start)?;
    let (theirs, _) = row(next)?;
    let (a, b) = (page.text[mine.clone()].to_owned(), page.text[theirs].to_owned());
    // (Two rows that took each other's places would leave no trace in any total or ranking of the numbers.)
    Some(Mutation { words: format!("{a} → {b}"), edits: vec![page.edit(mine, b)], in_prose: false })
}

/// The numbers of two that follow each other in a ranking exchanged, or a declared rank moved by one.
fn rank(site: &Site, page: &Page, target: &Target) -> Option<Mutation> {
    let id: Id<Figure> = Id::new(target.index);
    let figure = &site.model[id];
    if let Some(rank) = &figure.relations.rank {
        let range = page.value(target, "rank")?;
        let moved = (rank.rank + 1).to_string();
        return Some(Mutation {
            words: format!("rank {moved}"),
            edits: vec![page.edit(range, moved)],
            in_prose: false,
        });
    }
    let campaign = &site.model[figure.campaign];
    let columns = campaign.tables.iter().filter_map(|t| {
        let column = t.ranked?;
        Some(t.rows.iter().filter_map(|row| row.cells[column]).collect::<Vec<_>>())
    });
    let ballots = campaign.ballots.iter().filter(|b| b.ranked).map(|b| b.entries.iter().map(|e| e.votes).collect());
    let order = columns.chain(ballots).find(|order| order.contains(&id))?;
    let next = *order.get(order.iter().position(|other| *other == id)? + 1)?;
    let other = site.targets.iter().find(|t| t.index == next.index())?;
    let (mine, theirs) = (page.number(target)?, page.number(other)?);
    let (a, b) = (page.text[mine.clone()].to_owned(), page.text[theirs.clone()].to_owned());
    (a != b).then(|| Mutation {
        words: format!("{a} ↔ {b}"),
        edits: vec![page.edit(mine, b), page.edit(theirs, a)],
        in_prose: false,
    })
}

/// The period of the figure moved by a year, or one far away written on it.
fn period(site: &Site, page: &Page, target: &Target, numbers: &mut Numbers) -> Option<Mutation> {
    let (block, keyed) = page.block(target);
    if !keyed {
        return None;
    }
    let figure = &site.model[Id::<Figure>::new(target.index)];
    let year = figure.period.known().map_or(2020, |p| p.start().year());
    let moved = if numbers.next(2) == 0 { year + 1 } else { year - 1 };
    let own = page.value(target, "period");
    let written = own.clone().filter(|range| page.text[range.clone()].contains(&year.to_string()));
    if let Some(range) = written {
        let text = page.text[range.clone()].replace(&year.to_string(), &moved.to_string());
        return Some(Mutation { words: text.clone(), edits: vec![page.edit(range, text)], in_prose: false });
    }
    let text = format!("{moved}-03-01/{moved}-03-31");
    if let Some(range) = own {
        return Some(Mutation { words: text.clone(), edits: vec![page.edit(range, text)], in_prose: false });
    }
    let line_end = block.start + page.text[block.start..].find('\n')?;
    let line = &page.text[block.start..line_end];
    let edit = match line.find('{') {
        Some(brace) => page.edit(block.start + brace + 1..block.start + brace + 1, format!("period: {text}, ")),
        None => {
            let below = &page.text[line_end + 1..];
            let indent = below.len() - below.trim_start_matches(' ').len();
            page.edit(line_end..line_end, format!("\n{}period: {text}", " ".repeat(indent)))
        }
    };
    Some(Mutation { words: text, edits: vec![edit], in_prose: false })
}
