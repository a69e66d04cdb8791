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

    pub(super) fn run(&mut self, files: &[(PathBuf, Vec<u8>)]) -> Result<Vec<PathBuf>, WriteError> {
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
    pub(super) fn undo(&mut self) {
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
    pub(super) fn leave(&self) {
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
