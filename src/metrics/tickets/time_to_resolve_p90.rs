use super::{resolution_hours, resolution_time, resolved_grounds};
use crate::input::tables::tickets;
use crate::metrics::grounds::Grounds;
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "time_to_resolve_p90",
    title: "Time to resolve, 90 in 100",
    formula: "90% quantile of (resolved - opened) over tickets resolved, linear interpolation, in working hours where they are configured",
    unit: Unit::Hours,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "How long the clients wait who wait longest.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    resolution_time(&resolution_hours(at)?, 0.9)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    resolved_grounds(at)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,resolved\n\
        1,2026-02-01,2026-02-01\n\
        2,2026-03-02 08:00,2026-03-02 09:00\n\
        3,2026-03-03 08:00,2026-03-03 10:00\n\
        4,2026-03-04 08:00,2026-03-04 12:00\n\
        5,2026-02-28 22:00,2026-03-01 08:00\n\
        6,2026-03-05 08:00,2026-04-01 00:00\n\
        7,2026-03-06 08:00,\n";

    #[test]
    fn tickets_resolved_in_the_month_count_whenever_they_were_opened() {
        // 1, 2, 4 and 10 hours: 7 tenths of the way from 4 to 10.
        check("time_to_resolve_p90", &[("t.csv", TICKETS)], "2026-03", 8.2);
        check_absent(
            "time_to_resolve_p90",
            &[("t.csv", TICKETS)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn without_a_resolved_ticket_there_is_no_wait() {
        let none = "ticket id,created,resolved\n1,2026-02-01,2026-02-01\n2,2026-03-01,\n";
        check_absent_of_any(
            "time_to_resolve_p90",
            &[("t.csv", none)],
            "2026-03",
            "no_rows",
        );
    }
}
