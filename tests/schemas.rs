//! The schemas for editors are those of the program, and the files of the example site name them.

use std::fs;
use std::path::Path;

use gongbao::schema::{FILES, FOLDER, modeline};
use gongbao::text::Lang;

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

#[test]
fn the_schemas_in_the_project_are_those_of_the_program() {
    let mut there: Vec<String> =
        fs::read_dir(root().join(FOLDER)).unwrap().map(|e| e.unwrap().file_name().into_string().unwrap()).collect();
    there.sort();
    let mut names: Vec<&str> = FILES.iter().map(|file| file.name).collect();
    names.sort_unstable();
    assert_eq!(there, names);
    for file in &FILES {
        let text = fs::read_to_string(root().join(FOLDER).join(file.name)).unwrap();
        assert!(text == file.to_json(Lang::Zh), "{} is old: run `gongbao schema`", file.name);
    }
}

#[test]
fn every_yaml_file_of_the_example_names_its_schema() {
    let data = walkdir::WalkDir::new(root().join("data")).sort_by_file_name();
    let mut seen = 0;
    for entry in data.into_iter().map(Result::unwrap) {
        let path = entry.path().strip_prefix(root()).unwrap().display().to_string();
        let Some(line) = modeline(&path) else { continue };
        let text = fs::read_to_string(entry.path()).unwrap();
        assert_eq!(text.lines().next(), Some(line.as_str()), "{path}");
        let schema = line.split_once("$schema=").unwrap().1;
        assert!(entry.path().parent().unwrap().join(schema).is_file(), "{path}: {schema}");
        seen += 1;
    }
    assert!(seen > 15, "only {seen}");
}
