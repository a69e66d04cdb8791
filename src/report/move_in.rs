use std::fs::{self, File};
use std::io::{self, ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use super::document::RenderError;

/// A report that could not be written.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    #[error("`{}` cannot be written: {cause}; {}", path.display(), remedy(cause.kind()))]
    File { path: PathBuf, cause: io::Error },
    #[error("`{}` is a folder, where a file of the report belongs; rename it, or choose another folder", .0.display())]
    FolderInTheWay(PathBuf),
    #[error("`{}` is a file, where a folder of reports belongs; rename it, or choose another folder", .0.display())]
    FileInTheWay(PathBuf),
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

/// How the name of a folder begins and ends in which a report waits.
const WAITING: (&str, &str) = (".msp-maturity-", ".partial");

/// The file in it that says that all of the report is there: what follows is
/// moving in, which another run can finish.
const SEAL: &str = "sealed";

/// A report on its way into its folder, with all that it takes to turn back.
///
/// It waits in a folder inside the target, because only there is it certain
/// that a rename stays within one file system: the target may be a mount.
#[derive(Debug)]
pub(super) struct MoveIn {
    folder: PathBuf,
    staging: PathBuf,
    /// Folders that were not there before, the outermost first.
    made: Vec<PathBuf>,
    /// Files in place: where, and where what stood there before is kept.
    placed: Vec<(PathBuf, Option<PathBuf>)>,
}

impl MoveIn {
    pub(super) fn prepare(folder: &Path) -> Result<Self, WriteError> {
        let (before, after) = WAITING;
        let name = format!("{before}{}{after}", std::process::id());
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

    /// A folder that waits.
    pub(super) fn waiting(&self, name: &str) -> PathBuf {
        self.staging.join(name)
    }

    /// Writes files into a folder that waits.
    pub(super) fn write(
        &self,
        waiting: &str,
        files: &[(PathBuf, Vec<u8>)],
    ) -> Result<(), WriteError> {
        let new = self.waiting(waiting);
        for (name, bytes) in files {
            let path = new.join(name);
            write_through(&path, bytes).map_err(|cause| failed(&self.folder.join(name), cause))?;
        }
        flush_folder(&new);
        Ok(())
    }

    /// Says that all is written, and what it is.
    pub(super) fn seal(&self, what: &str) -> Result<(), WriteError> {
        let seal = self.staging.join(SEAL);
        write_through(&seal, what.as_bytes()).map_err(|cause| failed(&seal, cause))?;
        flush_folder(&self.staging);
        Ok(())
    }

    /// The reports that wait in a folder because a run was cut short, each with
    /// its seal if it is complete.
    ///
    /// No other run may be at work in the folder.
    pub(super) fn left_behind(folder: &Path) -> Vec<(Self, Option<String>)> {
        let Ok(entries) = fs::read_dir(folder) else {
            return Vec::new();
        };
        let mut found: Vec<PathBuf> = entries
            .filter_map(|entry| Some(entry.ok()?.path()))
            .filter(|path| {
                let name = path.file_name().unwrap_or_default().to_string_lossy();
                name.starts_with(WAITING.0) && name.ends_with(WAITING.1) && path.is_dir()
            })
            .collect();
        found.sort();
        found
            .into_iter()
            .map(|staging| {
                let seal = fs::read_to_string(staging.join(SEAL)).ok();
                let move_in = Self {
                    folder: folder.to_owned(),
                    staging,
                    made: Vec::new(),
                    placed: Vec::new(),
                };
                (move_in, seal)
            })
            .collect()
    }

    /// Moves every file of a folder that waits into place, and gives where
    /// they are now.
    pub(super) fn run(&mut self, waiting: &str) -> Result<Vec<PathBuf>, WriteError> {
        let (new, old) = (self.waiting(waiting), self.staging.join("old"));
        let mut paths = Vec::new();
        for name in files_below(&new).map_err(|cause| failed(&new, cause))? {
            let target = self.folder.join(&name);
            self.place(&new.join(&name), &target, &old.join(&name))?;
            paths.push(target);
        }
        flush_folder(&self.folder);
        Ok(paths)
    }

    /// Puts a folder that waits in the place of the one of this name, in one
    /// step where the system can do that.
    pub(super) fn swap_in(&mut self, waiting: &str, name: &str) -> Result<(), WriteError> {
        let (new, target) = (self.waiting(waiting), self.folder.join(name));
        let cannot = |cause| failed(&target, cause);
        match fs::symlink_metadata(&target) {
            Ok(found) if found.is_dir() => {
                let old = self.staging.join("old");
                exchange(&new, &target)
                    .or_else(|_| {
                        fs::create_dir_all(&old)?;
                        fs::rename(&target, old.join(name))?;
                        fs::rename(&new, &target)
                    })
                    .map_err(cannot)?;
            }
            Ok(_) => return Err(WriteError::FileInTheWay(target)),
            Err(_) => fs::rename(&new, &target).map_err(cannot)?,
        }
        flush_folder(&self.folder);
        Ok(())
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
                // A second name keeps what was there without taking it away.
                fs::hard_link(target, old)
                    .or_else(|_| fs::rename(target, old))
                    .map_err(|cause| failed(target, cause))?;
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
    pub(super) fn undo(&mut self) {
        for (target, before) in self.placed.drain(..).rev() {
            let _ = match before {
                Some(before) => fs::rename(before, target),
                None => fs::remove_file(target),
            };
        }
        self.leave();
        for folder in self.made.drain(..).rev() {
            // Only an empty folder goes.
            let _ = fs::remove_dir(folder);
        }
    }

    /// Takes a folder away, in one step for whoever looks for it.
    pub(super) fn take_away(root: &Path, folder: &Path) -> Result<(), WriteError> {
        let (before, after) = WAITING;
        let name = folder.file_name().unwrap_or_default().to_string_lossy();
        let aside = root.join(format!("{before}old-{name}{after}"));
        fs::rename(folder, &aside).map_err(|cause| failed(folder, cause))?;
        // What stays of it is hidden, and goes with the next run.
        let _ = fs::remove_dir_all(&aside);
        Ok(())
    }

    /// Takes the staging folder away; the report itself is complete, or given
    /// up. The seal goes first: what lies behind it is whole as long as it is
    /// there, and the report that was replaced may be the same as the new one.
    pub(super) fn leave(&self) {
        if fs::remove_file(self.staging.join(SEAL)).is_ok() {
            flush_folder(&self.staging);
        }
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

/// Waits until the names in a folder are on the disk, where the system lets us.
fn flush_folder(folder: &Path) {
    if let Ok(folder) = File::open(folder) {
        // What cannot be flushed is as safe as the system makes it.
        let _ = folder.sync_all();
    }
}

/// The files below a folder, by their paths in it, sorted.
fn files_below(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let mut folders = vec![PathBuf::new()];
    while let Some(inner) = folders.pop() {
        for entry in fs::read_dir(folder.join(&inner))? {
            let entry = entry?;
            let name = inner.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(name);
            } else {
                files.push(name);
            }
        }
    }
    files.sort();
    Ok(files)
}

/// Lets two folders change places in one step.
#[cfg(unix)]
fn exchange(one: &Path, other: &Path) -> io::Result<()> {
    use rustix::fs::{CWD, RenameFlags, renameat_with};
    Ok(renameat_with(CWD, one, CWD, other, RenameFlags::EXCHANGE)?)
}

#[cfg(not(unix))]
fn exchange(_one: &Path, _other: &Path) -> io::Result<()> {
    Err(ErrorKind::Unsupported.into())
}

fn failed(path: &Path, cause: io::Error) -> WriteError {
    WriteError::File {
        path: path.to_owned(),
        cause,
    }
}
