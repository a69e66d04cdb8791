//! Opens the files that were found, and says why one cannot be read.

use std::fs::{self, FileType};
use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::language::{Message, message};

/// The bytes of a file.
///
/// # Errors
/// Why it cannot be read, and what to do about it. What is no file is not
/// opened: a pipe would make the program wait, a device may never end.
pub fn open(path: &Path) -> Result<Vec<u8>, Message> {
    let kind = fs::metadata(path).map_err(|error| gone_or_unreadable(&error))?;
    if let Some(why) = special(kind.file_type()) {
        return Err(why);
    }
    fs::read(path).map_err(|error| gone_or_unreadable(&error))
}

/// What something is that is neither file nor folder, and why it is not read.
#[must_use]
pub fn special(kind: FileType) -> Option<Message> {
    if kind.is_dir() {
        Some(message!("refusal-folder"))
    } else {
        special_kind(kind)
    }
}

#[cfg(unix)]
fn special_kind(kind: FileType) -> Option<Message> {
    use std::os::unix::fs::FileTypeExt as _;
    if kind.is_fifo() {
        Some(message!("refusal-pipe"))
    } else if kind.is_socket() {
        Some(message!("refusal-socket"))
    } else if kind.is_char_device() || kind.is_block_device() {
        Some(message!("refusal-device"))
    } else {
        None
    }
}

#[cfg(not(unix))]
fn special_kind(kind: FileType) -> Option<Message> {
    (!kind.is_file() && !kind.is_symlink()).then(|| message!("refusal-device"))
}

/// Why a file or folder cannot be read.
#[must_use]
pub fn cannot_be_read(error: &Error) -> Message {
    match error.kind() {
        ErrorKind::PermissionDenied => message!("refusal-no-permission"),
        ErrorKind::OutOfMemory => message!("refusal-too-large-for-memory"),
        _ => message!("refusal-unreadable", cause = error.to_string()),
    }
}

fn gone_or_unreadable(error: &Error) -> Message {
    match error.kind() {
        ErrorKind::NotFound => message!("refusal-gone"),
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
