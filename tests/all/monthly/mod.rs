//! Runs that are kept, compared, and done by a scheduler.

/// Two years, month by month, with everything that goes wrong in two years.
mod play;

/// Where runs and reports are kept, and what can be asked of them.
mod keeping;

/// Exports that pile up.
mod pile;

/// What a run that nobody watches is held to, and what it tells.
mod unattended;

/// Kills, full disks, closed folders, damaged files.
mod faults;

use std::path::{Path, PathBuf};
use std::process::Output;

use super::support::{code, project, stderr, stdout};

/// A provider's folder: exports that can change, and reports that stay.
pub struct Job {
    room: tempfile::TempDir,
}

impl Job {
    /// With the exports of a sample provider.
    pub fn of_sample(provider: &str) -> Self {
        let job = Self::empty();
        let sample = project().join("sample-data").join(provider);
        for (name, bytes) in super::support::contents(&sample) {
            std::fs::write(job.exports().join(name), bytes).unwrap();
        }
        job
    }

    pub fn empty() -> Self {
        let room = tempfile::tempdir().unwrap();
        std::fs::create_dir(room.path().join("exports")).unwrap();
        Self { room }
    }

    pub fn room(&self) -> &Path {
        self.room.path()
    }

    pub fn exports(&self) -> PathBuf {
        self.room.path().join("exports")
    }

    pub fn reports(&self) -> PathBuf {
        self.room.path().join("reports")
    }

    pub fn history(&self) -> PathBuf {
        self.reports().join("history.sqlite")
    }

    /// The command, with the folder as its working directory.
    pub fn command(&self, arguments: &[&str]) -> std::process::Command {
        let mut command = std::process::Command::new(assert_cmd::cargo::cargo_bin!("msp-maturity"));
        command.current_dir(self.room()).args(arguments);
        command
    }

    pub fn run(&self, arguments: &[&str]) -> Output {
        self.command(arguments).output().unwrap()
    }

    /// The command of the monthly job, with further options.
    pub fn monthly_command(&self, further: &[&str]) -> std::process::Command {
        let own = ["analyze", "exports", "--out", "reports", "--monthly"];
        self.command(&[&own[..], further].concat())
    }

    /// The monthly job, with further options.
    pub fn monthly(&self, further: &[&str]) -> Output {
        self.monthly_command(further).output().unwrap()
    }

    /// The monthly job, which has to be done.
    pub fn month(&self, further: &[&str]) {
        let output = self.monthly(further);
        assert_eq!(code(&output), 0, "{further:?}: {}", stderr(&output));
    }

    /// What a question to the history is answered.
    pub fn asked(&self, question: &[&str]) -> String {
        let output = self.run(&[&["history", "--history", "reports"], question].concat());
        assert_eq!(code(&output), 0, "{question:?}: {}", stderr(&output));
        stdout(&output)
    }

    /// What changed from one month to another.
    pub fn diff(&self, before: &str, after: &str) -> serde_json::Value {
        serde_json::from_str(&self.asked(&["diff", before, after, "--json"])).unwrap()
    }

    /// A table of the history: header, and rows.
    pub fn table(&self, table: &str, all: bool) -> Vec<Vec<String>> {
        let all = if all { &["--all"][..] } else { &[] };
        let text = self.asked(&[&["export", "--table", table], all].concat());
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .from_reader(text.as_bytes());
        reader
            .records()
            .map(|row| row.unwrap().iter().map(str::to_owned).collect())
            .collect()
    }

    pub fn report(&self, month: &str) -> serde_json::Value {
        let file = self.reports().join(month).join("report.json");
        serde_json::from_str(&std::fs::read_to_string(file).unwrap()).unwrap()
    }
}

/// The kinds of cause that are present, whatever came of them.
pub fn present(diff: &serde_json::Value) -> Vec<String> {
    let causes = diff["causes"].as_array().unwrap().iter();
    causes
        .filter(|cause| cause["present"] == true)
        .map(|cause| cause["kind"].as_str().unwrap().to_owned())
        .collect()
}

/// What is told of a cause.
pub fn told(diff: &serde_json::Value, kind: &str) -> String {
    let mut causes = diff["causes"].as_array().unwrap().iter();
    let cause = causes.find(|cause| cause["kind"] == kind).unwrap();
    let told: Vec<&str> = cause["told"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap())
        .collect();
    told.join("\n")
}
