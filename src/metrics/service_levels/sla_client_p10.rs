use crate::input::tables::{sla, tickets};
use crate::language::message;
use crate::metrics::by_code::ByCode;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::groups::Promises;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::records::{Codes, Flags, Rows};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

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
    let clients = Decided::of(at, sla::RESOLUTION)?.by_client();
    let compared = clients.values().filter(|one| has_enough(one)).count();
    Ok(Measured {
        value: tenth_percentile(&clients).ok_or(Absence::NoRows)?,
        n: compared as u64,
        numerator: None,
        denominator: None,
        interval: None,
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let decided = Decided::of(at, sla::RESOLUTION)?;
    let clients = decided.by_client();
    let least = tenth_percentile(&clients).ok_or(Absence::NoRows)?;
    let mut rows_of: ByCode<Vec<usize>> = ByCode::default();
    for (row, client, _) in decided.each() {
        rows_of.entry(client).push(row);
    }
    let mut grounds = Grounds::of("clients");
    let table = grounds.table(decided.rows);
    for (client, one) in clients {
        let part = if !has_enough(&one) {
            Part::left_out("fewer than 10 decided targets")
        } else if share(&one) > least {
            Part::new(Side::For, 0.0, 0.0)
        } else {
            Part::new(Side::Against, 0.0, 0.0)
        };
        let says = message!("row-targets-met", met = one.met, n = one.decided);
        let rows = rows_of.get(client).into_iter().flatten();
        let rows = rows.map(|row| (table, *row));
        grounds.item(Item::of_client(client, part).saying(says), rows);
    }
    Ok(grounds)
}

/// What the least well served tenth of the clients with targets enough has at
/// most.
fn tenth_percentile(clients: &ByCode<Promises>) -> Option<f64> {
    let compared = clients.values().filter(|one| has_enough(one));
    let mut shares: Vec<f64> = compared.map(share).collect();
    sort(&mut shares);
    quantile(&shares, 0.1)
}

fn has_enough(of_client: &Promises) -> bool {
    const TARGETS: u64 = 10;
    of_client.decided >= TARGETS
}

fn share(of_client: &Promises) -> f64 {
    of_client.share().unwrap_or_default()
}

/// Decided targets, and what tells those of one kind of each client.
struct Decided {
    rows: Rows,
    target: u32,
    targets: Codes,
    met: Flags,
    of_ticket: Codes,
    /// By the places of tickets.
    clients: Codes,
}

impl Decided {
    fn of(at: &Snapshot<'_>, target: u32) -> Result<Self, Absence> {
        let all_tickets = at.rows_by_place(TableKind::Tickets)?;
        let rows = at.sla_decided()?;
        Ok(Self {
            target,
            targets: rows.codes(&sla::TARGET)?,
            met: rows.flags(&sla::MET)?,
            of_ticket: rows.codes(&sla::TICKET)?,
            clients: all_tickets.codes(&tickets::CLIENT)?,
            rows,
        })
    }

    /// Each target of the kind: its row, its client, and whether it was met.
    fn each(&self) -> impl Iterator<Item = (usize, u32, bool)> + '_ {
        (0..self.rows.len()).filter_map(|row| {
            if self.targets.get(row) != Some(self.target) {
                return None;
            }
            let ticket = self.of_ticket.get(row)? as usize;
            Some((row, self.clients.get(ticket)?, self.met.get(row)?))
        })
    }

    fn by_client(&self) -> ByCode<Promises> {
        let mut found: ByCode<Promises> = ByCode::default();
        for (_, client, met) in self.each() {
            let of_client = found.entry(client);
            of_client.met += u64::from(met);
            of_client.decided += 1;
        }
        found
    }
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
