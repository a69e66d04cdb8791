use crate::input::tables::{recurring, tickets};
use crate::metrics::agreements::first_months;
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, Month, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "onboarding_stabilised_share",
    title: "New clients that settled",
    formula: "new clients with no more tickets in their months 4 to 6 than in 1 to 3 / new clients of the last 18 months with six months behind them and tickets in those",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::Recurring],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &recurring::CLIENT,
        &recurring::STARTED_AT,
    ],
    window: 18,
    reach: Reach::Whole,
    minimum_n: 3,
    revision: 1,
    why: "After a good start a client needs less help.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let begins = at.table_begins(TableKind::Recurring);
    let new: BTreeMap<u32, Month> = first_months(at)?
        .into_iter()
        .filter(|(_, first)| {
            // Agreements from before the records began are not new.
            *first >= at.first_month()
                && first.plus(5) <= at.month
                && begins.is_some_and(|begins| *first > begins)
        })
        .collect();
    let rows = at.tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let mut tickets_of: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    for (created, client) in created.iter().zip(clients.iter()) {
        let (Some(month), Some(client)) = (created.and_then(Month::of_seconds), client) else {
            continue;
        };
        if let Some(first) = new.get(&client) {
            // A client without tickets in its first six months tells nothing.
            match month.index() - first.index() {
                0..=2 => tickets_of.entry(client).or_default().0 += 1,
                3..=5 => tickets_of.entry(client).or_default().1 += 1,
                _ => {}
            }
        }
    }
    let settled = tickets_of
        .values()
        .filter(|(early, late)| late <= early)
        .count();
    share(settled as u64, tickets_of.len() as u64)
}
