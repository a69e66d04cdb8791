use crate::input::tables::time_entries;
use crate::language::message;
use crate::metrics::grounds::{Grounds, Item, Part, Side};
use crate::metrics::metric::{Metric, Reach};
use crate::metrics::records::Rows;
use crate::metrics::snapshot::Snapshot;
use crate::metrics::statistics::{median_interval, quantile, sort};
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "entry_lag_median",
    title: "Days until work is written down",
    formula: "median of the days from the work to its entry, of entries written in the month; working days where working hours are configured",
    unit: Unit::Days,
    direction: Direction::LessIsBetter,
    tables: &[TableKind::TimeEntries],
    needs: &[&time_entries::DATE, &time_entries::ENTERED_AT],
    window: 1,
    reach: Reach::Whole,
    minimum_n: 20,
    revision: 1,
    why: "Hours written down from memory at the end of the week are guesses, and so is what is counted with them.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let (_, written) = written(at)?;
    let mut days: Vec<f64> = written.iter().map(|(_, days)| *days as f64).collect();
    sort(&mut days);
    Ok(Measured {
        value: quantile(&days, 0.5).ok_or(Absence::NoRows)?,
        n: days.len() as u64,
        numerator: None,
        denominator: None,
        interval: median_interval(&days),
    })
}

pub(in crate::metrics) fn grounds(at: &Snapshot<'_>) -> Result<Grounds, Absence> {
    let mut grounds = Grounds::of("time entries");
    let (rows, written) = written(at)?;
    let table = grounds.table(rows);
    for (row, days) in written {
        let item = Item::of_row(Part::new(Side::Counted, 0.0, 0.0));
        let says = message!("row-written-after", days = days.to_string());
        grounds.item(item.saying(says), [(table, row)]);
    }
    Ok(grounds)
}

/// Time entries, and those among them that were written in the window: their
/// rows, with the days that it took.
fn written(at: &Snapshot<'_>) -> Result<(Rows, Vec<(usize, i64)>), Absence> {
    // By when they were written, so that those still to come are not missed
    // out of the last month alone; nobody writes down what is a year old.
    let rows = at.over(at.window + 12).time_entries()?;
    let worked = rows.seconds(&time_entries::DATE)?;
    let entered = rows.seconds(&time_entries::ENTERED_AT)?;
    let start = at.first_month().start_seconds();
    let written = (0..rows.len())
        .filter_map(|row| Some((row, worked.get(row)?, entered.get(row)?)))
        .filter(|(_, _, entered)| (start..at.end()).contains(entered))
        // Planned work is written down before it is done.
        .map(|(row, worked, entered)| (row, at.days_between(worked, entered).max(0)))
        .collect();
    Ok((rows, written))
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const ENTRIES: &str = "date,technician,hours,billable,entered on\n\
        2026-02-27 17:00,Ann,1,yes,2026-03-02 09:00\n\
        2026-03-03 23:00,Ann,1,yes,2026-03-04 01:00\n\
        2026-03-05 09:00,Bob,1,yes,2026-03-05 18:00\n\
        2026-03-31 09:00,Bob,1,yes,2026-04-09 18:00\n";

    #[test]
    fn days_are_those_of_the_calendar_and_entries_those_of_the_month() {
        // 3, 1 and 0 days; the last was written in April.
        let files = &[("h.csv", ENTRIES)];
        check("entry_lag_median", files, "2026-03", 1.0);
        check_absent("entry_lag_median", files, "2026-03", "below_minimum");
        let text = ENTRIES.replace("entered on", "notes");
        check_absent(
            "entry_lag_median",
            &[("h.csv", &text)],
            "2026-03",
            "no_column",
        );
    }
}
