use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "owner_at_close_share",
    title: "Resolved with an owner",
    formula: "tickets resolved that have an owner / tickets resolved",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::RESOLVED_AT, &tickets::AGENT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Nobody answers for a number made of tickets that belonged to nobody.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    owned(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(owned(at)?.grounds("tickets", Side::For))
}

/// The tickets that have an owner, and those without.
fn owned(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_resolved()?;
    let agents = rows.codes(&tickets::AGENT)?;
    let lot = move |row| Lot::of(agents.get(row).is_some());
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const TICKETS: &str = "ticket id,created,resolved,technician\n\
        1,2026-03-01,2026-03-01 00:00:00,Ann\n\
        2,2026-03-01,2026-03-31 23:59:59,\n\
        3,2026-03-01,2026-04-01 00:00:00,Bob\n\
        4,2026-03-01,,\n";

    #[test]
    fn what_is_resolved_in_the_month_counts() {
        let files = &[("t.csv", TICKETS)];
        check("owner_at_close_share", files, "2026-03", 0.5);
        check("owner_at_close_share", files, "2026-04", 1.0);
        check_absent("owner_at_close_share", files, "2026-03", "below_minimum");
    }
}
