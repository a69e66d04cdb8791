//! Files that are read at any place, by several readers at the same time: those
//! that were given, and temporary ones for what is too much for memory.

use std::fs::File;
use std::io::{self, Write as _};
use std::path::Path;

use super::read_at::ReadAt;

/// A file on disk.
#[derive(Debug)]
pub struct OnDisk {
    file: File,
    len: usize,
}

impl OnDisk {
    /// A file as long as it is now.
    ///
    /// # Errors
    /// When it cannot be opened, or is longer than memory could be.
    pub fn open(path: &Path) -> io::Result<Self> {
        let file = File::open(path)?;
        let len = usize::try_from(file.metadata()?.len());
        let len = len.map_err(|_| io::ErrorKind::OutOfMemory)?;
        Ok(Self { file, len })
    }

    /// An empty file without a name, where the system keeps what is temporary.
    /// Nobody else can open it, and the system takes it away once it is closed,
    /// however the program ends.
    ///
    /// # Errors
    /// When there is no such place, or nothing may be written there.
    pub fn temporary() -> io::Result<Self> {
        let file = tempfile::tempfile()?;
        Ok(Self { file, len: 0 })
    }

    /// Writes at the end of a temporary file.
    ///
    /// # Errors
    /// When there is no room for it. The file is then as long as before.
    pub fn push(&mut self, bytes: &[u8]) -> io::Result<()> {
        self.file.write_all(bytes)?;
        self.len += bytes.len();
        Ok(())
    }

    /// Leaves so many bytes at the end out.
    pub fn leave_out_last(&mut self, bytes: usize) {
        self.len = self.len.saturating_sub(bytes);
    }
}

impl ReadAt for OnDisk {
    fn len(&self) -> usize {
        self.len
    }

    fn fill(&self, at: usize, buffer: &mut [u8]) -> io::Result<()> {
        fill_from(&self.file, at as u64, buffer)
    }
}

#[cfg(unix)]
fn fill_from(file: &File, at: u64, buffer: &mut [u8]) -> io::Result<()> {
    use std::os::unix::fs::FileExt as _;
    file.read_exact_at(buffer, at)
}

#[cfg(not(unix))]
fn fill_from(file: &File, mut at: u64, mut buffer: &mut [u8]) -> io::Result<()> {
    use std::os::windows::fs::FileExt as _;
    while !buffer.is_empty() {
        match file.seek_read(buffer, at) {
            Ok(0) => return Err(io::ErrorKind::UnexpectedEof.into()),
            Ok(read) => {
                at += read as u64;
                buffer = &mut buffer[read..];
            }
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::OnDisk;
    use crate::input::files::read_at::ReadAt as _;

    #[test]
    fn what_is_written_can_be_read_at_any_place() {
        let mut file = OnDisk::temporary().unwrap();
        file.push(b"ab").unwrap();
        file.push(b"cdef").unwrap();
        let mut three = [0; 3];
        file.fill(1, &mut three).unwrap();
        assert_eq!((&three, file.len()), (b"bcd", 6));
        assert!(file.fill(4, &mut three).is_err(), "it ends before");
        file.leave_out_last(2);
        assert_eq!(file.len(), 4);
    }

    #[test]
    fn a_file_that_was_given_is_as_long_as_it_is() {
        let room = tempfile::tempdir().unwrap();
        let path = room.path().join("t.csv");
        std::fs::write(&path, "a,b\n").unwrap();
        let file = OnDisk::open(&path).unwrap();
        let mut all = vec![0; file.len()];
        file.fill(0, &mut all).unwrap();
        assert_eq!(all, b"a,b\n");
        assert!(OnDisk::open(&room.path().join("none")).is_err());
    }
}
