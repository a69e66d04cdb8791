use crate::input::tables::invoices;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::receivables::{receivables, sum};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "dso",
    title: "Days sales outstanding",
    formula: "receivables at the month end / billed in the 90 days before x 90; at the last month end the balances are those of the export",
    unit: Unit::Days,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::TOTAL, &invoices::BALANCE],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 2,
    why: "How long the provider waits for its money.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // What is older than the window is owed too.
    at.reaches_before(TableKind::Invoices, 2)?;
    let open = receivables(at)?;
    let (_, billed) = billed(at)?;
    let days = quotient(
        sum(&open).max(0.0),
        exact_sum(billed.iter().map(|(_, total)| total)),
        billed.len() as u64,
    )?;
    Ok(Measured {
        value: days.value * 90.0,
        ..days
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    at.reaches_before(TableKind::Invoices, 2)?;
    let mut grounds = Grounds::of("invoices");
    let table = grounds.table(at.invoices_so_far()?);
    for one in receivables(at)?.iter() {
        let item = Item::of_row(Part::new(Side::Against, one.amount, 0.0).beside());
        grounds.item(item.saying(one.standing()), [(table, one.row)]);
    }
    let (rows, billed) = billed(at)?;
    let table = grounds.table(rows);
    for (row, total) in billed {
        grounds.row(Part::new(Side::For, 0.0, total), (table, row));
    }
    Ok(grounds)
}

/// Invoices, and those among them that were issued in the 90 days before the
/// month end: their rows, with what they come to.
pub(super) fn billed(at: &Snapshot<'_>) -> Result<(Rows, Vec<(usize, f64)>), Absence> {
    const DAYS_90: i64 = 90 * DAY;
    // Four months hold any 90 days.
    let rows = at.over(4).invoices_issued()?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    let total = rows.numbers(&invoices::TOTAL)?;
    let is_recent = |row: &usize| {
        let issued = issued.get(*row);
        issued.is_some_and(|issued| issued >= at.end() - DAYS_90)
    };
    let billed = (0..rows.len())
        .filter(is_recent)
        .filter_map(|row| Some((row, total.get(row)?)))
        .collect();
    Ok((rows, billed))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const INVOICES: &str = "invoice number,client,date,total,paid at,balance\n\
        0,Acme,2025-11-01,10,2025-11-02,0\n\
        1,Acme,2025-12-31,5000,2026-01-02,0\n\
        2,Acme,2026-01-01,900,2026-02-01,0\n\
        3,Acme,2026-02-01,900,2026-04-01 00:00:00,0\n\
        4,Acme,2026-03-01,900,,900\n\
        5,Acme,2026-03-31,300,2026-03-31,0\n\
        6,Acme,2026-04-01,700,,700\n\
        7,Acme,2026-05-29,700,,700\n";

    #[test]
    fn what_is_paid_after_the_month_end_is_owed_at_it() {
        // Owed: 3 and 4. Billed since 1 January, 90 days before April: 2 to 5.
        check(
            "dso",
            &[("i.csv", INVOICES)],
            "2026-03",
            1800.0 / 3000.0 * 90.0,
        );
        check_absent("dso", &[("i.csv", INVOICES)], "2026-03", "below_minimum");
    }

    #[test]
    fn a_credit_is_taken_off_both_what_is_owed_and_what_was_billed() {
        let credit = "invoice number,type,client,date,total,paid at,balance\n\
            0,Invoice,Acme,2025-11-01,10,2025-11-20,0\n\
            1,Invoice,Acme,2026-01-01,1000,2026-01-20,0\n\
            2,Invoice,Acme,2026-03-01,600,,600\n\
            3,Credit Memo,Acme,2026-03-31,100,,100\n";
        check(
            "dso",
            &[("i.csv", credit)],
            "2026-03",
            500.0 / 1500.0 * 90.0,
        );
    }

    #[test]
    fn a_part_payment_counts_at_the_last_month_end_only() {
        let part = "invoice number,client,date,total,paid at,balance\n\
            0,Acme,2025-11-01,10,2025-11-20,0\n\
            1,Acme,2026-01-01,1000,2026-02-20,0\n\
            2,Acme,2026-03-01,1000,2026-03-20,400\n\
            3,Acme,2026-04-01,1000,2026-04-30,0\n";
        // At the end of March nobody knows of the part; at that of April the
        // balance is the export's own.
        check("dso", &[("i.csv", part)], "2026-03", 1000.0 / 2000.0 * 90.0);
        check("dso", &[("i.csv", part)], "2026-04", 400.0 / 2000.0 * 90.0);
    }

    #[test]
    fn without_dates_of_payment_the_last_month_end_alone_is_known() {
        let undated = |exported: &str| {
            format!(
                "invoice number,client,date,total,status\n0,Acme,2025-11-01,10,Paid\n\
                1,Acme,2026-02-01,500,Paid\n2,Acme,2026-03-31,500,Open\n3,Acme,{exported},500,Open\n"
            )
        };
        let soon = undated("2026-04-07");
        check("dso", &[("i.csv", &soon)], "2026-03", 500.0 / 1000.0 * 90.0);
        check_absent_of_any("dso", &[("i.csv", &soon)], "2026-02", "outside_export");
        // Three weeks on, balances are no longer those of the month end.
        let late = undated("2026-04-20");
        check_absent_of_any("dso", &[("i.csv", &late)], "2026-03", "cannot_show");
    }

    #[test]
    fn without_a_trace_of_payments_nothing_is_known() {
        let bare = "invoice number,client,date,total\n1,Acme,2026-01-01,5\n2,Acme,2026-03-31,5\n";
        check_absent("dso", &[("i.csv", bare)], "2026-03", "no_column");
        check_absent_of_any("dso", &[("i.csv", INVOICES)], "2026-02", "outside_export");
    }
}
