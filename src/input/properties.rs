//! What has to hold of any bytes: reading never fails, and every row has a
//! fate.

use proptest::prelude::*;

use super::read_texts;

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

const HEADERS: [&str; 6] = [
    "ticket id,created,resolved,due by,status,sla met",
    "Number;Opened;Assignment group;State;Priority;Category",
    "invoice number,client,date,total,balance,currency",
    "client\tamount\tstart date\tend date\tbilling cycle\tproduct",
    "ticket id,target,due at,met,achieved at,sla",
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
        let held: usize = [&exports.tables.tickets, &exports.tables.invoices, &exports.tables.recurring]
            .into_iter()
            .flatten()
            .map(|table| table.frame.height())
            .sum();
        prop_assert!(held as u64 <= used, "{held} records of {used} rows in use");
    }
}
