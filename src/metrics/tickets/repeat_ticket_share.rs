use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::repeating::Repeating;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "repeat_ticket_share",
    title: "Tickets that repeat",
    formula: "tickets opened for a client that had one of the same category and subcategory in the 30 days before / tickets opened with client and category",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[&tickets::CREATED_AT, &tickets::CLIENT, &tickets::KIND],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 2,
    why: "What keeps coming back could be removed at its cause.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    repeated(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(repeated(at)?.grounds("tickets", Side::Against))
}

/// The tickets that follow upon one of the same kind, and the others.
fn repeated(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_opened()?;
    let repeating = Repeating::of(at, &rows)?;
    let lot = move |row| Lot::known(repeating.repeats(row), "no client or no category");
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent, check_absent_of_any};

    const TICKETS: &str = "ticket id,created,company,category,subcategory\n\
        0,2026-01-02,Delta,Mail,Outlook\n\
        1,2026-02-01 00:00:00,Acme,Mail,Outlook\n\
        2,2026-02-01 00:00:00,Gamma,Mail,Outlook\n\
        3,2026-03-03 00:00:00,Acme,Mail,Outlook\n\
        4,2026-03-03 12:00:00,Acme,Mail,Outlook\n\
        5,2026-03-03 00:00:01,Gamma,Mail,Outlook\n\
        6,2026-03-04,Acme,Mail,Phone\n\
        7,2026-03-05,Beta,Mail,Outlook\n\
        8,2026-03-06,,Mail,Outlook\n\
        9,2026-03-07,Acme,Printer,\n\
        10,2026-03-08,Acme,,\n\
        11,2026-03-31 23:59:59,ACME Ltd.,Printer,\n";

    #[test]
    fn the_same_kind_for_the_same_client_within_30_days_repeats() {
        // Counted: 3, 4, 5, 6, 7, 9, 11. 3 comes 30 days after 1, 4 after 3,
        // 11 after 9; 5 comes a second too late.
        check(
            "repeat_ticket_share",
            &[("t.csv", TICKETS)],
            "2026-03",
            3.0 / 7.0,
        );
    }

    #[test]
    fn thirty_days_can_reach_over_the_whole_of_february() {
        let tickets = "ticket id,created,company,category,subcategory\n\
            1,2025-01-02,Beta,Mail,Outlook\n\
            2,2025-01-31 21:10:00,Acme,Mail,Outlook\n\
            3,2025-02-10,Beta,Mail,Phone\n\
            4,2025-03-01 07:23:00,Acme,Mail,Outlook\n\
            5,2025-03-03,Beta,Mail,Outlook\n\
            6,2025-03-31,,Mail,Outlook\n";
        check("repeat_ticket_share", &[("t.csv", tickets)], "2025-03", 0.5);
    }

    #[test]
    fn what_came_before_the_export_begins_is_not_known() {
        check_absent_of_any(
            "repeat_ticket_share",
            &[("t.csv", TICKETS)],
            "2026-01",
            "outside_export",
        );
        // The 30 days before March begin in January.
        let without_january = TICKETS.replace("0,2026-01-02,Delta,Mail,Outlook\n", "");
        check_absent_of_any(
            "repeat_ticket_share",
            &[("t.csv", &without_january)],
            "2026-03",
            "outside_export",
        );
        let bare = "ticket id,created,company\n1,2026-03-01,Acme\n";
        check_absent(
            "repeat_ticket_share",
            &[("t.csv", bare)],
            "2026-03",
            "no_column",
        );
    }
}
