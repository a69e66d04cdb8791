use super::new_clients;
use crate::input::tables::{invoices, recurring};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "new_client_credit_share",
    title: "New clients with a corrected invoice",
    formula: "clients with a credit in the 60 days after their first agreement began / clients whose first agreement began in the last 18 months, 60 days ago or more",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Invoices, TableKind::Recurring],
    needs: &[
        &invoices::CLIENT,
        &invoices::ISSUED_AT,
        &invoices::TOTAL,
        &recurring::CLIENT,
        &recurring::STARTED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 3,
    revision: 1,
    why: "What was sold and what is billed part company at the hand-over.",
    measure,
};

const DAYS_60: i64 = 60 * DAY;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let new = new_clients(at, DAYS_60)?;
    let rows = at.invoices_so_far()?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    let totals = rows.numbers(&invoices::TOTAL)?;
    let mut corrected = std::collections::BTreeSet::new();
    for row in 0..rows.len() {
        let is_credit = totals.get(row).is_some_and(|total| total < 0.0);
        if let (true, Some(client), Some(issued)) = (is_credit, clients.get(row), issued.get(row))
            && let Some(began) = new.get(&client)
            && (0..=DAYS_60).contains(&(issued - began))
        {
            corrected.insert(client);
        }
    }
    share(corrected.len() as u64, new.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check_absent};

    #[test]
    fn without_agreements_nobody_is_new() {
        check_absent("new_client_credit_share", NO_TICKETS, "2026-03", "no_table");
    }
}
