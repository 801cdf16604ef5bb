//! The same site in a folder on the disk, and the program run over it.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::SystemTime;

use gongbao::compile;
use gongbao::diag::Diagnostics;
use gongbao::disk;
use gongbao::files::{FileSet, Nowhere};
use gongbao::period::Moment;
use gongbao::render::Pictures;
use gongbao::resolve::Audience;
use tempfile::TempDir;

use super::Site;

/// A site's folder, gone with the value.
pub struct Folder {
    temp: TempDir,
    at: String,
}

impl Folder {
    pub(super) fn new(site: &Site) -> Folder {
        assert_eq!(site.audience, Audience::Public, "drafts are a matter of `serve --drafts`");
        let folder = Folder { temp: TempDir::new().unwrap(), at: site.at.clone() };
        site.files.iter().for_each(|(path, bytes)| folder.write(path, bytes));
        folder
    }

    /// The same that makes no pictures from now on: drawing them takes longer than all the rest.
    pub fn without_pictures(self) -> Folder {
        let path = self.root().join("data/site.yaml");
        let text = fs::read_to_string(&path).unwrap_or_default();
        if text.ends_with('\n') && !text.contains("\npictures:") {
            fs::write(&path, text + "pictures: false\n").unwrap();
        }
        self
    }

    /// What `gongbao check` finds, found in this process: the folder is read and every page is made for nobody.
    pub fn check(&self) -> (Diagnostics, FileSet) {
        fs::create_dir_all(self.root()).unwrap();
        let (files, problems) = disk::read(&self.root(), &["content", "data", "themes"]).unwrap();
        let clock = |zone: &_| Moment::parse(&self.at, zone);
        let (audience, pictures) = (Audience::Public, Pictures::Checked);
        let made = compile::compile_into(&files, &problems, &clock, audience, pictures, &mut Nowhere).unwrap();
        (made.diagnostics, files)
    }

    /// Where the site lies.
    pub fn root(&self) -> PathBuf {
        self.temp.path().join("site")
    }

    /// Where it is published.
    pub fn public(&self) -> PathBuf {
        self.root().join("public")
    }

    /// Writes a file of the site.
    pub fn write(&self, path: &str, bytes: impl AsRef<[u8]>) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Runs the program in the site's folder, for the site's day. It speaks English unless the arguments say otherwise.
    pub fn run(&self, arguments: &[&str]) -> Run {
        if arguments.contains(&"--lang") { self.spoken(arguments) } else { self.run_in("en", arguments) }
    }

    /// The same in that language.
    pub fn run_in(&self, lang: &str, arguments: &[&str]) -> Run {
        self.spoken(&[arguments, &["--lang", lang]].concat())
    }

    fn spoken(&self, arguments: &[&str]) -> Run {
        fs::create_dir_all(self.root()).unwrap();
        let mut command = self.command();
        command.args(arguments).args(["--at", &self.at]);
        Run::of(command)
    }

    /// The program in the site's folder, for a test that has more to say.
    pub fn command(&self) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_gongbao"));
        command.current_dir(self.root()).stdin(Stdio::null());
        command
    }
}

/// What a run of the program did.
#[derive(Debug)]
pub struct Run {
    pub code: Option<i32>,
    pub out: String,
    pub err: String,
}

impl Run {
    pub fn of(mut command: Command) -> Run {
        let output = command.output().unwrap();
        let text = |bytes| String::from_utf8(bytes).expect("the program speaks UTF-8");
        Run { code: output.status.code(), out: text(output.stdout), err: text(output.stderr) }
    }

    /// The same, if it ended with that code.
    #[track_caller]
    pub fn ends(self, code: i32) -> Run {
        assert_eq!(self.code, Some(code), "output:\n{}\nerrors:\n{}", self.out, self.err);
        self
    }

    /// The lines of the output as JSON objects.
    pub fn objects(&self) -> Vec<serde_json::Value> {
        self.out.lines().map(|line| serde_json::from_str(line).unwrap_or_else(|e| panic!("{e}: {line}"))).collect()
    }
}

/// Every file below a folder with its bytes and when it was written, for comparison.
pub fn snapshot(folder: &Path) -> BTreeMap<PathBuf, (Vec<u8>, SystemTime)> {
    let files = walkdir::WalkDir::new(folder).into_iter().map(Result::unwrap).filter(|e| e.file_type().is_file());
    files
        .map(|entry| {
            let written = entry.metadata().unwrap().modified().unwrap();
            (entry.path().strip_prefix(folder).unwrap().to_owned(), (fs::read(entry.path()).unwrap(), written))
        })
        .collect()
}
