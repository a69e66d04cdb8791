use crate::input::tables::{sla, tickets};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
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
    const TARGETS: u64 = 10;
    let mut shares: Vec<f64> = by_client(at, sla::RESOLUTION)?
        .into_values()
        .filter(|(_, decided)| *decided >= TARGETS)
        .map(|(met, decided)| met as f64 / decided as f64)
        .collect();
    sort(&mut shares);
    Ok(Measured {
        value: quantile(&shares, 0.1).ok_or(Absence::NoRows)?,
        n: shares.len() as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

/// The targets of one kind that were met, and those decided, of each client.
fn by_client(at: &Snapshot<'_>, target: u32) -> Result<BTreeMap<u32, (u64, u64)>, Absence> {
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
    let mut found: BTreeMap<u32, (u64, u64)> = BTreeMap::new();
    for row in (0..rows.len()).filter(|row| targets.get(*row) == Some(target)) {
        let ticket = of_ticket.get(row).map(|ticket| ticket as usize);
        let ticket = ticket.filter(|ticket| *ticket < clients.len());
        let client = ticket.and_then(|ticket| clients.get(ticket));
        if let (Some(client), Some(met)) = (client, met.get(row)) {
            let of_client = found.entry(client).or_default();
            of_client.0 += u64::from(met);
            of_client.1 += 1;
        }
    }
    Ok(found)
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
