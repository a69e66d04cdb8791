use super::dso::billed;
use crate::input::tables::{Listed, invoices};
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::receivables::{overdue_grounds, overdue_share, receivables};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "receivables_over_90_days_share",
    title: "Receivables over 90 days late",
    formula: "receivables more than 90 days past their due date / receivables at the month end, or a third of the invoices of the 90 days before where that is more; 0 where nothing is owed; at the last month end the balances are those of the export",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices],
    needs: &[
        &invoices::ISSUED_AT,
        &invoices::DUE_AT,
        &invoices::TOTAL,
        &invoices::BALANCE,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 3,
    why: "What is that late is rarely paid in full.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    // With 30 days to pay, what is 90 days late was issued 120 days ago.
    at.reaches_before(TableKind::Invoices, 4)?;
    Ok(overdue_share(&receivables(at)?, 90.0, a_month_billed(at)?))
}

/// A month's invoices, credits not taken off, by the 90 days before the month
/// end. Who is paid promptly has few invoices open: one that a client disputes
/// is much of them, and no sign that collecting is left to chance. A list of
/// what is open does not show it.
fn a_month_billed(at: &Snapshot<'_>) -> Result<f64, Absence> {
    const MONTHS: f64 = 3.0;
    if at.tables().listed_invoices == Listed::OnlyOpen {
        return Ok(0.0);
    }
    let (_, billed) = billed(at)?;
    let invoices = billed.iter().map(|(_, total)| total.max(0.0));
    Ok(exact_sum(invoices) / MONTHS)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    at.reaches_before(TableKind::Invoices, 4)?;
    overdue_grounds(at, 90.0, a_month_billed(at)?)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    const INVOICES: &str = "invoice number,client,date,due date,total,paid at\n\
        1,Acme,2026-01-01,2026-03-31,200,\n\
        2,Acme,2026-03-02,2026-04-01,300,\n\
        3,Acme,2026-02-01,2026-03-01,100,2026-07-01 00:00:00\n\
        4,Acme,2026-02-01,2026-03-01,900,2026-06-30 23:59:59\n\
        5,Acme,2026-06-30,2026-07-30,400,\n\
        6,Acme,2026-08-31,2026-09-30,400,\n";

    #[test]
    fn the_ninety_first_day_counts_and_the_ninetieth_does_not() {
        // Late by more than 90 days: 1, by 91, and 3; 2 is late by 90.
        check(
            "receivables_over_90_days_share",
            &[("i.csv", INVOICES)],
            "2026-06",
            0.3,
        );
    }

    #[test]
    fn of_few_open_invoices_one_in_dispute_is_no_ageing() {
        // Paid within days but for 60 of January, which are in dispute. 360 are
        // open; a third of the 3000 since 2 April is more.
        let disputed = "invoice number,client,date,due date,total,paid at\n\
            1,Acme,2026-01-01,2026-01-31,60,\n\
            2,Beta,2026-04-10,2026-05-10,900,2026-04-15\n\
            3,Beta,2026-05-10,2026-06-09,900,2026-05-15\n\
            4,Beta,2026-06-10,2026-07-10,900,2026-06-15\n\
            5,Beta,2026-06-20,2026-07-20,300,\n\
            6,Beta,2026-07-31,2026-08-30,900,\n";
        check(
            "receivables_over_90_days_share",
            &[("i.csv", disputed)],
            "2026-06",
            60.0 / 1000.0,
        );
    }

    #[test]
    fn an_export_of_few_months_cannot_show_old_debts() {
        let files = &[("i.csv", INVOICES)];
        check_absent_of_any(
            "receivables_over_90_days_share",
            files,
            "2026-04",
            "outside_export",
        );
    }
}
