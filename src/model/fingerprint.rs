use std::fmt::Write as _;
use std::io::{self, Read};

use sha2::{Digest, Sha256};

/// The SHA-256 of some bytes, in hexadecimal: tells whether a file or a model
/// is the same as before.
#[must_use]
pub fn fingerprint(bytes: &[u8]) -> String {
    in_hexadecimal(&Sha256::digest(bytes))
}

/// The SHA-256 of all that is read.
///
/// # Errors
/// When it cannot be read to its end.
pub fn fingerprint_of(mut bytes: impl Read) -> io::Result<String> {
    const AT_ONCE: usize = 128 * 1024;
    let mut buffer = vec![0; AT_ONCE];
    let mut digest = Sha256::new();
    loop {
        match bytes.read(&mut buffer)? {
            0 => return Ok(in_hexadecimal(&digest.finalize())),
            read => digest.update(&buffer[..read]),
        }
    }
}

fn in_hexadecimal(digest: &[u8]) -> String {
    digest.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_digest_of_abc() {
        assert_eq!(
            fingerprint(b"abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
        assert_eq!(fingerprint_of(&b"abc"[..]).unwrap(), fingerprint(b"abc"));
    }
}
