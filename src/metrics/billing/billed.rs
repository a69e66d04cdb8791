use crate::input::tables::invoices;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
pub static METRIC: Metric = Metric {
    id: "billed",
    title: "Billed",
    formula: "sum of invoices issued in the month, credits taken off",
    unit: Unit::Money,
    direction: Direction::Neutral,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::TOTAL],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "What the month brought in sales.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.invoices_issued()?;
    let total = rows.numbers(&invoices::TOTAL)?;
    Ok(amount(total.sum(), rows.len() as u64))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.invoices_issued()?;
    let total = rows.numbers(&invoices::TOTAL)?;
    let mut grounds = Grounds::of("invoices");
    grounds.each_row(rows, |row| {
        let total = total.get(row).unwrap_or(0.0);
        Some(Part::new(Side::Counted, total, 0.0))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_INVOICES, check, check_absent};

    const INVOICES: &str = "invoice number,type,client,date,total,currency,status\n\
        1,Invoice,Acme,2026-03-01 00:00:00,100,USD,Paid\n\
        2,Invoice,Acme,2026-03-31 23:59:59,\"1,200.00\",usd,Sent\n\
        3,Credit Memo,Acme,2026-03-10,50,USD,Paid\n\
        4,Invoice,Acme,2026-03-11,999,USD,Void\n\
        5,Bill,Acme,2026-03-12,888,USD,Paid\n\
        6,Payment,Acme,2026-03-13,777,USD,\n\
        7,Invoice,Acme,2026-03-14,10,EUR,Paid\n\
        8,Invoice,Acme,2026-04-01 00:00:00,66,USD,Sent\n\
        9,Invoice,Acme,2026-05-04,-6,USD,Sent\n";

    #[test]
    fn credits_are_taken_off_and_what_is_no_sale_is_left_out() {
        check("billed", &[("i.csv", INVOICES)], "2026-03", 1250.0);
        check("billed", &[("i.csv", INVOICES)], "2026-04", 66.0);
        check("billed", &[("i.csv", INVOICES)], "2026-05", -6.0);
    }

    #[test]
    fn outside_of_the_export_nothing_is_known() {
        check_absent(
            "billed",
            &[("i.csv", INVOICES)],
            "2026-02",
            "outside_export",
        );
        check_absent(
            "billed",
            &[("i.csv", INVOICES)],
            "2026-06",
            "outside_export",
        );
        check_absent("billed", NO_INVOICES, "2026-03", "no_table");
    }

    #[test]
    fn what_is_owed_to_suppliers_is_no_sale() {
        let payables = "invoice number,supplier,date,total\n1,Acme,2026-03-01,100\n";
        check_absent("billed", &[("i.csv", payables)], "2026-03", "no_table");
    }

    #[test]
    fn a_client_called_total_is_no_sum_but_a_sum_is() {
        let totals = "client,invoice number,date,total\n\
            Total Foods,1,2026-03-01,100\nTotal,,,100\nTotal for Acme,,,100\n";
        check("billed", &[("i.csv", totals)], "2026-03", 100.0);
    }
}
