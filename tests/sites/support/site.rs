//! A site in memory: files, the moment for which it is made, and for whom.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use gongbao::compile;
use gongbao::disk;
use gongbao::files::{FilePath, FileSet};
use gongbao::period::Moment;
use gongbao::render::Pictures;
use gongbao::resolve::Audience;

use super::{Folder, Made, base, project};

/// The day for which sites are made unless a test says otherwise.
pub const DAY: &str = "2026-11-20";

/// The files of a site.
#[derive(Clone)]
pub struct Site {
    pub files: BTreeMap<String, Vec<u8>>,
    pub at: String,
    pub audience: Audience,
}

impl Site {
    /// No file at all.
    pub fn empty() -> Site {
        Site { files: BTreeMap::new(), at: DAY.to_owned(), audience: Audience::Public }
    }

    /// A small site without any mistake.
    pub fn base() -> Site {
        base::FILES.iter().fold(Site::empty(), |site, (path, text)| site.with(path, text))
    }

    /// The project's own site.
    pub fn example() -> Site {
        static EXAMPLE: LazyLock<Site> = LazyLock::new(|| {
            let (files, problems) = disk::read(project(), &["content", "data", "themes"]).unwrap();
            assert_eq!(problems, []);
            let files = files.iter().map(|(path, bytes)| (path.as_str().to_owned(), bytes.to_vec())).collect();
            Site { files, ..Site::empty() }
        });
        EXAMPLE.clone()
    }

    /// The same with this file added or put in place of another.
    pub fn with(mut self, path: &str, bytes: impl AsRef<[u8]>) -> Site {
        self.files.insert(path.to_owned(), bytes.as_ref().to_vec());
        self
    }

    /// The same with these words of a file replaced, all of them; they must be there.
    pub fn replacing(mut self, path: &str, old: &str, new: &str) -> Site {
        let file = self.files.get_mut(path).unwrap_or_else(|| panic!("no file {path}"));
        let text = String::from_utf8(file.clone()).unwrap();
        assert!(text.contains(old), "{path} has no `{old}`:\n{text}");
        *file = text.replace(old, new).into_bytes();
        self
    }

    /// The same with these lines behind the last of a file.
    pub fn adding(mut self, path: &str, lines: &str) -> Site {
        let file = self.files.get_mut(path).unwrap_or_else(|| panic!("no file {path}"));
        file.extend_from_slice(lines.as_bytes());
        self
    }

    /// The same without this file.
    pub fn without(mut self, path: &str) -> Site {
        assert!(self.files.remove(path).is_some(), "no file {path}");
        self
    }

    /// The same made for this day or moment.
    pub fn at(mut self, at: &str) -> Site {
        self.at = at.to_owned();
        self
    }

    /// The same as the office sees it, with drafts and what is withheld.
    pub fn drafts(mut self) -> Site {
        self.audience = Audience::Drafts;
        self
    }

    /// The codes of what is wrong with it, but for hints: no page is made.
    pub fn codes(&self) -> Vec<&'static str> {
        let clock = |zone: &_| Moment::parse(&self.at, zone);
        let checked = compile::check(&self.file_set(), &[], &clock, self.audience).unwrap();
        checked.diagnostics.without_hints().sorted().iter().map(|d| d.code).collect()
    }

    fn file_set(&self) -> FileSet {
        self.files.iter().map(|(p, b)| (FilePath::parse(p).unwrap(), b.clone())).collect()
    }

    /// Makes it, without any disk.
    pub fn compile(&self) -> Made {
        let files = self.file_set();
        let clock = |zone: &_| Moment::parse(&self.at, zone);
        // Drawing pictures takes longer than all the rest; tests/chart_pages.rs looks at them.
        let made = compile::compile_with(&files, &[], &clock, self.audience, Pictures::Checked);
        Made::new(made.unwrap(), &files)
    }

    /// Writes it into a folder of its own, where no pictures are made.
    pub fn on_disk(&self) -> Folder {
        Folder::new(self).without_pictures()
    }

    /// Writes it into a folder of its own as it is, pictures and all.
    pub fn on_disk_with_pictures(&self) -> Folder {
        Folder::new(self)
    }
}
