use super::open_rows;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "backlog_over_30_days_share",
    title: "Open tickets older than 30 days",
    formula: "open tickets older than 30 days / open tickets, at the month end; 0 where none is open",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 0,
    revision: 1,
    why: "Old tickets are those that nobody decides about.",
    measure,
};

const THIRTY_DAYS: i64 = 30 * DAY;

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    at.reaches_before(TableKind::Tickets, 1)?;
    let open = at.open_tickets()?;
    let old = open.partition_point(|opened| *opened < at.end() - THIRTY_DAYS);
    if open.is_empty() {
        return Ok(Measured {
            value: 0.0,
            n: 0,
            numerator: Some(0.0),
            denominator: Some(0.0),
            interval: None,
        });
    }
    share(old as u64, open.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    at.reaches_before(TableKind::Tickets, 1)?;
    let mut grounds = Grounds::of("tickets");
    let (so_far, opened) = open_rows(at)?;
    grounds.each_row(so_far, |row| {
        Some(if opened(row)? < at.end() - THIRTY_DAYS {
            Part::new(Side::Against, 1.0, 1.0)
        } else {
            Part::new(Side::For, 0.0, 1.0)
        })
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,opened,resolved,status\n\
        1,2026-03-01,2026-03-02,Closed\n\
        2,2026-05-01 23:59:59,,Open\n\
        3,2026-05-02 00:00:00,,Open\n\
        4,2026-03-10 00:00:00,2026-06-01 00:00:00,Closed\n\
        5,2026-03-10 00:00:00,2026-05-31 23:59:59,Closed\n\
        6,2026-05-20,,Closed\n\
        7,2026-06-01 00:00:00,,Open\n";

    #[test]
    fn a_ticket_resolved_after_the_month_end_is_still_open_at_it() {
        // Open at the end of May: 2, 3, 4. Opened over 30 days before: 2, 4;
        // 3 is 30 days old to the second. 6 is done, nobody knows since when.
        check(
            "backlog_over_30_days_share",
            &[("t.csv", TICKETS)],
            "2026-05",
            2.0 / 3.0,
        );
    }

    #[test]
    fn a_reopened_ticket_is_open_whatever_date_it_carries() {
        let reopened = "ticket id,opened,resolved,status\n\
            1,2026-01-01,2026-01-02,Reopened\n2,2026-03-30,,Open\n3,2026-03-30,2026-03-31,Closed\n";
        check(
            "backlog_over_30_days_share",
            &[("t.csv", reopened)],
            "2026-03",
            0.5,
        );
    }

    #[test]
    fn an_export_that_begins_with_the_backlog_cannot_show_how_old_it_is() {
        let files = &[("t.csv", TICKETS)];
        check_absent_of_any(
            "backlog_over_30_days_share",
            files,
            "2026-03",
            "outside_export",
        );
        check_absent(
            "backlog_over_30_days_share",
            NO_TICKETS,
            "2026-05",
            "no_table",
        );
    }

    #[test]
    fn where_nothing_is_open_nothing_is_old() {
        let done = "ticket id,opened,resolved\n1,2026-01-01,2026-01-02\n2,2026-03-30,2026-03-31\n";
        check(
            "backlog_over_30_days_share",
            &[("t.csv", done)],
            "2026-03",
            0.0,
        );
    }

    #[test]
    fn a_few_much_older_tickets_do_not_begin_the_export() {
        use crate::metrics::testing::table;
        let busy = table("ticket id,opened,resolved", 60, |n| match n {
            1 => "1,2025-06-02,2026-02-03".to_owned(),
            n => format!("{n},2026-0{}-01,2026-03-20", 2 + n % 2),
        });
        check_absent_of_any(
            "backlog_over_30_days_share",
            &[("t.csv", &busy)],
            "2026-02",
            "outside_export",
        );
    }
}
