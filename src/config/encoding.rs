//! The encodings that texts come in.

use encoding_rs::{Encoding, MACINTOSH};

/// How the characters of a text are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextEncoding {
    /// One that the web knows.
    Web(&'static Encoding),
    /// One of the DOS code pages of western Europe.
    Dos(DosPage),
}

/// What DOS, and consoles after it, write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DosPage {
    /// Western European.
    Cp850,
    /// American.
    Cp437,
}

impl TextEncoding {
    /// The encoding of this name, whatever its case.
    #[must_use]
    pub fn of_name(name: &str) -> Option<Self> {
        let plain: String = name
            .chars()
            .filter(char::is_ascii_alphanumeric)
            .map(|letter| letter.to_ascii_lowercase())
            .collect();
        match plain.as_str() {
            "cp850" | "ibm850" | "dos850" | "850" | "oem850" => Some(Self::Dos(DosPage::Cp850)),
            "cp437" | "ibm437" | "dos437" | "437" | "oem437" => Some(Self::Dos(DosPage::Cp437)),
            "macroman" => Some(Self::Web(MACINTOSH)),
            _ => Encoding::for_label(name.as_bytes()).map(Self::Web),
        }
    }

    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Web(encoding) => encoding.name(),
            Self::Dos(DosPage::Cp850) => "CP850",
            Self::Dos(DosPage::Cp437) => "CP437",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::TextEncoding;

    #[test]
    fn encodings_go_by_several_names_and_each_by_its_own() {
        for (name, own) in [
            ("cp850", "CP850"),
            ("IBM-437", "CP437"),
            ("MacRoman", "macintosh"),
            ("latin1", "windows-1252"),
        ] {
            let encoding = TextEncoding::of_name(name).unwrap();
            assert_eq!(encoding.name(), own);
            assert_eq!(TextEncoding::of_name(own), Some(encoding));
        }
        assert_eq!(TextEncoding::of_name("latin"), None);
    }
}
