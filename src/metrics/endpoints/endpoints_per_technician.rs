use super::{lists, looked_after};
use crate::input::tables::{endpoints, tickets};
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::tickets::{TICKETS_OF_TECHNICIAN, technicians};
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "endpoints_per_technician",
    title: "Endpoints for each technician",
    formula: "machines looked after / technicians who resolved at least 10 tickets in the last 3 months",
    unit: Unit::Ratio,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::Endpoints],
    needs: &[
        &tickets::RESOLVED_AT,
        &tickets::AGENT,
        &endpoints::AS_OF,
        &endpoints::COUNT,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 2,
    revision: 1,
    why: "With tools that work together one person looks after more machines.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let machines = exact_sum(looked_after(at)?.iter().map(|one| one.count));
    let heads = technicians(at)?;
    quotient(machines, heads as f64, heads)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("technicians");
    let rows = at.tickets_resolved()?;
    let agents = rows.codes(&tickets::AGENT)?;
    let table = grounds.table(rows);
    let mut resolved: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
    for (row, agent) in agents.iter().enumerate() {
        if let Some(agent) = agent {
            resolved.entry(agent).or_default().push((table, row));
        }
    }
    for (agent, rows) in resolved {
        let part = if rows.len() as u64 >= TICKETS_OF_TECHNICIAN {
            Part::new(Side::Counted, 0.0, 1.0)
        } else {
            Part::left_out("resolved fewer than 10 tickets")
        };
        let says = message!("row-resolved-so-many", n = rows.len());
        grounds.item(Item::of_technician(agent, part).saying(says), rows);
    }
    let table = grounds.table(lists(at)?);
    for one in looked_after(at)? {
        let part = Part::new(Side::For, one.count, 0.0).beside();
        grounds.row(part, (table, one.row));
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    #[test]
    fn who_resolves_a_ticket_now_and_then_is_no_technician() {
        let tickets = table("ticket id,created,resolved,technician", 66, |n| {
            let (month, place) = (1 + n % 3, n / 3);
            let name = match place {
                0..=9 => "Ann",
                10..=19 => "Bob",
                _ => "Cleo",
            };
            let day = 1 + place;
            format!("{n},2026-{month:02}-{day:02},2026-{month:02}-{day:02},{name}")
        });
        let list = "month,client,endpoints\n2026-03,Acme,400\n2026-03,Beta,50\n";
        let files = &[("t.csv", tickets.as_str()), ("e.csv", list)];
        check("endpoints_per_technician", files, "2026-03", 225.0);
        check_absent(
            "endpoints_per_technician",
            &files[..1],
            "2026-03",
            "no_table",
        );
    }
}
