//! One run at a time.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use super::HistoryError;

/// The right to write a history and the reports beside it, until it is
/// dropped. The system takes it back from a program that was killed.
#[derive(Debug)]
pub struct Lock {
    file: File,
    path: PathBuf,
    /// Whether the file was not there before.
    made: bool,
}

/// The file that is locked for a history: an empty one beside it.
#[must_use]
pub fn lock_file(history: &Path) -> PathBuf {
    let mut name = history.file_name().unwrap_or_default().to_owned();
    name.push(".lock");
    history.with_file_name(name)
}

impl Lock {
    /// Takes the lock of a history, and waits for it no longer than told.
    ///
    /// # Errors
    /// When another run holds it for longer, or the file cannot be made.
    pub fn take(history: &Path, wait: Duration) -> Result<Self, HistoryError> {
        let path = lock_file(history);
        let refused = |cause: std::io::Error| HistoryError::NotWritable {
            path: history.to_path_buf(),
            cause: cause.to_string(),
        };
        let made = !path.exists();
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(&path)
            .map_err(refused)?;
        let since = Instant::now();
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Self { file, path, made }),
                Err(TryLockError::WouldBlock) if since.elapsed() >= wait => {
                    return Err(HistoryError::Busy {
                        path: history.to_path_buf(),
                        seconds: wait.as_secs(),
                    });
                }
                Err(TryLockError::WouldBlock) => {
                    std::thread::sleep(Duration::from_millis(50).min(wait));
                }
                Err(TryLockError::Error(cause)) => return Err(refused(cause)),
            }
        }
    }

    /// Gives the lock back after a run that wrote nothing, and takes the file
    /// away if it was made for that run.
    pub fn leave_nothing(self) {
        if self.made {
            // Whoever waits for it finds it locked until it is gone.
            let _ = std::fs::remove_file(&self.path);
        }
        let _ = self.file.unlock();
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::{Lock, lock_file};
    use crate::history::HistoryError;

    #[test]
    fn the_second_is_told_that_the_first_is_at_work() {
        let room = tempfile::tempdir().unwrap();
        let history = room.path().join("history.sqlite");
        let first = Lock::take(&history, Duration::ZERO).unwrap();
        let refused = Lock::take(&history, Duration::ZERO).unwrap_err();
        assert!(matches!(refused, HistoryError::Busy { .. }), "{refused}");
        drop(first);
        Lock::take(&history, Duration::ZERO).unwrap();
        assert!(lock_file(&history).is_file());
    }

    #[test]
    fn who_waits_gets_it() {
        let room = tempfile::tempdir().unwrap();
        let history = room.path().join("history.sqlite");
        let first = Lock::take(&history, Duration::ZERO).unwrap();
        std::thread::scope(|scope| {
            let second = scope.spawn(|| Lock::take(&history, Duration::from_secs(20)).is_ok());
            std::thread::sleep(Duration::from_millis(120));
            drop(first);
            assert!(second.join().unwrap());
        });
    }

    #[test]
    fn nothing_is_left_where_nothing_was_written() {
        let room = tempfile::tempdir().unwrap();
        let history = room.path().join("history.sqlite");
        Lock::take(&history, Duration::ZERO)
            .unwrap()
            .leave_nothing();
        assert_eq!(std::fs::read_dir(room.path()).unwrap().count(), 0);
    }
}
