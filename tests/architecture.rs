//! Holds the table of layers: who may import what. Reads `src/` and names the
//! file, the line and the rule of whatever breaks it.
//!
//! Code that only tests run is left out: a test may look wherever it likes.

#![allow(
    clippy::unwrap_used,
    reason = "what a test relies on may fail the test"
)]

#[path = "architecture/rules.rs"]
mod rules;
#[path = "architecture/source.rs"]
mod source;

use std::fs;
use std::path::Path;

use rules::{LAYERS, check_file, layer_of};
use source::{SourceFile, without_tests};

fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Every file of `src/` that the program itself is built from.
fn program() -> Vec<SourceFile> {
    let root = project().join("src");
    let mut files: Vec<SourceFile> = walkdir::WalkDir::new(&root)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| {
            entry
                .path()
                .extension()
                .is_some_and(|ending| ending == "rs")
        })
        .map(|entry| {
            let path = entry.path().strip_prefix(&root).unwrap();
            let path = path.to_string_lossy().replace('\\', "/");
            SourceFile::new(&path, &fs::read_to_string(entry.path()).unwrap())
        })
        .collect();
    files.sort_by(|a, b| a.path.cmp(&b.path));
    let files = without_tests(files);
    assert!(
        files.len() > 100,
        "{} files: is `src` still there?",
        files.len()
    );
    files
}

fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "\n{}", faults.join("\n"));
}

#[test]
fn each_layer_imports_only_what_it_may_know() {
    let files = program();
    let faults: Vec<String> = files.iter().flat_map(check_file).collect();
    assert_none(&faults);
}

#[test]
fn every_file_belongs_to_a_layer() {
    let homeless: Vec<String> = program()
        .iter()
        .filter(|file| file.path != "lib.rs" && layer_of(&file.path).is_none())
        .map(|file| format!("src/{}: give its layer a row in LAYERS", file.path))
        .collect();
    assert_none(&homeless);
}

#[test]
fn every_package_has_a_layer_that_uses_it() {
    let manifest = fs::read_to_string(project().join("Cargo.toml")).unwrap();
    let (_, dependencies) = manifest.split_once("\n[dependencies]\n").unwrap();
    let (dependencies, _) = dependencies.split_once("\n[").unwrap();
    let packages: Vec<String> = dependencies
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once('='))
        .map(|(name, _)| name.trim().replace('-', "_"))
        .collect();
    assert!(packages.len() > 10, "{packages:?}");
    let homeless: Vec<String> = packages
        .iter()
        .filter(|package| {
            let users = LAYERS.iter();
            !users
                .flat_map(|layer| layer.packages)
                .any(|known| known == package)
        })
        .map(|package| format!("Cargo.toml: `{package}` has no layer in LAYERS"))
        .collect();
    assert_none(&homeless);
}

#[test]
fn every_file_says_what_it_is() {
    let faults: Vec<String> = program()
        .iter()
        .filter(|file| !file.says_what_it_is())
        .map(|file| {
            format!(
                "src/{}: begin it with a `//!` comment, or document its first item",
                file.path
            )
        })
        .collect();
    assert_none(&faults);
}

#[test]
fn each_layer_says_what_it_does_not_know() {
    let files = program();
    let faults: Vec<String> = LAYERS
        .iter()
        .filter_map(|layer| {
            files
                .iter()
                .find(|file| file.path == format!("{}/mod.rs", layer.name))
        })
        .filter(|file| !file.opening().contains("not know"))
        .map(|file| {
            format!(
                "src/{}: its opening does not say what it does not know",
                file.path
            )
        })
        .collect();
    assert_none(&faults);
}

#[test]
fn no_file_is_too_long_to_read() {
    // Lists of words, one to a line, are looked up and not read.
    const WORD_LISTS: [&str; 1] = ["input/title_words/lexicon.rs"];
    const MOST_LINES: usize = 400;
    let faults: Vec<String> = program()
        .iter()
        .filter(|file| !WORD_LISTS.contains(&file.path.as_str()))
        .filter(|file| file.lines_of_code() > MOST_LINES)
        .map(|file| {
            format!(
                "src/{}: {} lines of code, {MOST_LINES} are the most: part it by topic",
                file.path,
                file.lines_of_code()
            )
        })
        .collect();
    assert_none(&faults);
}

#[test]
fn main_is_under_forty_lines() {
    let main = fs::read_to_string(project().join("src/main.rs")).unwrap();
    assert!(main.lines().count() < 40);
}

#[test]
fn the_layers_stand_in_their_order() {
    for (position, layer) in LAYERS.iter().enumerate() {
        for known in layer.knows {
            let other = LAYERS.iter().position(|one| one.name == *known);
            assert!(
                other.is_some_and(|other| other < position),
                "`{}` may not know `{known}`, which does not stand below it",
                layer.name
            );
        }
    }
}
