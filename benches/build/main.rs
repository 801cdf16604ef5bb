//! How long does a build take, and which part of it? `cargo bench --bench build` makes a corpus from a seed, builds it with one thread and with
//! all, and prints each part's time and its share. Nothing is asserted: times are a machine's, shares and ratios are ours.
//!
//! `cargo bench --bench build -- figures 100000` makes the corpus as large as that; the files it writes are in memory where the system
//! has such a folder.
//!
//! `cargo bench --bench build -- memory 100000` asks how much memory a build needs: for that many figures and for a quarter of them, with the
//! files beside each figure's page and without, each in a process of its own, whose most resident memory Linux tells.

mod corpus;
mod memory;

use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use gongbao::check;
use gongbao::files::{FilePath, FileSet, Outputs};
use gongbao::load;
use gongbao::period::{Moment, TimeZone};
use gongbao::plan::Plan;
use gongbao::publish;
use gongbao::render::{self, Pictures};
use gongbao::resolve::{self, Audience};
use gongbao::view::Material;

use corpus::Size;

/// Figures of one campaign: 34 provinces, three columns.
const FIGURES: usize = 34 * 3;
const SEED: u64 = 20_261_120;

/// The parts of a build, in their order, each with its time.
type Parts = Vec<(&'static str, Duration)>;

fn main() {
    // Cargo adds `--bench` of its own.
    let arguments: Vec<String> = std::env::args().skip(1).filter(|a| a != "--bench").collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        [] => times(Size { campaigns: 200, releases: 2_000, side_formats: true }),
        ["figures", number] => times(sized(number, true)),
        ["memory", number] => memory::compare(number),
        ["memory", number, formats] => memory::measure(sized(number, formats == "all")),
        _ => panic!("expected `figures NUMBER`, `memory NUMBER` or nothing, but found {arguments:?}"),
    }
}

/// A corpus of about that many figures.
fn sized(figures: &str, side_formats: bool) -> Size {
    let figures: usize = figures.parse().expect("a number of figures");
    Size { campaigns: figures.div_ceil(FIGURES), releases: figures / 50, side_formats }
}

fn files(size: Size) -> FileSet {
    let files = corpus::files(size, SEED).into_iter();
    files.map(|(path, text)| (FilePath::parse(&path).expect("a path"), text.into_bytes())).collect()
}

/// Prints the time of each part.
fn times(size: Size) {
    let files = files(size);
    let bytes: usize = files.iter().map(|(_, bytes)| bytes.len()).sum();
    println!(
        "{} campaigns, {} figures, {} releases: {} files, {:.1} MB of sources",
        size.campaigns,
        size.campaigns * FIGURES,
        size.releases,
        files.len(),
        bytes as f64 / 1e6
    );
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let one = run(&files, 1);
    let all = run(&files, cores);
    println!("{:<10} {:>10} {:>6} {:>12} {:>6} {:>9}", "", "1 thread", "", format!("{cores} threads"), "", "faster by");
    let (total_one, total_all) = (total(&one), total(&all));
    for ((name, slow), (_, fast)) in one.iter().zip(&all).chain([(&("all", total_one), &("all", total_all))]) {
        println!(
            "{name:<10} {:>8.2} s {:>5.0}% {:>10.2} s {:>5.0}% {:>8.2}×",
            slow.as_secs_f64(),
            share(*slow, total_one),
            fast.as_secs_f64(),
            share(*fast, total_all),
            slow.as_secs_f64() / fast.as_secs_f64().max(1e-9)
        );
    }
}

/// Builds and publishes once, with that many threads.
fn run(files: &FileSet, threads: usize) -> Parts {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("threads");
    pool.install(|| build(files))
}

fn build(files: &FileSet) -> Parts {
    let mut parts = Parts::new();
    let zone = TimeZone::parse("Asia/Shanghai").expect("the zone is part of the bundled table");
    let at = Moment::parse("2026-11-20", &zone).expect("a day");
    let (documents, found) = timed(&mut parts, "load", || load::load(files, &[]));
    assert!(found.is_empty(), "{found:?}");
    let (model, found) = timed(&mut parts, "resolve", || resolve::resolve(&documents, &at, Audience::Public));
    assert!(found.is_empty(), "{found:?}");
    let model = model.expect("a site without faults has a model");
    let found = timed(&mut parts, "check", || check::check(&model));
    assert!(found.is_empty(), "{found:?}");
    let plan = timed(&mut parts, "plan", || Plan::new(&model));
    let material = Material { model: &model, plan: &plan, at: &at, drafts: false, pictures: false };
    let (outputs, found) = timed(&mut parts, "render", || render::render(material, files, Pictures::LeftOut));
    assert!(found.is_empty(), "{found:?}");
    let folder = tempfile::tempdir_in(memory()).expect("a folder");
    let out = folder.path().join("public");
    timed(&mut parts, "publish", || publish_into(&outputs, &out));
    timed(&mut parts, "again", || publish_into(&outputs, &out));
    println!(
        "{} pages and files, {:.0} MB",
        outputs.len(),
        outputs.iter().map(|(_, b)| b.len()).sum::<usize>() as f64 / 1e6
    );
    parts
}

fn publish_into(outputs: &Outputs, out: &Path) {
    publish::publish(outputs, out, &[]).expect("the folder takes a site");
}

/// A folder that no disk slows down.
fn memory() -> PathBuf {
    let shared = PathBuf::from("/dev/shm");
    if shared.is_dir() { shared } else { std::env::temp_dir() }
}

fn timed<T>(parts: &mut Parts, name: &'static str, work: impl FnOnce() -> T) -> T {
    let began = Instant::now();
    let made = work();
    parts.push((name, began.elapsed()));
    made
}

fn total(parts: &Parts) -> Duration {
    parts.iter().map(|(_, time)| *time).sum()
}

fn share(part: Duration, all: Duration) -> f64 {
    100.0 * part.as_secs_f64() / all.as_secs_f64()
}
