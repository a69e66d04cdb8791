//! A single file that is packed: gzip and zstd.

use std::io::Read;

use flate2::bufread::GzDecoder;
use ruzstd::decoding::StreamingDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};

use super::bounds::{Bounds, damaged};
use super::{Kind, kind_of};
use crate::language::Message;

/// Unpacks gzip: one stream, or several put together. What follows the last is
/// padding.
pub(super) fn gzip(packed: &[u8], bounds: &mut Bounds) -> Result<Vec<u8>, Message> {
    let mut bytes = Vec::new();
    let mut rest = packed;
    while kind_of(rest) == Some(Kind::Gzip) {
        let mut decoder = GzDecoder::new(rest);
        append(&mut bytes, bounds.unpack(&mut decoder)?);
        rest = decoder.into_inner();
    }
    Ok(bytes)
}

/// Unpacks zstd: one frame, or several put together.
pub(super) fn zstd(packed: &[u8], bounds: &mut Bounds) -> Result<Vec<u8>, Message> {
    let mut bytes = Vec::new();
    let mut rest = packed;
    while !rest.is_empty() {
        let mut decoder = match StreamingDecoder::new(&mut rest) {
            Ok(decoder) => decoder,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                rest = rest.get(length as usize..).unwrap_or_default();
                continue;
            }
            Err(error) => return Err(damaged(&error)),
        };
        append(&mut bytes, bounds.unpack(&mut decoder as &mut dyn Read)?);
        let expected = decoder.decoder.get_checksum_from_data();
        if expected.is_some() && expected != decoder.decoder.get_calculated_checksum() {
            return Err(damaged(&"its checksum is another"));
        }
    }
    Ok(bytes)
}

fn append(bytes: &mut Vec<u8>, more: Vec<u8>) {
    if bytes.is_empty() {
        *bytes = more;
    } else {
        bytes.extend(more);
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;

    use flate2::Compression;
    use flate2::write::GzEncoder;
    use ruzstd::encoding::{CompressionLevel, compress_to_vec};

    use super::*;

    type Unpack = fn(&[u8], &mut Bounds) -> Result<Vec<u8>, Message>;

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
        unpack(packed, &mut Bounds::of_bytes(1000))
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
