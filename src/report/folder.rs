use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::document::{Document, Figure, RenderError};
use super::{facts_csv, html, json, rejected_csv};

/// A report that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("`{}` cannot be written: {cause}; {}", path.display(), remedy(cause.kind()))]
    File { path: PathBuf, cause: io::Error },
    #[error("`{}` is a folder, where a file of the report belongs; rename it, or choose another folder", .0.display())]
    FolderInTheWay(PathBuf),
    #[error(transparent)]
    Render(#[from] RenderError),
}

fn remedy(kind: ErrorKind) -> &'static str {
    match kind {
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => {
            "choose a folder that you may write to"
        }
        ErrorKind::NotADirectory | ErrorKind::AlreadyExists => {
            "a file stands where the folder belongs, choose another folder"
        }
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => "free some space, and run it again",
        _ => "check the folder, and run it again",
    }
}

/// Writes the report into a folder, which is made if need be: `report.html`,
/// `report.json`, `facts.csv`, `rejected-rows.csv`, and the charts. Gives the
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

/// A report on its way into its folder, with all that it takes to turn back.
///
/// It waits in a folder inside the target, because only there is it certain
/// that a rename stays within one file system: the target may be a mount.
#[derive(Debug)]
struct MoveIn {
    folder: PathBuf,
    staging: PathBuf,
    /// Folders that were not there before, the outermost first.
    made: Vec<PathBuf>,
    /// Files in place: where, and where what stood there before is kept.
    placed: Vec<(PathBuf, Option<PathBuf>)>,
}

impl MoveIn {
    fn prepare(folder: &Path) -> Result<Self, WriteError> {
        let name = format!(".msp-maturity-{}.partial", std::process::id());
        let mut move_in = Self {
            folder: folder.to_owned(),
            staging: folder.join(name),
            made: Vec::new(),
            placed: Vec::new(),
        };
        let staging = move_in.staging.clone();
        let prepared = move_in.make(folder).and_then(|()| {
            if staging.exists() {
                // Left behind by a run that was killed and had the same number.
                fs::remove_dir_all(&staging).map_err(|cause| failed(&staging, cause))?;
            }
            fs::create_dir(&staging).map_err(|cause| failed(&staging, cause))
        });
        match prepared {
            Ok(()) => Ok(move_in),
            Err(error) => {
                move_in.undo();
                Err(error)
            }
        }
    }

    /// Makes a folder and the folders round it, and remembers which were new.
    fn make(&mut self, folder: &Path) -> Result<(), WriteError> {
        let missing: Vec<_> = folder
            .ancestors()
            .filter(|path| !path.as_os_str().is_empty())
            .take_while(|path| !path.is_dir())
            .collect();
        for path in missing.into_iter().rev() {
            fs::create_dir(path).map_err(|cause| failed(path, cause))?;
            self.made.push(path.to_owned());
        }
        Ok(())
    }

    fn run(&mut self, files: &[(PathBuf, Vec<u8>)]) -> Result<Vec<PathBuf>, WriteError> {
        let (new, old) = (self.staging.join("new"), self.staging.join("old"));
        for (name, bytes) in files {
            let path = new.join(name);
            write_through(&path, bytes).map_err(|cause| failed(&self.folder.join(name), cause))?;
        }
        let mut paths = Vec::with_capacity(files.len());
        for (name, _) in files {
            let target = self.folder.join(name);
            self.place(&new.join(name), &target, &old.join(name))?;
            paths.push(target);
        }
        Ok(paths)
    }

    /// Moves one file into place, and what stood there out of the way.
    fn place(&mut self, new: &Path, target: &Path, old: &Path) -> Result<(), WriteError> {
        if let Some(parent) = target.parent() {
            self.make(parent)?;
        }
        let before = match fs::symlink_metadata(target) {
            Ok(found) if found.is_dir() => {
                return Err(WriteError::FolderInTheWay(target.to_owned()));
            }
            Ok(_) => {
                if let Some(parent) = old.parent() {
                    fs::create_dir_all(parent).map_err(|cause| failed(parent, cause))?;
                }
                fs::rename(target, old).map_err(|cause| failed(target, cause))?;
                Some(old.to_owned())
            }
            Err(_) => None,
        };
        let placed = fs::rename(new, target).map_err(|cause| failed(target, cause));
        self.placed.push((target.to_owned(), before));
        placed
    }

    /// Puts the folder back as it was, as far as the file system lets us: the
    /// error that led here is the one to be told.
    fn undo(&mut self) {
        for (target, before) in self.placed.drain(..).rev() {
            let _ = match before {
                Some(before) => fs::rename(before, target),
                None => fs::remove_file(target),
            };
        }
        let _ = fs::remove_dir_all(&self.staging);
        for folder in self.made.drain(..).rev() {
            // Only an empty folder goes.
            let _ = fs::remove_dir(folder);
        }
    }

    /// Takes the staging folder away; the report itself is complete.
    fn leave(&self) {
        let _ = fs::remove_dir_all(&self.staging);
    }
}

/// Writes a file and waits until it is on the disk, so that the rename that
/// follows never puts an empty file in place.
fn write_through(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn failed(path: &Path, cause: io::Error) -> WriteError {
    WriteError::File {
        path: path.to_owned(),
        cause,
    }
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
