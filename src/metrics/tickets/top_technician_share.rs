use super::resolved_by_person;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "top_technician_share",
    title: "Resolved by the busiest person",
    formula: "tickets resolved by the person who resolved most / tickets resolved with an owner",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::AGENT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "How much hangs on one person.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    by_the_busiest(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(by_the_busiest(at)?.grounds("tickets", Side::Against))
}

/// The tickets of the person who resolved most, and those of others.
fn by_the_busiest(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_resolved()?;
    let agents = rows.codes(&tickets::AGENT)?;
    let by_agent = resolved_by_person(at)?;
    let name = |agent: u32| at.tables().labels.text(&tickets::AGENT, agent);
    // Of several with as many, the first by name.
    let busiest = by_agent
        .iter()
        .max_by_key(|(agent, tickets)| (**tickets, std::cmp::Reverse(name(*agent))))
        .map(|(agent, _)| agent);
    let lot =
        move |row: usize| Lot::known(agents.get(row).map(|one| Some(one) == busiest), "no owner");
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,resolved,technician\n\
        1,2026-03-01,2026-03-01 00:00:00,Ann\n\
        2,2026-03-01,2026-03-02,Ann\n\
        3,2026-03-01,2026-03-31 23:59:59,Ann\n\
        4,2026-03-01,2026-03-05,Bob\n\
        5,2026-03-01,2026-03-06,\n\
        6,2026-03-01,2026-04-01 00:00:00,\n\
        7,2026-03-01,,Bob\n";

    #[test]
    fn tickets_of_nobody_are_not_in_the_whole() {
        check(
            "top_technician_share",
            &[("t.csv", TICKETS)],
            "2026-03",
            0.75,
        );
        check_absent_of_any(
            "top_technician_share",
            &[("t.csv", TICKETS)],
            "2026-04",
            "no_rows",
        );
        check_absent(
            "top_technician_share",
            &[("t.csv", TICKETS)],
            "2026-03",
            "below_minimum",
        );
    }
}
