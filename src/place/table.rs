//! How do the tables of this folder become places?
//!
//! They are compiled in and read once, when the first place is asked for. They are ours, so a fault in
//! them is a fault of the program: the tests below read every line.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use super::names::Names;
use super::{Former, Level, Place, PlaceCode, Provincial};

const DIVISIONS: &str = include_str!("gbt2260.tsv");
const PROVINCES: &str = include_str!("provinces.tsv");
const FORMER: &str = include_str!("former.tsv");
const ENGLISH: &str = include_str!("english.tsv");

/// All places and their names.
pub(super) static TABLE: LazyLock<Table> = LazyLock::new(Table::read);

/// The places in the order of their codes, and what they are called.
#[derive(Debug)]
pub(super) struct Table {
    places: Vec<Place>,
    names: Names,
}

/// One line of `provinces.tsv`. Where a name has alternates, they are joined by `/`, the first is shown.
struct Province {
    short: &'static str,
    one_char: &'static str,
    traditional: &'static str,
    english: &'static str,
    slug: &'static str,
    iso: &'static str,
    grid: (u8, u8),
}

impl Table {
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    pub fn names(&self) -> &Names {
        &self.names
    }

    pub fn by_code(&self, code: u32) -> Option<&Place> {
        let found = self.places.binary_search_by_key(&code, |place| place.code.0).ok()?;
        Some(&self.places[found])
    }

    /// The place that had this code before.
    pub fn by_former_code(&self, code: &str) -> Option<&Place> {
        self.places.iter().find(|place| place.former.iter().any(|former| former.code == code))
    }

    fn read() -> Table {
        let divisions: BTreeMap<PlaceCode, &'static str> =
            rows(DIVISIONS).map(|[code, name]| (PlaceCode(number(code)), name)).collect();
        let provinces = provinces();
        let english: BTreeMap<&str, &'static str> = rows(ENGLISH).map(|[code, _, english]| (code, english)).collect();
        let mut former: BTreeMap<PlaceCode, Vec<Former>> = BTreeMap::new();
        for [code, name, until, now] in rows(FORMER) {
            let until = until.parse().expect("the third column of former.tsv is a year");
            former.entry(PlaceCode(number(now))).or_default().push(Former { code, name, until });
        }

        let mut names = Names::default();
        for (&code, name) in &divisions {
            names.add_full(code, name);
        }
        for (&code, province) in &provinces {
            names.add_formal(code, province.short);
            let chinese = [province.one_char, province.traditional];
            chinese.into_iter().flat_map(alternates).for_each(|name| names.add_formal(code, name));
            alternates(province.english).for_each(|name| names.add_english(code, name));
        }
        for (&code, all) in &former {
            all.iter().for_each(|former| names.add_formal(code, former.name));
        }

        let mut places: Vec<Place> = Vec::with_capacity(divisions.len());
        for (&code, &name) in &divisions {
            let parent = parent(code, &divisions);
            let above = parent.and_then(|parent| places.iter().rev().find(|place| place.code == parent));
            let path = format!("{}{name}", above.map_or("", |place| &place.path));
            let province = provinces.get(&code);
            places.push(Place {
                code,
                name,
                short: province.map_or_else(|| names.short(code, name), |p| p.short.to_owned()),
                path,
                slug: province.map_or_else(|| code.to_string(), |p| p.slug.to_owned()),
                parent,
                english: match province {
                    Some(province) => Some(first(province.english)),
                    None => english.get(code.to_string().as_str()).copied(),
                },
                provincial: province.map(|p| Provincial {
                    one_char: first(p.one_char),
                    traditional: first(p.traditional),
                    iso: p.iso,
                    grid: p.grid,
                }),
                former: former.remove(&code).unwrap_or_default(),
            });
        }
        Table { places, names }
    }
}

fn provinces() -> BTreeMap<PlaceCode, Province> {
    let read = |[code, short, one_char, traditional, english, slug, iso, row, column]: [&'static str; 9]| {
        let cell = |text: &str| text.parse().expect("row and column of provinces.tsv are small numbers");
        let grid = (cell(row), cell(column));
        (PlaceCode(number(code)), Province { short, one_char, traditional, english, slug, iso, grid })
    };
    rows(PROVINCES).map(read).collect()
}

/// The prefecture if the table has it, else the province; it has none for the districts of a
/// municipality (110101) and for counties that a province governs directly (419001).
fn parent(code: PlaceCode, divisions: &BTreeMap<PlaceCode, &'static str>) -> Option<PlaceCode> {
    let prefecture = PlaceCode(code.0 / 100 * 100);
    let province = PlaceCode(code.0 / 10_000 * 10_000);
    match code.level() {
        Level::County if divisions.contains_key(&prefecture) => Some(prefecture),
        Level::County | Level::Prefecture => Some(province),
        Level::Province | Level::Country => None,
    }
}

/// The lines below the header, split at tabs.
fn rows<const N: usize>(table: &'static str) -> impl Iterator<Item = [&'static str; N]> {
    table.lines().skip(1).map(|line| {
        let mut cells = line.split('\t');
        let row = std::array::from_fn(|_| cells.next().expect("a row has all columns of its header"));
        assert!(cells.next().is_none(), "more columns than the header has: {line}");
        row
    })
}

fn number(code: &str) -> u32 {
    code.parse().expect("the first column is a code of six digits")
}

fn alternates(cell: &'static str) -> impl Iterator<Item = &'static str> {
    cell.split('/')
}

fn first(cell: &'static str) -> &'static str {
    alternates(cell).next().expect("splitting gives at least one part")
}
