use super::{machines_by_client, machines_with_rows};
use crate::input::tables::{endpoints, tickets};
use crate::language::{Value, message};
use crate::metrics::by_code::CodeSet;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::tickets::people_ticket_change::source_is_known;
use crate::metrics::tickets::{clients_that_stayed, raised_by_people};
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "people_tickets_per_endpoint_change",
    title: "Change of tickets of people for each endpoint, same clients",
    formula: "(tickets of the last 12 months not raised by monitoring / machines) / (the same a year before) - 1, for clients with tickets in the first and in the last 3 of 24 months and machines on both lists",
    unit: Unit::ChangePerYear,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets, TableKind::Endpoints],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::FROM_MONITORING,
        &endpoints::AS_OF,
        &endpoints::CLIENT,
        &endpoints::COUNT,
    ],
    window: 24,
    reach: Reach::Whole,
    minimum_n: 50,
    revision: 1,
    why: "Whether a machine makes less work than a year ago, whatever was added or taken away.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (then, now) = (at.earlier(12).over(12), at.over(12));
    source_is_known(&then)?;
    let before = machines_by_client(&then)?;
    let after = machines_by_client(&now)?;
    let mut clients = clients_that_stayed(at)?;
    clients.retain(|client, ()| before.contains_key(&client) && after.contains_key(&client));
    let per_machine = |at: &Snapshot<'_>, machines: &BTreeMap<u32, f64>| {
        let raised = raised_by_people(at, |client| clients.contains(client))?;
        let count = clients.codes().filter_map(|client| machines.get(&client));
        quotient(raised as f64, exact_sum(count), raised)
    };
    let (before, after) = (per_machine(&then, &before)?, per_machine(&now, &after)?);
    let change = quotient(after.value, before.value, before.n)?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (then, now) = (at.earlier(12).over(12), at.over(12));
    source_is_known(&then)?;
    let mut grounds = Grounds::of("clients");
    let before = machines_with_rows(&then, &mut grounds)?;
    let after = machines_with_rows(&now, &mut grounds)?;
    let mut clients = clients_that_stayed(at)?;
    clients.retain(|client, ()| before.contains_key(&client) && after.contains_key(&client));
    let years = [
        Year::of(&then, before, &clients, &mut grounds)?,
        Year::of(&now, after, &clients, &mut grounds)?,
    ];
    for client in clients.codes() {
        let [before, after] = years.each_ref().map(|year| year.of_client(client));
        let side =
            if after.tickets as f64 * before.machines <= before.tickets as f64 * after.machines {
                Side::For
            } else {
                Side::Against
            };
        let part = Part {
            n: before.tickets as u32,
            ..Part::new(side, after.part, before.part)
        };
        let says = message!(
            "row-tickets-and-machines-then-and-now",
            tickets = before.tickets,
            machines = Value::number(before.machines, 0),
            tickets_now = after.tickets,
            machines_now = Value::number(after.machines, 0)
        );
        let item = Item::of_client(client, part).saying(says);
        grounds.item(item, before.rows.into_iter().chain(after.rows));
    }
    Ok(grounds)
}

/// A year's machines and tickets of people, by client, with their rows; and the
/// machines of all clients that are compared.
struct Year {
    machines: BTreeMap<u32, (f64, Vec<(u32, usize)>)>,
    tickets: BTreeMap<u32, Vec<(u32, usize)>>,
    all_machines: f64,
}

/// What a year holds of one client.
struct OfClient {
    tickets: usize,
    machines: f64,
    /// What its tickets add to those for each machine of all.
    part: f64,
    rows: Vec<(u32, usize)>,
}

impl Year {
    fn of(
        at: &Snapshot<'_>,
        machines: BTreeMap<u32, (f64, Vec<(u32, usize)>)>,
        clients: &CodeSet,
        grounds: &mut Grounds,
    ) -> Result<Self, Absence> {
        let rows = at.tickets_opened()?;
        let codes = rows.codes(&tickets::CLIENT)?;
        let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
        let table = grounds.table(rows);
        let mut tickets: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
        for (row, client) in codes.iter().enumerate() {
            let place = (table, row);
            let reason = match client {
                None => "no client",
                Some(client) if !clients.contains(client) => {
                    "of clients that came or left in between, or without machines"
                }
                Some(_) if monitoring.get(row) == Some(true) => "raised by monitoring",
                Some(client) => {
                    tickets.entry(client).or_default().push(place);
                    continue;
                }
            };
            grounds.row(Part::left_out(reason), place);
        }
        let counts = clients.codes().filter_map(|client| machines.get(&client));
        Ok(Self {
            all_machines: exact_sum(counts.map(|(count, _)| count)),
            machines,
            tickets,
        })
    }

    fn of_client(&self, client: u32) -> OfClient {
        let tickets = self.tickets.get(&client).map_or(&[][..], Vec::as_slice);
        let of_client = self.machines.get(&client);
        let (machines, lists) = of_client.map_or((0.0, &[][..]), |(count, rows)| (*count, rows));
        OfClient {
            tickets: tickets.len(),
            machines,
            part: tickets.len() as f64 / self.all_machines,
            rows: [tickets, lists].concat(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any, table};

    /// Three tickets a month of people over two years, and one of monitoring.
    fn tickets() -> String {
        table("ticket id,created,company,source", 96, |n| {
            let (month, place) = ((n - 1) / 4, (n - 1) % 4);
            let (year, number) = (2024 + month / 12, 1 + month % 12);
            let source = if place == 0 { "RMM Alert" } else { "Phone" };
            format!("{n},{year}-{number:02}-01,Acme,{source}")
        })
    }

    #[test]
    fn as_many_tickets_of_twice_the_machines_are_half_as_many() {
        let lists = "month,client,endpoints\n2024-12,Acme,10\n2025-12,Acme,20\n2025-12,New,500\n";
        let text = tickets();
        let files = &[("t.csv", text.as_str()), ("e.csv", lists)];
        check("people_tickets_per_endpoint_change", files, "2025-12", -0.5);
        check_absent(
            "people_tickets_per_endpoint_change",
            files,
            "2025-12",
            "below_minimum",
        );
    }

    #[test]
    fn a_list_of_today_alone_says_nothing_of_a_year_ago() {
        let lists = "month,client,endpoints\n2025-12,Acme,20\n";
        let text = tickets();
        let files = &[("t.csv", text.as_str()), ("e.csv", lists)];
        check_absent_of_any(
            "people_tickets_per_endpoint_change",
            files,
            "2025-12",
            "outside_export",
        );
    }
}
