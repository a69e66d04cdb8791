use crate::input::tables::tickets;
use crate::metrics::grounds::{Grounds, Lot, Parted, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "record_completeness",
    title: "Complete ticket records",
    formula: "tickets opened with client, owner, priority and category / tickets opened",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::Tickets],
    needs: &[
        &tickets::CREATED_AT,
        &tickets::CLIENT,
        &tickets::AGENT,
        &tickets::PRIORITY,
        &tickets::CATEGORY,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 10,
    revision: 1,
    why: "An incomplete ticket cannot be tracked, only remembered.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    complete(at)?.share()
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    Ok(complete(at)?.grounds("tickets", Side::For))
}

/// The tickets that lack nothing, and those that do.
fn complete(at: &Snapshot<'_>) -> Result<Parted<impl Fn(usize) -> Lot + use<>>, Absence> {
    let rows = at.tickets_opened()?;
    let needed = [
        rows.codes(&tickets::CLIENT)?,
        rows.codes(&tickets::AGENT)?,
        rows.codes(&tickets::PRIORITY)?,
        rows.codes(&tickets::CATEGORY)?,
    ];
    let lot = move |row| Lot::of(needed.iter().all(|column| column.get(row).is_some()));
    Ok(Parted { rows, lot })
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    #[test]
    fn a_ticket_that_lacks_one_of_four_is_incomplete() {
        let tickets = "ticket id,created,client,agent,priority,category,closed\n\
            1,2026-02-27,Acme,Ann,High,Mail,2026-02-27\n\
            2,2026-03-01 00:00:00,Acme,Ann,High,Mail,\n\
            3,2026-03-02,,Ann,High,Mail,\n\
            4,2026-03-03,Acme,Unassigned,High,Mail,\n\
            5,2026-03-04,Acme,Ann,,Mail,\n\
            6,2026-03-05,Acme,Ann,High,-,\n\
            7,2026-03-31 23:59:59,Acme,Ann,Low,Web,\n\
            8,2026-04-01 00:00:00,,,,,\n";
        // Of the six of March, 2 and 7 are complete.
        check(
            "record_completeness",
            &[("t.csv", tickets)],
            "2026-03",
            2.0 / 6.0,
        );
        check_absent(
            "record_completeness",
            &[("t.csv", tickets)],
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn the_numbers_of_a_product_for_states_are_no_priorities() {
        let tickets = "number,opened_at,assignment_group,incident_state,priority,assigned_to,company,category\n\
            INC1,2026-02-27 10:00:00,Desk,7,1,Ann,Acme,Mail\n\
            INC2,2026-03-02 10:00:00,Desk,2,2,Ann,Acme,Mail\n\
            INC3,2026-03-03 10:00:00,Desk,1,3,Ann,Acme,1\n\
            INC4,2026-03-31 10:00:00,Desk,6,,Ann,Acme,Mail\n";
        check(
            "record_completeness",
            &[("t.csv", tickets)],
            "2026-03",
            2.0 / 3.0,
        );
    }

    #[test]
    fn without_a_column_for_one_of_the_four_nothing_is_said() {
        let tickets =
            "ticket id,created,client,agent,priority,status\n1,2026-03-01,Acme,Ann,High,Open\n";
        check_absent(
            "record_completeness",
            &[("t.csv", tickets)],
            "2026-03",
            "no_column",
        );
        let empty =
            "ticket id,created,client,agent,priority,category\n1,2026-03-01,Acme,Ann,High,\n";
        check_absent(
            "record_completeness",
            &[("t.csv", empty)],
            "2026-03",
            "column_empty",
        );
    }

    #[test]
    fn an_owner_in_two_columns_is_an_owner() {
        let text = "TicketNbr,Board_Name,date_entered,company_name,Priority_Description,ServiceType,\
            resource_list,Ticket_Owner_First_Name,Ticket_Owner_Last_Name\n\
            1,Help,2026-03-02,Acme,Priority 2,Email,,Ana,Lima\n\
            2,Help,2026-03-03,Acme,Priority 2,Email,bsilva,,\n\
            3,Help,2026-03-04,Acme,Priority 2,Email,,,\n\
            4,Help,2026-03-05,Acme,Priority 2,Email,,Ana,Lima\n";
        check("record_completeness", &[("v.csv", text)], "2026-03", 0.75);
    }
}
