use std::path::{Path, PathBuf};

use super::document::{Document, Figure};
use super::move_in::{MoveIn, WriteError};
use super::{Format, facts_csv, html, json, markdown, rejected_csv, workbook};

/// Writes the report into a folder, which is made if need be, in the formats
/// that are asked for. Gives the paths of what was written.
///
/// Either all files are in place afterwards or the folder is as it was. Files
/// of the same names are replaced; all others stay untouched.
///
/// # Errors
/// When a file cannot be written; the message names the path and a remedy.
pub fn write(
    folder: &Path,
    document: &Document<'_>,
    formats: &[Format],
) -> Result<Vec<PathBuf>, WriteError> {
    let mut files = Vec::new();
    // Always in the same order, whatever that of the formats is.
    for format in Format::ALL {
        if formats.contains(&format) {
            files.extend(contents(document, format)?);
        }
    }
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

/// The files of a format: where each goes inside the folder, and what is in it.
fn contents(
    document: &Document<'_>,
    format: Format,
) -> Result<Vec<(PathBuf, Vec<u8>)>, WriteError> {
    let analysis = document.analysis;
    let text = |name: &str, text: String| (PathBuf::from(name), text.into_bytes());
    let chart = |figure: &Figure, ending: &str| {
        Path::new("charts").join(format!("{}.{ending}", file_stem(figure)))
    };
    let figures = document.figures.iter();
    Ok(match format {
        Format::Html => vec![text("report.html", html(document)?)],
        Format::Md => vec![text("summary.md", markdown(document))],
        Format::Json => vec![text("report.json", json(analysis)?)],
        Format::Xlsx => vec![("report.xlsx".into(), workbook(document)?)],
        Format::Csv => vec![
            text("facts.csv", facts_csv(analysis)),
            text("rejected-rows.csv", rejected_csv(document.rejected)),
        ],
        Format::Svg => figures
            .map(|figure| (chart(figure, "svg"), figure.svg.clone().into_bytes()))
            .collect(),
        Format::Png => figures
            .filter_map(|figure| Some((chart(figure, "png"), figure.png.clone()?)))
            .collect(),
    })
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

    use super::{Format, write};
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
        let paths = write(&folder, &case.document(), &Format::ALL).unwrap();
        assert_eq!(paths[0], folder.join("report.html"));
        fs::write(folder.join("notes.txt"), "mine").unwrap();
        fs::write(folder.join("report.json"), "stale").unwrap();

        write(&folder, &case.document(), &Format::ALL).unwrap();
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
        let asked = [Format::Svg, Format::Json];
        write(room.path(), &Case::usual().document(), &asked).unwrap();
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
        let error = write(&folder, &Case::usual().document(), &Format::ALL).unwrap_err();
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
        let error = write(folder, &Case::usual().document(), &Format::ALL).unwrap_err();
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
        write(&folder, &Case::usual().document(), &Format::ALL).unwrap_err();
        assert_eq!(listing(&folder), ["charts", "charts/sla.svg"]);
    }

    #[test]
    fn ids_of_charts_stay_inside_the_folder() {
        let room = tempfile::tempdir().unwrap();
        let mut case = Case::usual();
        case.figures[0].id = "../../etc/passwd".to_owned();
        write(room.path(), &case.document(), &Format::ALL).unwrap();
        assert!(room.path().join("charts/______etc_passwd.svg").is_file());
    }
}
