use super::open_rows;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, amount};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "open_backlog",
    title: "Open tickets at the month end",
    formula: "tickets opened by the month end and not resolved by then",
    unit: Unit::Count,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "What is waiting to be done.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let open = at.open_tickets()?.len() as u64;
    Ok(amount(open as f64, open))
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    let (so_far, opened) = open_rows(at)?;
    grounds.each_row(so_far, |row| {
        opened(row).map(|_| Part::new(Side::Counted, 1.0, 0.0))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,opened,resolved,status\n\
        1,2026-03-01,2026-03-02,Closed\n\
        2,2026-05-01 23:59:59,,Open\n\
        3,2026-05-02 00:00:00,,Open\n\
        4,2026-03-10 00:00:00,2026-06-01 00:00:00,Closed\n\
        5,2026-03-10 00:00:00,2026-05-31 23:59:59,Closed\n\
        6,2026-05-20,,Closed\n\
        7,2026-06-01 00:00:00,,Open\n";

    #[test]
    fn a_ticket_is_open_from_when_it_is_opened_until_it_is_resolved() {
        // 2, 3 and 4; 6 is done without a date and counts at no month end.
        check("open_backlog", &[("t.csv", TICKETS)], "2026-05", 3.0);
        // 2, 3 and 7: 4 was resolved in the first second of June.
        check("open_backlog", &[("t.csv", TICKETS)], "2026-06", 3.0);
    }

    #[test]
    fn an_empty_backlog_is_a_number() {
        let done = "ticket id,opened,resolved\n1,2026-01-01,2026-01-02\n2,2026-03-31,2026-03-31\n";
        check("open_backlog", &[("t.csv", done)], "2026-03", 0.0);
    }

    #[test]
    fn without_dates_of_resolution_nothing_is_known_to_be_open() {
        let undated = "ticket id,opened,status\n1,2026-01-01,Closed\n2,2026-03-01,Open\n";
        check_absent(
            "open_backlog",
            &[("t.csv", undated)],
            "2026-03",
            "no_column",
        );
    }
}
