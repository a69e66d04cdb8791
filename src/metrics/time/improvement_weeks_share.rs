use crate::input::tables::time_entries;
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach, share};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, DAY, Direction, Measured, TableKind, Unit};
use std::collections::BTreeMap;

pub static METRIC: Metric = Metric {
    id: "improvement_weeks_share",
    title: "Weeks with time for improving the work",
    formula: "of the 13 weeks before the month end, those with an entry on documenting, learning, automating or improving",
    unit: Unit::Share,
    direction: Direction::MoreIsBetter,
    tables: &[TableKind::TimeEntries],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::IMPROVES,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 13,
    revision: 1,
    why: "Time that is kept free week by week is a habit; a single week of it is a gap in the calendar.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (_, weeks) = weeks(at)?;
    share(weeks.len() as u64, WEEKS as u64)
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("weeks");
    let (rows, mut weeks) = weeks(at)?;
    let table = grounds.table(rows);
    for week in 0..WEEKS {
        let entries = weeks.remove(&week).unwrap_or_default();
        let part = if entries.is_empty() {
            Part::new(Side::Against, 0.0, 1.0)
        } else {
            Part::new(Side::For, 1.0, 1.0)
        };
        let (first, last) = (7 * week + 1, 7 * week + 7);
        let says = message!(
            "row-days-before-month-end",
            first = first.to_string(),
            last = last.to_string()
        );
        let rows = entries.into_iter().map(|row| (table, row));
        grounds.item(Item::said(says, part), rows);
    }
    Ok(grounds)
}

const WEEKS: i64 = 13;

/// Time entries, and the rows of those that improve the work, by how many weeks
/// before the month end.
fn weeks(at: &Snapshot<'_>) -> Result<(Rows, BTreeMap<i64, Vec<usize>>), Absence> {
    const WEEK: i64 = 7 * DAY;
    // Thirteen weeks can reach a day or two into a fourth month.
    let rows = at.over(4).time_entries()?;
    let dates = rows.seconds(&time_entries::DATE)?;
    let hours = rows.numbers(&time_entries::HOURS)?;
    let improves = rows.flags(&time_entries::IMPROVES)?;
    let mut weeks: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for row in 0..rows.len() {
        let worked = hours.get(row).is_some_and(|hours| hours > 0.0);
        if let (Some(date), Some(true), true) = (dates.get(row), improves.get(row), worked) {
            let week = (at.end() - 1 - date) / WEEK;
            weeks.entry(week).or_default().push(row);
        }
    }
    weeks.retain(|week, _| *week < WEEKS);
    Ok((rows, weeks))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const ENTRIES: &str = "date,technician,hours,work type\n\
        2026-01-01,Ann,1,Remote support\n\
        2025-12-30 09:00,Ann,1,Training\n\
        2026-03-24 23:00,Ann,1,Training\n\
        2026-03-25 00:00,Ann,1,Documentation\n\
        2026-03-31 23:59,Ann,1,Documentation\n\
        2026-03-10,Ann,1,Remote support\n";

    #[test]
    fn a_week_counts_once_and_what_lies_before_the_thirteen_does_not() {
        // The week to 31 March, and the one to the 24th.
        let files = &[("h.csv", ENTRIES)];
        check("improvement_weeks_share", files, "2026-03", 2.0 / 13.0);
        check_absent(
            "improvement_weeks_share",
            files,
            "2026-02",
            "outside_export",
        );
    }
}
