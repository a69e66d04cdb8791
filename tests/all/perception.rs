//! What somebody believes, beside what the records show.

use std::fs;
use std::path::Path;

use serde_json::Value;

use super::support::{PROVIDERS, code, contents, fill, run, sample_files, stderr, stdout};

/// An empty quiz with one answer to all of it.
fn filled_in(language: &str, answer: &str) -> String {
    let output = run(&["quiz", "--lang", language]);
    assert_eq!(code(&output), 0);
    let quiz = stdout(&output);
    let separator = if language == "en" { ',' } else { ';' };
    let with_answer = |(place, line): (usize, &str)| {
        if place < 2 {
            line.to_owned()
        } else {
            assert!(line.ends_with(separator), "{line}");
            format!("{line}{answer}")
        }
    };
    let lines: Vec<String> = quiz.lines().enumerate().map(with_answer).collect();
    assert_eq!(lines.len(), 22, "{quiz}");
    lines.join("\r\n")
}

/// The report and the summary of a sample provider with these arguments.
fn analysed(folder: &Path, more: &[&str]) -> (Value, String) {
    let room = tempfile::tempdir().unwrap();
    let to = room.path().join("report");
    let mut arguments = vec!["analyze", folder.to_str().unwrap()];
    arguments.extend(["--out", to.to_str().unwrap()]);
    arguments.extend(more);
    let output = run(&arguments);
    assert_eq!(code(&output), 0, "{}", stderr(&output));
    let json = fs::read_to_string(to.join("report.json")).unwrap();
    (serde_json::from_str(&json).unwrap(), stdout(&output))
}

#[test]
fn no_answer_moves_the_phase_or_anything_but_its_own_account() {
    for (provider, _) in PROVIDERS {
        let room = tempfile::tempdir().unwrap();
        let exports = room.path().join("exports");
        fill(&exports, &sample_files(provider));
        let (mut without, _) = analysed(&exports, &[]);
        assert!(without["perception"].is_null());
        for answer in ["1", "5"] {
            let quiz = room.path().join(format!("quiz-{answer}.csv"));
            fs::write(&quiz, filled_in("en", answer)).unwrap();
            let (mut with, _) = analysed(&exports, &["--answers", quiz.to_str().unwrap()]);
            assert_eq!(with["perception"]["answered"], 20);
            let gaps = with["perception"]["gaps"].as_array().unwrap();
            let way = if answer == "5" { "over" } else { "under" };
            assert!(!gaps.is_empty() && gaps.iter().all(|gap| gap["direction"] == way));
            with["perception"].take();
            without["perception"].take();
            assert!(with == without, "{provider} answered {answer}");
        }
    }
}

#[test]
fn who_believes_everything_reads_first_what_keeps_the_next_gate_shut() {
    let room = tempfile::tempdir().unwrap();
    let exports = room.path().join("exports");
    fill(&exports, &sample_files("stable"));
    for (language, answer) in [("en", "5"), ("pt-BR", "Concordo totalmente"), ("es", "5")] {
        let quiz = room.path().join("quiz.csv");
        fs::write(&quiz, filled_in(language, answer)).unwrap();
        let (report, summary) = analysed(&exports, &["--answers", quiz.to_str().unwrap()]);
        let gaps = report["perception"]["gaps"].as_array().unwrap();
        assert_eq!(gaps[0]["gate"], 2, "{language}");
        assert_eq!(gaps[0]["binding"], true);
        let not_met = |sign: &&Value| sign["status"] == "not_met";
        let signs = report["signs"].as_array().unwrap();
        assert_eq!(gaps.len(), signs.iter().filter(not_met).count());
        assert!(summary.contains("Belief and records"), "{summary}");
        assert!(
            summary.contains("Answers never move the phase."),
            "{summary}"
        );
    }
}

#[test]
fn a_quiz_among_the_exports_is_known_for_what_it_is_and_used_when_named() {
    let room = tempfile::tempdir().unwrap();
    fill(room.path(), &sample_files("stable"));
    for language in ["en", "pt-BR", "es"] {
        for answer in ["", "4"] {
            fs::write(room.path().join("quiz.csv"), filled_in(language, answer)).unwrap();
            let (report, _) = analysed(room.path(), &[]);
            let inputs = report["inputs"].as_array().unwrap();
            let quiz = inputs
                .iter()
                .find(|input| input["file"].as_str().unwrap().ends_with("quiz.csv"));
            let refusal = quiz.unwrap()["refusal"].as_str().unwrap();
            assert!(
                refusal.starts_with("this is a self-assessment"),
                "{refusal}"
            );
            assert!(report["perception"].is_null());
        }
    }
    fs::write(
        room.path().join("msp-maturity.toml"),
        "answers = \"quiz.csv\"\n",
    )
    .unwrap();
    let (report, _) = analysed(room.path(), &[]);
    assert_eq!(report["perception"]["answered"], 20);
}

#[test]
fn answers_that_cannot_be_read_are_refused_with_their_line() {
    let room = tempfile::tempdir().unwrap();
    let quiz = room.path().join("quiz.csv");
    let quiz = quiz.to_str().unwrap();
    fs::write(quiz, "sign,agreement\nsla_consistency,nine\nvibes,3\n").unwrap();
    let output = run(&["analyze", "sample-data/stable", "--answers", quiz]);
    assert_eq!(code(&output), 2);
    let told = stderr(&output);
    for said in [
        "line 2: `nine`",
        "line 3: `vibes` is no sign",
        "from 1",
        "quiz.csv",
    ] {
        assert!(told.contains(said), "{said}: {told}");
    }
    let output = run(&["analyze", "sample-data/stable", "--answers", "nowhere.csv"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("does not exist"));
    let output = run(&["quiz", "--lang", "de"]);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("en, pt-BR, es"));
}

#[test]
fn a_quiz_that_is_there_already_is_not_replaced() {
    let room = tempfile::tempdir().unwrap();
    let quiz = room.path().join("quiz.csv");
    let arguments = ["quiz", "--lang", "pt", "--out", quiz.to_str().unwrap()];
    let output = run(&arguments);
    assert_eq!(code(&output), 0);
    assert!(stdout(&output).contains("--answers"), "{}", stdout(&output));
    let before = contents(room.path());
    let output = run(&arguments);
    assert_eq!(code(&output), 2);
    assert!(stderr(&output).contains("there already"));
    assert_eq!(contents(room.path()), before);
}
