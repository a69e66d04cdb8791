use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "tickets_closed",
    title: "Tickets resolved",
    formula: "tickets resolved, else closed, in the month",
    unit: Unit::Count,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "How much work gets done.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let closed = at.tickets_resolved()?.len() as u64;
    Ok(amount(closed as f64, closed))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    grounds.each_row(at.tickets_resolved()?, |_| {
        Some(Part::new(Side::Counted, 1.0, 0.0))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,created,resolved,closed,status\n\
        1,2026-02-01,2026-03-01 00:00:00,2026-04-05,Closed\n\
        2,2026-03-05,,2026-03-31 23:59:59,Closed\n\
        3,2026-03-06,2026-04-01 00:00:00,,Resolved\n\
        4,2026-03-07,,,Closed\n\
        5,2026-03-08,2026-03-09,2026-03-10,Cancelled\n\
        6,2026-03-09,,,Open\n";

    #[test]
    fn resolved_counts_before_closed() {
        // 1 was resolved in March, closed in April; 2 was only closed.
        check("tickets_closed", &[("t.csv", TICKETS)], "2026-03", 2.0);
        check("tickets_closed", &[("t.csv", TICKETS)], "2026-04", 1.0);
        let none = "ticket id,created,resolved\n1,2026-02-01,2026-02-03\n2,2026-03-01,\n";
        check("tickets_closed", &[("t.csv", none)], "2026-03", 0.0);
    }

    #[test]
    fn without_dates_of_the_end_nothing_is_said() {
        let bare = "ticket id,created,status\n1,2026-03-01,Closed\n";
        check_absent("tickets_closed", &[("t.csv", bare)], "2026-03", "no_column");
    }
}
