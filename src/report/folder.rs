use std::path::{Path, PathBuf};

use super::document::{Document, Figure};
use super::move_in::{MoveIn, WriteError};
use super::{Format, facts_csv, html, json_with_changes, markdown, rejected_csv, workbook};
use crate::model::{Month, fingerprint};

/// Writes the report into a folder, which is made if need be, in the formats
/// that are asked for. Gives the paths of what was written.
///
/// Either all files are in place afterwards or the folder is as it was. Files
/// of the same names are replaced; all others stay untouched.
///
/// # Errors
/// When a file cannot be written; the message names the path and a remedy.
pub fn write(folder: &Path, document: &Document<'_>) -> Result<Vec<PathBuf>, WriteError> {
    Prepared::new(folder, document, Layout::Plain, "")?.put_in_place()
}

/// How reports lie in their folder.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// The files lie in the folder itself.
    Plain,
    /// Each month has a folder of its own, and the newest is in `latest` as
    /// well.
    ByMonth { month: Month, is_latest: bool },
}

/// What a report that waits is.
#[derive(Debug)]
struct Seal {
    layout: Layout,
    /// The fingerprint of its `report.json`: tells what waits from what was in
    /// its place before.
    digest: String,
    sealed_as: String,
}

impl Seal {
    fn text(&self) -> String {
        let layout = self.layout.in_words();
        format!("{layout}\n{}\n{}", self.digest, self.sealed_as)
    }

    fn from_text(text: &str) -> Option<Self> {
        let mut lines = text.splitn(3, '\n');
        Some(Self {
            layout: Layout::from_words(lines.next()?)?,
            digest: lines.next()?.to_owned(),
            sealed_as: lines.next()?.to_owned(),
        })
    }
}

/// The file that tells one report from another.
const TELLING: &str = "report.json";

fn digest(files: &[(PathBuf, Vec<u8>)]) -> String {
    let telling = files.iter().find(|(name, _)| name == Path::new(TELLING));
    telling.map_or_else(String::new, |(_, bytes)| fingerprint(bytes))
}

/// The name of the folder with the newest report.
pub const LATEST: &str = "latest";

/// What the folders are called that wait: the report, and its copy for
/// [`LATEST`].
const WAITING: &str = "new";
const WAITING_LATEST: &str = "new-latest";

/// A report that is written and waits to be put in its place: all that can
/// take room or fail is done.
#[derive(Debug)]
pub struct Prepared {
    move_in: MoveIn,
    layout: Layout,
    root: PathBuf,
}

impl Prepared {
    /// Writes the report beside its place. `sealed_as` says what it is, for
    /// [`finish_interrupted`].
    ///
    /// # Errors
    /// When a file cannot be written; nothing is left behind then.
    pub fn new(
        root: &Path,
        document: &Document<'_>,
        layout: Layout,
        sealed_as: &str,
    ) -> Result<Self, WriteError> {
        let mut files = Vec::new();
        // Always in the same order, whatever that of the formats is.
        for format in Format::ALL {
            // What tells reports apart is always there.
            let is_needed = format == Format::Json && layout != Layout::Plain;
            if is_needed || document.formats.contains(&format) {
                files.extend(contents(document, format)?);
            }
        }
        let mut move_in = MoveIn::prepare(root)?;
        let written = move_in
            .write(WAITING, &files)
            .and_then(|()| match layout {
                Layout::ByMonth {
                    is_latest: true, ..
                } => move_in.write(WAITING_LATEST, &files),
                _ => Ok(()),
            })
            .and_then(|()| {
                let seal = Seal {
                    layout,
                    digest: digest(&files),
                    sealed_as: sealed_as.to_owned(),
                };
                move_in.seal(&seal.text())
            });
        match written {
            Ok(()) => Ok(Self {
                move_in,
                layout,
                root: root.to_owned(),
            }),
            Err(error) => {
                move_in.undo();
                Err(error)
            }
        }
    }

    /// Puts the report in its place; gives the paths of what is there now.
    ///
    /// # Errors
    /// When the file system refuses.
    pub fn put_in_place(mut self) -> Result<Vec<PathBuf>, WriteError> {
        let placed = place(&mut self.move_in, self.layout);
        match placed {
            Ok(paths) => {
                self.move_in.leave();
                Ok(match self.layout {
                    Layout::Plain => paths,
                    Layout::ByMonth { month, .. } => vec![self.root.join(month.to_string())],
                })
            }
            Err(error) => {
                // Whole folders that changed places are left to the next run.
                if self.layout == Layout::Plain {
                    self.move_in.undo();
                }
                Err(error)
            }
        }
    }

    /// Takes away what was written.
    pub fn take_back(mut self) {
        self.move_in.undo();
    }
}

impl Layout {
    /// The folder that holds `report.html`, below that of all reports.
    #[must_use]
    pub fn folder(self, root: &Path) -> PathBuf {
        match self {
            Self::Plain => root.to_owned(),
            Self::ByMonth { month, .. } => root.join(month.to_string()),
        }
    }

    /// As a seal says it.
    fn in_words(self) -> String {
        match self {
            Self::Plain => "plain".to_owned(),
            Self::ByMonth { month, is_latest } => {
                let latest = if is_latest { LATEST } else { "month" };
                format!("{month} {latest}")
            }
        }
    }

    fn from_words(words: &str) -> Option<Self> {
        match words.split_once(' ') {
            None => (words == "plain").then_some(Self::Plain),
            Some((month, latest)) => Some(Self::ByMonth {
                month: month.parse().ok()?,
                is_latest: latest == LATEST,
            }),
        }
    }
}

fn place(move_in: &mut MoveIn, layout: Layout) -> Result<Vec<PathBuf>, WriteError> {
    let Layout::ByMonth { month, is_latest } = layout else {
        return move_in.run(WAITING);
    };
    move_in.swap_in(WAITING, &month.to_string())?;
    if is_latest {
        move_in.swap_in(WAITING_LATEST, LATEST)?;
    }
    Ok(Vec::new())
}

/// Finishes what runs that were cut short have left in a folder of reports: a
/// report that is complete is put in its place if `is_wanted` says so of what
/// it was sealed as, everything else goes. No other run may be at work there.
///
/// # Errors
/// When a report cannot be put in its place.
pub fn finish_interrupted(root: &Path, is_wanted: &dyn Fn(&str) -> bool) -> Result<(), WriteError> {
    for (mut move_in, seal) in MoveIn::left_behind(root) {
        let seal = seal.as_deref().and_then(Seal::from_text);
        if let Some(seal) = seal
            && is_wanted(&seal.sealed_as)
        {
            place_rest(&mut move_in, &seal)?;
        }
        move_in.leave();
    }
    Ok(())
}

/// Like [`place`], where a part of it may have been done already: what waits
/// then is what was in its place before.
fn place_rest(move_in: &mut MoveIn, seal: &Seal) -> Result<(), WriteError> {
    let Layout::ByMonth { month, is_latest } = seal.layout else {
        return move_in.run(WAITING).map(|_| ());
    };
    let waits = |move_in: &MoveIn, name: &str| {
        let telling = std::fs::read(move_in.waiting(name).join(TELLING));
        telling.is_ok_and(|bytes| fingerprint(&bytes) == seal.digest)
    };
    if waits(move_in, WAITING) {
        move_in.swap_in(WAITING, &month.to_string())?;
    }
    if is_latest && waits(move_in, WAITING_LATEST) {
        move_in.swap_in(WAITING_LATEST, LATEST)?;
    }
    Ok(())
}

/// Takes away the reports of months that lie further back than so many months,
/// the newest counted in; other folders stay.
///
/// # Errors
/// When a folder cannot be taken away.
pub fn keep_months(root: &Path, newest: Month, months: u32) -> Result<(), WriteError> {
    let oldest = newest.minus(months.saturating_sub(1));
    let Ok(entries) = std::fs::read_dir(root) else {
        return Ok(());
    };
    let mut old: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            let name = path.file_name().unwrap_or_default().to_string_lossy();
            let month = name.parse::<Month>();
            month.is_ok_and(|month| month < oldest) && path.join("report.json").is_file()
        })
        .collect();
    old.sort();
    for folder in old {
        MoveIn::take_away(root, &folder)?;
    }
    Ok(())
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
        Format::Json => vec![text(
            "report.json",
            json_with_changes(analysis, document.changes)?,
        )],
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
}
