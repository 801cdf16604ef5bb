//! How long do the rules take, beside reading and understanding the files? At most two and a half times as long.
//!
//! `cargo bench --bench check`; a number after `--` sets how many figures there are (20,000 unless told).

#[path = "build/corpus.rs"]
mod corpus;

use std::time::{Duration, Instant};

use gongbao::check;
use gongbao::files::{FilePath, FileSet};
use gongbao::load;
use gongbao::period::{Moment, TimeZone};
use gongbao::resolve::{self, Audience};

use corpus::Size;

/// Figures of one campaign of the corpus: 34 provinces, three columns.
const FIGURES: usize = 34 * 3;
const SEED: u64 = 20_261_120;

/// The most that checking may take, of the time for loading and resolving.
const MOST: f64 = 2.5;

/// The best of several rounds is what the machine can do undisturbed.
const ROUNDS: usize = 5;

fn main() {
    let figures = std::env::args().filter_map(|arg| arg.parse().ok()).next().unwrap_or(20_000);
    let size = Size { campaigns: figures / FIGURES, releases: figures / 10, side_formats: false };
    let files: FileSet = corpus::files(size, SEED)
        .into_iter()
        .map(|(path, text)| (FilePath::parse(&path).expect("a path"), text.into_bytes()))
        .collect();
    let (mut read, mut checked) = (Duration::MAX, Duration::MAX);
    for _ in 0..ROUNDS {
        let (one, other) = round(&files);
        (read, checked) = (read.min(one), checked.min(other));
    }
    let ratio = checked.as_secs_f64() / read.as_secs_f64();
    println!("{} figures, {} releases", size.campaigns * FIGURES, size.releases);
    println!("load and resolve {read:.0?}, check {checked:.0?}: {ratio:.2} times (at most {MOST})");
    assert!(ratio <= MOST, "checking takes {ratio:.2} times as long as loading and resolving");
}

/// The time for loading and resolving, and that for checking.
fn round(files: &FileSet) -> (Duration, Duration) {
    let zone = TimeZone::parse("Asia/Shanghai").expect("the zone is part of the bundled table");
    let at = Moment::parse("2026-11-20", &zone).expect("a day");
    let began = Instant::now();
    let (documents, _) = load::load(files, &[]);
    let (model, _) = resolve::resolve(&documents, &at, Audience::Public);
    let model = model.expect("a site without faults has a model");
    let read = began.elapsed();
    let began = Instant::now();
    let found = check::check(&model);
    let checked = began.elapsed();
    assert!(!found.has_errors(), "{found:?}");
    (read, checked)
}
