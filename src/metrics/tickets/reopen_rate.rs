use super::most_counts_are_known;
use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "reopen_rate",
    title: "Tickets opened again",
    formula: "tickets resolved that were opened again at least once / tickets resolved whose reopen count is known, which it has to be of half of them; the count carries no dates and counts in the month of the last resolution",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::REOPEN_COUNT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 2,
    why: "Work that comes back was not done.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    opened_again(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(opened_again(at)?.grounds("tickets", Side::Against))
}

/// The tickets that were opened again, and those that were not.
fn opened_again(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_resolved()?;
    let counts = rows.numbers(&tickets::REOPEN_COUNT)?;
    most_counts_are_known(&counts)?;
    let lot = move |row| {
        let again = counts.get(row).map(|count| count > 0.0);
        Lot::known(again, "reopen count not known")
    };
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, table};

    const TICKETS: &str = "ticket id,created,resolved,reopen count\n\
        1,2026-02-27,2026-03-01 00:00:00,0\n\
        2,2026-03-02,2026-03-02,1\n\
        3,2026-03-03,2026-03-31 23:59:59,3\n\
        4,2026-03-04,2026-03-05,\n\
        5,2026-03-04,2026-04-01 00:00:00,5\n\
        6,2026-03-05,,2\n";

    #[test]
    fn a_resolved_ticket_came_back_once_however_often_it_did() {
        // Resolved in March with a count: 1, 2, 3.
        check("reopen_rate", &[("t.csv", TICKETS)], "2026-03", 2.0 / 3.0);
        check("reopen_rate", &[("t.csv", TICKETS)], "2026-04", 1.0);
    }

    #[test]
    fn what_most_tickets_do_not_tell_the_few_do_not_tell_for_them() {
        // Twelve tickets of the old tool and twelve, then thirteen, of the new.
        let moved = |new: u32| {
            table("ticket id,created,resolved,reopen count", 12 + new, |n| {
                let count = if n <= 12 { "1" } else { "" };
                format!("{n},2026-03-02,2026-03-{:02},{count}", 3 + n)
            })
        };
        let (half, fewer) = (moved(12), moved(13));
        check("reopen_rate", &[("t.csv", &half)], "2026-03", 1.0);
        check_absent(
            "reopen_rate",
            &[("t.csv", &fewer)],
            "2026-03",
            "cannot_show",
        );
    }

    #[test]
    fn a_blank_count_is_unknown() {
        let empty = "ticket id,created,resolved,reopen count\n1,2026-03-01,2026-03-01,\n";
        check_absent(
            "reopen_rate",
            &[("t.csv", empty)],
            "2026-03",
            "column_empty",
        );
        let bare = "ticket id,created,resolved\n1,2026-03-01,2026-03-01\n";
        check_absent("reopen_rate", &[("t.csv", bare)], "2026-03", "no_column");
    }
}
