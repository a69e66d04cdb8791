//! The maturity model as something to own: shown, checked, tried, compared and
//! replaced in part.

use std::fs;
use std::path::PathBuf;

use super::support::{code, run, stderr, stdout};

/// A file of this text, and the folder that it lies in.
fn file(text: &str) -> (tempfile::TempDir, PathBuf) {
    let room = tempfile::tempdir().unwrap();
    let path = room.path().join("model.toml");
    fs::write(&path, text).unwrap();
    (room, path)
}

const STRICTER: &str = "id = \"ours\"\n[[signs]]\nid = \"consistent_billing\"\n\
    [[signs.criteria]]\nmetric = \"dso\"\nat_most = 1.0\n";

#[test]
fn what_is_shown_is_a_model_that_changes_nothing() {
    let shown = run(&["model", "show"]);
    assert_eq!(code(&shown), 0);
    let text = stdout(&shown);
    assert!(text.contains("# Gate 1: Reactive to Stable"), "{text}");
    let (_room, path) = file(&text);
    let path = path.to_str().unwrap();
    let same = run(&["model", "diff", path]);
    assert!(stdout(&same).contains("ask the same"), "{}", stdout(&same));
    assert_eq!(code(&run(&["model", "lint", path])), 0);
}

#[test]
fn the_model_of_the_program_is_clean_and_does_what_its_situations_expect() {
    let checked = run(&["model", "lint"]);
    assert_eq!(code(&checked), 0);
    assert!(stdout(&checked).contains("0 errors, "));
    let tested = run(&["model", "test"]);
    assert_eq!(code(&tested), 0, "{}", stdout(&tested));
    let text = stdout(&tested);
    let situations = text.lines().filter(|line| line.starts_with("ok ")).count();
    assert!(situations >= 40, "{text}");
}

#[test]
fn a_part_of_a_model_is_laid_over_that_of_the_program() {
    let (_room, path) = file(STRICTER);
    let path = path.to_str().unwrap();
    let told = stdout(&run(&["model", "diff", path]));
    assert!(told.contains("id: msp → ours"), "{told}");
    assert!(
        told.contains("criterion `dso`, target: at most 60.000 days → at most 1.000 days"),
        "{told}"
    );

    let by_ours = run(&["analyze", "sample-data/stable", "--model", path]);
    assert!(stdout(&by_ours).starts_with("Phase at the end of October 2026: REACTIVE\n"));
    let by_theirs = run(&["analyze", "sample-data/stable"]);
    assert!(stdout(&by_theirs).starts_with("Phase at the end of October 2026: STABLE\n"));
}

#[test]
fn what_cannot_work_ends_with_code_2_and_says_where() {
    let (_room, path) = file(
        "[[gates]]\ngate = 1\nsigns_needed = 5\n[[signs]]\nid = \"consistent_billing\"\nunseen = \"We have none.\"\n",
    );
    let checked = run(&["model", "lint", path.to_str().unwrap()]);
    assert_eq!(code(&checked), 2);
    assert!(stdout(&checked).contains("error: line 2: gate 1: it can never be passed"));

    let (_room, path) = file("id = \n");
    let refused = run(&[
        "analyze",
        "sample-data/stable",
        "--model",
        path.to_str().unwrap(),
    ]);
    assert_eq!(code(&refused), 2);
    assert!(stderr(&refused).contains("model.toml`: the maturity model cannot be read"));
    let nowhere = run(&["model", "lint", "nowhere.toml"]);
    assert_eq!(code(&nowhere), 2);
    assert!(stderr(&nowhere).contains("`nowhere.toml` cannot be read"));
}

#[test]
fn situations_of_ones_own_are_tried_in_place_of_those_of_the_program() {
    let vectors = "[[vectors]]\nname = \"Paid at once\"\nothers = \"met\"\nreadings = { dso = 0.5 }\nexpect = \"scalable\"\n\
        [[vectors]]\nname = \"Paid in a month\"\nothers = \"met\"\nreadings = { dso = 30 }\nexpect = [\"stable\", \"scalable\"]\n";
    let (_room, model) = file(STRICTER);
    let (_other_room, vectors) = file(vectors);
    let arguments = [
        "model",
        "test",
        model.to_str().unwrap(),
        "--vectors",
        vectors.to_str().unwrap(),
    ];
    let tested = run(&arguments);
    assert_eq!(code(&tested), 2);
    let text = stdout(&tested);
    assert!(text.contains("ok     Paid at once: scalable"), "{text}");
    assert!(
        text.contains(
            "WRONG  Paid in a month: reactive, expected stable to scalable (gate 1 not passed"
        ),
        "{text}"
    );
    assert!(text.contains("1 of 2 situations as expected"), "{text}");
}
