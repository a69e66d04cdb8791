use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "unassigned_share",
    title: "Tickets without an owner",
    formula: "tickets opened without an owner / tickets opened",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::AGENT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "What belongs to nobody is done by nobody.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    unassigned(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(unassigned(at)?.grounds("tickets", Side::Against))
}

/// The tickets without an owner, and those with one.
fn unassigned(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_opened()?;
    let agents = rows.codes(&tickets::AGENT)?;
    let lot = move |row| Lot::of(agents.get(row).is_none());
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,created,assignee\n\
        1,2026-03-01 00:00:00,Ann\n\
        2,2026-03-02,\n\
        3,2026-03-03,Unassigned\n\
        4,2026-03-04,-\n\
        5,2026-03-31 23:59:59,Bob\n\
        6,2026-04-01 00:00:00,\n";

    #[test]
    fn words_for_nobody_are_no_owners() {
        check("unassigned_share", &[("t.csv", TICKETS)], "2026-03", 0.6);
        check("unassigned_share", &[("t.csv", TICKETS)], "2026-04", 1.0);
    }

    #[test]
    fn a_column_without_any_owner_is_no_record_of_owners() {
        let empty = "ticket id,created,assignee\n1,2026-03-01,\n";
        check_absent(
            "unassigned_share",
            &[("t.csv", empty)],
            "2026-03",
            "column_empty",
        );
        let bare = "ticket id,created,status\n1,2026-03-01,Open\n";
        check_absent(
            "unassigned_share",
            &[("t.csv", bare)],
            "2026-03",
            "no_column",
        );
    }
}
