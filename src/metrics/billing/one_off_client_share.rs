use crate::input::tables::invoices;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "one_off_client_share",
    title: "Clients with work outside agreements",
    formula: "clients that were billed more than the recurring part of their invoices / clients that were billed, over 3 months",
    unit: Unit::Share,
    direction: Direction::Neutral,
    tables: &[TableKind::Invoices],
    needs: &[
        &invoices::CLIENT,
        &invoices::ISSUED_AT,
        &invoices::NET,
        &invoices::RECURRING_AMOUNT,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Where every client has something of its own, there is no package.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    /// Less than a cent of rounding is nothing of its own.
    const ROUNDING: f64 = 0.005;
    let rows = at.invoices_issued()?;
    let clients = rows.codes(&invoices::CLIENT)?;
    let net = rows.numbers(&invoices::NET)?;
    let named = rows.numbers(&invoices::RECURRING_AMOUNT)?;
    let mut one_off: BTreeMap<u32, ExactSum> = BTreeMap::new();
    for row in 0..rows.len() {
        if let Some(client) = clients.get(row) {
            let recurring = named.get(row).unwrap_or(0.0);
            let of_client = one_off.entry(client).or_default();
            *of_client += net.get(row).unwrap_or(0.0);
            *of_client += -recurring;
        }
    }
    let with = one_off.values().filter(|sum| sum.value() > ROUNDING);
    share(with.count() as u64, one_off.len() as u64)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const INVOICES: &str = "invoice number,client,date,total,tax,recurring amount\n\
        1,Acme,2026-01-01,110,10,100\n\
        2,Beta,2026-02-01,110,10,60\n\
        3,Acme,2026-03-31,100,0,100\n\
        4,Cyd,2026-03-31,100,0,\n";

    #[test]
    fn tax_is_nothing_of_its_own() {
        // Beta and Cyd, of three.
        let files = &[("i.csv", INVOICES)];
        check("one_off_client_share", files, "2026-03", 2.0 / 3.0);
        check_absent("one_off_client_share", files, "2026-03", "below_minimum");
    }
}
