//! Values as bytes, and back.

use crate::model::lasting;

/// What can be written as bytes and read from them again.
pub(super) trait Coded: Sized {
    fn write(&self, out: &mut Vec<u8>);
    /// `None` where the bytes hold no such value.
    fn read(from: &mut Bytes<'_>) -> Option<Self>;
}

/// Bytes that are read from the front.
pub(super) struct Bytes<'a> {
    rest: &'a [u8],
}

impl<'a> Bytes<'a> {
    pub(super) fn of(bytes: &'a [u8]) -> Self {
        Self { rest: bytes }
    }

    pub(super) fn take(&mut self, count: usize) -> Option<&'a [u8]> {
        let (taken, rest) = self.rest.split_at_checked(count)?;
        self.rest = rest;
        Some(taken)
    }

    /// A number of things that follow; each takes at least one byte, so that
    /// no broken number asks for more room than there are bytes.
    pub(super) fn count(&mut self) -> Option<usize> {
        let count = usize::try_from(u64::read(self)?).ok()?;
        (count <= self.rest.len()).then_some(count)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.rest.is_empty()
    }
}

pub(super) fn write_count(count: usize, out: &mut Vec<u8>) {
    (count as u64).write(out);
}

macro_rules! coded_numbers {
    ($($number:ty),*) => {$(
        impl Coded for $number {
            fn write(&self, out: &mut Vec<u8>) {
                out.extend_from_slice(&self.to_le_bytes());
            }

            fn read(from: &mut Bytes<'_>) -> Option<Self> {
                let bytes = from.take(size_of::<Self>())?;
                Some(Self::from_le_bytes(bytes.try_into().ok()?))
            }
        }
    )*};
}
coded_numbers!(u8, u32, u64, f64);

/// Numbers, all at once.
pub(super) trait CodedAtOnce: Coded + Copy {
    fn write_all(values: &[Self], out: &mut Vec<u8>) {
        write_count(values.len(), out);
        for value in values {
            value.write(out);
        }
    }

    fn read_all(from: &mut Bytes<'_>) -> Option<Vec<Self>> {
        let count = from.count()?;
        let bytes = from.take(count.checked_mul(size_of::<Self>())?)?;
        bytes
            .chunks_exact(size_of::<Self>())
            .map(|one| Self::read(&mut Bytes::of(one)))
            .collect()
    }
}

impl CodedAtOnce for u8 {}
impl CodedAtOnce for u32 {}
impl CodedAtOnce for u64 {}
impl CodedAtOnce for f64 {}

impl Coded for bool {
    fn write(&self, out: &mut Vec<u8>) {
        u8::from(*self).write(out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        match u8::read(from)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl Coded for char {
    fn write(&self, out: &mut Vec<u8>) {
        u32::from(*self).write(out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        Self::from_u32(u32::read(from)?)
    }
}

fn write_text(text: &str, out: &mut Vec<u8>) {
    write_count(text.len(), out);
    out.extend_from_slice(text.as_bytes());
}

fn read_text<'a>(from: &mut Bytes<'a>) -> Option<&'a str> {
    let count = from.count()?;
    std::str::from_utf8(from.take(count)?).ok()
}

impl Coded for String {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        read_text(from).map(str::to_owned)
    }
}

impl Coded for &'static str {
    fn write(&self, out: &mut Vec<u8>) {
        write_text(self, out);
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        read_text(from).map(lasting)
    }
}

impl<T: Coded> Coded for Option<T> {
    fn write(&self, out: &mut Vec<u8>) {
        self.is_some().write(out);
        if let Some(value) = self {
            value.write(out);
        }
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        if bool::read(from)? {
            T::read(from).map(Some)
        } else {
            Some(None)
        }
    }
}

impl<T: Coded> Coded for Vec<T> {
    fn write(&self, out: &mut Vec<u8>) {
        write_count(self.len(), out);
        for value in self {
            value.write(out);
        }
    }

    fn read(from: &mut Bytes<'_>) -> Option<Self> {
        let count = from.count()?;
        (0..count).map(|_| T::read(from)).collect()
    }
}

/// A struct, field by field. The fields are named in full, so that one that is
/// added has to be written too.
macro_rules! coded_struct {
    ($name:ident { $($field:ident),* $(,)? }) => {
        impl Coded for $name {
            fn write(&self, out: &mut Vec<u8>) {
                let Self { $($field),* } = self;
                $($field.write(out);)*
            }

            fn read(from: &mut Bytes<'_>) -> Option<Self> {
                $(let $field = Coded::read(from)?;)*
                Some(Self { $($field),* })
            }
        }
    };
}
pub(super) use coded_struct;

/// An enum without fields, by the place of each of its values in a list.
macro_rules! coded_choice {
    ($name:ident, $all:expr) => {
        impl Coded for $name {
            fn write(&self, out: &mut Vec<u8>) {
                let place = $all.iter().position(|one| one == self);
                // One that the list lacks is read as nothing.
                (place.map_or(u8::MAX, |place| place as u8)).write(out);
            }

            fn read(from: &mut Bytes<'_>) -> Option<Self> {
                $all.get(usize::from(u8::read(from)?)).copied()
            }
        }
    };
}
pub(super) use coded_choice;

#[cfg(test)]
mod tests {
    use super::{Bytes, Coded};

    #[test]
    fn values_are_read_as_they_were_written() {
        let value = vec![Some("ç;\n".to_owned()), None, Some(String::new())];
        let mut bytes = Vec::new();
        value.write(&mut bytes);
        'ß'.write(&mut bytes);
        let mut from = Bytes::of(&bytes);
        assert_eq!(Vec::<Option<String>>::read(&mut from), Some(value));
        assert_eq!(char::read(&mut from), Some('ß'));
        assert!(from.is_empty());
    }

    #[test]
    fn broken_bytes_are_no_value_and_take_no_room() {
        let mut bytes = Vec::new();
        u64::MAX.write(&mut bytes);
        assert_eq!(Vec::<u64>::read(&mut Bytes::of(&bytes)), None);
        assert_eq!(
            String::read(&mut Bytes::of(&[3, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff, 0xff])),
            None
        );
        assert_eq!(bool::read(&mut Bytes::of(&[2])), None);
    }
}
