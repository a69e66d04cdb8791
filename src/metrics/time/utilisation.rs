use super::hours;
use crate::input::tables::time_entries;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "utilisation",
    title: "Utilisation",
    formula: "hours to bill / all hours of time entries, of entries that say whether they are billed",
    unit: Unit::Share,
    direction: Direction::Neutral,
    tables: &[TableKind::TimeEntries],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::BILLABLE_HOURS,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 60,
    revision: 1,
    why: "Too little, and hours are not sold or not written down; too much, and no time is left to improve. Hours that nobody writes down are not in it.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let hours = hours(at, false)?;
    quotient(hours.billed, hours.all, hours.n)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{NO_TICKETS, check, check_absent};

    const ENTRIES: &str = "date,technician,client,hours,billable\n\
        2026-01-01,Ann,Acme,6,yes\n\
        2026-02-10,Ann,,2,no\n\
        2026-02-11,Bob,Acme,5,\n\
        2026-03-31,Bob,Beta,2,no\n\
        2026-04-01,Bob,Beta,90,no\n";

    #[test]
    fn hours_whose_billing_is_unknown_do_not_count() {
        // 6 of 10 hours; the five of Bob are neither.
        let files = &[("h.csv", ENTRIES)];
        check("utilisation", files, "2026-03", 0.6);
        check_absent("utilisation", files, "2026-03", "below_minimum");
        check_absent("utilisation", NO_TICKETS, "2026-03", "no_table");
    }
}
