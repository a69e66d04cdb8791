//! Records that stand in several files, and in any order.

use super::rows_of;
use crate::input::read_texts;
use crate::model::TableKind;

struct Form {
    table: TableKind,
    header: &'static str,
    rows: [&'static str; 5],
    columns: &'static [&'static str],
}

/// Two rows of each are alike but for nothing, or for a note.
const FORMS: &[Form] = &[
    Form {
        table: TableKind::TimeEntries,
        header: "date,technician,client,hours,billable,work type",
        rows: [
            "2026-03-16,Ana,Acme,0.5,yes,Support",
            "2026-03-16,Ana,Acme,0.5,yes,Support",
            "2026-03-17,Rui,Acme,1,no,Support",
            "2026-03-17,Rui,Acme,1,yes,Support",
            "2026-03-18,Ana,Beta,2,yes,Project",
        ],
        columns: &["date", "client", "hours", "billable_hours"],
    },
    Form {
        table: TableKind::MrrMovements,
        header: "date,client,movement type,mrr change",
        rows: [
            "2026-01-15,Acme,new,500",
            "2026-02-01,Acme,expansion,100",
            "2026-02-01,Acme,expansion,100",
            "2026-02-01,Beta,new,100",
            "2026-03-01,Beta,churn,-100",
        ],
        columns: &["date", "client", "kind", "amount"],
    },
];

fn text(form: &Form, rows: &[&str]) -> String {
    format!("{}\n{}\n", form.header, rows.join("\n"))
}

#[test]
fn overlapping_exports_count_each_record_once() {
    for form in FORMS {
        let whole = read_texts(&[("all.csv", text(form, &form.rows))]);
        let expected = rows_of(&whole, form.table, form.columns);
        assert_eq!(expected.len(), form.rows.len(), "{}", form.table);
        let parts = read_texts(&[
            ("a.csv", text(form, &form.rows[..4])),
            ("b.csv", text(form, &form.rows[..])),
            ("c.csv", text(form, &form.rows[2..])),
        ]);
        assert_eq!(rows_of(&parts, form.table, form.columns), expected);
        let sum = |fate: fn(&crate::model::RowCounts) -> u64| -> u64 {
            parts
                .accounts
                .iter()
                .map(|account| fate(&account.rows))
                .sum()
        };
        assert_eq!(sum(|rows| rows.used), 5, "{}", form.table);
        assert_eq!(sum(|rows| rows.duplicate + rows.superseded), 7);
        assert!(parts.accounts.iter().all(|account| account.rows.adds_up()));
    }
}

#[test]
fn the_order_of_rows_and_files_changes_nothing() {
    for form in FORMS {
        let mut turned = form.rows;
        turned.reverse();
        let one = read_texts(&[
            ("a.csv", text(form, &form.rows[..3])),
            ("b.csv", text(form, &form.rows[1..])),
        ]);
        let other = read_texts(&[
            ("a.csv", text(form, &turned[..4])),
            ("b.csv", text(form, &turned[2..])),
        ]);
        assert_eq!(
            rows_of(&one, form.table, form.columns),
            rows_of(&other, form.table, form.columns)
        );
    }
}
