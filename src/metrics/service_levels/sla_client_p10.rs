use crate::input::tables::{sla, tickets};
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::{Rows, Snapshot};
use crate::metrics::statistics::{quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "sla_client_p10",
    title: "Resolution SLA met for the least well served clients",
    formula: "10th percentile, over clients with at least 10 decided resolution targets in 6 months, of met / (met + breached)",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets, TableKind::Sla],
    needs: &[
        &tickets::CLIENT,
        &sla::DECIDED_AT,
        &sla::MET,
        &sla::TARGET,
        &sla::TICKET,
    ],
    window: 6,
    reach: Reach::Whole,
    minimum_n: 5,
    revision: 1,
    why: "An average can be bought with a few large clients; processes that scale serve the others as well.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (_, clients) = by_client(at, sla::RESOLUTION)?;
    let compared = clients.values().filter(|one| one.has_enough()).count();
    Ok(Measured {
        value: tenth_percentile(&clients).ok_or(Absence::NoRows)?,
        n: compared as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (rows, clients) = by_client(at, sla::RESOLUTION)?;
    let least = tenth_percentile(&clients).ok_or(Absence::NoRows)?;
    let mut grounds = Grounds::of("clients");
    let table = grounds.table(rows);
    for (client, one) in clients {
        let part = if !one.has_enough() {
            Part::left_out("fewer than 10 decided targets")
        } else if one.share() > least {
            Part::new(Side::For, 0.0, 0.0)
        } else {
            Part::new(Side::Against, 0.0, 0.0)
        };
        let says = format!("{} of {} resolution targets met", one.met, one.rows.len());
        let rows = one.rows.into_iter().map(|row| (table, row));
        grounds.item(Item::of_client(client, part).saying(says), rows);
    }
    Ok(grounds)
}

/// What the least well served tenth of the clients with targets enough has at
/// most.
fn tenth_percentile(clients: &BTreeMap<u32, OfClient>) -> Option<f64> {
    let compared = clients.values().filter(|one| one.has_enough());
    let mut shares: Vec<f64> = compared.map(OfClient::share).collect();
    sort(&mut shares);
    quantile(&shares, 0.1)
}

/// A client's decided targets: how many were met, and their rows.
#[derive(Default)]
struct OfClient {
    met: usize,
    rows: Vec<usize>,
}

impl OfClient {
    fn has_enough(&self) -> bool {
        const TARGETS: usize = 10;
        self.rows.len() >= TARGETS
    }

    fn share(&self) -> f64 {
        self.met as f64 / self.rows.len() as f64
    }
}

/// Decided targets, and those of one kind of each client.
fn by_client(at: &Snapshot<'_>, target: u32) -> Result<(Rows, BTreeMap<u32, OfClient>), Absence> {
    let table = at.tables().tickets.as_ref();
    let table = table.ok_or(Absence::NoTable(TableKind::Tickets))?;
    let no_clients = || Absence::NoColumn(TableKind::Tickets, tickets::CLIENT.name);
    let clients = table.frame.column(tickets::CLIENT.name);
    let clients = clients.map_err(|_| no_clients())?;
    let clients = clients.u32().map_err(|_| no_clients())?;
    let rows = at.sla_decided()?;
    let targets = rows.codes(&sla::TARGET)?;
    let met = rows.flags(&sla::MET)?;
    let of_ticket = rows.codes(&sla::TICKET)?;
    let mut found: BTreeMap<u32, OfClient> = BTreeMap::new();
    for row in (0..rows.len()).filter(|row| targets.get(*row) == Some(target)) {
        let ticket = of_ticket.get(row).map(|ticket| ticket as usize);
        let ticket = ticket.filter(|ticket| *ticket < clients.len());
        let client = ticket.and_then(|ticket| clients.get(ticket));
        if let (Some(client), Some(met)) = (client, met.get(row)) {
            let of_client = found.entry(client).or_default();
            of_client.met += usize::from(met);
            of_client.rows.push(row);
        }
    }
    Ok((rows, found))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    /// Ten targets of each client over six months; so many breached of each.
    fn tickets(breached: &[u32]) -> String {
        table(
            "ticket id,created,resolved,due by,company,status",
            10 * breached.len() as u32,
            |n| {
                let (client, place) = ((n - 1) / 10, (n - 1) % 10);
                let (month, day) = (1 + place % 6, 1 + n % 20);
                let hour = if place < breached[client as usize] {
                    20
                } else {
                    9
                };
                format!(
                    "{n},2026-{month:02}-{day:02} 08:00,2026-{month:02}-{day:02} {hour:02}:00,2026-{month:02}-{day:02} 12:00,Client {client},Closed"
                )
            },
        )
    }

    #[test]
    fn the_tenth_of_clients_that_is_served_least_counts() {
        // Of 11 clients, sorted, the second: 0.6 of its targets were met.
        let text = tickets(&[0, 0, 0, 0, 0, 0, 0, 1, 2, 4, 5]);
        let files = &[("t.csv", text.as_str())];
        check("sla_client_p10", files, "2026-06", 0.6);
        let four = tickets(&[0, 1, 2, 3]);
        check_absent(
            "sla_client_p10",
            &[("t.csv", &four)],
            "2026-06",
            "below_minimum",
        );
    }

    #[test]
    fn a_client_with_few_targets_says_nothing() {
        // Without its last row the fifth client has nine.
        let text = tickets(&[0, 0, 0, 0, 9]);
        let cut = text.trim_end().rfind('\n').unwrap();
        let files = &[("t.csv", &text[..cut])];
        check_absent("sla_client_p10", files, "2026-06", "below_minimum");
    }
}
