use super::new_clients;
use crate::input::tables::{invoices, recurring};
use crate::language::message;
use crate::metrics::agreements::all;
use crate::metrics::by_code::ByCode;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

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

const DAYS_30: i64 = 30 * DAY;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (_, new) = first_invoices(at)?;
    let billed = new.values().filter(|one| !one.in_time.is_empty()).count();
    share(billed as u64, new.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("new clients");
    let (rows, new) = first_invoices(at)?;
    let (invoices, agreements) = (grounds.table(rows), grounds.table(at.agreements()?));
    let mut first: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for agreement in all(at) {
        let began = |client: &u32| new.get(client).map(|one| one.began);
        if let Some(client) = agreement.client
            && began(&client) == Some(agreement.started)
        {
            first.entry(client).or_default().push(agreement.row);
        }
    }
    for (client, one) in new {
        let (part, says) = if one.in_time.is_empty() {
            let part = Part::new(Side::Against, 0.0, 1.0);
            (part, message!("row-no-invoice-in-30-days"))
        } else {
            (
                Part::new(Side::For, 1.0, 1.0),
                message!("row-billed-in-30-days"),
            )
        };
        let of_agreements = first.remove(&client).unwrap_or_default().into_iter();
        let of_agreements = of_agreements.map(|row| (agreements, row));
        let of_invoices = one.in_time.into_iter().map(|row| (invoices, row));
        let item = Item::of_client(client, part).saying(says);
        grounds.item(item, of_agreements.chain(of_invoices));
    }
    Ok(grounds)
}

/// When a new client's first agreement began, and the rows of the invoices
/// around that day.
struct NewClient {
    began: i64,
    in_time: Vec<usize>,
}

/// Invoices, and the new clients by what was billed when they began.
fn first_invoices(at: &Snapshot<'_>) -> Result<(Rows, BTreeMap<u32, NewClient>), Absence> {
    let mut new: BTreeMap<u32, NewClient> = new_clients(at, DAYS_30)?
        .into_iter()
        .map(|(client, began)| {
            let in_time = Vec::new();
            (client, NewClient { began, in_time })
        })
        .collect();
    // No earlier invoice is in time for a client of the window.
    let since = at.first_month().start_seconds() - DAYS_30;
    let rows = at.invoices_between(since, at.end())?;
    let began: ByCode<i64> = new
        .iter()
        .map(|(client, one)| (*client, one.began))
        .collect();
    let clients = rows.codes(&invoices::CLIENT)?;
    let issued = rows.seconds(&invoices::ISSUED_AT)?;
    for (row, (client, issued)) in clients.iter().zip(issued.iter()).enumerate() {
        if let (Some(client), Some(issued)) = (client, issued)
            && let Some(began) = began.get(client)
            && (issued - began).abs() <= DAYS_30
            && let Some(one) = new.get_mut(&client)
        {
            one.in_time.push(row);
        }
    }
    Ok((rows, new))
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
