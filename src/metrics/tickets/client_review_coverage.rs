use crate::input::tables::tickets;
use crate::metrics::agreements::mrr_by_client;
use crate::metrics::metric::{Metric, Reach, quotient, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeSet;

pub static METRIC: Metric = Metric {
    id: "client_review_coverage",
    title: "Clients met in a review",
    formula: "MRR of clients with a review in the 120 days before the month end / MRR; clients in place of MRR where there are no agreements",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::CLIENT, &tickets::REVIEW],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "Clients that are met see a partner, others a supplier.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Tickets, 3)?;
    if !at
        .over(REACH)
        .tickets_opened()?
        .flags(&tickets::REVIEW)?
        .any()
    {
        return Err(Absence::CannotShow(
            "no ticket of the last two years is a review: reviews may be kept in another tool",
        ));
    }
    let reviewed = reviewed_clients(at)?;
    if at.has(TableKind::Recurring) {
        let mrr = mrr_by_client(at)?;
        let met = mrr
            .iter()
            .filter(|(client, _)| reviewed.contains(client))
            .map(|(_, mrr)| mrr)
            .sum();
        return quotient(met, mrr.values().sum(), mrr.len() as u64);
    }
    let clients = at.over(12).tickets_opened()?.codes(&tickets::CLIENT)?;
    let clients: BTreeSet<u32> = clients.iter().flatten().collect();
    share(
        clients.intersection(&reviewed).count() as u64,
        clients.len() as u64,
    )
}

/// How many months back a single review shows that reviews are logged at all.
const REACH: u32 = 24;

/// The clients with a review in the 120 days before the month end.
fn reviewed_clients(at: &Snapshot<'_>) -> Result<BTreeSet<u32>, Absence> {
    const DAYS_120: i64 = 120 * 86_400;
    // Five months hold any 120 days.
    let rows = at.over(5).tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let reviews = rows.flags(&tickets::REVIEW)?;
    Ok(created
        .iter()
        .zip(clients.iter())
        .zip(reviews.iter())
        .filter(|((created, _), review)| {
            *review == Some(true) && created.is_some_and(|created| created >= at.end() - DAYS_120)
        })
        .filter_map(|((_, client), _)| client)
        .collect())
}
