//! What has to hold of any bytes: reading never fails, and every row has a
//! fate.

use proptest::prelude::*;

use super::read_blocks::Blocks;
use super::read_file::{Beginning, FileRead, begin, read_tables};
use super::read_texts;
use super::source::{ReadAt, Source};
use super::text::{decode, is_tidy};
use crate::config::FileDecisions;
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

const HEADERS: [&str; 8] = [
    "ticket id,created,resolved,due by,status,sla met",
    "Number;Opened;Assignment group;State;Priority;Category",
    "invoice number,client,date,total,balance,currency",
    "client\tamount\tstart date\tend date\tbilling cycle\tproduct",
    "ticket id,target,due at,met,achieved at,sla",
    "date,client,movement type,mrr change,currency,plan",
    "date;technician;hours;billable;client;ticket;work type",
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

impl ReadAt for Vec<u8> {
    fn len(&self) -> usize {
        Vec::len(self)
    }

    fn fill(&self, at: usize, buffer: &mut [u8]) -> std::io::Result<()> {
        buffer.copy_from_slice(&self[at..at + buffer.len()]);
        Ok(())
    }
}

/// What a text is read as, whichever way; `None` where it begins with no table
/// that is known.
fn read_as(text: &str, source: Source<'_>, blocks: Blocks) -> Option<String> {
    let decoded = decode(text.as_bytes(), None).ok()?;
    let path = std::path::Path::new("any.csv");
    match begin(path, &decoded, &FileDecisions::default(), None) {
        Beginning::Table(account, section) => {
            let read = read_tables(source, section, *account, blocks).unwrap();
            Some(rows_of(&read))
        }
        Beginning::Unused(..) | Beginning::Empty => None,
    }
}

/// The account of a file and all that its records say, whatever parts they
/// were read in.
fn rows_of(read: &FileRead) -> String {
    let mut all = vec![format!("{:?}\n{:?}", read.account, read.rejected)];
    for records in &read.records {
        for row in &records.usable {
            let cells = records.columns.iter();
            let cells = cells.map(|(field, cells)| (field.name, cells.shown(*row)));
            all.push(format!(
                "{:?} {:?}",
                records.table,
                cells.collect::<Vec<_>>()
            ));
        }
    }
    all.join("\n")
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]

    #[test]
    fn blocks_read_at_the_same_time_hold_the_same_rows(
        text in tables_in_one_text(),
        size in 1_usize..300,
        margin in 1_usize..100,
        at_once in 1_usize..9,
    ) {
        let whole = Blocks { size: usize::MAX, margin: usize::MAX, at_once: 1 };
        let parted = Blocks { size, margin, at_once };
        // A text that is to be mended is read as a whole.
        let decoded = decode(text.as_bytes(), None);
        let text = decoded.map(|decoded| decoded.text.into_owned()).unwrap_or_default();
        prop_assume!(is_tidy(&text, true));
        let expected = read_as(&text, Source::Text(&text), whole);
        prop_assert_eq!(&read_as(&text, Source::Text(&text), parted), &expected);
        let bytes = text.clone().into_bytes();
        prop_assert_eq!(&read_as(&text, Source::Utf8(&bytes, 0), parted), &expected);
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
