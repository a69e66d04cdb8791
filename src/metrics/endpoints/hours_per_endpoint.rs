use super::machines_by_client;
use crate::input::tables::{endpoints, time_entries};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit, exact_sum};

pub static METRIC: Metric = Metric {
    id: "hours_per_endpoint",
    title: "Reactive hours for each endpoint and month",
    formula: "hours written on tickets of clients with machines on the list, a month / machines of those clients",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::TimeEntries, TableKind::Endpoints],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::CLIENT,
        &time_entries::TICKET,
        &endpoints::AS_OF,
        &endpoints::CLIENT,
        &endpoints::COUNT,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 60,
    revision: 1,
    why: "How much repairing a machine takes; hours of projects and of improving are not on tickets.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let spent = spent_on_tickets(at)?;
    quotient(
        spent.hours(),
        spent.machine_months,
        spent.entries.len() as u64,
    )
}

/// Hours that were written on tickets of clients with machines on the list.
pub(super) struct Spent {
    pub(super) rows: Rows,
    /// The places of the entries among the rows, and their hours.
    pub(super) entries: Vec<(usize, f64)>,
    /// The machines of these clients, times the months of the window.
    pub(super) machine_months: f64,
}

impl Spent {
    fn hours(&self) -> f64 {
        exact_sum(self.entries.iter().map(|(_, hours)| hours))
    }

    /// Hours for each machine and month.
    pub(super) fn for_each_machine(&self) -> Result<f64, Absence> {
        Ok(quotient(self.hours(), self.machine_months, 0)?.value)
    }
}

/// What was spent in the window, by the list of machines that stands at its
/// end.
pub(super) fn spent_on_tickets(at: &Snapshot<'_>) -> Result<Spent, Absence> {
    let machines = machines_by_client(at)?;
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let clients = rows.codes(&time_entries::CLIENT)?;
    let tickets = rows.codes(&time_entries::TICKET)?;
    let counts = |row: &usize| {
        let client = clients.get(*row);
        client.is_some_and(|one| machines.contains_key(&one)) && tickets.get(*row).is_some()
    };
    let entries = (0..rows.len())
        .filter(counts)
        .map(|row| (row, hours.get(row).unwrap_or(0.0)))
        .collect();
    Ok(Spent {
        entries,
        machine_months: exact_sum(machines.values()) * f64::from(at.window),
        rows,
    })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const ENTRIES: &str = "date,technician,client,ticket,hours\n\
        2026-01-01,Ann,Acme,1,30\n\
        2026-02-10,Ann,Acme,2,30\n\
        2026-02-10,Ann,Acme,,99\n\
        2026-02-10,Ann,Beta,3,99\n\
        2026-03-31,Bob,Acme,4,15\n";

    #[test]
    fn only_hours_on_tickets_of_clients_on_the_list_count() {
        // 75 hours of three months, 100 machines.
        let list = "month,client,endpoints\n2026-03,Acme,100\n";
        let files = &[("h.csv", ENTRIES), ("e.csv", list)];
        check("hours_per_endpoint", files, "2026-03", 0.25);
        check_absent("hours_per_endpoint", files, "2026-03", "below_minimum");
        check_absent("hours_per_endpoint", &files[..1], "2026-03", "no_table");
    }
}
