//! Bytes that came out of a container: in memory while they are few, else in a
//! temporary file.

use std::borrow::Cow;
use std::io;
use std::sync::Arc;

use super::on_disk::OnDisk;
use super::read_at::{ReadAt, whole};

/// Bytes, wherever they are.
#[derive(Debug)]
pub enum Held<'a> {
    InMemory(Cow<'a, [u8]>),
    OnDisk(Arc<OnDisk>),
}

impl Held<'_> {
    #[must_use]
    pub fn bytes(&self) -> &dyn ReadAt {
        match self {
            Self::InMemory(bytes) => bytes,
            Self::OnDisk(file) => &**file,
        }
    }

    /// The same bytes once more, without a copy of them.
    #[must_use]
    pub fn again(&self) -> Held<'_> {
        match self {
            Self::InMemory(bytes) => Held::InMemory(Cow::Borrowed(bytes)),
            Self::OnDisk(file) => Held::OnDisk(Arc::clone(file)),
        }
    }

    /// All of them in memory.
    ///
    /// # Errors
    /// When they cannot be read, or are too many.
    pub fn in_memory(&self) -> io::Result<Cow<'_, [u8]>> {
        match self {
            Self::InMemory(bytes) => Ok(Cow::Borrowed(bytes)),
            Self::OnDisk(file) => whole(&**file).map(Cow::Owned),
        }
    }
}

/// Takes bytes, piece by piece.
#[derive(Debug)]
pub struct Holder {
    /// How many of them may be in memory.
    most_in_memory: usize,
    in_memory: Vec<u8>,
    on_disk: Option<OnDisk>,
}

impl Holder {
    #[must_use]
    pub fn new(most_in_memory: usize) -> Self {
        Self {
            most_in_memory,
            in_memory: Vec::new(),
            on_disk: None,
        }
    }

    #[must_use]
    pub fn len(&self) -> u64 {
        let on_disk = self.on_disk.as_ref().map_or(0, ReadAt::len);
        (self.in_memory.len() + on_disk) as u64
    }

    /// Takes more. Where there is no room on the disk all of them stay in
    /// memory.
    ///
    /// # Errors
    /// When what is on the disk cannot be read any more.
    pub fn push(&mut self, bytes: &[u8]) -> io::Result<()> {
        if let Some(file) = &mut self.on_disk {
            if file.push(bytes).is_ok() {
                return Ok(());
            }
            self.in_memory = whole(file)?;
            self.on_disk = None;
            self.most_in_memory = usize::MAX;
        }
        self.in_memory.extend_from_slice(bytes);
        if self.in_memory.len() > self.most_in_memory {
            self.move_to_disk();
        }
        Ok(())
    }

    fn move_to_disk(&mut self) {
        let moved = OnDisk::temporary().and_then(|mut file| {
            file.push(&self.in_memory)?;
            Ok(file)
        });
        match moved {
            Ok(file) => {
                self.on_disk = Some(file);
                self.in_memory = Vec::new();
            }
            Err(_) => self.most_in_memory = usize::MAX,
        }
    }

    #[must_use]
    pub fn into_held(self) -> Held<'static> {
        match self.on_disk {
            Some(file) => Held::OnDisk(Arc::new(file)),
            None => Held::InMemory(Cow::Owned(self.in_memory)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Held, Holder};

    fn held(most_in_memory: usize, pieces: &[&[u8]]) -> Held<'static> {
        let mut holder = Holder::new(most_in_memory);
        for piece in pieces {
            holder.push(piece).unwrap();
        }
        assert_eq!(holder.len(), pieces.concat().len() as u64);
        holder.into_held()
    }

    #[test]
    fn many_bytes_are_held_on_disk_and_few_in_memory() {
        let pieces: [&[u8]; 4] = [b"ab", b"", b"cde", b"f"];
        for most_in_memory in [0, 1, 4, 5, 6, 100] {
            let held = held(most_in_memory, &pieces);
            let is_on_disk = matches!(held, Held::OnDisk(_));
            assert_eq!(is_on_disk, most_in_memory < 6, "{most_in_memory}");
            assert_eq!(held.in_memory().unwrap().as_ref(), b"abcdef");
            assert_eq!(held.again().in_memory().unwrap().as_ref(), b"abcdef");
            assert_eq!(held.bytes().len(), 6);
        }
    }

    #[test]
    fn nothing_is_held_as_nothing() {
        assert_eq!(held(0, &[]).in_memory().unwrap().as_ref(), b"");
    }
}
