use super::{machines_by_client, machines_with_rows};
use crate::input::tables::{endpoints, tickets};
use crate::language::{Value, message};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::tickets::raised_by_people;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "people_tickets_per_endpoint",
    title: "Tickets of people for each endpoint and month",
    formula: "tickets not raised by monitoring of clients with machines on the list, a month / machines of those clients",
    unit: Unit::Ratio,
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
    window: 3,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "How often a machine makes its user ask for help; more machines are no more trouble.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let machines = machines_by_client(at)?;
    let raised = raised_by_people(at, |client| machines.contains_key(&client))?;
    let machine_months = exact_sum(machines.values()) * f64::from(at.window);
    quotient(raised as f64, machine_months, raised)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let usual = measure(at)?.value;
    let mut grounds = Grounds::of("clients");
    let machines = machines_with_rows(at, &mut grounds)?;
    let rows = at.tickets_opened()?;
    let clients = rows.codes(&tickets::CLIENT)?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
    let height = rows.len();
    let table = grounds.table(rows);
    let mut raised: BTreeMap<u32, Vec<(u32, usize)>> = BTreeMap::new();
    for row in 0..height {
        let place = (table, row);
        let reason = match clients.get(row) {
            None => "no client",
            Some(client) if !machines.contains_key(&client) => "of clients without machines",
            Some(_) if monitoring.get(row) == Some(true) => "raised by monitoring",
            Some(client) => {
                raised.entry(client).or_default().push(place);
                continue;
            }
        };
        grounds.row(Part::left_out(reason), place);
    }
    for (client, (count, lists)) in machines {
        let tickets = raised.remove(&client).unwrap_or_default();
        let (number, months) = (tickets.len(), count * f64::from(at.window));
        let side = if number as f64 <= usual * months {
            Side::For
        } else {
            Side::Against
        };
        let part = Part {
            n: number as u32,
            ..Part::new(side, number as f64, months)
        };
        let says = message!(
            "row-tickets-and-machines",
            tickets = number,
            machines = Value::number(count, 0)
        );
        let item = Item::of_client(client, part).saying(says);
        grounds.item(item, tickets.into_iter().chain(lists));
    }
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,created,company,source\n\
        1,2026-01-01,Acme,Phone\n\
        2,2026-01-31,Acme,RMM Alert\n\
        3,2026-02-10,Acme,\n\
        4,2026-02-10,Beta,Phone\n\
        5,2026-03-31,Acme,Email\n";

    #[test]
    fn machines_raise_none_of_them_and_clients_without_machines_are_left_out() {
        // 1, 3 and 5, over three months and ten machines.
        let list = "month,client,endpoints\n2026-03,Acme,10\n2026-03,Beta,0\n";
        let files = &[("t.csv", TICKETS), ("e.csv", list)];
        check("people_tickets_per_endpoint", files, "2026-03", 0.1);
        check_absent(
            "people_tickets_per_endpoint",
            files,
            "2026-03",
            "below_minimum",
        );
        check_absent(
            "people_tickets_per_endpoint",
            &files[..1],
            "2026-03",
            "no_table",
        );
    }
}
