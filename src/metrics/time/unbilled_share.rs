use super::hours;
use crate::input::tables::time_entries;
use crate::metrics::metric::{Metric, Reach, quotient};
use crate::metrics::snapshot::Snapshot;
use crate::model::{Absence, Direction, Measured, TableKind, Unit};

pub static METRIC: Metric = Metric {
    id: "unbilled_share",
    title: "Work for clients that is not billed",
    formula: "hours for a client that are not billed / hours for a client, of entries that say whether they are billed",
    unit: Unit::Share,
    direction: Direction::Neutral,
    tables: &[TableKind::TimeEntries],
    needs: &[
        &time_entries::DATE,
        &time_entries::HOURS,
        &time_entries::BILLABLE_HOURS,
        &time_entries::CLIENT,
    ],
    window: 3,
    reach: Reach::Whole,
    minimum_n: 60,
    revision: 1,
    why: "Work that is neither billed by the hour nor covered by an agreement is given away; what an agreement covers is often written as not billed, so look which it is.",
    measure,
};

fn measure(at: &Snapshot<'_>) -> Result<Measured, Absence> {
    let hours = hours(at, true)?;
    quotient(hours.all - hours.billed, hours.all, hours.n)
}

#[cfg(test)]
mod tests {
    use crate::metrics::testing::{check, check_absent};

    const ENTRIES: &str = "date,technician,client,hours worked,hours to bill\n\
        2026-01-01,Ann,Acme,6,4.5\n\
        2026-02-10,Ann,,20,0\n\
        2026-03-31,Bob,Beta,2,3\n";

    #[test]
    fn only_hours_for_clients_count_and_one_client_makes_up_for_no_other() {
        // An hour and a half of eight; Beta was billed more than was worked.
        let files = &[("h.csv", ENTRIES)];
        check("unbilled_share", files, "2026-03", 1.5 / 8.0);
        check_absent("unbilled_share", files, "2026-03", "below_minimum");
    }

    #[test]
    fn without_clients_it_cannot_be_said() {
        let text = ENTRIES.replace("client", "notes");
        check_absent(
            "unbilled_share",
            &[("h.csv", &text)],
            "2026-03",
            "no_column",
        );
    }
}
