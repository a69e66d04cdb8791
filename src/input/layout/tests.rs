//! How texts are laid out.

use super::{Layout, find_layout};
use crate::config::FileDecisions;
use crate::input::records::Quoting;
use crate::model::TableKind;

fn layout(text: &str) -> Layout {
    find_layout(text, None, &FileDecisions::default()).unwrap()
}

/// The separator, the titles, and the rows above them.
fn found(text: &str) -> (char, Vec<String>, u64) {
    let layout = layout(text);
    (
        char::from(layout.style.separator),
        layout.headers,
        layout.rows_above,
    )
}

#[test]
fn a_title_block_above_the_header_is_passed_over() {
    let layout = layout(
        "Acme Ltd\nInvoices\n\n\"January 1 - December 31, 2025\"\nNum;Customer;Date;Amount\n1;A;2026-01-01;5\n",
    );
    assert_eq!(layout.recognised.unwrap().table, TableKind::Invoices);
    assert_eq!((layout.style.separator, layout.rows_above), (b';', 3));
    assert_eq!(layout.body.1, 6);
}

#[test]
fn the_separator_is_seen_whatever_the_columns_are() {
    for (text, separator) in [
        ("a,b,c\n1,2,3\n", ','),
        ("a;b\n1,5;2,5\n3,5;4\n", ';'),
        ("a\tb\n1,2\tx\n", '\t'),
        ("name|note\nx|a, b\ny|c, d\n", '|'),
        ("a^b^c\n1^2^3\n4^5^6\n", '^'),
        ("user:x:0:0\nother:y:1:1\nthird:z:2:2\n", ':'),
        ("when,what\n10:30:00,a\n11:00:15,b\n", ','),
        ("note\nhello\nworld\n", ','),
        ("place,where\n\"a;b;c\",\"d;e;f\"\n\"g;h;i\",x\n", ','),
    ] {
        assert_eq!(found(text).0, separator, "{text}");
    }
}

#[test]
fn a_line_for_excel_names_the_separator_and_is_no_row_of_the_table() {
    for text in ["sep=;\na;b\n1;2\n", "\"sep=;\"\r\na;b\r\n1;2\r\n"] {
        assert_eq!(found(text), (';', vec!["a".into(), "b".into()], 1));
        assert_eq!(layout(text).body.1, 3);
    }
}

#[test]
fn unknown_titles_are_found_below_lines_of_text() {
    let text = "Report of things\nFrom,2026-01-01\n\ncolour,shape,size,weight\nred,round,3,4\nblue,square,5,6\n";
    let (_, headers, above) = found(text);
    assert_eq!(
        (headers[0].as_str(), headers.len(), above),
        ("colour", 4, 2)
    );
    let padded = "Report,,,\n,,,\ncolour,shape,size,weight\nred,round,3,4\n";
    assert_eq!(found(padded).1[0], "colour");
    let ragged = "a,b,c\n1,2,3\n1,2\n1,2,3,4\n";
    assert_eq!(found(ragged).1, ["a", "b", "c"]);
}

#[test]
fn rows_without_titles_have_no_header() {
    let layout = layout("1,2026-01-01,red\n2,2026-01-02,blue\n");
    assert!(layout.headers.is_empty());
    assert_eq!((layout.body, layout.width), ((0, 1), 3));
    assert_eq!(found("region,2025,2026\nnorth,1,2\n").1.len(), 3);
}

#[test]
fn quoting_is_seen() {
    for (text, quoting) in [
        ("a,b\n1,\"x, y\"\n", Quoting::Doubled(b'"')),
        ("a,b\n1,\"x \\\"y\\\", z\"\n", Quoting::Escaped(b'"')),
        ("a,b\n'1','x, y'\n", Quoting::Doubled(b'\'')),
        ("a,b\n1,don't\n2,'t Hooft\n", Quoting::Doubled(b'"')),
        ("id\tnote\n1\t\"He\" said\n2\t5\" pipe\n", Quoting::None),
    ] {
        assert_eq!(layout(text).style.quoting, quoting, "{text}");
    }
}

#[test]
fn of_several_tables_the_first_is_found_first() {
    let text = "Ticket ID,Created,Status\n1,2026-01-01,Open\n\nInvoice Number,Client,Invoice Date,Total,Balance,Currency\n1,A,2026-01-01,5,0,USD\n";
    assert_eq!(layout(text).recognised.unwrap().table, TableKind::Tickets);
}

#[test]
fn nothing_has_no_layout() {
    assert!(find_layout("", None, &FileDecisions::default()).is_none());
    assert!(find_layout("\n\n", None, &FileDecisions::default()).is_none());
}
