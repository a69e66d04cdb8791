//! Every table in its plain form, with its columns in any order and as any
//! subset that holds what it needs.

use proptest::prelude::*;

use super::read_rows;
use crate::model::TableKind;

/// A column of a plain form: its title and cells, the canonical columns that
/// it alone gives, and whether the table can do without it.
struct Column {
    title: &'static str,
    cells: [&'static str; 2],
    gives: &'static [&'static str],
    needed: bool,
}

const fn needed(
    title: &'static str,
    cells: [&'static str; 2],
    gives: &'static [&'static str],
) -> Column {
    Column {
        title,
        cells,
        gives,
        needed: true,
    }
}

const fn further(
    title: &'static str,
    cells: [&'static str; 2],
    gives: &'static [&'static str],
) -> Column {
    Column {
        title,
        cells,
        gives,
        needed: false,
    }
}

const FORMS: &[(TableKind, &[Column])] = &[
    (
        TableKind::MrrMovements,
        &[
            needed("date", ["2026-03-16", "2026-04-17"], &["date"]),
            needed("client", ["Acme", "Beta"], &["client"]),
            needed("movement type", ["new", "churn"], &["kind"]),
            needed("mrr change", ["100", "-20.5"], &["amount"]),
            further("mrr after", ["100", "0"], &[]),
            further("plan", ["Gold", "Gold"], &[]),
            further("currency", ["EUR", "EUR"], &[]),
            further("note", ["x", "y"], &[]),
        ],
    ),
    (
        TableKind::TimeEntries,
        &[
            needed("date", ["2026-03-16", "2026-04-17"], &["date"]),
            needed("hours", ["1.5", "0.25"], &["hours"]),
            needed("technician", ["Ana", "Rui"], &["technician"]),
            further("client", ["Acme", "Beta"], &["client"]),
            further("ticket", ["1", "2"], &["ticket"]),
            further("billable", ["yes", "no"], &["billable_hours"]),
            further("work type", ["Training", "Support"], &["improves"]),
            further("entered at", ["2026-03-18 09:00", ""], &["entered_at"]),
            further("note", ["x", "y"], &[]),
        ],
    ),
];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn columns_come_in_any_order_and_as_any_subset(
        order in any::<prop::sample::Index>(),
        seeds in prop::collection::vec(any::<u32>(), 12),
        keep in prop::collection::vec(any::<bool>(), 12),
    ) {
        let (table, columns) = &FORMS[order.index(FORMS.len())];
        let gives = |columns: &[&Column]| -> Vec<&str> {
            columns.iter().flat_map(|column| column.gives).copied().collect()
        };
        let text = |columns: &[&Column]| -> String {
            let line = |cell: &dyn Fn(&Column) -> &'static str| -> String {
                let cells: Vec<&str> = columns.iter().map(|column| cell(column)).collect();
                cells.join(",")
            };
            format!(
                "{}\n{}\n{}\n",
                line(&|column| column.title),
                line(&|column| column.cells[0]),
                line(&|column| column.cells[1])
            )
        };
        let mut chosen: Vec<(u32, &Column)> = columns
            .iter()
            .zip(keep)
            .zip(seeds)
            .filter(|((column, keep), _)| column.needed || *keep)
            .map(|((column, _), seed)| (seed, column))
            .collect();
        if chosen.len() < 3 {
            return Ok(());
        }
        let straight: Vec<&Column> = chosen.iter().map(|(_, column)| *column).collect();
        chosen.sort_by_key(|(seed, _)| *seed);
        let shuffled: Vec<&Column> = chosen.iter().map(|(_, column)| *column).collect();
        let whole: Vec<&Column> = columns.iter().collect();
        let wanted = gives(&straight);
        let expected = read_rows(*table, &text(&whole), &wanted);
        prop_assert_eq!(expected.len(), 2);
        prop_assert!(expected.iter().all(|row| !row.contains("no column")), "{:?}", expected);
        prop_assert_eq!(read_rows(*table, &text(&shuffled), &wanted), expected);
    }
}

#[test]
fn columns_of_a_data_model_are_known_without_their_table() {
    let text = "Tickets[TicketNumber],DimClient[ClientName],Tickets[CreatedUtc],Tickets[SolvedUtc],Tickets[StatusName]\n\
        7,Acme,1725196740000,1725369600000,Closed\n8,Beta,1725381780000,,Open\n";
    let exports = super::read_texts(&[("t.csv", text)]);
    let account = &exports.accounts[0];
    let meanings: Vec<_> = account.columns.iter().map(|one| one.meaning).collect();
    let named = ["ticket_id", "client", "created_at", "resolved_at", "status"];
    assert_eq!(meanings, named.map(Some));
}
