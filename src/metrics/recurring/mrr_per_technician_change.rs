use super::{a_year_apart, grounds_of_clients};
use crate::input::tables::{recurring, tickets};
use crate::language::Message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::tickets as of_tickets;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "mrr_per_technician_change",
    title: "Change of MRR for each technician",
    formula: "(MRR / technicians) / (the same a year before) - 1; technicians are those who resolved at least 10 tickets in the last 3 months",
    unit: Unit::ChangePerYear,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::Recurring],
    needs: &[
        &tickets::RESOLVED_AT,
        &tickets::AGENT,
        &recurring::CLIENT,
        &recurring::MRR,
        &recurring::STARTED_AT,
        &recurring::ENDED_AT,
    ],
    window: 15,
    reach: Reach::Whole,
    minimum_n: 2,
    revision: 1,
    why: "Tools that work together let the same people look after more.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = a_year_apart(at)?;
    let before = of_tickets::technicians(&at.earlier(12).over(3))?;
    let after = of_tickets::technicians(&at.over(3))?;
    let per_head = |mrr: f64, heads: u64| quotient(mrr, heads as f64, heads);
    let then = per_head(exact_sum(then.values()), before)?;
    let now = per_head(exact_sum(now.values()), after)?;
    let change = quotient(now.value, then.value, before.min(after))?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (then, now) = a_year_apart(at)?;
    let rows = [three_months(at, 12)?, three_months(at, 0)?];
    let [before, after] = [technicians(&rows[0])?, technicians(&rows[1])?];
    let (heads_then, heads_now) = (before.len() as f64, after.len() as f64);
    if heads_then == 0.0 || heads_now == 0.0 {
        return Err(Absence::ZeroDenominator);
    }
    let year = (&at.earlier(12), then);
    let mut grounds = grounds_of_clients(year, (at, now), |then, now| {
        let side = if now < then { Side::Against } else { Side::For };
        Part::new(side, now / heads_now, then / heads_then).beside()
    })?;
    grounds.of = "clients and technicians";
    // The number rests on the fewer of both times' technicians.
    let counts_before = before.len() <= after.len();
    let times = ["row-tickets-a-year-before", "row-tickets-of-late"];
    for (place, (technicians, rows)) in [before, after].into_iter().zip(rows).enumerate() {
        let counts = (place == 0) == counts_before;
        let table = grounds.table(rows);
        for (agent, tickets) in technicians {
            let says = Message::new(times[place]).with("n", tickets.len());
            let part = Part::new(Side::Counted, 0.0, 0.0);
            let part = if counts { part } else { part.beside() };
            let rows = tickets.into_iter().map(|row| (table, row));
            grounds.item(Item::of_technician(agent, part).saying(says), rows);
        }
    }
    Ok(grounds)
}

/// Tickets resolved in the three months that ended so many months ago.
fn three_months(at: &Snapshot<'_>, back: u32) -> Result<Rows, Absence> {
    at.earlier(back).over(3).tickets_resolved()
}

/// Those who resolved at least ten of the tickets, each with their rows.
fn technicians(rows: &Rows) -> Result<BTreeMap<u32, Vec<usize>>, Absence> {
    const TICKETS: usize = 10;
    let mut tickets: BTreeMap<u32, Vec<usize>> = BTreeMap::new();
    for (row, agent) in rows.codes(&tickets::AGENT)?.iter().enumerate() {
        if let Some(agent) = agent {
            tickets.entry(agent).or_default().push(row);
        }
    }
    tickets.retain(|_, rows| rows.len() >= TICKETS);
    Ok(tickets)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any, table};

    #[test]
    fn more_is_looked_after_by_as_many() {
        let agreements = "agreement id,client,amount,billing cycle,start date,end date\n\
            1,Ada,100,Monthly,2024-01-01,\n2,Bea,10,Monthly,2024-01-01,2024-06-29\n\
            3,Cyd,50,Monthly,2026-01-01,\n";
        // Ann and Bob resolve ten tickets each in every month; Cleo one.
        let tickets = table("ticket id,created,resolved,technician", 24 * 21, |n| {
            let (month, place) = ((n - 1) / 21, (n - 1) % 21);
            let (year, month) = (2024 + (9 + month) / 12, 1 + (9 + month) % 12);
            let name = ["Ann", "Bob", "Cleo"][place as usize / 10];
            let day = 1 + place;
            format!("{n},{year}-{month:02}-{day:02},{year}-{month:02}-{day:02},{name}")
        });
        let files = &[("a.csv", agreements), ("t.csv", tickets.as_str())];
        check("mrr_per_technician_change", files, "2026-03", 0.5);
        check_absent_of_any(
            "mrr_per_technician_change",
            files,
            "2025-11",
            "outside_export",
        );
    }
}
