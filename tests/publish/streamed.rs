//! Files go into the stage as they are made, and nobody sees them before the site is whole.

use std::fs;

use gongbao::files::{FilePath, Sink as _};
use gongbao::publish::{Publication, Seal, Settings, Unseen, publish};

use crate::folder::{left_beside, quick, site, snapshot};

fn file(path: &str, text: &str) -> Vec<(FilePath, Vec<u8>)> {
    vec![(FilePath::parse(path).unwrap(), text.as_bytes().to_vec())]
}

#[test]
fn a_site_that_is_given_up_leaves_the_old_one() {
    let root = quick();
    let out = root.path().join("public");
    publish(&site(&[("a.html", "1"), ("b.html", "1")]), &out, &[]).unwrap();
    let before = snapshot(&out);
    for files in [&[][..], &[("a.html", "1")], &[("a.html", "2")], &[("a.html", "1"), ("c.html", "1")]] {
        let settings = Settings { protected: &[], indivisible: true, steps: &mut Unseen };
        let mut publication = Publication::new(&out, settings);
        for (path, text) in files {
            assert!(publication.take(file(path, text)).is_continue());
        }
        publication.abandon();
        assert_eq!(snapshot(&out), before, "{files:?}");
        assert_eq!(left_beside(root.path()), [""; 0], "{files:?}");
    }
}

#[test]
fn the_stage_begins_with_the_first_file_that_changed() {
    let root = quick();
    let out = root.path().join("public");
    publish(&site(&[("a.html", "1"), ("b.html", "1"), ("c.html", "1")]), &out, &[]).unwrap();
    let staging = root.path().join(".public.staging");
    let settings = Settings { protected: &[], indivisible: true, steps: &mut Unseen };
    let mut publication = Publication::new(&out, settings);
    for (path, text, staged) in [("a.html", "1", None), ("b.html", "2", Some(2)), ("c.html", "1", Some(3))] {
        assert!(publication.take(file(path, text)).is_continue());
        assert_eq!(fs::read_dir(&staging).ok().map(Iterator::count), staged, "{path}");
    }
    let report = publication.finish(&Seal::default()).unwrap();
    assert_eq!((report.written, report.reused, report.removed), (2, 2, 0));
    assert_eq!(fs::read_to_string(out.join("b.html")).unwrap(), "2");
    assert_eq!(left_beside(root.path()), [""; 0]);
}

#[test]
fn a_folder_that_takes_no_file_says_why_at_the_end() {
    let root = quick();
    let protected = [root.path().to_path_buf()];
    let settings = Settings { protected: &protected, indivisible: true, steps: &mut Unseen };
    let mut publication = Publication::new(root.path(), settings);
    assert!(publication.take(file("a.html", "1")).is_break());
    assert!(publication.take(file("b.html", "1")).is_break());
    assert!(publication.finish(&Seal::default()).unwrap_err().is_wrong_usage());
    assert_eq!(snapshot(root.path()).len(), 0);
}
