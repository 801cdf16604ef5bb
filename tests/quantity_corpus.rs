//! How well are quantities found in text as the press writes it? Precision and recall over a corpus.
//!
//! Each quantity of the corpus is marked `[[text|hedge|value|unit]]`; a quantity counts as found if
//! place, hedge, value (or bounds, `low..high`) and unit are all right. `-` stands for none.

use gongbao::quantity::{self, Quantity};

#[path = "quantities/products.rs"]
mod products;

/// What the corpus says of one quantity, in one comparable line.
fn meaning(start: usize, text: &str, hedge: &str, value: &str, unit: &str) -> String {
    format!("{start} `{text}` {hedge} {value} {unit}")
}

/// A marked text: as the press printed it, and its quantities.
fn unmark(marked: &str) -> (String, Vec<String>) {
    let marked = marked.replace('¶', "\n");
    let (mut text, mut expected) = (String::new(), Vec::new());
    let mut rest = marked.as_str();
    while let Some((before, after)) = rest.split_once("[[") {
        let (mark, after) = after.split_once("]]").expect("a mark ends with ]]");
        let fields: Vec<&str> = mark.split('|').collect();
        let [words, hedge, value, unit] = fields[..] else { panic!("not four fields: {mark}") };
        text.push_str(before);
        expected.push(meaning(text.len(), words, hedge, value, unit));
        text.push_str(words);
        rest = after;
    }
    text.push_str(rest);
    (text, expected)
}

fn found(text: &str) -> Vec<String> {
    let plain = |quantity: &Quantity| match quantity.value() {
        Some(value) => value.to_string(),
        None => {
            let end = |bound: Option<quantity::Bound>| bound.map_or(String::new(), |b| b.value.to_string());
            format!("{}..{}", end(quantity.hard().low), end(quantity.hard().high))
        }
    };
    quantity::find(text)
        .iter()
        .map(|found| {
            let q = &found.quantity;
            assert_eq!(&text[found.start..found.end], q.text(), "the offsets show the text");
            meaning(found.start, q.text(), q.hedge().code(), &plain(q), q.unit().unwrap_or("-"))
        })
        .collect()
}

/// Counts right, missed and wrongly found quantities, and prints each mistake.
fn score<'a>(name: &str, marked: impl Iterator<Item = &'a str>) -> (usize, usize, usize) {
    let (mut right, mut missed, mut wrong, mut texts) = (0, 0, 0, 0);
    for marked in marked {
        let (text, expected) = unmark(marked);
        let found = found(&text);
        texts += 1;
        right += found.iter().filter(|line| expected.contains(line)).count();
        for line in expected.iter().filter(|line| !found.contains(line)) {
            missed += 1;
            println!("missed {line} in {text:?}");
        }
        for line in found.iter().filter(|line| !expected.contains(line)) {
            wrong += 1;
            println!("wrong  {line} in {text:?}");
        }
    }
    let percent = |part: usize, rest: usize| 100.0 * part as f64 / (part + rest).max(1) as f64;
    let (precision, recall) = (percent(right, wrong), percent(right, missed));
    println!("{name}: {texts} texts, {right} right, precision {precision:.1} %, recall {recall:.1} %");
    (right, missed, wrong)
}

fn check(name: &str, (right, missed, wrong): (usize, usize, usize)) {
    assert!(100 * right >= 98 * (right + wrong), "{name}: precision is below 98 %");
    assert!(100 * right >= 98 * (right + missed), "{name}: recall is below 98 %");
}

/// The marked phrases of a table: all but its first column and its comments.
fn phrases(table: &str) -> Vec<&str> {
    let lines = table.lines().filter(|line| !line.starts_with('#'));
    lines.filter_map(|line| line.split_once('\t')).map(|(_, phrase)| phrase).collect()
}

/// The marked paragraphs of a file: all but its headings.
fn paragraphs(file: &str) -> Vec<&str> {
    file.split("\n\n").filter(|paragraph| !paragraph.trim_start().starts_with('#')).map(str::trim).collect()
}

#[test]
fn phrases_are_found_and_read() {
    let phrases = phrases(include_str!("quantities/phrases.tsv"));
    assert!(phrases.len() >= 300, "the corpus keeps 300 phrases");
    check("phrases", score("phrases", phrases.into_iter()));
}

#[test]
fn paragraphs_are_found_and_read() {
    let paragraphs = paragraphs(include_str!("quantities/paragraphs.md"));
    assert!(paragraphs.len() >= 40, "the corpus keeps 40 paragraphs");
    check("paragraphs", score("paragraphs", paragraphs.into_iter()));
}

/// Written by a colleague who does not know the parser; each file says how much of it was found at first sight.
#[test]
fn phrases_of_others_are_found_and_read() {
    let batches = [
        include_str!("quantities/batch-1.tsv"),
        include_str!("quantities/batch-2.tsv"),
        include_str!("quantities/batch-3.tsv"),
        include_str!("quantities/batch-4.tsv"),
        include_str!("quantities/batch-5.tsv"),
        include_str!("quantities/batch-6.tsv"),
        include_str!("quantities/batch-7.tsv"),
        include_str!("quantities/batch-8.tsv"),
    ];
    for (index, batch) in batches.into_iter().enumerate() {
        let name = format!("batch {}", index + 1);
        check(&name, score(&name, phrases(batch).into_iter()));
    }
}

/// Paragraphs and whole reports by the same colleague.
#[test]
fn reports_of_others_are_found_and_read() {
    let batches = [
        include_str!("quantities/batch-1-paragraphs.md"),
        include_str!("quantities/batch-2-paragraphs.md"),
        include_str!("quantities/batch-3-paragraphs.md"),
        include_str!("quantities/batch-4-paragraphs.md"),
        include_str!("quantities/batch-5-paragraphs.md"),
        include_str!("quantities/batch-6-paragraphs.md"),
        include_str!("quantities/batch-7-paragraphs.md"),
        include_str!("quantities/batch-8-paragraphs.md"),
    ];
    for (index, batch) in batches.into_iter().enumerate() {
        let name = format!("batch {}, paragraphs", index + 1);
        check(&name, score(&name, paragraphs(batch).into_iter()));
    }
}

/// These were marked by the parser and then read, so they say nothing about its quality; they guard it.
#[test]
fn reviewed_sentences_stay_as_they_are() {
    let file = include_str!("quantities/reviewed.md");
    for marked in file.split("\n\n").filter(|paragraph| !paragraph.starts_with('#')) {
        let (text, expected) = unmark(marked.trim());
        assert_eq!(found(&text), expected, "{text}");
    }
}
