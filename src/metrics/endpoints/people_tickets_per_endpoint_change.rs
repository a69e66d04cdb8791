use super::machines_by_client;
use crate::input::tables::{endpoints, tickets};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::metrics::tickets::people_ticket_change::source_is_known;
use crate::metrics::tickets::{clients_that_stayed, raised_by_people};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

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
    clients.retain(|client| before.contains_key(client) && after.contains_key(client));
    let per_machine = |at: &Snapshot<'_>, machines: &std::collections::BTreeMap<u32, f64>| {
        let raised = raised_by_people(at, |client| clients.contains(&client))?;
        let count = clients.iter().filter_map(|client| machines.get(client));
        quotient(raised as f64, count.sum(), raised)
    };
    let (before, after) = (per_machine(&then, &before)?, per_machine(&now, &after)?);
    let change = quotient(after.value, before.value, before.n)?;
    Ok(Measured {
        value: change.value - 1.0,
        ..change
    })
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
