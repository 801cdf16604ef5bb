//! Single mistakes of twelve kinds are made in sound sites, one at a time: how many leave a trace, and how many of those are caught?
//!
//! `mutate` edits the authors' files as text and knows nothing of the rules; `trace` says by itself whether anything speaks of a figure
//! besides its own number; `made` makes sites of any size that are sound. What a mistake makes the program tell that it did not tell
//! before, as an error or a warning, is a catch.

mod made;
mod mutate;
mod site;
mod trace;

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use mutate::Kind;
use site::{Numbers, Site, Told};

const SEED: u64 = 20_261_122;

/// How many mistakes of each kind are made in each site.
const EACH: usize = 12;

#[derive(Clone, Copy, Default)]
struct Count {
    all: usize,
    traced: usize,
    caught: usize,
}

impl Count {
    fn share(part: usize, whole: usize) -> usize {
        (100 * part).checked_div(whole).unwrap_or(100)
    }
}

/// What came of one mistake.
struct Outcome {
    kind: Kind,
    what: String,
    trace: Option<&'static str>,
    caught: bool,
    /// A slip of 10⁴ of a figure that has comparable ones.
    beside_peer: bool,
    /// A hedge changed in the words of a link.
    in_prose: bool,
}

fn outcomes(site: &Site, seed: u64) -> Vec<Outcome> {
    let mut numbers = Numbers(seed | 1);
    let mut mistakes = Vec::new();
    for kind in Kind::ALL {
        let mut targets: Vec<usize> = (0..site.targets.len()).collect();
        for n in (1..targets.len()).rev() {
            targets.swap(n, numbers.next(n as u64 + 1) as usize);
        }
        let made = targets.iter().filter_map(|n| {
            let target = &site.targets[*n];
            Some((kind, target, mutate::mutate(site, target, kind, &mut numbers)?))
        });
        mistakes.extend(made.take(EACH));
    }
    let campaigns: BTreeSet<&str> = mistakes.iter().map(|(_, target, _)| target.campaign.as_str()).collect();
    let before: BTreeMap<&str, Told> =
        campaigns.into_par_iter().map(|campaign| (campaign, site.told(&site.reduced(campaign)))).collect();
    mistakes
        .par_iter()
        .map(|(kind, target, mutation)| {
            let caught = site.told_anew(&target.campaign, &before[target.campaign.as_str()], &mutation.edits);
            Outcome {
                kind: *kind,
                what: format!("{} {}: {}", kind.name(), target.id, mutation.words),
                trace: trace::trace(site, target, *kind),
                caught: !caught.is_empty(),
                beside_peer: *kind == Kind::Slip && trace::has_peer(site, target),
                in_prose: mutation.in_prose,
            }
        })
        .collect()
}

fn count(outcomes: &[Outcome]) -> BTreeMap<Kind, Count> {
    let mut counts: BTreeMap<Kind, Count> = BTreeMap::new();
    for outcome in outcomes {
        let count = counts.entry(outcome.kind).or_default();
        count.all += 1;
        count.traced += usize::from(outcome.trace.is_some());
        count.caught += usize::from(outcome.trace.is_some() && outcome.caught);
    }
    counts
}

fn table(name: &str, outcomes: &[Outcome]) -> (Count, String) {
    let mut text = format!("{name}\n{:<34}{:>8}{:>8}{:>6}\n", "kind", "caught", "traced", "all");
    let mut sum = Count::default();
    for (kind, count) in count(outcomes) {
        text += &format!("{:<34}{:>8}{:>8}{:>6}\n", kind.name(), count.caught, count.traced, count.all);
        sum.all += count.all;
        sum.traced += count.traced;
        sum.caught += count.caught;
    }
    text += &format!("{:<34}{:>8}{:>8}{:>6}\n", "all", sum.caught, sum.traced, sum.all);
    (sum, text)
}

fn list<'a>(outcomes: impl Iterator<Item = &'a Outcome>) -> String {
    outcomes.map(|o| format!("  {} (traced by {})\n", o.what, o.trace.unwrap_or("nothing"))).collect()
}

/// The table, and what every site must reach: nine in ten of the traced, all slips beside a comparable figure, all hedges in prose.
fn reach(name: &str, outcomes: &[Outcome]) -> Count {
    let (sum, text) = table(name, outcomes);
    let missed = list(outcomes.iter().filter(|o| o.trace.is_some() && !o.caught));
    println!("{text}missed:\n{missed}");
    let share = Count::share(sum.caught, sum.traced);
    assert!(share >= 90, "{share} % of the traced are caught\n{text}missed:\n{missed}");
    for (must, what) in [
        (
            outcomes.iter().filter(|o| o.beside_peer && !o.caught).collect::<Vec<_>>(),
            "slips beside a comparable figure",
        ),
        (outcomes.iter().filter(|o| o.in_prose && !o.caught).collect(), "hedges in linked prose"),
    ] {
        assert!(must.is_empty(), "{what} that were not caught:\n{}", list(must.into_iter()));
    }
    sum
}

#[test]
fn mistakes_in_the_example_site_are_caught() {
    let site = Site::example();
    let outcomes = outcomes(&site, SEED);
    let sum = reach("the example site", &outcomes);
    let share = Count::share(sum.traced, sum.all);
    assert!(share >= 50, "{share} % of all mutations leave a trace");
}

#[test]
fn mistakes_in_a_generated_site_are_caught() {
    let site = Site::new(made::files(2, SEED));
    let outcomes = outcomes(&site, SEED);
    reach("a generated site", &outcomes);
    let kinds = count(&outcomes);
    assert_eq!(kinds.len(), Kind::ALL.len(), "every kind of mistake can be made in it");
}

#[test]
fn sound_sites_raise_no_false_alarm() {
    let site = Site::new(made::files(44, SEED));
    assert!(site.targets.len() >= 5_000, "{}", site.targets.len());
    let told = site.told(&site.files);
    assert!(told.len() * 1_000 < site.targets.len(), "{told:#?}");
}

#[test]
fn the_two_dense_campaigns_raise_no_false_alarm() {
    let site = Site::example();
    for campaign in ["2008-youth-destinations", "2015-spring-festival"] {
        assert!(site.targets.iter().filter(|t| t.campaign == campaign).count() >= 100);
        let told = site.told(&site.reduced(campaign));
        let of_it: Vec<_> = told.keys().filter(|(_, path, _)| path.contains(campaign)).collect();
        assert_eq!(of_it, Vec::<&(String, String, String)>::new());
    }
}
