use super::open_rows;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "backlog_days_of_work",
    title: "Backlog, in days of work",
    formula: "open tickets at the month end / tickets resolved a day, over the days of the 3 months before",
    unit: Unit::Days,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "How long it would take to work off what is open, if nothing came in.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let resolved = at.tickets_resolved()?.len();
    let days: u32 = at.months().map(crate::model::Month::days).sum();
    quotient(
        at.open_tickets()?.len() as f64,
        resolved as f64 / f64::from(days),
        resolved as u64,
    )
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("tickets");
    let (so_far, opened) = open_rows(at)?;
    grounds.each_row(so_far, |row| {
        opened(row).map(|_| Part::new(Side::Against, 1.0, 0.0).beside())
    });
    let days: u32 = at.months().map(crate::model::Month::days).sum();
    let a_day = 1.0 / f64::from(days);
    grounds.each_row(at.tickets_resolved()?, |_| {
        Some(Part::new(Side::For, 0.0, a_day))
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,resolved\n\
        1,2026-01-01,2026-01-02\n2,2026-02-02,2026-02-03\n3,2026-02-02,2026-03-31 23:59:59\n\
        4,2026-03-01,\n5,2026-03-31,2026-04-01 00:00:00\n";

    #[test]
    fn open_tickets_are_held_against_the_days() {
        // Two open; three resolved in 90 days.
        let files = &[("t.csv", TICKETS)];
        check("backlog_days_of_work", files, "2026-03", 60.0);
        check_absent_of_any("backlog_days_of_work", files, "2026-02", "outside_export");
    }
}
