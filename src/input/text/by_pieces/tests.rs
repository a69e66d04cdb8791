//! What is decoded piece by piece is what is decoded as a whole.

use std::borrow::Cow;

use encoding_rs::{SHIFT_JIS, UTF_8, UTF_16LE, WINDOWS_1252};
use proptest::prelude::*;

use super::decode_to_disk;
use crate::config::{DosPage, TextEncoding};
use crate::input::files::read_at::whole;
use crate::input::text::{decode, mend};
use crate::language::Message;

type Text = (String, &'static str, Vec<Message>);

fn as_a_whole(bytes: &[u8], said: Option<TextEncoding>) -> Option<Text> {
    let decoded = mend(decode(bytes, said).ok()?);
    Some((decoded.text.into_owned(), decoded.encoding, decoded.notes))
}

fn by_pieces(bytes: &[u8], said: Option<TextEncoding>, piece: usize) -> Option<Text> {
    let decoded = decode_to_disk(&Cow::Borrowed(bytes), said, piece)?;
    let text = String::from_utf8(whole(&decoded.text).unwrap()).unwrap();
    Some((text, decoded.encoding, decoded.notes))
}

/// The text of bytes, which is the same whatever pieces they are read in.
fn text(bytes: &[u8], said: Option<TextEncoding>) -> String {
    let expected = as_a_whole(bytes, said);
    for piece in (1..=24).chain([60, 1000]) {
        let found = by_pieces(bytes, said, piece);
        assert_eq!(found, expected, "{piece}: {}", bytes.escape_ascii());
    }
    expected.map(|(text, ..)| text).unwrap_or_default()
}

fn latin(text: &str) -> Vec<u8> {
    WINDOWS_1252.encode(text).0.into_owned()
}

fn wide(text: &str, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    text.encode_utf16().flat_map(bytes).collect()
}

/// As a program writes it that takes UTF-8 for Windows-1252.
fn encoded_again(text: &str) -> String {
    let (text, _) = WINDOWS_1252.decode_without_bom_handling(text.as_bytes());
    text.into_owned()
}

const TABLE: &str = "Número;Situação;Técnico\r\n1;Não resolvido;José “o Zé”\r\n\
                     2;Concluído – já;Águida\r\n";

#[test]
fn encodings_of_one_byte_a_letter() {
    assert_eq!(text(&latin(TABLE), None), TABLE);
    assert_eq!(text(b"Situa\xe7\xe3o\nn\xe3o", None), "Situação\nnão");
    let dos = b"N\xa3mero;Situa\x87\xc6o\r\nn\xc6o;t\x82cnico\r\n";
    assert_eq!(
        text(dos, None),
        "Número;Situação\r\nnão;técnico\r\n",
        "it is found out"
    );
    let said = Some(TextEncoding::Dos(DosPage::Cp437));
    assert_eq!(text(b"\x84\x81\r\n\x9b", said), "äü\r\n¢");
}

#[test]
fn encodings_of_several_bytes_a_letter_that_pieces_break_up() {
    let table = TABLE.to_owned() + "3;🙂🙂;日本\r\n";
    let little: fn(u16) -> [u8; 2] = u16::to_le_bytes;
    for order in [little, u16::to_be_bytes] {
        let bytes = wide(&format!("\u{feff}{table}"), order);
        assert_eq!(text(&bytes, None), table);
        // Half of a pair, and half of a letter.
        text(&bytes[..bytes.len() - 11], None);
        text(&bytes[..bytes.len() - 1], None);
    }
    assert_eq!(
        text(&wide("id;a\r\n1;ç\r\n", u16::to_le_bytes), None),
        "id;a\r\n1;ç\r\n"
    );
    let said = Some(TextEncoding::Web(UTF_16LE));
    text(b"i\0d\0\x00\xd8x\0\n\0", said);
    let said = Some(TextEncoding::Web(SHIFT_JIS));
    let (japanese, ..) = SHIFT_JIS.encode("番号,日付\n1,あ\n");
    assert_eq!(text(&japanese, said), "番号,日付\n1,あ\n");
}

#[test]
fn utf_8_with_foreign_bytes_in_it() {
    let line = "1,Ação,São Paulo\n";
    let foreign = [
        line.repeat(9).as_bytes(),
        b"10,Jos\xe9,\x80 5\n",
        line.as_bytes(),
    ]
    .concat();
    assert_eq!(
        text(&foreign, None),
        line.repeat(9) + "10,José,€ 5\n" + line
    );
    let lines = "1,“CAFÉ”,reunião às três\n2,PÓS–VENDA,não, só amanhã\n";
    let twice = lines.repeat(2);
    assert_eq!(
        text(&[lines.as_bytes(), &latin(lines)].concat(), None),
        twice
    );
    assert_eq!(
        text(&[&latin(lines), lines.as_bytes()].concat(), None),
        twice
    );
    let said = Some(TextEncoding::Web(UTF_8));
    assert_eq!(text(b"Situa\xe7\xe3o\rn\xe3o\r", said), "Situação\rnão\r");
    text("\u{feff}id,é\r\n\u{feff}1,Ação".as_bytes(), None);
    text(b"\xef\xbb\xbfid,\xe9\n", None);
    text("Ação, Situaç".as_bytes().split_last().unwrap().1, None);
}

#[test]
fn what_is_mended_in_any_piece() {
    assert_eq!(text(TABLE.as_bytes(), None), TABLE);
    assert_eq!(
        text("a\0,b\n\u{feff}1,\u{80}\n2\0\n".as_bytes(), None),
        "a,b\n1,€\n2\n"
    );
    let rows = "a,b\n1,2\n".repeat(5);
    assert_eq!(text(format!("{rows}\x1a\0\x1a").as_bytes(), None), rows);
    assert_eq!(
        text(b"a,b\n1,\x1a2\n\x1a\x1a\n", None),
        "a,b\n1,\x1a2\n\x1a\x1a\n"
    );
    assert_eq!(text("a\u{81}\n1\n".as_bytes(), None), "a\u{81}\n1\n");
    for times in [encoded_again(TABLE), encoded_again(&encoded_again(TABLE))] {
        assert_eq!(text(times.as_bytes(), None), TABLE);
        // Not in all of its lines.
        let some = format!("{TABLE}{times}");
        assert_eq!(text(some.as_bytes(), None), TABLE.repeat(2));
    }
}

#[test]
fn quotes_that_the_last_line_shows_to_be_bent_are_straightened_in_all() {
    let bent = "“Number”,“Summary”\r\n“1”,“so”\r\n2,“no mail, no phone”";
    let straight = "\"Number\",\"Summary\"\r\n\"1\",\"so\"\r\n2,\"no mail, no phone\"";
    assert_eq!(text(bent.as_bytes(), None), straight);
    let bent = "Number,Summary\n1,“so”\n2,“no mail, no phone”\n3,“so\0”\n";
    let straight = "Number,Summary\n1,\"so\"\n2,\"no mail, no phone\"\n3,\"so\"\n";
    assert_eq!(text(bent.as_bytes(), None), straight);
    assert_eq!(text(&latin(&bent.replace('\0', "")), None), straight);
    let not = "Number,Summary\n1,“so”\n“2”,“so”\n";
    assert_eq!(text(not.as_bytes(), None), not);
}

#[test]
fn what_is_no_text_is_none_in_pieces() {
    for bytes in [
        &b""[..],
        b"%PDF-1.7\n",
        b"ab\0\x01cd",
        &[0; 100],
        b"{\"a\":1}",
    ] {
        assert_eq!(text(bytes, None), "");
        assert!(by_pieces(bytes, None, 3).is_none());
    }
}

/// Bytes that are letters, halves of letters, or mean trouble.
fn bytes() -> impl Strategy<Value = Vec<u8>> {
    let some: Vec<&[u8]> = vec![
        b"a",
        b"b1",
        b",",
        b";",
        b"\n",
        b"\n",
        b"\r",
        b"\r\n",
        b"\"",
        "é".as_bytes(),
        "Ã©".as_bytes(),
        "Ã".as_bytes(),
        "Â©".as_bytes(),
        "Ãƒ".as_bytes(),
        "“".as_bytes(),
        "”".as_bytes(),
        "„".as_bytes(),
        "“a,b”".as_bytes(),
        "\u{feff}".as_bytes(),
        "\u{80}".as_bytes(),
        "\u{81}".as_bytes(),
        "日".as_bytes(),
        b"\0",
        b"\x1a",
        b"\xe9",
        b"\xe7\xe3",
        b"\x93",
        b"\xc9\x94",
        b"\xe2\x80",
        b"\xff",
    ];
    prop::collection::vec(prop::sample::select(some), 0..60).prop_map(|some| some.concat())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_text_is_the_same_in_pieces(bytes in bytes(), piece in 1_usize..80) {
        prop_assert_eq!(by_pieces(&bytes, None, piece), as_a_whole(&bytes, None));
        let said = Some(TextEncoding::Web(UTF_8));
        prop_assert_eq!(by_pieces(&bytes, said, piece), as_a_whole(&bytes, said));
        let wide: Vec<u8> = [b"\xff\xfe".as_slice(), &bytes].concat();
        prop_assert_eq!(by_pieces(&wide, None, piece), as_a_whole(&wide, None));
    }
}
