//! What a copy is told from, and how one publication is tied to the one before it.

use std::fs;
use std::path::{Path, PathBuf};

use gongbao::digest::Sha256;
use gongbao::files::{Outputs, Sink as _};
use gongbao::publish::{
    Fault, Known, Manifest, Publication, Report, Seal, Settings, Signed, Unseen, Verdict, publish, verify,
};
use gongbao::seal::{PublicKey, SecretKey};

use crate::folder::{fill, quick, site, snapshot};

fn sealed(outputs: &Outputs, out: &Path, made: &str, key: Option<&SecretKey>) -> Report {
    let steps = &mut Unseen;
    let mut publication = Publication::new(out, Settings { protected: &[], indivisible: true, steps });
    for (path, bytes) in outputs.iter() {
        assert!(publication.take(vec![(path.clone(), bytes.to_vec())]).is_continue());
    }
    publication.finish(&Seal { made: Some(made.to_owned()), key }).unwrap()
}

fn edition(number: usize) -> Outputs {
    site(&[("index.html", &format!("home {number}")), ("data/figures.csv", "id\na"), ("a/b/c.html", "c")])
}

fn looked_at(copy: &Path, digest: Option<Sha256>, key: Option<&PublicKey>) -> Verdict {
    verify(copy, &Known { digest, key, others: &[] }).unwrap()
}

fn faults(copy: &Path) -> Vec<Fault> {
    looked_at(copy, None, None).faults
}

fn key() -> SecretKey {
    SecretKey::of_seed([7; 32])
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    snapshot(folder)
        .into_iter()
        .filter(|(_, holds)| !holds.ends_with(" folder"))
        .map(|(path, _)| folder.join(path))
        .collect()
}

#[test]
fn one_flipped_bit_in_any_byte_of_any_file_is_noticed() {
    for key in [None, Some(key())] {
        let root = quick();
        let out = root.path().join("public");
        sealed(&edition(1), &out, "2026-11-19", key.as_ref());
        sealed(&edition(2), &out, "2026-11-20", key.as_ref());
        assert_eq!(faults(&out), []);
        for file in files(&out) {
            let whole = fs::read(&file).unwrap();
            for n in 0..whole.len() {
                let mut broken = whole.clone();
                broken[n] ^= 1 << (n % 8);
                fs::write(&file, &broken).unwrap();
                assert!(!faults(&out).is_empty(), "byte {n} of {}, signed: {}", file.display(), key.is_some());
            }
            fs::write(&file, &whole).unwrap();
        }
        assert_eq!(faults(&out), []);
    }
}

#[test]
fn what_is_missing_added_or_changed_is_named() {
    let root = quick();
    let out = root.path().join("public");
    publish(&edition(1), &out, &[]).unwrap();
    fs::remove_file(out.join("a/b/c.html")).unwrap();
    fs::write(out.join("index.html"), "home 7").unwrap();
    fill(&out, &["data/more.csv", "new/index.html", "link -> index.html", ".git/HEAD"]);
    let path = PathBuf::from;
    assert_eq!(
        faults(&out),
        [
            Fault::Changed(path("index.html")),
            Fault::Missing(path("a/b/c.html")),
            Fault::Added(path(".git/HEAD")),
            Fault::Added(path("data/more.csv")),
            Fault::Added(path("link")),
            Fault::Added(path("new/index.html")),
        ]
    );
    let others = [path(".git"), path("data/more.csv"), path("link"), path("new")];
    let verdict = verify(&out, &Known { others: &others, ..Known::default() }).unwrap();
    assert_eq!(verdict.faults.len(), 2);
    fs::remove_file(out.join(Manifest::PATH)).unwrap();
    assert_eq!(faults(&out), [Fault::NoManifest]);
    assert!(verify(&root.path().join("nowhere"), &Known::default()).is_err());
}

#[test]
fn a_manifest_that_was_rewritten_with_its_files_is_told_by_what_is_known_elsewhere() {
    let root = quick();
    let (out, forged) = (root.path().join("public"), root.path().join("forged"));
    let (secret, other) = (key(), SecretKey::of_seed([8; 32]));
    let first = sealed(&edition(1), &out, "2026-11-19", Some(&secret));
    let digest = Sha256::of(&first.manifest.to_bytes());
    sealed(&edition(2), &out, "2026-11-20", Some(&secret));
    let verdict = looked_at(&out, Some(digest), Some(&secret.public()));
    assert_eq!((verdict.faults, verdict.signed, verdict.link.number), (vec![], Signed::ByKnownKey, 2));
    // The same site with another number, and all that goes with it.
    let wrong = site(&[("index.html", "home 9"), ("data/figures.csv", "id\nb"), ("a/b/c.html", "c")]);
    sealed(&wrong, &forged, "2026-11-20", Some(&other));
    let verdict = looked_at(&forged, None, None);
    assert_eq!((verdict.faults, verdict.signed), (vec![], Signed::ByItsOwnKey), "it holds together by itself");
    assert_eq!(looked_at(&forged, Some(digest), None).faults, [Fault::NotExpected { digest }]);
    assert_eq!(looked_at(&forged, None, Some(&secret.public())).faults, [Fault::WrongSignature]);
    fs::remove_file(forged.join(Manifest::SIGNATURE)).unwrap();
    assert_eq!(looked_at(&forged, None, Some(&secret.public())).faults, [Fault::NotSigned]);
    assert_eq!(looked_at(&forged, None, None).faults, [Fault::NotSigned], "it has a key and no signature");
}

#[test]
fn each_publication_names_the_one_before_it_and_keeps_it() {
    let root = quick();
    let out = root.path().join("public");
    let mut before = Vec::new();
    for number in 1..=3 {
        let report = sealed(&edition(number), &out, &format!("2026-11-{number}"), None);
        let link = report.manifest.link();
        assert_eq!((link.number, link.made.as_deref()), (number as u64, Some(&*format!("2026-11-{number}"))));
        assert_eq!(link.previous, before.last().map(|bytes: &Vec<u8>| Sha256::of(bytes)));
        before.push(fs::read(out.join(Manifest::PATH)).unwrap());
    }
    for (number, bytes) in (1..).zip(&before[..2]) {
        assert_eq!(&fs::read(out.join(Manifest::earlier(number))).unwrap(), bytes);
        assert_eq!(
            looked_at(&out, Some(Sha256::of(bytes)), None).faults,
            [],
            "a digest that was noted then still counts"
        );
    }
}

#[test]
fn a_site_that_did_not_change_adds_no_link() {
    let root = quick();
    let out = root.path().join("public");
    sealed(&edition(1), &out, "2026-11-19", Some(&key()));
    let before = snapshot(&out);
    for (made, key) in [("2026-11-20", Some(key())), ("2026-11-21", None)] {
        let report = sealed(&edition(1), &out, made, key.as_ref());
        // Without the key its file goes, and that is a change.
        assert_eq!((report.exchanged, report.manifest.link().number), (key.is_none(), 1 + u64::from(key.is_none())));
        assert_eq!(snapshot(&out) == before, key.is_some());
    }
    // A page that somebody edited is mended, which is no news either.
    let before = snapshot(&out);
    fs::write(out.join("index.html"), "edited").unwrap();
    assert!(sealed(&edition(1), &out, "2026-11-22", None).exchanged);
    assert_eq!(snapshot(&out), before);
}

#[test]
fn the_same_files_moments_and_past_give_the_same_bytes() {
    let root = quick();
    let [one, two] = ["one", "two"].map(|name| {
        let out = root.path().join(name);
        for number in 1..=3 {
            sealed(&edition(number), &out, &format!("2026-11-{number}"), Some(&key()));
        }
        snapshot(&out)
    });
    assert_eq!(one, two);
}

#[test]
fn a_past_that_was_changed_is_not_built_upon() {
    let root = quick();
    let out = root.path().join("public");
    for number in 1..=2 {
        publish(&edition(number), &out, &[]).unwrap();
    }
    let earlier = out.join(Manifest::earlier(1));
    let text = fs::read_to_string(&earlier).unwrap();
    fs::write(&earlier, text.replace("not stated", "2020-01-01")).unwrap();
    let faults = faults(&out);
    assert_eq!(faults, [Fault::Changed(Manifest::earlier(1).into()), Fault::ChainBroken { number: 1 }]);
    let before = snapshot(&out);
    let message = publish(&edition(3), &out, &[]).unwrap_err().to_string();
    assert!(message.contains("gongbao.manifests/1.sha256` is missing or was changed; put it back"), "{message}");
    assert_eq!(snapshot(&out), before);
}

#[test]
fn openssl_reads_what_we_write() {
    let root = quick();
    let out = root.path().join("public");
    sealed(&edition(1), &out, "2026-11-20", Some(&key()));
    let check = || {
        std::process::Command::new("openssl")
            .args(["pkeyutl", "-verify", "-rawin", "-pubin", "-inkey", Manifest::KEY])
            .args(["-in", Manifest::PATH, "-sigfile", Manifest::SIGNATURE])
            .current_dir(&out)
            .output()
    };
    // Not every machine has it.
    let Ok(output) = check() else { return };
    assert!(output.status.success(), "{output:?}");
    fs::write(out.join(Manifest::PATH), "another").unwrap();
    assert!(!check().unwrap().status.success());
}
