//! Reports that move in, in part, or not at all.

use std::fs;
use std::path::Path;

use super::{Layout, Prepared, finish_interrupted, write};
use crate::report::fixture::Case;
use crate::report::{Document, Format};

/// Every file and folder below a folder, sorted.
fn listing(folder: &Path) -> Vec<String> {
    let mut names: Vec<_> = walkdir::WalkDir::new(folder)
        .min_depth(1)
        .into_iter()
        .map(|entry| {
            let entry = entry.unwrap();
            let path = entry.path().strip_prefix(folder).unwrap();
            path.to_string_lossy().replace('\\', "/")
        })
        .collect();
    names.sort();
    names
}

#[test]
fn the_report_moves_in_and_leaves_the_rest_alone() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("reports/2026-10");
    let case = Case::usual();
    let paths = write(&folder, &case.document()).unwrap();
    assert!(paths.contains(&folder.join("report.html")), "{paths:?}");
    fs::write(folder.join("notes.txt"), "mine").unwrap();
    fs::write(folder.join("report.json"), "stale").unwrap();

    write(&folder, &case.document()).unwrap();
    assert_eq!(
        listing(&folder),
        [
            "charts",
            "charts/resolution-times.png",
            "charts/resolution-times.svg",
            "charts/sla.png",
            "charts/sla.svg",
            "facts.csv",
            "notes.txt",
            "rejected-rows.csv",
            "report.html",
            "report.json",
            "report.xlsx",
            "summary.md",
        ]
    );
    assert_eq!(
        fs::read_to_string(folder.join("notes.txt")).unwrap(),
        "mine"
    );
    let report = fs::read_to_string(folder.join("report.json")).unwrap();
    assert!(report.starts_with('{'));
    assert!(paths.iter().all(|path| path.is_file()));
}

#[test]
fn only_what_is_asked_for_is_written() {
    let room = tempfile::tempdir().unwrap();
    let case = Case::usual();
    let asked = Document {
        formats: &[Format::Svg, Format::Json],
        ..case.document()
    };
    write(room.path(), &asked).unwrap();
    assert_eq!(
        listing(room.path()),
        [
            "charts",
            "charts/resolution-times.svg",
            "charts/sla.svg",
            "report.json"
        ]
    );
}

#[test]
fn a_file_where_the_folder_belongs_is_named() {
    let room = tempfile::tempdir().unwrap();
    fs::write(room.path().join("taken"), "mine").unwrap();
    let folder = room.path().join("taken/reports");
    let error = write(&folder, &Case::usual().document()).unwrap_err();
    let message = error.to_string();
    assert!(message.contains("taken"), "{message}");
    assert!(message.contains("choose another folder"), "{message}");
    assert_eq!(listing(room.path()), ["taken"]);
}

#[test]
fn half_a_report_is_taken_back() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path();
    fs::create_dir(folder.join("facts.csv")).unwrap();
    fs::write(folder.join("facts.csv/mine.txt"), "mine").unwrap();
    fs::write(folder.join("report.html"), "last month").unwrap();
    let error = write(folder, &Case::usual().document()).unwrap_err();
    assert!(error.to_string().contains("facts.csv"), "{error}");
    assert_eq!(
        listing(folder),
        ["facts.csv", "facts.csv/mine.txt", "report.html"]
    );
    let page = fs::read_to_string(folder.join("report.html")).unwrap();
    assert_eq!(page, "last month");
}

#[test]
fn new_folders_go_when_the_report_does_not_come() {
    let room = tempfile::tempdir().unwrap();
    let folder = room.path().join("a/b");
    fs::create_dir_all(folder.join("charts/sla.svg")).unwrap();
    write(&folder, &Case::usual().document()).unwrap_err();
    assert_eq!(listing(&folder), ["charts", "charts/sla.svg"]);
}

#[test]
fn ids_of_charts_stay_inside_the_folder() {
    let room = tempfile::tempdir().unwrap();
    let mut case = Case::usual();
    case.figures[0].id = "../../etc/passwd".to_owned();
    write(room.path(), &case.document()).unwrap();
    assert!(room.path().join("charts/______etc_passwd.svg").is_file());
}

/// Writes the report of October into a folder of months, as far as told.
fn by_month(root: &Path, case: &Case, is_latest: bool) -> Prepared {
    let layout = Layout::ByMonth {
        month: "2026-10".parse().unwrap(),
        is_latest,
    };
    Prepared::new(root, &case.document(), layout, "2026-10 abc").unwrap()
}

fn model_of(folder: &Path) -> String {
    let report = fs::read_to_string(folder.join("report.json")).unwrap();
    let report: serde_json::Value = serde_json::from_str(&report).unwrap();
    report["model"]["id"].as_str().unwrap().to_owned()
}

fn other() -> Case {
    let mut case = Case::usual();
    case.analysis.model.id = "other".to_owned();
    case
}

#[test]
fn a_month_takes_the_place_of_its_folder_as_a_whole() {
    let room = tempfile::tempdir().unwrap();
    by_month(room.path(), &Case::usual(), true)
        .put_in_place()
        .unwrap();
    fs::write(room.path().join("2026-10/stray.txt"), "of the old one").unwrap();
    by_month(room.path(), &other(), false)
        .put_in_place()
        .unwrap();
    assert_eq!(model_of(&room.path().join("2026-10")), "other");
    assert!(!room.path().join("2026-10/stray.txt").exists());
    assert_eq!(model_of(&room.path().join("latest")), "msp");
    let left: Vec<String> = listing(room.path())
        .into_iter()
        .filter(|name| !name.contains('/'))
        .collect();
    assert_eq!(left, ["2026-10", "latest"]);
}

#[test]
fn a_report_that_waits_is_put_in_place_if_it_was_recorded() {
    for (is_wanted, expected) in [(true, "other"), (false, "msp")] {
        let room = tempfile::tempdir().unwrap();
        by_month(room.path(), &Case::usual(), true)
            .put_in_place()
            .unwrap();
        // The run ends here: nothing is put in place, nothing taken back.
        std::mem::forget(by_month(room.path(), &other(), true));
        finish_interrupted(room.path(), &|sealed| {
            assert_eq!(sealed, "2026-10 abc");
            is_wanted
        })
        .unwrap();
        assert_eq!(model_of(&room.path().join("2026-10")), expected);
        assert_eq!(model_of(&room.path().join("latest")), expected);
        assert!(
            listing(room.path())
                .iter()
                .all(|name| !name.contains("partial"))
        );
    }
}

#[test]
fn what_was_done_of_a_move_is_not_undone_by_finishing_it() {
    let room = tempfile::tempdir().unwrap();
    by_month(room.path(), &Case::usual(), true)
        .put_in_place()
        .unwrap();
    let mut waiting = by_month(room.path(), &other(), true);
    waiting.move_in.swap_in("new", "2026-10").unwrap();
    std::mem::forget(waiting);
    finish_interrupted(room.path(), &|_| true).unwrap();
    assert_eq!(model_of(&room.path().join("2026-10")), "other");
    assert_eq!(model_of(&room.path().join("latest")), "other");
}

#[test]
fn a_report_that_is_not_complete_goes() {
    let room = tempfile::tempdir().unwrap();
    let half = room.path().join(".msp-maturity-1.partial/new");
    fs::create_dir_all(&half).unwrap();
    fs::write(half.join("report.html"), "<html>").unwrap();
    finish_interrupted(room.path(), &|_| true).unwrap();
    assert_eq!(listing(room.path()), Vec::<String>::new());
}

#[test]
fn a_plain_report_that_waits_is_moved_in() {
    let room = tempfile::tempdir().unwrap();
    write(room.path(), &Case::usual().document()).unwrap();
    fs::write(room.path().join("mine.txt"), "mine").unwrap();
    let other = other();
    let waiting = Prepared::new(room.path(), &other.document(), Layout::Plain, "x").unwrap();
    std::mem::forget(waiting);
    finish_interrupted(room.path(), &|_| true).unwrap();
    assert_eq!(model_of(room.path()), "other");
    assert!(room.path().join("mine.txt").is_file());
}
