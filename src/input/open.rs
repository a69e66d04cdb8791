//! Opens the files that were found, and says why one cannot be read.

use std::fs::{self, FileType};
use std::io::{Error, ErrorKind};
use std::path::Path;

/// The bytes of a file.
///
/// # Errors
/// Why it cannot be read, and what to do about it. What is no file is not
/// opened: a pipe would make the program wait, a device may never end.
pub fn open(path: &Path) -> Result<Vec<u8>, String> {
    let kind = fs::metadata(path).map_err(|error| gone_or_unreadable(&error))?;
    if let Some(why) = special(kind.file_type()) {
        return Err(why);
    }
    fs::read(path).map_err(|error| gone_or_unreadable(&error))
}

/// What something is that is neither file nor folder, and why it is not read.
#[must_use]
pub fn special(kind: FileType) -> Option<String> {
    let what = if kind.is_dir() {
        "a folder"
    } else {
        special_kind(kind)?
    };
    Some(format!(
        "this is {what}, not a file: write the table into a file"
    ))
}

#[cfg(unix)]
fn special_kind(kind: FileType) -> Option<&'static str> {
    use std::os::unix::fs::FileTypeExt as _;
    if kind.is_fifo() {
        Some("a named pipe")
    } else if kind.is_socket() {
        Some("a socket")
    } else if kind.is_char_device() || kind.is_block_device() {
        Some("a device")
    } else {
        None
    }
}

#[cfg(not(unix))]
fn special_kind(kind: FileType) -> Option<&'static str> {
    (!kind.is_file() && !kind.is_symlink()).then_some("a device")
}

/// Why a file or folder cannot be read.
#[must_use]
pub fn cannot_be_read(error: &Error) -> String {
    match error.kind() {
        ErrorKind::PermissionDenied => {
            "no permission to read it: give the user that runs this program that permission"
                .to_owned()
        }
        ErrorKind::OutOfMemory => {
            "it is larger than the memory at hand: export fewer months into each file".to_owned()
        }
        _ => format!("it cannot be read: {error}"),
    }
}

fn gone_or_unreadable(error: &Error) -> String {
    match error.kind() {
        ErrorKind::NotFound => {
            "it was there a moment ago and is gone: run again when nothing else changes the folder"
                .to_owned()
        }
        _ => cannot_be_read(error),
    }
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::open;

    #[test]
    fn what_is_no_file_is_named_and_not_opened() {
        let room = tempfile::tempdir().unwrap();
        let refused = |path: &Path| open(path).unwrap_err();
        assert!(refused(room.path()).starts_with("this is a folder"));
        assert!(refused(&room.path().join("x")).contains("is gone"));
        #[cfg(unix)]
        {
            assert!(refused(Path::new("/dev/zero")).starts_with("this is a device"));
            let socket = room.path().join("socket");
            let _listening = std::os::unix::net::UnixListener::bind(&socket).unwrap();
            assert!(refused(&socket).starts_with("this is a socket"));
        }
    }

    #[test]
    #[cfg(target_os = "linux")]
    fn a_file_that_fails_while_it_is_read_says_what_the_system_says() {
        // Address 0 is mapped in no program.
        let refusal = open(Path::new("/proc/self/mem")).unwrap_err();
        assert!(refusal.starts_with("it cannot be read: "), "{refusal}");
    }
}
