//! A build that is killed, at whatever moment, leaves the old site or the new one, and everything foreign.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, abort};

use gongbao::files::Outputs;
use gongbao::publish::{Recovered, Settings, Step, Steps, publish, publish_with, recover, recover_with};
use tempfile::TempDir;

use crate::folder::{fill, left_beside, number, quick, site, snapshot};

/// Kills the process before step `stop_at`, counted from 0; counts the steps it comes to.
struct Killer {
    stop_at: Option<usize>,
    seen: Vec<Step>,
}

impl Steps for Killer {
    fn before(&mut self, step: Step, _path: &Path) {
        if self.stop_at == Some(self.seen.len()) {
            abort();
        }
        self.seen.push(step);
    }
}

/// The site before (`edition` 1) or after (2): some pages stay, some change, some go, some come.
fn edition(edition: usize) -> Outputs {
    let mut files = vec![
        ("index.html".to_owned(), format!("home {edition}")),
        ("data/figures.csv".to_owned(), format!("id,version\na,{edition}")),
    ];
    for page in 0..8 {
        files.push((format!("same/{page}/index.html"), format!("same {page}")));
        files.push((format!("changed/{page}/index.html"), format!("changed {page} {edition}")));
        files.push((format!("only-in-{edition}/{page}/index.html"), format!("only {page}")));
    }
    let files: Vec<(&str, &str)> = files.iter().map(|(path, text)| (path.as_str(), text.as_str())).collect();
    site(&files)
}

/// An output folder with the old site and things of others, and what it holds.
struct Before {
    root: TempDir,
    out: PathBuf,
    old: BTreeMap<String, String>,
    git: u64,
}

fn before() -> Before {
    let root = quick();
    let out = root.path().join("public");
    publish(&edition(1), &out, &[]).unwrap();
    fill(
        &out,
        &[
            ".git/HEAD",
            ".git/objects/ab/cdef",
            ".git/refs/",
            ".gitignore",
            "CNAME",
            "latest -> same/0",
            "only-in-1/3/notes.txt",
            "only-in-1/drafts/x/y.txt",
        ],
    );
    let (old, git) = (snapshot(&out), number(&out.join(".git")));
    Before { root, out, old, git }
}

/// The folder after a build that nobody stopped.
fn after() -> BTreeMap<String, String> {
    let Before { out, root, .. } = before();
    publish(&edition(2), &out, &[]).unwrap();
    assert_eq!(left_beside(root.path()), [""; 0]);
    snapshot(&out)
}

fn settings(steps: &mut dyn Steps, indivisible: bool) -> Settings<'_> {
    Settings { protected: &[], indivisible, steps }
}

const OUT: &str = "GONGBAO_TEST_OUT";
const STOP_AT: &str = "GONGBAO_TEST_STOP_AT";
const WHAT: &str = "GONGBAO_TEST_WHAT";

/// What the killed process does. Where nothing says that it is to be killed, it is a test like any other.
#[test]
fn a_build_that_nobody_stops_publishes() {
    let variable = |name| env::var(name).ok();
    let own = variable(OUT).is_none().then(before);
    let out = own.as_ref().map_or_else(|| PathBuf::from(variable(OUT).unwrap()), |own| own.out.clone());
    let stop_at = variable(STOP_AT).map(|number| number.parse().unwrap());
    let steps = &mut Killer { stop_at, seen: Vec::new() };
    match variable(WHAT).as_deref() {
        Some("recover") => {
            recover_with(&out, steps).unwrap();
        }
        what => {
            let indivisible = what != Some("two renames");
            publish_with(&edition(2), &out, settings(steps, indivisible)).unwrap();
            assert_eq!(fs::read_to_string(out.join("index.html")).unwrap(), "home 2");
        }
    }
}

/// Runs that in a process of its own, which is killed before step `stop_at`.
fn kill(what: &str, out: &Path, stop_at: usize) {
    let output = Command::new(env::current_exe().unwrap())
        .args(["--exact", "killed::a_build_that_nobody_stops_publishes"])
        .env(OUT, out)
        .env(WHAT, what)
        .env(STOP_AT, stop_at.to_string())
        .output()
        .unwrap();
    let signal = std::os::unix::process::ExitStatusExt::signal(&output.status);
    assert_eq!(signal, Some(6), "step {stop_at} of {what} did not come: {output:?}");
}

/// The steps of a build that nobody stops.
fn steps_of_a_build(indivisible: bool) -> Vec<Step> {
    let before = before();
    let steps = &mut Killer { stop_at: None, seen: Vec::new() };
    publish_with(&edition(2), &before.out, settings(steps, indivisible)).unwrap();
    std::mem::take(&mut steps.seen)
}

/// `count` moments spread over `steps`, and with them each change from one kind of step to another.
fn moments(steps: &[Step], count: usize) -> Vec<usize> {
    let mut moments: Vec<usize> = (0..count).map(|moment| moment * steps.len() / count).collect();
    moments.extend((1..steps.len()).filter(|step| steps[*step] != steps[step - 1]));
    moments.sort();
    moments.dedup();
    moments
}

#[test]
fn at_fifty_moments_the_old_or_the_new_site_is_there_whole() {
    let (steps, new) = (steps_of_a_build(true), after());
    let exchange = steps.iter().position(|step| *step == Step::Exchange).unwrap();
    let moments = moments(&steps, 50);
    assert!(moments.len() >= 50, "{} steps", steps.len());
    for moment in moments {
        let Before { root, out, old, git } = before();
        kill("build", &out, moment);
        // Before anything is mended, a reader sees one site whole, and everything foreign is there.
        let expected = if moment <= exchange { &old } else { &new };
        assert_eq!(&snapshot(&out), expected, "killed at {moment}");
        assert!(!left_beside(root.path()).is_empty());
        let recovered = recover(&out).unwrap();
        let expected_recovered = if moment <= exchange { Recovered::OldSite } else { Recovered::NewSite };
        // The very first moments leave nothing to mend but an empty folder.
        assert!(recovered == Some(expected_recovered) || moment < 2 && recovered.is_none(), "killed at {moment}");
        assert_eq!(&snapshot(&out), expected, "mended after {moment}");
        assert_eq!(number(&out.join(".git")), git, "mended after {moment}");
        assert_eq!(left_beside(root.path()), [""; 0], "mended after {moment}");
        publish(&edition(2), &out, &[]).unwrap();
        assert_eq!(snapshot(&out), new, "built again after {moment}");
    }
}

#[test]
fn where_the_system_cannot_exchange_the_next_start_mends_it() {
    let (steps, new) = (steps_of_a_build(false), after());
    let renames: Vec<usize> = (0..steps.len()).filter(|step| steps[*step] == Step::Exchange).collect();
    assert_eq!(renames.len(), 2);
    for moment in moments(&steps, 20) {
        let Before { root, out, old, git } = before();
        kill("two renames", &out, moment);
        assert_eq!(out.exists(), moment != renames[1], "killed at {moment}");
        recover(&out).unwrap();
        let expected = if moment <= renames[0] { &old } else { &new };
        assert_eq!(&snapshot(&out), expected, "mended after {moment}");
        assert_eq!(number(&out.join(".git")), git, "mended after {moment}");
        assert_eq!(left_beside(root.path()), [""; 0], "mended after {moment}");
    }
}

#[test]
fn a_mending_that_is_killed_is_mended_again() {
    let (steps, new) = (steps_of_a_build(true), after());
    let exchange = steps.iter().position(|step| *step == Step::Exchange).unwrap();
    for (moment, is_new) in [(exchange - 1, false), (exchange + 1, true), (exchange + 4, true)] {
        for stop_at in [0, 1, 2, 3, 5, 8] {
            let Before { root, out, old, git } = before();
            kill("build", &out, moment);
            kill("recover", &out, stop_at);
            let expected = if is_new { &new } else { &old };
            assert_eq!(&snapshot(&out), expected, "killed at {moment} and {stop_at}");
            assert!(recover(&out).unwrap().is_some());
            assert_eq!(&snapshot(&out), expected, "mended after {moment} and {stop_at}");
            assert_eq!(number(&out.join(".git")), git);
            assert_eq!(left_beside(root.path()), [""; 0]);
        }
    }
}

#[test]
fn a_first_build_that_is_killed_leaves_no_site_or_the_whole_one() {
    let root = quick();
    let steps = &mut Killer { stop_at: None, seen: Vec::new() };
    publish_with(&edition(2), &root.path().join("public"), settings(steps, true)).unwrap();
    let whole = snapshot(&root.path().join("public"));
    let exchange = steps.seen.iter().position(|step| *step == Step::Exchange).unwrap();
    for moment in moments(&steps.seen, 8) {
        let root = quick();
        let out = root.path().join("public");
        kill("build", &out, moment);
        recover(&out).unwrap();
        assert_eq!(out.exists(), moment > exchange, "killed at {moment}");
        assert!(!out.exists() || snapshot(&out) == whole, "killed at {moment}");
        assert_eq!(left_beside(root.path()), [""; 0], "killed at {moment}");
    }
}

#[test]
fn what_was_replaced_after_a_kill_is_not_guessed_at() {
    let steps = steps_of_a_build(true);
    let exchange = steps.iter().position(|step| *step == Step::Exchange).unwrap();
    let Before { root, out, .. } = before();
    kill("build", &out, exchange + 1);
    fs::rename(&out, root.path().join("moved-away")).unwrap();
    fill(&out, &["index.html"]);
    let message = recover(&out).unwrap_err().to_string();
    let root = root.path().canonicalize().unwrap();
    let expected = format!(
        "a build was interrupted, and `{0}/public` was replaced since: \
         see whether `{0}/.public.staging` holds files that you miss, then remove it and `{0}/.public.journal`",
        root.display()
    );
    assert_eq!(message, expected);
    assert!(root.join(".public.staging/.git/HEAD").exists());
}
