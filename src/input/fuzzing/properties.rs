//! What has to hold of any bytes: reading never fails, and every row has a
//! fate.

use proptest::prelude::*;

use crate::input::fuzzing;
use crate::input::read_file::large_file::Pieces;
use crate::input::read_texts;
use crate::input::rows::read_blocks::Blocks;
use crate::model::TableKind;

/// Cells that mean something to some reader, and cells that mean trouble.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        prop::sample::select(vec![
            "",
            "-",
            "1",
            "INC7",
            "2026-03-31",
            "31/12/2026 23:59",
            "0000-00-00",
            "1,5",
            "1.234,56",
            "\"a,b\"",
            "\"a\nb\"",
            "\"",
            "Total",
            "Closed",
            "Acme",
            "USD",
            "\u{feff}",
            "é",
            "Ã©",
            "Ã",
            "©",
            "“",
            "“a,b”",
            "1e999",
            "-0",
            "9999999999999999999",
            "yes",
            "month",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,8}",
    ]
}

const HEADERS: [&str; 12] = [
    "ticket id,created,resolved,due by,status,sla met",
    "Number;Opened;Assignment group;State;Priority;Category",
    "invoice number,client,date,total,balance,currency",
    "client\tamount\tstart date\tend date\tbilling cycle\tproduct",
    "ticket id,target,due at,met,achieved at,sla",
    "date,client,movement type,mrr change,currency,plan",
    "date;technician;hours;billable;client;ticket;work type",
    "date,ticket,client,technician,csat,comment",
    "month;client;endpoints;device name;last seen;managed",
    "meeting date,client,meeting type,status",
    "month,cost category,amount,client,currency",
    "a|b|c|d|e|f",
];

fn table() -> impl Strategy<Value = String> {
    let rows = prop::collection::vec(prop::collection::vec(cell(), 0..9), 0..30);
    (prop::sample::select(&HEADERS[..]), rows, any::<bool>()).prop_map(|(header, rows, ends)| {
        let separator = header
            .chars()
            .find(|c| matches!(c, ',' | ';' | '\t' | '|'))
            .unwrap_or(',')
            .to_string();
        let rows: Vec<String> = rows.iter().map(|row| row.join(&separator)).collect();
        format!(
            "{header}\n{}{}",
            rows.join("\n"),
            if ends { "\n" } else { "" }
        )
    })
}

/// Tables one below the other, with lines between them that a header may
/// follow.
fn tables_in_one_text() -> impl Strategy<Value = String> {
    let gap = prop::sample::select(vec!["\n", "\r\n\r\n", "North\n", "\"\n"]);
    prop::collection::vec((table(), gap), 1..4)
        .prop_map(|parts| parts.into_iter().map(|(table, gap)| table + gap).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn blocks_read_at_the_same_time_hold_the_same_rows(
        text in tables_in_one_text(),
        size in 1_usize..300,
        margin in 1_usize..100,
        at_once in 1_usize..9,
    ) {
        let blocks = Blocks { size, margin, at_once };
        fuzzing::blocks_hold_the_same_rows(&text, blocks);
        fuzzing::written_records_are_clean(&text);
        let pieces = Pieces { decoded: size, blocks };
        fuzzing::pieces_hold_the_same_rows(text.as_bytes(), pieces);
        let (latin, ..) = encoding_rs::WINDOWS_1252.encode(&text);
        fuzzing::pieces_hold_the_same_rows(&latin, pieces);
    }

    #[test]
    fn any_bytes_are_sniffed_and_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        fuzzing::sniffing(&bytes);
        fuzzing::records(&bytes);
    }

    #[test]
    fn bytes_that_part_cells_are_sniffed_and_read(
        bytes in prop::collection::vec(prop::sample::select(&b"ab1,;\t|\"'\\ \r\n\xc3\xa9="[..]), 0..200),
    ) {
        fuzzing::sniffing(&bytes);
        fuzzing::records(&bytes);
        let table = [b"ticket id,created,status\n1,2026-01-01,Open\n".as_slice(), &bytes].concat();
        fuzzing::records(&table);
    }

    #[test]
    fn any_cell_is_read_or_not(cell in "\\PC{0,30}") {
        fuzzing::dates(&cell);
        fuzzing::numbers(&cell);
        fuzzing::durations(&cell);
    }

    #[test]
    fn anything_like_a_value_is_read_or_not(cell in "[0-9dhmsPTZ:./+ ,\\-]{0,24}") {
        fuzzing::dates(&cell);
        fuzzing::numbers(&cell);
        fuzzing::durations(&cell);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn any_bytes_are_read_and_every_row_has_a_fate(
        bytes in prop::collection::vec(any::<u8>(), 0..400),
    ) {
        for account in read_texts(&[("any.csv", bytes)]).accounts {
            prop_assert!(account.rows.adds_up(), "{:?}", account.rows);
        }
    }

    #[test]
    fn the_rows_of_any_tables_add_up(tables in prop::collection::vec(table(), 1..4)) {
        let files: Vec<(String, &String)> = tables
            .iter()
            .enumerate()
            .map(|(place, text)| (format!("{place}.csv"), text))
            .collect();
        let exports = read_texts(&files);
        for account in &exports.accounts {
            prop_assert!(account.rows.adds_up(), "{:?}", account.rows);
        }
        let set_aside: u64 = exports.accounts.iter().map(|account| account.rows.set_aside).sum();
        prop_assert_eq!(set_aside, exports.rejected.len() as u64);
        let used: u64 = exports
            .accounts
            .iter()
            .filter(|account| !account.tables.is_empty())
            .map(|account| account.rows.used)
            .sum();
        // Results of SLA targets are read from tickets as well.
        let held: usize = TableKind::ALL
            .into_iter()
            .filter(|table| *table != TableKind::Sla)
            .filter_map(|table| exports.tables.get(table))
            .map(|table| table.frame.height())
            .sum();
        prop_assert!(held as u64 <= used, "{held} records of {used} rows in use");
    }
}
