//! What was read of a file before, to be used again while nothing changes that
//! it follows from: the file's bytes and name, the configuration, and the
//! program.
//!
//! What is kept is only ever a shortcut: where it cannot be used, for whatever
//! reason, the file is read. Rows of different files are brought together anew
//! in every run.

mod account;
mod codec;
mod columns;
mod messages;

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use codec::{Bytes, Coded};

use super::files::find::FoundFile;
use super::read_file::FileRead;
use super::read_file::parts::{read_part_again, read_parts};
use super::settle::like_files::OfOthers;
use crate::config::Configuration;
use crate::model::{fingerprint, fingerprint_of};

/// Raised when what is kept is written in another form.
const FORM: &str = "msp-maturity reuse 3";

/// The ending of what is kept of a file.
const ENDING: &str = "read";

/// A folder in which it is kept what was read of files.
#[derive(Debug)]
pub struct Reuse {
    folder: PathBuf,
    /// What tells this program from others, which may read otherwise.
    program: String,
    used: Mutex<BTreeSet<PathBuf>>,
    /// What was read anew, to be kept once the run is done.
    fresh: Mutex<Vec<(PathBuf, Vec<u8>)>>,
    reused: AtomicUsize,
}

impl Reuse {
    /// Keeps it in a folder, which is made with [`Reuse::settle`].
    #[must_use]
    pub fn in_folder(folder: &Path, program: String) -> Self {
        Self {
            folder: folder.to_path_buf(),
            program,
            used: Mutex::new(BTreeSet::new()),
            fresh: Mutex::new(Vec::new()),
            reused: AtomicUsize::new(0),
        }
    }

    /// How many files did not have to be read.
    #[must_use]
    pub fn reused(&self) -> usize {
        self.reused.load(Ordering::Relaxed)
    }

    /// Keeps what was read anew, and takes away what was kept of files that are
    /// not there any more. What cannot be kept is read again the next time.
    pub fn settle(&self) {
        if fs::create_dir_all(&self.folder).is_err() {
            return;
        }
        for (place, bytes) in held(&self.fresh).drain(..) {
            let beside = place.with_extension(format!("{}.partial", std::process::id()));
            let stored = fs::write(&beside, &bytes).and_then(|()| fs::rename(&beside, &place));
            if stored.is_err() {
                let _ = fs::remove_file(&beside);
            }
        }
        let used = held(&self.used);
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return;
        };
        for entry in entries.flatten() {
            let path = entry.path();
            if !used.contains(&path) {
                // What stays takes room and does no harm.
                let _ = fs::remove_file(path);
            }
        }
    }

    fn place(&self, key: &str) -> PathBuf {
        let path = self.folder.join(format!("{key}.{ENDING}"));
        held(&self.used).insert(path.clone());
        path
    }

    /// What was kept, or else what is read now, which is kept for the next time.
    fn kept_or<T: Coded>(
        &self,
        key: &str,
        read: impl FnOnce() -> T,
        is_sound: impl Fn(&T) -> bool,
    ) -> T {
        let place = self.place(key);
        if let Some(kept) = load(&place) {
            self.reused.fetch_add(1, Ordering::Relaxed);
            return kept;
        }
        let read = read();
        if is_sound(&read) {
            let mut bytes = Vec::new();
            read.write(&mut bytes);
            let sum = fingerprint(&bytes);
            bytes.extend_from_slice(sum.as_bytes());
            held(&self.fresh).push((place, bytes));
        }
        read
    }
}

/// What a lock guards; a list is whole even where somebody who held it failed.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What was kept in a file, if it is whole.
fn load<T: Coded>(place: &Path) -> Option<T> {
    const SUM: usize = 64;
    let bytes = fs::read(place).ok()?;
    let (body, sum) = bytes.split_at_checked(bytes.len().checked_sub(SUM)?)?;
    if fingerprint(body).as_bytes() != sum {
        return None;
    }
    let mut from = Bytes::of(body);
    let kept = T::read(&mut from)?;
    from.is_empty().then_some(kept)
}

/// Reads the files of a run, each as it is or as it was kept.
#[derive(Debug, Clone, Copy)]
pub(super) struct Reader<'a> {
    pub(super) configuration: &'a Configuration,
    pub(super) reuse: Option<&'a Reuse>,
}

impl Reader<'_> {
    /// All parts of a file, and its key if it may be kept.
    pub(super) fn parts(&self, file: &FoundFile) -> (Vec<FileRead>, Option<String>) {
        let read = || read_parts(file, self.configuration);
        let read_with_fingerprint = || {
            let mut parts = read();
            for part in parts.iter_mut().filter(|part| part.lacks_fingerprint()) {
                part.account.sha256 = fingerprint_of_file(&file.path);
            }
            parts
        };
        let known = self
            .reuse
            .and_then(|reuse| Some((reuse, self.key(reuse, file)?)));
        let Some((reuse, (key, digest))) = known else {
            return (read(), None);
        };
        let parts = reuse.kept_or(&key, read_with_fingerprint, |parts| is_of(parts, &digest));
        (parts, Some(key))
    }

    /// One part again, with what its like tell.
    pub(super) fn part_again(
        &self,
        file: &FoundFile,
        place: usize,
        of_others: OfOthers,
        key: Option<&str>,
    ) -> FileRead {
        let read = || read_part_again(file, place, self.configuration, of_others);
        match (self.reuse, key) {
            (Some(reuse), Some(key)) => {
                let key = fingerprint(format!("{key} {place} {of_others:?}").as_bytes());
                reuse.kept_or(&key, read, |_| true)
            }
            _ => read(),
        }
    }

    /// What everything that is read of a file follows from, and the fingerprint
    /// of its bytes.
    fn key(&self, reuse: &Reuse, file: &FoundFile) -> Option<(String, String)> {
        if file.refusal.is_some() {
            return None;
        }
        let digest = File::open(&file.path).and_then(fingerprint_of).ok()?;
        let source = self.configuration.source.as_ref();
        let said = format!(
            "{FORM}\n{}\n{}\n{source:?}\n{digest}",
            reuse.program,
            file.path.display()
        );
        Some((fingerprint(said.as_bytes()), digest))
    }
}

/// The fingerprint of a file's bytes; empty where it cannot be read.
pub(super) fn fingerprint_of_file(path: &Path) -> String {
    let digest = File::open(path).and_then(fingerprint_of);
    digest.unwrap_or_default()
}

/// Whether the parts are those of the bytes with this fingerprint: a file that
/// changed while it was read is not kept.
fn is_of(parts: &[FileRead], digest: &str) -> bool {
    parts.iter().all(|part| {
        let account = &part.account;
        !account.within.is_empty() || account.sha256 == digest
    })
}

#[cfg(test)]
mod tests;
