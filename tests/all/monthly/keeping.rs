//! Where runs and reports are kept, and what can be asked of them.

use std::fs;

use super::super::support::{code, contents, stderr, stdout};
use super::Job;

#[test]
fn a_report_says_what_changed_since_the_month_before() {
    let job = Job::of_sample("stable");
    job.month(&["--as-of", "2026-09"]);
    assert!(job.report("2026-09")["changes"].is_null());
    let output = job.monthly(&[]);
    assert!(
        stdout(&output).contains("Since September 2026: "),
        "{}",
        stdout(&output)
    );
    let report = job.report("2026-10");
    assert_eq!(report["changes"]["before"]["month"], "2026-09");
    assert_eq!(report["changes"]["recorded"][0]["month"], "2026-09");
    let page = fs::read_to_string(job.reports().join("latest/report.html")).unwrap();
    assert!(page.contains("<h2 id=\"changes\">Since September 2026</h2>"));
}

#[test]
fn a_report_without_earlier_runs_is_the_same_with_and_without_a_history() {
    let job = Job::of_sample("stable");
    let run = |out: &str, further: &[&str]| {
        let output = job.run(&[&["analyze", "exports", "--out", out], further].concat());
        assert_eq!(code(&output), 0, "{}", stderr(&output));
        let mut files = contents(&job.room().join(out));
        files.retain(|(name, _)| !name.to_string_lossy().starts_with("history.sqlite"));
        files
    };
    let kept = run("kept", &[]);
    assert_eq!(run("other", &["--no-history"]), kept);
    assert_eq!(run("kept", &[]), kept, "and so it is the second time");
    assert!(job.room().join("kept/history.sqlite").is_file());
    assert!(!job.room().join("other/history.sqlite").exists());
}

#[test]
fn nothing_is_written_where_no_report_is() {
    let job = Job::of_sample("stable");
    assert_eq!(code(&job.run(&["analyze", "exports"])), 0);
    assert!(!job.reports().exists());
    assert_eq!(contents(&job.exports()).len(), 4);
    // Beside the exports it is kept where that is asked for, and not read as
    // one of them.
    for _ in 0..2 {
        let output = job.run(&["analyze", "exports", "--history", "exports/kept.sqlite"]);
        assert_eq!(code(&output), 0, "{}", stderr(&output));
    }
    let list = stdout(&job.run(&["history", "list", "--history", "exports/kept.sqlite"]));
    assert!(list.contains("2026-10  Stable"), "{list}");
    assert!(list.contains("2 times"), "{list}");
}

#[test]
fn a_month_filled_in_later_does_not_become_the_latest() {
    let job = Job::of_sample("stable");
    job.month(&[]);
    job.month(&["--as-of", "2026-08"]);
    assert_eq!(job.report("latest")["as_of"], "2026-10");
    assert_eq!(job.report("2026-08")["as_of"], "2026-08");
}

#[test]
fn as_many_reports_stay_as_are_asked_for_and_the_history_whole() {
    let job = Job::of_sample("stable");
    for month in ["2026-06", "2026-07", "2026-08", "2026-09"] {
        job.month(&["--as-of", month]);
    }
    let mine = job.reports().join("2020-01");
    fs::create_dir(&mine).unwrap();
    fs::write(mine.join("mine.txt"), "mine").unwrap();
    job.month(&["--keep", "2"]);
    let mut left: Vec<String> = fs::read_dir(job.reports())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
        .collect();
    left.sort();
    assert_eq!(
        left,
        [
            "2020-01",
            "2026-09",
            "2026-10",
            "history.sqlite",
            "history.sqlite.lock",
            "history.sqlite.reuse",
            "latest"
        ]
    );
    assert!(job.asked(&["verify"]).contains("5 months"));
}

#[test]
fn what_is_kept_is_shown_and_handed_out() {
    let job = Job::of_sample("stable");
    job.month(&["--as-of", "2026-09"]);
    job.month(&[]);
    let shown = job.asked(&["show", "2026-09"]);
    assert!(shown.starts_with("September 2026 (revision 1)"), "{shown}");
    assert!(shown.contains("MRR"), "{shown}");
    for (table, columns) in [
        ("facts", 8),
        ("readings", 14),
        ("phases", 13),
        ("signs", 9),
        ("inputs", 16),
    ] {
        let rows = job.table(table, true);
        assert!(rows.len() > 2, "{table}");
        assert!(rows.iter().all(|row| row.len() == columns), "{table}");
    }
    let facts = job.table("facts", false);
    let told_by: std::collections::BTreeSet<&str> =
        facts.iter().skip(1).map(|row| row[6].as_str()).collect();
    assert!(told_by.contains("2026-10"), "{told_by:?}");
    let told = job.asked(&["diff", "2026-09", "2026-10"]);
    assert!(told.contains("Why\n  The months since:"), "{told}");
    let refused = job.run(&["history", "show", "2020-01", "--history", "reports"]);
    assert_eq!(code(&refused), 2);
    assert!(stderr(&refused).contains("2 months from 2026-09 to 2026-10"));
    let refused = job.run(&["history", "list", "--history", "nowhere"]);
    assert_eq!(code(&refused), 2);
    assert!(stderr(&refused).contains("there is no history at `nowhere`"));
}

#[test]
fn no_name_gets_into_a_history_with_a_report_without_names() {
    let job = Job::of_sample("stable");
    job.month(&["--redact"]);
    assert!(!job.history().exists());
    let both = job.monthly(&["--redact", "--history", "h.sqlite"]);
    assert_eq!(code(&both), 2);
}
