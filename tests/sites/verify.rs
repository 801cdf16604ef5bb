//! `gongbao verify` and the key to sign with, at the command line.

use std::fs;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use gongbao::publish::{self, Known, Manifest};
use serde_json::json;

use crate::support::{Folder, Numbers, Site, example};

/// A site without pictures, built and signed.
fn signed() -> Folder {
    let site = Site::base().adding("data/site.yaml", "pictures: false\n").on_disk();
    let public = site.run(&["keygen", "secret.pem"]).ends(0).out;
    site.write("known.pem", &public);
    site.run(&["build", "--sign", "secret.pem"]).ends(0);
    assert_eq!(fs::read_to_string(site.public().join("gongbao.pem")).unwrap(), public);
    site
}

#[test]
fn a_copy_is_what_was_published_or_not() {
    let site = signed();
    let run = site.run(&["verify", "--json", "--key", "known.pem"]).ends(0);
    let object = &run.objects()[0];
    assert_eq!(
        (&object["sound"], &object["number"], &object["signed"]),
        (&json!(true), &json!(1), &json!("known key"))
    );
    assert_eq!(object["made"], json!("2026-11-20T00:00:00+08:00"));
    let digest = object["manifest"].as_str().unwrap();
    site.run(&["verify", "public", "--expect", digest]).ends(0);
    site.run(&["verify", "--expect", &digest.replace(['0', '1'], "2")]).ends(1);
    site.run(&["verify", "--expect", "12"]).ends(2);
    site.run(&["verify", "--key", "secret.pem"]).ends(2);
    site.run(&["verify", "nowhere"]).ends(3);
    site.write("public/data/figures.csv", "id\n");
    let run = site.run(&["verify"]).ends(1);
    assert_eq!(run.out, "`data/figures.csv` was changed\n./public is not what was published: 1 faults\n");
    let run = site.run(&["verify", "--json"]).ends(1);
    assert_eq!(
        (&run.objects()[0]["fault"], &run.objects()[0]["path"]),
        (&json!("changed"), &json!("data/figures.csv"))
    );
}

#[test]
fn a_downloaded_row_is_what_was_published_or_not() {
    let site = signed();
    let csv = fs::read_to_string(site.public().join("data/figures-excel.csv")).unwrap();
    site.write("mine.csv", &csv);
    site.write("forged.csv", csv.replacen("突破1.2亿元", "超1.2亿元", 1));
    site.run(&["verify", "--figure", "festival/sales", "mine.csv"]).ends(0);
    site.run(&["verify", "--figure", "festival/sales", "public/data/figures.json"]).ends(0);
    site.run(&["verify", "--figure", "festival/sales", "public/figures/festival/sales/figure.json"]).ends(0);
    site.run(&["verify", "--figure", "festival/plays", "public/figures/festival/sales/figure.json"]).ends(1);
    site.run(&["verify", "--figure", "festival/nothing", "mine.csv"]).ends(1);
    site.run(&["verify", "--figure", "festival/plays", "forged.csv"]).ends(0);
    let run = site.run(&["verify", "--figure", "festival/sales", "forged.csv", "--in", "public", "--json"]).ends(1);
    let differences = json!([{ "column": "reported", "published": "突破1.2亿元", "found": "超1.2亿元" }]);
    assert_eq!(run.objects()[1], json!({ "figure": "festival/sales", "same": false, "differences": differences }));
    site.run(&["verify", "--figure", "festival/sales", "data/site.yaml"]).ends(2);
}

#[test]
fn a_key_is_never_written_over_another() {
    let site = signed();
    let before = fs::read(site.root().join("secret.pem")).unwrap();
    site.run(&["keygen", "secret.pem"]).ends(3);
    assert_eq!(fs::read(site.root().join("secret.pem")).unwrap(), before);
    site.run(&["build", "--sign", "known.pem"]).ends(2);
}

#[test]
fn the_key_that_the_site_names_signs_it_and_verifies_it() {
    let other = Site::base().on_disk();
    other.run(&["keygen", "secret.pem"]).ends(0);
    let site = Site::base().adding("data/site.yaml", "pictures: false\n").on_disk();
    let public = site.run(&["keygen", "secret.pem"]).ends(0).out;
    let line = public.lines().nth(1).unwrap();
    let settings = fs::read_to_string(site.root().join("data/site.yaml")).unwrap();
    site.write("data/site.yaml", format!("{settings}public_key: {line}\n"));
    let run = site.run(&["build"]).ends(0);
    assert!(run.err.contains("names a `public_key`, but this build is not signed"), "{}", run.err);
    assert!(site.run(&["verify"]).ends(1).out.contains("there is no signature"));
    let forged = other.root().join("secret.pem");
    let run = site.run(&["build", "--sign", forged.to_str().unwrap()]).ends(2);
    assert!(run.err.contains("expected the secret key of `public_key` in data/site.yaml, "), "{}", run.err);
    assert!(!site.public().join("gongbao.pem").exists(), "nothing was published");
    let run = site.run(&["build", "--sign", "secret.pem"]).ends(0);
    assert!(!run.err.contains("not signed"), "{}", run.err);
    let run = site.run(&["verify"]).ends(0);
    assert!(run.out.contains("it is signed by the key that data/site.yaml names"), "{}", run.out);
    // The key is told to readers in a form that they can compare.
    let page = fs::read_to_string(site.public().join("en/methodology/index.html")).unwrap();
    let hex = page
        .split("<code>")
        .find(|code| code.find('<') == Some(64))
        .expect("64 digits stand there")
        .split('<')
        .next()
        .unwrap();
    site.write("data/site.yaml", format!("{settings}public_key: {hex}\n"));
    site.run(&["verify"]).ends(0);
    // A key that was put in place of it signs a copy that holds together by itself only.
    site.write("data/site.yaml", &settings);
    site.run(&["build", "--sign", forged.to_str().unwrap()]).ends(0);
    site.run(&["verify"]).ends(0);
    site.write("data/site.yaml", format!("{settings}public_key: {hex}\n"));
    assert!(site.run(&["verify"]).ends(1).out.contains("is no signature of the manifest by that key"));
}

#[test]
fn without_a_built_site_the_lock_tells_what_was_published() {
    let site = Site::base().adding("data/site.yaml", "pictures: false\n").on_disk();
    site.run(&["build", "--accept"]).ends(0);
    for (name, path) in [
        ("all.csv", "data/figures.csv"),
        ("excel.csv", "data/figures-excel.csv"),
        ("all.json", "data/figures.json"),
        ("one.json", "figures/festival/sales/figure.json"),
        ("one.txt", "figures/festival/sales/figure.txt"),
        ("plays.json", "figures/festival/plays/figure.json"),
        ("missing.txt", "figures/festival/unsaid/figure.txt"),
    ] {
        fs::copy(site.public().join(path), site.root().join(name)).unwrap();
    }
    fs::remove_dir_all(site.public()).unwrap();
    let ids = ["sales", "plays", "goods", "hoped", "unsaid", "by-province/guangdong", "by-province/zhejiang"];
    for (id, file) in ids.iter().flat_map(|id| ["all.csv", "excel.csv", "all.json"].map(|file| (id, file))) {
        let run = site.run(&["verify", "--figure", &format!("festival/{id}"), file]).ends(0);
        assert_eq!(run.out, format!("`festival/{id}` in `{file}` is what was published\n"));
    }
    site.run(&["verify", "--figure", "festival/sales", "one.json"]).ends(0);
    site.run(&["verify", "--figure", "festival/sales", "one.txt"]).ends(0);
    site.run(&["verify", "--figure", "festival/unsaid", "missing.txt"]).ends(0);
    site.run(&["verify", "--figure", "festival/sales", "plays.json"]).ends(1);
    site.run(&["verify", "--figure", "festival/nothing", "all.csv"]).ends(1);
    let text = |name: &str| fs::read_to_string(site.root().join(name)).unwrap();
    for (file, old, new, told) in [
        (
            "all.csv",
            "突破1.2亿元",
            "超1.2亿元",
            "wording of `festival/sales`: published as `突破1.2亿元`, but found `超1.2亿元`",
        ),
        (
            "one.json",
            "\"low\": 120000000",
            "\"low\": 130000000",
            "bounds of `festival/sales`: published as `(120000000, ∞)`, but found `(130000000, ∞)`",
        ),
        ("one.txt", "原文：突破1.2亿元", "原文：1.2亿元", "wording of `festival/sales`"),
        ("one.txt", "允许：(120000000", "允许：(220000000", "bounds of `festival/sales`"),
        ("one.txt", "版本：1", "版本：2", "version of `festival/sales`: published as `1`, but found `2`"),
        (
            "one.json",
            "\"place_code\": \"370000\"",
            "\"place_code\": \"330000\"",
            "place of `festival/sales`: published as `370000`, but found `330000`",
        ),
        ("one.json", "\"phase\": \"outcome\"", "\"phase\": \"interim\"", "phase of `festival/sales`"),
    ] {
        assert!(text(file).contains(old), "{file} has no {old}: {}", text(file));
        site.write("forged", text(file).replacen(old, new, 1));
        let run = site.run(&["verify", "--figure", "festival/sales", "forged"]).ends(1);
        assert!(run.out.contains(told), "{file}: {}", run.out);
    }
    // A file of before a correction is what was published then.
    let entry = "revisions: [{kind: correction, date: 2026-11-20, reason: 抄错, was: {value: 突破1.2亿元}}]";
    let festival = fs::read_to_string(site.root().join("data/campaigns/festival.yaml")).unwrap();
    let corrected = festival
        .replace("value: 突破1.2亿元, basis: orders}", &format!("value: 突破1.3亿元, basis: orders, {entry}}}"));
    site.write("data/campaigns/festival.yaml", corrected);
    for path in ["content/releases/news.md", "content/releases/news.en.md"] {
        let text = fs::read_to_string(site.root().join(path)).unwrap();
        site.write(
            path,
            text.replace("[突破1.2亿元](", "[](")
                .replace("[more than 120 million yuan](", "[](")
                .replace("突破1.2亿元", "创新高")
                .replace("for more than 120 million yuan", "well"),
        );
    }
    site.run(&["build", "--accept", "--out", "elsewhere"]).ends(0);
    let run = site.run(&["verify", "--figure", "festival/sales", "one.json"]).ends(0);
    assert_eq!(
        run.out,
        "`festival/sales` in `one.json` is what was published as version 1; the current one is version 2\n"
    );
    site.write("data/published.lock", "no lock\n");
    site.run(&["verify", "--figure", "festival/sales", "one.json"]).ends(2);
}

#[test]
fn builds_of_one_day_that_change_nothing_add_no_link_to_the_chain() {
    let site = Site::base().adding("data/site.yaml", "pictures: false\n").on_disk();
    let build = || {
        let mut command = site.command();
        command.args(["build", "--lang", "en"]);
        crate::support::Run::of(command).ends(0)
    };
    let day = || std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs().div_euclid(3600);
    // Dates are those of the site's own day, which begins with an hour.
    let manifest = loop {
        let hour = day();
        build();
        let manifest = fs::read(site.public().join("gongbao.sha256")).unwrap();
        std::thread::sleep(std::time::Duration::from_millis(1100));
        let run = build();
        if day() == hour {
            assert!(run.err.contains(" 0 written"), "{}", run.err);
            break manifest;
        }
    };
    assert_eq!(fs::read(site.public().join("gongbao.sha256")).unwrap(), manifest);
    site.write("content/pages/more.md", "---\ntitle: 更多\n---\n文\n");
    build();
    let next = fs::read_to_string(site.public().join("gongbao.sha256")).unwrap();
    let number =
        |text: &str| text.split("# number: ").nth(1).unwrap().split(',').next().unwrap().parse::<u32>().unwrap();
    assert_eq!(number(&next), number(std::str::from_utf8(&manifest).unwrap()) + 1);
}

/// The faults of a copy, each as its code and its path.
fn faults(copy: &Path) -> BTreeSet<(&'static str, PathBuf)> {
    let verdict = publish::verify(copy, &Known::default()).unwrap();
    verdict.faults.iter().map(|fault| (fault.code(), fault.path().unwrap())).collect()
}

/// A bit of a byte of the file, turned round.
fn flip(numbers: &mut Numbers, file: &Path) -> Vec<u8> {
    let whole = fs::read(file).unwrap();
    let mut broken = whole.clone();
    let at = numbers.below(broken.len());
    broken[at] ^= 1 << numbers.below(8);
    fs::write(file, broken).unwrap();
    whole
}

/// Files of the example site are written by their own name, so that no flip reaches a former manifest through a hard link.
#[test]
fn two_hundred_flipped_bits_of_the_example_site_are_noticed_and_named() {
    let temp = tempfile::tempdir().unwrap();
    let out = temp.path().join("public");
    let mut outputs = example().outputs().clone();
    publish::publish(&outputs, &out, &[]).unwrap();
    // Two more editions, so that there is a past.
    for n in 1..3 {
        let path = gongbao::files::FilePath::parse(&format!("more-{n}.txt")).unwrap();
        outputs.insert(path, n.to_string().into_bytes()).unwrap();
        publish::publish(&outputs, &out, &[]).unwrap();
    }
    assert_eq!(faults(&out), BTreeSet::new());
    let paths: Vec<PathBuf> =
        outputs.iter().filter(|(_, bytes)| !bytes.is_empty()).map(|(path, _)| path.as_str().into()).collect();
    let mut numbers = Numbers(20_261_122);
    let mut chosen = BTreeSet::new();
    while chosen.len() < 200 {
        chosen.insert(paths[numbers.below(paths.len())].clone());
    }
    // All at once: each must be named, and nothing else.
    let whole: Vec<(PathBuf, Vec<u8>)> =
        chosen.iter().map(|path| (out.join(path), flip(&mut numbers, &out.join(path)))).collect();
    let expected: BTreeSet<_> = chosen.iter().map(|path| ("changed", path.clone())).collect();
    assert_eq!(faults(&out), expected);
    whole.iter().for_each(|(path, bytes)| fs::write(path, bytes).unwrap());
    assert_eq!(faults(&out), BTreeSet::new());
    // A file that is missing, one that was added, and one of the past that is not as it was.
    let gone = &paths[numbers.below(paths.len())];
    let bytes = fs::read(out.join(gone)).unwrap();
    fs::remove_file(out.join(gone)).unwrap();
    fs::write(out.join("data/figures-2.csv"), "id\n").unwrap();
    let past = PathBuf::from(Manifest::earlier(1));
    let first = flip(&mut numbers, &out.join(&past));
    let found = faults(&out);
    let expected =
        [("missing", gone.clone()), ("added", PathBuf::from("data/figures-2.csv")), ("changed", past.clone())];
    assert!(expected.iter().all(|fault| found.contains(fault)), "{found:?}");
    assert!(
        found.iter().all(|fault| expected.contains(fault) || *fault == ("chain-broken", past.clone())),
        "{found:?}"
    );
    fs::write(out.join(gone), bytes).unwrap();
    fs::remove_file(out.join("data/figures-2.csv")).unwrap();
    fs::write(out.join(&past), first).unwrap();
    // A manifest whose bit is turned, and one that was written anew for a file that was changed, with all of its past.
    let list = out.join(Manifest::PATH);
    for _ in 0..20 {
        let whole = flip(&mut numbers, &list);
        let found = faults(&out);
        assert!(found.iter().any(|(_, path)| path == Path::new(Manifest::PATH)), "{found:?}");
        fs::write(&list, whole).unwrap();
    }
    let verdict = publish::verify(&out, &Known::default()).unwrap();
    assert!(verdict.faults.is_empty());
    let forged = temp.path().join("forged");
    let first = outputs.iter().next().unwrap().0.clone();
    let mut others = gongbao::files::Outputs::new();
    for (path, bytes) in outputs.iter() {
        let bytes = if *path == first { b"forged".to_vec() } else { bytes.to_vec() };
        others.insert(path.clone(), bytes).unwrap();
    }
    publish::publish(&others, &forged, &[]).unwrap();
    assert_eq!(faults(&forged), BTreeSet::new(), "it holds together by itself");
    let known = Known { digest: Some(verdict.digest), ..Known::default() };
    let found = publish::verify(&forged, &known).unwrap().faults;
    assert_eq!(found.iter().map(|fault| fault.code()).collect::<Vec<_>>(), ["not-expected"]);
}
