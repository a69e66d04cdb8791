use crate::input::tables::{recurring, tickets};
use crate::language::message;
use crate::metrics::agreements::first_months;
use crate::metrics::by_code::ByCode;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::monthly::Opened;
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
    let tickets_of = counts_of_new_clients(at)?;
    let settled = tickets_of.values().filter(|(early, late)| late <= early);
    share(settled.count() as u64, tickets_of.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("new clients");
    let table = grounds.table(at.tickets_opened()?);
    for (client, tickets) in tickets_of_new_clients(at)? {
        let part = if tickets.has_settled() {
            Part::new(Side::For, 1.0, 1.0)
        } else {
            Part::new(Side::Against, 0.0, 1.0)
        };
        let says = message!(
            "row-early-and-late",
            n = tickets.early.len(),
            later = tickets.late.len()
        );
        let rows = tickets.early.iter().chain(&tickets.late);
        let rows = rows.map(|row| (table, *row));
        grounds.item(Item::of_client(client, part).saying(says), rows);
    }
    Ok(grounds)
}

/// The tickets of a new client in its months 1 to 3, and in 4 to 6, by their
/// rows among those opened in the window.
#[derive(Debug, Default)]
pub(in crate::metrics) struct FirstTickets {
    pub(in crate::metrics) early: Vec<usize>,
    pub(in crate::metrics) late: Vec<usize>,
}

impl FirstTickets {
    fn has_settled(&self) -> bool {
        self.late.len() <= self.early.len()
    }
}

/// How many tickets each new client that has any had in its months 1 to 3, and
/// in 4 to 6.
pub(in crate::metrics) fn counts_of_new_clients(
    at: &Snapshot<'_>,
) -> Result<BTreeMap<u32, (u32, u32)>, Absence> {
    let opened = Opened::of(at)?;
    let count = |client: u32, first: Month, months: std::ops::Range<i32>| -> u32 {
        let months = months.map(|month| first.plus(month));
        months.map(|month| opened.in_month(client, month)).sum()
    };
    Ok(new_clients(at)?
        .map(|(client, first)| {
            let counts = (count(client, first, 0..3), count(client, first, 3..6));
            (client, counts)
        })
        // A client without tickets in its first six months tells nothing.
        .filter(|(_, (early, late))| early + late > 0)
        .collect())
}

/// The clients that came in the window and have six months behind them, with
/// the month in which they came.
fn new_clients(at: &Snapshot<'_>) -> Result<impl Iterator<Item = (u32, Month)>, Absence> {
    let begins = at.table_begins(TableKind::Recurring);
    let (start, last) = (at.first_month(), at.month);
    Ok(first_months(at)?.filter(move |(_, first)| {
        // Agreements from before the records began are not new.
        *first >= start && first.plus(5) <= last && begins.is_some_and(|begins| *first > begins)
    }))
}

/// The first tickets of each new client that has any.
pub(in crate::metrics) fn tickets_of_new_clients(
    at: &Snapshot<'_>,
) -> Result<BTreeMap<u32, FirstTickets>, Absence> {
    let new: ByCode<i32> = new_clients(at)?
        .map(|(client, first)| (client, first.index()))
        .collect();
    let rows = at.tickets_opened()?;
    let created = rows.seconds(&tickets::CREATED_AT)?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let mut tickets_of: BTreeMap<u32, FirstTickets> = BTreeMap::new();
    for (row, client) in clients.iter().enumerate() {
        if let Some(client) = client
            && let Some(first) = new.get(client)
            && let Some(month) = created.get(row).and_then(Month::of_seconds)
        {
            // A client without tickets in its first six months tells nothing.
            match month.index() - first {
                0..=2 => tickets_of.entry(client).or_default().early.push(row),
                3..=5 => tickets_of.entry(client).or_default().late.push(row),
                _ => {}
            }
        }
    }
    Ok(tickets_of)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const AGREEMENTS: &str = "agreement id,client,amount,billing cycle,start date,end date\n\
        1,Old,100,Monthly,2024-01-01,\n\
        2,Ada,100,Monthly,2025-06-15,\n\
        3,Bea,100,Monthly,2025-07-01,\n\
        4,Cyd,100,Monthly,2026-01-01,\n\
        5,Dot,100,Monthly,2026-02-01,\n\
        6,Eve,100,Monthly,2025-03-01,\n\
        7,Old,100,Monthly,2025-08-01,\n";
    const TICKETS: &str = "ticket id,created,company\n\
        1,2025-01-01,Old\n\
        2,2025-06-16,Ada\n\
        3,2025-06-17,Ada\n\
        4,2025-08-31 23:59:59,Ada\n\
        5,2025-09-01 00:00:00,Ada\n\
        6,2025-07-02,Bea\n\
        7,2025-10-02,Bea\n\
        8,2025-12-31 23:59:59,Bea\n\
        9,2026-01-05,Cyd\n\
        10,2026-06-30,Cyd\n\
        11,2026-02-05,Dot\n\
        12,2025-09-05,Eve\n\
        13,2025-09-05,Old\n";

    #[test]
    fn months_four_to_six_are_held_against_one_to_three() {
        // Ada 3 then 1, Bea 1 then 2, Cyd 1 then 1. Dot has not been there for
        // six months, Eve had no ticket in hers, Old is not new.
        let files = &[("t.csv", TICKETS), ("a.csv", AGREEMENTS)];
        check("onboarding_stabilised_share", files, "2026-06", 2.0 / 3.0);
    }

    #[test]
    fn a_window_of_tickets_without_agreements_says_nothing() {
        check_absent(
            "onboarding_stabilised_share",
            &[("t.csv", TICKETS)],
            "2026-06",
            "no_table",
        );
        let files = &[("t.csv", TICKETS), ("a.csv", AGREEMENTS)];
        check_absent(
            "onboarding_stabilised_share",
            files,
            "2026-05",
            "outside_export",
        );
    }
}
