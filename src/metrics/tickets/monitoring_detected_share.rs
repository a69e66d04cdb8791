use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "monitoring_detected_share",
    title: "Raised by monitoring",
    formula: "tickets opened by monitoring / tickets opened whose source is known",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::FROM_MONITORING],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "Trouble found before a user reports it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    raised(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(raised(at)?.grounds("tickets", Side::For))
}

/// The tickets that monitoring raised, and those that others did.
fn raised(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_opened()?;
    let monitoring = rows.flags(&tickets::FROM_MONITORING)?;
    let lot = move |row| Lot::known(monitoring.get(row), "source not known");
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,source\n\
        1,2026-02-27,Email\n\
        2,2026-03-01 00:00:00,RMM Alert\n\
        3,2026-03-02,\n\
        4,2026-03-03,Phone\n\
        5,2026-03-04,Preventive visit\n\
        6,2026-03-31 23:59:59,Monitoring\n\
        7,2026-04-01,-\n";

    #[test]
    fn a_ticket_of_unknown_source_does_not_count() {
        // 2 and 6 of 2, 4, 5 and 6.
        check(
            "monitoring_detected_share",
            &[("t.csv", TICKETS)],
            "2026-03",
            0.5,
        );
        check_absent_of_any(
            "monitoring_detected_share",
            &[("t.csv", TICKETS)],
            "2026-04",
            "no_rows",
        );
        let bare = "ticket id,created,status\n1,2026-03-01,Open\n";
        check_absent(
            "monitoring_detected_share",
            &[("t.csv", bare)],
            "2026-03",
            "no_column",
        );
    }
}
