//! In which order does a kind show its marks, and does it rank them?

use super::order::{self, Ranked};
use super::spec::{Kind, Mark, Spec};

/// The marks in the order in which they are drawn and stand in the table.
pub(super) fn arranged(spec: &Spec) -> Vec<Ranked<'_>> {
    match spec.kind() {
        Kind::Bars | Kind::Tiles | Kind::Borders | Kind::Ballot { .. } => order::sorted(spec.marks()),
        Kind::Dots => {
            let unranked = |ranked| Ranked { rank: None, tied: false, ..ranked };
            order::sorted(spec.marks()).into_iter().map(unranked).collect()
        }
        Kind::Panels { .. } => panels(spec).into_iter().flat_map(|panel| panel.1).collect(),
        Kind::Steps => {
            let mut marks: Vec<&Mark> = spec.marks().iter().collect();
            marks.sort_by_key(|mark| mark.when);
            unranked(marks)
        }
        Kind::Nesting => unranked(nested(spec.marks()).into_iter().map(|(mark, _)| mark).collect()),
        Kind::Slope { .. } => unranked(spec.marks().iter().collect()),
    }
}

/// The panels in the order in which they first occur, each with its marks ranked among themselves.
pub(super) fn panels(spec: &Spec) -> Vec<(&str, Vec<Ranked<'_>>)> {
    let mut titles: Vec<&str> = Vec::new();
    for mark in spec.marks() {
        let title = title(mark);
        if !titles.contains(&title) {
            titles.push(title);
        }
    }
    let of = |panel: &str| order::sorted_among(spec.marks().iter().filter(|mark| title(mark) == panel));
    titles.into_iter().map(|title| (title, of(title))).collect()
}

/// The heading of a mark's panel.
pub(super) fn title(mark: &Mark) -> &str {
    mark.panel.as_ref().map_or("", |panel| &panel.title)
}

/// Each whole before its parts, with how deep it stands.
pub(super) fn nested(marks: &[Mark]) -> Vec<(&Mark, usize)> {
    fn below<'m>(marks: &'m [Mark], whole: Option<&str>, depth: usize, nested: &mut Vec<(&'m Mark, usize)>) {
        for mark in marks.iter().filter(|mark| mark.part_of.as_deref() == whole) {
            nested.push((mark, depth));
            below(marks, Some(&mark.key), depth + 1, nested);
        }
    }
    let mut nested = Vec::new();
    below(marks, None, 0, &mut nested);
    nested
}

fn unranked(marks: Vec<&Mark>) -> Vec<Ranked<'_>> {
    marks.into_iter().map(|mark| Ranked { mark, rank: None, tied: false, undecided: false }).collect()
}
