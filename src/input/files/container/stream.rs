//! A single file that is packed: gzip and zstd.

use std::io::{BufReader, Read, Seek as _};

use flate2::bufread::GzDecoder;
use ruzstd::decoding::StreamingDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};

use super::bounds::{Bounds, damaged};
use super::{Kind, kind_at};
use crate::input::files::held::Held;
use crate::input::files::read_at::{InOrder, ReadAt};
use crate::language::Message;

/// Unpacks gzip: one stream, or several put together. What follows the last is
/// padding.
pub(super) fn gzip(packed: &dyn ReadAt, bounds: &mut Bounds) -> Result<Held<'static>, Message> {
    let mut holder = bounds.holder();
    let mut rest = BufReader::new(InOrder::new(packed));
    while kind_at(packed, place_of(&mut rest)?)? == Some(Kind::Gzip) {
        let mut decoder = GzDecoder::new(rest);
        bounds.unpack(&mut decoder, &mut holder)?;
        rest = decoder.into_inner();
    }
    Ok(holder.into_held())
}

/// Unpacks zstd: one frame, or several put together.
pub(super) fn zstd(packed: &dyn ReadAt, bounds: &mut Bounds) -> Result<Held<'static>, Message> {
    let mut holder = bounds.holder();
    let mut rest = BufReader::new(InOrder::new(packed));
    while place_of(&mut rest)? < packed.len() {
        let mut decoder = match StreamingDecoder::new(&mut rest) {
            Ok(decoder) => decoder,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                rest.seek_relative(i64::from(length))
                    .map_err(|error| damaged(&error))?;
                continue;
            }
            Err(error) => return Err(damaged(&error)),
        };
        bounds.unpack(&mut decoder as &mut dyn Read, &mut holder)?;
        let expected = decoder.decoder.get_checksum_from_data();
        if expected.is_some() && expected != decoder.decoder.get_calculated_checksum() {
            return Err(damaged(&"its checksum is another"));
        }
    }
    Ok(holder.into_held())
}

/// Where the next byte stands that is read.
fn place_of(rest: &mut BufReader<InOrder<'_>>) -> Result<usize, Message> {
    let place = rest.stream_position().map_err(|error| damaged(&error))?;
    Ok(usize::try_from(place).unwrap_or(usize::MAX))
}

#[cfg(test)]
mod tests {
    use std::borrow::Cow;
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    type Unpack = fn(&dyn ReadAt, &mut Bounds) -> Result<Held<'static>, Message>;

    fn gzipped(bytes: &[u8]) -> Vec<u8> {
        let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
        encoder.write_all(bytes).unwrap();
        encoder.finish().unwrap()
    }

    fn zstandard(bytes: &[u8]) -> Vec<u8> {
        compress_to_vec(bytes, CompressionLevel::Fastest)
    }

    type Pack = fn(&[u8]) -> Vec<u8>;

    const KINDS: [(Unpack, Pack); 2] = [(gzip, gzipped), (zstd, zstandard)];

    fn unpacked(unpack: Unpack, packed: &[u8]) -> Result<Vec<u8>, Message> {
        let held = unpack(&Cow::Borrowed(packed), &mut Bounds::of_bytes(1000))?;
        Ok(held.in_memory().unwrap().into_owned())
    }

    #[test]
    fn what_was_packed_comes_out_and_parts_follow_each_other() {
        for (unpack, pack) in KINDS {
            assert_eq!(unpacked(unpack, &pack(b"a,b\n")).unwrap(), b"a,b\n");
            assert_eq!(unpacked(unpack, &pack(b"")).unwrap(), b"");
            let both = [pack(b"a,b\n"), pack(b"1,2\n")].concat();
            assert_eq!(unpacked(unpack, &both).unwrap(), b"a,b\n1,2\n");
        }
        let padded = [gzipped(b"a,b\n"), vec![0; 100]].concat();
        assert_eq!(unpacked(gzip, &padded).unwrap(), b"a,b\n");
        let skipped = [&b"\x50\x2a\x4d\x18\x03\0\0\0xyz"[..], &zstandard(b"a,b\n")].concat();
        assert_eq!(unpacked(zstd, &skipped).unwrap(), b"a,b\n");
    }

    #[test]
    fn a_bomb_is_refused_before_it_fills_the_memory() {
        for (unpack, pack) in KINDS {
            let why = unpacked(unpack, &pack(&[b'x'; 1001])).unwrap_err();
            assert!(why.contains("unpacks to too much"), "{why}");
            let both = [pack(&[b'x'; 999]), pack(b"yz")].concat();
            assert!(unpacked(unpack, &both).is_err());
        }
    }

    #[test]
    fn what_is_cut_short_or_changed_is_damaged_and_never_half_read() {
        for (unpack, pack) in KINDS {
            let text: Vec<u8> = (0..200_u32)
                .flat_map(|n| n.to_string().into_bytes())
                .collect();
            let packed = pack(&text);
            for length in 4..packed.len() {
                let why = unpacked(unpack, &packed[..length]).unwrap_err();
                assert!(why.contains("damaged or cut short"), "{length}: {why}");
            }
            for at in 0..packed.len() {
                let mut changed = packed.clone();
                changed[at] ^= 0x10;
                let read = unpacked(unpack, &changed);
                assert!(read.is_err() || read == Ok(text.clone()) || at < 4, "{at}");
            }
        }
    }
}
