//! `gongbao verify` and the key to sign with, at the command line.

use std::fs;

use serde_json::json;

use crate::support::{Folder, Site};

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
