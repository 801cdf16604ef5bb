//! A sound site as text, with where each figure stands in it.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::Path;

use gongbao::compile;
use gongbao::diag::Severity;
use gongbao::disk;
use gongbao::files::{FilePath, FileSet};
use gongbao::model::{Model, Phase};
use gongbao::period::Moment;
use gongbao::quantity::Hedge;
use gongbao::resolve::Audience;
use gongbao::text::Lang;

/// A small generator of numbers that gives the same ones everywhere (xorshift, Marsaglia 2003).
pub struct Numbers(pub u64);

impl Numbers {
    pub fn next(&mut self, below: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % below.max(1)
    }
}

/// A figure, and where it stands.
pub struct Target {
    pub index: usize,
    pub id: String,
    pub campaign: String,
    pub key: String,
    pub hedge: Hedge,
    pub phase: Phase,
    pub unit: String,
    /// What the author points at: the key of a figure, or the words of a cell.
    pub span: Range<usize>,
}

/// Files by path.
pub type Files = BTreeMap<String, String>;

/// Code, file and message of what is told, with how often.
pub type Told = BTreeMap<(String, String, String), usize>;

/// Another text in place of a stretch of a file.
#[derive(Debug)]
pub struct Edit {
    pub path: String,
    pub range: Range<usize>,
    pub text: String,
}

pub struct Site {
    pub files: Files,
    pub model: Model,
    pub targets: Vec<Target>,
}

fn set(files: &Files) -> FileSet {
    files.iter().map(|(path, text)| (FilePath::parse(path).unwrap(), text.clone().into_bytes())).collect()
}

impl Site {
    /// The project's own site.
    pub fn example() -> Site {
        let root = Path::new(env!("CARGO_MANIFEST_DIR"));
        let (files, problems) = disk::read(root, &["content", "data"]).unwrap();
        assert_eq!(problems, []);
        let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
        Site::new(files.iter().map(|(path, bytes)| (path.as_str().to_owned(), text(bytes))).collect())
    }

    pub fn new(files: Files) -> Site {
        let clock = |zone: &_| Moment::parse("2026-11-20", zone);
        let data: Files =
            files.iter().filter(|(p, _)| p.starts_with("data/")).map(|(p, t)| (p.clone(), t.clone())).collect();
        let checked = compile::check(&set(&data), &[], &clock, Audience::Public).unwrap();
        assert!(!checked.diagnostics.has_errors(), "{:#?}", checked.diagnostics.sorted());
        let model = checked.model.unwrap();
        let targets = model.figures().filter_map(|(id, figure)| {
            let quantity = figure.reported.quantity()?;
            Some(Target {
                index: id.index(),
                id: figure.id.clone(),
                campaign: model[figure.campaign].slug.clone(),
                key: figure.key.clone(),
                hedge: quantity.hedge(),
                phase: figure.phase,
                unit: figure.unit.clone().unwrap_or_default(),
                span: figure.span.range(),
            })
        });
        let targets: Vec<Target> = targets.collect();
        Site { files, model, targets }
    }

    /// The campaign's own file.
    pub fn path(&self, campaign: &str) -> String {
        format!("data/campaigns/{campaign}.yaml")
    }

    /// The registers, one campaign with those that it names, and its Chinese releases. What the site lacks then is told before and after.
    pub fn reduced(&self, campaign: &str) -> Files {
        let line = format!("\ncampaign: {campaign}\n");
        let own = &self.files[&self.path(campaign)];
        let named = |path: &str| {
            let slug = path.strip_prefix("data/campaigns/").map(|name| name.trim_end_matches(".yaml"));
            slug.is_none_or(|slug| slug == campaign || own.contains(slug))
        };
        let kept = |path: &str, text: &str| {
            (path.starts_with("data/") && named(path))
                || (path.starts_with("content/releases/") && !path.ends_with(".en.md") && text.contains(&line))
        };
        self.files.iter().filter(|(p, t)| kept(p, t)).map(|(p, t)| (p.clone(), t.clone())).collect()
    }

    /// The errors and warnings about these files.
    pub fn told(&self, files: &Files) -> Told {
        let clock = |zone: &_| Moment::parse("2026-11-20", zone);
        let checked = compile::check(&set(files), &[], &clock, Audience::Public).unwrap();
        let mut told = Told::new();
        for d in checked.diagnostics.sorted().into_iter().filter(|d| d.severity < Severity::Hint) {
            let path = d.span.as_ref().map(|s| s.path().to_owned()).unwrap_or_default();
            *told.entry((d.code.to_owned(), path, d.message.get(Lang::En).to_owned())).or_default() += 1;
        }
        told
    }

    /// What is told after these edits that was not before.
    pub fn told_anew(&self, campaign: &str, before: &Told, edits: &[Edit]) -> Vec<String> {
        let mut files = self.reduced(campaign);
        let mut edits: Vec<&Edit> = edits.iter().collect();
        edits.sort_by_key(|edit| std::cmp::Reverse(edit.range.start));
        for edit in edits {
            files.get_mut(&edit.path).unwrap().replace_range(edit.range.clone(), &edit.text);
        }
        let now = self.told(&files);
        let new = now.into_iter().filter(|(told, n)| before.get(told).is_none_or(|m| m < n));
        new.map(|((code, _, message), _)| format!("{code} {message}")).collect()
    }

    /// Each link of the campaign's Chinese releases to the figure: path, and where its words stand.
    pub fn links(&self, target: &Target) -> Vec<(String, Range<usize>)> {
        let mut found = Vec::new();
        for (path, text) in self.reduced(&target.campaign) {
            for address in [&target.key, &target.id] {
                let tail = format!("](fig:{address})");
                for (end, _) in text.match_indices(&tail) {
                    let start = text[..end].rfind('[').unwrap() + 1;
                    if start < end && path.ends_with(".md") {
                        found.push((path.clone(), start..end));
                    }
                }
            }
        }
        found
    }
}
