use std::path::{Path, PathBuf};

use super::document::{Document, Figure};
use super::move_in::{MoveIn, WriteError};
use super::{facts_csv, html, json, rejected_csv, workbook};

/// Writes the report into a folder, which is made if need be: `report.html`,
/// `report.json`, `report.xlsx`, `facts.csv`, `rejected-rows.csv`, and the charts. Gives the
/// paths of what was written.
///
/// Either all files are in place afterwards or the folder is as it was. Files
/// of the same names are replaced; all others stay untouched.
///
/// # Errors
/// When a file cannot be written; the message names the path and a remedy.
pub fn write(folder: &Path, document: &Document<'_>) -> Result<Vec<PathBuf>, WriteError> {
    let files = contents(document)?;
    let mut move_in = MoveIn::prepare(folder)?;
    match move_in.run(&files) {
        Ok(paths) => {
            move_in.leave();
            Ok(paths)
        }
        Err(error) => {
            move_in.undo();
            Err(error)
        }
    }
}

/// The files of a report: where each goes inside the folder, and what is in it.
fn contents(document: &Document<'_>) -> Result<Vec<(PathBuf, Vec<u8>)>, WriteError> {
    let mut files = vec![
        ("report.html".into(), html(document)?.into_bytes()),
        ("report.json".into(), json(document.analysis)?.into_bytes()),
        ("report.xlsx".into(), workbook(document)?),
        (
            "facts.csv".into(),
            facts_csv(document.analysis).into_bytes(),
        ),
        (
            "rejected-rows.csv".into(),
            rejected_csv(document.rejected).into_bytes(),
        ),
    ];
    for figure in document.figures {
        let stem = file_stem(figure);
        let charts = Path::new("charts");
        files.push((
            charts.join(format!("{stem}.svg")),
            figure.svg.clone().into_bytes(),
        ));
        if let Some(png) = &figure.png {
            files.push((charts.join(format!("{stem}.png")), png.clone()));
        }
    }
    Ok(files)
}

/// The figure's id as a name that every file system takes.
fn file_stem(figure: &Figure) -> String {
    figure
        .id
        .chars()
        .map(|c| {
            if c.is_ascii_alphanumeric() || matches!(c, '-' | '_') {
                c
            } else {
                '_'
            }
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::path::Path;

    use super::write;
    use crate::report::fixture::Case;

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
        assert_eq!(paths[0], folder.join("report.html"));
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
}
