//! Every style of citation, each with a fixture of its own: `tests/citations/<style>.txt`.
//!
//! `GONGBAO_ACCEPT=1 cargo test --test sites citations` writes them anew. Read what changed before you commit it.

use std::collections::BTreeSet;
use std::fs;

use gongbao::cite::{ACCESSED, Reference, STYLES, Style};
use gongbao::model::Model;
use gongbao::period::{Moment, TimeZone};
use gongbao::text::Lang;

use super::support::{Made, Site, project};

/// A figure with a hedge, a forecast, a missing figure, a release and the data, in both languages.
fn references(model: &Model) -> Vec<Reference> {
    let at = Moment::parse("2026-11-20", &TimeZone::parse("Asia/Shanghai").unwrap()).unwrap();
    let mut references = Vec::new();
    for lang in Lang::ALL {
        for id in ["festival/sales", "festival/hoped", "festival/unsaid"] {
            references.push(Reference::figure(model, model.figure_ids[id], lang));
        }
        references.extend(model.releases.iter().filter(|r| r.lang == lang).map(|r| Reference::release(model, r)));
        references.push(Reference::data(model, &at, lang));
    }
    references
}

fn site() -> Made {
    let licence = "licence: {name: CC BY 4.0, url: \"https://creativecommons.org/licenses/by/4.0/\"}\n";
    Site::base().adding("data/site.yaml", licence).compile()
}

fn written(style: &Style, references: &[Reference]) -> String {
    references.iter().map(|reference| (style.write)(reference) + "\n\n").collect()
}

#[test]
fn every_style_writes_its_fixture() {
    let folder = project().join("tests/citations");
    let made = site();
    let references = references(made.model());
    let mut wrong = Vec::new();
    for style in STYLES {
        let path = folder.join(format!("{}.txt", style.code));
        let found = written(style, &references);
        if std::env::var_os("GONGBAO_ACCEPT").is_some() {
            fs::create_dir_all(&folder).unwrap();
            fs::write(&path, &found).unwrap();
        }
        let expected = fs::read_to_string(&path).unwrap_or_default();
        if found != expected {
            wrong.push(format!("{}:\n{found}", path.display()));
        }
    }
    assert!(wrong.is_empty(), "these differ from their fixtures:\n{}", wrong.join("\n"));
    let names = fs::read_dir(&folder).unwrap().map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let styles: BTreeSet<String> = STYLES.iter().map(|style| format!("{}.txt", style.code)).collect();
    assert_eq!(names.collect::<BTreeSet<_>>(), styles, "a fixture without a style");
}

#[test]
fn every_citation_names_id_version_address_and_hedge() {
    let made = site();
    for reference in references(made.model()) {
        for style in STYLES {
            let text = (style.write)(&reference);
            let plain = text.replace(['\\', '{', '}'], "");
            assert!(plain.contains(&reference.address), "{}: {text}", style.code);
            for part in [&reference.version, &reference.claim, &reference.phase].into_iter().flatten() {
                assert!(plain.contains(part.as_str()), "{} lacks `{part}`: {text}", style.code);
            }
            if reference.id.starts_with("festival/") {
                assert!(plain.contains(&reference.id), "{}: {text}", style.code);
            }
            let slots = text.matches(ACCESSED).count();
            assert_eq!(slots, usize::from(style.code != "plain"), "{}: {text}", style.code);
        }
    }
}

#[test]
fn markup_in_a_title_stays_text_in_every_style() {
    let made = Site::base()
        .replacing("data/campaigns/festival.yaml", "zh: 线上销售额", "zh: \"a|b} {c & 5% <i>\"")
        .replacing("content/releases/news.md", "线上销售额[突破1.2亿元](fig:sales)，", "")
        .compile();
    let model = made.model();
    let reference = Reference::figure(model, model.figure_ids["festival/sales"], Lang::Zh);
    for (style, expected) in [
        ("bibtex", "a|b\\} \\{c \\& 5\\% <i>"),
        ("wikipedia", "a{{!}}b&#125; &#123;c & 5% &lt;i>"),
        ("ris", "TI  - a|b} {c & 5% <i>"),
    ] {
        let style = gongbao::cite::style(style).unwrap();
        let text = (style.write)(&reference);
        assert!(text.contains(expected), "{}: {text}", style.code);
    }
}
