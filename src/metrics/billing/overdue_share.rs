use crate::input::tables::invoices;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::receivables::{overdue_grounds, overdue_share, receivables};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "overdue_share",
    title: "Receivables past due",
    formula: "receivables past their due date / receivables, at the month end; 0 where nothing is owed; at the last month end the balances are those of the export",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[&invoices::ISSUED_AT, &invoices::DUE_AT, &invoices::BALANCE],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 2,
    why: "How much of what is owed is late.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Invoices, 1)?;
    Ok(overdue_share(&receivables(at)?, 0.0, 0.0))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    at.reaches_before(TableKind::Invoices, 1)?;
    overdue_grounds(at, 0.0, 0.0)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    const INVOICES: &str = "invoice number,client,date,due date,total,paid at\n\
        1,Acme,2026-01-01,2026-01-31,100,\n\
        2,Acme,2026-03-01,2026-03-30,200,\n\
        3,Acme,2026-03-01,2026-03-31,300,\n\
        4,Acme,2026-03-01,2026-03-15,400,2026-04-05\n\
        5,Acme,2026-03-01,2026-03-15,800,2026-03-31 23:59:59\n\
        6,Acme,2026-04-01,2026-04-02,999,\n\
        7,Acme,2026-05-29,2026-06-28,999,\n";

    #[test]
    fn an_invoice_is_late_from_the_day_after_it_is_due() {
        // Owed: 1 to 4. Late: 1, 2, and 4, which was paid after the month end.
        check("overdue_share", &[("i.csv", INVOICES)], "2026-03", 0.7);
    }

    #[test]
    fn without_a_due_date_30_days_are_given() {
        let terms = "invoice number,client,date,due date,total,paid at\n\
            1,Acme,2026-01-01,2026-01-31,100,2026-01-10\n\
            2,Acme,2026-03-01,,100,\n3,Acme,2026-02-28,,100,\n";
        check("overdue_share", &[("i.csv", terms)], "2026-03", 0.5);
    }

    #[test]
    fn a_credit_does_not_make_more_than_all_of_it_late() {
        let credit = "invoice number,type,client,date,due date,total,paid at\n\
            1,Invoice,Acme,2026-01-01,2026-01-31,10,2026-01-10\n\
            2,Invoice,Acme,2026-02-01,2026-03-01,100,\n\
            3,Credit,Acme,2026-03-31,2026-04-30,50,\n";
        check("overdue_share", &[("i.csv", credit)], "2026-03", 1.0);
    }

    #[test]
    fn early_in_the_export_nobody_can_be_late() {
        check_absent_of_any(
            "overdue_share",
            &[("i.csv", INVOICES)],
            "2026-01",
            "outside_export",
        );
    }

    #[test]
    fn where_nothing_is_owed_nothing_is_late() {
        let paid = "invoice number,client,date,due date,total,paid at\n\
            1,Acme,2026-01-01,2026-01-31,10,2026-01-10\n2,Acme,2026-03-01,2026-03-31,10,2026-03-31\n";
        check("overdue_share", &[("i.csv", paid)], "2026-03", 0.0);
    }
}
