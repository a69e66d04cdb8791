use crate::input::tables::time_entries;
use crate::metrics::grounds::{Grounds, Part, Side};
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, ExactSum, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "improvement_time_share",
    title: "Time for improving the work",
    formula: "hours on documenting, learning, automating and improving / all hours of time entries",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::TimeEntries],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::IMPROVES,
    ],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "A team that only repairs has no time to have less to repair.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let improves = rows.flags(&time_entries::IMPROVES)?;
    let (mut improving, mut all) = (ExactSum::default(), ExactSum::default());
    for (hours, improves) in hours.iter().zip(improves.iter()) {
        let hours = hours.unwrap_or(0.0);
        all += hours;
        if improves == Some(true) {
            improving += hours;
        }
    }
    quotient(improving.value(), all.value(), rows.len() as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let rows = at.time_entries()?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let improves = rows.flags(&time_entries::IMPROVES)?;
    let mut grounds = Grounds::of("time entries");
    grounds.each_row(rows, |row| {
        let hours = hours.get(row).unwrap_or(0.0);
        Some(match improves.get(row) {
            Some(true) => Part::new(Side::For, hours, hours),
            _ => Part::new(Side::Against, 0.0, hours),
        })
    });
    Ok(grounds)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent};

    const ENTRIES: &str = "time entry id,date worked,technician,hours worked,work type\n\
        1,2026-03-01,Ann,6,Remote support\n\
        2,2026-03-02,Ann,1.5,Documentation\n\
        3,2026-03-31,Bob,2,\n\
        4,2026-03-31,Bob,0.5,Training\n\
        5,2026-04-01,Bob,8,Training\n";

    #[test]
    fn hours_without_a_kind_are_hours_too() {
        let files = &[("t.csv", ENTRIES)];
        check("improvement_time_share", files, "2026-03", 0.2);
        check("improvement_time_share", files, "2026-04", 1.0);
        check_absent("improvement_time_share", files, "2026-03", "below_minimum");
        check_absent("improvement_time_share", NO_TICKETS, "2026-03", "no_table");
    }
}
