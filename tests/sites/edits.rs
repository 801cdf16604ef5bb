//! Two hundred random edits of the project's own data after all of it was published: each that changes what a figure means is refused, and
//! none that does not. The edits are made in the text, by other means than the program's own.

use std::collections::BTreeSet;

use gongbao::compile::{self, Checked};
use gongbao::files::{FilePath, FileSet};
use gongbao::lock;
use gongbao::period::Moment;
use gongbao::resolve::Audience;

use crate::support::{Numbers, Site};

const EDITS: usize = 200;

fn check(files: &FileSet) -> Checked {
    let clock = |zone: &_| Moment::parse("2026-11-20", zone);
    compile::check(files, &[], &clock, Audience::Public).unwrap()
}

/// A figure of a campaign file: its line, and the lines of its keys.
struct Block {
    head: usize,
    end: usize,
}

/// The figures that are written in block style, below `figures:`.
fn blocks(lines: &[String]) -> Vec<Block> {
    let start = lines.iter().position(|line| line == "figures:").map_or(lines.len(), |n| n + 1);
    let end =
        lines[start..].iter().position(|line| !line.starts_with(' ') && !line.is_empty() && !line.starts_with('#'));
    let end = end.map_or(lines.len(), |n| start + n);
    let is_head = |line: &String| line.starts_with("  ") && !line.starts_with("   ") && line.ends_with(':');
    let heads: Vec<usize> = (start..end).filter(|n| is_head(&lines[*n])).collect();
    let ends = heads.iter().skip(1).copied().chain([end]);
    heads.iter().zip(ends).map(|(head, end)| Block { head: *head, end }).collect()
}

/// The line of a key of the block, if it has that key on one line.
fn key(lines: &[String], block: &Block, name: &str) -> Option<usize> {
    let start = format!("    {name}: ");
    (block.head + 1..block.end).find(|n| lines[*n].starts_with(&start))
}

/// Another digit for one of the digits behind `from`; nothing if there is none.
fn digit(line: &str, from: usize, numbers: &mut Numbers) -> Option<String> {
    let digits: Vec<usize> =
        line.char_indices().filter(|(n, c)| *n >= from && ('1'..='8').contains(c)).map(|(n, _)| n).collect();
    if digits.is_empty() {
        return None;
    }
    let at = *numbers.pick(&digits);
    let next = char::from(line.as_bytes()[at] + 1);
    Some(format!("{}{next}{}", &line[..at], &line[at + 1..]))
}

/// An edit that changes what a figure means: what it is, and whether it was possible here.
fn meaning(lines: &mut Vec<String>, block: &Block, numbers: &mut Numbers) -> Option<&'static str> {
    let value = key(lines, block, "value");
    match numbers.below(7) {
        0 => {
            let line = value.filter(|n| !lines[*n].contains('{'))?;
            lines[line] = digit(&lines[line], "    value: ".len(), numbers)?;
            Some("a digit")
        }
        1 => {
            let line = value?;
            let hedge = ["突破", "超过", "近", "约", "超", "逾"].into_iter().find(|h| lines[line].contains(h));
            let plain = lines[line]["    value: ".len()..].starts_with(|c: char| c.is_ascii_digit());
            lines[line] = match hedge {
                Some(hedge) => lines[line].replacen(hedge, "", 1),
                None if plain && !lines[line].contains(['余', '多']) => {
                    lines[line].replacen("value: ", "value: 约", 1)
                }
                None => return None,
            };
            Some("a hedge")
        }
        2 => {
            let line = value?;
            let (old, new) = [("亿", "万"), ("万", "亿"), ("次", "人"), ("家", "户"), ("个", "只"), ("场", "个")]
                .into_iter()
                .find(|(old, _)| lines[line].contains(old))?;
            lines[line] = lines[line].replacen(old, new, 1);
            Some("a unit or scale")
        }
        3 => {
            let at = key(lines, block, "place").or_else(|| key(lines, block, "places"));
            match at {
                Some(line) => lines[line] = "    place: 西藏".to_owned(),
                None => lines.insert(block.head + 1, "    place: 西藏".to_owned()),
            }
            Some("a place")
        }
        4 => {
            match key(lines, block, "phase") {
                Some(line) if lines[line].contains("target") => lines[line] = "    phase: forecast".to_owned(),
                Some(line) => lines[line] = "    phase: target".to_owned(),
                None => lines.insert(block.head + 1, "    phase: target".to_owned()),
            }
            Some("a phase")
        }
        5 => {
            lines.drain(block.head..block.end);
            Some("a removal")
        }
        _ => {
            lines[block.head] = lines[block.head].replace(':', "-renamed:");
            Some("a rename")
        }
    }
}

/// An edit that changes nothing of it.
fn form(lines: &mut Vec<String>, block: &Block, numbers: &mut Numbers) -> Option<&'static str> {
    match numbers.below(7) {
        0 => {
            lines.insert(block.head, "  # a word among editors".to_owned());
            Some("a comment")
        }
        1 => {
            lines[block.head].push_str("   # a word among editors");
            Some("a comment on the line")
        }
        2 => {
            let line = key(lines, block, "value")?;
            let (name, text) = lines[line].split_once(": ")?;
            if text.contains(['\'', '"', '{', '#']) {
                return None;
            }
            let mark = numbers.pick(&['\'', '"']);
            lines[line] = format!("{name}: {mark}{text}{mark}");
            Some("quotation marks")
        }
        3 => {
            let line = key(lines, block, "label")?;
            let at = lines[line].find("zh: ")? + "zh: ".len();
            if lines[line][at..].starts_with(['"', '\'']) {
                return None;
            }
            lines[line].insert_str(at, "新名");
            Some("a label")
        }
        4 => {
            // The whole figure to the end of the figures.
            let last = blocks(lines).last()?.end;
            let moved: Vec<String> = lines.drain(block.head..block.end).collect();
            let at = last - moved.len();
            lines.splice(at..at, moved);
            Some("the order of figures")
        }
        5 => {
            // Two keys of one line each.
            let keys: Vec<usize> = (block.head + 1..block.end)
                .filter(|n| lines[*n].starts_with("    ") && !lines[*n].starts_with("     "))
                .collect();
            let first = (0..keys.len().checked_sub(2)?).find(|n| {
                keys[*n] + 1 == keys[n + 1] && keys[n + 1] + 1 == keys[n + 2] && lines[keys[n + 1]].contains(": ")
            })?;
            lines.swap(keys[first], keys[first + 1]);
            Some("the order of keys")
        }
        _ => {
            match key(lines, block, "note") {
                Some(line) => {
                    let at = lines[line].find("zh: ").filter(|n| !lines[line][n + 4..].starts_with(['"', '\'']))?;
                    lines[line].insert_str(at + "zh: ".len(), "新备注：");
                }
                None if (block.head..block.end).any(|n| lines[n] == "    note:") => return None,
                None => lines.insert(block.head + 1, "    note: {zh: 新备注, en: a new note}".to_owned()),
            }
            Some("a note")
        }
    }
}

/// A campaign with those that it names, all of them locked.
struct Published {
    path: FilePath,
    text: String,
    files: FileSet,
}

/// Each campaign of the project's own site by itself, since the whole takes a second to read. Texts that quote figures are left out, and so
/// are the home page's lists: other rules would speak up as well, and here the lock is alone.
fn published() -> Vec<Published> {
    let site = Site::example();
    let file = |path: &str, text: String| (FilePath::parse(path).unwrap(), text.into_bytes());
    let text = |path: &str| String::from_utf8(site.files[path].clone()).unwrap();
    let slug = |path: &str| Some(path.strip_prefix("data/campaigns/")?.strip_suffix(".yaml")?.to_owned());
    let slugs: Vec<String> = site.files.keys().filter_map(|path| slug(path)).collect();
    let of = |slug: &str| format!("data/campaigns/{slug}.yaml");
    let make = |slug: &String| {
        let mut named = vec![slug.clone()];
        for n in 0.. {
            let Some(next) = named.get(n) else { break };
            let text = text(&of(next));
            let more = slugs.iter().filter(|other| text.contains(other.as_str()) && !named.contains(other));
            named.extend(more.cloned().collect::<Vec<_>>());
        }
        let mut files = FileSet::new();
        let registers = ["indicators", "organisations", "sources", "places"].map(|name| format!("data/{name}.yaml"));
        let named_in: Vec<String> = named.iter().map(|slug| text(&of(slug))).chain([text("data/site.yaml")]).collect();
        for (path, kept) in registers.iter().zip(named_entries(registers.each_ref().map(|path| text(path)), named_in)) {
            let (path, bytes) = file(path, kept);
            files.insert(path, bytes);
        }
        let head = text("data/site.yaml").split("headline:").next().unwrap().to_owned();
        for (path, bytes) in
            named.iter().map(|slug| file(&of(slug), text(&of(slug)))).chain([file("data/site.yaml", head)])
        {
            files.insert(path, bytes);
        }
        let checked = check(&files);
        let locked = lock::accept(checked.model.as_ref().unwrap(), &lock::Lock::default(), &checked.at);
        let (path, bytes) = file(lock::PATH, lock::write(&locked));
        files.insert(path, bytes);
        let again = check(&files).diagnostics;
        assert!(!again.has_errors(), "what was just locked is what is there: {again:?}");
        Published { path: FilePath::parse(&of(slug)).unwrap(), text: text(&of(slug)), files }
    };
    let all = at_once(&slugs, make).into_iter();
    all.filter(|c| blocks(&c.text.lines().map(str::to_owned).collect::<Vec<_>>()).len() > 1).collect()
}

/// The entries of the registers that the texts name, and those that these name in turn: reading all of them takes longer than all the rest.
fn named_entries(registers: [String; 4], texts: Vec<String>) -> [String; 4] {
    fn ids(text: &str) -> impl Iterator<Item = String> {
        text.split(|c: char| !c.is_ascii_alphanumeric() && c != '-').map(str::to_owned)
    }
    let mut named: BTreeSet<String> = texts.iter().flat_map(|text| ids(text)).collect();
    let mut open: Vec<(usize, String)> = Vec::new();
    for (n, text) in registers.iter().enumerate() {
        for line in text.lines() {
            match open.last_mut() {
                Some((of, entry)) if *of == n && (line.starts_with([' ', '#']) || line.is_empty()) => {
                    entry.push_str(line)
                }
                _ => open.push((n, line.to_owned())),
            }
            open.last_mut().unwrap().1.push('\n');
        }
    }
    let mut kept = registers.each_ref().map(|_| String::new());
    loop {
        let is_named = |(_, entry): &(usize, String)| {
            let key = entry.split(':').next().unwrap_or_default();
            // The one entry of places.yaml is the list of groups.
            key == "groups" || key.starts_with('#') || named.contains(key)
        };
        let (found, rest): (Vec<_>, Vec<_>) = open.into_iter().partition(is_named);
        if found.is_empty() {
            return kept;
        }
        for (n, entry) in found {
            kept[n].push_str(&entry);
            named.extend(ids(&entry));
        }
        open = rest;
    }
}

/// What `make` makes of each, in the same order, on as many threads as the machine has.
fn at_once<T: Sync, U: Send>(list: &[T], make: impl Fn(&T) -> U + Sync) -> Vec<U> {
    let threads = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let size = list.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let make = &make;
        let parts: Vec<_> =
            list.chunks(size).map(|part| scope.spawn(move || part.iter().map(make).collect::<Vec<U>>())).collect();
        parts.into_iter().flat_map(|part| part.join().unwrap()).collect()
    })
}

/// An edit that was made.
struct Edit {
    what: &'static str,
    /// The figure, and its file.
    of: String,
    files: FileSet,
    /// Whether it must be refused.
    refused: bool,
}

#[test]
fn every_edit_of_a_meaning_is_refused_and_no_other() {
    let campaigns = published();
    let mut numbers = Numbers(20_261_120);
    let mut edits: Vec<Edit> = Vec::new();
    while edits.len() < EDITS {
        let Published { path, text, files } = numbers.pick(&campaigns);
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        let all = blocks(&lines);
        let block = numbers.pick(&all);
        let refused = edits.len() % 5 < 3;
        let name = lines[block.head].clone();
        let edit = if refused { meaning } else { form };
        let Some(what) = edit(&mut lines, block, &mut numbers) else { continue };
        let edited = lines.join("\n") + "\n";
        if edited == *text {
            // The last figure moved to the end.
            continue;
        }
        let mut files = files.clone();
        files.insert(path.clone(), edited.into_bytes());
        edits.push(Edit { what, of: format!("{name} in {path}"), files, refused });
    }
    let found = at_once(&edits, |edit| check(&edit.files).diagnostics);
    let mut told = std::collections::BTreeMap::new();
    for (edit, found) in edits.iter().zip(found) {
        let codes: Vec<&str> = found.sorted().iter().map(|d| d.code).collect();
        assert_eq!(found.has_errors(), edit.refused, "{} of {}: {codes:?}", edit.what, edit.of);
        let (of, by_the_lock) = told.entry(edit.what).or_insert((0, 0));
        *of += 1;
        *by_the_lock += usize::from(codes.iter().any(|code| code.starts_with("E06")));
    }
    // Another rule may refuse an edit before the lock is asked: a unit that the indicator lacks, say. It must not be all of them.
    for (what, (of, by_the_lock)) in &told {
        println!("{what}: {of}, by the lock {by_the_lock}");
    }
    assert_eq!(told.len(), 14, "every kind of edit was made: {told:?}");
    let refused = ["a digit", "a hedge", "a unit or scale", "a place", "a phase", "a removal", "a rename"];
    for what in refused {
        assert!(told[what].1 * 2 > told[what].0, "the lock refuses most of {what}: {told:?}");
    }
}
