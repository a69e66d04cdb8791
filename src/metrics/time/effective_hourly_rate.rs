use crate::input::tables::{invoices, time_entries};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};
pub static METRIC: Metric = Metric {
    id: "effective_hourly_rate",
    title: "Effective hourly rate",
    formula: "billed without tax / hours worked for clients",
    unit: Unit::Money,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Invoices, TableKind::TimeEntries],
    needs: &[
        &invoices::ISSUED_AT,
        &invoices::NET,
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::CLIENT,
    ],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 60,
    revision: 1,
    why: "What an hour brings in the end, whatever the agreement says; goods that are sold on are in it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let billed = at.invoices_issued()?.numbers(&invoices::NET)?;
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let clients = rows.codes(&time_entries::CLIENT)?;
    let worked: Vec<f64> = hours
        .iter()
        .zip(clients.iter())
        .filter(|(_, client)| client.is_some())
        .filter_map(|(hours, _)| hours)
        .collect();
    quotient(billed.sum(), exact_sum(&worked), worked.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const ENTRIES: &str = "date,technician,client,hours,billable\n\
        2025-10-01,Ann,Acme,6,yes\n\
        2026-02-10,Ann,,20,no\n\
        2026-03-31,Bob,Beta,2,no\n";
    const INVOICES: &str = "invoice number,client,date,total,tax\n\
        1,Acme,2025-09-30,999,0\n\
        2,Acme,2025-10-01,880,80\n\
        3,Beta,2026-03-31,160,0\n";

    #[test]
    fn what_was_billed_is_held_against_hours_for_clients() {
        // 960 for eight hours.
        let files = &[("h.csv", ENTRIES), ("i.csv", INVOICES)];
        check("effective_hourly_rate", files, "2026-03", 120.0);
        check_absent("effective_hourly_rate", files, "2026-03", "below_minimum");
        check_absent("effective_hourly_rate", &files[..1], "2026-03", "no_table");
    }
}
