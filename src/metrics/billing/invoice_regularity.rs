use crate::input::tables::{invoices, recurring};
use crate::metrics::agreements::{Agreement, all};
use crate::metrics::by_code::CodeSet;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, Month, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "invoice_regularity",
    title: "Clients billed as agreed",
    formula: "client months with an invoice in the month or up to 3 days before or after it, the days after the last month not being known yet / client months in which an agreement that is billed monthly was in force throughout",
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
    let mut sum = Billed::default();
    for month in at.months() {
        // The days after a month are not known yet at its own end.
        let is_past = month < at.month;
        let work_out = || billed_in(at, month);
        let billed = at.kept().billed.get((month, is_past), work_out)?;
        sum.expected += billed.expected;
        sum.billed += billed.billed;
    }
    if sum.expected == 0 && is_billed_seldom(at) {
        return Err(Absence::CannotShow("cannot-show-monthly-billing"));
    }
    share(sum.billed, sum.expected)
}

/// Whether agreements were in force that are billed less often than monthly.
fn is_billed_seldom(at: &Snapshot<'_>) -> bool {
    let is_seldom = |one: &&Agreement| one.billing_months.is_some_and(|months| months > 1.0);
    let mut seldom = all(at).iter().filter(is_seldom);
    seldom.any(|one| one.mrr > 0.0 && at.months().any(|month| one.in_force_at_end_of(month)))
}

/// How many clients were to be billed, and how many of them were.
#[derive(Debug, Clone, Copy, Default)]
pub(in crate::metrics) struct Billed {
    expected: u64,
    billed: u64,
}

fn billed_in(at: &Snapshot<'_>, month: Month) -> Result<Billed, Absence> {
    let due = clients_to_bill(&at.at_end_of(month));
    let invoiced = clients_invoiced(at, month)?;
    let billed = due.codes().filter(|client| invoiced.contains(*client));
    Ok(Billed {
        billed: billed.count() as u64,
        expected: due.codes().count() as u64,
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("client months");
    let agreements = grounds.table(at.agreements()?);
    for month in at.months() {
        let rows = invoices_around(at, month)?;
        let clients = rows.codes(&invoices::CLIENT)?;
        let table = grounds.table(rows);
        let mut billed: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        for (row, client) in clients.iter().enumerate() {
            if let Some(client) = client {
                billed.entry(client).or_default().push((table, row));
            }
        }
        let mut due: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        for agreement in agreements_to_bill(&at.at_end_of(month)) {
            if let Some(client) = agreement.client {
                let rows = due.entry(client).or_default();
                rows.push((agreements, agreement.row));
            }
        }
        for (client, agreements) in due {
            let (part, rows) = match billed.remove(&client) {
                Some(invoices) => (Part::new(Side::For, 1.0, 1.0), invoices),
                None => (Part::new(Side::Against, 0.0, 1.0), agreements),
            };
            grounds.item(Item::of_client_in(client, month, part), rows);
        }
    }
    Ok(grounds)
}

/// Clients with an agreement that is billed each month and was in force
/// throughout the month.
pub(in crate::metrics) fn clients_to_bill(at: &Snapshot<'_>) -> CodeSet {
    agreements_to_bill(at)
        .filter_map(|agreement| agreement.client)
        .collect()
}

fn agreements_to_bill<'a>(at: &Snapshot<'a>) -> impl Iterator<Item = &'a Agreement> + use<'a> {
    let (month, start) = (at.month, at.month.start_seconds());
    all(at)
        .iter()
        .filter(move |one| one.started <= start && one.mrr > 0.0)
        .filter(|one| one.billing_months.is_none_or(|months| months <= 1.0))
        .filter(move |one| one.in_force_at_end_of(month))
}

/// Clients with an invoice in the month, or up to 3 days to either side: some
/// bill on the last day for the month to come.
pub(in crate::metrics) fn clients_invoiced(
    at: &Snapshot<'_>,
    month: Month,
) -> Result<CodeSet, Absence> {
    let clients = invoices_around(at, month)?.codes(&invoices::CLIENT)?;
    Ok(clients.iter().flatten().collect())
}

fn invoices_around(at: &Snapshot<'_>, month: Month) -> Result<Rows, Absence> {
    const GRACE: i64 = 3 * DAY;
    // At the month end nobody knows of the days after it.
    let until = (month.end_seconds() + GRACE).min(at.end());
    at.invoices_between(month.start_seconds() - GRACE, until)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Ada,100,Monthly,2026-01-01,\n\
        2,Bea,100,Monthly,2026-03-01,\n\
        3,Cyd,100,Monthly,2026-01-01,2026-03-31\n\
        4,Dot,1200,Annual,2026-01-01,\n\
        5,Eve,100,Monthly,2026-03-02,\n\
        6,Fay,100,Monthly,2026-01-01,2026-03-30\n\
        7,Gil,0,Monthly,2026-01-01,\n";
    const INVOICES: &str = "invoice number,client,date,total\n\
        1,Zoe,2026-02-01,100\n\
        2,Ada,2026-03-03,100\n\
        3,Bea,2026-02-25 23:59:59,100\n\
        4,Bea,2026-04-01,100\n\
        5,Cyd,2026-02-26 00:00:00,100\n\
        6,Dot,2026-03-05,100\n";

    #[test]
    fn a_client_is_due_where_a_monthly_agreement_runs_all_month() {
        // Due in March: Ada, Bea, Cyd. Ada was billed in it, Cyd three days
        // before it; Bea three days and a second before, and not yet again.
        let files = &[("a.csv", AGREEMENTS), ("i.csv", INVOICES)];
        check("invoice_regularity", files, "2026-03", 2.0 / 3.0);
        check_absent("invoice_regularity", files, "2026-03", "below_minimum");
    }

    #[test]
    fn agreements_that_are_billed_yearly_are_named_as_the_reason() {
        let yearly = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,1200,Annual,2026-01-01,\n\
            2,Bea,1200,Annual,2026-01-01,\n\
            3,Cyd,1200,Annual,2026-01-01,2026-06-30\n";
        let files = &[("a.csv", yearly), ("i.csv", INVOICES)];
        check_absent("invoice_regularity", files, "2026-03", "cannot_show");
    }

    #[test]
    fn both_tables_are_needed() {
        check_absent(
            "invoice_regularity",
            &[("a.csv", AGREEMENTS)],
            "2026-03",
            "no_table",
        );
        check_absent(
            "invoice_regularity",
            &[("i.csv", INVOICES)],
            "2026-03",
            "no_table",
        );
        let files = &[("a.csv", AGREEMENTS), ("i.csv", INVOICES)];
        check_absent_of_any("invoice_regularity", files, "2026-05", "outside_export");
    }
}
