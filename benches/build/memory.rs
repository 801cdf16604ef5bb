//! How much memory does a build need?

use std::process::Command;

use gongbao::compile;
use gongbao::period::{Moment, PeriodError, TimeZone};
use gongbao::publish::{Publication, Seal, Settings, Unseen};
use gongbao::render::Pictures;
use gongbao::resolve::Audience;

use crate::corpus::Size;

/// Prints the most memory of builds of that many figures and of a quarter of them, and how it grows.
pub fn compare(figures: &str) {
    let most: usize = figures.parse().expect("a number of figures");
    for formats in ["all", "none"] {
        let [few, many] = [most / 4, most].map(|figures| {
            let program = std::env::current_exe().expect("a program has a place");
            let arguments = ["memory".to_owned(), figures.to_string(), formats.to_owned()];
            let output = Command::new(program).args(arguments).output().expect("this program runs again");
            assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
            let text = String::from_utf8(output.stdout).expect("it prints text");
            print!("side formats {formats}: {text}");
            let kilobytes = text.split_whitespace().rev().nth(1).expect("the last words are the memory");
            kilobytes.parse::<f64>().expect("a number of kB")
        });
        println!("side formats {formats}: {:.2}× the memory for 4× the figures", many / few);
    }
}

/// Builds and publishes a corpus of that size and prints how much memory that took.
pub fn measure(size: Size) {
    let files = crate::files(size);
    let clock = |zone: &TimeZone| -> Result<Moment, PeriodError> { Moment::parse("2026-11-20", zone) };
    let folder = tempfile::tempdir_in(crate::memory()).expect("a folder");
    let out = folder.path().join("public");
    let settings = Settings { protected: &[], indivisible: true, steps: &mut Unseen };
    let mut publication = Publication::new(&out, settings);
    // Pictures are of pages, and as many as campaigns, places and releases: they are drawn one by one, and would take most of the time.
    let made = compile::compile_into(&files, &[], &clock, Audience::Public, Pictures::LeftOut, &mut publication)
        .expect("a day");
    assert!(made.whole, "{:?}", made.diagnostics);
    let rendered = most_memory();
    let report = publication.finish(&Seal::default()).expect("the folder takes a site");
    let figures = made.model.map_or(0, |model| model.figures.len());
    println!(
        "{figures} figures, {} files of {:.0} MB: {rendered} kB at most until all pages were made, until published {} kB",
        report.manifest.len(),
        report.manifest.total_bytes() as f64 / 1e6,
        most_memory(),
    );
}

/// The most memory that this process had resident so far, in kB, as Linux tells it.
fn most_memory() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux tells it");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a line of that name");
    line.trim().trim_end_matches("kB").trim().parse().expect("a number of kB")
}
