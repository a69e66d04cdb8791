//! What rows and cells a text has.

use proptest::prelude::*;

use super::{Next, Quoting, Row, Splitter, Style};

/// Each row as its line, a mark for an open quote, and its cells.
fn rows_of(text: &str, style: Style, width: usize) -> Vec<String> {
    let mut splitter = Splitter::new(text, style, width);
    let mut row = Row::default();
    let mut found = Vec::new();
    loop {
        let mark = match splitter.next(&mut row) {
            Next::Row => "",
            Next::OpenQuote => "! ",
            Next::Blank => continue,
            Next::Unfinished => panic!("nothing follows"),
            Next::End => return found,
        };
        let cells = row.to_texts(text, style.quoting).join("|");
        found.push(format!("{} {mark}{cells}", row.line));
    }
}

fn rows(text: &str, width: usize) -> Vec<String> {
    rows_of(text, Style::usual(b','), width)
}

#[test]
fn cells_are_parted_and_quotes_taken_off() {
    assert_eq!(
        rows("a,b,c\n1,\"x, y\",\"ha \"\"ha\"\"\"\n,,\n", 3),
        ["1 a|b|c", "2 1|x, y|ha \"ha\"", "3 ||"]
    );
    assert_eq!(rows("a, \"b, c\" ,d\n", 3), ["1 a|b, c|d"]);
}

#[test]
fn lines_end_in_any_way_and_are_counted_as_they_stand() {
    assert_eq!(
        rows("a,b\r1,2\r\n3,4\n\n5,6", 2),
        ["1 a|b", "2 1|2", "3 3|4", "5 5|6"]
    );
    assert_eq!(
        rows("a,b\r\n1,\"x\r\ny\"\r\n2,w\r\n", 2),
        ["1 a|b", "2 1|x\r\ny", "4 2|w"]
    );
    assert_eq!(
        rows("a,b\r1,\"x\ry\"\r2,w", 2),
        ["1 a|b", "2 1|x\ry", "4 2|w"]
    );
}

#[test]
fn a_stray_quote_costs_nothing_where_its_line_fits_the_header() {
    assert_eq!(
        rows("a,b\n1,x\n2,\"y\n3,z\n4,\"u, v\"\n5,w\n", 2),
        ["1 a|b", "2 1|x", "3 2|\"y", "4 3|z", "5 4|u, v", "6 5|w"]
    );
    assert_eq!(rows("5\" pipe,1\n", 2), ["1 5\" pipe|1"]);
    assert_eq!(rows("\"5\" pipe,\"x\"\n", 2), ["1 \"5\" pipe|x"]);
}

#[test]
fn a_quote_without_an_end_costs_one_line() {
    assert_eq!(
        rows("a,b,c\n1,x,y\n2,\"y\n3,z,\"u, v\"\n5,w,x\n", 3),
        ["1 a|b|c", "2 1|x|y", "3 ! 2|\"y", "4 3|z|u, v", "5 5|w|x"]
    );
    assert_eq!(rows("a,b\n1,\"x", 2), ["1 a|b", "2 ! 1|\"x"]);
}

#[test]
fn quotes_inside_a_quoted_cell_need_not_be_doubled() {
    assert_eq!(
        rows("1,\"he said \"hi\" to me\",2\n", 3),
        ["1 1|he said \"hi\" to me|2"]
    );
    assert_eq!(
        rows("1,\"he said\n\"hi\" to me\",2\n3,4,5\n", 3),
        ["1 1|he said\n\"hi\" to me|2", "3 3|4|5"]
    );
}

#[test]
fn quotes_can_be_escaped_other_or_letters() {
    let escaped = Style {
        separator: b',',
        quoting: Quoting::Escaped(b'"'),
    };
    assert_eq!(
        rows_of("1,\"a \\\"b\\\", c\",\"d\\\\\"\n", escaped, 3),
        ["1 1|a \"b\", c|d\\"]
    );
    let single = Style {
        separator: b',',
        quoting: Quoting::Doubled(b'\''),
    };
    assert_eq!(rows_of("'a, b','it''s'\n", single, 2), ["1 a, b|it's"]);
    let none = Style {
        separator: b'\t',
        quoting: Quoting::None,
    };
    assert_eq!(
        rows_of("\"a\tb\"\n\"c\"\td\n", none, 2),
        ["1 \"a|b\"", "2 \"c\"|d"]
    );
}

#[test]
fn a_block_ends_where_the_next_row_is_not_whole() {
    let text = "1,2\n3,\"x\n";
    let mut splitter = Splitter::new(text, Style::usual(b','), 2).of_block(false);
    let mut row = Row::default();
    assert_eq!(splitter.next(&mut row), Next::Row);
    assert_eq!(splitter.next(&mut row), Next::Unfinished);
    assert_eq!(splitter.position(), (4, 2));
}

#[test]
fn quotes_out_of_place_on_every_line_cost_no_more_than_their_lines() {
    let text = "1,\"x\n".repeat(200_000);
    assert_eq!(rows(&text, 2).len(), 200_000);
    let line = "\"a,".repeat(100_000);
    assert_eq!(rows(&line, 2).len(), 1);
}

proptest! {
    /// What is read in one pass is what is read by looking twice.
    #[test]
    fn a_usual_row_reads_as_any_other(
        text in "[a\u{e9} ,;\"\n\r\\\\]{0,120}|([a-z]{0,9}|\"([a-z,\n]|\"\"){0,20}\")([,\n]([a-z]{0,9}|\"([a-z,\n]|\"\"){0,20}\")){0,30}",
        separator in prop::sample::select(vec![b',', b';', b' ']),
        quoting in prop::sample::select(vec![
            Quoting::None,
            Quoting::Doubled(b'"'),
            Quoting::Escaped(b'"'),
        ]),
        is_last in any::<bool>(),
    ) {
        let style = Style { separator, quoting };
        // Enough behind it that the last rows are read in one pass as well.
        let text = format!("{text}\n{}", "z".repeat(40));
        let mut usual = Splitter::new(&text, style, 3).of_block(is_last);
        let (mut row, mut other_row) = (Row::default(), Row::default());
        loop {
            let mut twice = usual.clone();
            let next = usual.next(&mut row);
            prop_assert_eq!(next, match next {
                Next::End => Next::End,
                _ => twice.next_at_length(&mut other_row),
            });
            if matches!(next, Next::End | Next::Unfinished) {
                break;
            }
            prop_assert_eq!(usual.position(), twice.position());
            prop_assert_eq!(row.text(&text), other_row.text(&text));
            if next == Next::Row {
                prop_assert_eq!(
                    row.to_texts(&text, quoting),
                    other_row.to_texts(&text, quoting)
                );
            }
        }
    }
}
