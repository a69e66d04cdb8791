use crate::input::tables::time_entries;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "leader_ticket_time_share",
    title: "Leaders' time that goes into tickets",
    formula: "hours on tickets / hours, of entries whose role is an owner's, director's or manager's",
    unit: Unit::Share,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::TimeEntries],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::TICKET,
        &time_entries::LEADS,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "Whoever leads and repairs has no time to plan; leaders who write no hours down are not seen, and not taken for planning.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let tickets = rows.codes(&time_entries::TICKET)?;
    let leads = rows.flags(&time_entries::LEADS)?;
    let (mut on_tickets, mut all, mut n) = (ExactSum::default(), ExactSum::default(), 0);
    for row in (0..rows.len()).filter(|row| leads.get(*row) == Some(true)) {
        let hours = hours.get(row).unwrap_or(0.0);
        all += hours;
        n += 1;
        if tickets.get(row).is_some() {
            on_tickets += hours;
        }
    }
    quotient(on_tickets.value(), all.value(), n)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let tickets = rows.codes(&time_entries::TICKET)?;
    let leads = rows.flags(&time_entries::LEADS)?;
    let mut grounds = Grounds::of("time entries");
    grounds.each_row(rows, |row| {
        let hours = hours.get(row).unwrap_or(0.0);
        Some(match (leads.get(row), tickets.get(row)) {
            (Some(true), Some(_)) => Part::new(Side::Against, hours, hours),
            (Some(true), None) => Part::new(Side::For, 0.0, hours),
            _ => Part::left_out("of nobody who leads"),
        })
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const ENTRIES: &str = "date,technician,role,ticket id,hours worked,billable\n\
        2026-01-02,Ann,Owner,17,3,yes\n\
        2026-02-02,Ann,Owner,,6,no\n\
        2026-03-02,Gus,Service Delivery Manager,18,1,yes\n\
        2026-03-03,Bob,Technician,19,8,yes\n\
        2026-03-04,Eve,,20,8,yes\n";

    #[test]
    fn only_hours_of_those_who_lead_count() {
        // Four hours of ten.
        let files = &[("h.csv", ENTRIES)];
        check("leader_ticket_time_share", files, "2026-03", 0.4);
        check_absent(
            "leader_ticket_time_share",
            files,
            "2026-03",
            "below_minimum",
        );
    }

    #[test]
    fn without_roles_nobody_is_known_to_lead() {
        let text = ENTRIES.replace("role", "notes");
        let files = &[("h.csv", text.as_str())];
        check_absent("leader_ticket_time_share", files, "2026-03", "no_column");
    }
}
