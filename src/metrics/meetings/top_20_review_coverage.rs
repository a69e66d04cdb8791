use super::{grounds_of_reviews, reviewed_clients};
use crate::input::tables::{meetings, recurring};
use crate::metrics::agreements::{in_force_is_known, mrr_by_client};
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "top_20_review_coverage",
    title: "Largest clients met in a review",
    formula: "of the 20 clients with the most MRR, those with a review in the 120 days before the month end, in meetings or tickets",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Recurring, TableKind::Meetings],
    needs: &[
        &recurring::CLIENT,
        &recurring::MRR,
        &meetings::DATE,
        &meetings::CLIENT,
        &meetings::REVIEW,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "The clients that a provider lives on are those that it must not lose touch with.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (clients, met) = largest(at)?;
    share(met, clients.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (clients, _) = largest(at)?;
    grounds_of_reviews(at, &clients)
}

/// The clients with the most MRR, each counting once, and how many of them had
/// a review.
fn largest(at: &Snapshot<'_>) -> Result<(BTreeMap<u32, f64>, u64), Absence> {
    const LARGEST: usize = 20;
    at.reaches_before(TableKind::Meetings, 3)?;
    in_force_is_known(at)?;
    let reviewed = reviewed_clients(at)?;
    let mut clients: Vec<(u32, f64)> = mrr_by_client(at)?
        .iter()
        .map(|(client, mrr)| (*client, *mrr))
        .collect();
    // Of clients that are worth as much, those that were not met come first:
    // which code a client has depends on the order of rows.
    clients.sort_by(|(a, a_mrr), (b, b_mrr)| {
        let met = |client| reviewed.contains(client);
        b_mrr.total_cmp(a_mrr).then(met(a).cmp(&met(b)))
    });
    clients.truncate(LARGEST);
    let met = clients
        .iter()
        .filter(|(client, _)| reviewed.contains(client));
    let met = met.count() as u64;
    let each = clients.into_iter().map(|(client, _)| (client, 1.0));
    Ok((each.collect(), met))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn a_small_client_that_is_met_stands_for_no_large_one() {
        // Client 1 is worth the most, 25 the least; 1, 2 and 25 are met.
        let agreements = table(
            "agreement id,client,amount,billing cycle,start date",
            25,
            |n| format!("{n},Client {n:02},{},Monthly,2026-01-01", 1_000 - n),
        );
        let meetings = "meeting date,client,meeting type\n2026-01-02,Client 01,Kick-off\n\
            2026-05-20,Client 01,QBR\n2026-05-20,Client 02,QBR\n2026-05-21,Client 25,QBR\n";
        let invoices = "invoice number,client,date,total\n1,Client 01,2026-01-01,5\n2,Client 01,2026-05-31,5\n";
        let files = &[
            ("a.csv", agreements.as_str()),
            ("m.csv", meetings),
            ("i.csv", invoices),
        ];
        check("top_20_review_coverage", files, "2026-05", 0.1);
        check_absent("top_20_review_coverage", &files[1..], "2026-05", "no_table");
    }
}
