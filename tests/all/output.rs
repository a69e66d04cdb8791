//! The folder that the report goes into.

use std::fs;
use std::path::Path;

use super::support::{code, contents, run, stderr, stdout};

fn analysed_into(folder: &Path) -> (i32, String) {
    let output = run(&[
        "analyze",
        "sample-data/stable",
        "--out",
        folder.to_str().unwrap(),
    ]);
    if code(&output) != 0 {
        assert_eq!(stdout(&output), "", "a failed run has no result");
    }
    (code(&output), stderr(&output))
}

#[test]
fn the_report_is_made_of_the_files_that_were_promised() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("reports/2026-10");
    assert_eq!(analysed_into(&folder), (0, String::new()));
    let names: Vec<String> = contents(&folder)
        .into_iter()
        .map(|(path, bytes)| {
            let name = path.to_string_lossy().replace('\\', "/");
            let locks = name == "history.sqlite.lock";
            assert!(!bytes.is_empty() || locks, "{name}");
            name
        })
        .collect();
    for name in [
        "facts.csv",
        "rejected-rows.csv",
        "report.html",
        "report.json",
        "report.xlsx",
        "summary.md",
        "history.sqlite",
    ] {
        assert!(names.iter().any(|one| one == name), "{names:?}");
    }
    let charts = names.iter().filter(|name| name.starts_with("charts/"));
    assert!(charts.count() >= 8, "{names:?}");
}

#[test]
fn a_file_where_the_folder_belongs_is_not_touched_and_nothing_is_left_behind() {
    let room = tempfile::tempdir().unwrap();
    let taken = room.path().join("taken");
    fs::write(&taken, "mine").unwrap();
    for folder in [taken.clone(), taken.join("report"), taken.join("a/b")] {
        let (code, message) = analysed_into(&folder);
        assert_eq!(code, 4, "{message}");
        assert!(message.contains("taken"), "{message}");
        assert!(message.contains("choose another folder"), "{message}");
    }
    let left: Vec<_> = contents(room.path());
    assert_eq!(left, [("taken".into(), b"mine".to_vec())]);
}

#[test]
fn samples_that_cannot_be_written_end_with_the_same_code() {
    let room = tempfile::tempdir().unwrap();
    let taken = room.path().join("taken");
    fs::write(&taken, "mine").unwrap();
    let output = run(&["sample", "--out", taken.to_str().unwrap()]);
    assert_eq!(code(&output), 4);
    let message = stderr(&output);
    assert!(message.contains("choose another folder"), "{message}");
}

/// Root may write anywhere, so that there is nothing to see as root.
#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_written_to_is_named_with_a_remedy() {
    use std::os::unix::fs::PermissionsExt as _;
    let room = tempfile::tempdir().unwrap();
    let closed = room.path().join("closed");
    fs::create_dir(&closed).unwrap();
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o555)).unwrap();
    let as_root = fs::write(closed.join("try"), "").is_ok();
    if !as_root {
        let (code, message) = analysed_into(&closed.join("report"));
        assert_eq!(code, 4, "{message}");
        assert!(message.contains("that you may write to"), "{message}");
        assert!(contents(&closed).is_empty());
    }
    fs::set_permissions(&closed, fs::Permissions::from_mode(0o755)).unwrap();
}

#[test]
fn a_report_beside_the_exports_is_not_read_as_one_of_them() {
    let room = tempfile::tempdir().unwrap();
    for (name, bytes) in contents(&super::support::project().join("sample-data/stable")) {
        fs::write(room.path().join(name), bytes).unwrap();
    }
    let folder = room.path().to_str().unwrap();
    let first = run(&["analyze", folder, "--out", folder]);
    let second = run(&["analyze", folder, "--out", folder]);
    assert_eq!(code(&first), 0);
    assert_eq!(stdout(&first), stdout(&second));
}
