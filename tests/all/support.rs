//! What the topics share: where the samples lie, and how to run the program
//! on a folder.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Output;

use msp_maturity::analysis::{Analysis, analyse};
use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::language::Words;
use msp_maturity::model::{MaturityModel, Month, Phase};
use msp_maturity::report::{Inspection, inspection};

/// The sample providers, and the phase that each is in.
pub const PROVIDERS: [(&str, Phase); 4] = [
    ("reactive", Phase::Reactive),
    ("stable", Phase::Stable),
    ("proactive", Phase::Proactive),
    ("scalable", Phase::Scalable),
];

/// The month that the samples end with.
pub const LAST_MONTH: &str = "2026-10";

pub fn project() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// The files of a sample provider: their names and what is in them.
pub fn sample_files(provider: &str) -> Vec<(String, String)> {
    let folder = project().join("sample-data").join(provider);
    let mut files: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read_to_string(path).unwrap())
        })
        .collect();
    files.sort();
    assert_eq!(files.len(), 4, "{provider}");
    files
}

/// Runs the program from the project's folder, so that paths in its outputs
/// are the same on every machine.
pub fn run(arguments: &[&str]) -> Output {
    assert_cmd::cargo::cargo_bin_cmd!("msp-maturity")
        .current_dir(project())
        // Whatever language the machine speaks.
        .env("LC_ALL", "C")
        .args(arguments)
        .output()
        .unwrap()
}

pub fn code(output: &Output) -> i32 {
    output.status.code().unwrap()
}

pub fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

pub fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

/// Writes files into a folder.
pub fn fill(folder: &Path, files: &[(String, String)]) {
    fs::create_dir_all(folder).unwrap();
    for (name, text) in files {
        fs::write(folder.join(name), text).unwrap();
    }
}

/// Everything in a folder: paths relative to it, and bytes.
pub fn contents(folder: &Path) -> Vec<(PathBuf, Vec<u8>)> {
    let mut files: Vec<(PathBuf, Vec<u8>)> = walkdir::WalkDir::new(folder)
        .into_iter()
        .map(Result::unwrap)
        .filter(|entry| entry.file_type().is_file())
        .map(|entry| {
            let relative = entry.path().strip_prefix(folder).unwrap().to_owned();
            (relative, fs::read(entry.path()).unwrap())
        })
        .collect();
    files.sort();
    files
}

/// Analyses files as of the month that the samples end with. `None` where
/// they cannot be analysed at all.
pub fn analyse_files(files: &[(String, String)]) -> Option<Analysis> {
    let folder = tempfile::tempdir().unwrap();
    fill(folder.path(), files);
    analyse_folder(folder.path())
}

/// Analyses a folder as of the month that the samples end with. `None` where
/// it cannot be analysed at all.
pub fn analyse_folder(folder: &Path) -> Option<Analysis> {
    let paths = input::find_files(&[folder.to_owned()]).ok()?;
    let exports = input::read(&paths, &Configuration::default(), &|_| ()).ok()?;
    let model = MaturityModel::embedded().unwrap();
    let as_of: Month = LAST_MONTH.parse().unwrap();
    analyse(exports, &model, Some(as_of), "test").ok()
}

/// What is shown of the files of a folder, of which one at least can be read.
pub fn inspect_folder(folder: &Path) -> String {
    let files = input::find_files(&[folder.to_owned()]).unwrap();
    let exports = input::read(&files, &Configuration::default(), &|_| ()).unwrap();
    inspection(&Inspection {
        words: Words::english(),
        configuration: None,
        files: &exports.accounts,
        rejected: &exports.rejected,
        caveats: &exports.caveats,
    })
}

/// Where a verdict stands among the headlines: what is not determined, or
/// cannot be analysed, is the lowest.
pub fn rank(analysis: Option<&Analysis>) -> usize {
    analysis
        .and_then(|analysis| analysis.verdict().headline.phase())
        .map_or(0, |phase| phase.rank() + 1)
}

/// Takes out of a report where the records it shows were read.
pub fn forget_places(report: &mut serde_json::Value) {
    for sign in report["signs"].as_array_mut().unwrap() {
        for criterion in sign["criteria"].as_array_mut().unwrap() {
            let sample = criterion["records"]["sample"].as_array_mut();
            for record in sample.into_iter().flatten() {
                record["file"].take();
                record["line"].take();
            }
        }
    }
}
