use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::lengths::{CONTRADICTORY, Lengths};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "same_next_day_share",
    title: "Resolved on the same or next day",
    formula: "tickets resolved by the end of the day after the one they were opened on / tickets resolved; working days where working hours are configured",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::RESOLVED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Speed as a client feels it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    soon(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(soon(at)?.grounds("tickets", Side::For))
}

/// The tickets that were resolved so soon, and those that were not.
fn soon<'a>(at: &Snapshot<'a>) -> Result<Parted<impl Fn(usize) -> Lot + use<'a>>, Absence> {
    let rows = at.tickets_resolved()?;
    let lengths = Lengths::of(&rows)?;
    let at = *at;
    let lot = move |row| {
        if lengths.contradict(row) {
            return Lot::LeftOut(CONTRADICTORY);
        }
        let days = lengths
            .get(row)
            .map(|(created, resolved)| at.days_between(created, resolved));
        Lot::of(days.is_some_and(|days| days <= 1))
    };
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::check;

    const TICKETS: &str = "ticket id,created,resolved\n\
        1,2026-02-01,2026-02-01\n\
        2,2026-03-10 00:00:00,2026-03-11 23:59:59\n\
        3,2026-03-10 23:59:59,2026-03-12 00:00:00\n\
        4,2026-03-31 08:00:00,2026-03-31 23:59:59\n\
        5,2026-03-31 08:00:00,2026-04-01 00:00:00\n\
        6,2026-03-20 10:00:00,2026-03-20 09:00:00\n";

    #[test]
    fn calendar_days_count_and_not_hours() {
        // Resolved in March: 2, 3 and 4, and 6, of which nobody knows how long
        // it took. 3 took a day and a second, and is a day late.
        check(
            "same_next_day_share",
            &[("t.csv", TICKETS)],
            "2026-03",
            2.0 / 3.0,
        );
    }
}
