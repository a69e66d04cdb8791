use super::new_clients;
use crate::input::tables::{invoices, recurring};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "first_invoice_within_30_days_share",
    title: "New clients billed in time",
    formula: "clients with an invoice from 30 days before to 30 days after their first agreement began / clients whose first agreement began in the last 18 months, 30 days ago or more",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Recurring],
    needs: &[
        &invoices::CLIENT,
        &invoices::ISSUED_AT,
        &recurring::CLIENT,
        &recurring::STARTED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 3,
    revision: 1,
    why: "Where sales hand over well, the first invoice is on time.",
    measure,
};

const DAYS_30: i64 = 30 * 86_400;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let new = new_clients(at, DAYS_30)?;
    let rows = at.invoices_so_far()?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    let mut billed = std::collections::BTreeSet::new();
    for (client, issued) in clients.iter().zip(issued.iter()) {
        if let (Some(client), Some(issued)) = (client, issued)
            && let Some(began) = new.get(&client)
            && (issued - began).abs() <= DAYS_30
        {
            billed.insert(client);
        }
    }
    share(billed.len() as u64, new.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date\n\
        1,Old,100,Monthly,2023-01-01\n\
        2,Ada,100,Monthly,2025-06-01\n\
        3,Bea,100,Monthly,2025-07-01\n\
        4,Cyd,100,Monthly,2025-08-01\n\
        5,Dot,100,Monthly,2026-06-15\n\
        6,Old,100,Monthly,2025-08-01\n";
    const INVOICES: &str = "invoice number,client,date,total\n\
        1,Old,2024-12-01,100\n\
        2,Ada,2025-07-01,100\n\
        3,Bea,2025-08-01,100\n\
        4,Cyd,2025-07-28,100\n\
        5,Dot,2026-06-16,100\n\
        6,Old,2026-06-30,100\n";

    #[test]
    fn thirty_days_to_either_side_are_in_time() {
        // Ada 30 days after, Bea 31, Cyd four days before; Dot began too
        // lately, Old is not new.
        let files = &[("i.csv", INVOICES), ("a.csv", AGREEMENTS)];
        let id = "first_invoice_within_30_days_share";
        check(id, files, "2026-06", 2.0 / 3.0);
        check_absent(id, &files[..1], "2026-06", "no_table");
        check_absent_of_any(id, files, "2026-05", "outside_export");
    }

    #[test]
    fn what_is_taken_back_at_once_was_not_handed_over_well() {
        let credits = INVOICES.to_owned()
            + "7,Ada,2025-07-30,-100\n8,Bea,2025-08-31,-5\n9,Old,2025-08-05,-5\n";
        // Ada within 60 days, Bea on the 61st.
        let files = &[("i.csv", credits.as_str()), ("a.csv", AGREEMENTS)];
        check("new_client_credit_share", files, "2026-06", 1.0 / 3.0);
    }
}
