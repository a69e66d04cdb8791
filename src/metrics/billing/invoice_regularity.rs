use crate::input::tables::{invoices, recurring};
use crate::metrics::agreements::in_force;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};
use std::collections::BTreeSet;

pub static METRIC: Metric = Metric {
    id: "invoice_regularity",
    title: "Clients billed as agreed",
    formula: "client months with an invoice within 3 days of the month / client months in which an agreement that is billed monthly was in force throughout",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::Recurring],
    needs: &[
        &invoices::CLIENT,
        &invoices::ISSUED_AT,
        &recurring::CLIENT,
        &recurring::STARTED_AT,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "What is not billed on time is paid late or never.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let mut billed = 0;
    let mut expected = 0;
    for month in at.months() {
        let back = (at.month.index() - month.index()) as u32;
        let due = clients_to_bill(&at.earlier(back));
        let invoiced = clients_invoiced(at, month)?;
        expected += due.len() as u64;
        billed += due.intersection(&invoiced).count() as u64;
    }
    share(billed, expected)
}

/// Clients with an agreement that is billed each month and was in force
/// throughout the month.
fn clients_to_bill(at: &Snapshot<'_>) -> BTreeSet<u32> {
    let start = at.month.start_seconds();
    in_force(at)
        .into_iter()
        .filter(|agreement| agreement.started <= start && agreement.mrr > 0.0)
        .filter(|agreement| agreement.billing_months.is_none_or(|months| months <= 1.0))
        .filter_map(|agreement| agreement.client)
        .collect()
}

/// Clients with an invoice in the month, or up to 3 days to either side: some
/// bill on the last day for the month to come.
fn clients_invoiced(at: &Snapshot<'_>, month: Month) -> Result<BTreeSet<u32>, Absence> {
    const GRACE: i64 = 3 * 86_400;
    let rows = at.invoices_between(month.start_seconds() - GRACE, month.end_seconds() + GRACE)?;
    let clients = rows.codes(&invoices::CLIENT)?;
    Ok(clients.iter().flatten().collect())
}
