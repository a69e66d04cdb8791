//! What somebody believes, beside what the records show.

use std::fs;
use std::path::Path;

use msp_maturity::analysis::{Analysis, Question, answer};
use msp_maturity::config::Configuration;
use msp_maturity::input;
use msp_maturity::model::MaturityModel;
use msp_maturity::report;
use serde_json::Value;

use super::support::{PROVIDERS, code, contents, fill, project, run, sample_files, stderr, stdout};

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

/// What the answers in a text come to, beside the exports in a folder.
fn answered(folder: &Path, quiz: Option<&str>) -> Analysis {
    let model = MaturityModel::embedded().unwrap();
    let answers = quiz.map(|text| {
        let room = tempfile::tempdir().unwrap();
        let file = room.path().join("quiz.csv");
        fs::write(&file, text).unwrap();
        input::read_answers(&file, &model).unwrap()
    });
    let files = input::find_files(&[folder.to_owned()]).unwrap();
    let exports = input::read(&files, &Configuration::default(), &|_| ()).unwrap();
    let question = Question {
        model: &model,
        as_of: None,
        waivers: &[],
        assumptions: &[],
        answers: answers.as_ref(),
        tool_version: "test",
    };
    answer(exports, &question).unwrap()
}

fn report_of(analysis: &Analysis) -> Value {
    serde_json::from_str(&report::json(analysis).unwrap()).unwrap()
}

#[test]
fn no_answer_moves_the_phase_or_anything_but_its_own_account() {
    for (provider, _) in PROVIDERS {
        let folder = project().join("sample-data").join(provider);
        let without = report_of(&answered(&folder, None));
        assert!(without["perception"].is_null());
        for (answer, way) in [("1", "under"), ("5", "over")] {
            let mut with = report_of(&answered(&folder, Some(&filled_in("en", answer))));
            assert_eq!(with["perception"]["answered"], 20);
            let gaps = with["perception"]["gaps"].as_array().unwrap();
            let met = with["signs"].as_array().unwrap().iter();
            let any_met = met.clone().any(|sign| sign["status"] == "met");
            assert!(!gaps.is_empty() || (way == "under" && !any_met));
            assert!(gaps.iter().all(|gap| gap["direction"] == way));
            with["perception"].take();
            assert!(with == without, "{provider} answered {answer}");
        }
    }
}

#[test]
fn who_believes_everything_reads_first_what_keeps_the_next_gate_shut() {
    let folder = project().join("sample-data/stable");
    for (language, answer) in [("en", "5"), ("pt-BR", "Concordo totalmente"), ("es", "5")] {
        let report = report_of(&answered(&folder, Some(&filled_in(language, answer))));
        let gaps = report["perception"]["gaps"].as_array().unwrap();
        assert_eq!(gaps[0]["gate"], 2, "{language}");
        assert_eq!(gaps[0]["binding"], true);
        let not_met = |sign: &&Value| sign["status"] == "not_met";
        let signs = report["signs"].as_array().unwrap();
        assert_eq!(gaps.len(), signs.iter().filter(not_met).count());
    }
}

#[test]
fn a_quiz_among_the_exports_is_known_for_what_it_is_and_used_when_named() {
    let room = tempfile::tempdir().unwrap();
    fill(room.path(), &sample_files("stable"));
    for language in ["en", "pt-BR", "es"] {
        for answer in ["", "4"] {
            fs::write(room.path().join("quiz.csv"), filled_in(language, answer)).unwrap();
            let files = input::find_files(&[room.path().to_owned()]).unwrap();
            let exports = input::read(&files, &Configuration::default(), &|_| ()).unwrap();
            let accounts = exports.accounts.iter();
            let quiz = accounts.clone().find(|one| one.file.ends_with("quiz.csv"));
            let refusal = quiz.unwrap().refusal.as_ref().unwrap().to_string();
            assert!(
                refusal.starts_with("this is a self-assessment"),
                "{refusal}"
            );
        }
    }
    let folder = room.path().to_str().unwrap();
    assert!(!stdout(&run(&["analyze", folder])).contains("Belief and records"));
    fs::write(
        room.path().join("msp-maturity.toml"),
        "answers = \"quiz.csv\"\n",
    )
    .unwrap();
    let summary = stdout(&run(&["analyze", folder]));
    for said in ["Belief and records", "Answers never move the phase."] {
        assert!(summary.contains(said), "{summary}");
    }
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
