//! What does a folder hold, and how is one filled?

use std::collections::BTreeMap;
use std::fs;
use std::os::unix::fs::{MetadataExt, symlink};
use std::path::Path;

use gongbao::files::{FilePath, Outputs};
use tempfile::TempDir;

/// An empty folder for tests that publish a hundred times: in memory where the system has such a file system, for each
/// time waits for the disk.
pub fn quick() -> TempDir {
    let memory = Path::new("/dev/shm");
    match memory.is_dir() {
        true => TempDir::new_in(memory).or_else(|_| TempDir::new()),
        false => TempDir::new(),
    }
    .unwrap()
}

/// A site of these files.
pub fn site(files: &[(&str, &str)]) -> Outputs {
    let mut outputs = Outputs::new();
    for (path, text) in files {
        outputs.insert(FilePath::parse(path).unwrap(), text.as_bytes()).unwrap();
    }
    outputs
}

/// Makes a file, a link (`name -> target`) or an empty folder (`name/`) for each line, and the folders around it. A
/// file holds its own path.
pub fn fill(folder: &Path, lines: &[&str]) {
    for line in lines {
        let name = line.split(" -> ").next().unwrap();
        let place = folder.join(name);
        fs::create_dir_all(place.parent().unwrap()).unwrap();
        match line.split_once(" -> ") {
            Some((_, target)) => symlink(target, place).unwrap(),
            None if line.ends_with('/') => fs::create_dir_all(place).unwrap(),
            None => fs::write(place, name).unwrap(),
        }
    }
}

/// Everything below a folder: each path with its bytes, its link's target, or nothing for a folder, and its mode.
pub fn snapshot(folder: &Path) -> BTreeMap<String, String> {
    let mut found = BTreeMap::new();
    collect(folder, folder, &mut found);
    found
}

/// The same without the manifests of earlier builds, for tests about the site itself.
pub fn snapshot_now(folder: &Path) -> BTreeMap<String, String> {
    let mut found = snapshot(folder);
    found.retain(|path, _| !path.starts_with("gongbao.manifests"));
    found
}

fn collect(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.strip_prefix(root).unwrap().to_string_lossy().into_owned();
        let meta = path.symlink_metadata().unwrap();
        let holds = if meta.is_symlink() {
            format!("-> {}", fs::read_link(&path).unwrap().display())
        } else if meta.is_dir() {
            collect(root, &path, found);
            "folder".to_owned()
        } else {
            String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned()
        };
        found.insert(name, format!("{:o} {holds}", meta.mode() & 0o7777));
    }
}

/// The names that a build left beside the output folder `public`.
pub fn left_beside(parent: &Path) -> Vec<String> {
    let names = fs::read_dir(parent).unwrap().map(|entry| entry.unwrap().file_name());
    let mut left: Vec<String> =
        names.map(|name| name.to_string_lossy().into_owned()).filter(|name| name.starts_with(".public.")).collect();
    left.sort();
    left
}

/// The number of the file that lies at a path: two paths with one number are one file.
pub fn number(path: &Path) -> u64 {
    path.symlink_metadata().unwrap().ino()
}
