use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "closure_ratio",
    title: "Resolved for each opened",
    formula: "tickets resolved / tickets opened, without those that are done nobody knows since when",
    unit: Unit::Ratio,
    direction: Direction::Neutral,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 2,
    why: "Below 1 for long, work piles up; above it for long, old work is cleared, or closed in bulk.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (opened, resolved) = opened_and_resolved(at)?;
    let undated = opened.flags(&tickets::ENDED_UNDATED)?.count();
    let opened = opened.len() - undated;
    quotient(resolved.len() as f64, opened as f64, opened as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let (opened, resolved) = opened_and_resolved(at)?;
    let mut grounds = Grounds::of("tickets");
    let undated = opened.flags(&tickets::ENDED_UNDATED)?;
    let ended = opened.seconds(&tickets::RESOLVED_AT)?;
    grounds.each_row(opened, |row| {
        if undated.get(row) == Some(true) {
            return Some(Part::left_out("done, nobody knows since when"));
        }
        let is_done = ended.get(row).is_some_and(|ended| ended < at.end());
        Some(if is_done {
            Part::new(Side::For, 1.0, 1.0)
        } else {
            Part::new(Side::Against, 0.0, 1.0)
        })
    });
    // Those opened in the window are among the others already.
    let created = resolved.seconds(&tickets::CREATED_AT)?;
    let start = at.first_month().start_seconds();
    grounds.each_row(resolved, |row| {
        let is_older = created.get(row).is_some_and(|created| created < start);
        is_older.then(|| Part::new(Side::For, 1.0, 0.0).beside())
    });
    Ok(grounds)
}

fn opened_and_resolved(at: &Snapshot<'_>) -> Result<(Rows, Rows), Absence> {
    at.lists_open_tickets()?;
    // Old tickets that the export lacks cannot be resolved in it.
    at.reaches_before(TableKind::Tickets, 1)?;
    Ok((at.tickets_opened()?, at.tickets_resolved()?))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent};

    const TICKETS: &str = "ticket id,opened,resolved,status\n\
        1,2026-02-01,2026-02-02,Closed\n\
        2,2026-02-28 23:59:59,2026-03-01 00:00:00,Closed\n\
        3,2026-03-01 00:00:00,2026-03-31 23:59:59,Closed\n\
        4,2026-03-31 23:59:59,2026-04-01 00:00:00,Closed\n\
        5,2026-03-10,,Open\n\
        6,2026-03-12,,Cancelled\n\
        7,2026-04-01 00:00:00,2026-04-01 00:00:00,Closed\n";

    #[test]
    fn a_month_holds_its_first_and_last_second_and_no_more() {
        let files = &[("t.csv", TICKETS)];
        // Opened in March: 3, 4, 5. Resolved in March: 2, 3.
        check("closure_ratio", files, "2026-03", 2.0 / 3.0);
        // Opened in April: 7. Resolved in April: 4, 7.
        check("closure_ratio", files, "2026-04", 2.0);
    }

    #[test]
    fn what_cannot_be_known_has_a_reason() {
        let files = &[("t.csv", TICKETS)];
        check_absent("closure_ratio", files, "2026-03", "below_minimum");
        check_absent("closure_ratio", files, "2026-05", "outside_export");
        check_absent("closure_ratio", NO_TICKETS, "2026-03", "no_table");
        let undated = "ticket id,opened,status\n1,2026-02-01,Closed\n2,2026-03-01,Open\n";
        check_absent(
            "closure_ratio",
            &[("t.csv", undated)],
            "2026-03",
            "no_column",
        );
        let empty = "ticket id,opened,resolved\n1,2026-02-01,\n2,2026-03-01,-\n";
        check_absent(
            "closure_ratio",
            &[("t.csv", empty)],
            "2026-03",
            "column_empty",
        );
    }

    #[test]
    fn a_month_in_which_nothing_was_opened_has_no_ratio() {
        let gap = "ticket id,opened,resolved\n1,2026-02-01,2026-03-05\n2,2026-04-01,2026-04-02\n";
        check_absent(
            "closure_ratio",
            &[("t.csv", gap)],
            "2026-03",
            "zero_denominator",
        );
    }
}
