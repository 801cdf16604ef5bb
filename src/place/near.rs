//! Which places might have been meant by a text that names none?
//!
//! Nearness is the edit distance over characters, with neighbours exchanged as one step. `diag` offers
//! the one nearest word of a list; here names of two characters are nearly always tied (山冬 is as near
//! to 山西 as to 山东), so that all at the least distance are wanted, by level.

use super::names::fold;
use super::resolve::by_path;
use super::table::TABLE;
use super::{Place, PlaceCode, get};

/// How many places a hint can offer before it reads like a list.
const MOST: usize = 3;

/// No place is written with so many characters; longer texts are prose, or an attack on our time.
const LONGEST_PATH: usize = 40;

/// The nearest places: those at the least distance, of the highest level among them, by code.
pub(super) fn places(text: &str) -> Vec<&'static Place> {
    if text.chars().nth(LONGEST_PATH).is_some() {
        return Vec::new();
    }
    if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) {
        return nearest(text, 2, by_code());
    }
    let inside = last_step(text);
    if !inside.is_empty() {
        return inside;
    }
    let text = fold(text);
    let named = TABLE.names().each().map(|(name, code)| (name.to_owned(), code));
    let english = TABLE.places().iter().filter_map(|place| Some((fold(place.english()?), place.code())));
    nearest(&text, allowance(&text), named.chain(english))
}

/// For a path whose last step is unknown: the nearest places inside what its first steps name.
fn last_step(text: &str) -> Vec<&'static Place> {
    for (at, _) in text.char_indices().rev() {
        let (path, step) = text.split_at(at);
        for outer in by_path(path).into_iter().map(get) {
            let inside = TABLE.names().each().filter(|(_, code)| get(*code) != outer && outer.contains(get(*code)));
            let inside = inside.map(|(name, code)| (name.to_owned(), code));
            let found = nearest(step.trim_matches(['/', ' ', '·']), allowance(step), inside);
            if !found.is_empty() {
                return found;
            }
        }
    }
    Vec::new()
}

fn by_code() -> impl Iterator<Item = (String, PlaceCode)> {
    TABLE.places().iter().map(|place| (place.code().to_string(), place.code()))
}

/// A third of the characters may differ, but at least one.
fn allowance(text: &str) -> usize {
    (text.chars().count() / 3).max(1)
}

fn nearest(text: &str, allowed: usize, names: impl Iterator<Item = (String, PlaceCode)>) -> Vec<&'static Place> {
    let length = text.chars().count();
    let mut found: Vec<(usize, PlaceCode)> = names
        .filter(|(name, _)| name.chars().count().abs_diff(length) <= allowed)
        .map(|(name, code)| (distance(text, &name), name.chars().count(), code))
        // Two texts without a character in common are not near, however short.
        .filter(|&(steps, name_length, _)| steps <= allowed && steps < length.max(name_length))
        .map(|(steps, _, code)| (steps, code))
        .collect();
    found.sort_by_key(|&(steps, code)| (steps, code.level(), code));
    let Some(&(least, first)) = found.first() else { return Vec::new() };
    found.retain(|&(steps, code)| steps == least && code.level() == first.level());
    found.dedup();
    found.into_iter().take(MOST).map(|(_, code)| get(code)).collect()
}

/// The least number of characters to insert, remove, replace, or exchange with the next.
fn distance(a: &str, b: &str) -> usize {
    let a: Vec<char> = a.chars().collect();
    let b: Vec<char> = b.chars().collect();
    let mut rows: Vec<Vec<usize>> = vec![(0..=b.len()).collect()];
    for i in 1..=a.len() {
        let mut row = vec![i];
        for j in 1..=b.len() {
            let replaced = rows[i - 1][j - 1] + usize::from(a[i - 1] != b[j - 1]);
            let mut least = replaced.min(rows[i - 1][j] + 1).min(row[j - 1] + 1);
            if i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1] {
                least = least.min(rows[i - 2][j - 2] + 1);
            }
            row.push(least);
        }
        rows.push(row);
    }
    rows[a.len()][b.len()]
}

#[cfg(test)]
mod tests {
    use super::distance;

    #[test]
    fn distance_counts_characters_and_exchanges() {
        let cases =
            [("", "", 0), ("山冬", "山东", 1), ("Shandnog", "Shandong", 1), ("沛县", "佩县", 1), ("北京", "南京市", 2)];
        for (a, b, expected) in cases {
            assert_eq!((distance(a, b), distance(b, a)), (expected, expected), "{a} and {b}");
        }
    }
}
