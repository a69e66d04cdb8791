//! What a file is that holds no table as text, known by its first bytes.

use crate::language::{Message, Value, message};

/// A kind of file that cannot be read as a table.
#[derive(Debug, PartialEq, Eq)]
pub struct OtherKind {
    /// What it is, as in "this is a PDF document".
    pub name: &'static str,
    /// What to do to have its table read.
    pub remedy: &'static str,
}

const AS_CSV: &str = "export the table as CSV";
const AS_XLSX: &str = "save its table as .xlsx or CSV";
const PACK_OTHERWISE: &str = "unpack it, or pack it as .zip, .gz or .zst";

/// Where the bytes of a kind stand, and what they are.
static SIGNATURES: [(usize, &[u8], OtherKind); 21] = [
    (
        0,
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
        kind(
            "an old Office file (.xls, .doc), or one with a password",
            "save its table without a password as .xlsx or CSV",
        ),
    ),
    (0, b"%PDF", kind("a PDF document", AS_CSV)),
    (0, b"{\\rtf", kind("a text document", AS_CSV)),
    (0, b"\x89PNG", kind("a PNG picture", AS_CSV)),
    (0, b"\xff\xd8\xff", kind("a JPEG picture", AS_CSV)),
    (0, b"GIF8", kind("a GIF picture", AS_CSV)),
    (0, b"II*\0", kind("a TIFF picture", AS_CSV)),
    (0, b"MM\0*", kind("a TIFF picture", AS_CSV)),
    (8, b"WEBPVP8", kind("a WebP picture", AS_CSV)),
    (4, b"ftyp", kind("a video or a picture", AS_CSV)),
    (0, b"Rar!\x1a\x07", kind("a RAR archive", PACK_OTHERWISE)),
    (
        0,
        b"7z\xbc\xaf\x27\x1c",
        kind("a 7z archive", PACK_OTHERWISE),
    ),
    (0, b"\xfd7zXZ\0", kind("an xz archive", PACK_OTHERWISE)),
    (4, b"1AY&SY", kind("a bzip2 archive", PACK_OTHERWISE)),
    (257, b"ustar", kind("a tar archive", PACK_OTHERWISE)),
    (0, b"SQLite format 3\0", kind("a SQLite database", AS_CSV)),
    (4, b"Standard Jet DB", kind("an Access database", AS_CSV)),
    (4, b"Standard ACE DB", kind("an Access database", AS_CSV)),
    (0, b"PAR1", kind("a Parquet file", AS_CSV)),
    (0, b"\x7fELF", kind("a program", AS_CSV)),
    (0, b"MZ\x90\0", kind("a program", AS_CSV)),
];

/// What a page of the web begins with, in any case and after blanks.
const PAGES: [&[u8]; 5] = [b"<!doctype html", b"<html", b"<head", b"<body", b"<table"];
/// What a server sends in place of an export.
static PAGE: OtherKind = kind(
    "a web page",
    "the download failed or the login had expired: export the table again",
);
/// A table that a tool writes as a page, and calls `.xls`.
static PAGE_WITH_TABLE: OtherKind = kind(
    "a web page",
    "open it in a spreadsheet program and save it as .xlsx or CSV",
);
static XML: OtherKind = kind("an XML document", AS_CSV);
static JSON: OtherKind = kind("a JSON document", AS_CSV);

/// Files of other programs that are ZIP archives, and what one of the names in
/// them begins with.
static INSIDE_ZIP: [(&[u8], OtherKind); 7] = [
    (
        b"xl/workbook.bin",
        kind("a binary Excel workbook (.xlsb)", AS_XLSX),
    ),
    (b"word/", kind("a Word document", AS_CSV)),
    (b"ppt/", kind("a PowerPoint presentation", AS_CSV)),
    (
        b"META-INF/manifest.xml",
        kind("an OpenDocument file (.ods, .odt)", AS_XLSX),
    ),
    (
        b"content.xml",
        kind("an OpenDocument file (.ods, .odt)", AS_XLSX),
    ),
    (
        b"Index/Document.iwa",
        kind("a Numbers or Pages document", AS_XLSX),
    ),
    (b"META-INF/MANIFEST.MF", kind("a Java program", AS_CSV)),
];

const fn kind(name: &'static str, remedy: &'static str) -> OtherKind {
    OtherKind { name, remedy }
}

/// What is said of a file of another kind.
#[must_use]
pub fn in_words(kind: &OtherKind) -> Message {
    message!(
        "refusal-other-kind",
        what = Value::known(kind.name),
        remedy = Value::known(kind.remedy)
    )
}

/// What a ZIP archive really is that holds a file of this name.
#[must_use]
pub fn inside_zip(name: &[u8]) -> Option<&'static OtherKind> {
    INSIDE_ZIP
        .iter()
        .find(|(start, _)| name.starts_with(start))
        .map(|(_, kind)| kind)
}

/// What a file is by its first bytes. `None` where it may be text, or what
/// texts are packed into.
#[must_use]
pub fn other_kind(bytes: &[u8]) -> Option<&'static OtherKind> {
    let known = SIGNATURES
        .iter()
        .find(|(at, magic, _)| bytes.get(*at..).is_some_and(|rest| rest.starts_with(magic)));
    if let Some((_, _, kind)) = known {
        return Some(kind);
    }
    let unmarked = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let start = unmarked.trim_ascii_start();
    if PAGES.iter().any(|page| begins_with(start, page)) {
        return Some(kind_of_page(start));
    }
    if begins_with(start, b"{\"") || begins_with(start, b"[{") {
        return Some(&JSON);
    }
    begins_with(start, b"<?xml").then_some(&XML)
}

/// What a page is: one to log in to is none of a table, whatever it is laid out
/// by.
fn kind_of_page(page: &[u8]) -> &'static OtherKind {
    const ENOUGH: usize = 64 << 10;
    let start = &page[..page.len().min(ENOUGH)];
    let has = |tag: &[u8]| {
        let mut places = start.windows(tag.len());
        places.any(|place| place.eq_ignore_ascii_case(tag))
    };
    if (has(b"<td") || has(b"<th>") || has(b"<th ")) && !has(b"<form") {
        &PAGE_WITH_TABLE
    } else {
        &PAGE
    }
}

fn begins_with(bytes: &[u8], start: &[u8]) -> bool {
    bytes
        .get(..start.len())
        .is_some_and(|begin| begin.eq_ignore_ascii_case(start))
}

#[cfg(test)]
mod tests {
    use super::other_kind;

    #[test]
    fn kinds_are_known_by_their_first_bytes() {
        let name = |bytes: &[u8]| other_kind(bytes).map(|kind| kind.name);
        assert_eq!(name(b"%PDF-1.7\n"), Some("a PDF document"));
        assert_eq!(
            name(b"\xef\xbb\xbf\r\n <!DOCTYPE HTML>"),
            Some("a web page")
        );
        assert_eq!(name(b"<Table border=1>"), Some("a web page"));
        assert_eq!(name(b"<?xml version=\"1.0\"?>"), Some("an XML document"));
        assert_eq!(name(b"{\"ticket_id\":1}\n"), Some("a JSON document"));
        assert_eq!(name(b"BZh91AY&SY"), Some("a bzip2 archive"));
        let mut tar = [0; 512];
        tar[257..262].copy_from_slice(b"ustar");
        assert_eq!(name(&tar), Some("a tar archive"));
    }

    #[test]
    fn a_page_with_a_table_is_told_from_what_a_server_says() {
        let remedy = |page: &str| other_kind(page.as_bytes()).map_or("", |kind| kind.remedy);
        for table in [
            "<table><tr><td>Invoice</td></tr></table>",
            "<html><body><TABLE border=1><TR><TH>Invoice",
        ] {
            assert!(remedy(table).contains("spreadsheet program"), "{table}");
        }
        for page in [
            "<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>",
            "<!DOCTYPE html><form><table><tr><td>Password</td></tr></table></form>",
        ] {
            assert!(remedy(page).contains("login had expired"), "{page}");
        }
    }

    #[test]
    fn text_is_none_of_them() {
        for text in [
            "",
            "P",
            "id,name\n",
            "BZh,ab\n",
            "<5 min,>5 min\n",
            "PK\n1\n",
        ] {
            assert_eq!(other_kind(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn each_is_known_in_every_language() {
        let words = crate::language::Words::of(crate::language::Language::Spanish);
        let by_bytes = super::SIGNATURES.iter().map(|(_, _, kind)| kind);
        let in_zip = super::INSIDE_ZIP.iter().map(|(_, kind)| kind);
        let pages = [&super::PAGE, &super::PAGE_WITH_TABLE];
        let others = pages.into_iter().chain([&super::XML, &super::JSON]);
        for kind in by_bytes.chain(in_zip).chain(others) {
            assert_ne!(words.known(kind.name), kind.name);
            assert_ne!(words.known(kind.remedy), kind.remedy);
        }
    }
}
