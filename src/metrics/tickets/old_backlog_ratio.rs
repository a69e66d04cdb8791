use super::open_rows;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "old_backlog_ratio",
    title: "Old backlog, in months of work",
    formula: "open tickets older than 30 days at the month end / tickets resolved a month, mean of 3 months",
    unit: Unit::Ratio,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "How much work has been left lying; unlike a share of the backlog it gets better when the backlog gets smaller.",
    measure,
};

const THIRTY_DAYS: i64 = 30 * DAY;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let old = at
        .open_tickets()?
        .partition_point(|opened| *opened < at.end() - THIRTY_DAYS);
    let resolved = at.tickets_resolved()?.len();
    quotient(
        old as f64,
        resolved as f64 / f64::from(at.window),
        resolved as u64,
    )
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    let (so_far, opened) = open_rows(at)?;
    grounds.each_row(so_far, |row| {
        Some(if opened(row)? < at.end() - THIRTY_DAYS {
            Part::new(Side::Against, 1.0, 0.0).beside()
        } else {
            Part::left_out("open, but not for more than 30 days")
        })
    });
    let a_month = 1.0 / f64::from(at.window);
    grounds.each_row(at.tickets_resolved()?, |_| {
        Some(Part::new(Side::For, 0.0, a_month))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,opened,resolved,status\n\
        1,2026-03-01,2026-03-02,Closed\n\
        2,2026-05-01 23:59:59,,Open\n\
        3,2026-05-02 00:00:00,,Open\n\
        4,2026-03-10 00:00:00,2026-06-01 00:00:00,Closed\n\
        5,2026-03-10 00:00:00,2026-05-31 23:59:59,Closed\n\
        6,2026-05-20,,Closed\n\
        7,2026-06-01 00:00:00,,Open\n";

    #[test]
    fn old_tickets_are_held_against_a_month_of_work() {
        // Old at the end of May: 2 and 4. Resolved from March to May: 1 and 5,
        // two thirds of a ticket a month.
        check("old_backlog_ratio", &[("t.csv", TICKETS)], "2026-05", 3.0);
        check_absent(
            "old_backlog_ratio",
            &[("t.csv", TICKETS)],
            "2026-05",
            "below_minimum",
        );
    }

    #[test]
    fn where_nothing_is_resolved_there_is_no_month_of_work() {
        let idle = "ticket id,opened,resolved\n\
            1,2026-01-01,2026-01-02\n2,2026-02-01,\n3,2026-04-01,\n";
        check_absent_of_any(
            "old_backlog_ratio",
            &[("t.csv", idle)],
            "2026-04",
            "zero_denominator",
        );
        check_absent_of_any(
            "old_backlog_ratio",
            &[("t.csv", TICKETS)],
            "2026-04",
            "outside_export",
        );
    }
}
